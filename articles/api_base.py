"""What every view of the API shares: declared parameters, scopes, formats, cursors, entity tags, idempotency.

A view says with `asks` what a method takes and answers; from that one declaration come the check of the request and
the OpenAPI document.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlencode

import orjson
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpResponse, QueryDict, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import APIException, NotAcceptable, ParseError
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.permissions import BasePermission
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from articles.database import lock_name
from articles.models import KeptAnswer
from articles.permissions import Scope

DEFAULT_LIMIT, MOST_LIMIT = 50, 200

H = TypeVar("H", bound=Callable[..., Any])

Schema = Mapping[str, Any]


class Problem(APIException):
    """An answer of RFC 9457: `code` is one of the documented problems, `more` its extension members."""

    def __init__(self, status: int, code: str, detail: str, **more: Any) -> None:
        super().__init__(detail, code)
        self.status_code, self.code, self.sentence, self.more = status, code, detail, more


# --- What a method takes -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Param:
    """One query parameter: its JSON Schema and what it means."""

    name: str
    schema: Schema
    description: str
    example: Any = None

    def read(self, value: str) -> Any:
        """Return the value as its schema has it; raise ValueError with a sentence."""
        kind = self.schema.get("type", "string")
        if kind == "integer":
            low, high = self.schema["minimum"], self.schema["maximum"]
            if not re.fullmatch(r"-?[0-9]{1,12}", value) or not low <= int(value) <= high:
                raise ValueError(_("a whole number from %(low)s to %(high)s") % {"low": low, "high": high})
            return int(value)
        if "enum" in self.schema and value not in self.schema["enum"]:
            raise ValueError(_("one of: %(values)s") % {"values": ", ".join(self.schema["enum"])})
        if self.schema.get("format") == "uuid":
            if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", value):
                raise ValueError(_("a public id (a UUID)"))
            return value.lower()
        if "\x00" in value or not self.schema.get("minLength", 0) <= len(value) <= self.schema.get("maxLength", 2000):
            raise ValueError(_("a text of the length the documentation names"))
        if "pattern" in self.schema and not re.fullmatch(self.schema["pattern"], value):
            raise ValueError(_("a text of the form the documentation names"))
        return value


LIMIT = Param(
    "limit",
    {"type": "integer", "minimum": 1, "maximum": MOST_LIMIT, "default": DEFAULT_LIMIT},
    "How many items one page holds.",
)
CURSOR = Param(
    "cursor",
    {"type": "string", "minLength": 1, "maxLength": 500},
    "Where to go on: `next_cursor` of the page before. It belongs to the filters it was made under.",
)


@dataclass(frozen=True)
class Ask:
    """What one method of a view takes: its scope, its parameters, whether it creates."""

    scope: Scope | None
    params: tuple[Param, ...] = ()
    creates: bool = False
    needs_match: bool = False
    has_body: bool = False


_KEY_HEADER = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
    OpenApiParameter.HEADER,
    description="Any text of your own. The same key with the same body gives the same answer again; with another "
    "body 409 `key-reused`.",
)
_MATCH_HEADER = OpenApiParameter(
    "If-Match",
    {"type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[!-~]+$"},
    OpenApiParameter.HEADER,
    required=True,
    description="The `ETag` you last saw. Missing: 428. Changed since: 412.",
)


def asks(
    *,
    summary: str,
    scope: Scope | None,
    description: str = "",
    params: Sequence[Param] = (),
    paged: bool = False,
    body: Any = None,
    answers: Mapping[Any, Any],
    creates: bool = False,
    needs_match: bool = False,
    tag: str,
    operation: str,
    examples: Sequence[OpenApiExample] = (),
) -> Callable[[H], H]:
    """Declare what a handler takes and answers; unknown, repeated or impossible parameters never reach it."""
    every = (*params, LIMIT, CURSOR) if paged else tuple(params)
    documented = [
        OpenApiParameter(p.name, dict(p.schema), OpenApiParameter.QUERY, description=p.description,
                         examples=[OpenApiExample(p.name, p.example)] if p.example is not None else None)
        for p in every
    ]  # fmt: skip
    if creates:
        documented.append(_KEY_HEADER)
    if needs_match:
        documented.append(_MATCH_HEADER)

    def declare(handler: Any) -> Any:
        if creates:
            handler = _once(handler)
        handler.ask = Ask(scope, every, creates, needs_match, body is not None)
        return extend_schema(
            summary=summary,
            description=description + (f"\n\nScope: `{scope.value}`." if scope else ""),
            parameters=documented,
            request=body,
            responses=dict(answers),
            tags=[tag],
            operation_id=operation,
            examples=list(examples),
            auth=[{"token": []} if scope else {}],  # type: ignore[list-item]
        )(handler)

    return declare


# --- Formats -------------------------------------------------------------------------------------------------------


class JSONRenderer(BaseRenderer):
    """JSON by orjson."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        """Return the bytes."""
        return b"" if data is None else orjson.dumps(data)


class StreamRenderer(JSONRenderer):
    """A format that the view streams itself; errors in it are JSON."""


class NDJSONRenderer(StreamRenderer):
    """One JSON object a line, with a header and a trailer."""

    media_type = "application/x-ndjson"
    format = "ndjson"


class CSVRenderer(StreamRenderer):
    """RFC 4180."""

    media_type = "text/csv"
    format = "csv"


class LinkedDataRenderer(StreamRenderer):
    """JSON-LD."""

    media_type = "application/ld+json"
    format = "jsonld"


class AtomRenderer(StreamRenderer):
    """RFC 4287."""

    media_type = "application/atom+xml"
    format = "atom"


class JSONParser(BaseParser):
    """Strict JSON: no NaN, no lone surrogates, valid UTF-8, an object at the top."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        """Return the object; raise ParseError with a sentence."""
        try:
            data = orjson.loads(stream.read())
        except orjson.JSONDecodeError as error:
            raise ParseError(_("The body is not valid JSON: %(error)s") % {"error": error}) from error
        if not isinstance(data, dict):
            raise ParseError(_("The body is a JSON object."))
        return data


class Negotiation(DefaultContentNegotiation):
    """`?format=` or `Accept`; what is not to be had is 406."""

    def filter_renderers(self, renderers: Any, format: str) -> Any:
        """Return the renderers of a format."""
        found = [r for r in renderers if r.format == format]
        if not found:
            raise NotAcceptable(_("This format is not to be had here."))
        return found


class HasScope(BasePermission):
    """The token may be used for what the method does."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Say so; a method without a scope is open."""
        ask = ask_of(view, request)
        if ask is None or ask.scope is None:
            return True
        if request.auth is None:
            return False
        if ask.scope.value not in token_of(request).scopes:
            raise Problem(403, "scope-missing", _("This token may not be used for this."), needed_scope=ask.scope.value)
        return True


