"""Who brings texts out and who speaks in them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.public import Public
from articles.names import folded, skeleton


class Publisher(Public):
    """Who brought a text out."""

    class Kind(models.TextChoices):
        OUTLET = "outlet", _("outlet")
        AGENCY = "agency", _("press agency")
        OFFICIAL = "official", _("official channel")
        SOCIAL = "social", _("social account")

    name = models.CharField(_("name"), max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.OUTLET)
    homepage = models.URLField(_("homepage"), blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")

    def __str__(self) -> str:
        return self.name


class Actor(Public):
    """A person, organisation, country or body that speaks or acts."""

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        COUNTRY = "country", _("country")
        BODY = "body", _("body")

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PERSON)
    gender = models.CharField(_("gender"), max_length=1, blank=True, choices=[("f", _("woman")), ("m", _("man"))])
    country = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="nationals", verbose_name=_("country")
    )
    wikidata = models.CharField("Wikidata", max_length=20, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="absorbed")

    class Meta:
        ordering = ["name", "id"]
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        constraints = [
            models.CheckConstraint(
                name="actor_wikidata_is_an_item",
                condition=models.Q(wikidata="") | models.Q(wikidata__regex=r"^Q[1-9][0-9]*$"),
            ),
            models.CheckConstraint(
                name="actor_is_not_merged_into_itself",
                condition=models.Q(merged_into__isnull=True) | ~models.Q(merged_into=models.F("id")),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ActorName(models.Model):
    """A name an actor goes by; `skeleton` joins spellings across Dutch, English and Cyrillic."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="names")
    text = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, db_index=True)
    """`text` casefolded: what an exact look-up compares."""
    skeleton = models.CharField(max_length=200, db_index=True, blank=True)
    came_with = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    """The absorbed actor it came with in a merge, so that a split can give it back."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "folded"], name="actor_has_a_name_once")]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the name with the forms it is found by, whoever writes it."""
        self.folded, self.skeleton = folded(self.text), skeleton(self.text)
        super().save(*args, **kwargs)


class Tenure(models.Model):
    """An office an actor holds or held; `since` and `until` are EDTF prefixes, "" open."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="tenures")
    office = models.CharField(_("office"), max_length=200)
    of = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="offices", verbose_name=_("country or organisation")
    )
    since = models.CharField(_("since"), max_length=10, blank=True)
    until = models.CharField(_("until"), max_length=10, blank=True)
    came_with = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["actor", "since", "id"]
        constraints = [
            models.CheckConstraint(name="tenure_names_an_office", condition=~models.Q(office="")),
            models.UniqueConstraint(
                fields=["actor", "office", "of", "since"],
                condition=models.Q(of__isnull=False),
                name="tenure_is_kept_once",
            ),
            models.UniqueConstraint(
                fields=["actor", "office", "since"],
                condition=models.Q(of__isnull=True),
                name="tenure_without_body_is_kept_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office} {self.since}–{self.until}"


class RefusedSpelling(models.Model):
    """An editor's answer that this spelling is no name of this actor: it is not proposed again."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="refused_spellings")
    folded = models.CharField(max_length=200)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "folded"], name="spelling_is_refused_once")]

    def __str__(self) -> str:
        return f"{self.folded} is not {self.actor}"
