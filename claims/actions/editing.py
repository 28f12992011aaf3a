"""Content of a claim: make one from a passage, edit its words, speakers, dates and passages."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import ledger
from articles.database import lock_name
from articles.extraction.edtf import bounds
from articles.models import Actor, Article, Decision, Quote
from articles.permissions import Act, require
from articles.reader import is_text
from claims import drafting, search, workflow
from claims import scope as scopes
from claims.actions.base import TWICE, Refused, lock, release, save
from claims.actions.judging import void_judgements
from claims.actions.ordering import queue_key, reorder
from claims.actions.queueing import context_of
from claims.actions.rechecking import TIME_FIELDS, copy_time, dates_behind
from claims.models import Appearance, Claim, ClaimDate, ClaimTopic, Correction, Topic
from claims.workflow import Move, State

MAX_STATEMENT = 1000
SPEECH = (Quote.Kind.DIRECT, Quote.Kind.MIXED, Quote.Kind.INDIRECT, "")
"""How a passage can give its words; a mere term is no statement of anybody."""


@dataclass(frozen=True)
class Passage:
    """A stretch of an article an editor selected: half-open code points."""

    article: Article
    start: int
    end: int
    speakers: Sequence[Actor] = ()
    speaker_text: str = ""
    cue_text: str = ""
    medium: str = ""


@dataclass(frozen=True)
class DateSet:
    """A date set by hand: EDTF, "" where only the words are known."""

    role: str
    edtf: str
    words: str = ""


def make_claim(
    *, by: Any, door: str, statement: str, kind: str, passage: Passage, topics: Collection[Topic] = ()
) -> Claim:
    """Make a claim in the editor's words from a selected passage and queue it.

    The same statement on the same passage by the same person within a minute is one claim.
    """
    require(by, Act.EDIT_CLAIM)
    statement = checked_statement(statement)
    _check_kind(kind)
    now = timezone.now()
    with transaction.atomic():
        lock_name(f"claim {passage.article.pk} {by.pk}")
        twin = Claim.objects.filter(statement=statement, created_by=by, created_at__gte=now - TWICE)
        twin = twin.filter(
            appearances__article=passage.article, appearances__start=passage.start, appearances__end=passage.end
        )
        if (made := twin.first()) is not None:
            return made
        claim = Claim(
            statement=statement,
            kind=kind,
            language=passage.article.language,
            created_at=now,
            created_by=by,
            changed_at=now,
            high_stakes=workflow.is_high_stakes(kind, [t.high_stakes for t in topics]),
        )
        claim.queue_key = queue_key(claim, passage.article, passage.start)
        claim.save(force_insert=True)
        claim.topics.set(topics)
        appearance = _add(claim, passage, by)
        search.index_claims([claim])
        changes = {"statement": [None, statement], "kind": [None, kind], "appearance": appearance.uid}
        ledger.append(by=by, action="make_claim", subject=claim, door=door, changes=changes)
    return claim


def edit_claim(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    statement: str | None = None,
    kind: str | None = None,
    topics: Collection[Topic] | None = None,
    scope: dict[str, Any] | None = None,
    reason: str = "",
) -> Claim:
    """Change what the claim says; None leaves a part as it is.

    Every change of content is the next version: open judgements on the old one end, a
    verified claim is queued again while its record stays in force. Saving what was there
    changes nothing.
    """
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        changes: dict[str, Any] = {}
        if statement is not None and (clean := checked_statement(statement)) != row.statement:
            changes["statement"] = [row.statement, clean]
            row.statement = clean
        if kind is not None and kind != row.kind:
            _check_kind(kind)
            changes["kind"] = [row.kind, kind]
            row.kind = kind
            row.dates.filter(by_hand=False, role__in=drafting.DATE_ROLES).update(role=drafting.date_role(kind))
        if scope is not None and (kept := _checked_scope(scope)) != row.scope:
            changes["scope"] = [row.scope, kept]
            row.scope = kept
        if topics is not None:
            before = {t.slug for t in row.topics.all()}
            after = {t.slug for t in topics}
            if before != after:
                changes["topics"] = [sorted(before), sorted(after)]
                leaving = ClaimTopic.objects.filter(claim=row, topic__slug__in=before - after)
                if brought := dict(leaving.exclude(came_with=None).values_list("topic__slug", "came_with__uid")):
                    changes["brought"] = brought
                row.topics.set(topics)
                if row.issue is not None and row.issue.topic.slug not in after:
                    changes["issue"] = [row.issue.uid, None]
                    row.issue = None
        if changes:
            drafted = row.appearances.exclude(quote=None).select_related("quote").first() if "kind" in changes else None
            act = next_version(row, "edit", changes, by, door, reason, "statement", "kind", "scope", "issue")
            if drafted is not None and drafted.quote is not None:
                _err(row, Correction.What.KIND, [drafted.quote.rule], act)
    return row


def add_appearance(
    *, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int | None, passage: Passage
) -> Appearance:
    """Note that the claim also stands in this passage."""
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        appearance = _add(row, passage, by)
        changes = {"appearance": [None, appearance.uid], "article": passage.article.uid, "exact": appearance.exact}
        next_version(row, "add_appearance", changes, by, door, "")
    return appearance


def remove_appearance(*, appearance: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Take a passage away from its claim, with a reason; the last one cannot go."""
    require(by, Act.EDIT_CLAIM)
    if not reason.strip():
        raise workflow.ReasonMissing(Move.EDIT)
    with transaction.atomic():
        found = _appearance(appearance)
        row = lock(found.claim.uid, by=by, seen_revision=seen_revision)
        if row.appearances.count() < 2:
            raise Refused(
                "A claim stands somewhere: reject it instead of taking its last passage away.", "last-passage"
            )
        changes = {"appearance": [found.uid, None], "article": found.article.uid, "exact": found.exact}
        found.delete()
        next_version(row, "remove_appearance", changes, by, door, reason)
    return row


