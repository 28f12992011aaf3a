"""What matching knows of a claim, and the terms that stand for it in the index."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from articles.names import skeleton
from claims.matching import lexicon
from claims.quantities import Quantity, may_hold_quantities, read_quantities, stem

_Value = TypeVar("_Value")

Term = tuple[str, str]
"""Kind (word, concept, actor, side, number, month) and text."""

_TOKEN = re.compile(r"\d+(?:,\d+)+|[^\W_]+(?:[-'’.][^\W_]+)*")
_STOPWORDS = frozenset(word for words in lexicon.table("stopwords").values() for word in words.split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` without capitals, accents and hyphens: how words are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "-'’.")


@lru_cache(maxsize=65536)
def _word_term(folded: str, language: str) -> str:
    return "" if folded in _STOPWORDS or len(folded) < 2 else stem(folded, language)


class kept(Generic[_Value]):
    """A property that is read once: `functools.cached_property` without the lock, which costs more than the reading."""

    def __init__(self, read: Callable[[Any], _Value]) -> None:
        self._read = read
        self.__doc__ = read.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, claim: object, owner: type | None = None) -> _Value:
        value: _Value = self._read(claim)
        claim.__dict__[self._name] = value
        return value


def _with_parts(token: str, word: str) -> tuple[str, ...]:
    """A folded word, and the names and numbers among the parts between its hyphens."""
    if "-" not in token:
        return (word,)
    return (word, *(fold(part) for part in token.split("-") if part[0].isupper() or part[0].isdigit()))


@dataclass(frozen=True, eq=False)
class ClaimFacts:
    """One claim as matching sees it. Only `id` and `text` are needed; "" and () mean unknown.

    `published` is an EDTF prefix, `speaker` the names of those who say it, `kind` one of the five
    kinds. `doc` and `position` place it in its article. `actors` are terms for known actors
    (ids of the desk); without them names are read from the text. `wordings` are further passages
    of the claim. `sides_of` maps a name's last skeleton word to a side learned elsewhere.
    """

    id: str
    text: str
    speaker: str = ""
    topics: tuple[str, ...] = ()
    published: str = ""
    kind: str = ""
    doc: str = ""
    position: int | None = None
    language: str = "nl"
    publisher: str = ""
    actors: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    sides_of: Mapping[str, str] = field(default_factory=dict, compare=False)

    @kept
    def tokens(self) -> tuple[str, ...]:
        """The words as they stand."""
        return tuple(_TOKEN.findall(self.text))

    @kept
    def words(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(map(fold, self.tokens))

    @kept
    def stems(self) -> tuple[str, ...]:
        """The stems of the words that carry meaning, in order, with repeats; of "28-jarige" also "28"."""
        told = (part for token, word in zip(self.tokens, self.words, strict=True) for part in _with_parts(token, word))
        return tuple(s for word in told if (s := _word_term(word, self.language)))

    @kept
    def telling(self) -> str:
        """The words that carry meaning, with a space before and after each: where groups of letters are looked for."""
        return _telling(self.words)

    @kept
    def grams(self) -> frozenset[str]:
        """The four-letter groups of the words that carry meaning, none across two words."""
        groups: set[str] = set()
        for word in self.telling.split():
            padded = f" {word} "
            groups.update(padded[i : i + 4] for i in range(max(1, len(padded) - 3)))
        return frozenset(groups)

    @kept
    def _found(self) -> list[tuple[int, int, str]]:
        """What the lexicon finds: position, words, and kind:name."""
        return lexicon.everything().find(self.words)

    def _names(self, kind: str) -> list[str]:
        """The names of one kind found, with repeats."""
        start = f"{kind}:"
        return [name[len(start) :] for _, _, name in self._found if name.startswith(start)]

    @kept
    def concepts(self) -> tuple[str, ...]:
        """The concepts and sides named, with repeats."""
        return (*self._names("concept"), *(f"side:{name}" for name in self._names("side")))

    @kept
    def concept_set(self) -> frozenset[str]:
        """The concepts named, without sides."""
        return _without_sides(self.concepts)

    @kept
    def acts(self) -> frozenset[str]:
        """What the speaker does with these words."""
        return frozenset(self._names("act"))

    @kept
    def kinds_named(self) -> frozenset[str]:
        """The kinds of claim its words suggest."""
        return frozenset(self._names("kind"))

    @kept
    def negated(self) -> bool:
        """Whether the sentence denies or refuses something, leaving out what it concedes."""
        end = len(self.words)
        if conceding := _CONCESSION.search(self.text):
            end = len(_TOKEN.findall(self.text[: conceding.start()]))
        found = [name for at, _, name in self._found if at < end and name.startswith("negation:")]
        return found.count("negation:no") > found.count("negation:kept")

    @kept
    def offers(self) -> bool:
        """Whether the speaker takes something on: promises it, or is committed by kind."""
        return not self.negated and ("promise" in self.acts or self.inferred_kind == "commitment")

    @kept
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers with what they count."""
        return read_quantities(self.text, self.language) if may_hold_quantities(self.text, self.tokens) else ()

    @kept
    def numbers(self) -> frozenset[str]:
        """Value and unit of each number, as one word."""
        return frozenset(f"{q.value} {q.unit}".strip() for q in self.quantities)

    @kept
    def figures(self) -> frozenset[str]:
        """The values that are seldom met by chance, whatever they count: 217, 1200, but neither 3 nor 20."""
        values = [number.partition(" ")[0] for number in self.numbers]
        return frozenset([v for v in values if (len(v) > 1 and not v.endswith("0")) or len(v) > 2])

    @kept
    def perhaps_names(self) -> frozenset[str]:
        """A lone capitalised word that begins the sentence: a name where another claim has it for one."""
        first = _FIRST_WORD.match(self.text)
        if not first or fold(first[1]) in _STOPWORDS:
            return frozenset()
        return frozenset([name_key(first[1])])

    @kept
    def speakers(self) -> frozenset[str]:
        """Each speaker by the last word of their name's skeleton."""
        return _speakers(self.speaker)

    @kept
    def speaker_sides(self) -> frozenset[str]:
        """The states and bodies the speakers speak for, as far as their names tell."""
        return frozenset([self.sides_of[key] for key in self.speakers if key in self.sides_of]) | _sides_in(
            self.speaker
        )

    @kept
    def names(self) -> frozenset[str]:
        """The people and places named, each by the last word of its skeleton, beside known actors."""
        return frozenset(self.actors or self._names_read)

    @kept
    def _names_read(self) -> frozenset[str]:
        sides = lexicon.sides()
        return frozenset(
            key
            for name in proper_names(self.text)
            if not sides.of_word(fold(name.split()[-1])) and (key := name_key(name))
        )

    @kept
    def sides(self) -> frozenset[str]:
        """The states and bodies named, or spoken for by those who are named."""
        of_names = [self.sides_of[name] for name in self.names if name in self.sides_of]
        return frozenset([concept[5:] for concept in self.concepts if concept[:5] == "side:"] + of_names)

    @kept
    def day(self) -> int | None:
        """The day number of publication; None when not known to the day."""
        return _day(self.published[:10])

    @kept
    def inferred_kind(self) -> str:
        """The kind as given, else as the words suggest."""
        return self.kind or guess_kind(self)

    def said(self, kind: str, term: str) -> str:
        """Return the words of this claim that stand for a term of the index, "" when none does."""
        if kind in ("concept", "side"):
            for at, size, name in self._found:
                if name == f"{kind}:{term}":
                    return " ".join(self.tokens[at : at + size])
            return ""
        if kind == "actor":
            return next((name for name in proper_names(self.text) if name_key(name) == term), "")
        if kind == "word":
            return next(
                (t for t, w in zip(self.tokens, self.words, strict=True) if _word_term(w, self.language) == term), ""
            )
        return next((q.exact for q in self.quantities if f"{q.value} {q.unit}" == term), term)

    @kept
    def terms(self) -> dict[Term, float]:
        """The terms of the index with how often each stands."""
        counted: dict[Term, float] = {}
        pairs: list[Term] = [("word", s) for s in self.stems]
        pairs += [("side" if c.startswith("side:") else "concept", c.removeprefix("side:")) for c in self.concepts]
        pairs += [("actor", n) for n in self.names | self.speakers]
        pairs += [("number", n) for n in self.numbers if " " in n]
        pairs += [("month", d[:7]) for d in self.days if len(d) >= 7]
        for pair in pairs:
            counted[pair] = counted.get(pair, 0.0) + 1.0
        return counted

    def packed(self) -> str:
        """Return what ranking reads of the words, as one line for `unpack`: costly to read, cheap to keep."""
        fields = (
            " ".join(self.words),
            " ".join(self.stems),
            " ".join(self.concepts),
            " ".join(sorted(self.acts)),
            " ".join(sorted(self._names_read)),
            ";".join(sorted(self.numbers)),
            "not" if self.negated else "",
        )
        return "\t".join(fields)

    def unpack(self, packed: str) -> None:
        """Take what `packed` gave for these words in this language, so that it is not read again."""
        kept, stems, named, acts, names, numbers, negated = packed.split("\t")
        words, concepts = tuple(kept.split()), tuple(named.split())
        self.__dict__.update(
            words=words,
            telling=_telling(words),
            stems=tuple(stems.split()),
            concepts=concepts,
            concept_set=_without_sides(concepts),
            acts=frozenset(acts.split()),
            _names_read=frozenset(names.split()),
            numbers=frozenset(numbers.split(";") if numbers else ()),
            negated=bool(negated),
        )


