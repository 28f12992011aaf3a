"""The words of matching as data, and how a pattern meets a word.

The tables are TOML files beside this one; their heads say how a pattern is written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

RULE_VERSION = "3"
"""Goes up when a table or a rule changes, so that suggestions made before can be made again."""


@cache
def table(name: str) -> dict[str, Any]:
    """Return the table `name`.toml."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


_REMEMBERED = 50_000


class Matcher:
    """Finds which of many named patterns stand in a sequence of folded words; linear in their letters."""

    def __init__(self, patterns: dict[str, Iterable[str]]) -> None:
        self.exact: dict[str, list[str]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.begins: dict[str, list[str]] = {}
        self.ends: dict[str, list[str]] = {}
        self._met: dict[str, tuple[str, ...]] = {}
        for name, words in patterns.items():
            for word in words:
                self._add(name, word)

    def _add(self, name: str, word: str) -> None:
        if " " in word:
            parts = tuple(word.split())
            self.phrases.setdefault(parts[0], []).append((parts, name))
        elif word.startswith("*") and word.endswith("*"):
            self.begins.setdefault(word[1:-1], []).append(name)
            self.ends.setdefault(word[1:-1], []).append(name)
        elif word.endswith("*"):
            self.begins.setdefault(word[:-1], []).append(name)
        elif word.startswith("*"):
            self.ends.setdefault(word[1:], []).append(name)
        else:
            self.exact.setdefault(word, []).append(name)

    def of_word(self, word: str) -> tuple[str, ...]:
        """Return the names whose single-word patterns fit `word`, each once."""
        met = self._met.get(word)
        if met is None:
            if len(self._met) >= _REMEMBERED:
                self._met.clear()
            met = self._met[word] = tuple(dict.fromkeys(self._fitting(word)))
        return met

    def _fitting(self, word: str) -> list[str]:
        names = list(self.exact.get(word, ()))
        for cut in range(2, min(len(word), 24) + 1):
            names += self.begins.get(word[:cut], ())
            names += self.ends.get(word[-cut:], ())
        return names

    def find(self, words: Sequence[str]) -> list[tuple[int, int, str]]:
        """Return (position, words, name) of every pattern found in `words`."""
        found = []
        for at, word in enumerate(words):
            met = self._met.get(word)
            for name in self.of_word(word) if met is None else met:
                found.append((at, 1, name))
            if word in self.phrases:
                for parts, name in self.phrases[word]:
                    if tuple(words[at : at + len(parts)]) == parts:
                        found.append((at, len(parts), name))
        return found

    def names(self, words: Sequence[str]) -> set[str]:
        """Return the names found in `words`."""
        return {name for _, _, name in self.find(words)}


@cache
def sides() -> Matcher:
    """The matcher of states and bodies, under whatever name."""
    return Matcher(table("concepts")["sides"])


@cache
def everything() -> Matcher:
    """One matcher for all that is read of a claim, so that its words are gone through once.

    A name is its kind, a colon and the name: concept:truce, side:un, act:promise, kind:position,
    negation:no and negation:kept ("not only" denies nothing).
    """
    acts = table("acts")
    named = {"concept": table("concepts")["concepts"], "side": table("concepts")["sides"]}
    named |= {"act": acts["acts"], "kind": acts["kinds"]}
    named["negation"] = {"no": acts["negation"]["words"], "kept": acts["negation"]["kept"]}
    return Matcher({f"{kind}:{name}": words for kind, table_ in named.items() for name, words in table_.items()})
