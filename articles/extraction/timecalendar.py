"""Forms of calendar dates: days, months, years, seasons, feasts, and what is counted within them."""

from __future__ import annotations

from calendar import monthrange

from articles.extraction.holidays import known
from articles.extraction.timeamounts import amount, exact_days, modifier, unit_value
from articles.extraction.timeclock import read_clock, read_hours
from articles.extraction.timekinds import Form
from articles.extraction.timematch import Built, Match


def _year_of(m: Match, group: str = "year") -> int | None:
    year = m.get(group, "year")
    if year is None and (short := m.get(group, "apostropheyear")) is not None:
        year = 2000 + short if short < 60 else 1900 + short
    if year is None and (short := m.get(group, "year2")) is not None:
        year = 2000 + short if short < 60 else 1900 + short
    return year


def _month_of(m: Match, group: str = "month") -> int | None:
    month = m.get(group, "month")
    return month if month is not None else m.get(group, "monthabbr")


def timed(m: Match, form: Form, type_: str = "DATE") -> Built | None:
    """Add the part of day and clock time that follow or precede a day."""
    own_night = form.get("part") == "NI"
    part = None
    if "part" in m:
        part = m.get("part", "daypart") or m.get("part", "habit") or (m.get("part", "morrow") and "MO")
    if isinstance(part, str):
        form, type_ = form | {"part": part}, "TIME"
    group = "clock" if "clock" in m else "hourat" if "hourat" in m else "head"
    if "from" in m:
        hours = read_hours(m, form.get("part", ""))
        if hours is None:
            return None
        form, type_ = form | {"clock": hours}, "TIME"
        form.pop("part", None)
    elif group in m:
        read = read_clock(m, group, form.get("part", ""))
        if read is None:
            return None
        form, type_ = form | read, "TIME"
        form.pop("part", None)
        if own_night and form["clock"] < "06:00":
            # The small hours of a night lie on the day after the one it begins.
            form["next"] = True
    return type_, form


