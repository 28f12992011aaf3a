"""A stale save: nothing is stored, nothing is lost, both texts stand side by side (409)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.web import Request
from claims.actions.base import latest_decision
from claims.models import Claim, Topic
from claims.models.judging import Accuracy, Attribution
from claims.views.wording import tell


def stale_judgement(request: Request, claim: Claim) -> HttpResponse:
    """Show the claim as it stands now beside the verdicts that were about to be saved."""
    fields: list[dict[str, Any]] = [
        {"name": "statement", "label": _("Statement"), "theirs": claim.statement, "mine": "", "shown_only": True}
    ]
    fields += [
        {
            "name": f"attribution-{a.uid}",
            "label": _("Was it said?"),
            "choices": Attribution.choices,
            "mine": request.POST.get(f"attribution-{a.uid}", ""),
            "theirs": a.exact,
        }
        for a in claim.appearances.all()
    ]
    accuracy = request.POST.get("accuracy", "")
    fields.append(
        {"name": "accuracy", "label": _("Is it so?"), "choices": Accuracy.choices, "mine": accuracy, "theirs": ""}
    )
    fields.append({"name": "reason", "label": _("Reason"), "mine": request.POST.get("reason", ""), "theirs": ""})
    return _show(request, claim, fields, request.path, reverse("review-claim", args=[claim.uid]))


def stale_edit(request: Request, claim: Claim, mine: Mapping[str, str], labels: Mapping[str, Any]) -> HttpResponse:
    """Show what stands now beside what was typed, field by field; `labels` says which fields and in which order."""
    now = {"statement": claim.statement, "one": claim.statement, "kind": claim.kind}
    now |= {f"scope-{code}": str(value) for code, value in claim.scope.items()}
    fields: list[dict[str, Any]] = [
        {
            "name": name,
            "label": label,
            "mine": mine.get(name, ""),
            "theirs": now.get(name, "") if name != "kind" else claim.get_kind_display(),
            "choices": Claim.Kind.choices if name == "kind" else None,
        }
        for name, label in labels.items()
        if not name.startswith("scope-") or mine.get(name) or now.get(name)
    ]
    shown = {field["name"] for field in fields}
    if "scope-who" in labels and (every := list(Topic.objects.all())):
        fields.append(_topics(request, claim, every))
        shown.add("topics")
    rest = [
        (name, value)
        for name in request.POST
        if name not in shown and name not in ("csrfmiddlewaretoken", "revision", "version")
        for value in request.POST.getlist(name)
    ]
    return _show(request, claim, fields, request.path, reverse("claim", args=[claim.uid]), rest)


def _topics(request: Request, claim: Claim, every: list[Topic]) -> dict[str, Any]:
    """Return the topics as they stand beside those that were chosen."""
    chosen = set(request.POST.getlist("topics"))
    checks = [(str(topic.uid), str(topic), str(topic.uid) in chosen) for topic in every]
    theirs = ", ".join(str(topic) for topic in claim.topics.all())
    return {"name": "topics", "label": _("Topics"), "checks": checks, "theirs": theirs}


def _show(
    request: Request,
    claim: Claim,
    fields: list[dict[str, Any]],
    action: str,
    back: str,
    hidden: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    latest = latest_decision(claim)
    context = {
        "claim": claim,
        "fields": fields,
        "action": action,
        "back": back,
        "hidden": hidden or [],
        "changed_by": tell(latest).who if latest else "",
        "latest": tell(latest) if latest else None,
    }
    partial = "#work" if request.htmx else ""
    return render(request, f"claims/stale.html{partial}", context, status=409)
