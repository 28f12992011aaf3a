"""The claims that belong together come first, with a reason; the doors let them in among many."""

import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching import ClaimFacts, MemoryIndex, common_topics, learn_sides, propose_topics, suggest, suggestions
from claims.matching.__main__ import main
from claims.matching.fitting import fit
from claims.matching.index import BEST
from claims.matching.lexicon import Matcher, table

EVENT = "Brand verwoest de touwslagerij van Oosterdam, de eigenaar wil op het eiland herbouwen."
PARTNER = "De touwslagerij op het eiland bij Oosterdam is door brand verwoest."


def crowd(many):
    places = ["Vlierveld", "Kraaiendijk", "Zuidmeer", "Hoogkerke", "Moerslag"]
    deeds = ["opende een school", "verloor de wedstrijd", "bouwt een brug", "viert de oogst", "sluit het zwembad"]
    return [
        ClaimFacts(f"x{n}", f"{places[n % 5]} {deeds[(n // 5) % 5]} in wijk {n}.", published="2031-03-04")
        for n in range(many)
    ]


@pytest.mark.parametrize("many", [20, 3 * BEST])
def test_the_same_event_in_another_outlet_comes_first(many):
    claims = [
        ClaimFacts("q", EVENT, published="2031-03-04"),
        *crowd(many),
        ClaimFacts("p", PARTNER, published="2031-03-05"),
    ]
    found = MemoryIndex(claims).rank(0)
    assert found[0].claim.id == "p"
    assert {"touwslagerij", "Oosterdam"} & set(found[0].shared)


def test_of_two_alike_the_one_of_the_same_week_comes_first():
    claims = [
        ClaimFacts("q", EVENT, published="2031-03-04"),
        ClaimFacts("old", PARTNER, published="2029-06-01"),
        ClaimFacts("new", PARTNER, published="2031-03-06"),
        *crowd(10),
    ]
    assert [r.claim.id for r in MemoryIndex(claims).rank(0)][:2] == ["new", "old"]


def test_a_report_that_nobody_speaks_is_ranked_by_its_words_and_not_by_a_guessed_topic():
    text = "In de haven van Brakkum is bij het laden van drones en raketten een kraanmachinist verdronken."
    partner = ClaimFacts("p", "Een machinist uit Brakkum viel van zijn kraan en verdronk.", published="2031-03-05")
    weapons = [
        ClaimFacts(f"w{n}", f"Het leger schoot {n} drones en raketten neer boven de haven.", published="2031-03-04")
        for n in range(2, 9)
    ]
    claims = [ClaimFacts("q", text, published="2031-03-04"), *weapons, partner, *crowd(20)]
    assert MemoryIndex(claims).rank(0)[0].claim.id == "p"


def test_of_two_reports_alike_the_one_in_another_article_comes_first():
    query = ClaimFacts("q", EVENT, published="2031-03-04", doc="a", position=0)
    here = ClaimFacts("here", PARTNER, published="2031-03-04", doc="a", position=1)
    there = ClaimFacts("there", PARTNER, published="2031-03-04", doc="b", position=5)
    assert [r.claim.id for r in MemoryIndex([query, here, there, *crowd(10)]).rank(0)][:2] == ["there", "here"]


def test_the_days_around_are_searched_first_whatever_other_years_hold():
    query = ClaimFacts("q", "De veerpont van Brakkum naar Oosterdam vaart weer.", published="2031-03-04")
    older = [
        ClaimFacts(f"o{n}", f"De veerpont van Brakkum naar Oosterdam lag stil, keer {n}.", published="2029-06-01")
        for n in range(5 * BEST)
    ]
    partner = ClaimFacts("p", "Er gaat opnieuw een pont naar Oosterdam.", published="2031-03-05")
    assert "p" in [r.claim.id for r in MemoryIndex([query, *older, partner]).rank(0, limit=2 * BEST)]


def test_names_and_numbers_inside_hyphenated_words_are_words_too():
    stems = ClaimFacts("a", "Een 28-jarige uit Brakkum-Zuid won 2,3 procent bij het touw-trekken.").stems
    assert {"28", "brakkum", "2,3"} <= set(stems)
    assert "trekken" not in stems
    assert "touw" not in stems


def test_a_topic_set_by_editors_brings_unlike_words_together():
    claims = [
        ClaimFacts("q", "Holt weigert de eis.", topics=("litt",)),
        *crowd(3 * BEST),
        ClaimFacts("p", "De vuurtoren blijft bemand.", topics=("litt",)),
    ]
    assert "p" in [r.claim.id for r in MemoryIndex(claims).rank(0)]


def test_no_suggestion_is_without_its_reason():
    claims = crowd(30)
    index = MemoryIndex(claims)
    for ranked in index.rank(0):
        assert suggest(claims[0], ranked).reasons


def test_a_topic_is_proposed_from_the_list_and_never_invented():
    proposed = propose_topics(ClaimFacts("a", "Norland ruilt zestig krijgsgevangenen tegen zestig anderen."))
    assert next(iter(proposed)) == "prisoner-exchange"
    assert sum(proposed.values()) == pytest.approx(1)
    assert set(proposed) <= {topic.slug for topic in common_topics()}
    assert propose_topics(ClaimFacts("b", "De poes slaapt.")) == {}


