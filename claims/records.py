"""The native form of a verified claim: canonical bytes, made once, read by every export."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import rfc8785
from django.conf import settings

from articles.queries import article_facts
from claims import origins
from claims.models import Appearance, Claim, ClaimDate, Evidence, Judgement, Link, Topic
from claims.search import terms

SCHEMA = "factdesk/claim/2"
"""1 had no `origins`; records made under it stay what they are."""
MEMBERS = (
    "schema", "id", "version", "record", "statement", "kind", "language", "scope", "topics", "attribution", "accuracy",
    "appearances", "dates", "origins", "review", "overridden", "verified_at", "published_as",
)  # fmt: skip


@dataclass(frozen=True)
class Content:
    """All that a claim version says, as loaded for one freeze."""

    claim: Claim
    appearances: list[Appearance]
    topics: list[Topic]
    dates: list[ClaimDate]
    origins: origins.Origins


def load(claim: Claim) -> Content:
    """Load what a record of this claim would hold, in a total order."""
    rows = claim.appearances.select_related("article__publisher", "utterance").defer("article__text")
    appearances = list(rows.prefetch_related("speakers").order_by("article_id", "start", "id"))
    topics, dates = list(claim.topics.order_by("slug")), list(claim.dates.order_by("role", "id"))
    return Content(claim, appearances, topics, dates, origins.of_appearances(appearances))


def body(
    content: Content,
    *,
    number: int,
    attribution: str,
    verdicts: Mapping[str, str],
    accuracy: str,
    review: Iterable[Judgement],
    overridden: bool,
    at: datetime,
) -> dict[str, Any]:
    """Return the record as data: both verdicts, names and article facts as they are now."""
    claim = content.claim
    return {
        "schema": SCHEMA,
        "id": str(claim.uid),
        "version": claim.version,
        "record": number,
        "statement": claim.statement,
        "kind": claim.kind,
        "language": claim.language,
        "scope": claim.scope,
        "topics": [{"id": str(t.uid), "slug": t.slug, "nl": t.name_nl, "en": t.name_en} for t in content.topics],
        "attribution": attribution,
        "accuracy": accuracy,
        "appearances": [_appearance(a, verdicts.get(str(a.uid), "not_found")) for a in content.appearances],
        "dates": [date_as_data(d) for d in content.dates],
        "origins": {"as_of": instant(at), **content.origins.as_counts(), "groups": _groups(content.origins)},
        "review": [{"place": j.place, "by": str(j.by_id), "at": instant(j.at)} for j in review],
        "overridden": overridden,
        "verified_at": instant(at),
        "published_as": _published_as(claim),
    }


def freeze(record: Mapping[str, Any]) -> tuple[bytes, str]:
    """Return a record's RFC 8785 bytes and their SHA-256 in hexadecimal."""
    canonical = rfc8785.dumps(dict(record))
    return canonical, hashlib.sha256(canonical).hexdigest()


_OF_THE_VERIFYING = frozenset({"schema", "version", "record", "review", "verified_at"})


def differing(a: Mapping[str, Any], b: Mapping[str, Any]) -> list[str]:
    """Return the members in which two records of a claim say something else; when it was verified is not said by it."""
    names = [name for name in MEMBERS if name not in _OF_THE_VERIFYING]
    return [name for name in names if _without_moment(a.get(name)) != _without_moment(b.get(name))]


def _without_moment(value: Any) -> Any:
    return {k: v for k, v in value.items() if k != "as_of"} if isinstance(value, dict) else value


def _published_as(claim: Claim) -> dict[str, str] | None:
    """Return where the public can read the desk's verdict and under whose name, None where it cannot."""
    if not settings.REVIEW_URL:
        return None
    return {"url": settings.REVIEW_URL.replace("{claim}", str(claim.uid)), "by": settings.DESK_NAME}


def facets(content: Content) -> list[tuple[str, str]]:
    """Return the (kind, value) pairs a record can be filtered by."""
    pairs = [("kind", content.claim.kind), ("origins", str(content.origins.independent))]
    pairs += [("topic", str(t.uid)) for t in content.topics]
    for a in content.appearances:
        pairs.append(("article", str(a.article.uid)))
        if a.article.publisher:
            pairs.append(("publisher", str(a.article.publisher.uid)))
        pairs += [("speaker", str(s.uid)) for s in a.speakers.all()]
    pairs += [("word", term) for term in terms(" ".join(_said(content)))]
    return sorted(set(pairs))


