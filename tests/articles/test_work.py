"""Work is state on its own row: taken once, renewed, given back, tried three times, never written by the dead."""

from __future__ import annotations

import time
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from articles import intake, work
from articles.actions import read_again, withdraw_article
from articles.models import Extraction, Quote, TimeExpression, WorkState
from articles.models.ledger import Door
from claims.models import Claim
from tests.desk import at_once, bring

TEXT = "ELVERSTAD (ANP) - “De haven blijft open”, zei burgemeester Tessa Molen op 12 maart 2031."


@pytest.fixture
def run(cast):
    return bring(cast.marit, TEXT).extractions.get()


def again(run):
    return Extraction.objects.get(pk=run.pk)


def stale(run):
    Extraction.objects.filter(pk=run.pk).update(heartbeat_at=timezone.now() - timedelta(hours=1))


def test_a_due_run_is_taken_once(run):
    lease = work.take(Extraction, run.pk)
    assert isinstance(lease, uuid.UUID)
    assert work.take(Extraction, run.pk) is None
    row = again(run)
    assert (row.state, row.attempts, row.lease) == (WorkState.RUNNING, 1, lease)


@pytest.mark.django_db(transaction=True)
def test_ten_deliveries_at_once_are_one_reading(cast):
    run = bring(cast.marit, TEXT).extractions.get()
    assert at_once(*(lambda: intake.read_article(run.pk) for _ in range(10))) == [None] * 10
    row = again(run)
    assert (row.state, row.attempts) == (WorkState.DONE, 1)
    assert Quote.objects.count() == Quote.objects.filter(extraction=run).count() == 1
    assert Claim.objects.count() == 1


def test_reading_the_same_delivery_later_again_changes_nothing(run):
    intake.read_article(run.pk)
    before = list(Quote.objects.values()), list(TimeExpression.objects.values()), list(Claim.objects.values())
    assert before[0]
    intake.read_article(run.pk)
    assert (list(Quote.objects.values()), list(TimeExpression.objects.values()), list(Claim.objects.values())) == before


def test_a_delivery_of_something_that_is_not_there_is_let_go(db):
    intake.read_article(999_999)


def test_what_a_dead_worker_held_is_due_again_and_the_third_time_set_apart(run):
    for attempt in (1, 2):
        assert work.take(Extraction, run.pk)
        assert work.sweep(Extraction) == 0  # its heart beats
        stale(run)
        assert work.sweep(Extraction) == 1
        row = again(run)
        assert (row.state, row.attempts, row.lease, row.sent_at) == (WorkState.DUE, attempt, None, None)
    work.take(Extraction, run.pk)
    stale(run)
    work.sweep(Extraction)
    row = again(run)
    assert (row.state, row.attempts) == (WorkState.QUARANTINED, 3)
    assert "stopped without a word" in row.error
    assert work.take(Extraction, run.pk) is None
    assert work.due(Extraction) == []


def test_a_quarantined_article_can_be_tried_again_by_hand(run, cast):
    Extraction.objects.filter(pk=run.pk).update(state=WorkState.QUARANTINED, attempts=3)
    fresh = read_again(article=run.article.uid, by=cast.joris, door=Door.WEB)
    assert fresh.pk != run.pk
    intake.read_article(fresh.pk)
    assert again(fresh).state == WorkState.DONE


def test_an_error_gives_the_run_back_with_its_reason_and_three_set_it_apart(run, monkeypatch):
    def broken(*_: object) -> None:
        raise ValueError("no such sentence")

    monkeypatch.setattr(intake, "extract", broken)
    for attempt, state in ((1, WorkState.DUE), (2, WorkState.DUE), (3, WorkState.QUARANTINED)):
        intake.read_article(run.pk)
        row = again(run)
        assert (row.attempts, row.state, row.error) == (attempt, state, "ValueError: no such sentence")
        assert not Quote.objects.exists()


def test_who_comes_back_from_the_dead_writes_nothing(run, monkeypatch):
    """The worker is slower than its lease: meanwhile somebody else took the article and read it."""
    real = intake.extract

    def slow(*args):
        found = real(*args)
        stale(run)
        work.sweep(Extraction)
        intake.read_article(run.pk)
        assert again(run).state == WorkState.DONE
        return found

    calls = iter([slow, real])
    monkeypatch.setattr(intake, "extract", lambda *args: next(calls)(*args))
    intake.read_article(run.pk)
    row = again(run)
    assert (row.state, row.attempts, row.error) == (WorkState.DONE, 2, "")
    assert Quote.objects.count() == 1
    assert Claim.objects.count() == 1


def test_a_zombie_cannot_fail_what_another_holds(run):
    old = work.take(Extraction, run.pk)
    stale(run)
    work.sweep(Extraction)
    new = work.take(Extraction, run.pk)
    work.fail(Extraction, run.pk, old, "too late")
    assert (again(run).state, again(run).lease) == (WorkState.RUNNING, new)
    with pytest.raises(work.LeaseLost):
        work.finish(Extraction, run.pk, old)
    work.finish(Extraction, run.pk, new)


def test_an_article_withdrawn_while_it_is_read_stores_nothing(run, cast, monkeypatch):
    real = intake.extract

    def slow(*args):
        withdraw_article(article=run.article.uid, by=cast.marit, door=Door.WEB, reason="Verkeerd bestand.")
        return real(*args)

    monkeypatch.setattr(intake, "extract", slow)
    intake.read_article(run.pk)
    assert again(run).state == WorkState.FAILED
    assert not Quote.objects.exists()
    assert not Claim.objects.exists()


def test_readings_and_claims_come_together_or_not_at_all(run, monkeypatch):
    from claims.actions import queueing

    def broken(*_: object) -> None:
        raise ValueError("queue is broken")

    monkeypatch.setattr(queueing, "_store", broken)
    intake.read_article(run.pk)
    assert not Quote.objects.exists()
    assert again(run).state == WorkState.DUE
    monkeypatch.undo()
    intake.read_article(run.pk)
    assert Quote.objects.count() == Claim.objects.count() == 1


def test_due_work_is_published_and_again_when_nobody_takes_it(run, settings):
    assert work.due(Extraction) == [run.pk]
    work.sent(Extraction, run.pk)
    assert work.due(Extraction) == []
    Extraction.objects.filter(pk=run.pk).update(sent_at=timezone.now() - timedelta(seconds=31))
    assert work.due(Extraction) == [run.pk]


@pytest.mark.django_db(transaction=True)
def test_a_heart_beats_for_as_long_as_the_work_takes(cast, settings):
    settings.WORK_HEARTBEAT_SECONDS = 0.05
    run = bring(cast.marit, TEXT).extractions.get()
    lease = work.take(Extraction, run.pk)
    stale(run)
    with work.heartbeat(Extraction, run.pk, lease):
        deadline = time.monotonic() + 60
        while again(run).heartbeat_at < timezone.now() - timedelta(minutes=1) and time.monotonic() < deadline:
            time.sleep(0.02)
    assert timezone.now() - again(run).heartbeat_at < timedelta(minutes=1)
    assert work.sweep(Extraction) == 0
