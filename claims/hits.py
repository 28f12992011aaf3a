"""Show where a text holds what was searched for: pure Python, no Django.

A word is a hit when its term is among those asked, so what is lit is exactly what the index matched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")


_MOST_HITS = 100
"""Hits of one text that are weighed against each other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a text as it is printed; `hit` says that it was asked for."""

    text: str
    hit: bool = False


class _Hit(NamedTuple):
    start: int
    end: int
    term: str


def _one_letter_each() -> dict[int, str]:
    """Return the letters whose accents fall off without changing how long a text is."""
    table = {}
    for code in range(0xC0, 0x250):
        plain = [c for c in unicodedata.normalize("NFKD", chr(code).lower()) if not unicodedata.combining(c)]
        if len(plain) == 1:
            table[code] = plain[0]
    return table


_PLAIN = _one_letter_each()


def lit(text: str, asked: Collection[str], term_of: Callable[[str], str], *, around: int, most: int) -> list[Stretch]:
    """Cut `text` into stretches, those asked for apart; [] when it holds none of them.

    At most `most` characters are shown: where the most different terms stand together, from at most `around` before
    the first of them, cut between words with an ellipsis where something is left out.
    """
    hits = _hits(text, asked, term_of)
    if not hits:
        return []
    low, high = 0, len(text)
    if high > most:
        near = {hit: {h.term for h in hits if 0 <= h.start - hit.start < most - around} for hit in hits}
        first = max(hits, key=lambda hit: (len(near[hit]), -hit.start))
        low = _between_words(text, max(0, first.start - around))
        high = max(first.end, _between_words(text, min(high, low + most), backwards=True))
    pieces = [Stretch("…\xa0")] if low else []
    for hit in hits:
        if low <= hit.start and hit.end <= high:
            pieces += [Stretch(text[low : hit.start]), Stretch(text[hit.start : hit.end], hit=True)]
            low = hit.end
    pieces.append(Stretch(text[low:high] + ("\xa0…" if high < len(text) else "")))
    return [p for p in pieces if p.text]


def _hits(text: str, asked: Collection[str], term_of: Callable[[str], str]) -> list[_Hit]:
    plain = text.translate(_PLAIN).lower()
    if len(plain) != len(text):  # a letter grew in lower case, and where its neighbours stand is not known
        return []
    words = ((m, term_of(m.group())) for m in _WORD.finditer(plain))
    return [_Hit(m.start(), m.end(), term) for m, term in words if term in asked][:_MOST_HITS]


def _between_words(text: str, at: int, *, backwards: bool = False) -> int:
    """Return the nearest place between two words, at most forty characters from `at`; `at` where there is none."""
    if at in (0, len(text)):
        return at
    if backwards:
        found = max(text.rfind(" ", at - 40, at), text.rfind("\n", at - 40, at))
        return found if found >= 0 else at
    spaces = [n for n in (text.find(" ", at, at + 40), text.find("\n", at, at + 40)) if n >= 0]
    return min(spaces) + 1 if spaces else at
