"""Undo: a counter-Decision by the same person, while nobody else has acted on the claim since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles import ledger
from articles.models import Decision
from articles.permissions import Act, require
from claims import drafting, search
from claims.actions.base import Refused, lock, locked, release, save
from claims.actions.ordering import reorder
from claims.models import (
    Appearance,
    Claim,
    ClaimDate,
    ClaimTopic,
    Correction,
    Evidence,
    Issue,
    Judgement,
    Link,
    NoContradiction,
    Recheck,
    SuggestionAnswer,
    Topic,
    VerifiedRecord,
)
from claims.workflow import State

CORRECTIONS = frozenset({"edit", "set_speech", "flip_date", "unset_date"})
"""Corrections of one stroke; an edit is one where it changed nothing but kind, topics and the question."""
_ONE_STROKE = frozenset({"kind", "topics", "brought", "issue", "state", "version", "voided"})
UNDOABLE = CORRECTIONS | {
    "reject", "park", "reopen", "verify", "judge_first", "judge_differently", "link", "assign",
}  # fmt: skip

ASIDE = frozenset({"note", "evidence", "set_issue", "undo", "undo_bulk", "supersede"})
"""Acts that stand beside the last one, or follow from it, and do not count as it."""


def undo(*, by: Any, door: str, seq: int | None = None) -> Claim | Link:
    """Undo one's own act `seq` (None: one's last act, and no older one in its place) and return what it was about.

    State goes back to what it was; a record made by the act goes out of force and the one
    before it comes back, with the re-checks the act closed; the judgement it stored is void,
    judgements it ended stand again. Undoing a second check ends the first judgement too and
    queues the claim: it is blind no more. A correction of one stroke gives the claim its version
    back, as if it had not been; nothing counts against the rule. Raises Refused when somebody
    acted on the claim since, or the act cannot be undone.
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
        if act.action in CORRECTIONS:
            return _undo_correction(row, act, said, by, door)
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


def _undo_correction(row: Claim, act: Decision, said: Mapping[str, Any], by: Any, door: str) -> Claim:
    """Put back what a correction of one stroke changed, with version, state and judgements as they were."""
    if "dates_followed" in said or (act.action == "edit" and not said.keys() <= _ONE_STROKE):
        raise Refused("Your last act is not undone this way; an older one is not undone in its place.", "last-act")
    before, corrected = said["version"]
    if _tied_to(row, corrected):
        raise Refused("Something was tied to the corrected claim since; correct it by hand.", "tied-since")
    fields = _put_back(row, act, said)
    row.judgements.filter(uid__in=said.get("voided", ())).update(voided_at=None)
    Correction.objects.filter(decision=act).delete()
    row.version = before
    changes: dict[str, Any] = {"undoes": act.seq, "version": [corrected, before]}
    lease: tuple[str, ...] = ()
    if "state" in said:
        row.state, changes["state"] = State(said["state"][0]), said["state"][::-1]
        lease = release(row)
    save(row, "version", "state", *fields, *reorder(row), *lease)
    search.index_claims([row])
    ledger.append(by=by, action="undo", subject=row, door=door, changes=changes)
    return row


def _tied_to(row: Claim, version: int) -> bool:
    """Whether somebody made a link, an answer or evidence for this version of a claim."""
    sides = Q(a=row, a_version=version) | Q(b=row, b_version=version)
    pinned = (Model.objects.filter(sides) for Model in (Link, NoContradiction, SuggestionAnswer))
    return any(rows.exists() for rows in (*pinned, Evidence.objects.filter(claim=row, version=version)))


def _put_back(row: Claim, act: Decision, said: Mapping[str, Any]) -> tuple[str, ...]:
    """Store what the act found; return the fields of the claim itself to save."""
    if act.action == "set_speech":
        Appearance.objects.filter(uid=said["appearance"], claim=row).update(speech=said["speech"][0])
        return ()
    if act.action in {"flip_date", "unset_date"}:
        was = dict(said["was"])
        ClaimDate.objects.filter(pk=was.pop("key"), claim=row).update(**was)
        return ()
    if "kind" in said:
        row.kind = said["kind"][0]
        dates = row.dates.filter(by_hand=False, role__in=drafting.DATE_ROLES)
        dates.update(role=drafting.date_role(row.kind))
    if "topics" in said:
        row.topics.set(Topic.objects.filter(slug__in=said["topics"][0]))
        for slug, uid in said.get("brought", {}).items():
            ClaimTopic.objects.filter(claim=row, topic__slug=slug).update(came_with=Claim.objects.get(uid=uid))
    if "issue" in said:
        row.issue = Issue.objects.filter(uid=said["issue"][0]).first()
    return ("kind", "issue")


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
