"""What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) says an annotation MUST be.

One JSON Schema for each assertion, named by its section. Each is about nodes of one role and stands beside a node that
breaks it. `CONTEXT` is the JSON-LD context of the recommendation's vocabulary (http://www.w3.org/ns/anno.jsonld,
copyright W3C, W3C Document and Software License), so that nothing is fetched while testing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

ADDRESS = "http://www.w3.org/ns/anno.jsonld"
CONTEXT: dict[str, Any] = json.loads((Path(__file__).with_name("anno.jsonld")).read_text(encoding="utf-8"))

_IRI = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$"}
_TEXT = {"type": "string"}
_UTC = {"type": "string", "pattern": r"^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
_PLACE = {"type": "integer", "minimum": 0}
_NODE = {"anyOf": [_IRI, {"type": "object"}]}
_MOTIVATION = {"anyOf": [
    {"enum": ["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
              "identifying", "linking", "moderating", "questioning", "replying", "tagging"]}, _IRI,
]}  # fmt: skip


def _some(schema: Any) -> dict[str, Any]:
    """One of these, or a list of at least one."""
    return {"anyOf": [schema, {"type": "array", "items": schema, "minItems": 1}]}


def _must(name: str, schema: Any) -> dict[str, Any]:
    return {"properties": {name: schema}, "required": [name]}


def _may(name: str, schema: Any) -> dict[str, Any]:
    return {"properties": {name: schema}}


@dataclass(frozen=True)
class Assertion:
    """One MUST: about nodes of a role, what holds of them, and a node of which it does not hold."""

    role: str
    name: str
    schema: dict[str, Any]
    broken: dict[str, Any]


_ID = "urn:x:1"
ASSERTIONS = [
    Assertion(*row)
    for row in (
        ("annotation", "3.1 the context is among the contexts, alone it is a string",
         _must("@context", {"anyOf": [{"const": ADDRESS},
                                      {"type": "array", "minItems": 2, "contains": {"const": ADDRESS}}]}),
         {"@context": [ADDRESS]}),
        ("annotation", "3.1 exactly one id, an IRI", _must("id", _IRI), {"id": [_ID, "urn:x:2"]}),
        ("annotation", "3.1 Annotation is among the types",
         _must("type", {"anyOf": [{"const": "Annotation"}, {"type": "array", "contains": {"const": "Annotation"}}]}),
         {"type": "Note"}),
        ("annotation", "3.1 one or more targets", _must("target", _some(_NODE)), {"target": []}),
        ("annotation", "3.2 bodies are resources", _may("body", _some(_NODE)), {"body": 7}),
        ("annotation", "3.2.5 bodyValue is one plain string", _may("bodyValue", _TEXT), {"bodyValue": {"value": "x"}}),
        ("annotation", "3.2.5 no body beside bodyValue", {"not": {"required": ["body", "bodyValue"]}},
         {"body": _ID, "bodyValue": "x"}),
        ("any", "3.3.1 created at most once, in UTC as Z", _may("created", _UTC), {"created": "2025-11-21T09:00:00"}),
        ("any", "3.3.1 modified at most once, in UTC as Z", _may("modified", _UTC), {"modified": "2025-02"}),
        ("annotation", "3.3.1 generated at most once, in UTC as Z", _may("generated", _UTC),
         {"generated": "2025-11-21T09:00:00+01:00"}),
        ("any", "3.3.1 creators are agents", _may("creator", _some(_NODE)), {"creator": 1}),
        ("any", "3.3.1 generators are agents", _may("generator", _some(_NODE)), {"generator": False}),
        ("agent", "3.3.2 at most one id, an IRI", _may("id", _IRI), {"id": "Ada Vos"}),
        ("agent", "3.3.2 names are text", _may("name", _some(_TEXT)), {"name": {"nl": "Ada"}}),
        ("agent", "3.3.2 at most one nickname", _may("nickname", _TEXT), {"nickname": ["a", "b"]}),
        ("agent", "3.3.2 addresses for mail are IRIs", _may("email", _some(_IRI)), {"email": "ada@example.org"}),
        ("agent", "3.3.2 home pages are IRIs", _may("homepage", _some(_NODE)), {"homepage": "thuis"}),
        ("any", "3.3.3 audiences are resources", _may("audience", _some(_NODE)), {"audience": "lezers"}),
        ("any", "3.3.4 accessibility is text", _may("accessibility", _some(_TEXT)), {"accessibility": 3}),
        ("annotation", "3.3.5 motivations are of the list, or IRIs of more of them",
         _may("motivation", _some(_MOTIVATION)), {"motivation": "judging"}),
        ("resource", "3.3.5 and 4.1 purposes are motivations", _may("purpose", _some(_MOTIVATION)),
         {"purpose": "judging"}),
        ("any", "3.3.6 rights are IRIs", _may("rights", _some(_IRI)), {"rights": "all reserved"}),
        ("any", "3.3.7 at most one canonical, an IRI", _may("canonical", _IRI), {"canonical": [_ID, _ID]}),
        ("any", "3.3.7 via are IRIs", _may("via", _some(_IRI)), {"via": "elsewhere"}),
        ("external", "3.2.1 exactly one id, an IRI", _must("id", _IRI), {"type": "Text"}),
        ("resource", "3.2.1 formats are text", _may("format", _some(_TEXT)), {"format": {"type": "text/plain"}}),
        ("resource", "3.2.1 languages are text", _may("language", _some(_TEXT)), {"language": None}),
        ("resource", "3.2.1 at most one processingLanguage", _may("processingLanguage", _TEXT),
         {"processingLanguage": ["nl", "en"]}),
        ("resource", "3.2.1 one textDirection of three", _may("textDirection", {"enum": ["ltr", "rtl", "auto"]}),
         {"textDirection": "down"}),
        ("resource", "3.2.2 classes are text", _may("type", _some(_TEXT)), {"type": 1}),
        ("textual", "3.2.4 exactly one value, text", _must("value", _TEXT), {"value": ["a", "b"]}),
        ("textual", "3.2.4 at most one id, an IRI", _may("id", _IRI), {"id": "a b", "value": "x"}),
        ("choice", "3.2.7 exactly one class, Choice", _must("type", {"const": "Choice"}),
         {"type": ["Choice", "Text"], "items": [_ID]}),
        ("choice", "3.2.7 one or more items", _must("items", {"type": "array", "items": _NODE, "minItems": 1}),
         {"type": "Choice"}),
        ("specific", "4 exactly one source", _must("source", _NODE), {"source": [_ID, _ID]}),
        ("specific", "4 at most one id, an IRI", _may("id", _IRI), {"id": "", "source": _ID}),
        ("specific", "4.2 selectors are resources", _may("selector", _some(_NODE)), {"source": _ID, "selector": []}),
        ("specific", "4.3 states are resources", _may("state", _some(_NODE)), {"source": _ID, "state": "now"}),
        ("specific", "4.4 style classes are text", _may("styleClass", _some(_TEXT)), {"source": _ID, "styleClass": 1}),
        ("annotation", "4.4 at most one style sheet", _may("stylesheet", _NODE), {"stylesheet": [_ID, _ID]}),
        ("specific", "4.5 what rendered it is a resource", _may("renderedVia", _some(_NODE)),
         {"source": _ID, "renderedVia": "a reader"}),
        ("specific", "4.6 scopes are IRIs", _may("scope", _some(_IRI)), {"source": _ID, "scope": "page"}),
        ("selector", "4.2 exactly one class", _must("type", _TEXT), {"exact": "x"}),
        ("FragmentSelector", "4.2.1 exactly one value, text", _must("value", _TEXT), {}),
        ("FragmentSelector", "4.2.1 at most one conformsTo, an IRI", _may("conformsTo", _IRI),
         {"value": "x", "conformsTo": [_ID, _ID]}),
        ("CssSelector", "4.2.2 exactly one value, text", _must("value", _TEXT), {"value": 1}),
        ("XPathSelector", "4.2.3 exactly one value, text", _must("value", _TEXT), {}),
        ("TextQuoteSelector", "4.2.4 exactly one exact, text", _must("exact", _TEXT), {"exact": ["a", "b"]}),
        ("TextQuoteSelector", "4.2.4 at most one prefix, text", _may("prefix", _TEXT), {"exact": "a", "prefix": None}),
        ("TextQuoteSelector", "4.2.4 at most one suffix, text", _may("suffix", _TEXT), {"exact": "a", "suffix": []}),
        ("TextPositionSelector", "4.2.5 exactly one start, from 0", _must("start", _PLACE), {"start": -1, "end": 2}),
        ("TextPositionSelector", "4.2.5 exactly one end, from 0", _must("end", _PLACE), {"start": 1, "end": 2.5}),
        ("DataPositionSelector", "4.2.6 exactly one start, from 0", _must("start", _PLACE), {"end": 2}),
        ("DataPositionSelector", "4.2.6 exactly one end, from 0", _must("end", _PLACE), {"start": 2}),
        ("SvgSelector", "4.2.7 at most one value, text", _may("value", _TEXT), {"value": ["<svg/>"]}),
        ("RangeSelector", "4.2.8 exactly one start", _must("startSelector", _NODE), {"endSelector": _ID}),
        ("RangeSelector", "4.2.8 exactly one end", _must("endSelector", _NODE), {"startSelector": _ID}),
        ("selector", "4.2.9 what refines it is a selector or state", _may("refinedBy", _some(_NODE)),
         {"type": "CssSelector", "refinedBy": 1}),
        ("TimeState", "4.3.1 dates of the source are in UTC as Z", _may("sourceDate", _some(_UTC)),
         {"sourceDate": "2025-11-21"}),
        ("TimeState", "4.3.1 a start has an end", {"dependentRequired": {"sourceDateStart": ["sourceDateEnd"]}},
         {"sourceDateStart": "2025-11-21T09:00:00Z"}),
        ("TimeState", "4.3.1 an end has a start", {"dependentRequired": {"sourceDateEnd": ["sourceDateStart"]}},
         {"sourceDateEnd": "2025-11-21T09:00:00Z"}),
        ("TimeState", "4.3.1 cached copies are IRIs", _may("cached", _some(_IRI)), {"cached": "copy"}),
        ("HttpRequestState", "4.3.2 exactly one value, text", _must("value", _TEXT), {}),
    )
]  # fmt: skip
_UNDER = {
    "body": "resource", "target": "resource", "items": "resource", "source": "resource", "selector": "selector",
    "startSelector": "selector", "endSelector": "selector", "refinedBy": "selector", "state": "state",
    "creator": "agent", "generator": "agent",
}  # fmt: skip


def nodes(node: Any, role: str = "annotation") -> Iterator[tuple[set[str], dict[str, Any]]]:
    """Yield every object of an annotation with the roles it has in it."""
    if isinstance(node, list):
        for one in node:
            yield from nodes(one, role)
    if not isinstance(node, dict):
        return
    kinds = node.get("type") if isinstance(node.get("type"), list) else [node.get("type")]
    roles = {"any", role, *(k for k in kinds if isinstance(k, str) and k != "Annotation")}
    if role == "resource":
        textual, choice, specific = ("TextualBody" in kinds, "Choice" in kinds,
                                     "source" in node or "SpecificResource" in kinds)  # fmt: skip
        roles |= {"textual"} if textual else {"choice"} if choice else {"specific"} if specific else {"external"}
    yield roles, node
    for name, under in _UNDER.items():
        yield from nodes(node.get(name), under)


def broken(annotation: dict[str, Any]) -> list[str]:
    """Return the names of the assertions that do not hold of an annotation."""
    found = list(nodes(annotation))
    return [
        a.name
        for a in ASSERTIONS
        if any(a.role in roles and not Draft202012Validator(a.schema).is_valid(node) for roles, node in found)
    ]
