"""Publishers and actors are kept by editors, under names that can be found."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from articles.actors import actors_by_name
from articles.models import Actor, Decision, Publisher
from articles.permissions import NotAllowed
from articles.reference import Office, ReferenceRefused, add_actor, add_publisher


def test_an_actor_is_found_under_its_name_and_its_aliases(cast: SimpleNamespace) -> None:
    actor = add_actor(
        by=cast.marit, door="web", name="Hedda  Lunde", kind="person", aliases=["de Zeemeeuw", "hedda lunde"]
    )
    assert actor.name == "Hedda Lunde"
    assert actors_by_name({"Hedda Lunde", "De zeemeeuw", "Lunde"}, "") == {
        "Hedda Lunde": actor.pk,
        "De zeemeeuw": actor.pk,
    }
    assert set(actor.names.values_list("text", flat=True)) == {"de Zeemeeuw", "Hedda Lunde"}


def test_two_actors_may_share_a_name_and_then_nobody_is_guessed(cast: SimpleNamespace) -> None:
    for _ in range(2):
        add_actor(by=cast.marit, door="web", name="Jan Kaap", kind="person")
    assert actors_by_name({"Jan Kaap"}, "") == {}


def test_an_office_has_dates_as_known(cast: SimpleNamespace) -> None:
    office = Office("schipper", since="2029-06", until="2030")
    actor = add_actor(by=cast.marit, door="web", name="Jan Kaap", kind="person", offices=[office])
    assert list(actor.tenures.values_list("office", "since", "until")) == [("schipper", "2029-06", "2030")]
    with pytest.raises(ReferenceRefused, match="2029-13"):
        add_actor(by=cast.marit, door="web", name="Piet Kaap", kind="person", offices=[Office("maat", since="2029-13")])
    assert Actor.objects.count() == 1


def test_a_publisher_stands_on_the_list_once(cast: SimpleNamespace) -> None:
    add_publisher(by=cast.marit, door="web", name="De Ochtendpost", kind="outlet")
    with pytest.raises(ReferenceRefused, match="already"):
        add_publisher(by=cast.marit, door="web", name=" De Ochtendpost ", kind="agency")
    assert Publisher.objects.get().kind == "outlet"
    assert Decision.objects.get().action == "add_publisher"


@pytest.mark.parametrize(("name", "kind"), [("  ", "outlet"), ("x" * 201, "outlet"), ("De Post", "krant")])
def test_a_publisher_without_a_name_or_of_no_kind_is_refused(cast: SimpleNamespace, name: str, kind: str) -> None:
    with pytest.raises(ReferenceRefused):
        add_publisher(by=cast.marit, door="web", name=name, kind=kind)
    assert not Decision.objects.exists()


def test_a_reader_adds_nothing(cast: SimpleNamespace) -> None:
    with pytest.raises(NotAllowed):
        add_publisher(by=cast.lena, door="web", name="De Post", kind="outlet")
