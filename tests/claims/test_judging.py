"""Verdicts: one person's, two that agree, two that do not, and the chief's override."""

from __future__ import annotations

import json

import pytest
from django.db import IntegrityError, transaction

from articles import ledger
from articles.models import Decision
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims import queries
from claims.actions import editing, judging, leasing
from claims.actions.base import ClaimHeld, ClaimNotFound, Refused, StaleClaim
from claims.models import Claim, Judgement, Topic, VerifiedRecord
from claims.workflow import IllegalMove, ReasonMissing
from tests.desk import again, bring, claim_on, faults, passage, verdict

WEB = Door.WEB


def acts(claim):
    return [d.action for d in Decision.objects.filter(subject_uid=claim.uid).order_by("seq")]


# --- One person ----------------------------------------------------------------------------------------------------


def test_where_policy_asks_no_second_check_one_judgement_verifies(cast, claim):
    verdict(claim, cast.joris, "holds", reason="Staat er zo.")
    row = again(claim)
    assert (row.state, row.revision, row.version) == ("verified", 2, 1)
    assert (row.record.attribution, row.record.accuracy) == ("confirmed", "holds")
    assert (row.record.first_by, row.record.second_by, row.record.overridden) == (cast.joris, None, False)
    assert acts(claim) == ["make_claim", "verify"]
    assert not faults()


def test_said_is_not_so_the_two_verdicts_do_not_move_each_other(cast, claim):
    verdict(claim, cast.joris, "false", "confirmed")
    assert (again(claim).record.attribution, again(claim).record.accuracy) == ("confirmed", "false")


def test_a_claim_shows_the_weakest_attribution_but_the_record_keeps_each(cast, claim, article):
    second = editing.add_appearance(
        claim=claim.uid, by=cast.marit, door=WEB, seen_revision=1, passage=passage(article, "geen enkele kade")
    )
    first = claim.appearances.exclude(pk=second.pk).get()
    places = {str(first.uid): "confirmed", str(second.uid): "differs"}
    judging.judge(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=2, accuracy="open", attributions=places)
    record = again(claim).record
    assert record.attribution == "differs"
    said = {a["id"]: a["attribution"] for a in json.loads(bytes(record.body))["appearances"]}
    assert said == places


@pytest.mark.parametrize(
    ("accuracy", "attribution", "code"),
    [("true", "confirmed", "accuracy"), ("", "confirmed", "accuracy"), ("holds", "yes", "attribution")],
)
def test_a_verdict_that_does_not_exist_is_refused(cast, claim, accuracy, attribution, code):
    with pytest.raises(Refused) as refused:
        verdict(claim, cast.joris, accuracy, attribution)
    assert refused.value.code == code
    assert not Judgement.objects.exists()


@pytest.mark.parametrize("places", [{}, {"00000000-0000-0000-0000-000000000000": "confirmed"}])
def test_every_passage_needs_its_verdict_and_no_other(cast, claim, places):
    with pytest.raises(Refused) as refused:
        judging.judge(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, accuracy="holds", attributions=places)
    assert refused.value.code == "attribution"


def test_the_second_of_two_saves_is_told_what_was_saved(cast, claim):
    verdict(claim, cast.joris)
    with pytest.raises(StaleClaim) as stale:
        verdict(claim, cast.kees, "false", seen_revision=1)
    assert stale.value.claim.revision == 2
    assert Judgement.objects.count() == 1


def test_a_claim_in_a_colleagues_hands_is_not_judged(cast, claim):
    leasing.hold(claim=claim.uid, by=cast.marit)
    with pytest.raises(ClaimHeld, match="marit"):
        verdict(claim, cast.joris)
    verdict(claim, cast.marit)
    row = again(claim)
    assert (row.state, row.lease_by, row.lease_until) == ("verified", None, None)


