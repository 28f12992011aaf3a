"""What follows when reference data changes: records in force are asked again, the queue and the index keep up."""

from __future__ import annotations

from articles.models import Publisher
from claims.actions.base import locked
from claims.actions.ordering import reorder
from claims.actions.rechecking import open_recheck, what_would_change
from claims.models import Claim, Recheck, RecordFacet, Topic
from claims.workflow import State


def follow_publisher(publisher: Publisher) -> None:
    """Open a re-check on every record in force that would now name or class this publisher differently."""
    _ask_again(publisher)


def follow_topic(topic: Topic) -> None:
    """Give the waiting claims of this topic the place that its stakes now give them."""
    waiting = Claim.objects.filter(pk__in=Claim.objects.filter(topics=topic).values("pk"), state=State.QUEUED)
    for claim in locked(waiting):
        Claim.objects.filter(pk=claim.pk).update(**{field: getattr(claim, field) for field in reorder(claim)})


def _ask_again(row: Publisher) -> None:
    leaning = RecordFacet.objects.filter(kind="publisher", value=str(row.uid)).values("record")
    claims = Claim.objects.filter(record__in=leaning)
    list(locked(claims))
    for claim in claims.select_related("record").order_by("pk"):
        if changes := what_would_change(claim):
            open_recheck(claim, Recheck.Cause.PUBLISHER, reason=str(row)[:200], would_change=changes)
