"""What the board knows beside claims: who would not say, and which pairs are no contradiction."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Actor, Article
from articles.models.public import Public
from claims.models.claims import Claim
from claims.models.topics import Issue


class NonStatement(Public):
    """Somebody was asked about an issue and would not say, with the passage that reports it."""

    class Kind(models.TextChoices):
        DECLINES = "declines", _("will not comment")
        NOT_CONFIRMED = "not_confirmed", _("does not confirm or deny")
        NOT_YET = "not_yet", _("has not reacted yet")

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="non_statements")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="non_statements")
    kind = models.CharField(max_length=14, choices=Kind, default=Kind.DECLINES)
    article = models.ForeignKey(Article, models.PROTECT, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="non_statement_has_a_passage", condition=Q(end__gt=F("start")) & ~Q(exact="")),
            models.UniqueConstraint(
                fields=["issue", "actor", "article", "start", "end"],
                condition=Q(withdrawn_at=None),
                name="non_statement_stands_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}: {self.get_kind_display()}"


class NoContradiction(Public):
    """An editor's answer that two claims do not contradict each other; stored once, with a before b."""

    a = models.ForeignKey(Claim, models.PROTECT, related_name="no_contradiction_out")
    b = models.ForeignKey(Claim, models.PROTECT, related_name="no_contradiction_in")
    a_version = models.PositiveIntegerField()
    b_version = models.PositiveIntegerField()
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="no_contradiction_is_stored_once", condition=Q(a__lt=F("b"))),
            models.CheckConstraint(name="no_contradiction_has_a_reason", condition=~Q(reason="")),
            models.UniqueConstraint(
                fields=["a", "b"], condition=Q(withdrawn_at=None), name="no_contradiction_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} beside {self.b_id}"
