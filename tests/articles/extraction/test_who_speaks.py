"""Classes of phrases that stand for somebody: each with texts where it points, and texts where it must not."""

from __future__ import annotations

from typing import Any

import pytest

from articles.extraction import extract

# class -> (text, speakers of its statements in order), pointing first, then what must not point
CLASSES: dict[str, list[tuple[str, list[str]]]] = {
    "an age": [
        ("Sprintster Jil Rozen won in Dorn. ‘Ik huilde’, zei de 22-jarige.", ["Jil Rozen"]),
        ("Oud-keeper Bas Terwind stopt. De 41-jarige zegt dat het mooi was.", ["Bas Terwind"]),
        ("Bakker Joop Visch sluit zijn zaak. ‘Het is op’, zegt de 63-jarige Dornenaar.", ["Joop Visch"]),
        ("De politie zoekt getuigen. Een 43-jarige zei dat hij niets zag.", ["43-jarige"]),
        ("De 19-jarige zei dat hij niets zag.", ["19-jarige"]),
    ],
    "where somebody is from": [
        ("Atlete Jil Rozen won in Dorn. ‘Ik huilde’, vertelt de Limburgse.", ["Jil Rozen"]),
        ("Schrijver Victor Maas vertrekt. De Gentenaar zegt dat hij moe is.", ["Victor Maas"]),
        ("Commissaris Lena Aalto presenteerde het plan. ‘Wie rijdt, betaalt’, aldus de Finse.", ["Lena Aalto"]),
        ("Atlete Jil Rozen won in Dorn. Een Limburgse zei dat het regende.", ["Limburgse"]),
        ("Volgens de Fransen is het plan te duur.", ["Fransen"]),
    ],
    "a role of the same family": [
        ("Topvrouw Anne Hulst schrapt banen. De bestuursvoorzitter sluit niet uit dat er meer volgt.", ["Anne Hulst"]),
        ("Haar advocaat, mr. Sanne Verhulp, pleitte. De raadsvrouw vindt dat de eis te hoog is.", ["Sanne Verhulp"]),
        ("Een juf op de dorpsschool, Truus Backer, heeft gelijk. ‘Ze zong’, zegt de oud-lerares.", ["Truus Backer"]),
        ("Topvrouw Anne Hulst schrapt banen. De officier van justitie zegt dat het mag.", ["officier van justitie"]),
        ("Hoogleraar Theo Blank kijkt toe. Volgens de burgemeester is dat goed.", ["burgemeester"]),
    ],
    "a party and a role": [
        ("Oppositieleider Mirjam Coen is boos. De PvV-leider verwacht dat het kabinet valt.", ["Mirjam Coen"]),
        ("Wethouder Esther Verhaag luistert. De LDA-politica zegt dat het jammer is.", ["Esther Verhaag"]),
        ("Kamerlid Piet Haver is boos. De LDA-politicus zegt dat het moet.", ["Piet Haver"]),
        ("Kamerlid Piet Haver is boos. De secretaris-generaal zegt dat het moet.", ["secretaris-generaal"]),
        ("Wethouder Esther Verhaag luistert. Een LDA-politicus zegt dat het jammer is.", ["LDA-politicus"]),
    ],
    "a field between role and name": [
        ("Volgens hoogleraar haventechniek Theo Blank is de dijk zwak.", ["Theo Blank"]),
        ("‘Het was te heet’, aldus officier van dienst Jelle Hofman. Hij verwacht dat het uren duurt.",
         ["Jelle Hofman", "Jelle Hofman"]),
        ("Wethouder Onderwijs Esther Verhaag zegt dat ze luistert.", ["Esther Verhaag"]),
        ("Volgens de officier van dienst is het vuur uit.", ["officier van dienst"]),
        ("Volgens de hoogleraar haventechniek is de dijk zwak.", ["hoogleraar haventechniek"]),
    ],
    "particles, initials and long surnames": [
        ("Haar trainer, Koen De Backer, knikt. De Backer zegt dat het lukt. Volgens hem is ze snel.",
         ["Koen De Backer", "Koen De Backer"]),
        ("De politie pakte Dennis K. op. K. ontkent dat hij er was.", ["Dennis K."]),
        ("Onderhandelaar Yassin al-Tahar zwijgt. ‘Wij blijven’, aldus Al-Tahar.", ["Yassin al-Tahar"]),
        ("Voorzitter Bennie Oude Lutting is boos. Oude Lutting zegt dat het te laat is.", ["Bennie Oude Lutting"]),
        ("De politie pakte Dennis K. op. De verdachte zegt dat hij er niet was.", ["Dennis K."]),
        ("Dennis Kaal en Dennis Bos zwijgen. Kaal zegt dat hij moe is.", ["Dennis Kaal"]),
        ("Haar trainer, Koen De Backer, knikt. De bakker zegt dat het lukt.", ["bakker"]),
    ],
    "a given name alone": [
        ("Bakkerin Kim Van Looven lacht. ‘Met suiker graag’, zegt Kim.", ["Kim Van Looven"]),
        ("Eigenaar Joop Visch sluit. Volgens Joop is het op.", ["Joop Visch"]),
        ("Noor Vandel en haar zus Lieve Vandel spelen. Lieve zegt dat het went.", ["Lieve Vandel"]),
        ("Jan Bos en Jan Dal zwijgen. Jan zegt dat het went.", ["Jan"]),
        ("Eigenaar Joop Visch sluit. Volgens Karel is het op.", ["Karel"]),
    ],
    "a body called by its kind": [
        ("Belangenorganisatie OpenNet waarschuwt. ‘Wij verliezen’, vreest de club.", ["OpenNet"]),
        ("De NS schrapt treinen. ‘Reis later’, aldus het spoorbedrijf.", ["NS"]),
        ("De Raad van Wijsheid is kritisch. Het adviescollege zegt dat het te laat is.", ["Raad van Wijsheid"]),
        ("De NS schrapt treinen. De rechtbank zegt dat het niet mag.", ["rechtbank"]),
        ("Minister Esther Verhaag luistert. Het bedrijf zegt dat het betaalt.", ["bedrijf"]),
    ],
    "a pronoun after a new subject": [
        ("Volgens raadslid Ineke Terp is het duur. Wethouder Sara Boutal wees dat af. Volgens haar klopt het niet.",
         ["Ineke Terp", "Sara Boutal"]),
        ("‘Het kan’, zei trainer Otto Lind. Zijn collega Piet Bos twijfelt. Hij denkt dat het te vroeg is.",
         ["Otto Lind", "Piet Bos"]),
        ("Fans van FC Dorn floten. Ze eisten dat de trainer vertrekt.", ["Fans van FC Dorn"]),
        ("De brand werd ontdekt door een wandelaar. ‘Ik zag rook’, vertelt hij.", ["wandelaar"]),
        ("Rechter Van Dal vroeg de verdachte waarom hij zweeg. ‘Moe’, antwoordde hij.", ["Van Dal", "verdachte"]),
        ("De dam brak. ‘Ik zag water’, vertelt hij.", [""]),
        ("De cijfers vielen tegen. Zij zei dat het beter moest.", [""]),
    ],
    "a running interview": [
        ("Brandweerman Joost Wiers (41) kreeg een medaille.\n\nWat dacht u toen?\n\n‘Niets. Ik liep.’\n\n"
         "Slaapt u goed?\n\n‘Soms.’", ["Joost Wiers", "Joost Wiers"]),
        ("Merel van Eind schreef een boek.\n\nU bent streng. Waarom is dat?\n\n‘Daarom.’\n\nEn uw broer?\n\n"
         "‘Die lacht.’", ["Merel van Eind", "Merel van Eind"]),
        ("Zangeres Ada Vos stopt.\n\nMis je het?\n\n‘Nu al.’\n\nWat ga je doen?\n\n‘Slapen.’", ["Ada Vos", "Ada Vos"]),
        ("Zangeres Ada Vos stopt. ‘Het is mooi geweest’, zegt ze.\n\nHaar man Bob Dal knikt. ‘Eindelijk.’",
         ["Ada Vos", "Bob Dal"]),
        ("Wie weet het?\n\n‘Wij weten het niet meer.’", [""]),
    ],
    "somebody named behind": [
        ("‘Het scheelde weinig’, zegt de vrouw die maanden reisde. Gezant Tamsin Reed gaapt.", ["Tamsin Reed"]),
        ("‘Ik ga’, zegt de man aan tafel. Trainer Otto Lind lacht erbij.", ["Otto Lind"]),
        ("‘Ik blijf’, zegt het meisje. Nele Bos is veertien.", ["Nele Bos"]),
        ("‘Ik ga’, zegt de man aan tafel. Trainster Ilse Lind lacht erbij.", ["man"]),
        ("‘Ik ga’, zegt de man aan tafel. Het regent buiten.", ["man"]),
    ],
    "a name in an apposition behind volgens": [
        ("Volgens de gastheer, oud-gezant Piet Hoog, was het koel.", ["Piet Hoog"]),
        ("Volgens de voorzitter, Ada Vos, was het koel.", ["Ada Vos"]),
        ("Volgens de gastvrouw, de schrijfster Ilse Lind, was het koel.", ["Ilse Lind"]),
        ("Volgens de gastheer, die eerder in Dorn woonde, was het koel.", ["gastheer"]),
        ("Volgens de gastheer was het koel in Dorn.", ["gastheer"]),
    ],
    "another word for who just spoke": [
        ("‘Zij hebben geen vangnet’, zegt LVN-bestuurder Anja Dijk. ‘Het is klaar’, aldus de vakbondsvrouw.",
         ["Anja Dijk", "Anja Dijk"]),
        ("‘Het lukt’, zegt Kamerlid Piet Haver. ‘Echt’, verzekert de PvV'er.", ["Piet Haver", "Piet Haver"]),
        ("‘Het trekt aan’, zegt haar collega Sandra Flips. ‘Heus’, voorspelt de econome.",
         ["Sandra Flips", "Sandra Flips"]),
        ("‘Het lukt’, zegt Kamerlid Piet Haver. ‘Nee’, zegt de rechter.", ["Piet Haver", "rechter"]),
        ("‘Het lukt’, zegt Kamerlid Piet Haver. ‘Nee’, zegt zijn vrouw.", ["Piet Haver", "vrouw"]),
        ("‘Het lukt’, zegt verpleegster Anja Dijk. ‘Nee’, zegt de zanger.", ["Anja Dijk", "zanger"]),
    ],
    "a subject behind or before another clause": [
        ("Toen ze won, belde de burgemeester van Dorn. Hij zei dat hij trots was.", ["burgemeester van Dorn"]),
        ("Omdat het regende, bleef trainster Ilse Lind thuis. Ze zegt dat het hielp.", ["Ilse Lind"]),
        ("Zegsman Daan Vermeul zweeg. Een oud-collega, die er jaren werkte, is boos. ‘Het stinkt’, zegt hij.",
         ["oud-collega"]),
        ("Toen het regende, bleef het stil. Ze zegt dat het hielp.", [""]),
        ("Als het regent, zegt Ilse Lind dat ze blijft.", ["Ilse Lind"]),
    ],
    "an office with a preposition": [
        ("Commissaris van de Koning René Paas is boos. Volgens de commissaris is het mis.", ["René Paas"]),
        ("Directeur van het museum Taco Dibben schrok. De directeur zegt dat het went.", ["Taco Dibben"]),
        ("Staatssecretaris Cultuur Gunay Uzel zegt dat ze komt.", ["Gunay Uzel"]),
        ("Volgens de commissaris van de Koning is het mis.", ["commissaris van de Koning"]),
        ("Volgens de directeur van het museum is het mis.", ["directeur van het museum"]),
    ],
    "a surname of two parts": [
        ("‘Dat mag’, zegt Aafje Brugman-de Wild. Brugman lacht. ‘Nog eens’, zegt ze. ‘Toe maar’, aldus Aafje.",
         ["Aafje Brugman-de Wild"] * 3),
        ("Wethouder Greet Tol-Vink knikt. ‘Het kan’, zegt Tol.", ["Greet Tol-Vink"]),
        ("De zanger Joost van ’t Veld lacht. “Mooi,” zegt Van ’t Veld. “Laat maar,” aldus Joost.",
         ["Joost van ’t Veld"] * 2),
        ("Aafje Brugman-de Wild knikt. Volgens Wild is het mis.", ["Aafje Brugman-de Wild"]),
        ("Aafje Brugman-de Wild knikt. Volgens Brug is het mis.", ["Brug"]),
        ("Kees Brugman en Aafje Brugman-de Wild zwijgen. Kees zegt dat het mis is.", ["Kees Brugman"]),
    ],
    "a job no list knows before a name": [
        ("Paardenfluisteraar Tal sluit de deuren. Tal verwacht dat het lukt.", ["Tal"]),
        ("Finalewinnaar Jil Rozen straalt. Ze zegt dat het regende.", ["Jil Rozen"]),
        ("Onze Balkankenner Mirjam Coen noemt het plan ‘mooi’. Coen waarschuwt dat het duurt.",
         ["Mirjam Coen", "Mirjam Coen"]),
        ("Alexander Tal sluit de deuren. Tal verwacht dat het lukt.", ["Alexander Tal"]),
        ("Paardenfluisteraar zijn is zwaar. Volgens Tal went het.", ["Tal"]),
    ],
    "the first word of a sentence is no name": [
        ("Pauze. Kenner Otto Lind zucht. Hij verwacht dat het keert.", ["Otto Lind"]),
        ("Nee, voor de baas. ‘Dat ben ik’, zegt Otto Lind. ‘Kom’, zegt hij.", ["Otto Lind", "Otto Lind"]),
        ("Otto Lind zwijgt. Ach, de kou. ‘Het went’, zegt hij.", ["Otto Lind"]),
        ("Volgens Pauze is het mis. Pauze. Hij zegt dat hij moe is.", ["Pauze", "Pauze"]),
        ("Vos, de smid, zwijgt. ‘Het went’, zegt hij.", ["Vos"]),
    ],
    "where somebody said it": [
        ("‘Dat kan niet’, zei Tal op Radio 5. Magda Tal is boos.", ["Magda Tal"]),
        ("‘Nooit’, zegt Coen op Tweede Pinksterdag.", ["Coen"]),
        ("Magda Coen is boos. ‘Nooit’, herhaalde Coen op Teletekst.", ["Magda Coen"]),
        ("‘Nooit’, zegt Piet op den Berg. Op den Berg zegt dat het mis is.", ["Piet op den Berg"] * 2),
        ("‘Nooit’, zegt Piet op ’t Veld.", ["Piet op ’t Veld"]),
    ],
    "somebody who treats, tries or checks another": [
        ("Tennisster Jil Rozen lag weken stil. Haar rug is volgens de teamarts ‘van glas’.", ["teamarts"]),
        ("De man, een dokwerker, viel. “Het luik stond open”, aldus de politierechter.", ["politierechter"]),
        ("De mast raakte haar broer Wiebe. Hij leeft, volgens de chirurg, bij toeval.", ["chirurg"]),
        ("Internist Theo Blank knikt. De arts zegt dat het mag.", ["Theo Blank"]),
        ("Lasser Piet Haver blijft. De directie zegt dat er niets vaststaat.", ["directie"]),
    ],
    "this one": [
        ("‘Het werkte’, vertelt een deelnemer. ‘Echt’, beweert deze deelnemer.", ["deelnemer", "deelnemer"]),
        ("Een buurman riep dat het brandde. ‘Snel ook’, zegt deze buurman.", ["buurman", "buurman"]),
        ("Deze leraren zeggen dat het op is.", ["leraren"]),
        ("‘Deze’, zegt Roza Kaya.", ["Roza Kaya"]),
        ("Die deelnemers zeggen dat het op is.", ["Die deelnemers"]),
    ],
    "the only one named so far": [
        ("Het eerste wat Idris Tal pakt als hij binnenkomt, is zijn tas. ‘Kom’, zegt de Zweedse onderhandelaar.",
         ["Idris Tal"]),
        ("Wie schoenen bij Talsel bestelt, moet wachten. De webwinkel meldt dat het druk is.", ["Talsel"]),
        ("Het wordt stil zodra Jil Rozen gaat zitten. ‘Daar ga je’, zegt de schaakkampioene.", ["Jil Rozen"]),
        ("Het eerste wat Idris Tal en Otto Lind pakken, is een tas. ‘Daar’, zegt de onderhandelaar.",
         ["onderhandelaar"]),
        ("Het wordt stil zodra Jil Rozen gaat zitten. ‘Daar ga je’, zegt de notaris.", ["notaris"]),
        ("Wie bij Talsel in Dorn koopt, kent Otto Lind. De webwinkel meldt dat het druk is.", ["webwinkel"]),
    ],
    "a relative who is only mentioned": [
        ("Smid Benno Tal uit Dorn is woedend. Zijn vader begon de zaak. Hij noemt het verbod ‘puur toneel’.",
         ["Benno Tal"]),
        ("Zangeres Jil Rozen zucht. Haar zus bleef thuis. Ze zegt dat het stil is.", ["Jil Rozen"]),
        ("Bakker Joop Visch sluit. Zijn broer bakt al veertig jaar. Hij vindt dat het mooi is geweest.",
         ["Joop Visch"]),
        ("Zijn vader begon de zaak. Hij zegt dat het stil is.", ["vader"]),
        ("Zangeres Jil Rozen zucht. Haar broer bleef thuis. Hij zegt dat het stil is.", ["broer"]),
    ],
    "a house or a thing with a neuter article": [
        ("Premier Jan Bosveld luistert. Het Wassergericht in Dorn doet uitspraak. Hij zegt dat het moet.",
         ["Jan Bosveld"]),
        ("Kenner Lena Aalto leest. Het medicijn Talumab kost veel. Ze zegt dat het werkt.", ["Lena Aalto"]),
        ("Baas Jan Bosveld luistert. Het kaasmerk Talsel verdwijnt. Hij zegt dat het moet.", ["Jan Bosveld"]),
        ("Baas Jan Bosveld luistert. Het Kamerlid Piet Haver komt. Hij zegt dat het moet.", ["Piet Haver"]),
        ("Het meisje Jil Rozen komt. Ze zegt dat het moet.", ["Jil Rozen"]),
    ],
    "questions in a paragraph of their own": [
        ("Kleindochter Lien Tal zwijgt. Klokkenmaker Joop Vos werd tachtig. Vos lacht.\n\nHoe begon het?\n\n"
         "‘Met een leugen.’\n\nEn niemand die het zag?\n\n‘Mijn vrouw.’\n\nU stopt nu. Doet dat pijn?\n\n‘Nee.’",
         ["Joop Vos"] * 3),
        ("Kok Roza Kaya stopt. Kaya zucht.\n\nHoe begon het?\n\n‘Met soep.’\n\nEn toen?\n\n‘Met brood.’\n\n"
         "Mist u het?\n\n‘Nu al.’", ["Roza Kaya"] * 3),
        ("Kok Roza Kaya stopt. Kaya zucht.\n\nHoe begon het?\n\n‘Met soep.’\n\nHeeft u spijt?\n\n‘Geen tel.’",
         ["Roza Kaya"] * 2),
        ("Kok Roza Kaya stopt. Gids Otto Lind zucht.\n\nHoe nu verder? Lind haalt zijn schouders op.\n\n‘Geen idee.’",
         ["Otto Lind"]),
        ("Kok Roza Kaya stopt, zegt Otto Lind.\n\nHoe nu verder?\n\n‘Geen idee.’", ["Otto Lind", "Otto Lind"]),
    ],
    "somebody without a name whom the text names next": [
        ("Dorn heeft een burgemeester die fietst. ‘Altijd’, zegt Oene ter Wal (66). ‘Ook nu’, bromt de burgemeester.",
         ["Oene ter Wal", "Oene ter Wal"]),
        ("Er woont een koning in Dorn. Piet Haver zingt. ‘Het klinkt’, zegt de koning.", ["Piet Haver"]),
        ("Dorn krijgt een gouverneur. Jil Rozen verhuist. De gouverneur zegt dat het mag.", ["Jil Rozen"]),
        ("Dorn heeft een burgemeester. Piet Haver en Otto Lind zingen. ‘Mooi’, zegt de burgemeester.",
         ["burgemeester"]),
        ("Dorn heeft een burgemeester. Bakker Piet Haver zingt. ‘Mooi’, zegt de burgemeester.", ["burgemeester"]),
    ],
    "a house named after a country": [
        ("Slaapziek Nederland is boos. De patiëntenorganisatie had gehoopt dat het zou lukken.",
         ["Slaapziek Nederland"]),
        ("Helpsel Nederland heeft spijt. De stichting zegt dat het mis was.", ["Helpsel Nederland"]),
        ("Wandel Nederland was boos. De vereniging zegt dat het mis was.", ["Wandel Nederland"]),
        ("Morgen belt Talsel Nederland opnieuw. Talsel zegt dat het mis was.", ["Talsel"]),
        ("Volgens Talsel Nederland verlaten is dom.", ["Talsel"]),
    ],
    "a relative who opens a paragraph": [
        ("Het slachtoffer, Daan Tal, liep weg.\n\nZijn vader bleef zitten. Hij noemt het vonnis ‘een klap’.",
         ["vader"]),
        ("Kok Roza Kaya zwijgt.\n\nHaar moeder bleef zitten. Ze zegt dat het went.", ["moeder"]),
        ("Kok Piet Haver zwijgt.\n\nZijn zoon kwam later. Hij zegt dat het went.", ["zoon"]),
        ("Kok Piet Haver zwijgt. Zijn zoon kwam later. Hij zegt dat het went.", ["Piet Haver"]),
        ("Kok Roza Kaya zwijgt.\n\nHaar zoon kwam later. Roza zegt dat het went.", ["Roza Kaya"]),
    ],
    "whose answer a quotation was": [
        ("Rechter Greet Tal zei dat de bal goed was. “Dan zag alleen jij dat zo”, was haar antwoord.",
         ["Greet Tal", "Greet Tal"]),
        ("Trainer Jil Rozen zegt dat het mooi was. „Dat zeggen ze van elke winnaar”, is al wat Rozen kwijt wil.",
         ["Jil Rozen", "Jil Rozen"]),
        ("Zanger Piet Haver zei tegen Greet Tal dat het goot. “Dan blijf ik vandaag maar binnen”, was haar antwoord.",
         ["Piet Haver", "Greet Tal"]),
        ("“Dan blijf ik vandaag maar binnen”, was zijn antwoord.", [""]),
        ("Zangeres Jil Rozen zei dat het regende. “Dan blijf ik vandaag maar binnen”, was zijn antwoord.",
         ["Jil Rozen", ""]),
    ],
    "a house that echoes": [
        ("Bij de vakbond klinkt het dat er te weinig mensen zijn.", ["vakbond"]),
        ("Bij Groener klonk het dat vrouwen betalen.", ["Groener"]),
        ("Vervoerder Rails is boos. ‘Het moet beter’, luidt het.", ["Rails"]),
        ("Bij de vakbond klinkt muziek.", []),
        ("Binnen de coalitie klonk het gisteren kritisch.", []),
    ],
    "somebody undefined": [
        ("Iemand riep dat het genoeg was.", ["iemand"]),
        ("„Schandalig!”, riep iemand.", ["iemand"]),
        ("Volgens sommigen is het genoeg.", ["sommigen"]),
        ("Niemand zei dat het genoeg was.", []),
        ("Je zegt dat het genoeg is.", []),
    ],
}  # fmt: skip


