"""Find the stretches of a text that are not running article text.

Boilerplate needs two independent signals in one stretch, or a line that is nothing else: a single word such as
"nieuwsbrief" proves nothing. Zones mark, they never cut.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from articles.extraction.lexicon import load, words
from articles.extraction.spans import Heading, Zone

_ENDS_SENTENCE = (
    ".",
    "!",
    "?",
    "…",
    ":",
    ";",
    ",",
    '."',
    ".”",
    ".’",
    '!"',
    '?"',
    "?”",
    "!”",
    "?’",
    "!’",
    ")",
    "”",
    '"',
)
_INTERTITLE_LIMIT = 70
_SENTENCE = re.compile(r"[^.!?]+[.!?:]*\s*")
_MINIMUM_SIGNALS = 2


class _Patterns(NamedTuple):
    """What tells boilerplate in one language; `hints` and `begins` are a quick look, in lower case."""

    line: re.Pattern[str]
    signals: tuple[re.Pattern[str], ...]
    begins: re.Pattern[str]
    hints: tuple[str, ...]
    entry: re.Pattern[str]


@lru_cache(maxsize=4)
def _patterns(language: str) -> _Patterns:
    data = load(language).boilerplate
    line = re.compile("(?:" + data.LINES.replace("\n", "") + ")", re.IGNORECASE)
    signals = tuple(re.compile(signal, re.IGNORECASE) for signal in data.SIGNALS)
    # Of two signals one begins with a word: only where a word begins is any of them looked for at first.
    begins = re.compile(rf"\b(?=[a-z])(?:{'|'.join(data.SIGNALS)})")
    return _Patterns(line, signals, begins, tuple(words(data.HINTS)), re.compile(data.ENTRY, re.IGNORECASE))


def find_zones(text: str, heading: Heading, language: str) -> tuple[Zone, ...]:
    """Return the zones of `text` in order of position; they never overlap."""
    patterns = _patterns(load(language).language)
    folded = text.lower()
    hints = [hint for hint in patterns.hints if hint in folded]
    zones = list(heading.zones)
    taken = [(zone.start, zone.end) for zone in zones]
    blocks = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if not match.group().isspace()]
    entries = sum(1 for start, end in blocks if patterns.entry.match(text, start, end))
    for number, (start, end) in enumerate(blocks):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if any(start < stop and begin < end for begin, stop in taken):
            for begin, stop in taken:  # what stands behind a dateline is article text
                if begin <= start < stop < end:
                    start = stop
            if any(start < stop and begin < end for begin, stop in taken):
                continue
        block = text[start:end]
        if patterns.line.fullmatch(block):
            zones.append(Zone(start, end, "boilerplate", "line"))
        elif entries > 1 and (match := patterns.entry.match(text, start, end)):
            zones.append(Zone(start, start + len(match.group().rstrip()), "entry", "clock-time"))
            zones.extend(_boilerplate(text, match.end(), end, patterns, hints))
        elif _is_intertitle(block, number, len(blocks)):
            zones.append(Zone(start, end, "intertitle", "short-line"))
        else:
            zones.extend(_boilerplate(text, start, end, patterns, hints))
    zones.sort(key=lambda zone: (zone.start, zone.end))
    kept: list[Zone] = []
    for zone in zones:
        if zone.start < zone.end and (not kept or zone.start >= kept[-1].end):
            kept.append(zone)
    return tuple(kept)


def _is_intertitle(block: str, number: int, count: int) -> bool:
    """Whether a block is a heading between paragraphs: short, no final mark, not the first and not the last."""
    if number == 0 or number == count - 1 or len(block) > _INTERTITLE_LIMIT:
        return False
    quoted = block[0] in "'’‘\"„“" and block[-1] in "'’\"”“" and len(block.split()) <= 6 and block[-2:-1] not in ".,?!"
    return (
        quoted
        or (not block.endswith(_ENDS_SENTENCE) and ". " not in block and len(block.split()) <= 10)
        or (block.endswith("?") and len(block.split()) <= 6)
    )


def _boilerplate(text: str, start: int, end: int, patterns: _Patterns, hints: list[str]) -> list[Zone]:
    """Return the boilerplate in one block: the whole of it, or single sentences that point elsewhere.

    `hints` are those of the patterns that the text has at all.
    """
    block = text[start:end]
    folded = block.lower()
    if not any(hint in folded for hint in hints) or not patterns.begins.search(folded):
        return []
    signals = patterns.signals
    sentences = [(start + m.start(), start + m.end()) for m in _SENTENCE.finditer(block)]
    hits = []
    for begin, stop in sentences:
        found = [
            n for n, signal in enumerate(signals) if signal.search(text, begin, stop) or signal.search(text[begin:stop])
        ]
        hits.append(found)
    total = len({n for found in hits for n in found})
    lines_hit = sum(1 for found in hits if found)
    if total >= 3 and lines_hit * 3 >= len(hits) * 2:
        return [Zone(start, end, "boilerplate", f"signals:{total}")]
    zones = []
    for (begin, stop), found in zip(sentences, hits, strict=True):
        if len(found) >= _MINIMUM_SIGNALS:
            while stop > begin and text[stop - 1].isspace():
                stop -= 1
            zones.append(Zone(begin, stop, "boilerplate", f"signals:{len(found)}"))
    return zones
