"""Finding the other claim: for a link, a merge or a further appearance."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.permissions import Act
from articles.web import Request, page
from claims import queries, suggesting
from claims.models import Claim, Link
from claims.views.queue import show_cards


def choices_for(claim: Claim | None, words: str, by: Any) -> list[Claim]:
    """Return the claims that may be meant: those with the words typed, else what the machine suggests and why."""
    if words or claim is None:
        return show_cards(queries.choices(claim, words), by)
    found = suggesting.suggestions_for(claim)
    rows = {c.pk: c for c in queries.claims_in_a_row().filter(pk__in=[s.claim.pk for s in found])}
    labels = dict(Link.Type.choices) | {"same": _("says the same: merge"), "related": _("related")}
    cards = []
    for each in found:
        card = rows[each.claim.pk]
        language = get_language() or "nl"
        card.suggested = True  # type: ignore[attr-defined]
        card.relation = labels.get(each.suggestion.relation, each.suggestion.relation)  # type: ignore[attr-defined]
        card.why = " · ".join(r.said(language) for r in each.suggestion.reasons[:3])  # type: ignore[attr-defined]
        cards.append(card)
    return show_cards(cards, by)


@page(Act.REVIEW)
def choices(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Give the list of claims that fit what is being typed."""
    claim = queries.to_review(uid=uid)
    words = request.GET.get("q", "").strip()
    context = {
        "claim": claim,
        "choices": choices_for(claim, words, request.user),
        "searched": bool(words),
        "what": request.GET.get("what", "link"),
    }
    return render(request, "claims/_choices.html", context)
