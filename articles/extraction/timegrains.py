"""Readings by their grain: a day, week, weekend, month, quarter, half year, year, decade, century or season.

Each has its TIMEX3 value, its first and last day, and its EDTF where that exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from articles.extraction.edtf import bounds, last_of_month

DAY = timedelta(days=1)

_SEASON_CODE = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with its inclusive bounds. `grain` is D, W, WE, M, Q, H, Y, S (season), DE, CE, T or "" (no day)."""

    value: str
    grain: str
    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""


def day_reading(day: date) -> Reading:
    text = day.isoformat()
    return Reading(text, "D", day, day, text)


def week_reading(monday: date) -> Reading:
    year, week, _ = monday.isocalendar()
    sunday = monday + 6 * DAY
    return Reading(f"{year:04d}-W{week:02d}", "W", monday, sunday, f"{monday}/{sunday}")


def weekend_reading(monday: date) -> Reading:
    year, week, _ = monday.isocalendar()
    saturday, sunday = monday + 5 * DAY, monday + 6 * DAY
    return Reading(f"{year:04d}-W{week:02d}-WE", "WE", saturday, sunday, f"{saturday}/{sunday}")


def month_reading(months: int) -> Reading:
    """A month counted from year 0: 12 * year + month - 1."""
    year, month = divmod(months, 12)
    first = date(year, month + 1, 1)
    return Reading(
        f"{year:04d}-{month + 1:02d}", "M", first, last_of_month(year, month + 1), f"{year:04d}-{month + 1:02d}"
    )


def months_reading(months: int, size: int, letter: str) -> Reading:
    """A quarter (size 3, letter Q) or half year (6, H)."""
    year, month = divmod(months, 12)
    month = month // size * size
    first, last = date(year, month + 1, 1), last_of_month(year, month + size)
    value = f"{year:04d}-{letter}{month // size + 1}"
    return Reading(value, letter, first, last, f"{first:%Y-%m}/{last:%Y-%m}" if year > 999 else f"{first}/{last}")


def year_reading(year: int) -> Reading:
    return Reading(f"{year:04d}", "Y", date(year, 1, 1), date(year, 12, 31), f"{year:04d}")


def decade_reading(year: int) -> Reading:
    first = year // 10 * 10
    return Reading(
        f"{first // 10:03d}", "DE", date(max(first, 1), 1, 1), date(first + 9, 12, 31), f"{first // 10:03d}X"
    )


def century_reading(year: int) -> Reading:
    first = year // 100 * 100
    return Reading(
        f"{first // 100:02d}", "CE", date(max(first, 1), 1, 1), date(first + 99, 12, 31), f"{first // 100:02d}XX"
    )


def season_reading(season: str, year: int) -> Reading:
    edtf = f"{year:04d}-{_SEASON_CODE[season]}"
    earliest, latest = bounds(edtf)
    return Reading(f"{year:04d}-{season}", "S", earliest, latest, edtf)


def monday_of(day: date) -> date:
    return day - (day.isoweekday() - 1) * DAY
