"""Search over articles, quotes, claims and notes; searches to come back to."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Actor, Publisher
from articles.permissions import Act
from articles.web import act, page
from claims import filters as filtering
from claims import search as searching
from claims.actions import keeping
from claims.models import Claim, SavedSearch, SearchEntry, Topic
from claims.models.judging import Accuracy, Attribution


def facets_of(query: Any) -> searching.Facets:
    """Return the facets of an address; impossible ones raise BadFilter."""
    kind = query.get("in", "")
    verdict = query.get("verdict", "")
    if kind and kind not in ("article", "quote", "claim", "note"):
        raise filtering.BadFilter("in", "Search in: article, quote, claim or note.")
    if verdict and verdict not in {*Attribution.values, *Accuracy.values}:
        raise filtering.BadFilter("verdict", "There is no such verdict.")
    claims = filtering.parse(query, ignoring=["q", "in", "verdict", "after", "narrow"])
    return searching.Facets(kind=kind, verdict=verdict, claims=claims)


@page(Act.READ)
def search(request: HttpRequest) -> HttpResponse:
    """Find what holds every word, newest first; the address is the search."""
    words = request.GET.get("q", "").strip()[:200]
    facets = facets_of(request.GET)
    found = searching.search(words, facets, by=request.user, after=request.GET.get("after", ""))
    kept = {k: v for k, v in request.GET.items() if k != "after" and v}
    narrowed = bool(facets.kind or facets.verdict or facets.claims.as_query())
    context: dict[str, Any] = {
        "q": words,
        "facets": facets,
        "narrowed": narrowed,
        "hits": [hit(entry) for entry in found.rows],
        "query": urlencode(kept),
        "page": {
            "next": f"?{urlencode(kept | {'after': found.next})}" if found.next else "",
            "previous": f"?{urlencode(kept)}" if "after" in request.GET else "",
        },
        "most_words": searching.MOST_WORDS,
    }
    if narrowed or "narrow" in request.GET:
        context |= choices() | {"narrowing": True}
    return render(request, "claims/search.html", context)


@page(Act.READ)
def narrow(request: HttpRequest) -> HttpResponse:
    """Give the facets, when somebody opens them."""
    return render(request, "claims/search.html#narrow", choices() | {"facets": facets_of(request.GET)})


def choices() -> dict[str, Any]:
    """Return what a search can be narrowed by."""
    return {
        "kinds_found": [("article", _("article")), ("quote", _("quote")), ("claim", _("claim")), ("note", _("note"))],
        "topics": Topic.objects.all(),
        "speakers": Actor.objects.filter(merged_into=None)[:300],
        "publishers": Publisher.objects.all(),
        "states": Claim.State.choices,
        "verdicts": [*Attribution.choices, *Accuracy.choices],
    }


def hit(entry: SearchEntry) -> dict[str, Any]:
    """Return what a line of the results prints."""
    if entry.kind == "article":
        article = entry.article
        source = article.publisher.name if article.publisher else article.publisher_read
        return {
            "what": _("article"),
            "title": article.title_set or article.title_read or _("Untitled article"),
            "url": reverse("article", args=[article.uid]),
            "source": source,
            "published": article.published,
            "dated": True,
            "language": article.language,
        }
    if entry.kind == "quote":
        article, quote = entry.article, entry.quote
        return {
            "what": _("quote"),
            "title": quote.speaker_name or quote.speaker_text or _("Speaker unknown"),
            "text": quote.exact,
            "url": reverse("article", args=[article.uid]) + f"#why-q{quote.pk}",
            "source": article.publisher.name if article.publisher else article.publisher_read,
            "published": article.published,
            "dated": True,
            "language": article.language,
        }
    claim = entry.claim
    line = {"url": reverse("claim", args=[claim.uid]), "language": claim.language}
    if entry.kind == "note":
        line["url"] += f"#note-{entry.note.uid}"
        return line | {"what": _("note"), "title": claim.statement, "text": entry.note.text, "source": entry.note.by.name}
    return line | {
        "what": _("claim"),
        "title": claim.statement,
        "state": claim.state,
        "state_label": claim.get_state_display(),
        "source": claim.get_kind_display(),
    }


@act(Act.READ)
def save(request: HttpRequest) -> HttpResponse:
    """Keep the search under a name."""
    query = QueryDict(request.POST.get("query", ""))
    facets_of(query)
    words = {k: str(v) for k, v in query.items() if k != "after"}
    keeping.save_search(by=request.user, name=request.POST.get("name", ""), query=words)
    messages.success(request, _("Kept. New hits show on the desk page."))
    return redirect(reverse("search") + "?" + urlencode(words))


@act(Act.READ)
def saved(request: HttpRequest, uid: uuid.UUID) -> HttpResponse:
    """Open a saved search, or let it go."""
    if request.POST.get("act") == "drop":
        keeping.drop_search(search=uid, by=request.user)
        return redirect("desk")
    row = keeping.open_search(search=uid, by=request.user)
    return redirect(reverse("search") + "?" + urlencode(row.query))


def digests(by: Any) -> list[dict[str, Any]]:
    """Return one's saved searches with how much was found since each was last opened."""
    lines = []
    for row in SavedSearch.objects.filter(by=by):
        try:
            fresh = searching.search(row.query.get("q", ""), facets_of(row.query), by=by, since=row.seen, limit=9)
        except filtering.BadFilter:
            continue
        n = len(fresh.rows)
        lines.append({"uid": row.uid, "name": row.name, "fresh": f"{n}+" if fresh.next else n or ""})
    return lines
