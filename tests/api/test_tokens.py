"""Tokens: kept as digests, bound to scopes, time and place, ended at the next request."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from articles.models import Decision
from articles.models.ledger import Door
from articles.permissions import NotAllowed
from claims.actions.sets import make_set
from factdesk.actions import TokenNotFound, TokenRefused, make_token, revoke_token
from factdesk.models import Token
from tests.api.conftest import Asked

Tokens = Callable[..., Asked]


def test_a_token_is_shown_once_and_kept_as_prefix_and_digest(cast: SimpleNamespace) -> None:
    made = make_token(owner=cast.otto, by=cast.chris, door=Door.WEB, label="krantensite", scopes=["claims:read"])
    assert made.secret.startswith("fd_")
    kept = Token.objects.filter(pk=made.token.pk).values().get()
    assert made.secret not in str(kept)
    assert made.secret[15:] not in str([bytes(d.body or b"") for d in Decision.objects.all()])
    days = (made.token.expiry - timezone.now()) / timedelta(days=1)
    assert 89 < days < 90.1


def test_making_and_revoking_stand_in_the_ledger(cast: SimpleNamespace) -> None:
    made = make_token(owner=cast.marit, by=cast.marit, door=Door.WEB, label="eigen", scopes=["claims:read"])
    revoke_token(token=made.token.id, by=cast.marit, door=Door.WEB)
    revoke_token(token=made.token.id, by=cast.marit, door=Door.WEB)
    acts = list(Decision.objects.filter(subject_uid=made.token.id).values_list("action", flat=True))
    assert acts == ["make_token", "revoke_token"]


def test_a_revoked_expired_or_unknown_token_ends_at_the_next_request(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.marit)
    assert asked.get("/claims").status_code == 200
    token = Token.objects.get()
    assert token.last_used_at is not None
    Token.objects.update(expiry=timezone.now())
    assert asked.get("/claims").status_code == 401
    Token.objects.update(expiry=timezone.now() + timedelta(days=1))
    revoke_token(token=token.id, by=cast.chris, door=Door.WEB)
    refused = asked.get("/claims")
    assert (refused.status_code, refused["Content-Type"]) == (401, "application/problem+json")
    assert refused["WWW-Authenticate"].startswith("Bearer")
    assert Token.objects.count() == 1, "a token that ended stays on the list of what there was"


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer a b", "Token {0}", "Bearer {0}x", "Bearer fd_", "Basic e30=", "Bearer é"],
)
def test_no_other_way_of_sending_it_works(header: str, cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.marit)
    assert Client().get("/api/v1/claims", headers={"Authorization": header.format(asked.secret)}).status_code == 401
    assert Client().get(f"/api/v1/claims?token={asked.secret}").status_code == 401


def test_a_signed_in_browser_is_nobody_to_the_api(cast: SimpleNamespace, as_user: Callable[..., Client]) -> None:
    assert as_user(cast.chris).get("/api/v1/claims").status_code == 401


def test_a_token_bound_to_a_network_works_nowhere_else(cast: SimpleNamespace) -> None:
    made = make_token(owner=cast.marit, by=cast.marit, door=Door.WEB, label="kantoor", scopes=["claims:read"],
                      networks=["192.0.2.0/24"])  # fmt: skip
    headers = {"Authorization": f"Bearer {made.secret}"}
    assert Client(REMOTE_ADDR="192.0.2.7").get("/api/v1/claims", headers=headers).status_code == 200
    assert Client(REMOTE_ADDR="198.51.100.7").get("/api/v1/claims", headers=headers).status_code == 401


def test_a_colleague_who_left_takes_their_tokens_along(cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.marit)
    cast.marit.is_active = False
    cast.marit.save()
    assert asked.get("/claims").status_code == 401


def test_people_make_their_own_tokens_and_the_chief_those_of_programs(cast: SimpleNamespace) -> None:
    with pytest.raises(NotAllowed):
        make_token(owner=cast.otto, by=cast.marit, door=Door.WEB, label="x", scopes=["claims:read"])
    with pytest.raises(TokenRefused):
        make_token(owner=cast.marit, by=cast.chris, door=Door.WEB, label="x", scopes=["claims:read"])
    made = make_token(owner=cast.marit, by=cast.marit, door=Door.WEB, label="x", scopes=["claims:read"])
    with pytest.raises(TokenNotFound):
        revoke_token(token=made.token.id, by=cast.joris, door=Door.WEB)


@pytest.mark.parametrize(
    "change",
    [{"label": " "}, {"scopes": []}, {"scopes": ["everything"]}, {"days": 0}, {"days": 366}, {"networks": ["kantoor"]}],
)
def test_a_token_that_makes_no_sense_is_not_made(change: dict[str, object], cast: SimpleNamespace) -> None:
    asked = {"label": "x", "scopes": ["claims:read"]} | change
    with pytest.raises(TokenRefused):
        make_token(owner=cast.marit, by=cast.marit, door=Door.WEB, **asked)  # type: ignore[arg-type]
    assert not Token.objects.exists()


def test_the_command_prints_a_token_that_works(cast: SimpleNamespace) -> None:
    out = StringIO()
    call_command("make_token", "otto", "--scope", "claims:read", stdout=out)
    secret = out.getvalue().strip()
    assert Client().get("/api/v1/claims", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    with pytest.raises(CommandError):
        call_command("make_token", "niemand")


def test_too_many_requests_wait_their_turn(cast: SimpleNamespace, as_token: Tokens, settings: object) -> None:
    settings.API_RATE = 4  # type: ignore[attr-defined]
    asked = as_token(cast.marit)
    answers = [asked.get("/topics") for _ in range(10)]  # more than two minutes' worth, should one end meanwhile
    last = next(a for a in answers if a.status_code == 429)
    assert (last["Content-Type"], 0 < int(last["Retry-After"]) <= 60) == ("application/problem+json", True)
    assert answers[0]["RateLimit"].startswith('"minute";r=3;t=')
    assert answers[0]["RateLimit-Policy"] == '"minute";q=4;w=60'


def test_a_person_makes_and_revokes_a_token_on_the_page(cast: SimpleNamespace, as_user: Callable[..., Client]) -> None:
    page = as_user(cast.marit)
    sent = {"label": "krantensite", "scopes": ["claims:read"], "days": "30", "networks": ""}
    answer = page.post("/tokens/", sent)
    secret = re.search(r"fd_[0-9a-f]{64}", answer.content.decode())
    assert secret
    headers = {"Authorization": f"Bearer {secret[0]}"}
    assert Client().get("/api/v1/claims", headers=headers).status_code == 200
    assert secret[0] not in page.get("/tokens/").content.decode(), "shown once"
    token = Token.objects.get()
    assert as_user(cast.joris).post(f"/tokens/{token.id}/revoke/").status_code == 404
    assert page.post(f"/tokens/{token.id}/revoke/").status_code == 302
    assert Client().get("/api/v1/claims", headers=headers).status_code == 401


def test_a_token_without_a_scope_is_refused_on_the_page_with_a_sentence(
    cast: SimpleNamespace, as_user: Callable[..., Client]
) -> None:
    answer = as_user(cast.marit).post("/tokens/", {"label": "x", "days": "30", "networks": "kantoor"})
    assert answer.status_code == 400
    assert not Token.objects.exists()


def test_a_token_is_bound_to_a_set_on_the_page(cast: SimpleNamespace, as_user: Callable[..., Client]) -> None:
    chosen = make_set(by=cast.marit, door=Door.WEB, title="Havenbestand", by_hand=True)
    sent = {"label": "site", "scopes": ["claims:read"], "days": "30", "networks": "", "claim_set": str(chosen.uid)}
    assert as_user(cast.marit).post("/tokens/", sent).status_code == 200
    assert Token.objects.get().claim_set == chosen.uid
    sent["claim_set"] = "geen-set"
    assert as_user(cast.marit).post("/tokens/", sent).status_code == 400
