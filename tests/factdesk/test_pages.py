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


@pytest.mark.parametrize(
    ("noted", "minutes", "stays"),
    [("seen", 10, True), ("seen", 61, False), ("since", 11 * 60, True), ("since", 721, False)],
)
def test_an_hour_away_or_half_a_day_at_work_ends_a_login(cast, as_user, noted, minutes, stays):
    marit = as_user(cast.marit)
    marit.get("/health/")
    session = marit.session
    session[noted] = int((timezone.now() - timedelta(minutes=minutes)).timestamp())
    session.save()
    marit.get("/health/")
    assert ("_auth_user_id" in marit.session) is stays


def test_a_colleague_is_answered_in_the_language_they_chose(cast, as_user):
    cast.lena.language = "en"
    cast.lena.save()
    assert as_user(cast.lena).get("/health/").headers["Content-Language"] == "en"
    assert as_user(cast.marit).get("/health/").headers["Content-Language"] == "nl"