def _said(content: Content) -> Iterator[str]:
    """Yield what a record is found by: what is claimed, the passages, who said it."""
    yield content.claim.statement
    for a in content.appearances:
        yield from (a.exact, a.speaker_text, *(s.name for s in a.speakers.all()))


def span_of_days(content: Content) -> tuple[date | None, date | None]:
    """Return the first and last day any of the claim's dates can mean; None where none is known or one is open."""
    known = [d for d in content.dates if d.earliest or d.latest]
    starts, ends = [d.earliest for d in known], [d.latest for d in known]
    first = min((d for d in starts if d), default=None) if all(starts) else None
    last = max((d for d in ends if d), default=None) if all(ends) else None
    return first, last


def instant(at: datetime) -> str:
    """Return a moment in UTC as RFC 3339 with microseconds."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _groups(found: origins.Origins) -> list[dict[str, Any]]:
    """Return which articles count as one origin and why, in an order that no database decides."""
    groups = []
    for group in found.groups:
        reasons = [_reason(why) for why in group.whys]
        groups.append({
            "name": group.name or None,
            "articles": sorted(str(article.uid) for article in group.articles),
            "reasons": sorted(reasons, key=lambda r: (r["a"], r["b"], r["code"], r["detail"] or "")),
        })  # fmt: skip
    return sorted(groups, key=lambda g: g["articles"])


def _reason(why: origins.Why) -> dict[str, Any]:
    a, b = sorted((str(why.a.uid), str(why.b.uid)))
    alike = {"share": why.share, "run": why.run} if why.reuse is not None else {"share": None, "run": None}
    return {"code": why.code, "a": a, "b": b, "detail": why.detail or None, **alike}


def _appearance(a: Appearance, verdict: str) -> dict[str, Any]:
    actors = sorted(a.speakers.all(), key=lambda s: (s.name, str(s.uid)))
    utterance = a.utterance
    return {
        "id": str(a.uid),
        "attribution": verdict,
        "exact": a.exact,
        "prefix": a.prefix,
        "suffix": a.suffix,
        "start": a.start,
        "end": a.end,
        "unit": "unicode-code-point",
        "speech": a.speech or None,
        "speaker": {
            "as_stated": a.speaker_text or None,
            "actors": [
                {"id": str(s.uid), "name": s.name, "kind": s.kind, "wikidata": s.wikidata or None} for s in actors
            ],
        },
        "cue": a.cue_text or None,
        "medium": a.medium or None,
        "utterance": {"id": str(utterance.uid), "medium": utterance.medium or None, "day": utterance.day or None}
        if utterance
        else None,
        "article": article_facts(a.article),
    }


def date_as_data(d: ClaimDate) -> dict[str, Any]:
    """Return one of a claim's dates."""
    return {
        "role": d.role,
        "words": d.words or None,
        "value": d.value or None,
        "edtf": d.edtf or None,
        "earliest": _day(d.earliest),
        "latest": _day(d.latest),
        "anchor": d.anchor or None,
        "rule": d.rule or None,
        "by_hand": d.by_hand,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def link(x: Link) -> dict[str, Any]:
    """Return a link, pinned to the versions the editor saw; its moment is in UTC."""
    return {
        "id": str(x.uid),
        "type": x.type,
        "symmetric": x.type in Link.SYMMETRIC,
        "a": {"claim": str(x.a.uid), "version": x.a_version},
        "b": {"claim": str(x.b.uid), "version": x.b_version},
        "reason": x.reason,
        "at": instant(x.at),
    }


def evidence(x: Evidence) -> dict[str, Any]:
    """Return a piece of evidence, pinned to the version it was held up for; `at` is when it was captured, in UTC.

    A file leaves as its hash alone: its name and bytes can give a source away.
    """
    return {
        "id": str(x.uid),
        "claim": {"claim": str(x.claim.uid), "version": x.version},
        "kind": "file" if x.sha256 and not x.url else "url",
        "source": x.url or None,
        "sha256": x.sha256 or None,
        "reason": x.why,
        "by": str(x.by_id),
        "at": instant(x.captured_at),
        "supersedes": str(x.supersedes.uid) if x.supersedes else None,
    }
