"""A scope has one shape, and two scopes say whether they can conflict at all."""

from __future__ import annotations

from datetime import date

import pytest

from claims.scope import ScopeRefused, agreeing, checked, compare, conditions, may_conflict


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"who": "  Norland \n", "where": ""}, {"who": "Norland"}),
        ({"amount": "145", "unit": "aanvallen"}, {"amount": "145", "unit": "aanvallen"}),
        ({"amount": "2,5 miljoen", "unit": "euro"}, {"amount": "2500000", "unit": "euro"}),
        ({"amount": "ruim 1200"}, {"amount": "1200", "mod": "MORE_THAN"}),
        ({"amount": "007.50"}, {"amount": "7.5"}),
        ({"amount": "40 schepen"}, {"amount": "40", "unit": "schepen"}),
        ({"mod": "APPROX"}, {}),
        ({"condition": "de kade vrij is\n\n  en de loods leeg "}, {"condition": "de kade vrij is\nen de loods leeg"}),
    ],
)
def test_what_is_typed_is_kept_in_one_shape(typed, kept):
    assert checked(typed) == kept
    assert checked(kept) == kept


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"colour": "rood"}, "colour"),
        ({"who": ["Norland"]}, "who"),
        ({"who": "x" * 301}, "who"),
        ({"who": "a\x00b"}, "who"),
        ({"amount": "veel"}, "amount"),
        ({"amount": "12 of 14"}, "amount"),
        ({"amount": "1", "mod": "SOME"}, "mod"),
    ],
)
def test_what_is_no_scope_is_refused_by_field(typed, field):
    with pytest.raises(ScopeRefused) as refused:
        checked(typed)
    assert refused.value.field == field


def test_each_line_is_a_condition():
    assert conditions({"condition": "de kade vrij is\nde loods leeg is"}) == ("de kade vrij is", "de loods leeg is")
    assert conditions({}) == ()


def test_attacks_and_drones_are_different_things_counted():
    attacks = {"act": "aanvallen met drones", "amount": "145", "unit": "aanvallen", "counted_by": "luchtmacht"}
    drones = {"act": "neergehaald", "amount": "57", "unit": "drones", "counted_by": "ministerie"}
    found = compare(attacks, drones)
    assert (found.overlap, set(found.parting)) == ("different", {"act", "unit"})
    assert not may_conflict(found)


def test_one_thing_counted_twice_with_other_amounts_may_conflict():
    one = {"where": "Halm", "amount": "57", "unit": "drones", "counted_by": "de stad"}
    found = compare(one, one | {"amount": "45", "counted_by": "het leger"})
    assert may_conflict(found)
    assert [d.field for d in found.differences] == ["counted_by", "amount"]


def test_more_than_a_number_is_no_other_number():
    assert compare(
        {"amount": "200000", "mod": "MORE_THAN", "unit": "mensen"}, {"amount": "217000", "unit": "mensen"}
    ) == (compare({"unit": "mensen"}, {"unit": "mensen"}))
    about = {"amount": "100", "mod": "APPROX", "unit": "schepen"}
    assert not may_conflict(compare(about, {"amount": "109", "unit": "schepen"}))
    assert may_conflict(compare(about, {"amount": "130", "unit": "schepen"}))


def test_harbours_beside_harbours_and_quays_overlap_and_differ():
    found = compare({"where": "de havens"}, {"where": "havens en kades"})
    assert (found.overlap, [d.field for d in found.differences]) == ("overlap", ["where"])


def test_thirty_days_and_a_month_are_equally_long():
    assert compare({"when": "dertig dagen"}, {"when": "een maand"}).differences == ()
    found = compare({"when": "dertig dagen"}, {"when": "een week"})
    assert [d.field for d in found.differences] == ["when"]
    assert found.overlap == "overlap"
    assert agreeing("when", ["dertig dagen", "een maand"])
    assert not agreeing("where", ["havens", "havens en kades"])


def test_days_that_never_meet_part_two_scopes_but_unknown_days_do_not():
    first, second = (date(2031, 3, 18), date(2031, 3, 18)), (date(2031, 3, 19), None)
    where = {"where": "Halm"}
    assert compare(where, where, days_a=first, days_b=second).overlap == "different"
    assert compare(where, where, days_a=first, days_b=(None, None)).overlap == "overlap"


def test_nothing_to_compare_is_unknown_and_a_lone_condition_is_a_difference():
    assert compare({}, {"who": "Norland"}).overlap == "unknown"
    found = compare({"where": "Halm", "condition": "Estmark ook"}, {"where": "Halm"})
    assert ([d.field for d in found.differences], found.overlap) == (["condition"], "overlap")
