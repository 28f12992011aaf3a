"""The dates an editor may type and an export may hold, beside what two other parsers make of them."""

from datetime import date, timedelta

import edtf as other
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from undate import Undate, UndateInterval

from articles.extraction.edtf import NotEdtf, bounds, parse_published, validate

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31))
POINTS = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda d: f"{d:%Y-%m}"),
    DAYS.map(lambda d: f"{d:%Y}"),
    DAYS.map(lambda d: f"{d:%Y-%m}-XX"),
    DAYS.map(lambda d: f"{d:%Y}-XX"),
    DAYS.map(lambda d: f"{d:%Y}-XX-XX"),
    DAYS.map(lambda d: f"{d:%Y}"[:3] + "X"),
    DAYS.map(lambda d: f"{d:%Y}"[:2] + "XX"),
)
QUALIFIED = st.tuples(POINTS, st.sampled_from(["", "?", "~", "%"])).map("".join)


def ordered(pair):
    return sorted(pair, key=lambda text: bounds(text)[0] or date.min)


INTERVALS = st.one_of(
    st.tuples(POINTS, POINTS).map(ordered).map("/".join),
    POINTS.map(lambda point: f"../{point}"),
    POINTS.map(lambda point: f"{point}/.."),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2025-11-21", "2025-11-21", "2025-11-21"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2025-02-XX", "2025-02-01", "2025-02-28"),
        ("2025-XX-XX", "2025-01-01", "2025-12-31"),
        ("2025-11~", "2025-11-01", "2025-11-30"),
        ("2025-11-21?", "2025-11-21", "2025-11-21"),
        ("2014/..", "2014-01-01", None),
        ("../2025-11-26", None, "2025-11-26"),
        ("2025-11-17/2025-11-21", "2025-11-17", "2025-11-21"),
        ("", None, None),
    ],
)
def test_bounds_are_the_first_and_last_day_a_date_can_mean(text, earliest, latest):
    day = date.fromisoformat
    assert bounds(text) == (earliest and day(earliest), latest and day(latest))
    assert validate(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-30", "2025-02-29", "2025-13", "2025-00", "25-11-21", "2025-11-2", "21-11-2025", "2025/11/21",
        "2025-11-21T14:00",
        "2025-W47", "2025-33", "2025-11-2X", "XXXX",
        "2025-XX-21", "2025-22-01", "../..", "/2025", "2025/", "2025/2024",
        "0000",
        "2025-11-21??", "[2025,2026]", "{2025}", "y2025", "2025 ", "٢٠٢٥", "2025-11-21/2025-11-20/2025",
    ],
)  # fmt: skip
def test_what_is_not_in_the_profile_is_refused(text):
    with pytest.raises(NotEdtf):
        bounds(text)


@pytest.mark.parametrize("text", ["2025-11-21", "2025-02", "2025", "", " 2025-02 "])
def test_a_publication_date_is_taken_as_it_is_known(text):
    assert parse_published(text) == text.strip()


@pytest.mark.parametrize("text", ["2025-22", "199X", "2025-11~", "2025/2026", "vandaag", "2025-02-30", "2025-11-21T10"])
def test_a_publication_date_is_a_day_a_month_or_a_year(text):
    with pytest.raises(NotEdtf):
        parse_published(text)


@settings(deadline=None)
@given(st.text(max_size=24))
def test_any_text_is_taken_or_refused(text):
    try:
        earliest, latest = bounds(text)
    except NotEdtf:
        return
    assert earliest is None or latest is None or earliest <= latest


@settings(deadline=None)
@given(QUALIFIED | INTERVALS)
def test_what_is_in_the_profile_comes_back_as_it_was(text):
    assert validate(text) == text
    earliest, latest = bounds(text)
    assert earliest is None or latest is None or earliest <= latest


# What both read without error: edtf 5.0.2 fails on qualified or open-ended unspecified dates, undate 0.8 on
# intervals with unspecified parts and on those whose ends lie within each other.
PLAIN = st.one_of(DAYS.map(date.isoformat), DAYS.map(lambda d: f"{d:%Y-%m}"), DAYS.map(lambda d: f"{d:%Y}"))
COMMON = st.one_of(
    POINTS,
    st.tuples(PLAIN, st.sampled_from("?~")).map("".join),
    st.tuples(PLAIN, PLAIN).filter(lambda pair: pair[0][:4] < pair[1][:4]).map("/".join),
    PLAIN.map(lambda point: f"../{point}"),
    PLAIN.map(lambda point: f"{point}/.."),
)


@settings(deadline=None)
@given(COMMON)
def test_edtf_of_the_package_index_agrees(text):
    """Its open ends are infinite floats; that it has a 29 February in every year does not show here."""
    theirs = other.parse_edtf(text)
    lower, upper = theirs.lower_strict(), theirs.upper_strict()
    earliest, latest = bounds(text)
    assert (earliest is None) == (lower == -float("inf"))
    assert (latest is None) == (upper == float("inf"))
    if earliest is not None:
        assert tuple(lower)[:3] == (earliest.year, earliest.month, earliest.day)
    if latest is not None:
        assert tuple(upper)[:3] == (latest.year, latest.month, latest.day)


@settings(deadline=None)
@given(COMMON)
def test_undate_agrees(text):
    theirs = Undate.parse(text, "EDTF")
    earliest, latest = bounds(text)
    first, last = (theirs.earliest, theirs.latest) if isinstance(theirs, UndateInterval) else (theirs, theirs)
    assert (earliest is None) == (first is None)
    assert (latest is None) == (last is None)
    if first is not None and earliest is not None:
        assert str(first.earliest) == earliest.isoformat()
    if last is not None and latest is not None:
        assert str(last.latest) == latest.isoformat()


@settings(deadline=None)
@given(DAYS, st.integers(0, 400))
def test_a_wider_stretch_never_has_narrower_bounds(day, more):
    last = day + timedelta(days=more) if day.year < 9990 else day
    assert bounds(f"{day}/{last}") == (day, last)
    assert bounds(f"{day}/..") == (day, None)
