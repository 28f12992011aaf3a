"""Cut a text into marked pieces for the screen: pure, no Django.

Positions are half-open ranges of Unicode code points. A browser counts UTF-16 units, so the cutting is done
here and never there: the template only walks the pieces and writes an opening tag, a text or a closing tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

PieceKind = Literal["text", "open", "close"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked: `kind` names the look, `ref` the explanation it belongs to.

    `data` is whatever the template wants to say about it; it is carried along and never read here.
    """

    start: int
    end: int
    kind: str
    ref: str = ""
    data: Any = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One step of writing a line: open a mark, write text, close the mark opened last.

    `at` is the position of the first character in the whole text. `first` is False where a mark goes on
    that was opened before (in an earlier line, or cut in two by a mark that crosses it), so that an id is
    written once.
    """

    kind: PieceKind
    at: int
    text: str = ""
    mark: Mark | None = None
    first: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text with its pieces; `zones` are the kinds of the zones that cover all of it."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    zones: tuple[Mark, ...] = field(default=())

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read on this line."""
        return not self.pieces


def cut_lines(text: str, marks: Iterable[Mark], zones: Iterable[Mark] = ()) -> list[Line]:
    """Return the lines of `text` with every mark written as properly nested pieces.

    Joined, the text pieces of a line are exactly that line (without its newline). Marks may overlap, cross and
    repeat; a mark that crosses the end of another is closed and opened again, with `first` False. Empty marks and
    marks outside the text are left out. A zone that covers a whole line (spaces apart) belongs to the line; one
    that covers a part of it becomes a mark. O(n log n) in the number of marks plus the length of the text.
    """
    size = len(text)
    inline = [m for m in marks if 0 <= m.start < m.end <= size]
    blocks = [z for z in zones if 0 <= z.start < z.end <= size]
    bounds = list(_line_bounds(text))
    line_zones: list[list[Mark]] = [[] for _ in bounds]
    for zone in blocks:
        for index in _lines_touched(bounds, zone):
            start, end = bounds[index]
            low, high = max(zone.start, start), min(zone.end, end)
            if text[start:low].strip() or text[high:end].strip():
                inline.append(Mark(low, high, zone.kind, zone.ref, zone.data))
            elif text[start:end].strip():
                line_zones[index].append(zone)
    inline.sort(key=lambda m: (m.start, -m.end, m.kind, m.ref))
    per_line: list[list[Mark]] = [[] for _ in bounds]
    for mark in inline:
        for index in _lines_touched(bounds, mark):
            per_line[index].append(mark)
    return [
        Line(start, end, tuple(_pieces(text, start, end, per_line[index])), tuple(line_zones[index]))
        for index, (start, end) in enumerate(bounds)
    ]


def window(lines: Sequence[Line], start: int, end: int, *, around: int) -> list[Line]:
    """Return the lines that touch [start, end) with `around` lines of reading text on each side of them."""
    readable = [line for line in lines if not line.is_blank]
    touched = [i for i, line in enumerate(readable) if line.start < max(end, start + 1) and start <= line.end]
    if not touched:
        return readable[: 2 * around + 1]
    return readable[max(0, touched[0] - around) : touched[-1] + around + 1]


def _line_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while True:
        end = text.find("\n", start)
        if end < 0:
            yield start, len(text)
            return
        yield start, end
        start = end + 1


def _lines_touched(bounds: Sequence[tuple[int, int]], mark: Mark) -> Iterator[int]:
    low, high = 0, len(bounds)
    while low < high:
        middle = (low + high) // 2
        if bounds[middle][1] <= mark.start:
            low = middle + 1
        else:
            high = middle
    while low < len(bounds) and bounds[low][0] < mark.end:
        if bounds[low][0] < bounds[low][1]:
            yield low
        low += 1


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Write one line: a stack of open marks, closed down to the one that ends and opened again above it."""
    stack: list[Mark] = []
    at = start
    waiting = list(reversed(marks))

    def text_until(stop: int) -> Iterator[Piece]:
        nonlocal at
        if at < stop:
            yield Piece("text", at, text[at:stop])
            at = stop

    def close_until(stop: int) -> Iterator[Piece]:
        while stack:
            nearest = min(mark.end for mark in stack)
            if nearest > stop:
                return
            yield from text_until(nearest)
            reopen: list[Mark] = []
            while any(mark.end <= nearest for mark in stack):
                mark = stack.pop()
                yield Piece("close", at, mark=mark)
                if mark.end > nearest:
                    reopen.append(mark)
            for mark in reversed(reopen):
                stack.append(mark)
                yield Piece("open", at, mark=mark, first=False)

    while waiting:
        mark = waiting.pop()
        begins = max(mark.start, start)
        yield from close_until(begins)
        yield from text_until(begins)
        stack.append(mark)
        yield Piece("open", at, mark=mark, first=mark.start >= start)
    yield from close_until(end)
    yield from text_until(end)
    while stack:
        yield Piece("close", at, mark=stack.pop())
