"""A topic is proposed with its reason and set by nobody but an editor."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest

from claims.models import Topic
from claims.proposing import topics_for
from tests.desk import again, bring, claim_on

TEXT = "\n".join(
    [
        "Roos belooft het bestand in de haven te bewaken.",
        "De kotters ruilen hun vangst op de kade.",
        "De kotters ruilen hun vangst op het eiland.",
        "Er valt vandaag wat motregen.",
    ]
)


@pytest.fixture
def topics(db: None) -> SimpleNamespace:
    """Two topics of the desk: one with words of its own, one that only its claims tell about."""
    return SimpleNamespace(
        truce=Topic.objects.create(
            slug="havenbestand", name_nl="Het havenbestand", name_en="", words="*bestand\nstaakt-het-vuren"
        ),
        trade=Topic.objects.create(slug="ruilhandel", name_nl="Handel op zee", name_en="Trade"),
    )


def line(cast: SimpleNamespace, number: int, **more: object) -> object:
    words = TEXT.split("\n")[number]
    return claim_on(cast.marit, bring(cast.marit, TEXT), words, statement=words, **more)


def test_a_word_of_the_list_proposes_its_topic_and_is_shown(cast: SimpleNamespace, topics: SimpleNamespace) -> None:
    (proposed,) = topics_for(line(cast, 0))
    assert proposed.topic == topics.truce
    assert "bestand" in proposed.words


def test_claims_worded_alike_propose_the_topic_editors_gave_them(
    cast: SimpleNamespace, topics: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.actions.editing.TWICE", timedelta(0))  # claims with the same words
    line(cast, 1, topics=[topics.trade])
    assert topics_for(line(cast, 2)) == []
    line(cast, 1, topics=[topics.trade])
    (proposed,) = topics_for(line(cast, 2))
    assert (proposed.topic, proposed.alike) == (topics.trade, 2)


def test_where_nothing_tells_nothing_is_proposed(cast: SimpleNamespace, topics: SimpleNamespace) -> None:
    assert topics_for(line(cast, 3)) == []


def test_a_topic_the_claim_has_is_not_proposed_again(cast: SimpleNamespace, topics: SimpleNamespace) -> None:
    assert topics_for(line(cast, 0, topics=[topics.truce])) == []


def test_a_proposal_sets_nothing(cast: SimpleNamespace, topics: SimpleNamespace) -> None:
    claim = line(cast, 0)
    topics_for(claim)
    assert list(again(claim).topics.all()) == []
