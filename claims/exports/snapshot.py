"""The canonical snapshot: NDJSON whose every byte follows from its records and links.

    {"type":"header", …}            what this is and how many records and links follow
    record                          the stored bytes of a verified record, ordered by claim id
    {"type":"hashes", …}            after every thousand records and after the last: their SHA-256, in order
    {"type":"link", …}              standing links between members, ordered by id
    {"type":"trailer", …}           the snapshot's id again

The id is the SHA-256 of one line per record (claim id, version, SHA-256), one per link (SHA-256) and the schemas. So
the same content has the same id and the same bytes on any machine, and `claims/verify.py` needs nothing but the file.
An erased record leaves a line of type `erased` with its hash: the id stays, the content is gone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

import rfc8785

from claims.records import SCHEMA as RECORD_SCHEMA

SCHEMA = "factdesk/snapshot/1"
BLOCK = 1000
"""Records between two lines of hashes."""


@dataclass(frozen=True)
class Member:
    """One verified record as it goes in: `body` None where its content was erased."""

    claim: str
    version: int
    number: int
    sha256: str
    body: bytes | None


@dataclass(frozen=True)
class Written:
    """What came of writing."""

    id: str
    records: int
    links: int
    bytes: int
    erased: int


def write(
    members: Iterable[Member], links: Iterable[dict[str, Any]], out: IO[bytes], counts: tuple[int, int]
) -> Written:
    """Write a snapshot to `out`. Members come ordered by claim id, links by id; `counts` are how many of each come.

    Raises ValueError when other numbers come, for then the header would lie.
    """
    digest = hashlib.sha256(f"{SCHEMA} {RECORD_SCHEMA}\n".encode())
    header: dict[str, Any] = {
        "type": "header",
        "schema": SCHEMA,
        "records_schema": RECORD_SCHEMA,
        "records": counts[0],
        "links": counts[1],
    }
    size = out.write(rfc8785.dumps(header) + b"\n")
    block: list[str] = []
    records = linked = erased = 0
    for m in members:
        digest.update(f"{m.claim} {m.version} {m.sha256}\n".encode())
        line = m.body
        if line is None:
            gone: dict[str, Any] = {
                "type": "erased", "id": m.claim, "version": m.version, "record": m.number, "sha256": m.sha256,
            }  # fmt: skip
            line, erased = rfc8785.dumps(gone), erased + 1
        size += out.write(line + b"\n")
        block.append(m.sha256)
        records += 1
        if len(block) == BLOCK:
            size += out.write(_hashes(block))
            block = []
    if block:
        size += out.write(_hashes(block))
    for link in links:
        line = rfc8785.dumps(link)
        digest.update(f"link {hashlib.sha256(line).hexdigest()}\n".encode())
        size += out.write(line + b"\n")
        linked += 1
    if (records, linked) != counts:
        raise ValueError(f"{counts} records and links were announced, {(records, linked)} came")
    trailer: dict[str, Any] = {"type": "trailer", "snapshot": digest.hexdigest()}
    size += out.write(rfc8785.dumps(trailer) + b"\n")
    return Written(digest.hexdigest(), records, linked, size, erased)


def members_of(lines: Iterable[bytes]) -> Iterator[Member]:
    """Yield the members of a snapshot file, erased ones included, in order of claim id."""
    for line in lines:
        data = json.loads(line)
        if data.get("type") == "erased":
            yield Member(data["id"], data["version"], data["record"], data["sha256"], None)
        elif "type" not in data:
            body = line.rstrip(b"\n")
            yield Member(data["id"], data["version"], data["record"], hashlib.sha256(body).hexdigest(), body)


def records_of(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the records of a snapshot file as data; erased ones are left out."""
    for line in lines:
        data = json.loads(line)
        if "type" not in data:
            yield data


def links_of(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the links of a snapshot file as data."""
    for line in lines:
        if line.startswith(b'{"a":'):
            data = json.loads(line)
            if data.get("type") == "link":
                yield data


def link_line(link: dict[str, Any]) -> dict[str, Any]:
    """Return a link, as `records.link` tells it, in the form a snapshot holds."""
    return {
        "type": "link",
        "id": link["id"],
        "relation": link["type"],
        "symmetric": link["symmetric"],
        "a": link["a"],
        "b": link["b"],
        "reason": link["reason"],
        "at": link["at"],
    }


def _hashes(block: list[str]) -> bytes:
    line: dict[str, Any] = {"type": "hashes", "sha256": block}
    return rfc8785.dumps(line) + b"\n"
