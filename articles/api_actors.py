"""The API's view on one actor: its names and offices, and what an editor does to it."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from articles import queries
from articles.actor_acts import merge_actors, part_actor, rename_actor, split_actor
from articles.api_base import ApiView, ReasonBody, StrictSerializer, TextField, UidField, asks, checked, json_answer
from articles.models import Actor
from articles.models.ledger import Door
from articles.permissions import Scope

CARD = {"$ref": "#/components/schemas/ActorCard"}


class RenameBody(StrictSerializer):
    """Another name, and why; the old one stays among its names."""

    name = TextField(max_length=200)
    reason = TextField(max_length=2000)


class MergeActorBody(StrictSerializer):
    """The other actor, which goes into this one, and why."""

    other = UidField()
    reason = TextField(max_length=2000)


class PartBody(StrictSerializer):
    """The name of the new actor, which of this one's names are the new one's, and why."""

    name = TextField(max_length=200)
    names = serializers.ListField(child=TextField(max_length=200), required=False, default=list, max_length=100)
    reason = TextField(max_length=2000)


class OneActor(ApiView):
    """One actor."""

    @asks(
        summary="One actor",
        scope=Scope.CLAIMS_READ,
        tag="reference",
        operation="get_actor",
        description="Names, offices with their dates as known, country and Wikidata item. An actor that was merged "
        "names the one it became in `merged_into`.",
        answers={200: CARD},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Who it is."""
        return _card(uid)


class RenameActor(ApiView):
    """Another name."""

    @asks(
        summary="Rename an actor",
        scope=Scope.CLAIMS_REVIEW,
        tag="reference",
        operation="rename_actor",
        description="Records keep the name they were made with; those that would now say otherwise are asked about.",
        body=RenameBody,
        answers={200: CARD},
        creates=True,
        examples=[
            OpenApiExample("rename", {"name": "Oda Renk", "reason": "As she writes it herself."}, request_only=True)
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Give the actor another name."""
        rename_actor(actor=uid, by=request.user, door=Door.API, **checked(RenameBody, request.data))
        return _card(uid)


class MergeActor(ApiView):
    """Two actors are one."""

    @asks(
        summary="Merge another actor into this one",
        scope=Scope.CLAIMS_REVIEW,
        tag="reference",
        operation="merge_actors",
        description="Names, offices and passages go along; the other keeps `merged_into` and can be given back.",
        body=MergeActorBody,
        answers={200: CARD},
        creates=True,
        examples=[
            OpenApiExample(
                "merge",
                {"other": "3b241101-e2bb-4255-8caf-4136c566a962", "reason": "One spelling of one minister."},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Make them one."""
        body = checked(MergeActorBody, request.data)
        merge_actors(absorbed=body["other"], into=uid, by=request.user, door=Door.API, reason=body["reason"])
        return _card(uid)


class UnmergeActor(ApiView):
    """A merge is undone."""

    @asks(
        summary="Give back a merged actor",
        scope=Scope.CLAIMS_REVIEW,
        tag="reference",
        operation="unmerge_actor",
        body=ReasonBody,
        answers={200: CARD},
        creates=True,
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Names, offices and passages go back."""
        split_actor(actor=uid, by=request.user, door=Door.API, **checked(ReasonBody, request.data))
        return _card(uid)


class PartActor(ApiView):
    """Two actors under one name."""

    @asks(
        summary="Part an actor that is two",
        scope=Scope.CLAIMS_REVIEW,
        tag="reference",
        operation="part_actor",
        description="Answers the new actor. Passages stay where they are: who speaks in each is for an editor to say.",
        body=PartBody,
        answers={201: CARD},
        creates=True,
        examples=[
            OpenApiExample(
                "part",
                {"name": "Oda Renk (mayor)", "names": ["O. Renk"], "reason": "The mayor and the minister are two."},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Make a second actor of some of its names."""
        made = part_actor(actor=uid, by=request.user, door=Door.API, **checked(PartBody, request.data))
        where = request.build_absolute_uri(reverse("api:actor", args=[made.uid]))
        return _card(made.uid, 201, {"Location": where})


def _card(uid: uuid.UUID, status: int = 200, headers: dict[str, str] | None = None) -> HttpResponse:
    return json_answer(_as_data(queries.actor(uid)), status, headers)


def _as_data(row: Actor) -> dict[str, Any]:
    return {
        "id": str(row.uid),
        "name": row.name,
        "kind": row.kind,
        "wikidata": row.wikidata or None,
        "country": {"id": str(row.country.uid), "name": row.country.name} if row.country else None,
        "names": sorted(n.text for n in row.names.all()),
        "offices": [
            {
                "office": t.office,
                "of": {"id": str(t.of.uid), "name": t.of.name} if t.of else None,
                "since": t.since or None,
                "until": t.until or None,
            }
            for t in row.tenures.all()
        ],
        "merged_into": str(row.merged_into.uid) if row.merged_into else None,
        "absorbed": [str(a.uid) for a in row.absorbed.all()],
    }
