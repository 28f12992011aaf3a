"""Forms that point from the day of publication or from what was mentioned last."""

from __future__ import annotations

from articles.extraction.timeamounts import amount, exact_days
from articles.extraction.timecalendar import direction_of, edge_of, timed
from articles.extraction.timekinds import Form
from articles.extraction.timematch import Built, Match


def build_weekday(m: Match) -> Built | None:
    day = m.get("weekday", "weekday")
    form: Form
    joined = m.get("weekday", "daypartday")
    if joined is not None:
        day = joined[0]
    if "unit" in m:
        form = {"kind": "weekday", "day": day, "which": "week", "n": direction_of(m)}
    elif "amount" in m:
        days = exact_days(m)
        # "Donderdag over acht dagen" counts that Thursday itself: a week later.
        days = days - 1 if days in (8, 15) and "hence" in m else days
        if days is None or days % 7:
            return None
        which, sign = ("after", 1) if "hence" in m else ("week", -1)
        form = {"kind": "weekday", "day": day, "which": which, "n": sign * days // 7}
    elif "over" in m:
        form = {"kind": "weekday", "day": day, "which": "after", "n": 1}
    elif "that" in m:
        form = {"kind": "weekday", "day": day, "which": _weekday_which(m)}
        if form["which"] == "week":
            form["n"] = 0 if m.get("that", "this") is not None else 1
    else:
        form = {"kind": "weekday", "day": day, "which": "tense"}
    if joined is not None:
        form["part"] = joined[1]
    if mod := edge_of(m):
        form["mod"] = mod
    return timed(m, form, "TIME" if joined else "DATE")


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


def build_weekdays_ago(m: Match) -> Built | None:
    """Two Mondays ago: the last but one."""
    n = m.get("n", "num")
    if not 1 <= n <= 60 or n != int(n):
        return None
    return "DATE", {"kind": "weekday", "day": m.get("day", "dayhabit"), "which": "past", "n": int(n) - 1}


def build_dayword(m: Match) -> Built | None:
    n = m.get("day", "dayword")
    if n is None:
        n = m.get("day", "morrow")
    return timed(m, {"kind": "shift", "unit": "D", "n": n})


def build_beside_near(m: Match) -> Built | None:
    """The day before yesterday, two days after tomorrow."""
    n, sign = m.get("day", "dayword"), 1 if "after" in m else -1
    days = exact_days(m) if "amount" in m else 1
    if days is None:
        return None
    n = m.get("day", "morrow") if n is None else n
    return "DATE", {"kind": "shift", "unit": "D", "n": n + sign * days}


def build_partday(m: Match) -> Built | None:
    n, part = m.get("day", "partday")
    form = {"kind": "shift", "unit": "D", "n": n, "part": part} | ({"mod": mod} if (mod := edge_of(m)) else {})
    return timed(m, form, "TIME")


def build_nightnow(m: Match) -> Built | None:
    return timed(m, {"kind": "weekday", "day": 0, "which": "tense", "night": True, "part": "NI"}, "TIME")


def build_night_pair(m: Match) -> Built | None:
    """The night that begins on the first of two weekdays."""
    first, last = m.get("first", "weekday"), m.get("last", "weekday")
    if first is None:
        first = (last - 2) % 7 + 1
    if last is not None and (last - first) % 7 != 1:
        return None
    return timed(m, {"kind": "weekday", "day": first, "which": "tense", "part": "NI", "pair": True}, "TIME")


def build_daypart(m: Match) -> Built | None:
    part = m.get("part", "daypart") or m.get("part", "night") or "MO"
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "part": part, "bare": True}
    if "that" in m:
        n = direction_of(m)
        form["n"] = 0 if n > 0 else n
        form.pop("bare")
        if n > 0 and m.get("that", "next") is not None:
            form |= {"n": 1, "back": True}
    if "those" in m:
        form["back"] = True
    if mod := edge_of(m):
        form["mod"] = mod
    return "TIME", form


def build_weekend(m: Match) -> Built:
    return "DATE", {"kind": "weekend", "which": "tense"}


def build_first_night(m: Match) -> Built:
    return "TIME", {"kind": "open", "value": "XXXX-XX-XXTNI"}


def build_from_day(m: Match) -> Built | None:
    """A week from Tuesday, two weeks from tomorrow."""
    days = exact_days(m) if "amount" in m else 14 if m.get("week", "unitfortnight") is not None else 7
    if days is None:
        read, near = amount(m.tokens("amount")), m.get("day", "dayword")
        months = {"M": 1, "Y": 12}.get(read[1]) if read and near is not None else None
        if read is None or months is None or isinstance(read[0], str) or read[0] != int(read[0]):
            return None
        day: Form = {"kind": "shift", "unit": "D", "n": near}
        return "DATE", {"kind": "beside", "of": day, "sign": 1, "months": int(read[0]) * months}
    if (weekday := m.get("day", "weekday")) is not None:
        return None if days % 7 else ("DATE", {"kind": "weekday", "day": weekday, "which": "future", "n": days // 7})
    n = m.get("day", "dayword") or m.get("day", "morrow") or 0
    return "DATE", {"kind": "shift", "unit": "D", "n": n + days}


def build_step_over(m: Match) -> Built | None:
    """The week after next, the year before last."""
    unit, number = m.get("unit", "unit")
    if number == 2 or unit in ("S", "MIN", "H", "QH", "HH", "FN"):
        return None
    return "DATE", {"kind": "shift", "unit": {"NI": "D"}.get(unit, unit), "n": 2 if "after" in m else -2}


def build_course(m: Match) -> Built | None:
    mod = m.get("word", "inday")
    if mod == "THAT":
        # "Earlier that day" is the day that was named.
        return "DATE", {"kind": "shift", "unit": "D", "n": 0, "back": True}
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "bare": True}
    return "DATE", form | ({"mod": mod} if mod else {})


def build_ref(m: Match) -> Built | None:
    for name, value in (
        ("presentref", "PRESENT_REF"),
        ("pastref", "PAST_REF"),
        ("futureref", "FUTURE_REF"),
        ("earlierref", "PAST_REF"),
    ):
        known = m.get("word", name)
        if known is not None:
            return ("DATE", {"kind": "ref", "value": value}) if known else None  # "as soon as" joins clauses
    raise LookupError("a reference rule without a reference")


def build_next_day(m: Match) -> Built | None:
    """The day after, the same day, that night: counted from what was mentioned last."""
    unit = m.get("unit", "unit")
    part = m.get("unit", "night") or m.get("unit", "daypart")
    sign = (
        1
        if ("after" in m or m.get("that", "next") is not None)
        else -1
        if ("before" in m or m.get("that", "prev") is not None)
        else 0
    )
    form: Form
    if part:
        form = {"kind": "shift", "unit": "D", "n": sign, "part": part, "back": True}
        return "TIME", form
    if unit is None or unit[0] in ("S", "MIN", "H", "QH", "HH", "FN"):
        return None
    if unit[1] == 2:
        return None
    form = {"kind": "shift", "unit": unit[0], "n": sign, "back": True}
    return "DATE", form | ({"mod": mod} if (mod := edge_of(m)) else {})
