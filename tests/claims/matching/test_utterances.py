"""Two passages may be one act of speaking when speaker, day and what can be compared across languages agree."""

from __future__ import annotations

import pytest

from claims.matching.utterances import Spoken, medium_key, one_act

DUTCH = "We halen dertig boten weg uit Elverstad"
ENGLISH = "We will take 30 boats out of Elverstad"


def spoken(text: str, language: str = "en", *, who: int = 1, day: str = "2031-03-04", medium: str = "") -> Spoken:
    return Spoken(frozenset({who} if who else ()), medium, day, text, language)


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (spoken(ENGLISH), ["number", "name"]),
        (spoken(ENGLISH, medium="Twitter"), ["number", "name", "medium"]),
        (spoken(ENGLISH, medium="press conference"), []),
        (spoken(ENGLISH.replace("30", "40")), []),
        (spoken(ENGLISH, who=2), []),
        (spoken(ENGLISH, who=0), []),
        (spoken(ENGLISH, day="2031-03-05"), []),
        (spoken(ENGLISH, day="2031-03"), []),
        (spoken("We will take the boats away"), []),
        (spoken("Wij halen de boten weg uit de haven", "nl"), ["words"]),
    ],
)
def test_a_pair_is_asked_about_with_its_signs_or_not_at_all(other: Spoken, codes: list[str]) -> None:
    assert [sign.code for sign in one_act(spoken(DUTCH, "nl", medium="op X"), other)] == codes
    assert [sign.code for sign in one_act(other, spoken(DUTCH, "nl", medium="op X"))] == codes


def test_what_nobody_is_known_to_say_is_never_one_act() -> None:
    assert one_act(spoken(DUTCH, "nl", who=0), spoken(ENGLISH, who=0)) == ()


SAID = "There is no water left in any of the six wells of Elverstad"


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        (spoken(SAID, day="2031-03-05"), ["number", "name", "verbatim"]),
        (spoken(SAID, day="2031-03-08"), []),
        (spoken("There is no water left", day="2031-03-05"), []),
        (spoken(SAID, day="2031-03"), []),
        (spoken(SAID, "nl", day="2031-03-05"), []),
    ],
)
def test_the_same_words_are_asked_about_on_a_later_day_too(other: Spoken, codes: list[str]) -> None:
    assert [sign.code for sign in one_act(spoken(SAID), other)] == codes


def test_a_country_is_one_name_in_both_languages() -> None:
    signs = one_act(spoken("Wij praten met Oekraïne", "nl"), spoken("Our talks with Ukraine go on"))
    assert [(s.code, s.shared) for s in signs] == [("name", ("Oekraïne",))]


@pytest.mark.parametrize(
    ("medium", "key"),
    [("Twitter", "x"), ("op X", "x"), ("Persconferentie", "press_conference"), ("", ""), ("fax", "fax")],
)
def test_a_medium_has_one_key_in_every_language(medium: str, key: str) -> None:
    assert medium_key(medium) == key