def token_of(request: Request) -> Any:
    """Return the token a request was sent with."""
    return request.auth


def ask_of(view: APIView, request: Request) -> Ask | None:
    """Return what the view declares for the request's method."""
    handler = getattr(view, (request.method or "").lower(), None)
    ask: Ask | None = getattr(handler, "ask", None)
    return ask


# --- Views ---------------------------------------------------------------------------------------------------------


class ApiView(APIView):
    """A view whose requests are checked before it sees them. `self.query` holds the parameters, parsed."""

    permission_classes = (HasScope,)
    renderer_classes: Sequence[type[BaseRenderer]] = (JSONRenderer,)
    parser_classes: Sequence[type[BaseParser]] = (JSONParser,)
    content_negotiation_class = Negotiation
    metadata_class = None  # what OPTIONS would say stands in the OpenAPI document
    query: dict[str, Any]

    @property
    def allowed_methods(self) -> list[str]:
        """Return what may be asked here; OPTIONS may not."""
        return [method for method in super().allowed_methods if method != "OPTIONS"]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Check token, scope, rate, parameters and the headers a method insists on."""
        super().initial(request, *args, **kwargs)
        ask = ask_of(self, request)
        if ask is None:
            return
        length = int(request.META.get("CONTENT_LENGTH") or 0)
        if length > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise Problem(413, "too-large", _("A request is at most 6 MB."))
        if ask.has_body and not length:
            raise Problem(400, "bad-body", _("This request needs a body."))
        self.query = read_query(request.query_params, ask.params)
        if ask.needs_match:
            seen = request.headers.get("If-Match")
            if seen is None:
                raise Problem(428, "match-missing", _("Send the ETag you last saw as If-Match."))
            if not re.fullmatch(r"[!-~]{1,100}", seen):
                raise Problem(400, "bad-parameter", _("If-Match is an ETag as it was sent."))

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Name what the answer depends on."""
        response = super().finalize_response(request, response, *args, **kwargs)
        response.headers["Vary"] = "Accept, Accept-Language, Authorization"
        if request.method == "HEAD" and isinstance(response, StreamingHttpResponse):
            response.streaming_content = iter(())  # nobody reads a million records to send none
        return response


