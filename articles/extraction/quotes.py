"""Find who said what."""

from __future__ import annotations

from articles.extraction.spans import Quote, Span, Zone


def find_quotes(text: str, sentences: tuple[Span, ...], zones: tuple[Zone, ...], language: str) -> tuple[Quote, ...]:
    """Return the attributions of `text` in order of position."""
    return ()
