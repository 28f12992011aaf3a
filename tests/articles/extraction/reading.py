"""How tests read a text: as `extract` does, without the quotes."""

from articles.extraction.dateline import read_heading
from articles.extraction.sentences import find_sentences
from articles.extraction.spans import TimeExpression
from articles.extraction.times import find_times
from articles.extraction.zones import find_zones

# A Friday, in week 47.
PUBLISHED = "2025-11-21"


def read(text: str, published: str, language: str) -> tuple[TimeExpression, ...]:
    """The time expressions of `text`."""
    zones = find_zones(text, read_heading(text), language)
    return find_times(text, find_sentences(text, zones, language), zones, published, language)
