"""The board of a topic through the API: its questions, who says what, who would not say, what is no contradiction."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.request import Request

from articles.api_base import (
    ApiView,
    ReasonBody,
    StrictSerializer,
    TextField,
    UidField,
    asks,
    checked,
    json_answer,
    seen_revision,
)
from articles.models.ledger import Door
from articles.permissions import Scope
from articles.queries import actor, article
from claims import boards, queries
from claims.actions.boards import (
    answer_no_contradiction,
    record_non_statement,
    withdraw_answer,
    withdraw_non_statement,
)
from claims.actions.passages import Words, words_in
from claims.actions.topics import add_issue, order_issues, remove_issue, reword_issue, set_issue
from claims.api.review import WORK, work_answer
from claims.api.taking_back import ruled, taking_back
from claims.models import Issue, NoContradiction, NonStatement, Topic

ISSUE = {"$ref": "#/components/schemas/Issue"}
ANSWER = {"$ref": "#/components/schemas/NoContradiction"}
SILENCE = {"$ref": "#/components/schemas/NonStatement"}
_A, _B = "3b241101-e2bb-4255-8caf-4136c566a962", "7d444840-9dc0-11d1-b245-5ffdce74fad2"


class PassageBody(StrictSerializer):
    """Words as they stand in an article; `start` says which where they stand there more than once."""

    article = UidField()
    exact = TextField(max_length=5000, trim_whitespace=False)
    start = serializers.IntegerField(required=False, allow_null=True, default=None, min_value=0)


class QuestionBody(StrictSerializer):
    """A short question of the desk's own: a row of the board."""

    question = TextField(max_length=200)


class OrderBody(StrictSerializer):
    """The ids of a topic's questions in their order; those not named keep theirs behind them."""

    issues = serializers.ListField(child=UidField(), min_length=1, max_length=500)


class RowBody(StrictSerializer):
    """The question a claim answers to, null for none."""

    issue = UidField(allow_null=True)


class NonStatementBody(PassageBody):
    """Who would not say, in which way, and the passage that reports it."""

    actor = UidField()
    kind = serializers.ChoiceField(
        choices=NonStatement.Kind.values, required=False, default=NonStatement.Kind.DECLINES.value
    )


class AnswerBody(StrictSerializer):
    """Two claims that do not contradict each other, and why."""

    a = UidField()
    b = UidField()
    reason = TextField(max_length=2000)


