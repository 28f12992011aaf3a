"""Who is meant: surnames, roles, bodies, pronouns and quotations without a verb, across the sentences of a text."""

from __future__ import annotations

import pytest

from articles.extraction import extract

# (what it shows, text, speakers of its statements in order)
SPEAKERS: list[tuple[str, str, list[str]]] = [
    ("a surname finds the full name, before and after",
     "Petra Novak leidt de delegatie. Volgens Novak is er hoop.", ["Petra Novak"]),
    ("a surname with a particle keeps it",
     "Verslaggever Garrie van Loon was erbij. \"Het bleef stil\", zegt Van Loon.", ["Garrie van Loon"]),
    ("she is the woman, though a man stands nearer",
     "Minister Ilse Brandt ontving haar collega Viktor Dahl. Zij zei dat er hoop is.", ["Ilse Brandt"]),
    ("he is the man",
     "Minister Ilse Brandt ontving haar collega Viktor Dahl. Hij zei dat er hoop is.", ["Viktor Dahl"]),
    ("he is the subject of the sentence before, not the last name",
     "Karim Haddad sprak met Otto Lind. Hij zei dat het gesprek goed was.", ["Karim Haddad"]),
    ("they are the two of the sentence before",
     "Karim Haddad en Otto Lind spraken elkaar. Ze zeiden dat er hoop is.", ["Karim Haddad; Otto Lind"]),
    ("a group is a speaker",
     "Honderden boeren kwamen naar de stad. Ze eisen dat de wet verdwijnt.", ["Honderden boeren"]),
    ("the president is the one called so",
     "President Elin Torv ontving premier Joris Vaal. Volgens de president is er hoop.", ["Elin Torv"]),
    ("the nationality tells two presidents apart",
     "De Marvische president Elin Torv zag de Torlandse president Ivo Rask. Volgens de Torlandse president is er hoop.",
     ["Ivo Rask"]),
    ("another office is not taken over",
     "President Elin Torv is op reis. Volgens de koning is dat verstandig.", ["koning"]),
    ("a spokesman is nobody else",
     "Minister Ilse Brandt is ziek. Een woordvoerder zei dat ze rust houdt.", ["woordvoerder"]),
    ("the same ministry as before",
     "Het Marvische ministerie van Defensie meldt dat er gevochten wordt. Volgens het ministerie zijn er doden.",
     ["Marvische ministerie van Defensie", "Marvische ministerie van Defensie"]),
    ("a capital stands for its government", "Moskou zegt dat er niets is afgesproken.", ["Rusland"]),
    ("the alliance is NATO", "De alliantie houdt vol dat de deur open blijft.", ["NAVO"]),
    ("a quotation alone belongs to who spoke, not to who was mentioned",
     "Volgens Petra Novak wil Viktor Dahl geen vrede. „Hij zoekt oorlog.”", ["Petra Novak", "Petra Novak"]),
    ("nobody is guessed", "Het regende de hele dag. Zij zei dat het zou ophouden.", [""]),
    ("the name follows the portfolio",
     "De Torlandse minister van Buitenlandse Zaken Viktor Dahl zegt dat er hoop is.", ["Viktor Dahl"]),
    ("a party behind a name is no part of it",
     "Volgens Kamerlid Lot van Dam (Groen Hart) is dat te laat.", ["Lot van Dam"]),
    ("a name in an apposition is the name",
     "De gezant voor de regio, Amina Diallo, zei dat er haast is.", ["Amina Diallo"]),
    ("die points to the one named last",
     "De krant sprak met trainer Otto Lind. Die zei dat hij blijft.", ["Otto Lind"]),
    ("two words for one calling",
     "Advocaat Sjoerd Hoeksma wacht af. 'We gaan dat aantonen', stelt de raadsman.", ["Sjoerd Hoeksma"]),
    ("a role is not taken over by somebody with another one",
     "Volgens woordvoerder Lev Orlikov is er geen nieuws. De secretaris-generaal zei dat hij erop rekende.",
     ["Lev Orlikov", "secretaris-generaal"]),
    ("a union is called by the end of its long word",
     "Werkgeversorganisatie VOBW is teleurgesteld. De organisatie ontkent dat ze tijd rekt.", ["VOBW"]),
    ("somebody's friend is somebody new",
     "„Ik snap ze wel”, zegt studente Fleur Postema. Haar vriendin knikt. „Niemand heeft ons iets verteld.”",
     ["Fleur Postema", "vriendin"]),
    ("capitals in brackets are a second name",
     "Het Centraal Orgaan opvang Zwervers (COZ) wacht af. Het COZ benadrukt dat er niets vaststaat.",
     ["Centraal Orgaan opvang Zwervers"]),
    ("a name with \"and\" in it is one name where capitals in brackets say so",
     "Het Agentschap Dijken en Sluizen (ADS) meldt dat de sluis dicht is.", ["Agentschap Dijken en Sluizen"]),
    ("capitals that spell a small word are a name",
     "De Orde van Molenaars (OM) is streng. Het OM gaat ervan uit dat de man schuldig is.", ["Orde van Molenaars"]),
    ("a party in brackets is no second name",
     "Raadslid Jan Bosveld (VVL) zegt dat het mag. Volgens de VVL is dat goed.", ["Jan Bosveld", "VVL"]),
    ("the first minister is the premier",
     "Premier Bart Celissen zei dat hij niet komt. De eerste minister benadrukte dat de deur open blijft.",
     ["Bart Celissen", "Bart Celissen"]),
    ("a union with a short name is called by its noun",
     "Politievakbond ABP reageert opgelucht. De bond vindt dat het te lang duurde.", ["ABP"]),
    ("an office is not taken over by a scholar",
     "Hoogleraar Emi Satori zegt dat de wet moet wijken. De burgemeester vindt dat de straat dicht moet.",
     ["Emi Satori", "burgemeester"]),
    ("capitals in brackets stand for the parts of one long word",
     "De Rijkswaarborgdienst (RWD) zwijgt. 'Wij reageren niet', aldus de RWD.", ["Rijkswaarborgdienst"]),
]  # fmt: skip


