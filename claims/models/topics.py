"""A small controlled list of topics, and the editor's questions under each."""

from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models.public import Public


class Topic(Public):
    """What claims are about; `high_stakes` makes the second check compulsory by policy."""

    slug = models.SlugField(unique=True)
    name_nl = models.CharField(_("Dutch name"), max_length=100)
    name_en = models.CharField(_("English name"), max_length=100)
    high_stakes = models.BooleanField(_("high stakes"), default=False)
    words = models.TextField(
        _("words that tell"),
        blank=True,
        help_text=_("One a line, for proposing this topic: bestand, haven* (begins so), *akkoord (ends so)."),
    )

    class Meta:
        ordering = ["slug"]
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def __str__(self) -> str:
        return self.name_nl if get_language() == "nl" else self.name_en


class Issue(Public):
    """An editor's short question under a topic: one row of the board."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="issues")
    question = models.CharField(_("question"), max_length=200)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["topic", "order", "id"]
        constraints = [models.UniqueConstraint(fields=["topic", "question"], name="issue_is_asked_once")]

    def __str__(self) -> str:
        return self.question
