"""Who works on which claim until when: deal, reserve, hold, take over, release, assign, drafts."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import IsNull
from django.utils import timezone

from articles import ledger
from articles.database import lock_name, take_first
from articles.models import Decision
from articles.permissions import Act, require
from claims.actions.base import Refused, held_by_another, lock, locked, save
from claims.models import Claim, Draft, Judgement
from claims.workflow import State

MOST_FIELDS, LONGEST_NAME, LONGEST_DRAFT = 200, 60, 10_000
"""Fields of a draft, characters of a field's name, characters of a field."""
_SEND_ALL = frozenset(
    {"verify", "judge_first", "judge_differently", "reject", "park", "reopen", "retract", "merge_into"}
)
"""Acts with which the work on a claim is done: what was typed before went with them."""


def deal(*, by: Any, rows: QuerySet[Claim] | None = None, after: str = "") -> int | None:
    """Give `by` the next claim of the queue under a lease and return its key; None when there is none.

    `rows` narrows the queue (filters of the page), `after` skips up to a queue key and begins
    again at the front when nothing follows. A live reservation of one's own comes first. One
    statement, so no two people are dealt the same claim.
    """
    require(by, Act.REVIEW)
    until = timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
    return _take(by, rows, after, until, reserved=False)


def reserve_next(*, by: Any, rows: QuerySet[Claim] | None = None, after: str = "") -> int | None:
    """Keep the next claim for `by` for two minutes so that it can be loaded ahead; one per editor."""
    require(by, Act.REVIEW)
    with transaction.atomic():
        lock_name(f"reservation of {by.pk}")
        _drop_reservation(by)
        until = timezone.now() + timedelta(seconds=settings.RESERVATION_SECONDS)
        return _take(by, rows, after, until, reserved=True)


def take_reserved(*, claim: uuid.UUID | str, by: Any) -> Claim | None:
    """Turn what is kept for `by` into their lease and return it; None when it is theirs no more, and nothing happens.

    The page that loaded a claim ahead shows it already when it says so here.
    """
    require(by, Act.REVIEW)
    now = timezone.now()
    until = now + timedelta(seconds=settings.LEASE_SECONDS)
    mine = Claim.objects.filter(uid=claim, lease_by=by, lease_until__gte=now)
    if not mine.update(lease_until=until, lease_reserved=False):
        return None
    return Claim.objects.select_related("lease_by").get(uid=claim)


def hold(*, claim: uuid.UUID | str, by: Any, shown_revision: int | None = None) -> Claim:
    """Take or renew the lease on one claim (opening it, heartbeat while typing).

    A screen that shows an older revision takes nothing: a sign of life that arrives after the verdict would keep
    the second colleague out. Raises ClaimHeld while a colleague's lease lives. Changes no revision.
    """
    require(by, Act.REVIEW)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=None)
        if shown_revision is not None and shown_revision != row.revision:
            return row
        row.lease_by, row.lease_reserved = by, False
        row.lease_until = timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
        row.save(update_fields=["lease_by", "lease_until", "lease_reserved"])
    return row


def give_back(*, claim: uuid.UUID | str, by: Any) -> None:
    """End one's own lease; nothing happens to a colleague's."""
    Claim.objects.filter(uid=claim, lease_by=by).update(lease_by=None, lease_until=None, lease_reserved=False)


def take_over(*, claim: uuid.UUID | str, by: Any, door: str, reason: str) -> Claim:
    """Take a claim out of a colleague's hands, with a reason; what they typed stays in their draft."""
    require(by, Act.REVIEW)
    if not reason.strip():
        raise Refused("Say why you take this over.", "reason-missing")
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=None, heed_lease=False)
        holder = row.lease_by if held_by_another(row, by) else None
        row.lease_by, row.lease_reserved = by, False
        row.lease_until = timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
        row.save(update_fields=["lease_by", "lease_until", "lease_reserved"])
        changes = {"lease": [str(holder.pk) if holder else None, str(by.pk)]}
        ledger.append(by=by, action="take_over", subject=row, door=door, changes=changes, reason=reason)
    return row


def assign(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, to: Any | None) -> Claim:
    """Put a claim on a colleague's list (None: on nobody's)."""
    require(by, Act.ASSIGN)
    if to is not None:
        require(to, Act.REVIEW)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision, heed_lease=False)
        before, row.assigned_to = row.assigned_to_id, to
        save(row, "assigned_to")
        changes = {"assigned_to": [str(before) if before else None, str(to.pk) if to else None]}
        ledger.append(by=by, action="assign", subject=row, door=door, changes=changes)
    return row


