"""What leaves the desk: the verified records in force, narrowed, paged by key or streamed as ready bytes."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from articles.database import one_view, stream_bytes
from articles.ledger import body_of
from articles.models import Decision
from claims.actions.base import ClaimNotFound
from claims.feed import why_gone
from claims.filters import Filters, overlap
from claims.models import Claim, Evidence, Link, VerifiedRecord


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What verified records are narrowed by, on top of the filters that lists of claims share."""

    filters: Filters = field(default_factory=Filters)
    attribution: str = ""
    accuracy: str = ""
    verified_since: datetime | None = None
    words: tuple[str, ...] = ()
    """Stems (`claims.search.terms`) that all stand in what the record says."""
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
        rows = rows.filter(overlap(narrowed.filters))
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


def links_between_records(rows: QuerySet[VerifiedRecord] | None = None) -> QuerySet[Link]:
    """Return the standing links whose both claims have a record in force (among `rows`, if given)."""
    links = Link.objects.filter(withdrawn_at=None).select_related("a", "b").order_by("id")
    if rows is None:
        return links.filter(~Q(a__record=None), ~Q(b__record=None))
    within = rows.order_by().values("pk")
    return links.filter(a__record__in=within, b__record__in=within)


def evidence_for_records(rows: QuerySet[VerifiedRecord] | None = None) -> QuerySet[Evidence]:
    """Return what was held up for claims with a record in force (among `rows`, if given), by the claim's public id.

    Evidence for a version that nobody has verified yet waits for that version.
    """
    found = Evidence.objects.filter(claim__record__isnull=False, version__lte=F("claim__record__version"))
    if rows is not None:
        found = found.filter(claim__record__in=rows.order_by().values("pk"))
    return found.select_related("claim", "supersedes").order_by("claim__uid", "uid")
