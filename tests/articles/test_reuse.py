"""Shared text is found with its passages; an utterance, a list or a template is not taken for a copy."""

import io
import json
import random
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reuse import (
    Reuse,
    align,
    candidate_pairs,
    classify,
    compare,
    counts_as_origin,
    fingerprints,
    is_boilerplate,
    main,
    words_of,
)

HARBOUR = """De gemeenteraad van Oosterdam heeft dinsdag ingestemd met de verbouwing van het oude havenkantoor.
Het gebouw aan de Wilgenkade staat al elf jaar leeg en werd in die tijd drie keer gekraakt.
Wethouder Femke Bruinsma verwacht dat de eerste bewoners in het voorjaar hun sleutel krijgen.
De verbouwing kost vier miljoen gulden en wordt betaald uit de verkoop van de veerstoep.
Omwonenden maakten bezwaar omdat zij vrezen dat het verkeer over de smalle brug toeneemt.
Een deel van de kelder blijft beschikbaar voor de roeivereniging die er sinds de oorlog boten bouwt.
De aannemer begint na de kermis met het slopen van de houten aanbouw aan de noordkant.
Volgens het plan komen er achttien woningen, een atelier en een kleine werkplaats voor leerlingen."""

MARKET = """In Vlierveld is zaterdagnacht een loods met aardappelen volledig uitgebrand.
De brandweer had urenlang werk omdat het dak was ingestort boven de sorteermachine.
Niemand raakte gewond, maar twee paarden uit de stal ernaast moesten worden opgevangen.
De oorzaak is niet bekend en de politie zoekt getuigen die een witte bestelbus hebben gezien.
De eigenaar wil op dezelfde plek opnieuw bouwen zodra de verzekering heeft uitbetaald."""


def sentences(text):
    return text.split("\n")


def reuse_of(a, b):
    return align(words_of(a), words_of(b))


def kind_of(a, b, same_publisher=False):
    return classify(reuse_of(a, b), same_publisher)


def document(doc, text, publisher="", published="2031-03-04"):
    return {"doc": doc, "text": text, "published": published, "publisher": publisher}


@pytest.mark.parametrize("seed", range(20))
def test_a_third_cut_and_a_new_headline_is_still_a_copy(seed):
    kept = sorted(random.Random(seed).sample(range(8), 5))
    cut = "Havenkantoor wordt bewoond\n" + "\n".join(sentences(HARBOUR)[i] for i in kept)
    (row,) = compare([document("a", HARBOUR, "De Kade"), document("b", cut, "Het Anker")])
    assert row["kind"] == "copy"
    assert row["origin"]


def test_the_same_outlet_printing_it_again_is_a_version():
    again = HARBOUR.replace("vier miljoen", "vijf miljoen")
    (row,) = compare([document("a", HARBOUR, "De Kade"), document("b", again, "de kade ")])
    assert row["kind"] == "version"


def test_two_unknown_publishers_are_not_taken_for_one():
    (row,) = compare([document("a", HARBOUR), document("b", HARBOUR)])
    assert row["kind"] == "copy"


def test_a_rewritten_lead_over_kept_background_is_partial():
    taken = "Leerlingen krijgen een werkplaats aan het water.\n" + MARKET + "\n" + "\n".join(sentences(HARBOUR)[5:7])
    reuse = reuse_of(HARBOUR, taken)
    assert classify(reuse, same_publisher=False) == "partial"
    assert reuse.run >= 15


def test_two_articles_on_different_matters_share_nothing():
    assert list(compare([document("a", HARBOUR), document("b", MARKET)])) == []


SPEECH = "wij gaan dit jaar nog beginnen met de bouw van de nieuwe sluis want wachten kost ons elke winter een dijk"


@pytest.mark.parametrize(
    ("one", "other"),
    [("„{}”", "„{}”"), ('"{}"', "“{}”"), ("‘{}’", "'{}'"), (",,{}''", "«{}»"), ("’{}’", "„{}“")],
)
def test_one_utterance_in_two_outlets_is_not_a_copy(one, other):
    a = HARBOUR + "\n" + one.format(SPEECH) + ", zei dijkgraaf Hidde Terpstra."
    b = MARKET + "\nTerpstra zei in de zaal: " + other.format(SPEECH) + "."
    reuse = reuse_of(a, b)
    assert classify(reuse, same_publisher=False) == "utterance"
    assert not counts_as_origin("utterance")
    assert reuse.run == 0
    assert reuse.quoted_words == len(SPEECH.split())


