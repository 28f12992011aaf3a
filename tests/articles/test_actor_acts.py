"""Actors are renamed, merged and parted with a reason; offices pass by their dates; spellings are only proposed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import actor_acts as acts
from articles.actors import actors_by_name
from articles.models import Actor, ActorName, Decision, RefusedSpelling, Tenure
from articles.permissions import NotAllowed
from articles.reference import Office, ReferenceRefused, add_actor
from articles.spelling import proposals, write_skeletons
from claims.actors import actors_found
from tests.desk import at_once, bring, faults, machine_reads, quote


def person(by: Any, name: str, *aliases: str, kind: str = "person", **more: Any) -> Actor:
    return add_actor(by=by, door="web", name=name, kind=kind, aliases=aliases, **more)


def names(actor: Actor) -> set[str]:
    return set(actor.names.values_list("text", flat=True))


@pytest.fixture
def two(cast: SimpleNamespace) -> tuple[Actor, Actor]:
    """One man in two spellings."""
    return person(cast.marit, "Andri Sjevtsjoek", "de Schipper"), person(cast.marit, "Andrej Shevchuk")


def merge(two: tuple[Actor, Actor], by: Any, **more: Any) -> Actor:
    values = {"absorbed": two[1].uid, "into": two[0].uid, "by": by, "door": "web", "reason": "Zelfde man."} | more
    return acts.merge_actors(**values)


def test_a_renamed_actor_still_goes_by_the_old_name(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    acts.rename_actor(actor=two[0].uid, by=cast.marit, door="web", name="Andri  Schipper", reason="Getrouwd.")
    assert names(two[0]) == {"Andri Sjevtsjoek", "de Schipper", "Andri Schipper"}
    assert actors_by_name({"Andri Schipper", "Andri Sjevtsjoek"}, "") == {
        "Andri Schipper": two[0].pk,
        "Andri Sjevtsjoek": two[0].pk,
    }
    assert not faults()


def test_every_name_has_its_folded_form_and_its_skeleton_whoever_writes_it(two: tuple[Actor, Actor]) -> None:
    made = ActorName.objects.create(actor=two[0], text="Андрій  Шевчук")
    assert (made.folded, made.skeleton) == ("андрій шевчук", two[0].names.get(text="Andri Sjevtsjoek").skeleton)


def test_a_merge_takes_names_and_offices_along_and_keeps_the_lineage(
    cast: SimpleNamespace, two: tuple[Actor, Actor]
) -> None:
    acts.add_office(actor=two[1].uid, by=cast.marit, door="web", office=Office("loods", since="2030"))
    merge(two, cast.joris)
    gone = Actor.objects.get(pk=two[1].pk)
    assert gone.merged_into == two[0]
    assert names(two[0]) == {"Andri Sjevtsjoek", "de Schipper", "Andrej Shevchuk"}
    assert two[0].tenures.get().came_with == gone
    assert actors_by_name({"Andrej Shevchuk"}, "") == {"Andrej Shevchuk": two[0].pk}
    acts.split_actor(actor=gone.uid, by=cast.joris, door="web", reason="Toch twee mannen.")
    assert (names(two[0]), names(gone)) == ({"Andri Sjevtsjoek", "de Schipper"}, {"Andrej Shevchuk"})
    assert gone.tenures.get().came_with is None
    assert not faults()


def test_a_chain_of_merges_gives_back_what_came_along(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    third = person(cast.marit, "A. Shevtsjuk")
    merge((two[1], third), cast.marit)
    merge(two, cast.marit)
    with pytest.raises(ReferenceRefused, match="merged further"):
        acts.split_actor(actor=third.uid, by=cast.marit, door="web", reason="Nee.")
    acts.split_actor(actor=two[1].uid, by=cast.marit, door="web", reason="Nee.")
    assert names(two[1]) == {"Andrej Shevchuk", "A. Shevtsjuk"}
    acts.split_actor(actor=third.uid, by=cast.marit, door="web", reason="Nee.")
    assert names(third) == {"A. Shevtsjuk"}


@pytest.mark.parametrize("wrong", ["itself", "twice", "kind", "reason", "reader", "nobody"])
def test_an_impossible_merge_is_refused_and_changes_nothing(
    cast: SimpleNamespace, two: tuple[Actor, Actor], wrong: str
) -> None:
    by, more, expected = cast.marit, {}, (ReferenceRefused, NotAllowed, acts.ActorNotFound)
    if wrong == "itself":
        more = {"into": two[1].uid}
    elif wrong == "twice":
        merge(two, cast.marit)
    elif wrong == "kind":
        Actor.objects.filter(pk=two[1].pk).update(kind="body")
    elif wrong == "reason":
        more = {"reason": " "}
    elif wrong == "nobody":
        more = {"into": "00000000-0000-0000-0000-000000000000"}
    else:
        by = cast.lena
    before = Decision.objects.count()
    with pytest.raises(expected):
        merge(two, by, **more)
    assert Decision.objects.count() == before


def test_two_men_under_one_name_are_parted(cast: SimpleNamespace) -> None:
    jan = person(cast.marit, "Jan Kaap", "Kapitein Kaap", "Jan de Bakker")
    other = acts.part_actor(
        actor=jan.uid, by=cast.marit, door="web", name="Jan Bakker", names=["Jan de Bakker"], reason="Twee mannen."
    )
    assert (names(jan), names(other)) == ({"Jan Kaap", "Kapitein Kaap"}, {"Jan Bakker", "Jan de Bakker"})


def test_an_office_means_whoever_held_it_on_that_day(cast: SimpleNamespace) -> None:
    land = person(cast.marit, "Norland", kind="country")
    first = person(cast.marit, "Oda Kramer", offices=[Office("premier", land, "2029", "2031-05-06")])
    second = person(cast.marit, "Bo Visser", offices=[Office("premier", land, "2031-05-06")])
    found = [actors_by_name({"premier van Norland"}, day) for day in ("2031-05-05", "2031-05-07", "2031", "")]
    assert found == [{"premier van Norland": first.pk}, {"premier van Norland": second.pk}, {}, {}]


def test_a_surname_alone_is_nobody(cast: SimpleNamespace) -> None:
    person(cast.marit, "Hedda Lunde")
    assert actors_by_name({"Lunde", "premier Hedda Lunde"}, "") == {
        "premier Hedda Lunde": Actor.objects.get(name="Hedda Lunde").pk
    }


@pytest.mark.parametrize(
    ("since", "until"), [("2031-05", "2031-04"), ("2031-13", ""), ("morgen", ""), ("", "2031-02-30")]
)
def test_an_office_that_cannot_be_is_refused(
    cast: SimpleNamespace, two: tuple[Actor, Actor], since: str, until: str
) -> None:
    with pytest.raises(ReferenceRefused):
        acts.add_office(actor=two[0].uid, by=cast.marit, door="web", office=Office("loods", since=since, until=until))
    assert not Tenure.objects.exists()


def test_an_office_ends_and_goes_with_a_reason(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    row = acts.add_office(actor=two[0].uid, by=cast.marit, door="web", office=Office("loods", since="2031-05"))
    assert acts.end_office(tenure=row.pk, by=cast.marit, door="web", until="2031-06").until == "2031-06"
    with pytest.raises(ReferenceRefused):
        acts.end_office(tenure=row.pk, by=cast.marit, door="web", until="2030")
    with pytest.raises(ReferenceRefused):
        acts.remove_office(tenure=row.pk, by=cast.marit, door="web", reason="")
    acts.remove_office(tenure=row.pk, by=cast.marit, door="web", reason="Nooit geweest.")
    assert not Tenure.objects.exists()


@pytest.mark.parametrize("wikidata", ["42", "Q0", "Q4x", "q42"])
def test_a_wikidata_id_is_an_item(cast: SimpleNamespace, two: tuple[Actor, Actor], wikidata: str) -> None:
    with pytest.raises(ReferenceRefused):
        acts.set_actor_facts(actor=two[0].uid, by=cast.marit, door="web", wikidata=wikidata)
    assert acts.set_actor_facts(actor=two[0].uid, by=cast.marit, door="web", wikidata=" Q42 ").wikidata == "Q42"


def test_the_name_an_actor_is_called_by_stays(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    with pytest.raises(ReferenceRefused):
        acts.remove_name(actor=two[0].uid, by=cast.marit, door="web", text="andri sjevtsjoek", reason="x")
    acts.remove_name(actor=two[0].uid, by=cast.marit, door="web", text="De schipper", reason="Spot.")
    assert names(two[0]) == {"Andri Sjevtsjoek"}
    with pytest.raises(ReferenceRefused):
        acts.add_name(actor=two[0].uid, by=cast.marit, door="web", text="ANDRI SJEVTSJOEK")


# --- Spellings -----------------------------------------------------------------------------------------------------


def pairs(actor: Actor | None = None) -> set[tuple[str, str]]:
    return {tuple(sorted((p.actor.name, p.spelling))) for p in proposals(actor=actor)}  # type: ignore[misc]


def test_two_spellings_of_one_name_are_proposed_and_never_merged_alone(
    cast: SimpleNamespace, two: tuple[Actor, Actor]
) -> None:
    person(cast.marit, "Taras Sjevtsjoek")
    assert pairs() == {("Andrej Shevchuk", "Andri Sjevtsjoek")}
    assert pairs(two[1]) == pairs()
    assert not Actor.objects.exclude(merged_into=None).exists()


def test_two_bodies_are_one_name_only_when_every_word_is(cast: SimpleNamespace) -> None:
    for name in ("Ministerie van Handel van Norland", "Ministerie van Defensie van Norland", "Havengroep"):
        person(cast.marit, name, kind="body")
    assert pairs() == set()
    person(cast.marit, "Ministerie van Defensje van Norland", kind="body")
    assert pairs() == {("Ministerie van Defensie van Norland", "Ministerie van Defensje van Norland")}


def test_names_get_their_skeletons_anew_when_the_rules_of_names_change(
    cast: SimpleNamespace, two: tuple[Actor, Actor]
) -> None:
    ActorName.objects.filter(actor=two[0]).update(skeleton="as before")
    assert list(actors_found("Andrei Shevchuk")) == [two[1]]
    assert write_skeletons() == 2
    assert {a.pk for a in actors_found("Andrei Shevchuk")} == {two[0].pk, two[1].pk}
    assert write_skeletons() == 0, "what is right already is left alone"


def test_a_refused_spelling_is_not_proposed_again(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    acts.refuse_spelling(actor=two[1].uid, by=cast.marit, door="web", text=two[0].name, reason="Een ander.")
    assert pairs() == set()
    acts.refuse_spelling(actor=two[1].uid, by=cast.marit, door="web", text=two[0].name)
    assert RefusedSpelling.objects.count() == 1


def test_a_name_in_texts_that_nobody_goes_by_is_proposed(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    article = bring(cast.marit)
    machine_reads(article, [quote(article, "Wij sluiten geen enkele kade", speaker_names=("Andriy Shevchuk",))])
    found = [p for p in proposals() if p.other is None]
    assert found == []  # two actors may be meant, so neither is proposed
    merge(two, cast.marit)
    assert [(p.actor, p.spelling) for p in proposals() if p.other is None] == [(two[0], "Andriy Shevchuk")]


# --- What the database refuses -------------------------------------------------------------------------------------


def test_the_database_itself_refuses_broken_rows(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    land = person(cast.marit, "Norland", kind="country")
    Tenure.objects.create(actor=two[0], office="loods", since="2031")
    Tenure.objects.create(actor=two[0], office="premier", of=land, since="2031")
    RefusedSpelling.objects.create(actor=two[0], folded="x", by=cast.marit, at=timezone.now())
    for broken in (
        lambda: Actor.objects.filter(pk=two[0].pk).update(merged_into=two[0]),
        lambda: Actor.objects.filter(pk=two[0].pk).update(wikidata="42"),
        lambda: ActorName.objects.create(actor=two[0], text="ANDRI sjevtsjoek"),
        lambda: Tenure.objects.create(actor=two[0], office="loods", since="2031"),
        lambda: Tenure.objects.create(actor=two[0], office="premier", of=land, since="2031"),
        lambda: Tenure.objects.create(actor=two[0], office=""),
        lambda: RefusedSpelling.objects.create(actor=two[0], folded="x", by=cast.marit, at=timezone.now()),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken()


@pytest.mark.django_db(transaction=True)
def test_merges_at_one_moment_never_close_a_circle(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    three = (*two, person(cast.marit, "A. Sjevtsjoek"))
    pairs = [(three[n], three[(n + 1) % 3]) for n in range(3)]
    results = at_once(*[lambda pair=pair: merge(pair, cast.marit) for pair in pairs])
    assert {type(r).__name__ for r in results} <= {"Actor", "ReferenceRefused"}
    into = dict(Actor.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    assert into, "one at least is done"
    for actor in three:
        passed = [actor.pk]
        while passed[-1] in into:
            passed.append(into[passed[-1]])
            assert len(passed) == len(set(passed)), "an actor became itself"
    assert not faults()


@pytest.mark.django_db(transaction=True)
def test_of_two_merges_in_each_other_one_is_done(cast: SimpleNamespace, two: tuple[Actor, Actor]) -> None:
    results = at_once(lambda: merge(two, cast.marit), lambda: merge(two[::-1], cast.joris))
    assert sorted(type(r).__name__ for r in results) == ["Actor", "ReferenceRefused"]
    assert Actor.objects.exclude(merged_into=None).count() == 1
    assert not faults()
