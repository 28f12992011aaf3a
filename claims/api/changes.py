"""The change feed, for programs and for feed readers, and webhooks."""

from __future__ import annotations

import hashlib
import uuid
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request

from articles.api_base import (
    ApiView,
    AtomRenderer,
    JSONRenderer,
    Param,
    StrictSerializer,
    TextField,
    asks,
    checked,
    json_answer,
    not_modified,
)
from articles.models.ledger import Door
from articles.permissions import Scope
from claims import feed, sets
from claims.actions.webhooks import end_webhook, make_webhook
from claims.api.sets import bound_to
from claims.delivering import secret_of
from claims.exports import atom
from claims.models import Webhook


class WebhookBody(StrictSerializer):
    """An address and what it wants to be told."""

    url = TextField(max_length=500)
    events = serializers.ListField(
        child=serializers.ChoiceField(choices=Webhook.Event.values), min_length=1, max_length=3
    )


_SEQ = Param(
    "cursor",
    {"type": "integer", "minimum": 0, "maximum": 10**12, "default": 0},
    "Where to go on: `next_cursor` of the answer before; 0 is the beginning.",
)
_MANY = Param(
    "limit", {"type": "integer", "minimum": 1, "maximum": 1000, "default": 200}, "How many changes one answer holds."
)


class Changes(ApiView):
    """What happened to verified claims."""

    renderer_classes = (JSONRenderer, AtomRenderer)

    @asks(
        summary="Follow what changes",
        scope=Scope.CLAIMS_READ,
        tag="changes",
        operation="list_changes",
        description="In order, without gaps: keep `next_cursor`, ask again while `more`. An `upsert` names the record "
        "now in force; a `tombstone` says why there is none: retracted, superseded or erased. Replaying from 0 gives "
        "exactly what `GET /claims` lists. A cursor older than 400 days is 410 `cursor-expired`.\n\n"
        "As Atom, for feed readers: an entry for each claim, with a new `updated` when it changes and the reason when "
        "it is retracted; what was erased is a deleted entry (RFC 6721). Without `cursor` it holds the newest changes.",
        params=[_SEQ, _MANY],
        answers={
            (200, "application/json"): {"$ref": "#/components/schemas/ChangePage"},
            (200, "application/atom+xml"): {"type": "string"},
        },
    )
    def get(self, request: Request) -> HttpResponse:
        """Changes after the cursor, oldest first."""
        only = bound_to(request)
        within = sets.claims_within(only) if only else None
        api = request.build_absolute_uri(reverse("api:changes")).removesuffix("/changes")
        cursor, limit = self.query["cursor"], self.query["limit"]
        as_atom = getattr(request.accepted_renderer, "format", "json") == "atom"
        if as_atom and "cursor" not in request.query_params:
            page = feed.Changes(feed.newest(limit=limit, claims=within), 0, more=False)
        else:
            page = feed.changes(cursor, limit=limit, claims=within)
        following = f"{api}/changes?{urlencode({'cursor': page.cursor, 'limit': limit})}"
        if not as_atom:
            items = [c.as_data() for c in page.items]
            link = {"Link": f'<{following}>; rel="next"'} if page.more else {}
            return json_answer({"items": items, "next_cursor": page.cursor, "more": page.more}, headers=link)
        links = {"self": request.build_absolute_uri(), "alternate": f"{api}/changes"}
        links |= {"next": f"{following}&format=atom"} if page.more else {}
        told = atom.document(
            page.items, feed.records_told(page.items), api=api, by=settings.DESK_NAME, links=links, only=str(only or "")
        )
        etag = f'"{hashlib.sha256(told).hexdigest()[:32]}"'
        return not_modified(request, etag) or HttpResponse(
            told, content_type="application/atom+xml; charset=utf-8", headers={"ETag": etag}
        )


class Webhooks(ApiView):
    """Addresses that are told."""

    @asks(
        summary="Webhooks",
        scope=Scope.SETS_WRITE,
        tag="changes",
        operation="list_webhooks",
        answers={200: {"$ref": "#/components/schemas/WebhookList"}},
    )
    def get(self, request: Request) -> HttpResponse:
        """One's own that are told still."""
        rows = Webhook.objects.filter(by=request.user.pk, ended_at=None).order_by("-id")
        return json_answer({"items": [_webhook(w) for w in rows]})

    @asks(
        summary="Be told by webhook",
        scope=Scope.SETS_WRITE,
        tag="changes",
        operation="make_webhook",
        description="The answer holds the secret, once. Messages carry `Factdesk-Signature: t=…,v1=…`, the "
        "HMAC-SHA-256 of `t`, a full stop and the body. They hold no content: fetch the record they name.",
        body=WebhookBody,
        answers={201: {"$ref": "#/components/schemas/NewWebhook"}},
        creates=True,
    )
    def post(self, request: Request) -> HttpResponse:
        """Have an https address told of verified, corrected or retracted records."""
        row = make_webhook(by=request.user, door=Door.API, **checked(WebhookBody, request.data))
        return json_answer(_webhook(row) | {"secret": secret_of(row)}, 201)


class OneWebhook(ApiView):
    """One webhook."""

    @asks(
        summary="End a webhook",
        scope=Scope.SETS_WRITE,
        tag="changes",
        operation="end_webhook",
        answers={204: None},
    )
    def delete(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Tell it nothing more."""
        if not Webhook.objects.filter(uid=uid, by=request.user.pk).exists():
            raise sets.SetNotFound
        end_webhook(webhook=uid, by=request.user, door=Door.API)
        return HttpResponse(status=204)


def _webhook(row: Webhook) -> dict[str, Any]:
    return {"id": str(row.uid), "url": row.url, "events": row.events, "made_at": row.made_at.isoformat()}
