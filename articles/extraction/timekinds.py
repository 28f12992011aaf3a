"""The reading of a form on one exact day: every kind of form, its part of day, clock and signal.

A form is what the text says without the anchor, as JSON: {"kind": "weekday", "day": 4, "which": "past"}. Each kind
has one function here. They know nothing of unknown or partial dates; `timex` does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from articles.extraction.edtf import bounds, last_of_month
from articles.extraction.holidays import PART, holiday, nth_weekday

Form = dict[str, Any]


_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


_SEASON_CODE = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


_DAY = timedelta(days=1)


# A yearless day whose reading in the direction of the tense lies nearly a year away is taken from the
# other side when that is this near (days): nobody leaves the year out of a date eleven months off.
_NEAR = 45


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with its inclusive bounds. `grain` is D, W, WE, M, Q, H, Y, S (season), DE, CE, T or "" (no day)."""

    value: str
    grain: str
    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""


def reading_on(form: Form, day: date, minute: int | None) -> Reading:
    """The reading of `form` when the anchor is exactly `day`."""
    reading = _KINDS[form["kind"]](form, day, minute)
    if part := form.get("part"):
        reading = _with_part(reading, part)
    if form.get("next") and reading.earliest is not None:
        reading = _day(reading.earliest + _DAY)
    if clock := form.get("clock"):
        reading = _with_clock(reading, clock, form.get("zone", ""))
    if form.get("mod") == "APPROX" and reading.edtf and "/" not in reading.edtf and form["kind"] in ("shift", "hence"):
        reading = replace(reading, edtf=reading.edtf + "~")
    if signal := form.get("signal"):
        reading = _with_signal(reading, signal, form.get("mod", ""))
    return reading


def _day(day: date) -> Reading:
    text = day.isoformat()
    return Reading(text, "D", day, day, text)


def _week(monday: date) -> Reading:
    year, week, _ = monday.isocalendar()
    sunday = monday + 6 * _DAY
    return Reading(f"{year:04d}-W{week:02d}", "W", monday, sunday, f"{monday}/{sunday}")


def _weekend(monday: date) -> Reading:
    year, week, _ = monday.isocalendar()
    saturday, sunday = monday + 5 * _DAY, monday + 6 * _DAY
    return Reading(f"{year:04d}-W{week:02d}-WE", "WE", saturday, sunday, f"{saturday}/{sunday}")


def _month(months: int) -> Reading:
    """A month counted from year 0: 12 * year + month - 1."""
    year, month = divmod(months, 12)
    first = date(year, month + 1, 1)
    return Reading(
        f"{year:04d}-{month + 1:02d}", "M", first, last_of_month(year, month + 1), f"{year:04d}-{month + 1:02d}"
    )


def _months(months: int, size: int, letter: str) -> Reading:
    """A quarter (size 3, letter Q) or half year (6, H)."""
    year, month = divmod(months, 12)
    month = month // size * size
    first, last = date(year, month + 1, 1), last_of_month(year, month + size)
    value = f"{year:04d}-{letter}{month // size + 1}"
    return Reading(value, letter, first, last, f"{first:%Y-%m}/{last:%Y-%m}" if year > 999 else f"{first}/{last}")


def _year(year: int) -> Reading:
    return Reading(f"{year:04d}", "Y", date(year, 1, 1), date(year, 12, 31), f"{year:04d}")


def _decade(year: int) -> Reading:
    first = year // 10 * 10
    return Reading(
        f"{first // 10:03d}", "DE", date(max(first, 1), 1, 1), date(first + 9, 12, 31), f"{first // 10:03d}X"
    )


def _century(year: int) -> Reading:
    first = year // 100 * 100
    return Reading(
        f"{first // 100:02d}", "CE", date(max(first, 1), 1, 1), date(first + 99, 12, 31), f"{first // 100:02d}XX"
    )


def _season(season: str, year: int) -> Reading:
    edtf = f"{year:04d}-{_SEASON_CODE[season]}"
    earliest, latest = bounds(edtf)
    return Reading(f"{year:04d}-{season}", "S", earliest, latest, edtf)


def _monday(day: date) -> date:
    return day - (day.isoweekday() - 1) * _DAY


