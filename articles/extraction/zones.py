"""Find the stretches of a text that are not running article text."""

from __future__ import annotations

from articles.extraction.spans import Heading, Zone


def find_zones(text: str, heading: Heading, language: str) -> tuple[Zone, ...]:
    """Return the zones of `text` in order of position; they never overlap."""
    return heading.zones
