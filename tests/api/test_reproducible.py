"""A snapshot is the same bytes on any machine: whatever the database, the order of its rows, or the time zone."""

from __future__ import annotations

import hashlib
import io
import uuid
from datetime import UTC, datetime, timedelta
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from articles.models.ledger import Door
from claims import publishing, records, sets, verify
from claims.actions.sets import make_set, release_set
from claims.models import Claim, Evidence, Link, Release, Snapshot, VerifiedRecord

ROWS = 1203
EXPECTED = ("b18368975b283336", "b4841aa92752a65f")
"""The beginnings of the snapshot's id and of the hash of its file: what every run must find, anywhere."""


def fill(cast: SimpleNamespace, seed: int) -> None:
    """Store the same verified claims and links under other keys and in another order for every seed."""
    order = list(range(ROWS))
    Random(seed).shuffle(order)
    at = datetime(2025, 11, 21, 9, 30, 0, 250000, tzinfo=UTC)
    for n in order:
        uid = uuid.uuid5(uuid.NAMESPACE_URL, f"claim-{n}")
        claim = Claim.objects.create(uid=uid, statement=f"Bewering {n}", language="nl", queue_key=f"{seed}-{n:05}",
                                     created_at=at, changed_at=at, state=Claim.State.VERIFIED)  # fmt: skip
        body, sha256 = records.freeze({
            "schema": records.SCHEMA, "id": str(uid), "version": 1, "record": 1, "statement": f"Bewering {n} „é” 🌉",
            "kind": "statement", "language": "nl", "scope": {}, "topics": [], "attribution": "confirmed",
            "accuracy": "holds", "appearances": [], "dates": [], "review": [], "overridden": False,
            "verified_at": records.instant(at + timedelta(seconds=n)), "published_as": None,
            "origins": {"as_of": records.instant(at), "articles": 0, "publishers": 0, "agencies": 0, "utterances": 0,
                        "independent": 0, "groups": []},
        })  # fmt: skip
        claim.record = VerifiedRecord.objects.create(
            claim=claim, number=1, version=1, body=body, sha256=sha256, attribution="confirmed", accuracy="holds",
            first_by=cast.marit, at=at,
        )  # fmt: skip
        claim.save()
    by_uid = {c.uid: c for c in Claim.objects.all()}
    pairs = list(range(40))
    Random(seed).shuffle(pairs)
    for n in pairs:
        a, b = (by_uid[uuid.uuid5(uuid.NAMESPACE_URL, f"claim-{m}")] for m in (n, n + 40))
        Link.objects.create(uid=uuid.uuid5(uuid.NAMESPACE_URL, f"link-{n}"), a=a, b=b, type="supports", a_version=1,
                            b_version=1, reason=f"Reden {n}", by=cast.marit, at=at)  # fmt: skip
        Evidence.objects.create(uid=uuid.uuid5(uuid.NAMESPACE_URL, f"bewijs-{n}"), claim=a, version=1, captured_at=at,
                                url=f"https://bron.example/{n}", why=f"Stuk {n}", by=_nobody())  # fmt: skip


def _nobody() -> Any:
    """Return the one person whose pseudonym is the same in every run."""
    return get_user_model().objects.get_or_create(
        id=uuid.uuid5(uuid.NAMESPACE_URL, "niemand"), defaults={"username": "niemand", "role": "editor"}
    )[0]


@pytest.mark.parametrize(("seed", "zone"), [(1, "Europe/Amsterdam"), (2, "America/St_Johns")])
def test_the_same_claims_give_the_same_bytes(seed: int, zone: str, cast: SimpleNamespace, settings: Any) -> None:
    settings.TIME_ZONE = zone
    with timezone.override(zone):
        fill(cast, seed)
        row = make_set(by=cast.marit, door=Door.WEB, title=f"Alles {seed}")
        made = release_set(claim_set=row.uid, by=cast.marit, door=Door.WEB)
        publishing.make_snapshot(made.pk)
    assert Release.objects.get().left_out == {"unreviewed": 0}
    snapshot = Snapshot.objects.get()
    with sets.open_snapshot(snapshot) as file:
        content = file.read()
    assert verify.check_ndjson(io.BytesIO(content)).endswith(f"{ROWS} records, 40 links, 40 pieces of evidence")
    assert (snapshot.pk[:16], hashlib.sha256(content).hexdigest()[:16]) == EXPECTED
