"""Which actor a name in a text stands for, by the names editors keep."""

from __future__ import annotations

from collections.abc import Collection

from articles.models import ActorName


def folded(name: str) -> str:
    """Return the form in which names are compared exactly."""
    return " ".join(name.casefold().split())


def actors_by_name(names: Collection[str], on: str) -> dict[str, int]:
    """Return the actor's key for each name exactly one living actor goes by.

    A name two actors share stays unresolved: nobody is guessed. `on` is the day (EDTF prefix)
    of the article.
    """
    wanted = {folded(name): name for name in names}
    found: dict[str, set[int]] = {}
    rows = ActorName.objects.filter(folded__in=wanted).values_list("folded", "actor_id", "actor__merged_into_id")
    for text, actor, survivor in rows:
        found.setdefault(text, set()).add(survivor or actor)
    return {wanted[text]: actors.pop() for text, actors in found.items() if len(actors) == 1}
