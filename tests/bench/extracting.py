"""How many kilobytes of news a second the reading takes, next to a plain pass of a regular expression."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from typing import Any

from articles.extraction import extract
from articles.extraction.sentences import find_sentences
from articles.extraction.times import find_times
from tests.bench.house import row
from tests.bench.news import news_text

TEXTS = 40
SECONDS = 3.0
_PLAIN = re.compile(
    r"[“„\"][^”\"]{3,400}[”\"]|\b(?:zei|zegt|volgens|aldus)\b|\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|"
    r"augustus|september|oktober|november|december)(?: \d{4})?\b|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b"
)


def measure(size: int) -> list[dict[str, Any]]:
    """Read generated articles for some seconds; the number of stored claims has no part in it."""
    texts, english = ([news_text(n, language) for n in range(TEXTS)] for language in ("nl", "en"))
    plain = _rate(texts, _PLAIN.findall)
    rows = [
        row(
            "extract",
            size,
            per_s=_rate(texts, lambda t: extract(t, "2031-03-12", "nl")),
            against=("plain_regex", plain),
        ),
        row("extract_english", size, per_s=_rate(english, lambda t: extract(t, "2031-03-12", "en"))),
        row("plain_regex", size, per_s=plain),
    ]
    dates = _rate(texts, lambda t: find_times(t, find_sentences(t, (), "nl"), (), "2031-03-12", "nl"))
    try:
        from dateparser.search import search_dates
    except ImportError:
        return [*rows, row("dates", size, per_s=dates)]
    yardstick = _rate(texts, lambda t: search_dates(t, languages=["nl"]))
    return [
        *rows,
        row("dates", size, per_s=dates, against=("dateparser", yardstick)),
        row("dateparser", size, per_s=yardstick),
    ]


def _rate(texts: Sequence[str], read: Callable[[str], Any]) -> float:
    """Return kB of text per second of processor time."""
    for text in texts:  # words are read once and known from then on, as in a worker
        read(text)
    began, done, n = time.process_time(), 0, 0
    while time.process_time() - began < SECONDS:
        read(texts[n % len(texts)])
        done += len(texts[n % len(texts)].encode())
        n += 1
    return done / 1000 / (time.process_time() - began)
