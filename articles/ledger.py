"""The ledger: every act a row, append-only and chained by SHA-256.

`body` is RFC 8785 canonical JSON with a random salt. hash = SHA-256(previous + body_sha256),
both in hexadecimal. A chain alone cannot tell that its tail was cut off, so heads are also
appended to a checkpoint file kept elsewhere (`settings.LEDGER_CHECKPOINTS`).
"""

from __future__ import annotations

import hashlib
import json
import secrets
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import rfc8785
from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from articles.database import lock_ledger
from articles.models.ledger import Decision, Door

GENESIS = "0" * 64

__all__ = ["GENESIS", "Door", "Fault", "append", "body_of", "checkpoint", "verify"]


def append(
    *,
    by: Any,
    action: str,
    subject: Model,
    door: str,
    changes: Mapping[str, Any] | None = None,
    reason: str = "",
) -> Decision:
    """Append one act and return it; call it last in the transaction, for it takes the ledger's lock.

    `changes` maps a field to [from, to] or to a plain JSON value. `by` is a user or None for a
    machine. Raises RuntimeError outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An act is recorded in the transaction that does it.")
    lock_ledger()
    head = Decision.objects.order_by("-seq").values_list("seq", "hash").first()
    seq, previous = (head[0] + 1, head[1]) if head else (1, GENESIS)
    at = timezone.now()
    body = rfc8785.dumps(
        {
            "seq": seq,
            "at": _instant(at),
            "by": str(by.pk) if by else None,
            "name": by.get_username() if by else None,
            "door": str(door),
            "action": action,
            "subject": {"type": subject._meta.model_name, "id": str(_public_id(subject))},
            "changes": _plain(changes or {}),
            "reason": reason,
            "salt": secrets.token_hex(16),
        }
    )
    digest = hashlib.sha256(body).hexdigest()
    return Decision.objects.create(
        seq=seq,
        at=at,
        by=by,
        door=door,
        action=action,
        subject_type=subject._meta.model_name or "",
        subject_uid=_public_id(subject),
        body=body,
        body_sha256=digest,
        previous=previous,
        hash=_chain(previous, digest),
    )


def body_of(decision: Decision) -> dict[str, Any]:
    """Return the act's body as data; {} where it was erased."""
    if decision.body is None:
        return {}
    data: dict[str, Any] = json.loads(bytes(decision.body))
    return data


@dataclass(frozen=True)
class Fault:
    """Where the ledger does not hold, and why in one sentence."""

    seq: int
    why: str


def verify(checkpoints: Path | None = None) -> Iterator[Fault]:
    """Yield every fault of the chain, in order; nothing when all of it holds.

    Rows stream, so a long ledger needs no memory. `checkpoints` defaults to the file of
    `settings.LEDGER_CHECKPOINTS`; a file that is missing is no fault.
    """
    heads = _read_checkpoints(checkpoints or Path(settings.LEDGER_CHECKPOINTS))
    previous, expected = GENESIS, 1
    for row in Decision.objects.order_by("seq").iterator(chunk_size=1000):
        if row.seq != expected:
            yield Fault(expected, f"rows {expected} to {row.seq - 1} are missing")
        if row.previous != previous:
            yield Fault(row.seq, "does not follow the row before it")
        if row.hash != _chain(row.previous, row.body_sha256):
            yield Fault(row.seq, "its hash is not that of its body")
        if row.body is not None:
            yield from _check_body(row)
        if row.seq in heads and heads[row.seq] != {row.hash}:
            yield Fault(row.seq, "differs from the checkpoint kept elsewhere")
        previous, expected = row.hash, row.seq + 1
    last = max(heads, default=0)
    if last >= expected:
        yield Fault(expected, f"rows {expected} to {last} were cut off: a checkpoint knows row {last}")


def checkpoint(path: Path | None = None) -> int:
    """Append the ledger's head to the checkpoint file if it moved; return its seq (0: empty ledger)."""
    path = path or Path(settings.LEDGER_CHECKPOINTS)
    head = Decision.objects.order_by("-seq").values_list("seq", "hash").first()
    if head is None:
        return 0
    line = f"{head[0]} {head[1]}\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - len(line)))
        if file.read().decode() != line:
            file.write(line.encode())
    return int(head[0])


def _read_checkpoints(path: Path) -> dict[int, set[str]]:
    """Return every hash witnessed for a row: more than one means that the ledger was rewritten in between."""
    heads: dict[int, set[str]] = {}
    if path.exists():
        for line in path.read_text().splitlines():
            seq, _, digest = line.partition(" ")
            if seq.isdigit():
                heads.setdefault(int(seq), set()).add(digest)
    return heads


def _check_body(row: Decision) -> Iterator[Fault]:
    body = bytes(row.body or b"")
    if hashlib.sha256(body).hexdigest() != row.body_sha256:
        yield Fault(row.seq, "its body was altered")
        return
    said = json.loads(body)
    columns = {
        "seq": row.seq,
        "at": _instant(row.at),
        "by": str(row.by_id) if row.by_id else None,
        "door": row.door,
        "action": row.action,
        "subject": {"type": row.subject_type, "id": str(row.subject_uid)},
    }
    for name, value in columns.items():
        if said[name] != value:
            yield Fault(row.seq, f"its column {name} was altered")


def _public_id(row: Model) -> uuid.UUID:
    """Return the row's public id; a user's key is its public id."""
    uid: uuid.UUID = getattr(row, "uid", row.pk)
    return uid


def _chain(previous: str, digest: str) -> str:
    return hashlib.sha256((previous + digest).encode()).hexdigest()


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _plain(value: Any) -> Any:
    """Return `value` as JSON data: ids and dates as strings, rows as their public id."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(v) for v in value]
    if isinstance(value, Model):
        return str(_public_id(value))
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)
