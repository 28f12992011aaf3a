"""From a form and an anchor to a value: what a time expression can mean, and no more.

A form is what the text says without the anchor: {"kind": "weekday", "day": 4, "which": "past"}. `resolve`
computes its TIMEX3 value, bounds and EDTF against an anchor that is a day, a month, a year or unknown. Only
one thing is computed per anchor, the reading on one exact day. An anchor that is known to the month has two
extreme days; what both readings share is entailed, the rest becomes X, and the bounds reach from the earlier
to the later. So a wider anchor can never contradict a narrower one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from articles.extraction.edtf import NotEdtf, bounds, parse_published
from articles.extraction.holidays import is_fixed
from articles.extraction.timekinds import Form, Reading, reading_on

# Two days that share no digit of a year, month or week: what they have in common holds on every day.
_NEVER = (date(1895, 1, 2), date(2021, 11, 16))


_PINNED = {"yearless", "holiday", "season", "nth", "monthday", "weeknumber"}


class CannotResolve(Exception):
    """The form leaves the calendar (year 0, year 10000)."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative expressions are counted from: all days from `first` to `last`; both None when unknown.

    `minute` is the minute of the day where an hour is known (a live blog's entry), else None.
    """

    text: str
    first: date | None
    last: date | None
    minute: int | None = None


UNKNOWN = Anchor("", None, None)


_CLOCKED = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")


def anchor_from(published: str) -> Anchor:
    """Return the anchor a publication date gives; what is no EDTF prefix gives the unknown anchor."""
    minute = None
    if match := _CLOCKED.match(published):
        published, minute = match[1], int(match[2]) * 60 + int(match[3])
    try:
        text = parse_published(published)
        first, last = bounds(text)
    except NotEdtf:
        return UNKNOWN
    return Anchor(text, first, last, minute) if text else UNKNOWN


def resolve(form: Form, anchor: Anchor) -> Reading:
    """Return the most informed reading of `form` that `anchor` entails.

    Raises CannotResolve when the reading falls outside the years 1 to 9999.
    """
    try:
        if anchor.first is None or anchor.last is None:
            low, high = reading_on(form, _NEVER[0], None), reading_on(form, _NEVER[1], None)
            if low == high:
                return low
            return replace(_common(form, low, high), earliest=None, latest=None)
        low = reading_on(form, anchor.first, anchor.minute)
        if anchor.first == anchor.last:
            return low
        high = reading_on(form, anchor.last, anchor.minute)
        return low if low == high else _common(form, low, high)
    except (ValueError, OverflowError, KeyError) as error:
        raise CannotResolve(str(error)) from error


def _common(form: Form, low: Reading, high: Reading) -> Reading:
    """What two readings of one form share, with bounds around both."""
    one, other = low.value, high.value
    if form["kind"] == "weekday" and "T" not in one[:10] and len(one) >= 10:
        one, other = _by_week(low), _by_week(high)
    if form.get("zone"):
        # Summer time may begin between the two days.
        one, other = (re.sub(r"[+-]\d\d:\d\d$", "", v) for v in (one, other))
    value = _shared(one, other, _pinned(form))
    earliest = min(low.earliest, high.earliest) if low.earliest and high.earliest else None
    latest = max(low.latest, high.latest) if low.latest and high.latest else None
    edtf = value if re.fullmatch(r"\d{4}-(?:\d\d-XX|XX-XX|XX)", value) and not form.get("signal") else ""
    return Reading(value, low.grain, earliest, latest, edtf)


def _pinned(form: Form) -> bool:
    """Whether the words themselves say month and day; a movable feast says neither."""
    return form["kind"] in _PINNED and (form["kind"] != "holiday" or is_fixed(form["name"]))


def _by_week(reading: Reading) -> str:
    """A day of the week as 2025-W07-6, with its part of day or clock."""
    head, mark, tail = reading.value.partition("T")
    year, week, day = date.fromisoformat(head).isocalendar()
    return f"{year:04d}-W{week:02d}-{day}{mark}{tail}"


def _shared(one: str, other: str, pinned: bool) -> str:
    """The fields two values have in common; from the first difference on digits become X.

    A pinned form says the month and day itself, so equal fields after the year stay. A weekday is said too.
    """
    if "/" in one or "/" in other:
        (a, _, b), (c, _, d) = one.partition("/"), other.partition("/")
        return f"{_shared(a, c, pinned)}/{_shared(b, d, pinned)}"
    (one, mark, part), (other, _, other_part) = one.partition("T"), other.partition("T")
    fields, others, out, differs = one.split("-"), other.split("-"), [], False
    by_week = len(fields) > 1 and fields[1].startswith("W") and fields[1] != "WI"
    for place, (field, opposite) in enumerate(zip(fields, others, strict=False)):
        said = pinned or field.isalpha() or (by_week and place == 2)
        if field == opposite and (not differs or said):
            out.append(field)
            continue
        differs = True
        out.append(re.sub(r"\d", "X", field))
    if mark:
        out[-1] += mark + (part if part == other_part else re.sub(r"\d", "X", part))
    return "-".join(out)
