"""The change feed: what happened to verified records, in the order of the ledger.

The ledger's seq is taken last in each transaction under a lock, so no act with a smaller seq can appear after a
larger one was seen: a client that remembers the last seq misses nothing and gets nothing twice.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson
from django.db.models import QuerySet
from django.utils import timezone

from articles.ledger import body_of
from articles.models import Decision
from claims.models import VerifiedRecord

KEPT = timedelta(days=400)
"""How old a cursor may be before a client had better start again."""

ACTIONS = ("verify", "override", "undo", "retract", "supersede", "erase")

UNDONE = "The desk took this verdict back."
"""What readers are told where a verdict was undone: undoing asks for no reason."""


@dataclass(frozen=True)
class Change:
    """One act on a claim's record. `event` is verified, corrected, retracted, superseded or erased."""

    seq: int
    at: str
    event: str
    claim: str
    record: int | None
    version: int | None
    sha256: str
    reason: str
    superseded_by: str
    told_of: str
    """Public id of the record that was put in force or taken out of it, "" where there was none."""

    def as_data(self) -> dict[str, Any]:
        """Return the change as the feed and webhooks tell it."""
        upsert = self.event in ("verified", "corrected")
        data: dict[str, Any] = {"seq": self.seq, "at": self.at, "claim": self.claim, "event": self.event}
        if upsert:
            return data | {
                "type": "upsert",
                "record": self.record,
                "version": self.version,
                "sha256": self.sha256,
            }
        survivor = {"superseded_by": self.superseded_by} if self.superseded_by else {}
        return data | {"type": "tombstone", "reason": self.reason} | survivor


@dataclass(frozen=True)
class Changes:
    """A stretch of the feed; `cursor` is where to go on, `more` whether there is anything yet."""

    items: list[Change]
    cursor: int
    more: bool


class CursorExpired(Exception):
    """The cursor is older than the feed reaches back."""

    def __init__(self) -> None:
        super().__init__("This cursor is too old: fetch the claims anew, then follow from the head of the feed.")


def changes(after: int, *, limit: int, claims: tuple[str, ...] | None = None) -> Changes:
    """Return what happened after seq `after`, at most `limit` changes, of these claims only if any are named.

    Zero is the beginning: replaying from there gives what is verified now. Raises CursorExpired.
    """
    head = Decision.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
    if after:
        at = Decision.objects.filter(seq__gte=after).order_by("seq").values_list("at", flat=True).first()
        if at is not None and after < head and at < timezone.now() - KEPT:
            raise CursorExpired
    found = list(_acts(claims).filter(seq__gt=after, seq__lte=head).order_by("seq")[: limit + 1])
    more = len(found) > limit
    found = found[:limit]
    return Changes(read(found), found[-1].seq if more else max(head, after), more)


def newest(*, limit: int, claims: tuple[str, ...] | None = None) -> list[Change]:
    """Return the last changes, oldest of them first, at most `limit`, of these claims only if any are named."""
    found = list(_acts(claims).order_by("-seq")[:limit])
    return read(reversed(found))


def last_of(claims: Iterable[str]) -> dict[str, Change]:
    """Return the last change of each of these claims."""
    within = tuple(claims)
    return {change.claim: change for change in read(_acts(within).order_by("seq"))} if within else {}


def records_told(changes: Iterable[Change]) -> dict[str, dict[str, Any]]:
    """Return the records that changes tell of, by public id; those whose content was erased are left out."""
    wanted = [c.told_of for c in changes if c.told_of]
    rows = VerifiedRecord.objects.filter(uid__in=wanted, body__isnull=False).values_list("uid", "body")
    return {str(uid): orjson.loads(bytes(body or b"")) for uid, body in rows}


def _acts(claims: tuple[str, ...] | None) -> QuerySet[Decision]:
    """Return the acts that can change a record, of these claims only if any are named."""
    rows = Decision.objects.filter(subject_type="claim", action__in=ACTIONS)
    return rows if claims is None else rows.filter(subject_uid__in=[uuid.UUID(c) for c in claims])


def read(decisions: Iterable[Decision]) -> list[Change]:
    """Return the changes that these acts made to records; acts on claims without a record make none."""
    told = [(d, body_of(d)) for d in decisions]
    made = [_made(body) for _, body in told]
    rows = VerifiedRecord.objects.filter(uid__in=[m for m in made if m]).defer("body")
    records = {str(row.uid): row for row in rows}
    return [
        change
        for (d, body), uid in zip(told, made, strict=True)
        if (change := _change(d, body, records.get(uid))) is not None
    ]


def _of(record: Any, made: VerifiedRecord | None) -> str:
    return str(made.uid) if made else str(record[0] or "") if isinstance(record, list) else ""


def why_gone(action: str, body: dict[str, Any]) -> str:
    """Return why an act took a record out of force, as readers are told it."""
    return str(body.get("reason", "")) or (UNDONE if action == "undo" else "")


def _made(body: dict[str, Any]) -> str:
    """Return the public id of the record an act put in force, "" for none."""
    record = body.get("changes", {}).get("record")
    return str(record[1]) if isinstance(record, list) and record[1] else ""


def _change(d: Decision, body: dict[str, Any], made: VerifiedRecord | None) -> Change | None:
    said = body.get("changes", {})
    record = said.get("record")
    if d.action in ("verify", "override", "undo") and made is not None:
        event = "corrected" if record[0] else "verified"
    elif d.action == "erase":
        event = "erased"
    elif record and record[0] and not record[1]:
        event = "superseded" if d.action == "supersede" else "retracted"
    else:
        return None
    upsert = event in ("verified", "corrected")
    return Change(
        seq=d.seq,
        at=str(body.get("at", d.at.isoformat())),
        event=event,
        claim=str(d.subject_uid),
        record=made.number if made else None,
        version=made.version if upsert and made else None,
        sha256=made.sha256 if upsert and made else "",
        reason="" if upsert else why_gone(d.action, body),
        superseded_by=str(said.get("superseded_by", "")),
        told_of=_of(record, made),
    )
