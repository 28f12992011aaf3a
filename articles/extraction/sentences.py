"""Cut a text into sentences.

A full stop ends a sentence only before something that can begin one, never behind an abbreviation or an initial, and
never between quotation marks: a quotation of four sentences stays in one piece.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from articles.extraction import lexicon as lx
from articles.extraction.lexicon import load
from articles.extraction.quotation_marks import Marks, find_marks
from articles.extraction.spans import Span, Zone
from articles.extraction.timewords import LANGUAGES

# A row of full stops is read once, from its first: tried from each of them, a page of dots would take a day.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”“’'»)\]]*+(?=\s)|\n")
_BEFORE = re.compile(r"[^\s(\[\"„“‘’']+$")
_WORD = re.compile(r"\s+(\w+)\b")
# What follows the short name of a weekday when a date does: "5 april", "5/4", "Apr 5".
_DATE = re.compile(r"\s+(?:\d{1,2}(?:[-/]\d|\s+(?P<month>[^\W\d_]+))|(?P<first>[^\W\d_]+)\.?\s+\d{1,2}\b)")
_CLOSING = "\"”’'"
# A name, one word, and the end of the clause, or the whom and when of it.
_TAG = re.compile(
    r"\s+(?P<name>(?:[A-Z][^\s,.;:?!]*\.?\s+){1,5})(?P<verb>[a-z]+)"
    r"(?:\s+(?:him|her|them|me|us|reporters)|\s+(?:in|on|at|during|after|with)(?:\s+[^\s.,]+){1,3})?(?=[.,])"
)
_NO_NAME = lx.DET | lx.PRON | lx.PREP | lx.SUB | lx.COORD | lx.ADV
_OPENERS = "\"„“‘’'«([–—-,`•*"


def find_sentences(
    text: str, zones: tuple[Zone, ...], language: str, marks: tuple[Marks, ...] | None = None
) -> tuple[Span, ...]:
    """Return the sentences of `text` in order; none crosses a newline or the border of a zone."""
    marks = find_marks(text) if marks is None else marks
    abbreviations = load(language).abbreviations
    openers = load(language).words["sentence_openers"]
    opens = [pair.open for pair in marks]
    cuts = {edge for zone in zones for edge in (zone.start, zone.end)}
    for match in _END.finditer(text):
        at, behind = match.span()
        if text[at] != "\n":
            n = bisect_right(opens, at) - 1
            if n >= 0 and marks[n].open <= at < marks[n].close and behind < marks[n].close:
                continue
            if not _begins_sentence(text, behind):
                continue
            if _is_abbreviation(text, at, behind, abbreviations) and not _opens_with(text, at, behind, openers):
                continue
            if _is_weekday(text, at, behind, language) or _tag_follows(text, at, behind, language):
                continue
            if n >= 0 and marks[n].open <= at < marks[n].close:
                behind = max(behind, marks[n].close)
        cuts.add(behind)
    edges = sorted(cuts | {0, len(text)})
    out = []
    for start, end in pairwise(edges):
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            start += len(piece) - len(piece.lstrip())
            out.append(Span(start, start + len(stripped), stripped))
    return tuple(out)


def _begins_sentence(text: str, at: int) -> bool:
    while at < len(text) and text[at].isspace():
        if text[at] == "\n":
            return True
        at += 1
    return at >= len(text) or text[at].isupper() or text[at].isdigit() or text[at] in _OPENERS


def _opens_with(text: str, at: int, behind: int, openers: frozenset[str]) -> bool:
    """Whether an hour ("at 6 a.m.") or a single letter ("on X.") ends a sentence: a pronoun or an article follows."""
    if not text[max(0, at - 4) : at + 1].lower().endswith((" x.", ".m.")):
        return False
    match = _WORD.match(text, behind)
    return match is not None and match.group(1).lower() in openers and match.group(1)[0].isupper()


def _is_abbreviation(text: str, at: int, behind: int, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or an initial."""
    if text[at] != "." or behind - at > 1:
        return False
    match = _BEFORE.search(text, max(0, at - 12), at)
    if not match:
        return False
    word = match.group()
    return (len(word) == 1 and word.isupper()) or word.lower() in abbreviations


def _tag_follows(text: str, at: int, behind: int, language: str) -> bool:
    """Whether a quoted question goes on with who asked it: '“Who pays?” Ann Vale asked.'"""
    lexicon = load(language)
    if text[at] not in "?!" or lexicon.verb_second or text[behind - 1] not in _CLOSING:
        return False
    match = _TAG.match(text, behind)
    if match is None or match["verb"] not in lexicon.tag_verbs:
        return False
    return not lexicon.flags.get(match["name"].split()[0].lower(), 0) & _NO_NAME


def _is_weekday(text: str, at: int, behind: int, language: str) -> bool:
    """Whether the full stop at `at` ends the short name of a weekday with its date behind it: "ma. 5 april"."""
    date = _DATE.match(text, behind)
    times = LANGUAGES.get(language)
    match = _BEFORE.search(text, max(0, at - 5), at) if date is not None and times is not None else None
    if date is None or times is None or match is None or match.group().lower() not in times.WEEKDAY_ABBREVIATIONS:
        return False
    month = date["month"] or date["first"]
    return not month or month.lower() in times.MONTHS | times.MONTH_ABBREVIATIONS
