"""Times as Dutch news sets them into its sentences: what belongs to the phrase, and which way it points."""

from __future__ import annotations

import pytest

from tests.articles.extraction.reading import PUBLISHED, read

# class -> (text, [(phrase, value)]); the article is of Friday 21 November 2025 unless a third entry says otherwise
CLASSES: dict[str, list[tuple[str, list[tuple[str, str]], str]]] = {
    "the whole of a year": [
        ("Vatman boekte winst over heel 2024.", [("heel 2024", "2024")], PUBLISHED),
        ("Dat is meer dan in heel 2023.", [("heel 2023", "2023")], PUBLISHED),
        ("De gemeente is heel blij.", [], PUBLISHED),
    ],
    "an adjective in an amount": [
        ("Zij danste er zeventien prachtige jaren.", [("zeventien prachtige jaren", "P17Y")], PUBLISHED),
        ("Na tien gespeelde minuten viel hij uit.", [("tien gespeelde minuten", "PT10M")], PUBLISHED),
        ("Vijf dappere jongens zwommen.", [], PUBLISHED),
    ],
    "the weekday tells the year": [
        ("De brug is dicht tot en met zondag 23 mei.", [("zondag 23 mei", "2027-05-23")], "2026-09-16"),
        ("Op donderdag 15 oktober begint het.", [("donderdag 15 oktober", "2026-10-15")], PUBLISHED),
        ("Op zaterdag 14 juni werd hij gezien.", [("zaterdag 14 juni", "2025-06-14")], PUBLISHED),
    ],
    "a comparison is no date": [
        ("De vogels trekken negen dagen eerder weg dan gewoonlijk.", [("negen dagen", "P9D")], PUBLISHED),
        ("De trein kwam tien minuten later aan dan gepland.", [("tien minuten", "PT10M")], PUBLISHED),
        ("Op 3 mei viel hij. Twee dagen later was hij beter dan ooit.",
         [("3 mei", "2025-05-03"), ("Twee dagen later", "2025-05-05")], PUBLISHED),
        ("Zij legt haar eieren niet vroeger.", [], PUBLISHED),
        ("Er is een voorlopig akkoord.", [], PUBLISHED),
        ("De deur blijft voorlopig dicht.", [("voorlopig", "FUTURE_REF")], PUBLISHED),
    ],
    "a clause in the present looks ahead": [
        ("De leidster, die zondag haar tweede zege pakt, vond de rit zwaar.", [("zondag", "2025-11-23")], PUBLISHED),
        ("Hij zei dat de winkel dinsdag opengaat.", [("dinsdag", "2025-11-25")], PUBLISHED),
        ("De man die dinsdag werd opgepakt, zwijgt.", [("dinsdag", "2025-11-18")], PUBLISHED),
        ("Hij vertelde dat de winkel dinsdag dichtging.", [("dinsdag", "2025-11-18")], PUBLISHED),
    ],
    "what was is over": [
        ("In het laatste kwartaal trok de bouw aan.", [("het laatste kwartaal", "2024-Q4")], "2025-02-16"),
        ("In de eerste zes maanden van het jaar lag alles stil.",
         [("de eerste zes maanden van het jaar", "2024-01/2024-06")], "2025-02-16"),
        ("In het tweede kwartaal daalde de omzet.", [("het tweede kwartaal", "2025-Q2")], "2025-08-16"),
        ("In het vierde kwartaal gaat de brug open.", [("het vierde kwartaal", "2025-Q4")], "2025-02-16"),
        ("De schuld zou al in december zijn kwijtgescholden.", [("december", "2024-12")], PUBLISHED),
    ],
    "a night that is over": [
        ("Hij werd in de nacht van vrijdag op zaterdag opgepakt.",
         [("de nacht van vrijdag op zaterdag", "2025-11-14TNI")], PUBLISHED),
        ("In de nacht van vrijdag op zaterdag gaat de brug dicht.",
         [("de nacht van vrijdag op zaterdag", "2025-11-21TNI")], PUBLISHED),
        ("Hij werd in de nacht van donderdag op vrijdag opgepakt.",
         [("de nacht van donderdag op vrijdag", "2025-11-20TNI")], PUBLISHED),
    ],
    "a day and the end of its afternoon": [
        ("Er vlogen vrijdag aan het eind van de middag vogels over.",
         [("vrijdag aan het eind van de middag", "2025-11-21TAF")], PUBLISHED),
        ("Dinsdag aan het begin van de avond brak brand uit.",
         [("Dinsdag aan het begin van de avond", "2025-11-18TEV")], PUBLISHED),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "published"), [row for rows in CLASSES.values() for row in rows])
def test_a_time_in_the_news_is_read_in_its_sentence(text: str, expected: list[tuple[str, str]], published: str) -> None:
    assert [(found.exact, found.value) for found in read(text, published, "nl")] == expected
