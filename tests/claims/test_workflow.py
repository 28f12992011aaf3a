"""Which moves a state allows is one table; this is the table an editor would draw."""

from __future__ import annotations

import pytest

from claims import workflow
from claims.workflow import IllegalMove, Move, Policy, ReasonMissing, State

Q, S, V, R, P, T = "queued", "second_check", "verified", "rejected", "parked", "retracted"
ALLOWED = {
    # move: where it leads from each state
    "judge_first": {Q: S, V: S},
    "verify": {Q: V, S: V, V: V},
    "override": {S: V},
    "reject": {Q: R, S: R, P: R},
    "park": {Q: P, S: P},
    "reopen": {R: Q, P: Q, T: Q, V: Q},
    "retract": {Q: T, S: T, V: T, R: T, P: T},
    "edit": {Q: Q, S: Q, V: Q, P: Q},
}
EXPLAINED = {"override", "reject", "reopen", "retract"}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("move", list(Move))
def test_each_move_leads_where_the_desk_says_or_nowhere(move, state):
    target = ALLOWED[move].get(state)
    if target is None:
        with pytest.raises(IllegalMove):
            workflow.check(move, state, "a reason")
    else:
        assert workflow.check(move, state, "a reason") == target


@pytest.mark.parametrize("move", list(Move))
def test_moves_that_take_something_away_must_be_explained(move):
    state = next(iter(ALLOWED[move]))
    if move in EXPLAINED:
        for blank in ("", "  \n"):
            with pytest.raises(ReasonMissing):
                workflow.check(move, state, blank)
    else:
        workflow.check(move, state)


@pytest.mark.parametrize(
    ("policy", "high", "needed"),
    [
        (Policy.OFF, True, False),
        (Policy.OFF, False, False),
        (Policy.HIGH_STAKES, True, True),
        (Policy.HIGH_STAKES, False, False),
        (Policy.ALWAYS, True, True),
        (Policy.ALWAYS, False, True),
    ],
)
def test_the_second_check_follows_desk_policy(policy, high, needed):
    assert workflow.needs_second(policy, high) is needed


@pytest.mark.parametrize(
    ("kind", "topics", "high"),
    [
        ("statement", [], False),
        ("statement", [False, True], True),
        ("figure", [], True),
        ("commitment", [False], True),
        ("event", [False], False),
        ("position", [], False),
    ],
)
def test_commitments_figures_and_flagged_topics_are_high_stakes(kind, topics, high):
    assert workflow.is_high_stakes(kind, topics) is high


@pytest.mark.parametrize(
    ("verdicts", "shown"),
    [
        (["confirmed", "confirmed"], "confirmed"),
        (["confirmed", "differs"], "differs"),
        (["not_found", "differs", "confirmed"], "not_found"),
        ([], "not_found"),
    ],
)
def test_a_claim_shows_the_weakest_attribution_of_its_passages(verdicts, shown):
    assert workflow.weakest(verdicts) == shown


def test_judgements_are_equal_only_in_every_verdict():
    one = ({"a": "confirmed", "b": "differs"}, "holds")
    assert workflow.agree(one, ({"b": "differs", "a": "confirmed"}, "holds"))
    assert not workflow.agree(one, ({"a": "confirmed", "b": "differs"}, "open"))
    assert not workflow.agree(one, ({"a": "confirmed", "b": "confirmed"}, "holds"))
    assert not workflow.agree(one, ({"a": "confirmed"}, "holds"))
