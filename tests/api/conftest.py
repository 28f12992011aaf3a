"""What tests of the API ask for: tokens, a client that speaks JSON, and verified claims made through the actions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from articles.actions import upload_article
from articles.models import Actor, Publisher
from articles.models.ledger import Door
from articles.permissions import Scope
from claims.actions.editing import DateSet, Passage, make_claim, set_dates, set_speakers
from claims.actions.judging import judge
from claims.models import Claim, Topic
from factdesk.actions import make_token

TEXT = (
    "Havenstad krijgt een brug\n\nHAVENSTAD (TPN) - “De brug gaat op maandag open”, zei wethouder Ada Vos. "
    "Volgens haar kost het werk twaalf miljoen.\n"
)
SAID = "De brug gaat op maandag open"


@pytest.fixture(autouse=True)
def _no_limit(settings: Any) -> None:
    """Let no test use up another's requests; the test of the limit sets its own."""
    settings.API_RATE = 1_000_000


@dataclass
class Asked:
    """A client that sends a token and speaks JSON."""

    client: Client
    secret: str

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/api/v1{path}", headers={"Authorization": f"Bearer {self.secret}", **headers})

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.client.generic(
            "POST",
            f"/api/v1{path}",
            body if isinstance(body, bytes) else json.dumps(body),
            content_type=headers.pop("content_type", "application/json"),
            headers={"Authorization": f"Bearer {self.secret}", **headers},
        )


@pytest.fixture
def as_token(db: None) -> Callable[..., Asked]:
    """Return a function that makes a client with a token of a person, with all scopes unless some are named."""

    def make(person: Any, *scopes: str) -> Asked:
        made = make_token(owner=person, by=person, door=Door.COMMAND, label="test", scopes=scopes or list(Scope))
        return Asked(Client(raise_request_exception=False), made.secret)

    return make


@pytest.fixture
def verified_claim(cast: SimpleNamespace) -> Callable[..., Claim]:
    """Return a function that makes one claim and has marit (and where needed joris) verify it."""

    def make(
        statement: str = "De brug gaat maandag open.",
        *,
        text: str = TEXT,
        exact: str = SAID,
        publisher: str = "De Havenbode",
        speaker: str = "Ada Vos",
        topic: str = "bruggen",
        published: str = "2025-11-21",
        date: str = "2025-11-24",
        kind: str = "statement",
        accuracy: str = "holds",
        url: str = "",
    ) -> Claim:
        claim = queued_claim(
            cast, statement, text=text, exact=exact, publisher=publisher, speaker=speaker, topic=topic,
            published=published, date=date, kind=kind, url=url,
        )  # fmt: skip
        verdicts = {str(a.uid): "confirmed" for a in claim.appearances.all()}
        for person in (cast.marit, cast.joris):
            claim.refresh_from_db()
            if claim.state != Claim.State.VERIFIED:
                judge(claim=claim.uid, by=person, door=Door.WEB, seen_revision=claim.revision, accuracy=accuracy,
                      attributions=verdicts)  # fmt: skip
        claim.refresh_from_db()
        return claim

    return make


def queued_claim(
    cast: SimpleNamespace,
    statement: str = "De brug gaat maandag open.",
    *,
    text: str = TEXT,
    exact: str = SAID,
    publisher: str = "De Havenbode",
    speaker: str = "Ada Vos",
    topic: str = "bruggen",
    published: str = "2025-11-21",
    date: str = "",
    kind: str = "statement",
    url: str = "",
) -> Claim:
    """Make a claim in the queue, with a speaker, a topic and perhaps a day it happened."""
    house = Publisher.objects.get_or_create(name=publisher)[0]
    article = upload_article(
        by=cast.marit, door=Door.WEB, text=text, publisher=house, published=published, url=url
    ).article
    start = article.text.index(exact)
    about = Topic.objects.get_or_create(slug=topic, defaults={"name_nl": topic, "name_en": topic})[0]
    passage = Passage(article=article, start=start, end=start + len(exact), speaker_text=speaker)
    claim = make_claim(by=cast.marit, door=Door.WEB, statement=statement, kind=kind, passage=passage, topics=[about])
    if speaker:
        actor = Actor.objects.filter(name=speaker).first() or Actor.objects.create(name=speaker, wikidata="")
        appearance = claim.appearances.get()
        set_speakers(
            appearance=appearance.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision, speakers=[actor]
        )
    claim.refresh_from_db()
    if date:
        set_dates(claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision,
                  dates=[DateSet("happened", date)])  # fmt: skip
    claim.refresh_from_db()
    return claim


def rows_of(response: Any) -> list[dict[str, Any]]:
    """Return the items of a page."""
    items: list[dict[str, Any]] = response.json()["items"]
    return items


def body_of(response: Any) -> bytes:
    """Return a streamed answer whole."""
    return b"".join(response.streaming_content)
