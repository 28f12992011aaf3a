"""What the pages about actors read."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from articles.models import Actor, ActorName
from articles.names import folded, skeleton
from claims.models import Appearance, Claim, RecordFacet

MOST = 60
MOST_RECORDS = 8
"""Records a page names; more are counted."""


@dataclass(frozen=True)
class Touched:
    """What hangs on an actor: passages, claims, promises, and the records in force that a change would ask about."""

    passages: int
    claims: int
    promises: int
    records: int
    first: list[Claim]


def touched_by(actor: Actor) -> Touched:
    """Return what a change of this actor would reach, in a fixed number of queries."""
    speaking = Appearance.objects.filter(speakers=actor)
    claims = Claim.objects.filter(pk__in=speaking.values("claim"), merged_into=None)
    in_force = with_record_naming(actor)
    return Touched(
        passages=speaking.count(),
        claims=claims.count(),
        promises=claims.filter(kind=Claim.Kind.COMMITMENT).count(),
        records=in_force.count(),
        first=list(in_force.order_by("-id")[:MOST_RECORDS]),
    )


def with_record_naming(actor: Actor) -> QuerySet[Claim]:
    """Return the claims whose record in force names the actor, or would if it were made now."""
    recorded = RecordFacet.objects.filter(kind="speaker", value=str(actor.uid)).values("record")
    speaking = Appearance.objects.filter(speakers=actor).values("claim")
    return Claim.objects.filter(Q(record__in=recorded) | Q(pk__in=speaking)).exclude(record=None)


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