def _fixed(form: Form, day: date, minute: int | None) -> Reading:
    """An expression that needs no anchor: {"kind": "fixed", "value": "2025-11"}."""
    value = form["value"]
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return _day(date(int(match[1]), int(match[2]), int(match[3])))
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _month(int(match[1]) * 12 + int(match[2]) - 1)
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return _months(int(match[1]) * 12 + 3 * int(match[2]) - 3, 3, "Q")
    if match := re.fullmatch(r"(\d{4})-H(\d)", value):
        return _months(int(match[1]) * 12 + 6 * int(match[2]) - 6, 6, "H")
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return _week(date.fromisocalendar(int(match[1]), int(match[2]), 1))
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _season(match[2], int(match[1]))
    if re.fullmatch(r"\d{4}", value):
        return _year(int(value))
    if re.fullmatch(r"\d{3}", value):
        return _decade(int(value) * 10)
    if re.fullmatch(r"\d{2}", value):
        return _century(int(value) * 100)
    raise ValueError(value)


def _shift(form: Form, day: date, minute: int | None) -> Reading:
    """So many units from the anchor, in the grain of the unit: "drie dagen geleden", "vorige week"."""
    unit, n = form["unit"], form["n"]
    if unit == "D":
        return _day(day + round(n) * _DAY)
    if unit == "W":
        return _week(_monday(day) + round(n) * 7 * _DAY)
    if unit == "WE":
        monday = _monday(day)
        if n < 0 and form.get("strict"):
            monday -= (0 if day.isoweekday() > 7 else 7) * _DAY
            n += 1
        elif n > 0 and form.get("strict"):
            monday += (7 if day.isoweekday() >= 6 else 0) * _DAY
            n -= 1
        return _weekend(monday + round(n) * 7 * _DAY)
    months = day.year * 12 + day.month - 1
    if unit == "M":
        return _month(months + round(n))
    if unit == "Q":
        return _months(months + 3 * round(n), 3, "Q")
    if unit == "HY":
        return _months(months + 6 * round(n), 6, "H")
    if unit == "Y":
        return _year(day.year + n) if n == int(n) else _month(months + round(12 * n))
    if unit == "DE":
        return _decade(day.year + 10 * round(n))
    if unit == "CE":
        return _century(day.year + 100 * round(n))
    return _shift_minutes(day, minute, n)


def _shift_minutes(day: date, minute: int | None, n: float) -> Reading:
    """`n` minutes from the anchor; without an hour only the bounds are exact."""
    if minute is not None:
        moment = datetime(day.year, day.month, day.day) + timedelta(minutes=minute + n)
        return Reading(f"{moment:%Y-%m-%dT%H:%M}", "T", moment.date(), moment.date(), moment.date().isoformat())
    start = datetime(day.year, day.month, day.day)
    low, high = (start + timedelta(minutes=n)).date(), (start + timedelta(minutes=n + 1439)).date()
    return Reading(f"{day.isoformat()}TXX:XX", "T", low, high, day.isoformat() if low == high else "")


def _weekday(form: Form, day: date, minute: int | None) -> Reading:
    """A day of the week. `which`: past and future count the anchor itself, before and after not; week: an ISO week."""
    wanted, which = form["day"], form["which"]
    if which == "week":
        return _day(_monday(day) + (wanted - 1 + 7 * form["n"]) * _DAY)
    back = (day.isoweekday() - wanted) % 7
    ahead = (wanted - day.isoweekday()) % 7
    n = form.get("n", 0)
    if which == "past":
        return _day(day - (back + 7 * n) * _DAY)
    if which == "before":
        return _day(day - (back or 7) * _DAY)
    if which == "after":
        return _day(day + ((ahead or 7) + 7 * n) * _DAY)
    return _day(day + (ahead + 7 * n) * _DAY)


def _yearless(form: Form, day: date, minute: int | None) -> Reading:
    """A month, or a day of a month, without its year; `which` past or future, this, before or after."""
    month, number = form["month"], form.get("day")
    which = form["which"]
    if number is None:
        year = day.year
        if which in ("past", "before") and (month > day.month or (which == "before" and month == day.month)):
            year -= 1
        elif which in ("future", "after") and (month < day.month or (which == "after" and month == day.month)):
            year += 1
        elif which == "year":
            year += form.get("n", 0)
        return _month(year * 12 + month - 1)
    if which == "year":
        return _day(date(day.year + form.get("n", 0), month, number))
    past, future = _nearest_years(day, month, number)
    near = form.get("near", _NEAR)
    if which in ("past", "before"):
        chosen, other = past, future
    else:
        chosen, other = future, past
    far, close = abs((chosen - day).days), abs((other - day).days)
    fits = "weekday" not in form or chosen.isoweekday() == form["weekday"]
    if (far > 365 - near and close <= near) or (not fits and other.isoweekday() == form["weekday"]):
        chosen = other
    return _day(chosen)