def set_speakers(
    *,
    appearance: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    speakers: Sequence[Actor],
    speaker_text: str | None = None,
    reason: str = "",
    corrects: bool = True,
) -> Claim:
    """Say who speaks in a passage; no speakers means unknown.

    Recorded against the rule that erred, unless it takes the rule's own proposal (`corrects` False).
    """
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        found = _appearance(appearance)
        row = lock(found.claim.uid, by=by, seen_revision=seen_revision)
        before = sorted(str(a.uid) for a in found.speakers.all())
        after = sorted(str(a.uid) for a in speakers)
        text = found.speaker_text if speaker_text is None else speaker_text.strip()[:500]
        if before == after and text == found.speaker_text:
            return row
        changes = {"appearance": found.uid, "speakers": [before, after], "speaker_text": [found.speaker_text, text]}
        found.speakers.set(living(speakers))
        found.speaker_text = text
        found.save(update_fields=["speaker_text"])
        act = next_version(row, "set_speakers", changes, by, door, reason)
        if found.quote and corrects:
            _err(row, Correction.What.SPEAKER, [found.quote.speaker_rule or found.quote.rule], act)
    return row


def set_speech(*, appearance: uuid.UUID | str, by: Any, door: str, seen_revision: int, speech: str) -> Claim:
    """Say how a passage gives its words: direct, mixed, indirect, or "" where it is no quote.

    Recorded against the rule that erred.
    """
    require(by, Act.EDIT_CLAIM)
    if speech not in SPEECH:
        raise Refused("A quote is direct, partly quoted or indirect; a passage without one has none.", "speech")
    with transaction.atomic():
        found = _appearance(appearance)
        row = lock(found.claim.uid, by=by, seen_revision=seen_revision)
        if speech == found.speech:
            return row
        changes = {"appearance": found.uid, "speech": [found.speech, speech]}
        found.speech = speech
        found.save(update_fields=["speech"])
        act = next_version(row, "set_speech", changes, by, door, "")
        if found.quote:
            _err(row, Correction.What.KIND, [found.quote.rule], act)
    return row


def move_appearance(
    *, appearance: uuid.UUID | str, by: Any, door: str, seen_revision: int, start: int, end: int, reason: str = ""
) -> Appearance:
    """Correct where the passage begins and ends. The old place stays in the Decision."""
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        found = _appearance(appearance)
        row = lock(found.claim.uid, by=by, seen_revision=seen_revision)
        text = found.article.text
        _check_span(text, start, end)
        if (start, end) == (found.start, found.end):
            return found
        changes = {"appearance": found.uid, "start": [found.start, start], "end": [found.end, end]}
        found.start, found.end, found.exact = start, end, text[start:end]
        found.prefix, found.suffix = context_of(text, start, end)
        if row.appearances.filter(article=found.article, start=start, end=end).exclude(pk=found.pk).exists():
            raise Refused("The claim stands in this place already.", "stands-already")
        found.save(update_fields=["start", "end", "exact", "prefix", "suffix"])
        act = next_version(row, "move_appearance", changes, by, door, reason)
        if found.quote:
            _err(row, Correction.What.SPAN, [found.quote.rule], act)
    return found


