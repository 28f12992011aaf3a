"""Expressions that belong together: two ends of a stretch, a day and its hour, days that share a month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace

from articles.extraction.timeclock import in_part
from articles.extraction.timekinds import Form
from articles.extraction.timematch import Found
from articles.extraction.timescan import Line


def join(found: list[Found], line: Line) -> list[Found]:
    """Return the expressions with neighbours joined: "van maandag tot vrijdag", "maandag tussen 9 en 12 uur"."""
    out: list[Found] = []
    for item in found:
        joined = None
        if out:
            before = out[-1]
            joined = _stretch(before, item, line) or _day_and_time(before, item, line) or _repeated(before, item, line)
        if joined is None:
            out.append(_also_each(out[-1], item, line) if out else item)
        else:
            out[-1] = joined
    return out


def listed(item: Found, line: Line, running: bool) -> list[Found]:
    """The expression, and the days that share its month: "op 3, 4 en 5 mei".

    Two days `running` are one stretch: "December 18 and 19".
    """
    form = item.form
    if item.rule != "calendar day" or {"weekday", "part", "clock"} & form.keys():
        return [item]
    day_first = line.has(item.first, "small") and not line.has(item.first, "month")
    place, step = (item.first, -1) if day_first else (item.last - 1, 1)
    out, joined = [item], False
    while line.has(place + step, "and", "or") or (joined and line.has(place + step, "comma")):
        place, joined = place + 2 * step, True
        if not line.has(place, "small") or line.has(place, "spelled"):
            break
        if not day_first and line.has(place + 1, "unit", "month", "monthabbr"):
            break
        day = line.payloads[place]["small"]
        year, month = (2000, form["month"]) if form["kind"] == "yearless" else map(int, form["value"].split("-")[:2])
        if day > monthrange(year, month)[1]:
            break
        own = {"day": day} if form["kind"] == "yearless" else {"value": f"{form['value'][:8]}{day:02d}"}
        out.append(Found(place, place + 1, "DATE", form | own, "calendar day, listed"))
    out = out[::step]
    if running and len(out) == 2 and (stretch := _two_days(out[0], out[1], line)):
        return [stretch]
    return out


def _two_days(a: Found, b: Found, line: Line) -> Found | None:
    """Two days in a row with "and" between them, as one expression."""
    value = "day" if a.form["kind"] == "yearless" else "value"
    first, last = (int(str(form[value]).rpartition("-")[2]) for form in (a.form, b.form))
    if last != first + 1 or not line.has(b.first - 1, "and"):
        return None
    return Found(a.first, b.last, "DATE", {"kind": "range", "a": dict(a.form), "b": dict(b.form)}, "days of a month")


def grain_of(form: Form) -> str:
    """What kind of point a form is: D, M, Y, T for an hour, "" for what has no place in a stretch."""
    kind = form["kind"]
    if kind == "fixed":
        return {10: "D", 7: "M", 4: "Y"}.get(len(form["value"]), "")
    if kind == "yearless":
        return "D" if "day" in form else "M"
    if kind in ("weekday", "holiday", "monthday"):
        return "D"
    if kind == "shift" and form.get("bare"):
        return "T" if "clock" in form else ""
    return "D" if form.get("unit") == "D" else ""


def _stretch(a: Found, b: Found, line: Line) -> Found | None:
    """Two points of one grain with a connector between them."""
    grain, connector, gap = grain_of(a.form), a.last, b.first - a.last
    if (
        gap not in (1, 2)
        or not grain
        or grain != grain_of(b.form)
        or (gap == 2 and not line.has(b.first - 1, "the", "on"))
    ):
        return None
    opened, between = line.has(a.first - 1, "from", "of", "at"), line.has(a.first - 1, "between")
    same = a.form["kind"] == b.form["kind"]
    ascending = same and a.form["kind"] == "fixed" and a.form["value"] < b.form["value"]
    undecided = same and a.form.get("which") == b.form.get("which") == "tense"
    if not (
        line.has(connector, "upto")
        or (line.has(connector, "dash") and a.form["kind"] in ("fixed", "yearless", "weekday"))
        or (line.has(connector, "until") and (opened or ascending or undecided))
        or (line.has(connector, "and") and between)
    ):
        return None
    if b.form["kind"] == "fixed" and a.form["kind"] == "yearless" and a.form["which"] == "tense":
        # "28 februari - 3 maart 2025": the year is that of both.
        year, point = b.form["value"][:4], f"-{a.form['month']:02d}" + (f"-{a.form['day']:02d}" if grain == "D" else "")
        year = year if year + point <= b.form["value"] else f"{int(year) - 1:04d}"
        a = replace(a, form={"kind": "fixed", "value": year + point})
    type_ = "TIME" if "TIME" in (a.type, b.type) else "DATE"
    first = a.first - 1 if opened or between else a.first
    return Found(first, b.last, type_, {"kind": "range", "a": a.form, "b": b.form}, "from and to")


def _beside(a: Found, b: Found, line: Line) -> bool:
    """Whether nothing but a preposition or comma stands between two expressions."""
    gap = b.first - a.last
    if gap == 2:
        return line.has(a.last, "comma") and line.has(a.last + 1, "at")
    return not gap or (gap == 1 and line.has(a.last, "of", "on", "comma", "at", "from", "near"))


def _repeated(a: Found, b: Found, line: Line) -> Found | None:
    """What repeats and its hour or day: "elke maandag om 8 uur", "jaarlijks op 5 december"."""
    each, point = (a, b) if a.type == "SET" else (b, a)
    if each.type != "SET" or point.type == "SET" or not _beside(a, b, line) or "freq" in each.form:
        return None
    value, form = each.form["value"], point.form
    if value == "P1Y" and form["kind"] == "yearless":
        value = f"XXXX-{form['month']:02d}" + (f"-{form['day']:02d}" if "day" in form else "")
    elif "clock" in form and form.get("bare"):
        head, _, part = ("XXXX-XX-XX" if value == "P1D" else value).partition("T")
        if head[0] == "P" or head.endswith("-WE"):
            return None
        value = "/".join(f"{head}T{hour}" for hour in in_part(form["clock"], part or form.get("part", "")).split("/"))
    else:
        return None
    if each.form.get("habit"):
        # "'s ochtends om zes uur" is an hour of a day, as "om zes uur 's ochtends" is.
        return Found(a.first, b.last, "TIME", form | {"clock": in_part(form["clock"], part)}, point.rule)
    return Found(a.first, b.last, "SET", {"kind": "set", "value": value}, each.rule)


def _also_each(a: Found, b: Found, line: Line) -> Found:
    """The second day of "elke dinsdag en donderdag" repeats as the first does."""
    each = a.type == "SET" and a.form["value"][:-1] == "XXXX-WXX-" and line.has(a.last, "and", "or", "comma")
    if not each or b.first != a.last + 1 or b.form["kind"] != "weekday" or b.form["which"] != "tense":
        return b
    if not line.has(a.last - 1, "weekday") or b.form.keys() - {"kind", "day", "which"}:
        return b
    return Found(b.first, b.last, "SET", {"kind": "set", "value": f"XXXX-WXX-{b.form['day']}"}, a.rule)


def _day_and_time(a: Found, b: Found, line: Line) -> Found | None:
    """A day and the hour or part of it that stands beside, "of" between them when the hour comes first."""
    if not _beside(a, b, line):
        return None
    day, time = (a, b) if b.form.get("bare") else (b, a)
    if not time.form.get("bare") or day.form.get("bare") or "clock" in day.form:
        return None
    if "part" in day.form and ("clock" not in time.form or "part" in time.form):
        return None
    if grain_of(day.form) != "D" or not {"clock", "part"} & time.form.keys():
        return None
    if (
        day is b
        and not line.has(a.last, "of", "on")
        and (b.first > a.last or (b.form["kind"] != "shift" and "night" not in b.form))
    ):
        return None
    form = day.form | {name: time.form[name] for name in ("clock", "part", "zone", "mod") if name in time.form}
    if "clock" in time.form and "part" in form:
        part = form.pop("part")
        form["clock"] = in_part(form["clock"], part)
        if part == "NI" and form["clock"] < "06:00":
            form["next"] = True
    return Found(a.first, b.last, "TIME", form, day.rule)