@pytest.mark.parametrize(
    "line",
    [
        "Wilt u dit elke ochtend lezen? Meld u aan voor onze nieuwsbrief en mis niets van het nieuws uit de streek.",
        "Heeft u iets op te merken over dit verhaal? Schrijf ons dan via het formulier onder aan de bladzijde.",
        "De politie is op zoek naar getuigen. Wie iets zag, wordt verzocht te bellen met het nummer hieronder.",
    ],
)
def test_a_line_to_the_reader_is_no_shared_story(line):
    reuse = reuse_of(f"{HARBOUR}\n\n{line}\n", f"{MARKET}\n\n{line}\n")
    assert classify(reuse, same_publisher=False) is None
    assert not words_of(line).folded


def test_in_a_long_paragraph_only_the_sentence_to_the_reader_is_left_out():
    story = " ".join([HARBOUR.replace("\n", " ")] * 3)
    kept = words_of(f"{story} Lees ook wat de haven eerder deed. {story}").folded
    assert kept == words_of(f"{story} {story}").folded


def test_a_bare_fact_of_fifteen_words_in_a_long_article_is_no_partial_copy():
    def shares(run: int, narr: float) -> str | None:
        return classify(Reuse(narr, run, 40, 0, 0, ()), same_publisher=False)

    assert [shares(15, 0.08), shares(15, 0.12), shares(20, 0.08), shares(5, 0.3)] == [None, *["partial"] * 3]


def test_a_list_of_names_is_a_fact_that_anyone_may_print():
    players = "Keepers: " + ", ".join(f"{n} ({club})" for n, club in zip(NAMES, CLUBS * 4, strict=False)) + "."
    a, b = f"{HARBOUR}\nDe selectie van Norland. {players}", f"{MARKET}\nDit is de ploeg voor maandag. {players}"
    reuse = reuse_of(a, b)
    assert max(tile.words for tile in reuse.tiles) > 30
    assert classify(reuse, same_publisher=False) is None


NAMES = [
    "Hidde Terpstra",
    "Femke Bruinsma",
    "Joris Waal",
    "Ilse Oord",
    "Bas Dekker",
    "Wim Loos",
    "Ruud Haring",
    "Jan Terp",
]
CLUBS = ["Anker Oosterdam", "Vlierveld Boys"]
FIRE = """{place} - In een {what} aan de {street} in {place} is {day} brand uitgebroken.
De brandweer was snel ter plaatse en kon voorkomen dat het vuur oversloeg naar de panden ernaast.
Bij de brand is voor zover bekend niemand gewond geraakt en de oorzaak wordt nog onderzocht door de recherche.
{more}"""


def test_two_fires_told_in_one_formula_are_two_fires():
    one = FIRE.format(
        place="Vlierveld", what="schuur", street="Kraaiendijk", day="maandag",
        more="Eigenaar Hidde Terpstra hield er 40 kippen. Burgemeester Oord kwam kijken en sprak met de familie Waal.",
    )  # fmt: skip
    other = FIRE.format(
        place="Oosterdam", what="garage", street="Wilgenkade", day="vrijdag",
        more="Van de 3 auto's van Femke Bruinsma bleef niets over. Agent Loos zoekt beelden uit de Havenstraat.",
    )  # fmt: skip
    reuse = reuse_of(one, other)
    assert reuse.narr > 0.3
    assert reuse.run > 15
    assert classify(reuse, same_publisher=False) is None
    assert classify(reuse, same_publisher=True) is None


def test_one_fire_told_in_the_formula_by_two_papers_is_shared():
    told = {"place": "Vlierveld", "what": "schuur", "street": "Kraaiendijk", "day": "maandag"}
    one = FIRE.format(**told, more="Eigenaar Hidde Terpstra hield er 40 kippen.")
    other = FIRE.format(**told, more="De kippen van Hidde Terpstra kwamen om, 40 in getal.")
    assert kind_of(one, other) in ("partial", "copy")


def test_a_carefully_edited_copy_is_still_shared_text():
    edited = """De gemeenteraad van Oosterdam heeft dinsdag met elf stemmen ja gezegd tegen het plan.
    Het gebouw aan de Wilgenkade staat al elf jaar leeg, schrijft de stad zelf.
    Femke Bruinsma (Bouwen) denkt dat de eerste bewoners in het voorjaar hun sleutel hebben.
    Wie er woont is bang dat het verkeer over de smalle brug toeneemt."""
    reuse = reuse_of(HARBOUR, f"{edited}\n{MARKET}")
    assert reuse.run < 15
    assert reuse.narr < 0.3
    assert classify(reuse, same_publisher=False) == "partial"


ABROAD = "De {} Holt noemde het plan onzin. “{}.” Daarna verliet hij de zaal."


@pytest.mark.parametrize(
    ("who", "kind"),
    [("Noorse minister", "partial"), ("Deense oud-premier", "partial"), ("Vlaamse minister", "utterance")],
)
def test_one_translation_in_two_outlets_has_one_origin_but_both_can_hear_their_own_language(who, kind):
    said = ABROAD.format(who, SPEECH)
    other = f"In de zaal werd het stil toen de gast begon. “{SPEECH}.”"
    assert kind_of(f"{HARBOUR}\n{said}", f"{MARKET}\n{other}") == kind


