"""Verdicts, the records they freeze, and the re-checks that question them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models import Decision
from articles.models.public import Public
from claims import workflow
from claims.models.claims import Claim


class Attribution(models.TextChoices):
    """Was it said, and by whom."""

    CONFIRMED = workflow.Attribution.CONFIRMED, _("confirmed")
    DIFFERS = workflow.Attribution.DIFFERS, _("differs")
    NOT_FOUND = workflow.Attribution.NOT_FOUND, _("not found")


class Accuracy(models.TextChoices):
    """Is it so."""

    HOLDS = workflow.Accuracy.HOLDS, _("holds")
    DISPUTED = workflow.Accuracy.DISPUTED, _("disputed")
    FALSE = workflow.Accuracy.FALSE, _("false")
    OPEN = workflow.Accuracy.OPEN, _("open")


class Judgement(Public):
    """One person's two verdicts on one claim version.

    `attributions` maps an appearance's public id to its verdict. While `sealed_salt` is the
    only thing the ledger knows of a first judgement, nobody but its author may see the row.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="judgements")
    version = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="judgements")
    place = models.PositiveSmallIntegerField()
    """1 first, 2 second, 3 the third person's."""
    attributions = models.JSONField(default=dict)
    accuracy = models.CharField(max_length=10, choices=Accuracy)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    second_required = models.BooleanField()
    """What desk policy asked when the first judgement was given; later policy changes nothing."""
    sealed_salt = models.CharField(max_length=32, blank=True)
    voided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["claim", "version", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "version", "by"],
                condition=Q(voided_at=None),
                name="one_judgement_per_person_and_version",
            ),
            models.UniqueConstraint(
                fields=["claim", "version", "place"],
                condition=Q(voided_at=None),
                name="judgements_of_a_version_are_numbered",
            ),
            models.CheckConstraint(name="judgement_is_first_second_or_third", condition=Q(place__in=[1, 2, 3])),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}.{self.version}/{self.place}"


class VerifiedRecord(Public):
    """What leaves the desk: one claim version frozen as bytes with both verdicts.

    `body` is RFC 8785 canonical JSON, NULL once erased. Nothing else changes or removes a row
    (a trigger refuses); which record is in force is said by `Claim.record` alone.
    """

    claim = models.ForeignKey(Claim, models.PROTECT, related_name="records")
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    body = models.BinaryField(null=True)
    sha256 = models.CharField(max_length=64)
    attribution = models.CharField(max_length=10, choices=Attribution)
    accuracy = models.CharField(max_length=10, choices=Accuracy)
    first_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    second_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    third_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    overridden = models.BooleanField(default=False)
    earliest = models.DateField(null=True)
    latest = models.DateField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="records_of_a_claim_are_numbered"),
            models.CheckConstraint(
                name="nobody_approves_their_own",
                condition=(Q(second_by=None) | ~Q(second_by=F("first_by")))
                & (Q(third_by=None) | (~Q(third_by=F("first_by")) & ~Q(third_by=F("second_by")))),
            ),
        ]
        indexes = [  # a rare verdict, day or moment is found without walking over all the others
            models.Index(fields=["accuracy", "id"], name="record_accuracy"),
            models.Index(fields=["attribution", "id"], name="record_attribution"),
            models.Index(fields=["at"], name="record_at"),
            models.Index(fields=["earliest"], name="record_earliest"),
            models.Index(fields=["latest"], name="record_latest"),
            # counting does not read two kilobytes a record to see that its content is there
            models.Index(fields=["id"], condition=Q(body__isnull=False), name="record_told"),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} record {self.number}"


class RecordFacet(models.Model):
    """What a record can be filtered by, frozen with it: a kind and the public id or value."""

    record = models.ForeignKey(VerifiedRecord, models.CASCADE, related_name="facets")
    kind = models.CharField(max_length=10)
    """speaker, topic, publisher, article: public ids; kind, origins: the value; word: a stem of what it says."""
    value = models.CharField(max_length=40, null=True)  # noqa: DJ001  # an erased one is no empty text
    """NULL once the record is erased."""

    class Meta:
        indexes = [models.Index(fields=["kind", "value", "record"], name="facet_look_up")]

    def __str__(self) -> str:
        return f"{self.kind}={self.value}"


class Recheck(Public):
    """A question put to a claim version after it was verified; the record stays in force."""

    class Cause(models.TextChoices):
        LINK = "link", _("a link")
        ARTICLE_REPLACED = "article_replaced", _("the article was replaced")
        ARTICLE_WITHDRAWN = "article_withdrawn", _("the article was withdrawn")
        PUBLISHED = "published", _("the publication date changed")
        PUBLISHER = "publisher", _("the publisher changed")
        ACTOR = "actor", _("an actor changed")
        EVIDENCE = "evidence", _("evidence changed")
        BY_HAND = "by_hand", _("an editor asks")

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="rechecks")
    version = models.PositiveIntegerField()
    cause = models.CharField(max_length=20, choices=Cause)
    reason = models.TextField(blank=True)
    would_change = models.JSONField(default=list)
    """[{"field", "from", "to"}]: what a record made now would say otherwise."""
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(Decision, models.PROTECT, null=True, related_name="+", db_constraint=False)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["-id"], condition=Q(closed_at=None), name="recheck_open")]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.cause}"
