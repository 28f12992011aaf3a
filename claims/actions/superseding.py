"""What happens to the records of merged claims when the claim they went into verifies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles import ledger
from claims.actions.base import locked, save
from claims.lineage import absorbed_into
from claims.models import Claim
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
