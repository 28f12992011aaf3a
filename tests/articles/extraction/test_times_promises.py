"""What holds for every text: promises of the date engine, tried on texts nobody thought of."""

import itertools
import json
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.edtf import bounds, validate
from articles.extraction.spans import Span
from articles.extraction.times import find_times, reanchor
from articles.extraction.timewords import words_of
from tests.articles.extraction import test_times_dutch, test_times_english, test_times_phrases

WIDER_TO_NARROWER = ("", "2025", "2025-11", "2025-11-21")


def vocabulary(language):
    words = words_of(language)
    phrases = [
        " ".join((first, *rest))
        for first, seconds in words.phrases.items()
        for options in seconds.values()
        for rest, _, _ in options
    ]
    single = [word for word, (_, payload) in words.single.items() if "adjective" not in payload]
    figures = [
        "2014",
        "14:30",
        "14.30",
        "21-11-2025",
        "2025-11-21",
        "3e",
        "21st",
        "'90",
        "15/2",
        "14u30",
        "8pm",
        "30",
        "3-4",
        "1000000",
    ]
    verbs = ["zei", "heeft gezegd", "will", "gaat", "said", "moet", ",", ".", "x", "wordt"]
    return single + phrases + figures * 3 + verbs * 5 + [str(n) for n in range(32)]


SENTENCES = {
    language: st.lists(st.sampled_from(vocabulary(language)), min_size=1, max_size=8).map(" ".join)
    for language in ("nl", "en")
}
TEXTS = st.one_of(*(st.tuples(sentences, st.just(language)) for language, sentences in SENTENCES.items()))


# Every sentence and phrase of the tables.
TABLES = {
    "nl": [row[1] for row in test_times_dutch.ROWS] + test_times_phrases.DUTCH.splitlines(),
    "en": [row[1] for row in test_times_english.ROWS] + test_times_phrases.ENGLISH.splitlines(),
}


def read(text, published, language):
    return find_times(text, (Span(0, len(text), text),), (), published, language)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_expression_stands_in_the_text_and_has_ordered_bounds(case):
    text, language = case
    end = 0
    for found in read(text, "2025-11-21", language):
        assert text[found.start : found.end] == found.exact
        assert found.start >= end
        assert found.value
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
        end = found.end


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_new_date_needs_no_second_reading_and_forms_survive_storage(case):
    text, language = case
    stored = [json.dumps(found.form) for found in read(text, "2025-11-21", language)]
    for published in WIDER_TO_NARROWER:
        fresh = read(text, published, language)
        assert [json.dumps(found.form) for found in fresh] == stored
        assert reanchor(read(text, "2025-11-21", language), published) == fresh
        assert reanchor(fresh, published) == fresh


@given(TEXTS, st.dates(date(2024, 1, 1), date(2026, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_knowing_more_of_the_date_never_widens_and_never_contradicts(case, day):
    text, language = case
    chain = [read(text, published, language) for published in ("", f"{day:%Y}", f"{day:%Y-%m}", day.isoformat())]
    for wide, narrow in itertools.pairwise(chain):
        for before, after in zip(wide, narrow, strict=True):
            if before.earliest is not None:
                assert after.earliest is not None
                assert after.earliest >= before.earliest
            if before.latest is not None:
                assert after.latest is not None
                assert after.latest <= before.latest
            if "W" not in before.value and not after.value.endswith("REF"):
                assert all(a in ("X", b) for a, b in zip(before.value, after.value, strict=False)), (before, after)


@pytest.mark.parametrize(
    "day", [date(2024, 2, 29), date(2025, 1, 1), date(2025, 11, 3), date(2025, 11, 21), date(2025, 11, 30)]
)
@pytest.mark.parametrize("language", TABLES)
def test_what_is_said_without_the_day_holds_whichever_day_it_proves_to_be(language, day):
    for sentence in TABLES[language]:
        chain = [
            read(sentence, published, language) for published in ("", f"{day:%Y}", f"{day:%Y-%m}", day.isoformat())
        ]
        for wide in chain[:-1]:
            for before, after in zip(wide, chain[-1], strict=True):
                low, high = after.earliest or date.min, after.latest or date.max
                assert (before.earliest or date.min) <= low, (sentence, before, after)
                assert high <= (before.latest or date.max), (sentence, before, after)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_edtf_is_in_the_profile_and_says_the_same_as_the_bounds(case):
    text, language = case
    for published in WIDER_TO_NARROWER:
        for found in read(text, published, language):
            if found.edtf:
                assert validate(found.edtf) == found.edtf
                earliest, latest = bounds(found.edtf)
                # Unspecified digits may say less than the bounds, never something else.
                if found.earliest is not None and earliest is not None:
                    assert earliest <= found.earliest
                if found.latest is not None and latest is not None:
                    assert latest >= found.latest


@given(st.text(max_size=200), st.sampled_from(["nl", "en", "xx"]), st.sampled_from(["", "2025-02", "2025-11-21", "?"]))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_the_reading(text, language, published):
    for sentences in ((), (Span(0, len(text), text),), (Span(3, 9999, ""), Span(1, 2, ""))):
        for found in find_times(text, sentences, (), published, language):
            assert text[found.start : found.end] == found.exact


def test_no_expression_leaves_its_sentence():
    text = "Het was vrijdag 21\nnovember begint koud."
    sentences = (Span(0, 18, text[:18]), Span(19, len(text), text[19:]))
    found = find_times(text, sentences, (), "2025-11-21", "nl")
    assert [(t.exact, t.value) for t in found] == [("vrijdag", "2025-11-21"), ("november", "2025-11")]


HOSTILE = [
    "1234567890", "12 ", "1.", "1-", "1:", "'", "maandag ", "van maandag tot ", "van 3 tot 4 ", "tussen 3 en ",
    "een half ",
    "21 november 2025 ", "een dag later ", "eerder ", "de afgelopen ", "3 jaar en ", "mei en ", "3 en ", "vijf voor ",
    "zei maandag ", "dat maandag, ", "14.00 uur ", "tot 3 mei ", "maandag's ", "\n", "İ", "„", "eerste dag van de ",
    "nu die dag ", "tweeduizend ", "honderd en ", "„maandag ", "'maandag' ", "van 9 tot ", "elke maandag om ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_costs_time_in_proportion_to_its_length(unit):
    def seconds(length):
        text = unit * (length // len(unit))
        sentences = (Span(0, len(text), text),)
        best = 60.0
        for _ in range(2):
            begin = time.process_time()
            find_times(text, sentences, (), "2025-11-21", "nl")
            best = min(best, time.process_time() - begin)
        return best

    seconds(1_000)
    # Eight times the text may cost eight times the time, and as much again for a busy machine; squares cost 64. A
    # machine stumbles now and then; what grows too fast does so every time.
    assert any(seconds(32_000) < 24 * max(seconds(4_000), 0.0005) for _ in range(4))
