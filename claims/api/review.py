"""The work on a claim: what it says now, its links, notes and history, and judging it."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request

from articles import ledger
from articles.api_base import (
    ApiView,
    Param,
    StrictSerializer,
    TextField,
    asks,
    checked,
    json_answer,
    not_modified,
    page_headers,
    read_cursor,
    revision_etag,
    seen_revision,
    token_of,
)
from articles.models import Decision
from articles.models.ledger import Door
from articles.permissions import Scope
from articles.queries import article_facts
from claims import lineage, queries, records, verified
from claims.actions.annotating import note
from claims.actions.judging import judge
from claims.actions.linking import Place, link, rest_link, unlink
from claims.api.taking_back import taking_back
from claims.models import Appearance, Claim, Judgement, Link, Note
from claims.models.judging import Accuracy, Attribution

WORK = {"$ref": "#/components/schemas/WorkingClaim"}
LINK = {"$ref": "#/components/schemas/WorkingLink"}
NOTE = {"$ref": "#/components/schemas/Note"}


class JudgementBody(StrictSerializer):
    """Two verdicts: `attributions` says of every appearance whether it was said, `accuracy` whether it is so."""

    attributions = serializers.DictField(child=serializers.ChoiceField(choices=Attribution.values), allow_empty=False)
    accuracy = serializers.ChoiceField(choices=Accuracy.values)
    reason = TextField(required=False, allow_blank=True, default="", max_length=5000)


class PlacesBody(StrictSerializer):
    """Where a link can be read on both sides.

    A passage (an appearance) left out is the first of its claim; `words` are those of it that count, all if left out.
    """

    passage = serializers.UUIDField(required=False, allow_null=True, default=None)
    words = TextField(required=False, allow_blank=True, default="", max_length=5000)
    to_passage = serializers.UUIDField(required=False, allow_null=True, default=None)
    to_words = TextField(required=False, allow_blank=True, default="", max_length=5000)


class LinkBody(PlacesBody):
    """How this claim relates to another, why, and where it can be read."""

    to = serializers.UUIDField()
    type = serializers.ChoiceField(choices=Link.Type.values)
    reason = TextField(max_length=2000)


class NoteBody(StrictSerializer):
    """An annotation; @name in it puts it on a colleague's list."""

    text = TextField(max_length=10_000)
    appearance = serializers.UUIDField(required=False, allow_null=True, default=None)
    parent = serializers.UUIDField(required=False, allow_null=True, default=None)  # type: ignore[assignment]


