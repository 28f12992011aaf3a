"""Errors of the API: every one an RFC 9457 problem, wherever in the house it arose."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from rest_framework import exceptions as drf

from articles.actions import ArticleNotFound, ArticleRefused, StaleArticle
from articles.actor_acts import ActorNotFound
from articles.api_base import Problem, revision_etag
from articles.permissions import NotAllowed
from articles.reference import ReferenceRefused
from articles.sentences import translated
from claims.actions.base import ClaimHeld, ClaimNotFound, Refused, StaleClaim
from claims.actions.judging import OwnJudgement
from claims.actions.sets import StaleSet, TooManyAtOnce
from claims.exports.formats import TooLarge
from claims.feed import CursorExpired
from claims.filters import BadFilter
from claims.sets import SetNotFound
from claims.verified import RecordGone
from claims.workflow import IllegalMove, ReasonMissing
from factdesk.actions import TokenNotFound, TokenRefused
from factdesk.throttles import headers as rate_headers

API = "/api/"


@dataclass(frozen=True)
class Kind:
    """One documented problem: its status and an English title that never changes."""

    status: int
    title: str


KINDS: Mapping[str, Kind] = {
    "bad-request": Kind(400, "The request cannot be understood"),
    "bad-parameter": Kind(400, "A parameter is unknown, repeated or impossible"),
    "bad-body": Kind(400, "The body is not what is expected here"),
    "bad-key": Kind(400, "The Idempotency-Key is not possible"),
    "cursor-invalid": Kind(400, "The cursor was not made here"),
    "cursor-mismatch": Kind(400, "The cursor belongs to another query"),
    "reason-missing": Kind(400, "This act needs a reason"),
    "not-authenticated": Kind(401, "A working token is needed"),
    "scope-missing": Kind(403, "The token lacks a scope"),
    "not-allowed": Kind(403, "The owner's role does not allow this"),
    "not-found": Kind(404, "There is no such thing, or not for you"),
    "method-not-allowed": Kind(405, "This method is not to be had here"),
    "not-acceptable": Kind(406, "This format is not to be had here"),
    "conflict": Kind(409, "The state of the thing does not allow this"),
    "own-judgement": Kind(409, "Nobody approves their own judgement"),
    "held": Kind(409, "A colleague is working on this claim"),
    "key-reused": Kind(409, "The Idempotency-Key was used for another request"),
    "retracted": Kind(410, "The record was retracted"),
    "superseded": Kind(410, "The claim was merged into another"),
    "erased": Kind(410, "The content was erased"),
    "cursor-expired": Kind(410, "The cursor is too old: start again"),
    "stale": Kind(412, "It changed since you saw it"),
    "too-large": Kind(413, "The body is too large"),
    "unsupported-media-type": Kind(415, "The body's media type is not taken here"),
    "range": Kind(416, "The file ends before this range"),
    "refused": Kind(422, "The desk does not accept this"),
    "match-missing": Kind(428, "Say what you saw with If-Match"),
    "too-many-requests": Kind(429, "Too many requests"),
    "too-many-snapshots": Kind(429, "Too many snapshots are being made for this token"),
    "server-error": Kind(500, "Something broke here"),
    "unavailable": Kind(503, "The desk cannot answer now"),
}

_BY_STATUS = {
    400: "bad-request", 401: "not-authenticated", 403: "not-allowed", 404: "not-found", 405: "method-not-allowed",
    406: "not-acceptable", 409: "conflict", 410: "erased", 412: "stale", 413: "too-large",
    415: "unsupported-media-type", 416: "range", 422: "refused", 428: "match-missing", 429: "too-many-requests",
    503: "unavailable",
}  # fmt: skip


def problem(request: Any, code: str, detail: str, **more: Any) -> HttpResponse:
    """Return a problem as an answer; `more` are extension members, `headers` among them become headers."""
    kind = KINDS[code]
    headers = more.pop("headers", {})
    body = {
        "type": f"{settings.PUBLIC_URL}/api/v1/problems#{code}",
        "title": kind.title,
        "status": kind.status,
        "code": code,
        "detail": detail,
        "instance": request.path,
        "request_id": str(uuid.uuid4()),
        **more,
    }
    return HttpResponse(
        orjson.dumps(body), status=kind.status, content_type="application/problem+json", headers=headers
    )


def answer_problem(error: Exception, context: Mapping[str, Any]) -> HttpResponseBase | None:
    """Turn what a view raised into a problem; None for what nobody foresaw, which becomes a 500."""
    request = context["request"]
    code, detail, more = _explain(error)
    if not code:
        return None
    return problem(request, code, detail, **more)


def _explain(error: Exception) -> tuple[str, str, dict[str, Any]]:
    """Return the code of the problem, its sentence in the reader's language, and its further members."""
    said = translated(str(error))
    match error:
        case Problem():
            return error.code, error.sentence, dict(error.more)
        case StaleClaim():
            return "stale", said, {"headers": {"ETag": revision_etag(error.claim.revision)}}
        case StaleArticle():
            return "stale", said, {"headers": {"ETag": revision_etag(error.article.revision)}}
        case OwnJudgement():
            return "own-judgement", said, {}
        case Refused() | ArticleRefused() | TokenRefused() | ReferenceRefused():
            field = getattr(error, "field", "")
            reason = {"reason": error.code} | (
                {"errors": [{"pointer": f"/{field}", "code": error.code}]} if field else {}
            )
            return "refused", said, reason
        case ClaimNotFound() | ArticleNotFound() | ActorNotFound() | TokenNotFound() | Http404():
            return "not-found", _("There is no such thing, or not for you."), {}
        case StaleSet():
            return "stale", said, {"headers": {"ETag": revision_etag(error.claim_set.revision)}}
        case SetNotFound():
            return "not-found", _("There is no such thing, or not for you."), {}
        case TooManyAtOnce():
            return "too-many-snapshots", said, {"headers": {"Retry-After": "5"}}
        case CursorExpired():
            return "cursor-expired", said, {"resync": f"{settings.PUBLIC_URL}/api/v1/claims"}
        case TooLarge():
            return "refused", said, {"reason": "too-many-claims"}
        case RecordGone():
            return error.code, said, error.members()
        case ClaimHeld():
            return "held", said, {}
        case IllegalMove():
            return "conflict", said, {"reason": "illegal-move"}
        case ReasonMissing():
            return "reason-missing", said, {}
        case BadFilter():
            errors = [{"pointer": f"/query/{error.name[:60]}", "code": "value", "detail": said}]
            return "bad-parameter", said, {"errors": errors}
        case NotAllowed():
            return "not-allowed", _("Your role does not allow this act."), {"act": error.act.value}
        case PermissionDenied():
            return "not-allowed", _("Your role does not allow this act."), {}
        case RequestDataTooBig():
            return "too-large", _("A request is at most 6 MB."), {}
        case SuspiciousOperation():
            return "bad-request", _("The request cannot be understood."), {}
        case drf.ValidationError():
            errors = list(_errors(error.detail))
            return "bad-body", errors[0]["detail"] if errors else _("The body is not right."), {"errors": errors}
        case drf.NotAuthenticated():
            said = _("Send a token as “Authorization: Bearer fd_…”.")
            return "not-authenticated", said, {"headers": {"WWW-Authenticate": "Bearer"}}
        case drf.AuthenticationFailed():
            header = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
            return "not-authenticated", str(error.detail), {"headers": header}
        case drf.Throttled():
            wait = str(int(getattr(error, "wait", None) or 60))
            return "too-many-requests", _("Too many requests: wait a moment."), {"headers": {"Retry-After": wait}}
        case drf.APIException():
            return _BY_STATUS.get(error.status_code, "bad-request"), str(error.detail), {}
    return "", "", {}


def _errors(detail: Any, pointer: str = "") -> Any:
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _errors(inner, pointer if name == "non_field_errors" else f"{pointer}/{name}")
    elif isinstance(detail, list):
        for place, inner in enumerate(detail):
            yield from _errors(inner, f"{pointer}/{place}" if isinstance(inner, Mapping) and inner else pointer)
    else:
        yield {"pointer": pointer, "code": getattr(detail, "code", "invalid"), "detail": str(detail)}


def api_problems(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Make a problem of every error answered under the API that did not come from one of its views."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not request.path.startswith(API):
            return response
        if response.status_code >= 400 and response.headers.get("Content-Type") != "application/problem+json":
            code = _BY_STATUS.get(
                response.status_code, "server-error" if response.status_code >= 500 else "bad-request"
            )
            kept = {k: v for k, v in response.headers.items() if k in {"Allow", "Retry-After", "WWW-Authenticate"}}
            response = problem(request, code, _(KINDS[code].title), headers=kept)
        for name, value in rate_headers(request).items():
            response.headers[name] = value
        return response

    return middleware