def set_dates(
    *, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, dates: Sequence[DateSet], reason: str = ""
) -> Claim:
    """Replace the claim's hand-set dates of the named roles by these; they survive every re-reading.

    A role that is set by hand no longer follows the machine. Raises Refused for an EDTF value
    outside the profile.
    """
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        new = [_date_by_hand(row, d) for d in dates]
        roles = {d.role for d in dates}
        old = list(row.dates.filter(role__in=roles))
        before = sorted([d.role, d.edtf or d.value, d.words] for d in old)
        after = sorted([d.role, d.edtf, d.words] for d in new)
        if before == after and all(d.by_hand for d in old):
            return row
        erred = [d.rule for d in old if d.rule]
        ClaimDate.objects.filter(pk__in=[d.pk for d in old]).delete()
        ClaimDate.objects.bulk_create(new)
        act = next_version(row, "set_dates", {"dates": [before, after]}, by, door, reason)
        _err(row, Correction.What.DATE, erred, act)
    return row


def flip_date(*, date: int, candidate: int, by: Any, door: str, seen_revision: int) -> Claim:
    """Take the machine's other reading of a date; recorded against the rule that erred."""
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        found = ClaimDate.objects.select_related("claim", "time").filter(pk=date).first()
        if found is None:
            raise Refused("There is no such date.", "no-date")
        row = lock(found.claim.uid, by=by, seen_revision=seen_revision)
        readings = found.time.candidates if found.time else []
        if not 0 <= candidate < len(readings):
            raise Refused("The machine had no such other reading.", "no-candidate")
        other = readings[candidate]
        changes = {"date": [found.value, other["value"]], "words": found.words, "was": _as_it_was(found)}
        erred = found.rule
        found.value, found.edtf, found.rule = other["value"], other["edtf"], other["rule"]
        found.earliest, found.latest = other["earliest"], other["latest"]
        found.by_hand = True
        found.save()
        act = next_version(row, "flip_date", changes, by, door, "")
        _err(row, Correction.What.DATE, [erred], act)
    return row


def unset_date(*, date: int, by: Any, door: str, seen_revision: int) -> Claim:
    """Say that a date is unknown after all; its words stay, and no later reading gives it a day again.

    Recorded against the rule that erred, where a rule gave the day.
    """
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        found = ClaimDate.objects.select_related("claim").filter(pk=date).first()
        if found is None:
            raise Refused("There is no such date.", "no-date")
        row = lock(found.claim.uid, by=by, seen_revision=seen_revision)
        if not found.value and not found.edtf and found.by_hand:
            return row
        changes = {"date": [found.value, ""], "words": found.words, "was": _as_it_was(found)}
        erred = found.rule
        found.value = found.edtf = found.anchor = found.rule = ""
        found.earliest = found.latest = None
        found.by_hand = True
        found.save()
        act = next_version(row, "unset_date", changes, by, door, "")
        _err(row, Correction.What.DATE, [erred], act)
    return row


def _as_it_was(date: ClaimDate) -> dict[str, Any]:
    """Return a date as the ledger keeps it, so that undoing the correction can put it back."""
    kept: dict[str, Any] = {name: getattr(date, name) for name in ("value", "edtf", "anchor", "rule", "by_hand")}
    days = {name: day.isoformat() if (day := getattr(date, name)) else None for name in ("earliest", "latest")}
    return kept | days | {"key": date.pk}


def living(speakers: Sequence[Actor]) -> list[Actor]:
    """Return each speaker as the actor it has become, where it was merged into another."""
    found: list[Actor] = []
    for actor in speakers:
        while actor.merged_into is not None:
            actor = actor.merged_into
        found.append(actor)
    return found


def checked_statement(statement: str) -> str:
    """Return the statement on one line; raise Refused when it says nothing or too much."""
    clean = " ".join(statement.split())
    if not clean or not is_text(clean):
        raise Refused("Write what is claimed in one sentence.", "statement-empty")
    if len(clean) > MAX_STATEMENT:
        raise Refused(f"A statement is at most {MAX_STATEMENT} characters.", "statement-long")
    return clean


