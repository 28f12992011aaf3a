"""How two snapshots differ, as an editor reads it: what a claim said before and after, never by hashes alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.comparison import Change, compare
from articles.wording import date_in_words
from claims import records
from claims.exports.snapshot import Member
from claims.models import Claim
from claims.models.judging import Accuracy, Attribution

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Fact:
    """One thing a claim says otherwise: what, and how, word by word."""

    what: str | Promise
    changes: list[Change]


@dataclass(frozen=True)
class Told:
    """A claim as one snapshot holds it; `statement` is "" where its content was erased."""

    claim: str
    statement: str = ""
    language: str = ""
    accuracy: str | Promise = ""


@dataclass(frozen=True)
class Otherwise:
    """A claim that both snapshots hold, and what it says otherwise; nothing, when it was verified again as it was."""

    now: Told
    facts: list[Fact]
    further: bool
    """Whether something differs that has no words of its own: offsets, cues, the reasons of an origin."""


def told(member: Member) -> Told:
    """Return a claim as a snapshot holds it."""
    if member.body is None:
        return Told(member.claim)
    record = orjson.loads(member.body)
    return Told(member.claim, record["statement"], record["language"], Accuracy(record["accuracy"]).label)


def otherwise(before: Member, after: Member) -> Otherwise:
    """Return what a claim says otherwise in the second snapshot."""
    if before.body is None or after.body is None:
        return Otherwise(told(after), [], further=False)
    old, new = orjson.loads(before.body), orjson.loads(after.body)
    facts = []
    for what, words in _WORDS:
        then, now = words(old), words(new)
        if then != now:
            changes = _word_by_word(then, now) if what == _STATEMENT else [Change("changed", then, now)]
            facts.append(Fact(what, changes))
    return Otherwise(told(after), facts, further=not facts and bool(records.differing(old, new)))


def _word_by_word(then: str, now: str) -> list[Change]:
    """Return what changed in a sentence; the whole of it where less than half stayed, for then words alone confuse."""
    changes = compare(then, now)
    stayed = sum(len(c.new) for c in changes if c.kind == "same" and c.new.strip())
    return changes if stayed * 2 >= min(len(then), len(now)) else [Change("changed", then, now)]


def _named(things: Iterator[str]) -> str:
    return ", ".join(dict.fromkeys(thing for thing in things if thing))


def _speakers(record: Record) -> str:
    return _named(
        name
        for place in record["appearances"]
        for name in [a["name"] for a in place["speaker"]["actors"]] or [place["speaker"]["as_stated"]]
    )


def _places(record: Record) -> str:
    return "; ".join(
        f"“{place['exact']}” ({(place['article']['publisher'] or {}).get('name') or place['article']['title']})"
        for place in record["appearances"]
    )


def _dates(record: Record) -> str:
    return "; ".join(date_in_words(d["edtf"] or "") for d in record["dates"])


def _topics(record: Record) -> str:
    language = "en" if get_language() == "en" else "nl"
    return _named(topic[language] for topic in record["topics"])


def _origins(record: Record) -> str:
    return str((record.get("origins") or {}).get("independent", ""))


_STATEMENT = _("Statement")
_WORDS: tuple[tuple[str | Promise, Callable[[Record], str]], ...] = (
    (_STATEMENT, lambda r: r["statement"]),
    (_("Was it said"), lambda r: str(Attribution(r["attribution"]).label)),
    (_("Is it so"), lambda r: str(Accuracy(r["accuracy"]).label)),
    (_("Kind"), lambda r: str(Claim.Kind(r["kind"]).label)),
    (_("Speaker"), _speakers),
    (_("Passages"), _places),
    (_("Date"), _dates),
    (_("Topics"), _topics),
    (_("Independent origins"), _origins),
)
