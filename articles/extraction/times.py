"""Find time expressions and resolve them against the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.spans import Span, TimeExpression, Zone


def find_times(
    text: str, sentences: tuple[Span, ...], zones: tuple[Zone, ...], published: str, language: str
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of `text` in order of position."""
    return ()


def reanchor(times: Sequence[TimeExpression], published: str) -> tuple[TimeExpression, ...]:
    """Resolve the expressions of one text again under another publication date."""
    return tuple(times)
