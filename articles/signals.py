"""What this app announces; `claims.receivers` is the one place that listens.

All are sent inside the transaction that does the thing, so an error in a receiver rolls
everything back.
"""

from django.dispatch import Signal

article_extracted = Signal()
"""An extraction is done and stored. Arguments: `extraction`."""

actor_changed = Signal()
"""An actor's name, identity or passages changed. Arguments: `actor`, and for a merge `absorbed`, for a
split `returned`: the actor whose passages come or go."""

article_facts_changed = Signal()
"""Facts of an article were set. Arguments: `article`, `facts` (names of what changed)."""
