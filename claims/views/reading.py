"""The reading view: an article with everything read in it, and the way from a passage to a claim."""

from __future__ import annotations

import uuid
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles import queries as article_queries
from articles.comparison import compare
from articles.marks import Mark
from articles.models import Actor, WorkState
from articles.permissions import Act
from articles.presenting import present
from articles.views import change_facts, show_state
from articles.web import Request, act, number, page
from claims import queries
from claims.actions import editing
from claims.actions.base import Refused
from claims.actions.correcting import carry_over
from claims.actions.rechecking import anchorings
from claims.models import Claim, Recheck, Topic
from claims.views.choosing import choices_for
from claims.views.correcting import located, named_actors
from claims.views.screen import say_asked_again

DOOR = "web"
UNREAD = (WorkState.DUE, WorkState.RUNNING)


@page(Act.READ)
def reading(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show an article with quotes, speakers, dates, zones and the passages of claims marked."""
    article = article_queries.article(uid)
    show_state([article])
    state = getattr(article, "work_state", "")
    if request.htmx:
        context = {"article": article, "unread": state in UNREAD, "just_read": state not in UNREAD}
        return render(request, "claims/reading.html#reading_state", context)
    read = article_queries.reading(article)
    appearances = list(queries.appearances_in(article))
    wanted = request.GET.get("passage", "")
    marks = [Mark(a.start, a.end, "lit" if str(a.uid) == wanted else "claim") for a in appearances]
    text = present(article, read.quotes, read.times, read.zones, marks)
    context = {
        "article": article,
        "unread": state in UNREAD,
        "difference": article_queries.difference(article) if read.extraction is not None else None,
        "lines": text.lines,
        "headline": text.headline,
        "titled": text.headline is not None,
        "whys": text.whys,
        "claims": list({a.claim_id: a.claim for a in appearances}.values()),
        "replaced_by": getattr(article, "replaced_by", None),
    }
    return render(request, "claims/reading.html", context)


@page(Act.SET_ARTICLE_FACTS, "GET", "HEAD", "POST")
def facts(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Correct publisher, date, title, credit and address; the page lists the records it would touch."""
    article = article_queries.article(uid)
    touched = list(queries.records_leaning_on(article))
    answer = change_facts(request, article, touched)
    if answer.status_code == 302:
        say_asked_again(request, queries.asked_again(touched, [Recheck.Cause.PUBLISHED, Recheck.Cause.PUBLISHER]))
    return answer


@act(Act.EDIT_CLAIM)
def passage(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take a selected passage on to the form that makes a claim or a further appearance of it."""
    article = article_queries.article(uid)
    start, end = located(article, request)
    name = "appearance-new" if request.POST.get("act") == "appearance" else "claim-new"
    return redirect(reverse(name, args=[uid]) + "?" + urlencode({"start": start, "end": end}))


def _chosen(request: Request, uid: uuid.UUID) -> editing.Passage:
    article = article_queries.article(uid)
    start, end = number(request.GET.get("start")), number(request.GET.get("end"))
    if start is None or end is None or not 0 <= start < end <= len(article.text):
        raise Refused("Select a passage inside the article's text.", "span")
    return editing.Passage(article, start, end)


@page(Act.EDIT_CLAIM, "GET", "HEAD", "POST")
def new_claim(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Make a claim from a selected passage, in the editor's words."""
    chosen = _chosen(request, uid)
    article = chosen.article
    exact = article.text[chosen.start : chosen.end]
    if request.method == "POST":
        speakers = named_actors(request)
        words = str(request.POST.get("speaker_text", ""))
        claim = editing.make_claim(
            by=request.user,
            door=DOOR,
            statement=str(request.POST.get("statement", "")),
            kind=str(request.POST.get("kind", "")),
            passage=editing.Passage(article, chosen.start, chosen.end, speakers=speakers, speaker_text=words),
            topics=list(Topic.objects.filter(uid__in=request.POST.getlist("topics"))),
        )
        messages.success(request, _("The claim waits in the queue."))
        return redirect("claim", claim.uid)
    context = {
        "article": article,
        "exact": exact,
        "before": article.text[max(0, chosen.start - 120) : chosen.start],
        "after": article.text[chosen.end : chosen.end + 120],
        "kinds": Claim.Kind.choices,
        "all_topics": Topic.objects.all(),
        "speaker_choices": Actor.objects.filter(quotes__extraction__article=article, merged_into=None).distinct()[:20],
        "all_actors": Actor.objects.filter(merged_into=None)[:300],
    }
    return render(request, "claims/new.html", context)


@page(Act.EDIT_CLAIM, "GET", "HEAD", "POST")
def new_appearance(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Note that an existing claim also stands in the selected passage."""
    chosen = _chosen(request, uid)
    if request.method == "POST":
        other = str(request.POST.get("other", ""))
        if not other:
            raise Refused("Choose the claim that stands here.", "other-missing")
        made = editing.add_appearance(claim=other, by=request.user, door=DOOR, seen_revision=None, passage=chosen)
        messages.success(request, _("The claim also stands here now."))
        return redirect("claim", made.claim.uid)
    words = request.GET.get("q", "").strip()
    context = {
        "article": chosen.article,
        "exact": chosen.article.text[chosen.start : chosen.end],
        "choices": choices_for(None, words, request.user),
        "searched": bool(words),
        "q": words,
        "start": chosen.start,
        "end": chosen.end,
    }
    return render(request, "claims/new_appearance.html", context)


@page(Act.READ)
def changes(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show what changed in a text that replaces another, and where its claims stand now."""
    article = article_queries.article(uid)
    if article.replaces is None:
        raise Refused("This text replaces no other.", "replaces-nothing")
    labels = {"kept": _("stands unchanged"), "moved": _("changed"), "gone": _("gone")}
    proposals = [(old, place, labels[place.status]) for old, place in anchorings(article)]
    context = {
        "article": article,
        "proposals": proposals,
        "changes": compare(article.replaces.text, article.text),
    }
    return render(request, "claims/changes.html", context)


@act(Act.EDIT_CLAIM)
def carry(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Let the chosen passages of the replaced text stand in the new one."""
    article = article_queries.article(uid)
    chosen = request.POST.getlist("appearances")
    made = carry_over(article=article, by=request.user, door=DOOR, appearances=chosen)
    words = ngettext("%(n)d passage carried over.", "%(n)d passages carried over.", len(made)) % {"n": len(made)}
    messages.success(request, words)
    return redirect("article-changes", uid)