@pytest.mark.parametrize(("shows", "text", "speakers"), SPEAKERS, ids=[s for s, _, _ in SPEAKERS])
def test_the_speaker_is_the_one_a_reader_would_name(shows: str, text: str, speakers: list[str]) -> None:
    found = ["; ".join(q.speaker_names) for q in extract(text, language="nl").quotes if q.kind != "term"]
    assert found == speakers


def test_a_quotation_over_several_paragraphs_keeps_its_speaker() -> None:
    text = "„Wij blijven”, zegt Roza Kaya.\n\n„Niemand gaat weg.”\n\n„Ook de kinderen niet.”"
    assert [q.speaker_names for q in extract(text).quotes] == [("Roza Kaya",)] * 3


def test_a_mark_that_never_closes_swallows_nothing_and_says_so() -> None:
    text = "„Wij blijven. Dat staat vast. „Wij gaan”, zegt Roza Kaya."
    quotes = extract(text).quotes
    assert [(q.exact, q.closed) for q in quotes][-1] == ("Wij gaan", True)
    assert not quotes[0].closed


def test_the_medium_and_who_was_told_are_kept_where_the_text_names_them() -> None:
    posted, told = extract(
        "Op X schrijft Roza Kaya dat ze blijft. Otto Lind zei tegen verslaggevers dat hij gaat."
    ).quotes
    assert (posted.medium, told.addressee) == ("X", "verslaggevers")


def test_marked_words_that_are_a_name_are_terms_without_a_speaker() -> None:
    (term,) = extract("De zogenoemde ‘groene lijn’ loopt door de stad.").quotes
    assert (term.kind, term.exact, term.speaker_names) == ("term", "groene lijn", ())


def test_a_newsletter_says_nothing_and_a_word_alone_proves_no_newsletter() -> None:
    advertisement = "Ontvang onze nieuwsbrief! Meld je aan, zegt onze redactie. Je kunt je altijd uitschrijven."
    assert [q for q in extract(f"De dam is klaar.\n\n{advertisement}\n\nHet regent.").quotes if q.kind != "term"] == []
    article = "De directeur van de Nieuwsbrief zegt dat het blad verdwijnt."
    assert len(extract(article).quotes) == 1
