"""What a claim says: made from a passage, edited by version, corrected in its speakers, dates and passages."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from articles import ledger
from articles.actions import withdraw_article
from articles.models import Actor, Decision
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims.actions import editing, judging, leasing
from claims.actions.base import ClaimHeld, Refused, StaleClaim
from claims.actions.editing import DateSet, Passage
from claims.models import Appearance, Claim, ClaimDate, Correction, Topic
from claims.workflow import IllegalMove, ReasonMissing
from tests.desk import OTHER_TEXT, TEXT, again, bring, claim_on, machine_reads, passage, quote, verdict

WEB = Door.WEB


def edit(claim, by, **changes):
    seen = changes.pop("seen_revision", None) or again(claim).revision
    return editing.edit_claim(claim=claim.uid, by=by, door=WEB, seen_revision=seen, **changes)


@pytest.fixture
def tessa(db):
    return Actor.objects.create(name="Tessa Molen")


# --- Making one ----------------------------------------------------------------------------------------------------


def test_a_claim_is_made_in_the_editors_words_on_the_selected_passage(cast, article, tessa):
    claim = claim_on(
        cast.marit, article, "de haven open blijft", statement=" De haven \n blijft open. ", speakers=[tessa]
    )
    place = claim.appearances.get()
    assert claim.statement == "De haven blijft open."
    assert article.text[place.start : place.end] == place.exact == "de haven open blijft"
    assert article.text[: place.start].endswith(place.prefix)
    assert article.text[place.end :].startswith(place.suffix)
    assert list(place.speakers.all()) == [tessa]
    assert (claim.state, claim.revision, claim.version, claim.created_by) == ("queued", 1, 1, cast.marit)
    assert Decision.objects.get(subject_uid=claim.uid).action == "make_claim"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 3), (-1, 4), (0, 10**6), (38, 39)])
def test_a_passage_is_a_stretch_with_words_inside_the_text(cast, article, start, end):
    with pytest.raises(Refused) as refused:
        editing.make_claim(
            by=cast.marit, door=WEB, statement="Iets.", kind="event", passage=Passage(article, start, end)
        )
    assert refused.value.code == "span"
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    ("statement", "kind", "code"),
    [("", "event", "statement-empty"), (" \n", "event", "statement-empty"), ("a\x00b", "event", "statement-empty"),
     ("a\ud800b", "event", "statement-empty"), ("x" * 1001, "event", "statement-long"), ("Iets.", "rumour", "kind")],
)  # fmt: skip
def test_a_claim_says_something_of_a_kind_the_desk_knows(cast, article, statement, kind, code):
    with pytest.raises(Refused) as refused:
        claim_on(cast.marit, article, statement=statement, kind=kind)
    assert refused.value.code == code
    assert not Claim.objects.exists()


def test_nothing_is_claimed_in_a_withdrawn_article(cast, article):
    withdraw_article(article=article.uid, by=cast.marit, door=WEB, reason="Verkeerd bestand.")
    article.refresh_from_db()
    with pytest.raises(Refused) as refused:
        claim_on(cast.marit, article)
    assert refused.value.code == "withdrawn"


def test_readers_and_programs_make_and_change_nothing(cast, article, claim):
    place = claim.appearances.get()
    for who in (cast.lena, cast.otto):
        one = {"by": who, "door": WEB}
        for act in (
            lambda one=one: claim_on(one["by"], article),
            lambda one=one: editing.edit_claim(claim=claim.uid, seen_revision=1, statement="Anders.", **one),
            lambda one=one: editing.add_appearance(
                claim=claim.uid, seen_revision=1, passage=passage(article, "40 schepen"), **one
            ),
            lambda one=one: editing.remove_appearance(appearance=place.uid, seen_revision=1, reason="Weg.", **one),
            lambda one=one: editing.set_speakers(appearance=place.uid, seen_revision=1, speakers=[], **one),
            lambda one=one: editing.move_appearance(appearance=place.uid, seen_revision=1, start=0, end=5, **one),
            lambda one=one: editing.set_dates(claim=claim.uid, seen_revision=1, dates=[DateSet("due", "2031")], **one),
            lambda one=one: editing.flip_date(date=1, candidate=0, seen_revision=1, **one),
            lambda one=one: editing.unset_date(date=1, seen_revision=1, **one),
            lambda one=one: editing.set_speech(appearance=place.uid, seen_revision=1, speech="direct", **one),
        ):
            with pytest.raises(NotAllowed):
                act()
    assert (again(claim).revision, Decision.objects.filter(subject_uid=claim.uid).count()) == (1, 1)


# --- Versions ------------------------------------------------------------------------------------------------------


def test_saving_what_was_there_changes_nothing(cast, claim):
    edit(claim, cast.joris, statement=claim.statement + "  ", kind=claim.kind, topics=[], scope={})
    assert (again(claim).revision, again(claim).version) == (1, 1)
    assert Decision.objects.filter(subject_uid=claim.uid).count() == 1


def test_each_change_of_content_is_the_next_version_with_from_and_to(cast, claim):
    topic = Topic.objects.create(slug="haven", name_nl="haven", name_en="port", high_stakes=True)
    edit(claim, cast.joris, statement="De haven is open.", kind="event", topics=[topic], reason="Preciezer.")
    row = again(claim)
    assert (row.revision, row.version, row.high_stakes) == (2, 2, True)
    said = ledger.body_of(Decision.objects.get(action="edit"))
    assert said["changes"]["statement"] == ["De haven van Elverstad blijft open.", "De haven is open."]
    assert said["changes"]["topics"] == [[], ["haven"]]
    assert (said["changes"]["version"], said["reason"]) == ([1, 2], "Preciezer.")


def test_editing_a_verified_claim_queues_it_and_its_record_stays(cast, claim):
    verdict(claim, cast.joris)
    record = again(claim).record
    edit(claim, cast.marit, statement="De haven is open gebleven.")
    assert (again(claim).state, again(claim).record) == ("queued", record)
    verdict(claim, cast.joris)
    assert (again(claim).record.number, again(claim).record.version) == (2, 2)


def test_what_was_rejected_or_retracted_is_not_edited(cast, claim):
    judging.reject(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, reason="Geen bewering.")
    with pytest.raises(IllegalMove):
        edit(claim, cast.marit, statement="Anders.")
    assert again(claim).statement == "De haven van Elverstad blijft open."


def test_an_older_save_is_told_so_and_stores_nothing(cast, claim):
    edit(claim, cast.joris, statement="De haven is open.")
    with pytest.raises(StaleClaim) as stale:
        edit(claim, cast.marit, statement="De haven is dicht.", seen_revision=1)
    assert stale.value.claim.statement == "De haven is open."


def test_a_claim_in_a_colleagues_hands_is_not_edited(cast, claim):
    leasing.hold(claim=claim.uid, by=cast.marit)
    with pytest.raises(ClaimHeld):
        edit(claim, cast.joris, statement="De haven is open.")


@pytest.mark.parametrize(
    "scope",
    [
        {"who": "a\x00b"}, {"who": "\ud800"}, {"how_many": 2**60}, {"how_many": float("nan")}, {"colour": "red"},
        {"who": {"name": "x"}}, {"who": "x" * 501},
    ],
)  # fmt: skip
def test_a_scope_the_record_could_not_hold_is_refused(cast, claim, scope):
    with pytest.raises(Refused) as refused:
        edit(claim, cast.joris, scope=scope)
    assert refused.value.code.startswith("scope")
    assert again(claim).revision == 1


# --- Passages ------------------------------------------------------------------------------------------------------


def test_a_claim_stands_in_more_passages_but_once_in_each(cast, claim, article):
    second = passage(article, "geen enkele kade")
    editing.add_appearance(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, passage=second)
    assert (again(claim).version, claim.appearances.count()) == (2, 2)
    with pytest.raises(Refused) as refused:
        editing.add_appearance(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=2, passage=second)
    assert refused.value.code == "stands-already"
    row = Appearance.objects.filter(claim=claim).first()
    row.pk, row.uid = None, "00000000-0000-0000-0000-00000000000a"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_the_last_passage_stays(cast, claim, article):
    first = claim.appearances.get()
    remove = {"by": cast.joris, "door": WEB, "reason": "Gaat over iets anders."}
    with pytest.raises(Refused) as refused:
        editing.remove_appearance(appearance=first.uid, seen_revision=1, **remove)
    assert refused.value.code == "last-passage"
    place = passage(article, "geen enkele kade")
    editing.add_appearance(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, passage=place)
    with pytest.raises(ReasonMissing):
        editing.remove_appearance(appearance=first.uid, seen_revision=2, **(remove | {"reason": ""}))
    editing.remove_appearance(appearance=first.uid, seen_revision=2, **remove)
    assert claim.appearances.get().exact == "geen enkele kade"


def test_moving_a_passage_keeps_its_words_true_to_the_text(cast, claim, article):
    place = claim.appearances.get()
    longer = passage(article, "dat de haven open blijft")
    editing.move_appearance(
        appearance=place.uid, by=cast.joris, door=WEB, seen_revision=1, start=longer.start, end=longer.end
    )
    place.refresh_from_db()
    assert place.exact == article.text[place.start : place.end] == "dat de haven open blijft"
    assert (place.prefix + place.exact + place.suffix) in article.text
    with pytest.raises(Refused):
        editing.move_appearance(appearance=place.uid, by=cast.joris, door=WEB, seen_revision=2, start=0, end=10**7)


def test_a_passage_in_another_article_counts_as_a_further_appearance(cast, claim):
    other = bring(cast.joris, OTHER_TEXT)
    place = passage(other, "de sluis te smal")
    editing.add_appearance(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=None, passage=place)
    assert {a.article_id for a in claim.appearances.all()} == {claim.appearances.first().article_id, other.pk}


def test_who_speaks_may_be_corrected_and_may_be_unknown(cast, claim, tessa):
    place = claim.appearances.get()
    say = {"appearance": place.uid, "by": cast.joris, "door": WEB}
    editing.set_speakers(seen_revision=1, speakers=[tessa], speaker_text="Burgemeester Tessa Molen", **say)
    assert [list(place.speakers.all()), again(claim).version] == [[tessa], 2]
    editing.set_speakers(seen_revision=2, speakers=[tessa], **say)  # the same again
    assert again(claim).version == 2
    editing.set_speakers(seen_revision=2, speakers=[], **say)
    assert [list(place.speakers.all()), again(claim).version] == [[], 3]


# --- Dates ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2031-03", "2031-03-01", "2031-03-31"),
        ("2031-03-12", "2031-03-12", "2031-03-12"),
        ("../2031-03-12", "None", "2031-03-12"),
        ("2031-03-12/..", "2031-03-12", "None"),
        ("", "None", "None"),
    ],
)
def test_a_date_set_by_hand_stays_as_precise_as_it_was_given(cast, claim, edtf, earliest, latest):
    editing.set_dates(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, dates=[DateSet("due", edtf, "ooit")])
    date = claim.dates.get()
    assert (date.edtf, str(date.earliest), str(date.latest), date.by_hand) == (edtf, earliest, latest, True)


@pytest.mark.parametrize(
    ("role", "edtf", "code"),
    [("due", "2031-13", "edtf"), ("due", "12 maart", "edtf"), ("due", "2031-03-12/2031-03-01", "edtf"),
     ("born", "2031", "date-role")],
)  # fmt: skip
def test_a_date_that_cannot_be_is_refused(cast, claim, role, edtf, code):
    with pytest.raises(Refused) as refused:
        editing.set_dates(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, dates=[DateSet(role, edtf)])
    assert refused.value.code == code
    assert not ClaimDate.objects.exists()


def test_setting_a_role_replaces_that_role_and_no_other(cast, claim):
    hand = {"claim": claim.uid, "by": cast.joris, "door": WEB}
    editing.set_dates(seen_revision=1, dates=[DateSet("due", "2031"), DateSet("said", "2030-12")], **hand)
    editing.set_dates(seen_revision=2, dates=[DateSet("due", "2032-01-05")], **hand)
    assert sorted((d.role, d.edtf) for d in claim.dates.all()) == [("due", "2032-01-05"), ("said", "2030-12")]
    editing.set_dates(seen_revision=3, dates=[DateSet("due", "2032-01-05")], **hand)
    assert again(claim).version == 3


# --- Corrections of the machine in one act -------------------------------------------------------------------------


@pytest.fixture
def read(cast):
    """A claim the machine drafted from a quote, with the day it read in the passage."""
    article = bring(cast.marit, TEXT, published="2031-05-06")
    machine_reads(
        article,
        quotes=[
            quote(article, "Wij sluiten geen enkele kade", rule="nl.quote.marks", speaker_rule="nl.speaker.pronoun")
        ],
    )
    claim = Claim.objects.get()
    ClaimDate.objects.create(
        claim=claim, role="said", words="maandag", value="2031-05-05", edtf="2031-05-05", earliest=date(2031, 5, 5),
        latest=date(2031, 5, 5), rule="nl.date.weekday",
    )  # fmt: skip
    return claim


def test_a_date_read_wrongly_can_be_unknown_and_keeps_its_words(cast, read):
    when = read.dates.get(words="maandag")
    editing.unset_date(date=when.pk, by=cast.joris, door=WEB, seen_revision=read.revision)
    row = again(read)
    when.refresh_from_db()
    assert (when.value, when.edtf, when.earliest, when.latest, when.by_hand) == ("", "", None, None, True)
    assert (when.words, row.version) == ("maandag", 2)
    erred = Correction.objects.get()
    assert (erred.rule, erred.what, erred.claim) == ("nl.date.weekday", "date", read)
    editing.unset_date(date=when.pk, by=cast.joris, door=WEB, seen_revision=row.revision)
    assert again(read).version == 2


def test_a_wrong_type_of_quote_is_recorded_against_the_rule_that_erred(cast, read):
    place = read.appearances.get()
    assert place.speech == "direct"
    editing.set_speech(appearance=place.uid, by=cast.joris, door=WEB, seen_revision=read.revision, speech="indirect")
    assert (read.appearances.get().speech, again(read).version) == ("indirect", 2)
    erred = Correction.objects.get()
    assert (erred.rule, erred.what, erred.decision.action) == ("nl.quote.marks", "kind", "set_speech")


def test_a_wrong_kind_of_claim_is_recorded_against_the_rule_that_erred(cast, read):
    edit(read, cast.joris, kind="commitment")
    erred = Correction.objects.get()
    assert (erred.rule, erred.what) == ("nl.quote.marks", "kind")


@pytest.mark.parametrize("speech", ["term", "sung"])
def test_a_type_of_quote_is_one_of_three_or_none(cast, read, speech):
    with pytest.raises(Refused):
        editing.set_speech(
            appearance=read.appearances.get().uid, by=cast.joris, door=WEB, seen_revision=read.revision, speech=speech
        )
    assert again(read).version == 1
