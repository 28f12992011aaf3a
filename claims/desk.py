"""What the desk page shows at a glance: bounded counts and short lists, in a fixed number of queries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.database import capped_counts
from articles.models import Decision, Extraction, WorkState
from claims import register
from claims.models import Claim, Judgement, Mention, Recheck, Visit
from claims.workflow import State, agree, weakest

SHORT = 8
MOST = 1000
"""Counts stop here, so that a full desk opens as fast as an empty one."""
MOST_LISTED = 100
_PAIRS = 300


@dataclass(frozen=True)
class Agreement:
    """How often two people judged alike, over the last 300 second checks."""

    who: str
    same: int
    all: int


@dataclass(frozen=True)
class Desk:
    """One person's morning: what is theirs, what waits, what went wrong, what changed."""

    mine: list[Claim]
    queued: int
    second_checks: list[Claim]
    second_check_count: int
    rechecks: list[Recheck]
    recheck_count: int
    overdue: list[Claim]
    overdue_count: int
    mentions: list[Mention]
    reading: int
    stuck: list[Extraction]
    changes: list[Decision]
    agreement_by_verdict: list[Agreement]
    agreement_by_pair: list[Agreement]


def desk(*, by: Any, today: date) -> Desk:
    """Read the whole page on `today`; changes are those of others since `by` last said they had seen them."""
    waiting = list(_second_checks(by).order_by("queue_key")[:MOST_LISTED])
    asked = list(Recheck.objects.filter(closed_at=None).select_related("claim").order_by("-id")[:MOST_LISTED])
    late = register.overdue(today, limit=MOST_LISTED)
    by_verdict, by_pair = _agreement()
    seen = Visit.objects.filter(who=by).values("seq")[:1]
    unread = Extraction.objects.filter(state__in=[WorkState.DUE, WorkState.RUNNING])
    queued, reading = capped_counts([Claim.objects.filter(state=State.QUEUED), unread], MOST)
    return Desk(
        mine=list(_short(Claim.objects.filter(Q(assigned_to=by) | Q(lease_by=by, lease_reserved=False), _open()))),
        queued=queued,
        second_checks=waiting[:SHORT],
        second_check_count=len(waiting),
        rechecks=asked[:SHORT],
        recheck_count=len(asked),
        overdue=late[:SHORT],
        overdue_count=len(late),
        mentions=list(
            Mention.objects.filter(who=by, seen_at=None)
            .select_related("note__by", "note__claim")
            .order_by("-id")[:SHORT]
        ),
        reading=reading,
        stuck=list(_stuck()),
        changes=list(
            Decision.objects.filter(Q(seq__gt=seen) | ~Exists(seen))
            .exclude(by=by)
            .select_related("by")
            .order_by("-seq")[: SHORT * 2]
        ),
        agreement_by_verdict=by_verdict,
        agreement_by_pair=by_pair,
    )


def _open() -> Q:
    return Q(state__in=[State.QUEUED, State.SECOND_CHECK])


def _short(rows: QuerySet[Claim]) -> QuerySet[Claim]:
    return rows.order_by("queue_key")[:SHORT]


def _second_checks(by: Any) -> QuerySet[Claim]:
    """Return the claims that wait for somebody else's verdict: a second one, or a third."""
    own = Judgement.objects.filter(claim=OuterRef("pk"), version=OuterRef("version"), by=by, voided_at=None)
    return Claim.objects.filter(~Exists(own), state=State.SECOND_CHECK)


def _stuck() -> QuerySet[Extraction]:
    newest = Extraction.objects.filter(article=OuterRef("article"), id__gt=OuterRef("id"))
    rows = Extraction.objects.filter(
        ~Exists(newest), state__in=[WorkState.FAILED, WorkState.QUARANTINED], article__withdrawn_at=None
    )
    return rows.select_related("article").defer("article__text").order_by("-id")[:SHORT]


def _agreement() -> tuple[list[Agreement], list[Agreement]]:
    """Compare the newest second judgements with their first ones, per verdict of the first and per pair.

    A version that was judged again has several first ones. The one a second judgement answered is the last before
    it; a later one may still wait for its own second and tells nobody anything yet.
    """
    rows = Judgement.objects.filter(place__in=[1, 2], second_required=True).select_related("by")
    newest = list(rows.order_by("-id")[: 2 * _PAIRS])
    seconds = [j for j in newest if j.place == 2]
    firsts: dict[tuple[int, int], list[Judgement]] = {}
    for j in newest:
        if j.place == 1:
            firsts.setdefault((j.claim_id, j.version), []).append(j)
    same: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for second in seconds:
        earlier = firsts.get((second.claim_id, second.version), [])
        first = next((j for j in earlier if j.pk < second.pk), None)
        if first is None:
            continue
        alike = agree((first.attributions, first.accuracy), (second.attributions, second.accuracy))
        names = " + ".join(sorted([first.by.name, second.by.name]))
        keys = [("pair", names), ("verdict", weakest(list(first.attributions.values()))), ("verdict", first.accuracy)]
        for key in keys:
            total[key] += 1
            same[key] += alike
    found = [(kind, Agreement(who, same[kind, who], n)) for (kind, who), n in sorted(total.items())]
    return [a for kind, a in found if kind == "verdict"], [a for kind, a in found if kind == "pair"]
