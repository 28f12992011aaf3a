"""What a claim set holds: its members, what it leaves out and why, its releases, and how two snapshots differ."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from articles import files
from articles.database import capped_counts
from articles.models import WorkState
from claims import filters as filtering
from claims import search, verified
from claims.exports import snapshot as snapshots
from claims.lineage import absorbed_into
from claims.models import (
    Claim,
    ClaimSet,
    Erasure,
    Evidence,
    Link,
    Recheck,
    RecordFacet,
    Release,
    Snapshot,
    VerifiedRecord,
)
from claims.models.judging import Accuracy

MOST_COUNTED = 10_000
"""How many records a preview looks at."""
EXAMPLES, SHOWN = 5, 50
"""Claims named per reason in a preview, and records shown of what is in."""


_WAITING = (Claim.State.QUEUED, Claim.State.SECOND_CHECK, Claim.State.PARKED)


class SetNotFound(Exception):
    """There is no such set, release or snapshot."""

    def __init__(self) -> None:
        super().__init__("There is no such set or snapshot.")


class BeingErased(Exception):
    """Something is being erased from files of snapshots; until then none made before is handed out."""

    def __init__(self) -> None:
        super().__init__("A record is being erased from this snapshot. Try again in a minute.")


@dataclass(frozen=True)
class LeftOut:
    """Why claims that fit stay outside, how many, and a few of them."""

    reason: str
    count: int
    examples: list[Claim]


@dataclass(frozen=True)
class Preview:
    """What a release made now would hold and leave out, counted over the first `counted` records of the selection."""

    included: int
    left_out: list[LeftOut]
    doubtful: dict[str, int]
    """What is in all the same: how many are disputed, of a single origin, under re-check."""
    counted: int
    whole: bool
    """Whether that is the whole selection, and everything unreviewed."""
    first: list[tuple[VerifiedRecord, list[str]]]
    """A few of the records that are in, oldest verified first, each with why it is doubtful."""
    most: int = MOST_COUNTED


@dataclass(frozen=True)
class Difference:
    """How snapshot `b` differs from `a`: what is in `b` alone, in `a` alone, and in both but not the same."""

    added: list[snapshots.Member]
    removed: list[snapshots.Member]
    changed: list[tuple[snapshots.Member, snapshots.Member]]
    truncated: bool


def sets(*, only: uuid.UUID | None = None) -> QuerySet[ClaimSet]:
    """Return all sets, newest first, each with the number, moment and snapshot of its newest release.

    `only` is the one a bound token may see.
    """
    done = Release.objects.filter(claim_set=OuterRef("pk"), state=WorkState.DONE).order_by("-number")
    rows = (
        ClaimSet.objects.select_related("made_by")
        .order_by("-id")
        .annotate(
            newest=Subquery(done.values("number")[:1]),
            newest_at=Subquery(done.values("asked_at")[:1]),
            snapshot=Subquery(done.values("snapshot")[:1]),
        )
    )
    return rows.filter(uid=only) if only else rows


def one_set(slug: str, *, only: uuid.UUID | None = None) -> ClaimSet:
    """Return one set; raise SetNotFound."""
    row = sets(only=only).filter(slug=slug).first()
    if row is None:
        raise SetNotFound
    return row


def candidates(row: ClaimSet) -> QuerySet[VerifiedRecord]:
    """Return the records in force that the selection names, before anything is left out."""
    if row.by_hand:
        return verified.in_force(verified.Narrowed()).filter(claim__sets=row)
    return verified.in_force(narrowed(row.filters))


def narrowed(query: dict[str, Any]) -> verified.Narrowed:
    """Return what a set's saved parameters narrow records by."""
    shared = {k: v for k, v in query.items() if k not in {"attribution", "accuracy"}}
    return verified.Narrowed(
        filters=filtering.parse(shared), attribution=query.get("attribution", ""), accuracy=query.get("accuracy", "")
    )


def members(row: ClaimSet) -> QuerySet[VerifiedRecord]:
    """Return the records a release made now would hold, ordered by the claim's public id."""
    rows = candidates(row)
    for reason in row.leave_out:
        rows = rows.exclude(_doubt(reason))
    return rows.order_by("claim__uid")


def to_pick(row: ClaimSet, words: str, *, limit: int = 10) -> list[VerifiedRecord]:
    """Return the records in force that hold all these words and are not in a hand-picked set yet, newest first."""
    asked = tuple(search.terms(words)[: search.MOST_WORDS])
    if not asked:
        return []
    found = verified.in_force(verified.Narrowed(words=asked)).exclude(claim__in=row.picked.values("pk"))
    return list(found.select_related("claim").order_by("-id")[:limit])


