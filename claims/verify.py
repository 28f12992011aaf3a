#!/usr/bin/env python3
"""Check a download of Factdesk: `python -m claims.verify FILE`, or `python verify.py FILE` anywhere.

Takes a snapshot (claims.ndjson), a live export (NDJSON), a bag (bag.zip) or the folder a bag was unpacked to. Needs
Python 3.8 and nothing else: no Django, no network. Prints one line for each: whole, CHANGED with the first thing that
is not as the desk wrote it, or NOT CHECKED where it is nothing that can be checked. Exit code: 0, 1 or 2, the worst.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import sys
import tempfile
import zipfile
from typing import IO, Any, Callable, Dict, Iterable, Iterator, List, NamedTuple, Tuple  # noqa: UP035  # Python 3.8

FORMATS = ("factdesk/snapshot/1", "factdesk/snapshot/2")
"""Snapshots it can check; 1 holds no evidence."""
LIVE = ("factdesk/export/1", "factdesk/export/2")
"""Live exports it can check; the trailer of 1 does not vouch for the header."""
TAKES = "it takes claims.ndjson, an export as NDJSON, bag.zip or the folder of a bag"
LONGEST = 1 << 26
"""Bytes of a line; the desk writes none that comes near, and a file without lines shall not fill the memory."""
STRAY = (".DS_Store", "Thumbs.db", "desktop.ini")
"""Files that the machines of readers put into folders by themselves."""
EPOCH = (1980, 1, 1, 0, 0, 0)
BLOCK = 1000
"""Records between two lines of hashes."""


class Changed(Exception):
    """The file is not what the desk wrote; the message says where it first differs."""


class NotChecked(Exception):
    """This is nothing that can be checked, or cannot be checked here; the message says why."""


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
    """Check the lines of a snapshot or live export; return what it is. Raises Changed, or NotChecked."""
    rest = iter(lines)
    head = next(rest, b"")
    recognised(head)
    header = parsed(head, "the header (line 1)")
    if header.get("schema") in LIVE:
        return check_live(rest, head if header["schema"] != LIVE[0] else b"")
    if header.get("schema") not in FORMATS:
        raise Changed("the header (line 1) does not name a format this program knows")
    return check_snapshot(head, header, rest)


def recognised(head: bytes) -> None:
    """Raise NotChecked for a first line that was never ours, Changed for one that some program rewrote."""
    if not head:
        raise NotChecked("it is empty")
    if head.startswith(b"\xef\xbb\xbf") or (head.endswith(b"\r\n") and b"factdesk/" in head):
        raise Changed("another program saved it anew (byte order mark or line ends): fetch it again")
    if head.startswith(b"\x1f\x8b"):
        raise NotChecked("it is compressed (gzip): unpack it first")
    if b"factdesk" not in head and b'"header"' not in head and b'"records"' not in head:
        raise NotChecked("it is no snapshot, export or bag of Factdesk: " + TAKES)


def check_live(lines: Iterator[bytes], head: bytes) -> str:
    """Check the lines of a live export against its trailer; `head` is the header if the trailer vouches for it."""
    digest, count, last = hashlib.sha256(head), 0, b""
    for line in lines:
        if last:
            digest.update(last)
            count += 1
        last = line
    if not last.startswith(b'{"count":'):
        raise Changed("the trailer is missing: the download was cut off after " + counted(count, "record"))
    if last != canonical({"type": "trailer", "count": count, "sha256": digest.hexdigest()}):
        raise Changed(f"the trailer does not belong to these {counted(count, 'record')} and their header")
    return "a whole live export of " + counted(count, "record")


def counted(count: int, one: str, more: str = "") -> str:
    """Return how many there are of something."""
    return f"{count} {one if count == 1 else more or one + 's'}"


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
        raise Changed(f"the trailer is missing: the download was cut off after {counted(records, 'record')}")
    links, evidence = beside["link"], beside["evidence"]
    whole = {"type": "header", "schema": form, "records_schema": schema, "records": records, "links": links}
    if form != FORMATS[0]:
        whole["evidence"] = evidence
    told = f"{counted(records, 'record')}, {counted(links, 'link')}"
    told += ", " + counted(evidence, "piece of evidence", "pieces of evidence") if evidence else ""
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
        raise Changed(f"{where} names {counted(len(hashes), 'record')}, {len(waiting)} stand before it")


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
    except (ValueError, KeyError, TypeError, RecursionError):
        found = re.search(rb'"id":"([0-9a-f-]{36})","kind":"[a-z]+","language"', line)
        return (found.group(1).decode() if found else ""), ""


def parsed(line: bytes, what: str) -> Dict[str, Any]:  # noqa: UP006
    """Return a line as data; raise Changed where it is none."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Changed(f"{what} cannot be read") from error
    if not isinstance(data, dict):
        raise Changed(f"{what} is no object")
    return data


