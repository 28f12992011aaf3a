"""Colleagues: the chief adds them, gives roles, deactivates and resets; everyone keeps their own account."""

from __future__ import annotations

import re
import secrets
import uuid
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles import ledger
from articles.permissions import Act, Role, require
from claims.models import Claim
from factdesk.models import User

_USERNAME = re.compile(r"[\w.+-]{2,150}")


class PersonRefused(ValueError):
    """The change is not accepted; the message is a sentence, `field` says where."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


def add_colleague(
    *, by: Any, door: str, username: str, role: str, first_name: str = "", last_name: str = "", language: str = "nl"
) -> tuple[User, str]:
    """Add a colleague and return them with a one-time password, which is shown once and stored nowhere."""
    require(by, Act.KEEP_PEOPLE)
    username = username.strip()
    if not _USERNAME.fullmatch(username):
        raise PersonRefused("A user name has 2 to 150 letters, digits or . + - _ and no spaces.", "username")
    _check(role, language)
    if User.objects.filter(username__iexact=username).exists():
        raise PersonRefused("This user name is taken.", "username")
    password = one_time_password()
    person = User(
        username=username,
        role=role,
        first_name=first_name.strip()[:150],
        last_name=last_name.strip()[:150],
        language=language,
        must_change_password=True,
    )
    person.set_password(password)
    try:
        with transaction.atomic():
            person.save(force_insert=True)
            changes = {"username": [None, username], "role": [None, role]}
            ledger.append(by=by, action="add_colleague", subject=person, door=door, changes=changes)
    except IntegrityError as error:
        raise PersonRefused("This user name is taken.", "username") from error
    return person, password


def give_role(*, person: uuid.UUID | str, by: Any, door: str, role: str) -> User:
    """Give a colleague another role. Nobody changes their own, so a chief always remains."""
    require(by, Act.KEEP_PEOPLE)
    with transaction.atomic():
        row = _other(person, by)
        _check(role, row.language)
        if row.role != role:
            before, row.role = row.role, role
            row.save(update_fields=["role"])
            ledger.append(by=by, action="give_role", subject=row, door=door, changes={"role": [before, role]})
    return row


def deactivate(*, person: uuid.UUID | str, by: Any, door: str, reason: str = "") -> User:
    """End a colleague's access: logins, tokens and leases stop at the next request; their work stays."""
    require(by, Act.KEEP_PEOPLE)
    with transaction.atomic():
        row = _other(person, by)
        if row.is_active:
            row.is_active = False
            row.save(update_fields=["is_active"])
            Claim.objects.filter(lease_by=row).update(lease_by=None, lease_until=None, lease_reserved=False)
            changes = {"active": [True, False]}
            ledger.append(by=by, action="deactivate", subject=row, door=door, changes=changes, reason=reason)
    return row


def reactivate(*, person: uuid.UUID | str, by: Any, door: str) -> User:
    """Give a colleague access again."""
    require(by, Act.KEEP_PEOPLE)
    with transaction.atomic():
        row = _other(person, by)
        if not row.is_active:
            row.is_active = True
            row.save(update_fields=["is_active"])
            ledger.append(by=by, action="reactivate", subject=row, door=door, changes={"active": [False, True]})
    return row


def reset_password(*, person: uuid.UUID | str, by: Any, door: str) -> tuple[User, str]:
    """Give a colleague a new one-time password; what they were logged in with ends."""
    require(by, Act.KEEP_PEOPLE)
    with transaction.atomic():
        row = _other(person, by)
        password = one_time_password()
        row.set_password(password)
        row.must_change_password = True
        row.save(update_fields=["password", "must_change_password"])
        ledger.append(by=by, action="reset_password", subject=row, door=door)
    return row, password


def choose_password(*, by: User, door: str, password: str) -> None:
    """Set one's own password under the desk's rules."""
    try:
        validate_password(password, by)
    except ValidationError as error:
        raise PersonRefused(" ".join(error.messages), "password") from error
    with transaction.atomic():
        by.set_password(password)
        by.must_change_password = False
        by.save(update_fields=["password", "must_change_password"])
        ledger.append(by=by, action="choose_password", subject=by, door=door)


def choose_language(*, by: User, language: str) -> None:
    """Set the language of one's own screens."""
    _check(by.role, language)
    by.language = language
    by.save(update_fields=["language"])


def one_time_password() -> str:
    """Return a password that is easy to read out and has over 80 bits of chance in it."""
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(alphabet) for _ in range(6)) for _ in range(3))


def _other(uid: uuid.UUID | str, by: Any) -> User:
    row = User.objects.select_for_update().filter(pk=uid).first()
    if row is None:
        raise PersonRefused("There is no such colleague.")
    if row.pk == by.pk:
        raise PersonRefused("Nobody does this to their own account; ask another chief.")
    return row


def _check(role: str, language: str) -> None:
    if role not in set(Role):
        raise PersonRefused("Choose one of the desk's roles.", "role")
    if language not in {"nl", "en"}:
        raise PersonRefused("The screens speak Dutch or English.", "language")
