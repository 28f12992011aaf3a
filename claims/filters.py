"""What a list of claims can be narrowed by: one parser for pages and API, one query for both."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.extraction.edtf import bounds
from claims.models import Appearance, Claim, ClaimDate, Recheck


class BadFilter(ValueError):
    """A parameter is unknown or its value is not possible; `name` says which."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


@dataclass(frozen=True, slots=True)
class Filters:
    """Parsed parameters; "" does not narrow. Days are EDTF prefixes and overlap inclusively."""

    state: str = ""
    kind: str = ""
    topic: str = ""
    speaker: str = ""
    publisher: str = ""
    article: str = ""
    assigned: str = ""
    """A user's id, or "me"."""
    recheck: str = ""
    """"1": only claims with an open re-check."""
    stakes: str = ""
    """"high": only high-stakes claims."""
    date_from: str = ""
    date_to: str = ""

    def as_query(self) -> dict[str, str]:
        """Return what has to stand in the URL to narrow a list this way."""
        return {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name)}


_UIDS = ("topic", "speaker", "publisher", "article")
_CHOICES = {"state": Claim.State.values, "kind": Claim.Kind.values, "recheck": ["1"], "stakes": ["high"]}


def parse(query: Mapping[str, str], *, ignoring: Iterable[str] = ()) -> Filters:
    """Return the filters of a query string; raise BadFilter for anything unknown or impossible."""
    known = {f.name for f in fields(Filters)}
    passed = {k: v.strip() for k, v in query.items() if k not in set(ignoring)}
    for name, value in passed.items():
        if name not in known:
            raise BadFilter(name, f"There is no filter {name[:40]!r}.")
        if value and name in _CHOICES and value not in _CHOICES[name]:
            raise BadFilter(name, f"{name} is one of: {', '.join(_CHOICES[name])}.")
        if value and name in _UIDS and not is_uuid(value):
            raise BadFilter(name, f"{name} is a public id.")
        if value and name == "assigned" and value != "me" and not is_uuid(value):
            raise BadFilter(name, "assigned is a person's id, or me.")
        if value and name in {"date_from", "date_to"}:
            _day(name, value)
    return Filters(**passed)


def apply(filters: Filters, rows: QuerySet[Claim], *, by: Any) -> QuerySet[Claim]:
    """Narrow live claims; the order stays that of the queue."""
    if filters.state:
        rows = rows.filter(state=filters.state)
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    if filters.stakes:
        rows = rows.filter(high_stakes=True)
    if filters.assigned:
        rows = rows.filter(assigned_to=by.pk if filters.assigned == "me" else uuid.UUID(filters.assigned))
    if filters.topic:
        rows = rows.filter(topics__uid=filters.topic)
    for name, path in (
        ("speaker", "speakers__uid"),
        ("publisher", "article__publisher__uid"),
        ("article", "article__uid"),
    ):
        if value := getattr(filters, name):
            rows = rows.filter(Exists(Appearance.objects.filter(**{"claim": OuterRef("pk"), path: value})))
    if filters.recheck:
        rows = rows.filter(Exists(Recheck.objects.filter(claim=OuterRef("pk"), closed_at=None)))
    if filters.date_from or filters.date_to:
        rows = rows.filter(Exists(ClaimDate.objects.filter(overlap(filters), claim=OuterRef("pk"))))
    return rows


def overlap(filters: Filters) -> Q:
    """Return the condition that earliest..latest overlaps the asked days; an open side reaches for ever.

    What has no day at all overlaps nothing.
    """
    condition = ~Q(earliest=None, latest=None)
    if filters.date_from:
        condition &= Q(latest=None) | Q(latest__gte=_day("date_from", filters.date_from)[0])
    if filters.date_to:
        condition &= Q(earliest=None) | Q(earliest__lte=_day("date_to", filters.date_to)[1])
    return condition


def within(filters: Filters) -> Q:
    """Return the condition that earliest..latest lies wholly within the asked days: what can be outside is not in."""
    condition = Q()
    if filters.date_from:
        condition &= Q(earliest__gte=_day("date_from", filters.date_from)[0])
    if filters.date_to:
        condition &= Q(latest__lte=_day("date_to", filters.date_to)[1])
    return condition


def _day(name: str, value: str) -> tuple[Any, Any]:
    try:
        return bounds(value)
    except ValueError:
        raise BadFilter(name, f"{name} is a day, month or year as known (2025-11-21, 2025-11).") from None


def is_uuid(value: str) -> bool:
    """Say whether a text has the form of a public id."""
    try:
        uuid.UUID(value)
    except ValueError:
        return False
    return True
