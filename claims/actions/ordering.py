"""The order of the queue: high stakes, pinned, newest article, place in the text."""

from __future__ import annotations

from datetime import UTC, datetime, time

from articles.models import Article
from claims import workflow
from claims.models import Claim

_FAR = 99_999_999_999


def queue_key(claim: Claim, article: Article, start: int) -> str:
    """Return the claim's sort key: digits and its own id, so that it is unique and pages by key."""
    rank = 3 - 2 * claim.high_stakes - claim.pinned
    when = article.uploaded_at
    if article.published_from:
        when = datetime.combine(article.published_from, time(), tzinfo=UTC)
    return f"{rank}{_FAR - int(when.timestamp()):011d}{article.pk:09d}{start:06d}{claim.uid.hex[:12]}"


def reorder(claim: Claim) -> tuple[str, ...]:
    """Recompute the claim's stakes and place in the queue; return the fields to save."""
    claim.high_stakes = workflow.is_high_stakes(claim.kind, claim.topics.values_list("high_stakes", flat=True))
    rank = 3 - 2 * claim.high_stakes - claim.pinned
    claim.queue_key = f"{rank}{claim.queue_key[1:]}"
    return ("high_stakes", "queue_key")
