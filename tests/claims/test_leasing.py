"""Who works on which claim until when."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import ledger
from articles.models import Decision
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims import filters as filtering
from claims import queries
from claims.actions import judging, leasing
from claims.actions.base import ClaimHeld, Refused, StaleClaim
from claims.models import Claim, Draft
from tests.desk import OTHER_TEXT, again, at_once, bring, claim_on, verdict

WEB = Door.WEB


def expire(claim):
    Claim.objects.filter(pk=claim.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


@pytest.fixture
def queue(cast, article):
    """Claims in the order of the queue: a figure, then the newest article, then place in the text."""
    later = bring(cast.marit, OTHER_TEXT, published="2031-03-12")
    third = claim_on(cast.marit, article, "de haven open blijft")
    fourth = claim_on(cast.marit, article, "geen enkele kade")
    second = claim_on(cast.marit, later, "de sluis te smal")
    first = claim_on(cast.marit, later, "Onze kotters", kind="figure")
    return [first, second, third, fourth]


def test_the_queue_puts_high_stakes_first_then_pins_then_the_newest_article(cast, queue, settings):
    first, second, third, fourth = queue
    order = [c.pk for c in queries.queue(filtering.Filters(), by=cast.joris).rows]
    assert order == [first.pk, fourth.pk, third.pk, second.pk] or order == [c.pk for c in queue]
    leasing.pin(claim=fourth.uid, by=cast.marit, door=WEB, seen_revision=1, pinned=True)
    order = [c.pk for c in queries.queue(filtering.Filters(), by=cast.joris).rows]
    assert order[:2] == [first.pk, fourth.pk]
    leasing.pin(claim=fourth.uid, by=cast.marit, door=WEB, seen_revision=2, pinned=False)
    assert again(fourth).queue_key == fourth.queue_key


def test_an_older_article_comes_later_however_old_it_is(cast):
    years = ["2031-03-12", "1999", "1969-12-31", "1848-05", "0987"]
    made = []
    for n, published in enumerate(reversed(years)):
        text = f"Bericht {n}\n\nDe brug {n} is open, zei de wachter."
        made.append(claim_on(cast.marit, bring(cast.marit, text, published=published), f"De brug {n} is open"))
    rows = queries.queue(filtering.Filters(), by=cast.joris).rows
    assert [c.pk for c in rows] == [c.pk for c in reversed(made)]


def test_dealing_gives_the_first_free_claim_under_a_lease(cast, queue):
    before = timezone.now()
    dealt = leasing.deal(by=cast.joris)
    rows = queries.queue(filtering.Filters(), by=cast.joris).rows
    assert dealt == rows[0].pk
    held = Claim.objects.get(pk=dealt)
    assert held.lease_by == cast.joris
    assert timedelta(minutes=14) < held.lease_until - before < timedelta(minutes=16)
    assert held.revision == 1
    assert leasing.deal(by=cast.kees) == rows[1].pk


def test_dealing_passes_over_what_is_on_a_colleagues_list(cast, queue):
    rows = queries.queue(filtering.Filters(), by=cast.joris).rows
    leasing.assign(claim=rows[0].uid, by=cast.marit, door=WEB, seen_revision=1, to=cast.kees)
    assert leasing.deal(by=cast.joris) == rows[1].pk
    assert leasing.deal(by=cast.kees) == rows[0].pk


def test_dealing_goes_on_after_a_place_and_begins_again_at_the_front(cast, queue):
    rows = queries.queue(filtering.Filters(), by=cast.joris).rows
    assert leasing.deal(by=cast.joris, after=rows[1].queue_key) == rows[2].pk
    assert leasing.deal(by=cast.joris, after=rows[3].queue_key) == rows[0].pk


def test_an_empty_queue_deals_nothing(cast):
    assert leasing.deal(by=cast.joris) is None


def test_a_lease_that_ran_out_is_dealt_again(cast, claim):
    assert leasing.deal(by=cast.joris) == claim.pk
    assert leasing.deal(by=cast.kees) is None
    expire(claim)
    assert leasing.deal(by=cast.kees) == claim.pk


def test_the_second_check_queue_deals_nobody_their_own(cast, figure):
    verdict(figure, cast.marit)
    rows = queries.queue_of(filtering.parse({"state": "second_check"}), by=cast.marit)
    assert leasing.deal(by=cast.marit, rows=rows) is None
    assert leasing.deal(by=cast.joris, rows=rows) == figure.pk


@pytest.mark.parametrize(
    "query", [{"kind": "figure"}, {"stakes": "high"}, {"date_from": "2031"}, {"state": "queued"}, {"recheck": "1"}]
)
def test_dealing_keeps_to_the_filters_of_the_page(cast, queue, query):
    filters = filtering.parse(query)
    wanted = [c.pk for c in queries.queue(filters, by=cast.joris).rows]
    dealt = leasing.deal(by=cast.joris, rows=queries.queue_of(filters, by=cast.joris))
    assert dealt == (wanted[0] if wanted else None)


def test_a_reserved_claim_is_kept_for_its_editor_and_comes_first(cast, queue):
    rows = queries.queue(filtering.Filters(), by=cast.joris).rows
    kept = leasing.reserve_next(by=cast.joris, after=rows[1].queue_key)
    assert kept == rows[2].pk
    assert leasing.deal(by=cast.kees, after=rows[1].queue_key) == rows[3].pk
    assert leasing.deal(by=cast.joris) == kept
    assert not Claim.objects.get(pk=kept).lease_reserved


def test_an_editor_has_one_reservation(cast, queue):
    first = leasing.reserve_next(by=cast.joris)
    second = leasing.reserve_next(by=cast.joris, after=Claim.objects.get(pk=first).queue_key)
    assert second != first
    assert list(Claim.objects.filter(lease_reserved=True).values_list("pk", flat=True)) == [second]
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.filter(pk=first).update(lease_by=cast.joris, lease_until=timezone.now(), lease_reserved=True)


def test_holding_renews_ones_own_lease_and_respects_a_colleagues(cast, claim):
    leasing.hold(claim=claim.uid, by=cast.marit)
    expire(claim)
    leasing.hold(claim=claim.uid, by=cast.marit)
    assert again(claim).lease_until > timezone.now()
    with pytest.raises(ClaimHeld):
        leasing.hold(claim=claim.uid, by=cast.joris)
    leasing.give_back(claim=claim.uid, by=cast.joris)
    assert again(claim).lease_by == cast.marit
    leasing.give_back(claim=claim.uid, by=cast.marit)
    assert (again(claim).lease_by, again(claim).revision) == (None, 1)


def test_a_sign_of_life_that_comes_after_the_verdict_keeps_nobody_out(cast, article):
    claim = claim_on(cast.marit, article, kind="figure")
    shown = again(claim).revision
    leasing.hold(claim=claim.uid, by=cast.marit, shown_revision=shown)
    verdict(claim, cast.marit)
    leasing.hold(claim=claim.uid, by=cast.marit, shown_revision=shown)
    assert (again(claim).state, again(claim).lease_by) == ("second_check", None)


def test_taking_over_needs_a_reason_and_keeps_the_others_draft(cast, claim):
    leasing.hold(claim=claim.uid, by=cast.marit)
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"statement": "Half getyp"}, revision=1)
    with pytest.raises(Refused):
        leasing.take_over(claim=claim.uid, by=cast.joris, door=WEB, reason=" ")
    leasing.take_over(claim=claim.uid, by=cast.joris, door=WEB, reason="Marit is naar huis.")
    assert again(claim).lease_by == cast.joris
    assert Draft.objects.get(by=cast.marit).fields == {"statement": "Half getyp"}
    act = ledger.body_of(Decision.objects.get(action="take_over"))
    assert (act["changes"]["lease"], act["reason"]) == ([str(cast.marit.pk), str(cast.joris.pk)], "Marit is naar huis.")


def test_a_draft_is_kept_once_per_person_and_claim_until_it_is_dropped(cast, claim):
    for words in ("Eerst", "Daarna"):
        leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"reason": words}, revision=1)
    leasing.keep_draft(claim=claim.uid, by=cast.joris, fields={"reason": "Van joris"}, revision=1)
    assert Draft.objects.get(by=cast.marit).fields == {"reason": "Daarna"}
    leasing.drop_draft(claim=claim, by=cast.marit)
    assert [d.by for d in Draft.objects.all()] == [cast.joris]


def test_a_draft_of_two_forms_keeps_the_words_of_both_and_forgets_what_was_emptied(cast, claim):
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"statement": "Half getypt"}, revision=1)
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"reason": "Even bellen"}, revision=1)
    assert Draft.objects.get().fields == {"statement": "Half getypt", "reason": "Even bellen"}
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"statement": "", "reason": " "}, revision=1)
    assert not Draft.objects.exists()


def test_saving_one_form_forgets_its_words_and_keeps_those_of_the_other(cast, claim):
    typed = {"statement": "Half getypt", "reason": "Even bellen"}
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields=typed, revision=1)
    leasing.drop_draft(claim=claim, by=cast.marit, fields=["statement", "kind"])
    assert Draft.objects.get().fields == {"reason": "Even bellen"}


def test_a_draft_keeps_the_verdict_on_each_passage(cast, claim):
    field = f"attribution-{claim.appearances.get().uid}"
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={field: "differs"}, revision=1)
    assert Draft.objects.get().fields == {field: "differs"}


def test_words_too_long_for_a_draft_are_refused_whole_and_never_cut(cast, claim):
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"reason": "a" * 10_000}, revision=1)
    with pytest.raises(Refused, match="10001 characters"):
        leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"reason": "a" * 10_001}, revision=1)
    assert Draft.objects.get().fields == {"reason": "a" * 10_000}


def test_words_that_arrive_after_ones_own_act_bring_no_draft_back(cast, claim):
    judging.park(claim=claim.uid, by=cast.marit, door=WEB, seen_revision=1)
    with pytest.raises(Refused):
        leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"reason": "Te laat"}, revision=1)
    assert not Draft.objects.exists()


def test_words_typed_while_a_colleague_acts_are_kept(cast, claim):
    judging.park(claim=claim.uid, by=cast.joris, door=WEB, seen_revision=1)
    leasing.keep_draft(claim=claim.uid, by=cast.marit, fields={"reason": "Nog bezig"}, revision=1)
    assert Draft.objects.get().by == cast.marit


def test_what_was_reserved_becomes_a_lease_for_its_editor_alone(cast, claim):
    leasing.reserve_next(by=cast.marit)
    assert leasing.take_reserved(claim=claim.uid, by=cast.joris) is None
    assert again(claim).lease_reserved
    taken = leasing.take_reserved(claim=claim.uid, by=cast.marit)
    assert (taken.lease_by, taken.lease_reserved) == (cast.marit, False)
    assert taken.lease_until > timezone.now() + timedelta(minutes=14)


def test_a_reservation_that_ran_out_is_taken_no_more(cast, claim):
    leasing.reserve_next(by=cast.marit)
    Claim.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert leasing.take_reserved(claim=claim.uid, by=cast.marit) is None


def test_work_is_put_only_on_the_list_of_somebody_who_reviews(cast, claim):
    assign = {"claim": claim.uid, "by": cast.marit, "door": WEB}
    with pytest.raises(NotAllowed):
        leasing.assign(seen_revision=1, to=cast.lena, **assign)
    leasing.assign(seen_revision=1, to=cast.kees, **assign)
    with pytest.raises(StaleClaim):
        leasing.assign(seen_revision=1, to=None, **assign)
    leasing.assign(seen_revision=2, to=None, **assign)
    assert again(claim).assigned_to is None


def test_readers_and_programs_hold_nothing(cast, claim):
    for who in (cast.lena, cast.otto):
        for act in (
            lambda who=who: leasing.deal(by=who),
            lambda who=who: leasing.reserve_next(by=who),
            lambda who=who: leasing.take_reserved(claim=claim.uid, by=who),
            lambda who=who: leasing.hold(claim=claim.uid, by=who),
            lambda who=who: leasing.take_over(claim=claim.uid, by=who, door=WEB, reason="Ik wil."),
            lambda who=who: leasing.assign(claim=claim.uid, by=who, door=WEB, seen_revision=1, to=cast.marit),
            lambda who=who: leasing.pin(claim=claim.uid, by=who, door=WEB, seen_revision=1, pinned=True),
            lambda who=who: leasing.keep_draft(claim=claim.uid, by=who, fields={}, revision=1),
        ):
            with pytest.raises(NotAllowed):
                act()
    assert again(claim).lease_by is None


# --- At the same moment --------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_twenty_editors_asking_at_once_get_twenty_different_claims(cast, django_user_model):
    article = bring(cast.marit, "Lijst\n\n" + " ".join(f"Brug {n} is open." for n in range(25)))
    for n in range(25):
        claim_on(cast.marit, article, f"Brug {n} is open", statement=f"Brug {n} is open.")
    people = [django_user_model.objects.create(username=f"editor{n}", role="editor") for n in range(20)]
    dealt = at_once(*(lambda who=who: leasing.deal(by=who) for who in people))
    assert len(set(dealt)) == 20
    assert {Claim.objects.get(pk=pk).lease_by for pk in dealt} == set(people)


@pytest.mark.django_db(transaction=True)
def test_one_claim_and_twenty_editors_make_one_lease(cast, claim, django_user_model):
    people = [django_user_model.objects.create(username=f"editor{n}", role="editor") for n in range(20)]
    dealt = at_once(*(lambda who=who: leasing.deal(by=who) for who in people))
    assert sorted(dealt, key=str) == sorted([claim.pk, *[None] * 19], key=str)


@pytest.mark.django_db(transaction=True)
def test_an_editor_who_reserves_twice_at_once_has_one_reservation(cast, queue):
    got = at_once(*(lambda: leasing.reserve_next(by=cast.joris) for _ in range(4)))
    assert not [r for r in got if isinstance(r, Exception)], got
    assert Claim.objects.filter(lease_reserved=True, lease_by=cast.joris).count() == 1
