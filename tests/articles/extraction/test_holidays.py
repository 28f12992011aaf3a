"""Feasts fall where the calendar puts them."""

from datetime import date

import pytest

from articles.extraction.holidays import holiday, known
from articles.extraction.timewords import words_of

# From published calendars of each country.
DAYS = [
    ("easter", 2024, "2024-03-31"), ("easter", 2025, "2025-04-20"), ("easter", 2026, "2026-04-05"),
    ("easter", 2038, "2038-04-25"),
    ("good-friday", 2026, "2026-04-03"), ("ascension", 2026, "2026-05-14"), ("pentecost", 2026, "2026-05-24"),
    ("whit-monday", 2025, "2025-06-09"), ("carnival", 2026, "2026-02-15"),
    ("orthodox-easter", 2024, "2024-05-05"), ("orthodox-easter", 2025, "2025-04-20"),
    ("orthodox-easter", 2026, "2026-04-12"),
    ("kings-day", 2025, "2025-04-26"), ("kings-day", 2026, "2026-04-27"), ("budget-day", 2024, "2024-09-17"),
    ("budget-day", 2025, "2025-09-16"), ("remembrance-nl", 2025, "2025-05-04"), ("liberation-nl", 2025, "2025-05-05"),
    ("belgium-day", 2025, "2025-07-21"), ("armistice", 2025, "2025-11-11"), ("sinterklaas", 2025, "2025-12-05"),
    ("independence-ua", 2025, "2025-08-24"), ("holodomor", 2025, "2025-11-22"), ("victory-day", 2025, "2025-05-09"),
    ("russia-day", 2025, "2025-06-12"), ("unity-ru", 2025, "2025-11-04"), ("thanksgiving", 2025, "2025-11-27"),
    ("thanksgiving", 2024, "2024-11-28"), ("black-friday", 2025, "2025-11-28"), ("memorial-us", 2025, "2025-05-26"),
    ("labor-day-us", 2025, "2025-09-01"), ("mlk-us", 2025, "2025-01-20"), ("independence-us", 2025, "2025-07-04"),
    ("election-day-us", 2024, "2024-11-05"), ("mothers-day", 2025, "2025-05-11"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "year", "day"), DAYS)
def test_a_feast_falls_on_its_day(name, year, day):
    assert holiday(name, year)[0] == date.fromisoformat(day)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_feast_a_lexicon_names_has_a_rule(language):
    names = {name for name in words_of(language).lexicon.CLASSES["holiday"].values() if name}
    assert [name for name in names if not known(name)] == []