def _weekend_of(form: Form, day: date, minute: int | None) -> Reading:
    """The weekend that began last, or the one that is not yet over."""
    monday = _monday(day)
    if form["which"] == "past" and day.isoweekday() < 6:
        monday -= 7 * _DAY
    return _weekend(monday)


def _week_number(form: Form, day: date, minute: int | None) -> Reading:
    """A week by its number: the last that began, the first that is not over."""
    year = day.isocalendar().year
    weeks = []
    for candidate in (year - 1, year, year + 1):
        if form["week"] < 53 or date(candidate, 12, 28).isocalendar().week == 53:
            weeks.append(date.fromisocalendar(candidate, form["week"], 1))
    past = [monday for monday in weeks if monday <= day]
    future = [monday for monday in weeks if monday + 6 * _DAY >= day]
    chosen = past[-1:] or future[:1] if form["which"] == "past" else future[:1] or past[-1:]
    return _week(chosen[0])


def _beside(form: Form, day: date, minute: int | None) -> Reading:
    """So many days, or a weekday, before or after a feast."""
    feast = reading_on(form["of"], day, minute)
    if feast.earliest is None or feast.latest is None:
        raise ValueError("open feast")
    edge = feast.latest if form["sign"] > 0 else feast.earliest
    if "days" in form:
        return _day(edge + form["sign"] * form["days"] * _DAY)
    gap = (form["day"] - edge.isoweekday()) % 7 if form["sign"] > 0 else (edge.isoweekday() - form["day"]) % 7
    return _day(edge + form["sign"] * (gap or 7) * _DAY)


def _week_of(form: Form, day: date, minute: int | None) -> Reading:
    """The week in which a day lies."""
    inner = reading_on(form["of"], day, minute)
    if inner.earliest is None:
        raise ValueError("open day")
    return _week(_monday(inner.earliest))


def _years_back(form: Form, day: date, minute: int | None) -> Reading:
    """The same day so many years away: "vandaag twee jaar geleden"."""
    return _day(_add_months(day + form["days"] * _DAY, 12 * form["n"]))


