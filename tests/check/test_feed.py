"""Eight writers and a polling client: what the client holds in the end is what is verified, nothing lost."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection, connections

from articles import ledger
from articles.models.ledger import Door
from claims import feed, verified
from claims.actions.base import ClaimHeld, StaleClaim
from claims.actions.judging import judge, reopen, retract
from claims.models import Claim
from claims.workflow import IllegalMove
from tests.api.conftest import queued_claim

WRITERS, ACTS, CLAIMS = 8, 500, 24


def write(seed: int, people: list[Any], uids: list[Any]) -> int:
    """Do random acts on random claims; return how many were done. Losing a race is no act."""
    chance, done = Random(seed), 0
    try:
        for _ in range(ACTS):
            claim = Claim.objects.get(uid=chance.choice(uids))
            by = chance.choice(people)
            seen: dict[str, Any] = {"claim": claim.uid, "by": by, "door": Door.API, "seen_revision": claim.revision}
            try:
                if claim.state == Claim.State.RETRACTED:
                    reopen(**seen, reason="Opnieuw.")
                elif chance.random() < 0.3:
                    retract(**seen, reason="Ingetrokken.")
                else:
                    places = {str(a.uid): "confirmed" for a in claim.appearances.all()}
                    judge(**seen, attributions=places, accuracy=chance.choice(["holds", "disputed", "false"]))
                done += 1
            except (StaleClaim, ClaimHeld, IllegalMove):
                continue
    finally:
        connections.close_all()
    return done


class Client:
    """Follows the feed and keeps what it says: claim to SHA-256 of its record."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self.seen: list[int] = []
        self.cursor = 0

    def poll(self) -> None:
        """Ask until there is nothing more."""
        more = True
        while more:
            page = feed.changes(self.cursor, limit=7)
            for change in page.items:
                self.seen.append(change.seq)
                if change.as_data()["type"] == "upsert":
                    self.held[change.claim] = change.sha256
                else:
                    self.held.pop(change.claim, None)
            self.cursor, more = page.cursor, page.more


@pytest.mark.slow
@pytest.mark.postgresql
def test_eight_writers_and_a_polling_client_end_in_the_same_state(
    transactional_db: None, cast: SimpleNamespace, settings: Any, tmp_path: Path
) -> None:
    settings.SECOND_CHECK = "off"
    settings.LEDGER_CHECKPOINTS = tmp_path / "heads"  # the relays of other tests witnessed other ledgers
    uids = [queued_claim(cast, f"Bewering {n}.").uid for n in range(CLAIMS)]
    client, over = Client(), threading.Event()

    def follow() -> None:
        try:
            while not over.wait(0.02):
                client.poll()
        finally:
            connections.close_all()

    follower = threading.Thread(target=follow)
    follower.start()
    try:
        with ThreadPoolExecutor(WRITERS) as pool:
            done = sum(pool.map(lambda n: write(n, [cast.kees, cast.chris], uids), range(WRITERS)))
    finally:
        over.set()
        follower.join()
    polls_while_writing = len(client.seen)
    client.poll()
    server = {str(uid): sha for uid, sha in verified.in_force(verified.Narrowed()).values_list("claim__uid", "sha256")}
    assert client.held == server
    assert client.seen == sorted(set(client.seen)), "in order, nothing twice"
    print(f"{done} acts won their race, {polls_while_writing} changes were read meanwhile")
    assert polls_while_writing > 100
    assert done > ACTS, f"only {done} acts of {WRITERS * ACTS} won their race"
    assert list(ledger.verify()) == []
    assert connection.vendor == "postgresql"
