"""Propose a topic from the controlled list; an editor decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import exp

from claims.matching import lexicon
from claims.matching.terms import ClaimFacts

_GUESSED = 0.6
"""How much a shared guess counts of what a shared topic counts that an editor set."""


@dataclass(frozen=True, eq=False)
class TopicWords:
    """A topic of the list and the words that tell: concepts with weights, and patterns of words."""

    slug: str
    concepts: Mapping[str, float] = field(default_factory=dict)
    words: Sequence[str] = ()


@lru_cache(maxsize=1)
def common_topics() -> tuple[TopicWords, ...]:
    """Return the topics of a peace process as the desk ships them."""
    return tuple(
        TopicWords(slug, row["concepts"], tuple(row["words"])) for slug, row in lexicon.table("topics").items()
    )


@lru_cache(maxsize=8)
def _matcher(topics: tuple[TopicWords, ...]) -> lexicon.Matcher:
    return lexicon.Matcher({topic.slug: topic.words for topic in topics})


def propose_topics(
    claim: ClaimFacts, topics: tuple[TopicWords, ...] | None = None, context: Sequence[ClaimFacts] = ()
) -> dict[str, float]:
    """Return the shares of the topics a claim may have, most likely first; {} when no word tells.

    `context` are claims near it in its article and count a third.
    """
    chosen = common_topics() if topics is None else topics
    points: dict[str, float] = {}
    for weight, source in [(1.0, claim), *((1 / 3, other) for other in context)]:
        for slug, value in _points(source, chosen).items():
            points[slug] = points.get(slug, 0.0) + weight * value
    if not points:
        return {}
    shares = {slug: exp(value) for slug, value in points.items()}
    total = sum(shares.values())
    return {slug: share / total for slug, share in sorted(shares.items(), key=lambda s: (-s[1], s[0]))}


def _points(claim: ClaimFacts, topics: tuple[TopicWords, ...]) -> dict[str, float]:
    points: dict[str, float] = {}
    for topic in topics:
        value = sum(weight for concept, weight in topic.concepts.items() if concept in claim.concept_set)
        if value:
            points[topic.slug] = value
    for slug in _matcher(topics).names(claim.words):
        points[slug] = points.get(slug, 0.0) + 2.0
    return points


def topic_likeness(a: ClaimFacts, b: ClaimFacts) -> float:
    """Return 1 for a topic editors gave both, 0 for two they kept apart; a guess counts for less."""
    if a.topics and b.topics:
        return float(bool(set(a.topics) & set(b.topics)))
    one, other = _guess(a), _guess(b)
    return _GUESSED * sum(min(share, other[slug]) for slug, share in one.items() if slug in other)


@lru_cache(maxsize=16384)
def _guess(claim: ClaimFacts) -> dict[str, float]:
    if claim.topics:
        return dict.fromkeys(claim.topics, 1.0)
    return propose_topics(claim)
