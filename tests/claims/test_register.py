"""The register stands where the rule says, in a fixed number of queries, and pages by the deadline."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims import commitments, register
from claims.actions import editing
from claims.models import Claim, ClaimDate, CommitmentStep
from tests.desk import claim_on

TODAY = date(2031, 3, 20)


@pytest.fixture
def promise(cast, article):
    return claim_on(cast.marit, article, statement="De haven blijft open.", kind="commitment")


def _steps(claim, by, names):
    for n, name in enumerate(names, start=1):
        CommitmentStep.objects.create(
            claim=claim, number=n, step=name, condition="x" if name == "condition_met" else "", exact="De",
            start=0, end=2, article=claim.appearances.get().article, by=by, at=timezone.now(),
        )  # fmt: skip


def test_the_database_follows_the_rule_on_every_combination(cast, promise, article):
    days = [None, TODAY - timedelta(1), TODAY, TODAY + timedelta(1)]
    windows = [(a, b) for a, b in product(days, days) if a is None or b is None or a <= b]
    deadlines = [[], *([w] for w in windows), *([v, w] for v in windows[::2] for w in windows[::3])]
    courses = [[], ["condition_met"], ["condition_met", "promised"], ["partly", "kept"], ["broken"]]
    for steps in courses:
        CommitmentStep.objects.all().delete()
        _steps(promise, cast.marit, steps)
        for conditional, due in product((False, True), deadlines):
            Claim.objects.filter(pk=promise.pk).update(scope={"condition": "x"} if conditional else {"who": "y"})
            ClaimDate.objects.all().delete()
            ClaimDate.objects.bulk_create(ClaimDate(claim=promise, role="due", earliest=a, latest=b) for a, b in due)
            expected = commitments.course(conditional=conditional, steps=steps, due=due, today=TODAY)
            found = register.commitments(TODAY).get().course
            assert found == expected, (conditional, steps, due)


def test_a_step_taken_back_counts_no_more(cast, promise):
    _steps(promise, cast.marit, ["kept"])
    assert register.one(promise, TODAY).course == "kept"
    CommitmentStep.objects.update(withdrawn_at=timezone.now())
    assert register.one(promise, TODAY).course == "announced"


def test_no_claim_but_a_living_commitment_stands_in_the_register(cast, claim, promise):
    assert [e.claim.pk for e in register.register(today=TODAY).entries] == [promise.pk]
    assert register.one(claim, TODAY) is None
    Claim.objects.filter(pk=promise.pk).update(state="rejected")
    assert register.register(today=TODAY).entries == []


def test_the_register_pages_by_deadline_and_narrows_by_state(cast, article):
    made = [claim_on(cast.marit, article, statement=f"Belofte {n}.", kind="commitment") for n in range(7)]
    for n, claim in enumerate(made[:6]):
        day = TODAY - timedelta(days=3 - n)
        ClaimDate.objects.create(claim=claim, role="due", earliest=day, latest=day)
    seen, after = [], ""
    while True:
        page = register.register(today=TODAY, after=after, limit=2)
        seen += [e.claim.pk for e in page.entries]
        after = page.next
        if not after:
            break
    assert seen == [c.pk for c in made]
    assert page.counts == {"overdue": 3, "due": 1, "announced": 3}
    overdue = register.register(today=TODAY, course="overdue").entries
    assert [e.claim.pk for e in overdue] == [c.pk for c in made[:3]]
    assert [c.pk for c in register.overdue(TODAY, limit=2)] == [c.pk for c in made[:2]]


def test_the_register_asks_as_many_questions_of_twenty_as_of_two(cast, article):
    def count():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            register.register(today=TODAY)
        return len(asked)

    counts = []
    for n in range(20):
        row = claim_on(cast.marit, article, statement=f"Belofte {n}.", kind="commitment")
        _steps(row, cast.marit, ["partly"])
        if n in (1, 19):
            counts.append(count())
    assert counts[0] == counts[1]
    assert counts[0] <= 7


def test_a_condition_the_machine_reads_is_shown_as_read_and_moves_nothing(cast, article):
    statement = "De haven blijft open als de vissers meewerken."
    claim = claim_on(cast.marit, article, "maandag", statement=statement, kind="commitment")
    entry = register.one(claim, TODAY)
    assert (entry.course, entry.conditions) == ("announced", [])
    (words,) = entry.read
    assert "de vissers meewerken" in words
    editing.edit_claim(claim=claim.uid, by=cast.marit, door="web", seen_revision=1, scope={"condition": words})
    entry = register.one(claim, TODAY)
    assert (entry.course, [c.text for c in entry.conditions], entry.read) == ("conditional", [words], ())
