"""The reference data editors keep: publishers, and actors with their names and offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles import ledger
from articles.actors import folded
from articles.extraction.edtf import parse_published
from articles.models import Actor, ActorName, Publisher, Tenure
from articles.names import skeleton
from articles.permissions import Act, require


class ReferenceRefused(ValueError):
    """The desk does not accept this; the message is a sentence for the person, `code` for programs."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True)
class Office:
    """An office held: `since` and `until` are EDTF prefixes, "" where open or unknown."""

    office: str
    of: Actor | None = None
    since: str = ""
    until: str = ""


def add_publisher(*, by: Any, door: str, name: str, kind: str, homepage: str = "") -> Publisher:
    """Add somebody who brings texts out. Raises ReferenceRefused for a name that is taken."""
    require(by, Act.KEEP_REFERENCE)
    name = checked_name(name)
    _check_kind(kind, Publisher.Kind.values)
    with transaction.atomic():
        if Publisher.objects.filter(name=name).exists():
            raise ReferenceRefused(f"{name} is on the list of publishers already.", "name-taken")
        row = Publisher.objects.create(name=name, kind=kind, homepage=homepage)
        changes = {"name": name, "kind": kind, "homepage": homepage}
        ledger.append(by=by, action="add_publisher", subject=row, door=door, changes=changes)
    return row


def add_actor(
    *,
    by: Any,
    door: str,
    name: str,
    kind: str,
    gender: str = "",
    country: Actor | None = None,
    aliases: Sequence[str] = (),
    offices: Sequence[Office] = (),
) -> Actor:
    """Add somebody who speaks or acts, under every name it goes by.

    Two actors may share a name; a text that uses it is then left to an editor. Raises
    ReferenceRefused for an empty name or a term that is no date as known.
    """
    require(by, Act.KEEP_REFERENCE)
    name = checked_name(name)
    _check_kind(kind, Actor.Kind.values)
    names = {folded(n): checked_name(n) for n in [*reversed(aliases), name]}
    tenures = [(o, checked_day(o.since), checked_day(o.until)) for o in offices]
    with transaction.atomic():
        row = Actor.objects.create(name=name, kind=kind, gender=gender, country=country)
        ActorName.objects.bulk_create(
            ActorName(actor=row, text=text, folded=key, skeleton=skeleton(text)) for key, text in names.items()
        )
        Tenure.objects.bulk_create(
            Tenure(actor=row, office=o.office, of=o.of, since=since, until=until) for o, since, until in tenures
        )
        changes = {
            "name": name,
            "kind": kind,
            "gender": gender,
            "country": country,
            "names": sorted(names.values()),
            "offices": [[o.office, o.of, since, until] for o, since, until in tenures],
        }
        ledger.append(by=by, action="add_actor", subject=row, door=door, changes=changes)
    return row


def checked_name(name: str) -> str:
    """Return a name on one line; raise ReferenceRefused for none, or one that is too long."""
    clean = " ".join(name.split())
    if not clean or len(clean) > 200 or "\x00" in clean:
        raise ReferenceRefused("A name has one to 200 characters.", "name")
    return clean


def _check_kind(kind: str, kinds: Sequence[str]) -> None:
    if kind not in kinds:
        raise ReferenceRefused(f"The kind is one of: {', '.join(kinds)}.", "kind")


def checked_day(value: str) -> str:
    """Return a day, month or year as known, "" for none; raise ReferenceRefused for anything else."""
    try:
        return parse_published(value) if value else ""
    except ValueError as error:
        raise ReferenceRefused(f"{value[:40]!r} is not a day, month or year that exists.", "day") from error
