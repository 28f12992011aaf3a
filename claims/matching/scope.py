"""The scope of a claim: how many of what, counted by whom, where, on which condition; and how two differ.

Two claims can conflict only where their scopes overlap. What a machine reads here is a proposal:
an editor's scope wins. Who did what to whom is left to the editor, as guessing it helps nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claims.matching import lexicon
from claims.matching.reasons import Reason
from claims.matching.terms import ClaimFacts, fold
from claims.quantities import Quantity

_CONDITION = re.compile(
    r"(?<!\w)(?P<cue>(?i:op voorwaarde dat|mits|tenzij|indien|zolang|zodra|provided that|on condition that|unless|"
    r"as long as|if|als(?= (?:de|het|er|dat|die|ze|zij|hij|we|wij|ik|beide|alle|geen)\s))|"
    r"(?:(?<=, )als|Als)(?= [A-Z]))"
    r"\s(?P<rest>[^.;:!?”\"\n]+)"
)
_COMPARING = re.compile(r"(?i:\b(?:zowel|niet alleen|net zo|even|zo)\b[^.;:]*$)")
_CLAUSE_END = re.compile(r",\s(?!en\b|and\b|of\b|or\b)")
_PLACE = re.compile(
    r"(?<!\w)(?:[Ii]n|[Bb]ij|[Rr]ond|[Nn]abij|[Bb]oven|[Tt]e|near|around|at)\s(?:(?:de|het|the)\s)?"
    r"(?:(?:stad|regio|provincie|haven|hoofdstad|dorp|region|province|city|town|port)\s(?:of\s)?)?"
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)*)"
)
_FEWEST_CONDITION_WORDS = 3
_CLAUSE = 300
"""Code points before a condition in which a comparison may begin."""

Overlap = Literal["overlap", "different", "unknown"]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim reaches, as read: places and conditions in its words, quantities, who counted, and things."""

    where: tuple[str, ...]
    conditions: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    counted_by: str
    objects: tuple[str, ...]

    def as_fields(self) -> dict[str, object]:
        """Return the scope as plain values, as `Claim.scope` keeps it; fields without a reading are left out."""
        fields: dict[str, object] = {
            "where": list(self.where),
            "conditions": list(self.conditions),
            "how_many": [{"value": q.value, "unit": q.unit, "mod": q.mod, "exact": q.exact} for q in self.quantities],
            "counted_by": self.counted_by,
            "of_what": list(self.objects),
        }
        return {name: value for name, value in fields.items() if value}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two scopes overlap, and the differences in words."""

    overlap: Overlap
    reasons: tuple[Reason, ...]


@lru_cache(maxsize=1024)
def read_conditions(text: str) -> tuple[str, ...]:
    """Return the conditions a sentence names, from their cue on: "als de haven opengaat"."""
    found = []
    for match in _CONDITION.finditer(text):
        clause = _CLAUSE_END.split(match["rest"])[0].strip()
        words = clause.split()
        listed = all(word[0].isupper() or word in ("en", "of", "and", "or") for word in words)
        compared = match["cue"].casefold() == "als" and _COMPARING.search(
            text[max(0, match.start() - _CLAUSE) : match.start()]
        )
        if len(words) >= _FEWEST_CONDITION_WORDS and not listed and not compared:
            found.append(f"{match['cue']} {clause}")
    return tuple(found)


@lru_cache(maxsize=1024)
def read_places(text: str) -> tuple[str, ...]:
    """Return the places a sentence names behind a preposition of place."""
    found = []
    for match in _PLACE.finditer(text):
        describes = re.match(r" [a-z]", text[match.end() :]) and match["place"].endswith(("se", "sche", "ish", "ian"))
        if not describes:
            found.append(match["place"])
    return tuple(dict.fromkeys(found))


def read_scope(claim: ClaimFacts) -> Scope:
    """Return what can be read of a claim's scope."""
    quantities = claim.quantities
    counts = [q for q in quantities if q.unit and not q.is_duration]
    return Scope(
        where=read_places(claim.text),
        conditions=read_conditions(claim.text),
        quantities=quantities,
        counted_by=claim.speaker if counts else "",
        objects=tuple(dict.fromkeys(claim.said("concept", name) for name in sorted(_objects(claim)))),
    )


