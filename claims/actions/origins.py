"""What an editor rules on origins: two articles are one, or two; these passages are one act of speaking."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles import ledger
from articles.extraction.edtf import bounds
from articles.models import Actor, Article, OriginRuling
from articles.permissions import Act, require
from claims.actions.base import Refused
from claims.models import Appearance, Utterance, UtteranceRuling
from claims.origins import MOST_COMPARED


def rule_origin(
    *, a: uuid.UUID | str, b: uuid.UUID | str, together: bool, by: Any, door: str, reason: str
) -> OriginRuling:
    """Rule that two articles are one origin or two, with a reason; it stands above what the machine found.

    A new ruling takes the place of the one that stands; the old row stays, withdrawn.
    """
    require(by, Act.LINK)
    if not reason.strip():
        raise Refused("Say why these are one origin, or two.", "reason-missing")
    with transaction.atomic():
        first, second = _two_articles(a, b)
        now = timezone.now()
        standing = OriginRuling.objects.select_for_update().filter(a=first, b=second, withdrawn_at=None).first()
        if standing is not None and standing.together == together:
            raise Refused("This was ruled already.", "ruled-already")
        if standing is not None:
            standing.withdrawn_at = now
            standing.save(update_fields=["withdrawn_at"])
        try:
            with transaction.atomic():
                row = OriginRuling.objects.create(
                    a=first, b=second, together=together, reason=reason.strip(), by=by, at=now
                )
        except IntegrityError as error:
            raise Refused("This was ruled already.", "ruled-already") from error
        changes = {
            "a": first.uid,
            "b": second.uid,
            "together": [standing.together if standing is not None else None, together],
        }
        ledger.append(by=by, action="rule_origin", subject=row, door=door, changes=changes, reason=reason)
    return row


def withdraw_ruling(*, ruling: uuid.UUID | str, by: Any, door: str, reason: str) -> OriginRuling:
    """Take a ruling back, with a reason: what the machine found counts again."""
    require(by, Act.LINK)
    if not reason.strip():
        raise Refused("Say why this ruling goes.", "reason-missing")
    with transaction.atomic():
        row = OriginRuling.objects.select_for_update().filter(uid=ruling).first()
        if row is None:
            raise Refused("There is no such ruling.", "no-ruling")
        if row.withdrawn_at is None:
            row.withdrawn_at = timezone.now()
            row.save(update_fields=["withdrawn_at"])
            ledger.append(by=by, action="withdraw_ruling", subject=row, door=door, reason=reason)
    return row


def set_utterance(
    *,
    appearances: Sequence[uuid.UUID | str],
    by: Any,
    door: str,
    actor: Actor | None,
    medium: str = "",
    day: str = "",
    reason: str,
) -> Utterance | None:
    """Say that these passages give one act of speaking (`actor` None: that no two of them do).

    Kept apart they stay, and are not proposed again, until one of them says something else; saying later that they
    are one takes that back. `day` is EDTF, "" unknown. Raises Refused for passages that do not exist, for more than
    30 to be kept apart, or a day that is no date.
    """
    require(by, Act.LINK)
    if not reason.strip():
        raise Refused("Say why these are one act of speaking, or not.", "reason-missing")
    if actor is None and len(appearances) > MOST_COMPARED:
        raise Refused(f"Keep at most {MOST_COMPARED} passages apart at once.", "too-many")
    try:
        bounds(day.strip())
    except ValueError as error:
        raise Refused(f"{day[:40]!r} is not a date as known (2025-11-21, 2025-11).", "edtf") from error
    if actor is not None and actor.merged_into_id:
        raise Refused("This actor was merged into another; choose that one.", "actor-merged")
    with transaction.atomic():
        rows = list(Appearance.objects.select_for_update(of=("self",)).filter(uid__in=appearances).order_by("pk"))
        if not rows or len(rows) != len(set(map(str, appearances))):
            raise Refused("There is no such passage.", "no-passage")
        utterance = None
        if actor is not None:
            utterance, _ = Utterance.objects.get_or_create(
                actor=actor, medium=medium.strip()[:200], day=day.strip()[:60]
            )
        changes = {
            "appearances": [row.uid for row in rows],
            "utterance": [[str(row.utterance_id or "") for row in rows], utterance.uid if utterance else None],
        }
        for row in rows:
            row.utterance = utterance
        Appearance.objects.bulk_update(rows, ["utterance"])
        now = timezone.now()
        UtteranceRuling.objects.filter(a__in=rows, b__in=rows, withdrawn_at=None).update(withdrawn_at=now)
        if utterance is None:
            UtteranceRuling.objects.bulk_create(
                UtteranceRuling(a=a, b=b, a_exact=a.exact, b_exact=b.exact, reason=reason.strip(), by=by, at=now)
                for a, b in combinations(rows, 2)
            )
        subject = utterance if utterance is not None else rows[0]
        ledger.append(by=by, action="set_utterance", subject=subject, door=door, changes=changes, reason=reason)
    return utterance


def withdraw_utterance_ruling(*, ruling: uuid.UUID | str, by: Any, door: str, reason: str) -> UtteranceRuling:
    """Take back that two passages are two acts of speaking, with a reason: what the machine found counts again."""
    require(by, Act.LINK)
    if not reason.strip():
        raise Refused("Say why this ruling goes.", "reason-missing")
    with transaction.atomic():
        row = UtteranceRuling.objects.select_for_update(of=("self",)).filter(uid=ruling).first()
        if row is None:
            raise Refused("There is no such ruling.", "no-ruling")
        if row.withdrawn_at is None:
            row.withdrawn_at = timezone.now()
            row.save(update_fields=["withdrawn_at"])
            ledger.append(by=by, action="withdraw_utterance_ruling", subject=row, door=door, reason=reason)
    return row


def _two_articles(a: uuid.UUID | str, b: uuid.UUID | str) -> tuple[Article, Article]:
    rows = list(Article.objects.select_for_update(of=("self",)).filter(uid__in=[a, b]).order_by("pk"))
    if len(rows) != 2:
        raise Refused("Name two different articles.", "two-articles")
    return rows[0], rows[1]
