"""Find the candidates of a claim through five doors, in memory: what the command line uses.

The desk keeps the same doors as one indexed query each (`claims.queries.suggestions`).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Sequence

from claims.matching.ranking import NEAR_DAYS, Ranked, features, idf, score, shared_terms, text_likeness, weights
from claims.matching.terms import ClaimFacts, Term

POSTINGS = 5000
"""Terms are looked up from the rarest on until so many postings are read."""
BEST = 100
"""So many candidates of the first door are ranked."""
KEPT_IN_MEMORY = 20_000
"""What was read of so many claims is kept; a collection of 200,000 would not fit otherwise."""
SAME_TOPIC = 300
SAME_MATTER = 100
TOPIC_DAYS = 60
NEIGHBOURS = 3


class MemoryIndex:
    """The terms of a collection of claims, and the doors through which one finds others."""

    def __init__(self, claims: Sequence[ClaimFacts]) -> None:
        self.claims = claims
        self._by_day = sorted(range(len(claims)), key=lambda n: claims[n].day or 0)
        self._days = [claims[n].day or 0 for n in self._by_day]
        self.postings: dict[Term, array[int]] = defaultdict(lambda: array("I"))
        """The claims of a term as places in `_by_day`, so that those of some days are one stretch."""
        self.by_topic: dict[str, list[int]] = defaultdict(list)
        self.by_text: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.by_doc: dict[str, list[int]] = defaultdict(list)
        self._recent: OrderedDict[str, ClaimFacts] = OrderedDict()
        for place, number in enumerate(self._by_day):
            claim = claims[number]
            for term in claim.terms:
                self.postings[term].append(place)
            for topic in claim.topics:
                self.by_topic[topic].append(number)
            self.by_text[claim.words].append(number)
            if claim.doc:
                self.by_doc[claim.doc].append(number)
            _forget(claim)

    def weight(self, term: Term) -> float:
        """How telling a term is in this collection."""
        return idf(len(self.postings.get(term, ())), len(self.claims))

    def candidates(self, number: int) -> list[int]:
        """Return the claims that come in through any door, at most about 700, without the claim itself."""
        claim = self.claims[number]
        if len(self.claims) <= 2 * BEST:
            return [n for n in range(len(self.claims)) if n != number]
        found = set(self._rare_terms(claim)) | set(self._same_topic(claim))
        found.update(self.by_text[claim.words][:SAME_MATTER])
        found.update(self._neighbours(claim))
        found.discard(number)
        return sorted(found)

    def _rare_terms(self, claim: ClaimFacts) -> Iterable[int]:
        """The claims that share the most telling terms: of the days around, where those are known, and of all."""
        if claim.day is not None:
            low = bisect_left(self._days, claim.day - NEAR_DAYS)
            high = bisect_right(self._days, claim.day + NEAR_DAYS)
            yield from (self._by_day[place] for place in self._sharing(claim, low, high))
        yield from (self._by_day[place] for place in self._sharing(claim, 0, len(self.claims)))

    def _sharing(self, claim: ClaimFacts, low: int, high: int) -> list[int]:
        """The places from `low` to `high` that share the rarest terms, read until the budget is spent."""
        stretches = []
        for term in claim.terms:
            places = self.postings.get(term, ())
            first, last = bisect_left(places, low), bisect_left(places, high)
            if first < last:
                stretches.append((last - first, term, first, last))
        points: Counter[int] = Counter()
        read = 0
        for size, term, first, last in sorted(stretches):
            read += size
            if read > POSTINGS and points:
                break
            weight = self.weight(term)
            for place in self.postings[term][max(first, last - POSTINGS) : last]:
                points[place] += weight  # type: ignore[assignment]
        return [place for place, _ in points.most_common(BEST + 1)]

    def _same_topic(self, claim: ClaimFacts) -> Iterable[int]:
        for topic in claim.topics:
            numbers = self.by_topic[topic]
            if claim.day is None:
                yield from numbers[-SAME_TOPIC:]
                continue
            days = [self.claims[n].day or 0 for n in numbers]
            low, high = bisect_left(days, claim.day - TOPIC_DAYS), bisect_right(days, claim.day + TOPIC_DAYS)
            yield from numbers[low:high][-SAME_TOPIC:]
            actors = claim.names | claim.speakers
            kin = [n for n in reversed(numbers) if actors & (self.claims[n].names | self.claims[n].speakers)]
            yield from kin[:SAME_MATTER]

    def _neighbours(self, claim: ClaimFacts) -> Iterable[int]:
        if not claim.doc or claim.position is None:
            return
        for n in self.by_doc[claim.doc]:
            other = self.claims[n].position
            if other is not None and abs(other - claim.position) <= NEIGHBOURS:
                yield n

    def rank(self, number: int, limit: int = 10) -> list[Ranked]:
        """Return the likeliest claims, best first; ties go to the earlier claim of the collection."""
        claim = self.claims[number]
        others = [self.claims[n] for n in self.candidates(number)]
        words = {stem: self.weight(("word", stem)) for stem in set(claim.stems)}
        concepts = {
            c: self.weight(("side", c[5:]) if c.startswith("side:") else ("concept", c)) for c in set(claim.concepts)
        }
        weight = {term: self.weight(term) for term in claim.terms}
        found = [
            Ranked(r.claim, r.score, r.features, shared_terms(claim, r.claim, weight))
            for r in rank(claim, others, words, concepts)[:limit]
        ]
        self._remember([claim, *others])
        return found

    def _remember(self, used: Sequence[ClaimFacts]) -> None:
        """Note which claims were read last, and drop what was read of those read longest ago."""
        for claim in used:
            self._recent[claim.id] = claim
            self._recent.move_to_end(claim.id)
        while len(self._recent) > KEPT_IN_MEMORY:
            _forget(self._recent.popitem(last=False)[1])


def rank(
    claim: ClaimFacts, others: Sequence[ClaimFacts], words: dict[str, float], concepts: dict[str, float]
) -> list[Ranked]:
    """Score the candidates of one claim, best first; `words` and `concepts` say how telling each is."""
    weight = weights(claim)
    ranked = []
    for other, text in zip(others, text_likeness(claim, others, words, concepts), strict=True):
        found = features(claim, other, text)
        ranked.append(Ranked(other, score(found, weight), found, ()))
    ranked.sort(key=lambda r: -r.score)
    return ranked


_KEPT = frozenset({"day"})


def _forget(claim: ClaimFacts) -> None:
    """Drop what was computed for the index."""
    fields = claim.__dataclass_fields__
    for name in [n for n in claim.__dict__ if n not in fields and n not in _KEPT]:
        del claim.__dict__[name]
