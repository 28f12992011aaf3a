"""How long the phrase of a Dutch speaker is, whatever stands in it: texts where it reads on, and where it must stop."""

from __future__ import annotations

import pytest

from articles.extraction import extract

# class -> (text, its statements in order, their speakers in order)
CLASSES: dict[str, list[tuple[str, list[str], list[str]]]] = {
    "a long adjective before the noun": [
        ("Volgens de in Torstad geboren danser Ilja Worm is dans geen luxe.", ["is dans geen luxe"], ["Ilja Worm"]),
        ("De vorig jaar opgestapte wethouder Nel Krans zegt dat ze niets wist.", ["ze niets wist"], ["Nel Krans"]),
        ("‘Wij dreven af’, vertelt de door vissers geredde schipper.", ["Wij dreven af"],
         ["door vissers geredde schipper"]),
        ("Volgens de uit Marvia gevluchte arts is het er stil.", ["is het er stil"], ["uit Marvia gevluchte arts"]),
        ("Nel Krans zegt het in alle rust te bekijken.", ["het in alle rust te bekijken"], ["Nel Krans"]),
        ("Ze zei het in de zaal. De oude danser zweeg.", [], []),
    ],
    "fields and roles before a name": [
        ("Volgens hoogleraar Strafrecht Ine Vermaas mag het niet.", ["mag het niet"], ["Ine Vermaas"]),
        ("Projectleider Waterbeheer Merel Focq zegt dat het kan.", ["het kan"], ["Merel Focq"]),
        ("Volgens oud-wethouder en boer Mo Achtera is het op.", ["is het op"], ["Mo Achtera"]),
        ("Prof. dr. Anton Wijck zegt dat het kan.", ["het kan"], ["Anton Wijck"]),
        ("‘Te laat’, zegt medewerker Merel Focq van de Wandelbond.", ["Te laat"], ["Merel Focq"]),
        ("Volgens wethouder Bert Smits en boer Mo Achtera is het op.", ["is het op"], ["Bert Smits; Mo Achtera"]),
    ],
    "names of bodies": [
        ("Volgens het Agentschap Paden en Vaarten is het veilig.", ["is het veilig"], ["Agentschap Paden en Vaarten"]),
        ("De Raad voor de Kermissen zegt dat het kan.", ["het kan"], ["Raad voor de Kermissen"]),
        ("De Vlaamse Molenmaatschappij zegt dat het kan.", ["het kan"], ["Vlaamse Molenmaatschappij"]),
        ("Het ministerie van Vaart, Dijken en Visserij zegt dat het kan.", ["het kan"],
         ["ministerie van Vaart, Dijken en Visserij"]),
        ("Volgens de commissie-Van Tol is het te duur.", ["is het te duur"], ["commissie-Van Tol"]),
        ("Het openbaar ministerie in Dorn zegt dat het kan.", ["het kan"], ["openbaar ministerie in Dorn"]),
        ("De Wandelbond en Natuurclub zeggen dat het kan.", ["het kan"], ["Wandelbond; Natuurclub"]),
        ("De Franse Marie Duval zegt dat het kan.", ["het kan"], ["Marie Duval"]),
    ],
    "what follows the source before the verb": [
        ("Volgens de vrouw die de hond vond, was hij nat.", ["was hij nat"], ["vrouw"]),
        ("Volgens een buurman die naamloos wil blijven regent het er altijd.", ["regent het er altijd"], ["buurman"]),
        ("Volgens bronnen rond de onderhandelingen is er een akkoord.", ["is er een akkoord"],
         ["bronnen rond de onderhandelingen"]),
        ("Volgens een hoge ambtenaar binnen de partij is het op.", ["is het op"], ["hoge ambtenaar binnen de partij"]),
        ("Volgens drie van de negen rechters mag het.", ["mag het"], ["drie van de negen rechters"]),
        ("Volgens zowel de bond als de boeren is het op.", ["is het op"], ["bond; boeren"]),
        ("Volgens de molenaar is het rond de molen stil.", ["is het rond de molen stil"], ["molenaar"]),
    ],
    "a source inside its statement": [
        ("Er is, aldus de politie, niets gestolen.", ["Er is, aldus de politie, niets gestolen"], ["politie"]),
        ("De sluis wordt, aldus dijkgraaf Tim Rol, volgend jaar gesloopt.",
         ["De sluis wordt, aldus dijkgraaf Tim Rol, volgend jaar gesloopt"], ["Tim Rol"]),
        ("Aldus de dijkgraaf moet er een sluis komen.", ["moet er een sluis komen"], ["dijkgraaf"]),
        ("Het plan is, vindt dijkgraaf Tim Rol, te duur.", ["Het plan is, vindt dijkgraaf Tim Rol, te duur"],
         ["Tim Rol"]),
        ("De sluis is dicht, aldus de politie, die er al was.", ["De sluis is dicht"], ["politie"]),
        ("De sluis is dicht, aldus de politie, na een eerste ronde.", ["De sluis is dicht"], ["politie"]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "statements", "speakers"), [row for rows in CLASSES.values() for row in rows])
def test_a_speaker_s_phrase_is_read_whole(text: str, statements: list[str], speakers: list[str]) -> None:
    quotes = [quote for quote in extract(text, language="nl").quotes if quote.kind != "term"]
    assert [quote.exact for quote in quotes] == statements
    assert ["; ".join(quote.speaker_names) for quote in quotes] == speakers
