"""Articles come in through the API as through the page, and their text only goes to whom it may."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.actions import withdraw_article
from articles.models import Article, Extraction, Publisher
from articles.models.ledger import Door
from tests.api.conftest import TEXT, Asked, rows_of

Tokens = Callable[..., Asked]


def test_an_article_comes_in_and_waits_to_be_read(cast: SimpleNamespace, as_token: Tokens) -> None:
    house = Publisher.objects.create(name="De Havenbode")
    body = {"text": TEXT, "publisher": str(house.uid), "published": "2025-11", "url": "https://havenbode.example/brug"}
    answer = as_token(cast.otto).post("/articles", body)
    assert answer.status_code == 201, answer.content
    said = answer.json()["article"]
    assert (said["reading"], said["published"]) == (
        "due", {"edtf": "2025-11", "earliest": "2025-11-01", "latest": "2025-11-30"},
    )  # fmt: skip
    assert answer["Location"].endswith(f"/api/v1/articles/{said['id']}")
    assert Extraction.objects.get().by == cast.otto


def test_the_same_text_is_the_same_article_and_says_so(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.otto)
    assert asked.post("/articles", {"text": TEXT}).status_code == 201
    again = asked.post("/articles", {"text": TEXT})
    assert (again.status_code, again.json()["status"], Article.objects.count()) == (200, "known", 1)


def test_a_file_or_plain_text_comes_in_as_bytes(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.otto)
    latin = "De façade van het café in Havenstad is hersteld.".encode("cp1252")
    answer = asked.post("/articles", latin, content_type="text/plain; charset=windows-1252")
    assert answer.status_code == 201, answer.content
    assert "façade" in Article.objects.get().text
    sent = asked.client.post(
        "/api/v1/articles",
        {"file": SimpleUploadedFile("brug.txt", TEXT.encode()), "title": "De brug"},
        headers={"Authorization": f"Bearer {asked.secret}"},
    )
    assert (sent.status_code, sent.json()["article"]["title"]) == (201, "De brug")


def test_a_batch_stores_what_it_can_and_says_what_it_cannot(cast: SimpleNamespace, as_token: Tokens) -> None:
    articles = [{"text": TEXT}, {"text": TEXT}, {"text": "Kort bericht.", "published": "2025-02-30"}]
    answer = as_token(cast.otto).post("/articles/batch", {"articles": articles})
    assert [r["status"] for r in answer.json()["results"]] == ["stored", "known", "refused"]
    assert Article.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 400), ({"text": ""}, 400), ({"text": " \n "}, 422), ({"text": TEXT, "published": "21-11-2025"}, 422),
        ({"text": TEXT, "url": "javascript:alert(1)"}, 422), ({"text": TEXT, "name": "../../etc/passwd"}, 422),
        ({"text": TEXT, "state": "done"}, 400), ({"text": "a\x00b"}, 400), ({"text": TEXT, "publisher": "x"}, 400),
        ({"text": TEXT, "publisher": "00000000-0000-4000-8000-000000000000"}, 404), ([TEXT], 400), (b"{", 400),
        (b'{"text": "\\ud800"}', 400), (b'{"text": NaN}', 400), (b"\xff\xfe", 400), ({"text": "x" * 500_001}, 400),
        (b'{"text": "' + b"x" * 7_000_000 + b'"}', 413),
    ],
)  # fmt: skip
def test_a_bad_upload_is_refused_and_nothing_is_stored(
    body: object, status: int, cast: SimpleNamespace, as_token: Tokens
) -> None:
    answer = as_token(cast.otto).post("/articles", body)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json"), answer.content
    assert answer.json()["detail"]
    assert not Article.objects.exists()


def test_another_media_type_is_415(cast: SimpleNamespace, as_token: Tokens) -> None:
    answer = as_token(cast.otto).post("/articles", b"<x/>", content_type="application/xml")
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported-media-type")


def test_text_goes_only_to_tokens_that_may_read_it(cast: SimpleNamespace, as_token: Tokens) -> None:
    uid = as_token(cast.otto).post("/articles", {"text": TEXT}).json()["article"]["id"]
    listed = as_token(cast.otto, "articles:read")
    assert SECRET not in listed.get("/articles").content.decode()
    assert SECRET not in listed.get(f"/articles/{uid}").content.decode()
    assert listed.get(f"/articles/{uid}/text").status_code == 403
    reader = as_token(cast.otto, "articles:text")
    assert reader.get(f"/articles/{uid}/text").json()["text"] == TEXT
    plain = reader.get(f"/articles/{uid}/text?format=txt")
    assert (plain.content.decode(), plain["Content-Type"]) == (TEXT, "text/plain; charset=utf-8")
    withdraw_article(article=uid, by=cast.chris, door=Door.WEB, reason="Per ongeluk.")
    assert reader.get(f"/articles/{uid}/text").status_code == 404


SECRET = "twaalf miljoen"


def test_a_reader_brings_nothing_in(cast: SimpleNamespace, as_token: Tokens) -> None:
    assert as_token(cast.lena).post("/articles", {"text": TEXT}).status_code == 403
    assert not Article.objects.exists()


def test_the_list_pages_by_key(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.otto)
    for number in range(5):
        asked.post("/articles", {"text": f"Bericht {number} over de haven van Havenstad."})
    first = asked.get("/articles?limit=2")
    second = asked.get(f"/articles?limit=2&cursor={first.json()['next_cursor']}")
    titles = [a["title"] for a in rows_of(first) + rows_of(second)]
    assert titles == [f"Bericht {n} over de haven van Havenstad." for n in (4, 3, 2, 1)]
