"""What every answer carries, and who stays signed in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone


@pytest.mark.django_db
def test_answers_forbid_inline_scripts_framing_and_caching(client):
    answer = client.get("/health/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize(("minutes", "stays"), [(10, True), (61, False)])
def test_an_editor_who_is_away_for_an_hour_is_signed_out(cast, as_user, minutes, stays):
    marit = as_user(cast.marit)
    session = marit.session
    session["seen"] = int((timezone.now() - timedelta(minutes=minutes)).timestamp())
    session.save()
    marit.get("/health/")
    assert ("_auth_user_id" in marit.session) is stays


def test_a_colleague_is_answered_in_the_language_they_chose(cast, as_user):
    cast.lena.language = "en"
    cast.lena.save()
    assert as_user(cast.lena).get("/health/").headers["Content-Language"] == "en"
    assert as_user(cast.marit).get("/health/").headers["Content-Language"] == "nl"
