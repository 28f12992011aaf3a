"""The desk page tells how often colleagues judge alike, of second checks that were given."""

from __future__ import annotations

from datetime import date
from typing import Any

from articles.models.ledger import Door
from claims.actions.undoing import undo
from claims.desk import Agreement, desk
from tests.desk import verdict


def agreement(who: Any) -> tuple[list[Agreement], list[Agreement]]:
    page = desk(by=who, today=date(2025, 11, 21))
    return page.agreement_by_verdict, page.agreement_by_pair


def test_a_pair_that_judged_alike_is_counted_per_verdict_and_per_pair(cast, figure):
    verdict(figure, cast.marit, "holds")
    assert agreement(cast.kees) == ([], [])
    verdict(figure, cast.joris, "holds")
    by_verdict, by_pair = agreement(cast.kees)
    assert by_verdict == [Agreement("confirmed", 1, 1), Agreement("holds", 1, 1)]
    assert by_pair == [Agreement("Joris + Marit", 1, 1)]


def test_a_new_first_judgement_of_a_version_is_not_compared_with_the_old_second_one(cast, figure):
    verdict(figure, cast.marit, "holds")
    verdict(figure, cast.joris, "holds")
    told = agreement(cast.kees)
    verdict(figure, cast.chris, "false")  # judged anew: sealed until somebody gives its second check
    assert agreement(cast.kees) == told


def test_a_first_judgement_after_an_undone_check_is_not_compared_with_it(cast, figure):
    verdict(figure, cast.marit, "holds")
    verdict(figure, cast.joris, "holds")
    undo(by=cast.joris, door=Door.WEB)
    told = agreement(cast.kees)
    verdict(figure, cast.chris, "false", "not_found")
    assert agreement(cast.kees) == told
