"""Log in, one's own account, and the chief's page of colleagues."""

from __future__ import annotations

import hashlib
import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.views import LoginView
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles.permissions import Act
from articles.web import Request, act, page, sentence
from factdesk import actions, people
from factdesk.forms import ColleagueForm, LoginForm, PasswordForm, TokenForm
from factdesk.models import ROLE_LABELS, User

DOOR = "web"
TRIES_PER_NAME = 5
TRIES_PER_ADDRESS = 30
WAIT = 5 * 60
"""Seconds until failed attempts are forgotten."""


class Login(LoginView):
    """The door. Failed attempts are counted per name and per address; then it stays shut for five minutes."""

    authentication_form = LoginForm
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in, or count the failure; 429 when there were too many."""
        keys = _counters(request)
        if any((cache.get(key) or 0) >= most for key, most in keys.items()):
            answer = render(request, "429.html", status=429)
            answer["Retry-After"] = str(WAIT)
            return answer
        answer = super().post(request, *args, **kwargs)
        if request.user.is_authenticated:
            cache.delete_many([key for key, most in keys.items() if most == TRIES_PER_NAME])
        else:
            for key in keys:
                cache.add(key, 0, WAIT)
                try:
                    cache.incr(key)
                except ValueError:  # forgotten between the two calls
                    cache.set(key, 1, WAIT)
        return answer


def _counters(request: HttpRequest) -> dict[str, int]:
    address = request.META.get("REMOTE_ADDR", "")
    name = hashlib.sha256(str(request.POST.get("username", "")).casefold().encode()).hexdigest()[:32]
    return {f"login:name:{name}": TRIES_PER_NAME, f"login:from:{address}": TRIES_PER_ADDRESS}


@page(Act.HOLD_TOKEN, "GET", "HEAD", "POST")
def account(request: Request) -> HttpResponse:
    """Choose one's own password and the language of the screens."""
    what = request.POST.get("what", "")
    form = PasswordForm(request.POST if what == "password" else None)
    if what == "language":
        people.choose_language(by=request.user, language=request.POST.get("language", ""))
        return redirect("account")
    if what == "password" and form.is_valid():
        data = form.cleaned_data
        if not request.user.check_password(data["old"]):
            form.add_error("old", _("This is not your present password."))
        elif data["new"] != data["again"]:
            form.add_error("again", _("The two new passwords are not the same."))
        else:
            try:
                people.choose_password(by=request.user, door=DOOR, password=data["new"])
            except people.PersonRefused as error:
                form.add_error("new", sentence(error))
            else:
                update_session_auth_hash(request, request.user)
                messages.success(request, _("Your password is changed."))
                return redirect("desk")
    context = {"password_form": form, "languages": User.Language.choices}
    return render(request, "people/account.html", context, status=400 if form.errors else 200)


@page(Act.KEEP_PEOPLE, "GET", "HEAD", "POST")
def colleagues(request: Request) -> HttpResponse:
    """Show who works at the desk; add a colleague, whose one-time password is shown once."""
    form = ColleagueForm(request.POST or None, initial={"role": "editor", "language": "nl"})
    fresh: dict[str, str] | None = None
    if request.method == "POST" and form.is_valid():
        try:
            person, password = people.add_colleague(by=request.user, door=DOOR, **form.cleaned_data)
        except people.PersonRefused as error:
            form.add_error(error.field or None, sentence(error))
        else:
            fresh = {"username": person.username, "password": password}
            form = ColleagueForm(initial={"role": "editor", "language": "nl"})
    return _colleagues(request, form, fresh)


def _colleagues(request: Request, form: ColleagueForm, fresh: dict[str, str] | None) -> HttpResponse:
    context = {
        "form": form,
        "one_time": fresh,
        "people": User.objects.order_by("-is_active", "first_name", "username"),
        "roles": [(r.value, label) for r, label in ROLE_LABELS.items()],
    }
    return render(request, "people/colleagues.html", context, status=400 if form.errors else 200)


@act(Act.KEEP_PEOPLE)
def colleague(request: Request, key: uuid.UUID, what: str) -> HttpResponse:
    """Give a colleague a role or a new password, deactivate or activate them."""
    given: dict[str, Any] = {"person": key, "by": request.user, "door": DOOR}
    if what == "reset":
        person, password = people.reset_password(**given)
        fresh = {"username": person.username, "password": password}
        return _colleagues(request, ColleagueForm(initial={"role": "editor", "language": "nl"}), fresh)
    if what == "role":
        people.give_role(**given, role=request.POST.get("role", ""))
    elif what == "deactivate":
        people.deactivate(**given, reason=request.POST.get("reason", ""))
    elif what == "activate":
        people.reactivate(**given)
    messages.success(request, _("Saved."))
    return redirect("colleagues")


@page(Act.HOLD_TOKEN, "GET", "HEAD", "POST")
def tokens(request: Request) -> HttpResponse:
    """Show one's own API tokens; make one, which is shown once."""
    form = TokenForm(request.POST or None)
    fresh = ""
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            fresh = actions.make_token(
                owner=request.user,
                by=request.user,
                door=DOOR,
                label=data["label"],
                scopes=data["scopes"],
                days=data["days"],
                networks=data["networks"].split(),
                claim_set=data["claim_set"].uid if data["claim_set"] else None,
            ).secret
        except actions.TokenRefused as error:
            form.add_error(error.field or None, sentence(error))
        else:
            form = TokenForm()
    context = {"form": form, "fresh": fresh, "tokens": actions.tokens_of(request.user)}
    return render(request, "people/tokens.html", context, status=400 if form.errors else 200)


@act(Act.HOLD_TOKEN)
def revoke(request: Request, key: uuid.UUID) -> HttpResponse:
    """End one of one's own tokens at once."""
    actions.revoke_token(token=key, by=request.user, door=DOOR)
    messages.success(request, _("The token is revoked."))
    return redirect("tokens")


@page(Act.READ)
def keys(request: Request) -> HttpResponse:
    """List every key: the help overlay as a page of its own."""
    return render(request, "keys.html")
