"""Forms of amounts: durations, shifts by an amount, and what repeats."""

from __future__ import annotations

from articles.extraction.timekinds import Form
from articles.extraction.timematch import Built, Match
from articles.extraction.timewords import Payload


def unit_value(unit: str, n: float | str) -> str:
    """A duration of `n` units as TIMEX3: PT1H30M, P2W, PXD."""
    if n == "X":
        return {
            "S": "PTXS",
            "MIN": "PTXM",
            "H": "PTXH",
            "QH": "PTXM",
            "HH": "PTXH",
            "D": "PXD",
            "NI": "PXD",
            "WE": "PXD",
            "W": "PXW",
            "FN": "PXW",
            "M": "PXM",
            "Q": "PXM",
            "HY": "PXM",
            "Y": "PXY",
            "DE": "PXDE",
            "CE": "PXCE",
        }[unit]
    n = float(n)
    if unit == "S" and n != int(n):
        return f"PT{n:.4f}".rstrip("0") + "S"
    if unit in ("S", "MIN", "H", "QH", "HH"):
        seconds = round(n * {"S": 1, "MIN": 60, "H": 3600, "QH": 900, "HH": 1800}[unit])
        hours, rest = divmod(seconds, 3600)
        minutes, seconds = divmod(rest, 60)
        if unit == "MIN" and n == int(n):
            hours, minutes = 0, int(n)
        if unit == "S":
            return f"PT{seconds + 60 * minutes + 3600 * hours}S"
        return (
            "PT"
            + (f"{hours}H" if hours else "")
            + (f"{minutes}M" if minutes else "")
            + (f"{seconds}S" if seconds else "")
            if hours or minutes or seconds
            else "PT0M"
        )
    if unit == "Y" and n != int(n):
        years, months = divmod(round(12 * n), 12)
        return "P" + (f"{years}Y" if years else "") + (f"{months}M" if months else "")
    if unit == "DE":
        return f"P{trim(10 * n)}Y"
    if unit == "CE":
        return f"P{trim(100 * n)}Y"
    letter, times = {
        "D": ("D", 1),
        "NI": ("D", 1),
        "WE": ("D", 2),
        "W": ("W", 1),
        "FN": ("W", 2),
        "M": ("M", 1),
        "Q": ("M", 3),
        "HY": ("M", 6),
        "Y": ("Y", 1),
    }[unit]
    if unit == "W" and n != int(n):
        return f"P{trim(7 * n)}D"
    if unit == "D" and n != int(n):
        return "P" + (f"{int(n)}D" if n >= 1 else "") + f"T{trim(24 * (n - int(n)))}H"
    return f"P{trim(n * times)}{letter}"


def trim(n: float) -> str:
    """A number without a needless fraction."""
    return str(int(n)) if n == int(n) else f"{n:.2f}".rstrip("0")


def amount(tokens: list[Payload]) -> tuple[float | str, str, str] | None:
    """Read an amount: number ("X" when open), unit, TIMEX3 value."""
    units = [(i, t["unit"]) for i, t in enumerate(tokens) if "unit" in t]
    if not units:
        size = next((t["fraction"] for t in tokens if "fraction" in t), 0)
        number = next((t["num"] for t in tokens if "num" in t), 1) * size
        return (number, "S", unit_value("S", number)) if size else None
    place, (unit, _) = units[0]
    before = tokens[:place]
    half = any("half" in t for t in before)
    numbers = [t["num"] for t in before if "num" in t]
    quants = [t["quant"] for t in before if "quant" in t and "num" not in t]
    n: float | str
    if quants and not numbers:
        n = quants[0]
    elif numbers:
        count: float = numbers[0]
        if len(numbers) > 1 and numbers[1] in (100, 1000):
            count *= numbers[1]
        if half:
            joined = any("and" in t for t in before)
            count = count + 0.5 if joined or not any("a" in t for t in before) else 0.5
        n = count
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
        return n, unit, unit_value(unit, n)
    extra = [t["num"] for t in after if "num" in t]
    if len(units) > 1 and extra and units[1][1][0] != unit:
        other = units[1][1][0]
        value = _joined(unit_value(unit, n), unit_value(other, extra[0]))
        # Counted from a day, both together are one step.
        for large, small, size in (("Y", "M", 12), ("W", "D", 7), ("H", "MIN", 60)):
            if (unit, other) == (large, small):
                return (n + extra[0] / size, unit, value) if unit != "W" else (7 * n + extra[0], "D", value)
        return n, unit, value
    if any("half" in t for t in after):
        n += 0.5
    elif any("quarter" in t for t in after):
        n += 0.25
    return n, unit, unit_value(unit, n)


def _joined(first: str, second: str) -> str:
    """Two durations in one value: P1Y and P2M are P1Y2M, P1D and PT2H are P1DT2H."""
    if "T" in first and "T" in second:
        return first + second[2:]
    return first + second[1:]


def shift_form(n: float | str, unit: str, sign: int) -> Form:
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


def modifier(m: Match, group: str = "mod") -> str:
    return m.get(group, "mod") or m.get(group, "near") or m.get("amount", "mod") or ""


def build_amount(m: Match) -> Built | None:
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    return "DURATION", {"kind": "amount", "value": read[2], "mod": modifier(m)}


