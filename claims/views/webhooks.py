"""Addresses that are told of changes: make one, see what it was told, try it, change its secret, end it."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles.permissions import Act
from articles.sentences import translated
from articles.web import Request, act, page, sentence
from claims import delivering
from claims.actions.base import Refused
from claims.actions.webhooks import end_webhook, make_webhook, try_webhook, turn_secret
from claims.forms import WebhookForm
from claims.models import Webhook

DOOR = "web"


@page(Act.KEEP_SETS, "GET", "HEAD", "POST")
def webhooks(request: Request) -> HttpResponse:
    """Show one's webhooks and what they were told; make one, whose secret is shown once."""
    form = WebhookForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = make_webhook(by=request.user, door=DOOR, **form.cleaned_data)
        except Refused as error:
            form.add_error("url", sentence(error))
        else:
            return _page(request, WebhookForm(), made)
    return _page(request, form)


@act(Act.KEEP_SETS)
def change(request: Request, uid: uuid.UUID, what: str) -> HttpResponse:
    """Try a webhook, give it a new secret or end it."""
    row = delivering.webhooks_for(request.user).filter(uid=uid).first()
    acts = {"test": try_webhook, "secret": turn_secret, "end": end_webhook}
    if row is None or what not in acts:
        raise Http404
    acts[what](webhook=row.uid, by=request.user, door=DOOR)
    if what == "secret":
        row.refresh_from_db()
        return _page(request, WebhookForm(), row)
    told = {"test": _("A test message is on its way."), "end": _("The webhook is told nothing more.")}
    messages.success(request, told[what])
    return redirect("webhooks")


def _page(request: Request, form: WebhookForm, fresh: Webhook | None = None) -> HttpResponse:
    rows = [(row, delivering.told_last(row)) for row in delivering.webhooks_for(request.user)[:50]]
    for _row, told in rows:
        for d in told:
            d.error = translated(d.error)  # as it was kept: one English sentence
    context = {
        "form": form,
        "webhooks": rows,
        "waiting": any(d.state in ("due", "running") for _row, told in rows for d in told),
        "fresh": fresh,
        "secret": delivering.secret_of(fresh) if fresh else "",
    }
    return render(request, "claims/webhooks.html", context, status=400 if form.errors else 200)
