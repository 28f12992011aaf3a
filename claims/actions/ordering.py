"""The order of the queue: high stakes, pinned, newest article, place in the text."""

from __future__ import annotations

from datetime import UTC, datetime, time

from articles.models import Article
from claims import workflow
from claims.models import Claim

_END = int((datetime.max.replace(tzinfo=UTC) - datetime.min.replace(tzinfo=UTC)).total_seconds())
"""Seconds from the first to the last moment there is: twelve digits, so that every key is as long."""


def queue_key(claim: Claim, article: Article, start: int) -> str:
    """Return the claim's sort key: digits and its own id, so that it is unique and pages by key."""
    rank = 3 - 2 * claim.high_stakes - claim.pinned
    return f"{rank}{_age(article)}{article.pk:09d}{start:06d}{claim.uid.hex[:12]}"


def keep_in_order(article: Article) -> None:
    """Give the claims queued from this article the place that its publication date now gives them.

    Runs in the caller's transaction. Changes no revision: nobody's words are touched.
    """
    rows = list(Claim.objects.filter(appearances__article=article).distinct().only("queue_key"))
    place = f"{article.pk:09d}"
    moved = [row for row in rows if row.queue_key[13:22] == place]
    for row in moved:
        row.queue_key = f"{row.queue_key[0]}{_age(article)}{row.queue_key[13:]}"
    Claim.objects.bulk_update(moved, ["queue_key"], batch_size=500)


def _age(article: Article) -> str:
    """Return twelve digits that are smaller the newer the article is."""
    when = article.uploaded_at
    if article.published_from:
        when = datetime.combine(article.published_from, time(), tzinfo=UTC)
    return f"{_END - int((when - datetime.min.replace(tzinfo=UTC)).total_seconds()):012d}"


def reorder(claim: Claim) -> tuple[str, ...]:
    """Recompute the claim's stakes and place in the queue; return the fields to save."""
    claim.high_stakes = workflow.is_high_stakes(claim.kind, claim.topics.values_list("high_stakes", flat=True))
    rank = 3 - 2 * claim.high_stakes - claim.pinned
    claim.queue_key = f"{rank}{claim.queue_key[1:]}"
    return ("high_stakes", "queue_key")
