"""The course of commitments: what was read about them, passage by passage."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.models.public import Public
from claims import commitments
from claims.models.claims import Claim


class CommitmentStep(Public):
    """One thing read about a commitment, with its passage; the state follows from the standing ones."""

    class Step(models.TextChoices):
        CONDITION_MET = commitments.Step.CONDITION_MET, _("a condition is met")
        PROMISED = commitments.Step.PROMISED, _("every condition is met")
        KEPT = commitments.Step.KEPT, _("kept")
        PARTLY = commitments.Step.PARTLY, _("partly kept")
        BROKEN = commitments.Step.BROKEN, _("broken")
        LAPSED = commitments.Step.LAPSED, _("lapsed")
        SUPERSEDED = commitments.Step.SUPERSEDED, _("superseded")

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="steps")
    number = models.PositiveIntegerField()
    """1, 2, 3 within the claim: two people cannot take the same step at once."""
    step = models.CharField(max_length=14, choices=Step)
    condition = models.CharField(max_length=1000, blank=True)
    """Which condition is met, in the words of the scope."""
    successor = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="supersedes")
    article = models.ForeignKey(Article, models.PROTECT, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    day = models.CharField(max_length=60, blank=True)
    """When it happened, EDTF, "" unknown."""
    came_with = models.ForeignKey(Claim, models.PROTECT, null=True, related_name="+")
    """The commitment it was read about before a merge, so that giving back returns it."""
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["claim", "number"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="steps_of_a_commitment_are_numbered"),
            models.CheckConstraint(name="step_has_a_passage", condition=Q(end__gt=F("start")) & ~Q(exact="")),
            models.CheckConstraint(name="step_is_known", condition=Q(step__in=[s.value for s in commitments.Step])),
            models.CheckConstraint(
                name="superseded_by_another_claim",
                condition=(Q(step="superseded", successor__isnull=False) & ~Q(successor=F("claim")))
                | (~Q(step="superseded") & Q(successor=None)),
            ),
            models.CheckConstraint(
                name="condition_met_says_which", condition=~Q(step="condition_met") | ~Q(condition="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.step}"
