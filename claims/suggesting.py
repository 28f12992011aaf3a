"""Suggest the claims that may belong to a claim: made when shown, from the index of likeness.

What an editor answered is remembered for the two versions they saw.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from articles.models import TextReuse
from claims.likeness import Around, around, doors, facts_from, facts_of, rows_of, term_counts, term_key
from claims.matching import RULE_VERSION, ClaimFacts, Ranked, Reason, Suggestion, compare, suggest
from claims.matching.index import rank
from claims.matching.ranking import idf, shared_terms
from claims.matching.terms import Term
from claims.models import Appearance, Claim, Link, SuggestionAnswer

SHOWN = 10
_COVERED = 0.8
_NO_REASON = frozenset({"few-words", "same-speaker"})
"""What binds two claims too loosely to take an editor's time, when nothing else does."""


@dataclass(frozen=True)
class Suggested:
    """A claim that may belong to the one on the screen, and what the machine says of the two."""

    claim: Claim
    suggestion: Suggestion
    features: Mapping[str, float] = field(default_factory=dict)
    differences: tuple[Reason, ...] = ()
    """How their scopes differ: what is counted, where, under which condition."""
    rule_version: str = RULE_VERSION


def suggestions_for(claim: Claim, *, limit: int = SHOWN) -> list[Suggested]:
    """Return the likeliest claims that may belong to `claim`, best first, each with its reasons.

    Left out: pairs that are linked or merged, rejected claims, and pairs an editor answered for
    the versions both have now. A fixed number of queries, whatever the desk holds.
    """
    start = around(claim.pk)
    counts = term_counts(start.terms, start.total)
    identical = _in_shared_text(start)
    found = ((doors(start, counts) | identical) - start.linked) | {claim.pk}
    rows = [row for row in rows_of(found) if row.stands and start.dismissed.get(row.pk) != row.version]
    facts = facts_from(rows)
    own = facts.pop(claim.pk, None) or facts_of([claim.pk])[claim.pk]
    weights = {term: idf(min(counts.get(term_key(term), 0), start.total), start.total) for term in own.terms}
    ranked = rank(
        own,
        [facts[pk] for pk in sorted(facts)],
        {text: weight for (kind, text), weight in weights.items() if kind == "word"},
        {f"side:{t}" if kind == "side" else t: w for (kind, t), w in weights.items() if kind in ("concept", "side")},
    )
    chosen = sorted(ranked, key=lambda r: int(r.claim.id) not in identical)[:limit]
    shown = Claim.objects.in_bulk([int(r.claim.id) for r in chosen])
    made = [_suggested(own, r, shown[int(r.claim.id)], weights, int(r.claim.id) in identical) for r in chosen]
    return [
        each
        for each in made
        if each.suggestion.reasons[0].code not in _NO_REASON
        and not (
            each.suggestion.relation == Link.Type.CONTRADICTS
            and start.no_contradiction.get(each.claim.pk) == each.claim.version
        )
    ]


def answers_of(claim: Claim) -> list[SuggestionAnswer]:
    """Return the standing dismissals about a claim, newest first, with both claims and who gave them."""
    rows = SuggestionAnswer.objects.filter(Q(a=claim) | Q(b=claim), answer=SuggestionAnswer.Answer.DISMISSED)
    return list(rows.select_related("a", "b", "by").order_by("-at", "-id")[:50])


def relate_two(a: Claim, b: Claim) -> Suggested:
    """Return what the machine says of exactly these two claims, asked about or not."""
    facts = facts_of([a.pk, b.pk])
    (ranked,) = rank(facts[a.pk], [facts[b.pk]], {}, {})
    return _suggested(facts[a.pk], ranked, b, {}, b.pk in _in_shared_text(around(a.pk)))


def _in_shared_text(start: Around) -> set[int]:
    """Return the claims whose passages stand in text that their article shares with this claim's passages."""
    if not start.shared_texts:
        return set()
    shared = TextReuse.objects.filter(pk__in=start.shared_texts).values_list("a_id", "b_id", "tiles")
    wanted: list[tuple[int, int, int]] = []
    for a, b, tiles in shared:
        for article, begin, end in start.places:
            if article not in (a, b):
                continue
            own, other = (0, 2) if article == a else (2, 0)
            for tile in tiles:
                if _overlap(begin, end, tile[own], tile[own + 1]) >= _COVERED:
                    shift = tile[other] - tile[own]
                    wanted.append((b if article == a else a, begin + shift, end + shift))
    found: set[int] = set()
    if wanted:
        there = Appearance.objects.filter(article__in={w[0] for w in wanted}).exclude(claim=start.claim)
        for pk, article, begin, end in there.values_list("claim_id", "article_id", "start", "end"):
            if any(article == w[0] and _one_passage(begin, end, w[1], w[2]) for w in wanted):
                found.add(pk)
    return found


def _one_passage(start: int, end: int, low: int, high: int) -> bool:
    return min(_overlap(start, end, low, high), _overlap(low, high, start, end)) >= _COVERED


def _overlap(start: int, end: int, low: int, high: int) -> float:
    return max(0, min(end, high) - max(start, low)) / max(1, end - start)


def _suggested(own: ClaimFacts, found: Ranked, row: Claim, weights: Mapping[Term, float], identical: bool) -> Suggested:
    shared = shared_terms(own, found.claim, weights)
    suggestion = suggest(own, Ranked(found.claim, found.score, found.features, shared), identical)
    return Suggested(row, suggestion, dict(found.features), compare(own, found.claim).reasons)
