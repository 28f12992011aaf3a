"""A page about one claim asks the database no more often when the claim has gathered much."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Actor, Publisher
from claims.actions import annotating, editing
from claims.actions.linking import link
from claims.models import Claim, Topic
from tests.desk import OTHER_TEXT, bring, claim_on, passage

PAGES = [
    "/claims/{uid}/",
    "/claims/{uid}/card/",
    "/claims/{uid}/origins/",
    "/claims/{uid}/suggestions/",
    "/claims/{uid}/form/link/",
    "/claims/{uid}/form/note/",
    "/claims/{uid}/form/evidence/",
    "/claims/{uid}/form/split/",
    "/claims/{uid}/form/speaker/",
    "/review/{uid}/",
    "/board/haven/",
    "/timeline/topic/haven/",
    "/commitments/{uid}/",
    "/articles/{article}/",
    "/search/?q=schepen",
    "/review/",
    "/",
]


def gather(cast: Any, claim: Claim, topic: Topic, numbers: range) -> None:
    """Give a claim as many passages, links, notes and pieces of evidence as there are numbers."""
    for n in numbers:
        publisher = Publisher.objects.create(name=f"Bode {n}")
        speaker = Actor.objects.create(name=f"Spreker {n}", kind="person")
        text = f"Bericht {n}\n\nVolgens de haven zijn er 40 schepen gemeld, bericht nummer {n} van die dag."
        there = bring(cast.marit, text, publisher=publisher)
        place = passage(there, "40 schepen", [speaker])
        editing.add_appearance(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, passage=place)
        other_text = OTHER_TEXT + f"\nNaschrift {n}."
        other = claim_on(cast.marit, bring(cast.marit, other_text), "de sluis te smal", topics=[topic],
                         statement=f"De sluis is {n} meter te smal voor 40 schepen.", speakers=[speaker])  # fmt: skip
        link(a=claim.uid, b=other.uid, type="supports", by=cast.joris, door="web", reason="Zelfde sluis.")
        first = annotating.note(claim=claim.uid, by=cast.joris, door="web", text=f"Over schepen {n} @kees")
        annotating.note(claim=claim.uid, by=cast.kees, door="web", text=f"Antwoord {n}", parent=first.uid)
        given: dict[str, Any] = {"claim": claim.uid, "by": cast.joris, "door": "web", "why": "Telling."}
        held = annotating.hold_up(**given, url=f"https://voorbeeld.example/{n}", file=b"een")
        annotating.hold_up(**given, url=f"https://voorbeeld.example/{n}", file=b"twee", supersedes=held.uid)


@pytest.fixture
def counted(cast: Any) -> dict[str, tuple[list[str], list[str]]]:
    """Return for each page the statements it takes with two of everything and with eight."""
    topic = Topic.objects.create(slug="haven", name_nl="haven", name_en="port")
    article = bring(cast.marit)
    claim = claim_on(cast.marit, article, "40 schepen", kind="commitment", topics=[topic])
    client = Client()
    client.force_login(cast.kees)
    found: dict[str, tuple[list[str], list[str]]] = {}
    for numbers in (range(2), range(2, 8)):
        gather(cast, claim, topic, numbers)
        for each in PAGES:
            path = each.format(uid=claim.uid, article=article.uid)
            client.get(path)
            with CaptureQueriesContext(connection) as asked:
                assert client.get(path).status_code == 200, path
            found[each] = (*found.get(each, ()), [q["sql"] for q in asked.captured_queries])  # type: ignore[assignment]
    return found


def test_no_page_asks_once_per_passage_link_note_or_piece_of_evidence(counted):
    grown = {page: (len(few), len(many)) for page, (few, many) in counted.items() if len(many) > len(few)}
    assert grown == {}
