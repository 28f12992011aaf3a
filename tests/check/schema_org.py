"""Whether a document keeps to schema.org and to what a ClaimReview must have.

The vocabulary is the one that pyshacl brings: schema.org as SHACL shapes (datashapes.org), every property with where it
may stand and what it may hold. What readers of ClaimReview want on top is `claimreview.ttl`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pyshacl import validate
from rdflib import RDF, RDFS, SH, Graph, Namespace, URIRef

SCHEMA = Namespace("http://schema.org/")
_XSD = "http://www.w3.org/2001/XMLSchema#"
CONTEXT = {
    "@vocab": str(SCHEMA),
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
    "datePublished": {"@type": f"{_XSD}date"},
    # schema.org's Number, which the shapes know as a float
    **{name: {"@type": f"{_XSD}float"} for name in ("ratingValue", "bestRating", "worstRating")},
}
"""What https://schema.org says of the properties we use, so that nothing is fetched; another kind is wrong."""


@lru_cache(maxsize=1)
def vocabulary() -> Graph:
    """Return schema.org's classes and properties."""
    return Graph().parse(
        data=files("pyshacl").joinpath("assets/schema.ttl").read_text(encoding="utf-8"), format="turtle"
    )


def graph(document: Any) -> Graph:
    """Return a JSON-LD document of schema.org's as a graph."""
    read = Graph().parse(data=_local(document), format="json-ld")
    return Graph().parse(data=read.serialize(format="nt"), format="nt")  # so that 3 as a float is read as one


def faults(document: dict[str, Any]) -> list[str]:
    """Return what a document says outside the vocabulary, against it, or leaves out that a review must have."""
    found = graph(document)
    known = vocabulary()
    types = set(found.objects(None, RDF.type))
    wrong = [f"{kind} is no class" for kind in types if (kind, RDF.type, RDFS.Class) not in known]
    for node in set(found.subjects()):
        classes = _above(found.objects(node, RDF.type))
        if not classes:
            wrong.append(f"{node} has no class")
        allowed = {known.value(p, SH.path) for c in classes for p in known.objects(c, SH.property)}
        wrong += [f"{p} does not stand on {node}" for p in set(found.predicates(node)) - {RDF.type} if p not in allowed]
    own = Graph().parse(Path(__file__).with_name("claimreview.ttl"))
    for shapes in (_shapes(types), own):
        holds, _, told = validate(found, shacl_graph=shapes, ont_graph=_hierarchy(types), advanced=False)
        wrong += [] if holds else [told]
    return wrong


def _local(document: Any) -> str:
    def without(node: Any) -> Any:
        if isinstance(node, dict):
            return {k: without(v) for k, v in node.items() if k != "@context"}
        return [without(n) for n in node] if isinstance(node, list) else node

    return json.dumps({"@context": CONTEXT, **without(document)})


def _above(classes: Iterable[Any]) -> set[Any]:
    """Return classes of the vocabulary and all they are special cases of."""
    return {up for c in classes for up in vocabulary().transitive_objects(c, RDFS.subClassOf)}


def _hierarchy(types: Iterable[Any]) -> Graph:
    kept = Graph()
    for c in _above(types):
        kept += vocabulary().triples((c, RDFS.subClassOf, None))  # type: ignore[operator]
    return kept


def _shapes(types: Iterable[Any]) -> Graph:
    """Return the shapes of these classes and of those above them."""
    known, kept = vocabulary(), Graph()
    for c in _above(types):
        if not isinstance(c, URIRef):
            continue
        kept.add((c, RDF.type, RDFS.Class))
        kept.add((c, RDF.type, SH.NodeShape))
        for shape in known.objects(c, SH.property):
            kept.add((c, SH.property, shape))
            known.cbd(shape, target_graph=kept)
    return kept
