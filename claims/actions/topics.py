"""The controlled list of topics, and the desk's own questions under each."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from articles import ledger
from articles.permissions import Act, require
from claims.actions.base import Refused, lock, save
from claims.actions.editing import edit_claim
from claims.models import Claim, Issue, Topic

LONGEST_QUESTION = 200


def add_topic(
    *,
    by: Any,
    door: str,
    slug: str,
    name_nl: str,
    name_en: str,
    high_stakes: bool = False,
    questions: Sequence[str] = (),
) -> Topic:
    """Add a topic with its questions, in their order on the board. Raises Refused for a slug that is taken."""
    require(by, Act.KEEP_REFERENCE)
    with transaction.atomic():
        try:
            with transaction.atomic():
                topic = Topic.objects.create(slug=slug, name_nl=name_nl, name_en=name_en, high_stakes=high_stakes)
        except IntegrityError as error:
            raise Refused(f"There is a topic {slug} already.", "slug-taken") from error
        try:
            with transaction.atomic():
                Issue.objects.bulk_create(Issue(topic=topic, question=q, order=n) for n, q in enumerate(questions))
        except IntegrityError as error:
            raise Refused("This question is asked under the topic already.", "asked-already") from error
        changes = {"slug": slug, "nl": name_nl, "en": name_en, "high_stakes": high_stakes, "questions": list(questions)}
        ledger.append(by=by, action="add_topic", subject=topic, door=door, changes=changes)
    return topic


def add_issue(*, by: Any, door: str, topic: Topic, question: str) -> Issue:
    """Ask one more question under a topic: the last row of its board. Raises Refused for one that is asked."""
    require(by, Act.EDIT_CLAIM)
    question = _checked_question(question)
    with transaction.atomic():
        last = topic.issues.aggregate(last=Max("order"))["last"]
        row = Issue(topic=topic, question=question, order=0 if last is None else last + 1)
        _save_issue(row)
        changes = {"topic": topic.uid, "question": [None, question]}
        ledger.append(by=by, action="add_issue", subject=row, door=door, changes=changes)
    return row


def reword_issue(*, by: Any, door: str, issue: Issue, question: str) -> Issue:
    """Put a question in other words; the claims under it stay."""
    require(by, Act.EDIT_CLAIM)
    question = _checked_question(question)
    with transaction.atomic():
        row = _lock(issue)
        if row.question == question:
            return row
        changes = {"question": [row.question, question]}
        row.question = question
        _save_issue(row)
        ledger.append(by=by, action="reword_issue", subject=row, door=door, changes=changes)
    return row


def order_issues(*, by: Any, door: str, topic: Topic, order: Sequence[uuid.UUID]) -> None:
    """Put the rows of a board in this order; those not named keep theirs behind them."""
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        rows = list(topic.issues.select_for_update().order_by("order", "id"))
        before = [str(r.uid) for r in rows]
        place = {uid: n for n, uid in enumerate(order)}
        rows.sort(key=lambda r: place.get(r.uid, len(place)))
        for n, row in enumerate(rows):
            row.order = n
        Issue.objects.bulk_update(rows, ["order"])
        after = [str(r.uid) for r in rows]
        if before != after:
            ledger.append(by=by, action="order_issues", subject=topic, door=door, changes={"issues": [before, after]})


def remove_issue(*, by: Any, door: str, issue: Issue, reason: str) -> None:
    """Take a question away, with a reason; its claims stay on the board, below the last row."""
    require(by, Act.KEEP_REFERENCE)
    if not reason.strip():
        raise Refused("Say why this question goes.", "reason-missing")
    with transaction.atomic():
        row = _lock(issue)
        if row.non_statements.exists():
            raise Refused("Non-statements are recorded under this question; it stays.", "in-use")
        changes = {
            "question": [row.question, None],
            "claims": [str(uid) for uid in row.claims.order_by("pk").values_list("uid", flat=True)],
        }
        ledger.append(by=by, action="remove_issue", subject=row, door=door, changes=changes, reason=reason)
        row.delete()


def set_issue(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int | None, issue: Issue | None) -> Claim:
    """Put a claim in a row of its topic's board, or in none. That is no change of content."""
    require(by, Act.EDIT_CLAIM)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        if issue is not None and not row.topics.filter(pk=issue.topic_id).exists():
            raise Refused("This question belongs to a topic the claim does not have.", "issue-of-other-topic")
        before = row.issue.uid if row.issue else None
        if before == (issue.uid if issue else None):
            return row
        row.issue = issue
        save(row, "issue")
        changes = {"issue": [before, issue.uid if issue else None]}
        ledger.append(by=by, action="set_issue", subject=row, door=door, changes=changes)
    return row


def confirm_topics(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    topics: Collection[Topic],
    issue: Issue | None = None,
) -> Claim:
    """Say in review what a claim is about, and under which question it answers; both or neither is stored."""
    with transaction.atomic():
        row = edit_claim(claim=claim, by=by, door=door, seen_revision=seen_revision, topics=topics)
        if issue is not None or row.issue_id is not None:
            row = set_issue(claim=claim, by=by, door=door, seen_revision=row.revision, issue=issue)
    return row


def _lock(issue: Issue) -> Issue:
    row = Issue.objects.select_for_update().filter(pk=issue.pk).first()
    if row is None:
        raise Refused("There is no such question any more.", "no-issue")
    return row


def _checked_question(question: str) -> str:
    clean = " ".join(question.split())
    if not clean or "\x00" in clean or len(clean) > LONGEST_QUESTION:
        raise Refused("A question has one to 200 characters.", "question")
    return clean


def _save_issue(row: Issue) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Refused("This question is asked under the topic already.", "asked-already") from error
