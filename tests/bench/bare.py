"""What the work costs by itself: the same rows and templates without login, permissions, chain and record."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import include, path
from django.utils import timezone

from articles.models import Article
from claims import queries
from claims.models import Claim, Judgement
from claims.views.queue import show_cards


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
    return HttpResponse(str(row[0] if row else ""))


def bare_save(request: HttpRequest) -> HttpResponse:
    """Compare, set, and keep one judgement."""
    now = timezone.now()
    with transaction.atomic():
        saved = Claim.objects.filter(pk=request.GET["claim"], revision=request.GET["revision"]).update(
            state="verified", revision=F("revision") + 1, changed_at=now
        )
        if saved:
            Judgement.objects.create(
                claim_id=int(request.GET["claim"]), version=1, by_id=request.GET["by"], place=1, accuracy="holds",
                attributions={request.GET["place"]: "confirmed"}, at=now, second_required=False,
            )  # fmt: skip
    return HttpResponse(str(saved))


def bare_page(request: HttpRequest) -> HttpResponse:
    """Render the first or the named page of the queue with its own template."""
    rows = queries.claims_in_a_row().filter(state="queued", queue_key__gt=request.GET.get("after", ""))[:30]
    user = get_user_model()(username="nobody")
    context = {"cards": show_cards(list(rows), user), "chips": [], "waiting": 0, "page": {"next": "?", "previous": ""}}
    return HttpResponse(render_to_string("claims/queue.html", context | {"may": {"review": True}}))


def bare_upload(request: HttpRequest) -> HttpResponse:
    """Say how many articles there are, so that the server has been warm once."""
    return HttpResponse(str(Article.objects.exists()))


urlpatterns = [
    path("next", bare_next),
    path("save", bare_save),
    path("page", bare_page),
    path("health/", bare_upload),
    path("", include("factdesk.urls")),  # templates name the desk's addresses
]
