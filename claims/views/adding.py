"""What is added to a claim: links, notes, evidence."""

from __future__ import annotations

import io
import uuid

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import files
from articles.permissions import Act
from articles.web import Request, act, back_to, page
from claims.actions import annotating, linking, origins, suggesting
from claims.actions.base import Refused
from claims.models import Evidence

DOOR = "web"


@act(Act.LINK)
def link(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Link this claim to another, with a type and a reason."""
    other = request.POST.get("other", "")
    if not other:
        raise Refused("Choose the other claim first.", "other-missing")
    link_them = suggesting.accept_suggestion if other in request.POST.getlist("suggested") else linking.link
    link_them(
        a=uid,
        b=_uid(other),
        type=str(request.POST.get("type", "")),
        by=request.user,
        door=DOOR,
        reason=str(request.POST.get("reason", "")),
    )
    messages.success(request, _("Linked. No verdict moves by it; a record it speaks against is looked at again."))
    return redirect(back_to(request, reverse("claim", args=[uid])))


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
