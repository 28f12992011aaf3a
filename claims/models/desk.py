"""What an editor leaves on the desk: unsaved words, and when they last looked."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.claims import Claim


class Draft(models.Model):
    """What one person has typed about a claim and not saved: kept through expiry and takeover."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="drafts")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    fields = models.JSONField(default=dict)
    revision = models.PositiveIntegerField()
    """The claim's revision the words were typed against."""
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "by"], name="one_draft_per_person_and_claim")]

    def __str__(self) -> str:
        return f"{self.by_id} on {self.claim_id}"


class Visit(models.Model):
    """The last act a person has seen on the desk page."""

    who = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="visit")
    seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.who_id} saw {self.seq}"
