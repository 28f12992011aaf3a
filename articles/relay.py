"""The relay: the only process that talks to the broker on the desk's behalf.

It publishes work that is due and publishes again what went stale. Two relays are harmless:
a duplicate delivery finds the row taken. Each kind of work registers its table and task.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from celery import Task
from kombu.exceptions import OperationalError

from articles import ledger, work
from articles.models import Extraction, KeptAnswer, Work
from articles.tasks import read_article_task

log = logging.getLogger(__name__)

WORK: list[tuple[type[Work], Task]] = [(Extraction, read_article_task)]
"""Each kind of work and the task that does it; other apps append theirs when they are ready."""

CHORES: list[Callable[[], object]] = [ledger.checkpoint, KeptAnswer.forget_old]
"""Small things done once per pass."""


def run_once() -> int:
    """Sweep stale work, publish what is due; return how many rows were published.

    A broker that cannot be reached is no error here: the rows stay due for the next pass.
    """
    published = 0
    for model, task in WORK:
        work.sweep(model)
        for pk in work.due(model):
            try:
                task.apply_async((pk,), retry=False)
            except (OperationalError, OSError) as error:
                log.warning("The broker does not answer (%s); the work stays due.", error)
                return published
            work.sent(model, pk)
            published += 1
    for chore in CHORES:
        chore()
    return published
