"""The claim's own page: what it says, where it stands, who judged it, what it is tied to, what happened to it."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.permissions import Act, may
from articles.web import Request, number, page
from claims import lineage, origins, queries
from claims.models import Claim, ClaimTopic
from claims.models.judging import Accuracy, Attribution
from claims.views import screen
from claims.views.correcting import threads
from claims.views.wording import tell
from claims.workflow import TRANSITIONS, Move, State


@page(Act.READ)
def claim(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show everything about one claim."""
    row = queries.claim(uid)
    appearances = list(row.appearances.all())
    before = number(request.GET.get("before"))
    acts = queries.history(uid, before=before)
    judgements = queries.visible_judgements(row, by=request.user)
    decided = judgements[-1:] if row.state == State.VERIFIED else []  # while two differ, neither is the verdict
    for appearance in appearances:
        verdicts = [j.attributions.get(str(appearance.uid), "") for j in decided]
        appearance.verdict = dict(Attribution.choices).get(verdicts[0], "") if verdicts else ""  # type: ignore[attr-defined]
    found = screen.origins_of(appearances)
    absorbed = lineage.absorbed(row)
    brought = {c.pk: c for c in absorbed}
    for appearance in appearances:
        appearance.came_with = brought.get(appearance.origin_claim_id)  # type: ignore[attr-defined, arg-type]
    context: dict[str, Any] = {
        "claim": row,
        "record": row.record,
        "judged_words": screen.judged_words(row),
        "appearances": appearances,
        "judgements": [screen.with_attribution(j) for j in judgements],
        "origins": found,
        "origin_groups": screen.origin_groups(found),
        "may_be_one": bool(origins.may_be_one(found)),
        "articles_in": list({a.article_id: a.article for a in appearances}.values()),
        "links": screen.links_of(row, absorbed),
        "absorbed": absorbed,
        "evidence": screen.came_with(queries.evidence_of(row, absorbed), absorbed),
        "notes": threads(row, absorbed),
        "rechecks": list(row.rechecks.filter(closed_at=None)) if row.record_id else [],
        "history": [tell(act) for act in acts],
        "older": acts[-1].seq if len(acts) == 50 else None,
        "moves": moves_of(row, request.user, bool(judgements)),
        "reviewable": row.state in (State.QUEUED, State.SECOND_CHECK) and not row.merged_into_id,
        "editable": row.state != State.RETRACTED and not row.merged_into_id,
        "merged_into": row.merged_into,
        "attribution_choices": Attribution.choices,
        "accuracy_choices": Accuracy.choices,
        "now": timezone.now(),
        "back": reverse("claim", args=[uid]),
        "open": request.GET.get("open", ""),
    }
    context |= screen.facts(row, appearances, None)
    if absorbed:
        with_them = ClaimTopic.objects.filter(claim=row, came_with__in=brought).values_list("topic", "came_with")
        bringing = {topic: brought[pk] for topic, pk in with_them if pk is not None}
        for topic in context["topics"]:
            topic.came_with = bringing.get(topic.pk)
    return render(request, "claims/claim.html", context)


@page(Act.READ)
def card(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show the printable card of a claim: passage, context, sources, origin counts, verdicts, what is unknown."""
    row = queries.claim(uid)
    appearances = list(row.appearances.all())
    context: dict[str, Any] = {"claim": row, "record": row.record, "appearances": appearances, "now": timezone.now()}
    context |= {"origins": screen.origins_of(appearances), "judged_words": screen.judged_words(row)}
    context |= screen.facts(row, appearances, None)
    return render(request, "claims/card.html", context)


def moves_of(row: Claim, by: Any, judged: bool) -> list[dict[str, Any]]:
    """Return the acts on the claim's state that this person may do now."""
    if row.merged_into_id or not may(by, Act.REVIEW):
        return []
    labels = {
        "stand": _("The record stands as it is"),
        "reopen": _("Reopen"),
        "park": _("Park"),
        "reject": _("Reject"),
        "retract": _("Retract"),
        "override": _("Put in force without a second check"),
    }
    allowed = {"retract": Act.RETRACT, "override": Act.OVERRIDE}
    found = []
    for code, label in labels.items():
        if code == "stand":
            if not (row.record_id and any(r.closed_at is None for r in row.rechecks.all())):
                continue
            reason = True
        else:
            transition = TRANSITIONS[Move(code)]
            if State(row.state) not in transition.sources or not may(by, allowed.get(code, Act.REVIEW)):
                continue
            if code == "retract" and row.record_id is None:
                continue
            reason = transition.reason
        found.append(
            {"code": code, "label": label, "reason": reason, "grave": code in ("reject", "retract", "override")}
        )
    return found
