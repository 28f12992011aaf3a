"""Verdicts: judge, second check, third person, override, reject, park, reopen, retract."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Mapping
from typing import Any

import rfc8785
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.utils import timezone

from articles import ledger
from articles.models import Decision
from articles.permissions import Act, require
from claims import records, workflow
from claims.actions.base import (
    ClaimHeld,
    ClaimMerged,
    ClaimNotFound,
    Refused,
    StaleClaim,
    held_by_another,
    lock,
    locked,
    release,
    save,
)
from claims.actions.superseding import ask_about_links, hold_absorbed, supersede
from claims.models import Claim, Judgement, RecordFacet, VerifiedRecord
from claims.workflow import Move, State


class OwnJudgement(Refused):
    """Nobody approves their own judgement."""

    def __init__(self) -> None:
        super().__init__("You judged this version already; a colleague gives the second check.", "own-judgement")


def judge(
    *,
    claim: uuid.UUID | str,
    by: Any,
    door: str,
    seen_revision: int,
    accuracy: str,
    attributions: Mapping[str, str],
    reason: str = "",
) -> Claim:
    """Give one person's two verdicts on the claim as it stands.

    `attributions` maps every appearance's public id to its verdict. Where policy asks for a
    second check the first judgement is sealed: the ledger holds its hash, nobody but its
    author sees it. Two equal ones verify; unequal ones wait for a third person, whose
    verdict stands. Raises StaleClaim, ClaimHeld, OwnJudgement, IllegalMove, Refused.
    """
    require(by, Act.JUDGE)
    with transaction.atomic():
        row = _lock_to_judge(claim, by, seen_revision)
        content = records.load(row)
        verdicts = _checked(content, accuracy, attributions)
        earlier = _standing(row) if row.state == State.SECOND_CHECK else []
        if any(j.by_id == by.pk for j in earlier):
            raise OwnJudgement
        if row.state == State.VERIFIED or (getattr(row, "has_judgements", False) and not earlier):
            _void(row)
        judgement = Judgement(
            claim=row,
            version=row.version,
            by=by,
            place=len(earlier) + 1,
            attributions=verdicts,
            accuracy=accuracy,
            reason=reason.strip(),
            at=timezone.now(),
            second_required=earlier[0].second_required if earlier else _needs_second(content),
        )
        if not earlier and judgement.second_required:
            return _seal(row, judgement, by, door)
        workflow.check(Move.VERIFY, row.state)
        judgement.save(force_insert=True)
        if len(earlier) == 1 and not _agree(earlier[0], judgement):
            return _differ(row, earlier[0], judgement, by, door)
        return _verify(row, content, [*earlier, judgement], by=by, door=door, reason=reason)


def override(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Let the chief put a first judgement in force without its second check; it stays visible."""
    require(by, Act.OVERRIDE)
    with transaction.atomic():
        row = _lock_to_judge(claim, by, seen_revision)
        workflow.check(Move.OVERRIDE, row.state, reason)
        standing = _standing(row)
        if len(standing) != 1:
            raise Refused("Two judgements differ here: a third person decides, nobody overrides.", "disagreement")
        if standing[0].by_id == by.pk:
            raise OwnJudgement
        return _verify(row, records.load(row), standing, by=by, door=door, reason=reason, overridden=True)


