"""The change feed as Atom: what a feed reader shows is what the desk says now, and a retraction is read as well."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from articles.models.ledger import Door
from claims import publishing
from claims.actions.judging import judge, retract
from claims.actions.sets import erase_claim
from claims.models import Claim, ClaimSet, Release
from tests.api.conftest import TEXT, Asked

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]
A, T = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"(urn:uuid:[0-9a-f-]{36}|tag:[^,/]+,\d{4}:\S+|https?://\S+)")


def faults(feed: ElementTree.Element) -> list[str]:
    """Return what RFC 4287 says a feed or an entry must have and this one has not."""
    found = [] if feed.tag == f"{A}feed" else ["no feed"]
    for node, must in [(feed, "feed"), *((e, "entry") for e in feed.iter(f"{A}entry"))]:
        for name in ("id", "title", "updated"):
            if len(node.findall(f"{A}{name}")) != 1:
                found.append(f"{must}: one {name}")
        if not IRI.fullmatch(node.findtext(f"{A}id", "")):
            found.append(f"{must}: id is no IRI")
        if not INSTANT.fullmatch(node.findtext(f"{A}updated", "")):
            found.append(f"{must}: updated is no moment")
        if node.find(f"{A}author/{A}name") is None and feed.find(f"{A}author/{A}name") is None:
            found.append(f"{must}: no author")
        if must == "entry" and node.find(f"{A}content") is None and not _links(node).get("alternate"):
            found.append("entry: neither content nor an alternate")
    stands = [(e.findtext(f"{A}id"), e.findtext(f"{A}updated")) for e in feed.iter(f"{A}entry")]
    if len(set(stands)) != len(stands):
        found.append("an entry twice")
    for gone in feed.iter(f"{T}deleted-entry"):
        if not IRI.fullmatch(gone.get("ref", "")) or not INSTANT.fullmatch(gone.get("when", "")):
            found.append("deleted-entry: ref and when")
    return found


def _links(node: ElementTree.Element) -> dict[str | None, str]:
    return {x.get("rel"): x.get("href", "") for x in node.findall(f"{A}link")}


def read(asked: Asked, query: str = "", **headers: str) -> ElementTree.Element:
    """Return the feed, after checking that it is one."""
    answer = asked.get(f"/changes{query}", **(headers or {"Accept": "application/atom+xml"}))
    assert answer.status_code == 200, answer.content
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(answer.content)
    assert faults(feed) == [], answer.content.decode()
    return feed


def entries(feed: ElementTree.Element) -> dict[str, ElementTree.Element]:
    """Return the entries by the claim they are about."""
    return {e.findtext(f"{A}id", "").removeprefix("urn:uuid:"): e for e in feed.iter(f"{A}entry")}


def event(entry: ElementTree.Element) -> str | None:
    """Return what happened to the claim of an entry."""
    return next(c.get("term") for c in entry.findall(f"{A}category") if c.get("scheme", "").endswith("#event"))


def test_a_feed_reader_sees_what_was_verified_corrected_and_retracted(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    stays = verified_claim("De brug is <open> & „klaar”. 🌉")
    corrected, gone = verified_claim("Het kost twaalf miljoen."), verified_claim("De wethouder stapt op.")
    asked = as_token(cast.otto, "claims:read")
    before = entries(read(asked))
    assert before[str(stays.uid)].findtext(f"{A}title") == stays.statement
    corrected.refresh_from_db()
    judge(claim=corrected.uid, by=cast.kees, door=Door.WEB, seen_revision=corrected.revision, accuracy="disputed",
          attributions={str(a.uid): "confirmed" for a in corrected.appearances.all()})  # fmt: skip
    retract(claim=gone.uid, by=cast.chris, door=Door.WEB, seen_revision=gone.revision, reason="Verkeerd verstaan.")
    after = entries(read(asked, **{"Accept": "application/atom+xml", "Accept-Language": "en"}))
    assert {uid: event(e) for uid, e in after.items()} == {
        str(stays.uid): "verified", str(corrected.uid): "corrected", str(gone.uid): "retracted",
    }  # fmt: skip
    said = after[str(gone.uid)]
    assert said.findtext(f"{A}title") == "Retracted: De wethouder stapt op."
    assert said.findtext(f"{A}summary") == "Verkeerd verstaan."
    for claim in (corrected, gone):
        old, new = before[str(claim.uid)], after[str(claim.uid)]
        assert old.findtext(f"{A}updated", "") < new.findtext(f"{A}updated", ""), "the reader is told that it changed"
    verdicts = "Was it said: confirmed. Is it so: disputed. Speaker: Ada Vos."
    assert after[str(corrected.uid)].findtext(f"{A}summary") == verdicts


def test_what_was_erased_is_deleted_and_its_words_are_nowhere(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claim = verified_claim("Het huisadres van een getuige.")
    erase_claim(claim=claim.uid, by=cast.chris, door=Door.WEB, seen_revision=claim.revision, reason="Bevel.")
    asked = as_token(cast.otto, "claims:read")
    for query in ("", "?cursor=0&limit=1000"):
        feed = read(asked, query)
        assert entries(feed) == {}
        assert [g.get("ref") for g in feed.iter(f"{T}deleted-entry")] == [f"urn:uuid:{claim.uid}"]
        assert b"huisadres" not in ElementTree.tostring(feed)


def test_no_text_of_an_article_is_in_the_feed(cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify) -> None:
    verified_claim("Kort gezegd.")
    told = ElementTree.tostring(read(as_token(cast.otto, "claims:read")), encoding="unicode")
    assert not any(line in told for line in TEXT.split(". "))


def test_the_newest_come_first_and_all_of_them_by_cursor(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claims = [str(verified_claim(f"Bewering {n}.").uid) for n in range(5)]
    asked = as_token(cast.otto, "claims:read")
    assert list(entries(read(asked, "?format=atom&limit=2"))) == [claims[4], claims[3]]
    found: list[str] = []
    query = "?format=atom&cursor=0&limit=2"
    while query:
        feed = read(asked, query)
        found += reversed(list(entries(feed)))
        query = "?" + _links(feed)["next"].partition("?")[2] if "next" in _links(feed) else ""
    assert found == claims


def test_a_feed_that_did_not_change_is_not_sent_again(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    verified_claim("Eerst.")
    asked = as_token(cast.otto, "claims:read")
    tag = asked.get("/changes?format=atom")["ETag"]
    assert asked.get("/changes?format=atom", **{"If-None-Match": tag}).status_code == 304
    verified_claim("Daarna.")
    assert asked.get("/changes?format=atom", **{"If-None-Match": tag}).status_code == 200


def test_a_desk_without_claims_has_a_feed_all_the_same(cast: SimpleNamespace, as_token: Tokens) -> None:
    assert entries(read(as_token(cast.otto, "claims:read"))) == {}


@pytest.mark.parametrize("path", ["/claims", "/claim-sets", "/topics"])
def test_atom_is_had_of_changes_alone(path: str, cast: SimpleNamespace, as_token: Tokens) -> None:
    asked = as_token(cast.otto, "claims:read")
    for answer in (asked.get(path, Accept="application/atom+xml"), asked.get(f"{path}?format=atom")):
        assert (answer.status_code, answer.json()["code"]) == (406, "not-acceptable")
    assert asked.get("/changes", Accept="text/csv").status_code == 406


def test_a_token_bound_to_a_set_reads_a_feed_of_its_own(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    from claims.actions.sets import make_set, release_set
    from factdesk.actions import make_token

    inside = verified_claim("Over de brug.")
    outside = verified_claim("Over de haven.", topic="havens")
    about = {"topic": str(inside.topics.get().uid)}
    row = make_set(by=cast.marit, door=Door.WEB, title="Bruggen", filters=about)
    publishing.make_snapshot(release_set(claim_set=row.uid, by=cast.marit, door=Door.WEB).pk)
    assert Release.objects.get().snapshot_id
    everything = read(as_token(cast.otto, "claims:read"))
    made: Any = make_token(owner=cast.otto, by=cast.chris, door=Door.WEB, label="x", scopes=["claims:read"],
                           claim_set=ClaimSet.objects.get().uid)  # fmt: skip
    own = read(Asked(as_token(cast.otto).client, made.secret))
    assert set(entries(own)) == {str(inside.uid)}
    assert {str(inside.uid), str(outside.uid)} == set(entries(everything))
    assert own.findtext(f"{A}id") != everything.findtext(f"{A}id")
