"""The pages of suggestions, topics and origins: reasons in words, one act a form, nothing unescaped."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from articles import intake
from articles.models import OriginRuling, Publisher
from claims.actions import linking
from claims.actions.editing import add_appearance
from claims.models import Claim, Link, SuggestionAnswer, Topic
from tests.articles.test_reuse import HARBOUR
from tests.desk import again, bring, claim_on, passage
from tests.screens.test_permissions import SOMEWHERE

PORT = """Burgemeester Tessa Molen wil dat de haven open blijft voor graanschepen <b>nu</b>.

Havenmeester Daan Roos weigert graanschepen: de haven blijft dicht.
"""


@pytest.fixture
def port(cast: SimpleNamespace) -> SimpleNamespace:
    """Two claims that may contradict each other."""
    article = bring(cast.marit, PORT, published="2031-03-04")
    topic = Topic.objects.create(slug="haven", name_nl="De haven", name_en="The port", words="haven*")
    first, second = [line for line in PORT.split("\n") if line]
    made = [claim_on(cast.marit, article, line, statement=line, kind="position") for line in (first, second)]
    return SimpleNamespace(opens=made[0], shut=made[1], topic=topic, **vars(cast))


def test_a_suggestion_says_may_and_because(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    page = as_user(port.marit).get(reverse("suggestions", args=[port.opens.uid])).content.decode()
    assert "misschien" in page
    assert "omdat:" in page
    assert port.shut.statement in page
    assert "&lt;b&gt;nu&lt;/b&gt;" in page
    assert "<b>nu</b>" not in page


def test_htmx_gets_the_panel_alone(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    address = reverse("suggestions", args=[port.opens.uid])
    panel = as_user(port.marit).get(address, HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in panel
    assert port.shut.statement in panel


def test_a_reader_sees_suggestions_without_buttons(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    page = as_user(port.lena).get(reverse("suggestions", args=[port.opens.uid])).content.decode()
    assert port.shut.statement in page
    assert reverse("suggestion-dismiss", args=[port.opens.uid]) not in page


def test_does_not_belong_here_is_kept_and_can_be_taken_back(
    port: SimpleNamespace, as_user: Callable[[Any], Any]
) -> None:
    client, address = as_user(port.joris), reverse("suggestions", args=[port.opens.uid])
    client.post(
        reverse("suggestion-dismiss", args=[port.opens.uid]),
        {"dismiss": port.shut.uid, "reason": "ander jaar", "back": address},
    )
    page = client.get(address).content.decode()
    assert "ander jaar" in page
    answer = SuggestionAnswer.objects.get()
    client.post(reverse("answer-forget", args=[answer.uid]), {"reason": "toch wel", "back": address})
    assert not SuggestionAnswer.objects.exists()


def test_a_suggestion_becomes_a_link_of_the_type_the_editor_chose(
    port: SimpleNamespace, as_user: Callable[[Any], Any]
) -> None:
    fields = {"other": port.opens.uid, "suggested": port.opens.uid, "type": "contradicts", "reason": "open tegen dicht"}
    as_user(port.joris).post(reverse("claim-link", args=[port.shut.uid]), fields)
    assert Link.objects.get().type == "contradicts"
    assert SuggestionAnswer.objects.get().answer == "accepted"


def test_the_passages_of_a_link_are_chosen_on_both_sides(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    second = add_appearance(
        claim=port.opens.uid,
        by=port.marit,
        door="web",
        seen_revision=None,
        passage=passage(port.opens.appearances.get().article, "de haven open blijft"),
    )
    client, address = as_user(port.joris), reverse("link-passages", args=[port.opens.uid])
    page = client.get(address, {"other": port.shut.uid, "type": "contradicts"}).content.decode()
    assert page.count('name="own-passage"') == 2
    assert page.count(" checked") == 2, "the first passage of each claim is the obvious one"
    assert '<option value="contradicts" selected' in page
    fields = {
        "other": port.shut.uid,
        "type": "contradicts",
        "reason": "open tegen dicht",
        "own-passage": second.uid,
        "own-words": "",
        "other-passage": port.shut.appearances.get().uid,
        "other-words": "de haven blijft open",
    }
    refused = client.post(reverse("claim-link", args=[port.opens.uid]), fields)
    assert refused.status_code == 422
    typed = refused.content.decode()
    assert "de haven blijft open</textarea>" in typed, "what was typed stays"
    assert f'value="{second.uid}" checked' in typed
    client.post(reverse("claim-link", args=[port.opens.uid]), fields | {"other-words": "de haven blijft dicht"})
    link = Link.objects.get()
    assert (link.a_passage, link.a_words, link.b_words) == (second, "", "de haven blijft dicht")
    shown = client.get(reverse("claim", args=[port.opens.uid])).content.decode()
    assert "<mark>de haven blijft dicht</mark>." in shown
    assert '<blockquote class="passage" lang="nl">de haven open blijft<span' in shown
    desk = client.get(reverse("review-claim", args=[port.shut.uid])).content.decode()
    assert "“de haven open blijft”" in desk


def test_the_passages_of_a_link_that_stands_are_changed_on_its_page(
    port: SimpleNamespace, as_user: Callable[[Any], Any]
) -> None:
    link = linking.link(
        a=port.opens.uid, b=port.shut.uid, type="contradicts", by=port.joris, door="web", reason="open tegen dicht"
    )
    client, address = as_user(port.marit), reverse("link-rest", args=[link.uid])
    assert address in client.get(reverse("claim", args=[port.opens.uid])).content.decode()
    page = client.get(address).content.decode()
    assert page.count(" checked") == 2
    assert "open tegen dicht" in page
    fields = {
        "own-passage": port.opens.appearances.get().uid,
        "own-words": "de haven open blijft",
        "other-passage": port.shut.appearances.get().uid,
        "other-words": "de haven",
    }
    refused = client.post(address, fields | {"other-words": "de <i>sluis</i>"})
    assert refused.status_code == 422
    assert "de &lt;i&gt;sluis&lt;/i&gt;</textarea>" in refused.content.decode()
    answer = client.post(address, fields | {"back": reverse("claim", args=[port.shut.uid])})
    assert answer["Location"] == reverse("claim", args=[port.shut.uid])
    link.refresh_from_db()
    assert (link.a_words, link.b_words) == ("de haven open blijft", "de haven")
    assert client.get(reverse("link-rest", args=[SOMEWHERE])).status_code == 404


def test_linking_from_a_passage_rests_on_that_passage(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    article = port.opens.appearances.get().article
    place = passage(article, "de haven open blijft")
    second = add_appearance(claim=port.opens.uid, by=port.marit, door="web", seen_revision=None, passage=place)
    client = as_user(port.joris)
    form = client.get(reverse("fold", args=[port.opens.uid, "link"]), {"passage": second.uid}).content.decode()
    assert f'name="own-passage" value="{second.uid}"' in form
    assert f"own-passage={second.uid}" in form
    fields = {"other": port.shut.uid, "type": "contradicts", "reason": "open tegen dicht", "own-passage": second.uid}
    client.post(reverse("claim-link", args=[port.opens.uid]), fields)
    assert Link.objects.get().a_passage == second


def test_words_that_a_link_rests_on_are_never_markup(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    place = port.opens.appearances.get()
    linking.link(
        a=port.opens.uid, b=port.shut.uid, type="contradicts", by=port.joris, door="web", reason="open tegen dicht",
        a_place=linking.Place(words="<b>nu</b>"),
    )  # fmt: skip
    page = as_user(port.joris).get(reverse("claim", args=[port.opens.uid])).content.decode()
    assert "<mark>&lt;b&gt;nu&lt;/b&gt;</mark>" in page
    place.delete()
    assert (
        "<mark>&lt;b&gt;nu&lt;/b&gt;</mark>"
        in as_user(port.joris).get(reverse("claim", args=[port.shut.uid])).content.decode()
    ), "the words stay when the passage is taken away"


def test_a_proposed_topic_is_confirmed_by_one_button(port: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    client = as_user(port.joris)
    assert "De haven" in client.get(reverse("topics-proposed", args=[port.opens.uid])).content.decode()
    revision = again(port.opens).revision
    client.post(reverse("topic-confirm", args=[port.opens.uid]), {"topic": "haven", "revision": revision})
    assert list(again(port.opens).topics.all()) == [port.topic]
    stale = client.post(reverse("topic-confirm", args=[port.opens.uid]), {"topic": "haven", "revision": revision})
    assert stale.status_code == 409


@pytest.fixture
def copied(cast: SimpleNamespace) -> SimpleNamespace:
    """A claim in an article and in its copy by another outlet."""
    words = "Het gebouw aan de Wilgenkade staat al elf jaar leeg"
    articles = []
    for name, text in (("De Kade", HARBOUR), ("Het Anker", f"Nieuwe kop hier\n\n{HARBOUR}")):
        article = bring(cast.marit, text, publisher=Publisher.objects.create(name=name), published="2031-03-04")
        intake.read_article(article.extractions.get().pk)
        articles.append(article)
    claim = claim_on(cast.marit, articles[0], words, statement="Het gebouw staat leeg.")
    add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=passage(articles[1], words))
    return SimpleNamespace(claim=Claim.objects.get(pk=claim.pk), articles=articles, **vars(cast))


def test_the_origins_page_shows_the_shared_text_and_takes_a_ruling(
    copied: SimpleNamespace, as_user: Callable[[Any], Any]
) -> None:
    client, address = as_user(copied.joris), reverse("origins", args=[copied.claim.uid])
    page = client.get(address).content.decode()
    assert "<b>1</b><span>onafhankelijk</span>" in page
    assert "Omwonenden maakten bezwaar" in page
    a, b = copied.articles
    client.post(reverse("origin-rule", args=[copied.claim.uid]), {"a": a.uid, "b": b.uid, "reason": "eigen verslag"})
    assert "<b>2</b><span>onafhankelijk</span>" in client.get(address).content.decode()
    ruling = OriginRuling.objects.get()
    client.post(reverse("ruling-withdraw", args=[ruling.uid]), {"reason": "toch niet", "back": address})
    assert "<b>1</b><span>onafhankelijk</span>" in client.get(address).content.decode()


def test_passages_are_made_one_utterance_by_a_form(copied: SimpleNamespace, as_user: Callable[[Any], Any]) -> None:
    from articles.models import Actor

    speaker = Actor.objects.create(name="Femke Bruinsma")
    chosen = [a.uid for a in copied.claim.appearances.all()]
    fields = {"appearance": chosen, "actor": speaker.uid, "medium": "raadszaal", "day": "2031-03-04", "reason": "zelf"}
    answer = as_user(copied.joris).post(reverse("utterance-set", args=[copied.claim.uid]), fields)
    assert answer.status_code == 302
    assert {a.utterance.medium for a in copied.claim.appearances.all()} == {"raadszaal"}
