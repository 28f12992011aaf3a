"""What the machine queues, once, and what a later reading may never touch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from articles import intake
from articles.actions import read_again, set_article_facts
from articles.extraction import extract
from articles.models import Actor, ActorName, Decision, Quote, TimeExpression
from articles.models.ledger import Door
from claims.actions import editing, judging
from claims.actions.editing import DateSet
from claims.models import Appearance, Claim
from tests.desk import again, bring, faults, machine_reads, quote, verdict

WEB = Door.WEB
TEXT = (
    "Haven open\n\nELVERSTAD - “De haven blijft open”, zei Tessa Molen. “De haven blijft open”, herhaalde zij. "
    "“Wij leveren 40 kranen”, beloofde Daan Roos."
)
SEEDS = Path(os.environ.get("FACTDESK_SEEDS", Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"))


def read_once_more(article, by, *quotes):
    read_again(article=article.uid, by=by, door=WEB)
    return machine_reads(article, quotes)


@pytest.fixture
def article(cast):
    return bring(cast.marit, TEXT)


@pytest.fixture
def found(article):
    return [
        quote(article, "De haven blijft open", speaker_names=("Tessa Molen",)),
        quote(article, "Wij leveren 40 kranen", speaker_names=("Daan Roos",)),
    ]


def test_each_quote_worth_checking_is_queued_with_its_place_and_speaker(cast, article, found):
    tessa = Actor.objects.create(name="Tessa Molen")
    ActorName.objects.create(actor=tessa, text="Tessa Molen", folded="tessa molen")
    term = quote(article, "haven", kind="term")
    machine_reads(article, [*found, term])
    assert Claim.objects.count() == 2
    place = Appearance.objects.get(exact="De haven blijft open")
    assert article.text[place.start : place.end] == place.exact
    assert list(place.speakers.all()) == [tessa]
    assert (place.claim.state, place.claim.created_by) == ("queued", None)
    assert Decision.objects.filter(action="queue").count() == 1
    assert not faults()


def test_the_same_words_by_the_same_speaker_in_one_article_are_one_claim(cast, article):
    second = TEXT.index("De haven blijft open", TEXT.index("De haven blijft open") + 1)
    one = quote(article, "De haven blijft open", speaker_names=("Tessa Molen",))
    two = type(one)(second, second + 20, one.exact, "direct", "test", 0.9, speaker_names=("Tessa Molen",))
    machine_reads(article, [one, two])
    assert Claim.objects.get().appearances.count() == 2


def test_reading_again_adds_nothing(cast, article, found):
    machine_reads(article, found)
    before = list(Claim.objects.order_by("pk").values())
    read_once_more(article, cast.joris, *found)
    assert list(Claim.objects.order_by("pk").values()) == before
    assert Quote.objects.count() == 4


def test_reading_again_touches_nothing_people_did(cast, article, found):
    machine_reads(article, found)
    kept, gone = Claim.objects.order_by("pk")
    place = kept.appearances.get()
    editing.edit_claim(claim=kept.uid, by=cast.joris, door=WEB, seen_revision=1, statement="De haven is open.")
    longer = place.end + 1
    editing.move_appearance(
        appearance=place.uid, by=cast.joris, door=WEB, seen_revision=2, start=place.start, end=longer
    )
    judging.reject(claim=gone.uid, by=cast.joris, door=WEB, seen_revision=1, reason="Geen bewering.")
    verdict(kept, cast.joris)
    before = list(Claim.objects.order_by("pk").values()), list(Appearance.objects.order_by("pk").values())
    read_once_more(article, cast.kees, *found)
    assert (list(Claim.objects.order_by("pk").values()), list(Appearance.objects.order_by("pk").values())) == before


def test_a_passage_somebody_took_away_does_not_come_back(cast, article, found):
    machine_reads(article, found)
    first, second = Claim.objects.order_by("pk")
    there = second.appearances.get()
    here = editing.Passage(article, there.start, there.end)
    judging.park(claim=second.uid, by=cast.joris, door=WEB, seen_revision=1)
    editing.add_appearance(claim=first.uid, by=cast.joris, door=WEB, seen_revision=1, passage=here)
    added = first.appearances.get(start=there.start)
    editing.remove_appearance(
        appearance=first.appearances.exclude(pk=added.pk).get().uid,
        by=cast.joris,
        door=WEB,
        seen_revision=2,
        reason="Nee.",
    )
    read_once_more(article, cast.kees, *found)
    assert Claim.objects.count() == 2


def test_a_quote_a_later_reading_cuts_otherwise_is_no_new_claim(cast, article, found):
    machine_reads(article, found)
    shifted = quote(article, "haven blijft open", speaker_names=("Tessa Molen",))
    new = quote(article, "beloofde Daan Roos", speaker_names=("Daan Roos",))
    read_once_more(article, cast.kees, shifted, found[1], new)
    assert sorted(Claim.objects.values_list("statement", flat=True)) == [
        "Beloofde Daan Roos", "De haven blijft open", "Wij leveren 40 kranen",
    ]  # fmt: skip


# --- Dates ---------------------------------------------------------------------------------------------------------

DATED = "Haven dicht\n\nELVERSTAD - “De haven gaat maandag dicht en in mei 2032 weer open”, zei Tessa Molen gisteren."


@pytest.fixture
def dated(cast):
    """An undated article, read by the real engine, with one claim in it."""
    article = bring(cast.marit, DATED)
    intake.read_article(article.extractions.get().pk)
    assert Claim.objects.count() == 1
    return article


def value_of(claim, words):
    return next((d.value for d in claim.dates.all() if d.words == words), None)


def test_without_a_date_monday_stays_open_until_an_editor_gives_one(cast, dated):
    claim = Claim.objects.get()
    assert value_of(claim, "maandag").startswith("XXXX")
    assert claim.dates.get(words="maandag").earliest is None
    set_article_facts(article=dated.uid, by=cast.joris, door=WEB, seen_revision=1, published="2031-03-12")
    assert value_of(claim, "maandag") == "2031-03-17"
    assert value_of(claim, "mei 2032") == "2032-05"
    run = dated.extractions.order_by("-id").first()
    assert {t.value for t in run.timeexpressions.filter(exact__in=["maandag", "gisteren"])} == {
        "2031-03-17",
        "2031-03-11",
    }
    assert (again(claim).version, again(claim).state) == (2, "queued")
    changed = [d.action for d in Decision.objects.filter(subject_uid=claim.uid)]
    assert changed == ["follow_dates"]
    assert not faults()


def test_a_date_set_by_hand_survives(cast, dated):
    claim = Claim.objects.get()
    hand = [DateSet("happened", "2031-04-01", "maandag")]
    editing.set_dates(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, dates=hand)
    set_article_facts(article=dated.uid, by=cast.joris, door=WEB, seen_revision=1, published="2031-03-12")
    assert value_of(claim, "maandag") == "2031-04-01"
    assert claim.dates.get().by_hand
    read_again(article=dated.uid, by=cast.joris, door=WEB)
    intake.read_article(dated.extractions.order_by("-id").first().pk)
    assert value_of(claim, "maandag") == "2031-04-01"


def test_a_month_is_never_narrowed(cast, dated):
    set_article_facts(article=dated.uid, by=cast.joris, door=WEB, seen_revision=1, published="2031-03")
    claim = Claim.objects.get()
    assert not value_of(claim, "maandag").startswith("2031-03-1")


def test_dates_of_a_first_judgement_that_follow_end_it(cast, dated):
    claim = Claim.objects.get()
    Claim.objects.update(kind="figure")
    verdict(claim, cast.marit)
    assert again(claim).state == "second_check"
    set_article_facts(article=dated.uid, by=cast.joris, door=WEB, seen_revision=1, published="2031-03-12")
    assert again(claim).state == "queued"
    assert not claim.judgements.filter(voided_at=None).exists()


def test_dates_of_a_record_stay_and_a_question_is_asked(cast, dated):
    claim = Claim.objects.get()
    verdict(claim, cast.marit)
    set_article_facts(article=dated.uid, by=cast.joris, door=WEB, seen_revision=1, published="2031-03-12")
    assert again(claim).state == "verified"
    (asked,) = claim.rechecks.filter(closed_at=None)
    assert any(c["to"] == "2031-03-17" for c in asked.would_change)
    verdict(claim, cast.marit)
    assert claim.rechecks.filter(closed_at=None).count() == 0


# --- The five real articles ----------------------------------------------------------------------------------------


@pytest.mark.skipif(
    not SEEDS.is_dir(), reason="The five real articles are not here; set FACTDESK_SEEDS to their folder."
)
def test_in_the_real_articles_every_position_holds_its_words(cast):
    for path in sorted(SEEDS.glob("*.txt")):
        article = bring(cast.marit, path.read_text(encoding="utf-8"))
        intake.read_article(article.extractions.get().pk)
        found = extract(article.text, article.published, article.language)
        for row in [*found.quotes, *found.times]:
            assert article.text[row.start : row.end] == row.exact
        for model in (Quote, TimeExpression):
            for row in model.objects.filter(extraction__article=article):
                assert article.text[row.start : row.end] == row.exact
        for place in Appearance.objects.filter(article=article):
            assert article.text[place.start : place.end] == place.exact
            assert place.prefix + place.exact + place.suffix in article.text
        assert Quote.objects.filter(extraction__article=article).exists()
    assert Claim.objects.exists()
    assert not faults()