def test_a_claim_that_is_not_there_is_said_not_to_be(cast, claim):
    nowhere = "00000000-0000-0000-0000-000000000000"
    with pytest.raises(ClaimNotFound):
        judging.judge(claim=nowhere, by=cast.joris, door=WEB, seen_revision=1, accuracy="holds", attributions={})


@pytest.mark.parametrize("who", ["lena", "otto"])
def test_readers_and_programs_never_judge(cast, claim, who):
    with pytest.raises(NotAllowed):
        verdict(claim, getattr(cast, who))
    assert again(claim).state == "queued"


def test_somebody_who_left_the_desk_judges_nothing(cast, claim):
    cast.joris.is_active = False
    with pytest.raises(NotAllowed):
        verdict(claim, cast.joris)


def test_being_a_superuser_changes_nothing(cast, figure):
    cast.marit.is_superuser = True
    cast.marit.save()
    verdict(figure, cast.marit)
    with pytest.raises(judging.OwnJudgement):
        verdict(figure, cast.marit)
    cast.lena.is_superuser = cast.lena.is_staff = True
    with pytest.raises(NotAllowed):
        verdict(figure, cast.lena)


# --- The second check ----------------------------------------------------------------------------------------------


def test_a_first_judgement_where_policy_asks_two_makes_no_record(cast, figure):
    verdict(figure, cast.marit, reason="Geteld in de tekst.")
    row = again(figure)
    assert (row.state, row.record) == ("second_check", None)
    assert not VerifiedRecord.objects.exists()


def test_the_ledger_seals_a_first_judgement_and_opens_it_with_the_second(cast, figure):
    import hashlib

    import rfc8785

    verdict(figure, cast.marit, "false", "differs", reason="Een ander getal.")
    body = ledger.body_of(Decision.objects.get(action="judge_first"))
    told = json.dumps(body)
    assert not any(word in told for word in ("false", "differs", "ander getal"))
    verdict(figure, cast.joris, "false", "differs")
    opened = ledger.body_of(Decision.objects.get(action="verify"))["changes"]["judgements"][0]
    assert (opened["accuracy"], opened["reason"]) == ("false", "Een ander getal.")
    assert hashlib.sha256(rfc8785.dumps(opened)).hexdigest() == body["changes"]["sealed"]


def test_only_its_author_sees_a_first_judgement_before_the_second(cast, figure):
    verdict(figure, cast.marit)
    row = again(figure)
    assert [j.by for j in queries.visible_judgements(row, by=cast.marit)] == [cast.marit]
    for colleague in (cast.joris, cast.kees, cast.chris, cast.lena, cast.otto):
        assert queries.visible_judgements(row, by=colleague) == []


def test_two_equal_judgements_verify(cast, figure):
    verdict(figure, cast.marit, "open", "confirmed", reason="Eén.")
    verdict(figure, cast.kees, "open", "confirmed", reason="Twee.")
    row = again(figure)
    assert (row.state, row.record.first_by, row.record.second_by) == ("verified", cast.marit, cast.kees)
    body = json.loads(bytes(row.record.body))
    assert [(j["place"], j["by"]) for j in body["review"]] == [(1, str(cast.marit.pk)), (2, str(cast.kees.pk))]


def test_nobody_gives_the_second_check_on_their_own_judgement(cast, figure):
    verdict(figure, cast.chris)
    with pytest.raises(judging.OwnJudgement):
        verdict(figure, cast.chris)
    with pytest.raises(judging.OwnJudgement):
        judging.override(claim=figure.uid, by=cast.chris, door=WEB, seen_revision=2, reason="Haast.")
    assert again(figure).state == "second_check"


