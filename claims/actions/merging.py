"""One claim out of two, and two out of one: merge, give back, split."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import ledger
from articles.permissions import Act, require
from claims import search, workflow
from claims.actions.base import ClaimNotFound, Refused, StaleClaim, lock, save
from claims.actions.editing import checked_statement, next_version
from claims.actions.judging import void_judgements
from claims.actions.ordering import queue_key
from claims.lineage import absorbed_into
from claims.models import Appearance, Claim, ClaimDate, ClaimTopic, CommitmentStep
from claims.workflow import Move, State

_PUT_ASIDE = frozenset({State.QUEUED, State.SECOND_CHECK})


def merge_claims(
    *,
    claim: uuid.UUID | str,
    other: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int | None,
    seen_other: int | None = None,
    reason: str,
) -> Claim:
    """Make two claims that say the same one: the older gets passages and topics and is queued as its next version.

    The younger keeps `merged_into`, its links and notes, and its record until the older one
    verifies. `seen_revision` is of `claim`, `seen_other` of `other` (None: not compared). Raises Refused
    when they are not of the same speakers, or one of them is merged, rejected or retracted.
    """
    require(by, Act.EDIT_CLAIM)
    _need(reason)
    with transaction.atomic():
        first, second = _lock_both(claim, other, by, seen_revision, seen_other)
        survivor, absorbed = sorted((first, second), key=lambda c: c.pk)
        for row in (survivor, absorbed):
            workflow.check(Move.EDIT, row.state)
        if Claim.Kind.COMMITMENT in {survivor.kind, absorbed.kind} and survivor.kind != absorbed.kind:
            raise Refused("A promise and what is none are not the same; set the kind first.", "kind")
        both = [survivor, absorbed]
        if CommitmentStep.objects.filter(claim__in=both, successor__in=both, withdrawn_at=None).exists():
            raise Refused("One of these takes the place of the other: they are two.", "successor")
        _check_speakers(survivor, absorbed)
        moved = _move(absorbed.appearances.all(), survivor, origin=absorbed)
        _take_steps(absorbed, survivor)
        topics = _take_topics(absorbed, survivor)
        before = absorbed.state
        absorbed.merged_into, absorbed.merged_version = survivor, survivor.version + 1
        absorbed.assigned_to = None
        absorbed.lease_by, absorbed.lease_until, absorbed.lease_reserved = None, None, False
        if absorbed.state in _PUT_ASIDE:
            absorbed.state = State.PARKED
        lease = ("lease_by", "lease_until", "lease_reserved")
        save(absorbed, "merged_into", "merged_version", "state", "assigned_to", *lease)
        if before == State.SECOND_CHECK:
            void_judgements(absorbed)
        search.forget_claim(absorbed)
        changes = {"absorbed": absorbed.uid, "appearances": moved, "absorbed_state": [before, absorbed.state]} | topics
        next_version(survivor, "merge", changes, by, door, reason)
        ledger.append(
            by=by,
            action="merge_into",
            subject=absorbed,
            door=door,
            changes={"merged_into": [None, survivor.uid], "state": [before, absorbed.state], "appearances": moved},
            reason=reason,
        )
    return survivor


def give_back(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int | None, reason: str) -> Claim:
    """Undo a merge: the absorbed claim gets its passages back, and both are queued as their next versions.

    The topics it brought leave the other, but for those that another merged claim brings too.
    """
    require(by, Act.EDIT_CLAIM)
    _need(reason)
    with transaction.atomic():
        into = Claim.objects.filter(uid=claim).values_list("merged_into__uid", flat=True).first()
        if into is None:
            raise Refused("This claim was not merged into another.", "not-merged")
        survivor = lock(into, by=by, seen_revision=None, merged=True)
        absorbed = lock(claim, by=by, seen_revision=seen_revision, merged=True)
        if absorbed.merged_into_id != survivor.pk:
            raise StaleClaim(absorbed)
        if survivor.merged_into_id:
            raise Refused("The claim it was merged into was merged further; give that one back first.", "merged")
        own = {absorbed.pk, *absorbed_into([absorbed.pk])}
        passages = survivor.appearances.filter(origin_claim__in=own)
        returned = _move(passages, absorbed, origin=None, home=absorbed)
        _return_steps(survivor, absorbed, own)
        topics = _return_topics(survivor, absorbed)
        if not survivor.appearances.exists():
            raise Refused("The other claim would stand nowhere: reject it instead.", "last-passage")
        absorbed.merged_into = absorbed.merged_version = None
        save(absorbed, "merged_into", "merged_version")
        changes = {"merged_into": [survivor.uid, None], "appearances": returned}
        next_version(absorbed, "give_back", changes, by, door, reason)
        gave = {"gave_back": absorbed.uid, "appearances": returned} | topics
        next_version(survivor, "split", gave, by, door, reason, "issue")
    return absorbed


def split_claim(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    one: str,
    two: str,
    appearances: Collection[uuid.UUID | str] = (),
    reason: str = "",
) -> Claim:
    """Make two claims of one that says two things; return the new one.

    The claim keeps its id and says `one`; the new claim says `two`. The named passages go to the new
    claim; without any, both stand in every passage. Kind, topics, issue and dates are copied, the scope
    is not, because it was of both.
    """
    require(by, Act.EDIT_CLAIM)
    one, two = checked_statement(one), checked_statement(two)
    if one == two:
        raise Refused("The two claims must say different things.", "statement-same")
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        workflow.check(Move.EDIT, row.state)
        places = list(row.appearances.select_related("article").prefetch_related("speakers").order_by("id"))
        wanted = {str(uid) for uid in appearances}
        if wanted - {str(a.uid) for a in places}:
            raise Refused("There is no such passage.", "no-passage")
        if wanted and len(wanted) == len(places):
            raise Refused("Leave the first claim at least one passage.", "last-passage")
        new = _second(row, two, places[0] if places else None, by)
        going = [a for a in places if str(a.uid) in wanted]
        if going:
            Appearance.objects.filter(pk__in=[a.pk for a in going]).update(claim=new)
        else:
            for place in places:
                _copy(place, new, by)
        changes: dict[str, Any] = {"new": new.uid, "appearances": [a.uid for a in going]}
        if one != row.statement:
            changes["statement"] = [row.statement, one]
            row.statement = one
        search.index_claims([new])
        next_version(row, "split", changes, by, door, reason, "statement")
        ledger.append(
            by=by,
            action="make_claim",
            subject=new,
            door=door,
            changes={"statement": [None, two], "split_from": row.uid},
            reason=reason,
        )
    return new


def _lock_both(
    a: uuid.UUID | str, b: uuid.UUID | str, by: Any, seen_a: int | None, seen_b: int | None
) -> tuple[Claim, Claim]:
    """Hold both rows, the older first, so that two merges of one pair never wait for each other."""
    seen = {str(a): seen_a, str(b): seen_b}
    if len(seen) < 2:
        raise Refused("A claim is not merged with itself.", "self-merge")
    order = list(Claim.objects.filter(uid__in=[a, b]).order_by("pk").values_list("uid", flat=True))
    if len(order) < 2:
        raise ClaimNotFound
    held = {str(uid): lock(uid, by=by, seen_revision=seen[str(uid)]) for uid in order}
    return held[str(a)], held[str(b)]


def _check_speakers(a: Claim, b: Claim) -> None:
    """Refuse to merge what different actors say, and what nobody knows who says."""
    sides = [
        {
            frozenset(s.pk for s in place.speakers.all()) or place.speaker_text.casefold()
            for place in claim.appearances.prefetch_related("speakers")
        }
        for claim in (a, b)
    ]
    speakers = [{pk for each in side if isinstance(each, frozenset) for pk in each} for side in sides]
    unknown = any(isinstance(each, str) and each for side in sides for each in side)
    if unknown:
        raise Refused("Say first who speaks in every passage: only the same speaker says the same.", "speaker-unknown")
    if speakers[0] != speakers[1]:
        raise Refused("Another actor says this: link it as “repeats” instead of merging.", "other-actor")


def _move(
    places: Iterable[Appearance], to: Claim, *, origin: Claim | None, home: Claim | None = None
) -> list[uuid.UUID]:
    """Bring passages under another claim and return their ids; one that stands there already stays where it is."""
    taken = set(to.appearances.values_list("article_id", "start", "end"))
    moved = []
    for place in list(places):
        if (place.article_id, place.start, place.end) in taken:
            continue
        if origin is not None and place.origin_claim_id is None:
            place.origin_claim = origin
        if home is not None and place.origin_claim_id == home.pk:
            place.origin_claim = None
        place.claim = to
        place.save(update_fields=["claim", "origin_claim"])
        moved.append(place.uid)
    return moved


def _take_steps(absorbed: Claim, survivor: Claim) -> None:
    """Let what was read about the one promise count for both: the course of one that was kept is kept."""
    steps = list(absorbed.steps.exclude(successor=survivor))
    for step in steps:
        step.came_with = step.came_with or absorbed
    _put_steps(survivor, [*survivor.steps.all(), *steps])


def _return_steps(survivor: Claim, absorbed: Claim, own: Collection[int]) -> None:
    """Give a commitment back the steps it came with."""
    steps = list(survivor.steps.filter(came_with__in=own))
    for step in steps:
        step.came_with = None if step.came_with_id == absorbed.pk else step.came_with
    _put_steps(absorbed, steps)


def _take_topics(absorbed: Claim, survivor: Claim) -> dict[str, Any]:
    """Let a claim be about what the one that goes into it is about; return what changed, as the ledger tells it."""
    before = {t.slug: t for t in survivor.topics.all()}
    brought = [t for t in absorbed.topics.all() if t.slug not in before]
    ClaimTopic.objects.bulk_create(ClaimTopic(claim=survivor, topic=t, came_with=absorbed) for t in brought)
    return _told(before, {*before, *(t.slug for t in brought)})


def _return_topics(survivor: Claim, absorbed: Claim) -> dict[str, Any]:
    """Take away the topics that only this claim brought, and the question under them; return what changed."""
    before = {t.slug for t in survivor.topics.all()}
    others = ClaimTopic.objects.filter(claim__merged_into=survivor).exclude(claim=absorbed).order_by("-claim")
    brings = dict(others.values_list("topic", "claim"))
    for row in ClaimTopic.objects.filter(claim=survivor, came_with=absorbed):
        if row.topic_id in brings:
            row.came_with_id = brings[row.topic_id]
            row.save(update_fields=["came_with"])
        else:
            row.delete()
    after = {t.slug for t in survivor.topics.all()}
    if survivor.issue is not None and survivor.issue.topic.slug not in after:
        survivor.issue = None
    return _told(before, after)


def _told(before: Collection[str], after: Collection[str]) -> dict[str, Any]:
    return {"topics": [sorted(before), sorted(after)]} if set(before) != set(after) else {}


def _put_steps(claim: Claim, steps: list[CommitmentStep]) -> None:
    """Make these the steps of a claim, numbered in the order in which they were taken."""
    last = max((step.number for step in steps), default=0)
    ordered = sorted(steps, key=lambda s: (s.at, s.pk))
    for number, step in enumerate(ordered, start=last + 1):  # out of the way of the numbers that stand
        step.claim, step.number = claim, number
        step.save(update_fields=["claim", "number", "came_with"])
    for step in ordered:
        step.number -= last
        step.save(update_fields=["number"])


def _second(row: Claim, statement: str, place: Appearance | None, by: Any) -> Claim:
    now = timezone.now()
    new = Claim(
        statement=statement,
        kind=row.kind,
        language=row.language,
        issue_id=row.issue_id,
        split_from=row,
        high_stakes=row.high_stakes,
        created_at=now,
        created_by=by,
        changed_at=now,
    )
    if place is None:
        raise Refused("This claim stands nowhere: add a passage before splitting it.", "no-passage")
    new.queue_key = queue_key(new, place.article, place.start)
    new.save(force_insert=True)
    new.topics.set(row.topics.all())
    dates = list(row.dates.all())
    for date in dates:
        date.pk, date.claim = None, new
        date._state.adding = True
    ClaimDate.objects.bulk_create(dates)
    return new


def _copy(place: Appearance, to: Claim, by: Any) -> None:
    """Let a second claim stand in the same passage; the machine's quote stays with the first."""
    speakers = list(place.speakers.all())
    copy = Appearance(
        claim=to,
        created_by=by,
        created_at=timezone.now(),
        **{
            name: getattr(place, name)
            for name in (
                "article", "start", "end", "exact", "prefix", "suffix", "speaker_text", "cue_text", "speech", "medium",
                "utterance",
            )
        },
    )  # fmt: skip
    copy.save(force_insert=True)
    copy.speakers.set(speakers)


def _need(reason: str) -> None:
    if not reason.strip():
        raise workflow.ReasonMissing(Move.EDIT)
