"""Claim sets and their releases: make one, change it, pick claims, ask for a snapshot, erase a record."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from articles import ledger
from articles.database import lock_name
from articles.models import WorkState
from articles.permissions import Act, require
from claims import filters as filtering
from claims.actions.base import Refused, lock, release, save
from claims.models import Claim, ClaimSet, Erasure, RecordFacet, Release
from claims.models.judging import Accuracy, Attribution

FILTERS = frozenset({"kind", "topic", "speaker", "publisher", "article", "date_from", "date_to"})
"""What a saved selection may narrow by, besides the verdicts."""


MOST_AT_ONCE = 2
"""Snapshots that are made for one API token at the same time."""


class TooManyAtOnce(Exception):
    """As many snapshots are being made for this token as may be."""

    def __init__(self) -> None:
        super().__init__("Two snapshots are being made for this token already: wait until one is done.")


class StaleSet(Exception):
    """Somebody changed the set since it was shown."""

    def __init__(self, claim_set: ClaimSet) -> None:
        super().__init__("Somebody changed this set after you opened it. Nothing of yours was stored or lost.")
        self.claim_set = claim_set


def make_set(
    *,
    by: Any,
    door: str,
    title: str,
    slug: str = "",
    description: str = "",
    licence: str = "",
    by_hand: bool = False,
    filters: Mapping[str, str] | None = None,
    leave_out: Collection[str] = (),
) -> ClaimSet:
    """Make a set from a saved filter, or an empty one to pick claims into. Raises Refused."""
    require(by, Act.KEEP_SETS)
    title = _line(title, "title", 200)
    slug = slugify(slug or title)[:60]
    if not slug:
        raise Refused("Give the set a short name of letters and digits.", "slug")
    row = ClaimSet(
        slug=slug,
        title=title,
        description=_text(description),
        licence=_text(licence)[:200],
        by_hand=by_hand,
        filters=checked_filters({} if by_hand else filters or {}),
        leave_out=_checked_reasons(leave_out),
        made_by=by,
        made_at=timezone.now(),
    )
    with transaction.atomic():
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError as error:
            raise Refused("There is a set of this name already.", "slug-taken") from error
        changes = {"title": title, "slug": slug, "filters": row.filters, "leave_out": row.leave_out, "by_hand": by_hand}
        ledger.append(by=by, action="make_set", subject=row, door=door, changes=changes)
    return row


def edit_set(
    *,
    claim_set: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    title: str | None = None,
    description: str | None = None,
    licence: str | None = None,
    filters: Mapping[str, str] | None = None,
    leave_out: Collection[str] | None = None,
) -> ClaimSet:
    """Change what a set is called or selects; None leaves a part as it is. Releases stay what they are."""
    require(by, Act.KEEP_SETS)
    with transaction.atomic():
        row = _locked(claim_set)
        if row.revision != seen_revision:
            raise StaleSet(row)
        wanted: dict[str, Any] = {}
        if title is not None:
            wanted["title"] = _line(title, "title", 200)
        if description is not None:
            wanted["description"] = _text(description)
        if licence is not None:
            wanted["licence"] = _text(licence)[:200]
        if filters is not None and not row.by_hand:
            wanted["filters"] = checked_filters(filters)
        if leave_out is not None:
            wanted["leave_out"] = _checked_reasons(leave_out)
        changes = {k: [getattr(row, k), v] for k, v in wanted.items() if getattr(row, k) != v}
        if changes:
            for name, value in wanted.items():
                setattr(row, name, value)
            row.revision += 1
            row.save(update_fields=[*wanted, "revision"])
            ledger.append(by=by, action="edit_set", subject=row, door=door, changes=changes)
    return row


def pick_claims(
    *, claim_set: uuid.UUID | str, by: Any, door: str, add: Collection[str] = (), remove: Collection[str] = ()
) -> ClaimSet:
    """Put claims into a hand-picked set, or take them out. Raises Refused for claims that are not there."""
    require(by, Act.KEEP_SETS)
    with transaction.atomic():
        row = _locked(claim_set)
        if not row.by_hand:
            raise Refused("This set selects by its filter; claims are not picked into it.", "not-by-hand")
        found = list(Claim.objects.filter(uid__in=[*add, *remove]))
        if len(found) != len({str(u) for u in (*add, *remove)}):
            raise Refused("There is no such claim.", "no-claim")
        named = {str(c.uid): c for c in found}
        row.picked.add(*[named[str(u)] for u in add])
        row.picked.remove(*[named[str(u)] for u in remove])
        row.revision += 1
        row.save(update_fields=["revision"])
        changes = {"picked": [str(u) for u in add], "dropped": [str(u) for u in remove]}
        ledger.append(by=by, action="pick_claims", subject=row, door=door, changes=changes)
    return row


def release_set(
    *, claim_set: uuid.UUID | str, by: Any, door: str, reason: str = "", token: uuid.UUID | None = None
) -> Release:
    """Ask for the next numbered release; a worker makes its snapshot. One that is being made already is returned.

    `token` is the API token that asks. Raises TooManyAtOnce when `MOST_AT_ONCE` are being made for it.
    """
    require(by, Act.KEEP_SETS)
    with transaction.atomic():
        row = _locked(claim_set)
        waiting = row.releases.filter(state__in=[WorkState.DUE, WorkState.RUNNING]).first()
        if waiting is not None:
            return waiting
        if token is not None:
            _make_room(token)
        last = row.releases.aggregate(n=Max("number"))["n"] or 0
        now = timezone.now()
        made = Release.objects.create(
            claim_set=row,
            number=last + 1,
            filters=row.filters,
            leave_out=row.leave_out,
            by_hand=row.by_hand,
            reason=_text(reason),
            by=by,
            token=token,
            asked_at=now,
            not_before=now,
            created_at=now,
        )
        changes = {"set": row.slug, "number": made.number, "filters": row.filters, "leave_out": row.leave_out}
        ledger.append(by=by, action="release_set", subject=made, door=door, changes=changes, reason=reason)
    return made


def erase_claim(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Remove the content of all records of a claim for good, with a reason; hashes and tombstones stay.

    Files of snapshots made before are handed to nobody until a worker has rewritten them. Raises Refused where there
    is no record to erase.
    """
    require(by, Act.ERASE)
    if not reason.strip():
        raise Refused("Say why this is erased.", "reason-missing")
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision, heed_lease=False)
        gone = list(row.records.exclude(body=None).order_by("number").values_list("sha256", flat=True))
        if not gone:
            raise Refused("This claim has no record that could be erased.", "nothing-to-erase")
        row.records.update(body=None)
        RecordFacet.objects.filter(record__in=row.records.all()).update(value=None)
        now = timezone.now()
        Erasure.objects.create(claim=row, by=by, not_before=now, created_at=now)
        row.record, row.state = None, Claim.State.RETRACTED
        save(row, "record", "state", *release(row))
        ledger.append(by=by, action="erase", subject=row, door=door, changes={"records": gone}, reason=reason)
    return row


