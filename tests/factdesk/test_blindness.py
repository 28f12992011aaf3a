"""The first judgement is in no answer to anyone else before the second is stored.

Not a search for words but a comparison: the whole desk is walked by every role after one first judgement, then after
another one instead. Whatever differs between the two walks tells of the judgement.
"""

from __future__ import annotations

import itertools
import logging
import re
import uuid
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from articles.models import Publisher
from articles.models.ledger import Door
from articles.permissions import Scope
from claims.actions.annotating import note
from claims.actions.leasing import give_back, keep_draft
from claims.actions.linking import link
from claims.models import Issue, Judgement, Topic
from claims.views.correcting import FOLDS
from factdesk.actions import make_token
from tests.desk import OTHER_TEXT, bring, claim_on, verdict

ONE = {"accuracy": "holds", "attribution": "confirmed", "reason": "Aap staat er zo."}
OTHER = {"accuracy": "false", "attribution": "not_found", "reason": "Noot staat er niet."}
VIEWERS = ["joris", "kees", "chris", "lena", "otto"]
_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>|\(\?P<(\w+)>[^)]*\)")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NOISE = re.compile(
    r"\d{4}-\d\d-\d\d[T ][\d:.]+(?:[+-]\d\d:?\d\d|Z)?|[0-9a-f]{64}|\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\b"
    r"|[A-Za-z0-9]{64}|\?v=\w+|nonce-[\w+/=-]+"
)


@pytest.fixture
def world(cast: SimpleNamespace, settings: Any, tmp_path: Any) -> SimpleNamespace:
    """A desk with one claim of every relation around the one that is judged."""
    settings.API_RATE = 1_000_000
    settings.LEDGER_CHECKPOINTS = tmp_path / "checkpoints.txt"
    type(cast.chris).objects.filter(pk=cast.chris.pk).update(is_staff=True, is_superuser=True)
    topic = Topic.objects.create(slug="haven", name_nl="haven", name_en="port", high_stakes=True)
    Issue.objects.create(topic=topic, question="Hoeveel schepen?")
    publisher = Publisher.objects.create(name="De Bode")
    batch = uuid.uuid4()
    article = bring(cast.marit, publisher=publisher, batch=batch)
    statement = "Er zijn 40 schepen gemeld."
    claim = claim_on(cast.marit, article, "40 schepen", statement=statement, kind="commitment", topics=[topic])
    other = claim_on(cast.marit, bring(cast.marit, OTHER_TEXT), "de sluis te smal", topics=[topic])
    related = link(a=claim.uid, b=other.uid, type="supports", by=cast.marit, door=Door.WEB, reason="Zelfde kade.")
    note(claim=claim.uid, by=cast.joris, door=Door.WEB, text="Let op @kees")
    tokens = {
        name: make_token(
            owner=getattr(cast, name), by=getattr(cast, name), door=Door.COMMAND, label="walk", scopes=list(Scope)
        ).secret
        for name in [*VIEWERS, "marit"]
        if name != "otto"
    }
    tokens["otto"] = make_token(
        owner=cast.otto, by=cast.chris, door=Door.COMMAND, label="walk", scopes=list(Scope)
    ).secret
    return SimpleNamespace(
        cast=cast, claim=claim, other=other, article=article, link=related, topic=topic, batch=batch, tokens=tokens
    )


def routes(patterns: Any = None, prefix: str = "/") -> Iterator[str]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def addresses(world: SimpleNamespace, judgement: Judgement) -> list[str]:
    """Fill every address of the desk with everything it could be asked about here."""
    known: dict[str, list[Any]] = {
        "uid": [world.claim.uid, world.article.uid, judgement.uid, world.link.uid],
        "batch": [world.batch],
        "key": [world.cast.marit.pk, 1],
        "slug": [world.topic.slug],
        "name": sorted(FOLDS),
        "what": ["reject"],
        "number": [1],
        "sha256": ["0" * 64],
        "other": ["1" * 64],
        "object_id": [1],
        "app_label": ["claims", "articles"],
        "content_type_id": [1],
        "url": ["claims/claim/"],
    }
    made = []
    for route in routes():
        if "logout" in route:
            continue
        plain = route.replace("^", "").replace("\\Z", "").replace("$", "").replace("(?:.*)", "").replace(".*", "")
        names = [b or c for _, b, c in _PARAMETER.findall(plain)]
        unknown = [n for n in names if n not in known]
        assert not unknown, f"Say in this test what {unknown} of {route} can be."
        for values in itertools.product(*(known[n] for n in names)):
            filled = iter(values)
            made.append(_PARAMETER.sub(lambda _, filled=filled: str(next(filled)), plain))
    return list(dict.fromkeys(made))


