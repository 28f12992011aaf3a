"""Undo gives the person their last act back, while nobody else acted, and never un-blinds a second check."""

from __future__ import annotations

from datetime import date

import pytest

from articles.extraction import spans as found
from articles.models import Decision
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims import queries
from claims.actions import editing, judging, leasing
from claims.actions.annotating import note
from claims.actions.base import Refused
from claims.actions.linking import link
from claims.actions.undoing import undo
from claims.models import Appearance, ClaimDate, Correction, Judgement, Topic, VerifiedRecord
from tests.desk import again, claim_on, faults, machine_reads, quote, verdict

WEB = Door.WEB


def test_undoing_a_verdict_takes_its_record_out_of_force_and_queues_the_claim(cast, claim):
    verdict(claim, cast.joris)
    undo(by=cast.joris, door=WEB)
    row = again(claim)
    assert (row.state, row.record) == ("queued", None)
    assert VerifiedRecord.objects.count() == 1  # a record is never removed
    assert [d.action for d in Decision.objects.filter(subject_uid=claim.uid)] == ["make_claim", "verify", "undo"]
    verdict(claim, cast.joris, "false")
    assert again(claim).record.number == 2
    assert not faults()


def test_undoing_a_new_verdict_brings_the_record_before_it_back(cast, claim):
    verdict(claim, cast.joris, "holds")
    first = again(claim).record
    verdict(claim, cast.kees, "false")
    undo(by=cast.kees, door=WEB)
    assert (again(claim).state, again(claim).record) == ("verified", first)


@pytest.mark.parametrize("act", ["reject", "park"])
def test_undoing_a_rejection_brings_the_claim_back(cast, claim, act):
    getattr(judging, act)(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, reason="Geen bewering.")
    undo(by=cast.joris, door=WEB)
    assert again(claim).state == "queued"
    verdict(claim, cast.joris)


@pytest.mark.parametrize("act", ["reject", "park"])
def test_undoing_a_rejection_brings_the_waiting_first_judgement_back(cast, figure, act):
    verdict(figure, cast.marit, "holds")
    getattr(judging, act)(claim=figure.uid, by=cast.joris, door=WEB, seen_revision=2, reason="Geen bewering.")
    undo(by=cast.joris, door=WEB)
    assert again(figure).state == "second_check"
    assert queries.visible_judgements(again(figure), by=cast.kees) == []
    verdict(figure, cast.kees, "holds")
    assert again(figure).record.first_by == cast.marit


def test_undoing_ones_first_judgement_lets_one_judge_anew(cast, figure):
    verdict(figure, cast.marit)
    undo(by=cast.marit, door=WEB)
    assert again(figure).state == "queued"
    verdict(figure, cast.marit, "false")
    assert (again(figure).state, Judgement.objects.filter(voided_at=None).get().accuracy) == ("second_check", "false")


def test_a_first_judgement_whose_second_came_is_not_undone(cast, figure):
    verdict(figure, cast.marit)
    verdict(figure, cast.joris)
    with pytest.raises(Refused) as refused:
        undo(by=cast.marit, door=WEB)
    assert refused.value.code == "acted-since"


def test_who_saw_the_first_judgement_by_differing_cannot_undo_and_agree(cast, figure):
    verdict(figure, cast.marit, "holds")
    verdict(figure, cast.joris, "false")
    with pytest.raises(Refused):
        undo(by=cast.joris, door=WEB)
    assert Judgement.objects.filter(voided_at=None).count() == 2


def test_undoing_a_second_check_ends_both_judgements_for_the_first_is_blind_no_more(cast, figure):
    verdict(figure, cast.marit, "holds")
    verdict(figure, cast.joris, "holds")
    undo(by=cast.joris, door=WEB)
    row = again(figure)
    assert (row.state, row.record) == ("queued", None)
    assert not Judgement.objects.filter(voided_at=None).exists()


def test_undo_stops_where_a_colleague_acted_since(cast, claim):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    judging.reopen(claim=claim.uid, by=cast.kees, door=WEB, seen_revision=2, reason="Verder.")
    with pytest.raises(Refused) as refused:
        undo(by=cast.joris, door=WEB, seq=Decision.objects.get(action="park").seq)
    assert refused.value.code == "acted-since"


def test_a_note_in_between_does_not_stop_an_undo(cast, claim):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    note(claim=claim.uid, by=cast.kees, door=WEB, text="Waarom?")
    undo(by=cast.joris, door=WEB)
    assert again(claim).state == "queued"


def test_an_older_act_is_not_undone_in_place_of_a_last_one_that_cannot_be(cast, claim, figure):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    words = "Er zijn 35 schepen."
    editing.edit_claim(claim=figure.uid, by=cast.joris, door=WEB, seen_revision=1, statement=words)
    with pytest.raises(Refused) as refused:
        undo(by=cast.joris, door=WEB)
    assert refused.value.code == "last-act"
    assert again(claim).state == "parked"


def test_one_undoes_only_ones_own(cast, claim):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    with pytest.raises(Refused) as refused:
        undo(by=cast.kees, door=WEB, seq=Decision.objects.get(action="park").seq)
    assert refused.value.code == "nothing-to-undo"
    with pytest.raises(NotAllowed):
        undo(by=cast.lena, door=WEB)


def test_an_act_is_undone_once(cast, claim):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    seq = Decision.objects.get(action="park").seq
    undo(by=cast.joris, door=WEB, seq=seq)
    with pytest.raises(Refused):
        undo(by=cast.joris, door=WEB, seq=seq)


