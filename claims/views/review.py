"""The review desk: deal, read the passage, judge, next. One request per decision."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.permissions import Act
from articles.web import Request, act, back_to, number, page, sentence
from claims import queries
from claims.actions import judging, leasing, undoing
from claims.actions.base import ClaimHeld, Refused, StaleClaim
from claims.models import Claim, Link
from claims.views import screen
from claims.views.queue import parse, query_of
from claims.views.stale import stale_judgement
from claims.workflow import IllegalMove, ReasonMissing

DOOR = "web"
AHEAD_MARGIN = 10
"""Seconds before its reservation ends that a claim loaded ahead is no longer shown unasked."""


@page(Act.REVIEW)
def review(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show one claim in its passage with the decision panel; htmx takes the lease once it is painted."""
    return _show(request, queries.to_review(uid=uid))


@act(Act.REVIEW)
def deal_next(request: Request) -> HttpResponse:
    """Deal the next claim of the filtered queue under a lease."""
    skipped = request.POST.get("skip", "")
    after = ""
    if skipped:
        leasing.give_back(claim=skipped, by=request.user)
        after = Claim.objects.filter(uid=skipped).values_list("queue_key", flat=True).first() or ""
    return _go_on(request, after)


@act(Act.REVIEW)
def ahead(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Keep the claim that follows this one for two minutes and give its screen; 204 when none follows."""
    after = Claim.objects.filter(uid=uid).values_list("queue_key", flat=True).first() or ""
    rows = queries.queue_of(parse(request), by=request.user).exclude(uid=uid)
    key = leasing.reserve_next(by=request.user, rows=rows, after=after)
    return HttpResponse(status=204) if key is None else _next(request, key)


@act(Act.JUDGE)
def judge(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Store two verdicts and answer with the next claim, all in one request; or go back to where one came from."""
    verdicts = {k.removeprefix("attribution-"): v for k, v in request.POST.items() if k.startswith("attribution-")}

    def give() -> Claim:
        return judging.judge(
            claim=uid,
            by=request.user,
            door=DOOR,
            seen_revision=number(request.POST.get("revision")) or 0,
            accuracy=str(request.POST.get("accuracy", "")),
            attributions={k: str(v) for k, v in verdicts.items()},
            reason=str(request.POST.get("reason", "")),
        )

    if request.POST.get("back"):
        claim = give()
        messages.success(request, _judged_words(claim))
        leasing.drop_draft(claim=claim, by=request.user)
        return redirect(back_to(request, reverse("claim", args=[uid])))
    return _act_and_next(request, uid, give)


_MOVES: Mapping[str, Callable[..., Claim]] = {
    "reject": judging.reject,
    "park": judging.park,
    "reopen": judging.reopen,
    "retract": judging.retract,
    "stand": judging.stand,
    "override": judging.override,
}


@act(Act.REVIEW)
def move(request: Request, uid: uuid.UUID, what: str) -> HttpResponse:
    """Reject, park, reopen, retract, let stand or override, with the reason that was typed."""
    if what not in _MOVES:
        raise Refused("There is no such act.", "no-act")

    def do() -> Claim:
        revision = number(request.POST.get("revision")) or 0
        reason = str(request.POST.get("reason", ""))
        return _MOVES[what](claim=uid, by=request.user, door=DOOR, seen_revision=revision, reason=reason)

    if request.POST.get("back"):
        do()
        messages.success(request, _done_words(what))
        return redirect(back_to(request, reverse("claim", args=[uid])))
    return _act_and_next(request, uid, do, said=_done_words(what))


@act(Act.REVIEW)
def undo(request: Request) -> HttpResponse:
    """Undo one's own act and show the claim it was about."""
    about = undoing.undo(by=request.user, door=DOOR, seq=number(request.POST.get("seq")))
    messages.success(request, _("Undone: everything is as it was before your act."))
    claim = about.a if isinstance(about, Link) else about
    name = "review-claim" if not isinstance(about, Link) and claim.state != Claim.State.VERIFIED else "claim"
    return redirect(name, claim.uid)


@act(Act.REVIEW)
def lease(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take or renew the lease (the heartbeat of an open screen) and say whose it is until when."""
    try:
        claim = leasing.hold(claim=uid, by=request.user, shown_revision=number(request.POST.get("revision")))
    except ClaimHeld as error:
        claim = error.claim
    return render(request, "claims/_lease.html", screen.lease_context(claim, request.user))


@act(Act.REVIEW)
def takeover(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take a claim over from a colleague with a reason; their draft is kept and shown."""
    leasing.take_over(claim=uid, by=request.user, door=DOOR, reason=str(request.POST.get("reason", "")))
    messages.success(request, _("The claim is yours now. What your colleague typed is kept below."))
    return redirect("review-claim", uid)


@act(Act.REVIEW)
def give_back(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Give the claim back to the queue without a verdict."""
    leasing.give_back(claim=uid, by=request.user)
    return redirect("review")


@act(Act.REVIEW)
def draft(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Keep what is being typed; answer with the words for the screen, 422 where it cannot be kept."""
    left_out = ("csrfmiddlewaretoken", "back", "revision", "version")
    fields = {k: v for k, v in request.POST.items() if k not in left_out}
    revision = number(request.POST.get("revision")) or 0
    try:
        leasing.keep_draft(claim=uid, by=request.user, fields=fields, revision=revision)
    except Refused as error:
        return HttpResponse(sentence(error), status=422, content_type="text/plain; charset=utf-8")
    time = date_format(timezone.localtime(), "H:i")
    return HttpResponse(_("draft kept at %(time)s") % {"time": time}, content_type="text/plain; charset=utf-8")


def _act_and_next(request: Request, uid: uuid.UUID, do: Callable[[], Claim], said: str = "") -> HttpResponse:
    """Do it and deal the next; what is refused comes back on the same screen with every typed word."""
    try:
        claim = do()
    except StaleClaim as error:
        return stale_judgement(request, error.claim)
    except (Refused, IllegalMove, ReasonMissing, ClaimHeld) as error:
        status = 409 if isinstance(error, ClaimHeld) else 422
        return _show(request, queries.to_review(uid=uid), typed=request.POST, errors=sentence(error), status=status)
    leasing.drop_draft(claim=claim, by=request.user)
    return _go_on(request, claim.queue_key, said=said or _judged_words(claim), undoable=True)


def _go_on(request: Request, after: str, said: str = "", undoable: bool = False) -> HttpResponse:
    """Give the screen the claim it loaded ahead and shows already, if that is still kept for it; else deal the next."""
    shown = str(request.POST.get("ahead", ""))
    if shown:
        claim = leasing.take_reserved(claim=shown, by=request.user)
        if claim is not None:
            context = screen.lease_context(claim, request.user) | {"said": said, "undoable": undoable}
            return render(request, "claims/_saved.html", context)
        said = f"{said} {_('The claim you saw next is no longer kept for you; this is another.')}".strip()
    rows = queries.queue_of(parse(request), by=request.user)
    return _next(request, leasing.deal(by=request.user, rows=rows, after=after), said=said, undoable=undoable)


def _next(request: Request, key: int | None, said: str = "", undoable: bool = False) -> HttpResponse:
    query = query_of(parse(request))
    if key is None:
        messages.success(request, (said + " " if said else "") + _("Nothing else waits here."))
        if request.htmx:
            answer = HttpResponse()
            answer["HX-Redirect"] = reverse("review") + query
            return answer
        return redirect(reverse("review") + query)
    if request.htmx:
        claim = queries.to_review(key=key)
        answer = _show(request, claim, said=said, undoable=undoable)
        answer["HX-Push-Url"] = reverse("review-claim", args=[claim.uid]) + query
        answer["HX-Trigger-After-Settle"] = "queue"  # the list beside it is asked for again
        return answer
    if said:
        messages.success(request, said)
    uid = Claim.objects.values_list("uid", flat=True).get(pk=key)
    return redirect(reverse("review-claim", args=[uid]) + query)


def _show(
    request: Request,
    claim: Claim,
    *,
    typed: Mapping[str, Any] | None = None,
    errors: str = "",
    said: str = "",
    undoable: bool = False,
    status: int = 200,
) -> HttpResponse:
    query = query_of(parse(request))
    context = screen.review(claim, request.user, passage=request.GET.get("passage", ""), typed=typed)
    context |= {
        "query": query,
        "back": reverse("review-claim", args=[claim.uid]) + query,
        "open": request.GET.get("open", ""),
        "form_errors": errors,
        "said": said,
        "undoable": undoable,
        "ahead_seconds": settings.RESERVATION_SECONDS - AHEAD_MARGIN,
    }
    partial = "#work" if request.htmx else ""
    return render(request, f"claims/review.html{partial}", context, status=status)


def _judged_words(claim: Claim) -> str:
    if claim.state == Claim.State.VERIFIED:
        return _("Verified; the record is in force.")
    if claim.state == Claim.State.SECOND_CHECK:
        return _("Kept; a colleague gives the next judgement.")
    return _("Saved.")


def _done_words(what: str) -> str:
    return {
        "reject": _("Rejected."),
        "park": _("Parked."),
        "reopen": _("Back in the queue."),
        "retract": _("Retracted; readers of the record are told."),
        "stand": _("The record stands."),
        "override": _("Put in force without a second check; this stays visible."),
    }[what]