def _once(handler: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a creating method answer a repeated Idempotency-Key with what it answered first.

    The answer is kept in the transaction that created, so that neither can exist without the other.
    """

    def answer(self: ApiView, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        key = request.headers.get("Idempotency-Key")
        if key is None:
            return handler(self, request, *args, **kwargs)
        if not re.fullmatch(r"[!-~]{1,200}", key):
            raise Problem(400, "bad-key", _("An Idempotency-Key is 1 to 200 printable ASCII characters."))
        by: Any = request.user
        asked = hashlib.sha256(
            b"\n".join([(request.method or "").encode(), request.get_full_path().encode(), request._request.body])
        ).hexdigest()
        with transaction.atomic():
            lock_name(f"idempotency:{by.pk}:{key}")
            kept = KeptAnswer.objects.filter(by=by, key=key).first()
            if kept is not None:
                if kept.asked_sha256 != asked:
                    raise Problem(409, "key-reused", _("This Idempotency-Key was used for another request."))
                return kept.again()
            response = handler(self, request, *args, **kwargs)
            KeptAnswer.objects.create(
                by=by,
                key=key,
                asked_sha256=asked,
                status=response.status_code,
                headers={k: v for k, v in response.headers.items() if k in {"Location", "ETag", "Content-Type"}},
                body=response.content,
                at=timezone.now(),
            )
        return response

    for name in ("__doc__", "__name__"):
        setattr(answer, name, getattr(handler, name))
    return answer


def json_answer(data: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """Return data as a finished JSON answer."""
    return HttpResponse(orjson.dumps(data), status=status, content_type="application/json", headers=dict(headers or {}))


def read_query(query: QueryDict, params: Iterable[Param]) -> dict[str, Any]:
    """Return every declared parameter that was given, parsed, and defaults; raise Problem for anything else."""
    declared = {p.name: p for p in params}
    errors = []
    values: dict[str, Any] = {p.name: p.schema["default"] for p in declared.values() if "default" in p.schema}
    for name, given in query.lists():
        pointer = f"/query/{name[:60]}"
        if name == settings.REST_FRAMEWORK.get("URL_FORMAT_OVERRIDE", "format") and name not in declared:
            declared[name] = Param(name, {"type": "string", "minLength": 1, "maxLength": 40}, "")
        if name not in declared:
            errors.append({"pointer": pointer, "code": "unknown", "detail": _("There is no such parameter here.")})
        elif len(given) > 1:
            errors.append({"pointer": pointer, "code": "repeated", "detail": _("Give this parameter once.")})
        else:
            try:
                values[name] = declared[name].read(given[0])
            except ValueError as error:
                errors.append(
                    {"pointer": pointer, "code": "value", "detail": _("Expected: %(what)s.") % {"what": error}}
                )
    if errors:
        raise Problem(400, "bad-parameter", errors[0]["detail"], errors=errors)
    return values


class TextField(serializers.CharField):
    """Text, and nothing that merely could be written as text."""

    def to_internal_value(self, data: Any) -> str:
        """Return the text; a number or a truth value is an error."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class StrictSerializer(serializers.Serializer[Any]):
    """A body in which nothing unknown may stand."""

    def to_internal_value(self, data: Any) -> Any:
        """Return the checked fields; unknown ones are errors and are never ignored."""
        unknown = sorted(set(data) - set(self.fields))
        if unknown:
            raise serializers.ValidationError({name[:60]: [_("There is no such field here.")] for name in unknown})
        return super().to_internal_value(data)


class StrictBoolean(serializers.BooleanField):
    """True or false, and nothing that merely could mean it."""

    def to_internal_value(self, data: Any) -> bool:
        """Return the truth value; a number or a word is an error."""
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class UidField(serializers.UUIDField):
    """A public id, written as one."""

    def to_internal_value(self, data: Any) -> uuid.UUID:
        """Return the id; a number is an error, though it could be read as one."""
        if not isinstance(data, str):
            self.fail("invalid", value=data)
        return super().to_internal_value(data)


class ReasonBody(StrictSerializer):
    """Why."""

    reason = TextField(max_length=2000)


def checked(serializer: type[serializers.Serializer[Any]], data: Any) -> dict[str, Any]:
    """Return the body's fields; raise ValidationError."""
    form = serializer(data=data)
    form.is_valid(raise_exception=True)
    return dict(form.validated_data)


# --- Pages ---------------------------------------------------------------------------------------------------------

_signer = Signer(salt="api.cursor")


def read_cursor(request: Request, query: Mapping[str, Any]) -> str:
    """Return the key a cursor stands for, "" without one; raise Problem when it is not of this query."""
    given = query.get("cursor")
    if not given:
        return ""
    try:
        said = _signer.unsign_object(given)
    except (BadSignature, ValueError) as error:
        raise Problem(400, "cursor-invalid", _("This cursor was not made here.")) from error
    if said.get("q") != _fingerprint(request):
        raise Problem(400, "cursor-mismatch", _("This cursor belongs to another query: start without it."))
    return str(said["k"])


def page_headers(request: Request, next_key: str) -> tuple[str | None, dict[str, str]]:
    """Return the cursor of the next page (None at the end) and the Link header of this one."""
    links = [f'<{request.build_absolute_uri("/api/v1/openapi.json")}>; rel="describedby"']
    cursor = None
    here = {k: v for k, v in request.query_params.items() if k != "cursor"}
    first = request.build_absolute_uri(request.path) + (f"?{urlencode(here)}" if here else "")
    links.append(f'<{first}>; rel="first"')
    if next_key:
        cursor = _signer.sign_object({"k": next_key, "q": _fingerprint(request)}, compress=True)
        following = request.build_absolute_uri(request.path) + "?" + urlencode(here | {"cursor": cursor})
        links.append(f'<{following}>; rel="next"')
    return cursor, {"Link": ", ".join(links)}


def _fingerprint(request: Request) -> str:
    narrowing = sorted((k, v) for k, v in request.query_params.items() if k not in {"cursor", "limit", "format"})
    text = f"{request.path}?{urlencode(narrowing)}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


# --- Entity tags ---------------------------------------------------------------------------------------------------


def not_modified(request: Request, etag: str) -> HttpResponse | None:
    """Return 304 when the client holds this representation already."""
    given = request.headers.get("If-None-Match", "")
    if given.strip() == "*" or etag in (part.strip().removeprefix("W/") for part in given.split(",")):
        return HttpResponse(status=304, headers={"ETag": etag})
    return None


def seen_revision(request: Request) -> int:
    """Return the revision named by If-Match; raise Problem where it names none of ours."""
    found = re.fullmatch(r'"r([0-9]{1,9})"', request.headers.get("If-Match", "").strip())
    if not found:
        raise Problem(412, "stale", _("If-Match names no state of this resource; fetch it again."))
    return int(found[1])


def revision_etag(revision: int) -> str:
    """Return the entity tag of a thing that counts its saves."""
    return f'"r{revision}"'


def known_uid(value: Any) -> uuid.UUID:
    """Return a public id from a path or body that was checked already."""
    return value if isinstance(value, uuid.UUID) else uuid.UUID(str(value))
