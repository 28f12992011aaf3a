"""What a merged claim brought is seen on the one that stands, marked, and goes back with it."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.test import Client

from articles import ledger
from articles.models import Actor, Decision
from claims import boards as board_query
from claims import filters, lineage, queries, register, timelines
from claims.actions import annotating, boards, committing, editing, linking, merging, topics, undoing
from claims.actions.base import Refused
from claims.actions.passages import words_in
from claims.models import Claim
from tests.desk import OTHER_TEXT, again, bring, claim_on, verdict

TODAY = date(2031, 4, 1)
WORDS = "de haven open blijft"


@pytest.fixture
def tessa(cast):
    return Actor.objects.create(name="Tessa Molen", kind="person")


@pytest.fixture
def topic(cast):
    return topics.add_topic(
        by=cast.marit, door="web", slug="haven", name_nl="De haven", name_en="The port", questions=["Blijft hij open?"]
    )


@pytest.fixture
def three(cast, article, tessa, topic):
    """Three promises of one mayor, the older first, and a claim of somebody else's."""
    made = []
    for n, words in enumerate((WORDS, "geen enkele kade", "maandag")):
        statement = f"De haven blijft open, zegt zij ({n})."
        made.append(
            claim_on(
                cast.marit, article, words, statement=statement, kind="commitment", speakers=[tessa], topics=[topic]
            )
        )
    return made


@pytest.fixture
def foreign(cast, topic):
    ilse = Actor.objects.create(name="Ilse Haring", kind="person")
    return claim_on(
        cast.marit, bring(cast.marit, OTHER_TEXT), "de sluis te smal", statement="De haven is dicht.", speakers=[ilse],
        topics=[topic],
    )  # fmt: skip


def merge(cast, one, other):
    merging.merge_claims(
        claim=one.uid, other=other.uid, by=cast.marit, door="web", seen_revision=None, reason="Zelfde belofte."
    )


def give_back(cast, claim):
    merging.give_back(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, reason="Toch niet.")


def step(cast, claim, article, step="kept", exact="de haven open blijft", **more):
    return committing.take_step(
        claim=claim.uid, by=cast.joris, door="web", seen_revision=again(claim).revision, step=step,
        words=words_in(article, exact), today=TODAY, **more,
    )  # fmt: skip


def page(cast, path):
    client = Client()
    client.force_login(cast.kees)
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_lineage_is_followed_through_every_merge(cast, three):
    oldest, middle, youngest = three
    assert lineage.absorbed_into([oldest.pk]) == {}
    merge(cast, youngest, middle)
    merge(cast, middle, oldest)
    assert lineage.absorbed_into([oldest.pk]) == {middle.pk: oldest.pk, youngest.pk: oldest.pk}
    assert lineage.absorbed(oldest) == [middle, youngest]
    assert lineage.absorbed(middle) == [youngest]


def test_links_notes_evidence_topics_and_dates_are_seen_on_the_claim_that_stands(cast, three, foreign):
    older, younger, _ = three
    dates = [editing.DateSet("due", "2031-03-27")]
    editing.set_dates(claim=younger.uid, by=cast.marit, door="web", seen_revision=1, dates=dates)
    linking.link(a=foreign.uid, b=younger.uid, type="contradicts", by=cast.joris, door="web", reason="Open of dicht.")
    linking.link(a=older.uid, b=younger.uid, type="repeats", by=cast.joris, door="web", reason="Hetzelfde gezegd.")
    annotating.note(claim=younger.uid, by=cast.joris, door="web", text="Belde de burgemeester.")
    annotating.hold_up(claim=younger.uid, by=cast.joris, door="web", why="Het besluit.", url="https://haven.example/1")
    merge(cast, older, younger)
    shown = page(cast, f"/claims/{older.uid}/")
    for brought in ("Open of dicht.", "Belde de burgemeester.", "https://haven.example/1"):
        assert brought in shown
    assert "Hetzelfde gezegd." not in shown, "the two are one now"
    assert shown.count('class="brought"') == 4, "the passage, the link, the evidence and the note"
    merged = shown[shown.index('id="merged"') : shown.index('id="origins"')]
    assert younger.statement in merged
    assert "De haven" in merged
    assert "27 maart 2031" in merged
    give_back(cast, younger)
    shown = page(cast, f"/claims/{older.uid}/")
    for brought in ("Open of dicht.", "Belde de burgemeester.", "https://haven.example/1", "brought", 'id="merged"'):
        assert brought not in shown
    assert "Hetzelfde gezegd." in shown


