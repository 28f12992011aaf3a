"""A live blog's entries begin with their hour; one clock time alone makes no live blog."""

from __future__ import annotations

import pytest

from articles.extraction import extract

BLOG = """Volg hier het laatste nieuws over de haven.

14.05 uur - De Merle is uitgevaren. Kapitein Nora Stam zegt dat de vaargeul vrij is.

13.20 uur
De minister komt vanmiddag met een verklaring.

Update 12:45 - Het havenbestand houdt stand.
"""


def test_each_entry_of_a_live_blog_is_marked_by_its_hour() -> None:
    zones = [z for z in extract(BLOG, "2031-03-19", "nl").zones if z.kind == "entry"]
    assert [BLOG[z.start : z.end] for z in zones] == ["14.05 uur -", "13.20 uur", "Update 12:45 -"]


def test_what_is_said_in_an_entry_begins_after_the_hour() -> None:
    (quote, *_) = extract(BLOG, "2031-03-19", "nl").quotes
    assert quote.exact == "de vaargeul vrij is"
    assert quote.speaker_names == ("Nora Stam",)


@pytest.mark.parametrize(
    "text",
    [
        "Om 14.05 uur voer de Merle uit.\n\nDe minister zweeg.",
        "14.05 uur vertrekt de eerste boot, zei de havenmeester.\n\nDaarna volgt de rest.",
    ],
)
def test_one_clock_time_makes_no_live_blog(text: str) -> None:
    assert not [z for z in extract(text, "2031-03-19", "nl").zones if z.kind == "entry"]
