"""What a screen or an answer reads: querysets with their prefetching, order always total."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Exists, Model, OuterRef, Prefetch, Q, QuerySet, Subquery

from articles.models import Article, Decision
from claims import filters as filtering
from claims.actions.base import ClaimNotFound
from claims.models import Appearance, Claim, Draft, Evidence, Judgement, Link, Note, Recheck

PAGE = 30

EXPLAINED = ("reject", "park", "reopen", "retract")
"""Acts whose reason stands on the claim's card in the queue."""

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Page(Generic[M]):
    """One page of a list by key; `next` is the key to ask for more, "" at the end."""

    rows: list[M]
    next: str


def queue(filters: filtering.Filters, *, by: Any, after: str = "", limit: int = PAGE) -> Page[Claim]:
    """Return one page of claims in queue order; without a state, those to be reviewed."""
    rows = filtering.apply(filters, claims_in_a_row(), by=by)
    if not filters.state and not filters.recheck:
        rows = rows.filter(state=Claim.State.QUEUED)
    explained = Decision.objects.filter(subject_uid=OuterRef("uid"), action__in=EXPLAINED).order_by("-seq")
    return _page(rows.annotate(last_explained=Subquery(explained.values("body")[:1])), after, limit)


def claims(filters: filtering.Filters, *, by: Any, after: str = "", limit: int = PAGE) -> Page[Claim]:
    """Return one page of live claims of any state in queue order."""
    return _page(filtering.apply(filters, claims_in_a_row(), by=by), after, limit)


def queue_of(filters: filtering.Filters, *, by: Any) -> QuerySet[Claim]:
    """Return the claims `deal` may choose from under these filters."""
    rows = filtering.apply(filters, Claim.objects.all(), by=by)
    return rows if filters.state else rows.filter(state=Claim.State.QUEUED)


def claims_in_a_row() -> QuerySet[Claim]:
    """Return living claims as a list shows them: first passage, its article and speakers, topics."""
    places = Appearance.objects.select_related("article__publisher", "quote").defer("article__text", "quote__exact")
    places = places.prefetch_related("speakers")
    return (
        Claim.objects.select_related("lease_by", "assigned_to")
        .prefetch_related(Prefetch("appearances", places.order_by("id")))
        .filter(merged_into=None)
        .order_by("queue_key")
    )


def claim(uid: uuid.UUID | str) -> Claim:
    """Return one claim with all that its page shows; raise ClaimNotFound."""
    places = Appearance.objects.select_related("article__publisher", "quote", "utterance__actor").prefetch_related(
        "speakers"
    )
    row = (
        Claim.objects.select_related("lease_by", "assigned_to", "record", "merged_into", "created_by", "issue")
        .prefetch_related(
            Prefetch("appearances", places.order_by("id")),
            "topics",
            "dates__time",
        )
        .filter(uid=uid)
        .first()
    )
    if row is None:
        raise ClaimNotFound
    return row


def to_review(*, uid: uuid.UUID | str | None = None, key: int | None = None) -> Claim:
    """Return one claim as the review desk shows it, by public id or by key; raise ClaimNotFound.

    What most claims have none of (links, drafts, merged claims) is only asked about here, as `has_links`, `has_drafts`
    and `has_absorbed`, and the texts of its articles are left out, since one of them is shown at a time.
    """
    places = Appearance.objects.select_related("article__publisher", "quote").defer("article__text", "quote__exact")
    links = Link.objects.filter(Q(a=OuterRef("pk")) | Q(b=OuterRef("pk")), withdrawn_at=None).order_by()
    rows = Claim.objects.annotate(
        has_links=Exists(links),
        has_drafts=Exists(Draft.objects.filter(claim=OuterRef("pk"))),
        has_absorbed=Exists(Claim.objects.filter(merged_into=OuterRef("pk")).order_by()),
    ).prefetch_related(Prefetch("appearances", places.order_by("id")), "appearances__speakers", "topics", "dates")
    found = list(rows.filter(**({"pk": key} if key is not None else {"uid": uid})).order_by())
    if not found:
        raise ClaimNotFound
    return found[0]


def appearances_in(article: Article) -> QuerySet[Appearance]:
    """Return the passages of live claims in an article, in order of position."""
    return Appearance.objects.filter(article=article, claim__merged_into=None).select_related("claim").order_by("start")