_CONCESSION = re.compile(r",\s+(?:ook al|al|hoewel|ofschoon|though|although|even though)\s", re.IGNORECASE)


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """Return the last word of a name's skeleton: what a surname leaves."""
    words = skeleton(name).split()
    return words[-1] if words else ""


@lru_cache(maxsize=16384)
def _speakers(names: str) -> frozenset[str]:
    return frozenset([key for name in names.split(";") if (key := name_key(name))])


@lru_cache(maxsize=16384)
def _day(published: str) -> int | None:
    try:
        return date.fromisoformat(published).toordinal()
    except ValueError:
        return None


def _telling(words: tuple[str, ...]) -> str:
    return f" {' '.join([word for word in words if word not in _STOPWORDS])} "


def _without_sides(concepts: tuple[str, ...]) -> frozenset[str]:
    return frozenset([name for name in concepts if name[:5] != "side:"]) if concepts else frozenset()


@lru_cache(maxsize=16384)
def _sides_in(name: str) -> frozenset[str]:
    return frozenset(lexicon.sides().names([fold(word) for word in _TOKEN.findall(name)]))


_NAME = re.compile(r"(?<![\w])(?:[A-ZÀ-ÞА-Я][\w'’-]+(?:\s+(?:van|de|der|den|von|al|bin|ten|ter)\s+)?\s?)+")
_FIRST_WORD = re.compile(r"\s*([A-ZÀ-ÞА-Я][\w’'-]+)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+|[\"„“‘]\s*)$")


