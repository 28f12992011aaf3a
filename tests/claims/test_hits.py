"""A line of a search shows where the text holds what was asked."""

from __future__ import annotations

import time

import pytest

from claims import hits
from claims.search import term_of, terms

LONG = (
    "De kade bleef leeg. " * 30 + "Toen meldde de sluiswachter dat drie bruggen dicht bleven. " + "Het regende. " * 40
)


def lit(text: str, question: str, *, around: int = 80, most: int = 260) -> list[hits.Stretch]:
    return hits.lit(text, terms(question), term_of, around=around, most=most)


def shown(text: str, question: str) -> str:
    return "".join(f"[{s.text}]" if s.hit else s.text for s in lit(text, question))


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("Drie bruggen bleven dicht.", "brug", "Drie [bruggen] bleven dicht."),
        ("Coördinatie met Curaçao begint.", "coordinatie curacao", "[Coördinatie] met [Curaçao] begint."),
        (
            "Het wordt gezegd dat de wind zegt wat hij wil.",
            "zeggen",
            "Het wordt [gezegd] dat de wind zegt wat hij wil.",
        ),
        ("Brug, BRUG en brugman.", "brug", "[Brug], [BRUG] en brugman."),
    ],
)
def test_the_words_that_the_index_matched_are_lit(text, question, expected):
    assert shown(text, question) == expected


@pytest.mark.parametrize(
    "words", ["haven havens", "wapen wapens", "grens grenzen", "Zweden Zweeds Zweedse", "ontkennen ontkende ontkend"]
)
def test_the_forms_of_one_word_are_one_term(words):
    assert len(terms(words)) == 1


def test_a_term_stemmed_again_is_itself():
    for word in terms("De havenmeester ontkende in de openbare zitting dat wapens de Zweedse grenzen passeerden"):
        assert term_of(word) == word


def test_a_text_without_the_words_gives_nothing():
    assert lit("De kade bleef leeg.", "brug") == []


def test_a_long_text_is_cut_around_its_first_hit_between_words():
    said = shown(LONG, "bruggen")
    assert said.startswith("…\xa0")
    assert said.endswith("\xa0…")
    assert "dat drie [bruggen] dicht bleven" in said
    assert len(said) < 320
    assert all(word in LONG for word in said.replace("[", "").replace("]", "").strip("…\xa0").split())


def test_what_is_lit_and_what_is_not_are_together_the_text():
    text = "Een brug — en nóg een brug, met 'n ﬁjne leuning ﬂink hoog."
    assert "".join(s.text for s in lit(text, "brug")) == text


def test_letters_that_grow_in_lower_case_light_nothing_in_the_wrong_place():
    text = "İİİİ brug"
    assert all(s.text == "brug" for s in lit(text, "brug") if s.hit)


def test_the_place_is_shown_where_most_of_the_words_stand_together():
    text = "De brug is oud. " + "Het regende. " * 40 + "De wachter sloot de brug."
    assert "De [wachter] sloot de [brug]." in shown(text, "brug wachter")


def test_a_word_that_stands_a_thousand_times_costs_no_more_than_one_that_stands_often():
    began = time.process_time()
    assert lit("brug " * 100_000, "brug")
    assert time.process_time() - began < 5
