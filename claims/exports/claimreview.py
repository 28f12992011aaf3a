"""schema.org ClaimReview: only where the desk said whether it is so, and where the review can be read in public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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


def review(record: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return a record as ClaimReview, None where it is no review or nowhere to be read."""
    public = record.get("published_as")
    if public is None or record["accuracy"] not in RATINGS:
        return None
    language = record["language"] if record["language"] in NAMES else "en"
    rating = RATINGS[record["accuracy"]]
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
    }


def json_ld(records: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """Yield a DataFeed of every record that is a review."""
    yield b'{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":['
    first = True
    for record in records:
        found = review(record)
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
