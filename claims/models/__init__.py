"""The tables of the desk: claims, their verdicts and records, what ties them together."""

from claims.models.actors import FormerSpeaker
from claims.models.board import NoContradiction, NonStatement
from claims.models.claims import Appearance, Claim, ClaimDate, ClaimTopic, Utterance, UtteranceRuling
from claims.models.commitments import CommitmentStep
from claims.models.desk import Draft, SavedSearch, Visit
from claims.models.judging import Judgement, Recheck, RecordFacet, VerifiedRecord
from claims.models.links import Link
from claims.models.matching import ClaimReading, ClaimTerm, SuggestionAnswer
from claims.models.notes import Evidence, Mention, Note
from claims.models.rules import Correction
from claims.models.search import Posting, SearchEntry
from claims.models.sets import ClaimSet, Delivery, Erasure, Release, Snapshot, Webhook
from claims.models.topics import Issue, Topic

__all__ = [
    "Appearance",
    "Claim",
    "ClaimDate",
    "ClaimReading",
    "ClaimSet",
    "ClaimTerm",
    "ClaimTopic",
    "CommitmentStep",
    "Correction",
    "Delivery",
    "Draft",
    "Erasure",
    "Evidence",
    "FormerSpeaker",
    "Issue",
    "Judgement",
    "Link",
    "Mention",
    "NoContradiction",
    "NonStatement",
    "Note",
    "Posting",
    "Recheck",
    "RecordFacet",
    "Release",
    "SavedSearch",
    "SearchEntry",
    "Snapshot",
    "SuggestionAnswer",
    "Topic",
    "Utterance",
    "UtteranceRuling",
    "VerifiedRecord",
    "Visit",
    "Webhook",
]
