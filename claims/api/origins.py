"""Where a claim comes from, and what editors rule on it."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from articles.api_base import (
    ApiView,
    StrictBoolean,
    StrictSerializer,
    TextField,
    UidField,
    asks,
    checked,
    json_answer,
)
from articles.models import OriginRuling
from articles.models.ledger import Door
from articles.permissions import Scope
from articles.queries import actor
from claims import origins, queries
from claims.actions.origins import rule_origin, set_utterance, withdraw_ruling, withdraw_utterance_ruling
from claims.api.taking_back import ruled, taking_back
from claims.models import Utterance, UtteranceRuling

RULING = {"$ref": "#/components/schemas/OriginRuling"}


class RulingBody(StrictSerializer):
    """Two articles, whether they are one origin, and why."""

    a = UidField()
    b = UidField()
    together = StrictBoolean()
    reason = TextField(max_length=2000)


class UtteranceBody(StrictSerializer):
    """Passages (ids of appearances) that give one act of speaking; `actor` null: none in common."""

    appearances = serializers.ListField(child=UidField(), min_length=1, max_length=200)
    actor = UidField(allow_null=True)
    medium = TextField(required=False, allow_blank=True, default="", max_length=200)
    day = TextField(required=False, allow_blank=True, default="", max_length=60)
    reason = TextField(max_length=2000)


class ClaimOrigins(ApiView):
    """Where a claim comes from."""

    @asks(
        summary="Origins of a claim",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="list_origins",
        description="Counted now: articles, publishers, agencies, utterances, and how many are independent of each "
        "other. `groups` are the articles that count as one, each with why; nothing is grouped without a reason. "
        "`apart` are passages an editor said are not one act of speaking.",
        answers={200: {"$ref": "#/components/schemas/Origins"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The counts side by side and the groups behind them."""
        found = origins.of_claim(queries.claim(uid))
        return json_answer(
            {
                "counts": found.as_counts(),
                "groups": [
                    {
                        "name": group.name or None,
                        "articles": [str(a.uid) for a in group.articles],
                        "because": [_why(why) for why in group.whys],
                    }
                    for group in found.groups
                ],
                "utterances": [
                    {"appearances": [str(a.uid) for a in spoken.appearances], "because": spoken.code}
                    for spoken in found.spoken
                ],
                "rulings": [_ruling(r) for r in found.rulings],
                "apart": [_apart(r) for r in found.apart],
            }
        )


class Rulings(ApiView):
    """What editors rule on two articles."""

    @asks(
        summary="Rule that two articles are one origin, or two",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="rule_origin",
        description="It stands above what the machine found, and takes the place of the ruling that stood.",
        body=RulingBody,
        answers={201: RULING},
        creates=True,
        examples=[
            OpenApiExample(
                "apart",
                {
                    "a": "3b241101-e2bb-4255-8caf-4136c566a962",
                    "b": "7d444840-9dc0-11d1-b245-5ffdce74fad2",
                    "together": False,
                    "reason": "Each paper rang the mayor itself.",
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> HttpResponse:
        """Store the ruling."""
        made = rule_origin(by=request.user, door=Door.API, **checked(RulingBody, request.data))
        return json_answer(_ruling(made), 201)


class Utterances(ApiView):
    """Acts of speaking."""

    @asks(
        summary="Say that passages give one act of speaking, or none in common",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="set_utterance",
        description="With `actor` null the passages are kept apart, at most 30 at once: none is counted with or "
        "proposed beside another until one of the two says something else.",
        body=UtteranceBody,
        answers={200: {"$ref": "#/components/schemas/UtteranceSet"}},
        creates=True,
        examples=[
            OpenApiExample(
                "one press conference",
                {
                    "appearances": ["3b241101-e2bb-4255-8caf-4136c566a962", "7d444840-9dc0-11d1-b245-5ffdce74fad2"],
                    "actor": "9f1c3a52-6c0b-4d0e-9c0f-3f0d2c9a7a11",
                    "medium": "press conference",
                    "day": "2025-11-21",
                    "reason": "The same words, once translated.",
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> HttpResponse:
        """Group the passages, or part them."""
        body = checked(UtteranceBody, request.data)
        who = body.pop("actor")
        made = set_utterance(by=request.user, door=Door.API, actor=actor(who) if who else None, **body)
        return json_answer(
            {"utterance": _utterance(made) if made else None, "appearances": [str(u) for u in body["appearances"]]}
        )


def _why(why: origins.Why) -> dict[str, Any]:
    return {
        "code": why.code,
        "a": str(why.a.uid),
        "b": str(why.b.uid),
        "detail": why.detail or None,
        "shared_percent": why.share or None,
        "longest_run": why.run or None,
        "ruling": str(why.ruling.uid) if why.ruling else None,
    }


def _ruling(row: OriginRuling) -> dict[str, Any]:
    return ruled(row) | {"a": str(row.a.uid), "b": str(row.b.uid), "together": row.together}


def _apart(row: UtteranceRuling) -> dict[str, Any]:
    return ruled(row) | {"a": str(row.a.uid), "b": str(row.b.uid), "holds": row.holds}


def _utterance(row: Utterance) -> dict[str, Any]:
    return {
        "id": str(row.uid),
        "actor": {"id": str(row.actor.uid), "name": row.actor.name},
        "medium": row.medium or None,
        "day": row.day or None,
    }


WithdrawRuling = taking_back(
    "Take a ruling on two articles back",
    operation="withdraw_ruling",
    answer=RULING,
    act=lambda uid, **how: json_answer(_ruling(withdraw_ruling(ruling=uid, **how))),
    description="What the machine found counts again.",
)
WithdrawUtteranceRuling = taking_back(
    "Take back that two passages are not one act of speaking",
    operation="withdraw_utterance_ruling",
    answer={"$ref": "#/components/schemas/UtteranceRuling"},
    act=lambda uid, **how: json_answer(_apart(withdraw_utterance_ruling(ruling=uid, **how))),
    description="What the machine found counts again.",
)
