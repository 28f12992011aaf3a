"""Turn a quote found into the draft of a claim: pure Python over plain values.

A draft is the machine's first wording; an editor rewrites it. Terms are no statements and
never become claims.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.lexicon import COMMITMENT_CUES, FIGURE_UNITS

_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d")
_MIN_LETTERS = 8
_OPENERS = {
    "nl": re.compile(r"\b(dat|of)\s+[„“\"‘']?$", re.IGNORECASE),
    "en": re.compile(r"\b(whether)\s+[“\"‘']?$", re.IGNORECASE),
}
_MARKS = "„“”\"‘’'«»,"


@dataclass(frozen=True, slots=True)
class Proposal:
    """The first wording of a claim and the kind it looks like."""

    statement: str
    kind: str


DATE_ROLES = ("happened", "due")
"""The parts a date inside a quote can play before an editor says otherwise."""


def date_role(kind: str) -> str:
    """Return the part a date plays in a claim of this kind: a commitment names its deadline."""
    return "due" if kind == "commitment" else "happened"


def worth_queueing(kind: str, content: str) -> bool:
    """Say whether a quote can be a claim: not a term, and long enough to assert something."""
    return kind != "term" and sum(c.isalpha() for c in content) >= _MIN_LETTERS


def propose(content: str, cue: str, *, before: str = "", language: str = "nl") -> Proposal:
    """Return the draft for one quote: its words on one line, and a kind that a rule supports.

    `before` is the text in front of a quote that is a clause: the conjunction that opens it stays with it, for without
    it a Dutch clause does not read as a sentence, and "whether the bridge is safe" would say that it is.
    """
    statement = _SPACE.sub(" ", content).strip()
    if (known := _OPENERS.get(language)) and (opener := known.search(before)):
        statement = f"{opener[1].lower()} {statement}"
    statement = statement[:1].upper() + statement[1:]
    words = {w.casefold() for w in re.findall(r"\w+", cue)}
    if words & COMMITMENT_CUES:
        return Proposal(statement, "commitment")
    if _NUMBER.search(statement) and {w.casefold() for w in re.findall(r"\w+", statement)} & FIGURE_UNITS:
        return Proposal(statement, "figure")
    return Proposal(statement, "statement")
