"""What a construction found, before it is known who the speaker is."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.phrases import Phrase
from articles.extraction.spans import QuoteKind
from articles.extraction.tokens import Words


@dataclass(slots=True)
class Finding:
    """A statement: characters [start, end), the words it covers, cue and speaker phrase.

    `inherits` says that the speaker is whoever spoke before; `tag` that the cue stands behind its statement, so that
    the subject of the same sentence is not the one a pronoun points to.
    """

    start: int
    end: int
    first: int
    behind: int
    kind: QuoteKind
    rule: str
    confidence: float
    sentence: int
    cue: tuple[int, int] | None
    speaker: Phrase | None
    inherits: bool = False
    tag: bool = False
    plural: bool | None = None
    closed: bool = True


def statement(
    page: Words,
    first: int,
    behind: int,
    rule: str,
    cue: tuple[int, int] | None,
    speaker: Phrase | None,
    confidence: float,
    **more: object,
) -> Finding | None:
    """Return the finding for the words [first, behind): direct if they are one quotation, mixed if they hold one."""
    low = page.low
    while first < behind and low[first] in (",", ":", ";", ".", "–", "—", "-", "…"):
        first += 1
    while behind > first and low[behind - 1] in (",", ":", ";", ".", "–", "—", "-"):
        behind -= 1
    if first >= behind:
        return None
    sentence = page.sentence_of[first]
    quoted = page.quoted(first, behind)
    kind: QuoteKind = "indirect"
    start, end = page.start[first], page.end[behind - 1]
    closed = True
    if quoted:
        kind = "mixed"
        pair = page.pair[quoted[0]]
        if len(quoted) == 1 and behind - first == 1:
            kind = "direct"
            start, end = pair.start, pair.end
        closed = all(page.pair[j].closed for j in quoted)
    return Finding(start, end, first, behind, kind, rule, confidence, sentence, cue, speaker, closed=closed, **more)  # type: ignore[arg-type]