def plain(answer: Any, known: set[str]) -> str:
    """Return an answer without what is different each time anyway."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = (
        f"{answer.status_code} {answer.get('ETag', '')} {answer.get('Location', '')}\n{body.decode(errors='replace')}"
    )
    text = _UUID.sub(lambda found: found.group() if found.group() in known else "U", text)
    return _NOISE.sub("~", text)


def walk(world: SimpleNamespace, who: str, judgement: Judgement) -> dict[str, str]:
    """Ask for everything as one person, in the browser and through the API, and do what asks for an answer."""
    person = getattr(world.cast, who)
    known = {str(u) for u in (world.claim.uid, world.article.uid, world.link.uid, world.other.uid)}
    pages = Client(raise_request_exception=False)
    pages.force_login(person)
    program = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {world.tokens[who]}"})
    seen: dict[str, str] = {}
    for address in addresses(world, judgement):
        client = program if address.startswith("/api/") else pages
        seen[f"GET {address}"] = plain(client.get(address), known)
    queries = ["state=second_check", "state=queued", f"topic={world.topic.uid}", "q=schepen", "verdict=holds"]
    for page, query in itertools.product(("/review/", "/review/pane/", "/search/", "/articles/"), queries):
        seen[f"GET {page}?{query}"] = plain(pages.get(f"{page}?{query}"), known)
    for query in ("state=second_check", "state=verified", "attribution=confirmed", "accuracy=holds", "format=ndjson"):
        seen[f"GET claims?{query}"] = plain(program.get(f"/api/v1/claims?{query}"), known)
    one = f"/review/{world.claim.uid}/"
    for what, more in {
        f"{one}lease/": {},
        f"{one}judge/": {"revision": 2},
        f"{one}draft/": {"reason": "x"},
        f"{one}stand/": {"revision": 2, "reason": "x"},
        f"{one}judge/?state=second_check": {"revision": 1, "accuracy": "holds"},
        "/review/next/?state=second_check": {},
    }.items():
        for headers in ({}, {"HX-Request": "true"}):
            seen[f"POST {what} {headers}"] = plain(pages.post(what, more, headers=headers), known)
    give_back(claim=world.claim.uid, by=person)
    return seen


def both_walks(world: SimpleNamespace, who: str) -> list[str]:
    """Return the addresses whose answer depends on what the first judgement says."""
    walks = []
    for said in (ONE, OTHER):
        with transaction.atomic():
            keep_draft(claim=world.claim.uid, by=world.cast.marit, fields={"reason": said["reason"]}, revision=1)
            verdict(world.claim, world.cast.marit, **said)
            walks.append(walk(world, who, Judgement.objects.get()))
            transaction.set_rollback(True)
    # The judgement's own id is another one each time, so its addresses are compared by their place in the walk.
    pairs = zip(walks[0].items(), walks[1].items(), strict=True)
    return [f"{one}: {first_difference(a, b)}" for (one, a), (_, b) in pairs if a != b]


def first_difference(a: str, b: str) -> str:
    """Return both texts around the first place in which they differ."""
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return f"{a[max(0, at - 60) : at + 60]!r} or {b[max(0, at - 60) : at + 60]!r}"


@pytest.mark.parametrize("who", [VIEWERS[0], *(pytest.param(who, marks=pytest.mark.slow) for who in VIEWERS[1:])])
def test_no_answer_to_anybody_else_depends_on_the_first_judgement(world, who, caplog):
    caplog.set_level(logging.DEBUG)
    assert both_walks(world, who) == []
    logged = [r.getMessage() for r in caplog.records if not r.name.startswith("django.db")]
    assert not [line for line in logged if "Aap staat" in line or "Noot staat" in line]


@pytest.mark.slow
def test_its_author_does_see_it(world):
    """What the comparison above compares is really shown where it may be."""
    differing = both_walks(world, "marit")
    assert any(one.startswith(f"GET /api/v1/claims/{world.claim.uid}/work:") for one in differing)


def test_once_the_second_is_stored_both_are_seen(world):
    client = Client()
    client.force_login(world.cast.lena)
    verdict(world.claim, world.cast.marit, **ONE)
    before = client.get(f"/claims/{world.claim.uid}/").content.decode()
    verdict(world.claim, world.cast.joris, **OTHER)
    after = client.get(f"/claims/{world.claim.uid}/").content.decode()
    for words in (ONE["reason"], OTHER["reason"]):
        assert words not in before
        assert words in after
