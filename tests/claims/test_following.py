"""When an actor changes, passages follow and records are asked about; a record itself never changes."""

from __future__ import annotations

import pytest

from articles import actor_acts as acts
from articles.models import Actor
from articles.reference import add_actor
from claims.actions import editing
from claims.models import Recheck, Utterance
from tests.desk import again, at_once, claim_on, faults, verdict


@pytest.fixture
def two(cast):
    return [add_actor(by=cast.marit, door="web", name=n, kind="person") for n in ("Daan Roos", "Daniël Roos")]


@pytest.fixture
def pair(cast, article, two):
    """A claim of each of the two."""
    return [
        claim_on(cast.marit, article, words, statement=words, speakers=[who])
        for words, who in (("telde er 35", two[0]), ("40 schepen", two[1]))
    ]


def merge(two, by):
    return acts.merge_actors(absorbed=two[1].uid, into=two[0].uid, by=by, door="web", reason="Zelfde man.")


def speakers(claim):
    return [s.name for a in claim.appearances.all() for s in a.speakers.all()]


def test_passages_go_with_a_merge_and_come_back_with_a_split(cast, two, pair):
    merge(two, cast.marit)
    assert [speakers(c) for c in pair] == [["Daan Roos"], ["Daan Roos"]]
    assert [again(c).version for c in pair] == [1, 1]
    acts.split_actor(actor=two[1].uid, by=cast.marit, door="web", reason="Toch niet.")
    assert [speakers(c) for c in pair] == [["Daan Roos"], ["Daniël Roos"]]


def test_a_passage_an_editor_gave_to_somebody_else_stays_so_after_a_split(cast, two, pair):
    merge(two, cast.marit)
    place = pair[1].appearances.get()
    third = add_actor(by=cast.marit, door="web", name="Tessa Molen", kind="person")
    editing.set_speakers(appearance=place.uid, by=cast.marit, door="web", seen_revision=1, speakers=[third])
    acts.split_actor(actor=two[1].uid, by=cast.marit, door="web", reason="Toch niet.")
    assert speakers(pair[1]) == ["Tessa Molen"]


def test_a_merge_asks_about_the_records_that_would_say_something_else(cast, two, pair):
    for claim in pair:
        verdict(claim, cast.joris)
    before = [bytes(again(c).record.body) for c in pair]
    merge(two, cast.marit)
    (asked,) = Recheck.objects.all()
    assert (asked.claim, asked.cause) == (pair[1], "actor")
    assert {change["to"] for change in asked.would_change} >= {"Daan Roos", str(two[0].uid)}
    assert [bytes(again(c).record.body) for c in pair] == before
    assert not faults()


def test_a_new_name_asks_about_records_and_an_alias_does_not(cast, two, pair):
    verdict(pair[0], cast.joris)
    acts.add_name(actor=two[0].uid, by=cast.marit, door="web", text="de Havenmeester")
    assert not Recheck.objects.exists()
    acts.rename_actor(actor=two[0].uid, by=cast.marit, door="web", name="Daan de Roos", reason="Volledige naam.")
    asked = Recheck.objects.get()
    assert [(c["from"], c["to"]) for c in asked.would_change] == [("Daan Roos", "Daan de Roos")]


def test_two_utterances_of_one_actor_on_one_day_become_one(cast, two, pair):
    for claim, who in zip(pair, two, strict=True):
        said = Utterance.objects.create(actor=who, medium="X", day="2031-03-18")
        claim.appearances.update(utterance=said)
    merge(two, cast.marit)
    assert Utterance.objects.get().appearances.count() == 2
    acts.split_actor(actor=two[1].uid, by=cast.marit, door="web", reason="Toch niet.")
    assert sorted(u.actor.name for u in Utterance.objects.all()) == ["Daan Roos", "Daniël Roos"]


def test_a_merged_actor_is_written_as_the_one_it_became(cast, article, two):
    merge(two, cast.marit)
    claim = claim_on(cast.marit, article, speakers=[Actor.objects.get(pk=two[1].pk)])
    assert speakers(claim) == ["Daan Roos"]


@pytest.mark.django_db(transaction=True)
def test_a_merge_and_an_editor_at_the_same_moment_do_not_hang(cast, two, pair):
    place = pair[1].appearances.get()
    results = at_once(
        lambda: merge(two, cast.marit),
        lambda: editing.set_speakers(
            appearance=place.uid, by=cast.joris, door="web", seen_revision=1, speakers=[two[0], two[1]]
        ),
    )
    assert not [r for r in results if isinstance(r, Exception)]
    assert not faults()