def records_leaning_on(article: Article) -> QuerySet[Claim]:
    """Return the claims with a record in force that stand in an article."""
    return Claim.objects.filter(appearances__article=article).exclude(record=None).distinct().order_by("queue_key")


def asked_again(rows: Iterable[Claim], causes: Collection[str]) -> list[Claim]:
    """Return those of these claims that are to be looked at again, for one of these causes."""
    asked = Recheck.objects.filter(claim__in=rows, cause__in=causes, closed_at=None).values("claim")
    return list(Claim.objects.filter(pk__in=asked).order_by("queue_key"))


def link(uid: uuid.UUID | str) -> Link:
    """Return one link with both claims and passages; raise ClaimNotFound."""
    found = Link.objects.select_related("a", "b", "a_passage", "b_passage").filter(uid=uid).first()
    if found is None:
        raise ClaimNotFound
    return found


def links_of(row: Claim, absorbed: Collection[Claim] = ()) -> QuerySet[Link]:
    """Return the standing links of a claim with both claims and their passages.

    Those of the claims that went into it stand among them, but for the links within this family.
    """
    family = [row, *absorbed]
    links = Link.objects.filter(Q(a__in=family) | Q(b__in=family), withdrawn_at=None)
    if absorbed:
        links = links.exclude(a__in=family, b__in=family)
    return links.select_related("a", "b", "by", "a_passage__article__publisher", "b_passage__article__publisher").defer(
        "a_passage__article__text", "b_passage__article__text"
    )


def notes_of(row: Claim, absorbed: Collection[Claim] = ()) -> QuerySet[Note]:
    """Return the notes of a claim and of those that went into it, oldest first."""
    return (
        Note.objects.filter(claim__in=[row, *absorbed])
        .select_related("by", "appearance", "parent", "claim")
        .order_by("id")
    )


def evidence_of(row: Claim, absorbed: Collection[Claim] = ()) -> QuerySet[Evidence]:
    """Return the evidence held up for a claim and for those that went into it, oldest first."""
    rows = Evidence.objects.filter(claim__in=[row, *absorbed])
    return rows.select_related("by", "supersedes").order_by("id")


def visible_judgements(row: Claim, *, by: Any) -> list[Judgement]:
    """Return the judgements of the present version that `by` may see.

    A first judgement that waits for its second is seen by its author alone.
    """
    rows = list(
        Judgement.objects.filter(claim=row, version=row.version, voided_at=None).select_related("by").order_by("place")
    )
    if row.state == Claim.State.SECOND_CHECK and len(rows) == 1:
        return [j for j in rows if j.by_id == by.pk]
    return rows


def drafts_of(row: Claim) -> QuerySet[Draft]:
    """Return what people have typed about a claim; words of somebody who judged this version are as sealed as that."""
    judged = Judgement.objects.filter(claim=row, version=row.version, by=OuterRef("by"), voided_at=None)
    return Draft.objects.filter(~Exists(judged), claim=row).select_related("by")


def history(uid: uuid.UUID | str, *, before: int | None = None, limit: int = 50) -> list[Decision]:
    """Return what happened to one thing, newest first; `before` pages by the ledger's seq."""
    rows = Decision.objects.filter(subject_uid=uid).select_related("by").order_by("-seq")
    if before is not None:
        rows = rows.filter(seq__lt=before)
    return list(rows[:limit])


def choices(row: Claim | None, words: str, *, limit: int = 8) -> list[Claim]:
    """Return other live claims an editor may want to tie to `row`: those with all the words typed, newest first.

    Without words: those of the same topics or speakers.
    """
    rows = claims_in_a_row().filter(merged_into=None).order_by("-id")
    if row is not None:
        rows = rows.exclude(pk=row.pk)
    if words:
        for word in words.split()[:6]:
            rows = rows.filter(Q(statement__icontains=word) | Q(appearances__speakers__name__icontains=word))
        return list(rows.distinct()[:limit])
    if row is None:
        return list(rows[:limit])
    speakers = Appearance.speakers.through.objects.filter(appearance__claim=row).values("actor")
    alike = Q(appearances__speakers__in=speakers) | Q(topics__in=row.topics.values("pk"))
    return list(rows.filter(alike).distinct()[:limit])


def _page(rows: QuerySet[Claim], after: str, limit: int) -> Page[Claim]:
    if after:
        rows = rows.filter(queue_key__gt=after)
    found = list(rows[: limit + 1])
    return Page(found[:limit], found[limit - 1].queue_key if len(found) > limit else "")
