"""The search index: one entry per thing found, one posting per term in it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Quote
from claims.models.claims import Claim
from claims.models.notes import Note


class SearchEntry(models.Model):
    """One article, quote, claim or note that can be found; `words` is what was indexed of it.

    Newer entries have higher keys, so "newest first" is the order of the key.
    """

    class Kind(models.TextChoices):
        ARTICLE = "article", _("article")
        QUOTE = "quote", _("quote")
        CLAIM = "claim", _("claim")
        NOTE = "note", _("note")

    kind = models.CharField(max_length=8, choices=Kind)
    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="+")
    """The article itself, or the one a quote stands in."""
    quote = models.OneToOneField(Quote, models.CASCADE, null=True, related_name="+")
    claim = models.ForeignKey(Claim, models.CASCADE, null=True, related_name="+")
    """The claim itself, or the one a note is on."""
    note = models.OneToOneField(Note, models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["article"], condition=Q(kind="article"), name="article_is_indexed_once"),
            models.UniqueConstraint(fields=["claim"], condition=Q(kind="claim"), name="claim_is_indexed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Posting(models.Model):
    """A folded, stemmed word and an entry it stands in."""

    pk = models.CompositePrimaryKey("term", "entry")
    term = models.CharField(max_length=40)
    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="postings")

    def __str__(self) -> str:
        return f"{self.term} in {self.entry_id}"
