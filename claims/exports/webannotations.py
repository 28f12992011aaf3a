"""W3C Web Annotations: one per appearance, on the passage of the article, with the claim as its body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import rfc8785

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def of_record(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield an annotation for each place a record's claim stands in.

    The source is the immutable text by its public id; positions count Unicode code points, end exclusive.
    """
    origins = record.get("origins")
    counted = [_assessing(f"independent-origins:{origins['independent']}")] if origins else []
    for place in record["appearances"]:
        yield {
            "@context": CONTEXT,
            "id": f"urn:uuid:{place['id']}",
            "type": "Annotation",
            "motivation": "assessing",
            "created": record["verified_at"].replace("+00:00", "Z"),  # the model wants UTC written so
            "body": [
                {
                    "type": "TextualBody",
                    "purpose": "describing",
                    "value": record["statement"],
                    "language": record["language"],
                    "format": "text/plain",
                },
                _assessing(f"attribution:{place['attribution']}"),
                _assessing(f"accuracy:{record['accuracy']}"),
                *counted,
                {"type": "SpecificResource", "purpose": "linking", "source": f"urn:uuid:{record['id']}"},
            ],
            "target": {
                "type": "SpecificResource",
                "source": f"urn:uuid:{place['article']['id']}",
                "selector": [
                    {
                        "type": "TextQuoteSelector",
                        "exact": place["exact"],
                        "prefix": place["prefix"],
                        "suffix": place["suffix"],
                    },
                    {"type": "TextPositionSelector", "start": place["start"], "end": place["end"]},
                ],
            },
        }


def json_ld(records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield every annotation of these records as one JSON array."""
    yield b"["
    first = True
    for record in records:
        for annotation in of_record(record):
            yield (b"" if first else b",\n") + rfc8785.dumps(annotation)
            first = False
    yield b"]\n"


def _assessing(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "assessing", "value": value}