def _objects(claim: ClaimFacts) -> frozenset[str]:
    return claim.concept_set & frozenset(lexicon.table("concepts")["objects"]["names"])


def _counted(claim: ClaimFacts) -> frozenset[str]:
    return claim.concept_set & frozenset(lexicon.table("concepts")["counted"]["names"])


def _whose(quantity: Quantity) -> frozenset[str]:
    return frozenset(lexicon.sides().names([fold(word) for word in quantity.before]))


def compare(a: ClaimFacts, b: ClaimFacts) -> Comparison:
    """Say how the scopes of two claims differ.

    "different" when they count or concern different things, another place or day; "overlap" when what
    is known on both sides agrees; "unknown" when nothing can be compared.
    """
    reasons = [*_number_differences(a, b), *_object_differences(a, b), *_place_differences(a, b), *_conditions(a, b)]
    if a.days and b.days and not set(a.days) & set(b.days):
        reasons.append(Reason("different-day", (", ".join(a.days), ", ".join(b.days))))
    if any(r.code in _APART for r in reasons):
        return Comparison("different", tuple(reasons))
    known = bool(_objects(a) & _objects(b)) or bool(_units(a) & _units(b))
    return Comparison("overlap" if known else "unknown", tuple(reasons))


_APART = frozenset({"different-object", "different-unit", "part-of-whole", "different-day", "different-place"})


def _units(claim: ClaimFacts) -> set[str]:
    return {q.unit for q in claim.quantities if q.unit}


def _number_differences(a: ClaimFacts, b: ClaimFacts) -> list[Reason]:
    reasons = []
    for one in (q for q in a.quantities if q.unit and not q.is_duration):
        for other in (q for q in b.quantities if q.unit and not q.is_duration):
            if one.value == other.value and one.unit == other.unit:
                continue
            reasons.append(_number_difference(a, b, one, other))
    return reasons


def _number_difference(a: ClaimFacts, b: ClaimFacts, one: Quantity, other: Quantity) -> Reason:
    words = (one.exact, other.exact)
    same_counter = bool(a.speakers & b.speakers)
    about = one.unit == other.unit or one.unit in b.stems or other.unit in a.stems
    if same_counter and about and _counted(a) != _counted(b):
        smaller, larger = sorted((one, other), key=lambda q: float(q.value))
        return Reason("part-of-whole", (smaller.exact, larger.exact))
    if one.unit != other.unit:
        return Reason("different-object" if about else "different-unit", words)
    if _counted(a) != _counted(b) or _whose(one) != _whose(other):
        return Reason("different-object", words)
    if a.speakers and b.speakers and not same_counter:
        return Reason("different-counter", (f"{one.exact} ({a.speaker})", f"{other.exact} ({b.speaker})"))
    return Reason("other-number", words)


def _object_differences(a: ClaimFacts, b: ClaimFacts) -> list[Reason]:
    left, right = _objects(a), _objects(b)
    if not left or not right or left == right:
        return []
    words = tuple(
        ", ".join(claim.said("concept", n) for n in sorted(found)) for claim, found in ((a, left), (b, right))
    )
    return [Reason("different-scope" if left & right else "different-object", words)]


def _place_differences(a: ClaimFacts, b: ClaimFacts) -> list[Reason]:
    left, right = read_places(a.text), read_places(b.text)
    if left and right and not set(left) & set(right):
        return [Reason("different-place", (", ".join(left), ", ".join(right)))]
    return []


def _conditions(a: ClaimFacts, b: ClaimFacts) -> list[Reason]:
    left, right = read_conditions(a.text), read_conditions(b.text)
    if bool(left) == bool(right):
        return []
    return [Reason("condition-on-one-side", ("; ".join(left or right),))]


def number_conflict(a: ClaimFacts, b: ClaimFacts) -> Reason | None:
    """Return the reason when both count one thing and the numbers differ.

    Not for a part, another unit, object, place or day, nor for a number that says it is not exact.
    """
    if not a.quantities or not b.quantities or a.sides != b.sides or a.concept_set != b.concept_set:
        return None
    if compare(a, b).overlap != "overlap":
        return None
    for one in a.quantities:
        for other in b.quantities:
            one_thing = one.unit and one.unit == other.unit and not one.is_duration and one.before == other.before
            if one_thing and one.value != other.value and not one.mod and not other.mod:
                return Reason("other-number", (one.exact, other.exact))
    return None
