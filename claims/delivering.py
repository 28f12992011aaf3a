"""Webhooks: write what is to be sent, send it signed, try again with growing pauses, reach nothing in the house."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import json
import logging
import socket
import ssl
import time
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles import work
from articles.models import Decision, WorkState
from articles.permissions import Role
from claims import feed
from claims.models import Delivery, Webhook

log = logging.getLogger(__name__)

TIMEOUT = 5.0
"""Seconds for connecting and for each read."""
BATCH = 200
"""Acts turned into deliveries per pass of the relay and webhook."""


class Unreachable(Exception):
    """The address may not or cannot be reached; the message says why."""


def secret_of(webhook: Webhook) -> str:
    """Return the secret a webhook's messages are signed with: derived, stored nowhere."""
    turn = f":{webhook.secret_turn}" if webhook.secret_turn else ""
    key = hmac.new(settings.SECRET_KEY.encode(), f"webhook:{webhook.uid}{turn}".encode(), hashlib.sha256)
    return f"whsec_{key.hexdigest()}"


def webhooks_for(by: Any) -> QuerySet[Webhook]:
    """Return the webhooks that a person keeps, newest first; the chief keeps everybody's."""
    rows = Webhook.objects.filter(ended_at=None).select_related("by").order_by("-id")
    return rows if by.role == Role.CHIEF else rows.filter(by=by.pk)


def told_last(webhook: Webhook, most: int = 20) -> list[Delivery]:
    """Return the newest messages to a webhook, sent or not."""
    return list(webhook.deliveries.order_by("-id")[:most])


def signature(secret: str, at: int, body: bytes) -> str:
    """Return the value of the Factdesk-Signature header: the moment and the HMAC-SHA-256 of moment and body."""
    mac = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256)
    return f"t={at},v1={mac.hexdigest()}"


def write_deliveries() -> int:
    """Turn acts that webhooks have not seen into deliveries that are due; return how many. A chore of the relay."""
    head = Decision.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
    written = 0
    for hook in Webhook.objects.filter(ended_at=None, seen_seq__lt=head):
        written += _write_for(hook)
    return written


def _write_for(hook: Webhook) -> int:
    with transaction.atomic():
        seen = feed.changes(hook.seen_seq, limit=BATCH)
        claimed = Webhook.objects.filter(pk=hook.pk, seen_seq=hook.seen_seq).update(seen_seq=seen.cursor)
        if not claimed:
            return 0
        now = timezone.now()
        rows = [
            Delivery(webhook=hook, seq=c.seq, event=c.event, payload=c.as_data(), not_before=now, created_at=now)
            for c in seen.items
            if c.event in hook.events
        ]
        Delivery.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def deliver(delivery_id: int) -> None:
    """Send one message if it is still due; what is not answered with 2xx is due again later, then quarantined."""
    lease = work.take(Delivery, delivery_id)
    if lease is None:
        return
    row = Delivery.objects.select_related("webhook").get(pk=delivery_id)
    if row.webhook.ended_at is not None:
        Delivery.objects.filter(pk=delivery_id, lease=lease).update(
            state=WorkState.FAILED, lease=None, error="The webhook was ended."
        )
        return
    body = json.dumps({"id": str(row.uid), **row.payload}, ensure_ascii=False, sort_keys=True).encode()
    try:
        with work.heartbeat(Delivery, delivery_id, lease):
            status = send(row.webhook.url, body, secret_of(row.webhook), str(row.uid))
        Delivery.objects.filter(pk=delivery_id, lease=lease).update(status=status)
        if not 200 <= status < 300:
            raise Unreachable(f"The address answered {status}.")
        work.finish(Delivery, delivery_id, lease)
    except work.LeaseLost:
        log.warning("Delivery %s was taken over.", delivery_id)
    except (Unreachable, OSError, http.client.HTTPException) as error:
        work.fail(Delivery, delivery_id, lease, str(error)[:500])
        pause = timedelta(seconds=settings.WEBHOOK_PAUSE * 4 ** (row.attempts - 1))
        Delivery.objects.filter(pk=delivery_id, state=WorkState.DUE).update(not_before=timezone.now() + pause)


def send(url: str, body: bytes, secret: str, delivery: str) -> int:
    """POST a signed message and return the answer's status. No redirect is followed.

    The name is resolved once and the connection goes to that very address, so that nothing can be swapped between
    check and use. Raises Unreachable for addresses inside a network.
    """
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    host = parts.hostname or ""
    address = resolve(host, port)
    raw = socket.create_connection((address, port), timeout=TIMEOUT)
    try:
        stream: socket.socket = raw
        if secure:
            stream = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
        connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
        connection.sock = stream
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Host": parts.netloc.rpartition("@")[2],
            "Content-Type": "application/json",
            "User-Agent": "Factdesk",
            "Factdesk-Delivery": delivery,
            "Factdesk-Signature": signature(secret, int(time.time()), body),
        }
        connection.request("POST", path, body, headers)
        return connection.getresponse().status
    finally:
        raw.close()


def resolve(host: str, port: int) -> str:
    """Return an address of `host` outside every private network; raise Unreachable if any of its own is inside."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise Unreachable(f"The name {host[:100]} is not known.") from error
    addresses = [str(entry[4][0]) for entry in found]
    if not settings.WEBHOOKS_INSIDE:
        for address in addresses:
            where = ipaddress.ip_address(address.partition("%")[0])
            mapped = getattr(where, "ipv4_mapped", None) or where
            if not mapped.is_global or mapped.is_multicast:
                raise Unreachable("The address lies inside a private network.")
    return addresses[0]
