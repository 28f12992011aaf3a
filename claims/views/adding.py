"""What is added to a claim: links, notes, evidence."""

from __future__ import annotations

import io
import uuid
from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import files
from articles.permissions import Act
from articles.web import Request, act, back_to, page, sentence
from claims import lineage, queries
from claims.actions import annotating, linking, origins, suggesting
from claims.actions.base import Refused
from claims.models import Claim, Evidence, Link

DOOR = "web"


@act(Act.LINK)
def link(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Link this claim to another, with a type, a reason and, where they were chosen, the passages it rests on."""
    other = request.POST.get("other", "")
    if not other:
        raise Refused("Choose the other claim first.", "other-missing")
    link_them = suggesting.accept_suggestion if other in request.POST.getlist("suggested") else linking.link
    try:
        link_them(
            a=uid,
            b=_uid(other),
            type=str(request.POST.get("type", "")),
            by=request.user,
            door=DOOR,
            reason=str(request.POST.get("reason", "")),
            a_place=_place(request, "own"),
            b_place=_place(request, "other"),
        )
    except Refused as error:
        if "own-passage" not in request.POST:
            raise
        return _link_page(request, uid, request.POST, sentence(error))
    messages.success(request, _("Linked. No verdict moves by it; a record it speaks against is looked at again."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@page(Act.LINK)
def link_passages(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Link this claim to another, and choose on both sides the passage that the link rests on."""
    return _link_page(request, uid, request.GET)


@page(Act.LINK, "GET", "HEAD", "POST")
def rest_link(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Choose other passages for a link that stands."""
    row = queries.link(uid)
    sides = [
        ("own", row.a, str(row.a_passage.uid) if row.a_passage else "", row.a_words),
        ("other", row.b, str(row.b_passage.uid) if row.b_passage else "", row.b_words),
    ]
    error = ""
    if request.method == "POST":
        try:
            places = {"a_place": _place(request, "own"), "b_place": _place(request, "other")}
            linking.rest_link(link=uid, by=request.user, door=DOOR, **places)
            messages.success(request, _("The link rests on these passages now."))
            return redirect(back_to(request, reverse("claim", args=[row.a.uid])))
        except Refused as refused:
            error = sentence(refused)
            given = request.POST
            sides = [
                (side, claim, given.get(f"{side}-passage", ""), given.get(f"{side}-words", ""))
                for side, claim, _passage, _words in sides
            ]
    context = {
        "link": row,
        "sides": [_side(*side) for side in sides],
        "type": row.get_type_display(),
        "error": error,
        "back": back_to(request, reverse("claim", args=[row.a.uid])),
    }
    return render(request, "claims/link.html", context, status=422 if error else 200)


def _link_page(request: Request, uid: uuid.UUID, given: QueryDict, error: str = "") -> HttpResponse:
    """Show both claims with their passages; what was typed stays, and the first passage is chosen where none was."""
    claims = [("own", queries.claim(uid)), ("other", queries.claim(_uid(given.get("other", ""))))]
    context = {
        "claim": claims[0][1],
        "sides": [
            _side(name, claim, given.get(f"{name}-passage", ""), given.get(f"{name}-words", ""))
            for name, claim in claims
        ],
        "link_types": Link.Type.choices,
        "type": given.get("type", ""),
        "reason": given.get("reason", ""),
        "suggested": given.getlist("suggested"),
        "error": error,
        "back": back_to(request, reverse("claim", args=[uid])),
    }
    return render(request, "claims/link.html", context, status=422 if error else 200)


def _side(name: str, claim: Claim, chosen: str, words: str) -> dict[str, Any]:
    """Return one side of a link as its form shows it; passages of a merged claim stand with the one it went into."""
    passages = list(queries.claim(lineage.standing(claim).uid).appearances.all())
    chosen = chosen or (str(passages[0].uid) if passages else "")
    for each in passages:
        each.chosen = str(each.uid) == chosen  # type: ignore[attr-defined]
    return {"name": name, "claim": claim, "passages": passages, "words": words}


def _place(request: Request, side: str) -> linking.Place:
    """Return the passage a form names on one side of a link, and the words of it."""
    passage = request.POST.get(f"{side}-passage")
    return linking.Place(_uid(passage) if passage else None, str(request.POST.get(f"{side}-words", "")))


@act(Act.LINK)
def dismiss(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Say that a suggested claim does not belong here; it is not suggested again until one of them changes."""
    other, reason = _uid(str(request.POST.get("dismiss", ""))), str(request.POST.get("reason", ""))
    suggesting.dismiss_suggestion(a=uid, b=other, by=request.user, door=DOOR, reason=reason)
    messages.success(request, _("Not suggested again unless one of the two changes."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.LINK)
def rule_origin(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Rule that two articles are one origin, or two, with a reason."""
    origins.rule_origin(
        a=_uid(str(request.POST.get("a", ""))),
        b=_uid(str(request.POST.get("b", ""))),
        together=bool(request.POST.get("together")),
        by=request.user,
        door=DOOR,
        reason=str(request.POST.get("reason", "")),
    )
    messages.success(request, _("Your ruling counts from now on."))
    return redirect(reverse("claim", args=[uid]) + "#origins")


@act(Act.LINK)
def withdraw_link(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Withdraw a link with a reason."""
    linking.unlink(link=uid, by=request.user, door=DOOR, reason=str(request.POST.get("reason", "")))
    messages.success(request, _("The link is withdrawn; its history stays."))
    return redirect(back_to(request, reverse("desk")))


@act(Act.ANNOTATE)
def note(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Write a note; @username puts it on a colleague's list."""
    annotating.note(
        claim=uid,
        by=request.user,
        door=DOOR,
        text=str(request.POST.get("text", "")),
        appearance=request.POST.get("appearance") or None,
        parent=request.POST.get("parent") or None,
    )
    messages.success(request, _("The note is saved."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@act(Act.ANNOTATE)
def evidence(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Hold up a web address or a file for the claim."""
    file = request.FILES.get("file")
    annotating.hold_up(
        claim=uid,
        by=request.user,
        door=DOOR,
        why=str(request.POST.get("why", "")),
        url=str(request.POST.get("url", "")),
        file=file.read() if file else None,
        file_name=(file.name or "") if file else "",
        supersedes=request.POST.get("supersedes") or None,
    )
    messages.success(request, _("Kept as evidence."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


@page(Act.READ)
def evidence_file(request: Request, uid: uuid.UUID) -> HttpResponseBase:
    """Give an evidence file back as a download that no browser executes."""
    row = Evidence.objects.filter(uid=uid).exclude(sha256="").first()
    if row is None:
        raise Http404
    content = io.BytesIO(files.fetch_for_download(row.sha256, annotating.EVIDENCE))
    name = row.file_name or row.sha256
    answer = FileResponse(content, as_attachment=True, filename=name, content_type="application/octet-stream")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _uid(value: str) -> uuid.UUID:
    try:
        return uuid.UUID(value)
    except ValueError:
        raise Refused("There is no such claim.", "no-claim") from None
