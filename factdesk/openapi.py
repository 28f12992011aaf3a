"""What the OpenAPI document says of every operation alike: problems, limits, strict bodies, security."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension, OpenApiSerializerExtension

from articles.api_base import StrictSerializer
from claims.api.schemas import COMPONENTS


class BearerScheme(OpenApiAuthenticationExtension):
    """Names our tokens in the document."""

    target_class = "factdesk.tokens.BearerAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        """Return how a token is sent."""
        return {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "fd_…",
            "description": "A token of the desk (`manage.py make_token`, or Account → API tokens). It acts as its "
            "owner, within its scopes, until it expires or is revoked. Never in an address.",
        }


class Strict(OpenApiSerializerExtension):
    """Says of strict bodies that they take no unknown fields."""

    target_class = "articles.api_base.StrictSerializer"
    match_subclasses = True

    def map_serializer(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        """Return the body's schema, closed."""
        schema: dict[str, Any] = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        return schema | {"additionalProperties": False}

    def get_name(self, auto_schema: Any, direction: Any) -> str:
        """Return the component's name."""
        target = self.target if isinstance(self.target, type) else type(self.target)
        return str(target.__name__)


_ALWAYS = {"400": "bad request", "404": "not found", "406": "format", "429": "too many requests"}
_GUARDED = {"401": "no working token", "403": "scope or role"}
_WITH_BODY = {"409": "conflict", "413": "too large", "415": "media type", "422": "refused by the desk"}
_MATCHED = {"412": "stale", "428": "If-Match missing"}


@lru_cache(maxsize=1)
def tour() -> str:
    """Return docs/api.md without its title, so that who finds the operations finds it; "" where it is left out."""
    page = settings.BASE_DIR / "docs" / "api.md"
    told = page.read_text(encoding="utf-8").partition("\n")[2].strip() if page.exists() else ""
    return told.replace("http://localhost:8000", settings.PUBLIC_URL)


def complete(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """Add the components, the problems every operation can answer, and the headers of every answer."""
    result["info"]["description"] = tour() or result["info"]["description"]
    result["servers"] = [{"url": settings.PUBLIC_URL, "description": "This desk"}]
    components = result.setdefault("components", {})
    components.setdefault("schemas", {}).update({name: dict(schema) for name, schema in COMPONENTS.items()})
    components["headers"] = {
        "RateLimit": {"schema": {"type": "string"}, "description": "r: requests left; t: seconds until more."},
        "RateLimit-Policy": {"schema": {"type": "string"}, "description": "q: requests; w: in how many seconds."},
        "Link": {"schema": {"type": "string"}, "description": "RFC 8288: next, first, describedby."},
        "ETag": {"schema": {"type": "string"}, "description": "For If-None-Match and If-Match."},
    }
    refers = {name: {"$ref": f"#/components/headers/{name}"} for name in ("RateLimit", "RateLimit-Policy")}
    for path in result.get("paths", {}).values():
        for method, operation in path.items():
            if method in {"get", "post", "put", "patch", "delete"}:
                _complete_operation(operation, refers)
    return result


def _complete_operation(operation: dict[str, Any], headers: dict[str, Any]) -> None:
    answers = operation["responses"]
    names = {p["name"] for p in operation.get("parameters", [])}
    expected = dict(_ALWAYS)
    if operation.get("security") != [{}]:
        expected |= _GUARDED
    if "requestBody" in operation:
        expected |= _WITH_BODY
        operation["requestBody"]["required"] = True
    if "If-Match" in names:
        expected |= _MATCHED
    if operation["operationId"].startswith(("get_", "list_changes", "download_")):
        expected |= {"410": "retracted, superseded, erased or expired"}
        answers.setdefault("304", {"description": "You hold it already (If-None-Match)"})
    for answer in answers.values():
        answer.setdefault("headers", {}).update(headers)
        if not answer.get("description"):
            answer["description"] = "OK"
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    answers.setdefault("414", {"description": "the address is too long"})
    for status, why in expected.items():
        answers.setdefault(status, {"description": why, "content": problem})


__all__ = ["BearerScheme", "Strict", "StrictSerializer", "complete"]