def left_out(row: ClaimSet) -> dict[str, int]:
    """Count to the end what a release made now leaves out, by reason."""
    passed, counts = candidates(row).order_by(), {"unreviewed": unreviewed(row).order_by().count()}
    for reason in ClaimSet.LeaveOut.values:
        if reason in row.leave_out:
            counts[reason] = passed.filter(_doubt(reason)).count()
            passed = passed.exclude(_doubt(reason))
    return counts


def preview(row: ClaimSet) -> Preview:
    """Say what would be left out, why, and what is in: the first thing an editor should see.

    Only the first `MOST_COUNTED` records of the selection are looked at, and no more unreviewed claims are counted, so
    that a set of a million opens as fast as one of ten thousand.
    """
    waiting = unreviewed(row)
    (unseen,) = capped_counts([waiting], MOST_COUNTED)
    records, doubts = _looked_at(row)
    passed = set(records)
    reasons, doubtful = [], {}
    for reason in ClaimSet.LeaveOut.values:
        if reason in row.leave_out:
            gone = passed & doubts[reason]
            passed -= gone
            named = Claim.objects.filter(record__in=sorted(gone)[:EXAMPLES]).order_by("record")
            reasons.append(LeftOut(reason, len(gone), list(named)))
    for reason in ClaimSet.LeaveOut.values:
        if reason not in row.leave_out:
            doubtful[reason] = len(passed & doubts[reason])
    first = LeftOut("unreviewed", unseen, list(waiting.order_by("queue_key")[:EXAMPLES]))
    whole = max(len(records), unseen) < MOST_COUNTED
    shown = VerifiedRecord.objects.filter(pk__in=sorted(passed)[:SHOWN]).select_related("claim").order_by("pk")
    held = [(r, [str(reason) for reason, among in doubts.items() if r.pk in among]) for r in shown]
    return Preview(len(passed), [first, *reasons], doubtful, len(records), whole, held)


def _looked_at(row: ClaimSet) -> tuple[list[int], dict[str, set[int]]]:
    """Return the first of the selection's records, and those among them that are in doubt, by reason."""
    rows = list(candidates(row).order_by("id").values_list("id", "claim", "accuracy")[:MOST_COUNTED])
    records, by_claim = [pk for pk, _, _ in rows], {claim: pk for pk, claim, _ in rows}
    single = RecordFacet.objects.filter(kind="origins", value="1", record__in=records)
    stale = Recheck.objects.filter(claim__in=list(by_claim), closed_at=None).order_by()
    return records, {
        ClaimSet.LeaveOut.DISPUTED: {pk for pk, _, accuracy in rows if accuracy == Accuracy.DISPUTED},
        ClaimSet.LeaveOut.SINGLE_ORIGIN: set(single.values_list("record", flat=True)),
        ClaimSet.LeaveOut.STALE: {by_claim[claim] for claim in stale.values_list("claim", flat=True)},
    }


def unreviewed(row: ClaimSet) -> QuerySet[Claim]:
    """Return the claims that fit but have no record in force."""
    waiting = Claim.objects.filter(record=None, merged_into=None, state__in=_WAITING)
    if row.by_hand:
        return waiting.filter(sets=row)
    shared = {k: v for k, v in row.filters.items() if k not in {"attribution", "accuracy"}}
    return filtering.apply(filtering.parse(shared), waiting, by=None)


def _doubt(reason: str) -> Q:
    if reason == ClaimSet.LeaveOut.DISPUTED:
        return Q(accuracy=Accuracy.DISPUTED)
    if reason == ClaimSet.LeaveOut.SINGLE_ORIGIN:
        return Q(Exists(RecordFacet.objects.filter(record=OuterRef("pk"), kind="origins", value="1")))
    return Q(Exists(Recheck.objects.filter(claim=OuterRef("claim"), closed_at=None)))


def releases(row: ClaimSet) -> list[Release]:
    """Return a set's releases, newest first."""
    return list(row.releases.select_related("snapshot", "by").order_by("-number"))


def release(slug: str, number: int, *, only: uuid.UUID | None = None) -> Release:
    """Return one release of a set; raise SetNotFound."""
    row = (
        Release.objects.filter(claim_set__slug=slug, number=number)
        .select_related("snapshot", "claim_set", "by")
        .first()
    )
    if row is None or (only and row.claim_set.uid != only):
        raise SetNotFound
    return row


def job(uid: uuid.UUID, *, only: uuid.UUID | None = None) -> Release:
    """Return a release by its public id, as the job of making it."""
    row = Release.objects.filter(uid=uid).select_related("snapshot", "claim_set").first()
    if row is None or (only and row.claim_set.uid != only):
        raise SetNotFound
    return row


