"""Claim sets: what they hold and leave out, their releases, downloads, and how releases differ."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import WorkState
from articles.permissions import Act
from articles.web import Request, act, number, page, sentence
from claims import feed, sets
from claims.actions.base import Refused
from claims.actions.sets import edit_set, make_set, pick_claims, release_set
from claims.exports.formats import FORMATS, TooLarge
from claims.exports.snapshot import Member
from claims.forms import PickForm, SetForm
from claims.models import Claim, ClaimSet, VerifiedRecord
from claims.views import differing

DOOR = "web"
WHY_LEFT_OUT = {
    "unreviewed": gettext_lazy("not reviewed yet"),
    "disputed": gettext_lazy("disputed"),
    "single_origin": gettext_lazy("from a single origin"),
    "stale": gettext_lazy("with an open re-check"),
}
FILES = {
    "bag.zip": gettext_lazy("everything below in one file, with the program that checks it"),
    "claims.xlsx": gettext_lazy("for a spreadsheet: every cell is text"),
    "claims.csv": gettext_lazy("a row for each claim, exact"),
    "appearances.csv": gettext_lazy("a row for each passage"),
    "dates.csv": gettext_lazy("a row for each date, as known, with its first and last day"),
    "links.csv": gettext_lazy("how claims relate"),
    "evidence.csv": gettext_lazy("what was held up for them"),
    "datapackage.json": gettext_lazy("describes the tables (Frictionless Data Package)"),
    "claims.ndjson": gettext_lazy("the canonical form, a record on each line"),
    "claims.json": gettext_lazy("the same as one object"),
    "claimreview.jsonld": gettext_lazy("reviews (schema.org), where the public can read the verdict"),
    "annotations.jsonld": gettext_lazy("annotations on the passages (W3C)"),
}
"""What each file of a release is for, the one that most people want first."""
WORDS = {
    WorkState.DUE: gettext_lazy("waiting to be made"),
    WorkState.RUNNING: gettext_lazy("being made"),
    WorkState.DONE: gettext_lazy("ready"),
    WorkState.FAILED: gettext_lazy("failed"),
    WorkState.QUARANTINED: gettext_lazy("failed"),
}


@page(Act.READ)
def all_sets(request: Request) -> HttpResponse:
    """List the sets, newest first."""
    return render(request, "claims/sets.html", {"sets": list(sets.sets()[:200])})


@page(Act.KEEP_SETS, "GET", "HEAD", "POST")
def new(request: Request) -> HttpResponse:
    """Make a set from a filter or for picking by hand."""
    by_hand = (request.POST or request.GET).get("by_hand") == "1"
    form = SetForm(request.POST or None, by_hand=by_hand)
    if request.method == "POST" and form.is_valid():
        try:
            row = make_set(by=request.user, door=DOOR, by_hand=by_hand, **form.as_arguments())
        except Refused as error:
            form.add_error(None, sentence(error))
        else:
            return redirect("set", row.slug)
    return render(
        request, "claims/set_form.html", {"form": form, "by_hand": by_hand}, status=400 if form.errors else 200
    )


@page(Act.READ)
def one_set(request: Request, slug: str) -> HttpResponse:
    """Show first what a release would leave out and why, then what it would hold, then the releases."""
    return _page(request, _find(slug))


@page(Act.KEEP_SETS, "GET", "HEAD", "POST")
def edit(request: Request, slug: str) -> HttpResponse:
    """Change what a set is called or selects; releases stay what they are."""
    row = _find(slug)
    before = {"title": row.title, "description": row.description, "licence": row.licence, "leave_out": row.leave_out}
    form = SetForm(request.POST or None, initial=before | row.filters, by_hand=row.by_hand)
    if request.method == "POST" and form.is_valid():
        try:
            edit_set(
                claim_set=row.uid,
                by=request.user,
                door=DOOR,
                seen_revision=number(request.POST.get("revision")) or 0,
                **form.as_arguments(),
            )
        except Refused as error:
            form.add_error(None, sentence(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("set", row.slug)
    context = {"form": form, "set": row, "by_hand": row.by_hand}
    return render(request, "claims/set_form.html", context, status=400 if form.errors else 200)


@act(Act.KEEP_SETS)
def pick(request: Request, slug: str) -> HttpResponse:
    """Put claims into a hand-picked set, or take one out."""
    row = _find(slug)
    if given := request.POST.get("remove"):
        form = PickForm({"claims": given})
        if form.is_valid():
            pick_claims(claim_set=row.uid, by=request.user, door=DOOR, remove=form.cleaned_data["claims"])
        return redirect("set", slug)
    form = PickForm(request.POST)
    if not form.is_valid():
        return _page(request, row, form)
    try:
        pick_claims(claim_set=row.uid, by=request.user, door=DOOR, add=form.cleaned_data["claims"])
    except Refused as error:
        form.add_error("claims", sentence(error))
        return _page(request, row, form)
    words = request.POST.get("q", "")
    return redirect(reverse("set", args=[slug]) + (f"?{urlencode({'q': words})}#picking" if words else ""))


@act(Act.KEEP_SETS)
def release(request: Request, slug: str) -> HttpResponse:
    """Ask for the next release; a worker makes it."""
    row = _find(slug)
    made = release_set(claim_set=row.uid, by=request.user, door=DOOR, reason=request.POST.get("reason", ""))
    messages.success(request, _("Release %(n)d is being made.") % {"n": made.number})
    return redirect("set", slug)


@page(Act.READ)
def download(request: Request, slug: str, number: int, name: str) -> HttpResponseBase:
    """Hand out one file of a release."""
    found = _release(slug, number)
    if found.snapshot is None or name not in FORMATS:
        raise Http404
    form, snapshot = FORMATS[name], found.snapshot
    try:
        chunks = form.make(snapshot.pk, snapshot.records, sets.for_readers(snapshot))
    except sets.BeingErased as error:
        raise Refused(str(error), "being-erased") from error
    except TooLarge as error:
        raise Refused(str(error), "too-many-claims") from error
    headers = {"Content-Disposition": f'attachment; filename="{slug}-{number}-{name}"', "Cache-Control": "private"}
    return StreamingHttpResponse(chunks, content_type=form.media_type, headers=headers)


@page(Act.READ)
def changes(request: Request, slug: str, number: int) -> HttpResponse:
    """Show how a release differs from the one before it that was made."""
    new = _release(slug, number)
    made = [r for r in sets.releases(new.claim_set) if r.snapshot is not None]
    old = next((r for r in made if r.number < number), None)
    if new.snapshot is None or old is None or old.snapshot is None:
        raise Http404
    found = sets.difference(old.snapshot, new.snapshot, most=300)
    gone = {str(c.uid): c for c in Claim.objects.filter(uid__in=[m.claim for m in found.removed])}
    why = feed.last_of([m.claim for m in found.removed])
    context = {
        "set": new.claim_set,
        "new": new,
        "old": old,
        "added": [differing.told(m) for m in found.added],
        "changed": [differing.otherwise(before, after) for before, after in found.changed],
        "removed": [(differing.told(m), gone.get(m.claim), why.get(m.claim)) for m in found.removed],
        "truncated": found.truncated,
    }
    return render(request, "claims/set_changes.html", context)


def _page(request: Request, row: ClaimSet, form: PickForm | None = None) -> HttpResponse:
    seen = sets.preview(row)
    words = request.GET.get("q", "").strip()[:200] if row.by_hand else ""
    releases = sets.releases(row)
    context: dict[str, Any] = {
        "set": row,
        "preview": seen,
        "left_out": [(WHY_LEFT_OUT[x.reason], x) for x in seen.left_out],
        "doubtful": [(WHY_LEFT_OUT[reason], n) for reason, n in seen.doubtful.items()],
        "selection": _selection(row),
        "releases": [(r, WORDS[WorkState(r.state)]) for r in releases],
        "waiting": any(r.state in (WorkState.DUE, WorkState.RUNNING) for r in releases),
        "newest": next((r.number for r in releases if r.snapshot_id), None),
        "files": FILES.items(),
        "desk": settings.DESK_NAME,
        "held": [
            (differing.told(_member(r)), [WHY_LEFT_OUT[d] for d in doubts if d != ClaimSet.LeaveOut.DISPUTED])
            for r, doubts in seen.first  # disputed is what its verdict says already
        ],
        "picked": list(row.picked.order_by("id")[:500]) if row.by_hand else [],
        "pick_form": form or PickForm(),
        "q": words,
        "found": [differing.told(_member(r)) for r in sets.to_pick(row, words)] if words else [],
    }
    return render(request, "claims/set.html", context, status=400 if form is not None else 200)


def _member(row: VerifiedRecord) -> Member:
    return Member(str(row.claim.uid), row.version, row.sha256, None if row.body is None else bytes(row.body))


def _selection(row: ClaimSet) -> list[tuple[str, str]]:
    """Return the saved filter in words: each field's label and the chosen value."""
    form = SetForm(initial=row.filters, by_hand=row.by_hand)
    told = []
    for name, value in row.filters.items():
        field = form.fields[name]
        choices = {str(getattr(k, "value", k)): str(label) for k, label in getattr(field, "choices", [])}
        told.append((str(field.label), choices.get(str(value), str(value))))
    return told


def _find(slug: str) -> ClaimSet:
    try:
        return sets.one_set(slug)
    except sets.SetNotFound as error:
        raise Http404 from error


def _release(slug: str, number: int) -> Any:
    try:
        return sets.release(slug, min(number, 2**31 - 1))
    except sets.SetNotFound as error:
        raise Http404 from error
