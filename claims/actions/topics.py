"""The controlled list of topics, and the desk's own questions under each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from articles import ledger
from articles.permissions import Act, require
from claims.actions.base import Refused
from claims.models import Issue, Topic


def add_topic(
    *,
    by: Any,
    door: str,
    slug: str,
    name_nl: str,
    name_en: str,
    high_stakes: bool = False,
    questions: Sequence[str] = (),
) -> Topic:
    """Add a topic with its questions, in their order on the board. Raises Refused for a slug that is taken."""
    require(by, Act.KEEP_REFERENCE)
    with transaction.atomic():
        if Topic.objects.filter(slug=slug).exists():
            raise Refused(f"There is a topic {slug} already.", "slug-taken")
        topic = Topic.objects.create(slug=slug, name_nl=name_nl, name_en=name_en, high_stakes=high_stakes)
        Issue.objects.bulk_create(Issue(topic=topic, question=q, order=n) for n, q in enumerate(questions))
        changes = {"slug": slug, "nl": name_nl, "en": name_en, "high_stakes": high_stakes, "questions": list(questions)}
        ledger.append(by=by, action="add_topic", subject=topic, door=door, changes=changes)
    return topic
