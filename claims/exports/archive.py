"""Zip archives whose bytes follow from their content: members stored in order, dated 1980, readable by all."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

from claims import verify

Content = Callable[[], Iterator[bytes]]
"""A member's bytes, in chunks."""


def write(members: Mapping[str, Content], out: IO[bytes], sizes: Mapping[str, int] | None = None) -> None:
    """Write a zip to a seekable file, in the order given; `sizes` are those of members that may pass two gigabytes."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            with archive.open(verify.entry(name, (sizes or {}).get(name, 0)), "w") as member:
                for chunk in content():
                    member.write(chunk)


def bag(name: str, payload: Mapping[str, Content], out: IO[bytes]) -> None:
    """Write a BagIt bag (RFC 8493) as a zip; it carries `verify.py`, so that whoever has it can check it."""
    root = f"{name}/"
    sums = {path: _sum(content) for path, content in payload.items()}
    program = Path(verify.__file__).read_bytes()
    octets = sum(size for _, size in sums.values())
    tags: dict[str, bytes] = {
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": (
            f"Bag-Software-Agent: Factdesk\nExternal-Identifier: {name}\nPayload-Oxum: {octets}.{len(sums)}\n"
        ).encode(),
        "manifest-sha256.txt": "".join(f"{s}  data/{path}\n" for path, (s, _) in sorted(sums.items())).encode(),
        "verify.py": program,
    }
    listing = "".join(f"{hashlib.sha256(tags[t]).hexdigest()}  {t}\n" for t in sorted(tags)).encode()
    members: dict[str, Content] = {root + t: _whole(tags[t]) for t in sorted(tags)}
    members[root + "tagmanifest-sha256.txt"] = _whole(listing)
    members |= {f"{root}data/{path}": content for path, content in sorted(payload.items())}
    write(members, out, {f"{root}data/{path}": size for path, (_, size) in sums.items()})


def _sum(content: Content) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for chunk in content():
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def _whole(data: bytes) -> Content:
    return lambda: iter([data])
