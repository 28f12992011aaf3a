"""Addresses that are told when a record is verified, corrected or retracted."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from articles import ledger
from articles.models import Decision
from articles.permissions import Act, require
from claims.actions.base import Refused
from claims.models import Delivery, Webhook


def make_webhook(*, by: Any, door: str, url: str, events: Collection[str]) -> Webhook:
    """Have an address told of these events from now on. Only https outside the house; raises Refused."""
    require(by, Act.KEEP_SETS)
    if not events or not set(events) <= set(Webhook.Event.values):
        raise Refused("A webhook is told of: verified, corrected, retracted.", "events")
    with transaction.atomic():
        head = Decision.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
        row = Webhook.objects.create(
            url=_checked(url), events=sorted(set(events)), by=by, made_at=timezone.now(), seen_seq=head
        )
        changes = {"url": row.url, "events": row.events}
        ledger.append(by=by, action="make_webhook", subject=row, door=door, changes=changes)
    return row


def end_webhook(*, webhook: uuid.UUID | str, by: Any, door: str) -> Webhook:
    """Tell the address nothing more; what it was told stays on record."""
    require(by, Act.KEEP_SETS)
    with transaction.atomic():
        row = Webhook.objects.select_for_update().filter(uid=webhook).first()
        if row is None:
            raise Refused("There is no such webhook.", "no-webhook")
        if row.ended_at is None:
            row.ended_at = timezone.now()
            row.save(update_fields=["ended_at"])
            ledger.append(by=by, action="end_webhook", subject=row, door=door)
    return row


def turn_secret(*, webhook: uuid.UUID | str, by: Any, door: str) -> Webhook:
    """Sign with a new secret from the next message on; the old one signs nothing more."""
    require(by, Act.KEEP_SETS)
    with transaction.atomic():
        row = _standing(webhook)
        row.secret_turn += 1
        row.save(update_fields=["secret_turn"])
        ledger.append(by=by, action="turn_secret", subject=row, door=door)
    return row


def try_webhook(*, webhook: uuid.UUID | str, by: Any, door: str) -> Delivery:
    """Have a message of the event `test` sent, signed like any other."""
    require(by, Act.KEEP_SETS)
    with transaction.atomic():
        row, now = _standing(webhook), timezone.now()
        lowest = row.deliveries.aggregate(n=Min("seq"))["n"] or 0
        payload = {"event": "test", "at": now.isoformat()}
        made = Delivery.objects.create(
            webhook=row, seq=min(lowest, 0) - 1, event="test", payload=payload, not_before=now, created_at=now
        )
        ledger.append(by=by, action="test_webhook", subject=row, door=door)
    return made


def _standing(uid: uuid.UUID | str) -> Webhook:
    row = Webhook.objects.select_for_update().filter(uid=uid, ended_at=None).first()
    if row is None:
        raise Refused("There is no such webhook.", "no-webhook")
    return row


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        good = parts.scheme == "https" or (settings.WEBHOOKS_INSIDE and parts.scheme == "http")
        good = good and bool(parts.hostname) and not parts.username and parts.port != 0 and not parts.fragment
    except ValueError:
        good = False
    if not good or len(url) > 500 or not url.isascii() or any(c.isspace() or ord(c) < 33 for c in url):
        raise Refused("A webhook's address starts with https:// and holds no name or password.", "url")
    return url
