"""What the desk does with tokens: make one, revoke one."""

from __future__ import annotations

import ipaddress
import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import ledger
from articles.permissions import Act, Role, Scope, require
from factdesk.models import Token

DEFAULT_DAYS = 90
MOST_DAYS = 365


class TokenRefused(ValueError):
    """The token is not made; the message is a sentence, `code` for programs, `field` for forms."""

    def __init__(self, sentence: str, code: str, field: str = "") -> None:
        super().__init__(sentence)
        self.code, self.field = code, field


class TokenNotFound(Exception):
    """There is no such token, or it is somebody else's."""

    def __init__(self) -> None:
        super().__init__("There is no such token.")


@dataclass(frozen=True)
class NewToken:
    """A token just made; `secret` is shown once and kept nowhere."""

    token: Token
    secret: str


def make_token(
    *,
    owner: Any,
    by: Any,
    door: str,
    label: str,
    scopes: Collection[str],
    days: int = DEFAULT_DAYS,
    networks: Collection[str] = (),
    claim_set: uuid.UUID | None = None,
) -> NewToken:
    """Make a token that acts as `owner` for `days` days; only its prefix and digest are kept.

    People make their own; the chief also makes those of programs. Raises TokenRefused, NotAllowed.
    """
    require(owner, Act.HOLD_TOKEN)
    if by is not None and by.pk != owner.pk:
        require(by, Act.KEEP_PEOPLE)
        if owner.role != Role.CLIENT:
            raise TokenRefused("A token acts as its owner: colleagues make their own.", "not-yours")
    label = " ".join(label.split())
    if not label or len(label) > 100 or "\x00" in label:
        raise TokenRefused("Give the token a name of at most 100 characters.", "label", "label")
    if not scopes or not set(scopes) <= set(Scope):
        raise TokenRefused("Choose what the token may be used for.", "scopes", "scopes")
    if not 1 <= days <= MOST_DAYS:
        raise TokenRefused(f"A token lives between 1 and {MOST_DAYS} days.", "days", "days")
    wanted = sorted(str(scope) for scope in set(scopes))
    places = [_network(n) for n in networks if n.strip()]
    with transaction.atomic():
        token, secret = Token.objects.create(
            user=owner,
            expiry=timedelta(days=days),
            label=label,
            scopes=wanted,
            networks=places,
            claim_set=claim_set,
        )
        changes = {"owner": str(owner.pk), "label": label, "scopes": wanted, "networks": places, "days": days}
        ledger.append(by=by, action="make_token", subject=token, door=door, changes=changes)
    return NewToken(token, secret)


def revoke_token(*, token: uuid.UUID | str, by: Any, door: str) -> Token:
    """End a token from the next request on. One's own, or for the chief anybody's. Raises TokenNotFound."""
    with transaction.atomic():
        row = Token.objects.select_for_update().filter(id=token).first()
        if row is None or (row.user_id != by.pk and by.role != Role.CHIEF):
            raise TokenNotFound
        if row.revoked_at is None:
            row.revoked_at = timezone.now()
            row.save(update_fields=["revoked_at"])
            ledger.append(by=by, action="revoke_token", subject=row, door=door, changes={"label": row.label})
    return row


def tokens_of(owner: Any) -> list[Token]:
    """Return a person's tokens that still work, newest first."""
    return list(Token.objects.filter(user=owner, revoked_at=None, expiry__gt=timezone.now()))


def _network(value: str) -> str:
    try:
        return str(ipaddress.ip_network(value.strip(), strict=False))
    except ValueError:
        raise TokenRefused(
            f"{value.strip()[:50]!r} is not a network such as 192.0.2.0/24.", "network", "networks"
        ) from (None)
