"""What a Dutch verb of saying takes with it, and what looks like a statement and is none."""

from __future__ import annotations

import pytest

from articles.extraction import extract

# class -> (text, its statements in order, their speakers in order)
CLASSES: dict[str, list[tuple[str, list[str], list[str]]]] = {
    "judgements without as": [
        ("De verdediging acht hem onbetrouwbaar.", ["hem onbetrouwbaar"], ["verdediging"]),
        ("Kok vindt het plan veel te duur.", ["het plan veel te duur"], ["Kok"]),
        ("Premier Ada Wijn prees het verdrag als „een zege van de rede”.",
         ["het verdrag als „een zege van de rede”"], ["Ada Wijn"]),
        ("De politie vond de man bewusteloos.", [], []),
        ("De jongen vond de fiets in het bos.", [], []),
        ("Ze vinden de sleutel terug.", [], []),
    ],
    "estimates": [
        ("Curator Ida Post schat de schuld op 31 miljoen euro.", ["de schuld op 31 miljoen euro"], ["Ida Post"]),
        ("De gemeente raamt de kosten op drie miljoen.", ["de kosten op drie miljoen"], ["gemeente"]),
        ("De gemeente begroot de brug op 12 miljoen euro.", ["de brug op 12 miljoen euro"], ["gemeente"]),
        ("De jury schat de zangers op waarde.", [], []),
        ("Ze schatten de afstand.", [], []),
    ],
    "an order to nobody": [
        ("Vos pleit ervoor de oude dammen in de winter te openen.", ["de oude dammen in de winter te openen"], ["Vos"]),
        ("Vos pleit ervoor dat kinderen gratis varen.", ["kinderen gratis varen"], ["Vos"]),
        ("Haar partij had in mei gedreigd om uit het bestuur te stappen.", ["uit het bestuur te stappen"], ["partij"]),
        ("Ze zegde toe dat er een dam komt.", ["er een dam komt"], [""]),
        ("De dam dreigt in mei te breken.", [], []),
    ],
    "dat is an object": [
        ("Torland ontkent dat en zegt dat Marvia begon.", ["Marvia begon"], ["Torland"]),
        ("De firma wil dat bevestigen noch ontkennen.", [], []),
        ("Kok betwist dat cijfer niet.", [], []),
        ("Kok zegt dat dit cijfer niet klopt.", ["dit cijfer niet klopt"], ["Kok"]),
        ("Ze vraagt dat Vos morgen tekst en uitleg geeft.", ["Vos morgen tekst en uitleg geeft"], [""]),
        ("Ze zei dat ze luistert, maar dat wachten ‘dom’ zou zijn.",
         ["ze luistert, maar dat wachten ‘dom’ zou zijn"], [""]),
    ],
    "verdicts": [
        ("Kok vindt sabotage onwaarschijnlijk.", ["sabotage onwaarschijnlijk"], ["Kok"]),
        ("De jury acht de kans op een prijs klein.", ["de kans op een prijs klein"], ["jury"]),
        ("Het OM vindt een boete op zijn plaats.", ["een boete op zijn plaats"], ["Openbaar Ministerie"]),
        ("Zijn trainer, Robin Waal, vond de zege verdiend.", ["de zege verdiend"], ["Robin Waal"]),
        ("De wandelaar vond een oude munt.", [], []),
        ("De duiker vond een wrak op de bodem.", [], []),
    ],
    "the sentence before, in the perfect": [
        ("Het veer vaart niet. De bonden hebben dat maandag bekendgemaakt.", ["Het veer vaart niet"], ["bonden"]),
        ("Het veer vaart niet. Dat is vrijdag door de rederij bekendgemaakt.", ["Het veer vaart niet"], ["rederij"]),
        ("Het veer vaart niet. De bonden hebben dat plan niet.", [], []),
    ],
    "what stays unsaid": [
        ("Kok zegt dat de zaak loopt, zonder daar verder op in te gaan.", ["de zaak loopt"], ["Kok"]),
        ("Kok zegt dat er banen verdwijnen, zonder aantallen te noemen.", ["er banen verdwijnen"], ["Kok"]),
        ("Kok wil dat hij vertrekt, zonder vergoeding.", ["hij vertrekt, zonder vergoeding"], ["Kok"]),
    ],
    "a source between a verb and its clause": [
        ("De club verwacht volgens Kok dat het druk wordt.", ["De club verwacht volgens Kok dat het druk wordt"],
         ["Kok"]),
        ("Kok zegt dat het volgens de club druk wordt.", ["het volgens de club druk wordt"], ["Kok"]),
        ("In een gezamenlijke brief stellen Vatman en Kok dat het kan.", ["het kan"], ["Vatman; Kok"]),
        ("De politie vraagt getuigen die op de dijk reden, zich te melden.", ["zich te melden"], ["politie"]),
    ],
    "how somebody feels": [
        ("Wethouder Anna Vosman is ‘diep geschokt’ door het nieuws.", ["‘diep geschokt’ door het nieuws"],
         ["Anna Vosman"]),
        ("Burgemeester Kas Mol was \"zeer teleurgesteld\".", ["\"zeer teleurgesteld\""], ["Kas Mol"]),
        ("De wet is ‘te streng’.", [], []),
        ("Haar fiets was ‘rood en blauw’ geverfd.", [], []),
    ],
    "who is the subject": [
        ("Rederij Vatman groeit weer. De winst verdubbelt, meldde het vrijdag.", ["De winst verdubbelt"], ["Vatman"]),
        ("De boer van wie dit land is, heeft beloofd het gras te maaien.", ["het gras te maaien"],
         ["boer"]),
        ("Rederij Vatman, de brouwer die in Dorn begon, zegt niets te weten.", ["niets te weten"], ["Vatman"]),
        ("Geconfronteerd met de brief zegt Kok dat het klopt.", ["het klopt"], ["Kok"]),
        ("Zakenman Rutger van A. zwijgt. ‘Het is op’, zei Van A. zacht.", ["Het is op"], ["Rutger van A."]),
        ("D.’s raadsvrouw, mr. Babs Smeets, vroeg de rechtbank om haar vrij te laten.", ["haar vrij te laten"],
         ["Babs Smeets"]),
        ("De gemeente Torstad wil een brug. De gemeente verwacht dat hij snel komt.", ["hij snel komt"],
         ["gemeente Torstad"]),
        ("De normen zijn ruim. De zaak was aangespannen door 61 bewoners van de kade. Zij klaagden dat het stonk.",
         ["het stonk"], ["61 bewoners van de kade"]),
        ("De zangeres van ’Laat in Dorn’ zegt dat ze stopt.", ["ze stopt"], ["zangeres"]),
        ("De raden van bestuur van de havens in Dorn en Torstad zeggen dat het kan.", ["het kan"],
         ["raden van bestuur van de havens in Dorn en Torstad"]),
        ("Haar opvolger wordt Idris Waal. Hij zegt dat het kan.", ["het kan"], ["Idris Waal"]),
        ("Volgens de curator is er niets meer.\n\nCurator mr. Hylke Prins zwijgt.", ["is er niets meer"],
         ["Hylke Prins"]),
        ("Een man van 71 is terecht. “Zijn hond wachtte op hem”, schrijft de wijkagent.", ["Zijn hond wachtte op hem"],
         ["wijkagent"]),
        ("De decaan knikte. Lotte Baars lachte. De rechter zei dat Baars vrij was. Zelf denkt ze dat het klopt.",
         ["Baars vrij was", "het klopt"], ["rechter", "Lotte Baars"]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "statements", "speakers"), [row for rows in CLASSES.values() for row in rows])
def test_what_was_said_ends_where_it_ends(text: str, statements: list[str], speakers: list[str]) -> None:
    quotes = [quote for quote in extract(text, language="nl").quotes if quote.kind != "term"]
    assert [quote.exact for quote in quotes] == statements
    assert ["; ".join(quote.speaker_names) for quote in quotes] == speakers
