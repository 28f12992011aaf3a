"""Correcting the machine: statement, speaker, date, passage; each one form, each one act."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.actors import folded
from articles.extraction.actor_kinds import likely_kind
from articles.models import Actor, ActorName, Article
from articles.permissions import Act, require
from articles.reference import add_actor
from articles.web import Request, act, back_to, number, page
from claims import lineage, queries
from claims.actions import adopting, editing, leasing, merging
from claims.actions.base import Refused, StaleClaim
from claims.models import Claim, ClaimDate, Issue, Topic
from claims.views import screen
from claims.views.choosing import choices_for
from claims.views.stale import stale_edit
from claims.views.wording import SCOPE

DOOR = "web"

FOLDS = {
    "edit": Act.EDIT_CLAIM,
    "speaker": Act.EDIT_CLAIM,
    "date": Act.EDIT_CLAIM,
    "span": Act.EDIT_CLAIM,
    "issue": Act.EDIT_CLAIM,
    "split": Act.EDIT_CLAIM,
    "merge": Act.EDIT_CLAIM,
    "assign": Act.ASSIGN,
    "link": Act.LINK,
    "note": Act.ANNOTATE,
    "evidence": Act.ANNOTATE,
}
"""The forms beside a claim; each is loaded when it is opened."""


@page(Act.READ)
def fold(request: Request, uid: uuid.UUID, name: str) -> HttpResponse:
    """Give one form beside a claim, when somebody opens it."""
    claim = queries.to_review(uid=uid)
    if name not in FOLDS:
        raise Http404
    require(request.user, FOLDS[name])
    context = fold_context(request, claim, name) | {"fold": name, "back": back_to(request, claim_url(claim))}
    whole = "page" in request.GET
    return render(
        request,
        "claims/fold.html" if whole else "claims/_fold.html",
        context | {"heading": headings()[name], "whole": whole},
    )


def headings() -> dict[str, str]:
    """Return the heading of each form."""
    return {
        "edit": _("Edit the statement"),
        "speaker": _("Change the speaker"),
        "date": _("Set a date"),
        "span": _("Change the passage"),
        "issue": _("Topics and question"),
        "split": _("Split in two"),
        "merge": _("Merge with another claim"),
        "assign": _("Assign to someone"),
        "link": _("Link to another claim"),
        "note": _("Notes"),
        "evidence": _("Evidence"),
    }


def fold_context(request: Request, claim: Claim, name: str) -> dict[str, Any]:
    """Return what the form `name` needs to know."""
    appearances = list(claim.appearances.all())
    passage = request.GET.get("passage", "")
    shown = next((a for a in appearances if str(a.uid) == passage), appearances[0] if appearances else None)
    context: dict[str, Any] = {"claim": claim, "appearances": appearances, "appearance": shown}
    if name == "edit":
        draft = claim.drafts.filter(by=request.user).first()
        context |= {
            "kinds": Claim.Kind.choices,
            "topics": list(claim.topics.all()),
            "all_topics": list(Topic.objects.all()),
            "scope_fields": [(code, label, claim.scope.get(code, "")) for code, label in SCOPE.items()],
            "draft": draft.fields if draft else {},
        }
    elif name == "issue":
        context |= {
            "topics": list(claim.topics.all()),
            "all_topics": list(Topic.objects.all()),
            "all_issues": list(Issue.objects.select_related("topic")),
        }
    elif name == "speaker" and shown:
        said_here = Actor.objects.filter(quotes__extraction__article=shown.article) | Actor.objects.filter(
            appearances__article=shown.article
        )
        context |= {
            "speaker_choices": said_here.filter(merged_into=None).distinct()[:20],
            "all_actors": Actor.objects.filter(merged_into=None)[:300],
        }
    elif name == "date":
        context |= {"dates": list(claim.dates.select_related("time")), "date_roles": ClaimDate.Role.choices}
    elif name in ("link", "merge"):
        words = request.GET.get("q", "").strip()
        found = choices_for(claim, words, request.user)
        context |= {"choices": found, "q": words, "searched": bool(words), "link_types": queries.Link.Type.choices}
    elif name == "assign":
        staff = get_user_model().objects.filter(is_active=True, role__in=["editor", "checker", "chief"])
        context["colleagues"] = staff.order_by("first_name", "username")
    elif name == "note":
        context["notes"] = threads(claim, lineage.absorbed(claim))
    elif name == "evidence":
        absorbed = lineage.absorbed(claim)
        context["evidence"] = screen.came_with(queries.evidence_of(claim, absorbed), absorbed)
    return context


def threads(claim: Claim, absorbed: Sequence[Claim] = ()) -> list[Any]:
    """Return the notes of a claim and of those that went into it as threads: each note with its answers below it."""
    rows = screen.came_with(queries.notes_of(claim, absorbed), absorbed)
    by_parent: dict[int | None, list[Any]] = {}
    for row in rows:
        by_parent.setdefault(row.parent_id, []).append(row)
    for row in rows:
        row.thread = by_parent.get(row.pk, [])
    return by_parent.get(None, [])


def claim_url(claim: Claim) -> str:
    """Return the address of the claim's own page."""
    return reverse("claim", args=[claim.uid])


