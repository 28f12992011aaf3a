#!/usr/bin/env python3
"""Check a download of Factdesk: `python -m claims.verify FILE`, or `python verify.py FILE` anywhere.

Takes a snapshot (claims.ndjson), a live export (NDJSON) or a bag (zip). Needs Python 3.8 and nothing else: no Django,
no network. Prints one line; exit code 0 when every byte is as the desk wrote it, 1 with the first thing that is not.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
import zipfile
from typing import IO, Any, Dict, Iterable, Iterator, List, NamedTuple, Tuple  # noqa: UP035  # Python 3.8

FORMATS = ("factdesk/snapshot/1", "factdesk/snapshot/2")
"""What it can check; 1 holds no evidence."""
EPOCH = (1980, 1, 1, 0, 0, 0)
BLOCK = 1000
"""Records between two lines of hashes."""


class Changed(Exception):
    """The file is not what the desk wrote; the message says where it first differs."""


class Waiting(NamedTuple):
    """A record whose line of hashes has not come yet."""

    place: int
    line: int
    content: bytes
    sha256: str
    in_order: bool

    def __str__(self) -> str:
        return f"record {self.place} (line {self.line})"


def canonical(data: Dict[str, Any]) -> bytes:  # noqa: UP006
    """Return the bytes of a line that holds only strings, whole numbers, lists and booleans."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def check_ndjson(lines: Iterable[bytes]) -> str:
    """Check the lines of a snapshot or live export; return what it is. Raises Changed."""
    rest = iter(lines)
    head = next(rest, b"")
    header = parsed(head, "the header")
    if header.get("schema") == "factdesk/export/1":
        return check_live(rest)
    if header.get("schema") not in FORMATS:
        raise Changed("the header does not name a format this program knows")
    return check_snapshot(head, header, rest)


def check_live(lines: Iterator[bytes]) -> str:
    """Check the record lines of a live export against its trailer."""
    digest, count, last = hashlib.sha256(), 0, b""
    for line in lines:
        if last:
            digest.update(last)
            count += 1
        last = line
    if parsed(last, "the trailer").get("type") != "trailer":
        raise Changed("the trailer is missing: the download was cut off")
    if last != canonical({"type": "trailer", "count": count, "sha256": digest.hexdigest()}):
        raise Changed(f"the trailer does not belong to these {count} records")
    return f"a whole live export of {count} records"


def check_snapshot(head: bytes, header: Dict[str, Any], lines: Iterator[bytes]) -> str:  # noqa: UP006
    """Check every record, link, piece of evidence and line of a snapshot; return what it is."""
    form, schema = header.get("schema"), header.get("records_schema")
    total = hashlib.sha256(f"{form} {schema}\n".encode())
    waiting: List[Waiting] = []  # noqa: UP006
    records = erased = 0
    beside = {"link": 0, "evidence": 0}
    before, trailer = "", b""
    for number, line in enumerate(lines, start=2):
        if trailer:
            raise Changed(f"line {number} stands behind the trailer")
        kind = kind_of(line)
        if waiting and kind in ("link", "evidence", "gone", "trailer"):
            raise Changed(f"{waiting[0]}: its line of hashes is missing")
        if kind == "hashes":
            check_block(line, waiting, records)
            waiting = []
        elif kind in ("link", "evidence"):
            beside[kind] += 1
            total.update(f"{kind} {hashlib.sha256(line[:-1]).hexdigest()}\n".encode())
        elif kind == "gone":
            what, sha256 = gone(line, number)
            beside[what] += 1
            total.update(f"{what} {sha256}\n".encode())
        elif kind == "trailer":
            trailer = line
        else:
            records += 1
            sha256 = hashlib.sha256(line[:-1]).hexdigest()
            if kind == "erased":
                said = parsed(line, f"record {records} (line {number})")
                if canonical(said) != line:
                    raise Changed(f"record {records} (line {number}): its tombstone was changed")
                sha256, erased = str(said.get("sha256")), erased + 1
            claim, version = identity(line)
            waiting.append(Waiting(records, number, line, sha256, claim > before))
            total.update(f"{claim} {version} {sha256}\n".encode())
            before = claim or before
            if len(waiting) > BLOCK:
                raise Changed(f"{waiting[0]}: its line of hashes is missing")
    if not trailer:
        raise Changed(f"the trailer is missing: the download was cut off after {records} records")
    links, evidence = beside["link"], beside["evidence"]
    whole = {"type": "header", "schema": form, "records_schema": schema, "records": records, "links": links}
    if form != FORMATS[0]:
        whole["evidence"] = evidence
    told = f"{records} records, {links} links" + (f", {evidence} pieces of evidence" if evidence else "")
    if canonical(whole) != head:
        raise Changed(f"line 1: the header does not belong to these {told}")
    if canonical({"type": "trailer", "snapshot": total.hexdigest()}) != trailer:
        raise Changed("a link, a piece of evidence or the trailer: the snapshot's id is not that of its content")
    said_so = f"snapshot {total.hexdigest()}: {told}"
    return said_so + (f", incomplete by erasure of {erased}" if erased else "")


def gone(line: bytes, number: int) -> Tuple[str, str]:  # noqa: UP006
    """Return what an erased link or piece of evidence was, and its SHA-256."""
    said = parsed(line, f"line {number}")
    if said.get("of") not in ("link", "evidence") or canonical(said) != line:
        raise Changed(f"line {number}: its tombstone was changed")
    return str(said["of"]), str(said.get("sha256"))


