"""Where a Dutch statement ends inside a longer sentence, and who is behind words that name nobody."""

from __future__ import annotations

import pytest

from articles.extraction import extract

# class -> (text, its statements in order, their speakers in order)
CLASSES: dict[str, list[tuple[str, list[str], list[str]]]] = {
    "a subordinate clause gives way to the main verb": [
        ("Kok, die al jaren waarschuwt dat de dijk verzakt, is niet verrast.", ["de dijk verzakt"], ["Kok"]),
        ("Toen Kok zei dat de dijk verzakte, lachte iedereen.", ["de dijk verzakte"], ["Kok"]),
        ("Nadat de politie had gemeld dat de weg vrij was, reed iedereen door.", ["de weg vrij was"], ["politie"]),
        ("De raad, die vindt dat de brug te duur is, stemde tegen.", ["de brug te duur is"], ["raad"]),
    ],
    "reasons belong to what was said": [
        ("De sluis is nodig, zegt Kok, want anders varen schepen om.",
         ["De sluis is nodig, zegt Kok, want anders varen schepen om"], ["Kok"]),
        ("De sluis is nodig, zegt Kok, die er woont.", ["De sluis is nodig"], ["Kok"]),
        ("Dat deel klopt niet, laat Kok weten: het was later.", ["Dat deel klopt niet"], ["Kok"]),
    ],
    "what nobody said": [
        ("Een woordvoerder kon niet bevestigen dat er gewonden zijn.", [], []),
        ("Kok wil niet zeggen dat het duur is.", [], []),
        ("Kok kan niet uitsluiten dat het duur is.", ["het duur is"], ["Kok"]),
    ],
    "advice, decisions and verdicts": [
        ("De huisarts raadde haar aan te stoppen met roken.", ["te stoppen met roken"], ["huisarts"]),
        ("De rechter bepaalde dat de kade dicht moet.", ["de kade dicht moet"], ["rechter"]),
        ("De kade moet dicht, zo luidt het oordeel van de rechter.", ["De kade moet dicht"], ["rechter"]),
        ("De rechter bepaalde de prijs.", [], []),
    ],
    "who is somebody else": [
        ("Kamerlid Nora Haddar vraagt waarom het misging. De minister antwoordt dat het regende.",
         ["waarom het misging", "het regende"], ["Nora Haddar", "minister"]),
        ("Minister Nora Haddar luistert. De bewindsvrouw antwoordt dat het regende.", ["het regende"],
         ["Nora Haddar"]),
        ("Het festival in Laagdorn is afgelast. De organisatie zegt dat het stormt.", ["het stormt"], ["organisatie"]),
        ("Vaarwegstaat sluit de N33. Volgens de dienst is de kade op.", ["is de kade op"], ["Vaarwegstaat"]),
        ("De twaalfjarige Sem zwemt. ‘Het was koud’, vertelt Sem. Zijn moeder lacht. ‘Hij bibberde’, zegt ze.",
         ["Het was koud", "Hij bibberde"], ["Sem", "moeder"]),
        ("Rederij Vatman sluit de N33. Volgens de rederij is de kade op.", ["is de kade op"], ["Vatman"]),
        ("Volgens de bond mag het. Vatman spreekt dat tegen.", ["mag het"], ["bond"]),
    ],
    "turns, paragraph by paragraph": [
        ("Vera Smal kijkt Guus Pal aan. Pal zucht.\n\n‘Van wie is die brief?’, vraagt Smal.\n\n‘Van de bank.’\n\n"
         "‘En deze?’\n\n‘Geen idee’, zegt Pal.",
         ["Van wie is die brief?", "Van de bank.", "En deze?", "Geen idee"],
         ["Vera Smal", "Guus Pal", "Vera Smal", "Guus Pal"]),
        ("‘Hoe laat is het?’, vraagt Vera Smal.\n\n‘Bijna tien.’", ["Hoe laat is het?", "Bijna tien."],
         ["Vera Smal", ""]),
        ("‘Het is laat’, zegt Vera Smal.\n\n‘Ik ga naar huis.’", ["Het is laat", "Ik ga naar huis."],
         ["Vera Smal", "Vera Smal"]),
    ],
    "who is told and who tells": [
        ("Het ging mis, vertelt een ooggetuige aan Omroep Torstad.", ["Het ging mis"], ["ooggetuige"]),
        ("Het kan, zegt hoogleraar Ine Baars aan de lijn.", ["Het kan"], ["Ine Baars"]),
        ("Voor Kok is de maat vol: ‘Dit is de laatste keer.’", ["Dit is de laatste keer."], ["Kok"]),
        ("Isolde Vaarman lacht om de regen in haar tuin.\n\nWaarom regen?\n\n‘Omdat niemand ervan houdt.’\n\n"
         "En u wel?\n\n‘Altijd al.’", ["Omdat niemand ervan houdt.", "Altijd al."],
         ["Isolde Vaarman", "Isolde Vaarman"]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "statements", "speakers"), [row for rows in CLASSES.values() for row in rows])
def test_a_statement_in_a_longer_sentence_has_its_own_end(
    text: str, statements: list[str], speakers: list[str]
) -> None:
    quotes = [quote for quote in extract(text, language="nl").quotes if quote.kind != "term"]
    assert [quote.exact for quote in quotes] == statements
    assert ["; ".join(quote.speaker_names) for quote in quotes] == speakers
