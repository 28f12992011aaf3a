"""What editors write beside a claim, and what they hold up for it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.public import Public
from claims.models.claims import Appearance, Claim


class Note(Public):
    """An editor's annotation on a claim or one of its passages; replies thread by `parent`."""

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="notes")
    appearance = models.ForeignKey(Appearance, models.SET_NULL, null=True, related_name="notes")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="notes")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(name="note_says_something", condition=~Q(text=""))]

    def __str__(self) -> str:
        return self.text[:80]


class Mention(models.Model):
    """A colleague named in a note: one entry of that colleague's worklist."""

    note = models.ForeignKey(Note, models.CASCADE, related_name="mentions")
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mentions")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "who"], name="mention_once_per_note")]
        indexes = [models.Index(fields=["who", "-id"], condition=Q(seen_at=None), name="mention_open")]

    def __str__(self) -> str:
        return f"{self.who_id} in {self.note_id}"


class Evidence(Public):
    """A URL or file held up for a claim: when captured, its SHA-256, why it matters.

    A re-capture with other content is a new row that `supersedes` the old; old bytes stay.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="evidence")
    version = models.PositiveIntegerField(default=1)
    """The claim's content version it was held up for: it leaves the desk once that or a later one is in force."""
    url = models.URLField(max_length=1000, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    captured_at = models.DateTimeField()
    why = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    supersedes = models.OneToOneField("self", models.PROTECT, null=True, related_name="superseded_by")

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(name="evidence_is_a_url_or_a_file", condition=~Q(url="") | ~Q(sha256="")),
            models.CheckConstraint(name="evidence_says_why", condition=~Q(why="")),
        ]

    def __str__(self) -> str:
        return self.url or self.file_name

    @property
    def differs(self) -> bool | None:
        """Say whether its bytes differ from those it takes the place of; None where there are none to compare."""
        if self.supersedes is None or not self.sha256 or not self.supersedes.sha256:
            return None
        return self.sha256 != self.supersedes.sha256
