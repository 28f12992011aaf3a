"""Propose a topic from the controlled list; an editor decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import exp

from claims.matching import lexicon
from claims.matching.terms import ClaimFacts

_TOLD = 2.0
"""Points for a topic of which one of its own words stands there."""
_GUESSED = 0.6
"""How much a shared guess counts of what a shared topic counts that an editor set."""


@dataclass(frozen=True, eq=False)
class TopicWords:
    """A topic of the list and the words that tell: concepts with weights, and patterns of words."""

    slug: str
    concepts: Mapping[str, float] = field(default_factory=dict)
    words: Sequence[str] = ()

    @cached_property
    def matcher(self) -> lexicon.Matcher:
        """Finds the topic's own words."""
        return lexicon.Matcher({self.slug: self.words})


@lru_cache(maxsize=1)
def common_topics() -> tuple[TopicWords, ...]:
    """Return the topics of a peace process as the desk ships them."""
    return tuple(
        TopicWords(slug, row["concepts"], tuple(row["words"])) for slug, row in lexicon.table("topics").items()
    )


def propose_topics(
    claim: ClaimFacts, topics: tuple[TopicWords, ...] | None = None, extra: Mapping[str, float] | None = None
) -> dict[str, float]:
    """Return the shares of the topics a claim may have, most likely first; {} when nothing tells.

    `extra` are points from elsewhere, such as the topics of claims worded alike; a word counts 2.
    """
    points = _points(claim, common_topics() if topics is None else topics)
    for slug, value in (extra or {}).items():
        points[slug] = points.get(slug, 0.0) + value
    if not points:
        return {}
    shares = {slug: exp(value) for slug, value in points.items()}
    total = sum(shares.values())
    return {slug: share / total for slug, share in sorted(shares.items(), key=lambda s: (-s[1], s[0]))}


@lru_cache(maxsize=8)
def _matcher(topics: tuple[TopicWords, ...]) -> lexicon.Matcher:
    return lexicon.Matcher({topic.slug: topic.words for topic in topics})


def _points(claim: ClaimFacts, topics: tuple[TopicWords, ...]) -> dict[str, float]:
    told = _matcher(topics).names(claim.words)
    points: dict[str, float] = {}
    for topic in topics:
        value = sum(weight for concept, weight in topic.concepts.items() if concept in claim.concept_set)
        if topic.slug in told:
            value += _TOLD
        if value:
            points[topic.slug] = value
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
