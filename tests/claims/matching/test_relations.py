"""Which relation is proposed for two claims of an invented process, and why; never without a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching import ClaimFacts, relate, suggest
from claims.matching.lexicon import table
from claims.matching.ranking import Ranked
from claims.matching.reasons import Reason

SIDES = {"holt": "ru", "varga": "ua", "brand": "us", "lind": "de"}


def claim(text, speaker="", day="2031-03-18", topic="bestand", **more):
    return ClaimFacts(text[:12], text, speaker, topics=(topic,), published=day, sides_of=SIDES, **more)


TRUCE = claim("Norland belooft de aanvallen op de havens dertig dagen te staken.", "Ada Holt")
DEMAND = claim("Holt eist dat de levering van wapens aan Estmark stopt.", "Ada Holt", topic="steun")

PAIRS = [
    # the same sentence twice in a live blog
    (TRUCE, claim(TRUCE.text, "Ada Holt"), "same", "identical"),
    # the same words from another mouth are no merge
    (TRUCE, claim(TRUCE.text, "Ilse Varga"), "repeats", "identical-other-speaker"),
    # a reported attack against the promise to stop
    (
        claim("In de nacht zijn volgens Varga aanvallen geweest op de visserswijk.", "Ilse Varga"),
        TRUCE,
        "contradicts",
        "attack-against-promise",
    ),
    # one refuses what the other wants
    (
        claim("Holt noemt buitenlandse troepen op de eilanden onacceptabel.", "Ada Holt", topic="missie"),
        claim("Lind is bereid troepen naar de eilanden te sturen.", "Otto Lind", topic="missie"),
        "contradicts",
        "refuses-what-other-wants",
    ),
    # two numbers for one thing, one day
    (
        claim("Er zijn 40 drones neergehaald.", "Ada Holt"),
        claim("Er zijn 55 drones neergehaald.", "Ilse Varga"),
        "contradicts",
        "other-number",
    ),
    # a reaction in words
    (
        claim("Varga noemt de belofte over de havens een eerste stap.", "Ilse Varga"),
        TRUCE,
        "responds_to",
        "reaction-cue",
    ),
    # an offer where the other demanded the opposite
    (
        claim("Lind zegt toe wapens te blijven leveren.", "Otto Lind", topic="steun"),
        DEMAND,
        "responds_to",
        "offer-on-demand",
    ),
    # weeks later, the same matter
    (
        claim("Holt heeft het bestand aanvaard.", "Ada Holt", day="2031-04-20"),
        claim("Holt sprak over een bestand.", "Ada Holt", day="2031-03-18"),
        "updates",
        "later",
    ),
    # own words for the same position
    (
        claim("Varga steunt een bestand op zee.", "Ilse Varga"),
        claim("Een bestand op zee is het begin, schrijft Varga.", "Ilse Varga"),
        "supports",
        "same-speaker-same-matter",
    ),
    # nothing in common but being claims
    (
        claim("De veerpont vaart weer.", topic="scheepvaart"),
        claim("Holt bezocht een school.", "Ada Holt", topic="bezoek"),
        "related",
        "few-words",
    ),
]


@pytest.mark.parametrize(("a", "b", "relation", "code"), PAIRS, ids=[row[3] for row in PAIRS])
def test_a_relation_is_proposed_with_its_reason(a, b, relation, code):
    typed = relate(a, b)
    assert typed.relation == relation
    assert typed.reasons[0].code == code
    for language in ("nl", "en"):
        assert typed.reasons[0].said(language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a part and its whole
        ("De luchtmacht telde 145 aanvallen met drones.", "De luchtmacht haalde 72 drones neer."),
        # another object
        ("Er zijn 72 drones neergehaald.", "Er zijn 57 Estmarkse drones vernietigd."),
        # another unit
        ("Het kost 27 euro.", "Het kost 24 pond."),
        # a number that says it is not exact
        ("Meer dan 200 mensen vluchtten.", "Er vluchtten 217 mensen."),
    ],
)
def test_parts_units_objects_and_rough_numbers_are_no_contradiction(one, other):
    assert relate(claim(one, "Ilse Varga"), claim(other, "Ada Holt")).relation != "contradicts"


def test_numbers_of_two_days_are_an_update():
    early = claim("Er zijn 40 schepen vertrokken.", "Ada Holt", day="2031-03-01")
    late = claim("Er zijn 90 schepen vertrokken.", "Ada Holt", day="2031-03-20")
    assert relate(late, early).relation == "updates"
    assert relate(early, late).turned


def test_without_dates_no_update_is_claimed():
    typed = relate(
        claim("Holt wil een bestand.", "Ada Holt", day=""), claim("Een bestand is nodig.", "Ilse Varga", day="")
    )
    assert typed.relation != "updates"


def test_every_reason_has_a_sentence_in_both_languages():
    assert table("reasons")["nl"].keys() == table("reasons")["en"].keys()
    for code in table("reasons")["nl"]:
        for language in ("nl", "en"):
            assert "{" not in Reason(code, ("a", "b", "c")).said(language)


words = st.sampled_from(
    [
        "Holt",
        "Varga",
        "belooft",
        "weigert",
        "niet",
        "bestand",
        "aanvallen",
        "40",
        "drones",
        "eist",
        "reageert",
        "de",
        ",",
        ".",
    ]
)
claims = st.builds(
    claim,
    st.lists(words, max_size=15).map(" ".join),
    st.sampled_from(["", "Ada Holt", "Ilse Varga", "Ada Holt; Ilse Varga"]),
    st.sampled_from(["", "2031", "2031-03-18", "2031-04-20", "onzin"]),
)


@given(claims, claims)
def test_no_pair_is_without_a_reason_and_order_only_turns_it(a, b):
    one, other = relate(a, b), relate(b, a)
    assert one.reasons
    assert one.relation == other.relation


def test_a_shared_number_is_named_in_the_words_of_the_claim_and_not_as_it_is_counted():
    other = claim("Estmark wacht dertig dagen op een brief.", "Otto Lind", topic="post")
    with_the_words = suggest(TRUCE, Ranked(other, 1.0, {}, ()))
    said = [reason.said("nl") for reason in with_the_words.reasons if reason.code == "shared-number"]
    assert said == ["hetzelfde getal: dertig dagen"]
