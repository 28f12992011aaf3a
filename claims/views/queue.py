"""The queue: what waits, narrowed by the URL, and acts on several claims at once."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.database import capped_counts
from articles.models import Actor, Publisher
from articles.permissions import Act
from articles.sentences import translated
from articles.web import Request, act, back_to, number, page
from claims import filters as filtering
from claims import queries
from claims.actions import bulk as acts
from claims.actions.adopting import proposed
from claims.actions.base import Refused, held_by_another
from claims.models import Claim, Recheck, Topic
from claims.views.screen import lease_of
from claims.views.wording import why_again
from claims.workflow import State

DOOR = "web"
MANY = 1000
"""Counts beyond this are shown as "999+": a count over all would grow with the desk."""

_VIEWS: tuple[tuple[str, dict[str, str]], ...] = (
    ("queued", {}),
    ("second", {"state": "second_check"}),
    ("recheck", {"recheck": "1"}),
    ("mine", {"assigned": "me"}),
    ("parked", {"state": "parked"}),
)


def parse(request: Request) -> filtering.Filters:
    """Return the filters of the address."""
    return filtering.parse(request.GET, ignoring=["after", "passage", "open", "back", "narrow", "current"])


def query_of(filters: filtering.Filters) -> str:
    """Return the filters as the tail of an address."""
    words = filters.as_query()
    return f"?{urlencode(words)}" if words else ""


def chips(filters: filtering.Filters, by: Any) -> list[dict[str, Any]]:
    """Return the standing views of the queue with how much is in each."""
    labels = {
        "queued": _("To be reviewed"),
        "second": _("Second check"),
        "recheck": _("Look again"),
        "mine": _("Mine"),
        "parked": _("Parked"),
    }
    counts = capped_counts(
        [
            Claim.objects.filter(state=State.QUEUED),
            Claim.objects.filter(state=State.SECOND_CHECK),
            Recheck.objects.filter(closed_at=None),
            Claim.objects.filter(assigned_to=by.pk, state__in=[State.QUEUED, State.SECOND_CHECK]),
            Claim.objects.filter(state=State.PARKED),
        ],
        MANY,
    )
    asked = {k: v for k, v in filters.as_query().items() if k in ("state", "recheck", "assigned")}
    return [
        {
            "name": name,
            "label": labels[name],
            "count": f"{MANY - 1}+" if count >= MANY else count,
            "url": reverse("review") + (f"?{urlencode(words)}" if words else ""),
            "on": asked == words or (name == "queued" and asked == {"state": "queued"}),
        }
        for (name, words), count in zip(_VIEWS, counts, strict=True)
    ]


def show_cards(rows: list[Claim], by: Any) -> list[Claim]:
    """Give each claim what its card in a list prints."""
    for row in rows:
        first = next(iter(row.appearances.all()), None)
        article = first.article if first else None
        names = [actor.name for actor in first.speakers.all()] if first else []
        row.speaker = ", ".join(names) or ((proposed(first) or first.speaker_text) if first else "")  # type: ignore[attr-defined]
        row.source = _source(article)  # type: ignore[attr-defined]
        row.published = article.published if article else ""  # type: ignore[attr-defined]
        lease = lease_of(row, by)
        if lease.mine:
            row.held = _("with you")  # type: ignore[attr-defined]
        elif held_by_another(row, by) and not row.lease_reserved:
            row.held = _("with %(name)s") % {"name": lease.owner}  # type: ignore[attr-defined]
    return rows


def _source(article: Any) -> str:
    if article is None:
        return _("no article")
    if article.publisher:
        return str(article.publisher.name)
    return article.publisher_read or article.title[:60]


@page(Act.READ)
def queue(request: Request) -> HttpResponse:
    """Show what waits, in the order of the desk."""
    filters = parse(request)
    found = queries.queue(filters, by=request.user, after=request.GET.get("after", ""))
    standing = chips(filters, request.user)
    kept = filters.as_query() | {"after": found.next}
    narrowing = {k: v for k, v in filters.as_query().items() if k not in ("state", "recheck", "assigned")}
    context = {
        "cards": _because(show_cards(found.rows, request.user), filters),
        "chips": standing,
        "waiting": standing[0]["count"],
        "filters": filters,
        "filtered": bool(filters.as_query()) or "after" in request.GET,
        "narrowing": bool(narrowing) or "narrow" in request.GET,
        "query": query_of(filters),
        "page": {
            "next": f"?{urlencode(kept)}" if found.next else "",
            "previous": query_of(filters) or reverse("review") if "after" in request.GET else "",
        },
    }
    if context["narrowing"]:
        context |= narrowing_choices(filters)
    return render(request, "claims/queue.html", context)


@page(Act.READ)
def narrow(request: Request) -> HttpResponse:
    """Give the form that narrows the list, when somebody opens it."""
    return render(request, "claims/queue.html#narrow", narrowing_choices(parse(request)))


def narrowing_choices(filters: filtering.Filters) -> dict[str, Any]:
    """Return what the queue can be narrowed by."""
    return {
        "filters": filters,
        "topics": Topic.objects.all(),
        "speakers": Actor.objects.filter(merged_into=None, appearances__isnull=False).distinct()[:200],
        "publishers": Publisher.objects.all(),
        "kinds": Claim.Kind.choices,
        "states": Claim.State.choices,
    }


@page(Act.REVIEW)
def pane(request: Request) -> HttpResponse:
    """Give the queue as the left pane of the review desk."""
    filters = parse(request)
    found = queries.queue(filters, by=request.user, limit=20)
    context = {
        "cards": _because(show_cards(found.rows, request.user), filters),
        "chips": chips(filters, request.user),
        "query": query_of(filters),
        "current": request.GET.get("current", ""),
    }
    return render(request, "claims/_queue.html", context)


def _because(rows: list[Claim], filters: filtering.Filters) -> list[Claim]:
    """Say on each card why it is there: its open re-check, or the reason of the last act that put it there."""
    if filters.recheck:
        for recheck in Recheck.objects.filter(claim__in=rows, closed_at=None):
            row = next(r for r in rows if r.pk == recheck.claim_id)
            row.because = f"{recheck.get_cause_display()}: {why_again(recheck)}"  # type: ignore[attr-defined]
            row.recheck_open = True  # type: ignore[attr-defined]
    for row in rows:
        body = getattr(row, "last_explained", None)
        if body is not None and not getattr(row, "because", ""):
            row.because = json.loads(bytes(body)).get("reason", "")  # type: ignore[attr-defined]
    return rows


@act(Act.REVIEW)
def bulk(request: Request) -> HttpResponse:
    """Do one thing to exactly the selected claims; say what was done, what was skipped and why."""
    what, reason = request.POST.get("act", ""), request.POST.get("reason", "").strip()
    to = _colleague(request.POST.get("to", "")) if what == "assign" else None
    chosen = [value.rpartition(":") for value in request.POST.getlist("claim")]
    selection = [(uid, number(revision) or 0) for uid, _colon, revision in chosen]
    outcome = acts.bulk(by=request.user, door=DOOR, act=what, selection=selection, reason=reason, to=to)
    n = len(outcome.done)
    if n:
        request.session["bulk"] = outcome.seq
        messages.success(request, ngettext("%(n)d claim done.", "%(n)d claims done.", n) % {"n": n})
    _say_skipped(request, outcome)
    return redirect(back_to(request, reverse("review")))


@act(Act.REVIEW)
def bulk_undo(request: Request) -> HttpResponse:
    """Undo the last act on several claims, where nobody acted since."""
    outcome = acts.undo_bulk(by=request.user, door=DOOR, seq=request.session.pop("bulk", 0))
    n = len(outcome.done)
    messages.success(request, ngettext("%(n)d claim is as it was.", "%(n)d claims are as they were.", n) % {"n": n})
    _say_skipped(request, outcome)
    return redirect(back_to(request, reverse("review")))


def _say_skipped(request: Request, outcome: acts.Outcome) -> None:
    names = dict(
        Claim.objects.filter(uid__in=[u for u, _why in outcome.skipped if "-" in u]).values_list("uid", "statement")
    )
    names_by_text = {str(uid): statement for uid, statement in names.items()}
    for uid, why in outcome.skipped:
        words = {"claim": names_by_text.get(uid, uid)[:60], "why": translated(why)}
        messages.warning(request, _("Skipped: “%(claim)s”. %(why)s") % words)


def _colleague(name: str) -> Any:
    """Return the colleague with this username; None for an empty one."""
    clean = name.strip().lstrip("@")
    if not clean:
        return None
    found = get_user_model().objects.filter(username__iexact=clean, is_active=True).first()
    if found is None:
        raise Refused("There is no colleague with that username.", "no-colleague")
    return found
