"""What an editor answers to a suggestion: they belong together so, or they do not."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles import ledger
from articles.permissions import Act, require
from claims import suggesting
from claims.actions import boards, linking
from claims.actions.base import ClaimNotFound, Refused
from claims.models import Claim, Link, NoContradiction, SuggestionAnswer

Answer = SuggestionAnswer.Answer


def accept_suggestion(
    *,
    a: uuid.UUID | str,
    b: uuid.UUID | str,
    type: str,
    by: Any,
    door: str,
    reason: str = "",
    a_place: linking.Place = linking.ANYWHERE,
    b_place: linking.Place = linking.ANYWHERE,
) -> Link:
    """Link `a` to `b` as suggested or as the editor sees it, and remember the answer.

    Without a reason of the editor's own, the link keeps the machine's, marked as such.
    """
    require(by, Act.LINK)
    with transaction.atomic():
        first, second = _two(a, b)
        found = suggesting.relate_two(first, second)
        said = "; ".join(r.said(first.language) for r in found.suggestion.reasons)
        made = linking.link(
            a=a,
            b=b,
            type=type,
            by=by,
            door=door,
            reason=reason.strip() or f"suggested: {said}",
            a_place=a_place,
            b_place=b_place,
        )
        _remember(first, second, found, Answer.ACCEPTED, by, reason)
    return made


def dismiss_suggestion(
    *, a: uuid.UUID | str, b: uuid.UUID | str, by: Any, door: str, reason: str = ""
) -> SuggestionAnswer:
    """Say that two claims do not belong together.

    The pair is not suggested again until the content of one of them changes. Where the machine
    saw a contradiction and the editor says why it is none, the board keeps that answer too.
    """
    require(by, Act.LINK)
    with transaction.atomic():
        first, second = _two(a, b)
        found = suggesting.relate_two(first, second)
        answer = _remember(first, second, found, Answer.DISMISSED, by, reason)
        if answer.relation == Link.Type.CONTRADICTS and reason.strip() and not _answered_on_board(answer).exists():
            boards.answer_no_contradiction(a=a, b=b, by=by, door=door, reason=reason)
        changes = {"a": first.uid, "b": second.uid, "relation": answer.relation}
        ledger.append(by=by, action="dismiss_suggestion", subject=answer, door=door, changes=changes, reason=reason)
    return answer


def forget_answer(*, answer: uuid.UUID | str, by: Any, door: str, reason: str) -> None:
    """Take a dismissal back, with a reason: the pair may be suggested again."""
    require(by, Act.LINK)
    if not reason.strip():
        raise Refused("Say why this may be suggested again.", "reason-missing")
    with transaction.atomic():
        row = SuggestionAnswer.objects.select_for_update().filter(uid=answer, answer=Answer.DISMISSED).first()
        if row is None:
            raise Refused("There is no such answer.", "no-answer")
        changes = {"a": row.a.uid, "b": row.b.uid, "relation": row.relation}
        ledger.append(by=by, action="forget_answer", subject=row, door=door, changes=changes, reason=reason)
        for kept in _answered_on_board(row):
            boards.withdraw_answer(row=kept.uid, by=by, door=door, reason=reason)
        row.delete()


def _answered_on_board(answer: SuggestionAnswer) -> QuerySet[NoContradiction]:
    return NoContradiction.objects.filter(a=answer.a_id, b=answer.b_id, withdrawn_at=None)


def _two(a: uuid.UUID | str, b: uuid.UUID | str) -> tuple[Claim, Claim]:
    rows = Claim.objects.select_for_update(of=("self",)).filter(uid__in=[a, b]).order_by("pk")
    found = {str(row.uid): row for row in rows}
    first, second = found.get(str(a)), found.get(str(b))
    if first is None or second is None:
        raise ClaimNotFound
    if first == second:
        raise Refused("A claim is not linked to itself.", "self-link")
    return first, second


def _remember(
    first: Claim, second: Claim, found: suggesting.Suggested, answer: str, by: Any, reason: str
) -> SuggestionAnswer:
    low, high = sorted((first, second), key=lambda claim: claim.pk)
    row, _ = SuggestionAnswer.objects.update_or_create(
        a=low,
        b=high,
        defaults={
            "a_version": low.version,
            "b_version": high.version,
            "relation": found.suggestion.relation,
            "reasons": [{"code": r.code, "words": list(r.words)} for r in found.suggestion.reasons],
            "features": {name: round(value, 4) for name, value in found.features.items()},
            "rule_version": found.rule_version,
            "answer": answer,
            "reason": reason.strip(),
            "by": by,
            "at": timezone.now(),
        },
    )
    return row
