"""What the HTML views of both apps share: who may open a view, where to go back to, sentences in one's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from articles.permissions import Act, require
from articles.sentences import translated

P = ParamSpec("P")


class Request(HttpRequest):
    """A request of a signed-in person: what a guarded view receives."""

    user: Any
    htmx: Any


View = Callable[Concatenate[Request, P], HttpResponseBase]
Guarded = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def page(act: Act, *methods: str) -> Callable[[View[P]], Guarded[P]]:
    """Open a view to whoever may do `act`; others log in first, or get 403. Without `methods` it is read only."""
    allowed = methods or ("GET", "HEAD")

    def decorate(view: View[P]) -> Guarded[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return _to_login(request)
            require(request.user, act)
            if request.method not in allowed:
                return HttpResponseNotAllowed(allowed)
            if _has_nul(request.GET) or (allowed == ("POST",) and _has_nul(request.POST)):
                raise BadRequest
            return view(cast(Request, request), *args, **kwargs)

        guarded.act = act  # type: ignore[attr-defined]  # read by the permission test
        return guarded

    return decorate


def act(what: Act) -> Callable[[View[P]], Guarded[P]]:
    """Open a view that changes something: POST only, to whoever may do `what`."""
    return page(what, "POST")


def back_to(request: HttpRequest, fallback: str) -> str:
    """Return the page of this site that the form named as the one to go back to, else `fallback`."""
    wanted = request.POST.get("back") or request.GET.get("back") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe and wanted.startswith("/") else fallback


def sentence(error: BaseException) -> str:
    """Return what an error says, in the language of the screens."""
    return translated(str(error))


def number(value: str | None) -> int | None:
    """Return a whole number from a form, None where there is none."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 10 else None


def _has_nul(given: QueryDict) -> bool:
    """Say whether a NUL was sent: nobody types it, PostgreSQL cannot keep it. Forms of pages refuse it themselves."""
    return any("\x00" in name + value for name, values in given.lists() for value in values)


def _to_login(request: HttpRequest) -> HttpResponseBase:
    if getattr(request, "htmx", False):
        answer = HttpResponse(status=204)
        answer["HX-Refresh"] = "true"
        return answer
    return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
