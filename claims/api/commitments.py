"""The course of commitments through the API: where one stands, and each change with its passage."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from articles.api_base import (
    ApiView,
    TextField,
    UidField,
    asks,
    checked,
    json_answer,
    revision_etag,
    seen_revision,
)
from articles.models.ledger import Door
from articles.permissions import Scope
from claims import queries, records, register
from claims.actions.committing import take_step, withdraw_step
from claims.api.boards import PassageBody, words_of
from claims.api.taking_back import taking_back
from claims.commitments import Step
from claims.models import Claim, CommitmentStep

COMMITMENT = {"$ref": "#/components/schemas/Commitment"}
_TAKEN = [s.value for s in Step if s != Step.PROMISED]


class StepBody(PassageBody):
    """What a passage says about a commitment: `day` is when it happened, EDTF, "" unknown."""

    step = serializers.ChoiceField(choices=_TAKEN)
    day = TextField(required=False, allow_blank=True, default="", max_length=60)
    condition = TextField(required=False, allow_blank=True, default="", max_length=1000)
    successor = UidField(required=False, allow_null=True, default=None)
    reason = TextField(required=False, allow_blank=True, default="", max_length=2000)


class Commitment(ApiView):
    """Where a commitment stands."""

    @asks(
        summary="The course of a commitment",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="get_commitment",
        description="`course` is as of today: `due` and `overdue` follow from the clock and never from a deadline "
        "that is not resolved to days; every other change was read in a passage. 404 for a claim of another kind. "
        "Its `ETag` is what a step wants as `If-Match`.",
        answers={200: COMMITMENT},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Conditions, deadlines and every step with its passage."""
        return _course(queries.claim(uid))


class Steps(ApiView):
    """What was read about a commitment."""

    @asks(
        summary="Record what a passage says about a commitment",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="take_step",
        description="A condition met, kept, partly kept, broken, lapsed, or superseded by `successor`. When the last "
        "condition is met the commitment is promised.",
        body=StepBody,
        answers={201: COMMITMENT},
        creates=True,
        needs_match=True,
        examples=[
            OpenApiExample(
                "kept",
                {
                    "step": "kept",
                    "article": "3b241101-e2bb-4255-8caf-4136c566a962",
                    "exact": "The bridge was opened on Monday",
                    "day": "2025-11-24",
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """One step further, with the words in which it was read."""
        body = checked(StepBody, request.data)
        words = words_of(body)
        for name in ("article", "exact", "start"):
            del body[name]
        take_step(
            claim=uid,
            by=request.user,
            door=Door.API,
            seen_revision=seen_revision(request),
            words=words,
            today=timezone.localdate(),
            **body,
        )
        return _course(queries.claim(uid), 201)


def _course(claim: Claim, status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    entry = register.one(claim, today)
    if entry is None:
        raise queries.ClaimNotFound
    data = {
        "claim": str(claim.uid),
        "revision": claim.revision,
        "statement": claim.statement,
        "course": entry.course.value,
        "as_of": today.isoformat(),
        "possible": entry.possible,
        "who": [{"id": str(a.uid), "name": a.name} for a in entry.who],
        "due": [records.date_as_data(d) for d in entry.due],
        "conditions": [{"text": c.text, "met_by": str(c.met.uid) if c.met else None} for c in entry.conditions],
        "steps": [_step(s) for s in entry.steps],
    }
    return json_answer(data, status, {"ETag": revision_etag(claim.revision)})


def _step(row: CommitmentStep) -> dict[str, Any]:
    return {
        "id": str(row.uid),
        "number": row.number,
        "step": row.step,
        "condition": row.condition or None,
        "successor": str(row.successor.uid) if row.successor else None,
        "article": str(row.article.uid),
        "exact": row.exact,
        "start": row.start,
        "end": row.end,
        "day": row.day or None,
        "reason": row.reason,
        "by": str(row.by_id),
        "at": row.at.isoformat(),
        "came_with": str(row.came_with.uid) if row.came_with else None,
        "withdrawn": row.withdrawn_at is not None,
    }


def _withdrawn(uid: uuid.UUID, **how: Any) -> HttpResponse:
    row = withdraw_step(step=uid, today=timezone.localdate(), **how)
    return _course(queries.claim(row.claim.uid))


WithdrawStep = taking_back(
    "Take back a step of a commitment",
    operation="withdraw_step",
    answer=COMMITMENT,
    act=_withdrawn,
    description="The row stays; where the commitment stands follows from the other steps.",
)
