"""What leaves the desk: frozen bytes that no path of the application can change, and questions instead of changes."""

from __future__ import annotations

import hashlib
import json

import pytest
import rfc8785
from django.db import IntegrityError, connection, transaction

from articles.actions import set_article_facts, withdraw_article
from articles.models import Actor, Publisher
from articles.models.ledger import Door
from claims.actions import editing, judging
from claims.actions.editing import DateSet
from claims.models import Claim, RecordFacet, Topic, VerifiedRecord
from tests.desk import OTHER_TEXT, again, bring, claim_on, passage, verdict

WEB = Door.WEB


@pytest.fixture
def verified(cast, article):
    """A verified claim with a speaker, a topic, a publisher and a date."""
    bode = Publisher.objects.create(name="De Bode")
    set_article_facts(
        article=article.uid, by=cast.marit, door=WEB, seen_revision=1, publisher=bode, published="2031-03"
    )
    article.refresh_from_db()
    tessa, topic = (
        Actor.objects.create(name="Tessa Molen"),
        Topic.objects.create(slug="haven", name_nl="h", name_en="p"),
    )
    claim = claim_on(cast.marit, article, speakers=[tessa], topics=[topic])
    editing.set_dates(claim=claim.uid, by=cast.marit, door=WEB, seen_revision=1, dates=[DateSet("said", "2031-03-12")])
    verdict(claim, cast.joris)
    return again(claim)


def test_a_record_is_canonical_bytes_under_their_hash(verified, article):
    record = verified.record
    body = bytes(record.body)
    said = json.loads(body)
    assert rfc8785.dumps(said) == body
    assert hashlib.sha256(body).hexdigest() == record.sha256
    assert (said["id"], said["version"], said["record"]) == (str(verified.uid), 2, 1)
    (place,) = said["appearances"]
    assert article.text[place["start"] : place["end"]] == place["exact"]
    assert place["article"]["published"] == {"edtf": "2031-03", "earliest": "2031-03-01", "latest": "2031-03-31"}
    assert place["speaker"]["actors"][0]["name"] == "Tessa Molen"
    assert said["dates"][0]["edtf"] == "2031-03-12"
    kinds = set(RecordFacet.objects.filter(record=record).values_list("kind", flat=True))
    assert kinds >= {"kind", "topic", "article", "publisher", "speaker"}


@pytest.mark.parametrize(
    "act",
    [
        lambda r: VerifiedRecord.objects.filter(pk=r.pk).update(accuracy="false"),
        lambda r: VerifiedRecord.objects.filter(pk=r.pk).update(body=b"{}"),
        lambda r: VerifiedRecord.objects.filter(pk=r.pk).update(body=None, sha256="0" * 64),
        lambda r: VerifiedRecord.objects.filter(pk=r.pk).delete(),
        lambda r: r.delete(),
        lambda r: _saved(r),
        lambda r: RecordFacet.objects.filter(record=r).update(value="x"),
        lambda r: RecordFacet.objects.filter(record=r).delete(),
        lambda r: _sql("DELETE FROM claims_verifiedrecord"),
        lambda r: _sql("UPDATE claims_verifiedrecord SET second_by_id = NULL, number = 9"),
    ],
)
def test_no_way_through_the_application_changes_a_record(verified, act):
    before = list(VerifiedRecord.objects.values()), list(RecordFacet.objects.order_by("pk").values())
    with pytest.raises(IntegrityError), transaction.atomic():
        act(verified.record)
    assert (list(VerifiedRecord.objects.values()), list(RecordFacet.objects.order_by("pk").values())) == before


def _saved(record):
    record.accuracy = "false"
    record.save()


def _sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def test_erasing_its_body_is_the_one_thing_that_can_happen_to_a_record(verified):
    VerifiedRecord.objects.filter(pk=verified.record.pk).update(body=None)
    assert VerifiedRecord.objects.get().sha256 == verified.record.sha256
    with pytest.raises(IntegrityError), transaction.atomic():
        VerifiedRecord.objects.update(body=b"{}")


@pytest.mark.parametrize(
    "people", [{"second_by": "joris"}, {"second_by": "marit", "third_by": "marit"}, {"third_by": "joris"}]
)
def test_nobody_approves_their_own_says_the_database(cast, verified, people):
    record = VerifiedRecord.objects.get()
    record.pk, record.uid, record.number = None, "00000000-0000-0000-0000-00000000000a", 2
    for role, name in people.items():
        setattr(record, role, getattr(cast, name))
    with pytest.raises(IntegrityError), transaction.atomic():
        record.save(force_insert=True)


def test_a_record_does_not_follow_what_changes_later(cast, verified, article):
    before = bytes(verified.record.body)
    Actor.objects.update(name="T. Molen")
    Topic.objects.update(name_nl="anders")
    article.refresh_from_db()
    set_article_facts(
        article=article.uid,
        by=cast.kees,
        door=WEB,
        seen_revision=article.revision,
        title="Anders",
        published="2031-03-12",
    )
    editing.edit_claim(claim=verified.uid, by=cast.marit, door=WEB, seen_revision=verified.revision, statement="Nieuw.")
    assert bytes(again(verified).record.body) == before


