"""Board, timeline and register: pages that gather what many articles say, read as the server renders them."""

from __future__ import annotations

from typing import Any

from django.db import connection

from articles.models import Actor
from claims.models import Claim, Issue, Topic
from tests.bench.filling import fill
from tests.bench.house import median, row, side_by_side, signed_in, statements

FILED = 60
"""Claims that stand under a question of the board."""
QUESTIONS = 4


def measure(size: int) -> list[dict[str, Any]]:
    """Fill up to `size` claims, put the newest of one topic under questions, and measure the four pages."""
    fill(size)
    topic = Topic.objects.order_by("id")[0]
    issues = [Issue.objects.get_or_create(topic=topic, question=f"Kwestie {n}?", order=n)[0] for n in range(QUESTIONS)]
    Claim.objects.filter(issue__in=issues).update(issue=None)
    for n, pk in enumerate(topic.claims.order_by("-id").values_list("pk", flat=True)[:FILED]):
        Claim.objects.filter(pk=pk).update(issue=issues[n % QUESTIONS])
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    actor = Actor.objects.filter(appearances__isnull=False).order_by("id")[0]
    client, _headers = signed_in("editor")
    pages = {
        "board": f"/board/{topic.slug}/",
        "timeline": f"/timeline/topic/{topic.slug}/",
        "timeline_actor": f"/timeline/actor/{actor.uid}/",
        "commitments": "/commitments/",
    }

    def opens(path: str) -> Any:
        def act() -> None:
            assert client.get(path).status_code == 200

        return act

    acts = {name: opens(path) for name, path in pages.items()}
    took = side_by_side(None, acts, rounds=15)
    assert all(median(each) > 0 for each in took.values())
    return [row(name, size, took[name], sql=statements(act)) for name, act in acts.items()]
