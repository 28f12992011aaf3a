"""Claim sets, their numbered releases, and the content-addressed snapshots these name."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Work, WorkState
from articles.models.public import Public
from claims.models.claims import Claim


class ClaimSet(Public):
    """A titled selection of verified claims: whatever fits its filter, or the claims picked by hand."""

    class LeaveOut(models.TextChoices):
        DISPUTED = "disputed", _("disputed")
        SINGLE_ORIGIN = "single_origin", _("from a single origin")
        STALE = "stale", _("with an open re-check")

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    by_hand = models.BooleanField(_("picked by hand"), default=False)
    filters = models.JSONField(default=dict)
    """Parameters as in the address of a list of claims; unused where claims are picked by hand."""
    leave_out = models.JSONField(default=list)
    """Which of `LeaveOut` stay outside although they are verified."""
    picked = models.ManyToManyField(Claim, related_name="sets")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(name="set_has_a_title", condition=~Q(title=""))]

    def __str__(self) -> str:
        return self.title


class Snapshot(models.Model):
    """Bytes that say the same on any machine: named by the hash of their records and links, never changed.

    `erased` counts records whose content had to go; their hashes stay, so the name still holds.
    """

    id = models.CharField(max_length=64, primary_key=True)
    file = models.CharField(max_length=200)
    """Name in the storage."""
    records = models.PositiveIntegerField()
    links = models.PositiveIntegerField()
    evidence = models.PositiveIntegerField(default=0)
    bytes = models.BigIntegerField()
    erased = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at", "id"]

    def __str__(self) -> str:
        return self.id


class Release(Public, Work):
    """One numbered release of a set: who asked for it, when, why, from what; its snapshot once a worker made it."""

    claim_set = models.ForeignKey(ClaimSet, models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    snapshot = models.ForeignKey(Snapshot, models.PROTECT, null=True, related_name="releases")
    filters = models.JSONField(default=dict)
    leave_out = models.JSONField(default=list)
    by_hand = models.BooleanField(default=False)
    left_out = models.JSONField(default=dict)
    """How many claims stayed outside, by reason."""
    as_of = models.BigIntegerField(null=True)
    """The ledger's seq up to which the snapshot knows everything."""
    checkpoint = models.CharField(max_length=64, blank=True)
    """The ledger's hash there: a witness in every recipient's hands."""
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    token = models.UUIDField(null=True)
    """Public id of the API token it was asked with; None for the page."""
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["claim_set", "number"], name="releases_of_a_set_are_numbered"),
            models.UniqueConstraint(
                fields=["claim_set"],
                condition=Q(state__in=[WorkState.DUE, WorkState.RUNNING]),
                name="set_is_built_by_one_run",
            ),
            models.CheckConstraint(
                name="release_that_is_done_has_a_snapshot", condition=~Q(state=WorkState.DONE) | ~Q(snapshot=None)
            ),
        ]
        indexes = [
            models.Index(
                fields=["not_before"], condition=Q(state__in=[WorkState.DUE, WorkState.RUNNING]), name="release_due"
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_set_id} release {self.number}"


class Erasure(Public, Work):
    """The erasing of one claim's records from files of snapshots; the database forgot them when the row was made.

    Until it is done, files made before it are handed to nobody.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="erasures")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["not_before"], condition=Q(state__in=[WorkState.DUE, WorkState.RUNNING]), name="erasure_due"
            )
        ]

    def __str__(self) -> str:
        return f"erasure of {self.claim_id}"


class Webhook(Public):
    """An address that is told when a record is verified, corrected or retracted.

    Its secret is derived from the desk's own and shown once; it is stored nowhere. `secret_turn` counts how often it
    was changed for another.
    """

    class Event(models.TextChoices):
        VERIFIED = "verified", _("verified")
        CORRECTED = "corrected", _("corrected")
        RETRACTED = "retracted", _("retracted")

    url = models.URLField(_("address"), max_length=500)
    events = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    secret_turn = models.PositiveIntegerField(default=0)
    seen_seq = models.BigIntegerField()
    """The ledger's seq up to which its deliveries are written."""

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.url

    @property
    def labels(self) -> list[str]:
        """What it is told of, in the reader's words."""
        return [str(self.Event(event).label) for event in self.events]


class Delivery(Public, Work):
    """One message to one webhook, tried again with growing pauses."""

    max_attempts: ClassVar[int] = 8

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    seq = models.BigIntegerField()
    """The ledger's; below zero for tests."""
    event = models.CharField(max_length=10)
    """One of the webhook's, or `test`."""
    payload = models.JSONField()
    status = models.PositiveSmallIntegerField(null=True)
    """The answer's HTTP status, null while there was none."""

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["webhook", "seq"], name="webhook_is_told_once")]
        indexes = [
            models.Index(
                fields=["not_before"], condition=Q(state__in=[WorkState.DUE, WorkState.RUNNING]), name="delivery_due"
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.seq}"
