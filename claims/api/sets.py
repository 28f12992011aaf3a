"""Claim sets, releases and snapshots."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from datetime import UTC
from typing import Any

import orjson
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.request import Request

from articles.api_base import (
    ApiView,
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
    seen_revision,
    token_of,
)
from articles.models import WorkState
from articles.models.ledger import Door
from articles.permissions import Scope
from articles.sentences import translated
from claims import records, sets
from claims.actions.sets import edit_set, make_set, pick_claims, release_set
from claims.exports.formats import FORMATS
from claims.exports.snapshot import Member
from claims.models import ClaimSet, Release, Snapshot

SET = {"$ref": "#/components/schemas/ClaimSet"}
RELEASE = {"$ref": "#/components/schemas/Release"}
STATES = {
    WorkState.DUE: "queued",
    WorkState.RUNNING: "running",
    WorkState.DONE: "done",
    WorkState.FAILED: "failed",
    WorkState.QUARANTINED: "failed",
}


class SetBody(StrictSerializer):
    """A set: saved filters (as in `GET /claims`) or, `by_hand`, claims picked one by one."""

    title = TextField(max_length=200)
    slug = serializers.RegexField("^[a-z0-9-]+$", max_length=60, required=False, allow_blank=True, default="")
    description = TextField(max_length=5000, required=False, allow_blank=True, default="")
    licence = TextField(max_length=200, required=False, allow_blank=True, default="")
    by_hand = serializers.BooleanField(required=False, default=False)
    filters = serializers.DictField(child=TextField(max_length=60), required=False, default=dict)
    leave_out = serializers.ListField(
        child=serializers.ChoiceField(choices=ClaimSet.LeaveOut.values), required=False, default=list
    )


class SetChange(StrictSerializer):
    """What changes; what is not named stays. `add` and `remove` are claims of a hand-picked set."""

    title = TextField(max_length=200, required=False)
    description = TextField(max_length=5000, required=False, allow_blank=True)
    licence = TextField(max_length=200, required=False, allow_blank=True)
    filters = serializers.DictField(child=TextField(max_length=60), required=False)
    leave_out = serializers.ListField(child=serializers.ChoiceField(choices=ClaimSet.LeaveOut.values), required=False)


class PickBody(StrictSerializer):
    """Claims to put into a hand-picked set or take out of it."""

    add = serializers.ListField(child=serializers.UUIDField(), required=False, default=list, max_length=1000)
    remove = serializers.ListField(child=serializers.UUIDField(), required=False, default=list, max_length=1000)


class ReleaseBody(StrictSerializer):
    """Why there is a new release: what it corrects or adds."""

    reason = TextField(max_length=2000, required=False, allow_blank=True, default="")


def bound_to(request: Request) -> uuid.UUID | None:
    """Return the set a token is bound to, None for all."""
    only: uuid.UUID | None = token_of(request).claim_set
    return only


class ClaimSets(ApiView):
    """All sets; one more."""

    @asks(
        summary="Claim sets",
        scope=Scope.CLAIMS_READ,
        tag="sets",
        operation="list_sets",
        paged=True,
        answers={200: {"$ref": "#/components/schemas/ClaimSetPage"}},
    )
    def get(self, request: Request) -> HttpResponse:
        """Newest first."""
        after, limit = read_cursor(request, self.query), self.query["limit"]
        rows = sets.sets(only=bound_to(request))
        found = list((rows.filter(id__lt=int(after)) if after else rows)[: limit + 1])
        cursor, headers = page_headers(request, str(found[limit - 1].pk) if len(found) > limit else "")
        return json_answer({"items": [_set(request, s) for s in found[:limit]], "next_cursor": cursor}, headers=headers)

    @asks(
        summary="Make a claim set",
        scope=Scope.SETS_WRITE,
        tag="sets",
        operation="make_set",
        body=SetBody,
        answers={201: SET},
        creates=True,
    )
    def post(self, request: Request) -> HttpResponse:
        """Save a selection under a title."""
        row = make_set(by=request.user, door=Door.API, **checked(SetBody, request.data))
        where = {"Location": request.build_absolute_uri(reverse("api:set", args=[row.slug]))}
        return json_answer(_set(request, row), 201, where | {"ETag": revision_etag(row.revision)})


class OneSet(ApiView):
    """One set."""

    @asks(summary="A claim set", scope=Scope.CLAIMS_READ, tag="sets", operation="get_set", answers={200: SET})
    def get(self, request: Request, slug: str) -> HttpResponse:
        """Its title, selection and releases."""
        row = sets.one_set(slug, only=bound_to(request))
        etag = revision_etag(row.revision)
        data = _set(request, row) | {"releases": [_release(request, r) for r in sets.releases(row)]}
        return json_answer(data, headers={"ETag": etag})

    @asks(
        summary="Change a claim set",
        scope=Scope.SETS_WRITE,
        tag="sets",
        operation="edit_set",
        description="Releases made before stay what they are.",
        body=SetChange,
        answers={200: SET},
        needs_match=True,
    )
    def patch(self, request: Request, slug: str) -> HttpResponse:
        """Change what it is called or selects."""
        row = sets.one_set(slug, only=bound_to(request))
        body = checked(SetChange, request.data)
        row = edit_set(claim_set=row.uid, by=request.user, door=Door.API, seen_revision=seen_revision(request), **body)
        return json_answer(_set(request, sets.one_set(row.slug)), headers={"ETag": revision_etag(row.revision)})


class SetPreview(ApiView):
    """What a release would hold."""

    @asks(
        summary="What a release would leave out, and why",
        scope=Scope.CLAIMS_READ,
        tag="sets",
        operation="preview_set",
        answers={200: {"$ref": "#/components/schemas/Preview"}},
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """Counts by reason, of what stays outside and of what is in although it is doubtful."""
        seen = sets.preview(sets.one_set(slug, only=bound_to(request)))
        left = {x.reason: x.count for x in seen.left_out}
        said = {"left_out": left, "included": seen.included, "doubtful": seen.doubtful}
        return json_answer(said | {"counted": seen.counted, "whole": seen.whole})


class SetClaims(ApiView):
    """The claims of a hand-picked set."""

    @asks(
        summary="Pick claims into a set",
        scope=Scope.SETS_WRITE,
        tag="sets",
        operation="pick_claims",
        body=PickBody,
        answers={200: SET},
        creates=True,
    )
    def post(self, request: Request, slug: str) -> HttpResponse:
        """Put claims in, take claims out."""
        row = sets.one_set(slug, only=bound_to(request))
        body = checked(PickBody, request.data)
        row = pick_claims(
            claim_set=row.uid,
            by=request.user,
            door=Door.API,
            add=[str(u) for u in body["add"]],
            remove=[str(u) for u in body["remove"]],
        )
        return json_answer(_set(request, sets.one_set(row.slug)))


class Releases(ApiView):
    """The releases of a set; one more."""

    @asks(
        summary="Make a snapshot of a set",
        scope=Scope.SETS_WRITE,
        tag="sets",
        operation="release_set",
        description="A worker makes it: ask the address in `Location` until `state` is `done`. A set whose content "
        "has not changed gives the same snapshot again. At most two are made for one token at the same time: a third "
        "is 429 `too-many-snapshots`.",
        body=ReleaseBody,
        answers={202: RELEASE},
        creates=True,
    )
    def post(self, request: Request, slug: str) -> HttpResponse:
        """Ask for the next numbered release."""
        row = sets.one_set(slug, only=bound_to(request))
        made = release_set(
            claim_set=row.uid,
            by=request.user,
            door=Door.API,
            token=token_of(request).id,
            **checked(ReleaseBody, request.data),
        )
        where = request.build_absolute_uri(reverse("api:job", args=[made.uid]))
        return json_answer(_release(request, made), 202, {"Location": where, "Retry-After": "1"})


class Job(ApiView):
    """A release on its way."""

    @asks(
        summary="How far a release is", scope=Scope.CLAIMS_READ, tag="sets", operation="get_job", answers={200: RELEASE}
    )
    def get(self, request: Request, uid: uuid.UUID) -> HttpResponse:
        """Queued, running, done with its snapshot, or failed with the reason."""
        row = sets.job(uid, only=bound_to(request))
        return json_answer(_release(request, row), headers={} if row.snapshot_id else {"Retry-After": "1"})


class OneSnapshot(ApiView):
    """What is known of one snapshot."""

    @asks(
        summary="A snapshot",
        scope=Scope.CLAIMS_READ,
        tag="snapshots",
        operation="get_snapshot",
        description="The id is the SHA-256 of what it holds. A snapshot stays to be had after its correction; "
        "`superseded_by` then names what came after.",
        answers={200: {"$ref": "#/components/schemas/Snapshot"}},
    )
    def get(self, request: Request, sha256: str) -> HttpResponse:
        """Counts, releases that name it, its files, what superseded it."""
        row = sets.snapshot(sha256, only=bound_to(request))
        named = Release.objects.filter(snapshot=row, state=WorkState.DONE).select_related("claim_set", "snapshot")
        only = bound_to(request)
        later = sets.newer(row)
        here = request.build_absolute_uri(reverse("api:snapshot", args=[row.pk]))
        data = {
            "id": row.pk,
            "records": row.records,
            "links": row.links,
            "evidence": row.evidence,
            "bytes": row.bytes,
            "erased": row.erased,
            "complete": row.erased == 0,
            "files": {name: f"{here}/{name}" for name in FORMATS},
            "releases": [_release(request, r) for r in named.order_by("id") if only is None or r.claim_set.uid == only],
            "superseded_by": [_release(request, r) for r in later if only is None or r.claim_set.uid == only],
        }
        links = [f'<{here}/bag.zip>; rel="enclosure"']
        links += [f'<{_snapshot_url(request, r)}>; rel="latest-version"' for r in later[:1]]
        return json_answer(data, headers={"Link": ", ".join(links)})


class SnapshotFile(ApiView):
    """One file of a snapshot."""

    @asks(
        summary="Download a snapshot in one format",
        scope=Scope.CLAIMS_READ,
        tag="snapshots",
        operation="download_snapshot",
        description="`claims.ndjson` is the canonical form, with `Range`; every other file is made from it: "
        + ", ".join(f"`{name}`" for name in FORMATS)
        + ". Check any of claims.ndjson and bag.zip with `verify.py`, which travels in the bag.",
        answers={(200, f.media_type.partition(";")[0]): {"type": "string"} for f in FORMATS.values()}
        | {(206, "application/x-ndjson"): {"type": "string"}},
    )
    def get(self, request: Request, sha256: str, name: str) -> HttpResponseBase:
        """The bytes, the same for ever on any machine."""
        row = sets.snapshot(sha256, only=bound_to(request))
        if name not in FORMATS:
            raise sets.SetNotFound
        form = FORMATS[name]
        try:
            opened = sets.for_readers(row)
        except sets.BeingErased as error:
            raise Problem(503, "unavailable", translated(str(error)), headers={"Retry-After": "30"}) from error
        except FileNotFoundError as error:
            raise Problem(503, "unavailable", _("The file of this snapshot is missing: tell the desk.")) from error
        etag = f'"{row.pk[:32]}-{row.erased}-{name}"'
        if (same := not_modified(request, etag)) is not None:
            return same
        headers = {
            "ETag": etag,
            "Cache-Control": "private, max-age=31536000, immutable",
            "Content-Disposition": f'attachment; filename="factdesk-{row.pk[:12]}-{name}"',
        }
        if name == "claims.ndjson":
            return _ranged(request, row, form.media_type, headers)
        chunks = form.make(row.pk, row.records, opened)
        return StreamingHttpResponse(chunks, content_type=form.media_type, headers=headers)


class SnapshotDiff(ApiView):
    """How two snapshots differ."""

    @asks(
        summary="How two snapshots differ",
        scope=Scope.CLAIMS_READ,
        tag="snapshots",
        operation="diff_snapshots",
        answers={200: {"$ref": "#/components/schemas/Difference"}},
    )
    def get(self, request: Request, sha256: str, other: str) -> HttpResponse:
        """Claims added, removed and changed from the first to the second, and in what; at most a thousand."""
        only = bound_to(request)
        found = sets.difference(sets.snapshot(sha256, only=only), sets.snapshot(other, only=only))
        return json_answer(
            {
                "from": sha256,
                "to": other,
                "added": [m.claim for m in found.added],
                "removed": [m.claim for m in found.removed],
                "changed": [_changed(before, after) for before, after in found.changed],
                "truncated": found.truncated,
            }
        )


def _changed(before: Member, after: Member) -> dict[str, Any]:
    says = [orjson.loads(m.body) for m in (before, after) if m.body is not None]
    return {
        "claim": before.claim,
        "from": before.sha256,
        "to": after.sha256,
        "differs": records.differing(*says) if len(says) == 2 else None,
    }


def _set(request: Request, row: ClaimSet) -> dict[str, Any]:
    return {
        "id": str(row.uid),
        "slug": row.slug,
        "title": row.title,
        "description": row.description,
        "licence": row.licence or None,
        "by_hand": row.by_hand,
        "filters": row.filters,
        "leave_out": row.leave_out,
        "made_at": row.made_at.astimezone(UTC).isoformat(),
        "revision": row.revision,
        "snapshot": getattr(row, "snapshot", None),
        "url": request.build_absolute_uri(reverse("api:set", args=[row.slug])),
    }


def _release(request: Request, row: Release) -> dict[str, Any]:
    return {
        "id": str(row.uid),
        "set": row.claim_set.slug,
        "number": row.number,
        "state": STATES[WorkState(row.state)],
        "error": row.error or None,
        "reason": row.reason,
        "filters": row.filters,
        "leave_out": row.leave_out,
        "left_out": row.left_out,
        "asked_at": row.asked_at.astimezone(UTC).isoformat(),
        "as_of": row.as_of,
        "ledger_checkpoint": row.checkpoint or None,
        "snapshot": row.snapshot_id,
        "url": _snapshot_url(request, row) if row.snapshot_id else None,
    }


def _snapshot_url(request: Request, row: Release) -> str:
    return request.build_absolute_uri(reverse("api:snapshot", args=[row.snapshot_id]))


def _ranged(request: Request, row: Snapshot, media_type: str, headers: dict[str, str]) -> HttpResponseBase:
    """Answer the whole file or, for one satisfiable range, a part of it."""
    start, end = 0, row.bytes - 1
    found = re.fullmatch(r"bytes=(\d{1,15})-(\d{0,15})", request.headers.get("Range", ""))
    current = request.headers.get("If-Range", headers["ETag"]) == headers["ETag"]
    partial = bool(found and current)
    if found and current:
        start, end = int(found[1]), min(int(found[2] or end), end)
        if start > end:
            rest = {"Content-Range": f"bytes */{row.bytes}"}
            raise Problem(416, "range", _("The file ends before this range."), headers=rest)
        headers["Content-Range"] = f"bytes {start}-{end}/{row.bytes}"
    headers |= {"Content-Length": str(end - start + 1), "Accept-Ranges": "bytes"}
    return StreamingHttpResponse(
        _part(row, start, end - start + 1), status=206 if partial else 200, content_type=media_type, headers=headers
    )


def _part(row: Snapshot, start: int, length: int) -> Iterator[bytes]:
    with sets.open_snapshot(row) as file:
        file.seek(start)
        while length > 0 and (chunk := file.read(min(1 << 16, length))):
            length -= len(chunk)
            yield chunk
