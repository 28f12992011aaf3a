"""Two versions of a text: nothing is lost in the comparison, and passages are found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.comparison import compare, find_again

OLD = "De haven blijft open.\n\nVolgens Varga is dat te weinig, zei ze. Zestig schepen liggen stil.\n"


@pytest.mark.parametrize(
    ("new", "status", "exact"),
    [
        (OLD, "kept", "is dat te weinig"),
        ("Nieuwe eerste alinea.\n\n" + OLD, "kept", "is dat te weinig"),
        (OLD.replace("te weinig", "veel te weinig"), "moved", "is dat veel te weinig"),
        (OLD.replace("is dat te weinig", "is dat te weinig geld"), "kept", "is dat te weinig"),
        ("De haven blijft open.\n\nVerder is er geen nieuws.\n", "gone", ""),
        ("x", "gone", ""),
    ],
)
def test_a_passage_is_kept_moved_or_gone(new: str, status: str, exact: str) -> None:
    start = OLD.index("is dat te weinig")
    (place,) = find_again([(start, start + len("is dat te weinig"))], OLD, new)
    assert (place.status, place.exact) == (status, exact)
    assert new[place.start : place.end] == place.exact


def test_of_two_places_with_the_same_words_the_nearest_counts() -> None:
    old = "Ja, zei ze. Veel later was het ook: Ja, zei hij."
    start = old.rindex("Ja")
    (place,) = find_again([(start, start + 2)], old, "Extra. " + old)
    assert place.start == start + len("Extra. ")


@given(st.text(alphabet="ab \n.é", max_size=200), st.text(alphabet="ab \n.é", max_size=200))
def test_the_comparison_gives_both_texts_back(old: str, new: str) -> None:
    changes = compare(old, new)
    assert "".join(c.old for c in changes) == old
    assert "".join(c.new for c in changes) == new
    for place in find_again([(0, len(old))], old, new) if old else []:
        assert new[place.start : place.end] == place.exact
