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
from articles.extraction.timegrains import Reading
from articles.extraction.timekinds import Form, reading_on

# Two days that share no digit of a year, month or week: what they have in common holds on every day.
_NEVER = (date(1895, 1, 2), date(2021, 11, 16))


_PINNED = frozenset({"yearless", "season", "weeknumber"})
_NOTHING_SAID, _DAY_SAID, _BOTH_SAID = frozenset[int](), frozenset({2}), frozenset({1, 2})


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


_OPEN_DAY = re.compile(r"\d{4}-(?:\d\d-XX|XX-XX|XX)")
_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_OFFSET = re.compile(r"[+-]\d\d:\d\d$")
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
    value = _common_value(form, low.value, high.value)
    earliest = min(low.earliest, high.earliest) if low.earliest and high.earliest else None
    latest = max(low.latest, high.latest) if low.latest and high.latest else None
    edtf = value if _OPEN_DAY.fullmatch(value) and not form.get("signal") else ""
    return Reading(value, low.grain, earliest, latest, edtf)


def _common_value(form: Form, one: str, other: str) -> str:
    """The value two readings share: of a stretch both ends, of a day of the week the day."""
    if "/" in one:
        (a, _, b), (c, _, d) = one.partition("/"), other.partition("/")
        first, last = (form["a"], form["b"]) if form["kind"] == "range" else (form, form)
        return f"{_common_value(first, a, c)}/{_common_value(last, b, d)}"
    if form["kind"] == "weekday" and _DAY_VALUE.match(one):
        one, other = _by_week(one), _by_week(other)
    if form.get("zone"):
        # Summer time may begin between the two days.
        one, other = (_OFFSET.sub("", value) for value in (one, other))
    return _shared(one, other, _pinned(form))


def _pinned(form: Form) -> frozenset[int]:
    """Which fields of a value the words themselves say: 1 the month or week, 2 the day.

    A movable feast says neither, "de 15e" says the day, "de eerste dinsdag van de maand" nothing.
    """
    kind = form["kind"]
    if kind == "monthday":
        return _DAY_SAID
    if kind == "holiday":
        return _BOTH_SAID if is_fixed(form["name"]) else _NOTHING_SAID
    if kind == "nth":
        return _BOTH_SAID if form["of"]["kind"] in ("yearless", "fixed") else _NOTHING_SAID
    return _BOTH_SAID if kind in _PINNED else _NOTHING_SAID


def _by_week(value: str) -> str:
    """A day as the day of its week, 2025-W07-6, with its part of day or clock."""
    head, mark, tail = value.partition("T")
    year, week, day = date.fromisoformat(head).isocalendar()
    return f"{year:04d}-W{week:02d}-{day}{mark}{tail}"


def _shared(one: str, other: str, pinned: frozenset[int]) -> str:
    """The fields two values have in common; from the first difference on digits become X.

    A pinned form says the month and day itself, so equal fields after the year stay. A weekday is said too.
    """
    (one, mark, part), (other, _, other_part) = one.partition("T"), other.partition("T")
    fields, others, out, differs = one.split("-"), other.split("-"), [], False
    by_week = len(fields) > 1 and fields[1].startswith("W") and fields[1] != "WI"
    for place, (field, opposite) in enumerate(zip(fields, others, strict=False)):
        said = place in pinned or field.isalpha() or (by_week and place == 2)
        if field == opposite and (not differs or said):
            out.append(field)
            continue
        differs = True
        out.append(re.sub(r"\d", "X", field))
    if mark:
        out[-1] += mark + (part if part == other_part else re.sub(r"\d", "X", part))
    return "-".join(out)
