"""The API's view on articles: bring one in, list them, see one, read its text."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers
from rest_framework.parsers import BaseParser, MultiPartParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from articles import queries
from articles.actions import ArticleNotFound, ArticleRefused, Upload, upload_article
from articles.api_base import (
    ApiView,
    JSONParser,
    JSONRenderer,
    Param,
    Problem,
    StrictSerializer,
    TextField,
    asks,
    checked,
    json_answer,
    not_modified,
    page_headers,
    read_cursor,
    revision_etag,
)
from articles.models import Actor, Article, Publisher, WorkState
from articles.models.ledger import Door
from articles.permissions import Scope
from articles.sentences import translated

ARTICLE = {"$ref": "#/components/schemas/Article"}
UPLOAD = {"$ref": "#/components/schemas/Upload"}


class _UploadFields(StrictSerializer):
    title = TextField(max_length=500, required=False, allow_blank=True, default="")
    url = TextField(max_length=1000, required=False, allow_blank=True, default="")
    publisher = serializers.UUIDField(required=False, allow_null=True, default=None)
    credit = TextField(max_length=200, required=False, allow_blank=True, default="")
    published = TextField(max_length=10, required=False, allow_blank=True, default="")
    replaces = serializers.UUIDField(required=False, allow_null=True, default=None)


class ArticleUpload(_UploadFields):
    """One article as text, with what is known of it; `published` is an EDTF prefix (2025-11-21, 2025-02)."""

    text = TextField(trim_whitespace=False, max_length=500_000)
    name = TextField(max_length=255, required=False, allow_blank=True, default="")


class ArticleFile(_UploadFields):
    """One article as a file."""

    file = serializers.FileField(max_length=255)


class BatchUpload(StrictSerializer):
    """Up to a hundred articles at once."""

    articles = serializers.ListField(child=ArticleUpload(), min_length=1, max_length=100)


class PlainText(BaseParser):
    """The body itself is the article: its bytes, in the charset the header declares or the reader finds."""

    media_type = "text/plain"

    def parse(
        self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """Return the bytes and the declared charset."""
        declared = ""
        for part in (media_type or "").split(";")[1:]:
            name, _is, value = part.strip().partition("=")
            if name.lower() == "charset":
                declared = value.strip('"')
        return {"content": stream.read(), "declared": declared}


class TextRenderer(BaseRenderer):
    """An article's text as UTF-8."""

    media_type = "text/plain"
    format = "txt"
    charset = None

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        """Return the bytes; the view answers by itself."""
        return b""


class Articles(ApiView):
    """All articles; one more."""

    parser_classes = (JSONParser, MultiPartParser, PlainText)

    @asks(
        summary="List articles",
        scope=Scope.ARTICLES_READ,
        tag="articles",
        operation="list_articles",
        params=[
            Param("publisher", {"type": "string", "format": "uuid"}, "Only of this publisher."),
            Param("state", {"type": "string", "enum": list(WorkState.values)}, "Only where reading has come so far."),
        ],
        paged=True,
        answers={200: {"$ref": "#/components/schemas/ArticlePage"}},
    )
    def get(self, request: Request) -> HttpResponse:
        """Standing articles, newest upload first, with the state of their reading."""
        query = self.query
        page = queries.articles(
            after=read_cursor(request, query),
            publisher=query.get("publisher", ""),
            state=query.get("state", ""),
            limit=query["limit"],
        )
        cursor, headers = page_headers(request, page.next)
        return json_answer({"items": [as_data(row) for row in page.rows], "next_cursor": cursor}, headers=headers)

    @asks(
        summary="Bring in an article",
        scope=Scope.ARTICLES_WRITE,
        tag="articles",
        operation="upload_article",
        description="201 for a new article, 200 when the same text from the same (or no) publisher and URL is here.",
        body={
            "application/json": ArticleUpload,
            "multipart/form-data": ArticleFile,
            "text/plain": OpenApiTypes.ANY,
        },
        answers={201: UPLOAD, 200: UPLOAD},
        creates=True,
        examples=[
            OpenApiExample(
                "upload",
                {"text": "KYVA (TPN) - “We sign on Monday,” said minister Oda Renk.", "published": "2025-11-21"},
                request_only=True,
                media_type="application/json",
            )
        ],
    )
    def post(self, request: Request) -> HttpResponse:
        """Store one article and queue it to be read, through the same action as the upload page."""
        data: Any = request.data
        kind = (request.content_type or "").partition(";")[0].strip().lower()
        if kind == "text/plain":
            found = upload_article(by=request.user, door=Door.API, content=data["content"], declared=data["declared"])
        elif kind == "multipart/form-data":
            if len(request.FILES.getlist("file")) > 1:
                raise Problem(400, "bad-body", _("Send one file a request."))
            fields = checked(ArticleFile, {k: data[k] for k in data})
            file = fields.pop("file")
            found = _upload(request.user, fields, content=file.read(), name=file.name, declared=file.charset or "")
        else:
            found = _upload(request.user, checked(ArticleUpload, request.data))
        where = request.build_absolute_uri(reverse("api:article", args=[found.article.uid]))
        return json_answer(_upload_as_data(found), 201 if found.created else 200, {"Location": where})


