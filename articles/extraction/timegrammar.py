"""The rules of time expressions, compiled: regular expressions over the symbols of a line.

`timerules` holds the rules as people write them. Here class names become sets of symbols, and every symbol gets the
rules that can begin with it: most rules are never tried at most places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from articles.extraction.timematch import Builder
from articles.extraction.timerules import RULES, build_nothing
from articles.extraction.timewords import EDGE, HELPERS, MARK, OTHER, Words, words_of

_FEW, _MOST_CHOSEN = 10, 20_000  # symbols whose rule is kept, and how many of them

# Shorthands: an amount of time, a clock time, a unit counted from now, the hour behind or before a day.
MACROS = {
    "MONTH": "(month|monthabbr dot?)",
    "WEEKDAY": "(weekday|wdabbr dot?)",
    "YEAR": "(year|apostropheyear)",
    "THAT_UNIT": "(prev|past|next|coming|this|last)",
    "CLOCK1": "(clockc|clockd|clockh)",
    "AMPM": "(ampm|habit|((in|of) the)? daypart|of the morrow)",
    "AT": "(comma? (near|at|mod|on|until|before|after|by)*)",
    "CLOCK": (
        "(CLOCK1 clockword? AMPM? zone?|hour (clockword|ampm)+ AMPM? zone?|hour (habit|of the daypart) zone?|"
        "half pasthour? hour clockword? AMPM?|quarter (tohour|pasthour|of) hour AMPM?|hour unitminute? (tohour|"
        "pasthour) half? hour AMPM?|a? quarter (tohour|pasthour) hour AMPM?|clock4 (clockword|zone)+|"
        "noon|midnight)"
    ),
    "AMOUNT": (
        "((num|a) unit comma? and? (num|a) unit|(num|a) unit and (a half|half a? unit?|a quarter)|(a|the)? unit "
        "or num|num (and (a half|half)|sort)? unit|a? quant (of the?)? unit|(a|the)? num? half the? a? unit|a unit|"
        "(num|a) dash? fraction)"
    ),
    "TAIL": (
        "(?P<part>((of|on)? the)? daypart|habit|morrow)? (AT (?P<clock>CLOCK) (?!later|earlier|ago|long)|"
        "comma? AT_HOUR|comma? HOURS (clockword|ampm|(?!otherword|unit|percent|money|num)))?"
    ),
    "AT_HOUR": "((at|near)+ (?P<hourat>hour) (?!otherword|unit|clockword|ampm|percent|dash|money|num))",
    "HOURS": (
        "((between|from|of) (?P<from>(CLOCK1|hour) (clockword|ampm)?) (until|and|upto|dash) "
        "(?P<to>(CLOCK1|hour) (clockword|ampm)?))"
    ),
    "HEAD": "((?P<head>CLOCK) (comma|on|of)?)?",
    "EDGE": "(edgethe? (?P<edge>start|mid|end) of? dash?)?",
    "THAT_YEAR": "(?P<that>THAT_UNIT) (?P<unit>unityear)",
    "IN_YEAR": "(comma? (?P<year>YEAR))?",
    "ON_DAY": "(?P<weekday>weekday|daypartday)",
    "DAY_NAMED": "((?P<weekday>WEEKDAY|daypartday) comma? on? the?)",
    "AHEAD": "at? (?P<head>CLOCK) (comma|on|of)?",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One compiled rule; one that swallows reads its words away, so that no part of them is a date."""

    name: str
    pattern: re.Pattern[str]
    build: Builder
    swallows: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language by the symbol they can begin with, in their order, and what can carry a date at all.

    `chosen` keeps which rule a few symbols had: the same ones come back in article after article.
    """

    rules: dict[str, tuple[Rule, ...]]
    carrier: re.Pattern[str]
    chosen: dict[str, Rule | None] = field(default_factory=dict)

    def first(self, symbols: str, at: int, stop: int) -> Rule | None:
        """Return the first rule that matches at `at` and needs nothing from `stop` on; some look one symbol back."""
        if not at or stop - at > _FEW:
            return self._first(symbols, at, stop)
        chosen, these = self.chosen, symbols[at - 1 : stop]
        if these not in chosen:
            if len(chosen) >= _MOST_CHOSEN:
                chosen.clear()
            chosen[these] = self._first(these, 1, len(these))
        return chosen[these]

    def _first(self, symbols: str, at: int, stop: int) -> Rule | None:
        for rule in self.rules.get(symbols[at], ()):
            if rule.pattern.match(symbols, at, stop) is not None:
                return rule
        return None


class _Compiler:
    """Turns rule texts into regular expressions over the symbols of one language."""

    def __init__(self, words: Words) -> None:
        self.classes: dict[str, list[str]] = {"otherword": [OTHER], "edge": [EDGE], "endmark": [EDGE, MARK]}
        for names, character in words.characters.items():
            for name in names:
                self.classes.setdefault(name, []).append(character)
        for name in ("dot", "comma", "close", "colon"):
            self.classes["endmark"] += self.classes[name]

    def pattern(self, text: str, named: bool) -> str:
        """The regular expression of a rule text; group names are kept for its own pattern only."""

        def put(match: re.Match[str]) -> str:
            token = match[0]
            if token.startswith("(?P<"):
                return token if named else "(?:"
            if token in MACROS:
                inner = self.pattern(MACROS[token], named)
                return _quick(self.pattern(MACROS[token], named=False), inner)
            name, plus = (token[:-1], "+") if token.endswith("+") and token not in self.classes else (token, "")
            characters = self.classes.get(name, [])
            if not characters:
                return "(?!)"
            return "[" + "".join(characters) + "]" + plus

        text = re.sub(r"\((?!\?)", "(?:", text)
        return re.sub(r"\s+", "", re.sub(r"\(\?P<\w+>|[A-Za-z_]\w*\+?", put, text))


def _firsts(pattern: str, at: int = 0) -> tuple[set[str], bool, int]:
    """The symbols an alternation can begin with, whether it can be empty, and where it ends."""
    firsts: set[str] = set()
    empty, so_far = False, True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            empty, so_far, at = empty or so_far, True, at + 1
            continue
        own: set[str] = set()
        void = True
        if pattern[at] == "[":
            end = pattern.index("]", at)
            own, void, at = set(pattern[at + 1 : end]), False, end + 1
        elif pattern[at] == "(":
            look = pattern.startswith(("(?=", "(?!", "(?<"), at)
            own, void, at = _firsts(pattern, at + (2 if look else 3))
            own, void, at = (set(), True, at + 1) if look else (own, void, at + 1)
        else:
            at += 1
        if at < len(pattern) and pattern[at] in "?*+":
            void, at = void or pattern[at] != "+", at + 1
        if so_far:
            firsts |= own
        so_far = so_far and void
    return firsts, empty or so_far, at


def _quick(plain: str, pattern: str) -> str:
    """The pattern with a look at its first symbol before it: most have not to begin at all."""
    firsts, empty, _ = _firsts(plain)
    return pattern if empty or not firsts else f"(?:(?=[{''.join(sorted(firsts))}]){pattern})"


@lru_cache(maxsize=8)
def grammar_of(language: str) -> Grammar:
    """The compiled grammar of a language."""
    words = words_of(language)
    compiler = _Compiler(words)
    rules: dict[str, list[Rule]] = {}
    for source in RULES:
        if source.feature and source.feature not in words.features:
            continue
        for text in source.patterns:
            pattern = re.compile(compiler.pattern(text, named=True))
            rule = Rule(source.name, pattern, source.build, source.build is build_nothing)
            for symbol in _firsts(compiler.pattern(text, named=False))[0]:
                rules.setdefault(symbol, []).append(rule)
    helpers = {code for classes, code in words.characters.items() if classes <= HELPERS}
    carriers = "".join(sorted(set(words.characters.values()) - helpers))
    # An hour in words has no word of its own: "half vier", "vijf voor acht".
    hours = compiler.pattern("half pasthour? hour|hour unitminute? (tohour|pasthour) half? hour", named=False)
    return Grammar({symbol: tuple(known) for symbol, known in rules.items()}, re.compile(f"[{carriers}]|{hours}"))
