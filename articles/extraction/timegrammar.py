"""The rules of time expressions, compiled: one regular expression over the symbols of a line.

`timerules` holds the rules as people write them. Here class names become sets of symbols, and all rules together
one expression that tells which of them matches first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.extraction.timematch import Builder
from articles.extraction.timerules import MACROS, RULES, build_nothing
from articles.extraction.timewords import HELPERS, OTHER, Words, words_of


@dataclass(frozen=True, slots=True)
class Rule:
    """One compiled rule; one that swallows reads its words away, so that no part of them is a date."""

    name: str
    pattern: re.Pattern[str]
    build: Builder
    swallows: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of one language, and the one expression that tells which of them matches where."""

    master: re.Pattern[str]
    carrier: re.Pattern[str]
    rules: tuple[Rule, ...]


class _Compiler:
    """Turns rule texts into regular expressions over the symbols of one language."""

    def __init__(self, words: Words) -> None:
        self.classes: dict[str, list[str]] = {}
        for names, character in words.characters.items():
            for name in names:
                self.classes.setdefault(name, []).append(character)

    def pattern(self, text: str, named: bool) -> str:
        """The regular expression of a rule text; group names are kept for its own pattern only."""

        def put(match: re.Match[str]) -> str:
            token = match[0]
            if token.startswith("(?P<"):
                return token if named else "(?:"
            if token in MACROS:
                return self.pattern(MACROS[token], named)
            name, plus = (token[:-1], "+") if token.endswith("+") and token not in self.classes else (token, "")
            characters = [OTHER] if name == "otherword" else self.classes.get(name, [])
            if not characters:
                return "(?!)"
            return "[" + "".join(characters) + "]" + plus

        text = re.sub(r"\((?!\?)", "(?:", text)
        return re.sub(r"\s+", "", re.sub(r"\(\?P<\w+>|[A-Za-z_]\w*\+?", put, text))


@lru_cache(maxsize=8)
def grammar_of(language: str) -> Grammar:
    """The compiled grammar of a language."""
    words = words_of(language)
    compiler = _Compiler(words)
    rules: list[Rule] = []
    parts: list[str] = []
    for source in RULES:
        if source.feature and source.feature not in words.features:
            continue
        for text in source.patterns:
            parts.append(f"(?P<r{len(rules)}>{compiler.pattern(text, named=False)})")
            pattern = re.compile(compiler.pattern(text, named=True))
            rules.append(Rule(source.name, pattern, source.build, source.build is build_nothing))
    helpers = {code for classes, code in words.characters.items() if classes <= HELPERS}
    carriers = "".join(sorted(set(words.characters.values()) - helpers))
    # An hour in words has no word of its own: "half vier", "vijf voor acht".
    hours = compiler.pattern("half pasthour? hour|hour unitminute? (tohour|pasthour) half? hour", named=False)
    return Grammar(re.compile("|".join(parts)), re.compile(f"[{carriers}]|{hours}"), tuple(rules))
