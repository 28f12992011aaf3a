"""The board shows who says what, marks what differs and never judges it; the timeline draws the same claims."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import actor_acts
from articles.models import Tenure
from articles.reference import Office, add_actor
from claims import boards, timelines
from claims.actions import boards as acts
from claims.actions import editing, linking, merging, topics
from claims.actions.passages import words_in
from claims.models import Claim, ClaimDate
from tests.desk import bring, claim_on

TODAY = date(2031, 3, 22)
NEWS = """Vier stemmen over een bestand

Premier Ilse Varga wil dertig dagen niet op de havens schieten, als Estmark dat ook doet.
De Kanselarij noemt havens en kades en spreekt van een maand.
De bemiddelaars vragen om rust voor haven- en energievoorzieningen.
Minister Tomas Brandt wil alles wat aan zee staat laten meetellen.
De luchtmacht telde 145 aanvallen met drones, waarvan 72 zijn neergehaald.
Het ministerie meldt dat 57 drones zijn vernietigd boven zee.
De woordvoerder van de vloot wil niet reageren.
In februari wilde Varga niet praten.
"""
WHERE = {
    "Ilse Varga": ("Premier Ilse Varga wil dertig dagen niet op de havens schieten", "havens", "dertig dagen"),
    "Kanselarij": ("De Kanselarij noemt havens en kades en spreekt van een maand.", "havens en kades", "een maand"),
    "Bemiddelaars": ("De bemiddelaars vragen om rust", "haven- en energievoorzieningen", ""),
    "Tomas Brandt": ("Minister Tomas Brandt wil alles wat aan zee staat", "alles wat aan zee staat", ""),
}


@pytest.fixture
def news(cast):
    return bring(cast.marit, NEWS, published="2031-03-18")


@pytest.fixture
def topic(cast):
    questions = ["Waarvoor geldt het?", "Wie reageert?", "Hoeveel drones?"]
    return topics.add_topic(
        by=cast.marit, door="web", slug="bestand", name_nl="Bestand", name_en="Truce", questions=questions
    )


@pytest.fixture
def who(cast):
    return {n: add_actor(by=cast.marit, door="web", name=n, kind="person") for n in [*WHERE, "Vloot", "Luchtmacht"]}


def put(cast, news, topic, words, actor, issue=0, scope=None, kind="position", statement=None):
    claim = claim_on(
        cast.marit, news, words, statement=statement or words, kind=kind, topics=[topic],
        speakers=[actor] if actor else [],
    )  # fmt: skip
    if scope:
        editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=1, scope=scope)
    if issue is not None:
        chosen = list(topic.issues.all())[issue]
        topics.set_issue(claim=claim.uid, by=cast.marit, door="web", seen_revision=None, issue=chosen)
    return claim


@pytest.fixture
def four(cast, news, topic, who):
    """Four voices over one truce."""
    return [
        put(cast, news, topic, words, who[name], scope={"where": where, **({"when": when} if when else {})})
        for name, (words, where, when) in WHERE.items()
    ]


def test_four_voices_stand_beside_each_other_with_what_differs_marked(topic, four):
    found = boards.board(topic)
    assert [v.actor.name for v in found.voices] == sorted(WHERE)
    row = found.rows[0]
    facets = {c.voice.actor.name: {f.field: f for f in s.facets} for c in row.cells for s in c.said}
    assert {n: f["where"].value for n, f in facets.items()} == {n: w for n, (_, w, _) in WHERE.items()}
    assert {f["where"].mark for f in facets.values()} == {"differs"}
    assert facets["Ilse Varga"]["when"].mark == "same"
    assert facets["Ilse Varga"]["when"].read is False
    assert row.cells[0].said[0].passage.article.published == "2031-03-18"
    assert all(not c.said for c in found.rows[1].cells)


def test_145_attacks_beside_57_drones_are_different_things_not_a_conflict(cast, news, topic, who):
    attacks = put(
        cast, news, topic, "145 aanvallen met drones, waarvan 72", who["Luchtmacht"], 2, kind="figure",
        statement="De luchtmacht telde 145 aanvallen met drones, waarvan 72 zijn neergehaald.",
    )  # fmt: skip
    drones = put(
        cast, news, topic, "57 drones zijn vernietigd", who["Kanselarij"], 2, kind="figure",
        statement="Volgens het ministerie zijn 57 drones vernietigd.",
    )  # fmt: skip
    (pair,) = boards.board(topic).rows[2].pairs
    assert (pair.a, pair.b, pair.verdict) == (attacks, drones, "different")
    assert pair.reasons
    for claim, scope in (
        (attacks, {"act": "aanvallen", "amount": "145", "unit": "aanvallen"}),
        (drones, {"act": "vernietigd", "amount": "57", "unit": "drones"}),
    ):
        seen = Claim.objects.get(pk=claim.pk).revision
        editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=seen, scope=scope)
    (pair,) = boards.board(topic).rows[2].pairs
    assert (pair.verdict, {d.field for d in pair.differences}) == ("different", {"act", "unit"})


def test_one_thing_counted_twice_may_contradict_until_somebody_answers(cast, news, topic, who):
    scope = {"where": "Halm", "unit": "drones", "amount": "145"}
    one = put(cast, news, topic, "145 aanvallen", who["Luchtmacht"], 2, scope, "figure")
    other = put(
        cast, news, topic, "57 drones zijn vernietigd", who["Kanselarij"], 2, scope | {"amount": "57"}, "figure"
    )
    (pair,) = boards.board(topic).rows[2].pairs
    assert (pair.verdict, [d.field for d in pair.differences]) == ("may", ["amount"])
    answer = acts.answer_no_contradiction(a=one.uid, b=other.uid, by=cast.joris, door="web", reason="Andere nacht.")
    (pair,) = boards.board(topic).rows[2].pairs
    assert (pair.verdict, pair.answer, pair.outdated) == ("answered", answer, False)
    seen = Claim.objects.get(pk=one.pk).revision
    editing.edit_claim(claim=one.uid, by=cast.marit, door="web", seen_revision=seen, statement="Het waren er 145.")
    (pair,) = boards.board(topic).rows[2].pairs
    assert (pair.verdict, pair.outdated) == ("answered", True)
    acts.withdraw_answer(row=answer.uid, by=cast.joris, door="web", reason="Toch niet.")
    linking.link(a=one.uid, b=other.uid, type="contradicts", by=cast.joris, door="web", reason="Zelfde nacht.")
    assert [p.verdict for p in boards.board(topic).rows[2].pairs] == ["contradicts"]


def test_silence_stands_in_its_cell_also_after_the_actor_became_another(cast, news, topic, who, four):
    issue = list(topic.issues.all())[1]
    words = words_in(news, "De woordvoerder van de vloot wil niet reageren.")
    acts.record_non_statement(issue=issue, actor=who["Vloot"], words=words, by=cast.joris, door="web")
    row = boards.board(topic).rows[1]
    assert {c.voice.actor.name: len(c.silences) for c in row.cells if c.silences} == {"Vloot": 1}
    actor_acts.merge_actors(
        absorbed=who["Vloot"].uid, into=who["Kanselarij"].uid, by=cast.marit, door="web", reason="Spreekt namens."
    )
    row = boards.board(topic).rows[1]
    assert {c.voice.actor.name: len(c.silences) for c in row.cells if c.silences} == {"Kanselarij": 1}


def test_a_column_names_the_office_held_when_it_was_said(cast, topic, who, four):
    office = Office("premier", since="2030", until="2031-03-20")
    actor_acts.add_office(actor=who["Ilse Varga"].uid, by=cast.marit, door="web", office=office)
    later = Office("ambassadeur", since="2031-03-21")
    actor_acts.add_office(actor=who["Ilse Varga"].uid, by=cast.marit, door="web", office=later)
    offices = {v.actor.name: v.office for v in boards.board(topic).voices}
    assert offices["Ilse Varga"] == "premier"


@pytest.mark.parametrize(
    ("said", "office"),
    [
        ("2031-03-20", "premier"), ("2031-03-21", "ambassadeur"), ("2031-02", "premier"), ("2031-03", ""),
        ("2031", ""), ("2029", ""), ("2032", "ambassadeur"), ("", ""),
    ],
)  # fmt: skip
def test_a_date_known_in_part_tells_no_office_that_changed_within_it(said, office):
    tenures = [
        Tenure(office="ambassadeur", since="2031-03-21"),
        Tenure(office="premier", since="2030", until="2031-03-20"),
    ]
    assert boards.office_on(tenures, said) == office


def test_claims_under_no_question_and_of_no_speaker_are_not_lost(cast, news, topic, four):
    claim = put(cast, news, topic, "145 aanvallen", None, None)
    found = boards.board(topic)
    assert found.voices[-1].actor is None
    assert found.rows[-1].issue is None
    assert found.rows[-1].cells[-1].said[0].claim == claim


def test_merged_and_rejected_claims_are_not_on_the_board(cast, news, topic, who, four):
    twin = put(cast, news, topic, "als Estmark dat ook doet", who["Ilse Varga"])
    merging.merge_claims(
        claim=twin.uid, other=four[0].uid, by=cast.marit, door="web", seen_revision=None, reason="Zelfde."
    )
    Claim.objects.filter(pk=four[1].pk).update(state="rejected")
    said = {s.claim.pk for r in boards.board(topic).rows for c in r.cells for s in c.said}
    assert said == {c.pk for c in four} - {four[1].pk}


def test_board_and_timeline_ask_as_many_questions_of_many_claims_as_of_few(cast, news, topic, who, four, monkeypatch):
    monkeypatch.setattr("claims.actions.editing.TWICE", timedelta(0))  # many claims with the same words

    def count(read):
        with CaptureQueriesContext(connection) as asked:
            read()
        return len(asked)

    reads = (
        lambda: boards.board(topic),
        lambda: timelines.of_topic(topic, TODAY),
        lambda: timelines.of_actor(who["Ilse Varga"], TODAY),
    )
    before = [count(read) for read in reads]
    for n in range(12):
        claim = put(cast, news, topic, "dertig dagen", who["Ilse Varga"], n % 3, {"where": f"haven {n}"})
        ClaimDate.objects.create(claim=claim, role="due", earliest=TODAY, latest=TODAY, edtf="2031-03-22")
        if n % 2:
            a, b = claim.uid, four[n % 4].uid
            linking.link(a=a, b=b, type="contradicts", by=cast.joris, door="web", reason="Anders.")
    assert [count(read) for read in reads] == before
    assert max(before) <= 20


# --- The timeline --------------------------------------------------------------------------------------------------


def test_positions_deadlines_and_turns_are_on_the_line(cast, news, topic, who, four):
    earlier = put(cast, news, topic, "In februari wilde Varga niet praten.", who["Ilse Varga"])
    set_dates = {"by": cast.marit, "door": "web"}
    for claim, role, edtf in ((earlier, "said", "2031-02"), (four[0], "due", "../2031-03-27")):
        seen = Claim.objects.get(pk=claim.pk).revision
        editing.set_dates(claim=claim.uid, seen_revision=seen, dates=[editing.DateSet(role, edtf)], **set_dates)
    linking.link(a=four[0].uid, b=earlier.uid, type="updates", by=cast.joris, door="web", reason="Doet nu een aanbod.")
    found = timelines.of_topic(topic, TODAY)
    assert [lane.name for lane in found.chart.lanes][:1] == ["Ilse Varga"]
    kinds = {(line.claim.pk, line.kind): line for line in found.lines}
    assert kinds[four[0].pk, "deadline"].first == date(2031, 3, 27)
    assert kinds[earlier.pk, "position"].edtf == "2031-02"
    (change,) = found.changes
    assert (change.a, change.b, change.actor, change.turned) == (earlier, four[0], who["Ilse Varga"], True)
    (turn,) = found.chart.turns
    assert turn.a.x < turn.b.x
    assert found.chart.today is not None
    of_actor = timelines.of_actor(who["Ilse Varga"], TODAY)
    assert [lane.name for lane in of_actor.chart.lanes] == ["Bestand"]
    assert len(of_actor.chart.turns) == 1


def test_a_date_the_machine_read_is_an_event_only_where_the_claim_tells_one(cast, news, topic, who):
    claim = put(cast, news, topic, "dertig dagen", who["Ilse Varga"])
    ClaimDate.objects.create(claim=claim, role="happened", earliest=TODAY, latest=TODAY, edtf="2031-03-22")
    assert [line.kind for line in timelines.of_topic(topic, TODAY).lines] == ["position"]
    Claim.objects.filter(pk=claim.pk).update(kind="event")
    assert [line.kind for line in timelines.of_topic(topic, TODAY).lines] == ["event"]


def test_what_has_no_date_is_told_and_not_drawn(cast, topic, who):
    undated = bring(cast.marit, NEWS + "\nEinde.\n")
    claim = put(cast, undated, topic, "dertig dagen", who["Ilse Varga"])
    found = timelines.of_topic(topic, TODAY)
    assert (found.lines, [line.claim for line in found.undated]) == ([], [claim])
    assert found.chart.drawn == []


def test_the_columns_begin_with_those_who_answer_its_questions(cast, news, topic, who):
    for words in ("dertig dagen", "ook doet", "In februari"):
        put(cast, news, topic, words, who["Ilse Varga"], issue=None)
    put(cast, news, topic, "havens en kades", who["Kanselarij"])
    silent = words_in(news, "De woordvoerder van de vloot wil niet reageren.")
    acts.record_non_statement(issue=topic.issues.all()[1], actor=who["Vloot"], words=silent, by=cast.marit, door="web")
    assert [v.actor.name for v in boards.board(topic).voices] == ["Kanselarij", "Vloot", "Ilse Varga"]
