"""The words of time of one language, compiled for the scanner.

A lexicon module gives classes of words: {"weekday": {"maandag": 1, ...}, ...}. A word can stand in several
classes ("over" is a future shift and a minute past the hour). Every combination of classes gets one character,
so a sentence becomes a short string of characters and the grammar a set of regular expressions over it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from articles.extraction.lexicon import en_times, nl_times

Payload = dict[str, Any]

LANGUAGES: dict[str, ModuleType] = {"nl": nl_times, "en": en_times}

# Every other word, every other mark, the edge of a sentence.
OTHER, MARK, EDGE = "x", "p", "|"
_FIRST_CHARACTER = 0x4E00

# Most words are plain letters before a space or a comma: they are tried first, and a space is left at once.
TOKEN = re.compile(
    r"(?=\S)(?:"
    r"(?P<word>[a-z]+(?=[\s,])|[^\W\d_](?:(?:\.[^\W\d_])+\.?(?!\w)|[^\W\d_]*(?:'[^\W\d_]+)*(?:\d\w*)?)|'[a-z]\b)"
    r"|(?P<digits>\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?(?!\w)|(?<![\w])'?\d[\d]*(?:[.,:/\-–]\d+)*(?:[^\W\d_]+\d*)?)"
    r"|(?P<mark>[^\w\s])"
    r"|(?P<rest>\w))"
)

# What digits can be. The scanner decides by shape, so these combinations exist in every language.
_DIGIT_CLASSES = (
    {"iso"},
    {"dmy"},
    {"clockc"},
    {"clockh"},
    {"clockd", "num"},
    {"ord"},
    {"ord", "small"},
    {"num"},
    {"num", "small", "hour"},
    {"num", "small"},
    {"num", "hour"},
    {"num", "year"},
    {"num", "year", "clock4"},
    {"num", "clock4"},
    {"num", "spelled"},
    {"num", "spelled", "year"},
    {"num", "year2"},
    {"num", "small", "hour", "year2"},
    {"dm"},
    {"adjective"},
    {"decade"},
    {"age"},
    {"years"},
    {"quartercode"},
    {"hour", "ampmhour"},
    {"shortrange"},
    {"num", "small", "year2"},
    {"weekcode"},
    {"my"},
    {"apostropheyear"},
)
_MARK_CLASSES = {
    ".": "dot",
    ",": "comma",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "slash",
    ":": "colon",
    "(": "open",
    ")": "close",
    "&": "amp",
    "$": "money",
    "€": "money",
    "£": "money",
    "%": "percent",
    "~": "tilde",
}

# Classes that never make an expression without a word of another class: "in de", "ten minste drie".
HELPERS = frozenset(
    (
        "a the edgethe of on at and or per mod near quant half num small spelled hour spelledord prev past last "
        "next coming this that hence within before until upto by since from after between for money percent comma "
        "dash slash colon open close amp tilde dot times planned greeting age old lasting tohour pasthour alternate "
        "every other firstof sort lateearly later earlier ago start mid end startof long decadeword wdabbr fromnow "
        "already not than person whole becoming genitive zone towards "
    ).split()
)
_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """One language, compiled: single words, phrases by their first two words, the character of each set of classes."""

    language: str
    lexicon: ModuleType
    single: dict[str, tuple[str, Payload]]
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str, Payload]]]]
    known: frozenset[str]
    triggers: frozenset[str]
    characters: dict[frozenset[str], str]
    features: frozenset[str]

    def character(self, *classes: str) -> str:
        """The character of a token that has exactly these classes."""
        return self.characters[frozenset(classes)]


def split_phrase(phrase: str) -> list[str]:
    """Cut a phrase of the lexicon into words as the scanner cuts a text."""
    return [match.group() for match in TOKEN.finditer(phrase)]


def _numbers(lexicon: ModuleType) -> dict[str, int]:
    """Number words from 0 to 99, and the large ones."""
    numbers = {word: n for n, word in enumerate(lexicon.UNITS)}
    numbers |= {word: 10 + n for n, word in enumerate(lexicon.TEENS)}
    for n, ten in enumerate(lexicon.TENS):
        numbers[ten] = 20 + 10 * n
        for m, unit in enumerate(lexicon.UNITS):
            for pattern in lexicon.COMPOUND_NUMBERS if m else ():
                numbers[pattern.format(unit=unit, ten=ten)] = 20 + 10 * n + m
    return numbers | lexicon.LARGE_NUMBERS


def _large_compounds(lexicon: ModuleType, numbers: dict[str, int]) -> dict[str, int]:
    """Numbers above 99 in one word: "tweehonderdvijftig", "negentienhonderdvijfenveertig"."""
    out = {}
    small = {word: n for word, n in numbers.items() if 0 < n < 100}
    for word, size in lexicon.LARGE_NUMBERS.items() if lexicon.LARGE_IN_ONE_WORD else ():
        if size < 100:
            continue
        heads = {word: 1} | {other + word: n for other, n in small.items() if 1 < n < 20}
        for head, n in heads.items():
            out[head] = n * size
            out |= {head + joint + tail: n * size + m for tail, m in small.items() for joint in ("", "en")}
    return out


def number_classes(n: float) -> set[str]:
    """The classes of a number of a day, an hour or an amount."""
    classes = {"num"}
    if n == int(n):
        if 1 <= n <= 31:
            classes.add("small")
        if 0 <= n <= 24:
            classes.add("hour")
    return classes


def _class_table(lexicon: ModuleType) -> dict[str, dict[str, Any]]:
    """All classes of the lexicon: those it lists and those that are built from its lists."""
    table: dict[str, dict[str, Any]] = defaultdict(dict)
    for name, words in lexicon.CLASSES.items():
        table[name].update(words)
    for day, word in enumerate(lexicon.WEEKDAYS, start=1):
        table["weekday"][word] = day
        for ending, part in lexicon.WEEKDAY_PARTS.items():
            table["daypartday"][word + ending] = (day, part)
    table["wdabbr"].update(lexicon.WEEKDAY_ABBREVIATIONS)
    table["dayhabit"].update(lexicon.WEEKDAY_HABITS)
    table["month"].update(lexicon.MONTHS)
    table["monthabbr"].update(lexicon.MONTH_ABBREVIATIONS)
    table["unit"].update(lexicon.UNITS_OF_TIME)
    # Units that rules name apart from the rest.
    for unit, name in (
        ("Y", "unityear"),
        ("W", "unitweek"),
        ("D", "unitday"),
        ("MIN", "unitminute"),
        ("WE", "unitweekend"),
        ("FN", "unitfortnight"),
        ("M", "unitmonth"),
    ):
        table[name].update({word: 1 for word, (code, _) in lexicon.UNITS_OF_TIME.items() if code == unit})
    numbers = _numbers(lexicon)
    for word, n in _large_compounds(lexicon, numbers).items():
        for name in ("num", "spelled", *(["year"] if 1000 < n < 2200 and n % 1000 else [])):
            table[name][word] = n
    for word, n in numbers.items():
        for name in number_classes(n):
            table[name][word] = n
        table["spelled"][word] = n
    for word, n in lexicon.AND_A_HALF.items():
        table["num"][word] = n
    for word, n in lexicon.ORDINALS.items():
        table["ord"][word] = n
        table["spelledord"][word] = n
    table["adjective"].update(_unit_adjectives(lexicon))
    for ending, unit in lexicon.UNIT_ADJECTIVES.items():
        if unit:
            table["ending"][ending] = (unit, ending in lexicon.AGE_ADJECTIVES)
    table["quartercode"].update({f"q{n}": n for n in range(1, 5)})
    table["halfcode"].update({f"h{n}": n for n in range(1, 3)})
    for word in lexicon.LASTING:
        table["lasting"][word] = 1
    return table


def _unit_adjectives(lexicon: ModuleType) -> dict[str, tuple[float, str, bool]]:
    """Words such as "driedaagse" and "zesjarig": number, unit, whether it can be an age."""
    out: dict[str, tuple[float, str, bool]] = {}
    numbers = _numbers(lexicon) | lexicon.AND_A_HALF
    for word, n in numbers.items():
        for ending, unit in lexicon.UNIT_ADJECTIVES.items():
            if unit and n and (lexicon.UNITS_OF_TIME.get(ending) is None):
                out[word + ending] = (n, unit, ending in lexicon.AGE_ADJECTIVES)
    return out


def _triggers(by_word: dict[str, Payload], lexicon: ModuleType) -> frozenset[str]:
    """Words of which a sentence with a date in words has one: the longest part of each entry that is no helper.

    An hour in words needs a number word; "een" alone is left out, for it stands in every other sentence.
    """
    triggers = set()
    for word, payload in by_word.items():
        if payload.keys() <= HELPERS and not ("half" in payload or ("hour" in payload and "a" not in payload)):
            continue
        parts = _PART.findall(word)
        triggers.add(max(reversed(parts), key=len))
    return frozenset(triggers | lexicon.YEAR_WORDS)


@lru_cache(maxsize=8)
def words_of(language: str) -> Words:
    """Return the compiled words of a language; an unknown language reads as Dutch."""
    lexicon = LANGUAGES.get(language, nl_times)
    by_word: dict[str, Payload] = defaultdict(dict)
    for name, words in _class_table(lexicon).items():
        for word, payload in words.items():
            by_word[word][name] = payload
    characters: dict[frozenset[str], str] = {}

    def character(classes: frozenset[str]) -> str:
        if classes not in characters:
            characters[classes] = chr(_FIRST_CHARACTER + len(characters))
        return characters[classes]

    for classes in _DIGIT_CLASSES:
        character(frozenset(classes))
    for name in _MARK_CLASSES.values():
        character(frozenset({name}))
    single: dict[str, tuple[str, Payload]] = {}
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], str, Payload]]]] = {}
    for word, payload in by_word.items():
        parts = split_phrase(word)
        code = character(frozenset(payload))
        if len(parts) == 1:
            single[word] = (code, payload)
        else:
            phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((tuple(parts[1:]), code, payload))
    for mark, name in _MARK_CLASSES.items():
        single[mark] = (character(frozenset({name})), {name: mark})
    for seconds in phrases.values():
        for options in seconds.values():
            options.sort(key=lambda option: -len(option[0]))
    known = frozenset(single) | frozenset(phrases)
    return Words(
        lexicon.__name__.rsplit(".", 1)[-1][:2],
        lexicon,
        single,
        phrases,
        known,
        _triggers(by_word, lexicon),
        characters,
        frozenset(lexicon.FEATURES),
    )
