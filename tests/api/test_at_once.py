"""How many requests of one token run at the same time: four, a download until its last byte or its client's leaving."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import signals
from django.db import close_old_connections

from claims.models import Claim
from factdesk import throttles
from factdesk.processes import RedisServer
from tests.api.conftest import Asked, body_of

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]


def leave(answer: Any) -> None:
    """Go away before the last byte, as a server notices it; the test keeps its database."""
    signals.request_finished.disconnect(close_old_connections)
    try:
        answer.close()
    finally:
        signals.request_finished.connect(close_old_connections)


def test_the_fifth_download_at_once_waits_until_one_ends(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    verified_claim()
    asked, other = as_token(cast.otto, "claims:read"), as_token(cast.lena, "claims:read")
    flowing = [asked.get("/claims?format=ndjson") for _ in range(4)]
    assert [a.status_code for a in flowing] == [200] * 4
    refused = asked.get("/claims")
    assert (refused.status_code, refused.json()["code"], refused["Retry-After"]) == (429, "too-many-requests", "1")
    assert refused["Content-Type"] == "application/problem+json"
    assert other.get("/claims").status_code == 200, "another token has places of its own"
    assert b"trailer" in body_of(flowing[0])
    assert asked.get("/claims").status_code == 200, "the first has ended"
    last = asked.get("/claims?format=csv")
    assert (last.status_code, asked.get("/claims").status_code) == (200, 429)
    leave(last)
    assert asked.get("/claims").status_code == 200, "its client went away"
    for answer in flowing:
        leave(answer)


def test_answers_that_are_no_streams_give_their_place_back_even_when_they_fail(
    cast: SimpleNamespace, as_token: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claims import verified

    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    asked = as_token(cast.otto, "claims:read")
    with monkeypatch.context() as fault:
        fault.setattr(verified, "page", broken)
        assert {asked.get("/claims").status_code for _ in range(6)} == {500}
    assert {asked.get(f"/claims?{query}").status_code for query in ("", "limit=0", "nonsense=1") * 3} == {200, 400}


def test_a_place_that_nobody_gave_back_is_free_again_in_time(
    cast: SimpleNamespace, as_token: Tokens, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.API_AT_ONCE = 1
    monkeypatch.setattr(throttles, "SLOT_SECONDS", 0)
    asked = as_token(cast.otto, "claims:read")
    left = asked.get("/claims?format=ndjson")
    assert asked.get("/claims").status_code == 200
    leave(left)


@pytest.mark.parametrize("fault", [signal.SIGSTOP, signal.SIGKILL])
def test_it_holds_when_redis_stands_still(
    fault: signal.Signals, cast: SimpleNamespace, as_token: Tokens, settings: Any, tmp_path: Path
) -> None:
    server = RedisServer(tmp_path / "redis", log=tmp_path / "redis.log")
    server.start()
    server.wait()
    default = {"BACKEND": "factdesk.cache.ForgivingRedisCache", "LOCATION": server.url}
    waits = {"socket_timeout": 0.2, "socket_connect_timeout": 0.2}
    settings.CACHES = {"default": default | {"OPTIONS": waits}}
    asked = as_token(cast.otto, "claims:read")
    try:
        assert asked.get("/claims").status_code == 200
        server.signal(fault)
        flowing = [asked.get("/claims?format=ndjson") for _ in range(4)]
        assert [a.status_code for a in flowing] == [200] * 4
        assert asked.get("/claims").status_code == 429, "never unlimited"
        for answer in flowing:
            leave(answer)
        assert asked.get("/claims").status_code == 200
    finally:
        server.kill()
