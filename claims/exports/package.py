"""The Frictionless Data Package around the exact tables."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any

from claims.exports.tables import TABLES, Table

_FOREIGN = {
    "appearances": [("claim", "claims", "claim")],
    "dates": [("claim", "claims", "claim")],
    "evidence": [("claim", "claims", "claim")],
    "links": [("a", "claims", "claim"), ("b", "claims", "claim")],
}


def descriptor(snapshot: str, csv: Callable[[str], Iterator[bytes]]) -> bytes:
    """Return datapackage.json for a snapshot; `csv` gives the bytes of a table, whose size and hash it names."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"factdesk-{snapshot[:12]}",
        "id": f"urn:sha256:{snapshot}",
        "title": "Verified claims",
        "profile": "tabular-data-package",
        "resources": [_resource(table, csv(table.name)) for table in TABLES.values()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2).encode() + b"\n"


def _resource(table: Table, chunks: Iterator[bytes]) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
    schema: dict[str, Any] = {
        "fields": [
            {"name": c.name, "type": c.type, "description": c.meaning}
            | ({"trueValues": ["true"], "falseValues": ["false"]} if c.type == "boolean" else {})
            for c in table.columns
        ],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table.name in _FOREIGN:
        schema["foreignKeys"] = [
            {"fields": [here], "reference": {"resource": there, "fields": [field]}}
            for here, there, field in _FOREIGN[table.name]
        ]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": size,
        "hash": f"sha256:{digest.hexdigest()}",
        "schema": schema,
    }