def check_block(line: bytes, waiting: List[Waiting], records: int) -> None:  # noqa: UP006
    """Compare a block of records with its line of hashes; name the first that differs."""
    where = f"the line of hashes after record {records}"
    hashes = parsed(line, where).get("sha256")
    if not isinstance(hashes, list) or canonical({"type": "hashes", "sha256": hashes}) != line:
        raise Changed(f"{where} was changed")
    for entry, expected in zip(waiting, hashes):  # noqa: B905  # Python 3.8
        if entry.sha256 != expected:
            claim = identity(entry.content)[0]
            raise Changed(f"{entry}" + (f", claim {claim}" if claim else ""))
        if not entry.in_order:
            raise Changed(f"{entry}: it is not in its place")
    if len(hashes) != len(waiting):
        raise Changed(f"{where} names {len(hashes)} records, {len(waiting)} stand before it")


def kind_of(line: bytes) -> str:
    """Return the type of a line that has one; a record has none."""
    if not line.endswith(b"\n"):
        raise Changed("the last line has no end: the download was cut off")
    if line.startswith(b'{"sha256":[') and line.endswith(b'"type":"hashes"}\n'):
        return "hashes"
    if line.startswith(b'{"a":') and line.endswith(b'"type":"link"}\n'):
        return "link"
    if line.startswith(b'{"at":') and line.endswith(b'"type":"evidence"}\n'):
        return "evidence"
    if line.startswith(b'{"of":') and line.endswith(b'"type":"gone"}\n'):
        return "gone"
    if line.startswith(b'{"snapshot":') and line.endswith(b'"type":"trailer"}\n'):
        return "trailer"
    if line.startswith(b'{"id":') and b'"type":"erased"' in line:
        return "erased"
    return ""


def identity(line: bytes) -> Tuple[str, Any]:  # noqa: UP006
    """Return claim id and version of a record's line, as far as they can be read."""
    try:
        data = json.loads(line)
        return str(data["id"]), data["version"]
    except (ValueError, KeyError, TypeError):
        found = re.search(rb'"id":"([0-9a-f-]{36})","kind":"[a-z]+","language"', line)
        return (found.group(1).decode() if found else ""), ""


def parsed(line: bytes, what: str) -> Dict[str, Any]:  # noqa: UP006
    """Return a line as data; raise Changed where it is none."""
    try:
        data = json.loads(line)
    except ValueError as error:
        raise Changed(f"{what} cannot be read") from error
    if not isinstance(data, dict):
        raise Changed(f"{what} is no object")
    return data


def check_zip(path: str) -> str:
    """Check a bag: its manifests, its snapshot, and that the archive holds nothing else."""
    try:
        with zipfile.ZipFile(path) as bag:
            return check_bag(bag, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, RuntimeError, OSError) as error:
        raise Changed(f"the archive itself: {error}") from error


def check_bag(bag: zipfile.ZipFile, path: str) -> str:
    """Check an open bag."""
    names = bag.namelist()
    root = names[0].split("/")[0] + "/" if names else ""
    listed = {}
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        if root + manifest not in names:
            raise Changed(f"{manifest} is missing")
        for line in bag.read(root + manifest).decode("utf-8", "replace").splitlines():
            digest, _, name = line.partition("  ")
            listed[root + name] = digest
    for name in names:
        if name == root + "tagmanifest-sha256.txt":
            continue
        if name not in listed:
            raise Changed(f"{name} is in no manifest")
        with bag.open(name) as file:
            if hash_of(file) == listed[name]:
                continue
        if name.endswith("/claims.ndjson"):
            with bag.open(name) as file:
                check_ndjson(file)
        raise Changed(name)
    missing = sorted(set(listed) - set(names))
    if missing:
        raise Changed(f"{missing[0]} is missing")
    with bag.open(root + "data/claims.ndjson") as file:
        said = check_ndjson(file)
    check_archive(bag, path)
    return f"a bag with {said}"


def check_archive(bag: zipfile.ZipFile, path: str) -> None:
    """Write the archive anew from its content and compare: nothing may hide between the members."""
    with tempfile.TemporaryFile() as again:
        with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as copy:
            for name in bag.namelist():
                size = bag.getinfo(name).file_size if "/data/" in name else 0
                with bag.open(name) as source, copy.open(entry(name, size), "w") as target:
                    for chunk in iter(lambda: source.read(1 << 20), b""):
                        target.write(chunk)
        again.seek(0)
        with open(path, "rb") as first:
            if hash_of(again) != hash_of(first):
                raise Changed("the archive holds something besides its members")


def entry(name: str, size: int) -> zipfile.ZipInfo:
    """Return how a member of this size stands in a bag: stored, 1980, readable by all."""
    info = zipfile.ZipInfo(name, EPOCH)
    info.file_size = size
    info.create_system = 3
    info.external_attr = 0o100644 << 16
    return info


def hash_of(file: IO[bytes]) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    for chunk in iter(lambda: file.read(1 << 20), b""):
        digest.update(chunk)
    return digest.hexdigest()


def check(path: str) -> str:
    """Check the file at `path`; return what it is, or raise Changed."""
    with open(path, "rb") as file:
        if file.read(2) == b"PK":
            return check_zip(path)
        file.seek(0)
        return check_ndjson(file)


def main(arguments: List[str]) -> int:  # noqa: UP006
    """Check each file; return the exit code."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print((__doc__ or "").strip())
        return 0 if arguments else 2
    worst = 0
    for path in arguments:
        try:
            print(f"{path}: whole: {check(path)}")
        except Changed as error:
            print(f"{path}: CHANGED: {error}")
            worst = 1
        except OSError as error:
            print(f"{path}: {error}")
            worst = 2
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
