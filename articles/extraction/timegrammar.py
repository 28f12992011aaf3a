"""The grammar of time expressions: rules over the symbols of a line, each with the form it builds.

A rule is a pattern of classes ("hence amount"), named groups mark what its builder reads. Names in capitals
are shorthands defined below. All rules together are one regular expression, so a line is read once; earlier
rules win over later ones at the same place.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from articles.extraction.holidays import known
from articles.extraction.timewords import EDGE, OTHER, Payload, Words
from articles.extraction.timex import Form


@dataclass(slots=True)
class Found:
    """One expression before resolution: tokens from `first` up to `last` (exclusive), its type and form."""

    first: int
    last: int
    type: str
    form: Form
    rule: str


class Match:
    """A match of one rule: reads the meaning of its named groups."""

    __slots__ = ("base", "match", "payloads", "words")

    def __init__(self, match: re.Match[str], payloads: list[Payload], words: Words) -> None:
        self.match, self.payloads, self.words = match, payloads, words

    def __contains__(self, group: str) -> bool:
        return self.match[group] is not None if group in self.match.re.groupindex else False

    def get(self, group: str, name: str) -> Any:
        """The meaning of the first token in `group` that has class `name`, or None."""
        if group not in self:
            return None
        first, last = self.match.span(group)
        for payload in self.payloads[first:last]:
            if name in payload:
                return payload[name]
        return None

    def tokens(self, group: str) -> list[Payload]:
        """The meanings of the tokens of a group."""
        if group not in self:
            return []
        first, last = self.match.span(group)
        return self.payloads[first:last]


Builder = Callable[[Match], "tuple[str, Form] | None"]

# Shorthands: an amount of time, a calendar day, a clock time, a unit that is counted from now.
MACROS = {
    "DOT": "dot?",
    "EDGETHE": "edgethe?",
    "NUMBER": "(num|a|quant)",
    "UNIT": "unit",
    "MONTH": "(month|monthabbr dot?)",
    "WEEKDAY": "(weekday|wdabbr dot?)",
    "YEAR": "(year|apostropheyear)",
    "THAT_UNIT": "(prev|past|next|coming|this|last)",
    "CLOCK1": "(clockc|clockd|clockh|clock4)",
    "AMPM": "(ampm|habit|((in|of) the)? daypart|of the morrow)",
    "AT": "(comma? (near|at|mod|on|until|before|after|by)*)",
    "HOURWORD": "(clockword)",
    "CLOCK": (
        "(CLOCK1 clockword? AMPM? zone?|hour (clockword|ampm)+ AMPM? zone?|hour (habit|of the daypart) zone?|half pasthour? hour clockword? AMPM?|quarter (tohour|pasthour|of) hour AMPM?"
        "|hour unitminute? (tohour|pasthour) half? hour AMPM?|a? quarter (tohour|pasthour) hour AMPM?|noon|midnight)"
    ),
}


def _unit_value(unit: str, n: float | str) -> str:
    """A duration of `n` units as TIMEX3: PT1H30M, P2W, PXD."""
    if n == "X":
        return {"S": "PTXS", "MIN": "PTXM", "H": "PTXH", "QH": "PTXM", "HH": "PTXH", "D": "PXD", "NI": "PXD", "WE": "PXD", "W": "PXW", "FN": "PXW",
                "M": "PXM", "Q": "PXM", "HY": "PXM", "Y": "PXY", "DE": "PXDE", "CE": "PXCE"}[unit]  # fmt: skip
    n = float(n)
    if unit in ("S", "MIN", "H", "QH", "HH"):
        seconds = round(n * {"S": 1, "MIN": 60, "H": 3600, "QH": 900, "HH": 1800}[unit])
        hours, rest = divmod(seconds, 3600)
        minutes, seconds = divmod(rest, 60)
        if unit == "MIN" and n == int(n):
            hours, minutes = 0, int(n)
        if unit == "S":
            return f"PT{seconds + 60 * minutes + 3600 * hours}S"
        return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + (f"{seconds}S" if seconds else "") if hours or minutes or seconds else "PT0M"
    if unit == "Y" and n != int(n):
        years, months = divmod(round(12 * n), 12)
        return "P" + (f"{years}Y" if years else "") + (f"{months}M" if months else "")
    if unit == "DE":
        return f"P{_trim(10 * n)}Y"
    if unit == "CE":
        return f"P{_trim(100 * n)}Y"
    letter, times = {"D": ("D", 1), "NI": ("D", 1), "WE": ("D", 2), "W": ("W", 1), "FN": ("W", 2), "M": ("M", 1), "Q": ("M", 3), "HY": ("M", 6), "Y": ("Y", 1)}[unit]
    if unit == "W" and n != int(n):
        return f"P{_trim(7 * n)}D"
    return f"P{_trim(n * times)}{letter}"


def _trim(n: float) -> str:
    return str(int(n)) if n == int(n) else f"{n:.2f}".rstrip("0")


# ------------------------------------------------------------------ amounts

AMOUNT = (
    "((num|a) UNIT comma? and? (num|a) UNIT"
    "|(num|a) UNIT and (a half|half a? UNIT?|a quarter)"
    "|(a|the)? UNIT or num"
    "|num (and (a half|half))? UNIT|a? quant (of the?)? UNIT|(a|the)? num? half the? a? UNIT|a UNIT)"
)


def amount(tokens: list[Payload]) -> tuple[float | str, str, str] | None:
    """Read an amount: number ("X" when open), unit, TIMEX3 value."""
    units = [(i, t["unit"]) for i, t in enumerate(tokens) if "unit" in t]
    if not units:
        return None
    place, (unit, _) = units[0]
    before = tokens[:place]
    half = any("half" in t for t in before)
    numbers = [t["num"] for t in before if "num" in t]
    quants = [t["quant"] for t in before if "quant" in t and "num" not in t]
    n: float | str
    if quants and not numbers:
        n = quants[0]
    elif numbers:
        n = numbers[0]
        if len(numbers) > 1:
            n = numbers[0] * numbers[1] if numbers[1] in (100, 1000) else numbers[0]
        if half:
            joined = any("and" in t for t in before)
            n = n + 0.5 if joined or not any("a" in t for t in before) else 0.5
    else:
        n = 0.5 if half else 1
    after = tokens[place + 1 :]
    if after and "or" in after[0] and "num" in after[-1] and len(units) == 1:
        # "een dag of tien": about ten.
        n = after[-1]["num"]
        after = []
    if unit == "FN":
        unit, n = "W", n if isinstance(n, str) else 2 * n
    if isinstance(n, str):
        return n, unit, _unit_value(unit, n)
    extra = [t["num"] for t in after if "num" in t]
    if len(units) > 1 and extra and units[1][1][0] != unit:
        first, second = _unit_value(unit, n), _unit_value(units[1][1][0], extra[0])
        return n, unit, _joined(first, second)
    if any("half" in t for t in after):
        n += 0.5
    elif any("quarter" in t for t in after):
        n += 0.25
    return n, unit, _unit_value(unit, n)


def _joined(first: str, second: str) -> str:
    """Two durations in one value: P1Y and P2M are P1Y2M, P1D and PT2H are P1DT2H."""
    if "T" in first and "T" in second:
        return first + second[2:]
    return first + second[1:]


def _shift_form(n: float | str, unit: str, sign: int) -> Form:
    """The form of so many units away from the anchor."""
    if n == "X":
        return {"kind": "ref", "value": "PAST_REF" if sign < 0 else "FUTURE_REF"}
    n = float(n) * sign
    if unit in ("S", "MIN", "H", "QH", "HH"):
        return {"kind": "shift", "unit": "MIN", "n": n * {"S": 1 / 60, "MIN": 1, "H": 60, "QH": 15, "HH": 30}[unit]}
    unit = {"NI": "D"}.get(unit, unit)
    if unit == "W" and n != int(n):
        return {"kind": "shift", "unit": "D", "n": int(7 * n)}
    if unit == "Q":
        return {"kind": "shift", "unit": "Q", "n": int(n)}
    return {"kind": "shift", "unit": unit, "n": int(n) if n == int(n) else n}


def _mod(m: Match, group: str = "mod") -> str:
    return m.get(group, "mod") or m.get(group, "near") or ""


def build_amount(m: Match) -> tuple[str, Form] | None:
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    return "DURATION", {"kind": "amount", "value": read[2], "mod": _mod(m)}


def build_ago(m: Match) -> tuple[str, Form] | None:
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    n, unit, _ = read
    if n == "X":
        if unit in ("H", "MIN", "S"):
            return "TIME", {"kind": "ref", "value": "PAST_REF"}
        return "DATE", {"kind": "ref", "value": "PAST_REF"}
    form = _shift_form(n, unit, -1)
    mod = _mod(m) or ("APPROX" if unit in ("M", "Y", "DE") else "")
    if mod:
        form["mod"] = mod
    return ("TIME" if form.get("unit") == "MIN" else "DATE"), form


def build_ago_day(m: Match) -> tuple[str, Form] | None:
    """Today a week ago: the day itself, not its week."""
    read = amount(m.tokens("amount"))
    if read is None or isinstance(read[0], str) or read[0] != int(read[0]):
        return None
    if read[1] == "Y":
        return "DATE", {"kind": "yearsback", "n": -int(read[0]), "days": m.get("day", "dayword")}
    if read[1] not in ("D", "W"):
        return None
    return "DATE", {"kind": "shift", "unit": "D", "n": m.get("day", "dayword") - int(read[0]) * (7 if read[1] == "W" else 1)}


def build_hence(m: Match) -> tuple[str, Form] | None:
    if "or" in m:
        low, high = amount(m.tokens("low") + m.tokens("unit")), amount(m.tokens("high") + m.tokens("unit"))
        if low is None or high is None or low[0] == "X":
            return None
        return "DATE", {"kind": "range", "a": _shift_form(low[0], low[1], 1), "b": _shift_form(high[0], high[1], 1)}
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    form = _shift_form(read[0], read[1], 1)
    mod = _mod(m) or ("APPROX" if read[1] in ("M", "Y", "DE") and form["kind"] == "shift" else "")
    if mod:
        form["mod"] = mod
    return ("TIME" if form.get("unit") == "MIN" else "DATE"), form


def build_within(m: Match) -> tuple[str, Form] | None:
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    form: Form = {"kind": "amount", "value": read[2], "mod": "EQUAL_OR_LESS"}
    if read[0] != "X":
        form |= {"side": 1, "unit": read[1], "n": read[0]}
    return "DURATION", form


def build_stretch(m: Match) -> tuple[str, Form] | None:
    """The last or the coming so many units."""
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    side = 1 if ("next" in m) else -1
    form: Form = {"kind": "amount", "value": read[2]}
    if read[0] != "X":
        form |= {"side": side, "unit": read[1], "n": read[0], "span": True}
    return "DURATION", form


def build_apart(m: Match) -> tuple[str, Form] | None:
    """So long before or after what was mentioned last: "een dag later"."""
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    sign = 1 if "later" in m else -1
    if read[0] == "X":
        if read[1] in ("H", "MIN", "S"):
            return "DURATION", {"kind": "amount", "value": read[2]}
        return "DATE", {"kind": "ref", "value": "PAST_REF"}
    form = _shift_form(read[0], read[1], sign)
    return ("TIME" if form.get("unit") == "MIN" else "DATE"), form | {"back": True}


def build_adjective(m: Match) -> tuple[str, Form] | None:
    if "word" in m:
        n, unit, age = m.get("word", "adjective")
    else:
        n = m.get("n", "num")
        unit, age = m.get("ending", "ending")
    if age and m.get("noun", "lasting") is None and not (m.get("word", "adjective") and n >= 100):
        return None
    return "DURATION", {"kind": "amount", "value": _unit_value(unit, n)}


def build_hyphen_unit(m: Match) -> tuple[str, Form] | None:
    unit, number = m.get("unit", "unit")
    if number == 2 and unit != "Y":
        return None
    n = m.get("n", "num")
    return "DURATION", {"kind": "amount", "value": _unit_value(unit, 1 if n is None else n)}


def build_long(m: Match) -> tuple[str, Form]:
    return "DURATION", {"kind": "amount", "value": m.get("word", "lastinglong")}


def build_bare_units(m: Match) -> tuple[str, Form] | None:
    unit, number = m.get("unit", "unit")
    if number != 2:
        return None
    if "ago" in m:
        return "DATE", {"kind": "ref", "value": "PAST_REF"}
    return "DURATION", {"kind": "amount", "value": _unit_value(unit, "X")}


# ------------------------------------------------------------------ calendar

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


def _timed(m: Match, form: Form, type_: str = "DATE") -> tuple[str, Form] | None:
    """Add the part of day and clock time that follow or precede a day."""
    part = m.get("part", "daypart") or m.get("part", "habit") or m.get("part", "morrow") and "MO"
    if isinstance(part, str):
        form, type_ = form | {"part": part}, "TIME"
    group = "clock" if "clock" in m else "hourat" if "hourat" in m else "head"
    if group in m:
        read = read_clock(m, group, form.get("part", ""))
        if read is None:
            return None
        form, type_ = form | read, "TIME"
        form.pop("part", None)
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
        n = _direction(m)
        return {"kind": "yearless", "month": month, "day": day, "which": "year", "n": n}
    return {"kind": "yearless", "month": month, "day": day, "which": "before" if "gone" in m else "tense"}


def build_day(m: Match) -> tuple[str, Form] | None:
    form = _calendar_day(m)
    if form is None:
        return None
    weekday = m.get("weekday", "weekday") or m.get("weekday", "wdabbr")
    if weekday is not None:
        form["weekday"] = weekday
    joined = m.get("weekday", "daypartday")
    if joined is not None:
        form |= {"weekday": joined[0], "part": joined[1]}
    return _timed(m, form, "TIME" if "clock" in form or "part" in form else "DATE")


def build_day_range(m: Match) -> tuple[str, Form] | None:
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


def build_month_range(m: Match) -> tuple[str, Form] | None:
    first, last, year = _month_of(m, "low"), _month_of(m, "high"), _year_of(m)
    if first is None or last is None:
        return None
    if year is None:
        return "DATE", {"kind": "range", "a": {"kind": "yearless", "month": first, "which": "tense"},
                        "b": {"kind": "yearless", "month": last, "which": "tense"}}  # fmt: skip
    before = year - 1 if first > last else year
    return "DATE", {"kind": "range", "a": {"kind": "fixed", "value": f"{before:04d}-{first:02d}"},
                    "b": {"kind": "fixed", "value": f"{year:04d}-{last:02d}"}}  # fmt: skip


def _edge(m: Match) -> str:
    return m.get("edge", "start") or m.get("edge", "startof") or m.get("edge", "mid") or m.get("edge", "end") or ""


def _direction(m: Match, group: str = "that") -> int:
    for name in ("prev", "past", "last", "next", "coming", "this"):
        if (n := m.get(group, name)) is not None:
            return int(n)
    return 0


def build_month(m: Match) -> tuple[str, Form] | None:
    month, year = _month_of(m), _year_of(m)
    if (pair := m.get("my", "my")) is not None:
        year, month = pair
    if month is None:
        return None
    form: Form
    if year is not None:
        form = {"kind": "fixed", "value": f"{year:04d}-{month:02d}"}
    elif "unit" in m:
        form = {"kind": "yearless", "month": month, "which": "year", "n": _direction(m)}
    elif "that" in m:
        n = _direction(m)
        form = {"kind": "yearless", "month": month, "which": "before" if n < 0 else "after" if n > 0 else "year"}
        if n > 0 and m.get("that", "coming") is not None:
            form["which"] = "after"
    else:
        form = {"kind": "yearless", "month": month, "which": "tense"}
    if mod := _edge(m) or _mod(m):
        form["mod"] = mod
    return "DATE", form


def build_year(m: Match) -> tuple[str, Form] | None:
    year = _year_of(m)
    if year is None:
        return None
    form: Form = {"kind": "fixed", "value": f"{year:04d}"}
    if mod := _edge(m) or _mod(m):
        form["mod"] = mod
    return "DATE", form


def build_years(m: Match) -> tuple[str, Form] | None:
    if "years" in m:
        first, last = m.get("years", "years")
    else:
        first, last = m.get("low", "year") or m.get("low2", "year"), m.get("high", "year")
    if first is None or last is None or first > last:
        return None
    return "DATE", {"kind": "range", "a": {"kind": "fixed", "value": f"{first:04d}"}, "b": {"kind": "fixed", "value": f"{last:04d}"}}


def build_decade(m: Match) -> tuple[str, Form] | None:
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
    if mod := _edge(m):
        form["mod"] = mod
    return "DATE", form


def build_century(m: Match) -> tuple[str, Form] | None:
    n = m.get("ord", "ord")
    if n is None or not 1 <= n <= 22:
        return None
    form: Form = {"kind": "fixed", "value": f"{n - 1:02d}"}
    if mod := _edge(m):
        form["mod"] = mod
    return "DATE", form


def build_quarter(m: Match) -> tuple[str, Form] | None:
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
    of: Form = {"kind": "shift", "unit": "Y", "n": _direction(m)}
    if half and m.get("unit", "unit") and m.get("unit", "unit")[0] != "Y":
        unit = m.get("unit", "unit")[0]
        return "DATE", {"kind": "shift", "unit": unit, "n": _direction(m), "mod": "START" if n == 1 else "END"}
    if half and (month := _month_of(m)) is not None:
        return "DATE", {"kind": "yearless", "month": month, "which": "tense", "mod": "START" if n == 1 else "END"}
    return "DATE", {"kind": "nth", "n": n, "unit": "HY" if half else "Q", "of": of}


def build_season(m: Match) -> tuple[str, Form] | None:
    season, year = m.get("season", "season"), _year_of(m)
    form: Form
    if year is not None:
        form = {"kind": "fixed", "value": f"{year:04d}-{season}"}
    elif "unit" in m:
        form = {"kind": "season", "season": season, "which": "year", "n": _direction(m)}
    elif "that" in m:
        n = _direction(m)
        which = "before" if n < 0 else "after" if n > 0 else "this"
        form = {"kind": "season", "season": season, "which": which}
    else:
        form = {"kind": "season", "season": season, "which": "tense"}
    if mod := _edge(m):
        form["mod"] = mod
    return "DATE", form


def build_unit(m: Match) -> tuple[str, Form] | None:
    """A unit counted in calendar steps: "vorige week", "begin volgend jaar", "het einde van de maand"."""
    unit, number = m.get("unit", "unit")
    n = _direction(m) if "that" in m else 0
    coming = m.get("that", "coming") is not None or m.get("that", "past") is not None or m.get("that", "last") is not None
    form: Form
    if number == 2 or unit in ("S", "MIN", "H", "QH", "HH"):
        if number != 2 or n == 0:
            return ("DURATION", {"kind": "amount", "value": _unit_value(unit, 1)}) if n and number != 2 else None
        return "DURATION", {"kind": "amount", "value": _unit_value(unit, "X")}
    if unit == "NI":
        return None
    if unit == "FN":
        return "DURATION", {"kind": "amount", "value": "P2W"}
    form = {"kind": "shift", "unit": unit, "n": n}
    if unit == "WE" and coming and n:
        form["strict"] = True
    if m.get("that", "that") is not None:
        form["back"] = True
    if mod := _edge(m) or _mod(m):
        form["mod"] = mod
    return "DATE", form


def build_nth(m: Match) -> tuple[str, Form] | None:
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
        of = {"kind": "yearless", "month": month, "which": "year", "n": _direction(m)}
    elif month is not None:
        of = {"kind": "yearless", "month": month, "which": "tense"}
    elif year is not None:
        of = {"kind": "fixed", "value": f"{year:04d}"}
    elif "unit" in m:
        of = {"kind": "shift", "unit": m.get("unit", "unit")[0], "n": _direction(m)}
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


# ------------------------------------------------------------------ days near the anchor

def build_weekday(m: Match) -> tuple[str, Form] | None:
    day = m.get("weekday", "weekday")
    form: Form
    joined = m.get("weekday", "daypartday")
    if joined is not None:
        day = joined[0]
    if "unit" in m:
        form = {"kind": "weekday", "day": day, "which": "week", "n": _direction(m)}
    elif "amount" in m:
        read = amount(m.tokens("amount"))
        if read is None or read[1] != "W" or isinstance(read[0], str):
            return None
        form = {"kind": "weekday", "day": day, "which": "after", "n": int(read[0])} if "hence" in m else {
            "kind": "weekday", "day": day, "which": "week", "n": -int(read[0])}
    elif "that" in m:
        form = {"kind": "weekday", "day": day, "which": _weekday_which(m)}
        if form["which"] == "week":
            form["n"] = 0 if m.get("that", "this") is not None else 1
    else:
        form = {"kind": "weekday", "day": day, "which": "tense"}
    if joined is not None:
        form["part"] = joined[1]
    return _timed(m, form, "TIME" if joined else "DATE")


def _weekday_which(m: Match) -> str:
    if any(m.get("that", name) is not None for name in ("past", "last", "prev")):
        return "before"
    if m.get("that", "coming") is not None:
        return "after"
    if m.get("that", "this") is not None:
        return "week"
    if m.get("that", "next") is not None:
        return "week" if "next weekday is next week" in m.words.features else "after"
    return "before"


def build_dayword(m: Match) -> tuple[str, Form] | None:
    n = m.get("day", "dayword")
    if n is None:
        n = m.get("day", "morrow")
    return _timed(m, {"kind": "shift", "unit": "D", "n": n})


def build_partday(m: Match) -> tuple[str, Form] | None:
    n, part = m.get("day", "partday")
    return _timed(m, {"kind": "shift", "unit": "D", "n": n, "part": part}, "TIME")


def build_nightnow(m: Match) -> tuple[str, Form] | None:
    return _timed(m, {"kind": "weekday", "day": 0, "which": "tense", "night": True, "part": "NI"}, "TIME")


def build_night_pair(m: Match) -> tuple[str, Form] | None:
    """The night that begins on the first of two weekdays."""
    first, last = m.get("first", "weekday"), m.get("last", "weekday")
    if first is None:
        first = (last - 2) % 7 + 1
    if last is not None and (last - first) % 7 != 1:
        return None
    return "TIME", {"kind": "weekday", "day": first, "which": "tense", "part": "NI"}


def build_daypart(m: Match) -> tuple[str, Form] | None:
    part = m.get("part", "daypart") or m.get("part", "night") or "MO"
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "part": part, "bare": True}
    if "that" in m:
        n = _direction(m)
        form["n"] = 0 if n > 0 else n
        form.pop("bare")
        if n > 0 and m.get("that", "next") is not None:
            form |= {"n": 1, "back": True}
    if "those" in m:
        form["back"] = True
    if mod := _edge(m):
        form["mod"] = mod
    return "TIME", form


def build_holiday(m: Match) -> tuple[str, Form] | None:
    name, year = m.get("name", "holiday"), _year_of(m)
    if not name or not known(name):
        return None
    form: Form
    if year is not None:
        form = {"kind": "holiday", "name": name, "which": "fixed", "year": year}
    elif "unit" in m:
        form = {"kind": "holiday", "name": name, "which": "year", "n": _direction(m)}
    elif "that" in m:
        n = _direction(m)
        form = {"kind": "holiday", "name": name, "which": "before" if n < 0 else "after" if n > 0 else "year"}
    else:
        form = {"kind": "holiday", "name": name, "which": "tense"}
    return _timed(m, form, "TIME" if name in ("new-years-eve", "new-years-night") else "DATE")


def build_monthday(m: Match) -> tuple[str, Form] | None:
    day = m.get("day", "small")
    if day is None or m.get("day", "spelledord") is not None:
        return None
    form: Form = {"kind": "monthday", "day": day, "which": "tense"}
    if (weekday := m.get("weekday", "weekday")) is not None:
        form["weekday"] = weekday
    return _timed(m, form)


def build_weekend(m: Match) -> tuple[str, Form]:
    return "DATE", {"kind": "weekend", "which": "tense"}


def build_beside(m: Match) -> tuple[str, Form] | None:
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
    if "amount" in m:
        read = amount(m.tokens("amount"))
        if read is None or isinstance(read[0], str) or read[1] not in ("D", "W") or read[0] != int(read[0]):
            return None
        return "DATE", form | {"days": int(read[0]) * (7 if read[1] == "W" else 1)}
    return "DATE", form | {"days": 1}


def build_night_dates(m: Match) -> tuple[str, Form] | None:
    """The night that begins on the first of two days of a month."""
    month, first, last = _month_of(m), m.get("low", "small"), m.get("high", "small")
    if month is None or first is None or last != first + 1 or last > monthrange(2000, month)[1]:
        return None
    year = _year_of(m)
    if year is not None:
        return "TIME", {"kind": "fixed", "value": f"{year:04d}-{month:02d}-{first:02d}", "part": "NI"}
    return "TIME", {"kind": "yearless", "month": month, "day": first, "which": "tense", "part": "NI"}


def build_first_night(m: Match) -> tuple[str, Form]:
    return "TIME", {"kind": "open", "value": "XXXX-XX-XXTNI"}


def build_from_day(m: Match) -> tuple[str, Form] | None:
    """A week from Tuesday, two weeks from tomorrow."""
    read = amount(m.tokens("amount"))
    if read is None or isinstance(read[0], str) or read[1] not in ("D", "W") or read[0] != int(read[0]):
        return None
    if (weekday := m.get("day", "weekday")) is not None:
        if read[1] == "D":
            return None
        return "DATE", {"kind": "weekday", "day": weekday, "which": "future", "n": int(read[0])}
    n = m.get("day", "dayword") or m.get("day", "morrow") or 0
    return "DATE", {"kind": "shift", "unit": "D", "n": n + int(read[0]) * (7 if read[1] == "W" else 1)}


def build_week_of(m: Match) -> tuple[str, Form] | None:
    day = _calendar_day(m)
    return None if day is None else ("DATE", {"kind": "weekof", "of": day})


def build_day_of_period(m: Match) -> tuple[str, Form] | None:
    day = m.get("day", "small")
    if day is None:
        return None
    return "DATE", {"kind": "in", "day": day, "of": {"kind": "shift", "unit": "M", "n": _direction(m)}}


def build_whole(m: Match) -> tuple[str, Form] | None:
    unit, number = m.get("unit", "unit")
    if number == 2:
        return None
    return "DURATION", {"kind": "amount", "value": _unit_value(unit, 1)}


def build_amount_range(m: Match) -> tuple[str, Form] | None:
    low, high = amount(m.tokens("low") + m.tokens("unit")), amount(m.tokens("high") + m.tokens("unit"))
    if low is None or high is None or isinstance(low[0], str) or isinstance(high[0], str) or low[0] >= high[0]:
        return None
    return "DURATION", {"kind": "amount", "value": f"{low[2]}/{high[2]}", "mod": _mod(m)}


def build_step_over(m: Match) -> tuple[str, Form] | None:
    """The week after next, the year before last."""
    unit, number = m.get("unit", "unit")
    if number == 2 or unit in ("S", "MIN", "H", "QH", "HH", "FN"):
        return None
    return "DATE", {"kind": "shift", "unit": {"NI": "D"}.get(unit, unit), "n": 2 if "after" in m else -2}


def build_course(m: Match) -> tuple[str, Form] | None:
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "bare": True}
    return "DATE", form | ({"mod": mod} if (mod := m.get("word", "inday")) else {})


def build_week_number(m: Match) -> tuple[str, Form] | None:
    n, year = m.get("n", "num"), _year_of(m)
    if n is None or not 1 <= n <= 53 or n != int(n):
        return None
    if year is None:
        return "DATE", {"kind": "weeknumber", "week": int(n), "which": "tense"}
    return "DATE", {"kind": "fixed", "value": f"{year:04d}-W{int(n):02d}"}


# ------------------------------------------------------------------ clock

def read_clock(m: Match, group: str, part: str) -> Form | None:
    """Hour and minute of a clock group, moved to the afternoon where a word says so."""
    tokens = m.tokens(group)
    zone = next((t["zone"] for t in tokens if "zone" in t), "")
    mod = next((t["near"] for t in tokens if "near" in t), "")
    half_day = next((t["ampm"] for t in tokens if "ampm" in t), "")
    for t in tokens:
        part = t.get("habit") or t.get("daypart") or ("MO" if "morrow" in t else part)
    out: Form = {}
    if zone:
        out["zone"] = zone
    if mod:
        out["mod"] = mod
    for t in tokens:
        if "midnight" in t:
            return out | {"clock": "24:00"}
        if "noon" in t:
            return out | {"clock": "12:00"}
    hour = minute = None
    for t in tokens:
        for name in ("clockc", "clockh", "clockd"):
            if name in t and hour is None:
                hour, minute, short = t[name]
                half_day = half_day or short
        if "clock4" in t and hour is None:
            hour, minute = divmod(t["clock4"], 100)
    if hour is None:
        hours = [t["hour"] for t in tokens if "hour" in t]
        if not hours:
            return None
        hour, minute = int(hours[-1]), 0
        quarter = any("quarter" in t for t in tokens)
        half = any("half" in t for t in tokens)
        back = any("tohour" in t and "pasthour" not in t for t in tokens)
        over = any("pasthour" in t for t in tokens)
        if half:
            minute = -30 if "half before" in m.words.features else 30
        if quarter:
            minute += 15 if over else -15
        elif len(hours) > 1 and (over or back):
            minute += int(hours[0]) if over else -int(hours[0])
        elif len(hours) > 1:
            return None
    if hour is None or minute is None:
        return None
    if half_day == "pm" and hour < 12:
        hour += 12
    elif half_day == "am" and hour == 12:
        hour = 0
    elif part in ("AF", "EV") and 1 <= hour < 12 and not half_day:
        hour += 12
    elif part == "NI" and hour == 12:
        hour = 24
    elif part == "NI" and 6 <= hour < 12 and not half_day:
        hour += 12
    total = hour * 60 + minute
    if not 0 <= total <= 1440:
        total %= 1440
    return out | {"clock": f"{total // 60:02d}:{total % 60:02d}"}


def build_clock(m: Match) -> tuple[str, Form] | None:
    read = read_clock(m, "clock", m.get("part", "habit") or m.get("part", "daypart") or "")
    if read is None:
        return None
    mod = _mod(m) or read.get("mod", "")
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "bare": True} | read
    if mod:
        form["mod"] = mod
    return "TIME", form


def build_clock_range(m: Match) -> tuple[str, Form] | None:
    high = read_clock(m, "high", "")
    if high is None:
        return None
    low = read_clock(m, "low", "AF" if high["clock"] >= "12:00" else "")
    if low is None:
        return None
    if low["clock"] > high["clock"] or high["clock"][:2] == "12":
        low = read_clock(m, "low", "") or low
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "bare": True, "clock": f"{low['clock']}/{high['clock']}"}
    if "zone" in high:
        form["zone"] = high["zone"]
    return "TIME", form


def build_after_hour(m: Match) -> tuple[str, Form] | None:
    hour = m.get("hour", "hourplural")
    return "TIME", {"kind": "shift", "unit": "D", "n": 0, "bare": True, "clock": f"{hour + 12 if hour < 12 else hour:02d}:00",
                    "mod": _mod(m)}  # fmt: skip


# ------------------------------------------------------------------ sets and references

_SET_UNIT = {"D": "P1D", "W": "P1W", "FN": "P2W", "M": "P1M", "Y": "P1Y", "H": "PT1H", "MIN": "PT1M", "S": "PT1S", "WE": "P1W", "Q": "P3M", "HY": "P6M",
             "NI": "P1D", "QH": "PT15M", "HH": "PT30M", "DE": "P10Y", "CE": "P100Y"}  # fmt: skip


def build_set(m: Match) -> tuple[str, Form] | None:
    return "SET", {"kind": "set", "value": m.get("word", "set") or m.get("word", "workdays")}


def build_every(m: Match) -> tuple[str, Form] | None:
    if (day := m.get("what", "weekday")) is not None:
        part = m.get("part", "daypart")
        return "SET", {"kind": "set", "value": f"XXXX-WXX-{day}" + (f"T{part}" if part else "")}
    if (joined := m.get("what", "daypartday")) is not None:
        return "SET", {"kind": "set", "value": f"XXXX-WXX-{joined[0]}T{joined[1]}"}
    if (part := m.get("what", "daypart")) is not None:
        return "SET", {"kind": "set", "value": f"XXXX-XX-XXT{part}"}
    if (season := m.get("what", "season")) is not None:
        return "SET", {"kind": "set", "value": f"XXXX-{season}"}
    if (month := m.get("what", "month")) is not None:
        return "SET", {"kind": "set", "value": f"XXXX-{month:02d}"}
    unit = m.get("what", "unit")
    if unit is None:
        return None
    n = m.get("n", "num") or m.get("n", "ord") or m.get("n", "other") or m.get("other", "other")
    if n is None and "alternate" in m:
        n = 2
    if n is None:
        return "SET", {"kind": "set", "value": _SET_UNIT[unit[0]]}
    return "SET", {"kind": "set", "value": _unit_value(unit[0], n)}


def build_dayhabit(m: Match) -> tuple[str, Form]:
    return "SET", {"kind": "set", "value": f"XXXX-WXX-{m.get('day', 'dayhabit')}"}


def build_habit(m: Match) -> tuple[str, Form]:
    return "SET", {"kind": "set", "value": f"XXXX-XX-XXT{m.get('part', 'habit')}", "habit": True}


def build_times(m: Match) -> tuple[str, Form] | None:
    unit = m.get("unit", "unit")
    n = m.get("n", "timesaday") or m.get("n", "num") or m.get("n", "quant") or 1
    if unit is None:
        value = m.get("unit", "set")
        return ("SET", {"kind": "set", "value": value, "freq": f"{n}X"}) if value else None
    return "SET", {"kind": "set", "value": _SET_UNIT[unit[0]], "freq": f"{_trim(n) if n != 'X' else n}X"}


def build_ref(m: Match) -> tuple[str, Form]:
    for name, value in (("presentref", "PRESENT_REF"), ("pastref", "PAST_REF"), ("futureref", "FUTURE_REF"), ("earlierref", "PAST_REF")):
        if m.get("word", name) is not None:
            return "DATE", {"kind": "ref", "value": value}
    raise LookupError("a reference rule without a reference")


def build_next_day(m: Match) -> tuple[str, Form] | None:
    """The day after, the same day, that night: counted from what was mentioned last."""
    unit = m.get("unit", "unit")
    part = m.get("unit", "night") or m.get("unit", "daypart")
    sign = 1 if ("after" in m or m.get("that", "next") is not None) else -1 if ("before" in m or m.get("that", "prev") is not None) else 0
    form: Form
    if part:
        form = {"kind": "shift", "unit": "D", "n": sign, "part": part, "back": True}
        return "TIME", form
    if unit is None or unit[0] in ("S", "MIN", "H", "QH", "HH", "FN"):
        return None
    if unit[1] == 2:
        return None
    return "DATE", {"kind": "shift", "unit": unit[0], "n": sign, "back": True}


# ------------------------------------------------------------------ the rules, most specific first

_TAIL = "(?P<part>((of|on)? the)? daypart|habit|morrow)? (AT (?P<clock>CLOCK)|comma? at (?P<hourat>hour) (?!otherword|unit|clockword|percent|dash))?"
_HEAD = "((?P<head>CLOCK) (comma|on|of)?)?"

# name, pattern, builder, feature that must be on ("" for both languages)
RULES: tuple[tuple[str, str, Builder, str], ...] = (
    ("not the day: a greeting", "greeting (daypart|morrow|night|unit)", lambda m: None, ""),
    ("from hour to hour", "(between|from|of)? (?P<low>(clockc|clockd|clockh|hour) clockword?) (until|and|dash|upto) (?P<high>(clockc|clockd|clockh|hour) (clockword|ampm) AMPM? zone?)", build_clock_range, ""),
    ("from hour to hour", "(between|from) (?P<low>(clockc|clockd|clockh|hour)) (until|and|dash|upto) (?P<high>(clockc|clockh|(clockd|hour) (habit|of the daypart)) AMPM? zone?)", build_clock_range, ""),
    ("from hour to hour", "(?P<low>hour) (until|dash) (?P<high>clockh|hour ampm)", build_clock_range, ""),
    ("from hour to hour", "(?P<low>(clockc|clockh)) (until|dash|upto) (?P<high>(clockc|clockh) clockword? AMPM? zone?)", build_clock_range, ""),
    ("calendar day, ISO", f"(?P<day>iso) {_TAIL}", build_day, ""),
    ("days of a month", "(of|from|between)? (WEEKDAY comma?)? (?P<low>small) (until|upto|dash|and|or|of) (WEEKDAY comma?)? (?P<high>small) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?", build_day_range, "ranges first"),
    ("days of a month", "(of|from|between) (WEEKDAY comma?)? (?P<low>small) (until|upto|dash|and) (WEEKDAY comma?)? (?P<high>small) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?", build_day_range, ""),
    ("days of a month", "(WEEKDAY comma?)? (?P<low>small) (upto|dash|until) (WEEKDAY comma?)? (?P<high>small) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?", build_day_range, ""),
    ("days of a month", "(?P<pair>shortrange) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?", build_day_range, ""),
    ("days of a month", "(?P<month>MONTH) (?P<pair>shortrange) (comma? (?P<year>YEAR))?", build_day_range, "month first"),
    ("days of a month", "(from|between)? (?P<month>MONTH) the? (?P<low>small) (until|upto|dash|and) the? (?P<high>small) (comma? (?P<year>YEAR))?", build_day_range, "month first"),
    ("calendar day", f"{_HEAD} ((?P<weekday>WEEKDAY|daypartday) comma? on? the?)? (?P<day>small|ord) dash? of? (?P<month>MONTH) dash? (comma? (?P<year>YEAR)|of? (the? (?P<that>THAT_UNIT) (?P<unit>unityear))|(?P<gone>past))? {_TAIL}", build_day, ""),
    ("calendar day", f"{_HEAD} ((?P<weekday>WEEKDAY|daypartday) comma? on? the?)? (?P<month>MONTH) the? (?P<day>small|ord) (comma? (?P<year>YEAR)|comma? of? (the? (?P<that>THAT_UNIT) (?P<unit>unityear)))? {_TAIL}", build_day, "month first"),
    ("calendar day in figures", f"((?P<weekday>WEEKDAY|daypartday) comma?)? (?P<day>dmy) {_TAIL}", build_day, ""),
    ("calendar day in figures", f"((?P<weekday>WEEKDAY|daypartday) comma? on? the?) (?P<day>dm) {_TAIL}", build_day, ""),
    ("calendar day in figures", f"(?P<day>dm) {_TAIL}", build_day, ""),
    ("months of a year", "(from|between|of)? (?P<low>month) (until|upto|dash|and) (?P<high>month) (?P<year>year)", build_month_range, ""),
    ("months of a year", "(from|between|of) (?P<low>month) (until|upto|dash|and) (?P<high>month)", build_month_range, ""),
    ("weekday of a month", "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) the? (?P<month>MONTH) (of? (?P<year>YEAR)|(?P<that>THAT_UNIT) (?P<unit>unityear))?", build_nth, ""),
    ("part of a year", "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) (?P<year>year)", build_nth, ""),
    ("part of a period", "the? (?P<ord>ord|last) (?P<what>weekday|unit) (of|in) (the|the? (?P<that>THAT_UNIT)) (?P<unit>unit)", build_nth, ""),
    ("quarter or half year", "the? (?P<ord>ord|last) (quarterword|(?P<half>halfword)) ((of|in)? (?P<year>YEAR)|(of|in)? the? (?P<that>THAT_UNIT) (?P<unit>unit)|(of|in) (the|this) (?P<unit2>unit)|(of|in)? (?P<month>MONTH))?", build_quarter, ""),
    ("quarter or half year", "(?P<code>quartercode|halfcode) (of? (?P<year>YEAR))?", build_quarter, ""),
    ("decade", "(the? (?P<edge>start|mid|end) of? dash?)? (the|jaren)* jaren (?P<decade>decadeword|apostropheyear|num)", build_decade, ""),
    ("decade", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<decade>decade)", build_decade, ""),
    ("century", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<ord>ord) century", build_century, ""),
    ("month of a year", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (?P<month>MONTH) (comma? of? (?P<year>YEAR)|of? the? (?P<that>THAT_UNIT) (?P<unit>unityear))", build_month, ""),
    ("month of a year", "(?P<that>THAT_UNIT) (?P<unit>unityear) (?P<month>MONTH)", build_month, ""),
    ("month in figures", "(?P<my>my)", build_month, ""),
    ("season", "(?P<that>THAT_UNIT) (?P<unit>unityear) (?P<season>season)", build_season, ""),
    ("season", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<that>THAT_UNIT)? (?P<season>season) (of? (?P<year>YEAR)|of? the? (?P<that2>THAT_UNIT) (?P<unit>unityear))", build_season, ""),
    ("season", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<that>THAT_UNIT) (?P<season>season)", build_season, ""),
    ("season", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the (?P<season>season)", build_season, ""),
    ("years from and to", "((of|from)? (?P<low>year) (until|upto|dash)|between (?P<low2>year) and) (?P<high>year)", build_years, ""),
    ("years from and to", "(?P<years>years)", build_years, ""),
    ("week number", "weeknumber (?P<n>small|num) ((of|comma)? (?P<year>YEAR)|(?!otherword|unit))", build_week_number, ""),
    ("night between two days", "the? night (of|from|on) (?P<first>weekday) (on|until|to) (?P<last>weekday)", build_night_pair, ""),
    ("night between two dates", "the? night (of|from|on) (?P<low>small) (on|until|to) (?P<high>small) (?P<month>MONTH) (?P<year>YEAR)?", build_night_dates, ""),
    ("a night after an event", "the? ord (?P<unit>night) (?=after)", build_first_night, ""),
    ("night to a day", "the? (night) (on|until|to) (?P<last>weekday)", build_night_pair, ""),
    ("unit near the publication", "the? (?P<unit>unit) ((?P<after>after) next|before last)", build_step_over, ""),
    ("weekday in a week", f"{_HEAD} (?P<that>THAT_UNIT) (?P<unit>unitweek) (on? (?P<weekday>weekday|daypartday)) {_TAIL}", build_weekday, ""),
    ("weekday in a week", f"{_HEAD} (?P<weekday>weekday|daypartday) (of? the?)? (?P<that>THAT_UNIT) (?P<unit>unitweek) {_TAIL}", build_weekday, ""),
    ("weekday in so many weeks", f"(?P<weekday>weekday|daypartday) (?P<hence>hence) (?P<amount>{AMOUNT})", build_weekday, ""),
    ("weekday, last or next", f"{_HEAD} (?P<that>this? THAT_UNIT|this) (?P<weekday>weekday|daypartday) {_TAIL}", build_weekday, ""),
    ("weekday, last or next", "(?P<weekday>weekday|daypartday) (?P<that>past)", build_weekday, ""),
    ("day beside a feast", f"the? (?P<weekday>weekday) ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?", build_beside, ""),
    ("day beside a feast", f"(?P<amount>{AMOUNT}) ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?", build_beside, ""),
    ("day beside a feast", "the? unitday ((?P<after>after)|before) the? (?P<name>holiday) (?P<year>YEAR)?", build_beside, ""),
    ("feast", f"(?P<name>holiday) (of? (?P<year>YEAR)|of? the? (?P<that>THAT_UNIT) (?P<unit>unityear))? {_TAIL}", build_holiday, ""),
    ("feast", "(?P<that>THAT_UNIT) (?P<name>holiday)", build_holiday, ""),
    ("so many times per unit", "(?P<n>timesaday|(num|quant|a) times) (per|a|the|every)? the? (?P<unit>unit|set)", build_times, ""),
    ("every", "every (?P<n>num|ord|other)? (?P<other>other)? (?P<what>weekday|daypartday|unit|daypart|season|month) (?P<part>daypart)?", build_every, ""),
    ("every", "(?P<alternate>alternate) (?P<n>num|ord)? (?P<what>unit)", build_every, ""),
    ("repeated", "(?P<word>set|workdays)", build_set, ""),
    ("repeated weekday", "(?P<day>dayhabit)", build_dayhabit, ""),
    ("weekday so long ago", f"(?P<weekday>weekday|daypartday) mod? (?P<amount>{AMOUNT}) ago", build_weekday, ""),
    ("day so long ago", f"(?P<day>dayword) mod? (?P<amount>{AMOUNT}) ago", build_ago_day, ""),
    ("ago", f"(?P<mod>mod)* (?P<amount>{AMOUNT}) ago", build_ago, ""),
    ("ago, how long open", "(?P<unit>unit) (?P<ago>ago|later|earlier)", build_bare_units, ""),
    ("in so long", f"(?P<mod>mod)? hence (?P<mod2>mod)? (?P<low>num) (?P<or>or|until|dash) (?P<high>num) (?P<unit>unit)", build_hence, ""),
    ("in so long", f"(?P<mod>mod)? hence (?P<mod2>mod|near)? (?P<amount>{AMOUNT})", build_hence, ""),
    ("in so long", f"(?P<mod>mod)? (?P<amount>{AMOUNT}) fromnow", build_hence, ""),
    ("so long to so long", "(?P<mod>mod|near)* (?P<low>num) (until|or|dash) (?P<high>num) (?P<unit>unit) (?!ago|later|earlier|old)", build_amount_range, ""),
    ("day so long after a day", f"(?P<amount>{AMOUNT}) from (?P<day>weekday|dayword|morrow)", build_from_day, ""),
    ("week of a day", "the? unitweek of (?P<day>small|ord) of? (?P<month>MONTH) (comma? (?P<year>YEAR))?", build_week_of, ""),
    ("week of a day", "the? unitweek of (?P<month>MONTH) (?P<day>small|ord) (comma? (?P<year>YEAR))?", build_week_of, "month first"),
    ("day of a near month", "the? (?P<day>ord) of the? (?P<that>THAT_UNIT) unitmonth", build_day_of_period, ""),
    ("the whole of a unit", "the? whole (?P<unit>unit)", build_whole, ""),
    ("adjective of duration", "(?P<n>num) dash (?P<unit>unit) dash long", build_hyphen_unit, "hyphen units"),
    ("adjective of duration", "(?P<unit>unit) dash long", build_hyphen_unit, "hyphen units"),
    ("within", f"within the? (?P<mod>mod)? (?P<amount>{AMOUNT})", build_within, ""),
    ("within, how long open", "within the? (?P<unit>unit)", build_bare_units, ""),
    ("the last so long", f"the? (?P<prev>past|last|prev) (?P<amount>{AMOUNT})", build_stretch, ""),
    ("the coming so long", f"the? (?P<next>coming|next) (?P<amount>{AMOUNT})", build_stretch, ""),
    ("so long later", f"(?P<amount>{AMOUNT}) (?P<later>later)", build_apart, ""),
    ("so long before", f"(?P<amount>{AMOUNT}) (?P<earlier>earlier)", build_apart, ""),
    ("age", "age (?P<amount>num unit)", lambda m: None, ""),
    ("age", "person of (num (and|or|until|dash))? num unityear", lambda m: None, ""),
    ("age", "num (and num)? dash? unit dash? old", lambda m: None, ""),
    ("day near the publication", f"at? (?P<head>CLOCK) (comma|on|of)? (?P<day>dayword|morrow)", build_dayword, ""),
    ("part of a day near the publication", f"at? (?P<head>CLOCK) (comma|on|of)? (?P<day>partday)", build_partday, ""),
    ("weekday", f"at? (?P<head>CLOCK) (comma|on|of)? (?P<weekday>weekday|daypartday)", build_weekday, ""),
    ("clock", f"(?P<clock>CLOCK1 clockword AMPM? zone?)", build_clock, ""),
    ("lasting", f"(?P<mod>mod|near)* (?P<amount>{AMOUNT}) (?P<long>long)", build_amount, ""),
    ("clock", "(?P<clock>(clockc|clockh) AMPM? zone?)", build_clock, ""),
    ("clock", "(?P<mod>near|at)+ (?P<clock>CLOCK)", build_clock, ""),
    ("clock", "(?P<clock>half pasthour? hour AMPM?|quarter (tohour|pasthour) hour AMPM?|hour unitminute? (tohour|pasthour) half hour AMPM?|hour unitminute? (tohour|pasthour) hour AMPM|hour clockword AMPM|hour clockword zone|hour ampm zone?|noon|midnight)", build_clock, ""),
    ("clock, just before or after", "(?P<mod>near) (?P<hour>hourplural)", build_after_hour, ""),
    ("adjective of duration", "(?P<word>adjective) (?=(?P<noun>lasting)|)", build_adjective, ""),
    ("adjective of duration", "(?P<n>num) dash? (?P<ending>ending) (?=(?P<noun>lasting)|)", build_adjective, ""),
    ("adjective of duration", "(?P<n>num) dash (?P<unit>unit)", build_hyphen_unit, "hyphen units"),
    ("duration, how long open", "(already|mod) (?P<unit>unit) (?!ago|later|earlier)", build_bare_units, ""),
    ("the weekend", "the? (?P<unit>unitweekend)", build_weekend, ""),
    ("duration", f"(?P<mod>mod|near)* (?P<amount>{AMOUNT})", build_amount, ""),
    ("lasting", "(?P<word>lastinglong)", build_long, ""),
    ("day near the publication", f"{_HEAD} (?P<day>dayword|morrow) {_TAIL}", build_dayword, ""),
    ("part of a day near the publication", f"{_HEAD} (?P<day>partday) (AT (?P<clock>CLOCK)|comma? at (?P<hourat>hour) (?!otherword|unit|clockword|percent|dash))?", build_partday, ""),
    ("this night", "(?P<day>nightnow) (AT (?P<clock>CLOCK))?", build_nightnow, ""),
    ("day of a month that is not named", f"(?P<weekday>weekday) comma? the (?P<day>ord) (?!otherword) {_TAIL}", build_monthday, ""),
    ("day of a month that is not named", f"the (?P<day>ord) (?!otherword|month|monthabbr|unit|weekday|century|dash|quarterword|halfword|of|and) {_TAIL}", build_monthday, ""),
    ("weekday", f"{_HEAD} (?P<weekday>weekday|daypartday) {_TAIL}", build_weekday, ""),
    ("reference to now", "(?P<word>presentref|pastref|futureref)", build_ref, ""),
    ("that day", "the? (?P<that>that) (?P<unit>unit|daypart|night)", build_next_day, ""),
    ("the day after", "the (?P<that>next|prev) (?P<unit>unitday)", build_next_day, ""),
    ("the day after", "the (?P<unit>unit|daypart) (?P<after>later)", build_next_day, ""),
    ("the day before", "the (?P<unit>unit|daypart) (?P<before>earlier)", build_next_day, ""),
    ("unit near the publication", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? the? (?P<that>THAT_UNIT) (?P<unit>unit)", build_unit, ""),
    ("unit near the publication", "EDGETHE (?P<edge>start|mid|end) of? the (?P<unit>unit)", build_unit, ""),
    ("unit near the publication", "EDGETHE (?P<edge>start|end) (?P<unit>unitweek|unitmonth|unityear)", build_unit, ""),
    ("unit near the publication", "(?P<edge>startof) the (?P<unit>unit)", build_unit, ""),
    ("in the course of the day", "(?P<word>inday)", build_course, ""),
    ("in the course of the day", "course the (?P<unit>unitday)", build_course, ""),
    ("part of the day", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (?P<lead>the) (?P<that>THAT_UNIT)? (?P<part>daypart)", build_daypart, ""),
    ("part of the day", "the ((?P<edge>start|mid|end) (?P<part>daypart|morrow)|(?P<part2>morrow))", build_daypart, ""),
    ("part of the day, usually", "(?P<part>habit)", build_habit, ""),
    ("month", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (?P<that>THAT_UNIT)? (?P<month>month)", build_month, ""),
    ("year", "(EDGETHE (?P<edge>start|mid|end) of? dash?)? (the? unityear)? (?P<year>YEAR)", build_year, ""),
    ("season", "the? (?P<season>season)", build_season, ""),
    ("reference to earlier", "(?P<word>earlierref)", build_ref, ""),
)  # fmt: skip

# Classes that never make an expression without a word of another class: "in de", "ten minste drie".
HELPERS = frozenset(
    "a the edgethe of on at and or per mod near quant half num small spelled hour spelledord prev past last next coming this that hence within "
    "before until upto by since from after between for money percent comma dash slash colon open close amp tilde dot times "
    "planned greeting age old lasting tohour pasthour alternate every other firstof later earlier ago start mid end startof long "
    "decadeword wdabbr fromnow already".split()
)



@dataclass(frozen=True, slots=True)
class Rule:
    """One compiled rule."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of one language, and the one expression that tells which of them matches where."""

    master: re.Pattern[str]
    carrier: re.Pattern[str]
    rules: tuple[Rule, ...]


