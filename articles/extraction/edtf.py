"""The part of EDTF (ISO 8601-2) that Factdesk writes and accepts: parse, validate, bounds.

The profile: days, months, years, decades and centuries (`199X`, `18XX`), seasons (`2025-21` to
`2025-24`), unspecified days and months (`2025-02-XX`, `2025-XX`), intervals closed or open
(`2014/..`), each point with at most one of `? ~ %`. Everything else is refused, also what EDTF as
a whole allows: a reader of an export should need no more than this page.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_POINT = re.compile(r"(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?", re.ASCII)
_DECADE_OR_CENTURY = re.compile(r"(\d{2})(?:(\d)X|XX)[?~%]?", re.ASCII)
_PUBLISHED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)

# Meteorological seasons of the northern half, as a newspaper means them: code -> first month.
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
_OPEN = ".."


class NotEdtf(ValueError):
    """The text is no date in the profile; the message says so in words an editor understands."""


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def validate(text: str) -> str:
    """Return `text` itself when it is in the profile; raise NotEdtf otherwise."""
    bounds(text)
    return text


def bounds(text: str) -> tuple[date | None, date | None]:
    """Return the first and the last day `text` can mean, both inclusive; None is open.

    The empty text is the unknown date and open on both sides. Raises NotEdtf.
    """
    if not text:
        return None, None
    first, slash, last = text.partition("/")
    if not slash:
        return _point_bounds(first)
    if first == _OPEN and last == _OPEN:
        raise NotEdtf(f"“{text}” is open on both sides and says nothing")
    earliest = None if first == _OPEN else _point_bounds(first)[0]
    latest = None if last == _OPEN else _point_bounds(last)[1]
    if earliest is not None and latest is not None and earliest > latest:
        raise NotEdtf(f"“{text}” ends before it begins")
    return earliest, latest


def parse_published(text: str) -> str:
    """Return a publication date as known: `2025-11-21`, `2025-02`, `2025`, or "" for unknown.

    Blanks around it are dropped, nothing is completed. Raises NotEdtf for all else.
    """
    text = text.strip()
    if text and not _PUBLISHED.fullmatch(text):
        raise NotEdtf(f"“{text}” is no publication date: write 2025-11-21, 2025-11 or 2025")
    earliest, latest = bounds(text)
    if text and (earliest is None or latest is None or not text.startswith(f"{earliest.year:04d}")):
        raise NotEdtf(f"“{text}” is no publication date")
    if len(text) == 7 and text[5:] in _SEASONS:
        raise NotEdtf(f"“{text}” is a season, no month")
    return text


def _point_bounds(text: str) -> tuple[date, date]:
    """Bounds of one point: a day, month, season, year, decade or century."""
    try:
        if match := _POINT.fullmatch(text):
            return _calendar_bounds(int(match[1]), match[2], match[3], text)
        if match := _DECADE_OR_CENTURY.fullmatch(text):
            if match[2] is not None:
                first = int(match[1] + match[2]) * 10
                return date(first, 1, 1), date(first + 9, 12, 31)
            first = int(match[1]) * 100
            return date(first, 1, 1), date(first + 99, 12, 31)
    except ValueError as error:
        if isinstance(error, NotEdtf):
            raise
        raise NotEdtf(f"“{text}” is not in the calendar") from error
    raise NotEdtf(f"“{text}” is no date in the form 2025-11-21, 2025-11 or 2025")


def _calendar_bounds(year: int, month: str | None, day: str | None, text: str) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if month == "XX":
        if day not in (None, "XX"):
            raise NotEdtf(f"“{text}” names a day in an unknown month")
        return date(year, 1, 1), date(year, 12, 31)
    if month in _SEASONS:
        if day is not None:
            raise NotEdtf(f"“{text}” names a day in a season")
        first = date(year, _SEASONS[month], 1)
        if first.month == 12 and year == date.max.year:
            return first, date.max
        after = date(year + 1, 3, 1) if first.month == 12 else date(year, first.month + 3, 1)
        return first, after - timedelta(days=1)
    if day in (None, "XX"):
        return date(year, int(month), 1), last_of_month(year, int(month))
    exact = date(year, int(month), int(day or 0))
    return exact, exact
