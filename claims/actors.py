"""What the pages about actors read."""

from __future__ import annotations

from django.db.models import Count, Q

from articles.models import Actor, ActorName
from articles.names import folded, skeleton

MOST = 60


def actors_found(words: str = "", *, kind: str = "", limit: int = MOST) -> list[Actor]:
    """Return living actors with a name that holds these words or sounds like them, who says most first."""
    rows = Actor.objects.filter(merged_into=None)
    if kind:
        rows = rows.filter(kind=kind)
    if clean := folded(words):
        alike = Q(folded__contains=clean)
        if bones := skeleton(words):
            alike |= Q(skeleton=bones)
        rows = rows.filter(pk__in=ActorName.objects.filter(alike).values("actor"))
    spoken = rows.annotate(spoken=Count("appearances__claim", distinct=True)).select_related("country")
    return list(spoken.prefetch_related("names", "tenures__of").order_by("-spoken", "name", "id")[:limit])
