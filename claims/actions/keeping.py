"""What a person keeps for themselves: how far they have looked, and searches to come back to."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from articles.models import Decision
from articles.permissions import Act, require
from claims.actions.base import Refused
from claims.models import SavedSearch, SearchEntry, Visit

MOST = 20


def looked(*, by: Any, seq: int) -> None:
    """Note that the person has seen the desk's changes up to `seq`; never goes back."""
    head = Decision.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
    seq = max(0, min(seq, head))
    visit, created = Visit.objects.get_or_create(who=by, defaults={"seq": seq})
    if not created:
        Visit.objects.filter(pk=visit.pk, seq__lt=seq).update(seq=seq)


def save_search(*, by: Any, name: str, query: Mapping[str, str]) -> SavedSearch:
    """Keep a search under a name; the digest counts from now."""
    require(by, Act.READ)
    name = " ".join(name.split())
    if not name or len(name) > 100:
        raise Refused("Give the search a name of at most 100 characters.", "name")
    if by.saved_searches.count() >= MOST:
        raise Refused(f"You keep {MOST} searches already; let one go first.", "too-many")
    newest = SearchEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0
    try:
        with transaction.atomic():
            return SavedSearch.objects.create(by=by, name=name, query=dict(query), seen=newest)
    except IntegrityError as error:
        raise Refused("You keep a search of that name already.", "name") from error


def open_search(*, search: uuid.UUID | str, by: Any) -> SavedSearch:
    """Return one's own saved search and note that everything found so far was seen."""
    row = SavedSearch.objects.filter(uid=search, by=by).first()
    if row is None:
        raise Refused("There is no such saved search of yours.", "no-search")
    row.seen = SearchEntry.objects.order_by("-id").values_list("id", flat=True).first() or 0
    row.save(update_fields=["seen"])
    return row


def drop_search(*, search: uuid.UUID | str, by: Any) -> None:
    """Let one's own saved search go."""
    SavedSearch.objects.filter(uid=search, by=by).delete()
