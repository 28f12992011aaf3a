"""Forms of what repeats: every Monday at eight, twice a year, so much a month."""

from __future__ import annotations

from articles.extraction.timeamounts import trim, unit_value
from articles.extraction.timeclock import read_clock, read_hours
from articles.extraction.timematch import Built, Match

_SET_UNIT = {
    "D": "P1D",
    "W": "P1W",
    "FN": "P2W",
    "M": "P1M",
    "Y": "P1Y",
    "H": "PT1H",
    "MIN": "PT1M",
    "S": "PT1S",
    "WE": "P1W",
    "Q": "P3M",
    "HY": "P6M",
    "NI": "P1D",
    "QH": "PT15M",
    "HH": "PT30M",
    "DE": "P10Y",
    "CE": "P100Y",
}


def _each(m: Match, value: str) -> Built | None:
    """What repeats, with the hour or hours that are said of it."""
    head, _, part = ("XXXX-XX-XX" if value == "P1D" else value).partition("T")
    if "from" in m:
        hours = read_hours(m, part)
    elif "hourat" in m:
        read = read_clock(m, "hourat", part)
        hours = read["clock"] if read else None
    else:
        return "SET", {"kind": "set", "value": value}
    if hours is None or head[0] == "P":
        return None
    return "SET", {"kind": "set", "value": "/".join(f"{head}T{hour}" for hour in hours.split("/"))}


def build_set(m: Match) -> Built | None:
    return _each(m, m.get("word", "set") or m.get("word", "workdays"))


def build_every_day_of(m: Match) -> Built | None:
    """The first of every month."""
    day = m.get("day", "ord")
    return _each(m, f"XXXX-XX-{day:02d}") if 1 <= day <= 31 else None


def build_every(m: Match) -> Built | None:
    if "half" in m:
        return _each(m, unit_value(m.get("half", "unit")[0], 0.5))
    if (day := m.get("what", "weekday")) is not None:
        part = m.get("part", "daypart")
        return _each(m, f"XXXX-WXX-{day}" + (f"T{part}" if part else ""))
    if (joined := m.get("what", "daypartday")) is not None:
        return _each(m, f"XXXX-WXX-{joined[0]}T{joined[1]}")
    if (part := m.get("what", "daypart")) is not None:
        return _each(m, f"XXXX-XX-XXT{part}")
    if (season := m.get("what", "season")) is not None:
        return _each(m, f"XXXX-{season}")
    if (month := m.get("what", "month")) is not None:
        return _each(m, f"XXXX-{month:02d}")
    unit = m.get("what", "unit")
    if unit is None:
        return None
    n = m.get("n", "num") or m.get("n", "ord") or m.get("n", "other") or m.get("other", "other")
    if n is None and "alternate" in m:
        n = 2
    if n is None:
        return _each(m, _SET_UNIT[unit[0]])
    return _each(m, unit_value(unit[0], n))


def build_dayhabit(m: Match) -> Built | None:
    return _each(m, f"XXXX-WXX-{m.get('day', 'dayhabit')}")


def build_habit(m: Match) -> Built:
    part = m.get("part", "habit")
    if part != "NI" and "in the morning is a day's" in m.words.features:
        return "TIME", {"kind": "shift", "unit": "D", "n": 0, "part": part, "bare": True}
    return "SET", {"kind": "set", "value": f"XXXX-XX-XXT{part}", "habit": True}


def build_times(m: Match) -> Built | None:
    unit = m.get("unit", "unit")
    n = m.get("n", "timesaday") or m.get("n", "num") or m.get("n", "quant") or 1
    if unit is None:
        value = m.get("unit", "set")
        return ("SET", {"kind": "set", "value": value, "freq": f"{n}X"}) if value else None
    return "SET", {"kind": "set", "value": _SET_UNIT[unit[0]], "freq": f"{trim(n) if n != 'X' else n}X"}


def build_rate(m: Match) -> Built | None:
    """So much a day, per month: what repeats with every unit."""
    unit, number = m.get("unit", "unit")
    return None if number == 2 else ("SET", {"kind": "set", "value": _SET_UNIT[unit]})
