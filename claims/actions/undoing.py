"""Undo: a counter-Decision by the same person, while nobody else has acted on the claim since."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import ledger
from articles.models import Decision
from articles.permissions import Act, require
from claims.actions.base import Refused, lock, release, save
from claims.models import Claim, Judgement, Link, VerifiedRecord
from claims.workflow import State

UNDOABLE = frozenset({"reject", "park", "reopen", "verify", "judge_first", "judge_differently", "link", "assign"})


def undo(*, by: Any, door: str, seq: int | None = None) -> Claim | Link:
    """Undo one's own act `seq` (None: one's latest undoable act) and return what it was about.

    State goes back to what it was; a record made by the act goes out of force and the one
    before it comes back; the judgement it stored is void. Raises Refused when somebody acted
    on the claim since, or the act cannot be undone.
    """
    require(by, Act.REVIEW)
    with transaction.atomic():
        acts = Decision.objects.filter(by=by, action__in=UNDOABLE)
        act = (acts.filter(seq=seq) if seq is not None else acts).order_by("-seq").first()
        if act is None:
            raise Refused("There is nothing of yours here to undo.", "nothing-to-undo")
        if act.action == "link":
            return _undo_link(act, by, door)
        row = lock(act.subject_uid, by=by, seen_revision=None)
        if (
            Decision.objects.filter(subject_uid=row.uid, seq__gt=act.seq)
            .exclude(action__in=["note", "evidence"])
            .exists()
        ):
            raise Refused("Something happened to this claim since; undo is no longer possible.", "acted-since")
        said = ledger.body_of(act)["changes"]
        state = said.get("state", [row.state, row.state])
        changes: dict[str, Any] = {"undoes": act.seq, "state": [row.state, state[0]]}
        if act.action in {"verify", "judge_first", "judge_differently"}:
            own = Judgement.objects.filter(claim=row, version=row.version, by=by, voided_at=None)
            own.update(voided_at=timezone.now())
        if act.action == "verify":
            before = said["record"][0]
            row.record = VerifiedRecord.objects.get(uid=before) if before else None
            changes["record"] = [said["record"][1], before]
        if act.action == "assign":
            row.assigned_to_id = said["assigned_to"][0]
            changes["assigned_to"] = said["assigned_to"][::-1]
        row.state = State(state[0])
        save(row, "state", "record", "assigned_to", *release(row))
        ledger.append(by=by, action="undo", subject=row, door=door, changes=changes)
    return row


def _undo_link(act: Decision, by: Any, door: str) -> Link:
    row = Link.objects.select_for_update().get(uid=act.subject_uid)
    if row.withdrawn_at is not None:
        raise Refused("This link was withdrawn already.", "acted-since")
    row.withdrawn_at = timezone.now()
    row.save(update_fields=["withdrawn_at"])
    ledger.append(by=by, action="undo", subject=row, door=door, changes={"undoes": act.seq})
    return row
