"""Bringing an article in through the form, and how long until its claims wait to be reviewed."""

from __future__ import annotations

import time
from typing import Any

from articles.models import Article, Extraction, WorkState
from claims.models import Claim
from tests.bench.desk import expect
from tests.bench.filling import a_fresh_text, fill
from tests.bench.house import House, Talk, Took, row, side_by_side, signed_in, statements

UPLOADS = 60
READ = 15


def measure(size: int) -> list[dict[str, Any]]:
    """Fill up to `size` claims, upload articles of some 5 kB, then have a worker read some of them."""
    fill(size)
    with House() as house:
        client, headers = signed_in("editor")
        desk = Talk(house.port, headers)
        fresh = iter(range(size, 10**9))
        took = side_by_side(
            house, {"upload_article": lambda: expect(302, desk.post("/articles/upload/", form(next(fresh))))}, UPLOADS
        )
        count = statements(lambda: client.post("/articles/upload/", form(next(fresh))))
        Extraction.objects.filter(state=WorkState.DUE).update(state=WorkState.FAILED, error="left unread")
        house.start_workers()
        waited = [_until_queued(desk, next(fresh)) for _ in range(READ + 1)][1:]
    return [
        row("upload_article", size, took["upload_article"], sql=count),
        row("article_to_queue", size, Took(waited)),
    ]


def form(n: int) -> dict[str, str]:
    """Return what the upload page sends for one pasted text."""
    return {"text": a_fresh_text(n), "published": "2031-03-12", "title": "", "url": "", "publisher": ""}


def _until_queued(desk: Talk, n: int) -> float:
    sent = form(n)
    began = time.perf_counter()
    expect(302, desk.post("/articles/upload/", sent))
    article = Article.objects.latest("id")
    while not article.extractions.filter(state=WorkState.DONE).exists():
        assert time.perf_counter() - began < 60, "the article was not read"
        time.sleep(0.01)
    assert Claim.objects.filter(appearances__article=article).exists()
    return (time.perf_counter() - began) * 1000