def proper_names(text: str) -> list[str]:
    """Return the stretches of capitalised words, but for a lone word that begins a sentence."""
    found = []
    for match in _NAME.finditer(text):
        name = match.group().strip()
        words = name.split()
        if _SENTENCE_START.search(text[max(0, match.start() - 4) : match.start()]):
            told = (n for n, word in enumerate(words) if fold(word) not in _STOPWORDS and fold(word) not in _titles())
            words = words[next(told, len(words)) :]
            if len(words) == 1 and len(name.split()) == 1 and not lexicon.sides().of_word(fold(words[0])):
                continue
        if words:
            found.append(" ".join(words))
    return found


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(lexicon.table("concepts")["titles"]["words"])


_APPOSITION = re.compile(
    r"(?<!\w)([A-ZÀ-Þ][\w-]+(?:se|s|ch|sche|che|ish|ian|can|ese))\s+"  # Estmarkse
    r"((?:(?:[a-z][\w-]*|Buitenlandse Zaken|Defensie)\s+){1,6})"  # minister van Visserij
    r"((?:[A-ZÀ-ÞА-Я][\w'’-]+\s?){1,3})"  # Ada Holt
)


def learn_sides(texts: Mapping[str, str] | list[str]) -> dict[str, str]:
    """Return whom people speak for, from phrases like "de Estmarkse minister van Visserij Ada Holt".

    Keys are last skeleton words of names; a name met with two sides keeps the commoner one.
    """
    counted: dict[str, dict[str, int]] = {}
    for text in texts if isinstance(texts, list) else texts.values():
        for match in _APPOSITION.finditer(text):
            side = lexicon.sides().names([fold(match[1])])
            roles = [fold(w) for w in match[2].split()]
            key = name_key(match[3])
            if len(side) == 1 and key and any(role in _titles() for role in roles):
                votes = counted.setdefault(key, {})
                (one,) = side
                votes[one] = votes.get(one, 0) + 1
    return {key: max(sorted(votes), key=votes.__getitem__) for key, votes in counted.items()}


def guess_kind(claim: ClaimFacts) -> str:
    """Return the kind the words suggest: figure, commitment, position, event, or else statement."""
    if any(not q.is_duration and q.unit and q.unit != "" for q in claim.quantities) and "promise" not in claim.acts:
        return "figure"
    names = claim.kinds_named
    for kind in ("commitment", "position", "event"):
        if kind in names and not (kind == "commitment" and claim.negated):
            return kind
    return "statement"