def reject(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Put the claim aside for good, with a reason; a record in force stays in force."""
    return _move(Move.REJECT, claim, by=by, door=door, seen_revision=seen_revision, reason=reason)


def park(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str = "") -> Claim:
    """Put the claim aside for now."""
    return _move(Move.PARK, claim, by=by, door=door, seen_revision=seen_revision, reason=reason)


def reopen(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Bring the claim back to the queue, with a reason."""
    return _move(Move.REOPEN, claim, by=by, door=door, seen_revision=seen_revision, reason=reason)


def retract(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Take the claim's record out of force, with a reason that its readers will see."""
    require(by, Act.RETRACT)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision, merged=True)
        before, row.state = row.state, workflow.check(Move.RETRACT, row.state, reason)
        withdrawn, row.record = row.record, None
        _void(row)
        save(row, "state", "record", *release(row))
        changes: dict[str, Any] = {"state": [before, row.state]}
        if withdrawn is not None:
            changes["record"] = [withdrawn.uid, None]
        decision = ledger.append(by=by, action="retract", subject=row, door=door, changes=changes, reason=reason)
        _close_rechecks(row, decision)
    return row


def stand(*, claim: uuid.UUID | str, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    """Close the claim's open re-checks: its record stands as it is, with a reason."""
    require(by, Act.JUDGE)
    if not reason.strip():
        raise workflow.ReasonMissing(Move.VERIFY)
    with transaction.atomic():
        row = lock(claim, by=by, seen_revision=seen_revision)
        open_ones = list(row.rechecks.filter(closed_at=None))
        if not open_ones:
            raise Refused("There is no open re-check on this claim.", "nothing-open")
        save(row)
        changes = {"rechecks": [r.uid for r in open_ones]}
        decision = ledger.append(by=by, action="stand", subject=row, door=door, changes=changes, reason=reason)
        _close_rechecks(row, decision)
    return row


def void_judgements(claim: Claim) -> list[Any]:
    """End open judgements after a content edit and return their public ids; runs in the edit's transaction."""
    ended = list(claim.judgements.filter(voided_at=None).order_by("place").values_list("uid", flat=True))
    if ended:
        _void(claim)
    return ended


def _lock_to_judge(uid: uuid.UUID | str, by: Any, seen_revision: int) -> Claim:
    """Hold the claim's row, with what a verdict has to heed: most claims have no history to ask about further."""
    standing = Judgement.objects.filter(claim=OuterRef("pk"), version=OuterRef("version"), voided_at=None)
    found = list(
        locked(
            Claim.objects.annotate(
                has_records=Exists(VerifiedRecord.objects.filter(claim=OuterRef("pk"))),
                has_absorbed=Exists(Claim.objects.filter(merged_into=OuterRef("pk")).order_by()),
                has_judgements=Exists(standing),
            ).filter(uid=uid)
        ).order_by()
    )
    row = found[0] if found else None
    if row is None:
        raise ClaimNotFound
    if row.revision != seen_revision:
        raise StaleClaim(row)
    if row.merged_into_id:
        raise ClaimMerged(row)
    if held_by_another(row, by):
        raise ClaimHeld(row)
    return row


def _standing(claim: Claim) -> list[Judgement]:
    rows = Judgement.objects.filter(claim=claim, version=claim.version, voided_at=None)
    return list(rows.order_by("place"))


def _needs_second(content: records.Content) -> bool:
    """Ask policy about the stakes as they stand now: a topic may have been flagged since the claim was queued."""
    stakes = workflow.is_high_stakes(content.claim.kind, [t.high_stakes for t in content.topics])
    return workflow.needs_second(settings.SECOND_CHECK, stakes)


def _checked(content: records.Content, accuracy: str, attributions: Mapping[str, str]) -> dict[str, str]:
    wanted = {str(a.uid) for a in content.appearances}
    given = {str(k): str(v) for k, v in attributions.items()}
    if accuracy not in set(workflow.Accuracy):
        raise Refused("Say whether it is so: holds, disputed, false or open.", "accuracy")
    if not wanted:
        raise Refused("This claim stands nowhere: add a passage before judging it.", "no-passage")
    if set(given) != wanted or not set(given.values()) <= set(workflow.Attribution):
        raise Refused("Say of every passage whether it was said: confirmed, differs or not found.", "attribution")
    return given


def _agree(first: Judgement, second: Judgement) -> bool:
    return workflow.agree((first.attributions, first.accuracy), (second.attributions, second.accuracy))


def _opened(judgement: Judgement) -> dict[str, Any]:
    """Return a judgement as the ledger tells it once it may be seen."""
    return {
        "id": str(judgement.uid),
        "by": str(judgement.by_id),
        "place": judgement.place,
        "attributions": judgement.attributions,
        "accuracy": judgement.accuracy,
        "reason": judgement.reason,
        "salt": judgement.sealed_salt,
    }


def _seal(row: Claim, judgement: Judgement, by: Any, door: str) -> Claim:
    """Store a first judgement that only its author may see until the second is given."""
    before, row.state = row.state, workflow.check(Move.JUDGE_FIRST, row.state)
    judgement.sealed_salt = secrets.token_hex(16)
    judgement.save(force_insert=True)
    save(row, "state", *release(row))
    sealed = hashlib.sha256(rfc8785.dumps(_opened(judgement))).hexdigest()
    changes = {"state": [before, row.state], "version": row.version, "judgement": judgement.uid, "sealed": sealed}
    ledger.append(by=by, action="judge_first", subject=row, door=door, changes=changes)
    return row


def _differ(row: Claim, first: Judgement, second: Judgement, by: Any, door: str) -> Claim:
    """Note that two judgements differ; the claim waits for a third person."""
    save(row, *release(row))
    changes = {"version": row.version, "judgements": [_opened(first), _opened(second)]}
    ledger.append(by=by, action="judge_differently", subject=row, door=door, changes=changes)
    return row


def _verify(
    row: Claim,
    content: records.Content,
    judgements: list[Judgement],
    *,
    by: Any,
    door: str,
    reason: str,
    overridden: bool = False,
) -> Claim:
    """Freeze the version with the last judgement's verdicts and put the record in force."""
    final, at = judgements[-1], timezone.now()
    again = getattr(row, "has_records", True)
    number = (row.records.aggregate(n=Max("number"))["n"] or 0) + 1 if again else 1
    attribution = workflow.weakest(list(final.attributions.values()))
    data = records.body(
        content,
        number=number,
        attribution=attribution,
        verdicts=final.attributions,
        accuracy=final.accuracy,
        review=judgements,
        overridden=overridden,
        at=at,
    )
    canonical, digest = records.freeze(data)
    second, third = ([j.by_id for j in judgements[1:]] + [None, None])[:2]
    first_day, last_day = records.span_of_days(content)
    record = VerifiedRecord.objects.create(
        claim=row,
        number=number,
        version=row.version,
        body=canonical,
        sha256=digest,
        attribution=attribution,
        accuracy=final.accuracy,
        first_by_id=judgements[0].by_id,
        second_by_id=second,
        third_by_id=third,
        overridden=overridden,
        earliest=first_day,
        latest=last_day,
        at=at,
    )
    RecordFacet.objects.bulk_create(RecordFacet(record=record, kind=k, value=v) for k, v in records.facets(content))
    replaced = row.record
    before, row.state, row.record = row.state, State.VERIFIED, record
    save(row, "state", "record", *release(row))
    changes = {
        "state": [before, row.state],
        "version": row.version,
        "record": [replaced.uid if replaced else None, record.uid],
        "sha256": digest,
        "judgements": [_opened(j) for j in judgements],
    }
    merged = getattr(row, "has_absorbed", True)
    absorbed = hold_absorbed(row) if merged else []
    if absorbed:
        changes["superseded"] = [c.uid for c in absorbed]
    action = "override" if overridden else "verify"
    decision = ledger.append(by=by, action=action, subject=row, door=door, changes=changes, reason=reason)
    if again:  # a question is only put to a claim that has a record
        _close_rechecks(row, decision)
    supersede(absorbed, row, by=by, door=door)
    if merged:
        ask_about_links(row, replaced)
    return row


def _move(move: Move, uid: uuid.UUID | str, *, by: Any, door: str, seen_revision: int, reason: str) -> Claim:
    require(by, Act.REVIEW)
    with transaction.atomic():
        row = lock(uid, by=by, seen_revision=seen_revision)
        before, row.state = row.state, workflow.check(move, row.state, reason)
        changes: dict[str, Any] = {"state": [before, row.state]}
        if before == State.SECOND_CHECK:
            changes["voided"] = [j.uid for j in _standing(row)]
            _void(row)
        save(row, "state", *release(row))
        ledger.append(by=by, action=move.value, subject=row, door=door, changes=changes, reason=reason)
    return row


def _void(claim: Claim) -> None:
    Judgement.objects.filter(claim=claim, voided_at=None).update(voided_at=timezone.now())


def _close_rechecks(claim: Claim, decision: Decision) -> None:
    claim.rechecks.filter(closed_at=None).update(closed_at=decision.at, closed_by=decision)


__all__ = ["OwnJudgement", "judge", "override", "park", "reject", "reopen", "retract", "stand", "void_judgements"]
