"""Every rule of the machine has words that an editor reads, in Dutch and in English."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.utils import translation

from articles.extraction.timerules import RULES
from articles.rules_in_words import DATES, QUOTES, SPEAKERS, in_words

EXTRACTION = Path(__file__).resolve().parents[2] / "articles/extraction"
_FOUND_BY = ("descriptions", "quotes", "scene", "sources", "speakers", "statements", "tags", "tail")
_NAME = re.compile(r"[a-z]+(-[a-z]+)+")


def test_every_rule_of_statements_and_speakers_has_words() -> None:
    named = {
        node.value
        for module in _FOUND_BY
        for node in ast.walk(ast.parse((EXTRACTION / f"{module}.py").read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _NAME.fullmatch(node.value)
    }
    assert len(named) > 30
    assert not named - QUOTES.keys() - SPEAKERS.keys(), "give these words in articles/rules_in_words.py"


def test_every_rule_of_dates_has_words() -> None:
    assert not {rule.name for rule in RULES} - DATES.keys(), "give these words in articles/rules_in_words.py"


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
