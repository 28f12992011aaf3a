"""The record of each extraction rule: how often editors accepted, corrected or rejected what it found."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from claims.models import Appearance, Claim, Correction


@dataclass(frozen=True)
class RuleRecord:
    """One rule's record over all claims that were drafted from it."""

    rule: str
    queued: int
    accepted: int
    corrected: int
    rejected: int


def rule_records() -> list[RuleRecord]:
    """Return the record of every rule that drafted a claim, most used first.

    Accepted: verified with nothing corrected. Corrected: an editor changed speaker, span, kind or
    date. Rejected: the claim was rejected.
    """
    drafted = Appearance.objects.exclude(quote=None).values("quote__rule")
    rows = drafted.annotate(
        queued=Count("id", distinct=True),
        accepted=Count("id", distinct=True, filter=~Q(claim__record=None) & Q(claim__corrections=None)),
        rejected=Count("id", distinct=True, filter=Q(claim__state=Claim.State.REJECTED)),
    ).order_by("-queued", "quote__rule")
    corrected = dict(Correction.objects.values_list("rule").annotate(n=Count("claim", distinct=True)).order_by())
    records = [
        RuleRecord(r["quote__rule"], r["queued"], r["accepted"], corrected.pop(r["quote__rule"], 0), r["rejected"])
        for r in rows
    ]
    return records + [RuleRecord(rule, 0, 0, n, 0) for rule, n in sorted(corrected.items())]