class _Compiler:
    """Turns rule texts into regular expressions over the symbols of one language."""

    def __init__(self, words: Words) -> None:
        self.classes: dict[str, list[str]] = {}
        for names, character in words.characters.items():
            for name in names:
                self.classes.setdefault(name, []).append(character)

    def pattern(self, text: str, named: bool) -> str:
        """The regular expression of a rule text; group names are kept for its own pattern only."""

        def put(match: re.Match[str]) -> str:
            token = match[0]
            if token.startswith("(?P<"):
                return token if named else "(?:"
            if token in MACROS:
                return self.pattern(MACROS[token], named)
            name, plus = (token[:-1], "+") if token.endswith("+") and token not in self.classes else (token, "")
            characters = [OTHER] if name == "otherword" else self.classes.get(name, [])
            if not characters:
                return "(?!)"
            return "[" + "".join(characters) + "]" + plus

        text = re.sub(r"\((?!\?)", "(?:", text)
        return re.sub(r"\s+", "", re.sub(r"\(\?P<\w+>|[A-Za-z_]\w*\+?", put, text))


@lru_cache(maxsize=8)
def grammar_of(words_language: str) -> Grammar:
    """The compiled grammar of a language."""
    from articles.extraction.timewords import words_of

    words = words_of(words_language)
    compiler = _Compiler(words)
    rules, parts = [], []
    for name, text, build, feature in RULES:
        if feature and feature not in words.features:
            continue
        parts.append(f"(?P<r{len(rules)}>{compiler.pattern(text, named=False)})")
        rules.append(Rule(name, re.compile(compiler.pattern(text, named=True)), build))
    helpers = {code for classes, code in words.characters.items() if classes <= HELPERS}
    carriers = "".join(sorted(set(words.characters.values()) - helpers))
    # An hour in words has no word of its own: "half vier", "vijf voor acht".
    hours = compiler.pattern("half pasthour? hour|hour unitminute? (tohour|pasthour) half? hour", named=False)
    return Grammar(re.compile("|".join(parts)), re.compile(f"[{carriers}]|{hours}"), tuple(rules))


__all__ = ["EDGE", "OTHER", "Found", "Grammar", "Match", "grammar_of"]
