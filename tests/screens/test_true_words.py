"""Pages say no more than is known: whose verdicts these are, what changed, what nobody chose."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from articles.actions import set_article_facts
from articles.models import Publisher
from claims.actions import annotating, editing, judging
from claims.commitments import Course
from claims.models import Claim, Topic
from tests.desk import again, bring, claim_on, passage, verdict


@pytest.fixture
def claim(cast: Any) -> Claim:
    return claim_on(cast.marit, bring(cast.marit))


@pytest.fixture
def page(cast: Any) -> Any:
    client = Client()
    client.force_login(cast.kees)
    return lambda path: client.get(path).content.decode()


@pytest.fixture
def send(cast: Any) -> Client:
    client = Client()
    client.force_login(cast.kees)
    return client


@pytest.mark.parametrize("where", ["", "card/"])
def test_verdicts_on_an_earlier_version_are_not_shown_as_those_of_the_words_above_them(cast, claim, page, where):
    verdict(claim, cast.joris)
    address = f"/claims/{claim.uid}/{where}"
    assert "sindsdien gewijzigd" not in page(address)
    words = "De haven van Elverstad gaat dicht."
    editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=again(claim).revision, statement=words)
    told = page(address)
    assert "deze oordelen gaan over versie 1, die luidde “De haven van Elverstad blijft open.”" in told


def test_the_card_says_that_one_judgement_was_put_in_force_and_who_spoke_in_each_passage(cast, page):
    claim = claim_on(cast.marit, bring(cast.marit), "40 schepen", kind="figure", statement="Er zijn 40 schepen.")
    verdict(claim, cast.marit)
    seen = again(claim).revision
    judging.override(claim=claim.uid, by=cast.chris, door="web", seen_revision=seen, reason="Haast.")
    told = page(f"/claims/{claim.uid}/card/")
    assert "doorgezet door de chef" in told
    assert "spreker onbekend" in told


def test_a_retracted_claim_is_not_called_unjudged(cast, claim, page):
    verdict(claim, cast.joris)
    seen = again(claim).revision
    judging.retract(claim=claim.uid, by=cast.chris, door="web", seen_revision=seen, reason="Onjuist.")
    told = page(f"/claims/{claim.uid}/")
    assert "Nog niet beoordeeld" not in told
    assert "geen record van kracht" in told


def test_captured_again_says_changed_only_where_the_bytes_did_and_the_file_is_within_reach(cast, claim, page):
    given: dict[str, Any] = {"claim": claim.uid, "by": cast.joris, "door": "web", "why": "Het besluit."}
    url = "https://voorbeeld.example/besluit"
    first = annotating.hold_up(**given, url=url, file=b"een", file_name="besluit.txt")
    same = annotating.hold_up(**given, url=url, file=b"een", file_name="besluit.txt", supersedes=first.uid)
    told = page(f"/claims/{claim.uid}/")
    assert "inhoud ongewijzigd" in told
    assert "inhoud gewijzigd" not in told
    assert f"/evidence/{first.uid}/" in told
    annotating.hold_up(**given, url=url, file=b"twee", file_name="besluit.txt", supersedes=same.uid)
    assert page(f"/claims/{claim.uid}/").count("inhoud gewijzigd") == 1


def test_a_stale_verdict_comes_back_without_a_verdict_nobody_gave(cast, claim, send):
    article = bring(cast.marit, "De haven gaat dicht, zei Tessa Molen.", url="https://voorbeeld.example/2")
    own = claim.appearances.get()
    place = passage(article, "haven gaat dicht")
    editing.add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
    data = {"revision": 1, "accuracy": "disputed", f"attribution-{own.uid}": "differs"}
    answer = send.post(f"/review/{claim.uid}/judge/", data)
    assert answer.status_code == 409
    told = answer.content.decode()
    new = claim.appearances.exclude(pk=own.pk).get()
    asked = re.search(rf'<select id="mine-attribution-{new.uid}".*?</select>', told, re.DOTALL)
    assert asked is not None
    assert re.findall(r'<option value="([^"]*)" selected>', asked.group()) == [""]
    assert "required" in asked.group()
    assert '<option value="differs" selected>' in told


def test_a_stale_edit_shows_scope_and_topics_of_both_and_drops_neither(cast, claim, send):
    mine, theirs = (Topic.objects.create(slug=s, name_nl=s, name_en=s) for s in ("sluis", "kade"))
    editing.edit_claim(
        claim=claim.uid, by=cast.marit, door="web", seen_revision=1, scope={"where": "Westerdok"}, topics=[theirs]
    )
    data = {"revision": 1, "statement": claim.statement, "kind": "statement"}
    data |= {"scope-who": "de burgemeester", "topics": str(mine.uid)}
    answer = send.post(f"/claims/{claim.uid}/edit/", data)
    assert answer.status_code == 409
    told = answer.content.decode()
    for words in ("Westerdok", "kade", "de burgemeester"):
        assert words in told
    assert re.search(rf'name="topics" value="{mine.uid}" checked', told)
    assert f'name="topics" value="{theirs.uid}">' in told


def test_a_register_narrowed_to_what_there_is_none_of_says_so(page):
    for course in Course:
        assert "aria-current" in page(f"/commitments/?course={course.value}")


def test_a_date_the_text_gives_is_not_called_cleared_while_it_stays(cast, send):
    article = bring(cast.marit, "date 2025-02\n\nDe haven van Elverstad blijft open.")
    assert article.published == "2025-02"
    facts = {"title": "Haven", "published": "", "revision": article.revision}
    answer = send.post(f"/articles/{article.uid}/facts/", facts)
    assert answer.status_code == 400
    assert "geeft de datum 2025-02" in answer.content.decode()


def test_a_passage_has_no_verdict_while_two_judgements_differ(cast, page):
    claim = claim_on(cast.marit, bring(cast.marit), "40 schepen", kind="figure", statement="Er zijn 40 schepen.")
    verdict(claim, cast.marit, attribution="confirmed")
    verdict(claim, cast.joris, attribution="not_found")
    assert "<b>niet gevonden</b>" not in page(f"/claims/{claim.uid}/")
    verdict(claim, cast.chris, attribution="not_found")
    assert "<b>niet gevonden</b>" in page(f"/claims/{claim.uid}/")


def test_an_id_written_without_dashes_is_followed_to_its_claim(cast, claim, send):
    article = bring(cast.marit, "De haven gaat dicht, zei Tessa Molen.")
    path = f"/articles/{article.uid}/new-appearance/?start=3&end=18"
    answer = send.post(path, {"other": claim.uid.hex})
    assert (answer.status_code, answer.headers.get("Location")) == (302, f"/claims/{claim.uid}/")


def test_an_actor_or_colleague_who_is_not_there_is_not_taken_for_nobody(cast, claim, send):
    nobody = "00000000-0000-0000-0000-000000000001"
    place = claim.appearances.get()
    speaker = {"appearance": str(place.uid), "actor": nobody, "revision": 1}
    assert send.post(f"/claims/{claim.uid}/speaker/", speaker).status_code == 400
    assert send.post(f"/claims/{claim.uid}/assign/", {"to": nobody, "revision": 1}).status_code == 400
    assert again(claim).revision == 1


def test_what_a_record_would_say_otherwise_is_told_in_words(cast, page):
    article = bring(cast.marit)
    claim = claim_on(cast.marit, article)
    verdict(claim, cast.joris)
    courant = Publisher.objects.create(name="Courant")
    article.refresh_from_db()
    set_article_facts(
        article=article.uid,
        by=cast.kees,
        door="web",
        seen_revision=article.revision,
        publisher=courant,
        published="2031-03-12",
    )
    told = page(f"/claims/{claim.uid}/")
    assert "Uitgever: " in told
    assert " → Courant</li>" in told
    assert " → 12 maart 2031</li>" in told
    assert "/published/edtf" not in told
