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
# Quotation marks; an apostrophe only where it can be one.
_MARKS = re.compile(r"[\"“”„«»‘]|(?<!\w)'(?=\w)(?!'[stn]\b)|(?<=[\w.,!?…])['’](?!\w)")
_CLOSING_ONLY = frozenset("”»’")
# What is shorter is a name or a borrowed word, and part of its clause.
_SHORTEST_QUOTE, _SHORTEST_SPEECH = 25, 6
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
# What may stand between a participle, or its article, and the time it goes with.
_BETWEEN = frozenset("in on at early late last op sinds om vanaf".split())
_BEFORE_ATTRIBUTE = frozenset("de het een zijn haar hun deze dit die dat".split())
# Behind these stands no finite verb: "de leden".
_BEFORE_NOUN = frozenset({"de", "the"})
# Behind these a participle tells of nothing done yet: "must be paid".
_PASSIVE_INFINITIVE = frozenset({"be"})
# How far back the words just before an expression are looked at, in characters.
_NEAR_BY = 40
_OPENING_WORD = re.compile(r"[\s,;:()–—]*([^\W\d_]+)")
_SHORTEST_CLAUSE = 2  # words behind the one that opens it
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
    expecting: frozenset[str]
    same_time: frozenset[str]
    present: frozenset[str]
    determiners: frozenset[str]
    objects: frozenset[str]
    ahead: frozenset[str]
    articles: frozenset[str]
    modal: frozenset[str]
    prepositions: frozenset[str]
    openers: frozenset[str]
    hearsay: frozenset[str]
    markers: frozenset[str]
    times: frozenset[str]
    past_shape: re.Pattern[str]
    past_except: re.Pattern[str]
    participle: re.Pattern[str]
    participle_except: re.Pattern[str]
    participles: frozenset[str]
    hours: frozenset[str]
    past_before: bool
    closing: tuple[str, ...]

    def is_participle(self, word: str) -> bool:
        """Whether a word tells of something done, by the list or by its shape."""
        return word in self.participles or (
            len(word) > 4
            and self.participle.fullmatch(word) is not None
            and self.participle_except.fullmatch(word) is None
        )


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
        frozenset(data.EXPECTING),
        frozenset(data.SAME_TIME),
        frozenset(data.PRESENT_VERBS),
        frozenset(data.DETERMINERS),
        frozenset(data.OBJECT_PRONOUNS),
        frozenset(data.STILL_AHEAD),
        frozenset(data.NEW_ARTICLES),
        frozenset(data.MODAL_VERBS),
        frozenset(data.OPENING_PREPOSITIONS),
        frozenset(data.CLAUSE_OPENERS),
        frozenset(data.HEARSAY),
        frozenset(data.INFINITIVE_MARKERS),
        words_of(language).known,
        re.compile(data.PAST_SHAPE),
        re.compile(data.PAST_SHAPE_EXCEPT),
        re.compile(data.PARTICIPLE_SHAPE),
        re.compile(data.PARTICIPLE_SHAPE_EXCEPT),
        frozenset(data.PARTICIPLES),
        frozenset(
            word
            for word, (_, payload) in words_of(language).single.items()
            if payload.keys() & {"hour", "half", "quarter", "midnight"}
        ),
        "month first" in data.FEATURES,
        tuple(data.CLOSING_VERBS),
    )


