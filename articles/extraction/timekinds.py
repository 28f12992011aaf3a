"""The reading of a form on one exact day: every kind of form, its part of day, clock and signal.

A form is what the text says without the anchor, as JSON: {"kind": "weekday", "day": 4, "which": "past"}. Each kind
has one function here. They know nothing of unknown or partial dates; `timex` does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from articles.extraction.edtf import last_of_month
from articles.extraction.holidays import PART, holiday, nth_weekday
from articles.extraction.timedress import with_clock, with_part, with_signal
from articles.extraction.timegrains import (
    DAY,
    Reading,
    century_reading,
    day_reading,
    decade_reading,
    monday_of,
    month_reading,
    months_reading,
    season_reading,
    week_reading,
    weekend_reading,
    year_reading,
)

Form = dict[str, Any]

# A yearless day whose reading in the direction of the tense lies nearly a year away is taken from the
# other side when that is this near (days): nobody leaves the year out of a date eleven months off.
_NEAR = 45


def reading_on(form: Form, day: date, minute: int | None) -> Reading:
    """The reading of `form` when the anchor is exactly `day`."""
    reading = _KINDS[form["kind"]](form, day, minute)
    if part := form.get("part"):
        reading = with_part(reading, part)
    if form.get("next") and reading.earliest is not None:
        reading = day_reading(reading.earliest + DAY)
    if clock := form.get("clock"):
        reading = with_clock(reading, clock, form.get("zone", ""))
    if form.get("mod") == "APPROX" and reading.edtf and "/" not in reading.edtf and form["kind"] in ("shift", "hence"):
        reading = replace(reading, edtf=reading.edtf + "~")
    if signal := form.get("signal"):
        reading = with_signal(reading, signal, form.get("mod", ""))
    return reading


def _fixed(form: Form, day: date, minute: int | None) -> Reading:
    """An expression that needs no anchor: {"kind": "fixed", "value": "2025-11"}."""
    value = form["value"]
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return day_reading(date(int(match[1]), int(match[2]), int(match[3])))
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_reading(int(match[1]) * 12 + int(match[2]) - 1)
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return months_reading(int(match[1]) * 12 + 3 * int(match[2]) - 3, 3, "Q")
    if match := re.fullmatch(r"(\d{4})-H(\d)", value):
        return months_reading(int(match[1]) * 12 + 6 * int(match[2]) - 6, 6, "H")
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return week_reading(date.fromisocalendar(int(match[1]), int(match[2]), 1))
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return season_reading(match[2], int(match[1]))
    if re.fullmatch(r"\d{4}", value):
        return year_reading(int(value))
    if re.fullmatch(r"\d{3}", value):
        return decade_reading(int(value) * 10)
    if re.fullmatch(r"\d{2}", value):
        return century_reading(int(value) * 100)
    raise ValueError(value)


def _shift(form: Form, day: date, minute: int | None) -> Reading:
    """So many units from the anchor, in the grain of the unit: "drie dagen geleden", "vorige week"."""
    unit, n = form["unit"], form["n"]
    if unit == "D":
        return day_reading(day + round(n) * DAY)
    if unit == "W":
        return week_reading(monday_of(day) + round(n) * 7 * DAY)
    if unit == "WE":
        monday = monday_of(day)
        if n < 0 and form.get("strict"):
            monday -= (0 if day.isoweekday() > 7 else 7) * DAY
            n += 1
        elif n > 0 and form.get("strict"):
            monday += (7 if day.isoweekday() >= 6 else 0) * DAY
            n -= 1
        return weekend_reading(monday + round(n) * 7 * DAY)
    months = day.year * 12 + day.month - 1
    if unit == "M":
        return month_reading(months + round(n))
    if unit == "Q":
        return months_reading(months + 3 * round(n), 3, "Q")
    if unit == "HY":
        return months_reading(months + 6 * round(n), 6, "H")
    if unit == "Y":
        return year_reading(day.year + n) if n == int(n) else month_reading(months + round(12 * n))
    if unit == "DE":
        return decade_reading(day.year + 10 * round(n))
    if unit == "CE":
        return century_reading(day.year + 100 * round(n))
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
        return day_reading(monday_of(day) + (wanted - 1 + 7 * form["n"]) * DAY)
    back = (day.isoweekday() - wanted) % 7
    ahead = (wanted - day.isoweekday()) % 7
    n = form.get("n", 0)
    if which == "past":
        if form.get("pair"):
            back = back or 7  # the night that begins today is not over
        return day_reading(day - (back + 7 * n) * DAY)
    if which == "before":
        return day_reading(day - (back or 7) * DAY)
    if which == "after":
        return day_reading(day + ((ahead or 7) + 7 * n) * DAY)
    return day_reading(day + (ahead + 7 * n) * DAY)


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
        months = year * 12 + month - 1
        away = months - (day.year * 12 + day.month - 1)
        near = form.get("near", 0) // 30
        if near and abs(away) >= 12 - near:
            months += 12 if away < 0 else -12
        return month_reading(months)
    if which == "year":
        return day_reading(date(day.year + form.get("n", 0), month, number))
    past, future = _nearest_years(day, month, number)
    near = form.get("near", _NEAR)
    if which in ("past", "before"):
        chosen, other = past, future
    else:
        chosen, other = future, past
    far, close = abs((chosen - day).days), abs((other - day).days)
    if "weekday" in form and (chosen.isoweekday() == form["weekday"]) != (other.isoweekday() == form["weekday"]):
        return day_reading(chosen if chosen.isoweekday() == form["weekday"] else other)
    if far > 365 - near and close <= near:
        chosen = other
    return day_reading(chosen)


def _weekend_of(form: Form, day: date, minute: int | None) -> Reading:
    """The weekend that began last, or the one that is not yet over."""
    monday = monday_of(day)
    if form["which"] == "past" and day.isoweekday() < 6:
        monday -= 7 * DAY
    return weekend_reading(monday)


def _week_number(form: Form, day: date, minute: int | None) -> Reading:
    """A week by its number: the last that began, the first that is not over."""
    year = day.isocalendar().year
    weeks = []
    for candidate in (year - 1, year, year + 1):
        if form["week"] < 53 or date(candidate, 12, 28).isocalendar().week == 53:
            weeks.append(date.fromisocalendar(candidate, form["week"], 1))
    past = [monday for monday in weeks if monday <= day]
    future = [monday for monday in weeks if monday + 6 * DAY >= day]
    chosen = past[-1:] or future[:1] if form["which"] == "past" else future[:1] or past[-1:]
    return week_reading(chosen[0])


def _beside(form: Form, day: date, minute: int | None) -> Reading:
    """So many units, or a weekday, before or after a feast or a day."""
    feast = reading_on(form["of"], day, minute)
    if feast.earliest is None or feast.latest is None:
        raise ValueError("open feast")
    edge = feast.latest if form["sign"] > 0 else feast.earliest
    if form.get("unit") == "W":
        return week_reading(monday_of(edge) + form["sign"] * 7 * DAY)
    if form.get("unit") == "WE":
        step = (6 - edge.isoweekday()) % 7 or 7 if form["sign"] > 0 else -((edge.isoweekday() - 7) % 7 or 7)
        return weekend_reading(monday_of(edge + step * DAY))
    if "days" in form:
        return day_reading(edge + form["sign"] * form["days"] * DAY)
    if "months" in form:
        return day_reading(_add_months(edge, form["sign"] * form["months"]))
    gap = (form["day"] - edge.isoweekday()) % 7 if form["sign"] > 0 else (edge.isoweekday() - form["day"]) % 7
    return day_reading(edge + form["sign"] * (gap or 7) * DAY)


def _week_of(form: Form, day: date, minute: int | None) -> Reading:
    """The week, or the weekend of the week, in which a day lies."""
    inner = reading_on(form["of"], day, minute)
    if inner.earliest is None:
        raise ValueError("open day")
    monday = monday_of(inner.earliest)
    if form["of"]["kind"] == "holiday" and inner.earliest.isoweekday() <= 2:
        # "Memorial Day weekend" leads up to the Monday.
        monday -= 7 * DAY
    return weekend_reading(monday) if form.get("unit") == "WE" else week_reading(monday)


def _years_back(form: Form, day: date, minute: int | None) -> Reading:
    """The same day so many years away: "vandaag twee jaar geleden"."""
    return day_reading(_add_months(day + form["days"] * DAY, 12 * form["n"]))


def _monthday(form: Form, day: date, minute: int | None) -> Reading:
    """A day of a month that is not named: "op de 15e"; months without such a day are passed over."""
    step = -1 if form["which"] == "past" else 1
    months = day.year * 12 + day.month - 1
    weekday = form.get("weekday")
    nearest: list[date] = []
    for n in range(-13, 14):
        found = _exists((months + n) // 12, (months + n) % 12 + 1, form["day"])
        if found and (weekday is None or found.isoweekday() == weekday):
            nearest.append(found)
    if not nearest:
        raise ValueError("no such day")
    nearest.sort(key=lambda found: abs((found - day).days))
    ahead = [found for found in nearest if (found <= day if step < 0 else found >= day)]
    if weekday is not None and abs((nearest[0] - day).days) <= _NEAR:
        # "Tuesday the 4th": the weekday tells which one.
        return day_reading(nearest[0])
    return day_reading((ahead or nearest)[0])


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
    readings = [season_reading(season, year) for year in range(day.year - 2, day.year + 3)]
    if which == "year":
        return season_reading(season, day.year + form.get("n", 0))
    begun = [r for r in readings if r.earliest is not None and r.earliest <= day]
    over = [r for r in readings if r.latest is not None and r.latest < day]
    ahead = [r for r in readings if r.earliest is not None and r.earliest > day]
    running = [r for r in readings if r.latest is not None and r.latest >= day]
    if which == "this":
        current = season_reading(season, day.year)
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
    reading = day_reading(first) if first == last else Reading(f"{first}/{last}", "D", first, last, f"{first}/{last}")
    return with_part(reading, PART[form["name"]]) if PART.get(form["name"]) else reading


def _nth(form: Form, day: date, minute: int | None) -> Reading:
    """The n-th of a month or year: "de derde dinsdag van september 2025"; what was and is not yet, was last year's."""
    of = form["of"]
    if of.get("which") == "past" and of["kind"] == "shift":
        until = _nth_of(form | {"n": form.get("last", form["n"])}, day, minute)
        if until.earliest is not None and until.earliest > day:
            return _nth_of(form | {"of": of | {"n": of["n"] - 1}}, day, minute)
    return _nth_of(form, day, minute)


