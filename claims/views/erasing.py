"""Erasing what left the desk: first what would go and what stays, then the act."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles.permissions import Act
from articles.web import Request, number, page, sentence
from claims import queries, sets
from claims.actions.base import Refused
from claims.actions.sets import erase_claim


@page(Act.ERASE, "GET", "HEAD", "POST")
def erase(request: Request, uid: uuid.UUID) -> HttpResponse:
    """List what would go; erase it when the chief gives a reason and confirms."""
    row, problem = queries.claim(uid), ""
    reason = str(request.POST.get("reason", ""))
    if request.method == "POST" and request.POST.get("sure") != "1":
        problem = _("Tick that this cannot be undone.")
    elif request.method == "POST":
        try:
            seen = number(request.POST.get("revision")) or 0
            erase_claim(claim=uid, by=request.user, door="web", seen_revision=seen, reason=reason)
        except Refused as error:
            problem = sentence(error)
        else:
            messages.success(request, _("Erased. The files of older snapshots are being rewritten."))
            return redirect("claim", uid)
    context = {"claim": row, "goes": sets.what_would_go(row), "reason": reason, "problem": problem}
    return render(request, "claims/erase.html", context, status=400 if problem else 200)
