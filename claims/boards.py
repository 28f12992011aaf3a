"""The board of a topic: its questions against its speakers, with what differs and what was answered.

A cell is a claim with its passage, a recorded non-statement, or nothing. Differences are marked, never
judged: a pair says why it may be a contradiction, or why it is none, and an editor's answer is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from django.db.models import Prefetch, Q

from articles.extraction.edtf import bounds
from articles.models import Actor, Tenure
from claims import lineage, matching
from claims import scope as scopes
from claims.likeness import facts_of
from claims.models import Appearance, Claim, ClaimDate, Issue, Link, NoContradiction, NonStatement, Topic
from claims.workflow import State

MOST_CLAIMS = 200
"""The newest claims under the questions of a topic that a board shows."""
MOST_UNSORTED = 24
"""The newest claims under no question: enough to sort, few enough to read the board by."""
MOST_COMPARED = 12
"""Claims of one row that are compared with each other."""
SHOWN_FIELDS = ("whom", "where", "when", "amount", "condition")
"""What a cell prints of a scope, and what is compared along a row."""

_OTHER_COUNT = frozenset({"different-object", "different-unit", "part-of-whole"})

Mark = Literal["", "same", "differs"]
Verdict = Literal["contradicts", "answered", "may", "different"]


@dataclass(frozen=True)
class Facet:
    """One field of a claim's scope in its cell; `read` says that the machine read it and nobody set it."""

    field: str
    value: str
    mark: Mark
    read: bool


@dataclass(frozen=True)
class Voice:
    """A column: who speaks, and the office held when the newest of the claims was made."""

    actor: Actor | None
    office: str = ""


@dataclass(frozen=True)
class Said:
    """A claim in its cell; `said` is the EDTF day it was said, else that of its article."""

    claim: Claim
    passage: Appearance | None
    said: str
    facets: list[Facet]


@dataclass(frozen=True)
class Cell:
    """Where a row meets a column: claims, non-statements, or neither."""

    voice: Voice
    said: list[Said]
    silences: list[NonStatement]


@dataclass(frozen=True)
class Pair:
    """What is known of two claims of one row: an answer, a link, or what the machine asks about."""

    a: Claim
    b: Claim
    verdict: Verdict
    differences: tuple[scopes.Difference, ...] = ()
    reasons: tuple[matching.Reason, ...] = ()
    link: Link | None = None
    answer: NoContradiction | None = None

    @property
    def outdated(self) -> bool:
        """Whether a claim has changed since the answer was given."""
        given = self.answer
        if given is None:
            return False
        then = (given.a_id, given.a_version, given.b_id, given.b_version)
        return then != (self.a.pk, self.a.version, self.b.pk, self.b.version)


@dataclass(frozen=True)
class Row:
    """A question and what everybody says to it; without an issue, the claims under no question yet."""

    issue: Issue | None
    cells: list[Cell]
    pairs: list[Pair]


@dataclass(frozen=True)
class Board:
    """The whole board; `cut` and `more_unsorted` say that there are more claims than are shown."""

    topic: Topic
    voices: list[Voice]
    rows: list[Row]
    claims: int
    cut: bool
    more_unsorted: bool


@dataclass
class _Read:
    """What one claim is compared by."""

    claim: Claim
    scope: Mapping[str, str]
    set_by_hand: bool
    days: scopes.Days
    facts: matching.ClaimFacts
    speakers: frozenset[int] = field(default_factory=frozenset)


