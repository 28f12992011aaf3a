"""The ground the tests stand on: real databases, emptied between tests although the desk may not."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from articles.actions import upload_article
from articles.models import Decision, WorkState
from articles.models.ledger import Door
from factdesk.processes import wait_until
from tests import services


@pytest.mark.django_db
def test_each_run_uses_the_database_it_was_asked_for():
    assert connection.vendor == services.database()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode")
            assert cursor.fetchone() == ("wal",)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_append_only_tables_are_empty_at_the_start_and_still_refuse_change(cast, turn):
    assert not Decision.objects.exists()
    upload_article(by=cast.marit, door=Door.WEB, text="De haven blijft dicht, zei de burgemeester.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.update(action="something_else")


def test_a_real_worker_reads_an_uploaded_article(cast, worker):
    text = "ELVERHAVEN (NPA) - \u201cDe haven blijft dicht\u201d, zei burgemeester Tessa Molen maandag."
    article = upload_article(by=cast.marit, door=Door.WEB, text=text, published="2031-03-12").article
    wait_until(lambda: article.extractions.filter(state=WorkState.DONE).exists(), seconds=180, what="the reading")
