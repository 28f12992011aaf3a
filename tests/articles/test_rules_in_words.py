"""Rules of the machine are said in words that an editor reads, in Dutch and in English."""

from __future__ import annotations

import pytest
from django.utils import translation

from articles.rules_in_words import DATES, QUOTES, SPEAKERS, in_words


@pytest.mark.parametrize("rule", [*QUOTES, *SPEAKERS, *DATES])
def test_no_rule_is_called_by_the_name_that_programs_know(rule: str) -> None:
    for language in ("nl", "en"):
        with translation.override(language):
            assert "-" not in in_words(rule).replace("‘-ing’", "").replace("“-ing”", "")
    with translation.override("nl"):
        dutch = in_words(rule)
    with translation.override("en"):
        assert in_words(rule) != dutch


@pytest.mark.parametrize(
    ("rule", "dutch", "english"),
    [
        ("quote-tag", "citaat met zijn werkwoord van zeggen", "quotation with its verb of saying"),
        ("last-speaker", "wie het laatst sprak", "who spoke last"),
        ("clock, hour and minutes", "kloktijd, uren en minuten", "clock, hour and minutes"),
        ("weekday, by “zei”, past", "weekdag, door ‘zei’, verleden", "weekday, by “zei”, past"),
        ("calendar day, deadline, future, weekday does not fit", "kalenderdag, termijn, toekomst, weekdag past niet",
         "calendar day, deadline, future, weekday does not fit"),
        ("a-former-rule", "a former rule", "a former rule"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_rule_is_said_in_words(rule: str, dutch: str, english: str) -> None:
    with translation.override("nl"):
        assert in_words(rule) == dutch
    with translation.override("en"):
        assert in_words(rule) == english
