"""The desk page: what waits, what is overdue, what changed since one was last here."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import TextField, Value
from django.db.models.functions import Coalesce, NullIf
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article, Decision, WorkState
from articles.permissions import Act
from articles.web import Request, act, number, page
from claims import desk as desk_query
from claims.actions import annotating, keeping
from claims.models import Claim
from claims.models.judging import Accuracy, Attribution
from claims.rules import rule_records
from claims.views.wording import Told, tell


@page(Act.READ)
def desk(request: Request) -> HttpResponse:
    """Show the day at a glance."""
    found = desk_query.desk(by=request.user, today=timezone.localdate())
    context = {
        "today": timezone.localdate(),
        "tally": _tally(found),
        "mine": _mine(found, request.user),
        "changed": told(found.changes),
        "head": found.changes[0].seq if found.changes else 0,
        "reading": found.reading,
        "stuck": found.stuck,
        "by_verdict": [(_verdict(a.who), a.same, a.all) for a in found.agreement_by_verdict],
        "by_pair": [(a.who, a.same, a.all) for a in found.agreement_by_pair],
        "failed_words": dict(WorkState.choices),
    }
    return render(request, "claims/desk.html", context)


def _verdict(code: str) -> str:
    said, so = dict(Attribution.choices), dict(Accuracy.choices)
    return f"{_('Said')}: {said[code]}" if code in said else f"{_('So')}: {so.get(code, code)}"


def _tally(found: desk_query.Desk) -> list[dict[str, Any]]:
    queue = reverse("review")
    most = desk_query.MOST
    lines = [
        (found.queued, _("to be reviewed"), queue, False),
        (found.second_check_count, _("second checks for you"), f"{queue}?state=second_check", False),
        (found.recheck_count, _("to look at again"), f"{queue}?recheck=1", bool(found.recheck_count)),
        (found.reading, _("texts being read"), reverse("articles"), False),
        (len(found.stuck), _("could not be read"), f"{reverse('articles')}?state=quarantined", bool(found.stuck)),
    ]
    overdue = f"{reverse('commitments')}?course=overdue"
    lines.insert(3, (found.overdue_count, _("commitments overdue"), overdue, bool(found.overdue_count)))
    return [
        {"count": f"{most - 1}+" if n >= most else n, "label": label, "url": url, "pressing": pressing}
        for n, label, url, pressing in lines
    ]


def _mine(found: desk_query.Desk, by: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = [
        {
            "text": m.note.text,
            "url": reverse("mention", args=[m.pk]),
            "why": _("%(name)s mentions you") % {"name": m.note.by.name},
            "at": m.note.at,
        }
        for m in found.mentions
    ]
    for row in found.mine:
        held = row.lease_by_id == by.pk and row.lease_until and row.lease_until > timezone.now()
        why = _("in your hands") if held else _("assigned to you")
        items.append({"text": row.statement, "url": reverse("review-claim", args=[row.uid]), "why": why})
    items += [
        {"text": row.statement, "url": reverse("review-claim", args=[row.uid]), "why": _("asks for your second check")}
        for row in found.second_checks
    ]
    items += [
        {
            "text": row.statement,
            "url": reverse("commitment", args=[row.uid]),
            "why": _("overdue, and no word of it"),
        }
        for row in found.overdue
    ]
    items += [
        {
            "text": recheck.claim.statement,
            "url": reverse("claim", args=[recheck.claim.uid]),
            "why": _("look again: %(cause)s") % {"cause": recheck.get_cause_display()},
            "at": recheck.opened_at,
        }
        for recheck in found.rechecks
    ]
    return items


def told(acts: list[Decision]) -> list[Told]:
    """Tell acts on claims and articles with a way to what they are about: one query for both kinds."""
    uids = {kind: {a.subject_uid for a in acts if a.subject_type == kind} for kind in ("claim", "article")}
    about: dict[uuid.UUID, tuple[str, str]] = {}
    claims = Claim.objects.filter(uid__in=uids["claim"]).order_by().annotate(of=Value("claim"))
    title = Coalesce(NullIf("title_set", Value("")), "title_read", output_field=TextField())
    articles = Article.objects.filter(uid__in=uids["article"]).order_by().annotate(of=Value("article"), name=title)
    rows = articles.values_list("uid", "of", "name").union(claims.values_list("uid", "of", "statement"), all=True)
    for uid, kind, name in rows:
        about[uid] = (reverse(kind, args=[uid]), name or _("an article"))
    return [
        tell(a, url=about.get(a.subject_uid, ("", ""))[0], about=about.get(a.subject_uid, ("", ""))[1]) for a in acts
    ]


@page(Act.READ)
def rules(request: Request) -> HttpResponse:
    """Show what editors made of what each rule found."""
    return render(request, "claims/rules.html", {"rules": rule_records()})


@act(Act.READ)
def seen(request: Request) -> HttpResponse:
    """Note that the changes on the desk page have been seen."""
    keeping.looked(by=request.user, seq=number(request.POST.get("seq")) or 0)
    return redirect("desk")


@page(Act.READ)
def mention(request: Request, key: int) -> HttpResponse:
    """Open the note that mentions one, and take it off the list."""
    note = annotating.seen_mention(mention=key, by=request.user)
    if note is None:
        messages.info(request, _("That note is not on your list."))
        return redirect("desk")
    return redirect(reverse("claim", args=[note.claim.uid]) + f"#note-{note.uid}")
