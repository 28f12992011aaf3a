"""What a Celery worker runs for claims: load by id, call, return. Every task may run twice."""

from __future__ import annotations

from celery import shared_task

from claims.delivering import deliver
from claims.publishing import forget_erased, make_snapshot


@shared_task(name="claims.make_snapshot", soft_time_limit=900, time_limit=960)
def make_snapshot_task(release_id: int) -> None:
    """Make one release's snapshot, if it is still due."""
    make_snapshot(release_id)


@shared_task(name="claims.deliver")
def deliver_task(delivery_id: int) -> None:
    """Send one message to one webhook, if it is still due."""
    deliver(delivery_id)


@shared_task(name="claims.forget_erased", soft_time_limit=3300, time_limit=3360)
def forget_task(erasure_id: int) -> None:
    """Take one erased claim out of the files of snapshots, if that is still due."""
    forget_erased(erasure_id)
