"""The ledger's one table."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Door(models.TextChoices):
    """Through which door an act came in."""

    WEB = "web"
    API = "api"
    ADMIN = "admin"
    WORKER = "worker"
    COMMAND = "command"


class Decision(models.Model):
    """One act, append-only: `body` is canonical JSON with a random salt, `hash` chains it.

    The columns beside `body` repeat what it says so that it can be found; `verify_ledger`
    compares them. Erasing a body leaves `body_sha256`, and so a valid chain.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="decisions", db_constraint=False
    )
    door = models.CharField(max_length=8, choices=Door)
    action = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=20)
    subject_uid = models.UUIDField()
    body = models.BinaryField(null=True)
    body_sha256 = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["seq"]
        indexes = [
            models.Index(fields=["subject_uid", "seq"], name="decision_subject"),
            models.Index(fields=["by", "seq"], name="decision_by"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.action}"
