"""Every file a snapshot can be had as, each made from its canonical NDJSON and from nothing else."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any

from claims.exports import archive, claimreview, package, snapshot, tables, webannotations, xlsx

CHUNK = 1 << 16
Opened = Callable[[], IO[bytes]]
"""Opens the snapshot's lines anew."""


class TooLarge(Exception):
    """The snapshot holds more claims than this format can."""

    def __init__(self) -> None:
        super().__init__(f"A workbook holds at most {xlsx.MOST_CLAIMS} claims: take the CSV tables.")


@dataclass(frozen=True)
class Format:
    """A file name, its media type and how its bytes are made."""

    name: str
    media_type: str
    make: Callable[[str, int, Opened], Iterator[bytes]]


def _ndjson(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    with opened() as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _json(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    yield b'{"snapshot":"' + id.encode() + b'","claims":['
    first = True
    with opened() as lines:
        for member in snapshot.members_of(lines):
            if member.body is not None:
                yield (b"" if first else b",\n") + member.body
                first = False
    for name, start in (("links", snapshot.LINK), ("evidence", snapshot.EVIDENCE)):
        yield b'],"' + name.encode() + b'":['
        with opened() as lines:
            for place, line in enumerate(line for line in lines if line.startswith(start)):
                yield (b",\n" if place else b"") + line.rstrip(b"\n")
    yield b"]}\n"


def _records(opened: Opened) -> Iterator[dict[str, Any]]:
    with opened() as lines:
        yield from snapshot.records_of(lines)


def _links(opened: Opened) -> Iterator[dict[str, Any]]:
    with opened() as lines:
        for link in snapshot.links_of(lines):
            yield link | {"type": link["relation"]}


def _evidence(opened: Opened) -> Iterator[dict[str, Any]]:
    with opened() as lines:
        yield from snapshot.evidence_of(lines)


def _of_table(name: str, opened: Opened) -> Iterator[dict[str, Any]]:
    return {"links": _links, "evidence": _evidence}.get(name, _records)(opened)


def _csv(name: str) -> Callable[[str, int, Opened], Iterator[bytes]]:
    return lambda id, count, opened: tables.csv_lines(name, _of_table(name, opened))


def _package(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    yield package.descriptor(id, lambda name: tables.csv_lines(name, _of_table(name, opened)))


def _xlsx(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    if count > xlsx.MOST_CLAIMS:
        raise TooLarge
    sources = {name: (lambda name=name: _of_table(name, opened)) for name in tables.TABLES}
    return _through_file(lambda out: xlsx.write(sources, out))


def _claimreview(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    return claimreview.json_ld(_records(opened), _evidence(opened))


def _annotations(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    return webannotations.json_ld(_records(opened))


def _bag(id: str, count: int, opened: Opened) -> Iterator[bytes]:
    payload: dict[str, archive.Content] = {
        f.name: (lambda f=f: f.make(id, count, opened))  # type: ignore[misc]
        for f in FORMATS.values()
        if f.name != "bag.zip" and not (f.name == "claims.xlsx" and count > xlsx.MOST_CLAIMS)
    }
    return _through_file(lambda out: archive.bag(f"factdesk-{id[:12]}", payload, out))


def _through_file(write: Callable[[IO[bytes]], None]) -> Iterator[bytes]:
    with tempfile.TemporaryFile() as file:
        write(file)
        file.seek(0)
        while chunk := file.read(CHUNK):
            yield chunk


FORMATS: Mapping[str, Format] = {
    f.name: f
    for f in (
        Format("claims.ndjson", "application/x-ndjson", _ndjson),
        Format("claims.json", "application/json", _json),
        Format("claims.csv", "text/csv; charset=utf-8; header=present", _csv("claims")),
        Format("appearances.csv", "text/csv; charset=utf-8; header=present", _csv("appearances")),
        Format("dates.csv", "text/csv; charset=utf-8; header=present", _csv("dates")),
        Format("links.csv", "text/csv; charset=utf-8; header=present", _csv("links")),
        Format("evidence.csv", "text/csv; charset=utf-8; header=present", _csv("evidence")),
        Format("datapackage.json", "application/json", _package),
        Format("claims.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
        Format("claimreview.jsonld", "application/ld+json", _claimreview),
        Format("annotations.jsonld", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', _annotations),
        Format("bag.zip", "application/zip", _bag),
    )
}
