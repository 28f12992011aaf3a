"""What goes wrong, as a page: every refusal of the desk has one status and one sentence, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from articles.actions import ArticleNotFound, ArticleRefused, StaleArticle
from articles.actor_acts import ActorNotFound
from articles.files import FileMissing
from articles.permissions import NotAllowed
from articles.reference import ReferenceRefused
from articles.web import back_to, sentence
from claims.actions.base import ClaimHeld, ClaimNotFound, Refused, StaleClaim
from claims.actions.sets import StaleSet
from claims.filters import BadFilter
from claims.workflow import IllegalMove, ReasonMissing
from factdesk.actions import TokenNotFound, TokenRefused
from factdesk.people import PersonRefused

STATUS: dict[type[Exception], int] = {
    NotAllowed: 403,
    ArticleNotFound: 404,
    ClaimNotFound: 404,
    FileMissing: 404,
    StaleClaim: 409,
    StaleSet: 409,
    StaleArticle: 409,
    ClaimHeld: 409,
    IllegalMove: 409,
    Refused: 400,
    ReasonMissing: 400,
    BadFilter: 400,
    ArticleRefused: 400,
    ReferenceRefused: 400,
    ActorNotFound: 404,
    PersonRefused: 400,
    TokenNotFound: 404,
    TokenRefused: 400,
}

_NOT_TYPED = {"csrfmiddlewaretoken", "back", "revision", "version", "password", "start", "end"}


def refusals(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer a refusal of an action with its page; the API has its own form for them."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return get_response(request)

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        if request.path.startswith("/api/"):
            return None
        if isinstance(error, ValidationError):  # an id in a form or address that is none
            return bad_request(request)
        status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), None)
        if status is None:
            return None
        if status == 404 and isinstance(error, Http404):
            return None
        typed = [
            (name, value)
            for name, value in request.POST.items()
            if name not in _NOT_TYPED and "password" not in name and len(str(value)) > 3 and " " in str(value)
        ]
        said = _("This list has no such filter.") if isinstance(error, BadFilter) else sentence(error)
        context = {"reason": said, "typed": typed, "back": back_to(request, "") or _referer(request)}
        return render(request, f"{status}.html", context, status=status)

    middleware.process_exception = process_exception  # type: ignore[attr-defined]  # how Django finds it
    return middleware


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that is no longer valid with a page that says so."""
    return render(request, "403_csrf.html", status=403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what cannot be read (400) with the frame of the desk."""
    return render(request, "400.html", status=400)


def _referer(request: HttpRequest) -> str:
    """Return the page of this site the person came from."""
    came_from = request.headers.get("Referer", "")
    root = f"{request.scheme}://{request.get_host()}"
    return came_from[len(root) :] if came_from.startswith(root + "/") else ""