def _monthday(form: Form, day: date, minute: int | None) -> Reading:
    """A day of a month that is not named: "op de 15e"; months without such a day are passed over."""
    step = -1 if form["which"] == "past" else 1
    months = day.year * 12 + day.month - 1
    for _ in range(4):
        found = _exists(months // 12, months % 12 + 1, form["day"])
        if found and (found <= day if step < 0 else found >= day):
            return _day(found)
        months += step
    raise ValueError("no such day")


def _nearest_years(day: date, month: int, number: int) -> tuple[date, date]:
    """The last such day up to and the first one from `day` on; 29 February waits for its year."""
    past = future = None
    for back in range(9):
        if past is None and (found := _exists(day.year - back, month, number)) and found <= day:
            past = found
        if future is None and (found := _exists(day.year + back, month, number)) and found >= day:
            future = found
        if past and future:
            return past, future
    raise ValueError("no such day")


def _exists(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _season_of(form: Form, day: date, minute: int | None) -> Reading:
    """A season by its name; this is the running or coming one of the year, past and future by the tense."""
    season, which = form["season"], form["which"]
    readings = [_season(season, year) for year in range(day.year - 2, day.year + 3)]
    if which == "year":
        return _season(season, day.year + form.get("n", 0))
    begun = [r for r in readings if r.earliest is not None and r.earliest <= day]
    over = [r for r in readings if r.latest is not None and r.latest < day]
    ahead = [r for r in readings if r.earliest is not None and r.earliest > day]
    running = [r for r in readings if r.latest is not None and r.latest >= day]
    if which == "this":
        current = _season(season, day.year)
        return begun[-1] if begun[-1].latest and begun[-1].latest >= day else current
    return {"past": begun[-1], "before": over[-1], "future": running[0], "after": ahead[0]}[which]


def _holiday(form: Form, day: date, minute: int | None) -> Reading:
    """A feast by the tense, or in a year that is said."""
    which = form["which"]
    if which == "fixed":
        first, last = holiday(form["name"], form["year"])
    elif which == "year":
        first, last = holiday(form["name"], day.year + form.get("n", 0))
    else:
        days = [holiday(form["name"], year) for year in range(day.year - 2, day.year + 3)]
        past = [d for d in days if d[0] <= day and (which != "before" or d[1] < day)]
        future = [d for d in days if d[1] >= day and (which != "after" or d[0] > day)]
        first, last = past[-1] if which in ("past", "before") else future[0]
        near = form.get("near", _NEAR)
        if which == "past" and (day - first).days > 365 - near and (future[0][0] - day).days <= near:
            first, last = future[0]
        elif which == "future" and (first - day).days > 365 - near and (day - past[-1][1]).days <= near:
            first, last = past[-1]
    reading = _day(first) if first == last else Reading(f"{first}/{last}", "D", first, last, f"{first}/{last}")
    return _with_part(reading, PART[form["name"]]) if PART.get(form["name"]) else reading


def _nth(form: Form, day: date, minute: int | None) -> Reading:
    """The n-th weekday, day, week or weekend of a month or year: "de derde dinsdag van september 2025"."""
    month = reading_on(form["of"], day, minute)
    if month.earliest is None or month.latest is None:
        raise ValueError("open month")
    n, first, last = form["n"], month.earliest, month.latest
    if "day" in form:
        found = nth_weekday(first.year, first.month, form["day"], n) if month.grain == "M" else None
        if found is None:
            step = (form["day"] - first.isoweekday()) % 7 + 7 * (n - 1)
            found = first + step * _DAY if n > 0 else last - ((last.isoweekday() - form["day"]) % 7) * _DAY
        if not first <= found <= last:
            raise ValueError("no such weekday")
        return _day(found)
    unit = form["unit"]
    if unit == "D":
        found = first + (n - 1) * _DAY if n > 0 else last + (n + 1) * _DAY
        if not first <= found <= last:
            raise ValueError("no such day")
        return _day(found)
    if unit == "W":
        # The first week of a period is the one that holds its first Thursday, as ISO counts.
        if n > 0:
            thursday = first + ((4 - first.isoweekday()) % 7 + 7 * (n - 1)) * _DAY
        else:
            thursday = last - ((last.isoweekday() - 4) % 7 + 7 * (-n - 1)) * _DAY
        return _week(_monday(thursday))
    if unit == "WE":
        saturday = first + ((6 - first.isoweekday()) % 7 + 7 * (n - 1)) * _DAY
        if n < 0:
            saturday = last - ((last.isoweekday() - 6) % 7) * _DAY
        return _weekend(_monday(saturday))
    if unit == "M":
        months = first.year * 12 + first.month - 1
        return _month(months + n - 1 if n > 0 else last.year * 12 + last.month + n)
    if unit == "Q":
        return _months(first.year * 12 + 3 * ((n - 1) if n > 0 else 4 + n), 3, "Q")
    if unit == "HY":
        return _months(first.year * 12 + 6 * ((n - 1) if n > 0 else 2 + n), 6, "H")
    if unit == "Y":
        return _year(first.year + n - 1 if n > 0 else last.year + n + 1)
    raise ValueError(unit)


def _in_period(form: Form, day: date, minute: int | None) -> Reading:
    """A day number or month inside a period that is said relatively: "de 15e van volgende maand"."""
    period = reading_on(form["of"], day, minute)
    if period.earliest is None:
        raise ValueError("open period")
    return _day(period.earliest.replace(day=form["day"]))


def _range(form: Form, day: date, minute: int | None) -> Reading:
    """From one point to another: the second from the first on, or in the past the first back from the second."""
    a, b = form["a"], form["b"]
    if b.get("which") == "past" and a.get("which") == "past":
        last = reading_on(b, day, minute)
        first = reading_on(a, last.earliest or day, minute)
    else:
        first = reading_on(a, day, minute)
        chained = dict(b, which="future", near=0) if b.get("which") in ("past", "future") else b
        last = (
            reading_on(chained, first.earliest or day, minute)
            if b.get("which") in ("past", "future")
            else reading_on(b, day, minute)
        )
    if first.earliest and last.latest and first.earliest > last.latest:
        # The two ends contradict each other: both days stand, no stretch between them is claimed.
        return Reading(
            f"{first.value}/{last.value}",
            "range",
            min(first.earliest, last.earliest or first.earliest),
            max(last.latest, first.latest or last.latest),
        )
    edtf = f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf and "/" not in first.edtf + last.edtf else ""
    if not edtf and first.earliest and last.latest:
        edtf = f"{first.earliest}/{last.latest}"
    if first.earliest == last.latest and first.grain == "D":
        edtf = first.edtf
    return Reading(f"{first.value}/{last.value}", "range", first.earliest, last.latest, edtf)


def _amount(form: Form, day: date, minute: int | None) -> Reading:
    """A duration; one that ends or begins at the anchor has bounds."""
    earliest = latest = None
    if (side := form.get("side")) and (unit := form.get("unit")) and isinstance(form.get("n"), int | float):
        n = form["n"] * side
        edge = reading_on(
            {
                "kind": "shift",
                "unit": unit if unit in ("D", "W", "M", "Y", "DE", "CE") else "MIN",
                "n": _minutes(unit, n),
            },
            day,
            minute,
        )
        if unit == "W":
            edge = _day(day + round(7 * n) * _DAY)
        if unit in ("M", "Y"):
            edge = _day(_add_months(day, round(n * (12 if unit == "Y" else 1))))
        earliest, latest = (edge.earliest, day) if side < 0 else (day, edge.latest)
    edtf = f"{earliest}/{latest}" if earliest and latest and earliest != latest and form.get("span") else ""
    return Reading(form["value"], "", earliest, latest, edtf)


def _minutes(unit: str, n: float) -> float:
    return n * {"S": 1 / 60, "MIN": 1, "H": 60, "QH": 15, "HH": 30}.get(unit, 1)


def _add_months(day: date, n: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1).day))


