"""What one run read in an article: its quotes and dates, never changed afterwards."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.articles import Article
from articles.models.public import Public
from articles.models.sources import Actor
from articles.models.work import Work, WorkState


class Extraction(Public, Work):
    """One run over an article under a ruleset and an anchor; the newest done run is current."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="extractions")
    ruleset = models.CharField(max_length=40)
    anchor = models.CharField(max_length=10, blank=True)
    """The EDTF prefix of publication that relative dates were resolved against, "" for none."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["not_before"], condition=Q(state__in=[WorkState.DUE, WorkState.RUNNING]), name="extraction_due"
            ),
            models.Index(fields=["article", "-id"], name="extraction_newest"),
            models.Index(
                fields=["id"],
                condition=Q(state__in=[WorkState.FAILED, WorkState.QUARANTINED]),
                name="extraction_stuck",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(state__in=[WorkState.DUE, WorkState.RUNNING]),
                name="article_is_read_by_one_run",
            )
        ]

    def __str__(self) -> str:
        return f"{self.article_id}/{self.ruleset}"


class Reading(Public):
    """A stretch of the article's text that a run found, with the rule that found it."""

    extraction = models.ForeignKey(Extraction, models.CASCADE, related_name="%(class)ss")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    rule = models.CharField(max_length=80)

    class Meta:
        abstract = True
        ordering = ["start", "id"]


class Quote(Reading):
    """An attribution found: speaker, cue and content, as `articles.extraction.spans.Quote`."""

    class Kind(models.TextChoices):
        DIRECT = "direct", _("direct speech")
        MIXED = "mixed", _("partly quoted")
        INDIRECT = "indirect", _("indirect speech")
        TERM = "term", _("term")

    kind = models.CharField(max_length=8, choices=Kind)
    cue_start = models.PositiveIntegerField(null=True)
    cue_end = models.PositiveIntegerField(null=True)
    cue_text = models.CharField(max_length=300, blank=True)
    speaker_start = models.PositiveIntegerField(null=True)
    speaker_end = models.PositiveIntegerField(null=True)
    speaker_text = models.CharField(max_length=500, blank=True)
    speaker_name = models.CharField(max_length=500, blank=True)
    """The fullest name the text gives, several joined with "; ", "" when unknown."""
    speaker_rule = models.CharField(max_length=80, blank=True)
    actors = models.ManyToManyField(Actor, related_name="quotes")
    medium = models.CharField(max_length=200, blank=True)
    addressee = models.CharField(max_length=200, blank=True)
    confidence = models.FloatField()
    closed = models.BooleanField(default=True)
    fragments = models.JSONField(default=list)
    """[start, end] pairs of the quoted strings inside a mixed quote."""

    class Meta(Reading.Meta):
        abstract = False
        constraints = [
            models.CheckConstraint(name="quote_is_not_empty", condition=Q(end__gt=F("start"))),
            models.UniqueConstraint(fields=["extraction", "start", "end", "kind"], name="quote_stands_once"),
        ]

    def __str__(self) -> str:
        return self.exact[:80]


class TimeExpression(Reading):
    """A TIMEX3 expression found, as `articles.extraction.spans.TimeExpression`."""

    class Type(models.TextChoices):
        DATE = "DATE", _("date")
        TIME = "TIME", _("time of day")
        DURATION = "DURATION", _("duration")
        SET = "SET", _("repeated time")

    type = models.CharField(max_length=8, choices=Type)
    value = models.CharField(max_length=60)
    mod = models.CharField(max_length=20, blank=True)
    signal = models.CharField(max_length=60, blank=True)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    edtf = models.CharField(max_length=60, blank=True)
    anchor = models.CharField(max_length=60, blank=True)
    candidates = models.JSONField(default=list)
    form = models.JSONField(default=dict)

    class Meta(Reading.Meta):
        abstract = False
        constraints = [models.CheckConstraint(name="time_is_not_empty", condition=Q(end__gt=F("start")))]

    def __str__(self) -> str:
        return f"{self.exact} = {self.value}"
