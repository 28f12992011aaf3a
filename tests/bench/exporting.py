"""What leaves the desk: downloads, live exports, making a snapshot, pages of the API; beside a bare COPY of the rows.

A size here is a number of verified claims. `rss_mb` is how much the web processes grew meanwhile.
"""

from __future__ import annotations

import hashlib
import http.client
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import rfc8785
from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.test import Client, override_settings

from articles.models.ledger import Door
from articles.permissions import Scope
from claims import publishing
from claims.actions.sets import make_set, release_set
from claims.models import Claim, RecordFacet, Release, VerifiedRecord
from claims.records import SCHEMA
from claims.search import terms
from factdesk.actions import make_token
from tests.bench.filling import COMMON, statement
from tests.bench.house import House, Talk, median, row, side_by_side, statements
from tests.bench.pouring import pour, settle

START = datetime(2031, 1, 1, 9, tzinfo=UTC)
TOPIC = str(uuid.uuid5(uuid.NAMESPACE_URL, "topic"))
TURNS = 3
"""Downloads measured; the middle one counts."""


def measure(size: int) -> list[dict[str, Any]]:
    """Fill up to `size` verified claims and measure every way out."""
    who = get_user_model().objects.get_or_create(username="editor", defaults={"role": "editor"})[0]
    _fill(size, who)
    claim_set = make_set(by=who, door=Door.COMMAND, title=f"Alles {size}")
    made = release_set(claim_set=claim_set.uid, by=who, door=Door.COMMAND)
    with House() as house:
        with override_settings(MEDIA_ROOT=str(house.folder / "files")):
            began = time.perf_counter()
            publishing.make_snapshot(made.pk)
            building = size / (time.perf_counter() - began)
        snapshot = Release.objects.get(pk=made.pk).snapshot_id
        token = make_token(owner=who, by=who, door=Door.COMMAND, label="bench", scopes=list(Scope)).secret
        for _ in range(8):  # each process has answered once: what is measured is a desk at work, not its start
            Talk(house.port, {"Authorization": f"Bearer {token}"}).get("/api/v1/topics")
        before = _resident(house)
        paths = {
            "export_snapshot": f"/api/v1/snapshots/{snapshot}/claims.ndjson",
            "export_live": f"/api/v1/claims?format=ndjson&topic={TOPIC}",
        }
        rates: dict[str, list[float]] = {name: [] for name in (*paths, "copy_rows")}
        first: dict[str, list[float]] = {name: [] for name in paths}
        for _ in range(TURNS):
            rates["copy_rows"].append(size / _copy_out())
            for name, path in paths.items():
                head, whole = _download(house.port, token, path)
                rates[name].append(size / whole)
                first[name].append(head * 1000)
        grew = _resident(house) - before
        yardstick = ("copy_rows", _middle(rates["copy_rows"]))
        rows = [row("copy_rows", size, per_s=yardstick[1])]
        for name in paths:
            line = row(name, size, per_s=_middle(rates[name]), against=yardstick)
            rows.append(line | {"p50_ms": round(_middle(first[name]), 2), "rss_mb": round(grew, 1)})
        rows.append(row("snapshot_build", size, per_s=building, against=yardstick))
        print(f"exporting, {size}: web grew by {grew:.1f} MB", file=sys.stderr)
        return [*rows, *_lists(house, size, token)]


def _lists(house: House, size: int, token: str) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {token}"}
    client, talk = Client(SERVER_NAME="localhost"), Talk(house.port, headers)
    last = _last_page(client, headers, size)
    pages = {
        "api_list_first": "/api/v1/claims?limit=50",
        "api_list_last": f"/api/v1/claims?limit=50&cursor={last}",
        "api_search": f"/api/v1/claims?limit=50&q={COMMON}",
        "api_rare_verdict": "/api/v1/claims?limit=50&accuracy=false",
        "set_preview": f"/api/v1/claim-sets/alles-{size}/preview",
    }
    acts: dict[str, Callable[[], Any]] = {name: (lambda path=path: talk.get(path)) for name, path in pages.items()}
    took = side_by_side(house, acts)
    first = ("api_list_first", median(took["api_list_first"]))
    return [
        row(
            name,
            size,
            took[name],
            sql=statements(lambda path=path: client.get(path, headers=headers)),
            against=None if name == "api_list_first" else first,
        )
        for name, path in pages.items()
    ]


def _last_page(client: Client, headers: dict[str, str], size: int) -> str:
    """Return the cursor of the last page: the one that a client gets who came there page by page."""
    from articles.api_base import _signer

    whole = client.get("/api/v1/claims?limit=50", headers=headers).json()["next_cursor"]
    said = _signer.unsign_object(whole)
    key = VerifiedRecord.objects.order_by("-id").values_list("id", flat=True)[50]
    return _signer.sign_object(said | {"k": str(key)}, compress=True)


