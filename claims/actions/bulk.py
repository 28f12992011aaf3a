"""One act on exactly the shown selection: done, skipped and why, and one undo."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles import ledger
from articles.models import Decision
from articles.permissions import Act, require
from claims.actions import judging, leasing, undoing
from claims.actions.base import ClaimHeld, ClaimNotFound, Refused, StaleClaim, latest_decision, locked
from claims.models import Claim
from claims.workflow import IllegalMove, ReasonMissing

MOST = 200

_EXPECTED = (StaleClaim, ClaimHeld, ClaimNotFound, Refused, IllegalMove, ReasonMissing)


@dataclass(frozen=True)
class Outcome:
    """What came of a bulk act: `skipped` pairs a claim's public id with a sentence; `seq` is its undo."""

    done: list[Claim]
    skipped: list[tuple[str, str]]
    seq: int


def bulk(
    *, by: Any, door: str, act: str, selection: Sequence[tuple[str, int]], reason: str = "", to: Any | None = None
) -> Outcome:
    """Do `act` (reject, park, reopen, assign) on each (claim, revision seen), each whole or not at all.

    Claims that changed, are held or cannot move are skipped with the reason.
    """
    require(by, Act.REVIEW)
    if not 0 < len(selection) <= MOST:
        raise Refused(f"Select 1 to {MOST} claims.", "selection")
    doing = _doing(act, by, door, reason, to)
    done: list[Claim] = []
    seqs: list[int] = []
    skipped: list[tuple[str, str]] = []
    with transaction.atomic():
        list(locked(Claim.objects.filter(uid__in=[uid for uid, _ in selection])))
        for uid, revision in selection:
            try:
                with transaction.atomic():
                    claim = doing(uid, revision)
            except _EXPECTED as error:
                skipped.append((uid, str(error)))
                continue
            done.append(claim)
            decision = latest_decision(claim)
            seqs.append(decision.seq if decision else 0)
        changes = {"act": act, "acts": seqs, "skipped": [uid for uid, _ in skipped]}
        summary = ledger.append(by=by, action="bulk", subject=by, door=door, changes=changes, reason=reason)
    return Outcome(done, skipped, summary.seq)


def undo_bulk(*, by: Any, door: str, seq: int) -> Outcome:
    """Undo every act of one's own bulk act that can still be undone."""
    require(by, Act.REVIEW)
    summary = Decision.objects.filter(seq=seq, by=by, action="bulk").first()
    if summary is None:
        raise Refused("There is no such bulk act of yours.", "nothing-to-undo")
    done: list[Claim] = []
    skipped: list[tuple[str, str]] = []
    acts = ledger.body_of(summary)["changes"]["acts"]
    with transaction.atomic():
        list(locked(Claim.objects.filter(uid__in=Decision.objects.filter(seq__in=acts).values("subject_uid"))))
        for each in acts:
            try:
                with transaction.atomic():
                    claim = undoing.undo(by=by, door=door, seq=each)
            except _EXPECTED as error:
                skipped.append((str(each), str(error)))
                continue
            if isinstance(claim, Claim):
                done.append(claim)
        changes = {"undoes": seq, "skipped": [s for s, _ in skipped]}
        act = ledger.append(by=by, action="undo_bulk", subject=by, door=door, changes=changes)
    return Outcome(done, skipped, act.seq)


def _doing(act: str, by: Any, door: str, reason: str, to: Any | None) -> Callable[[str | uuid.UUID, int], Claim]:
    moves: dict[str, Callable[..., Claim]] = {"reject": judging.reject, "park": judging.park, "reopen": judging.reopen}
    if act in moves:
        return lambda uid, revision: moves[act](claim=uid, by=by, door=door, seen_revision=revision, reason=reason)
    if act == "assign":
        return lambda uid, revision: leasing.assign(claim=uid, by=by, door=door, seen_revision=revision, to=to)
    raise Refused("Many claims at once can be rejected, parked, reopened or assigned.", "bulk-act")
