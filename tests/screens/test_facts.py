"""The facts of a text and of an actor: two people at once, what a change touches, and files that are gone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse

from articles import files
from articles.actions import ORIGINALS, set_article_facts
from articles.models import Actor, Article, Publisher
from claims.models import Claim
from tests.desk import bring, claim_on, verdict


@pytest.fixture
def publisher(db: None) -> Publisher:
    return Publisher.objects.create(name="De Elverbode")


@pytest.fixture
def article(cast: SimpleNamespace, publisher: Publisher) -> Article:
    return bring(cast.marit, published="2031-05-06", publisher=publisher)


@pytest.fixture
def verified(cast: SimpleNamespace, article: Article) -> Claim:
    tessa = Actor.objects.create(name="Tessa Molen")
    return verdict(claim_on(cast.marit, article, speakers=[tessa]), cast.joris)


def shown(article: Article) -> dict[str, Any]:
    """Return what the form of the facts holds when it is opened."""
    now = {
        "title": article.title,
        "publisher": str(article.publisher.uid) if article.publisher else "",
        "credit": article.credit,
        "published": article.published,
        "url": article.url,
    }
    return (
        now | {f"initial-{name}": value for name, value in now.items()} | {"revision": article.revision, "reason": ""}
    )


def test_two_people_who_correct_one_text_see_both_and_lose_neither(
    cast: SimpleNamespace, as_user: Any, article: Article
) -> None:
    mine = shown(article) | {"title": "Haven blijft open", "published": "2031-05"}
    other = Publisher.objects.create(name="Kadekrant")
    set_article_facts(
        article=article.uid, by=cast.joris, door="web", seen_revision=1, title="Haven gaat open", publisher=other
    )
    answer = as_user(cast.marit).post(reverse("article-facts", args=[article.uid]), mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Een collega zette dit op: <b>Haven gaat open</b>" in page
    assert 'value="Haven blijft open"' in page
    assert 'value="2031-05"' in page
    article.refresh_from_db()
    assert (article.title, article.published) == ("Haven gaat open", "2031-05-06")
    form = answer.context["form"]
    again = {name: form[name].value() for name in shown(article) if name in form.fields}
    again |= {f"initial-{name}": form.data[f"initial-{name}"] for name in form.fields if name != "reason"}
    as_user(cast.marit).post(reverse("article-facts", args=[article.uid]), again | {"revision": 2, "reason": ""})
    article.refresh_from_db()
    assert (article.title, article.published, article.publisher) == ("Haven blijft open", "2031-05", other)


def test_the_page_names_the_records_a_new_date_or_publisher_touches_and_so_does_its_answer(
    cast: SimpleNamespace, as_user: Any, article: Article, verified: Claim
) -> None:
    client = as_user(cast.marit)
    path = reverse("article-facts", args=[article.uid])
    assert verified.statement in client.get(path).content.decode()
    for change in ({"published": "2031-05-07"}, {"publisher": str(Publisher.objects.create(name="Kadekrant").uid)}):
        article.refresh_from_db()
        page = client.post(path, shown(article) | change, follow=True).content.decode()
        assert "1 gecontroleerde claim moet opnieuw worden bekeken" in page, change
        assert f"“{verified.statement}”" in page, change
        verified.rechecks.update(closed_at=article.uploaded_at)


def test_the_page_of_an_actor_names_the_records_a_change_touches_and_so_does_its_answer(
    cast: SimpleNamespace, as_user: Any, verified: Claim
) -> None:
    tessa = Actor.objects.get()
    client = as_user(cast.chris)
    page = client.get(reverse("actor", args=[tessa.uid])).content.decode()
    assert verified.statement in page
    change = reverse("actor-change", args=[tessa.uid, "rename"])
    page = client.post(change, {"name": "Tessa van der Molen", "reason": "Getrouwd"}, follow=True).content.decode()
    assert "1 gecontroleerde claim moet opnieuw worden bekeken" in page
    assert verified.rechecks.filter(cause="actor", closed_at=None).count() == 1


def test_an_original_that_is_gone_is_a_page_that_says_so(cast: SimpleNamespace, as_user: Any) -> None:
    article = bring(cast.marit, "Een verslag dat nergens anders staat\n\nDe kade is schoon, zei de opzichter.\n")
    default_storage.delete(files.path(article.original_sha256, ORIGINALS))
    answer = as_user(cast.lena).get(reverse("article-original", args=[article.uid]))
    assert answer.status_code == 404
    assert "ontbreekt in de opslag" in answer.content.decode()
