"""The canonical snapshot: NDJSON whose every byte follows from its records, links and evidence.

    {"type":"header", …}            what this is and how many records, links and pieces of evidence follow
    record                          the stored bytes of a verified record, ordered by claim id
    {"type":"hashes", …}            after every thousand records and after the last: their SHA-256, in order
    {"type":"link", …}              standing links between members, ordered by id
    {"type":"evidence", …}          what was held up for members, ordered by claim id
    {"type":"trailer", …}           the snapshot's id again

The id is the SHA-256 of one line per record (claim id, version, SHA-256), one per link and piece of evidence (SHA-256)
and the schemas. So the same content has the same id and the same bytes on any machine, and `claims/verify.py` needs
nothing but the file. An erased record leaves a line of type `erased` with its hash, its links and evidence one of type
`gone`: the id stays, the content is gone.

Files of `factdesk/snapshot/1` hold no evidence; they are read and rewritten as what they are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

import orjson
import rfc8785

from claims.records import SCHEMA as RECORD_SCHEMA

SCHEMA, FIRST_SCHEMA = "factdesk/snapshot/2", "factdesk/snapshot/1"
BLOCK = 1000
"""Records between two lines of hashes."""
LINK, EVIDENCE = b'{"a":', b'{"at":'
"""How the canonical lines of these begin; no other line begins so."""
GONE = b'{"of":'


@dataclass(frozen=True)
class Member:
    """One verified record as it goes in: `body` None where its content was erased."""

    claim: str
    version: int
    sha256: str
    body: bytes | None


@dataclass(frozen=True)
class Attached:
    """A link or a piece of evidence (`of` says which): `line` None where its content was erased."""

    of: str
    sha256: str
    line: bytes | None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Counts:
    """What a header announces."""

    records: int
    links: int
    evidence: int = 0


@dataclass(frozen=True)
class Written:
    """What came of writing."""

    id: str
    records: int
    links: int
    evidence: int
    bytes: int
    erased: int


def write(
    members: Iterable[Member],
    attached: Iterable[Attached],
    out: IO[bytes],
    counts: Counts,
    *,
    schemas: tuple[str, str] = (SCHEMA, RECORD_SCHEMA),
) -> Written:
    """Write a snapshot to `out`. Members come ordered by claim id, then links by id, then evidence by claim id.

    `counts` are how many of each come. Raises ValueError when other numbers come, for then the header would lie.
    """
    digest = hashlib.sha256(f"{schemas[0]} {schemas[1]}\n".encode())
    header: dict[str, Any] = {
        "type": "header", "schema": schemas[0], "records_schema": schemas[1], "records": counts.records,
        "links": counts.links,
    }  # fmt: skip
    if schemas[0] != FIRST_SCHEMA:
        header["evidence"] = counts.evidence
    size = out.write(rfc8785.dumps(header) + b"\n")
    block: list[str] = []
    records = erased = 0
    came = {"link": 0, "evidence": 0}
    for m in members:
        digest.update(f"{m.claim} {m.version} {m.sha256}\n".encode())
        line = m.body
        if line is None:
            gone: dict[str, Any] = {
                "type": "erased", "id": m.claim, "version": m.version, "sha256": m.sha256,
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
    for a in attached:
        digest.update(f"{a.of} {a.sha256}\n".encode())
        left: dict[str, Any] = {"type": "gone", "of": a.of, "sha256": a.sha256}
        size += out.write((a.line if a.line is not None else rfc8785.dumps(left)) + b"\n")
        came[a.of] += 1
    if Counts(records, came["link"], came["evidence"]) != counts:
        raise ValueError(f"{counts} were announced, {records} records and {came} came")
    trailer: dict[str, Any] = {"type": "trailer", "snapshot": digest.hexdigest()}
    size += out.write(rfc8785.dumps(trailer) + b"\n")
    return Written(digest.hexdigest(), records, came["link"], came["evidence"], size, erased)


def schemas_of(lines: Iterable[bytes]) -> tuple[str, str]:
    """Return the schemas that a snapshot file names in its header: its own and its records'."""
    header = orjson.loads(next(iter(lines)))
    return header["schema"], header["records_schema"]


def members_of(lines: Iterable[bytes]) -> Iterator[Member]:
    """Yield the members of a snapshot file, erased ones included, in order of claim id."""
    for line in lines:
        data = orjson.loads(line)
        if data.get("type") == "erased":
            yield Member(data["id"], data["version"], data["sha256"], None)
        elif "type" not in data:
            body = line.rstrip(b"\n")
            yield Member(data["id"], data["version"], hashlib.sha256(body).hexdigest(), body)


def records_of(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the records of a snapshot file as data; erased ones are left out."""
    for line in lines:
        data = orjson.loads(line)
        if "type" not in data:
            yield data


def attached_of(lines: Iterable[bytes]) -> Iterator[Attached]:
    """Yield the links and the evidence of a snapshot file, what is gone included, in the order of the file."""
    for line in lines:
        if line.startswith(GONE):
            data = orjson.loads(line)
            yield Attached(data["of"], data["sha256"], None)
        elif line.startswith((LINK, EVIDENCE)):
            yield attach(orjson.loads(line))


def links_of(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the links of a snapshot file as data."""
    return (orjson.loads(line) for line in lines if line.startswith(LINK))


def evidence_of(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the evidence of a snapshot file as data, in order of claim id."""
    return (orjson.loads(line) for line in lines if line.startswith(EVIDENCE))


def attach(data: dict[str, Any]) -> Attached:
    """Return a link or a piece of evidence, in the form a snapshot holds, as its canonical line."""
    line = rfc8785.dumps(data)
    claims = (data["a"]["claim"], data["b"]["claim"]) if data["type"] == "link" else (data["claim"]["claim"],)
    return Attached(data["type"], hashlib.sha256(line).hexdigest(), line, claims)


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


def evidence_line(evidence: dict[str, Any]) -> dict[str, Any]:
    """Return a piece of evidence, as `records.evidence` tells it, in the form a snapshot holds."""
    return {"type": "evidence", **evidence}


def _hashes(block: list[str]) -> bytes:
    line: dict[str, Any] = {"type": "hashes", "sha256": block}
    return rfc8785.dumps(line) + b"\n"
