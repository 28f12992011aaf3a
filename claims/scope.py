"""The scope an editor gives a claim, and how two scopes differ: pure Python over plain values.

A scope is a flat mapping of the fields below, each a short text as the editor wrote it; a field that
is not there is not known. Two claims can conflict only where their scopes overlap: 145 attacks and
57 drones are two things counted, not two answers to one question. What a machine reads from a
sentence is `claims.matching.read_scope`; what stands here was set by a person and wins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from articles.reader import is_text
from claims.quantities import read_quantities, stem

FIELDS = ("who", "act", "whom", "where", "when", "condition", "amount", "mod", "unit", "of", "counted_by")
"""Who did what to whom, where, when, on which condition, how many (amount, mod, unit) of what, counted by whom."""

MODS = ("MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "APPROX")
"""How exact an amount says it is, as TIMEX3 says it of durations; "" is exact."""

LONGEST = {"condition": 1000}
_LONGEST = 300

Overlap = Literal["overlap", "different", "unknown"]
Days = tuple[date | None, date | None]
"""First and last day, both inclusive; None is open."""

_PARTING = ("act", "whom", "where", "unit", "of", "when")
"""Where both say something and nothing of it is shared, the two speak of different things."""
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset("de het een van in op te met aan voor bij en of the a an of on at to and or der den".split())
_PLAIN_NUMBER = re.compile(r"\d{1,18}(?:\.\d{1,6})?", re.ASCII)


class ScopeRefused(ValueError):
    """A field of the scope cannot be kept; `field` says which, the message is a sentence."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, slots=True)
class Difference:
    """A field two claims differ in, with the words of both; "date" stands for their days."""

    field: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two scopes overlap, in which fields they differ, and which of those part them."""

    overlap: Overlap
    differences: tuple[Difference, ...]
    parting: tuple[str, ...] = ()


def checked(fields: Mapping[str, Any]) -> dict[str, str]:
    """Return a scope in its kept shape: known fields, one line each, blanks left out, the amount a plain number.

    "ruim 2,5 miljoen" becomes amount 2500000 with mod MORE_THAN. Conditions stand one on a line.
    Raises ScopeRefused.
    """
    kept: dict[str, str] = {}
    for name, value in fields.items():
        if name not in FIELDS:
            raise ScopeRefused(name, "A scope has no such field.")
        if not isinstance(value, str) or not is_text(value):
            raise ScopeRefused(name, "A field of the scope is a short text.")
        clean = "\n".join(lines(value)) if name == "condition" else " ".join(value.split())
        if len(clean) > LONGEST.get(name, _LONGEST):
            raise ScopeRefused(name, "A field of the scope is a short text.")
        if clean:
            kept[name] = clean
    if kept.get("mod", MODS[0]) not in MODS:
        raise ScopeRefused("mod", "An amount is exact, more, less, at least, at most or about.")
    if "amount" in kept:
        kept = kept | _amount(kept)
    else:
        kept.pop("mod", None)
    return {name: kept[name] for name in FIELDS if kept.get(name)}


def lines(text: str) -> tuple[str, ...]:
    """Return the conditions of a scope: one on each line, each on one line."""
    return tuple(clean for line in text.splitlines() if (clean := " ".join(line.split())))


def conditions(scope: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what has to be so first."""
    return lines(str(scope.get("condition", "")))


def compare(
    a: Mapping[str, str], b: Mapping[str, str], *, days_a: Days = (None, None), days_b: Days = (None, None)
) -> Comparison:
    """Say whether two scopes overlap and in what they differ.

    "different" where both name an act, addressee, place, time or thing counted and share no word of it,
    or where their days never meet; "overlap" where something both name is shared; "unknown" where
    nothing can be compared. A condition, a counter and an amount never part two scopes.
    """
    differences: list[Difference] = []
    parting: list[str] = []
    shared = False
    for name in FIELDS:
        one, other = a.get(name, ""), b.get(name, "")
        if name in ("amount", "mod") or not (one and other):
            if name == "condition" and bool(one) != bool(other) and a and b:
                differences.append(Difference(name, one, other))
            continue
        likeness = _likeness(name, one, other)
        if likeness != "same":
            differences.append(Difference(name, one, other))
        if name in _PARTING:
            shared = shared or likeness != "apart"
            parting += [name] if likeness == "apart" else []
    if amounts := _amounts(a, b):
        differences.append(amounts)
    if _never_meet(days_a, days_b):
        differences.append(Difference("date", *("/".join(_iso(d) for d in days) for days in (days_a, days_b))))
        parting.append("date")
    overlap: Overlap = "different" if parting else "overlap" if shared else "unknown"
    return Comparison(overlap, tuple(differences), tuple(parting))


