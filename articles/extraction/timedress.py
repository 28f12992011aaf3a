"""What the words beside an expression add to its reading: the part of the day, the clock and its zone, the bound."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from articles.extraction.holidays import nth_weekday
from articles.extraction.timegrains import DAY, Reading


def with_part(reading: Reading, part: str) -> Reading:
    """The part of a day; a night runs into the next day and belongs to the day it begins."""
    if not reading.value or "T" in reading.value:
        return reading
    value, latest, edtf = f"{reading.value}T{part}", reading.latest, reading.edtf
    if part == "NI" and reading.grain == "D" and latest is not None:
        latest += DAY
        edtf = f"{reading.earliest}/{latest}"
    return replace(reading, value=value, latest=latest, edtf=edtf)


def with_clock(reading: Reading, clock: str, zone: str) -> Reading:
    """A clock time on the day; a range of clock times is two values."""
    if reading.grain not in ("D", ""):
        return reading
    head = reading.value.partition("T")[0]
    if "/" in clock:
        first, _, last = clock.partition("/")
        return replace(reading, value=f"{head}T{first}/{head}T{last}", grain="T")
    offset = _offset(zone, reading.earliest) if zone else ""
    return replace(reading, value=f"{head}T{clock}{offset}", grain="T")


def _last_sunday(year: int, month: int) -> date:
    return nth_weekday(year, month, 7, -1)


def _offset(zone: str, day: date | None) -> str:
    """The offset of a zone on a day. Europe keeps summer time from the last Sunday of March to that of October;
    the day itself decides, as it does for every hour a newspaper prints. Unknown days give no offset."""
    if zone == "local":
        return ""
    if zone == "Z" or zone[0] in "+-":
        return zone
    winter = {"Europe/Amsterdam": 1, "Europe/London": 0, "Europe/Kyiv": 2, "Europe/Moscow": 3}.get(zone)
    if zone == "America/New_York" and day is not None:
        summer = nth_weekday(day.year, 3, 7, 2) <= day < nth_weekday(day.year, 11, 7, 1)
        return "-04:00" if summer else "-05:00"
    if winter is None or day is None:
        return ""
    if zone != "Europe/Moscow" and _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10):
        winter += 1
    return f"+{winter:02d}:00"


def with_signal(reading: Reading, signal: str, mod: str) -> Reading:
    """Bounds by the word before the expression: vóór, tot, uiterlijk, sinds, vanaf, na.

    "vóór het einde van het jaar" (END) ends with the year, "vóór 27 november" the day before.
    """
    first, last = reading.earliest, reading.latest
    if first is None or last is None or "T" in reading.value[:12] or reading.grain == "":
        clocked = first is not None and last is not None and "T" in reading.value
        if not clocked:
            return reading
        # Before or after an hour of a day: that day itself is still within the bounds.
        if signal in ("BEFORE", "ON_OR_BEFORE"):
            return replace(reading, earliest=None, edtf=f"../{last}")
        return replace(reading, latest=None, edtf=f"{first}/..")
    if signal == "BEFORE":
        limit = last if mod == "END" else first - DAY
        return replace(reading, earliest=None, latest=limit, edtf=f"../{limit}")
    if signal == "ON_OR_BEFORE":
        return replace(reading, earliest=None, latest=last, edtf=f"../{last}")
    if signal == "AFTER":
        return replace(reading, earliest=last + DAY, latest=None, edtf=f"{last + DAY}/..")
    start = reading.edtf if reading.edtf and "/" not in reading.edtf else first.isoformat()
    return replace(reading, earliest=first, latest=None, edtf=f"{start}/..")