def test_an_edit_is_no_undoable_act(cast, claim):
    editing.edit_claim(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, statement="Anders.")
    with pytest.raises(Refused) as refused:
        undo(by=cast.joris, door=WEB)
    assert refused.value.code == "last-act"


def test_undoing_a_link_withdraws_it_and_the_questions_it_asked(cast, claim, article):
    verdict(claim, cast.joris)
    other = claim_on(cast.marit, article, "40 schepen")
    made = link(a=other.uid, b=claim.uid, type="contradicts", by=cast.joris, door=WEB, reason="Strijdig.")
    assert claim.rechecks.filter(closed_at=None).count() == 1
    undo(by=cast.joris, door=WEB)
    made.refresh_from_db()
    assert made.withdrawn_at is not None
    assert claim.rechecks.filter(closed_at=None).count() == 0


def test_undoing_an_assignment_gives_it_back(cast, claim):
    leasing.assign(claim=claim.uid, by=cast.marit, door=WEB, seen_revision=1, to=cast.kees)
    leasing.assign(claim=claim.uid, by=cast.marit, door=WEB, seen_revision=2, to=cast.joris)
    undo(by=cast.marit, door=WEB)
    assert again(claim).assigned_to == cast.kees


# --- Corrections of one stroke -------------------------------------------------------------------------------------


def stands_as(claim):
    """Return what a correction could have changed."""
    row = again(claim)
    return (
        row.state, row.version, row.kind, row.high_stakes, row.queue_key, row.issue_id,
        sorted(t.slug for t in row.topics.all()), [a.speech for a in row.appearances.all()],
        [
            (d.role, d.value, d.edtf, d.earliest, d.latest, d.anchor, d.rule, d.by_hand)
            for d in row.dates.order_by("pk")
        ],
        sorted(row.judgements.filter(voided_at=None).values_list("uid", flat=True)),
    )  # fmt: skip


@pytest.fixture
def drafted(cast, article):
    """A claim the machine drafted, with a date that has another reading."""
    machine_reads(
        article,
        [quote(article, "Wij sluiten geen enkele kade", rule="quote-tag")],
        [
            found.TimeExpression(
                article.text.index("maandag"),
                article.text.index("maandag") + 7,
                "maandag",
                "DATE",
                "2031-03-03",
                rule="weekday, past",
                earliest=date(2031, 3, 3),
                latest=date(2031, 3, 3),
                edtf="2031-03-03",
                candidates=(
                    found.Candidate(
                        "2031-03-10", date(2031, 3, 10), date(2031, 3, 10), "2031-03-10", "weekday, future"
                    ),
                ),
            )
        ],
    )
    row = Appearance.objects.get(quote__exact="Wij sluiten geen enkele kade").claim
    if not row.dates.exists():
        time = article.extractions.latest("id").timeexpressions.get()
        ClaimDate.objects.create(
            claim=row,
            role="happened",
            words="maandag",
            value=time.value,
            edtf=time.edtf,
            earliest=time.earliest,
            latest=time.latest,
            rule=time.rule,
            article=article,
            start=time.start,
            end=time.end,
            time=time,
        )
    return row


def correct(cast, claim, what):
    row = again(claim)
    seen = {"by": cast.joris, "door": WEB, "seen_revision": row.revision}
    if what == "kind":
        editing.edit_claim(claim=row.uid, kind="commitment", **seen)
    elif what == "topics":
        grave = Topic.objects.create(slug="oorlog", name_nl="Oorlog", name_en="War", high_stakes=True)
        editing.edit_claim(claim=row.uid, topics=[grave], **seen)
    elif what == "speech":
        editing.set_speech(appearance=row.appearances.get().uid, speech="indirect", **seen)
    elif what == "unknown":
        editing.unset_date(date=row.dates.get().pk, **seen)
    else:
        editing.flip_date(date=row.dates.get().pk, candidate=0, **seen)


@pytest.mark.parametrize("what", ["kind", "topics", "speech", "unknown", "flip"])
@pytest.mark.parametrize("when", ["queued", "verified", "second_check"])
def test_a_correction_of_one_stroke_is_undone_as_if_it_had_not_been(cast, drafted, what, when, settings):
    if when != "queued":
        settings.SECOND_CHECK = "always" if when == "second_check" else "off"
        verdict(drafted, cast.marit)
    before = stands_as(drafted)
    assert before[0] == when
    correct(cast, drafted, what)
    assert stands_as(drafted) != before
    undo(by=cast.joris, door=WEB)
    assert stands_as(drafted) == before
    assert not Correction.objects.exists(), "nothing counts against the rule"
    assert not faults()
    with pytest.raises(Refused):
        undo(by=cast.joris, door=WEB, seq=Decision.objects.exclude(action="undo").latest("seq").seq)


def test_a_correction_is_not_undone_once_something_was_tied_to_it(cast, drafted, article):
    correct(cast, drafted, "speech")
    other = claim_on(cast.marit, article, "40 schepen")
    link(a=other.uid, b=drafted.uid, type="supports", by=cast.marit, door=WEB, reason="Past.")
    with pytest.raises(Refused) as refused:
        undo(by=cast.joris, door=WEB)
    assert refused.value.code == "tied-since"
    assert again(drafted).appearances.get().speech == "indirect"


def test_a_correction_with_words_in_it_is_edited_again_and_not_undone(cast, drafted):
    editing.edit_claim(
        claim=drafted.uid, by=cast.joris, door=WEB, seen_revision=1, kind="event", statement="De kaden blijven open."
    )
    with pytest.raises(Refused) as refused:
        undo(by=cast.joris, door=WEB)
    assert refused.value.code == "last-act"
    assert again(drafted).kind == "event"
