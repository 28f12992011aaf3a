"""How likely two claims belong together: features between 0 and 1, and their weighted sum.

The weights are data (`lexicon/weights.toml`), with the figure they reach beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from claims.matching import lexicon
from claims.matching.terms import ClaimFacts, Term
from claims.matching.topics import topic_likeness

_K1 = 1.2
_B = 0.4
_LENGTH = 12.0
"""The usual number of terms of a claim: a constant, so that scores do not move with the collection."""
NEAR_DAYS = 4
"""Within so many days two articles can be about one event as it happens."""
_REACHABLE = 60.0

Idf = Mapping[Term, float]


def idf(df: int, claims: int) -> float:
    """Return how telling a term is that stands in `df` of `claims`."""
    return log(1 + (claims - df + 0.5) / (df + 0.5)) if df <= claims else 0.0


def bm25(query: Mapping[str, float], document: Mapping[str, float], weight: Mapping[str, float]) -> float:
    """Return the BM25 score of one bag of terms for another."""
    length = sum(document.values())
    total = 0.0
    for term in query:
        tf = document.get(term)
        if tf:
            total += weight.get(term, 1.0) * tf * (_K1 + 1) / (tf + _K1 * (1 - _B + _B * length / _LENGTH))
    return total


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate with its score, the features behind it, and the terms both share, most telling first."""

    claim: ClaimFacts
    score: float
    features: Mapping[str, float]
    shared: tuple[str, ...]


def _likeness(scores: Sequence[float]) -> list[float]:
    best = max(scores, default=0.0)
    return [score / best if best else 0.0 for score in scores]


def text_likeness(
    query: ClaimFacts, candidates: Sequence[ClaimFacts], words: Mapping[str, float], concepts: Mapping[str, float]
) -> list[float]:
    """Return per candidate the mean of three BM25 scores (words, four-letter groups, concepts), each over its best.

    `words` and `concepts` tell how telling each is in the collection; the groups are weighed among the candidates.
    """
    q_words, q_grams, q_concepts = query.bags
    bags = [c.bags for c in candidates]
    standing: Counter[str] = Counter()
    for _, grams, _ in bags:
        standing.update(grams.keys() & q_grams.keys())
    total = len(bags) + 1
    gram_weight = {gram: idf(df, total) for gram, df in standing.items()}
    scored = [
        _likeness([bm25(q, bag[n], weight) for bag in bags])
        for n, (q, weight) in enumerate(((q_words, words), (q_grams, gram_weight), (q_concepts, concepts)))
    ]
    return [(w + g + k) / 3 for w, g, k in zip(*scored, strict=True)]


def closeness(a: ClaimFacts, b: ClaimFacts) -> float:
    """Return 1 for two publications within four days, falling to 0 at some months; 0 when a day is unknown."""
    if a.day is None or b.day is None:
        return 1.0 if a.published and a.published == b.published else 0.0
    apart = abs(a.day - b.day)
    return 1.0 if apart <= NEAR_DAYS else exp(-(apart - NEAR_DAYS) / _REACHABLE)


def features(query: ClaimFacts, other: ClaimFacts, text: float) -> dict[str, float]:
    """Return what speaks for the pair, each between 0 and 1; `text` comes from `text_likeness`."""
    kinds = {query.inferred_kind, other.inferred_kind}
    speakers = query.speakers & other.speakers
    named = bool(query.speakers & other.names or other.speakers & query.names)
    sided = bool(query.speaker_sides & other.sides or other.speaker_sides & query.sides)
    shared_names = (query.names & other.names) - query.speakers - other.speakers
    acts = (query.acts, other.acts)
    both_speak = bool(query.speaker and other.speaker)
    return {
        "text": text,
        "topic": topic_likeness(query, other),
        "named": 1.0 if named else 0.5 if sided else 0.0,
        "speaker": 1.0 if speakers else 0.5 if query.speaker_sides & other.speaker_sides else 0.0,
        "names": min(2, len(shared_names)) / 2,
        "sides": min(3, len(query.sides & other.sides)) / 3,
        "numbers": min(2, len(query.numbers & other.numbers)) / 2,
        "concepts": min(3, len(query.concept_set & other.concept_set)) / 3,
        "recent": closeness(query, other),
        "answers": float(
            both_speak
            and any("react" in one and two & {"promise", "demand", "propose"} for one, two in (acts, acts[::-1]))
        ),
        "opposed": float(both_speak and query.negated != other.negated and bool(query.concept_set & other.concept_set)),
        "takes_sides": float(both_speak and "position" in kinds and bool(kinds & {"commitment", "statement"})),
    }


def weights() -> dict[str, float]:
    """Return the weight of each feature."""
    table: dict[str, float] = lexicon.table("weights")["score"]
    return table


def score(found: Mapping[str, float], weight: Mapping[str, float]) -> float:
    """Return the weighted sum of the features."""
    return sum(weight.get(name, 0.0) * value for name, value in found.items())


def shared_terms(query: ClaimFacts, other: ClaimFacts, weight: Idf) -> tuple[str, ...]:
    """Return the words of the query that both claims share, most telling first, each once."""
    common = sorted(query.terms.keys() & other.terms.keys(), key=lambda t: (-weight.get(t, 0.0), t))
    telling = [(kind, term) for kind, term in common if kind != "month" and not term.isdigit()]
    return tuple(dict.fromkeys(said for kind, term in telling if (said := query.said(kind, term))))