class Work(ApiView):
    """One claim as the desk is working on it."""

    @asks(
        summary="A claim as the desk is working on it",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="get_work",
        description="Not an export: words and machine suggestions that nobody has verified. Its `ETag` is what "
        "judging wants as `If-Match`. A first judgement that waits for its second is seen by its author alone.",
        answers={200: WORK},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Statement, state, appearances, dates and the judgements this person may see."""
        return work_answer(request, queries.claim(uid))


class Judgements(ApiView):
    """Verdicts on a claim."""

    @asks(
        summary="Judge a claim",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="judge_claim",
        description="The same act as on the review page, by the token's owner: a program's own account never judges, "
        "nobody gives the second check on their own judgement.",
        body=JudgementBody,
        answers={201: WORK},
        creates=True,
        needs_match=True,
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Give the owner's two verdicts on the version they saw."""
        body = checked(JudgementBody, request.data)
        seen = seen_revision(request)
        judge(claim=uid, by=request.user, door=Door.API, seen_revision=seen, **body)
        return work_answer(request, queries.claim(uid), status=201)


class Links(ApiView):
    """How a claim relates to others."""

    @asks(
        summary="Links of a claim",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="list_links",
        description="With `claims:read` links between verified claims; with `claims:review` all standing links, each "
        "with the passages it rests on, which nobody may have verified. Links of a claim that was merged into this one "
        "stand here too: with `claims:review` they name that claim, with `claims:read` they name the one that stands, "
        "at the version that took the other in, once that is verified.",
        answers={200: {"$ref": "#/components/schemas/LinkList"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Standing links in either direction."""
        row = queries.claim(uid)
        if Scope.CLAIMS_REVIEW.value in token_of(request).scopes:
            return json_answer({"items": [_link(x) for x in queries.links_of(row, lineage.absorbed(row))]})
        if row.record_id is None or token_of(request).claim_set is not None:
            raise queries.ClaimNotFound
        found = sorted(verified.links_between_records(of=row), key=lambda x: x.pk)
        return json_answer({"items": [records.link(x) for x in found]})

    @asks(
        summary="Link a claim to another",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="link_claim",
        description="A link never changes a verdict; it may ask for a re-check.",
        body=LinkBody,
        answers={201: LINK},
        creates=True,
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Relate this claim to the other one."""
        body = checked(LinkBody, request.data)
        made = link(
            a=uid,
            b=body["to"],
            type=body["type"],
            by=request.user,
            door=Door.API,
            reason=body["reason"],
            **_places(body),
        )
        return json_answer(_link(made), 201)


class LinkPassages(ApiView):
    """What a link rests on."""

    @asks(
        summary="Let a link rest on other passages",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="rest_link",
        description="`passage` and `words` are of the link's first claim, `to_…` of its second. Type, reason and "
        "versions stay.",
        body=PlacesBody,
        answers={200: LINK},
        creates=True,
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Choose the passages anew, on both sides."""
        body = checked(PlacesBody, request.data)
        return json_answer(_link(rest_link(link=uid, by=request.user, door=Door.API, **_places(body))))


class Notes(ApiView):
    """What editors wrote beside a claim."""

    @asks(
        summary="Notes on a claim",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="list_notes",
        answers={200: {"$ref": "#/components/schemas/NoteList"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Oldest first; those of a claim that was merged into this one name that claim."""
        row = queries.claim(uid)
        return json_answer({"items": [_note(n) for n in queries.notes_of(row, lineage.absorbed(row))]})

    @asks(
        summary="Write a note on a claim",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="note_claim",
        body=NoteBody,
        answers={201: NOTE},
        creates=True,
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Write a note on the claim or one of its passages."""
        body = checked(NoteBody, request.data)
        return json_answer(_note(note(claim=uid, by=request.user, door=Door.API, **body)), 201)


class History(ApiView):
    """What happened to a claim."""

    @asks(
        summary="History of a claim",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="list_history",
        description="The ledger's acts, newest first. A sealed first judgement shows as its hash.",
        params=[Param("verify", {"type": "string", "enum": ["hashes"]}, "Add each act's place in the chain.")],
        paged=True,
        answers={200: {"$ref": "#/components/schemas/HistoryPage"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Who, when, through which door, from what to what and why."""
        queries.claim(uid)
        after, limit = read_cursor(request, self.query), self.query["limit"]
        rows = queries.history(uid, before=int(after) if after else None, limit=limit + 1)
        chained = "verify" in self.query
        items = [_act(d) | ({"body_sha256": d.body_sha256, "hash": d.hash} if chained else {}) for d in rows[:limit]]
        cursor, headers = page_headers(request, str(rows[limit - 1].seq) if len(rows) > limit else "")
        return json_answer({"items": items, "next_cursor": cursor}, headers=headers)


def working_claim(row: Claim) -> dict[str, Any]:
    """Return a claim as a list of work shows it; appearances as the query brought them."""
    return {
        "schema": "factdesk/working-claim/1",
        "id": str(row.uid),
        "state": row.state,
        "revision": row.revision,
        "version": row.version,
        "statement": row.statement,
        "kind": row.kind,
        "language": row.language,
        "high_stakes": row.high_stakes,
        "pinned": row.pinned,
        "appearances": [_appearance(a) for a in row.appearances.all()],
    }


def work_answer(request: Request, row: Claim, status: int = 200) -> HttpResponse:
    """Answer a claim as the desk is working on it, with what judging wants as If-Match."""
    etag = revision_etag(row.revision)
    if request.method == "GET" and (same := not_modified(request, etag)) is not None:
        return same
    data = working_claim(row) | {
        "topics": [t.slug for t in row.topics.all()],
        "scope": row.scope,
        "dates": [records.date_as_data(d) for d in row.dates.all()],
        "judgements": [_judgement(j) for j in queries.visible_judgements(row, by=request.user)],
        "record": row.record.number if row.record else None,
        "merged_into": str(row.merged_into.uid) if row.merged_into else None,
    }
    return json_answer(data, status, {"ETag": etag})


def _appearance(a: Appearance) -> dict[str, Any]:
    speakers = [{"id": str(s.uid), "name": s.name} for s in a.speakers.all()]
    return {
        "id": str(a.uid),
        "exact": a.exact,
        "prefix": a.prefix,
        "suffix": a.suffix,
        "start": a.start,
        "end": a.end,
        "unit": "unicode-code-point",
        "speech": a.speech or None,
        "speaker": {"as_stated": a.speaker_text or None, "actors": speakers},
        "cue": a.cue_text or None,
        "medium": a.medium or None,
        "suggested": a.quote_id is not None,
        "article": article_facts(a.article),
    }


def _places(body: dict[str, Any]) -> dict[str, Place]:
    return {
        "a_place": Place(body["passage"], body["words"]),
        "b_place": Place(body["to_passage"], body["to_words"]),
    }


def _link(x: Link) -> dict[str, Any]:
    """Return a link as the desk works on it: with the passages on both sides, None where one was taken away."""
    sides = {"a": (x.a_passage, x.a_words), "b": (x.b_passage, x.b_words)}
    passages = {
        side: {
            "appearance": str(passage.uid) if passage else None,
            "exact": words or (passage.exact if passage else ""),
        }
        for side, (passage, words) in sides.items()
    }
    return records.link(x) | {"passages": passages}


def _judgement(j: Judgement) -> dict[str, Any]:
    return {
        "id": str(j.uid),
        "place": j.place,
        "by": str(j.by_id),
        "attributions": j.attributions,
        "accuracy": j.accuracy,
        "reason": j.reason,
        "at": j.at.isoformat(),
    }


def _note(n: Note) -> dict[str, Any]:
    return {
        "id": str(n.uid),
        "claim": str(n.claim.uid),
        "text": n.text,
        "by": str(n.by_id),
        "at": n.at.isoformat(),
        "appearance": str(n.appearance.uid) if n.appearance else None,
        "parent": str(n.parent.uid) if n.parent else None,
    }


def _act(d: Decision) -> dict[str, Any]:
    body = ledger.body_of(d)
    return {
        "seq": d.seq,
        "at": d.at.isoformat(),
        "by": str(d.by_id) if d.by_id else None,
        "door": d.door,
        "action": d.action,
        "changes": body.get("changes", {}),
        "reason": body.get("reason", ""),
        "erased": d.body is None,
    }


WithdrawLink = taking_back(
    "Withdraw a link",
    operation="withdraw_link",
    answer=LINK,
    act=lambda uid, **how: json_answer(_link(unlink(link=uid, **how))),
    description="The row and its history stay; the same link may be made again.",
)