def _nth_of(form: Form, day: date, minute: int | None) -> Reading:
    month = reading_on(form["of"], day, minute)
    if month.earliest is None or month.latest is None:
        raise ValueError("open month")
    n, first, last = form["n"], month.earliest, month.latest
    if "day" in form:
        found = nth_weekday(first.year, first.month, form["day"], n) if month.grain == "M" else None
        if found is None:
            step = (form["day"] - first.isoweekday()) % 7 + 7 * (n - 1)
            found = first + step * DAY if n > 0 else last - ((last.isoweekday() - form["day"]) % 7) * DAY
        if not first <= found <= last:
            raise ValueError("no such weekday")
        return day_reading(found)
    unit = form["unit"]
    if unit == "D":
        found = first + (n - 1) * DAY if n > 0 else last + (n + 1) * DAY
        if not first <= found <= last:
            raise ValueError("no such day")
        return day_reading(found)
    if unit == "W":
        # The first week of a period is the one that holds its first Thursday, as ISO counts.
        if n > 0:
            thursday = first + ((4 - first.isoweekday()) % 7 + 7 * (n - 1)) * DAY
        else:
            thursday = last - ((last.isoweekday() - 4) % 7 + 7 * (-n - 1)) * DAY
        return week_reading(monday_of(thursday))
    if unit == "WE":
        saturday = first + ((6 - first.isoweekday()) % 7 + 7 * (n - 1)) * DAY
        if n < 0:
            saturday = last - ((last.isoweekday() - 6) % 7) * DAY
        return weekend_reading(monday_of(saturday))
    if unit == "M":
        months = first.year * 12 + first.month - 1
        return month_reading(months + n - 1 if n > 0 else last.year * 12 + last.month + n)
    if unit in ("Q", "HY"):
        size = 3 if unit == "Q" else 6
        begin = first.year * 12 + size * ((n - 1) if n > 0 else 12 // size + n)
        reading = months_reading(begin, size, unit[0])
        which = "" if "near" in form["of"] else form["of"].get("which", "")
        if which == "past" and reading.earliest is not None and reading.earliest > day:
            return months_reading(begin - 12, size, unit[0])  # "profits fell in the fourth quarter", said in March
        if which == "future" and reading.latest is not None and reading.latest < day:
            return months_reading(begin + 12, size, unit[0])
        return reading
    if unit == "Y":
        return year_reading(first.year + n - 1 if n > 0 else last.year + n + 1)
    raise ValueError(unit)


def _in_period(form: Form, day: date, minute: int | None) -> Reading:
    """A day number or month inside a period that is said relatively: "de 15e van volgende maand"."""
    period = reading_on(form["of"], day, minute)
    if period.earliest is None:
        raise ValueError("open period")
    return day_reading(period.earliest.replace(day=form["day"]))


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
    value = f"{first.value.partition('/')[0]}/{last.value.rpartition('/')[2]}"
    return Reading(value, "range", first.earliest, last.latest, edtf)


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
            edge = day_reading(day + round(7 * n) * DAY)
        if unit in ("M", "Y"):
            edge = day_reading(_add_months(day, round(n * (12 if unit == "Y" else 1))))
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
