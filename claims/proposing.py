"""Propose topics for a claim from the controlled list; an editor confirms, nothing is set alone.

Three things tell: the words kept with a topic, the words of the desk's own lexicon for a topic of
that name, and the topics editors gave to claims that are worded alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.likeness import around, by_terms, facts_of, term_counts
from claims.matching import ClaimFacts, TopicWords, common_topics, propose_topics
from claims.matching.index import rank
from claims.matching.terms import fold
from claims.models import Claim, Topic

SHOWN = 2
LEAST = 0.25
"""A topic with a smaller share of the evidence is not worth an editor's look."""
NEIGHBOURS = 7
FEWEST_ALIKE = 2
"""One claim worded alike is chance; without a word of the topic it takes two."""
_NEIGHBOUR = 1.5
"""Points for a topic that all the nearest claims carry; a word of the topic counts 2."""
_SHORTEST = 4


@dataclass(frozen=True)
class Proposed:
    """A topic that may fit, its share of the evidence (0 to 1), and why: words of the claim, claims alike."""

    topic: Topic
    share: float
    words: tuple[str, ...]
    alike: int


def topics_for(claim: Claim) -> list[Proposed]:
    """Return the topics that may fit a claim and it does not have yet, likeliest first, at most two."""
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    if not topics:
        return []
    own = facts_of([claim.pk])[claim.pk]
    alike = _alike(claim, own)
    told = tuple(_words_of(topic) for topic in topics.values())
    shares = propose_topics(own, told, extra={slug: _NEIGHBOUR * n / NEIGHBOURS for slug, n in alike.items()})
    found = [
        Proposed(topics[slug], share, _telling(own, topics[slug]), alike.get(slug, 0))
        for slug, share in shares.items()
        if slug in topics and slug not in own.topics and share >= LEAST
    ]
    return [each for each in found if each.words or each.alike >= FEWEST_ALIKE][:SHOWN]


def _alike(claim: Claim, own: ClaimFacts) -> dict[str, int]:
    """Count the topics of the nearest claims that have one."""
    start = around(claim.pk)
    counts = term_counts(start.terms, start.total)
    others = facts_of(by_terms(counts, start.total) - {claim.pk})
    ranked = rank(own, [facts for facts in others.values() if facts.topics], {}, {})
    found: dict[str, int] = {}
    for near in ranked[:NEIGHBOURS]:
        if near.features["text"] > 0:
            for slug in near.claim.topics:
                found[slug] = found.get(slug, 0) + 1
    return found


def _words_of(topic: Topic) -> TopicWords:
    shipped = next((t for t in common_topics() if t.slug == topic.slug), None)
    kept = [fold_pattern(line) for line in topic.words.splitlines() if line.strip()]
    named = [f"{word}*" for name in (topic.name_nl, topic.name_en) for word in map(fold, name.split()) if _long(word)]
    concepts = shipped.concepts if shipped else {}
    return TopicWords(topic.slug, concepts, (*kept, *named, *(shipped.words if shipped else ())))


def fold_pattern(line: str) -> str:
    """Return a line of an editor's list as the lexicon writes it: folded, with its stars and spaces."""
    return " ".join("".join(c if c == "*" else fold(c) for c in word) for word in line.split())


def _long(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in ("over", "van", "voor", "with", "from", "zijn", "their")


def _telling(own: ClaimFacts, topic: Topic) -> tuple[str, ...]:
    """Return the words of the claim that speak for the topic."""
    told = _words_of(topic)
    concepts = [own.said("concept", name) for name in told.concepts if name in own.concept_set]
    matched = [t for t, w in zip(own.tokens, own.words, strict=True) if told.matcher.names([w])]
    return tuple(dict.fromkeys(word for word in (*matched, *concepts) if word))[:4]
