"""What editors do with actors: rename, name, place in office, merge and part, each with a reason where it matters.

Nothing is looked up over the network and nothing is merged alone. Each act announces what changed, so that
records that would now say something else are asked about.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import ledger
from articles.extraction.edtf import bounds
from articles.models import Actor, ActorName, RefusedSpelling, Tenure
from articles.names import folded
from articles.permissions import Act, require
from articles.reference import Office, ReferenceRefused, checked_day, checked_name
from articles.signals import actor_changed

_ITEM = re.compile(r"Q[1-9][0-9]{0,15}", re.ASCII)


class ActorNotFound(Exception):
    """There is no such actor."""

    def __init__(self) -> None:
        super().__init__("There is no such actor.")


def rename_actor(*, actor: uuid.UUID | str, by: Any, door: str, name: str, reason: str) -> Actor:
    """Give an actor another name; the old one stays among its names, so texts are still understood."""
    require(by, Act.KEEP_REFERENCE)
    name = checked_name(name)
    _need(reason)
    with transaction.atomic():
        row = _lock(actor)
        if row.name == name:
            return row
        changes = {"name": [row.name, name]}
        row.name = name
        row.save(update_fields=["name"])
        _keep_name(row, name)
        actor_changed.send(sender=Actor, actor=row)
        ledger.append(by=by, action="rename_actor", subject=row, door=door, changes=changes, reason=reason)
    return row


def set_actor_facts(
    *,
    actor: uuid.UUID | str,
    by: Any,
    door: str,
    kind: str | None = None,
    gender: str | None = None,
    country: Actor | None = None,
    wikidata: str | None = None,
) -> Actor:
    """Set what is known of an actor; None leaves kind, gender and Wikidata id as they are."""
    require(by, Act.KEEP_REFERENCE)
    if kind is not None and kind not in Actor.Kind.values:
        raise ReferenceRefused(f"The kind is one of: {', '.join(Actor.Kind.values)}.", "kind")
    if gender is not None and gender not in ("", "f", "m"):
        raise ReferenceRefused("The gender is a woman's, a man's or not known.", "gender")
    if wikidata is not None and (wikidata := wikidata.strip()) and not _ITEM.fullmatch(wikidata):
        raise ReferenceRefused("A Wikidata id is the letter Q with a number: Q42.", "wikidata")
    with transaction.atomic():
        row = _lock(actor)
        if country is not None and (country.pk == row.pk or country.merged_into_id):
            raise ReferenceRefused("Choose another actor as its country.", "country")
        wanted = {
            "kind": row.kind if kind is None else kind,
            "gender": row.gender if gender is None else gender,
            "country": country,
            "wikidata": row.wikidata if wikidata is None else wikidata,
        }
        changes = {name: [getattr(row, name), value] for name, value in wanted.items() if getattr(row, name) != value}
        if changes:
            for name, value in wanted.items():
                setattr(row, name, value)
            row.save(update_fields=list(wanted))
            actor_changed.send(sender=Actor, actor=row)
            ledger.append(by=by, action="set_actor_facts", subject=row, door=door, changes=changes)
    return row


def add_name(*, actor: uuid.UUID | str, by: Any, door: str, text: str) -> ActorName:
    """Add a name an actor goes by; texts read from now on know it. Raises ReferenceRefused for one it has."""
    require(by, Act.KEEP_REFERENCE)
    text = checked_name(text)
    with transaction.atomic():
        row = _lock(actor)
        if row.names.filter(folded=folded(text)).exists():
            raise ReferenceRefused("The actor goes by this name already.", "name-taken")
        name = _keep_name(row, text)
        RefusedSpelling.objects.filter(actor=row, folded=name.folded).delete()
        ledger.append(by=by, action="add_name", subject=row, door=door, changes={"names": [None, text]})
    return name


def remove_name(*, actor: uuid.UUID | str, by: Any, door: str, text: str, reason: str) -> Actor:
    """Take a name away, with a reason; the one the actor is called by stays."""
    require(by, Act.KEEP_REFERENCE)
    _need(reason)
    with transaction.atomic():
        row = _lock(actor)
        if folded(text) == folded(row.name):
            raise ReferenceRefused("The actor is called by this name; rename it first.", "name-in-use")
        gone, _each = row.names.filter(folded=folded(text)).delete()
        if gone:
            changes = {"names": [text, None]}
            ledger.append(by=by, action="remove_name", subject=row, door=door, changes=changes, reason=reason)
    return row


def add_office(*, actor: uuid.UUID | str, by: Any, door: str, office: Office) -> Tenure:
    """Put an actor in office, from and until as known; an office passes from one actor to the next by its dates."""
    require(by, Act.KEEP_REFERENCE)
    title = checked_name(office.office)
    since, until = checked_day(office.since), checked_day(office.until)
    (first, _), (_, last) = bounds(since), bounds(until)
    if first and last and first > last:
        raise ReferenceRefused("An office ends after it begins.", "day")
    with transaction.atomic():
        row = _lock(actor)
        try:
            with transaction.atomic():
                made = Tenure.objects.create(actor=row, office=title, of=office.of, since=since, until=until)
        except IntegrityError as error:
            raise ReferenceRefused("This office is on the list already.", "office-taken") from error
        changes = {"offices": [None, [title, office.of, since, until]]}
        ledger.append(by=by, action="add_office", subject=row, door=door, changes=changes)
    return made


def end_office(*, tenure: int, by: Any, door: str, until: str) -> Tenure:
    """Set when an office ended, as known; "" means it goes on."""
    require(by, Act.KEEP_REFERENCE)
    until = checked_day(until)
    with transaction.atomic():
        rows = Tenure.objects.select_for_update(of=("self",), no_key=True).select_related("actor")
        found = rows.filter(pk=tenure).first()
        if found is None:
            raise ReferenceRefused("There is no such office.", "no-office")
        first, last = bounds(found.since)[0], bounds(until)[1]
        if first and last and first > last:
            raise ReferenceRefused("An office ends after it begins.", "day")
        changes = {"office": found.office, "until": [found.until, until]}
        found.until = until
        found.save(update_fields=["until"])
        ledger.append(by=by, action="end_office", subject=found.actor, door=door, changes=changes)
    return found


def remove_office(*, tenure: int, by: Any, door: str, reason: str) -> None:
    """Take an office off the list, with a reason."""
    require(by, Act.KEEP_REFERENCE)
    _need(reason)
    with transaction.atomic():
        found = Tenure.objects.select_related("actor", "of").filter(pk=tenure).first()
        if found is None:
            raise ReferenceRefused("There is no such office.", "no-office")
        changes = {"offices": [[found.office, found.of, found.since, found.until], None]}
        actor = found.actor
        found.delete()
        ledger.append(by=by, action="remove_office", subject=actor, door=door, changes=changes, reason=reason)


def merge_actors(*, absorbed: uuid.UUID | str, into: uuid.UUID | str, by: Any, door: str, reason: str) -> Actor:
    """Make two actors one: names, offices and passages go along; the absorbed keeps `merged_into`.

    Raises ReferenceRefused when either is merged already, they are one, or of two kinds.
    """
    require(by, Act.KEEP_REFERENCE)
    _need(reason)
    with transaction.atomic():
        rows = _lock_both(absorbed, into)
        gone, kept = rows.get(str(absorbed)), rows.get(str(into))
        if gone is None or kept is None:
            raise ActorNotFound
        if gone.pk == kept.pk:
            raise ReferenceRefused("An actor is not merged with itself.", "self-merge")
        if gone.merged_into_id or kept.merged_into_id:
            raise ReferenceRefused("One of them was merged already; choose the actor it became.", "actor-merged")
        if gone.kind != kept.kind:
            raise ReferenceRefused("A person and a body are not one actor; set the kind first.", "kind")
        taken = set(kept.names.values_list("folded", flat=True))
        names = list(gone.names.exclude(folded__in=taken))
        for name in names:
            name.actor, name.came_with = kept, name.came_with or gone
        ActorName.objects.bulk_update(names, ["actor", "came_with"])
        offices = [t for t in gone.tenures.all() if not _holds(kept, t)]
        for tenure in offices:
            tenure.actor, tenure.came_with = kept, tenure.came_with or gone
        Tenure.objects.bulk_update(offices, ["actor", "came_with"])
        gone.merged_into = kept
        gone.save(update_fields=["merged_into"])
        actor_changed.send(sender=Actor, actor=kept, absorbed=gone)
        changes = {"merged_into": [None, kept.uid], "names": [n.text for n in names], "offices": len(offices)}
        ledger.append(by=by, action="merge_actors", subject=gone, door=door, changes=changes, reason=reason)
    return kept


def split_actor(*, actor: uuid.UUID | str, by: Any, door: str, reason: str) -> Actor:
    """Undo a merge: the absorbed actor gets its names, offices and passages back."""
    require(by, Act.KEEP_REFERENCE)
    _need(reason)
    with transaction.atomic():
        into = Actor.objects.filter(uid=actor).values_list("merged_into__uid", flat=True).first()
        if into is None:
            raise ReferenceRefused("This actor was not merged into another.", "not-merged")
        rows = _lock_both(actor, into)
        back, kept = rows[str(actor)], rows[str(into)]
        if back.merged_into_id != kept.pk:
            raise ReferenceRefused("This actor was not merged into another.", "not-merged")
        if kept.merged_into_id:
            raise ReferenceRefused("The actor it became was merged further; part that one first.", "actor-merged")
        came = {back.pk, *_absorbed_keys(back)}
        names = list(kept.names.filter(came_with__in=came))
        for name in names:
            name.actor, name.came_with = back, None if name.came_with_id == back.pk else name.came_with
        ActorName.objects.bulk_update(names, ["actor", "came_with"])
        offices = list(kept.tenures.filter(came_with__in=came))
        for tenure in offices:
            tenure.actor, tenure.came_with = back, None if tenure.came_with_id == back.pk else tenure.came_with
        Tenure.objects.bulk_update(offices, ["actor", "came_with"])
        back.merged_into = None
        back.save(update_fields=["merged_into"])
        _keep_name(back, back.name)
        actor_changed.send(sender=Actor, actor=kept, returned=back)
        changes = {"merged_into": [kept.uid, None], "names": [n.text for n in names], "offices": len(offices)}
        ledger.append(by=by, action="split_actor", subject=back, door=door, changes=changes, reason=reason)
    return back


def part_actor(*, actor: uuid.UUID | str, by: Any, door: str, name: str, names: Collection[str], reason: str) -> Actor:
    """Make a new actor of those of an actor's names that are somebody else's; return the new one.

    Passages stay where they are: who speaks in each is for an editor to say.
    """
    require(by, Act.KEEP_REFERENCE)
    _need(reason)
    name = checked_name(name)
    with transaction.atomic():
        row = _lock(actor)
        wanted = {folded(n) for n in names}
        if folded(row.name) in wanted:
            raise ReferenceRefused("The actor is called by this name; rename it first.", "name-in-use")
        going = list(row.names.filter(folded__in=wanted))
        if {n.folded for n in going} != wanted:
            raise ReferenceRefused("The actor does not go by all of these names.", "no-name")
        made = Actor.objects.create(name=name, kind=row.kind, country=row.country)
        for each in going:
            each.actor, each.came_with = made, None
        ActorName.objects.bulk_update(going, ["actor", "came_with"])
        _keep_name(made, name)
        changes = {"new": made.uid, "name": name, "names": [n.text for n in going]}
        ledger.append(by=by, action="part_actor", subject=row, door=door, changes=changes, reason=reason)
    return made


def refuse_spelling(*, actor: uuid.UUID | str, by: Any, door: str, text: str, reason: str = "") -> RefusedSpelling:
    """Answer that a spelling is no name of this actor; it is not proposed again."""
    require(by, Act.KEEP_REFERENCE)
    text = checked_name(text)
    with transaction.atomic():
        row = _lock(actor)
        if row.names.filter(folded=folded(text)).exists():
            raise ReferenceRefused("The actor goes by this name already.", "name-taken")
        known = RefusedSpelling.objects.filter(actor=row, folded=folded(text)).first()
        if known is not None:
            return known
        made = RefusedSpelling.objects.create(
            actor=row, folded=folded(text), reason=reason.strip(), by=by, at=timezone.now()
        )
        changes = {"spelling": text}
        ledger.append(by=by, action="refuse_spelling", subject=row, door=door, changes=changes, reason=reason)
    return made


def _lock(uid: uuid.UUID | str) -> Actor:
    row = Actor.objects.select_for_update(no_key=True).filter(uid=uid).first()
    if row is None:
        raise ActorNotFound
    if row.merged_into_id:
        raise ReferenceRefused("This actor was merged into another; work on that one.", "actor-merged")
    return row


def _lock_both(a: uuid.UUID | str, b: uuid.UUID | str) -> dict[str, Actor]:
    """Hold two actors in one order; rows that point at them are not kept waiting."""
    rows = Actor.objects.select_for_update(no_key=True).filter(uid__in=[a, b]).order_by("pk")
    return {str(row.uid): row for row in rows}


def _keep_name(row: Actor, text: str) -> ActorName:
    name, _made = ActorName.objects.get_or_create(actor=row, folded=folded(text), defaults={"text": text})
    return name


def _holds(actor: Actor, tenure: Tenure) -> bool:
    return actor.tenures.filter(office=tenure.office, of=tenure.of, since=tenure.since).exists()


def _absorbed_keys(actor: Actor) -> list[int]:
    found: list[int] = []
    level = [actor.pk]
    while level:
        level = list(Actor.objects.filter(merged_into__in=level).order_by().values_list("pk", flat=True))
        found += level
    return found


def _need(reason: str) -> None:
    if not reason.strip():
        raise ReferenceRefused("Give a reason for this.", "reason-missing")
