"""Which actor a name in a text stands for, by the names and offices editors keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from articles.extraction.resolve import KnownActor, KnownTenure, resolve
from articles.models import Actor, ActorName, Tenure
from articles.names import folded

__all__ = ["actors_by_name", "folded", "known_actors"]

_NEVER_ALONE = "surname"
"""A surname proves nothing: families share it, and so do strangers."""


def actors_by_name(names: Collection[str], on: str, language: str = "nl") -> dict[str, int]:
    """Return the actor's key for each name that means exactly one living actor.

    First the names actors go by; then offices ("de premier van Norland") for whoever held them on the
    whole of `on`, the day (EDTF prefix) of the article. A name or office that two share stays
    unresolved, and a surname alone is nobody: nothing is guessed.
    """
    wanted = {folded(name): name for name in names}
    found: dict[str, set[int]] = {}
    rows = ActorName.objects.filter(folded__in=wanted, actor__merged_into=None).values_list("folded", "actor_id")
    for text, actor in rows:
        found.setdefault(text, set()).add(actor)
    sure = {wanted[text]: next(iter(actors)) for text, actors in found.items() if len(actors) == 1}
    open_names = [name for text, name in wanted.items() if text not in found]
    if open_names:
        matches = resolve(open_names, known_actors(), on, language)
        sure |= {
            name: match.key
            for name, match in matches.items()
            if match.rule != _NEVER_ALONE and isinstance(match.key, int)
        }
    return sure


def known_actors() -> list[KnownActor]:
    """Return every living actor as data for the pure step: three queries, whatever they are asked for."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for actor, text in ActorName.objects.filter(actor__merged_into=None).values_list("actor_id", "text"):
        aliases[actor].append(text)
    tenures: dict[int, list[KnownTenure]] = defaultdict(list)
    for row in Tenure.objects.filter(actor__merged_into=None).select_related("of"):
        of = row.of.name if row.of else ""
        tenures[row.actor_id].append(KnownTenure(row.office, of, row.since, row.until))
    living = Actor.objects.filter(merged_into=None).order_by("id")
    return [
        KnownActor(pk, name, tuple(aliases[pk]), kind, country or "", tuple(tenures[pk]))
        for pk, name, kind, country in living.values_list("pk", "name", "kind", "country__name")
    ]