def _calendar_day(m: Match) -> Form | None:
    if (iso := m.get("day", "iso")) is not None:
        year, month, day, clock = iso
        if not year or day > monthrange(year, month)[1]:
            return None
        form: Form = {"kind": "fixed", "value": f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")}
        return form | ({"clock": clock} if clock else {})
    if (dmy := m.get("day", "dmy")) is not None:
        if dmy[2] > monthrange(dmy[0], dmy[1])[1]:
            return None
        return {"kind": "fixed", "value": "{:04d}-{:02d}-{:02d}".format(*dmy)}
    if (dm := m.get("day", "dm")) is not None:
        month, day = dm
        if day > monthrange(2000, month)[1]:
            return None
        return {"kind": "yearless", "month": month, "day": day, "which": "tense"}
    month, day = _month_of(m), m.get("day", "small")
    if day is None:
        day = m.get("day", "ord")
    year = _year_of(m)
    if month is None or day is None or not 1 <= day <= monthrange(year or 2000, month)[1]:
        return None
    if year is not None:
        return {"kind": "fixed", "value": f"{year:04d}-{month:02d}-{day:02d}"}
    if "unit" in m:
        n = direction_of(m)
        return {"kind": "yearless", "month": month, "day": day, "which": "year", "n": n}
    return {"kind": "yearless", "month": month, "day": day, "which": "before" if "gone" in m else "tense"}


def build_day(m: Match) -> Built | None:
    form = _calendar_day(m)
    if form is None:
        return None
    weekday = m.get("weekday", "weekday") or m.get("weekday", "wdabbr")
    if weekday is not None:
        form["weekday"] = weekday
    joined = m.get("weekday", "daypartday")
    if joined is not None:
        form |= {"weekday": joined[0], "part": joined[1]}
    return timed(m, form, "TIME" if "clock" in form or "part" in form else "DATE")


def build_day_range(m: Match) -> Built | None:
    month, year = _month_of(m), _year_of(m)
    if "pair" in m:
        first, last = m.get("pair", "shortrange")
    else:
        first, last = m.get("low", "small"), m.get("high", "small")
    if month is None or first is None or last is None:
        return None

    def point(day: int) -> Form:
        if year is not None:
            return {"kind": "fixed", "value": f"{year:04d}-{month:02d}-{day:02d}"}
        return {"kind": "yearless", "month": month, "day": day, "which": "tense"}

    if not 1 <= first < last <= monthrange(year or 2000, month)[1]:
        return None
    return "DATE", {"kind": "range", "a": point(first), "b": point(last)}


def build_month_range(m: Match) -> Built | None:
    first, last, year = _month_of(m, "low"), _month_of(m, "high"), _year_of(m)
    if first is None or last is None:
        return None
    if year is None:
        return "DATE", {
            "kind": "range",
            "a": {"kind": "yearless", "month": first, "which": "tense"},
            "b": {"kind": "yearless", "month": last, "which": "tense"},
        }
    before = year - 1 if first > last else year
    return "DATE", {
        "kind": "range",
        "a": {"kind": "fixed", "value": f"{before:04d}-{first:02d}"},
        "b": {"kind": "fixed", "value": f"{year:04d}-{last:02d}"},
    }


def edge_of(m: Match) -> str:
    for group in ("edge", "edge2"):
        for name in ("start", "startof", "mid", "end") if group in m else ():
            if mod := m.get(group, name):
                return str(mod)
    return ""


def direction_of(m: Match, group: str = "that") -> int:
    for name in ("prev", "past", "last", "next", "coming", "this"):
        if (n := m.get(group, name)) is not None:
            return int(n)
    return 0


def build_month(m: Match) -> Built | None:
    month, year = _month_of(m), _year_of(m)
    if (pair := m.get("my", "my")) is not None:
        year, month = pair
    if month is None:
        return None
    form: Form
    if year is not None:
        form = {"kind": "fixed", "value": f"{year:04d}-{month:02d}"}
    elif "unit" in m:
        form = {"kind": "yearless", "month": month, "which": "year", "n": direction_of(m)}
    elif "that" in m:
        n = direction_of(m)
        form = {"kind": "yearless", "month": month, "which": "before" if n < 0 else "after" if n > 0 else "year"}
        if n > 0 and m.get("that", "coming") is not None:
            form["which"] = "after"
    else:
        form = {"kind": "yearless", "month": month, "which": "before" if "gone" in m else "tense"}
    if mod := edge_of(m) or modifier(m):
        form["mod"] = mod
    return "DATE", form


def build_year(m: Match) -> Built | None:
    year = _year_of(m)
    if year is None:
        return None
    form: Form = {"kind": "fixed", "value": f"{year:04d}"}
    if mod := edge_of(m) or modifier(m):
        form["mod"] = mod
    return "DATE", form


def build_years(m: Match) -> Built | None:
    if "years" in m:
        first, last = m.get("years", "years")
    else:
        first, last = m.get("low", "year") or m.get("low2", "year"), m.get("high", "year")
    if first is None or last is None or first > last:
        return None
    return "DATE", {
        "kind": "range",
        "a": {"kind": "fixed", "value": f"{first:04d}"},
        "b": {"kind": "fixed", "value": f"{last:04d}"},
    }


def build_decade(m: Match) -> Built | None:
    n = m.get("decade", "decade")
    if n is None:
        n = m.get("decade", "decadeword")
    if n is None:
        n = m.get("decade", "apostropheyear")
    if n is None:
        n = m.get("decade", "num")
    if n is None or n % 10:
        return None
    if n < 100:
        n += 1900 if n >= 30 else 2000
    form: Form = {"kind": "fixed", "value": f"{int(n) // 10:03d}"}
    if mod := edge_of(m):
        form["mod"] = mod
    return "DATE", form


def build_century(m: Match) -> Built | None:
    n = m.get("ord", "ord")
    if n is None or not 1 <= n <= 22:
        return None
    form: Form = {"kind": "fixed", "value": f"{n - 1:02d}"}
    if mod := edge_of(m):
        form["mod"] = mod
    return "DATE", form


def build_quarter(m: Match) -> Built | None:
    n, half = m.get("ord", "ord"), "half" in m
    if "code" in m:
        n = m.get("code", "quartercode")
        half = m.get("code", "halfcode") is not None
        n = n or m.get("code", "halfcode")
    if n is None:
        n = m.get("ord", "firstof")
    size = 2 if half else 4
    if n is None or not -1 <= n <= size or not n:
        return None
    n = size if n == -1 else n
    year = _year_of(m)
    if year is not None:
        return "DATE", {"kind": "fixed", "value": f"{year:04d}-{'H' if half else 'Q'}{n}"}
    of: Form = {"kind": "shift", "unit": "Y", "n": direction_of(m)}
    if not {"that", "unit", "unit2"} & m.groups():
        of["which"] = "tense"  # what was can be that of last year
    if half and not {"code", "month", "unit", "unit2"} & m.groups() and not m.get("half", "halfword"):
        # "De tweede helft" is that of a match or of anything.
        return None
    if half and m.get("unit", "unit") and m.get("unit", "unit")[0] != "Y":
        unit = m.get("unit", "unit")[0]
        return "DATE", {"kind": "shift", "unit": unit, "n": direction_of(m), "mod": "START" if n == 1 else "END"}
    if half and (month := _month_of(m)) is not None:
        return "DATE", {"kind": "yearless", "month": month, "which": "tense", "mod": "START" if n == 1 else "END"}
    if not {"unit", "unit2"} & m.groups():
        of["which"] = "tense"
    return "DATE", {"kind": "nth", "n": n, "unit": "HY" if half else "Q", "of": of}


def build_season(m: Match) -> Built | None:
    season, year = m.get("season", "season"), _year_of(m)
    form: Form
    if year is not None:
        form = {"kind": "fixed", "value": f"{year:04d}-{season}"}
    elif "unit" in m:
        form = {"kind": "season", "season": season, "which": "year", "n": direction_of(m) or direction_of(m, "that2")}
    elif "that" in m:
        n = direction_of(m)
        which = "before" if n < 0 else "after" if n > 0 else "tense"
        form = {"kind": "season", "season": season, "which": which} | ({} if n else {"this": True})
    else:
        form = {"kind": "season", "season": season, "which": "tense"}
    if mod := edge_of(m):
        form["mod"] = mod
    return "DATE", form


def build_unit(m: Match) -> Built | None:
    """A unit counted in calendar steps: "vorige week", "begin volgend jaar", "het einde van de maand"."""
    unit, number = m.get("unit", "unit")
    n = direction_of(m) if "that" in m else 0
    coming = (
        m.get("that", "coming") is not None or m.get("that", "past") is not None or m.get("that", "last") is not None
    )
    form: Form
    if number == 2 or unit in ("S", "MIN", "H", "QH", "HH"):
        if number != 2 or n == 0:
            return ("DURATION", {"kind": "amount", "value": unit_value(unit, 1)}) if n and number != 2 else None
        return "DURATION", {"kind": "amount", "value": unit_value(unit, "X")}
    if unit == "NI":
        return None
    if unit == "FN":
        return "DURATION", {"kind": "amount", "value": "P2W"}
    form = {"kind": "shift", "unit": unit, "n": n}
    if unit == "WE" and m.get("that", "this") is not None and n == 0:
        # On a Monday "dit weekend" is the last one when the sentence looks back.
        return "DATE", {"kind": "weekend", "which": "tense"}
    stretch = m.get("that", "past") is not None or ("lead" in m and m.get("that", "last") is not None and unit != "WE")
    if stretch and number == 1 and not edge_of(m) and "the past month is a stretch" in m.words.features:
        return "DURATION", {
            "kind": "amount",
            "value": unit_value(unit, 1),
            "side": -1,
            "unit": unit,
            "n": 1,
            "span": True,
        }
    if unit == "WE" and coming and n:
        form["strict"] = True
    if m.get("that", "that") is not None:
        form["back"] = True
    if mod := edge_of(m) or modifier(m):
        form["mod"] = mod
    return "DATE", form


def build_nth(m: Match) -> Built | None:
    """The third Tuesday of September, the last week of 2024, the first day of next month."""
    n = m.get("ord", "ord")
    if n is None:
        n = m.get("ord", "last")
    if n is None:
        return None
    year, month = _year_of(m), _month_of(m)
    of: Form
    if month is not None and year is not None:
        of = {"kind": "fixed", "value": f"{year:04d}-{month:02d}"}
    elif month is not None and "unit" in m:
        of = {"kind": "yearless", "month": month, "which": "year", "n": direction_of(m)}
    elif month is not None:
        of = {"kind": "yearless", "month": month, "which": "tense"}
    elif year is not None:
        of = {"kind": "fixed", "value": f"{year:04d}"}
    elif "unit" in m:
        of = {"kind": "shift", "unit": m.get("unit", "unit")[0], "n": direction_of(m)}
        if of["unit"] not in ("W", "M", "Q", "HY", "Y", "DE", "CE"):
            return None
    else:
        return None
    if (weekday := m.get("what", "weekday")) is not None:
        return "DATE", {"kind": "nth", "n": n, "day": weekday, "of": of}
    unit = m.get("what", "unit")[0]
    if unit in ("S", "MIN", "H", "QH", "HH", "NI", "DE", "CE", "FN"):
        return None
    if of.get("unit") == unit:
        return None
    return "DATE", {"kind": "nth", "n": n, "unit": unit, "of": of}


def build_holiday(m: Match) -> Built | None:
    name, year = m.get("name", "holiday"), _year_of(m)
    if not name or not known(name):
        return None
    form: Form
    if {"following", "years"} & m.groups():
        # "De jaarwisseling van 2021 op 2022"
        year, following = m.get("years", "years") or (year, _year_of(m, "following"))
        if year is None or following != year + 1 or name != "turn-of-year":
            return None
    if year is not None:
        form = {"kind": "holiday", "name": name, "which": "fixed", "year": year}
    elif "unit" in m:
        form = {"kind": "holiday", "name": name, "which": "year", "n": direction_of(m)}
    elif "that" in m:
        n = direction_of(m)
        form = {"kind": "holiday", "name": name, "which": "before" if n < 0 else "after" if n > 0 else "year"}
    else:
        form = {"kind": "holiday", "name": name, "which": "tense"}
    return timed(m, form, "TIME" if name in ("new-years-eve", "new-years-night") else "DATE")


def build_monthday(m: Match) -> Built | None:
    day = m.get("day", "small")
    if day is None or m.get("day", "spelledord") is not None:
        return None
    form: Form = {"kind": "monthday", "day": day, "which": "tense"}
    if (weekday := m.get("weekday", "weekday")) is not None:
        form["weekday"] = weekday
    return timed(m, form)


def build_beside(m: Match) -> Built | None:
    """A day counted from a feast: the day after Christmas, the Saturday after Easter."""
    name, sign = m.get("name", "holiday"), 1 if "after" in m else -1
    if not name or not known(name):
        return None
    feast: Form = {"kind": "holiday", "name": name, "which": "tense"}
    if (year := _year_of(m)) is not None:
        feast |= {"which": "fixed", "year": year}
    form: Form = {"kind": "beside", "of": feast, "sign": sign}
    if (weekday := m.get("weekday", "weekday")) is not None:
        return "DATE", form | {"day": weekday}
    if "unit" in m:
        return "DATE", form | {"unit": m.get("unit", "unit")[0]}
    if "amount" in m:
        days = exact_days(m)
        return None if days is None else ("DATE", form | {"days": days})
    return "DATE", form | {"days": 1}


def build_beside_day(m: Match) -> Built | None:
    """A day counted from a calendar day: two months after 1 May 2020."""
    day, read, sign = _calendar_day(m), amount(m.tokens("amount")), 1 if "after" in m else -1
    if day is not None and (weekday := m.get("weekday", "weekday")) is not None:
        return "DATE", {"kind": "beside", "of": day, "sign": sign, "day": weekday}
    if day is None or read is None or isinstance(read[0], str) or read[0] != int(read[0]):
        return None
    form: Form = {"kind": "beside", "of": day, "sign": sign}
    if (days := exact_days(m)) is not None:
        return "DATE", form | {"days": days}
    months = {"M": 1, "Q": 3, "HY": 6, "Y": 12}.get(read[1])
    return None if months is None else ("DATE", form | {"months": int(read[0]) * months})


def build_night_dates(m: Match) -> Built | None:
    """The night that begins on the first of two days of a month."""
    month, first, last = _month_of(m), m.get("low", "small"), m.get("high", "small")
    year = _year_of(m)
    if month is None or first is None or last is None or last > monthrange(2000, month)[1]:
        return None
    own = _month_of(m, "month2")
    if own not in (None, month):
        # "31 maart op 1 april": the last day of a month and the first of the next.
        if last != 1 or own != (month - 2) % 12 + 1 or first < 28:
            return None
        year = year - 1 if year and month == 1 else year
        month = own
    elif last != first + 1:
        return None
    form: Form = {"kind": "yearless", "month": month, "day": first, "which": "tense"}
    if year is not None:
        if first > monthrange(year, month)[1]:
            return None
        form = {"kind": "fixed", "value": f"{year:04d}-{month:02d}-{first:02d}"}
    elif "unit" in m:
        form |= {"which": "year", "n": direction_of(m)}
    return timed(m, form | {"part": "NI"}, "TIME")


def build_first_of(m: Match) -> Built | None:
    """The first four months of this year, the last three days of May 2024: from the first of them to the last."""
    edge, n, unit = m.get("ord", "ord") or m.get("ord", "last"), m.get("n", "num"), m.get("what", "unit")[0]
    if edge not in (1, -1) or n != int(n) or not 2 <= n <= 60 or unit not in ("D", "W", "M", "Q"):
        return None
    year, month = _year_of(m), _month_of(m)
    year = _year_of(m, "year2") if year is None else year
    of: Form
    if month is not None and year is not None:
        of = {"kind": "fixed", "value": f"{year:04d}-{month:02d}"}
    elif month is not None:
        of = {"kind": "yearless", "month": month, "which": "tense"}
    elif year is not None:
        of = {"kind": "fixed", "value": f"{year:04d}"}
    else:
        of = {"kind": "shift", "unit": m.get("unit", "unit")[0], "n": direction_of(m)}
        if of["unit"] == "Y" and "that" not in m:
            of["which"] = "tense"
    size = {"D": 1, "W": 7, "M": 30, "Q": 91}[unit] * n
    if size > {"W": 7, "M": 31, "Q": 92, "HY": 184, "Y": 366}.get(_span_of(of), 0):
        return None
    first, last = (1, int(n)) if edge > 0 else (-int(n), -1)
    return "DATE", {
        "kind": "range",
        "a": {"kind": "nth", "n": first, "unit": unit, "of": of, "last": last},
        "b": {"kind": "nth", "n": last, "unit": unit, "of": dict(of)},
    }


def _span_of(of: Form) -> str:
    """The unit of a period: a year or month that is named, or one counted from now."""
    if of["kind"] == "shift":
        return str(of["unit"])
    return "Y" if of["kind"] == "fixed" and len(of["value"]) == 4 else "M"


def build_feast_weekend(m: Match) -> Built | None:
    """The weekend a feast belongs to: that before its Monday, or in or behind its week."""
    name, year = m.get("name", "holiday") or m.get("name", "feastweekend"), _year_of(m)
    if not name or not known(name):
        return None
    feast: Form = {"kind": "holiday", "name": name, "which": "tense"}
    if year is not None:
        feast |= {"which": "fixed", "year": year}
    elif n := direction_of(m):
        feast["which"] = "before" if n < 0 else "after"
    return "DATE", {"kind": "weekof", "of": feast, "unit": "WE"}


def build_week_of(m: Match) -> Built | None:
    day = _calendar_day(m)
    if day is None:
        return None
    return "DATE", {"kind": "weekof", "of": day} | ({"unit": "WE"} if "weekend" in m else {})


def build_day_of_period(m: Match) -> Built | None:
    day = m.get("day", "ord")
    if not 1 <= day <= 31:
        return None
    return "DATE", {"kind": "in", "day": day, "of": {"kind": "shift", "unit": "M", "n": direction_of(m)}}


def build_week_number(m: Match) -> Built | None:
    n, year = m.get("n", "num"), _year_of(m)
    if n is None or not 1 <= n <= 53 or n != int(n):
        return None
    if year is None:
        return "DATE", {"kind": "weeknumber", "week": int(n), "which": "tense"}
    return "DATE", {"kind": "fixed", "value": f"{year:04d}-W{int(n):02d}"}
