"""Where a claim comes from: which articles count as one and why, with the text they share side by side."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Actor, TextReuse
from articles.permissions import Act
from articles.web import Request, act, back_to, page
from claims import origins, queries
from claims.actions import origins as ruling
from claims.actions.base import Refused
from claims.views.screen import why_one

DOOR = "web"
SHOWN = 12
"""So many shared passages of a pair are printed, the longest first."""


@page(Act.READ)
def origins_page(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show the origins of a claim with every reason and the shared passages."""
    claim = queries.claim(uid)
    appearances = list(claim.appearances.all())
    found = origins.of_appearances(appearances)
    articles = {a.article_id: a.article for a in appearances}
    context: dict[str, Any] = {
        "claim": claim,
        "origins": found,
        "groups": [_group(group) for group in found.groups],
        "spoken": found.spoken,
        "may_be_one": [{"pair": pair, "says": _signs(pair)} for pair in origins.may_be_one(found)],
        "rulings": found.rulings,
        "apart": found.apart,
        "articles_in": [articles[pk] for pk in sorted(articles)],
        "actors": Actor.objects.filter(merged_into=None)[:300],
        "now": timezone.now(),
        "back": reverse("origins", args=[uid]),
    }
    return render(request, "claims/origins.html", context)


def _group(group: origins.Origin) -> dict[str, Any]:
    return {
        "name": group.name,
        "articles": group.articles,
        "whys": [
            {"says": why_one(why), "a": why.a, "b": why.b, "shared": _shared(why.reuse) if why.reuse else []}
            for why in group.whys
        ],
    }


def _signs(pair: origins.MayBeOne) -> str:
    """Say what speaks for two passages being one act of speaking."""
    speakers = ", ".join(s.name for s in pair.a.speakers.all())
    one_day = pair.a.article.published == pair.b.article.published
    said = [
        (_("the same speaker (%(who)s), the same day") if one_day else _("the same speaker (%(who)s)"))
        % {"who": speakers}
    ]
    for sign in pair.signs:
        words = {
            "medium": _("the same medium (%(shared)s)"),
            "number": _("the same numbers (%(shared)s)"),
            "name": _("the same names (%(shared)s)"),
            "words": _("half of the words or more"),
            "verbatim": _("the same words"),
        }[sign.code]
        said.append(words % {"shared": ", ".join(sign.shared)})
    return "; ".join(said)


def _shared(row: TextReuse) -> list[dict[str, str]]:
    """Return the passages both articles share, in the words of each, longest first."""
    tiles = sorted(row.tiles, key=lambda tile: tile[0] - tile[1])[:SHOWN]
    return [{"a": row.a.text[t[0] : t[1]], "b": row.b.text[t[2] : t[3]]} for t in sorted(tiles)]


@act(Act.LINK)
def withdraw(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take a ruling on two articles back, with a reason."""
    ruling.withdraw_ruling(ruling=uid, by=request.user, door=DOOR, reason=str(request.POST.get("reason", "")))
    messages.success(request, _("The ruling is withdrawn; what the machine found counts again."))
    return redirect(back_to(request, reverse("desk")))


@act(Act.LINK)
def withdraw_apart(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take back that two passages are two acts of speaking, with a reason."""
    reason = str(request.POST.get("reason", ""))
    ruling.withdraw_utterance_ruling(ruling=uid, by=request.user, door=DOOR, reason=reason)
    messages.success(request, _("The ruling is withdrawn; what the machine found counts again."))
    return redirect(back_to(request, reverse("desk")))


@act(Act.LINK)
def utterance(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Say that the chosen passages of a claim are one act of speaking, or that they are not."""
    chosen = request.POST.getlist("appearance")
    if not chosen:
        raise Refused("Choose the passages first.", "no-passage")
    known = "" if "apart" in request.POST else str(request.POST.get("actor", ""))
    actor = Actor.objects.filter(uid=known, merged_into=None).first() if known else None
    if known and actor is None:
        raise Refused("There is no such actor.", "no-actor")
    ruling.set_utterance(
        appearances=chosen,
        actor=actor,
        medium=str(request.POST.get("medium", "")),
        day=str(request.POST.get("day", "")),
        by=request.user,
        door=DOOR,
        reason=str(request.POST.get("reason", "")),
    )
    messages.success(request, _("Your ruling counts from now on."))
    return redirect(reverse("origins", args=[uid]))
