"""The timeline of a topic or of an actor: a picture that prints, and the same as a table."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.models import Actor
from articles.permissions import Act
from articles.web import Request, page
from claims import timelines as query
from claims.models import Topic
from claims.timeline import Chart, Drawn, Tick
from claims.views.boards import topic_of


@page(Act.READ)
def index(request: Request) -> HttpResponse:
    """Show of whom and of what there is a timeline."""
    living = Q(claims__merged_into=None) & ~Q(claims__state__in=["rejected", "retracted"])
    topics = Topic.objects.annotate(n=Count("claims", filter=living, distinct=True)).order_by("-n", "slug")
    actors = (
        Actor.objects.filter(merged_into=None, appearances__isnull=False)
        .annotate(n=Count("appearances__claim", distinct=True))
        .order_by("-n", "name")[:60]
    )
    return render(request, "claims/timelines.html", {"topics": topics, "actors": actors})


@page(Act.READ)
def topic(request: Request, slug: str) -> HttpResponse:
    """Show the timeline of a topic."""
    row = topic_of(slug)
    found = query.of_topic(row, timezone.localdate())
    context = _context(found) | {"topic": row, "name": str(row), "nobody": _("No known speaker")}
    return render(request, "claims/timeline.html", context)


@page(Act.READ)
def actor(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show the timeline of an actor."""
    row = Actor.objects.filter(uid=uid).first()
    if row is None:
        raise Http404
    found = query.of_actor(row, timezone.localdate())
    context = _context(found) | {"actor": row, "name": row.name, "nobody": _("No topic yet")}
    return render(request, "claims/timeline.html", context)


def _context(found: query.Timeline) -> dict[str, Any]:
    by_key = {line.key: line for line in found.lines}
    return {
        "timeline": found,
        "chart": found.chart,
        "marks": _marks(found.chart, by_key),
        "ticks": _ticks(found.chart),
        "pocket": found.pocket,
        "pocket_marks": _marks(found.pocket, by_key),
        "pocket_ticks": _ticks(found.pocket),
        "kinds": kinds(),
        "today": timezone.localdate(),
    }


def _marks(chart: Chart, by_key: Mapping[str, query.Line]) -> list[tuple[Drawn, query.Line]]:
    return [(drawn, by_key[drawn.item.key]) for drawn in chart.drawn]


def _ticks(chart: Chart) -> list[tuple[Tick, str]]:
    return [(tick, _tick(tick, first=not n)) for n, tick in enumerate(chart.ticks)]


def kinds() -> dict[str, str]:
    """Return the words for what stands on a timeline."""
    return {"position": _("said"), "event": _("happened"), "deadline": _("deadline")}


def _tick(tick: Tick, *, first: bool) -> str:
    """Say a line of the axis no more exactly than it is; the first one with its year."""
    forms = {"year": "Y", "month": "F Y", "day": "j F Y" if first else "j F"}
    return date_format(tick.day, forms[tick.precision])