@pytest.mark.parametrize(("accuracy", "attribution"), [("disputed", "confirmed"), ("holds", "differs")])
def test_two_judgements_that_differ_in_one_verdict_wait_for_a_third_person(cast, figure, accuracy, attribution):
    verdict(figure, cast.marit, "holds", "confirmed")
    verdict(figure, cast.joris, accuracy, attribution)
    row = again(figure)
    assert (row.state, row.record) == ("second_check", None)
    assert len(queries.visible_judgements(row, by=cast.kees)) == 2
    for one_of_the_two in (cast.marit, cast.joris):
        with pytest.raises(judging.OwnJudgement):
            verdict(figure, one_of_the_two)
    with pytest.raises(Refused) as refused:
        judging.override(claim=figure.uid, by=cast.chris, door=WEB, seen_revision=row.revision, reason="Haast.")
    assert refused.value.code == "disagreement"
    verdict(figure, cast.kees, "open", "differs")
    record = again(figure).record
    assert (record.accuracy, record.attribution) == ("open", "differs")
    assert [record.first_by, record.second_by, record.third_by] == [cast.marit, cast.joris, cast.kees]


def test_the_chief_may_override_a_missing_second_check_and_it_stays_visible(cast, figure):
    verdict(figure, cast.marit, "holds")
    with pytest.raises(ReasonMissing):
        judging.override(claim=figure.uid, by=cast.chris, door=WEB, seen_revision=2, reason=" ")
    for who in (cast.joris, cast.kees, cast.lena, cast.otto):
        with pytest.raises(NotAllowed):
            judging.override(claim=figure.uid, by=who, door=WEB, seen_revision=2, reason="Haast.")
    judging.override(claim=figure.uid, by=cast.chris, door=WEB, seen_revision=2, reason="De krant moet weg.")
    record = again(figure).record
    assert record.overridden
    assert json.loads(bytes(record.body))["overridden"] is True
    act = Decision.objects.get(action="override")
    assert (act.by, ledger.body_of(act)["reason"]) == (cast.chris, "De krant moet weg.")


def test_a_claim_without_a_judgement_cannot_be_overridden(cast, figure):
    with pytest.raises(IllegalMove):
        judging.override(claim=figure.uid, by=cast.chris, door=WEB, seen_revision=1, reason="Haast.")


def test_policy_is_what_it_was_at_the_first_judgement(cast, figure, settings):
    verdict(figure, cast.marit)
    settings.SECOND_CHECK = "off"
    assert again(figure).state == "second_check"
    verdict(figure, cast.joris, "false")
    assert again(figure).state == "second_check"  # they differ: policy of today does not let one pass alone


def test_policy_off_and_always_count_for_every_claim(cast, claim, figure, settings):
    settings.SECOND_CHECK = "off"
    verdict(figure, cast.marit)
    settings.SECOND_CHECK = "always"
    verdict(claim, cast.marit)
    assert (again(figure).state, again(claim).state) == ("verified", "second_check")


def test_a_topic_flagged_after_the_claim_got_it_counts_at_the_first_judgement(cast, article):
    topic = Topic.objects.create(slug="haven", name_nl="haven", name_en="port")
    claim = claim_on(cast.marit, article, topics=[topic])
    Topic.objects.update(high_stakes=True)
    verdict(claim, cast.marit)
    assert again(claim).state == "second_check"


def test_an_edit_ends_open_judgements_and_queues_the_claim_again(cast, figure):
    verdict(figure, cast.marit)
    editing.edit_claim(
        claim=figure.uid, by=cast.joris, door=WEB, seen_revision=2, statement="Er zijn veertig schepen gemeld."
    )
    row = again(figure)
    assert (row.state, row.version) == ("queued", 2)
    assert Judgement.objects.get().voided_at is not None
    assert queries.visible_judgements(row, by=cast.chris) == []
    verdict(figure, cast.marit)  # may judge the new version, and it is a first judgement again
    assert again(figure).state == "second_check"


def test_a_verified_claim_judged_anew_keeps_its_record_until_the_next(cast, figure):
    verdict(figure, cast.marit, "holds")
    verdict(figure, cast.joris, "holds")
    first = again(figure).record
    verdict(figure, cast.kees, "false")
    assert (again(figure).state, again(figure).record) == ("second_check", first)
    assert queries.visible_judgements(again(figure), by=cast.marit) == []
    verdict(figure, cast.marit, "false")
    record = again(figure).record
    assert (record.number, record.version, record.accuracy) == (2, 1, "false")
    assert VerifiedRecord.objects.get(pk=first.pk).accuracy == "holds"