def pin(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, pinned: bool) -> Claim:
    """Put a claim before the others of its stakes, or back in its place."""
    require(by, Act.ASSIGN)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision, heed_lease=False)
        before, row.pinned = row.pinned, pinned
        row.queue_key = f"{3 - 2 * row.high_stakes - row.pinned}{row.queue_key[1:]}"
        save(row, "pinned", "queue_key")
        ledger.append(by=by, action="pin", subject=row, door=door, changes={"pinned": [before, pinned]})
    return row


def keep_draft(*, claim: uuid.UUID | str, by: Any, fields: Mapping[str, Any], revision: int) -> Draft | None:
    """Keep what the person has typed about a claim and not saved: all of it, or Refused says why not.

    Fields of other forms about the same claim stay as they were kept; an empty one is forgotten, and
    with the last one the draft. `revision` is the one the words were typed against. Words that reach
    the desk after the same person's act on that revision are of that act, and are refused: they would
    come back as a draft of what is done.
    """
    require(by, Act.REVIEW)
    words = {str(k): str(v) for k, v in fields.items()}
    if len(words) > MOST_FIELDS or any(len(k) > LONGEST_NAME for k in words):
        raise Refused("A draft holds the fields of one form, and this is more.", "draft-fields")
    if (longest := max(map(len, words.values()), default=0)) > LONGEST_DRAFT:
        raise Refused(
            f"This text has {longest} characters, and a draft keeps at most {LONGEST_DRAFT}. Nothing is cut off: it"
            " stands in your page, but it is not kept.",
            "draft-long",
        )
    with transaction.atomic():
        row = locked(Claim.objects.only("pk", "uid", "revision").filter(uid=claim)).first()
        if row is None:
            raise Refused("There is no such claim.", "no-claim")
        if 0 < revision < row.revision and _sent_since(row, by, row.revision - revision, words):
            raise Refused("You acted on this claim after you typed this; there is nothing left to keep.", "draft-late")
        draft = Draft.objects.filter(claim=row, by=by).first() or Draft(claim=row, by=by)
        draft.fields = {k: v for k, v in (draft.fields | words).items() if v.strip()}
        draft.revision, draft.changed_at = revision, timezone.now()
        if draft.fields:
            draft.save()
        elif draft.pk is not None:
            draft.delete()
    return draft if draft.fields else None


def _sent_since(claim: Claim, by: Any, revisions: int, words: Mapping[str, str]) -> bool:
    """Say whether these words went with an act of the same person, among the last so many on the claim."""
    acts = Decision.objects.filter(subject_uid=claim.uid).order_by("-seq").values_list("by", "action")[:revisions]
    own = {action for who, action in acts if who == by.pk}
    return bool(own & _SEND_ALL or ("edit" in own and "statement" in words))


def drop_draft(*, claim: Claim, by: Any, fields: Collection[str] | None = None) -> None:
    """Forget what the person typed about a claim, or these fields of it: it was saved, or they let it go."""
    kept = Draft.objects.filter(claim=claim, by=by)
    if fields is None:
        kept.delete()
        return
    for draft in kept:
        draft.fields = {k: v for k, v in draft.fields.items() if k not in fields}
        if draft.fields:
            draft.save(update_fields=["fields"])
        else:
            draft.delete()


def _take(by: Any, rows: QuerySet[Claim] | None, after: str, until: Any, *, reserved: bool) -> int | None:
    now = timezone.now()
    queue = Claim.objects.filter(state=State.QUEUED) if rows is None else rows
    queue = queue.filter(_not_judged_by(by)) if rows is not None else queue
    free = queue.filter(Q(lease_until=None) | Q(lease_until__lt=now), Q(assigned_to=None) | Q(assigned_to=by))
    free = free.order_by("queue_key")
    choices: list[QuerySet[Claim]] = []
    if not reserved:
        choices.append(queue.filter(lease_by=by, lease_reserved=True, lease_until__gte=now))
    if after:
        choices.append(free.filter(queue_key__gt=after))
    choices.append(free)
    values = {"lease_by": by.pk, "lease_until": until, "lease_reserved": reserved}
    with transaction.atomic():
        return take_first(Claim, values, choices)


def _not_judged_by(by: Any) -> Q:
    """Leave out claims whose present version the person judged already.

    Asked per claim, and only where it matters: as EXISTS it would be answered by reading all that the person
    ever judged.
    """
    own = Judgement.objects.filter(claim=OuterRef("pk"), version=OuterRef("version"), by=by, voided_at=None)
    return ~Q(state=State.SECOND_CHECK) | Q(IsNull(Subquery(own.order_by().values("pk")[:1]), True))


def _drop_reservation(by: Any) -> None:
    Claim.objects.filter(lease_by=by, lease_reserved=True).update(lease_by=None, lease_until=None, lease_reserved=False)
