"""What a passage said of its speaker before two actors became one."""

from __future__ import annotations

from django.db import models

from articles.models import Actor
from claims.models.claims import Appearance


class FormerSpeaker(models.Model):
    """A passage named `actor` before that actor was merged away, so that a split can give it back."""

    appearance = models.ForeignKey(Appearance, models.CASCADE, related_name="former_speakers")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["appearance", "actor"], name="former_speaker_is_kept_once")]

    def __str__(self) -> str:
        return f"{self.actor_id} in {self.appearance_id}"