def snapshot(sha256: str, *, only: uuid.UUID | None = None) -> Snapshot:
    """Return a snapshot that some release names; raise SetNotFound."""
    named = Release.objects.filter(snapshot=OuterRef("pk"), state=WorkState.DONE)
    if only:
        named = named.filter(claim_set__uid=only)
    row = Snapshot.objects.filter(pk=sha256).filter(Exists(named)).first()
    if row is None:
        raise SetNotFound
    return row


def newer(row: Snapshot) -> list[Release]:
    """Return the releases that superseded the ones naming this snapshot, newest first."""
    own = Release.objects.filter(snapshot=row, state=WorkState.DONE).values_list("claim_set_id", "number")
    found = []
    for claim_set, number in own:
        later = Release.objects.filter(claim_set_id=claim_set, number__gt=number, state=WorkState.DONE)
        latest = later.exclude(snapshot=row).select_related("claim_set", "snapshot").order_by("-number").first()
        if latest is not None:
            found.append(latest)
    return found


def claims_within(only: uuid.UUID) -> tuple[str, ...]:
    """Return the public ids of the claims that a token bound to a set may see: those of its newest release."""
    done = Release.objects.filter(claim_set__uid=only, state=WorkState.DONE).order_by("-number")
    latest = done.select_related("snapshot").first()
    if latest is None or latest.snapshot is None:
        return ()
    with open_snapshot(latest.snapshot) as lines:
        return tuple(m.claim for m in snapshots.members_of(lines))


def open_snapshot(row: Snapshot) -> Any:
    """Open a snapshot's stored lines; close it after use."""
    return files.open_named(row.file)


@dataclass(frozen=True)
class Going:
    """What erasing a claim takes away."""

    records: list[VerifiedRecord]
    snapshots: list[tuple[Release, str]]
    """Newest release of each snapshot whose file holds it, with the title of its set."""
    links: int
    evidence: int


def what_would_go(claim: Claim) -> Going:
    """Return what erasing a claim's records takes away, here and in files of snapshots."""
    records = list(claim.records.filter(body__isnull=False).defer("body").order_by("number"))
    hashes = {r.sha256 for r in records}
    held = []
    for row in Snapshot.objects.order_by("-made_at") if hashes else ():
        with open_snapshot(row) as lines:
            if any(m.sha256 in hashes and m.body is not None for m in snapshots.members_of(lines)):
                named = row.releases.select_related("claim_set").order_by("-id").first()
                if named is not None:
                    held.append((named, named.claim_set.title))
    merged = Claim.objects.filter(pk__in=absorbed_into([claim.pk]), record=None)
    family = [claim.pk, *merged.values_list("pk", flat=True)]  # what these brought leaves as this claim's
    links = Link.objects.filter(Q(a__in=family) | Q(b__in=family), withdrawn_at=None)
    within = links.filter(a__in=family, b__in=family)
    evidence = Evidence.objects.filter(claim__in=family)
    return Going(records, held, links.count() - within.count(), evidence.count())


def for_readers(row: Snapshot) -> Callable[[], IO[bytes]]:
    """Return what opens a snapshot's lines to hand them out.

    Raises BeingErased while they hold what was erased, and FileNotFoundError where the file is missing.
    """
    if Erasure.objects.exclude(state=WorkState.DONE).filter(created_at__gte=row.made_at).exists():
        raise BeingErased
    open_snapshot(row).close()
    return lambda: open_snapshot(row)


def difference(a: Snapshot, b: Snapshot, *, most: int = 1000) -> Difference:
    """Compare two snapshots claim by claim, in one pass over both files."""
    added: list[snapshots.Member] = []
    removed: list[snapshots.Member] = []
    changed: list[tuple[snapshots.Member, snapshots.Member]] = []
    with open_snapshot(a) as old, open_snapshot(b) as new:
        for before, after in _side_by_side(snapshots.members_of(old), snapshots.members_of(new)):
            if before is None and after is not None:
                added.append(after)
            elif after is None and before is not None:
                removed.append(before)
            elif before and after and before.sha256 != after.sha256:
                changed.append((before, after))
            if len(added) + len(removed) + len(changed) > most:
                return Difference(added, removed, changed, truncated=True)
    return Difference(added, removed, changed, truncated=False)


def _side_by_side(
    old: Iterator[snapshots.Member], new: Iterator[snapshots.Member]
) -> Iterator[tuple[snapshots.Member | None, snapshots.Member | None]]:
    a, b = next(old, None), next(new, None)
    while a or b:
        if b is None or (a is not None and a.claim < b.claim):
            yield a, None
            a = next(old, None)
        elif a is None or b.claim < a.claim:
            yield None, b
            b = next(new, None)
        else:
            yield a, b
            a, b = next(old, None), next(new, None)