def _saving(request: Request, uid: uuid.UUID, labels: dict[str, Any], save: Callable[[int], Any]) -> HttpResponse:
    """Save against the revision the form was opened on; a stale one shows both texts."""
    try:
        save(number(request.POST.get("revision")) or 0)
    except StaleClaim as error:
        mine = {name: str(request.POST.get(name, "")) for name in labels}
        return stale_edit(request, error.claim, mine, labels)
    leasing.drop_draft(claim=queries.to_review(uid=uid), by=request.user, fields=list(request.POST))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.EDIT_CLAIM)
def edit(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Save the statement, kind, topics and scope in the editor's words."""
    scope = {code: request.POST.get(f"scope-{code}", "").strip() for code in SCOPE}
    labels: dict[str, Any] = {"statement": gettext_lazy("Statement"), "kind": gettext_lazy("Kind")}
    if "scope-who" in request.POST:
        labels |= {f"scope-{code}": label for code, label in SCOPE.items()}

    def save(revision: int) -> None:
        given = "scope-who" in request.POST
        kept = queries.to_review(uid=uid).scope if given else {}
        whole = {k: v for k, v in scope.items() if v}
        if "mod" in kept and kept.get("amount") == whole.get("amount"):
            whole["mod"] = kept["mod"]
        editing.edit_claim(
            claim=uid,
            by=request.user,
            door=DOOR,
            seen_revision=revision,
            statement=str(request.POST.get("statement", "")),
            kind=request.POST.get("kind") or None,
            topics=list(Topic.objects.filter(uid__in=request.POST.getlist("topics"))) if given else None,
            scope=whole if given else None,
        )
        messages.success(request, _("Saved as the next version."))

    return _saving(request, uid, labels, save)


@act(Act.EDIT_CLAIM)
def speaker(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Save who speaks in a passage; a new name is added to the register first."""

    def save(revision: int) -> None:
        editing.set_speakers(
            appearance=_uid(request.POST.get("appearance")),
            by=request.user,
            door=DOOR,
            seen_revision=revision,
            speakers=named_actors(request),
        )
        messages.success(request, _("The speaker is corrected."))

    return _saving(request, uid, {}, save)


@act(Act.EDIT_CLAIM)
def adopt(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Take the speaker the machine proposes, here and wherever it proposes the same one."""

    def save(revision: int) -> None:
        adopting.adopt_speaker(
            appearance=_uid(request.POST.get("appearance")),
            by=request.user,
            door=DOOR,
            seen_revision=revision,
            kind=request.POST.get("kind") or Actor.Kind.PERSON,
        )
        messages.success(request, _("The speaker is named, here and in every queued claim with the same proposal."))

    return _saving(request, uid, {}, save)


def named_actors(request: Request) -> list[Actor]:
    """Return the actor a form chose or named; a name nobody goes by yet becomes a new actor."""
    name = " ".join(str(request.POST.get("name", "")).split())
    if name:
        known = Actor.objects.filter(
            pk__in=ActorName.objects.filter(folded=folded(name)).values("actor"), merged_into=None
        )
        if len(known) > 1:
            raise Refused("Several actors go by this name; choose one in the list.", "name-shared")
        return list(known) or [
            add_actor(by=request.user, door=DOOR, name=name, kind=likely_kind(name, request.LANGUAGE_CODE))
        ]
    chosen = str(request.POST.get("actor", ""))
    if chosen in ("", "unknown"):
        return []
    try:
        found = Actor.objects.filter(uid=uuid.UUID(chosen), merged_into=None).first()
    except ValueError:
        found = None
    if found is None:
        raise Refused("There is no such actor.", "no-actor")
    return [found]


@act(Act.EDIT_CLAIM)
def date(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Save a date as far as it is known, or take the machine's other reading in one click."""
    flipped, _colon, reading = str(request.POST.get("candidate", "")).partition(":")

    def save(revision: int) -> None:
        if flipped:
            editing.flip_date(
                date=number(flipped) or 0,
                candidate=number(reading) or 0,
                by=request.user,
                door=DOOR,
                seen_revision=revision,
            )
        else:
            wanted = editing.DateSet(str(request.POST.get("role", "")), str(request.POST.get("edtf", "")).strip())
            editing.set_dates(claim=uid, by=request.user, door=DOOR, seen_revision=revision, dates=[wanted])
        messages.success(request, _("The date is set by hand and stays."))

    return _saving(request, uid, {"edtf": gettext_lazy("Date, as far as it is known")} if not flipped else {}, save)


@act(Act.EDIT_CLAIM)
def correct(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Correct a type or a date in one click: the kind of claim, the type of quote, a date that is unknown after all."""

    def save(revision: int) -> None:
        seen = {"by": request.user, "door": DOOR, "seen_revision": revision}
        if "unknown" in request.POST:
            editing.unset_date(date=number(request.POST["unknown"]) or 0, **seen)
            messages.success(request, _("The date is unknown now, and stays so."))
        elif "speech" in request.POST:
            chosen = str(request.POST["speech"])
            editing.set_speech(appearance=_uid(request.POST.get("appearance")), speech=chosen, **seen)
            messages.success(request, _("The type of quote is corrected."))
        else:
            editing.edit_claim(claim=uid, kind=str(request.POST.get("kind", "")), **seen)
            messages.success(request, _("The kind of claim is corrected."))

    return _saving(request, uid, {"kind": gettext_lazy("Kind")} if "kind" in request.POST else {}, save)


@act(Act.EDIT_CLAIM)
def span(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Save where a passage begins and ends."""
    shown = queries.to_review(uid=uid).appearances.filter(uid=_uid(request.POST.get("appearance"))).first()
    if shown is None:
        raise Refused("There is no such passage.", "no-passage")

    def save(revision: int) -> None:
        start, end = located(shown.article, request, near=shown.start)
        editing.move_appearance(
            appearance=shown.uid, by=request.user, door=DOOR, seen_revision=revision, start=start, end=end
        )
        messages.success(request, _("The passage is corrected."))

    return _saving(request, uid, {"exact": gettext_lazy("Passage")}, save)


def _uid(value: str | None) -> uuid.UUID:
    try:
        return uuid.UUID(value or "")
    except ValueError:
        raise Refused("There is no such passage.", "no-passage") from None


def located(article: Article, request: Request, *, near: int = 0) -> tuple[int, int]:
    """Return the place the form means: its positions if they hold, else the words as typed, nearest to `near`.

    Positions are code points. Raises Refused where the words do not stand in the text, or stand there more often.
    """
    exact = str(request.POST.get("exact", "")).replace("\r\n", "\n").strip()
    start, end = number(request.POST.get("start")), number(request.POST.get("end"))
    if start is not None and end is not None and start < end:
        found = article.text[start:end]
        if "".join(found.split()) == "".join(exact.split()):
            return _trimmed(article.text, start, end)
    if not exact:
        raise Refused("Select a passage first, or type its exact words.", "span")
    places = [i for i in range(len(article.text)) if article.text.startswith(exact, i)] if len(exact) > 2 else []
    if not places:
        raise Refused("These words do not stand in the text like this. Copy them exactly.", "span-unknown")
    if len(places) > 1 and not near:
        raise Refused("These words stand in the text more than once. Type a few more of them.", "span-many")
    start = min(places, key=lambda place: abs(place - near))
    return start, start + len(exact)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@act(Act.EDIT_CLAIM)
def split(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Make two claims of one; the new one gets the chosen passages, or stands where the first stands."""
    labels = {"one": gettext_lazy("This claim says"), "two": gettext_lazy("The new claim says")}

    def save(revision: int) -> None:
        merging.split_claim(
            claim=uid,
            by=request.user,
            door=DOOR,
            seen_revision=revision,
            one=str(request.POST.get("one", "")),
            two=str(request.POST.get("two", "")),
            appearances=request.POST.getlist("appearances"),
            reason=str(request.POST.get("reason", "")),
        )
        messages.success(request, _("Split: the new claim waits in the queue."))

    return _saving(request, uid, labels, save)


@act(Act.EDIT_CLAIM)
def merge(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Make one claim of two that say the same; the older one keeps its id."""
    other = str(request.POST.get("other", ""))
    if not other:
        raise Refused("Choose the other claim first.", "other-missing")
    survivor = merging.merge_claims(
        claim=uid,
        other=_uid(other),
        by=request.user,
        door=DOOR,
        seen_revision=number(request.POST.get("revision")),
        reason=str(request.POST.get("reason", "")),
    )
    messages.success(request, _("Merged: the older claim stands in the queue with all appearances."))
    return redirect("review-claim", survivor.uid)


@act(Act.EDIT_CLAIM)
def unmerge(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Give a merged claim its appearances back."""
    merging.give_back(
        claim=uid,
        by=request.user,
        door=DOOR,
        seen_revision=number(request.POST.get("revision")),
        reason=str(request.POST.get("reason", "")),
    )
    messages.success(request, _("Given back: the claim is on its own again."))
    return redirect("claim", uid)


@act(Act.ASSIGN)
def assign(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Put the claim on a colleague's list."""
    to = str(request.POST.get("to", ""))
    colleague = get_user_model().objects.filter(pk=to, is_active=True).first() if to else None
    if to and colleague is None:
        raise Refused("There is no colleague with that username.", "no-colleague")
    revision = number(request.POST.get("revision")) or 0
    leasing.assign(claim=uid, by=request.user, door=DOOR, seen_revision=revision, to=colleague)
    words = _("Assigned to %(name)s.") % {"name": colleague.name} if colleague else _("Assigned to nobody.")
    messages.success(request, words)
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.ASSIGN)
def pin(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Put the claim before the others of its stakes, or back in its place."""
    pinned = bool(request.POST.get("pinned"))
    revision = number(request.POST.get("revision")) or 0
    leasing.pin(claim=uid, by=request.user, door=DOOR, seen_revision=revision, pinned=pinned)
    messages.success(request, _("It stands first in the queue.") if pinned else _("It is back in its place."))
    return redirect(back_to(request, reverse("claim", args=[uid])))
