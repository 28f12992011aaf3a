"""The machine's first wording of a claim says what the text says, in words that read as a sentence."""

from __future__ import annotations

import pytest

from claims.drafting import propose, worth_queueing


@pytest.mark.parametrize(
    ("before", "content", "language", "statement"),
    [
        ("De havenmeester meldt dat ", "er drie kotters vastliggen", "nl", "Dat er drie kotters vastliggen"),
        ("Zij wil niet zeggen of ", "de brug veilig is", "nl", "Of de brug veilig is"),
        ("Hij hield vol dat “", "wij nooit weggingen", "nl", "Dat wij nooit weggingen"),
        ("Volgens de havenmeester ", "liggen er drie kotters vast", "nl", "Liggen er drie kotters vast"),
        ("The mayor would not say whether ", "the bridge is safe", "en", "Whether the bridge is safe"),
        ("The mayor said that ", "the bridge is safe", "en", "The bridge is safe"),
        ("The mayor accused him of ", "lying about the bridge", "en", "Lying about the bridge"),
        ("", "de brug\n  is   veilig", "nl", "De brug is veilig"),
    ],
)
def test_a_clause_keeps_the_conjunction_it_cannot_be_read_without(before, content, language, statement):
    assert propose(content, "meldt", before=before, language=language).statement == statement


def test_a_whether_clause_is_never_drafted_as_if_it_were_so():
    drafted = propose("er gif in het water zit", "weet niet", before="De dienst weet niet of ", language="nl")
    assert drafted.statement.startswith("Of ")


@pytest.mark.parametrize(
    ("content", "cue", "kind"),
    [
        ("zij de brug voor 1 mei herstelt", "beloofde", "commitment"),
        ("er 40 drones zijn gezien", "meldde", "figure"),
        ("er drones zijn gezien", "meldde", "statement"),
    ],
)
def test_the_kind_follows_from_the_cue_or_from_a_number_with_its_unit(content, cue, kind):
    assert propose(content, cue).kind == kind


def test_a_term_or_a_word_or_two_is_no_claim():
    assert not worth_queueing("term", "het koude bestand op zee")
    assert not worth_queueing("direct", "Ja hoor")
    assert worth_queueing("direct", "Ja, dat doen we")
