"""The tables of the lowest app: sources, what was read in them, who acts, and the ledger."""

from articles.models.answers import KeptAnswer
from articles.models.articles import Article, Zone
from articles.models.ledger import Decision
from articles.models.readings import Extraction, Quote, TimeExpression
from articles.models.reuse import Fingerprint, OriginRuling, TextReuse
from articles.models.sources import Actor, ActorName, Publisher, RefusedSpelling, Tenure
from articles.models.work import Work, WorkState

__all__ = [
    "Actor",
    "ActorName",
    "Article",
    "Decision",
    "Extraction",
    "Fingerprint",
    "KeptAnswer",
    "OriginRuling",
    "Publisher",
    "Quote",
    "RefusedSpelling",
    "Tenure",
    "TextReuse",
    "TimeExpression",
    "Work",
    "WorkState",
    "Zone",
]
