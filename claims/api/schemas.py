"""JSON Schemas of what the API answers: the components of the OpenAPI document, and the check of the tests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articles.models import Actor, Publisher, WorkState
from articles.models.ledger import Door
from claims.commitments import Course, Step
from claims.models import Claim, ClaimDate, Link, NonStatement
from claims.models.judging import Accuracy, Attribution
from claims.records import MEMBERS

Schema = dict[str, Any]


def _text(description: str = "", **more: Any) -> Schema:
    return {"type": "string", **({"description": description} if description else {}), **more}


def _maybe(schema: Schema) -> Schema:
    """Return the schema, or null: not known."""
    if "$ref" in schema or "enum" in schema:
        return {"oneOf": [schema, {"type": "null"}]}
    return schema | {"type": [schema["type"], "null"]}


def _object(**fields: Schema) -> Schema:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _one_of(values: Any, description: str = "") -> Schema:
    return _text(description, enum=[str(v) for v in values])


_UID = _text("public id", format="uuid")
_SHA256 = _text(pattern="^[0-9a-f]{64}$")
_MOMENT = _text(format="date-time")
_DAY = _maybe(_text(format="date"))
_EDTF = _maybe(_text("EDTF as known, never widened: 2025-11-21, 2025-02, 2025-11-20/2025-11-21"))
_COUNT: Schema = {"type": "integer", "minimum": 0}
_FLAG: Schema = {"type": "boolean"}
_ANY: Schema = {"type": "object", "additionalProperties": True}
_UNIT = _text("positions count Unicode code points of the article's text", const="unicode-code-point")
_NAMED = _object(id=_UID, name=_text())
_ATTRIBUTION = _one_of(Attribution.values, "was it said, by whom")
_ACCURACY = _one_of(Accuracy.values, "is it so")

_RESTS_ON = _object(appearance=_maybe(_UID), exact=_text("the passage, or the words of it that count"))
_LINK = {
    "id": _UID,
    "type": _one_of(Link.Type.values),
    "symmetric": _FLAG,
    "a": _object(claim=_UID, version=_COUNT),
    "b": _object(claim=_UID, version=_COUNT),
    "reason": _text(),
    "at": _MOMENT,
}

_ARTICLE_FACTS = {
    "id": _UID,
    "title": _text(),
    "url": _maybe(_text()),
    "language": _text(),
    "publisher": {"oneOf": [_object(id=_UID, name=_text(), kind=_one_of(Publisher.Kind.values)), {"type": "null"}]},
    "credit": _maybe(_text()),
    "published": _object(edtf=_EDTF, earliest=_DAY, latest=_DAY),
    "text_sha256": _SHA256,
    "original_sha256": _SHA256,
}
_PASSAGE = {
    "id": _UID,
    "exact": _text("the words of the article"),
    "prefix": _text(),
    "suffix": _text(),
    "start": _COUNT,
    "end": _COUNT,
    "unit": _UNIT,
    "speech": _maybe(_one_of(["direct", "mixed", "indirect", "term"])),
    "cue": _maybe(_text()),
    "medium": _maybe(_text()),
    "article": _object(**_ARTICLE_FACTS),
}


RECORD_SCHEMAS = ("factdesk/claim/1", "factdesk/claim/2")
_RECORD_ALWAYS = set(MEMBERS) - {"origins"}

_SET = {
    "id": _UID,
    "slug": _text(),
    "title": _text(),
    "description": _text(),
    "licence": _maybe(_text()),
    "by_hand": _FLAG,
    "filters": _ANY,
    "leave_out": _list(_text()),
    "made_at": _MOMENT,
    "revision": _COUNT,
    "snapshot": _maybe(_text("of the newest release", pattern="^[0-9a-f]{64}$")),
    "url": _text(format="uri"),
}
_WEBHOOK = {"id": _UID, "url": _text(), "events": _list(_text()), "made_at": _MOMENT}


def _page(item: str) -> Schema:
    return _object(items=_list(_ref(item)), next_cursor=_maybe(_text("ask for the next page with it; null at the end")))


COMPONENTS: Mapping[str, Schema] = {
    "Problem": {
        "type": "object",
        "description": "RFC 9457. `code` never changes and is never translated; `detail` is in the reader's language.",
        "properties": {
            "type": _text(format="uri"),
            "title": _text(),
            "status": {"type": "integer", "minimum": 400, "maximum": 599},
            "code": _text(),
            "detail": _text(),
            "instance": _text(),
            "request_id": _text(format="uuid"),
            "errors": _list({"type": "object", "properties": {"pointer": _text(), "code": _text(), "detail": _text()}}),
        },
        "required": ["type", "title", "status", "code", "detail", "instance", "request_id"],
    },
    "Record": _object(
        schema=_text("records made before origins were counted are factdesk/claim/1", enum=list(RECORD_SCHEMAS)),
        id=_UID,
        version=_COUNT,
        record=_COUNT,
        statement=_text("what is claimed, in the desk's words"),
        kind=_one_of(Claim.Kind.values),
        language=_text(),
        scope=_ANY,
        topics=_list(_object(id=_UID, slug=_text(), nl=_text(), en=_text())),
        attribution=_ATTRIBUTION,
        accuracy=_ACCURACY,
        appearances=_list(_ref("Appearance")),
        dates=_list(_ref("ClaimDate")),
        review=_list(_object(place=_COUNT, by=_text("a pseudonym", format="uuid"), at=_MOMENT)),
        overridden=_FLAG,
        verified_at=_MOMENT,
        published_as={
            "oneOf": [_object(url=_text("where the public reads the verdict"), by=_text()), {"type": "null"}]
        },
        origins=_ref("FrozenOrigins"),
    )
    | {"required": sorted(_RECORD_ALWAYS)},
    "FrozenOrigins": _object(
        as_of=_MOMENT,
        articles=_COUNT,
        publishers=_COUNT,
        agencies=_COUNT,
        utterances=_COUNT,
        independent=_COUNT | {"description": "articles that share a text, an agency or a ruling count once"},
        groups=_list(
            _object(
                name=_maybe(_text("the agency they share, else the publisher")),
                articles=_list(_UID),
                reasons=_list(
                    _object(
                        code=_one_of(["agency", "same-text", "version", "shared-text", "ruling"]),
                        a=_UID,
                        b=_UID,
                        detail=_maybe(_text("the agency, or an editor's reason")),
                        share=_maybe(_COUNT | {"description": "per cent of the shorter text"}),
                        run=_maybe(_COUNT | {"description": "longest run of words in common"}),
                    )
                ),
            )
        ),
    ),
    "Evidence": _object(
        id=_UID,
        claim=_object(claim=_UID, version=_COUNT),
        kind=_one_of(["url", "file"]),
        source=_maybe(_text("web address")),
        sha256=_maybe(_SHA256),
        reason=_text("why it matters"),
        by=_text("a pseudonym", format="uuid"),
        at=_MOMENT,
        supersedes=_maybe(_UID),
    ),
    "EvidenceList": _object(items=_list(_ref("Evidence"))),
    "Appearance": _object(
        **_PASSAGE,
        attribution=_ATTRIBUTION,
        speaker=_object(
            as_stated=_maybe(_text("in the article's words")),
            actors=_list(_object(id=_UID, name=_text(), kind=_one_of(Actor.Kind.values), wikidata=_maybe(_text()))),
        ),
        utterance={"oneOf": [_object(id=_UID, medium=_maybe(_text()), day=_EDTF), {"type": "null"}]},
    ),
    "ClaimDate": _object(
        role=_one_of(ClaimDate.Role.values),
        words=_maybe(_text("the words of the article")),
        value=_maybe(_text("TIMEX3 value")),
        edtf=_EDTF,
        earliest=_DAY,
        latest=_DAY,
        anchor=_maybe(_text()),
        rule=_maybe(_text()),
        by_hand=_FLAG,
    ),
    "ClaimPage": {
        "type": "object",
        "properties": {
            "items": _list({"anyOf": [_ref("Record"), _ref("PartOfRecord"), _ref("WorkingClaim")]}),
            "next_cursor": _maybe(_text("ask for the next page with it; null at the end")),
            "count": _COUNT | {"description": "how many fit, with count=exact"},
        },
        "required": ["items", "next_cursor"],
        "additionalProperties": False,
    },
    "PartOfRecord": {
        "type": "object",
        "description": "The members of a record that `fields` names.",
        "properties": {name: {} for name in MEMBERS} | {"id": _UID},
        "required": ["id"],
        "additionalProperties": False,
    },
    "RecordList": _object(
        items=_list(
            _object(
                record=_COUNT,
                version=_COUNT,
                sha256=_SHA256,
                attribution=_ATTRIBUTION,
                accuracy=_ACCURACY,
                verified_at=_MOMENT,
                in_force=_FLAG,
                erased=_FLAG,
                url=_text(format="uri"),
            )
        )
    ),
    "WorkingClaim": {
        "type": "object",
        "description": "A claim nobody has verified yet: words and suggestions, not to be published.",
        "properties": {
            "schema": _text(const="factdesk/working-claim/1"),
            "id": _UID,
            "state": _one_of(Claim.State.values),
            "revision": _COUNT,
            "version": _COUNT,
            "statement": _text(),
            "kind": _one_of(Claim.Kind.values),
            "language": _text(),
            "high_stakes": _FLAG,
            "pinned": _FLAG,
            "appearances": _list(
                _object(
                    **_PASSAGE,
                    speaker=_object(as_stated=_maybe(_text()), actors=_list(_object(id=_UID, name=_text()))),
                    suggested=_FLAG,
                )
            ),
            "topics": _list(_text()),
            "scope": _ANY,
            "dates": _list(_ANY),
            "judgements": _list(_ANY),
            "record": _maybe(_COUNT),
            "merged_into": _maybe(_UID),
        },
        "required": ["schema", "id", "state", "revision", "version", "statement", "kind", "appearances"],
    },
    "Link": _object(**_LINK),
    "WorkingLink": _object(
        **_LINK,
        passages=_object(a=_RESTS_ON, b=_RESTS_ON) | {"description": "where the link can be read on both sides"},
    ),
    "LinkList": _object(items=_list({"anyOf": [_ref("Link"), _ref("WorkingLink")]})),
    "OriginRuling": _object(
        id=_UID, a=_UID, b=_UID, together=_FLAG, reason=_text(), by=_text(format="uuid"), at=_MOMENT, withdrawn=_FLAG
    ),
    "Origins": _object(
        counts=_object(articles=_COUNT, publishers=_COUNT, agencies=_COUNT, utterances=_COUNT, independent=_COUNT),
        groups=_list(
            _object(
                name=_maybe(_text("the agency they share, else the publisher")),
                articles=_list(_UID),
                because=_list(
                    _object(
                        code=_one_of(["ruling", "same-text", "version", "agency", "shared-text"]),
                        a=_UID,
                        b=_UID,
                        detail=_maybe(_text("the agency, or the editor's reason")),
                        shared_percent=_maybe(_COUNT),
                        longest_run=_maybe(_COUNT | {"description": "words"}),
                        ruling=_maybe(_UID),
                    )
                ),
            )
        ),
        utterances=_list(_object(appearances=_list(_UID), because=_text())),
        rulings=_list(_ref("OriginRuling")),
        apart=_list(_ref("UtteranceRuling")),
    ),
    "UtteranceRuling": _object(
        id=_UID,
        a=_UID | {"description": "an appearance"},
        b=_UID | {"description": "another, that is not the same act of speaking"},
        holds=_FLAG | {"description": "whether both passages still say what the editor saw"},
        reason=_text(),
        by=_text(format="uuid"),
        at=_MOMENT,
        withdrawn=_FLAG,
    ),
    "UtteranceSet": _object(
        utterance={
            "oneOf": [_object(id=_UID, actor=_NAMED, medium=_maybe(_text()), day=_EDTF), {"type": "null"}],
        },
        appearances=_list(_UID),
    ),
    "Issue": _object(id=_UID, topic=_text("slug"), question=_text(), order=_COUNT),
    "IssueList": _object(items=_list(_ref("Issue"))),
    "NonStatement": _object(
        id=_UID,
        issue=_UID,
        actor=_NAMED,
        kind=_one_of(NonStatement.Kind.values),
        article=_UID,
        exact=_text(),
        start=_COUNT,
        end=_COUNT,
        withdrawn=_FLAG,
    ),
    "NoContradiction": _object(
        id=_UID,
        a=_object(claim=_UID, version=_COUNT),
        b=_object(claim=_UID, version=_COUNT),
        reason=_text(),
        by=_text(format="uuid"),
        at=_MOMENT,
        withdrawn=_FLAG,
    ),
    "Board": _object(
        topic=_text("slug"),
        voices=_list(_object(actor={"oneOf": [_NAMED, {"type": "null"}]}, office=_maybe(_text()))),
        rows=_list(
            _object(
                issue={"oneOf": [_object(id=_UID, question=_text()), {"type": "null"}]},
                cells=_list(
                    _object(
                        claims=_list(
                            _object(
                                claim=_UID,
                                statement=_text(),
                                said=_EDTF,
                                appearance=_maybe(_UID),
                                scope=_list(
                                    _object(
                                        field=_text(),
                                        value=_text(),
                                        mark=_maybe(_one_of(["same", "differs"])),
                                        read_by_machine=_FLAG,
                                    )
                                ),
                            )
                        ),
                        non_statements=_list(_UID),
                    )
                ),
                pairs=_list(
                    _object(
                        a=_UID,
                        b=_UID,
                        verdict=_one_of(["contradicts", "answered", "may", "different"]),
                        link=_maybe(_UID),
                        answer=_maybe(_UID),
                        differences=_list(_text("a field of the scope")),
                        reasons=_list(_object(code=_text(), words=_list(_text()))),
                    )
                ),
            )
        ),
        complete=_FLAG | {"description": "false where there are more claims than a board shows"},
    ),
    "Commitment": _object(
        claim=_UID,
        revision=_COUNT,
        statement=_text(),
        course=_one_of(Course),
        as_of=_text(format="date"),
        possible=_list(_one_of(Step)),
        who=_list(_NAMED),
        due=_list(_ref("ClaimDate")),
        conditions=_list(_object(text=_text(), met_by=_maybe(_UID))),
        steps=_list(
            _object(
                id=_UID,
                number=_COUNT,
                step=_one_of(Step),
                condition=_maybe(_text()),
                successor=_maybe(_UID),
                article=_UID,
                exact=_text(),
                start=_COUNT,
                end=_COUNT,
                day=_EDTF,
                reason=_text(),
                by=_text(format="uuid"),
                at=_MOMENT,
                came_with=_maybe(_UID),
                withdrawn=_FLAG,
            )
        ),
    ),
    "Note": _object(
        id=_UID,
        claim=_UID,
        text=_text(),
        by=_text(format="uuid"),
        at=_MOMENT,
        appearance=_maybe(_UID),
        parent=_maybe(_UID),
    ),
    "NoteList": _object(items=_list(_ref("Note"))),
    "Act": {
        "type": "object",
        "properties": {
            "seq": _COUNT,
            "at": _MOMENT,
            "by": _maybe(_text(format="uuid")),
            "door": _one_of(Door.values),
            "action": _text(),
            "changes": _ANY,
            "reason": _text(),
            "erased": _FLAG,
            "body_sha256": _SHA256,
            "hash": _SHA256,
        },
        "required": ["seq", "at", "by", "door", "action", "changes", "reason", "erased"],
    },
    "HistoryPage": _page("Act"),
    "ClaimSet": {
        "type": "object",
        "properties": _SET | {"releases": _list(_ref("Release"))},
        "required": list(_SET),
        "additionalProperties": False,
    },
    "ClaimSetPage": _page("ClaimSet"),
    "Preview": _object(
        left_out={"type": "object", "additionalProperties": _COUNT},
        included=_COUNT,
        doubtful={"type": "object", "additionalProperties": _COUNT},
        counted=_COUNT | {"description": "how many records of the selection were looked at: its first ten thousand"},
        whole=_FLAG | {"description": "whether nothing was left uncounted; a release counts everything"},
    ),
    "Release": _object(
        id=_UID,
        set=_text(),
        number=_COUNT,
        state=_one_of(["queued", "running", "done", "failed"]),
        error=_maybe(_text()),
        reason=_text(),
        filters=_ANY,
        leave_out=_list(_text()),
        left_out=_ANY,
        asked_at=_MOMENT,
        as_of=_maybe(_COUNT),
        ledger_checkpoint=_maybe(_SHA256),
        snapshot=_maybe(_SHA256),
        url=_maybe(_text(format="uri")),
    ),
    "Snapshot": _object(
        id=_SHA256,
        records=_COUNT,
        links=_COUNT,
        evidence=_COUNT,
        bytes=_COUNT,
        erased=_COUNT,
        complete=_FLAG,
        files={"type": "object", "additionalProperties": _text(format="uri")},
        releases=_list(_ref("Release")),
        superseded_by=_list(_ref("Release")),
    ),
    "Difference": _object(
        **{"from": _SHA256, "to": _SHA256},
        added=_list(_UID),
        removed=_list(_UID),
        changed=_list(
            _object(
                **{"claim": _UID, "from": _SHA256, "to": _SHA256},
                differs={
                    "description": "members of the record that say something else; [] when it was verified again as it "
                    "was, null where the content of one was erased",
                    "oneOf": [_list(_one_of(MEMBERS)), {"type": "null"}],
                },
            )
        ),
        truncated=_FLAG,
    ),
    "Change": {
        "type": "object",
        "properties": {
            "seq": _COUNT,
            "at": _MOMENT,
            "claim": _UID,
            "type": _one_of(["upsert", "tombstone"]),
            "event": _one_of(["verified", "corrected", "retracted", "superseded", "erased"]),
            "record": _COUNT,
            "version": _COUNT,
            "sha256": _SHA256,
            "reason": _text(),
            "superseded_by": _UID,
        },
        "required": ["seq", "at", "claim", "type", "event"],
        "additionalProperties": False,
    },
    "ChangePage": _object(items=_list(_ref("Change")), next_cursor=_COUNT, more=_FLAG),
    "WebhookList": _object(items=_list(_object(**_WEBHOOK))),
    "NewWebhook": _object(**_WEBHOOK, secret=_text("shown once")),
    "TopicList": _object(items=_list(_object(id=_UID, slug=_text(), nl=_text(), en=_text(), high_stakes=_FLAG))),
    "Publisher": _object(
        id=_UID, name=_text(), kind=_one_of(Publisher.Kind.values), homepage=_maybe(_text(format="uri"))
    ),
    "PublisherPage": _page("Publisher"),
    "Actor": _object(id=_UID, name=_text(), kind=_one_of(Actor.Kind.values), wikidata=_maybe(_text())),
    "ActorPage": _page("Actor"),
    "ActorCard": _object(
        id=_UID,
        name=_text(),
        kind=_one_of(Actor.Kind.values),
        wikidata=_maybe(_text()),
        country={"oneOf": [_NAMED, {"type": "null"}]},
        names=_list(_text()),
        offices=_list(
            _object(office=_text(), of={"oneOf": [_NAMED, {"type": "null"}]}, since=_EDTF, until=_EDTF),
        ),
        merged_into=_maybe(_UID),
        absorbed=_list(_UID),
    ),
    "Article": {
        "type": "object",
        "properties": _ARTICLE_FACTS
        | {
            "uploaded_at": _MOMENT,
            "reading": _maybe(_one_of(WorkState.values)),
            "withdrawn": _FLAG,
            "as_read": _object(
                title=_maybe(_text()),
                url=_maybe(_text()),
                publisher=_maybe(_text()),
                credit=_maybe(_text()),
                published=_EDTF,
            ),
            "encoding": _text(),
            "file_name": _maybe(_text()),
            "replaces": _maybe(_UID),
            "revision": _COUNT,
        },
        "required": [*_ARTICLE_FACTS, "uploaded_at", "reading", "withdrawn"],
        "additionalProperties": False,
    },
    "ArticlePage": _page("Article"),
    "ArticleText": _object(id=_UID, text=_text(), sha256=_SHA256, unit=_UNIT),
    "Upload": _object(status=_one_of(["stored", "known"]), article=_ref("Article")),
    "UploadBatch": _object(
        batch=_UID,
        results=_list(
            {
                "type": "object",
                "properties": {
                    "status": _one_of(["stored", "known", "refused"]),
                    "code": _text(),
                    "detail": _text(),
                    "article": _maybe(_ref("Article")),
                },
                "required": ["status", "article"],
            }
        ),
    ),
}
