"""The five real articles: four voices over one truce, counts that are no conflict, promises under a frozen clock."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from articles.actions import upload_article
from articles.intake import read_article
from articles.models import Actor, WorkState
from claims import boards, register, timelines
from claims.actions import editing, topics
from claims.models import Claim

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
GOLD = SHARED / "gold" / "claims_seeds.jsonl"

pytestmark = pytest.mark.skipif(
    not SEEDS or not GOLD.exists(), reason="The five real articles are not here: put them in ../shared."
)

KREMLIN, KYIV, TRUMP, HOUSE, ZELENSKY = "c003-26", "c003-27", "c003-24", "c003-38", "c003-15"
ATTACKS, DESTROYED = "c003-05", "c003-08"
EXCHANGE, THURSDAY, BEFORE = "c003-31", "c004-02", "c002-15"
PUBLISHED = {"002": "2025-11-21", "003": "2025-03-19", "004": "2025-03-15"}


@pytest.fixture
def articles(cast):
    """The five articles as uploaded and read, with the day an editor knows of three."""
    found = {}
    for path in SEEDS:
        key = path.name[:3]
        row = upload_article(
            by=cast.marit, door="web", content=path.read_bytes(), name=path.name, published=PUBLISHED.get(key, "")
        ).article
        read_article(row.extractions.get().pk)
        assert row.extractions.get().state == WorkState.DONE
        found[key] = row
    return found


@pytest.fixture
def gold():
    rows = (json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in rows}


@pytest.fixture
def topic(cast):
    return topics.add_topic(
        by=cast.marit, door="web", slug="energie", name_nl="Energiebestand", name_en="Energy truce",
        questions=["Waarvoor geldt het?", "Hoeveel drones?"],
    )  # fmt: skip


def put(cast, articles, gold, topic, key, issue=None, kind=None):
    """Make the claim that the gold marks, in its own words, under a question."""
    row = gold[key]
    article = articles[row["doc"][:3]]
    name = row["attributed_to"]
    speakers = [Actor.objects.get_or_create(name=name, defaults={"kind": "body"})[0]] if name else []
    place = editing.Passage(article, row["start"], row["end"], speakers=speakers)
    claim = editing.make_claim(
        by=cast.marit, door="web", statement=row["text"], kind=kind or row["kind"], passage=place, topics=[topic]
    )
    if issue is not None:
        topics.set_issue(
            claim=claim.uid, by=cast.marit, door="web", seen_revision=1, issue=list(topic.issues.all())[issue]
        )
    return claim


def deadline(cast, claim, words):
    """Give the claim the deadline that the machine read in its passage."""
    place = claim.appearances.get()
    times = place.article.extractions.get().timeexpressions.filter(start__gte=place.start, end__lte=place.end)
    (time,) = [t for t in times if words in t.exact.casefold()]
    dates = [editing.DateSet("due", time.edtf, time.exact)]
    return editing.set_dates(claim=claim.uid, by=cast.marit, door="web", seen_revision=1, dates=dates)


def test_the_energy_truce_shows_its_four_voices_and_their_differing_scopes(cast, articles, gold, topic):
    for key in (KREMLIN, KYIV, TRUMP, HOUSE):
        put(cast, articles, gold, topic, key, 0)
    found = boards.board(topic)
    assert {v.actor.name for v in found.voices} == {gold[k]["attributed_to"] for k in (KREMLIN, KYIV, TRUMP, HOUSE)}
    cells = [c for c in found.rows[0].cells if c.said]
    assert len(cells) == 4
    assert all(c.said[0].passage is not None and c.said[0].said == PUBLISHED["003"] for c in cells)
    where = [f for c in cells for f in c.said[0].facets if f.field == "where"]
    assert {f.mark for f in where} == {"differs"}
    assert len({f.value for f in where}) > 1
    assert all(f.read for f in where), "what the machine read is shown as read"
    assert len(timelines.of_topic(topic, date(2025, 3, 20)).chart.drawn) == 4


def test_attacks_of_one_and_drones_of_the_other_are_different_things_not_a_conflict(cast, articles, gold, topic):
    put(cast, articles, gold, topic, ATTACKS, 1)
    put(cast, articles, gold, topic, DESTROYED, 1)
    (pair,) = boards.board(topic).rows[1].pairs
    assert pair.verdict == "different"
    assert {r.code for r in pair.reasons} <= {"different-object", "different-unit", "part-of-whole"}


@pytest.mark.parametrize(
    ("key", "words", "states"),
    [
        (THURSDAY, "komende donderdag", {"2025-03-15": "announced", "2025-03-20": "due", "2025-03-21": "overdue"}),
        (BEFORE, "27 november", {"2025-11-21": "announced", "2025-11-26": "due", "2025-11-27": "overdue"}),
    ],
)
def test_a_deadline_that_the_machine_read_runs_by_the_clock(cast, articles, gold, topic, key, words, states):
    claim = put(cast, articles, gold, topic, key, kind="commitment")
    deadline(cast, claim, words)
    found = {day: register.one(claim, date.fromisoformat(day)).course.value for day in states}
    assert found == states


def test_thirty_days_without_a_beginning_and_an_exchange_without_a_day_are_never_overdue(cast, articles, gold, topic):
    for key in (KREMLIN, EXCHANGE):
        claim = put(cast, articles, gold, topic, key, kind="commitment")
        assert register.one(claim, date(2099, 1, 1)).course == "announced"
    ours = put(cast, articles, gold, topic, KYIV, 0, kind="commitment")
    read = boards.board(topic).rows[0]
    condition = [
        f.value for c in read.cells for s in c.said if s.claim == ours for f in s.facets if f.field == "condition"
    ]
    editing.edit_claim(claim=ours.uid, by=cast.marit, door="web", seen_revision=2, scope={"condition": condition[0]})
    assert register.one(ours, date(2099, 1, 1)).course == "conditional"
    exchange = Claim.objects.get(statement=gold[EXCHANGE]["text"])
    dates = [editing.DateSet("due", "2025-03-19", "woensdag")]
    editing.set_dates(claim=exchange.uid, by=cast.marit, door="web", seen_revision=1, dates=dates)
    assert register.one(exchange, date(2025, 3, 20)).course == "overdue"


def test_a_sentence_that_stands_twice_in_one_article_is_one_claim(articles):
    twice = [
        c
        for c in Claim.objects.filter(appearances__article=articles["003"]).distinct()
        if c.appearances.count() == 2 and len({a.exact for a in c.appearances.all()}) == 1
    ]
    assert twice
