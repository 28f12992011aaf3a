"""Whatever dies, no upload is lost and none is read twice. Real PostgreSQL, Redis, relay and workers; real signals."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import psycopg
import pytest
import redis
from django.db import connection

from articles.actions import upload_article
from articles.extraction import extract
from articles.models import Article, Extraction, WorkState
from articles.models.ledger import Door
from articles.tasks import read_article_task
from factdesk.processes import Child, wait_until
from tests.processes import database_url

pytestmark = pytest.mark.postgresql

PATIENCE = 180
"""Seconds in which the desk must have helped itself on a busy machine; its waits are seconds here, half minutes in
production."""


@pytest.fixture
def desk(own_processes, cast) -> SimpleNamespace:
    """A Redis and a relay of this test's own, and no worker yet."""
    broker = own_processes.start_redis()
    relay = own_processes.start_relay(REDIS_URL=broker.url)
    return SimpleNamespace(
        broker=broker,
        relay=relay,
        marit=cast.marit,
        start_relay=lambda: own_processes.start_relay(REDIS_URL=broker.url),
        start_worker=lambda: own_processes.start_worker(REDIS_URL=broker.url),
    )


def upload(desk: SimpleNamespace, number: int = 0) -> Article:
    text = (
        f"KADE (NPA) - \u201cSteiger {number} blijft dicht\u201d, zei havenmeester Mirre Oost maandag.\n\n"
        f"Volgens Oost wachten er {number + 3} schepen. \u201cDat duurt tot vrijdag\u201d, aldus de havenmeester."
    )
    return upload_article(by=desk.marit, door=Door.WEB, text=text, published="2031-03-12").article


def state(article: Article) -> str:
    return article.extractions.get().state


def read(*articles: Article) -> bool:
    return not Extraction.objects.filter(article__in=articles).exclude(state=WorkState.DONE).exists()


def assert_read_once(*articles: Article) -> None:
    for article in articles:
        extraction = article.extractions.get()
        expected = extract(article.text, article.published, article.language)
        assert extraction.state == WorkState.DONE
        assert [(q.start, q.end) for q in extraction.quotes.order_by("start", "end")] == sorted(
            (q.start, q.end) for q in expected.quotes
        )
        assert extraction.timeexpressions.count() == len(expected.times)
        assert extraction.zones.count() == len(expected.zones)


def timed(act: Callable[[], Any]) -> tuple[Any, float]:
    """Return what an act gives and the seconds it took.

    A busy machine is slow with Redis, too: what a fault may cost is measured beside what the same act costs without.
    """
    started = time.monotonic()
    return act(), time.monotonic() - started


@contextmanager
def caught_reading(desk: SimpleNamespace, article: Article) -> Iterator[Child]:
    """Give a worker that has taken the article and cannot store its reading yet."""
    with psycopg.connect(database_url()) as other:
        other.execute("SELECT 1 FROM articles_article WHERE id = %s FOR UPDATE", [article.pk])
        worker = desk.start_worker()
        wait_until(lambda: state(article) == WorkState.RUNNING, seconds=PATIENCE, what="the reading")
        yield worker


def test_an_article_is_read_again_when_its_worker_is_killed(desk):
    article = upload(desk)
    with caught_reading(desk, article) as worker:
        worker.kill()
    desk.start_worker()
    wait_until(lambda: read(article), seconds=PATIENCE, what="the second reading")
    assert_read_once(article)
    assert article.extractions.get().attempts == 2


def test_a_worker_that_wakes_up_late_writes_nothing(desk):
    article = upload(desk)
    with caught_reading(desk, article) as sleeper:
        sleeper.signal(signal.SIGSTOP)
        # The sleeper's wait for the article ends in the database; its answer lies unread until it wakes up.
        wait_until(lambda: state(article) == WorkState.DUE, seconds=PATIENCE, what="the sweep")
    desk.start_worker()
    wait_until(lambda: read(article), seconds=PATIENCE, what="the second reading")
    sleeper.signal(signal.SIGCONT)
    number = article.extractions.get().pk
    gave_up = re.compile(rf"Extraction {number} (was taken over|failed)")
    wait_until(lambda: gave_up.search(sleeper.last_words(100)) is not None, seconds=PATIENCE, what="the late one")
    assert_read_once(article)


def test_an_article_that_kills_three_workers_is_set_apart_with_the_reason(desk):
    article = upload(desk, 1)
    for _ in range(3):
        with caught_reading(desk, article) as worker:
            worker.kill()
        wait_until(lambda: state(article) != WorkState.RUNNING, seconds=PATIENCE, what="the sweep")
    other = upload(desk, 2)
    desk.start_worker()
    wait_until(lambda: read(other), seconds=PATIENCE, what="another article")
    assert state(article) == WorkState.QUARANTINED
    assert article.extractions.get().error