def checked_filters(filters: Mapping[str, str]) -> dict[str, str]:
    """Return a saved selection's parameters; raise Refused for unknown or impossible ones."""
    given = {k: str(v).strip() for k, v in filters.items() if str(v).strip()}
    unknown = set(given) - FILTERS - {"attribution", "accuracy"}
    if unknown:
        raise Refused(f"A set is not narrowed by {sorted(unknown)[0][:40]!r}.", "filter")
    for name, values in (("attribution", Attribution.values), ("accuracy", Accuracy.values)):
        if name in given and given[name] not in values:
            raise Refused(f"{name} is one of: {', '.join(values)}.", "filter")
    try:
        filtering.parse({k: v for k, v in given.items() if k in FILTERS})
    except filtering.BadFilter as error:
        raise Refused(str(error), "filter") from error
    return given


def _checked_reasons(leave_out: Collection[str]) -> list[str]:
    if not set(leave_out) <= set(ClaimSet.LeaveOut.values):
        raise Refused("A set leaves out what is disputed, from a single origin, or under re-check.", "leave-out")
    return sorted(set(leave_out))


def _make_room(token: uuid.UUID) -> None:
    lock_name(f"snapshots:{token}")
    if Release.objects.filter(token=token, state__in=[WorkState.DUE, WorkState.RUNNING]).count() >= MOST_AT_ONCE:
        raise TooManyAtOnce


def _locked(uid: uuid.UUID | str) -> ClaimSet:
    row = ClaimSet.objects.select_for_update().filter(uid=uid).first()
    if row is None:
        raise Refused("There is no such set.", "no-set")
    return row


def _line(value: str, name: str, most: int) -> str:
    clean = " ".join(value.split())
    if not clean or len(clean) > most or "\x00" in clean:
        raise Refused(f"The {name} is one line of at most {most} characters.", name)
    return clean


def _text(value: str) -> str:
    if "\x00" in value or len(value) > 5000:
        raise Refused("A text is at most 5000 characters.", "too-long")
    return value.strip()
