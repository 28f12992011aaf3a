"""Which way a time expression without a year or week points: the tense and modality of its clause.

"Zaterdag zei ze" is behind us, "de uitwisseling moet woensdag plaatsvinden" before us. Evidence is looked
for in the clause of the expression first, then in its sentence, nearest first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.extraction.timewords import words_of

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[,;:()–—]|[.!?](?=[\"”'»)]*\s)")
_STOPS = frozenset(".!?")
_BREAKS = frozenset(",;:()–—") | _STOPS


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which way, the word that told, where it stood (clause, sentence, none), its kind, that none told otherwise."""

    which: str
    word: str
    where: str
    kind: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class _Verbs:
    past: frozenset[str]
    reporting: frozenset[str]
    perfect: frozenset[str]
    passive: frozenset[str]
    future: frozenset[str]
    present: frozenset[str]
    determiners: frozenset[str]
    openers: frozenset[str]
    hearsay: frozenset[str]
    markers: frozenset[str]
    times: frozenset[str]
    past_shape: re.Pattern[str]
    past_except: re.Pattern[str]
    participle: re.Pattern[str]
    participle_except: re.Pattern[str]
    participles: frozenset[str]


@lru_cache(maxsize=8)
def _verbs(language: str) -> _Verbs:
    data = words_of(language).lexicon
    stems = frozenset(data.PAST_VERBS) - frozenset(data.PERFECT_AUXILIARIES)
    return _Verbs(
        frozenset(data.PAST_VERBS) | {prefix + stem for prefix in data.VERB_PREFIXES for stem in stems},
        frozenset(data.REPORTING_VERBS),
        frozenset(data.PERFECT_AUXILIARIES),
        frozenset(data.PASSIVE_AUXILIARIES),
        frozenset(data.FUTURE_VERBS),
        frozenset(data.PRESENT_VERBS),
        frozenset(data.DETERMINERS),
        frozenset(data.CLAUSE_OPENERS),
        frozenset(data.HEARSAY),
        frozenset(data.INFINITIVE_MARKERS),
        words_of(language).known,
        re.compile(data.PAST_SHAPE),
        re.compile(data.PAST_SHAPE_EXCEPT),
        re.compile(data.PARTICIPLE_SHAPE),
        re.compile(data.PARTICIPLE_SHAPE_EXCEPT),
        frozenset(data.PARTICIPLES),
    )


class SentenceTense:
    """The evidence of one sentence, read once."""

    def __init__(self, text: str, folded: str, start: int, end: int, language: str) -> None:
        verbs = self.verbs = _verbs(language)
        self.start, self.end = start, end
        self.clauses: list[tuple[int, int]] = []
        self.marks: list[tuple[int, str, str]] = []
        found = [(m.start(), m.group()) for m in _WORD.finditer(folded, start, end)]
        clause_start = start
        perfects: list[int] = []
        participles: list[tuple[int, str]] = []
        passives: list[int] = []
        previous = ""
        for place, word in [*found, (end, ",")]:
            if word in _STOPS and not text[place + 1 : place + 5].lstrip(" \"”'’»)“„").istitle():
                continue
            if word in _BREAKS or word in verbs.openers:
                self._close(clause_start, place, perfects, participles, passives)
                clause_start, perfects, participles, passives = place, [], [], []
                previous = word
                continue
            # A name is no verb ("premier Schoof"); only the first word has its capital from the sentence.
            capital = text[place].isupper() and bool(previous) and previous not in _STOPS
            self._weigh(place, word, previous, capital, verbs, perfects, participles, passives)
            previous = word

    def _weigh(
        self,
        place: int,
        word: str,
        previous: str,
        capital: bool,
        verbs: _Verbs,
        perfects: list[int],
        participles: list[tuple[int, str]],
        passives: list[int],
    ) -> None:
        if previous in verbs.markers and not capital and word not in verbs.determiners and word not in verbs.times:
            self.marks.append((place, "future", f"{previous} {word}"))
        elif capital:
            return
        elif word in verbs.past:
            self.marks.append((place, "past", word))
            if word in verbs.perfect:
                perfects.append(place)
        elif word in verbs.perfect:
            perfects.append(place)
            self.marks.append((place, "present", word))
        elif word in verbs.passive:
            passives.append(place)
            self.marks.append((place, "future", word))
        elif word in verbs.reporting:
            self.marks.append((place, "reporting", word))
        elif word in verbs.future:
            self.marks.append((place, "future", word))
        elif word in verbs.present:
            self.marks.append((place, "present", word))
        elif word in verbs.times or not previous:
            return
        elif word in verbs.participles or (
            len(word) > 4 and verbs.participle.fullmatch(word) and not verbs.participle_except.fullmatch(word)
        ):
            participles.append((place, word))
            if verbs.past_shape.fullmatch(word) and previous not in verbs.determiners and not word.startswith("ge"):
                self.marks.append((place, "shape", word))
        elif (
            len(word) > 4
            and previous not in verbs.determiners
            and verbs.past_shape.fullmatch(word)
            and not verbs.past_except.fullmatch(word)
        ):
            self.marks.append((place, "shape", word))

    def _close(
        self, start: int, end: int, perfects: list[int], participles: list[tuple[int, str]], passives: list[int]
    ) -> None:
        self.clauses.append((start, end))
        if perfects and participles and not passives:
            place, word = participles[-1]
            self.marks.append((perfects[0], "perfect", word))
            self.marks.append((place, "perfect", word))
        elif participles and not passives and not any(start <= mark[0] < end for mark in self.marks):
            # "de maandag benoemde minister", "maandag benoemd": no finite verb, and still done.
            place, word = participles[-1]
            self.marks.append((place, "participle", word))

    def at(self, start: int, end: int) -> Evidence:
        """What the clause around the expression, or else the sentence, tells."""
        clause = next(((a, b) for a, b in self.clauses if a <= start < b), (start, end))
        inside = [m for m in self.marks if clause[0] <= m[0] < clause[1] and not start <= m[0] < end]
        if inside:
            return self._judge(inside, start, end, "clause")
        outside = [m for m in self.marks if not start <= m[0] < end]
        if outside:
            return self._judge(outside, start, end, "sentence")
        return Evidence("", "", "none")

    def _judge(self, marks: list[tuple[int, str, str]], start: int, end: int, where: str) -> Evidence:
        kinds = {kind for _, kind, _ in marks}

        def nearest(*wanted: str) -> tuple[int, str, str]:
            return min((m for m in marks if m[1] in wanted), key=lambda m: start - m[0] if m[0] < start else m[0] - end)

        def told(which: str, *wanted: str) -> Evidence:
            best = nearest(*wanted)
            return Evidence(which, best[2], where, best[1], kinds.isdisjoint({"future", "present", "reporting"}))

        if "perfect" in kinds:
            modal = "future" in kinds and "past" not in kinds
            if not modal or any(kind == "future" and word in self.verbs.hearsay for _, kind, word in marks):
                return told("past", "perfect")
            return told("future", "future")
        if "future" in kinds and kinds & {"past", "shape"}:
            best = nearest("future", "past", "shape")
            return Evidence("future" if best[1] == "future" else "past", best[2], where, best[1])
        if "future" in kinds:
            return told("future", "future")
        if kinds & {"past", "shape", "perfect"}:
            return told("past", "past", "shape", "perfect")
        if "participle" in kinds:
            return told("past", "participle")
        if "reporting" in kinds:
            return told("past", "reporting")
        return told("future", "present")
