"""What happens to the records of merged claims when the claim they went into verifies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from articles import ledger
from claims.actions.base import locked, save
from claims.actions.linking import ASKS_FOR_RECHECK
from claims.actions.rechecking import open_recheck
from claims.lineage import absorbed_into, standing
from claims.models import Claim, Link, Recheck, VerifiedRecord
from claims.workflow import State


def hold_absorbed(survivor: Claim) -> list[Claim]:
    """Hold the claims whose records end when this one verifies, before the ledger is taken."""
    rows = Claim.objects.select_related("record").filter(pk__in=absorbed_into([survivor.pk])).exclude(record=None)
    return list(locked(rows))


def supersede(absorbed: Iterable[Claim], survivor: Claim, *, by: Any, door: str) -> None:
    """Take the held claims' records out of force; their ids now name the survivor.

    Runs in the transaction that verifies the survivor, after its own act is recorded.
    """
    for row in absorbed:
        gone, row.record = row.record, None
        before, row.state = row.state, State.PARKED
        save(row, "record", "state")
        changes = {
            "record": [gone.uid if gone else None, None],
            "superseded_by": survivor.uid,
            "state": [before, row.state],
        }
        decision = ledger.append(by=by, action="supersede", subject=row, door=door, changes=changes)
        row.rechecks.filter(closed_at=None).update(closed_at=decision.at, closed_by=decision)


def ask_about_links(survivor: Claim, replaced: VerifiedRecord | None) -> None:
    """Ask about the records of claims whose links speak of `survivor` from now on, where it says something else.

    Those are the links of claims merged into it since `replaced`, its record before: the words or the verdicts that a
    contradiction, update or qualification was made against are no longer in force. Runs like `supersede`.
    """
    since = replaced.version if replaced else 0
    fresh = set(Claim.objects.filter(merged_into=survivor, merged_version__gt=since).values_list("pk", flat=True))
    if not fresh:
        return
    gone = fresh | absorbed_into(fresh).keys()
    family = {survivor.pk, *absorbed_into([survivor.pk])}
    links = Link.objects.filter(Q(a__in=gone) | Q(b__in=gone), type__in=ASKS_FOR_RECHECK, withdrawn_at=None)
    for link in links.select_related("a", "b").order_by("id"):
        was, other = (link.a, link.b) if link.a_id in gone else (link.b, link.a)
        speaks_about_it = link.a_id == was.pk or link.type == Link.Type.CONTRADICTS
        if other.pk in family or not speaks_about_it or _says_the_same(was, survivor):
            continue
        open_recheck(standing(other), Recheck.Cause.LINK, reason=f"{link.type}: {survivor.statement}"[:500])


def _says_the_same(was: Claim, survivor: Claim) -> bool:
    """Whether the claim that stands has the words and the verdicts of the one that went into it."""
    last, now = was.records.order_by("-number").first(), survivor.record
    same = last is None or now is None or (last.attribution, last.accuracy) == (now.attribution, now.accuracy)
    return was.statement == survivor.statement and same
