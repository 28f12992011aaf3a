"""Verified claims: lists, streams, single records and their history."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import orjson
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotAcceptable
from rest_framework.request import Request

from articles.api_base import (
    ApiView,
    CSVRenderer,
    JSONRenderer,
    LinkedDataRenderer,
    NDJSONRenderer,
    Param,
    Problem,
    asks,
    json_answer,
    not_modified,
    page_headers,
    read_cursor,
    token_of,
)
from articles.database import one_view
from articles.models import Actor
from articles.permissions import Scope
from claims import filters, queries, records, search, sets, verified
from claims.api.review import working_claim
from claims.exports import claimreview, ndjson, provenance, tables, webannotations
from claims.models import Claim, Topic, VerifiedRecord
from claims.models.judging import Accuracy, Attribution

RECORD = {"$ref": "#/components/schemas/Record"}

_DAY = {"type": "string", "minLength": 4, "maxLength": 40}
NARROWING = [
    Param("kind", {"type": "string", "enum": list(Claim.Kind.values)}, "Only claims of this kind."),
    Param("topic", {"type": "string", "minLength": 1, "maxLength": 60}, "A topic's public id or its slug."),
    Param("speaker", {"type": "string", "minLength": 1, "maxLength": 40}, "An actor's public id or Wikidata item."),
    Param("publisher", {"type": "string", "format": "uuid"}, "Only where an article of this publisher carries it."),
    Param("article", {"type": "string", "format": "uuid"}, "Only what stands in this article."),
    Param(
        "date_from",
        _DAY,
        "Only claims with a date that can lie on or after this day, month or year (EDTF prefix).",
        "2025-11",
    ),
    Param("date_to", _DAY, "Only claims with a date that can lie on or before it.", "2025-11-30"),
    Param(
        "date_match",
        {"type": "string", "enum": ["overlap", "within"]},
        "`overlap` (as without it): the claim's dates can lie in these days. `within`: they certainly do, wholly; what "
        "is known as a month only is then not within a week of it. Verified claims only.",
    ),
    Param("attribution", {"type": "string", "enum": list(Attribution.values)}, "Was it said: this verdict only."),
    Param("accuracy", {"type": "string", "enum": list(Accuracy.values)}, "Is it so: this verdict only."),
    Param(
        "verified_since",
        {"type": "string", "format": "date-time", "minLength": 10, "maxLength": 40},
        "Only records made at or after this moment (RFC 3339, with a zone).",
        "2025-11-21T00:00:00Z",
    ),
]
WORDS = Param(
    "q",
    {"type": "string", "minLength": 1, "maxLength": 200},
    "Only records that hold all these words (at most eight) in statement, passage or speaker; accents, case and Dutch "
    "endings do not count.",
    "brug maandag",
)
FIELDS = Param(
    "fields",
    {"type": "string", "pattern": "^[a-z_]+(,[a-z_]+)*$", "minLength": 1, "maxLength": 400},
    "Only these members of each record, separated by commas; `id` is always there. With `format=csv`: only these "
    "columns of the table, in this order.",
    "statement,accuracy",
)
COUNT = Param(
    "count",
    {"type": "string", "enum": ["exact"]},
    "Also say how many records fit, as `count`: it costs a walk over all of them, so ask once. NDJSON counts anyway.",
)
STATE = Param(
    "state",
    {"type": "string", "enum": list(Claim.State.values), "default": "verified"},
    "`verified` (default) gives records in force in the native form. Any other state gives claims as the desk is "
    "working on them, as JSON only, and needs the scope `claims:review`.",
)
TABLE = Param(
    "table",
    {"type": "string", "enum": list(tables.TABLES), "default": "claims"},
    "With `format=csv`: which table. `links` stand between two claims that fit, `evidence` was held up for one.",
)
_PLAIN_FILTERS = ("kind", "topic", "speaker", "publisher", "article", "date_from", "date_to")


class Claims(ApiView):
    """All claims that fit."""

    renderer_classes = (JSONRenderer, NDJSONRenderer, CSVRenderer)

    @asks(
        summary="List or export claims",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="list_claims",
        description="Verified records in force by default. JSON comes in pages; NDJSON and CSV are streamed whole, "
        "as one view of the database: NDJSON ends in a trailer with count and SHA-256, and without it is cut off.",
        params=[STATE, *NARROWING, WORDS, FIELDS, COUNT, TABLE],
        paged=True,
        answers={
            (200, "application/json"): {"$ref": "#/components/schemas/ClaimPage"},
            (200, "application/x-ndjson"): {"type": "string"},
            (200, "text/csv"): {"type": "string"},
        },
    )
    def get(self, request: Request) -> HttpResponseBase:
        """Verified claims, oldest verified first, or those in another state in the order of the queue."""
        kind = getattr(request.accepted_renderer, "format", "json")
        if self.query["state"] != Claim.State.VERIFIED:
            if kind != "json":
                raise NotAcceptable(_("Only verified claims leave the desk as NDJSON or CSV."))
            return self._working(request)
        wanted, fields = narrowed(request, self.query), fields_of(self.query)
        if kind == "json":
            return self._page(request, wanted, fields)
        if "count" in self.query:
            raise Problem(400, "bad-parameter", _("A page is counted; a stream is whole and ends in its count."))
        if kind == "csv":
            name = self.query["table"]
            columns = known(fields, [c.name for c in tables.TABLES[name].columns])
            rows = tables.csv_lines(name, _rows(name, wanted), columns)
            return _download(rows, "text/csv; charset=utf-8; header=present", f"{name}.csv")
        bodies = _cut(verified.stream(wanted), known(fields, records.MEMBERS))
        return _download(ndjson.live(bodies, said(self.query)), "application/x-ndjson", "ndjson")

    def _page(self, request: Request, wanted: verified.Narrowed, fields: list[str]) -> HttpResponse:
        page = verified.page(wanted, after=read_cursor(request, self.query), limit=self.query["limit"])
        cursor, headers = page_headers(request, page.next)
        bodies = b",".join(_cut((bytes(row.body or b"") for row in page.rows), known(fields, records.MEMBERS)))
        count = {"count": verified.count(wanted)} if "count" in self.query else {}
        end = json.dumps({"next_cursor": cursor, **count}).encode()[1:]
        return HttpResponse(b'{"items":[' + bodies + b"]," + end, content_type="application/json", headers=headers)

    def _working(self, request: Request) -> HttpResponse:
        if Scope.CLAIMS_REVIEW.value not in token_of(request).scopes:
            raise Problem(
                403, "scope-missing", _("This token may not be used for this."), needed_scope=Scope.CLAIMS_REVIEW.value
            )
        only_verified = {"attribution", "accuracy", "verified_since"} & set(request.query_params)
        if only_verified:
            raise Problem(400, "bad-parameter", _("Verdicts are known of verified claims only."))
        if {"q", "fields", "count", "table", "date_match"} & set(request.query_params):
            raise Problem(400, "bad-parameter", _("This parameter is for verified claims only."))
        wanted = filters.parse({"state": self.query["state"]} | shared_filters(self.query))
        page = queries.claims(
            wanted, by=request.user, after=read_cursor(request, self.query), limit=self.query["limit"]
        )
        cursor, headers = page_headers(request, page.next)
        return json_answer({"items": [working_claim(row) for row in page.rows], "next_cursor": cursor}, headers=headers)


class OneClaim(ApiView):
    """One verified claim."""

    @asks(
        summary="One verified claim",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="get_claim",
        description="The record in force, byte for byte as its SHA-256 has it. 410 with `retracted` or `superseded` "
        "(and by which claim) when there is none any more.",
        answers={200: RECORD},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The native record, in its canonical bytes."""
        visible(request, uid)
        return _record_answer(request, uid, verified.record_of(uid))


