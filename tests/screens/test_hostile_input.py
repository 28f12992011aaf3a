"""What nobody types by hand is refused with a page: no error of the machine, nothing stored half."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from articles.models import Decision
from tests.desk import bring, claim_on

NO_NUMBER = ["²", "٣", "9" * 40, "-1", "1e9", "a\x00b"]


@pytest.fixture
def desk(cast):
    client = Client()
    client.force_login(cast.chris)
    return client


@pytest.fixture
def claim(cast):
    return claim_on(cast.marit, bring(cast.marit))


@pytest.mark.parametrize("value", NO_NUMBER)
def test_what_only_looks_like_a_number_in_an_address_is_no_error(desk, claim, value):
    for page, name in [
        ("/articles/", "after"),
        ("/search/?q=haven", "after"),
        ("/commitments/", "after"),
        ("/review/", "after"),
        (f"/claims/{claim.uid}/", "before"),
        (f"/articles/{claim.appearances.get().article.uid}/new-claim/?end=9", "start"),
    ]:
        path, _, query = page.partition("?")
        given = dict(part.split("=") for part in query.split("&") if part) | {name: value}
        if path == "/commitments/":
            given[name] = f"2025-11-21_{value}"
        assert desk.get(path, given).status_code in (200, 400, 404), (page, value)


@pytest.mark.parametrize("value", ["²", "no-id", "\x00", "x" * 5000])
def test_what_is_no_public_id_in_a_form_is_refused_and_changes_nothing(desk, claim, value):
    article = claim.appearances.get().article
    acts = Decision.objects.count()
    here = f"/claims/{claim.uid}"
    for path, data in {
        f"{here}/note/": {"text": "Let op.", "parent": value},
        f"{here}/note/ ": {"text": "Let op.", "appearance": value},
        f"{here}/evidence/": {"url": "https://voorbeeld.example/", "why": "Bewijs.", "supersedes": value},
        f"{here}/link/": {"other": value, "type": "supports", "reason": "Zo."},
        f"{here}/merge/": {"other": value, "reason": "Zo.", "revision": "1"},
        f"{here}/edit/": {
            "statement": "De kade sluit.",
            "kind": "statement",
            "scope-who": "",
            "topics": value,
            "revision": "1",
        },
        f"{here}/speaker/": {"actor": value, "names": value, "appearance": value, "revision": "1"},
        f"{here}/span/": {"appearance": value, "start": "1", "end": "9", "revision": "1"},
        f"{here}/issue/": {"issue": value, "revision": "1"},
        f"{here}/topic/": {"topic": value},
        f"{here}/filing/": {"topic": value, "topics": value},
        f"{here}/adopt/": {"appearance": value, "actor": value, "revision": "1"},
        f"{here}/split/": {"one": "Een.", "two": "Twee.", "appearances": value, "revision": "1"},
        f"/articles/{article.uid}/new-appearance/?start=1&end=9": {"other": value},
        f"/articles/{article.uid}/carry/": {"appearances": value},
        "/review/bulk/": {"act": "park", "claim": f"{value}:1"},
        "/review/next/": {"skip": value},
        "/review/undo/": {"seq": value},
    }.items():
        answer = desk.post(path.strip(), data)
        assert answer.status_code in (200, 302, 400, 404, 409, 422), (path, answer.status_code)
        if answer.status_code in (400, 404, 409, 422):
            continue
        assert path.startswith("/review/") or Decision.objects.count() == acts, (path, data, answer.headers)
        acts = Decision.objects.count()


def test_a_nul_in_typed_words_is_refused_before_anything_is_stored(desk, claim):
    acts = Decision.objects.count()
    here = f"/claims/{claim.uid}"
    for path, data in {
        f"/review/{claim.uid}/reject/": {"reason": "On\x00zin", "revision": "1"},
        f"/review/{claim.uid}/draft/": {"reason": "On\x00zin", "revision": "1"},
        f"{here}/evidence/": {"url": "https://voorbeeld.example/", "why": "On\x00zin"},
        f"{here}/link/": {"other": str(uuid.uuid4()), "type": "supports", "reason": "On\x00zin"},
        "/search/save/": {"name": "On\x00zin", "query": "q=x"},
    }.items():
        assert desk.post(path, data).status_code == 400, path
    assert desk.get(f"{here}/choices/", {"q": "\x00"}).status_code == 400
    assert Decision.objects.count() == acts
