"""What leaves the desk: the verified records in force, narrowed, paged by key or streamed as ready bytes."""

from __future__ import annotations

import heapq
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from django.db.models import F, Model, Q, QuerySet

from articles.database import one_view, stream_bytes
from articles.ledger import body_of
from articles.models import Decision
from claims import lineage
from claims.actions.base import ClaimNotFound
from claims.feed import why_gone
from claims.filters import Filters, overlap, within
from claims.models import Claim, Evidence, Link, VerifiedRecord

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What verified records are narrowed by, on top of the filters that lists of claims share."""

    filters: Filters = field(default_factory=Filters)
    attribution: str = ""
    accuracy: str = ""
    verified_since: datetime | None = None
    words: tuple[str, ...] = ()
    """Stems (`claims.search.terms`) that all stand in what the record says."""
    within: bool = False
    """Whether a date must lie wholly within the days asked for; otherwise it is enough that it can."""
    claims: tuple[str, ...] | None = None
    """Public ids of the only claims that may be seen; None is all."""


@dataclass(frozen=True)
class RecordPage:
    """One page of records, oldest verified first; `next` is the key to ask for more, "" at the end."""

    rows: list[VerifiedRecord]
    next: str


class RecordGone(Exception):
    """The claim has no record in force any more; `code` is retracted, superseded or erased."""

    def __init__(self, claim: Claim, code: str) -> None:
        sentences = {
            "retracted": "The desk retracted this record.",
            "superseded": "This claim was merged into another; its record is superseded.",
            "erased": "The content of this record was erased.",
        }
        super().__init__(sentences[code])
        self.claim, self.code = claim, code

    def members(self) -> dict[str, str]:
        """Return what readers may know of it: the survivor of a merge, why and when a record was retracted."""
        if self.code == "superseded" and self.claim.merged_into:
            return {"superseded_by": str(self.claim.merged_into.uid)}
        acts = Decision.objects.filter(subject_uid=self.claim.uid, action__in=["retract", "undo"])
        act = acts.order_by("-seq").first()
        if self.code == "retracted" and act is not None:
            return {"reason": why_gone(act.action, body_of(act)), "at": act.at.isoformat()}
        return {}


_OVERTAKING = timedelta(hours=1)
_FACETS = {"kind": "kind", "topic": "topic", "speaker": "speaker", "publisher": "publisher", "article": "article"}


def in_force(narrowed: Narrowed) -> QuerySet[VerifiedRecord]:
    """Return the records in force that fit, oldest verified first; erased ones are left out."""
    rows = VerifiedRecord.objects.filter(claim_in_force__isnull=False, body__isnull=False).order_by("id")
    for name, kind in _FACETS.items():
        if value := getattr(narrowed.filters, name):
            rows = rows.filter(facets__kind=kind, facets__value=value)  # a record has each facet once
    for word in narrowed.words:
        rows = rows.filter(facets__kind="word", facets__value=word)
    if narrowed.filters.date_from or narrowed.filters.date_to:
        rows = rows.filter(within(narrowed.filters) if narrowed.within else overlap(narrowed.filters))
    if narrowed.attribution:
        rows = rows.filter(attribution=narrowed.attribution)
    if narrowed.accuracy:
        rows = rows.filter(accuracy=narrowed.accuracy)
    if narrowed.verified_since:
        rows = rows.filter(at__gte=narrowed.verified_since, id__gt=_id_before(narrowed.verified_since))
    if narrowed.claims is not None:
        rows = rows.filter(claim__uid__in=narrowed.claims)
    return rows


def _id_before(since: datetime) -> int:
    """Return a key that every record made at or after `since` lies above, so that older ones need not be walked over.

    Keys and moments grow together, but for transactions that overtake each other: an hour is more than any may last.
    """
    before = VerifiedRecord.objects.filter(at__lt=since - _OVERTAKING).order_by("-at").values_list("id", flat=True)
    return before.first() or 0


def page(narrowed: Narrowed, *, after: str = "", limit: int) -> RecordPage:
    """Return one page of the records that fit."""
    rows = in_force(narrowed).filter(id__gt=int(after or 0)).only("id", "body")
    found = list(rows[: limit + 1])
    return RecordPage(found[:limit], str(found[limit - 1].pk) if len(found) > limit else "")


def count(narrowed: Narrowed) -> int:
    """Return how many records fit; it costs as much as there are."""
    return in_force(narrowed).order_by().count()


def stream(narrowed: Narrowed) -> Iterator[bytes]:
    """Yield the bytes of every record that fits, as one view of the database, in little memory."""
    with one_view():
        yield from stream_bytes(in_force(narrowed).values_list("body", flat=True))


def record_of(uid: uuid.UUID | str) -> VerifiedRecord:
    """Return the record in force of a claim; raise RecordGone, or ClaimNotFound where there never was one."""
    claim = Claim.objects.select_related("record", "merged_into").filter(uid=uid).first()
    if claim is None:
        raise ClaimNotFound
    if claim.record is not None:
        if claim.record.body is None:
            raise RecordGone(claim, "erased")
        return claim.record
    if not claim.records.exists():
        raise ClaimNotFound
    raise RecordGone(claim, "superseded" if claim.merged_into_id else "retracted")


def records_of(uid: uuid.UUID | str) -> list[VerifiedRecord]:
    """Return every record a claim ever had, newest first; raise ClaimNotFound where there is none."""
    rows = list(VerifiedRecord.objects.filter(claim__uid=uid).select_related("claim").order_by("-number"))
    if not rows:
        raise ClaimNotFound
    return rows


def one_record(uid: uuid.UUID | str, number: int) -> VerifiedRecord:
    """Return one record of a claim by its number, in force or not."""
    row = VerifiedRecord.objects.select_related("claim").filter(claim__uid=uid, number=number).first()
    if row is None:
        raise ClaimNotFound
    if row.body is None:
        raise RecordGone(row.claim, "erased")
    return row


@dataclass(frozen=True)
class Beside(Generic[M]):
    """What leaves beside records, in order of `key`: `own` as it is stored, `brought` as what merged claims brought.

    A claim whose record ended when the one it went into was verified is told as that one, at the version that took it
    in; a record made before stays what it is.
    """

    own: QuerySet[M]
    brought: list[M]
    key: Callable[[M], Any]

    def __len__(self) -> int:
        return self.own.count() + len(self.brought)

    def __iter__(self) -> Iterator[M]:
        return heapq.merge(self.own.iterator(chunk_size=1000), self.brought, key=self.key)


def links_between_records(rows: QuerySet[VerifiedRecord] | None = None, *, of: Claim | None = None) -> Beside[Link]:
    """Return the standing links whose both claims have a record in force (among `rows`, if given), by public id.

    `of` names the one claim whose links are asked for. A pair leaves once under a type, as the claims' own link first.
    """
    links = Link.objects.filter(withdrawn_at=None).select_related("a", "b")
    if of is not None:
        family = [of.pk, *lineage.absorbed_into([of.pk])]
        links = links.filter(Q(a__in=family) | Q(b__in=family))
    own = links.filter(a__record__isnull=False, b__record__isnull=False)
    if rows is not None:
        own = own.filter(a__record__in=_within(rows), b__record__in=_within(rows))
    ended = list(links.filter(_ended("a") | _ended("b")).order_by("id"))
    stands = _standing({c.pk: c for x in ended for c in (x.a, x.b)}.values(), rows)
    brought: dict[tuple[int, int, str], Link] = {}
    for x in ended:
        a, b = stands.get(x.a_id), stands.get(x.b_id)
        if a is None or b is None or a[0] == b[0]:
            continue
        x.a, x.b = a[0], b[0]
        x.a_version, x.b_version = a[1] or x.a_version, b[1] or x.b_version
        if x.type in Link.SYMMETRIC and x.a_id > x.b_id:
            x.a, x.b, x.a_version, x.b_version = x.b, x.a, x.b_version, x.a_version
        brought.setdefault(_pair(x), x)
    touched = {pk for a, b, _ in brought for pk in (a, b)}
    for x in own.filter(a__in=touched, b__in=touched) if touched else ():
        brought.pop(_pair(x), None)
    return Beside(own.order_by("uid"), sorted(brought.values(), key=_uid), _uid)


def evidence_for_records(rows: QuerySet[VerifiedRecord] | None = None, *, of: Claim | None = None) -> Beside[Evidence]:
    """Return what was held up for claims with a record in force (among `rows`, if given), by the claim's public id.

    Evidence for a version that nobody has verified yet waits for that version. `of` names the one claim asked about.
    """
    held = Evidence.objects.select_related("claim", "supersedes")
    if of is not None:
        held = held.filter(claim__in=[of.pk, *lineage.absorbed_into([of.pk])])
    own = held.filter(claim__record__isnull=False, version__lte=F("claim__record__version"))
    if rows is not None:
        own = own.filter(claim__record__in=_within(rows))
    ended = list(held.filter(_ended("claim")))
    stands = _standing({x.claim_id: x.claim for x in ended}.values(), rows)
    brought = []
    for x in ended:
        kept = stands.get(x.claim_id)
        if kept is not None:
            x.claim, x.version = kept[0], kept[1] or x.version
            brought.append(x)
    return Beside(own.order_by("claim__uid", "uid"), sorted(brought, key=_held), _held)


def _within(rows: QuerySet[VerifiedRecord]) -> QuerySet[Any]:
    return rows.order_by().values("pk")


def _ended(claim: str) -> Q:
    """Return the condition that a claim was merged and has no record of its own in force, as no retracted one has."""
    merged = Q(**{f"{claim}__merged_into__isnull": False, f"{claim}__record": None})
    return merged & ~Q(**{f"{claim}__state": Claim.State.RETRACTED})


def _standing(claims: Iterable[Claim], rows: QuerySet[VerifiedRecord] | None) -> dict[int, tuple[Claim, int | None]]:
    """Return by key the claim each is told as: itself, or the one it went into with the version that took it in.

    Left out are those without a record in force (among `rows`), also where it is of a version before the merge.
    """
    by_key = {c.pk: c for c in claims}
    into = lineage.standing_for(pk for pk, c in by_key.items() if c.record_id is None)
    wanted = {pk for pk in by_key if pk not in into} | {kept for kept, _ in into.values()}
    if not wanted:
        return {}
    known = in_force(Narrowed()) if rows is None else rows
    in_force_at = dict(known.order_by().filter(claim__in=wanted).values_list("claim", "version"))
    kept = Claim.objects.in_bulk([pk for pk in in_force_at if pk not in by_key]) | by_key
    found: dict[int, tuple[Claim, int | None]] = {}
    for pk in by_key:
        root, version = into.get(pk, (pk, None))
        if in_force_at.get(root, 0) >= (version or 1):
            found[pk] = kept[root], version
    return found


def _pair(x: Link) -> tuple[int, int, str]:
    return min(x.a_id, x.b_id), max(x.a_id, x.b_id), x.type


def _uid(x: Link) -> uuid.UUID:
    return x.uid


def _held(x: Evidence) -> tuple[uuid.UUID, uuid.UUID]:
    return x.claim.uid, x.uid
