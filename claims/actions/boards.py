"""What editors put on a board beside claims: who would not say, and what is no contradiction."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import ledger
from articles.models import Actor
from articles.permissions import Act, require
from claims.actions.base import ClaimNotFound, Refused, locked, refuse_merged
from claims.actions.passages import Words, check
from claims.models import Claim, Issue, Link, NoContradiction, NonStatement


def record_non_statement(
    *, issue: Issue, actor: Actor, words: Words, by: Any, door: str, kind: str = NonStatement.Kind.DECLINES
) -> NonStatement:
    """Note that an actor was asked and would not say, with the passage that reports it."""
    require(by, Act.EDIT_CLAIM)
    if kind not in NonStatement.Kind.values:
        raise Refused("Somebody declines, does not confirm, or has not reacted yet.", "non-statement-kind")
    if actor.merged_into_id:
        raise Refused("This actor was merged into another; choose that one.", "actor-merged")
    check(words)
    with transaction.atomic():
        try:
            with transaction.atomic():
                row = NonStatement.objects.create(
                    issue=issue,
                    actor=actor,
                    kind=kind,
                    article=words.article,
                    start=words.start,
                    end=words.end,
                    exact=words.exact,
                    by=by,
                    at=timezone.now(),
                )
        except IntegrityError as error:
            raise Refused("This is recorded already.", "recorded-already") from error
        changes = {"issue": issue.uid, "actor": actor.uid, "article": words.article.uid, "exact": words.exact}
        ledger.append(by=by, action="non_statement", subject=row, door=door, changes=changes | {"kind": kind})
    return row


def withdraw_non_statement(*, row: uuid.UUID | str, by: Any, door: str, reason: str) -> NonStatement:
    """Take a recorded non-statement off the board, with a reason; the row stays."""
    require(by, Act.EDIT_CLAIM)
    _need(reason)
    with transaction.atomic():
        found = NonStatement.objects.select_for_update().filter(uid=row).first()
        if found is None:
            raise Refused("There is no such non-statement.", "no-non-statement")
        if found.withdrawn_at is None:
            found.withdrawn_at = timezone.now()
            found.save(update_fields=["withdrawn_at"])
            ledger.append(by=by, action="withdraw_non_statement", subject=found, door=door, reason=reason)
    return found


def answer_no_contradiction(
    *, a: uuid.UUID | str, b: uuid.UUID | str, by: Any, door: str, reason: str
) -> NoContradiction:
    """Keep the answer that two claims do not contradict each other, with the reason.

    Raises Refused while a standing link says that they do.
    """
    require(by, Act.LINK)
    _need(reason)
    with transaction.atomic():
        rows = list(locked(Claim.objects.filter(uid__in=[a, b])))
        if str(a) == str(b):
            raise Refused("A claim does not contradict itself.", "self-link")
        if len(rows) < 2:
            raise ClaimNotFound
        first, second = rows
        refuse_merged(first, second)
        if Link.objects.filter(a=first, b=second, type=Link.Type.CONTRADICTS, withdrawn_at=None).exists():
            raise Refused("A link says that they contradict each other; withdraw it first.", "linked-otherwise")
        try:
            with transaction.atomic():
                row = NoContradiction.objects.create(
                    a=first,
                    b=second,
                    a_version=first.version,
                    b_version=second.version,
                    reason=reason.strip(),
                    by=by,
                    at=timezone.now(),
                )
        except IntegrityError as error:
            raise Refused("This was answered already.", "answered-already") from error
        changes = {"a": first.uid, "b": second.uid, "versions": [first.version, second.version]}
        ledger.append(by=by, action="no_contradiction", subject=row, door=door, changes=changes, reason=reason)
    return row


def withdraw_answer(*, row: uuid.UUID | str, by: Any, door: str, reason: str) -> NoContradiction:
    """Take back the answer that two claims do not contradict each other, with a reason; the row stays."""
    require(by, Act.LINK)
    _need(reason)
    with transaction.atomic():
        found = NoContradiction.objects.select_for_update().filter(uid=row).first()
        if found is None:
            raise Refused("There is no such answer.", "no-answer")
        if found.withdrawn_at is None:
            found.withdrawn_at = timezone.now()
            found.save(update_fields=["withdrawn_at"])
            ledger.append(by=by, action="withdraw_answer", subject=found, door=door, reason=reason)
    return found


def _need(reason: str) -> None:
    if not reason.strip():
        raise Refused("Give a reason for this.", "reason-missing")
