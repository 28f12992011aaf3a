"""Typed, directed relations between two claims."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _

from articles.models.public import Public
from claims.models.claims import Appearance, Claim


class Link(Public):
    """`a` relates to `b`; a symmetric relation is stored once, with a before b.

    A pair stands once under a type, whichever of the two comes first: where one updates the other, the
    other does not update it.

    The versions say what the editor saw; the passages are where it can be read on both sides.
    """

    class Type(models.TextChoices):
        REPEATS = "repeats", _("repeats")
        SUPPORTS = "supports", _("supports")
        CONTRADICTS = "contradicts", _("contradicts")
        UPDATES = "updates", _("updates")
        QUALIFIES = "qualifies", _("qualifies")
        RESPONDS_TO = "responds_to", _("responds to")

    SYMMETRIC = frozenset({Type.CONTRADICTS, Type.REPEATS})

    a = models.ForeignKey(Claim, models.PROTECT, related_name="links_out")
    b = models.ForeignKey(Claim, models.PROTECT, related_name="links_in")
    type = models.CharField(max_length=12, choices=Type)
    a_version = models.PositiveIntegerField()
    b_version = models.PositiveIntegerField()
    a_passage = models.ForeignKey(Appearance, models.SET_NULL, null=True, related_name="+")
    b_passage = models.ForeignKey(Appearance, models.SET_NULL, null=True, related_name="+")
    a_words = models.TextField(blank=True)
    """The words of the passage that the link rests on, as they stood there; "" is all of it."""
    b_words = models.TextField(blank=True)
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(name="claim_is_not_linked_to_itself", condition=~Q(a=F("b"))),
            models.CheckConstraint(
                name="link_type_is_known",
                condition=Q(type__in=["repeats", "supports", "contradicts", "updates", "qualifies", "responds_to"]),
            ),
            models.CheckConstraint(name="link_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="symmetric_link_is_stored_once",
                condition=~Q(type__in=["contradicts", "repeats"]) | Q(a__lt=F("b")),
            ),
            models.UniqueConstraint(
                Least("a", "b"), Greatest("a", "b"), "type", condition=Q(withdrawn_at=None), name="link_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.a_id} {self.type} {self.b_id}"