class TopicBoard(ApiView):
    """Who says what on every question of a topic."""

    @asks(
        summary="The board of a topic",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="list_board",
        description="A row is a question, a column a speaker, a cell the claims and recorded non-statements, or "
        "nothing. A field of a claim's scope says whether the row agrees in it. The last row, without a question, "
        "holds claims under no question yet.",
        answers={200: {"$ref": "#/components/schemas/Board"}},
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """Rows, columns, cells, and what is known of every pair."""
        found = boards.board(_topic(slug))
        return json_answer(
            {
                "topic": found.topic.slug,
                "voices": [
                    {"actor": _actor(v.actor) if v.actor else None, "office": v.office or None} for v in found.voices
                ],
                "rows": [_row(row) for row in found.rows],
                "complete": not (found.cut or found.more_unsorted),
            }
        )


class Issues(ApiView):
    """The questions of a topic."""

    @asks(
        summary="Ask one more question under a topic",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="add_issue",
        body=QuestionBody,
        answers={201: ISSUE},
        creates=True,
        examples=[OpenApiExample("question", {"question": "When does the bridge open?"}, request_only=True)],
    )
    def post(self, request: Request, slug: str) -> HttpResponse:
        """The last row of the board from now on."""
        body = checked(QuestionBody, request.data)
        return json_answer(_issue(add_issue(by=request.user, door=Door.API, topic=_topic(slug), **body)), 201)


class IssueOrder(ApiView):
    """The order of a topic's questions."""

    @asks(
        summary="Put the questions of a topic in order",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="order_issues",
        body=OrderBody,
        answers={200: {"$ref": "#/components/schemas/IssueList"}},
        creates=True,
    )
    def post(self, request: Request, slug: str) -> HttpResponse:
        """Order the rows; answer all of them."""
        topic = _topic(slug)
        order_issues(by=request.user, door=Door.API, topic=topic, order=checked(OrderBody, request.data)["issues"])
        return json_answer({"items": [_issue(row) for row in topic.issues.order_by("order", "id")]})


class RewordIssue(ApiView):
    """Other words for a question."""

    @asks(
        summary="Put a question in other words",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="reword_issue",
        body=QuestionBody,
        answers={200: ISSUE},
        creates=True,
        examples=[OpenApiExample("question", {"question": "On which day does it open?"}, request_only=True)],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The claims under it stay."""
        body = checked(QuestionBody, request.data)
        return json_answer(_issue(reword_issue(by=request.user, door=Door.API, issue=_known_issue(uid), **body)))


class RemoveIssue(ApiView):
    """A question goes."""

    @asks(
        summary="Take a question away",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="remove_issue",
        description="Its claims stay on the board. Refused while non-statements are recorded under it.",
        body=ReasonBody,
        answers={204: None},
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """With a reason."""
        body = checked(ReasonBody, request.data)
        remove_issue(by=request.user, door=Door.API, issue=_known_issue(uid), **body)
        return HttpResponse(status=204)


class ClaimIssue(ApiView):
    """The row of a claim."""

    @asks(
        summary="Put a claim under a question of its topic",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="set_issue",
        description="No change of content: version and record stay.",
        body=RowBody,
        answers={200: WORK},
        creates=True,
        needs_match=True,
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The row it stands in on the board."""
        chosen = checked(RowBody, request.data)["issue"]
        issue = _known_issue(chosen) if chosen else None
        set_issue(claim=uid, by=request.user, door=Door.API, seen_revision=seen_revision(request), issue=issue)
        return work_answer(request, queries.claim(uid))


class NonStatements(ApiView):
    """Who would not say."""

    @asks(
        summary="Record that somebody would not say",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="record_non_statement",
        body=NonStatementBody,
        answers={201: SILENCE},
        creates=True,
        examples=[
            OpenApiExample(
                "declines",
                {"actor": _A, "article": _B, "exact": "The mayor would not comment", "kind": "declines"},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """A cell of the board, with the passage that reports it."""
        body = checked(NonStatementBody, request.data)
        made = record_non_statement(
            issue=_known_issue(uid),
            actor=actor(body["actor"]),
            words=words_of(body),
            by=request.user,
            door=Door.API,
            kind=body["kind"],
        )
        return json_answer(_silence(made), 201)


class NoContradictions(ApiView):
    """What is no contradiction."""

    @asks(
        summary="Answer that two claims do not contradict each other",
        scope=Scope.CLAIMS_REVIEW,
        tag="review",
        operation="answer_no_contradiction",
        description="Kept, and not asked again. Refused while a link says that they do.",
        body=AnswerBody,
        answers={201: ANSWER},
        creates=True,
        examples=[
            OpenApiExample("answer", {"a": _A, "b": _B, "reason": "They count different ships."}, request_only=True)
        ],
    )
    def post(self, request: Request) -> HttpResponse:
        """Keep the answer with its reason."""
        made = answer_no_contradiction(by=request.user, door=Door.API, **checked(AnswerBody, request.data))
        return json_answer(_answer(made), 201)


def words_of(body: dict[str, Any]) -> Words:
    """Return the passage a body names; raise ArticleNotFound or Refused."""
    row, exact, start = article(body["article"]), body["exact"], body["start"]
    if start is not None and row.text[start : start + len(exact)] == exact:
        return Words(row, start, start + len(exact))
    return words_in(row, exact)


def _topic(slug: str) -> Topic:
    found = Topic.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def _known_issue(uid: uuid.UUID) -> Issue:
    found = Issue.objects.select_related("topic").filter(uid=uid).first()
    if found is None:
        raise Http404
    return found


def _actor(row: Any) -> dict[str, Any]:
    return {"id": str(row.uid), "name": row.name}


def _issue(row: Issue) -> dict[str, Any]:
    return {"id": str(row.uid), "topic": row.topic.slug, "question": row.question, "order": row.order}


def _silence(row: NonStatement) -> dict[str, Any]:
    return {
        "id": str(row.uid),
        "issue": str(row.issue.uid),
        "actor": _actor(row.actor),
        "kind": row.kind,
        "article": str(row.article.uid),
        "exact": row.exact,
        "start": row.start,
        "end": row.end,
        "withdrawn": row.withdrawn_at is not None,
    }


def _answer(row: NoContradiction) -> dict[str, Any]:
    return ruled(row) | {
        "a": {"claim": str(row.a.uid), "version": row.a_version},
        "b": {"claim": str(row.b.uid), "version": row.b_version},
    }


def _row(row: boards.Row) -> dict[str, Any]:
    return {
        "issue": {"id": str(row.issue.uid), "question": row.issue.question} if row.issue else None,
        "cells": [
            {
                "claims": [_said(said) for said in cell.said],
                "non_statements": [str(silence.uid) for silence in cell.silences],
            }
            for cell in row.cells
        ],
        "pairs": [
            {
                "a": str(pair.a.uid),
                "b": str(pair.b.uid),
                "verdict": pair.verdict,
                "link": str(pair.link.uid) if pair.link else None,
                "answer": str(pair.answer.uid) if pair.answer else None,
                "differences": [d.field for d in pair.differences],
                "reasons": [{"code": r.code, "words": list(r.words)} for r in pair.reasons],
            }
            for pair in row.pairs
        ],
    }


def _said(said: boards.Said) -> dict[str, Any]:
    return {
        "claim": str(said.claim.uid),
        "statement": said.claim.statement,
        "said": said.said or None,
        "appearance": str(said.passage.uid) if said.passage else None,
        "scope": [
            {"field": f.field, "value": f.value, "mark": f.mark or None, "read_by_machine": f.read} for f in said.facets
        ],
    }


WithdrawNonStatement = taking_back(
    "Take a recorded non-statement off the board",
    operation="withdraw_non_statement",
    answer=SILENCE,
    act=lambda uid, **how: json_answer(_silence(withdraw_non_statement(row=uid, **how))),
)
WithdrawAnswer = taking_back(
    "Take back that two claims do not contradict each other",
    operation="withdraw_no_contradiction",
    answer=ANSWER,
    act=lambda uid, **how: json_answer(_answer(withdraw_answer(row=uid, **how))),
    description="The machine may ask again.",
)
