"""The course of a commitment: every step with the passage in which somebody read it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from articles import ledger
from articles.extraction.edtf import bounds
from articles.permissions import Act, require
from claims import commitments
from claims import scope as scopes
from claims.actions.base import Refused, lock, save
from claims.actions.passages import Words, check
from claims.commitments import Course, Step
from claims.models import Claim, ClaimDate, CommitmentStep


def take_step(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    step: str,
    words: Words,
    today: date,
    day: str = "",
    condition: str = "",
    successor: uuid.UUID | str | None = None,
    reason: str = "",
) -> CommitmentStep:
    """Record what a passage says about a commitment: a condition met, kept, partly, broken, lapsed, superseded.

    When the last open condition is met the commitment is promised. `day` is EDTF, `today` the clock.
    Raises StaleClaim when somebody was first, Refused for a step that cannot be taken from here.
    """
    require(by, Act.EDIT_CLAIM)
    check(words)
    if step not in set(Step):
        raise Refused("A commitment is kept, partly kept, broken, lapsed or superseded, or a condition is met.", "step")
    day = _checked_day(day)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        if row.kind != Claim.Kind.COMMITMENT:
            raise Refused("Only a commitment has a course.", "no-commitment")
        standing = list(row.steps.filter(withdrawn_at=None).order_by("number"))
        now = course_of(row, standing, today)
        if not commitments.may_step(step, now):
            raise Refused("This step cannot be taken from where the commitment stands.", "step-not-from-here")
        if step == Step.CONDITION_MET:
            step, condition = _met(row, standing, condition)
        made = CommitmentStep.objects.create(
            claim=row,
            number=(row.steps.aggregate(last=Max("number"))["last"] or 0) + 1,
            step=step,
            condition=condition,
            successor=_successor(row, successor) if step == Step.SUPERSEDED else None,
            article=words.article,
            start=words.start,
            end=words.end,
            exact=words.exact,
            day=day,
            reason=reason.strip(),
            by=by,
            at=timezone.now(),
        )
        save(row)
        changes: dict[str, Any] = {
            "step": made.uid,
            "course": [now, course_of(row, [*standing, made], today)],
            "article": words.article.uid,
            "exact": words.exact,
            "day": day,
        }
        if made.successor:
            changes["successor"] = made.successor.uid
        ledger.append(by=by, action="step", subject=row, door=door, changes=changes, reason=reason)
    return made


def withdraw_step(*, step: uuid.UUID | str, by: Any, door: str, today: date, reason: str) -> CommitmentStep:
    """Take back a step, with a reason; the row stays and the state follows from the others."""
    require(by, Act.EDIT_CLAIM)
    if not reason.strip():
        raise Refused("Give a reason for this.", "reason-missing")
    with transaction.atomic():
        found = CommitmentStep.objects.filter(uid=step).select_related("claim").first()
        if found is None:
            raise Refused("There is no such step.", "no-step")
        row = lock(found.claim.uid, by=by, seen_revision=None)
        found.refresh_from_db(fields=["withdrawn_at"])
        if found.withdrawn_at is not None:
            return found
        standing = list(row.steps.filter(withdrawn_at=None).order_by("number"))
        found.withdrawn_at = timezone.now()
        found.save(update_fields=["withdrawn_at"])
        save(row)
        left = [s for s in standing if s.pk != found.pk]
        changes = {
            "step": found.uid,
            "course": [course_of(row, standing, today), course_of(row, left, today)],
        }
        ledger.append(by=by, action="withdraw_step", subject=row, door=door, changes=changes, reason=reason)
    return found


def course_of(row: Claim, standing: list[CommitmentStep], today: date) -> Course:
    """Return where a commitment stands after these steps."""
    due = [(d.earliest, d.latest) for d in row.dates.all() if d.role == ClaimDate.Role.DUE]
    return commitments.course(
        conditional=bool(scopes.conditions(row.scope)), steps=[s.step for s in standing], due=due, today=today
    )


def _met(row: Claim, standing: list[CommitmentStep], condition: str) -> tuple[str, str]:
    """Return the step that meeting this condition is: the last one makes it a promise."""
    asked = scopes.conditions(row.scope)
    condition = " ".join(condition.split()) or (asked[0] if len(asked) == 1 else "")
    if condition not in asked:
        raise Refused("Say which of its conditions is met.", "condition")
    met = {s.condition for s in standing} | {condition}
    return (Step.PROMISED if met >= set(asked) else Step.CONDITION_MET), condition


def _successor(row: Claim, uid: uuid.UUID | str | None) -> Claim:
    if uid is None:
        raise Refused("Say which commitment takes its place.", "successor")
    found = Claim.objects.filter(uid=uid, kind=Claim.Kind.COMMITMENT, merged_into=None).exclude(pk=row.pk).first()
    if found is None:
        raise Refused("Say which commitment takes its place.", "successor")
    return found


def _checked_day(day: str) -> str:
    try:
        bounds(day.strip())
    except ValueError as error:
        raise Refused(f"{day[:60]!r} is not a date as known (2025-11-21, 2025-11, ../2025-11-26).", "edtf") from error
    return day.strip()