# --- Questions -----------------------------------------------------------------------------------------------------


def open_questions(claim):
    return [(r.cause, r.would_change) for r in claim.rechecks.filter(closed_at=None).order_by("id")]


def test_a_new_publication_date_asks_for_a_look_and_says_what_would_change(cast, verified, article):
    article.refresh_from_db()
    set_article_facts(
        article=article.uid, by=cast.kees, door=WEB, seen_revision=article.revision, published="2031-03-12"
    )
    ((cause, changes),) = open_questions(verified)
    assert cause == "published"
    assert {"field": "/appearances/0/article/published/edtf", "from": "2031-03", "to": "2031-03-12"} in changes
    assert (again(verified).state, again(verified).record) == ("verified", verified.record)


def test_a_new_publisher_asks_for_a_look(cast, verified, article):
    article.refresh_from_db()
    other = Publisher.objects.create(name="Courant")
    set_article_facts(article=article.uid, by=cast.kees, door=WEB, seen_revision=article.revision, publisher=other)
    ((cause, changes),) = open_questions(verified)
    assert cause == "publisher"
    assert {"field": "/appearances/0/article/publisher/name", "from": "De Bode", "to": "Courant"} in changes


def test_a_fact_that_changes_nothing_in_the_record_asks_nothing(cast, verified, article):
    article.refresh_from_db()
    set_article_facts(article=article.uid, by=cast.kees, door=WEB, seen_revision=article.revision, title="Nieuwe kop")
    other = bring(cast.marit, OTHER_TEXT)
    set_article_facts(article=other.uid, by=cast.kees, door=WEB, seen_revision=1, published="2031")
    assert open_questions(verified) == []


def test_a_withdrawn_article_asks_for_a_look_at_records_and_empties_the_queue_of_the_rest(cast, verified, article):
    waiting = claim_on(cast.marit, article, "40 schepen")
    elsewhere = claim_on(cast.marit, article, "geen enkele kade")
    place = passage(bring(cast.marit, OTHER_TEXT), "de sluis te smal")
    editing.add_appearance(claim=elsewhere.uid, by=cast.marit, door=WEB, seen_revision=1, passage=place)
    withdraw_article(article=article.uid, by=cast.kees, door=WEB, reason="Verzonnen bericht.")
    assert [cause for cause, _ in open_questions(verified)] == ["article_withdrawn"]
    assert (again(verified).state, again(waiting).state, again(elsewhere).state) == ("verified", "rejected", "queued")


def test_a_question_is_closed_by_standing_by_the_record_or_by_a_new_one(cast, verified, article):
    article.refresh_from_db()
    set_article_facts(
        article=article.uid, by=cast.kees, door=WEB, seen_revision=article.revision, published="2031-03-12"
    )
    judging.stand(claim=verified.uid, by=cast.kees, door=WEB, seen_revision=verified.revision, reason="Dezelfde maand.")
    assert open_questions(verified) == []
    assert again(verified).record == verified.record
    article.refresh_from_db()
    set_article_facts(
        article=article.uid, by=cast.kees, door=WEB, seen_revision=article.revision, published="2031-03-14"
    )
    verdict(verified, cast.kees)
    assert open_questions(verified) == []
    record = again(verified).record
    assert record.number == 2
    assert json.loads(bytes(record.body))["appearances"][0]["article"]["published"]["edtf"] == "2031-03-14"


def test_the_same_question_is_asked_once(cast, verified, article):
    for published in ("2031-03-12", "2031-03-14"):
        article.refresh_from_db()
        set_article_facts(
            article=article.uid, by=cast.kees, door=WEB, seen_revision=article.revision, published=published
        )
    ((_, changes),) = open_questions(verified)
    assert {"field": "/appearances/0/article/published/edtf", "from": "2031-03", "to": "2031-03-14"} in changes


# --- What must hold ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"statement": ""},
        {"lease_until": "2031-01-01 00:00:00+00:00"},
        {"merged_into_id": "self"},
        {"queue_key": "other"},
    ],
)
def test_a_claim_that_cannot_be_is_refused_by_the_database(cast, verified, article, change):
    other = claim_on(cast.marit, article, "40 schepen")
    values = {k: {"self": verified.pk, "other": other.queue_key}.get(v, v) for k, v in change.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=verified.pk).update(**values)


def test_a_passage_and_a_date_that_cannot_be_are_refused_by_the_database(verified):
    place, date = verified.appearances.get(), verified.dates.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        verified.appearances.filter(pk=place.pk).update(end=place.start)
    with pytest.raises(IntegrityError), transaction.atomic():
        verified.dates.filter(pk=date.pk).update(earliest="2031-04-01")