def test_a_language_that_was_spoken_tells_of_a_translation():
    said = f"Holt sprak in het Frans. “{SPEECH}.”"
    assert kind_of(f"{HARBOUR}\n{said}", f"{MARKET}\n“{SPEECH}.” Dat zei Holt.") == "partial"


def test_an_apostrophe_opens_no_quotation():
    assert not any(words_of("'s Avonds ging zo'n boot van Terpstra's oom 't water in.").quoted)


def test_a_mark_that_is_never_closed_ends_with_its_paragraph():
    words = words_of("Hij zei: „wij wachten niet\nDe raad wachtte wel.")
    assert words.quoted == (False, False, True, True, True, False, False, False, False)


def test_the_passages_are_the_same_words_on_both_sides():
    b = "Nieuw begin.\n" + "\n".join(sentences(HARBOUR)[2:6])
    for tile in reuse_of(HARBOUR, b).tiles:
        left, right = HARBOUR[tile.a_start : tile.a_end], b[tile.b_start : tile.b_end]
        assert words_of(left).folded == words_of(right).folded
        assert len(words_of(left).folded) == tile.words >= 5


def test_a_few_shared_words_prove_nothing_in_a_short_notice():
    a = "Weerbericht voor Oosterdam en omgeving: morgen regen en veel wind."
    b = "Weerbericht voor Oosterdam en omgeving: zaterdag zon."
    assert kind_of(a, b) is None


def test_a_template_of_many_weeks_is_no_candidate_but_a_story_of_one_week_is():
    weeks = [f"2031-{1 + n // 4:02}-{1 + 7 * (n % 4):02}" for n in range(21)]
    template = [fingerprints(words_of(HARBOUR))] * 21
    assert candidate_pairs(template, weeks) == []
    assert len(candidate_pairs(template, ["2031-03-04"] * 21)) == 210
    assert is_boilerplate(articles=500, weeks=1)


word = st.sampled_from(["de", "raad", "dijk", "zei", "„", "”", '"', "'", "’", ",,", "''", "boot", "\n", "é", "😀"])
texts = st.lists(word, max_size=120).map(" ".join)


@given(texts, texts)
def test_alignment_is_within_bounds_and_uses_each_word_once(a, b):
    left, right = words_of(a), words_of(b)
    reuse = align(left, right)
    assert 0 <= reuse.narr <= 1
    assert sum(tile.words for tile in reuse.tiles) <= min(len(left.folded), len(right.folded))
    for tile, after in zip(reuse.tiles, reuse.tiles[1:], strict=False):
        assert tile.a_end <= after.a_start


@given(texts, texts)
def test_whether_anything_is_shared_does_not_depend_on_the_order_of_the_two(a, b):
    assert bool(reuse_of(a, b).tiles) == bool(reuse_of(b, a).tiles)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    words = words_of(text)
    assert len(words.folded) == len(words.spans) == len(words.quoted)
    assert align(words, words).narr in (0.0, 1.0) or align(words, words).tiles


@settings(max_examples=40)
@given(st.lists(st.integers(0, 10**6), min_size=12, max_size=40), st.integers(0, 30), st.integers(0, 30))
def test_twelve_shared_words_always_leave_a_shared_fingerprint(numbers, before, after):
    shared = " ".join(f"woord{n}" for n in numbers)
    a = " ".join(f"links{n}" for n in range(before)) + " " + shared
    b = shared + " " + " ".join(f"rechts{n}" for n in range(after))
    assert fingerprints(words_of(a)) & fingerprints(words_of(b))


@pytest.mark.parametrize(
    "unit", ["ha ", "de raad zei dat ", "één twee drie vier vijf zes zeven acht negen tien elf ", '"']
)
def test_twice_the_text_takes_no_more_than_about_twice_the_time(unit):
    def seconds(times):
        text = unit * times
        began = time.process_time()
        align(words_of(text), words_of(text))
        return time.process_time() - began

    def grows_in_proportion():
        small = min(seconds(2000) for _ in range(3))
        return min(seconds(8000) for _ in range(3)) < 12 * small + 0.05

    seconds(200)
    # A machine stumbles now and then; what grows too fast does so every time.
    assert any(grows_in_proportion() for _ in range(4))


def test_the_command_reads_and_writes_json_lines(monkeypatch, capsys):
    lines = "\n".join(json.dumps(document(doc, HARBOUR, doc)) for doc in "ab")
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    main(["--jsonl"])
    row = json.loads(capsys.readouterr().out)
    assert (row["a"], row["b"], row["kind"], row["narr"]) == ("a", "b", "copy", 1.0)
    assert HARBOUR[row["tiles"][0][0] : row["tiles"][0][1]]
