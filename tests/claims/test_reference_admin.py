"""Reference data is kept in the admin by those who may, every change is an act, and records are asked again."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

from articles import ledger
from articles.models import Actor, Decision, Publisher
from articles.reference import add_actor, add_publisher
from claims.models import Claim, Topic
from tests.desk import again, bring, claim_on, faults, verdict

NAMES = {"names-TOTAL_FORMS": "0", "names-INITIAL_FORMS": "0", "tenures-TOTAL_FORMS": "0", "tenures-INITIAL_FORMS": "0"}


def address(row: object, what: str = "change") -> str:
    meta = row._meta  # type: ignore[attr-defined]
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{what}", args=[row.pk] if what != "add" else [])  # type: ignore[attr-defined]


@pytest.fixture
def harbour(cast) -> Publisher:
    return add_publisher(by=cast.marit, door="web", name="Havenblad", kind="outlet")


@pytest.fixture
def mayor(cast) -> Actor:
    return add_actor(by=cast.marit, door="web", name="Tessa Molen", kind="person", aliases=["burgemeester Molen"])


def test_only_reference_data_is_in_the_admin():
    assert set(admin.site._registry) == {Publisher, Actor, Topic}


@pytest.mark.parametrize(
    ("name", "answer"), [("marit", 200), ("chris", 200), ("kees", 403), ("lena", 403), ("otto", 403)]
)
def test_the_role_decides_who_enters(cast, as_user, name, answer):
    person = getattr(cast, name)
    person.is_staff = person.is_superuser = True
    person.save()
    assert as_user(person).get(reverse("admin:index"), follow=True).status_code == answer
    assert as_user(person).get(reverse("admin:articles_publisher_add"), follow=True).status_code == answer


def test_whoever_is_logged_out_comes_to_the_desks_own_login(client, db):
    answer = client.get(reverse("admin:index"), follow=True)
    assert [url.split("?")[0] for url, _ in answer.redirect_chain][-1] == reverse("login")


def test_adding_a_publisher_is_an_act_of_the_editor(cast, as_user):
    data = {"name": "De Sluiswachter", "kind": "outlet", "homepage": ""}
    as_user(cast.marit).post(reverse("admin:articles_publisher_add"), data)
    decision = Decision.objects.order_by("-seq").first()
    assert (decision.action, decision.door, decision.by) == ("add_publisher", "admin", cast.marit)
    assert ledger.body_of(decision)["changes"]["name"] == [None, "De Sluiswachter"]
    assert faults() == []


def test_nothing_is_deleted(cast, as_user, harbour):
    assert as_user(cast.chris).post(address(harbour, "delete"), {"post": "yes"}).status_code == 403
    assert Publisher.objects.filter(pk=harbour.pk).exists()


def test_a_renamed_publisher_asks_its_records_again_and_alters_none(cast, as_user, harbour):
    claim = claim_on(cast.marit, bring(cast.marit, publisher=harbour))
    verdict(claim, cast.joris)
    frozen = bytes(again(claim).record.body)
    data = {"name": "Havenblad Elverstad", "kind": "outlet", "homepage": ""}
    assert as_user(cast.marit).post(address(harbour), data).status_code == 302
    recheck = claim.rechecks.get(closed_at=None)
    assert recheck.cause == "publisher"
    assert "Havenblad Elverstad" in str(recheck.would_change)
    assert bytes(again(claim).record.body) == frozen
    assert faults() == []


def test_an_actor_with_other_offices_alone_leaves_its_records_in_peace(cast, as_user, mayor):
    claim = claim_on(cast.marit, bring(cast.marit), speakers=[mayor])
    verdict(claim, cast.joris)
    data = {"name": mayor.name, "kind": "person", "gender": "f", "country": "", "wikidata": "", **NAMES}
    office = {
        "tenures-0-office": "burgemeester",
        "tenures-0-since": "2029-03",
        "tenures-0-until": "",
        "tenures-0-of": "",
    }
    answer = as_user(cast.marit).post(address(mayor), {**data, **office, "tenures-TOTAL_FORMS": "1"})
    assert answer.status_code == 302, answer.context["errors"]
    assert mayor.tenures.get().since == "2029-03"
    assert not claim.rechecks.exists()


def test_a_new_name_of_an_actor_is_found_and_its_records_are_asked_again(cast, as_user, mayor):
    claim = claim_on(cast.marit, bring(cast.marit), speakers=[mayor])
    verdict(claim, cast.joris)
    data = {"name": "Tessa Molen-Vos", "kind": "person", "gender": "", "country": "", "wikidata": "", **NAMES}
    assert as_user(cast.marit).post(address(mayor), data).status_code == 302
    assert mayor.names.filter(text="Tessa Molen-Vos").exists()
    assert claim.rechecks.get(closed_at=None).cause == "actor"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"tenures-TOTAL_FORMS": "1", "tenures-0-office": "premier", "tenures-0-since": "2031-02-30"}, "2031-02-30"),
        ({"names-TOTAL_FORMS": "2", "names-0-text": "De Molen", "names-1-text": "de molen"}, "twee keer"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_stored(cast, as_user, mayor, wrong, sentence):
    before = Decision.objects.count()
    data = {"name": "Anders", "kind": "person", "gender": "", "country": "", "wikidata": "", **NAMES, **wrong}
    answer = as_user(cast.marit).post(address(mayor), data)
    assert sentence in answer.content.decode()
    assert Actor.objects.get(pk=mayor.pk).name == "Tessa Molen"
    assert Decision.objects.count() == before


def test_a_topic_of_high_stakes_brings_its_claims_forward(cast, as_user):
    topic = Topic.objects.create(slug="haven", name_nl="Haven", name_en="Harbour")
    claim = claim_on(cast.marit, bring(cast.marit))
    claim.topics.add(topic)
    data = {"name_nl": "Haven", "name_en": "Harbour", "high_stakes": "on", "words": ""}
    assert as_user(cast.chris).post(address(topic), data).status_code == 302
    assert Claim.objects.get(pk=claim.pk).high_stakes