class ArticleBatch(ApiView):
    """Many articles in one request."""

    @asks(
        summary="Bring in up to a hundred articles",
        scope=Scope.ARTICLES_WRITE,
        tag="articles",
        operation="upload_articles",
        description="Each article stands or is refused by itself; the answer has one entry for each, in order.",
        body=BatchUpload,
        answers={200: {"$ref": "#/components/schemas/UploadBatch"}},
        creates=True,
    )
    def post(self, request: Request) -> HttpResponse:
        """Store each article that can be stored and say of each what became of it."""
        batch = uuid.uuid4()
        results: list[dict[str, Any]] = []
        for fields in checked(BatchUpload, request.data)["articles"]:
            try:
                results.append(_upload_as_data(_upload(request.user, dict(fields), batch=batch)))
            except ArticleRefused as error:
                said = translated(str(error))
                results.append({"status": "refused", "code": error.code, "detail": said, "article": None})
            except ArticleNotFound:
                detail = _("There is no such article or publisher.")
                results.append({"status": "refused", "code": "not-found", "detail": detail, "article": None})
        return json_answer({"batch": str(batch), "results": results})


class OneArticle(ApiView):
    """One article's facts."""

    @asks(
        summary="One article",
        scope=Scope.ARTICLES_READ,
        tag="articles",
        operation="get_article",
        answers={200: ARTICLE},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """What the desk knows of it, as set and as read; the text is a resource of its own."""
        row = queries.article(uid)
        return json_answer(as_data(row, whole=True), headers={"ETag": revision_etag(row.revision)})


class ArticleText(ApiView):
    """One article's text."""

    renderer_classes = (JSONRenderer, TextRenderer)

    @asks(
        summary="The text of an article",
        scope=Scope.ARTICLES_TEXT,
        tag="articles",
        operation="get_article_text",
        description="Positions everywhere in this API count Unicode code points of this text.",
        answers={(200, "application/json"): {"$ref": "#/components/schemas/ArticleText"},
                 (200, "text/plain"): OpenApiTypes.STR},
    )  # fmt: skip
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The decoded text, unchanged but for line ends; a withdrawn article has none any more."""
        row = queries.article(uid)
        if row.withdrawn_at:
            raise ArticleNotFound
        plain = getattr(request.accepted_renderer, "format", "") == "txt"
        etag = f'"{row.text_sha256[:32]}-{"txt" if plain else "json"}"'
        if (same := not_modified(request, etag)) is not None:
            return same
        if plain:
            body = row.text.encode()
            return HttpResponse(body, content_type="text/plain; charset=utf-8", headers={"ETag": etag})
        data = {"id": str(row.uid), "text": row.text, "sha256": row.text_sha256, "unit": "unicode-code-point"}
        return json_answer(data, headers={"ETag": etag})


class Publishers(ApiView):
    """Who brings texts out."""

    @asks(
        summary="Publishers",
        scope=Scope.CLAIMS_READ,
        tag="reference",
        operation="list_publishers",
        paged=True,
        answers={200: {"$ref": "#/components/schemas/PublisherPage"}},
    )
    def get(self, request: Request) -> HttpResponse:
        """Every publisher the desk knows; their ids are what `publisher` filters take."""
        after, limit = read_cursor(request, self.query), self.query["limit"]
        rows = Publisher.objects.order_by("id").filter(id__gt=int(after or 0))[: limit + 1]
        items = [
            {"id": str(p.uid), "name": p.name, "kind": p.kind, "homepage": p.homepage or None} for p in rows[:limit]
        ]
        cursor, headers = page_headers(request, str(rows[limit - 1].pk) if len(rows) > limit else "")
        return json_answer({"items": items, "next_cursor": cursor}, headers=headers)


class Actors(ApiView):
    """Who speaks and acts."""

    @asks(
        summary="Actors",
        scope=Scope.CLAIMS_READ,
        tag="reference",
        operation="list_actors",
        params=[
            Param("name", {"type": "string", "minLength": 2, "maxLength": 100}, "Names that begin so, in any case."),
            Param("wikidata", {"type": "string", "pattern": "^Q[1-9][0-9]{0,11}$", "maxLength": 13}, "By item.", "Q42"),
        ],
        paged=True,
        answers={200: {"$ref": "#/components/schemas/ActorPage"}},
    )
    def get(self, request: Request) -> HttpResponse:
        """Every person, organisation, country or body that speaks; their ids are what `speaker` filters take."""
        after, limit = read_cursor(request, self.query), self.query["limit"]
        rows = Actor.objects.filter(merged_into=None, id__gt=int(after or 0)).order_by("id")
        if name := self.query.get("name"):
            rows = rows.filter(names__folded__startswith=name.casefold()).distinct()
        if item := self.query.get("wikidata"):
            rows = rows.filter(wikidata=item)
        found = list(rows[: limit + 1])
        items = [{"id": str(a.uid), "name": a.name, "kind": a.kind, "wikidata": a.wikidata or None} for a in found]
        cursor, headers = page_headers(request, str(found[limit - 1].pk) if len(found) > limit else "")
        return json_answer({"items": items[:limit], "next_cursor": cursor}, headers=headers)


def as_data(row: Article, *, whole: bool = False) -> dict[str, Any]:
    """Return an article as the API tells it; `whole` adds what was read in it beside what was set."""
    data = queries.article_facts(row) | {
        "uploaded_at": row.uploaded_at.isoformat(),
        "reading": getattr(row, "work_state", None),
        "withdrawn": row.withdrawn_at is not None,
    }
    if whole:
        data |= {
            "as_read": {
                "title": row.title_read or None,
                "url": row.url_read or None,
                "publisher": row.publisher_read or None,
                "credit": row.credit_read or None,
                "published": row.published_read or None,
            },
            "encoding": row.encoding,
            "file_name": row.original_name or None,
            "replaces": str(row.replaces.uid) if row.replaces else None,
            "revision": row.revision,
        }
    return data


def _upload(by: Any, fields: dict[str, Any], **more: Any) -> Upload:
    publisher, replaces = fields.pop("publisher"), fields.pop("replaces")
    house = Publisher.objects.filter(uid=publisher).first() if publisher else None
    old = Article.objects.filter(uid=replaces).first() if replaces else None
    if (publisher and house is None) or (replaces and old is None):
        raise ArticleNotFound
    return upload_article(by=by, door=Door.API, publisher=house, replaces=old, **fields, **more)


def _upload_as_data(found: Upload) -> dict[str, Any]:
    return {"status": "stored" if found.created else "known", "article": as_data(queries.article(found.article.uid))}
