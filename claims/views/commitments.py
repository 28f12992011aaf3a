"""The register of commitments, and the steps of one."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from articles.models import Actor, Article
from articles.permissions import Act
from articles.queries import is_key
from articles.web import Request, act, back_to, number, page
from claims import lineage
from claims import register as query
from claims.actions import committing
from claims.models import Claim, ClaimDate, CommitmentStep, Topic
from claims.views.boards import uid_or_none, words_of
from claims.views.telling import COURSE

DOOR = "web"
_MOST_CHOICES = 60


@page(Act.READ)
def register(request: Request) -> HttpResponse:
    """Show the commitments and where each stands today, the nearest deadline first."""
    course = request.GET.get("course", "")
    if course and not query.known(course):
        raise Http404
    topic, actor = (uid_or_none(request.GET.get(name)) for name in ("topic", "actor"))
    after = request.GET.get("after", "")
    if after and not _is_key(after):
        raise Http404
    today = timezone.localdate()
    narrowed = {"topic": str(topic or ""), "actor": str(actor or "")}
    found = query.register(today=today, course=course, after=after, topic=narrowed["topic"], actor=narrowed["actor"])
    total = sum(found.counts.values())
    context: dict[str, Any] = {
        "today": today,
        "entries": [(entry, COURSE[entry.course]) for entry in found.entries],
        "chips": [
            {"label": _("all"), "count": total, "url": _url(narrowed), "on": not course},
            *(
                {"label": COURSE[c], "count": n, "url": _url(narrowed | {"course": c}), "on": c == course}
                for c in query.states()
                if (n := found.counts.get(c, 0)) or c == course
            ),
        ],
        "page": {"next": _url(narrowed | {"course": course, "after": found.next}) if found.next else ""},
        "topics": Topic.objects.all(),
        "actors": Actor.objects.filter(Q(appearances__claim__kind=Claim.Kind.COMMITMENT), merged_into=None).distinct()[
            :200
        ],
        "chosen": narrowed | {"course": course},
        "filtered": bool(course or topic or actor),
    }
    return render(request, "claims/commitments.html", context)


@page(Act.READ)
def commitment(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show the course of one commitment, and the form for its next step."""
    claim = Claim.objects.filter(uid=uid).first()
    entry = query.one(claim, timezone.localdate()) if claim else None
    if claim is None or entry is None:
        raise Http404
    labels = dict(CommitmentStep.Step.choices)
    steps = [{"code": code, "label": labels[code]} for code in entry.possible]
    others = Claim.objects.filter(kind=Claim.Kind.COMMITMENT, merged_into=None).exclude(pk=claim.pk)
    context: dict[str, Any] = {
        "today": timezone.localdate(),
        "claim": claim,
        "entry": entry,
        "course": COURSE[entry.course],
        "possible": steps,
        "open_conditions": [c for c in entry.conditions if c.met is None],
        "articles": _articles(claim),
        "also_due": [
            (other, [d for d in other.dates.all() if d.role == ClaimDate.Role.DUE]) for other in lineage.absorbed(claim)
        ],
        "others": others.order_by("-id")[:_MOST_CHOICES],
    }
    return render(request, "claims/commitment.html", context)


@act(Act.EDIT_CLAIM)
def take_step(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Record what a passage says about the commitment."""
    committing.take_step(
        claim=uid,
        by=request.user,
        door=DOOR,
        seen_revision=number(request.POST.get("revision")) or 0,
        step=str(request.POST.get("step", "")),
        words=words_of(request),
        today=timezone.localdate(),
        day=str(request.POST.get("day", "")),
        condition=str(request.POST.get("condition", "")),
        successor=uid_or_none(request.POST.get("successor")),
        reason=str(request.POST.get("reason", "")),
    )
    messages.success(request, _("Recorded with its passage."))
    return redirect("commitment", uid=uid)


@act(Act.EDIT_CLAIM)
def withdraw_step(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take back a step of a commitment."""
    row = committing.withdraw_step(
        step=uid, by=request.user, door=DOOR, today=timezone.localdate(), reason=str(request.POST.get("reason", ""))
    )
    messages.success(request, _("The step is taken back; the record of it stays."))
    return redirect(back_to(request, reverse("commitment", args=[row.claim.uid])))


def _articles(claim: Claim) -> list[Article]:
    """Return the articles a step may be read in: those of the claim's topics, and the newest ones."""
    rows = Article.objects.filter(withdrawn_at=None).defer("text").select_related("publisher")
    about = list(
        rows.filter(Q(appearances__claim__topics__in=claim.topics.all()) | Q(appearances__claim=claim))
        .distinct()
        .order_by("-id")[:_MOST_CHOICES]
    )
    newest = list(rows.order_by("-id")[:_MOST_CHOICES])
    return list(dict.fromkeys([*about, *newest]))[:_MOST_CHOICES]


def _is_key(after: str) -> bool:
    day, _sep, key = after.partition("_")
    try:
        return bool(date.fromisoformat(day)) and is_key(key)
    except ValueError:
        return False


def _url(parameters: dict[str, Any]) -> str:
    query_string = urlencode({k: v for k, v in parameters.items() if v})
    return f"{reverse('commitments')}?{query_string}" if query_string else reverse("commitments")
