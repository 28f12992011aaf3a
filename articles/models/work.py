"""Work as state on its own row: what is due, who holds it, how often it was tried."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class WorkState(models.TextChoices):
    DUE = "due", _("queued")
    RUNNING = "running", _("being read")
    DONE = "done", _("ready")
    FAILED = "failed", _("failed")
    QUARANTINED = "quarantined", _("quarantined")


class Work(models.Model):
    """Something a worker has to do.

    The relay publishes rows that are due and publishes again what nobody took; a worker
    takes a row by compare-and-set, renews `heartbeat_at` and writes its results only while
    `lease` is still its own. After `max_attempts` the row is quarantined and shown.
    """

    max_attempts: ClassVar[int] = 3

    state = models.CharField(max_length=12, choices=WorkState, default=WorkState.DUE)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
