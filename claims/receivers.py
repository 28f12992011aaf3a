"""What the desk does when articles announce something: nothing but calling one action."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from articles.models import Actor, Article, Extraction
from articles.signals import actor_changed, article_extracted, article_facts_changed
from claims import search
from claims.actions.following import follow_actor
from claims.actions.queueing import queue_claims
from claims.actions.rechecking import follow_article, follow_dates


@receiver(article_extracted)
def on_article_extracted(*, extraction: Extraction, **_: Any) -> None:
    """Bring dates that follow the machine up to date, queue what is new, make it findable."""
    follow_dates(extraction)
    queue_claims(extraction)
    search.index_articles([extraction.article])
    search.index_quotes(list(extraction.quotes.all()), extraction.article)


@receiver(article_facts_changed)
def on_article_facts_changed(*, article: Article, facts: set[str], **_: Any) -> None:
    """Ask for a re-check of every record that would now say something else."""
    follow_article(article, facts)
    if "withdrawn" in facts:
        search.forget_article(article)


@receiver(actor_changed)
def on_actor_changed(*, actor: Actor, absorbed: Actor | None = None, returned: Actor | None = None, **_: Any) -> None:
    """Let passages follow a merge or a split, and ask for a re-check of records that would say something else."""
    follow_actor(actor, absorbed=absorbed, returned=returned)