def build_ago(m: Match) -> Built | None:
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    n, unit, _ = read
    if n == "X":
        if unit in ("H", "MIN", "S"):
            return "TIME", {"kind": "ref", "value": "PAST_REF"}
        return "DATE", {"kind": "ref", "value": "PAST_REF"}
    form = shift_form(n, unit, -1)
    mod = modifier(m) or ("APPROX" if unit in ("M", "Y", "DE") else "")
    if mod:
        form["mod"] = mod
    return ("TIME" if form.get("unit") == "MIN" else "DATE"), form


def exact_days(m: Match) -> int | None:
    """The whole days of an amount in days or weeks; None for any other."""
    read = amount(m.tokens("amount"))
    if read is None or isinstance(read[0], str) or read[1] not in ("D", "W") or read[0] != int(read[0]):
        return None
    return int(read[0]) * (7 if read[1] == "W" else 1)


def build_ago_day(m: Match) -> Built | None:
    """Today a week ago: the day itself, not its week."""
    read = amount(m.tokens("amount"))
    if read is None or isinstance(read[0], str) or read[0] != int(read[0]):
        return None
    if read[1] == "Y":
        return "DATE", {"kind": "yearsback", "n": -int(read[0]), "days": m.get("day", "dayword")}
    days = exact_days(m)
    return None if days is None else ("DATE", {"kind": "shift", "unit": "D", "n": m.get("day", "dayword") - days})


def build_hence(m: Match) -> Built | None:
    if "or" in m:
        low, high = amount(m.tokens("low") + m.tokens("unit")), amount(m.tokens("high") + m.tokens("unit"))
        if low is None or high is None or low[0] == "X":
            return None
        return "DATE", {"kind": "range", "a": shift_form(low[0], low[1], 1), "b": shift_form(high[0], high[1], 1)}
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    form = shift_form(read[0], read[1], 1)
    mod = modifier(m) or ("APPROX" if read[1] in ("M", "Y", "DE") and form["kind"] == "shift" else "")
    if mod:
        form["mod"] = mod
    if "ahead" in m and "hence or how long" in m.words.features:
        form["lasted"] = read[2]
    return ("TIME" if form.get("unit") == "MIN" else "DATE"), form


def build_within(m: Match) -> Built | None:
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    form: Form = {"kind": "amount", "value": read[2], "mod": "EQUAL_OR_LESS"}
    if read[0] != "X":
        form |= {"side": 1, "unit": read[1], "n": read[0]}
    return "DURATION", form


def build_stretch(m: Match) -> Built | None:
    """The last or the coming so many units."""
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    side = 1 if ("next" in m) else -1
    form: Form = {"kind": "amount", "value": read[2]}
    if read[0] != "X":
        form |= {"side": side, "unit": read[1], "n": read[0], "span": True}
    return "DURATION", form


def build_apart(m: Match) -> Built | None:
    """So long before or after what was mentioned last: "een dag later"."""
    read = amount(m.tokens("amount"))
    if read is None:
        return None
    sign = 1 if "later" in m else -1
    if read[0] == "X":
        if read[1] in ("H", "MIN", "S"):
            return "DURATION", {"kind": "amount", "value": read[2]}
        return "DATE", {"kind": "ref", "value": "PAST_REF"}
    form = shift_form(read[0], read[1], sign) | {"back": True, "compared": read[2]}
    if mod := modifier(m):
        form["mod"] = mod
    return ("TIME" if form.get("unit") == "MIN" else "DATE"), form


def build_adjective(m: Match) -> Built | None:
    if "word" in m:
        n, unit, age = m.get("word", "adjective")
    else:
        n = m.get("n", "num")
        unit, age = m.get("ending", "ending")
    if age and m.get("noun", "lasting") is None and not (m.get("word", "adjective") and n >= 100):
        return None
    return "DURATION", {"kind": "amount", "value": unit_value(unit, n)}


def build_hyphen_unit(m: Match) -> Built | None:
    unit, number = m.get("unit", "unit")
    if number == 2 and unit != "Y":
        return None
    n = m.get("n", "num")
    return "DURATION", {"kind": "amount", "value": unit_value(unit, 1 if n is None else n)}


def build_long(m: Match) -> Built:
    return "DURATION", {"kind": "amount", "value": m.get("word", "lastinglong")}


def build_bare_units(m: Match) -> Built | None:
    unit, number = m.get("unit", "unit")
    if "one" in m:
        # "Binnen het uur"
        form: Form = {"kind": "amount", "value": unit_value(unit, 1), "mod": "EQUAL_OR_LESS"}
        return None if number == 2 else ("DURATION", form | {"side": 1, "unit": unit, "n": 1})
    if number != 2:
        return None
    if "ago" in m:
        return "DATE", {"kind": "ref", "value": "PAST_REF"}
    return "DURATION", {"kind": "amount", "value": unit_value(unit, "X")}


def build_whole(m: Match) -> Built | None:
    unit, number = m.get("unit", "unit")
    if number == 2:
        return None
    return "DURATION", {"kind": "amount", "value": unit_value(unit, 1)}


def build_amount_range(m: Match) -> Built | None:
    ends = m.tokens("low"), m.tokens("high")
    if "pair" in m:
        first, last = m.get("pair", "shortrange")
        ends = [{"num": first}], [{"num": last}]
    low, high = (amount(end + m.tokens("unit")) for end in ends)
    if low is None or high is None or isinstance(low[0], str) or isinstance(high[0], str) or low[0] >= high[0]:
        return None
    return "DURATION", {"kind": "amount", "value": f"{low[2]}/{high[2]}", "mod": modifier(m)}