class SentenceTense:
    """The evidence of one sentence, read once."""

    def __init__(self, text: str, folded: str, start: int, end: int, language: str) -> None:
        verbs = self.verbs = _verbs(language)
        self.text, self.folded = text, folded
        self.start, self.end = start, end
        self.quoted = _quoted(text, start, end)
        self.clauses: list[tuple[int, int]] = []
        self.marks: list[tuple[int, str, str]] = []
        found = [(m.start(), m.group()) for m in _WORD.finditer(folded, start, end)]
        clause_start = start
        perfects: list[int] = []
        participles: list[tuple[int, str]] = []
        passives: list[int] = []
        previous = ""
        tokens = [*found, (end, ",")]
        if self.quoted:
            # What is quoted has clauses of its own.
            tokens = sorted([*tokens, *((place, ",") for pair in self.quoted for place in pair)])
        for index, (place, word) in enumerate(tokens):
            if word in _STOPS and not text[place + 1 : place + 5].lstrip(" \"”'’»)“„").istitle():
                continue
            opens = word in verbs.openers or (word == "om" and self._opens(tokens, index))
            if word == "," and verbs.past_before and self.folded[place + 2 : place + 3].isdigit():
                continue  # "won 6-4, 6-2 in two hours"
            if word in _BREAKS or opens:
                self._close(clause_start, place, perfects, participles, passives)
                clause_start, perfects, participles, passives = place, [], [], []
                previous = word
                continue
            # A name is no verb ("premier Schoof"); only the first word has its capital from the sentence.
            capital = text[place].isupper() and bool(previous) and previous not in _STOPS
            self._weigh(place, word, previous, capital, verbs, perfects, participles, passives)
            previous = word

    def _opens(self, tokens: list[tuple[int, str]], index: int) -> bool:
        """Whether "om" begins a clause with an infinitive, and no hour."""
        place, following = tokens[min(index + 1, len(tokens) - 1)]
        return following not in self.verbs.hours and not self.folded[tokens[index][0] + 2 : place].strip()

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
        timeless = word not in verbs.times or word in verbs.present
        if previous in verbs.markers and not capital and timeless and self._is_infinitive(previous, place, word):
            self.marks.append((place, "future", f"{previous} {word}"))
        elif capital:
            return
        elif word in verbs.past and (previous in _PASSIVE_INFINITIVE or previous in verbs.modal):
            return  # "must be paid by May", "will shut in May"
        elif word in verbs.past and previous in verbs.articles:
            return  # "a cut in May"
        elif word in verbs.past and not (previous in _BEFORE_NOUN and self._follows(previous, place)):
            self.marks.append((place, "past", word))
            if word in verbs.perfect:
                perfects.append(place)
        elif word in verbs.perfect or word.endswith("'ve"):
            perfects.append(place)
            self.marks.append((place, "present", word))
        elif word in verbs.passive:
            passives.append(place)
            self.marks.append((place, "future", word))
        elif word in verbs.reporting:
            self.marks.append((place, "reporting", word))
        elif word in verbs.future or word.endswith("'ll"):
            if word in verbs.ahead and self.marks and self.marks[-1][2] in ("was", "were"):
                self.marks.pop()  # "a cut in October was still possible"
            self.marks.append((place, "future", word))
        elif word in verbs.present:
            self.marks.append((place, "present", word))
        elif word in verbs.times or not previous or self.folded[place - 1] == "-":
            # "the Grade II-listed hall" lists nothing.
            return
        elif verbs.is_participle(word) or (previous in verbs.perfect and verbs.participle.fullmatch(word)):
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

    def _is_infinitive(self, marker: str, place: int, word: str) -> bool:
        """Whether "to" stands before a verb: not before an amount, a pronoun or, in English, a plural."""
        if word in self.verbs.determiners or word in self.verbs.objects:
            return False
        if not self.verbs.past_before:
            return True
        return self._follows(marker, place) and not (word.endswith("s") and not word.endswith("ss"))

    def _follows(self, previous: str, place: int) -> bool:
        """Whether `previous` is a word of its own just before, and no ending of a number: "de 13de"."""
        begin = place - len(previous) - 1
        return self.folded[begin : place - 1] == previous and not self.folded[max(0, begin - 1) : begin].isdigit()

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
        if (done := self._done_beside(start, end)) is not None:
            return Evidence("past", done, "clause", "participle")
        number = next((n for n, (a, b) in enumerate(self.clauses) if a <= start < b), -1)
        clause = self.clauses[number] if number >= 0 else (start, end)
        inside = self._inside(clause, start, end)
        if not inside and number > 0 and self.verbs.past_before and self._is_phrase(clause[0]):
            clause = self.clauses[number - 1]  # "might not reopen after the winter"
            inside = self._inside(clause, start, end)
        if inside:
            told = self._judge(inside, start, end, "clause")
            return self._expected(clause[0], inside) or told if told.kind == "perfect" else told
        if (closing := self._closing_verb(clause, end)) is not None:
            return Evidence("future", closing, "clause", "present")
        quote = self._quote_of(start)
        outside = [m for m in self.marks if not start <= m[0] < end and self._quote_of(m[0]) == quote]
        if outside:
            return self._judge(outside, start, end, "sentence")
        return Evidence("", "", "none")

    def _closing_verb(self, clause: tuple[int, int], behind: int) -> str | None:
        """The verb no list knows at the end of a subordinate clause in the present: ", die zondag de titel pakt"."""
        opener = _OPENING_WORD.match(self.folded, *clause)
        if opener is None or opener[1] not in self.verbs.openers:
            return None
        tail = max(opener.end(), clause[1] - _NEAR_BY)
        found = _WORD.finditer(self.folded, tail, clause[1])
        words = [(m.start(), m.group()) for m in found if m.group() not in _BREAKS]
        if len(words) < _SHORTEST_CLAUSE or words[-1][0] < behind:
            return None
        place, last = words[-1]
        named = self.text[place].isupper() or words[-2][1] in self.verbs.determiners
        present = last.endswith(self.verbs.closing) and not self.verbs.is_participle(last) and len(last) > 3
        return last if present and not named else None

    def _inside(self, clause: tuple[int, int], start: int, end: int) -> list[tuple[int, str, str]]:
        return [m for m in self.marks if clause[0] <= m[0] < clause[1] and not start <= m[0] < end]

    def _is_phrase(self, place: int) -> bool:
        """Whether a clause without a verb begins with a word that is a preposition, too."""
        word = _WORD.match(self.folded, place)
        return word is not None and word.group() in self.verbs.prepositions

    def _expected(self, clause: int, inside: list[tuple[int, str, str]]) -> Evidence | None:
        """What is done by then, in a clause that is hoped or expected: "hij hoopt dat het in mei is hersteld"."""
        if any(kind == "past" for _, kind, _ in inside):
            return None
        before = [m for m in self.marks if m[0] < clause and m[1] not in ("perfect", "participle")]
        if not before or max(before)[2] not in self.verbs.expecting:
            return None
        return Evidence("future", max(before)[2], "clause", "future")

    def _quote_of(self, place: int) -> tuple[int, int] | None:
        return next((pair for pair in self.quoted if pair[0] <= place < pair[1]), None)

    def _done_beside(self, start: int, end: int) -> str | None:
        """The participle that the expression goes with: "the deal signed in May", "de in mei getekende akte"."""
        before = self.folded[max(self.start, start - _NEAR_BY) : start].split()
        while before and before[-1] in _BETWEEN:
            before.pop()
        if not before:
            return None
        if self.verbs.past_before:
            noun = len(before) < 2 or before[-2] in self.verbs.determiners  # "a cut in October"
            undone = noun or before[-2] in ("be", "get", "being") or before[-2] in self.verbs.modal
            word = "" if undone else before[-1]
        elif before[-1] in _BEFORE_ATTRIBUTE:
            match = _NEXT_WORD.match(self.folded, end, self.end)
            word = match[1] if match else ""
            word = word[:-1] if word.endswith(("de", "te")) else word
        else:
            return None
        if not word or word in self.verbs.future or word in self.verbs.times or not self.verbs.is_participle(word):
            return None
        return word

    def _judge(self, marks: list[tuple[int, str, str]], start: int, end: int, where: str) -> Evidence:
        if self.verbs.past_before and any(m[1] in ("past", "shape", "perfect") and m[0] < start for m in marks):
            # "They agreed on Monday to shut it": what follows was agreed, the agreeing is dated.
            marks = [m for m in marks if not (m[0] >= end and m[2].startswith("to "))]
        if any(word in self.verbs.same_time for _, kind, word in marks if kind in ("past", "shape")):
            marks = [m for m in marks if not m[2].startswith("te ")]
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


def _quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that stand between quotation marks; one that began before it has no first mark."""
    out: list[tuple[int, int]] = []
    opened = None
    for match in _MARKS.finditer(text, start, end):
        place, mark = match.start(), match.group()
        if opened is not None:
            out.append((opened, place))
            opened = None
        elif mark not in _CLOSING_ONLY:
            opened = place + 1
        elif not out and mark != "’":
            out.append((start, place))
    if opened is not None:
        out.append((opened, end))
    return [(a, b) for a, b in out if b - a >= (_SHORTEST_SPEECH if _is_speech(text, a, b) else _SHORTEST_QUOTE)]


def _is_speech(text: str, a: int, b: int) -> bool:
    """Whether punctuation sets a quotation apart as something said."""
    return text[b - 1 : b] in ",.!?…" or text[b + 1 : b + 2] == "," or text[max(0, a - 3) : a - 1].rstrip()[-1:] == ":"