def _ref(form: Form, day: date, minute: int | None) -> Reading:
    """Now, before now, after now."""
    value = form["value"]
    if value == "PRESENT_REF":
        return Reading(value, "", day, day)
    return Reading(value, "", None, day) if value == "PAST_REF" else Reading(value, "", day, None)


def _set(form: Form, day: date, minute: int | None) -> Reading:
    return Reading(form["value"], "")


def _open(form: Form, day: date, minute: int | None) -> Reading:
    """An expression that hangs on an event the text does not date: "de volgende dag"."""
    return Reading(form["value"], "")


_KINDS = {
    "fixed": _fixed,
    "shift": _shift,
    "weekday": _weekday,
    "yearless": _yearless,
    "season": _season_of,
    "monthday": _monthday,
    "weekend": _weekend_of,
    "weeknumber": _week_number,
    "beside": _beside,
    "weekof": _week_of,
    "yearsback": _years_back,
    "holiday": _holiday,
    "nth": _nth,
    "in": _in_period,
    "range": _range,
    "amount": _amount,
    "ref": _ref,
    "set": _set,
    "open": _open,
}


def _with_part(reading: Reading, part: str) -> Reading:
    """The part of a day; a night runs into the next day and belongs to the day it begins."""
    if not reading.value or "T" in reading.value:
        return reading
    value, latest, edtf = f"{reading.value}T{part}", reading.latest, reading.edtf
    if part == "NI" and reading.grain == "D" and latest is not None:
        latest += _DAY
        edtf = f"{reading.earliest}/{latest}"
    return replace(reading, value=value, latest=latest, edtf=edtf)


def _with_clock(reading: Reading, clock: str, zone: str) -> Reading:
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


def _with_signal(reading: Reading, signal: str, mod: str) -> Reading:
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
        limit = last if mod == "END" else first - _DAY
        return replace(reading, earliest=None, latest=limit, edtf=f"../{limit}")
    if signal == "ON_OR_BEFORE":
        return replace(reading, earliest=None, latest=last, edtf=f"../{last}")
    if signal == "AFTER":
        return replace(reading, earliest=last + _DAY, latest=None, edtf=f"{last + _DAY}/..")
    start = reading.edtf if reading.edtf and "/" not in reading.edtf else first.isoformat()
    return replace(reading, earliest=first, latest=None, edtf=f"{start}/..")
