"""Text that articles share: the fingerprints that find a pair, and what the pair has in common."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.articles import Article
from articles.models.public import Public


class Fingerprint(models.Model):
    """A winnowed group of five words and an article it stands in (`articles.reuse.fingerprints`)."""

    pk = models.CompositePrimaryKey("hash", "article")
    hash = models.BigIntegerField()
    article = models.ForeignKey(Article, models.CASCADE, related_name="fingerprints")

    def __str__(self) -> str:
        return f"{self.hash} in {self.article_id}"


class TextReuse(Public):
    """What two articles share, as the machine aligned them; `a` is the older row.

    `narr` and `run` are measured outside quotation marks; `tiles` are lists of [start in a, end
    in a, start in b, end in b] in code points. `origin`: counts as one origin without asking.
    """

    class Kind(models.TextChoices):
        VERSION = "version", _("version of the same outlet")
        COPY = "copy", _("copy")
        PARTIAL = "partial", _("shares part of the text")
        UTTERANCE = "utterance", _("quotes the same words")

    a = models.ForeignKey(Article, models.CASCADE, related_name="reuse_after")
    b = models.ForeignKey(Article, models.CASCADE, related_name="reuse_before")
    kind = models.CharField(max_length=10, choices=Kind)
    narr = models.FloatField()
    run = models.PositiveIntegerField()
    quoted_words = models.PositiveIntegerField()
    tiles = models.JSONField(default=list)
    origin = models.BooleanField()
    rule_version = models.CharField(max_length=20)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="shared_text_is_stored_once", condition=Q(a__lt=F("b"))),
            models.UniqueConstraint(fields=["a", "b"], name="two_articles_are_aligned_once"),
            models.CheckConstraint(name="shared_text_is_a_share", condition=Q(narr__gte=0) & Q(narr__lte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} {self.kind} {self.b_id}"


class OriginRuling(Public):
    """An editor's word on two articles: one origin, or two, whatever the machine found; with the reason."""

    a = models.ForeignKey(Article, models.CASCADE, related_name="+")
    b = models.ForeignKey(Article, models.CASCADE, related_name="+")
    together = models.BooleanField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="origin_ruling_is_stored_once", condition=Q(a__lt=F("b"))),
            models.CheckConstraint(name="origin_ruling_has_a_reason", condition=~Q(reason="")),
            models.UniqueConstraint(
                fields=["a", "b"], condition=Q(withdrawn_at=None), name="one_origin_ruling_stands_for_two_articles"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} {'with' if self.together else 'apart from'} {self.b_id}"
