"""How likely two claims belong together: features between 0 and 1, and their weighted sum.

The weights are data (`lexicon/weights.toml`), with the figure they reach beside them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

from claims.matching import lexicon
from claims.matching.terms import ClaimFacts, Term
from claims.matching.topics import topic_likeness

_K1 = 1.2
_B = 0.2
_LENGTH = 12.0
"""The usual number of terms of a claim: a constant, so that scores do not move with the collection."""
_TELLING = 5.0
"""The BM25 score of one term that stands in a few of a thousand claims."""
NEAR_DAYS = 4
"""Within so many days two articles can be about one event as it happens."""
_REACHABLE = 60.0

Idf = Mapping[Term, float]


def idf(df: int, claims: int) -> float:
    """Return how telling a term is that stands in `df` of `claims`."""
    return log(1 + (claims - df + 0.5) / (df + 0.5)) if df <= claims else 0.0


def bm25(shared: Sequence[tuple[int, float]], length: int) -> float:
    """Return the BM25 score of a text of `length` terms for the terms it shares: how often each stands, its weight."""
    norm = _K1 * (1 - _B + _B * length / _LENGTH)
    return sum([weight * tf * (_K1 + 1) / (tf + norm) for tf, weight in shared])


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate with its score, the features behind it, and the terms both share, most telling first."""

    claim: ClaimFacts
    score: float
    features: Mapping[str, float]
    shared: tuple[str, ...]


def _likeness(scores: Sequence[float], telling: float) -> list[float]:
    """Return each score over the best, or over `telling` where all are poorer: the best of a poor lot is poor."""
    best = max([telling, *scores])
    return [score / best for score in scores]


class TextLikeness(NamedTuple):
    """How alike two texts are by words, four-letter groups and concepts, each between 0 and 1."""

    words: float
    grams: float
    concepts: float


def text_likeness(
    query: ClaimFacts, candidates: Sequence[ClaimFacts], words: Mapping[str, float], concepts: Mapping[str, float]
) -> list[TextLikeness]:
    """Return per candidate three BM25 scores (words, four-letter groups, concepts), each over its best.

    `words` and `concepts` tell how telling each is in the collection; the groups are weighed among the candidates.
    """
    grams = _gram_scores(query, candidates)
    stems = _term_scores(frozenset(query.stems), [c.stems for c in candidates], words)
    ideas = _term_scores(frozenset(query.concepts), [c.concepts for c in candidates], concepts)
    scored = [_likeness(each, _TELLING) for each in (stems, grams, ideas)]
    return [TextLikeness(*each) for each in zip(*scored, strict=True)]


def _term_scores(
    query: frozenset[str], candidates: Sequence[tuple[str, ...]], weight: Mapping[str, float]
) -> list[float]:
    return [
        bm25([(terms.count(t), weight.get(t, 1.0)) for t in shared], len(terms))
        if (shared := query.intersection(terms))
        else 0.0
        for terms in candidates
    ]


def _gram_scores(query: ClaimFacts, candidates: Sequence[ClaimFacts]) -> list[float]:
    """Score by groups of letters, looked for where they stand: cheaper than cutting every candidate into groups."""
    grams = query.grams
    texts = [c.telling for c in candidates]
    met = [[gram for gram in grams if gram in text] for text in texts]
    standing = Counter([gram for found in met for gram in found])
    weight = {gram: idf(df, len(texts) + 1) for gram, df in standing.items()}
    # A word of n letters has n - 1 groups, and at least one.
    return [
        bm25([(text.count(gram), weight[gram]) for gram in found], max(1, len(text) - 2 * text.count(" ") + 1))
        for text, found in zip(texts, met, strict=True)
    ]


def closeness(a: ClaimFacts, b: ClaimFacts) -> float:
    """Return 1 for two publications within four days, falling to 0 at some months; 0 when a day is unknown."""
    if a.day is None or b.day is None:
        return 1.0 if a.published and a.published == b.published else 0.0
    apart = abs(a.day - b.day)
    return 1.0 if apart <= NEAR_DAYS else exp(-(apart - NEAR_DAYS) / _REACHABLE)