def test_a_person_judges_a_version_once_says_the_database(cast, figure):
    verdict(figure, cast.marit)
    standing = Judgement.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.create(
            claim=figure, version=1, by=cast.marit, place=2, accuracy="holds", at=standing.at, second_required=True
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.create(
            claim=figure, version=1, by=cast.joris, place=1, accuracy="holds", at=standing.at, second_required=True
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.create(
            claim=figure, version=1, by=cast.joris, place=4, accuracy="holds", at=standing.at, second_required=True
        )


# --- Putting aside, taking back ------------------------------------------------------------------------------------


def test_rejecting_needs_a_reason_and_reopening_brings_the_claim_back(cast, claim):
    with pytest.raises(ReasonMissing):
        judging.reject(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, reason="")
    judging.reject(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1, reason="Geen bewering.")
    with pytest.raises(IllegalMove):
        verdict(claim, cast.joris)
    judging.reopen(claim=claim.uid, by=cast.kees, door=WEB, seen_revision=2, reason="Toch wel.")
    assert again(claim).state == "queued"
    assert acts(claim) == ["make_claim", "reject", "reopen"]


def test_parking_needs_no_reason_but_a_queued_claim(cast, claim):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    assert again(claim).state == "parked"
    with pytest.raises(IllegalMove):
        judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=2)


def test_retracting_takes_the_record_out_of_force_and_keeps_it(cast, claim):
    verdict(claim, cast.joris)
    for who in (cast.joris, cast.lena):
        with pytest.raises(NotAllowed):
            judging.retract(claim=claim.uid, by=who, door=WEB, seen_revision=2, reason="Onjuist.")
    judging.retract(claim=claim.uid, by=cast.kees, door=WEB, seen_revision=2, reason="Onjuist.")
    row = again(claim)
    assert (row.state, row.record) == ("retracted", None)
    assert VerifiedRecord.objects.filter(claim=claim).count() == 1


def test_reopening_a_verified_claim_keeps_its_record_in_force(cast, claim):
    verdict(claim, cast.joris)
    judging.reopen(claim=claim.uid, by=cast.kees, door=WEB, seen_revision=2, reason="Nieuwe bron.")
    row = again(claim)
    assert (row.state, row.record is not None) == ("queued", True)
    verdict(claim, cast.joris, "disputed")
    assert again(claim).record.number == 2


def test_standing_by_a_record_needs_an_open_question_and_a_reason(cast, claim):
    verdict(claim, cast.joris)
    with pytest.raises(Refused):
        judging.stand(claim=claim.uid, by=cast.kees, door=WEB, seen_revision=2, reason="Klopt nog.")
    with pytest.raises(ReasonMissing):
        judging.stand(claim=claim.uid, by=cast.kees, door=WEB, seen_revision=2, reason=" ")


@pytest.mark.parametrize("act", ["reject", "park", "reopen", "retract", "stand"])
def test_no_move_goes_past_the_permission_table_or_a_newer_save(cast, claim, act):
    who = {"claim": claim.uid, "door": WEB, "reason": "Daarom."}
    for stranger in (cast.lena, cast.otto):
        with pytest.raises(NotAllowed):
            getattr(judging, act)(by=stranger, seen_revision=1, **who)
    with pytest.raises(StaleClaim):
        getattr(judging, act)(by=cast.chris, seen_revision=7, **who)
    assert again(claim).revision == 1


def test_two_articles_make_two_claims_that_do_not_know_each_other(cast, claim):
    other = claim_on(cast.joris, bring(cast.joris, "De sluis blijft dicht, zei Ilse Haring dinsdag."), "blijft dicht")
    verdict(claim, cast.marit)
    assert again(other).state == "queued"
    assert Claim.objects.count() == 2
