"""The course of a commitment: pure Python over plain values, the clock passed in.

announced, conditional, due and overdue follow from what is known and from today; every other state
is a step somebody recorded with a passage. A deadline that is not resolved to days is never over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum


class Course(StrEnum):
    """Where a commitment stands."""

    ANNOUNCED = "announced"
    CONDITIONAL = "conditional"
    DUE = "due"
    OVERDUE = "overdue"
    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"


class Step(StrEnum):
    """What somebody read in a passage about a commitment."""

    CONDITION_MET = "condition_met"
    """One of several conditions is fulfilled."""
    PROMISED = "promised"
    """Every condition is fulfilled: it holds as a promise from now on."""
    KEPT = "kept"
    PARTLY = "partly"
    BROKEN = "broken"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"


OUTCOMES = frozenset({Step.KEPT, Step.PARTLY, Step.BROKEN, Step.LAPSED, Step.SUPERSEDED})

_OPEN = frozenset({Course.ANNOUNCED, Course.CONDITIONAL, Course.DUE, Course.OVERDUE})

STEPS: Mapping[Step, frozenset[Course]] = {
    Step.CONDITION_MET: frozenset({Course.CONDITIONAL}),
    Step.PROMISED: frozenset({Course.CONDITIONAL}),
    Step.KEPT: _OPEN | {Course.PARTLY, Course.BROKEN, Course.LAPSED},
    Step.PARTLY: _OPEN | {Course.KEPT, Course.BROKEN, Course.LAPSED},
    Step.BROKEN: _OPEN | {Course.KEPT, Course.PARTLY, Course.LAPSED},
    Step.LAPSED: _OPEN | {Course.PARTLY},
    Step.SUPERSEDED: _OPEN | {Course.PARTLY, Course.LAPSED},
}
"""From which states a step can be taken. What was kept can turn out broken; what was superseded is over."""


def course(
    *, conditional: bool, steps: Sequence[str], due: Sequence[tuple[date | None, date | None]], today: date
) -> Course:
    """Return where a commitment stands on `today`.

    `conditional` says that it names a condition, `steps` are the standing ones in their order, `due` the
    first and last day of each deadline (None: open or not resolved). It is due on the days on which its
    deadline can fall, overdue when the last of them has passed, and never while any deadline is unresolved.
    """
    outcomes = [s for s in steps if s in OUTCOMES]
    if outcomes:
        return Course(outcomes[-1])
    if conditional and Step.PROMISED not in steps:
        return Course.CONDITIONAL
    lasts = [last for _, last in due]
    if not due or None in lasts:
        return Course.ANNOUNCED
    if all(last < today for last in lasts if last is not None):
        return Course.OVERDUE
    if any((first or last) <= today <= last for first, last in due if last is not None):
        return Course.DUE
    return Course.ANNOUNCED


def may_step(step: str, now: Course) -> bool:
    """Say whether `step` can be taken from where the commitment stands."""
    return now in STEPS[Step(step)]