@pytest.mark.parametrize("fault", ["stopped", "frozen"])
def test_an_upload_does_not_wait_for_redis(desk, fault):
    worker = desk.start_worker()
    _, usual = timed(lambda: [upload(desk, number) for number in range(3, 6)])
    wait_until(lambda: not Extraction.objects.exclude(state=WorkState.DONE).exists(), seconds=PATIENCE, what="these")
    if fault == "stopped":
        desk.broker.kill()
    else:
        desk.broker.signal(signal.SIGSTOP)
    articles, took = timed(lambda: [upload(desk, number) for number in range(3)])
    assert took < 2 + 5 * usual
    wait_until(lambda: "broker does not answer" in desk.relay.last_words(), seconds=PATIENCE, what="the relay's word")
    assert not any(read(article) for article in articles)
    if fault == "stopped":
        desk.broker.start()
    else:
        desk.broker.signal(signal.SIGCONT)
    wait_until(lambda: read(*articles), seconds=PATIENCE, what="the reading")
    assert_read_once(*articles)
    assert worker.alive
    assert desk.relay.alive


@pytest.mark.parametrize("fault", ["stopped", "frozen"])
def test_every_page_and_an_upload_answer_within_two_seconds_without_redis(own_processes, cast, as_user, fault):
    """Through the real web process: sessions are in the database, the cache is never waited for."""
    broker = own_processes.start_redis()
    site = own_processes.start_web(REDIS_URL=broker.url)
    session = as_user(cast.marit).cookies["sessionid"].value
    headers = {"Cookie": f"sessionid={session}; csrftoken={'c' * 32}", "X-CSRFToken": "c" * 32}
    text = {"text": "KADE (NPA) - “De steiger blijft dicht”, zei havenmeester Mirre Oost maandag."}
    login = {"username": "marit", "password": "not this one, surely"}
    asked = {
        "/": None, "/review/": None, "/articles/": None, "/articles/upload/": text, "/login/": login,
        "/api/v1/claims": None,
    }  # fmt: skip

    def walk() -> dict[str, float]:
        return {path: timed(lambda p=path, f=fields: ask(p, f))[1] for path, fields in asked.items()}

    def ask(path: str, fields: dict[str, str] | None) -> None:
        sent = urlencode(fields).encode() if fields else None
        try:
            status = urlopen(Request(site.address + path, sent, headers), timeout=120).status
        except HTTPError as error:
            status = error.code
        assert status < 500, (path, status)

    walk()  # the first of each page reads its templates
    usual = walk()
    if fault == "stopped":
        broker.kill()
    else:
        broker.signal(signal.SIGSTOP)
    took = walk()
    assert all(seconds < 2 + 5 * usual[path] for path, seconds in took.items()), (took, usual)
    assert Article.objects.count() == 1


def test_a_wiped_redis_loses_no_queued_work(desk):
    articles = [upload(desk, number) for number in range(20)]
    wait_until(lambda: not Extraction.objects.filter(sent_at=None).exists(), seconds=PATIENCE, what="the relay")
    redis.Redis.from_url(desk.broker.url).flushall()
    desk.start_worker()
    wait_until(lambda: read(*articles), seconds=PATIENCE, what="the reading")
    assert_read_once(*articles)


def test_a_message_delivered_ten_times_and_two_relays_read_an_article_once(desk, settings):
    settings.WORK_HEARTBEAT_SECONDS = 1  # as the worker's: the relays of this test sweep after seconds
    extract("De haven is open.", "", "nl")  # the first reading of a process loads its words
    desk.start_relay()
    article, worker = upload(desk), desk.start_worker()
    number = article.extractions.get().pk

    def deliver() -> None:
        read_article_task.run(number)
        connection.close()

    threads = [threading.Thread(target=deliver) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    wait_until(lambda: read(article), seconds=PATIENCE, what="the reading")
    assert_read_once(article)
    assert article.extractions.get().attempts == 1
    assert worker.alive


def test_a_worker_that_is_asked_to_stop_loses_nothing(desk):
    articles = [upload(desk, number) for number in range(30)]
    for _ in range(3):
        worker = desk.start_worker()
        wait_until(lambda: Extraction.objects.exclude(state=WorkState.DUE).exists(), seconds=PATIENCE, what="work")
        worker.stop()
    desk.start_worker()
    wait_until(lambda: read(*articles), seconds=PATIENCE, what="the reading")
    assert_read_once(*articles)
