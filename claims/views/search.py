"""Search over articles, quotes, claims and notes; searches to come back to."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.models import Actor, Article, Publisher, Quote
from articles.permissions import Act
from articles.web import Request, act, page
from claims import filters as filtering
from claims import hits
from claims import search as searching
from claims.actions import keeping
from claims.models import Claim, SavedSearch, SearchEntry, Topic
from claims.models.judging import Accuracy, Attribution

_LONGEST_TITLE = 160
_LONGEST_TEXT = 260
_BEFORE = 80
"""Characters of a line: of what it is called, of what it cites, and of that before the first hit."""


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
def search(request: Request) -> HttpResponse:
    """Find what holds every word, newest first; the address is the search."""
    words = request.GET.get("q", "").strip()[:200]
    facets = facets_of(request.GET)
    found = searching.search(words, facets, by=request.user, after=request.GET.get("after", ""))
    texts = searching.texts_of(found)
    kept = {k: v for k, v in request.GET.items() if k != "after" and v}
    narrowed = bool(facets.kind or facets.verdict or facets.claims.as_query())
    context: dict[str, Any] = {
        "q": words,
        "facets": facets,
        "narrowed": narrowed,
        "lines": [hit(entry, found.terms, texts) for entry in found.rows],
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
def narrow(request: Request) -> HttpResponse:
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


def hit(entry: SearchEntry, asked: list[str], texts: dict[int, str]) -> dict[str, Any]:
    """Return what a line of the results prints; `texts` are those of the articles found, by key."""
    if entry.article is not None:
        return _article_hit(entry.article, entry.quote, asked, texts)
    claim = entry.claim
    if claim is None:
        return {}
    url = reverse("claim", args=[claim.uid])
    line = {"url": url, "language": claim.language, "title": _lit(claim.statement, asked, _LONGEST_TITLE)}
    if entry.note is not None:
        note = {"what": _("note"), "text": _lit(entry.note.text, asked), "source": entry.note.by.name}
        return line | note | {"url": f"{url}#note-{entry.note.uid}"}
    state = {"state": claim.state, "state_label": claim.get_state_display()}
    return line | state | {"what": _("claim"), "source": claim.get_kind_display()}


def _article_hit(article: Article, quote: Quote | None, asked: list[str], texts: dict[int, str]) -> dict[str, Any]:
    url = reverse("article", args=[article.uid])
    line = {
        "url": url,
        "source": article.publisher.name if article.publisher else article.publisher_read,
        "published": article.published,
        "dated": True,
        "language": article.language,
    }
    if quote is None:
        title = article.title_set or article.title_read or _("Untitled article")
        where = hits.lit(texts.get(article.pk, ""), asked, searching.term_of, around=_BEFORE, most=_LONGEST_TEXT)
        return line | {"what": _("article"), "title": _lit(title, asked, _LONGEST_TITLE), "text": where}
    speaker = _lit(quote.speaker_name or quote.speaker_text or _("Speaker unknown"), asked, _LONGEST_TITLE)
    said = _lit(quote.exact, asked)
    return line | {"what": _("quote"), "title": speaker, "text": said, "url": f"{url}#why-q{quote.pk}"}


def _lit(text: str, asked: list[str], most: int = _LONGEST_TEXT) -> list[hits.Stretch]:
    """Return the text with what was asked for apart, from its beginning where it holds none of it."""
    found = hits.lit(text, asked, searching.term_of, around=_BEFORE, most=most)
    return found or [hits.Stretch(Truncator(text).chars(most))]


@act(Act.READ)
def save(request: Request) -> HttpResponse:
    """Keep the search under a name."""
    query = QueryDict(request.POST.get("query", ""))
    facets_of(query)
    words = {k: str(v) for k, v in query.items() if k != "after"}
    keeping.save_search(by=request.user, name=request.POST.get("name", ""), query=words)
    messages.success(request, _("Kept. New hits show on the desk page."))
    return redirect(reverse("search") + "?" + urlencode(words))


@act(Act.READ)
def saved(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Open a saved search, or let it go."""
    if request.POST.get("act") == "drop":
        keeping.drop_search(search=uid, by=request.user)
        return redirect("desk")
    row = keeping.open_search(search=uid, by=request.user)
    return redirect(reverse("search") + "?" + urlencode(row.query))


@page(Act.READ)
def digest_page(request: Request) -> HttpResponse:
    """Show one's saved searches with what is new in each: a part of the desk page, or a page of its own."""
    name = "claims/_digests.html" if request.htmx else "claims/digests.html"
    return render(request, name, {"saved": digests(request.user)})


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