def test_whom_someone_speaks_for_is_learned_from_the_texts():
    assert learn_sides(["De Duitse minister van Visserij Ada Holt wacht.", "Ada Holt wacht in Parijs."]) == {
        "golt": "de"
    }


def test_a_pattern_meets_beginnings_endings_and_phrases():
    matcher = Matcher({"a": ["haven*"], "b": ["*bestand"], "c": ["witte huis"], "d": ["vuur"]})
    assert matcher.names(["havenbestand"]) == {"a", "b"}
    assert matcher.names(["het", "witte", "huis"]) == {"c"}
    assert matcher.names(["vuren", "bestanden"]) == set()


def test_the_tables_hold_folded_patterns_only():
    for name in ("concepts", "sides"):
        for patterns in table("concepts")[name].values():
            for pattern in patterns:
                assert pattern == pattern.casefold()
                assert "-" not in pattern


def test_weights_can_be_learned_again_from_what_editors_accepted():
    rows = [{"text": n / 10, "topic": float(n > 5)} for n in range(10)] * 5
    learned = fit(rows, [row["topic"] == 1.0 for row in rows])
    assert learned["topic"] > 0.5
    assert learned["topic"] > abs(learned["text"])


claims = st.lists(
    st.builds(
        ClaimFacts,
        id=st.uuids().map(str),
        text=st.text(max_size=60),
        speaker=st.text(max_size=20),
        published=st.sampled_from(["", "2031", "2031-03", "2031-03-04", "x"]),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda c: c.id,
)


@given(claims)
def test_a_claim_is_never_its_own_suggestion_and_scores_fall(collection):
    index = MemoryIndex(collection)
    for number, claim in enumerate(collection):
        found = index.rank(number)
        assert claim.id not in [r.claim.id for r in found]
        assert [r.score for r in found] == sorted((r.score for r in found), reverse=True)


def test_one_value_of_things_named_otherwise_brings_two_claims_nearer():
    query = ClaimFacts("q", "Het leger gaf 1.217 lichamen terug.", published="2031-03-04")
    same = ClaimFacts("p", "De resten van 1217 soldaten zijn overgedragen.", published="2031-03-04")
    other = ClaimFacts("o", "De resten van 890 soldaten zijn overgedragen.", published="2031-03-04")
    found = MemoryIndex([query, other, same]).rank(0)
    assert [r.claim.id for r in found] == ["p", "o"]
    assert ClaimFacts("", "Er kwamen 3 of 20 schepen.").figures == frozenset()


def test_a_word_that_begins_a_sentence_is_a_name_where_another_claim_has_it_for_one():
    query = ClaimFacts("q", "In Brakkum staat het water hoog.", published="2031-03-04")
    names = [ClaimFacts("p", "Brakkum loopt leeg."), ClaimFacts("o", "Iedereen loopt weg.")]
    found = {r.claim.id: r.features["names"] for r in MemoryIndex([query, *names]).rank(0)}
    assert found == {"p": 0.5, "o": 0.0}


def test_the_best_of_a_poor_lot_is_no_likeness():
    query = ClaimFacts("q", "De sluiswachter van Brakkum won het toernooi.")
    near = ClaimFacts("p", "Wie het toernooi won is een sluiswachter uit Brakkum.")
    poor = [ClaimFacts(str(n), "De burgemeester wil een akkoord, maar het kost geld.") for n in range(3)]
    alone = {r.claim.id: r.features["text"] for r in MemoryIndex([query, *poor]).rank(0)}
    beside = {r.claim.id: r.features["text"] for r in MemoryIndex([query, near, *poor]).rank(0)}
    assert max(alone.values()) < 0.5 * beside["p"]


def test_a_speaker_named_in_a_report_without_one_counts_half():
    said = ClaimFacts("q", "De sluis blijft dicht.", speaker="Tessa Molen")
    told = ClaimFacts("p", "Burgemeester Molen houdt de sluis dicht.")
    other = ClaimFacts("o", "Burgemeester Molen houdt de sluis dicht.", speaker="Daan Roos")
    found = {r.claim.id: r.features["speaker"] for r in MemoryIndex([said, told, other]).rank(0)}
    assert found == {"p": 0.5, "o": 0.0}


@given(st.text(max_size=80), st.sampled_from(["nl", "en"]))
def test_what_is_read_of_the_words_can_be_kept_and_taken_back(text, language):
    read, taken = (ClaimFacts("1", text, language=language) for _ in range(2))
    taken.unpack(read.packed())
    for name in ("words", "telling", "stems", "concepts", "concept_set", "acts", "names", "numbers", "negated"):
        assert getattr(taken, name) == getattr(read, name)


def test_the_command_ranks_json_lines_with_types_and_reasons(monkeypatch, capsys):
    rows = [
        {"id": "q", "text": EVENT, "speaker": None, "topic": None, "published": "2031-03-04"},
        {"id": "p", "text": PARTNER, "speaker": None, "topic": None, "published": "2031-03-04"},
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(map(json.dumps, rows))))
    main(["--jsonl"])
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [a["claim"] for a in answers] == ["q", "p"]
    (found,) = answers[0]["suggestions"]
    assert found["claim"] == "p"
    assert found["type"]
    assert found["reason"]
    assert answers == list(suggestions(rows))
