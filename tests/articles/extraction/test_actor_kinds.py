"""What a name most likely names, as it is proposed to an editor."""

from __future__ import annotations

import pytest

from articles.extraction.actor_kinds import likely_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ilse Varga", "person"),
        ("Varga", "person"),
        ("Anna Bank", "person"),
        ("Piet Senaat", "person"),
        ("Joris van der Hof", "person"),
        ("Van der Hof", "person"),
        ("Koolhof", "person"),
        ("Noorwegen", "country"),
        ("Verenigde Staten", "country"),
        ("Noord-Korea", "country"),
        ("Noorse luchtmacht", "body"),
        ("Ministerie van Visserij", "body"),
        ("Rekenkamer", "body"),
        ("de Tweede Kamer", "body"),
        ("VN", "organisation"),
        ("Stichting Lichtboei", "organisation"),
        ("Bouwbedrijf Tal", "organisation"),
        ("Tal & Zonen NV", "organisation"),
        ("", "person"),
    ],
)
def test_dutch_names(name, kind):
    assert likely_kind(name, "nl") == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Jane Holt", "person"),
        ("Margaret Court", "person"),
        ("Tyler Department", "person"),
        ("Norway", "country"),
        ("United Kingdom", "country"),
        ("Norwegian Air Force", "body"),
        ("Ministry of Fisheries", "body"),
        ("White House", "body"),
        ("UN", "organisation"),
        ("Bank of Nordia", "organisation"),
        ("Lightbuoy Ltd", "organisation"),
        ("University of Torsvik", "organisation"),
    ],
)
def test_english_names(name, kind):
    assert likely_kind(name, "en") == kind


def test_a_language_nobody_taught_the_desk_gives_a_proposal_all_the_same():
    assert likely_kind("Ilse Varga", "fr") == "person"
