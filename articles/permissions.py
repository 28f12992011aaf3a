"""Who may do what: the one table of roles and acts, asked below UI, API, admin and bulk alike."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Role(StrEnum):
    READER = "reader"
    EDITOR = "editor"
    CHECKER = "checker"
    CHIEF = "chief"
    CLIENT = "client"


class Act(StrEnum):
    READ = "read"
    UPLOAD = "upload"
    SET_ARTICLE_FACTS = "set_article_facts"
    WITHDRAW_ARTICLE = "withdraw_article"
    READ_AGAIN = "read_again"
    REVIEW = "review"
    JUDGE = "judge"
    EDIT_CLAIM = "edit_claim"
    LINK = "link"
    ANNOTATE = "annotate"
    ASSIGN = "assign"
    RETRACT = "retract"
    OVERRIDE = "override"
    KEEP_REFERENCE = "keep_reference"
    KEEP_PEOPLE = "keep_people"
    KEEP_SETS = "keep_sets"
    HOLD_TOKEN = "hold_token"
    ERASE = "erase"


class Scope(StrEnum):
    """What a token may be used for; its owner's role still decides what that person may do."""

    ARTICLES_READ = "articles:read"
    ARTICLES_TEXT = "articles:text"
    ARTICLES_WRITE = "articles:write"
    CLAIMS_READ = "claims:read"
    CLAIMS_REVIEW = "claims:review"
    SETS_WRITE = "sets:write"


_STAFF = frozenset({Role.EDITOR, Role.CHECKER, Role.CHIEF})
_ALL = frozenset(Role)

ALLOWED: dict[Act, frozenset[Role]] = {
    Act.READ: _ALL,
    Act.UPLOAD: _STAFF | {Role.CLIENT},
    Act.SET_ARTICLE_FACTS: _STAFF,
    Act.WITHDRAW_ARTICLE: _STAFF,
    Act.READ_AGAIN: _STAFF,
    Act.REVIEW: _STAFF,
    Act.JUDGE: _STAFF,
    Act.EDIT_CLAIM: _STAFF,
    Act.LINK: _STAFF,
    Act.ANNOTATE: _STAFF,
    Act.ASSIGN: _STAFF,
    Act.RETRACT: frozenset({Role.CHECKER, Role.CHIEF}),
    Act.OVERRIDE: frozenset({Role.CHIEF}),
    Act.KEEP_REFERENCE: frozenset({Role.EDITOR, Role.CHIEF}),
    Act.KEEP_PEOPLE: frozenset({Role.CHIEF}),
    Act.KEEP_SETS: _STAFF,
    Act.HOLD_TOKEN: _ALL,
    Act.ERASE: frozenset({Role.CHIEF}),
}


class Person(Protocol):
    """What the table needs to know of a user."""

    role: str
    is_active: bool


class NotAllowed(Exception):
    """The person's role does not allow the act."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"Your role does not allow this act ({act.value}).")
        self.act = act


def may(by: Person, act: Act) -> bool:
    """Say whether `by` may do `act`. Being a superuser changes nothing."""
    return by.is_active and by.role in ALLOWED[act]


def require(by: Person, act: Act) -> None:
    """Raise NotAllowed unless `by` may do `act`."""
    if not may(by, act):
        raise NotAllowed(act)