def _at_once(a: ClaimFacts, b: ClaimFacts) -> float:
    """Return 1 for two publications of one day or the next, half for a day later still."""
    apart = 9 if a.day is None or b.day is None else abs(a.day - b.day)
    return 1.0 if apart <= 1 else 0.5 if apart <= 2 else 0.0


def features(query: ClaimFacts, other: ClaimFacts, text: TextLikeness) -> dict[str, float]:
    """Return what speaks for the pair, each between 0 and 1; `text` comes from `text_likeness`."""
    kinds = (query.inferred_kind, other.inferred_kind)
    speakers, names, sides, concepts = other.speakers, other.names, other.sides, other.concept_set
    own_speakers, own_names, own_sides = query.speakers, query.names, query.sides
    sided = bool(query.speaker_sides & sides or other.speaker_sides & own_sides)
    shared_names = (own_names & names) | (own_names & other.perhaps_names) | (query.perhaps_names & names)
    shared_concepts = len(query.concept_set & concepts)
    both_speak = bool(query.speaker and other.speaker)
    return {
        "text": sum(text) / 3,
        "words": text.words,
        "grams": text.grams,
        "ideas": text.concepts,
        "topic": topic_likeness(query, other),
        "named": 1.0 if own_speakers & names or speakers & own_names else 0.5 if sided else 0.0,
        "speaker": _one_voice(query, other),
        "names": min(2, len(shared_names - own_speakers - speakers)) / 2,
        "sides": min(3, len(own_sides & sides)) / 3,
        "numbers": min(2, len(query.numbers & other.numbers)) / 2,
        "figures": min(2, len(query.figures & other.figures)) / 2,
        "concepts": min(3, shared_concepts) / 3,
        "recent": closeness(query, other),
        "at_once": _at_once(query, other),
        "elsewhere": float(bool(query.doc and other.doc) and query.doc != other.doc),
        "answers": float(both_speak and (_answers(query.acts, other.acts) or _answers(other.acts, query.acts))),
        "opposed": float(both_speak and bool(shared_concepts) and query.negated != other.negated),
        "takes_sides": float(both_speak and "position" in kinds and ("commitment" in kinds or "statement" in kinds)),
    }


_ANSWERED = frozenset({"promise", "demand", "propose"})


def _answers(one: frozenset[str], other: frozenset[str]) -> bool:
    return "react" in one and not other.isdisjoint(_ANSWERED)


def _one_voice(a: ClaimFacts, b: ClaimFacts) -> float:
    """1 for one speaker; half for one side, or for a speaker whom a report without a speaker names."""
    if a.speakers & b.speakers:
        return 1.0
    half = (
        a.speaker_sides & b.speaker_sides
        or (not b.speakers and a.speakers & (b.names | b.perhaps_names))
        or (not a.speakers and b.speakers & (a.names | a.perhaps_names))
    )
    return 0.5 if half else 0.0


def weights(query: ClaimFacts) -> dict[str, float]:
    """Return the weight of each feature. What nobody says and nobody gave a topic is a report, judged by its words."""
    kind = "score" if query.speaker or query.topics else "report"
    table: dict[str, float] = lexicon.table("weights")[kind]
    return table


def score(found: Mapping[str, float], weight: Mapping[str, float]) -> float:
    """Return the weighted sum of the features."""
    return sum([weight[name] * value for name, value in found.items() if value and name in weight])


def shared_terms(query: ClaimFacts, other: ClaimFacts, weight: Idf) -> tuple[str, ...]:
    """Return the words of the query that both claims share, most telling first, each once."""
    common = sorted(query.terms.keys() & other.terms.keys(), key=lambda t: (-weight.get(t, 0.0), t))
    telling = [(kind, term) for kind, term in common if kind != "month" and not term.isdigit()]
    return tuple(dict.fromkeys(said for kind, term in telling if (said := query.said(kind, term))))
