"""Whatever the text, reading it does not fail, takes time in proportion and points into the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import extract

DUTCH = "zegt zei dat volgens aldus hij zij ze de het een minister Anna Vermaas Marvia niet en of te om die noemt"
ENGLISH = "said that according to told she they the a in of and but who calls urged Smith Monday reporters"
MARKS = ", . : ; ( ) - – ? ! „ ” “ \" ‘ ’ ' « » ,, '' \n \n\n VS. dr. ANP Advertentie 2025 maandag in op van wil"
WORDS = f"{DUTCH} {ENGLISH} {MARKS}".split(" ")
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=120).map("".join),
)
languages = st.sampled_from(["nl", "en", "", "xx"])


@settings(max_examples=400, deadline=None)
@given(texts, languages)
def test_every_span_lies_in_the_text_and_says_what_stands_there(text: str, language: str) -> None:
    for quote in extract(text, language=language).quotes:
        spans = [quote, *quote.fragments, *(s for s in (quote.cue, quote.speaker) if s is not None)]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.exact
        assert 0 <= quote.confidence <= 1
        assert quote.rule


@settings(max_examples=200, deadline=None)
@given(texts, languages)
def test_reading_twice_gives_the_same_and_quotes_stand_in_order(text: str, language: str) -> None:
    first, second = extract(text, language=language), extract(text, language=language)
    assert first == second
    starts = [(quote.start, quote.end) for quote in first.quotes]
    assert starts == sorted(starts)


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, min_size=2, max_size=4), st.randoms())
def test_texts_read_in_another_order_give_the_same(several: list[str], random) -> None:  # type: ignore[no-untyped-def]
    before = {text: extract(text) for text in several}
    random.shuffle(several)
    assert all(extract(text) == before[text] for text in several)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_statements_do_not_overlap_each_other(text: str) -> None:
    last = 0
    for quote in extract(text).quotes:
        assert quote.start >= last
        last = quote.end


def seconds(text: str, language: str) -> float:
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        extract(text, language=language)
        best = min(best, time.process_time() - begin)
    return best


HARD = [
    '"', "„", "”", "'", "’", ",", ", ", "zegt ", "zegt, ", "dat ", "volgens ", "said ", "X zegt dat ", '"a" zegt ', "(",
    "\n", "Anna Vermaas ", "Hij zei dat. ", "de ", "en ", ",,", "« ", "A. ", "Volgens hem ",
    "according to ", "van de ", "? ", ".", "!?", ".”", "„a b ", "‘a b ", "A-",
]  # fmt: skip

# Sentences with a name that is another each time.
VARIED = [
    "{} Jansen zegt dat het regent. Jansen zei dat hij gaat. ",
    "Minister {} loopt. De minister zegt dat het regent. ",
    "Een burgemeester zei niets. Burgemeester {} loopt. De burgemeester zegt dat het regent. ",
    "Hoogleraar {} loopt. De professor zegt dat het regent. ",
    "Vakbond {} staakt. De bond zegt dat het regent. „Het is nat in de stad.” ",
    "{} {} ",
]


def varied(sentence: str, size: int) -> str:
    """Return `size` characters of one sentence with names that differ: Babeda, Babedo, Babefa."""
    pieces, n, length = [], 0, 0
    while length < size:
        name = "".join("bdfgklmnprstvz"[n // 14**k % 14] + "aeiou"[n // 5**k % 5] for k in range(4)).capitalize()
        pieces.append(sentence.format(name, name[::-1].capitalize()))
        length, n = length + len(pieces[-1]), n + 1
    return "".join(pieces)


@pytest.mark.parametrize("piece", HARD, ids=[repr(p) for p in HARD])
def test_time_grows_with_the_length_and_not_faster(piece: str) -> None:
    language = "en" if piece in ("said ", "according to ") else "nl"
    grows_in_proportion(*(piece * (size // len(piece)) for size in (15_000, 120_000)), language)


@pytest.mark.parametrize("sentence", VARIED)
def test_many_names_take_time_in_proportion(sentence: str) -> None:
    grows_in_proportion(varied(sentence, 15_000), varied(sentence, 120_000), "nl")


def grows_in_proportion(small: str, large: str, language: str) -> None:
    for _ in range(4):  # a machine stumbles now and then; what grows too fast does so every time
        ratio = seconds(large, language) / max(seconds(small, language), 0.005)
        if ratio < 8 * 2.5:
            return
    raise AssertionError(ratio)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"', ",", "zegt "])
def test_a_megabyte_of_one_thing_is_read(piece: str) -> None:
    extract(piece * (1_000_000 // len(piece)))