def board(topic: Topic) -> Board:
    """Read the board of a topic in a fixed number of queries."""
    issues = list(topic.issues.all())
    brought = _brought(issues)
    claims, cut, more = _claims(topic, issues, brought)
    silences = list(
        NonStatement.objects.filter(issue__topic=topic, withdrawn_at=None)
        .select_related("actor__merged_into", "article__publisher", "by")
        .defer("article__text")
    )
    speaking = {c.pk: speakers_of(c) for c in claims}
    own = {issue.pk for issue in issues}
    voices = _voices(claims, speaking, silences, own)
    stands_for = lineage.absorbed_into(c.pk for c in claims)
    stands_for |= {c.pk: c.pk for c in claims}
    links, answers = _links(stands_for), _answers(stands_for)
    by_issue: dict[int | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_issue[claim.issue_id if claim.issue_id in own else brought.get(claim.pk)].append(claim)
    reads = _reads([c for issue in own for c in by_issue[issue]], speaking)
    rows = []
    for issue in issues:
        inside = by_issue[issue.pk]
        marks = _marks([reads[c.pk] for c in inside])
        said = {c.pk: _said(c, _facets(reads[c.pk], marks)) for c in inside}
        quiet = [s for s in silences if s.issue_id == issue.pk]
        cells = [_cell(voice, inside, said, speaking, quiet) for voice in voices]
        compared = [reads[c.pk] for c in inside[:MOST_COMPARED]]
        rows.append(Row(issue, cells, _pairs(compared, links, answers)))
    if loose := by_issue[None]:
        said = {c.pk: _said(c, []) for c in loose}
        rows.append(Row(None, [_cell(voice, loose, said, speaking, []) for voice in voices], []))
    return Board(topic, voices, rows, len(claims), cut, more)


def _brought(issues: Sequence[Issue]) -> dict[int, int]:
    """Return the claims that one under these questions went into, with that question: they answer it, too."""
    merged = Claim.objects.filter(issue__in=issues).exclude(merged_into=None).order_by("-id")
    filed = dict(merged.values_list("pk", "issue")[:MOST_CLAIMS])
    if not filed:
        return {}
    return {kept: issue for pk, (kept, _) in lineage.standing_for(filed).items() if (issue := filed[pk]) is not None}


def _claims(topic: Topic, issues: Sequence[Issue], brought: Mapping[int, int]) -> tuple[list[Claim], bool, bool]:
    """Return the newest claims under the questions and under none, and whether there are more of either."""
    living = Claim.objects.filter(topics=topic, merged_into=None).exclude(state__in=[State.REJECTED, State.RETRACTED])
    keys = living.order_by("-id").values_list("pk", flat=True)
    filed = list(keys.filter(Q(issue__in=issues) | Q(pk__in=brought))[: MOST_CLAIMS + 1])
    elsewhere = (Q(issue=None) | ~Q(issue__topic=topic)) & ~Q(pk__in=brought)
    loose = list(keys.filter(elsewhere)[: MOST_UNSORTED + 1])
    places = Appearance.objects.select_related("article__publisher").defer("article__text").prefetch_related("speakers")
    rows = (
        Claim.objects.filter(pk__in=filed[:MOST_CLAIMS] + loose[:MOST_UNSORTED])
        .prefetch_related(Prefetch("appearances", places.order_by("id")), "dates")
        .order_by("-id")
    )
    return list(rows), len(filed) > MOST_CLAIMS, len(loose) > MOST_UNSORTED


def _cell(
    voice: Voice,
    inside: Sequence[Claim],
    said: Mapping[int, Said],
    speaking: Mapping[int, list[Actor]],
    silences: Sequence[NonStatement],
) -> Cell:
    mine = [c for c in inside if (voice.actor in speaking[c.pk] if voice.actor else not speaking[c.pk])]
    return Cell(voice, [said[c.pk] for c in mine], [s for s in silences if voice.actor == _living(s.actor)])


def speakers_of(claim: Claim) -> list[Actor]:
    """Return who says a claim, each once, as its loaded passages have it."""
    return list(dict.fromkeys(s for a in claim.appearances.all() for s in a.speakers.all()))


def said_on(claim: Claim) -> str:
    """Return the EDTF day on which a claim was said, else that of its first article; "" unknown."""
    for date in claim.dates.all():
        if date.role == ClaimDate.Role.SAID and date.edtf:
            return date.edtf
    return next((a.article.published for a in claim.appearances.all() if a.article.published), "")


def happened(claim: Claim) -> scopes.Days:
    """Return the first and last day on which what a claim tells happened; (None, None) unknown."""
    days = [(d.earliest, d.latest) for d in claim.dates.all() if d.role == ClaimDate.Role.HAPPENED]
    return days[0] if len(days) == 1 else (None, None)


def office_on(tenures: Iterable[Tenure], day: str) -> str:
    """Return the office certainly held on an EDTF day, which may be a month or a year; "" where none is.

    Nothing is widened: a month within which an office began or ended does not tell who held it.
    """
    first, last = bounds(day) if day else (None, None)
    for tenure in tenures:
        since, until = bounds(tenure.since)[1], bounds(tenure.until)[0]
        begun = not tenure.since or (since is not None and first is not None and since <= first)
        going_on = not tenure.until or (until is not None and last is not None and last <= until)
        if begun and going_on:
            return tenure.office
    return ""


def _voices(
    claims: Sequence[Claim], speaking: Mapping[int, list[Actor]], silences: Sequence[NonStatement], issues: set[int]
) -> list[Voice]:
    """Return the columns: who answers most questions first, then who says most; no known speaker comes last."""
    answered: dict[Actor, int] = defaultdict(int)
    counts: dict[Actor, int] = defaultdict(int)
    newest: dict[Actor, str] = {}
    nobody = False
    for claim in claims:
        speakers = speaking[claim.pk]
        nobody = nobody or not speakers
        for actor in speakers:
            counts[actor] += 1
            answered[actor] += claim.issue_id in issues
            newest[actor] = max(newest.get(actor, ""), said_on(claim))
    for silence in silences:
        counts[_living(silence.actor)] += 0
        answered[_living(silence.actor)] += 1
    tenures: dict[int, list[Tenure]] = defaultdict(list)
    for tenure in Tenure.objects.filter(actor__in=list(counts)).order_by("-since", "id"):
        tenures[tenure.actor_id].append(tenure)
    ordered = sorted(counts, key=lambda a: (-answered[a], -counts[a], a.name, a.pk))
    voices = [Voice(a, office_on(tenures[a.pk], newest.get(a, ""))) for a in ordered]
    return voices + ([Voice(None)] if nobody else [])


def _living(actor: Actor) -> Actor:
    return actor.merged_into or actor


def _reads(claims: Sequence[Claim], speaking: Mapping[int, list[Actor]]) -> dict[int, _Read]:
    facts = facts_of([c.pk for c in claims])
    return {
        c.pk: _Read(
            claim=c,
            scope=c.scope or _scope_read(facts[c.pk]),
            set_by_hand=bool(c.scope),
            days=happened(c),
            facts=facts[c.pk],
            speakers=frozenset(s.pk for s in speaking[c.pk]),
        )
        for c in claims
    }


def _scope_read(facts: matching.ClaimFacts) -> dict[str, str]:
    """Return a scope as the machine reads it from the statement: a proposal, shown as such."""
    read = matching.read_scope(facts)
    counts = [q for q in read.quantities if q.unit and not q.is_duration]
    lasting = [q for q in read.quantities if q.is_duration]
    fields = {
        "where": ", ".join(read.where),
        "when": lasting[0].exact if lasting else "",
        "condition": "\n".join(read.conditions),
        "of": ", ".join(read.objects),
    }
    if len(counts) == 1:
        fields |= {"amount": counts[0].value, "mod": counts[0].mod, "unit": counts[0].exact.split()[-1]}
    return {name: value for name, value in fields.items() if value}


def _shown(scope: Mapping[str, str], name: str) -> str:
    if name == "amount":
        return " ".join(filter(None, (scope.get("amount", ""), scope.get("unit", "")))) if "amount" in scope else ""
    if name == "where" and not scope.get("where"):
        return scope.get("of", "")
    return scope.get(name, "")


def _marks(reads: Sequence[_Read]) -> dict[str, Mark]:
    """Say for each field whether the claims of a row agree in it; a lone value is neither."""
    marks: dict[str, Mark] = {}
    for name in SHOWN_FIELDS:
        values = [value for r in reads if (value := _shown(r.scope, name))]
        if name == "condition" and values and len(values) < len(reads):
            marks[name] = "differs"
        elif len(values) > 1:
            marks[name] = "same" if scopes.agreeing(name, values) else "differs"
    return marks


def _facets(read: _Read, marks: Mapping[str, Mark]) -> list[Facet]:
    return [
        Facet(name, value, marks.get(name, ""), not read.set_by_hand)
        for name in SHOWN_FIELDS
        if (value := _shown(read.scope, name))
    ]


def _said(claim: Claim, facets: list[Facet]) -> Said:
    return Said(claim, next(iter(claim.appearances.all()), None), said_on(claim), facets)


def _links(stands_for: Mapping[int, int]) -> dict[tuple[int, int], Link]:
    """Return the contradictions between claims of the board, also those that a merged claim brought."""
    both = {"a__in": stands_for, "b__in": stands_for}
    rows = Link.objects.filter(**both, type=Link.Type.CONTRADICTS, withdrawn_at=None)
    rows = rows.select_related("by", "a_passage", "b_passage")
    return {_pair(stands_for, row.a_id, row.b_id): row for row in rows.order_by("-id")}


def _answers(stands_for: Mapping[int, int]) -> dict[tuple[int, int], NoContradiction]:
    both = {"a__in": stands_for, "b__in": stands_for}
    rows = NoContradiction.objects.filter(**both, withdrawn_at=None).select_related("by").order_by("-id")
    return {_pair(stands_for, row.a_id, row.b_id): row for row in rows}


def _pair(stands_for: Mapping[int, int], a: int, b: int) -> tuple[int, int]:
    one, other = stands_for[a], stands_for[b]
    return (min(one, other), max(one, other))


def _pairs(
    reads: Sequence[_Read],
    links: Mapping[tuple[int, int], Link],
    answers: Mapping[tuple[int, int], NoContradiction],
) -> list[Pair]:
    pairs = []
    for one, other in combinations(sorted(reads, key=lambda r: r.claim.pk), 2):
        key = (one.claim.pk, other.claim.pk)
        if link := links.get(key):
            pairs.append(Pair(one.claim, other.claim, "contradicts", link=link))
        elif answer := answers.get(key):
            pairs.append(Pair(one.claim, other.claim, "answered", answer=answer))
        elif pair := _asked(one, other):
            pairs.append(pair)
    order = {"contradicts": 0, "may": 1, "different": 2, "answered": 3}
    return sorted(pairs, key=lambda p: (order[p.verdict], p.a.pk, p.b.pk))


def _asked(one: _Read, other: _Read) -> Pair | None:
    """Return what the machine asks an editor about two claims of different speakers, None for nothing."""
    if one.speakers and one.speakers == other.speakers:
        return None
    if one.set_by_hand and other.set_by_hand:
        found = scopes.compare(one.scope, other.scope, days_a=one.days, days_b=other.days)
        if scopes.may_conflict(found):
            return Pair(one.claim, other.claim, "may", tuple(d for d in found.differences if d.field == "amount"))
        if found.overlap == "different" and "amount" in one.scope and "amount" in other.scope:
            return Pair(
                one.claim, other.claim, "different", tuple(d for d in found.differences if d.field in found.parting)
            )
        if found.overlap == "different":
            return None
    apart = tuple(r for r in matching.compare(one.facts, other.facts).reasons if r.code in _OTHER_COUNT)
    counted = [any(q.unit and not q.is_duration for q in r.facts.quantities) for r in (one, other)]
    if apart and all(counted):
        return Pair(one.claim, other.claim, "different", reasons=apart)
    typed = matching.relate(one.facts, other.facts)
    if typed.relation == "contradicts":
        return Pair(one.claim, other.claim, "may", reasons=typed.reasons)
    return None
