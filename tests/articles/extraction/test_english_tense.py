"""Which way an English clause points a date, class by class. All sentences are read on Thursday 12 March 2026."""

from __future__ import annotations

from typing import Any

import pytest

from tests.articles.extraction.reading import read

READ_ON = "2026-03-12"
# class -> (sentence, [(phrase, value)]); the later ones of each class are what it must not reach
CLASSES: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "a quarter has a tense": [
        ("Order intake in the fourth quarter had been weak.", [("the fourth quarter", "2025-Q4")]),
        ("Profits fell in Q3.", [("Q3", "2025-Q3")]),
        ("The bank will report in the fourth quarter.", [("the fourth quarter", "2026-Q4")]),
        ("Profits fell in the first quarter.", [("the first quarter", "2026-Q1")]),
        ("Profits fell in the fourth quarter of 2024.", [("the fourth quarter of 2024", "2024-Q4")]),
    ],
    "a quarter before its noun": [
        ("Third-quarter profit fell.", [("Third-quarter", "2025-Q3")]),
        ("Both reported preliminary third-quarter results.", [("third-quarter", "2025-Q3")]),
        ("A quarter of the profit was lost.", []),
        ("They came third, a quarter-mile behind.", []),
    ],
    "to, without an infinitive": [
        ("The share rose to 41 percent in August.", [("August", "2025-08")]),
        ("“I wrote to him in the autumn,” she said.", [("the autumn", "2025-FA")]),
        ("She spoke to farmers in May.", [("May", "2025-05")]),
        ("She hopes to speak in May.", [("May", "2026-05")]),
        ("The mill is to close in May.", [("May", "2026-05")]),
    ],
    "forms that only look past": [
        ("The tax must be paid by Nov. 3.", [("Nov. 3", "2026-11-03")]),
        ("Shops will shut in May.", [("May", "2026-05")]),
        ("A cut in October was still possible.", [("October", "2026-10")]),
        ("The tax was paid in May.", [("May", "2025-05")]),
        ("Shops shut in May.", [("May", "2025-05")]),
        ("The bank cut rates in May.", [("May", "2025-05")]),
    ],
    "a phrase is part of the clause before it": [
        ("She said she might not reopen after the winter.", [("the winter", "2026-WI")]),
        ("She had fallen ill after the winter.", [("the winter", "2025-WI")]),
        ("Nobody came after she fell in May.", [("May", "2025-05")]),
    ],
    "to fall is no autumn": [
        ("Sales will fall this year.", [("this year", "2026")]),
        ("Prices could fall this spring.", [("this spring", "2026-SP")]),
        ("Sales rose in the fall last year.", [("the fall last year", "2025-FA")]),
        ("It opened in the spring of last year.", [("the spring of last year", "2025-SP")]),
        ("Sales rose last fall.", [("last fall", "2025-FA")]),
    ],
    "bank holidays": [
        ("The dispute has cost her a fortune since the August bank holiday.",
         [("August bank holiday", "2025-08-25")]),
        ("Shops will close on the spring bank holiday.", [("spring bank holiday", "2026-05-25")]),
        ("The bank was on holiday in August.", [("August", "2025-08")]),
        ("The bank holiday was wet.", []),
    ],
    "two days running are one stretch": [
        ("The talks were held on December 18 and 19.", [("December 18 and 19", "2025-12-18/2025-12-19")]),
        ("A walkout is planned for 19 and 20 September.", [("19 and 20 September", "2026-09-19/2026-09-20")]),
        ("The talks were held on December 16 and 19.", [("December 16", "2025-12-16"), ("19", "2025-12-19")]),
        ("The talks will be held on 3, 4 and 5 May.",
         [("3", "2026-05-03"), ("4", "2026-05-04"), ("5 May", "2026-05-05")]),
    ],
    "early hours": [
        ("He fell in the early hours of Wednesday.", [("the early hours of Wednesday", "2026-03-11TMO")]),
        ("He died in the small hours of March 3.", [("the small hours of March 3", "2026-03-03TMO")]),
        ("He fell in the early hours of Friday morning.", [("Friday morning", "2026-03-06TMO")]),
        ("He spoke early, hours before the storm.", []),
    ],
    "how long a rank took": [
        ("Her new book, her first in 14 years, is out.", [("14 years", "P14Y")]),
        ("It is the worst drought in 30 years.", [("30 years", "P30Y")]),
        ("The first train will leave in two weeks.", [("in two weeks", "2026-W13")]),
        ("He will return in two weeks.", [("in two weeks", "2026-W13")]),
    ],
    "so much a year": [
        ("They write perhaps a line a day.", [("a day", "P1D")]),
        ("Ports spend millions of pounds a year on birds.", [("a year", "P1Y")]),
        ("An apple fell a year ago.", [("a year ago", "2025")]),
        ("They had the time of their lives.", []),
    ],
    "as soon as": [
        ("The crows dived soon.", [("soon", "FUTURE_REF")]),
        ("The crows dived as soon as it took off.", []),
        ("He left as soon as he could.", []),
    ],
}  # fmt: skip


def _cases() -> list[Any]:
    return [pytest.param(*case, id=f"{name} {n}") for name, cases in CLASSES.items() for n, case in enumerate(cases)]


@pytest.mark.parametrize(("sentence", "expected"), _cases())
def test_a_date_lies_where_its_english_clause_points(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(t.exact, t.value) for t in read(sentence, READ_ON, "en")] == expected
