"""What every act on a claim shares: holding the row, comparing what was seen, naming what went wrong."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from articles.models import Decision
from claims.models import Claim

TWICE = timedelta(minutes=1)
"""The same words by the same person within this time are a form sent twice."""


class ClaimNotFound(Exception):
    """There is no such claim."""

    def __init__(self) -> None:
        super().__init__("There is no such claim.")


class StaleClaim(Exception):
    """Somebody saved this claim since it was shown; nothing of this save was stored."""

    def __init__(self, claim: Claim) -> None:
        super().__init__("Somebody saved this claim after you opened it. Nothing of yours was stored or lost.")
        self.claim = claim


class ClaimHeld(Exception):
    """A colleague is working on this claim."""

    def __init__(self, claim: Claim) -> None:
        holder = claim.lease_by.get_username() if claim.lease_by else ""
        super().__init__(f"{holder} is working on this claim. Take it over with a reason, or come back later.")
        self.claim = claim


class Refused(Exception):
    """The desk does not accept this; the message is a sentence for the person, `code` for programs."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence)
        self.code = code


def held_by_another(claim: Claim, by: Any) -> bool:
    """Say whether a colleague holds a live lease on the claim."""
    return bool(
        claim.lease_by_id and claim.lease_by_id != by.pk and claim.lease_until and claim.lease_until > timezone.now()
    )


def locked(rows: QuerySet[Claim]) -> QuerySet[Claim]:
    """Hold these claims' rows for this transaction, in the one order that cannot deadlock.

    A transaction holds every claim it will touch before it appends to the ledger. Notes,
    links and records that point at a held claim are not kept waiting.
    """
    return rows.select_for_update(of=("self",), no_key=True).order_by("pk")


class ClaimMerged(Refused):
    """The claim went into another one; that one is worked on."""

    def __init__(self, claim: Claim) -> None:
        super().__init__("This claim was merged into another; work on that one, or give it back first.", "merged")
        self.claim = claim


def refuse_merged(*claims: Claim) -> None:
    """Raise ClaimMerged where one of these claims went into another."""
    for claim in claims:
        if claim.merged_into_id:
            raise ClaimMerged(claim)


def lock(
    uid: uuid.UUID | str, *, by: Any, seen_revision: int | None, heed_lease: bool = True, merged: bool = False
) -> Claim:
    """Hold the claim's row for this transaction and return it.

    `seen_revision` is what the person saw (None for acts that do not overwrite). `merged` lets the act
    at a claim that went into another. Raises ClaimNotFound, StaleClaim, ClaimMerged or ClaimHeld.
    """
    found = list(locked(Claim.objects.filter(uid=uid)).order_by())
    if not found:
        raise ClaimNotFound
    claim = found[0]
    if seen_revision is not None and claim.revision != seen_revision:
        raise StaleClaim(claim)
    if not merged:
        refuse_merged(claim)
    if heed_lease and held_by_another(claim, by):
        raise ClaimHeld(claim)
    return claim


def save(claim: Claim, *fields: str) -> None:
    """Store the claim as one more revision."""
    claim.revision += 1
    claim.changed_at = timezone.now()
    claim.save(update_fields=["revision", "changed_at", *fields])


def release(claim: Claim) -> tuple[str, ...]:
    """Give back the lease; return the fields to save."""
    claim.lease_by, claim.lease_until, claim.lease_reserved = None, None, False
    return ("lease_by", "lease_until", "lease_reserved")


def latest_decision(claim: Claim) -> Decision | None:
    """Return the newest act on the claim."""
    return Decision.objects.filter(subject_uid=claim.uid).order_by("-seq").first()
