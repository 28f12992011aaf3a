"""Which claims went into which: what a merged claim brought stays with it and is shown on the one that stands."""

from __future__ import annotations

from collections.abc import Iterable

from claims.models import Claim


def absorbed_into(keys: Iterable[int]) -> dict[int, int]:
    """Return the key of every claim that went into one of these, also by way of another, with the one it went into."""
    found: dict[int, int] = {}
    level = {key: key for key in keys}
    while level:
        rows = Claim.objects.filter(merged_into__in=level).order_by().values_list("pk", "merged_into")
        level = {pk: level[into] for pk, into in rows if into is not None}
        found |= level
    return found


def standing_for(keys: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return, for each of these claims that was merged, the claim that stands now and its version that took it in.

    Claims that stand on their own are left out.
    """
    found: dict[int, tuple[int, int]] = {}
    level = {key: key for key in keys}
    while level:
        rows = Claim.objects.filter(pk__in=set(level.values())).exclude(merged_into=None).order_by()
        into = {
            pk: (kept, version)
            for pk, kept, version in rows.values_list("pk", "merged_into", "merged_version")
            if kept is not None and version is not None
        }
        found |= {key: into[now] for key, now in level.items() if now in into}
        level = {key: into[now][0] for key, now in level.items() if now in into}
    return found


def standing(claim: Claim) -> Claim:
    """Return the claim that stands for this one now: itself where it was not merged."""
    if claim.merged_into_id is None:
        return claim
    return Claim.objects.get(pk=standing_for([claim.pk])[claim.pk][0])


def absorbed(claim: Claim) -> list[Claim]:
    """Return the claims that went into this one, oldest first, with topics and dates; one query where none did."""
    keys = absorbed_into([claim.pk])
    if not keys:
        return []
    return list(Claim.objects.filter(pk__in=keys).prefetch_related("topics", "dates").order_by("pk"))
