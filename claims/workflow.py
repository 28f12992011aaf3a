"""States, verdicts and allowed moves: pure Python, values in, values out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    QUEUED = "queued"
    SECOND_CHECK = "second_check"
    VERIFIED = "verified"
    REJECTED = "rejected"
    PARKED = "parked"
    RETRACTED = "retracted"


class Attribution(StrEnum):
    """Was it said, by whom; weakest last."""

    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    NOT_FOUND = "not_found"


class Accuracy(StrEnum):
    """Is it so."""

    HOLDS = "holds"
    DISPUTED = "disputed"
    FALSE = "false"
    OPEN = "open"


class Policy(StrEnum):
    """When a verdict needs a second pair of eyes."""

    OFF = "off"
    HIGH_STAKES = "high_stakes"
    ALWAYS = "always"


class Move(StrEnum):
    """What a person does to a claim's state."""

    JUDGE_FIRST = "judge_first"
    VERIFY = "verify"
    OVERRIDE = "override"
    REJECT = "reject"
    PARK = "park"
    REOPEN = "reopen"
    RETRACT = "retract"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Transition:
    """From which states a move leads where; `reason` says whether it must be explained."""

    sources: frozenset[State]
    target: State
    reason: bool = False


_OPEN = frozenset({State.QUEUED, State.SECOND_CHECK})
_EVERY = frozenset(State)

TRANSITIONS: Mapping[Move, Transition] = {
    Move.JUDGE_FIRST: Transition(frozenset({State.QUEUED, State.VERIFIED}), State.SECOND_CHECK),
    Move.VERIFY: Transition(frozenset({State.QUEUED, State.SECOND_CHECK, State.VERIFIED}), State.VERIFIED),
    Move.OVERRIDE: Transition(frozenset({State.SECOND_CHECK}), State.VERIFIED, reason=True),
    Move.REJECT: Transition(_OPEN | {State.PARKED}, State.REJECTED, reason=True),
    Move.PARK: Transition(_OPEN, State.PARKED),
    Move.REOPEN: Transition(
        frozenset({State.REJECTED, State.PARKED, State.RETRACTED, State.VERIFIED}), State.QUEUED, reason=True
    ),
    Move.RETRACT: Transition(_EVERY - {State.RETRACTED}, State.RETRACTED, reason=True),
    Move.EDIT: Transition(frozenset({State.QUEUED, State.SECOND_CHECK, State.VERIFIED, State.PARKED}), State.QUEUED),
}

HIGH_STAKES_KINDS = frozenset({"commitment", "figure"})

_WEAKNESS = [Attribution.CONFIRMED, Attribution.DIFFERS, Attribution.NOT_FOUND]


class IllegalMove(Exception):
    """The claim's state does not allow this."""

    def __init__(self, move: Move, state: State) -> None:
        super().__init__(f"A claim that is {state.value.replace('_', ' ')} cannot be changed this way ({move.value}).")
        self.move, self.state = move, state


class ReasonMissing(Exception):
    """This act must be explained."""

    def __init__(self, move: Move) -> None:
        super().__init__("Give a reason for this.")
        self.move = move


def check(move: Move, state: str, reason: str = "") -> State:
    """Return the state `move` leads to from `state`; raise IllegalMove or ReasonMissing."""
    transition = TRANSITIONS[move]
    if State(state) not in transition.sources:
        raise IllegalMove(move, State(state))
    if transition.reason and not reason.strip():
        raise ReasonMissing(move)
    return transition.target


def is_high_stakes(kind: str, topic_stakes: Iterable[bool]) -> bool:
    """Say whether a claim's kind or one of its topics makes it high stakes."""
    return kind in HIGH_STAKES_KINDS or any(topic_stakes)


def needs_second(policy: str, high_stakes: bool) -> bool:
    """Say whether desk policy asks for a second check of such a claim."""
    return policy == Policy.ALWAYS or (policy == Policy.HIGH_STAKES and high_stakes)


def weakest(attributions: Collection[str]) -> Attribution:
    """Return the weakest of the verdicts: what the claim as a whole shows.

    A claim without a passage was found nowhere.
    """
    if not attributions:
        return Attribution.NOT_FOUND
    return max((Attribution(a) for a in attributions), key=_WEAKNESS.index)


def agree(first: tuple[Mapping[str, str], str], second: tuple[Mapping[str, str], str]) -> bool:
    """Say whether two judgements are equal in every verdict."""
    return dict(first[0]) == dict(second[0]) and first[1] == second[1]
