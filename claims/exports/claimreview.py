"""schema.org ClaimReview: only where the desk said whether it is so, and where the review can be read in public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import rfc8785

RATINGS = {"holds": 3, "disputed": 2, "false": 1}
"""Accuracy verdicts that are a review; `open` is none, and attribution is never one."""
NAMES = {
    "nl": {"holds": "Klopt", "disputed": "Omstreden", "false": "Onjuist"},
    "en": {"holds": "Correct", "disputed": "Disputed", "false": "False"},
}
_DAY = 10
"""Characters of a full day: a partial date is no schema.org Date and is left out."""


def review(record: Mapping[str, Any], sources: Sequence[str] = ()) -> dict[str, Any] | None:
    """Return a record as ClaimReview, None where it is no review or nowhere to be read.

    `sources` are web addresses of the evidence held up for it.
    """
    public = record.get("published_as")
    if public is None or record["accuracy"] not in RATINGS:
        return None
    language = record["language"] if record["language"] in NAMES else "en"
    rating = RATINGS[record["accuracy"]]
    cited: dict[str, Any] = {"citation": [{"@type": "CreativeWork", "url": u} for u in sources]} if sources else {}
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"urn:uuid:{record['id']}",
        "url": public["url"],
        "claimReviewed": record["statement"],
        "inLanguage": record["language"],
        "datePublished": record["verified_at"][:_DAY],
        "author": {"@type": "Organization", "name": public["by"]},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating,
            "bestRating": 3,
            "worstRating": 1,
            "alternateName": NAMES[language][record["accuracy"]],
        },
        "itemReviewed": _claim(record),
        **cited,
    }


def json_ld(records: Iterable[Mapping[str, Any]], evidence: Iterable[Mapping[str, Any]] = ()) -> Iterator[bytes]:
    """Yield a DataFeed of every record that is a review; records and evidence come in order of claim id."""
    yield b'{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":['
    first, held = True, iter(evidence)
    waiting = next(held, None)
    for record in records:
        sources: dict[str, None] = {}
        while waiting is not None and waiting["claim"]["claim"] <= record["id"]:
            if waiting["claim"]["claim"] == record["id"] and waiting["source"]:
                sources[waiting["source"]] = None
            waiting = next(held, None)
        found = review(record, list(sources))
        if found is not None:
            yield (b"" if first else b",\n") + rfc8785.dumps({"@type": "DataFeedItem", "item": found})
            first = False
    yield b"]}\n"


def _claim(record: Mapping[str, Any]) -> dict[str, Any]:
    claim: dict[str, Any] = {"@type": "Claim"}
    actors = {a["id"]: a for place in record["appearances"] for a in place["speaker"]["actors"]}
    if len(actors) == 1:
        (actor,) = actors.values()
        kind = "Person" if actor["kind"] == "person" else "Organization"
        claim["author"] = {"@type": kind, "name": actor["name"]}
        if actor["wikidata"]:
            claim["author"]["sameAs"] = f"http://www.wikidata.org/entity/{actor['wikidata']}"
    places = [_work(p["article"]) for p in record["appearances"] if p["article"]["url"]]
    if places:
        claim["appearance"] = places
    said = [d["edtf"] for d in record["dates"] if d["role"] == "said" and d["edtf"] and len(d["edtf"]) == _DAY]
    if len(said) == 1 and said[0][4] == said[0][7] == "-" and said[0].replace("-", "").isdigit():
        claim["datePublished"] = said[0]
    return claim


def _work(article: Mapping[str, Any]) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "NewsArticle", "url": article["url"], "headline": article["title"]}
    if article["publisher"]:
        work["publisher"] = {"@type": "Organization", "name": article["publisher"]["name"]}
    known = article["published"]["edtf"]
    if known and len(known) == _DAY:
        work["datePublished"] = known
    return work
