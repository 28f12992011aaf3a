"""What stands on a timeline: positions, events and deadlines of a topic or of an actor, and turns between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from articles.extraction.edtf import bounds
from articles.models import Actor
from claims import lineage
from claims.boards import said_on, speakers_of
from claims.models import Appearance, Claim, ClaimDate, Link, Topic
from claims.timeline import POCKET, WIDE, Chart, Item, Kind, draw
from claims.workflow import State

MOST = 80
"""The newest claims that one picture holds; more would be a wall, not a picture."""

NOBODY = ""
"""The lane of what no known speaker says."""


@dataclass(frozen=True)
class Line:
    """One thing on the timeline as the table beside the picture tells it."""

    key: str
    kind: Kind
    lane: str
    edtf: str
    words: str
    first: date | None
    last: date | None
    claim: Claim
    passage: Appearance | None


@dataclass(frozen=True)
class Change:
    """An actor's position changed from one claim to the next, as an editor's link says."""

    actor: Actor
    a: Claim
    b: Claim
    link: Link
    turned: bool
    """Whether the link goes from the later claim to the earlier."""


@dataclass(frozen=True)
class Timeline:
    """The picture, `pocket` for a narrow screen, and what it tells.

    `undated` could not be drawn, `cut` says that older claims are left out.
    """

    chart: Chart
    pocket: Chart
    lines: list[Line]
    undated: list[Line]
    changes: list[Change]
    cut: bool


def of_topic(topic: Topic, today: date) -> Timeline:
    """Return the timeline of a topic: a lane for each speaker."""
    return _timeline(_claims().filter(topics=topic), today, by_topic=False)


def of_actor(actor: Actor, today: date) -> Timeline:
    """Return the timeline of an actor: a lane for each topic."""
    speaks = Appearance.objects.filter(claim=OuterRef("pk"), speakers=actor)
    return _timeline(_claims().filter(Exists(speaks)), today, by_topic=True, only=actor)


def _order(claim: Claim) -> tuple[date, int]:
    return bounds(said_on(claim))[0] or date.max, claim.pk


def _claims() -> QuerySet[Claim]:
    places = Appearance.objects.select_related("article__publisher").defer("article__text").prefetch_related("speakers")
    return (
        Claim.objects.filter(merged_into=None)
        .exclude(state__in=[State.REJECTED, State.RETRACTED])
        .prefetch_related(Prefetch("appearances", places.order_by("id")), "dates", "topics")
        .select_related("issue")
        .order_by("-id")
    )


def _timeline(rows: QuerySet[Claim], today: date, *, by_topic: bool, only: Actor | None = None) -> Timeline:
    claims = list(rows[: MOST + 1])
    cut, claims = len(claims) > MOST, claims[:MOST]
    lines = [line for claim in reversed(claims) for line in _lines(claim, by_topic, only)]
    dated = sorted((n for n in lines if n.first or n.last), key=lambda n: (n.first or n.last or date.min, n.key))
    lanes = [*dict.fromkeys(n.lane for n in dated if n.lane != NOBODY), NOBODY]
    changes = _changes(claims, only)
    drawn_as = {(n.claim.pk, n.lane): n.key for n in reversed(dated) if n.kind == "position"}
    turns = []
    for change in changes:
        for lane in lanes:
            a, b = drawn_as.get((change.a.pk, lane)), drawn_as.get((change.b.pk, lane))
            if a and b and (by_topic or lane == change.actor.name):
                turns.append((a, b))
    items = [Item(n.key, n.lane, n.kind, n.first, n.last, n.claim.statement) for n in dated]
    chart, pocket = (draw(items, lanes, turns, today, sheet) for sheet in (WIDE, POCKET))
    return Timeline(chart, pocket, dated, [n for n in lines if not (n.first or n.last)], changes, cut)


def _lines(claim: Claim, by_topic: bool, only: Actor | None) -> list[Line]:
    """Return what a claim puts on the line: when it was said, when it happened, when it is due."""
    if by_topic:
        lanes = [str(t) for t in claim.topics.all()] or [NOBODY]
    else:
        lanes = [s.name for s in speakers_of(claim)] or [NOBODY]
    places = list(claim.appearances.all())
    passage = next((a for a in places if only is None or only in a.speakers.all()), places[0] if places else None)
    found: list[tuple[Kind, str, str, Any, Any]] = []
    happens = claim.kind in (Claim.Kind.EVENT, Claim.Kind.FIGURE)
    for d in claim.dates.all():
        # A date inside somebody's words is an event only where the claim tells one, or a person says so.
        if d.role == ClaimDate.Role.HAPPENED and (d.by_hand or (happens and d.edtf)):
            found.append(("event", d.edtf, d.words, d.earliest, d.latest))
        elif d.role == ClaimDate.Role.DUE:
            # "before 27 March" falls due on its last day; it is not a bar that began before all time.
            found.append(("deadline", d.edtf, d.words, d.earliest or d.latest, d.latest))
    if not (happens and any(kind == "event" for kind, *_ in found)):
        day = said_on(claim)
        found.insert(0, ("position", day, "", *bounds(day)))
    return [
        Line(f"{claim.pk}-{n}-{m}", kind, lane, edtf, words, first, last, claim, passage)
        for n, (kind, edtf, words, first, last) in enumerate(found)
        for m, lane in enumerate(lanes)
    ]


def _changes(claims: list[Claim], only: Actor | None) -> list[Change]:
    """Return the turns: claims of one actor that an editor linked as updating or contradicting each other."""
    by_key = {c.pk: c for c in claims}
    by_key |= {pk: by_key[into] for pk, into in lineage.absorbed_into(by_key).items()}
    types = [Link.Type.UPDATES, Link.Type.CONTRADICTS]
    links = Link.objects.filter(a__in=by_key, b__in=by_key, type__in=types, withdrawn_at=None)
    links = links.select_related("by", "a_passage", "b_passage")
    changes = []
    for link in links:
        a, b = by_key[link.a_id], by_key[link.b_id]
        if a == b:
            continue  # the two became one claim since
        for actor in set(speakers_of(a)) & set(speakers_of(b)):
            if only is None or actor == only:
                earlier, later = (b, a) if link.type == Link.Type.UPDATES else sorted((a, b), key=_order)
                changes.append(Change(actor, earlier, later, link, turned=a == later))
    return changes
