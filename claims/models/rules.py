"""What editors corrected, kept against the rule that erred."""

from __future__ import annotations

from django.db import models

from articles.models import Decision
from claims.models.claims import Claim


class Correction(models.Model):
    """One correction of the machine: which rule erred, in what, by which act."""

    class What(models.TextChoices):
        SPEAKER = "speaker"
        SPAN = "span"
        KIND = "kind"
        DATE = "date"

    rule = models.CharField(max_length=80, db_index=True)
    what = models.CharField(max_length=10, choices=What)
    claim = models.ForeignKey(Claim, models.CASCADE, related_name="corrections")
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="+", db_constraint=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"