def test_what_a_passage_said_of_one_promise_is_said_of_both_until_it_is_given_back(cast, three, article):
    oldest, middle, youngest = three
    late = [editing.DateSet("due", "2031-03-27")]
    editing.set_dates(claim=oldest.uid, by=cast.marit, door="web", seen_revision=1, dates=late)
    step(cast, youngest, article, "partly")
    step(cast, middle, article, "broken", exact="40 schepen")
    kept = step(cast, youngest, article, "kept", exact="maandag")
    assert register.one(oldest, TODAY).course == "overdue"
    merge(cast, youngest, middle)
    assert [s.step for s in middle.steps.order_by("number")] == ["partly", "broken", "kept"]
    merge(cast, middle, oldest)
    assert register.one(again(oldest), TODAY).course == "kept"
    assert page(cast, f"/commitments/{oldest.uid}/").count('class="brought"') == 3
    assert register.register(today=TODAY).counts == {"kept": 1}
    committing.withdraw_step(step=kept.uid, by=cast.marit, door="web", today=TODAY, reason="Andere haven.")
    assert register.one(again(oldest), TODAY).course == "broken"
    own = step(cast, oldest, article, "kept", exact="Havenmeester")
    give_back(cast, middle)
    assert [s.step for s in oldest.steps.all()] == ["kept"]
    assert [s.step for s in middle.steps.order_by("number")] == ["partly", "broken", "kept"]
    give_back(cast, youngest)
    assert [s.step for s in middle.steps.all()] == ["broken"]
    assert [(s.number, s.came_with) for s in youngest.steps.order_by("number")] == [(1, None), (2, None)]
    assert step(cast, oldest, article, "broken", exact="40 schepen").number > own.number


def test_a_promise_is_not_merged_with_what_is_none_nor_with_the_one_that_replaced_it(cast, three, article, tessa):
    older, younger, _ = three
    said = claim_on(cast.marit, article, "beloofde zij", statement="Zij zei het.", speakers=[tessa])
    with pytest.raises(Refused) as refused:
        merge(cast, older, said)
    assert refused.value.code == "kind"
    gone = step(cast, older, article, "superseded", successor=younger.uid)
    with pytest.raises(Refused) as refused:
        merge(cast, older, younger)
    assert refused.value.code == "successor"
    committing.withdraw_step(step=gone.uid, by=cast.marit, door="web", today=TODAY, reason="Vergissing.")
    merge(cast, older, younger)
    assert Claim.objects.get(pk=younger.pk).merged_into == older


def test_a_board_keeps_the_answers_and_contradictions_that_a_merged_claim_brought(cast, three, foreign, topic):
    older, younger, youngest = three
    issue = topic.issues.get()
    for claim in (older, foreign):
        topics.set_issue(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, issue=issue)
    answer = {"a": younger.uid, "b": foreign.uid, "by": cast.joris, "door": "web", "reason": "Andere haven."}
    boards.answer_no_contradiction(**answer)
    linking.link(a=youngest.uid, b=foreign.uid, type="contradicts", by=cast.joris, door="web", reason="Open of dicht.")
    assert board_query.board(topic).rows[0].pairs == []
    merge(cast, older, younger)
    (pair,) = board_query.board(topic).rows[0].pairs
    assert (pair.verdict, pair.answer.reason, pair.outdated) == ("answered", "Andere haven.", True)
    merge(cast, older, youngest)
    (pair,) = board_query.board(topic).rows[0].pairs
    assert (pair.verdict, pair.a, pair.b) == ("contradicts", older, foreign)
    give_back(cast, youngest)
    give_back(cast, younger)
    assert board_query.board(topic).rows[0].pairs == []


def test_a_change_of_position_is_drawn_when_the_claim_that_changed_was_merged(cast, three, topic):
    oldest, middle, youngest = three
    linking.link(a=youngest.uid, b=middle.uid, type="updates", by=cast.joris, door="web", reason="Zij draaide.")
    merge(cast, oldest, middle)
    (change,) = timelines.of_topic(topic, TODAY).changes
    assert (change.a, change.b) == (oldest, youngest)
    merge(cast, oldest, youngest)
    assert timelines.of_topic(topic, TODAY).changes == []


def topic_of(cast, slug, question):
    return topics.add_topic(by=cast.marit, door="web", slug=slug, name_nl=slug, name_en=slug, questions=[question])


def edit_topics(cast, claim, *wanted):
    editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=again(claim).revision, topics=wanted)


def slugs(claim):
    return sorted(t.slug for t in claim.topics.all())


def on_board(topic):
    """Return which claims stand in which row of a board; None is the row under no question."""
    rows = board_query.board(topic).rows
    return {
        row.issue.question if row.issue else None: [said.claim for cell in row.cells for said in cell.said]
        for row in rows
    }


