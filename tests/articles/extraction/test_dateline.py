"""What the top and foot of a text say about itself, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.dateline import read_heading


@pytest.mark.parametrize(
    ("text", "published", "place", "agencies"),
    [
        (" date 2025-02 De minister spreekt.", "2025-02", "", ()),
        ("date 2025-11-21\nDe minister spreekt.", "2025-11-21", "", ()),
        ("Datum: 2025-11-21 De minister spreekt.", "2025-11-21", "", ()),
        (" date 2025-11-21 KYIV (ANP) - De minister spreekt.", "2025-11-21", "KYIV", ("ANP",)),
        ("BRUSSEL/KYIV (Reuters) – De minister spreekt.", "", "BRUSSEL/KYIV", ("Reuters",)),
        ("DEN HAAG (ANP/AFP) - De minister spreekt.", "", "DEN HAAG", ("ANP", "AFP")),
        ("Kop van het stuk\n\nWENEN (AFP) — De minister spreekt.", "", "WENEN", ("AFP",)),
        ("(ANP) - De minister spreekt.", "", "", ("ANP",)),
        ("HAVENSTAD - De minister spreekt.", "", "HAVENSTAD", ()),
        ("Kop van het stuk\n\nDEN DIJK – De minister spreekt.", "", "DEN DIJK", ()),
        ("KYIV, Nov 21 (Reuters) - The minister speaks.", "", "KYIV", ("Reuters",)),
        ("GHENT, Belgium (AP) — The minister speaks.", "", "GHENT, Belgium", ("AP",)),
        ("De minister spreekt.\n\nANP", "", "", ("ANP",)),
        ("De minister spreekt.\n\n© ANP 2025", "", "", ("ANP",)),
        ("De minister spreekt.\n\nBron: ANP/Belga", "", "", ("ANP", "Belga")),
        ("GENT (Belga) - De minister spreekt.\n\nANP", "", "GENT", ("Belga", "ANP")),
    ],
)
def test_header_dateline_and_signature_are_read(text, published, place, agencies):
    heading = read_heading(text)
    assert (heading.published, heading.place, heading.agencies) == (published, place, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "De minister (CDA) - zelf arts - spreekt.",
        "De minister spreekt.",
        "Havenstad - de minister spreekt.",
        "NS - Het spoor is dicht.",
        "HAVENSTAD-ZUID De minister spreekt.",
        "De partij van de premier (die zelf niet kwam) - een kleine - won.",
        " date 2025-13 De minister spreekt.",
        "date 2025-02-30 De minister spreekt.",
        "Een datum 2025-11-21 in de zin.",
        "",
        "ANP",
        "De minister spreekt.\n\nOnze correspondent",
    ],
)
def test_what_only_resembles_a_heading_is_left_alone(text):
    heading = read_heading(text)
    assert (heading.published, heading.agencies, heading.zones) == ("", (), ())


def test_zones_mark_the_heading_to_the_letter():
    text = " date 2025-11-21 KYIV (ANP) - De minister spreekt.\n\nANP"
    marks = [(zone.kind, text[zone.start : zone.end]) for zone in read_heading(text).zones]
    assert marks == [("header", "date 2025-11-21"), ("dateline", "KYIV (ANP) -"), ("signature", "ANP")]


@given(st.text(alphabet=st.sampled_from("KYIV (ANP)-–/\n date2025.,©xé"), max_size=200))
def test_no_text_breaks_the_reading(text):
    for zone in read_heading(text).zones:
        assert 0 <= zone.start < zone.end <= len(text)
