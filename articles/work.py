"""Taking, renewing and giving back work: the state machine of every `Work` row.

due -> running -> done, with failed (told why, try again) and quarantined (three attempts).
Everything is a compare-and-set, so a duplicate delivery or a worker that comes back from
the dead changes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from typing import TypeVar

from django.conf import settings
from django.db import connection, models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.work import Work, WorkState

W = TypeVar("W", bound=Work)


class LeaseLost(Exception):
    """Another worker holds this work now; what this one did is discarded."""


def take(model: type[W], pk: int) -> uuid.UUID | None:
    """Make this process the holder of a due row and return its lease; None if it is not to be had."""
    lease, now = uuid.uuid4(), timezone.now()
    taken = model._default_manager.filter(pk=pk, state=WorkState.DUE, attempts__lt=model.max_attempts).update(
        state=WorkState.RUNNING, lease=lease, attempts=F("attempts") + 1, heartbeat_at=now, error=""
    )
    return lease if taken else None


@contextmanager
def heartbeat(model: type[W], pk: int, lease: uuid.UUID) -> Iterator[None]:
    """Renew the row's heartbeat from a thread of its own for as long as the block runs."""
    over = Event()

    def beat() -> None:
        try:
            while not over.wait(settings.WORK_HEARTBEAT_SECONDS):
                model._default_manager.filter(pk=pk, lease=lease).update(heartbeat_at=timezone.now())
        finally:
            connection.close()

    thread = Thread(target=beat, daemon=True, name=f"heartbeat-{pk}")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def finish(model: type[W], pk: int, lease: uuid.UUID) -> None:
    """Mark the row done inside the transaction that wrote its results.

    Raises LeaseLost when another worker took it meanwhile, which rolls the results back.
    """
    done = model._default_manager.filter(pk=pk, lease=lease, state=WorkState.RUNNING).update(
        state=WorkState.DONE, lease=None, finished_at=timezone.now()
    )
    if not done:
        raise LeaseLost(str(pk))


def fail(model: type[W], pk: int, lease: uuid.UUID, why: str) -> None:
    """Give the row back after an error: due again, or quarantined after the last attempt."""
    held = model._default_manager.filter(pk=pk, lease=lease, state=WorkState.RUNNING)
    held.filter(attempts__gte=model.max_attempts).update(state=WorkState.QUARANTINED, lease=None, error=why)
    held.update(state=WorkState.DUE, lease=None, error=why, sent_at=None, not_before=timezone.now())


def sweep(model: type[W]) -> int:
    """Give back what a dead worker held; return how many rows became due or quarantined."""
    now = timezone.now()
    stale = model._default_manager.filter(
        state=WorkState.RUNNING, heartbeat_at__lt=now - timedelta(seconds=settings.WORK_STALE_SECONDS)
    )
    why = "The worker that read this stopped without a word."
    lost = stale.filter(attempts__gte=model.max_attempts).update(state=WorkState.QUARANTINED, lease=None, error=why)
    return lost + stale.update(state=WorkState.DUE, lease=None, sent_at=None, not_before=now, error=why)


def due(model: type[W], limit: int = 100) -> list[int]:
    """Return the keys that are to be published now: never sent, or sent and not taken in time."""
    now = timezone.now()
    stale = now - timedelta(seconds=settings.WORK_STALE_SECONDS)
    rows: models.QuerySet[W] = model._default_manager.filter(
        Q(sent_at=None) | Q(sent_at__lt=stale), state=WorkState.DUE, not_before__lte=now
    )
    return list(rows.order_by("not_before", "pk").values_list("pk", flat=True)[:limit])


def sent(model: type[W], pk: int) -> None:
    """Note that the row was handed to the broker."""
    model._default_manager.filter(pk=pk, state=WorkState.DUE).update(sent_at=timezone.now())
