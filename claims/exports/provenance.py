"""W3C PROV as PROV-JSON: which articles a claim's records were made from, by whom, and which record revised which.

A record is an entity of its own for every verification, so that none ever changes; partial dates stay out of PROV's
moments, which are exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

PREFIX = {"uuid": "urn:uuid:", "prov": "http://www.w3.org/ns/prov#", "fd": "urn:factdesk:"}


def prov_json(records: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the provenance of one claim's records, which come oldest first."""
    document: dict[str, Any] = {"prefix": PREFIX}

    def add(kind: str, name: str, **facts: Any) -> None:
        document.setdefault(kind, {})[name] = {k.replace("__", ":"): v for k, v in facts.items()}

    before = ""
    for record in records:
        entity = f"fd:{record['id']}.{record['record']}"
        act = f"fd:verifying.{record['id']}.{record['record']}"
        add("entity", entity, prov__type="fd:VerifiedRecord", fd__version=record["version"],
            fd__statement=record["statement"])  # fmt: skip
        started = min([j["at"] for j in record["review"]], default=record["verified_at"])
        add("activity", act, prov__type="fd:Verifying", prov__startTime=started, prov__endTime=record["verified_at"])
        add("wasGeneratedBy", f"_:made.{entity}", prov__entity=entity, prov__activity=act,
            prov__time=record["verified_at"])  # fmt: skip
        for person in dict.fromkeys(j["by"] for j in record["review"]):
            agent = f"uuid:{person}"
            add("agent", agent, prov__type="prov:Person")
            add("wasAssociatedWith", f"_:by.{act}.{person}", prov__activity=act, prov__agent=agent)
            add("wasAttributedTo", f"_:of.{entity}.{person}", prov__entity=entity, prov__agent=agent)
        for article in {a["article"]["id"]: a["article"] for a in record["appearances"]}.values():
            source = f"uuid:{article['id']}"
            add("entity", source, prov__type="fd:Article", fd__text_sha256=article["text_sha256"])
            add("used", f"_:read.{act}.{article['id']}", prov__activity=act, prov__entity=source)
            add("wasDerivedFrom", f"_:from.{entity}.{article['id']}", prov__generatedEntity=entity,
                prov__usedEntity=source)  # fmt: skip
        if before:
            add("wasDerivedFrom", f"_:revises.{entity}", prov__generatedEntity=entity, prov__usedEntity=before,
                prov__type="prov:Revision")  # fmt: skip
        before = entity
    return document
