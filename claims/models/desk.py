"""What an editor leaves on the desk: unsaved words, and when they last looked."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from articles.models.public import Public
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


class SavedSearch(Public):
    """A search somebody keeps; its digest is what was found since they last opened it."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=100)
    query = models.JSONField(default=dict)
    """The parameters of the search page's address."""
    seen = models.BigIntegerField(default=0)
    """The newest search entry that had been found when it was last opened."""

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["by", "name"], name="saved_search_has_its_own_name")]

    def __str__(self) -> str:
        return self.name


class Visit(models.Model):
    """The last act a person has seen on the desk page."""

    who = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="visit")
    seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.who_id} saw {self.seq}"