def may_conflict(comparison: Comparison) -> bool:
    """Say whether two scopes leave room for a conflict of numbers: one thing counted, two amounts."""
    return comparison.overlap == "overlap" and any(d.field == "amount" for d in comparison.differences)


def agreeing(field: str, values: Sequence[str]) -> bool:
    """Say whether all of several cells say the same in one field."""
    if field == "when" and len(values) > 1 and all(_lasting(values[0], v) for v in values[1:]):
        return True
    return len({frozenset(words(v)) for v in values}) == 1


def words(text: str) -> set[str]:
    """Return the stems of the words that carry meaning, by which two fields are compared."""
    folded = [w for w in _WORD.findall(text.casefold()) if w not in _EMPTY_WORDS]
    return {stem(w) for w in folded}


def _likeness(name: str, one: str, other: str) -> Literal["same", "part", "apart"]:
    """Say whether two fields say the same, share a part, or nothing; two durations are never apart."""
    if name == "when" and (lasting := _lasting(one, other)) is not None:
        return "same" if lasting else "part"
    left, right = words(one), words(other)
    return "same" if left == right else "part" if left & right else "apart"


def _amount(kept: Mapping[str, str]) -> dict[str, str]:
    """Return amount, mod and unit as read from what was typed as the amount."""
    typed = kept["amount"]
    if _PLAIN_NUMBER.fullmatch(typed):
        return {"amount": _plain(typed)}
    found = read_quantities(typed)
    if len(found) != 1 or found[0].is_duration:
        raise ScopeRefused("amount", "Write the amount as one number: 145, 2.5 or 2,5 miljoen.")
    quantity = found[0]
    rest = typed[quantity.end :].strip()
    read = {"amount": quantity.value}
    if quantity.mod and "mod" not in kept:
        read["mod"] = quantity.mod
    if not rest and "unit" not in kept and quantity.unit:
        read["unit"] = quantity.exact.split()[-1] if quantity.exact.split()[-1].isalpha() else quantity.unit
    return read


def _plain(number: str) -> str:
    whole, point, part = number.partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if point and part else "")


def _amounts(a: Mapping[str, str], b: Mapping[str, str]) -> Difference | None:
    """Return how two amounts differ; "more than 200,000" and 217,000 do not."""
    if "amount" not in a or "amount" not in b:
        return None
    low_a, high_a = _reach(a)
    low_b, high_b = _reach(b)
    if low_a <= high_b and low_b <= high_a:
        return None
    return Difference("amount", *(" ".join(filter(None, (s["amount"], s.get("unit", "")))) for s in (a, b)))


def _reach(scope: Mapping[str, str]) -> tuple[Decimal, Decimal]:
    value, mod = Decimal(scope["amount"]), scope.get("mod", "")
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return value, Decimal("Infinity")
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return Decimal(0), value
    if mod == "APPROX":
        return value * Decimal("0.9"), value * Decimal("1.1")
    return value, value


def _lasting(one: str, other: str) -> bool | None:
    """Say whether two durations are equally long ("thirty days", "a month"); None where one is no duration."""
    left, right = ([q.value for q in read_quantities(text) if q.is_duration] for text in (one, other))
    return left == right if left and right else None


def _never_meet(a: Days, b: Days) -> bool:
    return bool((a[1] and b[0] and a[1] < b[0]) or (b[1] and a[0] and b[1] < a[0]))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ".."
