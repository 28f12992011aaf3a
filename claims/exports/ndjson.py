"""One JSON object a line, with a header that says what it is and a trailer that proves it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import rfc8785

from claims.records import SCHEMA

CHUNK = 256 * 1024
"""Bytes gathered before they are handed to the network."""


def live(bodies: Iterable[bytes], filters: Mapping[str, Any]) -> Iterator[bytes]:
    """Yield an export in chunks: header, one record a line, trailer with count and SHA-256 of all lines before it."""
    header: Any = {"type": "header", "schema": "factdesk/export/2", "records": SCHEMA, "filters": dict(filters)}
    head = rfc8785.dumps(header) + b"\n"
    yield head
    digest, count, chunk, size = hashlib.sha256(head), 0, [], 0
    for body in bodies:
        chunk.append(body)
        count += 1
        size += len(body)
        if size >= CHUNK:
            block = b"\n".join(chunk) + b"\n"
            digest.update(block)
            yield block
            chunk, size = [], 0
    if chunk:
        block = b"\n".join(chunk) + b"\n"
        digest.update(block)
        yield block
    yield rfc8785.dumps({"type": "trailer", "count": count, "sha256": digest.hexdigest()}) + b"\n"
