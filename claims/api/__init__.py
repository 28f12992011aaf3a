"""The API's views on claims: what is verified, and the work on what is not yet."""

from claims.api.review import History, Judgements, Links, Notes, Work
from claims.api.sets import (
    Changes,
    ClaimSets,
    Job,
    OneSet,
    OneSnapshot,
    OneWebhook,
    Releases,
    SetClaims,
    SetPreview,
    SnapshotDiff,
    SnapshotFile,
    Webhooks,
)
from claims.api.verified import Claims, OneClaim, OneRecord, Records, Topics

__all__ = [
    "Changes",
    "ClaimSets",
    "Claims",
    "History",
    "Job",
    "Judgements",
    "Links",
    "Notes",
    "OneClaim",
    "OneRecord",
    "OneSet",
    "OneSnapshot",
    "OneWebhook",
    "Records",
    "Releases",
    "SetClaims",
    "SetPreview",
    "SnapshotDiff",
    "SnapshotFile",
    "Topics",
    "Webhooks",
    "Work",
]
