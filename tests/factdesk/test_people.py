"""The people of the desk."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from articles.permissions import Role
from factdesk.models import ROLE_LABELS


def test_every_role_has_a_name_on_screen():
    assert set(ROLE_LABELS) == set(Role)


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"role": "owner"}, {"language": "de"}])
def test_nobody_has_a_role_or_a_language_the_desk_does_not_know(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        get_user_model().objects.create(username="wim", **change)


def test_a_short_password_is_refused():
    with pytest.raises(ValidationError):
        validate_password("zo-kort-is")


@pytest.mark.django_db
def test_passwords_are_kept_with_argon2(settings):
    settings.PASSWORD_HASHERS = settings.PASSWORD_HASHERS[1:]
    person = get_user_model().objects.create_user("wim", password="een-lang-genoeg-wachtwoord")
    assert person.password.startswith("argon2$argon2id$")
