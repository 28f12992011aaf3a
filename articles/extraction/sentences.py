"""Cut a text into sentences."""

from __future__ import annotations

import re

from articles.extraction.spans import Span, Zone

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?]+[\"”’')»]*(?=\s+[A-Z„“\"‘'«]|\s*$)|$)", re.MULTILINE)


def find_sentences(text: str, zones: tuple[Zone, ...], language: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order; none crosses a newline."""
    return tuple(Span(m.start(), m.end(), m.group()) for m in _SENTENCE.finditer(text))