class Records(ApiView):
    """All records a claim ever had."""

    @asks(
        summary="Records of a claim",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="list_records",
        answers={200: {"$ref": "#/components/schemas/RecordList"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Newest first, each with its SHA-256 and whether it is in force."""
        visible(request, uid)
        rows = verified.records_of(uid)
        items = [
            {
                "record": r.number,
                "version": r.version,
                "sha256": r.sha256,
                "attribution": r.attribution,
                "accuracy": r.accuracy,
                "verified_at": r.at.astimezone(UTC).isoformat(),
                "in_force": r.claim.record_id == r.pk,
                "erased": r.body is None,
                "url": request.build_absolute_uri(reverse("api:record", args=[uid, r.number])),
            }
            for r in rows
        ]
        return json_answer({"items": items})


class OneRecord(ApiView):
    """One immutable record."""

    @asks(
        summary="One record of a claim by its number",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="get_record",
        description="Immutable: also after a correction or retraction.",
        answers={200: RECORD},
    )
    def get(self, request: Request, uid: uuid.UUID, number: int) -> HttpResponse:
        """The record as it was frozen."""
        visible(request, uid)
        if number > 2**31 - 1:
            raise verified.ClaimNotFound
        return _record_answer(request, uid, verified.one_record(uid, number))


class Annotations(ApiView):
    """A verified claim on its passages."""

    renderer_classes = (JSONRenderer, LinkedDataRenderer)

    @asks(
        summary="A verified claim as W3C Web Annotations",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="get_annotations",
        description="One for each passage, positions in Unicode code points of the immutable text.",
        answers={(200, "application/ld+json"): {"type": "array", "items": {"type": "object"}}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The record in force, as annotations."""
        visible(request, uid)
        record = orjson.loads(bytes(verified.record_of(uid).body or b""))
        found = orjson.dumps(list(webannotations.of_record(record)))
        return HttpResponse(found, content_type=f'application/ld+json; profile="{webannotations.CONTEXT}"')


class Review(ApiView):
    """A verified claim as others embed it."""

    renderer_classes = (JSONRenderer, LinkedDataRenderer)

    @asks(
        summary="A verified claim as schema.org ClaimReview",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="get_claimreview",
        description="For the page on which the public reads the verdict. 404 where there is no such page, and where "
        "the desk did not say whether the claim is so: an attribution alone is no review.",
        answers={(200, "application/ld+json"): {"type": "object"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """The record in force, as a review."""
        visible(request, uid)
        row = verified.record_of(uid)
        held = sorted(verified.evidence_for_records(of=row.claim), key=lambda x: x.pk)
        sources = dict.fromkeys(x.url for x in held if x.url)
        found = claimreview.review(orjson.loads(bytes(row.body or b"")), list(sources))
        if found is None:
            raise verified.ClaimNotFound
        return HttpResponse(orjson.dumps(found), content_type="application/ld+json")


class Provenance(ApiView):
    """Where a claim's records come from."""

    @asks(
        summary="Provenance of a claim's records (W3C PROV-JSON)",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="get_provenance",
        description="Every record is an entity of its own, made from articles by people who are pseudonyms; a later "
        "one revises the one before. Erased records are left out.",
        answers={200: {"type": "object"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """All records the claim ever had, oldest first."""
        visible(request, uid)
        bodies = [bytes(r.body) for r in reversed(verified.records_of(uid)) if r.body is not None]
        return json_answer(provenance.prov_json(map(orjson.loads, bodies)))


class HeldUp(ApiView):
    """The evidence for a verified claim."""

    @asks(
        summary="Evidence held up for a claim",
        scope=Scope.CLAIMS_READ,
        tag="claims",
        operation="get_evidence",
        description="What editors held up for a version that is verified: web addresses and hashes of files. The files "
        "themselves, their names, and the desk's notes never leave it.",
        answers={200: {"$ref": "#/components/schemas/EvidenceList"}},
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Each with the version it was held up for, why it matters, and what it takes the place of."""
        visible(request, uid)
        found = sorted(verified.evidence_for_records(of=verified.record_of(uid).claim), key=lambda x: x.pk)
        return json_answer({"items": [records.evidence(x) for x in found]})


class Topics(ApiView):
    """What claims are about."""

    @asks(
        summary="Topics",
        scope=Scope.CLAIMS_READ,
        tag="reference",
        operation="list_topics",
        answers={200: {"$ref": "#/components/schemas/TopicList"}},
    )
    def get(self, request: Request) -> HttpResponse:
        """The controlled list; slugs and ids are what `topic` filters take."""
        items = [
            {"id": str(t.uid), "slug": t.slug, "nl": t.name_nl, "en": t.name_en, "high_stakes": t.high_stakes}
            for t in Topic.objects.order_by("slug")
        ]
        return json_answer({"items": items})


def narrowed(request: Request, query: Mapping[str, Any]) -> verified.Narrowed:
    """Return what the parameters narrow verified records by."""
    since = None
    if given := query.get("verified_since"):
        try:
            since = parse_datetime(given)
        except ValueError:
            since = None
        if since is None or since.tzinfo is None:
            raise filters.BadFilter(
                "verified_since", _("verified_since is a moment with a zone (2025-11-21T00:00:00Z).")
            )
    return verified.Narrowed(
        filters=filters.parse(shared_filters(query)),
        attribution=query.get("attribution", ""),
        accuracy=query.get("accuracy", ""),
        verified_since=since,
        words=words_of(query),
        within=query.get("date_match") == "within",
        claims=reach(request),
    )


def words_of(query: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the stems that are searched for; raise BadFilter where the question holds no word."""
    asked = search.terms(query.get("q", ""))
    if "q" in query and not asked:
        raise filters.BadFilter("q", _("q is one or more words."))
    return tuple(asked[: search.MOST_WORDS])


def fields_of(query: Mapping[str, Any]) -> list[str]:
    """Return the members or columns that were asked for, each once; [] is all."""
    return list(dict.fromkeys(query["fields"].split(","))) if query.get("fields") else []


def known(fields: list[str], names: Collection[str]) -> list[str]:
    """Return the fields; raise BadFilter for one that is not among the names."""
    for name in fields:
        if name not in names:
            raise filters.BadFilter("fields", _("fields are among: %(names)s.") % {"names": ", ".join(names)})
    return fields


def _rows(table: str, wanted: verified.Narrowed) -> Iterator[dict[str, Any]]:
    """Yield what the rows of a table are made from, as one view of the database."""
    if table == "links":
        with one_view():
            yield from map(records.link, verified.links_between_records(verified.in_force(wanted)))
    elif table == "evidence":
        with one_view():
            yield from map(records.evidence, verified.evidence_for_records(verified.in_force(wanted)))
    else:
        yield from (orjson.loads(body) for body in verified.stream(wanted))


def _cut(bodies: Iterator[bytes], fields: list[str]) -> Iterator[bytes]:
    """Yield records with only these members and their id; all of each where none are named."""
    if not fields:
        return bodies
    wanted = {"id", *fields}
    return (
        orjson.dumps({k: v for k, v in orjson.loads(body).items() if k in wanted}, option=orjson.OPT_SORT_KEYS)
        for body in bodies
    )


def shared_filters(query: Mapping[str, Any]) -> dict[str, str]:
    """Return the parameters that verified and working claims share, with slugs and items as public ids."""
    given = {name: str(query[name]) for name in _PLAIN_FILTERS if query.get(name)}
    nobody = str(uuid.UUID(int=0))
    if (topic := given.get("topic")) and not filters.is_uuid(topic):
        row = Topic.objects.filter(slug=topic).first()
        given["topic"] = str(row.uid) if row else nobody
    if (speaker := given.get("speaker")) and re.fullmatch(r"Q[1-9][0-9]*", speaker):
        actor = Actor.objects.filter(wikidata=speaker, merged_into=None).first()
        given["speaker"] = str(actor.uid) if actor else nobody
    return {k: v.lower() if k in {"topic", "speaker"} else v for k, v in given.items()}


def said(query: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filters of a query as an export names them."""
    return {k: v for k, v in query.items() if k not in {"limit", "cursor", "format", "table"}}


def reach(request: Request) -> tuple[str, ...] | None:
    """Return the public ids of the claims a token bound to one set may see; None is all of them."""
    only = token_of(request).claim_set
    return None if only is None else sets.claims_within(only)


def visible(request: Request, uid: uuid.UUID) -> None:
    """Raise ClaimNotFound for a claim outside the token's reach."""
    within = reach(request)
    if within is not None and str(uid) not in within:
        raise verified.ClaimNotFound


def _record_answer(request: Request, uid: uuid.UUID, row: VerifiedRecord) -> HttpResponse:
    etag = f'"c-{row.number}-{row.sha256[:16]}"'
    if (same := not_modified(request, etag)) is not None:
        return same
    links = {"describedby": request.build_absolute_uri(reverse("api:openapi"))}
    links["latest-version"] = request.build_absolute_uri(reverse("api:claim", args=[uid]))
    links["version-history"] = request.build_absolute_uri(reverse("api:records", args=[uid]))
    if row.number > 1:
        before = reverse("api:record", args=[uid, row.number - 1])
        links["predecessor-version"] = request.build_absolute_uri(before)
    headers = {"ETag": etag, "Link": ", ".join(f'<{where}>; rel="{rel}"' for rel, where in links.items())}
    return HttpResponse(bytes(row.body or b""), content_type="application/json", headers=headers)


def _download(chunks: Any, content_type: str, name: str) -> StreamingHttpResponse:
    day = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    ending = name if "." in name else f"claims.{name}"
    return StreamingHttpResponse(
        chunks,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="factdesk-{day}-{ending}"', "X-Accel-Buffering": "no"},
    )