def check_zip(path: str) -> str:
    """Check a bag: its manifests, its snapshot, and that the archive holds nothing else."""
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1:
                    raise Changed(
                        f"{info.filename} is packed otherwise than the desk packs: unpack it, check the folder"
                    )
            names = archive.namelist()
            root = names[0].split("/")[0] + "/" if names else ""
            if root + "bagit.txt" not in names:
                raise NotChecked("it is a zip but no bag of Factdesk: " + TAKES)
            said = check_bag(names, root, lambda name: archive.open(name))
            check_archive(archive, path)
            return said
    except (Changed, NotChecked):
        raise
    except Exception as error:  # a damaged archive breaks its reader in many ways, and is damaged in all of them
        raise Changed(f"the archive itself: {error or type(error).__name__}") from error


def check_folder(path: str) -> str:
    """Check a bag that was unpacked."""
    if not os.path.exists(os.path.join(path, "bagit.txt")):
        inner = [os.path.join(path, name) for name in os.listdir(path)]
        inner = [name for name in inner if os.path.exists(os.path.join(name, "bagit.txt"))]
        if len(inner) != 1:
            raise NotChecked("it is a folder without a bag: " + TAKES)
        path = inner[0]
    names = []
    for folder, _, files in os.walk(path):
        ours = [name for name in files if name not in STRAY]
        names += [os.path.relpath(os.path.join(folder, name), path).replace(os.sep, "/") for name in ours]
    return check_bag(sorted(names), "", lambda name: open(os.path.join(path, name), "rb"))


def check_bag(names: List[str], root: str, opened: Callable[[str], IO[bytes]]) -> str:  # noqa: UP006
    """Check that the manifests of a bag know each file, each file is what they say, and the snapshot is whole."""
    listed = {}
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        if root + manifest not in names:
            raise Changed(f"{manifest} is missing")
        with opened(root + manifest) as file:
            *lines, rest = file.read().decode("utf-8", "replace").split("\n")
        for line in lines:
            digest, _, name = line.partition("  ")
            listed[root + name] = digest
        if rest:
            raise Changed(f"{manifest} is cut off")
    for name in names:
        if name == root + "tagmanifest-sha256.txt":
            continue
        if name not in listed:
            raise Changed(f"{name} is in no manifest")
        with opened(name) as file:
            if hash_of(file) == listed[name]:
                continue
        if name.endswith("/claims.ndjson"):
            with opened(name) as file:
                check_ndjson(lines_of(file))
        raise Changed(f"{name} is not what the manifest says")
    missing = sorted(set(listed) - set(names))
    if missing:
        raise Changed(f"{missing[0]} is missing")
    with opened(root + "data/claims.ndjson") as file:
        said = check_ndjson(lines_of(file))
    return f"a bag with {said}"


def check_archive(bag: zipfile.ZipFile, path: str) -> None:
    """Write the archive anew from its content and compare: nothing may hide between the members."""
    with tempfile.TemporaryFile() as again:
        try:
            with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as copy:
                for name in bag.namelist():
                    size = bag.getinfo(name).file_size if "/data/" in name else 0
                    with bag.open(name) as source, copy.open(entry(name, size), "w") as target:
                        for chunk in iter(lambda: source.read(1 << 20), b""):
                            target.write(chunk)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            raise NotChecked(
                "there is no room here for a copy of it: set TMPDIR, or unpack it, check the folder"
            ) from error
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


def lines_of(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of a file; raise Changed for one that has no end in sight."""
    for line in iter(lambda: file.readline(LONGEST), b""):
        if len(line) == LONGEST:
            raise Changed("it has no lines, or one that goes on for ever")
        yield line


def check(path: str) -> str:
    """Check the file or folder at `path`; return what it is. Raises Changed, or NotChecked."""
    if os.path.isdir(path):
        return check_folder(path)
    with open(path, "rb") as file:
        if file.read(2) == b"PK":
            return check_zip(path)
        file.seek(0)
        return check_ndjson(lines_of(file))


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
            worst = max(worst, 1)
        except NotChecked as error:
            print(f"{path}: NOT CHECKED: {error}")
            worst = 2
        except OSError as error:
            print(f"{path}: NOT CHECKED: {error.strerror or error}")
            worst = 2
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
