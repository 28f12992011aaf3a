"""Answers kept for clients that ask twice."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.http import HttpResponse
from django.utils import timezone

KEPT = timedelta(days=7)
"""How long an Idempotency-Key is remembered."""


class KeptAnswer(models.Model):
    """What a creating API request was answered, under the client's own Idempotency-Key."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    asked_sha256 = models.CharField(max_length=64)
    """Of method, path and body: another request under the same key is refused."""
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=dict)
    body = models.BinaryField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "key"], name="answer_is_kept_once")]

    def __str__(self) -> str:
        return f"{self.key}: {self.status}"

    @classmethod
    def forget_old(cls) -> int:
        """Forget answers that no client will ask for again; return how many. A chore of the relay."""
        return cls.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]

    def again(self) -> HttpResponse:
        """Return the answer as it was given."""
        headers = {**self.headers, "Idempotent-Replayed": "true"}
        return HttpResponse(bytes(self.body), status=self.status, headers=headers)
