"""Queries per page and per answer do not grow with the rows: the same at ten claims and at a thousand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import files
from articles.actions import ORIGINALS
from articles.models.ledger import Door
from articles.permissions import Scope
from claims.actions.leasing import hold
from claims.models import Claim, Topic
from factdesk.actions import make_token
from tests.bench.filling import COMMON, fill
from tests.screens.test_permissions import PAGES

# What `make bench` holds the desk to, session and login included.
MOST = {"review": 6, "review-pane": 6, "review-claim": 16, "desk": 14, "search": 8}
OF_ARTICLES = ("article", "claim-new", "appearance-new")


def addresses(world: SimpleNamespace) -> dict[str, str]:
    """Return every page, at a claim, an article, a topic that are there at both sizes."""
    found = {}
    for name, (_, values) in PAGES.items():
        real: dict[str, Any] = dict(values)
        if "uid" in values:
            real["uid"] = world.article if name.startswith(OF_ARTICLES) else world.claim
        if "slug" in values:
            real["slug"] = world.topic
        found[name] = reverse(name, kwargs=real)
    found["search"] += f"?q={COMMON}"
    return found


ANSWERS = {
    "claims": "/api/v1/claims",
    "claims in work": "/api/v1/claims?state=queued",
    "claims as lines": "/api/v1/claims?format=ndjson",
    "claims as a table": "/api/v1/claims?format=csv",
    "articles": "/api/v1/articles",
    "publishers": "/api/v1/publishers",
    "topics": "/api/v1/topics",
    "actors": "/api/v1/actors",
    "one claim": "/api/v1/claims/{claim}",
    "its work": "/api/v1/claims/{claim}/work",
    "its history": "/api/v1/claims/{claim}/history",
    "one article": "/api/v1/articles/{article}",
}


def count(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(address)
        assert answer.status_code < 500, address
        if answer.streaming:
            b"".join(answer.streaming_content)  # type: ignore[arg-type]
    return len(
        [q for q in seen.captured_queries if not q["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))]
    )


@pytest.mark.django_db(transaction=True)
def test_no_page_and_no_answer_asks_more_of_a_thousand_claims_than_of_ten(cast, as_user, settings):
    settings.API_RATE = 1_000_000
    fill(10)
    first = Claim.objects.filter(state="verified").earliest("id")
    article = first.appearances.get().article
    files.keep(article.text.encode(), ORIGINALS)
    world = SimpleNamespace(claim=first.uid, article=article.uid, topic=Topic.objects.earliest("id").slug)
    held = Claim.objects.filter(state="queued").earliest("id")
    hold(claim=held.uid, by=cast.marit)
    secret = make_token(owner=cast.chris, by=cast.chris, door=Door.COMMAND, label="count", scopes=list(Scope)).secret
    pages, program = as_user(cast.chris), Client(headers={"Authorization": f"Bearer {secret}"})

    def counts() -> dict[str, int]:
        asked = {name: (pages, path) for name, path in addresses(world).items()}
        asked |= {f"API {name}": (program, path.format(**vars(world))) for name, path in ANSWERS.items()}
        for client, path in asked.values():
            client.get(path)  # what is kept after the first time, and the note that a token was used
        return {name: count(client, path) for name, (client, path) in asked.items()}

    few = counts()
    fill(1000)
    many = counts()
    assert {name: (few[name], n) for name, n in many.items() if n > few[name]} == {}
    assert {name: many[name] for name, most in MOST.items() if many[name] > most} == {}


@pytest.mark.django_db(transaction=True)
@pytest.mark.urls("tests.bench.bare")
def test_the_yardsticks_of_the_bench_render_the_templates_of_now(cast):
    fill(10)
    for address in ("/page", f"/search?q={COMMON}"):
        answer = Client().get(address)
        assert answer.status_code == 200
        assert b"data-walk" in answer.content, "a page of the list, not an empty one"
