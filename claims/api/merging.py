"""One claim out of two, and two out of one."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.urls import reverse
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from articles.api_base import ApiView, ReasonBody, StrictSerializer, TextField, UidField, asks, checked, seen_revision
from articles.models.ledger import Door
from articles.permissions import Scope
from claims import queries
from claims.actions.merging import give_back, merge_claims, split_claim
from claims.api.review import WORK, work_answer


class MergeBody(StrictSerializer):
    """Which other claim says the same, as of which revision (left out: whatever it says now), and why."""

    other = UidField()
    other_revision = serializers.IntegerField(required=False, allow_null=True, default=None, min_value=1)
    reason = TextField(max_length=2000)


class SplitBody(StrictSerializer):
    """What each of the two claims says, and which passages (their ids) go to the new one; none: both stand in all."""

    one = TextField(max_length=2000)
    two = TextField(max_length=2000)
    appearances = serializers.ListField(child=UidField(), required=False, default=list, max_length=200)
    reason = TextField(required=False, allow_blank=True, default="", max_length=2000)


class Merge(ApiView):
    """Two claims that say the same become one."""

    @asks(
        summary="Merge two claims that say the same",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="merge_claims",
        description="The older of the two stands, whichever is named: it gets the passages and is queued as its next "
        "version. The younger keeps `merged_into`, and its record until the older one is verified. Only the same "
        "actor says the same: another actor's claim is linked with `repeats`.",
        body=MergeBody,
        answers={200: WORK},
        creates=True,
        needs_match=True,
        examples=[
            OpenApiExample(
                "merge",
                {"other": "3b241101-e2bb-4255-8caf-4136c566a962", "reason": "Both say the bridge opens on Monday."},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Merge this claim and the other; answer the one that stands."""
        body = checked(MergeBody, request.data)
        kept = merge_claims(
            claim=uid,
            other=body["other"],
            by=request.user,
            door=Door.API,
            seen_revision=seen_revision(request),
            seen_other=body["other_revision"],
            reason=body["reason"],
        )
        return work_answer(request, queries.claim(kept.uid))


class Unmerge(ApiView):
    """A merge is undone."""

    @asks(
        summary="Give back a merged claim",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="unmerge_claim",
        description="The claim gets its passages back; it and the one it was merged into are queued as next versions.",
        body=ReasonBody,
        answers={200: WORK},
        creates=True,
        needs_match=True,
        examples=[OpenApiExample("unmerge", {"reason": "One is about the road, one about the bridge."})],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Undo the merge of this claim into another."""
        body = checked(ReasonBody, request.data)
        seen = seen_revision(request)
        give_back(claim=uid, by=request.user, door=Door.API, seen_revision=seen, reason=body["reason"])
        return work_answer(request, queries.claim(uid))


class Split(ApiView):
    """A claim that says two things becomes two."""

    @asks(
        summary="Split a claim that says two things",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="split_claim",
        description="The claim keeps its id and says `one`; the answer is the new claim, which says `two`.",
        body=SplitBody,
        answers={201: WORK},
        creates=True,
        needs_match=True,
        examples=[
            OpenApiExample(
                "split",
                {"one": "The bridge opens on Monday.", "two": "The bridge cost twelve million."},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Make two claims of this one; answer the new one."""
        body = checked(SplitBody, request.data)
        seen = seen_revision(request)
        new = split_claim(claim=uid, by=request.user, door=Door.API, seen_revision=seen, **body)
        answer = work_answer(request, queries.claim(new.uid), status=201)
        answer["Location"] = request.build_absolute_uri(reverse("api:work", args=[new.uid]))
        return answer
