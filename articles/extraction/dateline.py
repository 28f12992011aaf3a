"""Read the heading of a text: header date, dateline, agency signature."""

from __future__ import annotations

from articles.extraction.spans import Heading


def read_heading(text: str) -> Heading:
    """Return what the top and foot of `text` say about itself."""
    return Heading()
