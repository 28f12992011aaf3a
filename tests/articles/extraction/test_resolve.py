"""Names become actors that the caller knows, or stay unknown."""

from __future__ import annotations

import pytest

from articles.extraction.resolve import KnownActor, KnownTenure, Match, resolve

ACTORS = [
    KnownActor("torv", "Elin Torv", ("E. Torv",), country="Duitsland",
               tenures=(KnownTenure("bondskanselier", "Duitsland", "2019", "2024-03-01"),)),
    KnownActor("rask", "Ivo Rask", country="Duitsland",
               tenures=(KnownTenure("bondskanselier", "Duitsland", "2024-03-01"),)),
    KnownActor("vries-a", "Anna de Vries"),
    KnownActor("vries-b", "Bram de Vries"),
    KnownActor("nato", "NAVO", kind="organisation"),
    KnownActor("us", "Verenigde Staten", kind="country"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Elin Torv", "", Match("torv", "alias")),
        ("e. torv", "", Match("torv", "alias")),
        ("Torv", "", Match("torv", "surname")),
        ("president Torv", "", Match("torv", "surname")),
        ("de Vries", "", None),
        ("Anna de Vries", "", Match("vries-a", "alias")),
        ("VS", "", Match("us", "synonym")),
        ("alliantie", "", Match("nato", "synonym")),
        ("Duitse bondskanselier", "2023-05-01", Match("torv", "office")),
        ("bondskanselier van Duitsland", "2025-01", Match("rask", "office")),
        ("Duitse bondskanselier", "", None),
        ("Duitse bondskanselier", "2024-03", None),
        ("Franse bondskanselier", "2023-05-01", None),
        ("Ilse Brandt", "", None),
    ],
)
def test_a_name_means_one_actor_or_nobody(name: str, on: str, expected: Match | None) -> None:
    assert resolve([name], ACTORS, on).get(name) == expected