def _cases(table: dict[str, list[tuple[str, list[str]]]]) -> list[Any]:
    return [pytest.param(*case, id=f"{name} {n}") for name, cases in table.items() for n, case in enumerate(cases)]


@pytest.mark.parametrize(("text", "speakers"), _cases(CLASSES))
def test_a_phrase_stands_for_whom_a_reader_would_take_it(text: str, speakers: list[str]) -> None:
    found = ["; ".join(q.speaker_names) for q in extract(text, language="nl").quotes if q.kind != "term"]
    assert found == speakers


# What is a statement and how far it goes: (text, statements)
STATEMENTS: dict[str, list[tuple[str, list[str]]]] = {
    "a verb no list knows behind a quotation": [
        ("‘Nog eentje’, hakkelt ze.", ["Nog eentje"]),
        ("„Hij zong nooit”, fezelt de zoon.", ["Hij zong nooit"]),
        ("\"Wij gaan\", hinnikten de boeren.", ["Wij gaan"]),
        ("De ‘laatste loodsen’ wegen zwaar.", []),
        ("Het ‘grote vergeten’ begint de zomer.", []),
    ],
    "a few words and a tag": [
        ("Volgeboekt, meldt de veerdienst.", ["Volgeboekt"]),
        ("Zouter, vindt hij.", ["Zouter"]),
        ("Nergens, zeggen ze.", ["Nergens"]),
        ("Dinsdag, zegt het kabinet niets.", []),
        ("Tak, verbonden aan Dorn, vreest een natte zomer.", []),
    ],
    "an infinitive with its object": [
        ("Zij zegt de grootste bewondering te hebben voor haar ploeg.", [
         "de grootste bewondering te hebben voor haar ploeg"]),
        ("Hij liet weten daar niet mee te kunnen leven.", ["daar niet mee te kunnen leven"]),
        ("Hij riep beide ploegen op niet op oude schepen te varen.", ["niet op oude schepen te varen"]),
        ("De club bevestigt het, maar noemt een vroeger uur.", []),
        ("Op de vraag of ze verhuist, antwoordde ze kort.", []),
    ],
    "a tag within a clause": [
        ("Hij kreeg het, vertelt hij, in 1993 van zijn oom uit Dorn.",
         ["Hij kreeg het, vertelt hij, in 1993 van zijn oom uit Dorn"]),
        ("Tal heeft toen, vertelt een gast, zijn laarzen uitgetrokken en op de vloer gedanst.",
         ["Tal heeft toen, vertelt een gast, zijn laarzen uitgetrokken en op de vloer gedanst"]),
        ("Ze had de brief, beweert Otto Lind, al in mei van haar zus gekregen.",
         ["Ze had de brief, beweert Otto Lind, al in mei van haar zus gekregen"]),
        ("De dam houdt, vertelt Otto Lind, een smid uit Dorn.", ["De dam houdt"]),
        ("De dam houdt, vertelt hij, en dat is nieuw.", ["De dam houdt"]),
    ],
    "an aside with a verb of judging": [
        ("Hij hoopt dat de bode morgen komt, al acht hij de kans klein.", ["de bode morgen komt"]),
        ("Ze zegt dat het kan, al vindt ze het duur.", ["het kan", "het duur"]),
        ("Ze denkt dat het kan, al noemt zij het dom.", ["het kan", "het dom"]),
        ("Ze zegt dat hij al acht jaar komt.", ["hij al acht jaar komt"]),
        ("Ze zegt dat hij kwam, al acht dagen lang.", ["hij kwam, al acht dagen lang"]),
    ],
    "what a quotation was, says the writer": [
        ("Ze zei dat het kon. “Dan blijf ik thuis bij het vuur”, was haar antwoord.",
         ["het kon", "Dan blijf ik thuis bij het vuur"]),
        ("Tal zei dat het kon. „Dat zeggen ze van elke winnaar”, is al wat Tal kwijt wil.",
         ["het kon", "Dat zeggen ze van elke winnaar"]),
        ("Ze zei dat het kon. “Wij winnen nooit meer van hen,” is de conclusie.",
         ["het kon", "Wij winnen nooit meer van hen,"]),
        ("Ze zei dat het kon. “Harrie is weer thuis vanavond” is het lied van de week.",
         ["het kon", "“Harrie is weer thuis vanavond” is het lied van de week"]),
        ("‘De laatste loods’, is een boek.", []),
    ],
    "a heading between marks": [
        ("‘Het was gedaan.’\n\nRoza Kaya zucht.", ["Het was gedaan."]),
        ("‘Wij gaan’, zegt Roza Kaya.\n\n‘Nooit meer.’", ["Wij gaan", "Nooit meer."]),
        ("‘Wie weet het nog?’\n\nRoza Kaya zucht.", ["Wie weet het nog?"]),
        ("Het regent.\n\n‘Ineens hing die molen heel scheef’\n\nHet regent.", []),
        ("Het regent.\n\n20.32 uur - ‘Ineens hing die molen scheef’\n\nHet regent.", []),
    ],
    "a that-clause ends where the writer goes on": [
        ("Ze wil dat hij meevaart, maar die wens is snel geweigerd.", ["hij meevaart"]),
        ("Hij zei dat de dam hield, maar niemand had hem gezien.", ["de dam hield"]),
        ("Ze denken dat hij komt, maar een brief is er niet.", ["hij komt"]),
        ("Hij zei dat de dam hield, maar dat het water steeg.", ["de dam hield, maar dat het water steeg"]),
        ("Ze zegt dat hij komt, maar niet alleen.", ["hij komt, maar niet alleen"]),
    ],
    "a subject with an addition is no statement": [
        ("Kenner Rosa Tak, die in Dorn woont, vreest een natte zomer.", []),
        ("Vos, verbonden aan de haven, voorspelt regen.", []),
        ("De club, in maart nog kampioen, verwacht steun.", []),
        ("De club wacht nog, verwacht trainer Otto Lind.", ["De club wacht nog"]),
        ("De dam houdt, verwachten de boeren.", ["De dam houdt"]),
    ],
    "a participle before a comma is no auxiliary's": [
        ("De brug was in mei nog geverfd, benadrukt ze.", ["De brug was in mei nog geverfd"]),
        ("Dit zal weken kosten, verwacht bestuurder Joost Wijff.", ["Dit zal weken kosten"]),
        ("Hij had de sleutel gevonden, beweerden de buren.", ["Hij had de sleutel gevonden"]),
        ("Het nieuws wordt dinsdag verwacht.", []),
        ("Het dak is benadrukt lelijk.", []),
    ],
    "a single mark opens every paragraph": [
        ("‘Wij blijven hier staan.\n\n‘Niemand gaat nog weg’, zegt Roza Kaya.",
         ["Wij blijven hier staan.", "Niemand gaat nog weg"]),
        ("‘De helft van ons droomt nooit.\n\n‘Daar schrik ik van.’ Merel Vos zucht.",
         ["De helft van ons droomt nooit.", "Daar schrik ik van."]),
        ("‘Ik riep: halt.\n\n‘Toen ging ik.’ Zo vertelt Ada Vos.", ["Ik riep: halt.", "Toen ging ik."]),
        ("‘s Avonds regent het.\n\nMorgen ook.", []),
        ("De ’trein rijdt niet.\n\nDe bus wel.", []),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "statements"), _cases(STATEMENTS))
def test_a_statement_is_as_long_as_what_was_said(text: str, statements: list[str]) -> None:
    assert [q.exact for q in extract(text, language="nl").quotes if q.kind != "term"] == statements
