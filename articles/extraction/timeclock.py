"""Forms of clock times."""

from __future__ import annotations

from articles.extraction.timeamounts import modifier
from articles.extraction.timekinds import Form
from articles.extraction.timematch import Built, Match


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


def in_part(clock: str, part: str) -> str:
    """An hour, or two with a slash between, in a part of the day: eight in the evening is 20:00."""
    hours = []
    for time in clock.split("/"):
        hour = int(time[:2])
        later = (part in ("AF", "EV") and 1 <= hour < 12) or (part == "NI" and 6 <= hour < 12)
        hours.append(f"{hour + 12:02d}{time[2:]}" if later else time)
    return "/".join(hours)


def build_clock(m: Match) -> Built | None:
    read = read_clock(m, "clock", m.get("part", "habit") or m.get("part", "daypart") or "")
    if read is None:
        return None
    if (minute := m.get("minute", "num")) is not None:
        # "eight thirty in the morning"
        if not 5 <= minute < 60 or read["clock"] == "24:00":
            return None
        half = m.get("part", "ampm")
        if half == "pm" and read["clock"] < "12:00":
            read["clock"] = in_part(read["clock"], "AF")
        read["clock"] = f"{read['clock'][:2]}:{int(minute):02d}"
    mod = modifier(m) or read.get("mod", "")
    form: Form = {"kind": "shift", "unit": "D", "n": 0, "bare": True} | read
    if mod:
        form["mod"] = mod
    return "TIME", form


def read_hours(m: Match, part: str) -> str | None:
    """Two hours, "09:00/17:00": from nine to five ends in the afternoon."""
    to = read_clock(m, "to", part)
    half_day = m.get("to", "ampm")
    start = read_clock(m, "from", "AF" if half_day == "pm" and to and to["clock"] > "12:59" else part)
    if start is None or to is None:
        return None
    low, high = start["clock"], to["clock"]
    if low >= high and low < "13:00":
        high = in_part(high, "AF")
        if half_day == "pm" and (plain := read_clock(m, "from", part)):
            low = plain["clock"]
    return f"{low}/{high}" if low < high else None


def build_hours(m: Match) -> Built | None:
    hours = read_hours(m, "")
    return None if hours is None else ("TIME", {"kind": "shift", "unit": "D", "n": 0, "bare": True, "clock": hours})


def build_clock_range(m: Match) -> Built | None:
    high = read_clock(m, "high", "")
    if high is None or any("a" in token for token in m.tokens("high")):
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


def build_after_hour(m: Match) -> Built | None:
    hour = m.get("hour", "hourplural")
    return "TIME", {
        "kind": "shift",
        "unit": "D",
        "n": 0,
        "bare": True,
        "clock": f"{hour + 12 if hour < 12 else hour:02d}:00",
        "mod": modifier(m),
    }