def next_version(
    row: Claim, action: str, changes: dict[str, Any], by: Any, door: str, reason: str, *fields: str
) -> Decision:
    """Count new content, end judgements on the old, queue again, and return the recorded act.

    Dates that follow the machine are brought up to date with the version they now belong to.
    """
    before, row.state = row.state, workflow.check(Move.EDIT, row.state)
    row.version += 1
    if ended := void_judgements(row):
        changes = changes | {"voided": ended}
    behind = dates_behind(row.dates.all())
    for date, time in behind:
        copy_time(date, time)
    ClaimDate.objects.bulk_update([date for date, _ in behind], TIME_FIELDS)
    if behind:
        changes = changes | {"dates_followed": [date.words for date, _ in behind]}
    order = reorder(row)
    lease = release(row) if before == State.SECOND_CHECK and row.lease_by_id != by.pk else ()
    save(row, "version", "state", *fields, *order, *lease)
    search.index_claims([row])
    if before != row.state:
        changes = changes | {"state": [before, row.state]}
    changes = changes | {"version": [row.version - 1, row.version]}
    return ledger.append(by=by, action=action, subject=row, door=door, changes=changes, reason=reason)


def _add(claim: Claim, passage: Passage, by: Any) -> Appearance:
    article = passage.article
    if article.withdrawn_at:
        raise Refused("This article was withdrawn; nothing stands in it any more.", "withdrawn")
    _check_span(article.text, passage.start, passage.end)
    if claim.appearances.filter(article=article, start=passage.start, end=passage.end).exists():
        raise Refused("The claim stands in this place already.", "stands-already")
    prefix, suffix = context_of(article.text, passage.start, passage.end)
    try:
        with transaction.atomic():
            appearance = Appearance.objects.create(
                claim=claim,
                article=article,
                start=passage.start,
                end=passage.end,
                exact=article.text[passage.start : passage.end],
                prefix=prefix,
                suffix=suffix,
                speaker_text=passage.speaker_text.strip()[:500],
                cue_text=passage.cue_text.strip()[:300],
                medium=passage.medium.strip()[:200],
                created_by=by,
                created_at=timezone.now(),
            )
    except IntegrityError as error:
        raise Refused("The claim stands in this place already.", "stands-already") from error
    appearance.speakers.set(living(passage.speakers))
    return appearance


def _appearance(uid: uuid.UUID | str) -> Appearance:
    found = Appearance.objects.select_related("claim", "article", "quote").filter(uid=uid).first()
    if found is None:
        raise Refused("There is no such passage.", "no-passage")
    return found


def _check_span(text: str, start: int, end: int) -> None:
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise Refused("Select a passage inside the article's text.", "span")


def _checked_scope(scope: dict[str, Any]) -> dict[str, str]:
    """Return the scope in its kept shape; raise Refused for what a record could not hold."""
    try:
        kept = scopes.checked(scope)
    except scopes.ScopeRefused as error:
        raise Refused(str(error), f"scope-{error.field}"[:40]) from error
    if not all(is_text(value) for value in kept.values()):
        raise Refused("A field of the scope is a short text.", "scope")
    return kept


def _check_kind(kind: str) -> None:
    if kind not in Claim.Kind.values:
        raise Refused("A claim is a statement, event, figure, commitment or position.", "kind")


def _date_by_hand(claim: Claim, wanted: DateSet) -> ClaimDate:
    if wanted.role not in ClaimDate.Role.values:
        raise Refused("A date says when something was said, happened, is due or is valid.", "date-role")
    try:
        earliest, latest = bounds(wanted.edtf.strip())
    except ValueError as error:
        raise Refused(
            f"{wanted.edtf[:60]!r} is not a date as known (2025-11-21, 2025-11, ../2025-11-26).", "edtf"
        ) from error
    edtf = wanted.edtf.strip()
    return ClaimDate(
        claim=claim,
        role=wanted.role,
        words=wanted.words.strip()[:300],
        value=edtf,
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        by_hand=True,
    )


def _err(claim: Claim, what: str, rules: Sequence[str], act: Decision) -> None:
    """Keep a correction against each rule that erred."""
    Correction.objects.bulk_create(
        Correction(rule=rule, what=what, claim=claim, decision=act) for rule in rules if rule
    )
