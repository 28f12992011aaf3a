"""Pair quotation marks of every house style; one bad mark never swallows the next quotation.

Pairs do not cross a paragraph. A mark that never finds its partner closes at the end of its sentence when another
one opens after it, else at the end of its paragraph, and is reported as not closed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DOUBLE_OPEN = '„“«»"‟'
_MARK = re.compile(r"[„“”‟\"«»‘’‚‹›'`´]{1,2}|,,(?=\S)")
_LEFT = " \t\n([{–—-/\u00a0\u202f\u2009:"
_RIGHT = " \t\n)]}–—-/.,;:!?…\u00a0\u202f\u2009"
# Which marks may close what a mark opened.
_CLOSERS = {
    "„": '”“"‟',
    "“": '”"“',
    "”": '”"',
    "‟": '”"',
    '"': '"”',
    "«": "»",
    "»": "«",
    "‘": "’'",
    "‚": "‘’",
    "’": "’",
    "'": "'’",
    "‹": "›",
    "›": "‹",
    ",,": ("''", "'’", "’’", "”", '"', "’'", "“"),
    "''": ("''",),
    "``": ("''", '"'),
    "‘‘": ("’’", "''"),
    "’’": ("’’",),
}
_SINGLES = frozenset("‘’'‚‹›`´")
# 's, 't, 'n, 'k, 'm, 'r, 'em and years: an apostrophe, not a mark.
_ELISION = re.compile(r"['’](?:[stnkmrd]\b|em\b|ie\b|\d\ds?\b|tis\b|til\b|cause\b)")
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s)")


@dataclass(frozen=True, slots=True)
class Marks:
    """One pair: positions of the opening mark and behind the closing one, and of what stands between."""

    open: int
    close: int
    start: int
    end: int
    closed: bool
    single: bool


def find_marks(text: str) -> tuple[Marks, ...]:
    """Return the outermost pairs of `text` in order; they never overlap."""
    found: list[Marks] = []
    position = 0
    for line in text.split("\n"):
        if line:
            _pair(text, position, position + len(line), found)
        position += len(line) + 1
    return tuple(found)


def _tokens(text: str, start: int, end: int) -> list[tuple[int, str, bool, bool]]:
    """Return (position, mark, can open, can close) for the marks of one paragraph."""
    out = []
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if len(mark) == 2 and mark not in _CLOSERS and mark not in ("'’", "’'"):
            parts = [(at, mark[0]), (at + 1, mark[1])]
        else:
            parts = [(at, mark)]
        for at, mark in parts:
            before = text[at - 1] if at > start else " "
            behind = at + len(mark)
            after = text[behind] if behind < end else " "
            opens = (before in _LEFT or before in "„“\"«‘'") and not after.isspace() and after not in ".,;:!?)"
            closes = (
                not before.isspace()
                and before not in "([{"
                and (after in _RIGHT or after in "”\"»’'“" or not after.isalnum())
            )
            if mark in _SINGLES:
                if before.isalnum() and after.isalnum():
                    continue
                if opens and _ELISION.match(text, at, end) and mark != "‘":
                    opens = False
            if mark in "„‚‘" or mark == ",,":
                closes = closes and mark == "‘" and not opens
            if opens or closes:
                out.append((at, mark, opens, closes))
    return out


def _pair(text: str, start: int, end: int, found: list[Marks]) -> None:
    marks = _tokens(text, start, end)
    count = len(marks)
    n = 0

    while n < count:
        at, mark, opens, _ = marks[n]
        if not opens or mark not in _CLOSERS:
            n += 1
            continue
        single = mark in _SINGLES
        partners = _CLOSERS[mark]
        reopened = -1
        partner = -1
        depth = 0
        for m in range(n + 1, min(count, n + 60)):
            other = marks[m]
            if (
                other[1] in partners
                and other[3]
                and not (other[2] and other[1] != mark and depth == 0 and not other[3])
            ):
                if other[2] and other[1] == mark and _opens_more_than_closes(text, other[0]):
                    reopened = m
                    break
                if depth and other[1] == mark:
                    depth -= 1
                    continue
                partner = m
                break
            if other[1] == mark and other[2] and not other[3]:
                reopened = m
                break
        if partner >= 0:
            inner = at + len(mark)
            stop = marks[partner][0]
            if stop > inner:
                found.append(Marks(at, stop + len(marks[partner][1]), inner, stop, True, single))
            n = partner + 1
            continue
        if single:  # a lone apostrophe is no quotation
            n += 1
            continue
        inner = at + len(mark)
        limit = marks[reopened][0] if reopened >= 0 else end
        if reopened >= 0:
            stops = [s.end() for s in _SENTENCE_END.finditer(text, inner, limit)]
            limit = stops[0] if stops else limit
        stop = limit
        while stop > inner and text[stop - 1].isspace():
            stop -= 1
        if stop > inner:
            found.append(Marks(at, stop, inner, stop, False, False))
        n = reopened if reopened >= 0 else count


def _opens_more_than_closes(text: str, at: int) -> bool:
    """Whether the same mark at `at`, which could be either, stands before a word and behind a space."""
    return text[at - 1].isspace() and at + 1 < len(text) and text[at + 1].isalnum()
