"""Two versions of a text side by side, and where a passage of the old one stands in the new: pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz import fuzz

_PIECE = re.compile(r"\s+|[^\s]+")
_ENOUGH = 80
"""A passage that keeps this share of its letters (per cent, aligned) counts as moved, not gone."""
_MOST_PIECES = 20_000


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch of the comparison: the words as they were and as they are ("" where absent)."""

    kind: Literal["same", "changed", "added", "removed"]
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Anchoring:
    """Where a passage of an old text stands in a new one; no place when it is gone."""

    status: Literal["kept", "moved", "gone"]
    start: int = 0
    end: int = 0
    exact: str = ""


def compare(old: str, new: str) -> list[Change]:
    """Return the word-by-word difference of two texts, in order; the parts joined give both texts back.

    Paragraphs that are equal are matched first, so a long article with one corrected
    sentence costs little.
    """
    changes: list[Change] = []
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, now = "".join(before[i:j]), "".join(after[k:m])
        if tag == "replace" and len(was) + len(now) <= _MOST_PIECES * 5:
            changes += _words(was, now)
        else:
            changes.append(_change(tag, was, now))
    return changes


def find_again(exact: str, prefix: str, suffix: str, text: str) -> Anchoring:
    """Say where the passage `exact` stands in `text`: the same words (kept), nearly the same (moved), or gone.

    Of several places with the same words the one with the same surroundings counts.
    """
    places = _all_places(exact, text)
    if places:
        start = max(places, key=lambda at: _surroundings(text, at, at + len(exact), prefix, suffix))
        return Anchoring("kept", start, start + len(exact), exact)
    found = fuzz.partial_ratio_alignment(exact, text, score_cutoff=_ENOUGH)
    if found is None or len(exact) > len(text):
        return Anchoring("gone")
    start, end = _whole_words(text, found.dest_start, found.dest_end)
    return Anchoring("moved", start, end, text[start:end])


def _all_places(exact: str, text: str) -> list[int]:
    places, at = [], text.find(exact)
    while at >= 0 and len(places) < 100:
        places.append(at)
        at = text.find(exact, at + 1)
    return places


def _surroundings(text: str, start: int, end: int, prefix: str, suffix: str) -> int:
    """Count the characters before and after a place that agree with the old surroundings."""
    before = text[max(0, start - len(prefix)) : start]
    after = text[end : end + len(suffix)]
    left = next(
        (n for n, (a, b) in enumerate(zip(reversed(before), reversed(prefix), strict=False)) if a != b), len(before)
    )
    right = next((n for n, (a, b) in enumerate(zip(after, suffix, strict=False)) if a != b), len(after))
    return left + right


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _words(was: str, now: str) -> list[Change]:
    before, after = _PIECE.findall(was), _PIECE.findall(now)
    opcodes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [_change(tag, "".join(before[i:j]), "".join(after[k:m])) for tag, i, j, k, m in opcodes]


def _change(tag: str, was: str, now: str) -> Change:
    if tag == "equal":
        return Change("same", was, now)
    return Change("changed" if was and now else "removed" if was else "added", was, now)
