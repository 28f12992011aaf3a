"""The change feed misses nothing, and webhooks tell it to the right address and to nobody inside the house."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Decision, WorkState
from articles.models.ledger import Door
from claims import delivering, feed
from claims.actions.judging import judge, retract
from claims.actions.undoing import undo
from claims.models import Claim, Delivery, Webhook
from tests.api.conftest import Asked, rows_of

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]


def replay(asked: Asked, limit: int = 2) -> dict[str, str]:
    """Follow the feed from the beginning; return what a client then holds: claim to SHA-256."""
    held: dict[str, str] = {}
    cursor, more = 0, True
    while more:
        page = asked.get(f"/changes?cursor={cursor}&limit={limit}").json()
        for change in page["items"]:
            if change["type"] == "upsert":
                held[change["claim"]] = change["sha256"]
            else:
                held.pop(change["claim"], None)
        cursor, more = page["next_cursor"], page["more"]
    return held


def listed(asked: Asked) -> dict[str, str]:
    """Return what the list of claims holds now."""
    return {r["id"]: asked.get(f"/claims/{r['id']}/records").json()["items"][0]["sha256"]
            for r in rows_of(asked.get("/claims"))}  # fmt: skip


def again(claim: Claim, by: Any, accuracy: str) -> None:
    """Judge a verified claim anew."""
    claim.refresh_from_db()
    judge(claim=claim.uid, by=by, door=Door.WEB, seen_revision=claim.revision, accuracy=accuracy,
          attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip


def test_replaying_the_feed_gives_what_is_verified_now(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claims = [verified_claim(f"Bewering {n}.") for n in range(4)]
    again(claims[1], cast.kees, "disputed")
    claims[2].refresh_from_db()
    retract(claim=claims[2].uid, by=cast.chris, door=Door.WEB, seen_revision=claims[2].revision, reason="Fout.")
    asked = as_token(cast.otto, "claims:read")
    assert replay(asked) == listed(asked)
    events = [c["event"] for c in rows_of(asked.get("/changes"))]
    assert events == ["verified"] * 4 + ["corrected", "retracted"]


def test_a_verdict_taken_back_is_told_to_those_who_were_told_of_it(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    gone, changed = verified_claim("De brug is dicht."), verified_claim("De brug is open.")
    before = Claim.objects.select_related("record").get(pk=changed.pk).record
    act = Decision.objects.get(subject_uid=gone.uid, action="verify")
    undo(by=act.by, door=Door.WEB, seq=act.seq)
    again(changed, cast.kees, "false")
    undo(by=cast.kees, door=Door.WEB)
    asked = as_token(cast.otto, "claims:read")
    told = rows_of(asked.get("/changes"))
    assert [c["event"] for c in told] == ["verified", "verified", "retracted", "corrected", "corrected"]
    assert [c.get("record") for c in told] == [1, 1, None, 2, 1]
    assert told[2]["reason"] == asked.get(f"/claims/{gone.uid}").json()["reason"] == feed.UNDONE
    assert before is not None
    assert replay(asked) == {str(changed.uid): before.sha256}
    assert [r["id"] for r in rows_of(asked.get("/claims"))] == [str(changed.uid)]


def test_a_cursor_that_is_too_old_says_where_to_start_again(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified_claim()
    asked = as_token(cast.otto, "claims:read")
    head = asked.get("/changes").json()["next_cursor"]
    monkeypatch.setattr(feed, "KEPT", timedelta(0))
    answer = asked.get("/changes?cursor=1")
    assert (answer.status_code, answer.json()["code"]) == (410, "cursor-expired")
    assert answer.json()["resync"].endswith("/api/v1/claims")
    assert asked.get("/changes?cursor=0").status_code == 200
    assert asked.get(f"/changes?cursor={head + 1000}").status_code == 200


@pytest.fixture
def listener() -> Iterator[SimpleNamespace]:
    """A small real server that remembers what it was sent."""
    heard: list[tuple[dict[str, str], bytes]] = []
    state = SimpleNamespace(heard=heard, status=204)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append((dict(self.headers), body))
            self.send_response(state.status)
            self.send_header("Location", "http://169.254.169.254/")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/hook"
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def deliver_due() -> None:
    """Do what relay and worker do with messages that are due."""
    delivering.write_deliveries()
    for pk in list(Delivery.objects.filter(state=WorkState.DUE).values_list("pk", flat=True)):
        delivering.deliver(pk)


def test_a_webhook_is_told_signed_and_once(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify, listener: SimpleNamespace, settings: Any
) -> None:
    settings.WEBHOOKS_INSIDE = True
    before = verified_claim("Van tevoren.")
    made = as_token(cast.marit).post("/webhooks", {"url": listener.url, "events": ["verified", "retracted"]})
    assert made.status_code == 201, made.content
    claim = verified_claim("Daarna.")
    again(claim, cast.kees, "disputed")
    deliver_due()
    deliver_due()
    ((headers, body),) = listener.heard
    said = json.loads(body)
    assert (said["event"], said["claim"]) == ("verified", str(claim.uid))
    assert str(before.uid) not in body.decode()
    moment, mac = (part.split("=", 1)[1] for part in headers["Factdesk-Signature"].split(","))
    expected = hmac.new(made.json()["secret"].encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(mac, expected)


def test_a_webhook_that_fails_is_tried_again_later_and_no_redirect_is_followed(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify, listener: SimpleNamespace, settings: Any
) -> None:
    settings.WEBHOOKS_INSIDE = True
    as_token(cast.marit).post("/webhooks", {"url": listener.url, "events": ["verified"]})
    verified_claim()
    listener.status = 302
    deliver_due()
    row = Delivery.objects.get()
    assert (row.state, row.status, row.attempts) == (WorkState.DUE, 302, 1)
    assert row.not_before > timezone.now()
    listener.status = 200
    deliver_due()
    row.refresh_from_db()
    assert (row.state, row.attempts, len(listener.heard)) == (WorkState.DONE, 2, 2)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/", "https://u:p@example.org/", "ftp://example.org/", "https:///x", "https://exam ple.org/",
        "https://example.org/#x", "https://[::1", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_meant_is_refused(url: str, cast: SimpleNamespace, as_token: Tokens) -> None:
    answer = as_token(cast.marit).post("/webhooks", {"url": url, "events": ["verified"]})
    assert answer.status_code == 422, answer.content


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "::1", "::ffff:10.0.0.1", "0.0.0.0", "224.0.0.1"]
)
def test_nothing_inside_the_house_is_reached(host: str) -> None:
    with pytest.raises(delivering.Unreachable):
        delivering.resolve(host, 443)


def test_an_ended_webhook_is_told_nothing_more(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify, listener: SimpleNamespace, settings: Any
) -> None:
    settings.WEBHOOKS_INSIDE = True
    asked = as_token(cast.marit)
    made = asked.post("/webhooks", {"url": listener.url, "events": ["verified"]}).json()
    verified_claim("Een.")
    delivering.write_deliveries()
    path = f"/api/v1/webhooks/{made['id']}"
    assert as_token(cast.joris).client.delete(path).status_code == 401
    assert asked.client.delete(path, headers={"Authorization": f"Bearer {asked.secret}"}).status_code == 204
    verified_claim("Twee.")
    deliver_due()
    assert listener.heard == []
    assert Webhook.objects.get().ended_at is not None
    assert Decision.objects.filter(action="end_webhook").count() == 1
