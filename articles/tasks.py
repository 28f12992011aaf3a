"""What a Celery worker runs: load by id, call, return. Every task may run twice."""

from __future__ import annotations

from celery import shared_task

from articles.intake import read_article


@shared_task(name="articles.read_article")
def read_article_task(extraction_id: int) -> None:
    """Read one article, if its extraction is still due."""
    read_article(extraction_id)
