"""The actors: who speaks and acts, under which names and in which offices, and which of them may be one."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles import actor_acts as acts
from articles import queries as article_queries
from articles import spelling
from articles.models import Actor
from articles.permissions import Act
from articles.reference import Office, ReferenceRefused, add_actor
from articles.web import Request, act, number, page
from claims import queries
from claims.actors import actors_found, touched_by, with_record_naming
from claims.models import Recheck
from claims.views.boards import uid_or_none
from claims.views.screen import say_asked_again
from claims.views.wording import tell

DOOR = "web"


@page(Act.READ)
def index(request: Request) -> HttpResponse:
    """Show the actors, and the spellings that may be one name."""
    words = request.GET.get("q", "").strip()[:200]
    kind = request.GET.get("kind", "")
    if kind not in ("", *Actor.Kind.values):
        raise Http404
    context: dict[str, Any] = {
        "actors": actors_found(words, kind=kind),
        "words": words,
        "kind": kind,
        "kinds": Actor.Kind.choices,
        "proposals": spelling.proposals() if not words and not kind else [],
        "back": request.path,
    }
    return render(request, "claims/actors.html", context)


@page(Act.READ)
def actor(request: Request, uid: uuid.UUID) -> HttpResponse:
    """Show everything about one actor."""
    row = article_queries.actor(uid)
    history = queries.history(uid)
    context: dict[str, Any] = {
        "actor": row,
        "names": sorted(row.names.all(), key=lambda n: n.text.casefold()),
        "offices": list(row.tenures.all()),
        "absorbed": list(row.absorbed.all()),
        "touched": touched_by(row),
        "proposals": spelling.proposals(actor=row) if row.merged_into is None else [],
        "countries": Actor.objects.filter(kind=Actor.Kind.COUNTRY, merged_into=None).exclude(pk=row.pk),
        "bodies": Actor.objects.exclude(kind=Actor.Kind.PERSON).filter(merged_into=None).exclude(pk=row.pk)[:300],
        "others": Actor.objects.filter(kind=row.kind, merged_into=None).exclude(pk=row.pk)[:300],
        "kinds": Actor.Kind.choices,
        "genders": Actor._meta.get_field("gender").choices,
        "history": [tell(a) for a in history],
        "back": request.path,
    }
    return render(request, "claims/actor.html", context)


@act(Act.KEEP_REFERENCE)
def add(request: Request) -> HttpResponse:
    """Add an actor."""
    row = add_actor(
        by=request.user,
        door=DOOR,
        name=str(request.POST.get("name", "")),
        kind=str(request.POST.get("kind", "")),
    )
    messages.success(request, _("Added to the register."))
    return redirect("actor", uid=row.uid)


@act(Act.KEEP_REFERENCE)
def change(request: Request, uid: uuid.UUID, what: str) -> HttpResponse:
    """Do one thing to an actor, by its name in CHANGES."""
    found = CHANGES.get(what)
    if found is None:
        raise Http404
    reached = Actor.objects.filter(uid__in=[uid, uid_or_none(request.POST.get("other"))])
    touched = [claim for row in reached for claim in with_record_naming(row)]
    to, said = found(request, uid, {"by": request.user, "door": DOOR})
    messages.success(request, said)
    say_asked_again(request, queries.asked_again(touched, [Recheck.Cause.ACTOR]))
    return redirect("actor", uid=to)


def _rename(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    row = acts.rename_actor(actor=uid, **who, name=_text(request, "name"), reason=_text(request, "reason"))
    return row.uid, _("Renamed. Records keep the name they were made with; what would change is asked about.")


def _facts(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    row = acts.set_actor_facts(
        actor=uid,
        **who,
        kind=_text(request, "kind") or None,
        gender=_text(request, "gender"),
        country=_actor(request, "country"),
        wikidata=_text(request, "wikidata"),
    )
    return row.uid, _("The facts are set.")


def _name(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    acts.add_name(actor=uid, **who, text=_text(request, "text"))
    return uid, _("The name is added: texts read from now on know it.")


def _unname(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    acts.remove_name(actor=uid, **who, text=_text(request, "text"), reason=_text(request, "reason"))
    return uid, _("The name is taken away.")


def _office(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    office = Office(_text(request, "office"), _actor(request, "of"), _text(request, "since"), _text(request, "until"))
    acts.add_office(actor=uid, **who, office=office)
    return uid, _("The office is added.")


def _end_office(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    tenure = number(request.POST.get("tenure")) or 0
    if request.POST.get("act") == "remove":
        acts.remove_office(tenure=tenure, **who, reason=_text(request, "reason"))
        return uid, _("The office is taken off.")
    acts.end_office(tenure=tenure, **who, until=_text(request, "until"))
    return uid, _("The end of the office is set.")


def _merge(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    other = uid_or_none(request.POST.get("other"))
    if other is None:
        raise ReferenceRefused("Choose the other actor first.", "other-missing")
    row = acts.merge_actors(absorbed=other, into=uid, **who, reason=_text(request, "reason"))
    return row.uid, _("One actor now: names, offices and passages went along.")


def _split(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    row = acts.split_actor(actor=uid, **who, reason=_text(request, "reason"))
    return row.uid, _("Two actors again; names, offices and passages went back.")


def _part(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    names = request.POST.getlist("names")
    row = acts.part_actor(actor=uid, **who, name=_text(request, "name"), names=names, reason=_text(request, "reason"))
    return row.uid, _("A second actor with those names; say in its passages who speaks.")


def _refuse(request: Request, uid: uuid.UUID, who: dict[str, Any]) -> tuple[uuid.UUID, str]:
    acts.refuse_spelling(actor=uid, **who, text=_text(request, "text"), reason=_text(request, "reason"))
    return uid, _("Remembered: this spelling is not proposed again.")


CHANGES = {
    "rename": _rename,
    "facts": _facts,
    "name": _name,
    "unname": _unname,
    "office": _office,
    "end-office": _end_office,
    "merge": _merge,
    "split": _split,
    "part": _part,
    "refuse": _refuse,
}


def _text(request: Request, name: str) -> str:
    return str(request.POST.get(name, ""))


def _actor(request: Request, name: str) -> Actor | None:
    chosen = uid_or_none(request.POST.get(name))
    return Actor.objects.filter(uid=chosen).first() if chosen else None
