"""Verified claims leave the desk: as pages, streams and single records, to those who may have them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import upload_article
from articles.models import Actor, Publisher
from articles.models.ledger import Door
from claims.actions.annotating import hold_up
from claims.actions.editing import Passage, add_appearance, edit_claim
from claims.actions.judging import judge, retract
from claims.actions.linking import link
from claims.models import Claim
from tests.api.conftest import Asked, body_of, queued_claim, rows_of
from tests.bench.filling import fill

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]


def test_only_verified_claims_are_listed_unless_asked_otherwise(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    done = verified_claim()
    waiting = queued_claim(cast, "De brug kost twaalf miljoen.", exact="kost het werk twaalf miljoen")
    asked = as_token(cast.lena)
    assert [r["id"] for r in rows_of(asked.get("/claims"))] == [str(done.uid)]
    assert [r["id"] for r in rows_of(asked.get("/claims?state=queued"))] == [str(waiting.uid)]


def test_a_token_for_verified_claims_sees_no_claim_in_review(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    waiting = queued_claim(cast)
    asked = as_token(cast.otto, "claims:read")
    assert asked.get("/claims?state=queued").status_code == 403
    assert asked.get(f"/claims/{waiting.uid}").status_code == 404
    assert asked.get(f"/claims/{waiting.uid}/work").status_code == 403
    assert asked.get(f"/claims/{waiting.uid}/links").status_code == 404


def test_one_claim_is_answered_in_the_very_bytes_of_its_record(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claim = verified_claim()
    asked = as_token(cast.otto, "claims:read")
    answer = asked.get(f"/claims/{claim.uid}")
    assert claim.record is not None
    assert hashlib.sha256(answer.content).hexdigest() == claim.record.sha256
    place = answer.json()["appearances"][0]
    article = claim.appearances.get().article
    assert article.text[place["start"] : place["end"]] == place["exact"]
    again = asked.get(f"/claims/{claim.uid}", **{"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("speaker={vos}", {"a"}),
        ("topic=bruggen", {"a", "b"}),
        ("topic=havens", {"c"}),
        ("topic=onbekend", set()),
        ("publisher={bode}", {"a", "c"}),
        ("date_from=2025-11-25", {"b"}),
        ("date_to=2025-11", {"a", "b"}),
        ("date_from=2025-12&date_to=2025-12", {"b"}),
        ("kind=event", {"c"}),
        ("accuracy=false", {"b"}),
        ("attribution=differs", set()),
        ("topic=bruggen&publisher={bode}", {"a"}),
        ("q=brug", {"a", "c"}),
        ("q=OPENT+vos", {"a"}),
        ("q=gaat+open+haven", set()),
        ("q=twaalf", {"b"}),
        ("q=Smit&topic=bruggen", {"b"}),
        ("verified_since=2999-01-01T00:00:00Z", set()),
        ("verified_since=2001-01-01T00:00:00%2B01:00", {"a", "b", "c"}),
    ],
)
def test_filters_narrow_what_is_verified(
    query: str, found: set[str], cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    # b is known to November or December only; c has no date at all and so overlaps nothing.
    names = {
        str(verified_claim("Ada Vos opent de brug.").uid): "a",
        str(verified_claim("De kade is klaar.", publisher="TPN", speaker="Bo Smit", date="2025-11/2025-12",
                           accuracy="false", exact="kost het werk twaalf miljoen").uid): "b",
        str(verified_claim("Er komt een haven.", topic="havens", speaker="", date="", kind="event",
                           exact="Havenstad krijgt een brug").uid): "c",
    }  # fmt: skip
    ids = {
        "vos": Actor.objects.get(name="Ada Vos").uid,
        "bode": Publisher.objects.get(name="De Havenbode").uid,
    }
    answer = as_token(cast.otto, "claims:read").get("/claims?" + query.format(**ids))
    assert answer.status_code == 200, answer.content
    assert {names[r["id"]] for r in rows_of(answer)} == found


def test_pages_follow_each_other_without_a_gap_or_a_repeat(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    for number in range(7):
        verified_claim(f"Bewering nummer {number}.")
    asked = as_token(cast.otto, "claims:read")
    seen, path = [], "/claims?limit=3&topic=bruggen"
    while path:
        answer = asked.get(path)
        seen += [r["statement"] for r in rows_of(answer)]
        cursor = answer.json()["next_cursor"]
        links = answer["Link"]
        assert ('rel="next"' in links) == bool(cursor)
        assert not cursor or "topic=bruggen" in links
        path = f"/claims?limit=3&topic=bruggen&cursor={cursor}" if cursor else ""
    assert seen == [f"Bewering nummer {n}." for n in range(7)]


def test_fields_and_count_say_as_much_as_was_asked(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claims = [verified_claim(f"Bewering nummer {number}.") for number in range(3)]
    asked = as_token(cast.otto, "claims:read")
    page = asked.get("/claims?limit=2&fields=statement,accuracy&count=exact").json()
    assert page["count"] == 3
    expected = [{"id": str(c.uid), "statement": c.statement, "accuracy": "holds"} for c in claims[:2]]
    assert page["items"] == expected
    assert "count" not in asked.get("/claims").json()
    lines = [json.loads(x) for x in body_of(asked.get("/claims?format=ndjson&fields=kind")).splitlines()]
    assert lines[0]["filters"] == {"state": "verified", "fields": "kind"}
    assert [set(x) for x in lines[1:-1]] == [{"id", "kind"}] * 3
    table = body_of(asked.get("/claims?format=csv&fields=statement,claim")).decode()
    assert table.splitlines()[:2] == ["statement,claim", f"Bewering nummer 0.,{claims[0].uid}"]


def test_a_record_says_how_many_independent_origins_it_has_and_why(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    same = "HAVENSTAD (TPN) - “De brug gaat op maandag open”, zei wethouder Ada Vos tegen wie het horen wilde.\n"
    claim = queued_claim(cast, text=same)
    second = upload_article(by=cast.marit, door=Door.WEB, text=same, published="2025-11-21",
                            publisher=Publisher.objects.create(name="De Kadekrant")).article  # fmt: skip
    start = second.text.index("De brug")
    add_appearance(claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision,
                   passage=Passage(article=second, start=start, end=start + 28, speaker_text="Ada Vos"))  # fmt: skip
    claim.refresh_from_db()
    judge(claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision, accuracy="holds",
          attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    record = as_token(cast.otto, "claims:read").get(f"/claims/{claim.uid}").json()
    origins = record["origins"]
    assert (origins["articles"], origins["publishers"], origins["independent"]) == (2, 2, 1)
    assert origins["as_of"] == record["verified_at"]
    (group,) = origins["groups"]
    assert group["articles"] == sorted(p["article"]["id"] for p in record["appearances"])
    assert "same-text" in [r["code"] for r in group["reasons"]]


def test_provenance_names_one_making_for_every_record_and_who_made_it(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claim = verified_claim()
    edit_claim(
        claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision, statement="Later gaat hij open."
    )
    claim.refresh_from_db()
    judge(claim=claim.uid, by=cast.joris, door=Door.WEB, seen_revision=claim.revision, accuracy="holds",
          attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    told = as_token(cast.otto, "claims:read").get(f"/claims/{claim.uid}/provenance").json()
    records = [k for k, v in told["entity"].items() if v["prov:type"] == "fd:VerifiedRecord"]
    made = [g["prov:entity"] for g in told["wasGeneratedBy"].values()]
    assert records == made == [f"fd:{claim.uid}.1", f"fd:{claim.uid}.2"]
    revised = [d for d in told["wasDerivedFrom"].values() if d.get("prov:type") == "prov:Revision"]
    assert [(d["prov:generatedEntity"], d["prov:usedEntity"]) for d in revised] == [(records[1], records[0])]
    assert {a["prov:entity"] for a in told["wasAttributedTo"].values()} == set(records)
    assert {a["prov:activity"] for a in told["wasAssociatedWith"].values()} == set(told["activity"])
    for act in told["activity"].values():
        assert act["prov:startTime"] <= act["prov:endTime"]
    named = {x for kind in ("used", "wasDerivedFrom") for d in told[kind].values() for x in d.values()}
    assert {x for x in named if x.startswith("uuid:")} <= set(told["entity"])


def test_one_claim_is_had_as_annotations(cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify) -> None:
    claim = verified_claim()
    asked = as_token(cast.otto, "claims:read")
    answer = asked.get(f"/claims/{claim.uid}/annotations", Accept="application/ld+json")
    assert answer["Content-Type"] == 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    (note,) = json.loads(answer.content)
    place = claim.appearances.get()
    assert note["target"]["selector"][1] == {"type": "TextPositionSelector", "start": place.start, "end": place.end}
    assert {"type": "TextualBody", "purpose": "assessing", "value": "independent-origins:1"} in note["body"]


def test_a_cursor_serves_only_the_query_it_was_made_for(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    verified_claim("Een.")
    verified_claim("Twee.")
    asked = as_token(cast.otto, "claims:read")
    cursor = asked.get("/claims?limit=1").json()["next_cursor"]
    assert asked.get(f"/claims?limit=1&cursor={cursor}").status_code == 200
    assert asked.get(f"/claims?limit=1&kind=event&cursor={cursor}").json()["code"] == "cursor-mismatch"
    for place in range(0, len(cursor), 7):
        other = "A" if cursor[place] != "A" else "B"
        broken = cursor[:place] + other + cursor[place + 1 :]
        assert asked.get(f"/claims?limit=1&cursor={broken}").json()["code"].startswith("cursor-")


@pytest.mark.parametrize(
    "query",
    [
        "limit=0", "limit=201", "limit=-1", "limit=1e9", "limit=x", "limit=", "limit=1&limit=2", "staet=verified",
        "token=fd_x", "speaker=%00", "publisher=1", "date_from=2025-02-29", "date_from=gisteren", "kind=rumour",
        "cursor=x", "cursor=", "verified_since=2025-11-21", "verified_since=2025-99-99T00:00:00Z", "table=notes",
        "state=in_review", "topic=", "state=queued&accuracy=holds", "q=", "q=%21%21", "fields=", "fields=geheim",
        "format=",
        "fields=id,,kind", "count=1", "count=exact&format=csv", "state=queued&q=brug", "format=csv&fields=appearances_",
    ],
)  # fmt: skip
def test_a_parameter_that_cannot_be_meant_is_a_400_and_never_the_whole_list(
    query: str, cast: SimpleNamespace, as_token: Tokens
) -> None:
    answer = as_token(cast.marit).get(f"/claims?{query}")
    assert answer.status_code == 400, answer.content
    assert answer["Content-Type"] == "application/problem+json"


def test_ndjson_is_whole_when_its_trailer_says_so(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claims = [verified_claim(f"Bewering {n} 🌉.") for n in range(3)]
    answer = as_token(cast.otto, "claims:read").get("/claims?format=ndjson&topic=bruggen")
    assert answer["Content-Type"] == "application/x-ndjson"
    lines = body_of(answer).splitlines(keepends=True)
    header, *records, trailer = lines
    assert json.loads(header)["filters"] == {"state": "verified", "topic": "bruggen"}
    said = json.loads(trailer)
    assert said == {"type": "trailer", "count": 3, "sha256": hashlib.sha256(b"".join(lines[:-1])).hexdigest()}
    assert [hashlib.sha256(r.rstrip(b"\n")).hexdigest() for r in records] == [
        c.record.sha256 for c in claims if c.record
    ]


def test_csv_gives_every_value_exactly_and_widens_no_date(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    verified_claim('=1+1, zei ze: "ja"', published="2025-02", date="2025-03")
    asked = as_token(cast.otto, "claims:read")
    path = "/claims?format=csv&table="
    read = {
        name: list(csv.DictReader(io.StringIO(body_of(asked.get(path + name)).decode(), newline="")))
        for name in ("claims", "appearances", "dates")
    }
    assert read["claims"][0]["statement"] == '=1+1, zei ze: "ja"'
    place, day = read["appearances"][0], read["dates"][0]
    assert (place["published_edtf"], place["published_earliest"], place["published_latest"]) == (
        "2025-02", "2025-02-01", "2025-02-28",
    )  # fmt: skip
    assert (day["edtf"], day["earliest"], day["latest"]) == ("2025-03", "2025-03-01", "2025-03-31")


def test_a_retracted_claim_says_so_and_its_old_record_stays_to_be_read(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claim = verified_claim()
    retract(claim=claim.uid, by=cast.chris, door=Door.WEB, seen_revision=claim.revision, reason="Verkeerde brug.")
    asked = as_token(cast.otto, "claims:read")
    gone = asked.get(f"/claims/{claim.uid}")
    assert (gone.status_code, gone.json()["code"], gone.json()["reason"]) == (410, "retracted", "Verkeerde brug.")
    assert rows_of(asked.get("/claims")) == []
    (old,) = rows_of(asked.get(f"/claims/{claim.uid}/records"))
    assert old["in_force"] is False
    assert asked.get(f"/claims/{claim.uid}/records/1").json()["statement"] == claim.statement


def test_the_number_of_queries_does_not_grow_from_ten_claims_to_a_thousand(
    transactional_db: None, cast: SimpleNamespace, as_token: Tokens
) -> None:
    asked = as_token(cast.marit)
    asked.get("/topics")  # notes that the token was used
    paths = [
        "/claims?limit=200", "/claims?topic=onderwerp-1&limit=200", "/claims?state=queued&limit=200",
        "/claims?format=ndjson", "/articles?limit=200", "/actors?limit=200", "/changes?limit=1000", "/claim-sets",
    ]  # fmt: skip
    counts: list[dict[str, int]] = []
    for size in (10, 1000):
        fill(size)
        seen = {}
        for path in paths:
            with CaptureQueriesContext(connection) as queries:
                answer = asked.get(path)
                assert answer.status_code == 200
                if answer.streaming:
                    body_of(answer)
            seen[path] = len([q for q in queries.captured_queries if "SAVEPOINT" not in q["sql"]])
        counts.append(seen)
    assert len(rows_of(asked.get("/claims?limit=200"))) == 200
    assert counts[0] == counts[1]
    assert max(counts[0].values()) <= 8


def test_links_between_verified_claims_are_told_with_their_versions(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    one, two = verified_claim("De brug gaat open."), verified_claim("De brug blijft dicht.")
    editor = as_token(cast.marit)
    body = {"to": str(two.uid), "type": "contradicts", "reason": "Open en dicht tegelijk kan niet."}
    made = editor.post(f"/claims/{one.uid}/links", body)
    assert made.status_code == 201, made.content
    (link,) = rows_of(as_token(cast.otto, "claims:read").get(f"/claims/{two.uid}/links"))
    assert (link["type"], link["a"], link["b"]) == (
        "contradicts",
        {"claim": str(one.uid), "version": one.version},
        {"claim": str(two.uid), "version": two.version},
    )


def test_a_note_written_through_the_api_stands_beside_the_claim(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast)
    editor = as_token(cast.marit)
    assert editor.post(f"/claims/{claim.uid}/notes", {"text": "Bel de gemeente."}).status_code == 201
    assert [n["text"] for n in rows_of(editor.get(f"/claims/{claim.uid}/notes"))] == ["Bel de gemeente."]
    acts = rows_of(editor.get(f"/claims/{claim.uid}/history"))
    assert (acts[0]["action"], acts[0]["door"]) == ("note", "api")


def test_a_first_judgement_is_seen_by_its_author_alone(cast: SimpleNamespace, as_token: Tokens) -> None:
    claim = queued_claim(cast, kind="figure")
    differs = {str(a.uid): "differs" for a in claim.appearances.all()}
    judge(claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision, accuracy="disputed",
          attributions=differs, reason="Het bedrag klopt niet.")  # fmt: skip
    paths = [f"/claims/{claim.uid}/{x}" for x in ("work", "history?verify=hashes", "notes", "links", "records", "")]
    paths += [f"/claims/{claim.uid}", "/claims?state=second_check", "/claims", "/changes", "/articles"]
    own = as_token(cast.marit).get(f"/claims/{claim.uid}/work").json()
    assert own["judgements"][0]["reason"] == "Het bedrag klopt niet."
    for person in (cast.joris, cast.kees, cast.chris, cast.lena, cast.otto):
        asked = as_token(person)
        for path in paths:
            said = asked.get(path).content.decode()
            for secret in ("Het bedrag klopt niet", '"disputed"', '"differs"'):
                assert secret not in said, (person.username, path)


def test_links_and_evidence_of_what_fits_are_tables_too(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    first, second = verified_claim("De brug gaat open."), verified_claim("De brug blijft dicht.")
    elsewhere = verified_claim("De haven vriest dicht.", topic="havens")
    for other in (second, elsewhere):
        link(a=first.uid, b=other.uid, type="contradicts", by=cast.marit, door=Door.WEB, reason="Kan niet allebei.")
        hold_up(claim=other.uid, by=cast.marit, door=Door.WEB, why="Besluit.", url="https://raad.example/besluit")
    asked = as_token(cast.otto, "claims:read")

    def table(name: str, query: str = "") -> list[dict[str, str]]:
        whole = body_of(asked.get(f"/claims?format=csv&table={name}{query}")).decode()
        return list(csv.DictReader(io.StringIO(whole, newline="")))

    assert {r["type"] for r in table("links")} == {"contradicts"}
    assert (len(table("links")), len(table("evidence"))) == (2, 2)
    among = table("links", "&topic=bruggen")
    assert [{r["a"], r["b"]} for r in among] == [{str(first.uid), str(second.uid)}]
    assert [r["claim"] for r in table("evidence", "&topic=bruggen")] == [str(second.uid)]


def test_a_review_is_had_where_the_public_can_read_it(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify, settings: Any
) -> None:
    hidden = verified_claim("Niet gepubliceerd.")
    settings.REVIEW_URL = "https://krant.example/controle/{claim}"
    judged, undecided = verified_claim("Dat klopt."), verified_claim("Dat is open.", accuracy="open")
    hold_up(claim=judged.uid, by=cast.marit, door=Door.WEB, why="Besluit.", url="https://raad.example/besluit")
    asked = as_token(cast.otto, "claims:read")
    answer = asked.get(f"/claims/{judged.uid}/claimreview", Accept="application/ld+json")
    assert answer["Content-Type"] == "application/ld+json"
    said = answer.json()
    assert said["url"] == f"https://krant.example/controle/{judged.uid}"
    assert said["citation"] == [{"@type": "CreativeWork", "url": "https://raad.example/besluit"}]
    for claim in (hidden, undecided):
        assert asked.get(f"/claims/{claim.uid}/claimreview").json()["code"] == "not-found"


def test_a_record_names_the_one_before_it_and_the_one_in_force(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    claim = verified_claim()
    judge(claim=claim.uid, by=cast.kees, door=Door.WEB, seen_revision=claim.revision, accuracy="disputed",
          attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    asked = as_token(cast.otto, "claims:read")
    here = f"/api/v1/claims/{claim.uid}"
    headers = {n: asked.get(f"/claims/{claim.uid}/records/{n}")["Link"] for n in (1, 2)}
    found = {n: dict(re.findall(r'<http://[^/]+([^>]+)>; rel="([^"]+)"', said)) for n, said in headers.items()}
    assert found[2][f"{here}/records/1"] == "predecessor-version"
    assert "predecessor-version" not in found[1].values()
    assert all(links[here] == "latest-version" for links in found.values())


def test_a_head_request_reads_nothing_and_says_the_same(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    verified_claim()
    asked = as_token(cast.otto, "claims:read")
    secret = {"Authorization": f"Bearer {asked.secret}"}
    for path in ("/claims?format=ndjson", "/claims?limit=1"):
        head = asked.client.head(f"/api/v1{path}", headers=secret)
        assert (head.status_code, head["Content-Type"]) == (200, asked.get(path)["Content-Type"])
        assert b"".join(head) == b""
    options = asked.client.options("/api/v1/claims", headers=secret)
    assert (options.status_code, options["Allow"]) == (405, "GET, HEAD")


def test_what_can_lie_in_a_week_and_what_certainly_does_are_asked_apart(
    cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify
) -> None:
    day, month = verified_claim("Op een dag.", date="2025-11-24"), verified_claim("In een maand.", date="2025-11")
    asked = as_token(cast.otto, "claims:read")
    week = "/claims?date_from=2025-11-22&date_to=2025-11-28"
    assert {r["id"] for r in rows_of(asked.get(week))} == {str(day.uid), str(month.uid)}
    assert [r["id"] for r in rows_of(asked.get(f"{week}&date_match=within"))] == [str(day.uid)]
    whole = asked.get("/claims?date_from=2025-11&date_to=2025-11&date_match=within")
    assert {r["id"] for r in rows_of(whole)} == {str(day.uid), str(month.uid)}
    assert as_token(cast.marit).get("/claims?state=queued&date_match=within").status_code == 400