def test_a_merged_claim_brings_its_topic_and_its_place_on_the_board_and_takes_them_back(cast, three, topic):
    older, younger, _ = three
    quay = topic_of(cast, "kade", "Wie betaalt?")
    edit_topics(cast, younger, quay)
    topics.set_issue(claim=younger.uid, by=cast.marit, door="web", seen_revision=None, issue=quay.issues.get())
    merge(cast, older, younger)
    assert slugs(older) == ["haven", "kade"]
    assert on_board(quay) == {"Wie betaalt?": [older]}
    drawn = timelines.of_topic(quay, TODAY)
    assert {line.claim for line in drawn.lines + drawn.undated} == {older}
    assert register.register(today=TODAY, topic=str(quay.uid)).counts == {"announced": 1}
    found = queries.claims(filters.parse({"topic": str(quay.uid)}), by=cast.marit)
    assert [c.pk for c in found.rows] == [older.pk]
    merged = ledger.body_of(Decision.objects.filter(action="merge").latest("seq"))
    assert merged["changes"]["topics"] == [["haven"], ["haven", "kade"]]
    assert "kade<span" in page(cast, f"/claims/{older.uid}/"), "the topic is marked as brought"
    give_back(cast, younger)
    assert (slugs(older), slugs(younger)) == (["haven"], ["kade"])
    assert on_board(quay) == {"Wie betaalt?": [younger]}


def test_a_topic_stays_while_anything_brings_it_or_the_claim_has_it_itself(cast, three, topic):
    oldest, middle, youngest = three
    quay = topic_of(cast, "kade", "Wie betaalt?")
    for claim in (middle, youngest):
        edit_topics(cast, claim, topic, quay)
    merge(cast, oldest, middle)
    merge(cast, oldest, youngest)
    give_back(cast, middle)
    assert slugs(oldest) == ["haven", "kade"], "the other merged claim brings it still"
    topics.set_issue(claim=oldest.uid, by=cast.marit, door="web", seen_revision=None, issue=quay.issues.get())
    give_back(cast, youngest)
    assert (slugs(oldest), again(oldest).issue_id) == (["haven"], None)
    edit_topics(cast, oldest, topic, quay)
    merge(cast, oldest, youngest)
    give_back(cast, youngest)
    assert slugs(oldest) == ["haven", "kade"], "its own stays"


def test_a_topic_that_was_brought_is_still_marked_so_when_its_removal_is_undone(cast, three, topic):
    older, younger, _ = three
    quay = topic_of(cast, "kade", "Wie betaalt?")
    edit_topics(cast, younger, quay)
    merge(cast, older, younger)
    edit_topics(cast, older, topic)
    assert slugs(older) == ["haven"]
    undoing.undo(by=cast.marit, door="web")
    assert slugs(older) == ["haven", "kade"]
    give_back(cast, younger)
    assert slugs(older) == ["haven"], "it leaves with the claim that brought it"


def test_a_claim_stands_in_its_own_row_of_a_board_whatever_a_merged_one_answered(cast, three, topic):
    oldest, middle, youngest = three
    first = topic.issues.get()
    second = topics.add_issue(by=cast.marit, door="web", topic=topic, question="Tot wanneer?")
    for claim, issue in ((middle, first), (youngest, second)):
        topics.set_issue(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, issue=issue)
    merge(cast, youngest, middle)
    assert on_board(topic)[first.question] == [middle]
    merge(cast, middle, oldest)
    assert on_board(topic) == {first.question: [oldest], second.question: []}, "by way of the one in between"
    topics.set_issue(claim=oldest.uid, by=cast.marit, door="web", seen_revision=None, issue=second)
    assert on_board(topic) == {first.question: [], second.question: [oldest]}


def test_a_high_stakes_topic_that_a_merged_claim_brings_asks_for_a_second_check(cast, article, tessa):
    grave = topics.add_topic(
        by=cast.marit, door="web", slug="oorlog", name_nl="Oorlog", name_en="War", high_stakes=True
    )
    older, younger = (claim_on(cast.marit, article, words, speakers=[tessa]) for words in (WORDS, "maandag"))
    edit_topics(cast, younger, grave)
    merge(cast, older, younger)
    assert again(older).high_stakes
    give_back(cast, younger)
    assert not again(older).high_stakes


def test_the_record_of_the_claim_that_stands_has_the_topic_that_was_brought(cast, article, tessa, topic):
    older, younger = (claim_on(cast.marit, article, words, speakers=[tessa]) for words in (WORDS, "maandag"))
    verdict(older, cast.marit)
    edit_topics(cast, younger, topic)
    merge(cast, older, younger)
    old = again(older).record
    assert [t["slug"] for t in json.loads(bytes(old.body))["topics"]] == [], "the record in force stays what it is"
    verdict(older, cast.marit)
    new = again(older).record
    assert [t["slug"] for t in json.loads(bytes(new.body))["topics"]] == ["haven"]
    assert new.facets.filter(kind="topic").count() == 1
