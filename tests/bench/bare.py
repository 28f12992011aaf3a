"""What the work costs by itself: the same rows and templates without login, permissions, chain and record."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import include, path
from django.utils import timezone

from claims import queries, records
from claims import search as searching
from claims.models import Claim, Judgement
from claims.views.queue import show_cards
from claims.views.search import hit


def bare_next(request: HttpRequest) -> HttpResponse:
    """Take the first queued claim for somebody, in one statement."""
    now = timezone.now()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE claims_claim SET lease_by_id = %s, lease_until = %s WHERE id = (SELECT id FROM claims_claim"
            " WHERE state = 'queued' AND (lease_until IS NULL OR lease_until < %s) ORDER BY queue_key LIMIT 1"
            " FOR UPDATE SKIP LOCKED) RETURNING id",
            [request.GET["by"], now + timedelta(minutes=15), now],
        )
        row = cursor.fetchone()
    uid = Claim.objects.values_list("uid", flat=True).get(pk=row[0])
    return redirect("review-claim", uid)


def bare_save(request: HttpRequest) -> HttpResponse:
    """Read what is judged, compare and set, keep the judgement."""
    now = timezone.now()
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(uid=request.POST["claim"])
        content = records.load(claim)
        verdicts = {str(a.uid): request.POST[f"attribution-{a.uid}"] for a in content.appearances}
        saved = Claim.objects.filter(pk=claim.pk, revision=request.POST["revision"]).update(
            state="verified", revision=F("revision") + 1, changed_at=now
        )
        if saved:
            Judgement.objects.create(
                claim=claim, version=claim.version, by_id=request.GET["by"], place=1, attributions=verdicts,
                accuracy=request.POST["accuracy"], at=now, second_required=False,
            )  # fmt: skip
    return redirect("review-claim", claim.uid)


def bare_page(request: HttpRequest) -> HttpResponse:
    """Render the first or the named page of the queue with its own template."""
    rows = queries.claims_in_a_row().filter(state="queued", queue_key__gt=request.GET.get("after", ""))[:30]
    user = get_user_model()(username="nobody")
    context = {"cards": show_cards(list(rows), user), "chips": [], "waiting": 0, "page": {"next": "?", "previous": ""}}
    return HttpResponse(render_to_string("claims/queue.html", context | {"may": {"review": True}}))


def bare_search(request: HttpRequest) -> HttpResponse:
    """Read one page of what the index holds for one word and render it."""
    found = searching.search(request.GET["q"], searching.Facets(), by=None)
    texts = searching.texts_of(found)
    lines = [hit(entry, found.terms, texts) for entry in found.rows]
    context = {"q": request.GET["q"], "lines": lines, "page": {"next": "?"}}
    return HttpResponse(render_to_string("claims/search.html", context))


urlpatterns = [
    path("next", bare_next),
    path("save", bare_save),
    path("page", bare_page),
    path("search", bare_search),
    path("", include("factdesk.urls")),  # templates name the desk's addresses
]
