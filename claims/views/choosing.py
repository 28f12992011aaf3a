"""Finding the other claim: for a link, a merge or a further appearance."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from articles.permissions import Act
from articles.web import Request, page
from claims import queries
from claims.models import Claim
from claims.views.queue import show_cards


def choices_for(claim: Claim | None, words: str, by: Any) -> list[Claim]:
    """Return the claims that may be meant, best first."""
    return show_cards(queries.choices(claim, words), by)


@page(Act.REVIEW)
def choices(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Give the list of claims that fit what is being typed."""
    claim = queries.to_review(uid=uid)
    words = request.GET.get("q", "").strip()
    context = {
        "choices": choices_for(claim, words, request.user),
        "searched": bool(words),
        "what": request.GET.get("what", "link"),
    }
    return render(request, "claims/_choices.html", context)
