"""The change feed as Atom (RFC 4287), for feed readers: one entry for each claim, as its last change left it.

An entry keeps its id for as long as there is a claim and gets a new `updated` with every change. A retraction is an
entry that says so: whoever read the claim is to read that too. What was erased is a deleted entry (RFC 6721), for its
words may stand nowhere any more. No text of an article is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from claims.feed import Change
from claims.models import Webhook
from claims.models.judging import Accuracy, Attribution

ATOM, TOMBSTONES, LANGUAGE = (
    "http://www.w3.org/2005/Atom",
    "http://purl.org/atompub/tombstones/1.0",
    "{http://www.w3.org/XML/1998/namespace}lang",
)
NOTHING_YET = "1970-01-01T00:00:00+00:00"
"""When a feed was updated in which nothing stands."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SAID = frozenset("verified corrected".split())

ElementTree.register_namespace("", ATOM)
ElementTree.register_namespace("at", TOMBSTONES)


def document(
    changes: Iterable[Change],
    records: Mapping[str, Mapping[str, Any]],
    *,
    api: str,
    by: str,
    links: Mapping[str, str],
    only: str = "",
) -> bytes:
    """Return changes, oldest first, as a feed whose newest entry comes first.

    `records` are those that the changes tell of, by their public id; `api` is the address of the API, `by` the desk's
    name, `links` the feed's own by relation, `only` the public id of the one set it is about, if it is about one.
    """
    last = {change.claim: change for change in changes}
    newest = sorted(last.values(), key=lambda change: -change.seq)
    feed = ElementTree.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", f"tag:{urlsplit(api).hostname},2025:factdesk/changes" + (f"/{only}" if only else ""))
    _add(feed, "title", _("%(desk)s: verified claims and what became of them") % {"desk": by})
    _add(feed, "updated", newest[0].at if newest else NOTHING_YET)
    _add(_add(feed, "author"), "name", by)
    for relation, address in links.items():
        kind = "application/json" if relation == "alternate" else "application/atom+xml"
        _add(feed, "link", rel=relation, type=kind, href=address)
    for change in newest:
        if change.event == "erased":
            feed.append(_deleted(change))
        else:
            feed.append(_entry(change, records.get(change.told_of), api))
    return ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(change: Change, record: Mapping[str, Any] | None, api: str) -> ElementTree.Element:
    """Return what a reader sees of a claim; `record` is None where its content is gone."""
    entry = ElementTree.Element(f"{{{ATOM}}}entry")
    _add(entry, "id", f"urn:uuid:{change.claim}")
    statement = record["statement"] if record else _("A claim whose content was erased")
    stands = change.event in _SAID
    gone = {"retracted": _("Retracted"), "superseded": _("Merged into another claim")}.get(change.event, "")
    title = _add(entry, "title", statement if stands else f"{gone}: {statement}")
    if record and stands:
        title.set(LANGUAGE, record["language"])
    _add(entry, "updated", change.at)
    terms = {"event": (change.event, gone or str(Webhook.Event(change.event).label))}
    if record and stands:
        terms["attribution"] = (record["attribution"], str(Attribution(record["attribution"]).label))
        terms["accuracy"] = (record["accuracy"], str(Accuracy(record["accuracy"]).label))
    for scheme, (term, label) in terms.items():
        _add(entry, "category", scheme=f"{api}/changes#{scheme}", term=term, label=label)
    where = f"{api}/claims/{change.superseded_by or change.claim}" + (
        "" if stands or change.superseded_by else "/records"
    )
    _add(entry, "link", rel="alternate", type="application/json", href=where)
    _add(entry, "summary", _summary(change, record if stands else None))
    return entry


def _summary(change: Change, record: Mapping[str, Any] | None) -> str:
    """Return the two verdicts in words, never as one, and who said it; or why the claim does not stand any more."""
    if record is None:
        return change.reason or _("This claim is not verified any more.")
    told = [
        _("Was it said: %(verdict)s.") % {"verdict": Attribution(record["attribution"]).label},
        _("Is it so: %(verdict)s.") % {"verdict": Accuracy(record["accuracy"]).label},
    ]
    speakers = {a["name"]: None for place in record["appearances"] for a in place["speaker"]["actors"]}
    if speakers:
        told.append(_("Speaker: %(names)s.") % {"names": ", ".join(speakers)})
    return " ".join(told)


def _deleted(change: Change) -> ElementTree.Element:
    gone = ElementTree.Element(f"{{{TOMBSTONES}}}deleted-entry", ref=f"urn:uuid:{change.claim}", when=change.at)
    comment = ElementTree.SubElement(gone, f"{{{TOMBSTONES}}}comment")
    comment.text = _UNWRITABLE.sub("\ufffd", change.reason)
    return gone


def _add(to: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    made = ElementTree.SubElement(to, f"{{{ATOM}}}{name}", attributes)
    made.text = _UNWRITABLE.sub("\ufffd", text) or None
    return made