def _download(port: int, token: str, path: str) -> tuple[float, float]:
    """Return the seconds until the first byte and until the last."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    began = time.perf_counter()
    line.request("GET", path, headers={"Authorization": f"Bearer {token}"})
    answer = line.getresponse()
    answer.read(1)
    head = time.perf_counter() - began
    while answer.read(1 << 18):
        pass
    took = time.perf_counter() - began
    line.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return head, took


def _copy_out() -> float:
    """Return the seconds that COPY takes to hand the same records over as JSON."""
    from articles.database import is_postgresql

    began = time.perf_counter()
    with connection.cursor() as cursor:
        if not is_postgresql():
            cursor.execute("SELECT body FROM claims_verifiedrecord")
            while cursor.fetchmany(1000):
                pass
            return time.perf_counter() - began
        query = (
            "COPY (SELECT row_to_json(r) FROM (SELECT v.id, v.number, v.version, v.sha256, v.attribution, v.accuracy,"
            " v.at, convert_from(v.body, 'UTF8')::json AS body FROM claims_verifiedrecord v"
            " JOIN claims_claim c ON c.record_id = v.id ORDER BY v.id) r) TO STDOUT"
        )
        cursor.execute("SET statement_timeout = 0")
        with cursor.cursor.copy(query) as out:  # type: ignore[attr-defined]
            for _ in out:
                pass
    return time.perf_counter() - began


def _resident(house: House) -> float:
    """Return the highest memory in megabytes that a web process ever held."""
    webs = [c.process.pid for c in house.children if c.name == "web" and c.process]
    pids = [*webs, *(int(k) for w in webs for k in Path(f"/proc/{w}/task/{w}/children").read_text().split())]
    highest = 0
    for pid in pids:
        status = Path(f"/proc/{pid}/status").read_text()
        highest = max(highest, *(int(x.split()[1]) for x in status.splitlines() if x.startswith("VmHWM")))
    return highest / 1024


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _fill(size: int, who: Any) -> None:
    have = VerifiedRecord.objects.count()
    if not have:
        assert _body(0, uuid.UUID(int=1), who) == rfc8785.dumps(orjson.loads(_body(0, uuid.UUID(int=1), who)))
    for start in range(have, size, 5000):
        with transaction.atomic():
            _pour_records(range(start, min(start + 5000, size)), who)
    settle(Claim, VerifiedRecord)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE claims_claim, claims_verifiedrecord, claims_recordfacet")


def _words(said: str) -> list[str]:
    """Return the terms of a statement; an invented word stands for its own stem, which costs the filling half."""
    found = dict.fromkeys(said.removesuffix(".").lower().split())
    return [terms(w)[0] if w == COMMON else w for w in found]


def _pour_records(numbers: range, who: Any) -> None:
    """Store claims, each with its record of about two kilobytes and the facets it is found by."""
    said = {n: statement(n) for n in numbers}
    uids = {n: uuid.uuid5(uuid.NAMESPACE_URL, f"claim-{n}") for n in numbers}
    at = {n: str(START + timedelta(seconds=n)) for n in numbers}
    pour(
        Claim(kind="statement", state="verified", language="nl"),
        ["id", "uid", "record_id", "statement", "created_at", "changed_at", "queue_key"],
        ((n + 1, uids[n].hex, n + 1, said[n], at[n], at[n], f"bench-{n:08}") for n in numbers),
    )
    bodies = {n: _body(n, uids[n], who) for n in numbers}
    pour(
        VerifiedRecord(number=1, version=1, attribution="confirmed", accuracy="holds", first_by=who,
                       earliest=date(2031, 3, 1), latest=date(2031, 3, 31)),
        ["id", "uid", "claim_id", "body", "sha256", "at"],
        ((n + 1, f"{n:032x}", n + 1, bodies[n], hashlib.sha256(bodies[n]).hexdigest(), at[n]) for n in numbers),
    )  # fmt: skip
    shared = [("topic", TOPIC), ("kind", "statement"), ("origins", "1")]
    pour(
        RecordFacet(),
        ["record_id", "kind", "value"],
        ((n + 1, *facet) for n in numbers for facet in [*shared, *(("word", word) for word in _words(said[n]))]),
    )


def _body(n: int, uid: uuid.UUID, who: Any) -> bytes:
    """Return the record of claim number `n` in its canonical bytes."""
    at, said = START + timedelta(seconds=n), statement(n)
    near = said * 2
    return orjson.dumps({
        "schema": SCHEMA, "id": str(uid), "version": 1, "record": 1, "statement": said, "kind": "statement",
        "language": "nl", "scope": {}, "attribution": "confirmed", "accuracy": "holds", "overridden": False,
        "topics": [{"id": TOPIC, "slug": "onderwerp", "nl": "Onderwerp", "en": "Topic"}],
        "appearances": [{
            "id": str(uuid.uuid5(uid, "place")), "attribution": "confirmed", "exact": said, "prefix": near[:64],
            "suffix": near[-64:], "start": 100, "end": 100 + len(said), "unit": "unicode-code-point",
            "speech": "direct", "cue": "zei", "medium": None, "utterance": None,
            "speaker": {"as_stated": "Noor Dijkman", "actors": [
                {"id": str(uid), "name": "Noor Dijkman", "kind": "person", "wikidata": None}]},
            "article": {
                "id": str(uid), "title": near[:70], "url": None, "language": "nl", "credit": None,
                "publisher": {"id": str(uid), "name": "Krant 1", "kind": "outlet"},
                "published": {"edtf": "2031-03", "earliest": "2031-03-01", "latest": "2031-03-31"},
                "text_sha256": "a" * 64, "original_sha256": "b" * 64,
            },
        }],
        "dates": [{
            "role": "happened", "words": "in maart", "value": "2031-03", "edtf": "2031-03", "earliest": "2031-03-01",
            "latest": "2031-03-31", "anchor": None, "rule": "bench", "by_hand": False,
        }],
        "origins": {
            "as_of": at.isoformat(timespec="microseconds"), "articles": 1, "publishers": 1, "agencies": 0,
            "utterances": 1, "independent": 1, "groups": [{"articles": [str(uid)], "name": "Krant 1", "reasons": []}],
        },
        "review": [{"place": 1, "by": str(who.pk), "at": at.isoformat(timespec="microseconds")}],
        "verified_at": at.isoformat(timespec="microseconds"), "published_as": None,
    }, option=orjson.OPT_SORT_KEYS)  # fmt: skip
