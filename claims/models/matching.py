"""The index that finds claims that may belong together, and what editors answered to a suggestion."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.public import Public
from claims.models.claims import Claim


class ClaimTerm(models.Model):
    """A term of `claims.matching` and a claim it stands for; the first letter tells the kind of term.

    w word, c concept, s side (state or body), a actor, n number with unit, m month.
    """

    pk = models.CompositePrimaryKey("term", "claim")
    term = models.CharField(max_length=60)
    claim = models.ForeignKey(Claim, models.CASCADE, related_name="terms")

    def __str__(self) -> str:
        return f"{self.term} in {self.claim_id}"


class ClaimReading(models.Model):
    """What matching reads in the words of a claim, kept because reading is most of what a suggestion costs.

    `packed` is `ClaimFacts.packed()` under the rules named; a row of older rules counts for nothing,
    and a claim without a row is read when needed.
    """

    claim = models.OneToOneField(Claim, models.CASCADE, primary_key=True, related_name="reading")
    rules = models.CharField(max_length=10)
    packed = models.TextField()

    def __str__(self) -> str:
        return f"reading of {self.claim_id}"


class SuggestionAnswer(Public):
    """What an editor answered when two claims were suggested to belong together; remembered until a text changes.

    Suggestions themselves are made when they are shown and stored nowhere. `relation` and `reasons`
    are what the machine said, `a_version` and `b_version` what the editor saw.
    """

    class Answer(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        DISMISSED = "dismissed", _("dismissed")

    a = models.ForeignKey(Claim, models.CASCADE, related_name="answers_after")
    b = models.ForeignKey(Claim, models.CASCADE, related_name="answers_before")
    a_version = models.PositiveIntegerField()
    b_version = models.PositiveIntegerField()
    relation = models.CharField(max_length=12)
    reasons = models.JSONField(default=list)
    features = models.JSONField(default=dict)
    """What spoke for the pair when it was answered: what the weights are learned from again."""
    rule_version = models.CharField(max_length=20)
    answer = models.CharField(max_length=10, choices=Answer)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="suggestion_answer_is_stored_once", condition=Q(a__lt=F("b"))),
            models.UniqueConstraint(fields=["a", "b"], name="a_pair_is_answered_once"),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} {self.answer} {self.b_id}"
