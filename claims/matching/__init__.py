"""Find the claims that may belong to a claim, say how, and say why: suggestions, never facts.

    index = MemoryIndex(claims)
    for found in index.rank(0):
        suggestion = suggest(claims[0], found)

Pure Python. The word lists and weights are data in `lexicon/`. `python -m claims.matching --jsonl`
ranks a file of claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.matching.index import MemoryIndex
from claims.matching.lexicon import RULE_VERSION
from claims.matching.ranking import Ranked
from claims.matching.reasons import Reason
from claims.matching.relations import Relation, Typed, relate
from claims.matching.scope import Comparison, Scope, compare, read_scope
from claims.matching.terms import ClaimFacts, learn_sides
from claims.matching.topics import TopicWords, common_topics, propose_topics

__all__ = [
    "RULE_VERSION",
    "ClaimFacts",
    "Comparison",
    "MemoryIndex",
    "Ranked",
    "Reason",
    "Relation",
    "Scope",
    "Suggestion",
    "TopicWords",
    "Typed",
    "common_topics",
    "compare",
    "learn_sides",
    "propose_topics",
    "read_scope",
    "relate",
    "suggest",
    "suggestions",
]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A claim that may belong to another: how likely, in which relation, and why (never empty)."""

    id: str
    score: float
    relation: Relation
    turned: bool
    reasons: tuple[Reason, ...]
    shared: tuple[str, ...]


def suggest(claim: ClaimFacts, found: Ranked, identical: bool = False) -> Suggestion:
    """Name the relation of one ranked candidate, with the reason of the relation first."""
    typed = relate(claim, found.claim, identical)
    reasons = list(typed.reasons)
    if set(claim.topics) & set(found.claim.topics):
        reasons.append(Reason("same-topic"))
    if numbers := sorted(n for n in claim.numbers & found.claim.numbers if " " in n):
        reasons.append(Reason("shared-number", (", ".join(claim.said("number", n) for n in numbers),)))
    if found.shared and not any(reason.code == "shared-terms" for reason in reasons):
        reasons.append(Reason("shared-terms", (", ".join(found.shared[:4]),)))
    if reasons[0].code == "few-words" and len(reasons) > 1:
        reasons = reasons[1:]
    return Suggestion(
        found.claim.id, round(found.score, 4), typed.relation, typed.turned, tuple(reasons), found.shared[:8]
    )


def facts_from(row: Mapping[str, Any], sides: Mapping[str, str]) -> ClaimFacts:
    """Return the claim of one input line: id and text, and what else is known."""
    topic = row.get("topics") or row.get("topic") or ()
    speaker = row.get("speaker") or ""
    position = row.get("position")
    return ClaimFacts(
        id=str(row["id"]),
        text=row["text"],
        speaker="; ".join(_listed(speaker)),
        topics=_listed(topic),
        published=row.get("published") or "",
        kind=row.get("kind") or "",
        doc=str(row.get("doc") or ""),
        position=position if isinstance(position, int) else None,
        language=str(row.get("language") or "nl"),
        publisher=str(row.get("publisher") or ""),
        sides_of=sides,
    )


def _listed(value: object) -> tuple[str, ...]:
    """One text or a list of them, as texts."""
    many = value if isinstance(value, (list, tuple)) else (value,)
    return tuple(str(each) for each in many if each)


def suggestions(rows: Sequence[Mapping[str, Any]], limit: int = 10) -> Iterator[dict[str, Any]]:
    """Yield for each claim its ranked suggestions, as the command line prints them."""
    sides = learn_sides([row["text"] for row in rows])
    claims = [facts_from(row, sides) for row in rows]
    index = MemoryIndex(claims)
    for number, claim in enumerate(claims):
        found = [suggest(claim, ranked) for ranked in index.rank(number, limit)]
        yield {
            "claim": claim.id,
            "suggestions": [
                {
                    "claim": s.id,
                    "score": s.score,
                    "type": s.relation,
                    "reason": "; ".join(reason.said(claim.language) for reason in s.reasons),
                    "reasons": [{"code": reason.code, "words": list(reason.words)} for reason in s.reasons],
                    "terms": list(s.shared),
                }
                for s in found
            ],
        }
