"""Immutable texts and the stretches in them that are not running text."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.public import Public
from articles.models.sources import Publisher


class Article(Public):
    """One immutable text with its original bytes; facts *as read* stand beside facts *as set*.

    `published_*` are EDTF prefixes as known ("2025-11-21", "2025-02"), "" when unknown.
    `original_sha256` names the file of original bytes. `identity` is publisher and URL in one
    string, so that the same text from the same place is one row.
    """

    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    original_sha256 = models.CharField(max_length=64)
    original_name = models.CharField(max_length=255, blank=True)
    encoding = models.CharField(max_length=20)
    language = models.CharField(_("language"), max_length=2, choices=[("nl", _("Dutch")), ("en", _("English"))])

    title_read = models.CharField(max_length=500, blank=True)
    title_set = models.CharField(max_length=500, blank=True)
    url_read = models.URLField(max_length=1000, blank=True)
    url_set = models.URLField(max_length=1000, blank=True)
    publisher_read = models.CharField(max_length=200, blank=True)
    publisher = models.ForeignKey(Publisher, models.PROTECT, null=True, related_name="articles")
    credit_read = models.CharField(max_length=200, blank=True)
    credit_set = models.CharField(max_length=200, blank=True)
    published_read = models.CharField(max_length=10, blank=True)
    published_set = models.CharField(max_length=10, blank=True)
    published_from = models.DateField(null=True)
    """First day the publication date can mean, for ordering and overlap; null when unknown."""

    identity = models.CharField(max_length=1100)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="uploads")
    batch = models.UUIDField(null=True, db_index=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["text_sha256", "identity"], condition=Q(withdrawn_at=None), name="article_stands_once"
            ),
            models.CheckConstraint(name="article_text_is_not_empty", condition=~Q(text="")),
            models.CheckConstraint(
                name="article_withdrawn_with_reason", condition=Q(withdrawn_at=None) | ~Q(withdrawn_reason="")
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The title as set, else as read: a headline, or the opening words where there is none."""
        return self.title_set or self.title_read

    @property
    def url(self) -> str:
        return self.url_set or self.url_read

    @property
    def credit(self) -> str:
        return self.credit_set or self.credit_read

    @property
    def published(self) -> str:
        """EDTF prefix as set, else as read, "" when unknown."""
        return self.published_set or self.published_read

    @property
    def agency(self) -> str:
        """The press agency a dateline, credit or signature names, "" when none does."""
        return self.credit


class Zone(models.Model):
    """A stand-off stretch that is not running article text, as one extraction saw it."""

    class Kind(models.TextChoices):
        HEADER = "header", _("header")
        DATELINE = "dateline", _("dateline")
        BOILERPLATE = "boilerplate", _("not article text")
        INTERTITLE = "intertitle", _("intertitle")
        SIGNATURE = "signature", _("signature")
        ENTRY = "entry", _("live-blog entry")

    extraction = models.ForeignKey("Extraction", models.CASCADE, related_name="zones")
    kind = models.CharField(max_length=12, choices=Kind)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    rule = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["start", "id"]
        constraints = [models.CheckConstraint(name="zone_is_not_empty", condition=Q(end__gt=models.F("start")))]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}-{self.end}"
