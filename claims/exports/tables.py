"""The exact tables: claims, appearances, dates, links and evidence, as rows of text in a fixed order of columns.

Nothing is guarded, widened or rounded here; an empty cell is "not known". Beside every EDTF column stand the first and
last day it can mean. Several values in one cell are separated by a blank (ids, slugs) or by "; " (names).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means, its type in a table schema."""

    name: str
    meaning: str
    type: str = "string"


@dataclass(frozen=True)
class Table:
    """A table and how a record becomes rows of it."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Record], Iterator[list[Any]]]
    key: tuple[str, ...]


def _claim_rows(r: Record) -> Iterator[list[Any]]:
    counts = r.get("origins", {})
    yield [
        r["id"], r["version"], r["record"], r["statement"], r["kind"], r["language"],
        " ".join(t["slug"] for t in r["topics"]), r["attribution"], r["accuracy"], len(r["appearances"]),
        *(counts.get(name) for name in ("articles", "publishers", "agencies", "utterances", "independent")),
        len(r["review"]), " ".join(j["by"] for j in r["review"]), r["overridden"], r["verified_at"],
    ]  # fmt: skip


def _appearance_rows(r: Record) -> Iterator[list[Any]]:
    groups = enumerate(r.get("origins", {}).get("groups", []), start=1)
    origin = {article: (place, group) for place, group in groups for article in group["articles"]}
    for a in r["appearances"]:
        place, group = origin.get(a["article"]["id"], (None, {"reasons": []}))
        reasons = dict.fromkeys(w["code"] for w in group["reasons"] if a["article"]["id"] in (w["a"], w["b"]))
        article, utterance = a["article"], a["utterance"] or {}
        publisher, published = article["publisher"] or {}, article["published"]
        actors = a["speaker"]["actors"]
        yield [
            r["id"], r["version"], a["id"], a["attribution"], a["exact"], a["prefix"], a["suffix"], a["start"],
            a["end"], a["speech"], a["speaker"]["as_stated"], " ".join(s["id"] for s in actors),
            "; ".join(s["name"] for s in actors), " ".join(s["wikidata"] or "" for s in actors).strip(), a["cue"],
            a["medium"], utterance.get("id"), utterance.get("day"), article["id"], article["title"], article["url"],
            article["language"], publisher.get("name"), publisher.get("kind"), article["credit"], published["edtf"],
            published["earliest"], published["latest"], article["text_sha256"], place, " ".join(reasons),
        ]  # fmt: skip


def _date_rows(r: Record) -> Iterator[list[Any]]:
    for place, d in enumerate(r["dates"]):
        yield [
            r["id"], r["version"], place, d["role"], d["words"], d["value"], d["edtf"], d["earliest"], d["latest"],
            d["anchor"], d["rule"], d["by_hand"],
        ]  # fmt: skip


def _link_rows(x: Record) -> Iterator[list[Any]]:
    yield [
        x["id"], x["type"], x["a"]["claim"], x["a"]["version"], x["b"]["claim"], x["b"]["version"], x["reason"], x["at"]
    ]  # fmt: skip


def _evidence_rows(x: Record) -> Iterator[list[Any]]:
    yield [
        x["id"], x["claim"]["claim"], x["claim"]["version"], x["kind"], x["source"], x["sha256"], x["reason"], x["by"],
        x["at"], x["supersedes"],
    ]  # fmt: skip


def _columns(*pairs: tuple[str, str] | tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*pair) for pair in pairs)


CLAIMS = Table(
    "claims",
    _columns(
        ("claim", "public id of the claim"),
        ("version", "content version of the claim", "integer"),
        ("record", "number of the verified record", "integer"),
        ("statement", "what is claimed, in the desk's words"),
        ("kind", "statement, event, figure, commitment or position"),
        ("language", "language of the statement"),
        ("topics", "slugs, separated by blanks"),
        ("attribution", "was it said: confirmed, differs or not_found (the weakest passage)"),
        ("accuracy", "is it so: holds, disputed, false or open"),
        ("appearances", "how many passages carry it", "integer"),
        ("articles", "in how many articles, when it was verified; empty before origins were counted", "integer"),
        ("publishers", "brought out by how many publishers", "integer"),
        ("agencies", "leaning on how many press agencies", "integer"),
        ("utterances", "how many acts of speaking", "integer"),
        ("origins", "how many independent origins: articles that share a text or an agency count once", "integer"),
        ("reviewers", "how many people judged it", "integer"),
        ("reviewed_by", "their pseudonyms in order of judging, separated by blanks"),
        ("overridden", "whether the chief put it in force without a second check", "boolean"),
        ("verified_at", "when the record was made (UTC)"),
    ),
    _claim_rows,
    ("claim",),
)
APPEARANCES = Table(
    "appearances",
    _columns(
        ("claim", "public id of the claim"),
        ("version", "content version of the claim", "integer"),
        ("appearance", "public id of the passage"),
        ("attribution", "was it said here: confirmed, differs or not_found"),
        ("exact", "the words of the article"),
        ("prefix", "the words before"),
        ("suffix", "the words after"),
        ("start", "first code point in the article's text", "integer"),
        ("end", "code point after the last", "integer"),
        ("speech", "direct, mixed or indirect; empty where no quote"),
        ("speaker_as_stated", "the speaker in the article's words"),
        ("speakers", "public ids, separated by blanks"),
        ("speaker_names", "names, separated by semicolons"),
        ("speaker_wikidata", "items, separated by blanks"),
        ("cue", "the word that marks speech"),
        ("medium", "where it was said"),
        ("utterance", "public id of the act of speaking"),
        ("utterance_day", "EDTF"),
        ("article", "public id of the article"),
        ("article_title", "title"),
        ("article_url", "web address"),
        ("article_language", "language"),
        ("publisher", "who brought it out"),
        ("publisher_kind", "outlet, agency, official or social"),
        ("credit", "agency or byline"),
        ("published_edtf", "publication date as known, never widened"),
        ("published_earliest", "first day it can mean", "date"),
        ("published_latest", "last day it can mean", "date"),
        ("text_sha256", "SHA-256 of the article's text in UTF-8"),
        ("origin", "which of the claim's independent origins the article belongs to: 1, 2, …", "integer"),
        ("origin_reasons", "why it counts with others: agency, same-text, version, shared-text, ruling"),
    ),
    _appearance_rows,
    ("appearance",),
)
DATES = Table(
    "dates",
    _columns(
        ("claim", "public id of the claim"),
        ("version", "content version of the claim", "integer"),
        ("place", "order within the claim", "integer"),
        ("role", "said, happened, due or valid"),
        ("words", "the words of the article"),
        ("value", "TIMEX3 value"),
        ("edtf", "EDTF as known, never widened"),
        ("earliest", "first day it can mean; empty: open or unknown", "date"),
        ("latest", "last day it can mean; empty: open or unknown", "date"),
        ("anchor", "what it was resolved against"),
        ("rule", "the rule that resolved it"),
        ("by_hand", "whether an editor set it", "boolean"),
    ),
    _date_rows,
    ("claim", "place"),
)
LINKS = Table(
    "links",
    _columns(
        ("link", "public id of the link"),
        ("type", "repeats, supports, contradicts, updates, qualifies or responds_to"),
        ("a", "public id of the claim that relates"),
        ("a_version", "its version when linked; of one that took in the linked claim: that version", "integer"),
        ("b", "public id of the claim it relates to"),
        ("b_version", "its version when linked; of one that took in the linked claim: that version", "integer"),
        ("reason", "why"),
        ("at", "when it was made (UTC)"),
    ),
    _link_rows,
    ("link",),
)
EVIDENCE = Table(
    "evidence",
    _columns(
        ("evidence", "public id"),
        ("claim", "public id of the claim it was held up for"),
        ("version", "the claim's version then", "integer"),
        ("kind", "url or file; a file's name and bytes stay at the desk"),
        ("source", "web address"),
        ("sha256", "SHA-256 of the bytes captured, where there are any"),
        ("reason", "why it matters"),
        ("by", "pseudonym of who held it up"),
        ("at", "when it was captured (UTC)"),
        ("supersedes", "public id of the earlier capture"),
    ),
    _evidence_rows,
    ("evidence",),
)
TABLES: Mapping[str, Table] = {t.name: t for t in (CLAIMS, APPEARANCES, DATES, LINKS, EVIDENCE)}


def rows(table: Table, records: Iterable[Record]) -> Iterator[list[str]]:
    """Yield the table's rows as text, without the header."""
    for record in records:
        for row in table.rows(record):
            yield [_text(value) for value in row]


def csv_lines(name: str, records: Iterable[Record], columns: Sequence[str] = ()) -> Iterator[bytes]:
    """Yield a table as RFC 4180: UTF-8 without BOM, CRLF, header first, in chunks of a few hundred rows.

    `columns` are the only ones wanted, in their order; none is all.
    """
    table = TABLES[name]
    names = [c.name for c in table.columns]
    places = [names.index(c) for c in columns] or list(range(len(names)))
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([names[p] for p in places])
    for place, row in enumerate(rows(table, records)):
        writer.writerow([row[p] for p in places] if columns else row)
        if place % 200 == 199:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
