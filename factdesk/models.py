"""The people of the desk and the tokens they hold. Named elsewhere only as `settings.AUTH_USER_MODEL`."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _
from knox.models import AbstractAuthToken

from articles.permissions import Role, Scope

ROLE_LABELS = {
    Role.READER: _("reader"),
    Role.EDITOR: _("editor"),
    Role.CHECKER: _("checker"),
    Role.CHIEF: _("chief"),
    Role.CLIENT: _("API client"),
}

SCOPE_LABELS = {
    Scope.CLAIMS_READ: _("fetch verified claims, sets and snapshots"),
    Scope.ARTICLES_READ: _("see which articles there are"),
    Scope.ARTICLES_TEXT: _("read the text of articles"),
    Scope.ARTICLES_WRITE: _("bring articles in"),
    Scope.CLAIMS_REVIEW: _("see claims in review, judge, link and annotate"),
    Scope.SETS_WRITE: _("make sets, snapshots and webhooks"),
}


class User(AbstractUser):
    """Someone who works at the desk, or a program that talks to it (role `client`)."""

    class Language(models.TextChoices):
        """The interface languages."""

        NL = "nl", "Nederlands"
        EN = "en", "English"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    role = models.CharField(
        _("role"),
        max_length=10,
        choices=[(role.value, label) for role, label in ROLE_LABELS.items()],
        default=Role.READER.value,
    )
    language = models.CharField(_("language"), max_length=2, choices=Language.choices, default=Language.NL)
    must_change_password = models.BooleanField(
        _("must choose a new password"), default=False, help_text=_("Set for one-time passwords.")
    )

    class Meta(AbstractUser.Meta):
        """One role per person, and only a role that exists."""

        constraints = [
            models.CheckConstraint(name="user_role_exists", condition=models.Q(role__in=[role.value for role in Role])),
            models.CheckConstraint(name="user_language_exists", condition=models.Q(language__in=["nl", "en"])),
        ]

    @property
    def name(self) -> str:
        """What colleagues call this person on screen."""
        return self.get_full_name() or self.username


class Token(AbstractAuthToken):
    """An API token: kept as a digest, acts as its owner, may do only what its scopes say.

    `id` is what pages and URLs name; `digest` never leaves the database. Empty `networks` means from anywhere,
    `claim_set` is the public id of the one set it may read, if it is bound to one.
    """

    id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    label = models.CharField(_("label"), max_length=100)
    scopes: models.JSONField[Any, Any] = models.JSONField(_("scopes"), default=list)
    networks: models.JSONField[Any, Any] = models.JSONField(_("networks"), default=list, blank=True)
    claim_set = models.UUIDField(_("claim set"), null=True, blank=True)
    last_used_at = models.DateTimeField(_("last used"), null=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True)

    class Meta:
        """Newest first, the owner's list."""

        ordering = ["-created", "digest"]

    def __str__(self) -> str:
        return f"{self.label} ({self.token_key}…)"

    @property
    def uid(self) -> uuid.UUID:
        """The public id, by which the ledger names the token."""
        return self.id
