"""What pages and answers read about articles."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from articles.actions import ArticleNotFound
from articles.actor_acts import ActorNotFound
from articles.extraction.edtf import bounds
from articles.models import Actor, Article, Extraction, Quote, TimeExpression, WorkState, Zone

PAGE = 30


@dataclass(frozen=True)
class ArticlePage:
    """One page of articles, newest upload first; `next` is the key to ask for more, "" at the end."""

    rows: list[Article]
    next: str


@dataclass(frozen=True)
class Reading:
    """An article with what its current run found, each list in order of position."""

    article: Article
    extraction: Extraction | None
    quotes: list[Quote]
    times: list[TimeExpression]
    zones: list[Zone]


def is_key(after: str) -> bool:
    """Say whether a page may go on from here: ASCII digits, no more than a row's key has."""
    return after.isascii() and after.isdigit() and len(after) <= 18


def articles(*, after: str = "", publisher: str = "", state: str = "", limit: int = PAGE) -> ArticlePage:
    """Return one page of standing articles with the state of their newest run as `work_state`."""
    rows = with_state(Article.objects.filter(withdrawn_at=None)).order_by("-id")
    if publisher:
        rows = rows.filter(publisher__uid=publisher)
    if state:
        newest = Extraction.objects.filter(article=OuterRef("pk"), id__gt=OuterRef("extractions__id"))
        rows = rows.filter(~Exists(newest), extractions__state=state)
    if is_key(after):
        rows = rows.filter(id__lt=int(after))
    found = list(rows.defer("text")[: limit + 1])
    return ArticlePage(found[:limit], str(found[limit - 1].pk) if len(found) > limit else "")


def with_state(rows: QuerySet[Article]) -> QuerySet[Article]:
    """Add `work_state`, `work_error` and `work_attempts` of each article's newest run."""
    newest = Extraction.objects.filter(article=OuterRef("pk")).order_by("-id")
    return rows.select_related("publisher", "uploaded_by").annotate(
        work_state=Subquery(newest.values("state")[:1]),
        work_error=Subquery(newest.values("error")[:1]),
        work_attempts=Subquery(newest.values("attempts")[:1]),
    )


def batch(uid: uuid.UUID | str) -> list[Article]:
    """Return the articles of one upload, in order, with the state of their reading."""
    return list(with_state(Article.objects.filter(batch=uid)).defer("text").order_by("id"))


def article(uid: uuid.UUID | str) -> Article:
    """Return one article with the state of its reading; raise ArticleNotFound."""
    row = with_state(Article.objects.filter(uid=uid)).select_related("replaces").first()
    if row is None:
        raise ArticleNotFound
    return row


def article_facts(row: Article) -> dict[str, Any]:
    """Return an article's facts as they stand, as records and answers tell them."""
    first, last = bounds(row.published) if row.published else (None, None)
    publisher = row.publisher
    return {
        "id": str(row.uid),
        "title": row.title,
        "url": row.url or None,
        "language": row.language,
        "publisher": {"id": str(publisher.uid), "name": publisher.name, "kind": publisher.kind} if publisher else None,
        "credit": row.credit or None,
        "published": {
            "edtf": row.published or None,
            "earliest": first.isoformat() if first else None,
            "latest": last.isoformat() if last else None,
        },
        "text_sha256": row.text_sha256,
        "original_sha256": row.original_sha256,
    }


def current_extraction(row: Article) -> Extraction | None:
    """Return the newest done run over an article."""
    return row.extractions.filter(state=WorkState.DONE).order_by("-id").first()


def reading(row: Article) -> Reading:
    """Return what the current run found in an article."""
    extraction = current_extraction(row)
    if extraction is None:
        return Reading(row, None, [], [], [])
    quotes = extraction.quotes.prefetch_related("actors").order_by("start", "id")
    times = extraction.timeexpressions.order_by("start", "id")
    return Reading(row, extraction, list(quotes), list(times), list(extraction.zones.order_by("start", "id")))


def read_with_text(row: Article) -> Reading:
    """Return what the current run found in an article that was loaded without its text, and give it the text."""
    runs = row.extractions.filter(state=WorkState.DONE).annotate(its_text=F("article__text")).order_by("-id")
    run = runs.only("id", "article").first()
    if run is None:
        return Reading(row, None, [], [], [])
    row.text = run.its_text
    return Reading(row, run, list(run.quotes.all()), list(run.timeexpressions.all()), list(run.zones.all()))


@dataclass(frozen=True)
class Difference:
    """What a newer run over the same text finds otherwise: lists of quotes."""

    new: list[Quote]
    moved: list[tuple[Quote, Quote]]
    gone: list[Quote]


def difference(row: Article) -> Difference:
    """Compare the current run with the one before it: new, moved (overlapping) and gone."""
    runs = list(row.extractions.filter(state=WorkState.DONE).order_by("-id")[:2])
    if len(runs) < 2:
        return Difference([], [], [])
    now, then = (list(run.quotes.order_by("start", "id")) for run in runs)
    same = {(q.start, q.end) for q in now} & {(q.start, q.end) for q in then}
    fresh = [q for q in now if (q.start, q.end) not in same]
    lost = [q for q in then if (q.start, q.end) not in same]
    moved: list[tuple[Quote, Quote]] = []
    for old in lost:
        match = next((q for q in fresh if q.start < old.end and old.start < q.end), None)
        if match is not None:
            fresh.remove(match)
            moved.append((old, match))
    kept = {old.pk for old, _ in moved}
    return Difference(fresh, moved, [q for q in lost if q.pk not in kept])


def stuck(limit: int = 50) -> list[Extraction]:
    """Return the runs that failed or were quarantined and not read again since, newest first."""
    rows = Extraction.objects.filter(state__in=[WorkState.FAILED, WorkState.QUARANTINED], article__withdrawn_at=None)
    newest = Extraction.objects.filter(article=OuterRef("article")).order_by("-id").values("id")[:1]
    return list(rows.filter(id=Subquery(newest)).select_related("article__publisher").order_by("-id")[:limit])


def actor(uid: uuid.UUID | str) -> Actor:
    """Return one actor with its names, offices and lineage; raise ActorNotFound."""
    row = (
        Actor.objects.select_related("country", "merged_into")
        .prefetch_related("names__came_with", "tenures__of", "absorbed")
        .filter(uid=uid)
        .first()
    )
    if row is None:
        raise ActorNotFound
    return row
