"""Read quotes and dates out of a news text: pure Python, no Django, no clock, no network.

    extraction = extract(text, published="2025-11-21", language="nl")

is the whole public face, with `reanchor` for dates under another publication date and
`read_heading` for what a text says about itself, `agencies_in` for what a credit names.
"""

from articles.extraction.dateline import agencies_in, read_heading
from articles.extraction.quotation_marks import find_marks
from articles.extraction.quotes import find_quotes
from articles.extraction.sentences import find_sentences
from articles.extraction.spans import Extraction
from articles.extraction.times import find_times, reanchor
from articles.extraction.zones import find_zones

RULESET = "1"

__all__ = ["RULESET", "agencies_in", "extract", "read_heading", "reanchor"]


def extract(text: str, published: str = "", language: str = "nl") -> Extraction:
    """Find zones, quotes and time expressions in `text`.

    `published` is an EDTF prefix ("2025-11-21", "2025-02", "2025") or "" when unknown: then
    the date in the text's own header counts, and without one relative dates stay open.
    `language` is "nl" or "en". Never raises, whatever the text; linear in its length.
    """
    heading = read_heading(text)
    zones = find_zones(text, heading, language)
    marks = find_marks(text)
    sentences = find_sentences(text, zones, language, marks)
    return Extraction(
        language=language,
        heading=heading,
        zones=zones,
        quotes=find_quotes(text, sentences, zones, language, marks),
        times=find_times(text, sentences, zones, published or heading.published, language),
    )
