"""The API's views on claims: what is verified, and the work on what is not yet."""

from claims.api.review import History, Judgements, Links, Notes, Work
from claims.api.verified import Claims, OneClaim, OneRecord, Records, Topics

__all__ = ["Claims", "History", "Judgements", "Links", "Notes", "OneClaim", "OneRecord", "Records", "Topics", "Work"]
