"""Pair quotation marks of every house style; one bad mark never swallows the next quotation.

Pairs do not cross a paragraph. A mark that never finds its partner closes at the end of its sentence when another
one opens after it, else at the end of its paragraph, and is reported as not closed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

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
    '"': '"”“',
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
_REACH = 60  # marks between a mark and its partner
_GUILLEMETS = frozenset("«»")
_SINGLES = frozenset("‘’'‚‹›`´")
# 's, 't, 'n, 'k, 'm, 'r, 'em and years: an apostrophe, not a mark.
_ELISION = re.compile(r"['’](?:[stnkmrd]\b|em\b|ie\b|\d\ds?\b|tis\b|til\b|cause\b)")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++(?=\s)")


class Marks(NamedTuple):
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
    lines = text.split("\n")
    opening = ""  # the single mark with which the next paragraph begins
    opened = [""] * len(lines)
    for n in range(len(lines) - 1, -1, -1):
        opened[n] = opening
        if lines[n].strip():
            opening = lines[n].lstrip()[0]
    for line, following in zip(lines, opened, strict=True):
        if line:
            _pair(text, position, position + len(line), found, following)
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
            if mark in _GUILLEMETS:
                closes = not before.isspace() and before not in _LEFT and (after in _RIGHT or not after.isalnum())
                if mark == "»" and before.isspace() and after.isspace():
                    closes = True
                opens = not closes
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


def _pair(text: str, start: int, end: int, found: list[Marks], following: str) -> None:
    """Pair the marks of one paragraph and add them to `found`."""
    marks = _tokens(text, start, end)
    n = 0
    while n < len(marks):
        at, mark, opens, _ = marks[n]
        if not opens or mark not in _CLOSERS:
            n += 1
            continue
        single = mark in _SINGLES
        partner, reopened = _partner(text, marks, n)
        inner = at + len(mark)
        if partner is not None:
            stop = marks[partner][0]
            if stop > inner:
                found.append(Marks(at, stop + len(marks[partner][1]), inner, stop, True, single))
            n = partner + 1
            continue
        if single and mark == "‘" == following and _opens_speech(text, start, at):
            if end > inner:  # goes on in the next paragraph
                found.append(Marks(at, end, inner, end, True, True))
            return
        if single:  # a lone apostrophe is no quotation
            n += 1
            continue
        limit = end
        if reopened is not None:
            limit = marks[reopened][0]
            first_end = _SENTENCE_END.search(text, inner, limit)
            limit = first_end.end() if first_end else limit
        while limit > inner and text[limit - 1].isspace():
            limit -= 1
        if limit > inner:
            found.append(Marks(at, limit, inner, limit, False, False))
        n = reopened if reopened is not None else len(marks)


def _opens_speech(text: str, start: int, at: int) -> bool:
    """Whether a mark at `at` opens its paragraph, or stands behind a sentence of it."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return at == start or text[at - 1] in ".!?:"


def _partner(text: str, marks: list[tuple[int, str, bool, bool]], n: int) -> tuple[int | None, int | None]:
    """Return the mark that closes mark `n`, or else the one of its kind that opens again before any did."""
    mark = marks[n][1]
    partners = _CLOSERS[mark]
    for m in range(n + 1, min(len(marks), n + _REACH)):
        at, other, opens, closes = marks[m]
        if other in partners and closes:
            if opens and other == mark and _opens_more_than_closes(text, at):
                return None, m
            if mark in _SINGLES and _is_genitive(text, at) and m + 1 < len(marks):
                later = marks[m + 1]
                if later[1] in partners and later[3] and not later[2]:
                    return m + 1, None
            return m, None
        if other == mark and opens and not closes:
            return None, m
    return None, None


def _is_genitive(text: str, at: int) -> bool:
    """Whether the mark at `at` is the apostrophe of "Jans' fiets"."""
    return text[at - 1] in "sxz" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()


def _opens_more_than_closes(text: str, at: int) -> bool:
    """Whether the same mark at `at`, which could be either, stands before a word and behind a space."""
    return text[at - 1].isspace() and at + 1 < len(text) and text[at + 1].isalnum()
