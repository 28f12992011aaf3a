"""The API keeps its word: documented answers, problems everywhere, nothing for whom it is not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from claims import verify
from factdesk.api import urlpatterns
from factdesk.problems import KINDS
from tests.api.conftest import Asked

Tokens = Callable[..., Asked]
NOBODY = "00000000-0000-4000-8000-000000000000"


def check_problem(answer: Any, status: int) -> None:
    """Fail unless the answer is a whole problem of this status."""
    assert answer.status_code == status, answer.content
    assert answer["Content-Type"] == "application/problem+json"
    said = answer.json()
    assert said["status"] == status
    assert said["code"] in KINDS
    assert said["title"] == KINDS[said["code"]].title
    assert said["type"].endswith(f"/api/v1/problems#{said['code']}")
    assert said["detail"]
    assert "Traceback" not in answer.content.decode()


@pytest.mark.parametrize("path", ["/v1/nergens", "/v1/", "/v1/claims/", "/v2/claims", "/v1/claims/x"])
def test_a_path_that_does_not_exist_is_a_problem_too(path: str, db: None) -> None:
    check_problem(Client(raise_request_exception=False).get(f"/api{path}"), 404)


def test_another_method_is_a_problem_that_names_the_right_ones(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.marit)
    answer = asked.client.delete("/api/v1/claims", headers={"Authorization": f"Bearer {asked.secret}"})
    check_problem(answer, 405)
    assert "GET" in answer["Allow"]


def test_an_unknown_format_is_a_problem(cast: SimpleNamespace, as_token: Tokens) -> None:
    check_problem(as_token(cast.marit).get("/claims?format=pdf"), 406)
    check_problem(as_token(cast.marit).get("/claims", Accept="application/pdf"), 406)


def test_what_breaks_says_nothing_of_why(
    cast: SimpleNamespace, as_token: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claims import verified

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the password of the database is hunter2")

    monkeypatch.setattr(verified, "page", broken)
    answer = as_token(cast.marit).get("/claims")
    check_problem(answer, 500)
    assert "hunter2" not in answer.content.decode()


def test_detail_is_in_the_readers_language_and_the_code_is_not(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.marit)
    dutch, english = (asked.get("/claims?limit=0", **{"Accept-Language": x}).json() for x in ("nl", "en"))
    assert dutch["code"] == english["code"] == "bad-parameter"
    assert dutch["title"] == english["title"]


def routes() -> list[str]:
    """Return a path for every route, with ids of nothing."""
    paths = []
    for pattern in urlpatterns:
        route = str(pattern.pattern)
        if not route.startswith("^"):
            path = re.sub(r"<uuid:\w+>", NOBODY, route)
            path = re.sub(r"<int:\w+>", "1", path).replace("<slug:slug>", "een-set")
            paths.append("/" + re.sub(r"<sha256:\w+>", "a" * 64, path).replace("<str:name>", "claims.csv"))
    return paths


OPEN = {"/openapi.json", "/docs", "/problems", "/verify.py"}


@pytest.mark.parametrize("path", sorted(set(routes()) - OPEN))
def test_no_route_answers_anything_without_a_token_or_scope(path: str, cast: SimpleNamespace, as_token: Tokens) -> None:
    bare = as_token(cast.chris, "articles:write" if "articles" not in path else "claims:read")
    anonymous = Client(raise_request_exception=False)
    refused = set()
    for method in ("get", "post", "delete", "put", "patch"):
        answer = getattr(anonymous, method)(f"/api/v1{path}")
        scoped = getattr(bare.client, method)(f"/api/v1{path}", headers={"Authorization": f"Bearer {bare.secret}"})
        refused.add((answer.status_code, scoped.status_code))
    assert refused <= {(401, 403), (405, 405)}
    assert (401, 403) in refused


def test_every_operation_is_documented_with_its_problems(db: None) -> None:
    document = Client().get("/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    documented = {re.sub(r"{\w+}", "{}", p.removeprefix("/api/v1")) for p in document["paths"]}
    mapped = {"/" + re.sub(r"<\w+:\w+>", "{}", str(p.pattern)) for p in urlpatterns if str(p.pattern)[0] != "^"}
    assert mapped - OPEN == documented
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            where = f"{method} {path}"
            assert operation["security"] == [{"token": []}], where
            assert {"400", "401", "403", "404", "429"} <= set(operation["responses"]), where
            assert operation["summary"], where
            for status, answer in operation["responses"].items():
                if status >= "400" and status != "414":
                    assert list(answer["content"]) == ["application/problem+json"], where


def test_the_docs_page_needs_nothing_from_elsewhere(db: None) -> None:
    page = Client().get("/api/v1/docs")
    assert page.status_code == 200
    text = page.content.decode()
    assert not re.search(r"(src|href)=\"https?:", text)
    assert "<style" not in text
    assert not re.search(r"<script(?![^>]*src=)", text)


def test_who_finds_the_operations_finds_the_tour_and_the_program_that_checks(db: None) -> None:
    told = Client().get("/api/v1/openapi.json").json()["info"]["description"]
    assert "## Five minutes" in told
    assert f"export FACTDESK={settings.PUBLIC_URL}" in told
    program = Client().get("/api/v1/verify.py")
    assert program.content == Path(verify.__file__).read_bytes()


def test_things_one_may_not_know_and_things_that_are_not_look_alike(cast: SimpleNamespace, as_token: Tokens) -> None:
    from tests.api.conftest import queued_claim

    hidden = queued_claim(cast)
    asked = as_token(cast.otto, "claims:read")
    there, nowhere = (asked.get(f"/claims/{uid}").json() for uid in (hidden.uid, NOBODY))
    for said in (there, nowhere):
        for volatile in ("instance", "request_id"):
            said.pop(volatile)
    assert there == nowhere
