"""What a claim reaches: conditions, places, counts; and how two scopes differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching import ClaimFacts, compare, read_scope
from claims.matching.scope import read_conditions, read_places

CONDITIONS = [
    ("Estmark stopt als de Norlanders dat ook doen.", ("als de Norlanders dat ook doen",)),
    ("Als Norland toestemt en er toezicht komt, begint het overleg.", ("Als Norland toestemt en er toezicht komt",)),
    ("Ze tekent, mits de haven opengaat.", ("mits de haven opengaat",)),
    ("He signs if the harbour opens again.", ("if the harbour opens again",)),
    # comparisons and lists are no conditions
    ("Zij geldt als een goede onderhandelaar.", ()),
    ("Zowel de raad als de haven stemt in.", ()),
    ("Landen als Norland en Estmark stemmen in.", ()),
    ("Hij is groter als eerste.", ()),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS, ids=[text for text, _ in CONDITIONS])
def test_conditions_are_read_from_their_cue(text, expected):
    assert read_conditions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zij spraken in Havenstad en bij het eiland Litt.", ("Havenstad",)),
        ("In de regio Koerland brandt een depot.", ("Koerland",)),
        ("Het leger staat in Estmarkse dorpen.", ()),
    ],
)
def test_places_stand_behind_a_preposition(text, expected):
    assert read_places(text) == expected


def facts(text, speaker=""):
    return ClaimFacts(text[:10], text, speaker)


@pytest.mark.parametrize(
    ("a", "b", "overlap", "code"),
    [
        # a part of the whole, by one counter
        (
            facts("Er waren 145 aanvallen met drones.", "luchtmacht van Estmark"),
            facts("Er zijn 72 drones neergehaald.", "luchtmacht van Estmark"),
            "different",
            "part-of-whole",
        ),
        # other things counted
        (
            facts("Er zijn 72 drones neergehaald.", "luchtmacht van Estmark"),
            facts("Er zijn 57 Duitse drones vernietigd.", "ministerie van Norland"),
            "different",
            "different-object",
        ),
        # one reaches further than the other
        (
            facts("Norland staakt aanvallen op de energiesector."),
            facts("Norland staakt aanvallen op energie- en infrastructuurvoorzieningen."),
            "overlap",
            "different-scope",
        ),
        # a condition on one side
        (
            facts("Estmark stopt de aanvallen op de energiesector als de Norlanders dat ook doen."),
            facts("Norland stopt de aanvallen op de energiesector."),
            "overlap",
            "condition-on-one-side",
        ),
        # the same thing, two counters
        (
            facts("Er zijn 72 drones neergehaald.", "Ada Holt"),
            facts("Er zijn 80 drones neergehaald.", "Ilse Varga"),
            "overlap",
            "different-counter",
        ),
    ],
    ids=["part", "object", "reach", "condition", "counter"],
)
def test_two_scopes_are_told_apart(a, b, overlap, code):
    found = compare(a, b)
    assert found.overlap == overlap
    assert code in [reason.code for reason in found.reasons]


def test_a_month_and_thirty_days_do_not_differ():
    a, b = facts("Dertig dagen geen aanvallen op havens."), facts("Een maand geen aanvallen op havens.")
    assert not [r for r in compare(a, b).reasons if "number" in r.code or "counter" in r.code]


def test_what_is_read_can_be_kept():
    scope = read_scope(facts("Norland ruilt 60 schepen in Havenstad als de wind draait naar zee.", "Ada Holt"))
    assert scope.as_fields() == {
        "where": ["Havenstad"],
        "how_many": [{"value": "60", "unit": "scheep", "mod": "", "exact": "60 schepen"}],
        "conditions": ["als de wind draait naar zee"],
        "counted_by": "Ada Holt",
    }


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared(a, b):
    assert compare(facts(a), facts(b)).overlap == compare(facts(b), facts(a)).overlap
