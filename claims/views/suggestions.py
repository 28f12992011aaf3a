"""What the machine suggests about a claim: claims that may belong to it, and topics; a person decides."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.permissions import Act
from articles.web import Request, act, back_to, number, page
from claims import proposing, queries, suggesting
from claims.actions import editing
from claims.actions import suggesting as answering
from claims.actions.base import Refused
from claims.models import Claim, Link, Topic
from claims.views.queue import show_cards
from claims.views.wording import MAY, MAY_TURNED

DOOR = "web"
IN_A_PANEL = 4
"""So many suggestions stand in a panel of another page; their own page shows all."""


@page(Act.READ)
def suggestions(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show what may belong to the claim, with the reason, both passages and how the scopes differ."""
    claim = queries.claim(uid)
    limit = IN_A_PANEL if request.htmx else suggesting.SHOWN
    found = suggesting.suggestions_for(claim, limit=limit)
    cards = {c.pk: c for c in queries.claims_in_a_row().filter(pk__in=[s.claim.pk for s in found])}
    shown = show_cards([cards[s.claim.pk] for s in found], request.user)
    language = get_language() or "nl"
    context: dict[str, Any] = {
        "claim": claim,
        "own_passage": claim.appearances.all()[0] if claim.appearances.all() else None,
        "suggestions": [_told(s, card, language) for s, card in zip(found, shown, strict=True)],
        "answers": [_answered(a, claim, language) for a in suggesting.answers_of(claim)],
        "link_types": Link.Type.choices,
        "back": request.get_full_path(),
        "panel": bool(request.htmx),
    }
    return render(request, f"claims/suggestions.html{'#panel' if request.htmx else ''}", context)


def _told(found: suggesting.Suggested, card: Claim, language: str) -> dict[str, Any]:
    relation, turned = found.suggestion.relation, found.suggestion.turned
    passages = list(card.appearances.all())
    return {
        "claim": card,
        "relation": relation,
        "may": (MAY_TURNED if turned else MAY)[relation],
        "because": [reason.said(language) for reason in found.suggestion.reasons],
        "differences": [reason.said(language) for reason in found.differences],
        "type": relation if relation in Link.Type.values else "",
        "turned": turned,
        "merge": relation == "same",
        "passage": passages[0] if passages else None,
    }


def _answered(answer: Any, claim: Claim, language: str) -> dict[str, Any]:
    other = answer.b if answer.a_id == claim.pk else answer.a
    seen = (answer.a_version, answer.b_version) == (answer.a.version, answer.b.version)
    return {"row": answer, "other": other, "may": MAY.get(answer.relation, answer.relation), "in_force": seen}


@act(Act.LINK)
def forget(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take a dismissal back, with a reason."""
    reason = str(request.POST.get("reason", ""))
    answering.forget_answer(answer=uid, by=request.user, door=DOOR, reason=reason)
    messages.success(request, _("This may be suggested again."))
    return redirect(back_to(request, reverse("desk")))


@page(Act.READ)
def topics(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show the topics that may fit the claim, each with its reason and a button."""
    claim = queries.claim(uid)
    context = {
        "claim": claim,
        "topics": list(claim.topics.all()),
        "proposed": proposing.topics_for(claim),
        "all_topics": list(Topic.objects.all()),
        "back": back_to(request, reverse("claim", args=[uid])),
    }
    return render(request, f"claims/topics.html{'#proposals' if request.htmx else ''}", context)


@act(Act.EDIT_CLAIM)
def confirm_topic(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Give the claim a topic that was proposed, beside those it has."""
    claim = queries.claim(uid)
    topic = Topic.objects.filter(slug=str(request.POST.get("topic", ""))).first()
    seen = number(request.POST.get("revision"))
    if topic is None or seen is None:
        raise Refused("Choose a topic of the list.", "no-topic")
    together = [*claim.topics.all(), topic]
    editing.edit_claim(claim=uid, by=request.user, door=DOOR, seen_revision=seen, topics=together)
    messages.success(request, _("The claim has the topic %(topic)s.") % {"topic": topic})
    return redirect(back_to(request, reverse("claim", args=[uid])))
