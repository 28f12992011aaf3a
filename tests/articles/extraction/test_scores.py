"""The figures on the annotated texts may rise, not fall; the texts themselves live outside the repository."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.scores.__main__ import FLOORS, SHARED, below, compared, flat, reading

GOLD = SHARED / "gold"


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    if not GOLD.is_dir():
        pytest.skip("The annotated texts are not here: put them in ../shared/gold, beside this checkout.")
    return reading(GOLD, held_back=False, show=False)


def test_reading_stays_above_its_floors(found: dict[str, Any]) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert below({name: floors[name] for name in ("read", "undated") if name in floors}, found) == []


def test_no_term_and_no_boilerplate_is_reported_as_a_statement(found: dict[str, Any]) -> None:
    quotes = found["read"]["all"]["quotes"]
    assert (quotes["term_as_statement"], quotes["boilerplate_as_statement"]) == (0, 0)


def test_no_text_without_a_date_is_given_one(found: dict[str, Any]) -> None:
    assert found["undated"]["seeds"]["dates"]["overresolved"] == 0


def test_a_figure_under_its_floor_is_named() -> None:
    assert below({"a": {"f1": 0.9}}, {"a": {"f1": 0.8}}) == ["a f1: 0.8 < 0.9"]


def test_gains_and_losses_are_told_apart() -> None:
    last = flat({"dev": {"any": {"f1": 0.8, "p": 0.9}, "term_as_statement": 0}})
    now = flat({"dev": {"any": {"f1": 0.9, "p": 0.8}, "term_as_statement": 1}})
    assert [line.split()[0] for line in compared(last, now)] == ["gain", "LOSS", "LOSS"]
