"""Who a request with a token speaks for."""

from __future__ import annotations

import ipaddress
from datetime import timedelta
from hmac import compare_digest
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from knox.auth import TokenAuthentication
from knox.crypto import hash_token
from knox.settings import CONSTANTS
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from factdesk.models import Token

_USE_GRAIN = timedelta(minutes=5)
"""How exactly the last use is kept, so that a busy client does not write at every request."""


class BearerAuthentication(TokenAuthentication):
    """`Authorization: Bearer fd_…`: one look-up by prefix, compared by digest in constant time.

    Every reason to refuse gives the same answer. A revoked or expired token ends at its next request.
    """

    def authenticate(self, request: Request) -> tuple[Any, Token] | None:
        """Return the token's owner and the token; None without the header."""
        header = request.META.get("HTTP_AUTHORIZATION", "")
        if not header:
            return None
        kind, _space, secret = header.partition(" ")
        if kind.lower() != "bearer" or not secret.isascii() or " " in secret:
            raise AuthenticationFailed(_("Send the token as “Authorization: Bearer fd_…”."))
        token = self._find(secret)
        if token is None or not self._usable(token, request.META.get("REMOTE_ADDR", "")):
            raise AuthenticationFailed(_("This token does not work: unknown, expired, revoked or used elsewhere."))
        now = timezone.now()
        if token.last_used_at is None or now - token.last_used_at > _USE_GRAIN:
            Token.objects.filter(pk=token.pk).update(last_used_at=now)
        return token.user, token

    def _find(self, secret: str) -> Token | None:
        digest = hash_token(secret)
        rows = Token.objects.filter(token_key=secret[: CONSTANTS.TOKEN_KEY_LENGTH]).select_related("user")
        return next((row for row in rows if compare_digest(row.digest, digest)), None)

    def _usable(self, token: Token, address: str) -> bool:
        if token.revoked_at or (token.expiry and token.expiry <= timezone.now()) or not token.user.is_active:
            return False
        if not token.networks:
            return True
        try:
            where = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(where in ipaddress.ip_network(n) for n in token.networks)
