"""Undo: a counter-Decision by the same person, while nobody else has acted on the claim since."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from articles import ledger
from articles.models import Decision
from articles.permissions import Act, require
from claims.actions.base import Refused, lock, locked, release, save
from claims.models import Claim, Judgement, Link, Recheck, VerifiedRecord
from claims.workflow import State

UNDOABLE = frozenset({"reject", "park", "reopen", "verify", "judge_first", "judge_differently", "link", "assign"})

ASIDE = frozenset({"note", "evidence", "set_issue", "undo", "undo_bulk", "supersede"})
"""Acts that stand beside the last one, or follow from it, and do not count as it."""


def undo(*, by: Any, door: str, seq: int | None = None) -> Claim | Link:
    """Undo one's own act `seq` (None: one's last act, and no older one in its place) and return what it was about.

    State goes back to what it was; a record made by the act goes out of force and the one
    before it comes back, with the re-checks the act closed; the judgement it stored is void,
    judgements it ended stand again. Undoing a second check ends the first judgement too and
    queues the claim: it is blind no more. Raises Refused when somebody acted on the claim
    since, or the act cannot be undone.
    """
    require(by, Act.REVIEW)
    with transaction.atomic():
        acts = Decision.objects.filter(by=by)
        act = (acts.filter(seq=seq) if seq is not None else acts.exclude(action__in=ASIDE)).order_by("-seq").first()
        if act is None or (seq is not None and act.action not in UNDOABLE):
            raise Refused("There is nothing of yours here to undo.", "nothing-to-undo")
        if act.action not in UNDOABLE:
            raise Refused("Your last act is not undone this way; an older one is not undone in its place.", "last-act")
        if act.action == "link":
            return _undo_link(act, by, door)
        row = lock(act.subject_uid, by=by, seen_revision=None)
        if (
            Decision.objects.filter(subject_uid=row.uid, seq__gt=act.seq)
            .exclude(action__in=["note", "evidence", "set_issue"])
            .exists()
        ):
            raise Refused("Something happened to this claim since; undo is no longer possible.", "acted-since")
        if act.action == "judge_differently":
            raise Refused("Both judgements are open now: a third person decides.", "judgements-open")
        said = ledger.body_of(act)["changes"]
        if said.get("superseded"):
            raise Refused("Records of merged claims ended with this verdict; reopen the claim instead.", "superseded")
        state = State(said["state"][0]) if "state" in said else State(row.state)
        changes: dict[str, Any] = {"undoes": act.seq}
        if act.action in {"verify", "judge_first"}:
            judgements = Judgement.objects.filter(claim=row, version=row.version, voided_at=None)
            if len(said.get("judgements", ())) == 2:
                state = State.QUEUED
            else:
                judgements = judgements.filter(by=by)
            judgements.update(voided_at=timezone.now())
        if act.action == "verify":
            before = said["record"][0]
            row.record = VerifiedRecord.objects.get(uid=before) if before else None
            changes["record"] = [said["record"][1], before]
            row.rechecks.filter(closed_by=act).update(closed_at=None, closed_by=None)
        if ended := said.get("voided"):
            row.judgements.filter(uid__in=ended).update(voided_at=None)
        if act.action == "assign":
            row.assigned_to_id = said["assigned_to"][0]
            changes["assigned_to"] = said["assigned_to"][::-1]
        changes["state"] = [row.state, state]
        lease = release(row) if state != row.state else ()
        row.state = state
        save(row, "state", "record", "assigned_to", *lease)
        ledger.append(by=by, action="undo", subject=row, door=door, changes=changes)
    return row


def _undo_link(act: Decision, by: Any, door: str) -> Link:
    row = Link.objects.get(uid=act.subject_uid)
    list(locked(Claim.objects.filter(pk__in=[row.a_id, row.b_id])))
    row = Link.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if row.withdrawn_at is not None:
        raise Refused("This link was withdrawn already.", "acted-since")
    row.withdrawn_at = timezone.now()
    row.save(update_fields=["withdrawn_at"])
    asked = ledger.body_of(act)["changes"]["rechecks"]
    decision = ledger.append(by=by, action="undo", subject=row, door=door, changes={"undoes": act.seq})
    Recheck.objects.filter(uid__in=asked, closed_at=None).update(closed_at=decision.at, closed_by=decision)
    return row
