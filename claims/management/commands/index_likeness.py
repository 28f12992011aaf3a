"""`manage.py index_likeness`: write again what finds likenesses, after its rules or word lists changed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles.copies import find_copies, skipped_in
from articles.models import Article
from articles.spelling import write_skeletons
from claims.likeness import index_terms
from claims.models import Claim

BATCH = 500


class Command(BaseCommand):
    """Goes through claims and articles in small transactions, so that the desk goes on working."""

    help = "Write again what likeness is found by: skeletons of names, terms of claims, fingerprints of articles."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write names, then index claims, then articles, oldest first."""
        names = write_skeletons()
        claims = articles = 0
        keys = list(Claim.objects.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), BATCH):
            with transaction.atomic():
                index_terms(list(Claim.objects.filter(pk__in=keys[start : start + BATCH])))
            claims += len(keys[start : start + BATCH])
        for key in Article.objects.filter(withdrawn_at=None).order_by("pk").values_list("pk", flat=True):
            with transaction.atomic():
                article = Article.objects.get(pk=key)
                find_copies(article, skipped_in(article))
            articles += 1
        self.stdout.write(f"{claims} claims and {articles} articles indexed, {names} names written anew.")
