"""Numbers are read with what they count; dates, clock times and names are no quantities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.quantities import read_quantities

READ = [
    ("De kustwacht meldt 31 aanvallen met sloepen.", [("31", "aanval", "")]),
    # the scale belongs to the value, in either notation
    ("Het fonds telt ruim 2,5 miljoen euro.", [("2500000", "euro", "MORE_THAN")]),
    ("Het fonds telt 2.500.000 euro en 12%.", [("2500000", "euro", ""), ("12", "procent", "")]),
    ("The fund holds $ 3 billion.", [("3000000000", "dollar", "")]),
    # words for numbers, Dutch and English
    ("Er waren vijfenveertig boten en één veerpont.", [("45", "boot", ""), ("1", "veerpont", "")]),
    ("At least two hundred thousand people left.", [("200000", "peopl", "EQUAL_OR_MORE")]),
    # a duration counts days, so that a month and thirty days meet
    ("Dertig dagen lang blijft de haven dicht.", [("30", "day", "")]),
    ("Een maand lang blijft de haven dicht.", [("30", "day", "")]),
    ("For two weeks nobody sailed.", [("14", "day", "")]),
    # an article is no number
    ("Een schip ligt aan de kade.", []),
    # what is no quantity: years, days of a month, clock times, parts of names
    ("In 2031 en op 14 maart om 16.30 uur.", []),
    ("In de nacht van 3 op 4 maart.", []),
    ("Het 12-puntenplan van de 18-jarige schipper.", []),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[text[:40] for text, _ in READ])
def test_a_number_is_read_with_what_it_counts(text, expected):
    language = "en" if "people" in text or "fund" in text or "sailed" in text else "nl"
    assert [(q.value, q.unit, q.mod) for q in read_quantities(text, language)] == expected


def test_whose_things_are_counted_stays_beside_the_noun():
    (quantity,) = read_quantities("Volgens Norland zijn 57 Estmarkse drones vernietigd.")
    assert (quantity.value, quantity.unit, quantity.before) == ("57", "drone", ("estmarkse",))


pieces = st.sampled_from(
    [
        "12",
        "1.200",
        "3,5",
        "€",
        "%",
        "miljoen",
        "twee",
        "drones",
        "Estmarkse",
        "van",
        "maart",
        "uur",
        ".",
        " ",
        "-",
        "één",
        "😀",
    ]
)


@given(st.lists(pieces, max_size=40).map("".join))
def test_every_quantity_stands_where_it_says(text):
    last = 0
    for quantity in read_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.exact
        assert quantity.start >= last
        last = quantity.end


@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    for quantity in read_quantities(text):
        float(quantity.value)
