"""The register of commitments: where each stands by the clock passed in, read in a fixed number of queries.

The rule is `claims.commitments.course`; what stands here is the same rule as a condition of the database, so
that a list can be narrowed and paged by it. A test compares the two on every combination.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    Exists,
    F,
    Max,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from claims import scope as scopes
from claims.commitments import OUTCOMES, STEPS, Course, Step
from claims.matching.scope import read_conditions
from claims.models import Appearance, Claim, ClaimDate, CommitmentStep
from claims.workflow import State

PAGE = 40
_NO_DEADLINE = date(9999, 12, 31)
_PRESSING = (Course.OVERDUE, Course.DUE)


@dataclass(frozen=True)
class Condition:
    """What has to be so first, and whether a passage says that it is."""

    text: str
    met: CommitmentStep | None


@dataclass(frozen=True)
class Entry:
    """One commitment as the register shows it; `course` is where it stands on the day asked about."""

    claim: Claim
    course: Course
    who: list[Any]
    due: list[ClaimDate]
    conditions: list[Condition]
    steps: list[CommitmentStep]
    passage: Appearance | None

    @property
    def last_step(self) -> CommitmentStep | None:
        """The step that says where it stands, if somebody recorded one."""
        return next((s for s in reversed(self.steps) if s.withdrawn_at is None), None)

    @property
    def read(self) -> tuple[str, ...]:
        """The conditions the machine reads in the statement where nobody set a scope: shown, and moving nothing."""
        return () if self.claim.scope else read_conditions(self.claim.statement)

    @property
    def possible(self) -> list[str]:
        """The steps that can be taken from here."""
        return [s.value for s in Step if self.course in STEPS[s] and s != Step.PROMISED]


@dataclass(frozen=True)
class Register:
    """One page of the register; `counts` says how many stand where, `next` is the key for more."""

    entries: list[Entry]
    counts: Mapping[str, int]
    next: str


def with_course(rows: QuerySet[Claim], today: date) -> QuerySet[Any]:
    """Annotate commitments with `course` on `today` and `falls_due`, the last day of their deadline."""
    standing = CommitmentStep.objects.filter(claim=OuterRef("pk"), withdrawn_at=None)
    outcome = standing.filter(step__in=[s.value for s in OUTCOMES]).order_by("-number").values("step")[:1]
    due = ClaimDate.objects.filter(claim=OuterRef("pk"), role=ClaimDate.Role.DUE)
    resolved = Exists(due) & ~Exists(due.filter(latest=None))
    falls_now = due.filter(latest__gte=today).filter(Q(earliest__lte=today) | Q(earliest=None, latest=today))
    conditional = ~Q(scope__condition=None) & ~Exists(standing.filter(step=Step.PROMISED.value))
    last_day = due.order_by().values("claim").annotate(day=Max("latest")).values("day")
    return rows.annotate(
        outcome=Subquery(outcome),
        falls_due=Coalesce(Subquery(last_day, output_field=DateField()), Value(_NO_DEADLINE, output_field=DateField())),
    ).annotate(
        course=Case(
            When(outcome__isnull=False, then=F("outcome")),
            When(conditional, then=Value(Course.CONDITIONAL.value)),
            When(resolved & ~Exists(due.filter(latest__gte=today)), then=Value(Course.OVERDUE.value)),
            When(resolved & Exists(falls_now), then=Value(Course.DUE.value)),
            default=Value(Course.ANNOUNCED.value),
            output_field=CharField(),
        )
    )


def commitments(today: date) -> QuerySet[Any]:
    """Return every living commitment with where it stands on `today`."""
    rows = Claim.objects.filter(kind=Claim.Kind.COMMITMENT, merged_into=None)
    return with_course(rows.exclude(state__in=[State.REJECTED, State.RETRACTED]), today)


def register(
    *, today: date, course: str = "", topic: str = "", actor: str = "", after: str = "", limit: int = PAGE
) -> Register:
    """Return one page of the register, the nearest deadline first; `topic` and `actor` are public ids.

    `after` is the key of the page before. Counts are of everything that fits topic and actor.
    """
    rows = commitments(today)
    if topic:
        rows = rows.filter(topics__uid=topic)
    if actor:
        rows = rows.filter(Exists(Appearance.objects.filter(claim=OuterRef("pk"), speakers__uid=actor)))
    counts = dict(rows.order_by().values_list("course").annotate(n=Count("pk", distinct=True)))
    if course:
        rows = rows.filter(course=course)
    if after:
        day, _, key = after.partition("_")
        rows = rows.filter(Q(falls_due__gt=day) | Q(falls_due=day, pk__gt=int(key)))
    found = list(_with_parts(rows.order_by("falls_due", "pk"))[: limit + 1])
    last = found[limit - 1] if len(found) > limit else None
    return Register(
        [entry_of(row, Course(row.course)) for row in found[:limit]],
        counts,
        f"{last.falls_due.isoformat()}_{last.pk}" if last else "",
    )


def one(claim: Claim, today: date) -> Entry | None:
    """Return the entry of one claim, None when it is no commitment."""
    if claim.kind != Claim.Kind.COMMITMENT:
        return None
    row = _with_parts(with_course(Claim.objects.filter(pk=claim.pk), today)).get()
    return entry_of(row, Course(row.course))


def overdue(today: date, *, limit: int) -> list[Claim]:
    """Return the commitments whose deadline has passed without word, the longest first: one query."""
    return list(commitments(today).filter(course=Course.OVERDUE).order_by("falls_due", "pk")[:limit])


def entry_of(row: Claim, course: Course) -> Entry:
    """Return what the register shows of a claim loaded with its parts."""
    places = list(row.appearances.all())
    steps = list(row.steps.all())
    met = {s.condition: s for s in steps if s.withdrawn_at is None and s.condition}
    return Entry(
        claim=row,
        course=course,
        who=list(dict.fromkeys(s for a in places for s in a.speakers.all())),
        due=[d for d in row.dates.all() if d.role == ClaimDate.Role.DUE],
        conditions=[Condition(text, met.get(text)) for text in scopes.conditions(row.scope)],
        steps=steps,
        passage=places[0] if places else None,
    )


def _with_parts(rows: QuerySet[Any]) -> QuerySet[Any]:
    places = Appearance.objects.select_related("article__publisher").defer("article__text").prefetch_related("speakers")
    steps = CommitmentStep.objects.select_related("article", "by", "successor", "came_with").defer("article__text")
    return rows.prefetch_related(
        Prefetch("appearances", places.order_by("id")), Prefetch("steps", steps.order_by("number")), "dates"
    )


def known(course: str) -> bool:
    """Say whether this is a state of the register."""
    return course in set(Course)


def states() -> Sequence[Course]:
    """Return the states in the order of the register: what presses first."""
    return [*_PRESSING, *(c for c in Course if c not in _PRESSING)]
