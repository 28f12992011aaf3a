"""Two versions of a text side by side, and where a passage of the old one stands in the new: pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz import fuzz

_PIECE = re.compile(r"\s+|[^\s]+")
_ENOUGH = 60
"""A passage that keeps this share of its letters (per cent) counts as moved, not gone."""
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


def find_again(spans: Sequence[tuple[int, int]], old: str, new: str) -> list[Anchoring]:
    """Say for each span of `old` where it stands in `new`: the same words (kept), changed ones (moved), or gone.

    Of several places with the same words the one nearest to where the comparison puts it counts.
    """
    offsets = _Offsets(compare(old, new))
    return [_find(start, end, old, new, offsets) for start, end in spans]


class _Offsets:
    """Maps positions of the old text to the new one through their comparison."""

    def __init__(self, changes: list[Change]) -> None:
        self._old, self._new, self._same = [0], [0], []
        for change in changes:
            self._same.append(change.kind == "same")
            self._old.append(self._old[-1] + len(change.old))
            self._new.append(self._new[-1] + len(change.new))

    def to_new(self, at: int, *, end: bool) -> int:
        """Return where an old position lies now; in a change, its near edge for a start, its far one for an end."""
        n = bisect_left(self._old, at, 1) - 1 if end else bisect_right(self._old, at, 0, len(self._old) - 1) - 1
        n = max(0, min(n, len(self._same) - 1))
        if self._same and self._same[n]:
            return self._new[n] + at - self._old[n]
        return self._new[n + 1] if end else self._new[n]


def _find(start: int, end: int, old: str, new: str, offsets: _Offsets) -> Anchoring:
    exact = old[start:end]
    first, last = offsets.to_new(start, end=False), offsets.to_new(end, end=True)
    if places := _all_places(exact, new):
        at = min(places, key=lambda place: abs(place - first))
        return Anchoring("kept", at, at + len(exact), exact)
    first, last = _trimmed(new, first, last)
    if first < last and fuzz.ratio(exact, new[first:last]) >= _ENOUGH:
        return Anchoring("moved", first, last, new[first:last])
    return Anchoring("gone")


def _all_places(exact: str, text: str) -> list[int]:
    places: list[int] = []
    at = text.find(exact)
    while at >= 0 and len(places) < 100:
        places.append(at)
        at = text.find(exact, at + 1)
    return places


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
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
