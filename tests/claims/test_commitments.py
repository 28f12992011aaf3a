"""A promise has a course: the clock makes it due and overdue, a passage makes it kept or broken."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Decision
from articles.permissions import NotAllowed
from claims import commitments
from claims.actions import committing, editing
from claims.actions.base import Refused, StaleClaim
from claims.actions.passages import words_in
from claims.commitments import Course, Step, may_step
from claims.models import CommitmentStep
from tests.desk import again, at_once, claim_on, faults

D = date
DUE = [(D(2031, 3, 20), D(2031, 3, 20))]
BEFORE = [(None, D(2031, 3, 27))]
MONTH = [(D(2031, 3, 1), D(2031, 3, 31))]


@pytest.mark.parametrize(
    ("conditional", "steps", "due", "today", "state"),
    [
        (False, [], [], D(2031, 3, 20), "announced"),
        (False, [], DUE, D(2031, 3, 19), "announced"),
        (False, [], DUE, D(2031, 3, 20), "due"),
        (False, [], DUE, D(2031, 3, 21), "overdue"),
        (False, [], BEFORE, D(2031, 3, 26), "announced"),
        (False, [], BEFORE, D(2031, 3, 27), "due"),
        (False, [], BEFORE, D(2031, 3, 28), "overdue"),
        (False, [], MONTH, D(2031, 3, 15), "due"),
        (False, [], MONTH, D(2031, 4, 1), "overdue"),
        (False, [], [(None, None)], D(2099, 1, 1), "announced"),
        (False, [], [(D(2031, 3, 1), None)], D(2099, 1, 1), "announced"),
        (False, [], [*DUE, (None, None)], D(2099, 1, 1), "announced"),
        (False, [], [*DUE, *BEFORE], D(2031, 3, 21), "announced"),
        (True, [], DUE, D(2031, 3, 21), "conditional"),
        (True, ["condition_met"], DUE, D(2031, 3, 21), "conditional"),
        (True, ["condition_met", "promised"], DUE, D(2031, 3, 21), "overdue"),
        (True, ["broken"], DUE, D(2031, 3, 21), "broken"),
        (False, ["kept"], DUE, D(2031, 3, 21), "kept"),
        (False, ["partly", "kept"], DUE, D(2031, 3, 21), "kept"),
        (False, ["kept", "broken"], DUE, D(2031, 3, 21), "broken"),
        (False, ["lapsed"], [], D(2031, 3, 21), "lapsed"),
        (False, ["superseded"], DUE, D(2099, 1, 1), "superseded"),
    ],
)
def test_the_state_follows_from_steps_deadline_and_clock(conditional, steps, due, today, state):
    assert commitments.course(conditional=conditional, steps=steps, due=due, today=today) == state


@pytest.mark.parametrize("step", list(Step))
def test_what_was_superseded_is_over(step):
    assert not may_step(step, Course.SUPERSEDED)


def test_only_a_conditional_promise_has_its_conditions_met():
    assert [c for c in Course if may_step(Step.CONDITION_MET, c)] == [Course.CONDITIONAL]


@pytest.fixture
def promise(cast, article):
    row = claim_on(cast.marit, article, "Wij sluiten geen enkele kade", statement="Geen kade sluit.", kind="commitment")
    dates = [editing.DateSet("due", "2031-03-20", "donderdag")]
    return editing.set_dates(claim=row.uid, by=cast.marit, door="web", seen_revision=1, dates=dates)


def step(claim, by, article, **more):
    values = {"step": "kept", "words": words_in(article, "haven open blijft"), "today": D(2031, 3, 21)} | more
    seen = values.pop("seen_revision", again(claim).revision)
    return committing.take_step(claim=claim.uid, by=by, door="web", seen_revision=seen, **values)


def test_keeping_a_promise_is_recorded_with_the_passage_and_changes_no_content(cast, promise, article):
    made = step(promise, cast.joris, article, day="2031-03-20", reason="De kades waren open.")
    assert (made.exact, made.number) == ("haven open blijft", 1)
    row = again(promise)
    assert (row.version, row.revision, row.state) == (2, 3, "queued")
    assert committing.course_of(row, list(row.steps.all()), D(2031, 3, 21)) == "kept"
    act = Decision.objects.get(action="step")
    assert act.subject_uid == promise.uid
    assert not faults()


def test_the_last_condition_met_makes_it_a_promise(cast, promise, article):
    scope = {"condition": "de sluis open is\nhet waterschap instemt"}
    editing.edit_claim(claim=promise.uid, by=cast.marit, door="web", seen_revision=2, scope=scope)
    with pytest.raises(Refused, match="which"):
        step(promise, cast.joris, article, step="condition_met")
    first = step(promise, cast.joris, article, step="condition_met", condition="de sluis open is")
    row = again(promise)
    assert committing.course_of(row, [first], D(2031, 3, 1)) == "conditional"
    last = step(promise, cast.joris, article, step="condition_met", condition="het waterschap instemt")
    assert [first.step, last.step] == ["condition_met", "promised"]
    assert committing.course_of(row, [first, last], D(2031, 3, 1)) == "announced"


def test_a_promise_is_superseded_by_another_one_only(cast, promise, article):
    other = claim_on(cast.marit, article, statement="De kades gaan dicht.", kind="commitment")
    figure = claim_on(cast.marit, article, "40 schepen", statement="Er zijn 40 schepen.", kind="figure")
    for wrong in (None, promise.uid, figure.uid):
        with pytest.raises(Refused):
            step(promise, cast.joris, article, step="superseded", successor=wrong)
    assert step(promise, cast.joris, article, step="superseded", successor=other.uid).successor == other
    with pytest.raises(Refused):
        step(promise, cast.joris, article, step="kept")


def test_a_step_taken_back_leaves_the_row_and_the_state_before_it(cast, promise, article):
    made = step(promise, cast.joris, article)
    with pytest.raises(Refused):
        committing.withdraw_step(step=made.uid, by=cast.joris, door="web", today=D(2031, 3, 21), reason="")
    committing.withdraw_step(step=made.uid, by=cast.joris, door="web", today=D(2031, 3, 21), reason="Vergissing.")
    row = again(promise)
    standing = list(row.steps.filter(withdrawn_at=None))
    assert (row.steps.count(), committing.course_of(row, standing, D(2031, 3, 21))) == (1, "overdue")
    assert step(promise, cast.joris, article, step="broken").number == 2


@pytest.mark.parametrize(
    "wrong",
    [{"step": "announced"}, {"step": "promised"}, {"day": "morgen"}, {"step": "condition_met"}],
    ids=str,
)
def test_an_impossible_step_is_refused(cast, promise, article, wrong):
    with pytest.raises(Refused):
        step(promise, cast.joris, article, **wrong)
    assert not CommitmentStep.objects.exists()


def test_only_a_commitment_has_a_course_and_only_editors_record_it(cast, claim, promise, article):
    with pytest.raises(Refused):
        step(claim, cast.joris, article)
    with pytest.raises(NotAllowed):
        step(promise, cast.lena, article)
    for words in ("", "staat hier niet", "de"):
        with pytest.raises(Refused):
            words_in(article, words)


@pytest.mark.parametrize(
    "broken",
    [
        {"end": 0},
        {"exact": ""},
        {"step": "hoped"},
        {"step": "superseded"},
        {"step": "condition_met"},
        {"number": 1},
    ],
    ids=str,
)
def test_the_database_itself_refuses_a_broken_step(cast, promise, article, broken):
    good = {
        "claim": promise, "number": 2, "step": "kept", "article": article, "start": 0, "end": 2, "exact": "De",
        "by": cast.marit, "at": timezone.now(),
    }  # fmt: skip
    CommitmentStep.objects.create(**good | {"number": 1})
    with pytest.raises(IntegrityError), transaction.atomic():
        CommitmentStep.objects.create(**good | broken)
    with pytest.raises(IntegrityError), transaction.atomic():
        CommitmentStep.objects.create(**good | {"step": "superseded", "successor": promise})


@pytest.mark.django_db(transaction=True)
def test_of_two_steps_at_the_same_moment_one_is_told_to_look_again(cast, promise, article):
    results = at_once(
        lambda: step(promise, cast.marit, article, seen_revision=2),
        lambda: step(promise, cast.joris, article, step="broken", seen_revision=2),
    )
    assert sorted(type(r).__name__ for r in results) == [CommitmentStep.__name__, StaleClaim.__name__]
    assert promise.steps.count() == 1


def test_a_date_in_a_quote_becomes_the_deadline_when_the_claim_becomes_a_promise(cast, claim, article):
    claim.dates.create(role="happened", words="maandag", value="XXXX-WXX-1")
    claim.dates.create(role="happened", words="ooit", by_hand=True)
    editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=1, kind="commitment")
    assert list(claim.dates.order_by("words").values_list("words", "role")) == [
        ("maandag", "due"),
        ("ooit", "happened"),
    ]
