"""Claim sets leave as snapshots: content-addressed, checkable offline, correctable in the open."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from articles.models.ledger import Door
from claims import publishing, sets, verify
from claims.actions.annotating import hold_up
from claims.actions.base import Refused
from claims.actions.editing import edit_claim
from claims.actions.judging import judge, retract
from claims.actions.linking import link
from claims.actions.rechecking import open_recheck
from claims.actions.sets import erase_claim
from claims.exports import snapshot as snapshots
from claims.exports.formats import FORMATS
from claims.models import Claim, Erasure, Recheck, RecordFacet, Release, Snapshot
from tests.api.conftest import Asked, body_of, queued_claim, rows_of

Verify = Callable[..., Claim]
Tokens = Callable[..., Asked]
SET = {"title": "Bruggen", "filters": {"topic": ""}}


def make(asked: Asked, slug: str = "bruggen", reason: str = "") -> dict[str, Any]:
    """Ask for a release and have it made, as a worker would; return the finished job."""
    made = asked.post(f"/claim-sets/{slug}/snapshots", {"reason": reason})
    assert made.status_code == 202, made.content
    publishing.make_snapshot(Release.objects.get(uid=made.json()["id"]).pk)
    done: dict[str, Any] = asked.get(f"/jobs/{made.json()['id']}").json()
    assert done["state"] == "done", done
    return done


def download(asked: Asked, snapshot: str, name: str = "claims.ndjson") -> bytes:
    """Return one file of a snapshot."""
    answer = asked.get(f"/snapshots/{snapshot}/{name}")
    assert answer.status_code == 200, answer
    return body_of(answer)


@pytest.fixture
def desk(cast: SimpleNamespace, as_token: Tokens, verified_claim: Verify) -> SimpleNamespace:
    """Three verified claims, two of them linked and two with evidence, and a set of all claims about bridges."""
    claims = [verified_claim(f"Bewering {n}: „ja” 🌉") for n in range(3)]
    link(a=claims[0].uid, b=claims[1].uid, type="supports", by=cast.marit, door=Door.WEB, reason="Zelfde brug.")
    for claim, why in ((claims[1], "Raadsbesluit bij bewering 1."), (claims[2], "Verslag.")):
        hold_up(claim=claim.uid, by=cast.marit, door=Door.WEB, why=why, url="https://raad.example/besluit")
    asked = as_token(cast.marit)
    about = claims[0].topics.get()
    made = asked.post("/claim-sets", {"title": "Bruggen", "filters": {"topic": str(about.uid)}})
    assert made.status_code == 201, made.content
    return SimpleNamespace(claims=claims, asked=asked, cast=cast)


def test_the_same_content_is_the_same_snapshot(desk: SimpleNamespace) -> None:
    first, again = make(desk.asked), make(desk.asked)
    assert (first["number"], again["number"]) == (1, 2)
    assert first["snapshot"] == again["snapshot"]
    assert Snapshot.objects.count() == 1
    assert [s["snapshot"] for s in rows_of(desk.asked.get("/claim-sets"))] == [first["snapshot"]]


def test_a_download_is_whole_and_says_what_it_is(desk: SimpleNamespace, tmp_path: Path) -> None:
    done = make(desk.asked)
    file = tmp_path / "claims.ndjson"
    file.write_bytes(download(desk.asked, done["snapshot"]))
    whole = f"snapshot {done['snapshot']}: 3 records, 1 link, 2 pieces of evidence"
    assert verify.check(str(file)) == whole
    command = [sys.executable, "-I", verify.__file__, str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    records = [json.loads(x) for x in file.read_bytes().splitlines() if b'"schema":"factdesk/claim/2"' in x]
    assert sorted(r["id"] for r in records) == [r["id"] for r in records]


def test_one_changed_byte_anywhere_is_found_and_the_record_named(desk: SimpleNamespace) -> None:
    whole = download(desk.asked, make(desk.asked)["snapshot"])
    lines = whole.splitlines(keepends=True)
    for place in range(len(whole)):
        broken = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        with pytest.raises(verify.Changed) as found:
            verify.check_ndjson(io.BytesIO(broken))
        number = whole[:place].count(b"\n")
        if 1 <= number <= 3 and whole[place : place + 1] != b"\n":
            assert f"record {number} (line {number + 1})" in str(found.value), (place, str(found.value))
    record = next(n for n, line in enumerate(lines) if b"Bewering 1" in line)
    changed = [x.replace(b"Bewering 1", b"Bewering 8") for x in lines]
    with pytest.raises(verify.Changed, match=json.loads(lines[record])["id"]):
        verify.check_ndjson(changed)


@pytest.mark.parametrize("cut", [0, 1, 2, 3, -1])
def test_a_download_that_was_cut_off_or_reordered_is_found(cut: int, desk: SimpleNamespace) -> None:
    lines = download(desk.asked, make(desk.asked)["snapshot"]).splitlines(keepends=True)
    shorter = lines[:cut] + lines[cut + 1 :] if cut >= 0 else lines[:-1]
    with pytest.raises(verify.Changed):
        verify.check_ndjson(shorter)
    with pytest.raises(verify.Changed):
        verify.check_ndjson([lines[0], lines[2], lines[1], *lines[3:]])
    with pytest.raises(verify.Changed):
        verify.check_ndjson([*lines, lines[-1]])


def test_a_live_export_is_checked_by_the_same_program(desk: SimpleNamespace) -> None:
    whole = body_of(desk.asked.get("/claims?format=ndjson"))
    assert verify.check_ndjson(io.BytesIO(whole)) == "a whole live export of 3 records"
    with pytest.raises(verify.Changed):
        verify.check_ndjson(io.BytesIO(whole.replace(b"Bewering 1", b"Bewering 7")))


def test_a_bag_is_checked_byte_for_byte(desk: SimpleNamespace, tmp_path: Path) -> None:
    done = make(desk.asked)
    whole = download(desk.asked, done["snapshot"], "bag.zip")
    assert whole == download(desk.asked, done["snapshot"], "bag.zip"), "the same bytes every time"
    file = tmp_path / "bag.zip"
    file.write_bytes(whole)
    assert done["snapshot"] in verify.check(str(file))
    with zipfile.ZipFile(io.BytesIO(whole)) as bag:
        names = {n.split("/", 1)[1] for n in bag.namelist()}
        assert {f"data/{n}" for n in FORMATS if n != "bag.zip"} < names
        program = next(n for n in bag.namelist() if n.endswith("/verify.py"))
        (tmp_path / "verify.py").write_bytes(bag.read(program))
    command = [sys.executable, "-I", str(tmp_path / "verify.py"), str(file)]
    own = subprocess.run(command, capture_output=True, check=False)
    assert own.returncode == 0, own
    missed = []
    for place in range(0, len(whole), 997):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        try:
            verify.check(str(file))
            missed.append(place)
        except verify.Changed:
            continue
    assert missed == []


def test_the_preview_says_first_what_is_left_out_and_why(desk: SimpleNamespace, verified_claim: Verify) -> None:
    disputed = verified_claim("Dat klopt niet zeker.", accuracy="disputed")
    queued_claim(desk.cast, "Nog niet bekeken.", exact="kost het werk twaalf miljoen")
    open_recheck(desk.claims[2], Recheck.Cause.BY_HAND, reason="Kijk nog eens.")
    before = desk.asked.get("/claim-sets/bruggen/preview").json()
    assert before == {
        "left_out": {"unreviewed": 1},
        "included": 4,
        "doubtful": {"disputed": 1, "single_origin": 4, "stale": 1},
        "counted": 4,
        "whole": True,
    }
    tag = desk.asked.get("/claim-sets/bruggen")["ETag"]
    strict = {"leave_out": ["disputed", "stale"]}
    assert desk.asked.client.generic(
        "PATCH", "/api/v1/claim-sets/bruggen", json.dumps(strict), content_type="application/json",
        headers={"Authorization": f"Bearer {desk.asked.secret}", "If-Match": tag},
    ).status_code == 200  # fmt: skip
    after = desk.asked.get("/claim-sets/bruggen/preview").json()
    assert after["left_out"] == {"unreviewed": 1, "disputed": 1, "stale": 1}
    assert after["included"] == 2
    done = make(desk.asked)
    assert done["left_out"] == after["left_out"]
    assert str(disputed.uid) not in download(desk.asked, done["snapshot"]).decode()


def test_a_correction_supersedes_and_the_old_stays_to_be_had(desk: SimpleNamespace) -> None:
    old = make(desk.asked)
    gone = desk.claims[0]
    retract(claim=gone.uid, by=desk.cast.chris, door=Door.WEB, seen_revision=gone.revision, reason="Fout.")
    new = make(desk.asked, reason="Correctie: één bewering ingetrokken.")
    assert new["snapshot"] != old["snapshot"]
    told = desk.asked.get(f"/snapshots/{old['snapshot']}").json()
    assert [r["snapshot"] for r in told["superseded_by"]] == [new["snapshot"]]
    assert str(gone.uid) in download(desk.asked, old["snapshot"]).decode()
    differs = desk.asked.get(f"/snapshots/{old['snapshot']}/diff/{new['snapshot']}").json()
    assert (differs["removed"], differs["added"], differs["changed"]) == ([str(gone.uid)], [], [])


def test_a_difference_says_in_what_a_claim_differs(desk: SimpleNamespace) -> None:
    old = make(desk.asked)
    for claim, accuracy in ((desk.claims[0], "disputed"), (desk.claims[1], "holds")):
        claim.refresh_from_db()
        judge(claim=claim.uid, by=desk.cast.kees, door=Door.WEB, seen_revision=claim.revision, accuracy=accuracy,
              attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    differs = desk.asked.get(f"/snapshots/{old['snapshot']}/diff/{make(desk.asked)['snapshot']}").json()
    assert {c["claim"]: c["differs"] for c in differs["changed"]} == {
        str(desk.claims[0].uid): ["accuracy"], str(desk.claims[1].uid): [],
    }  # fmt: skip


def test_erasure_leaves_a_tombstone_and_the_name_still_holds(desk: SimpleNamespace, tmp_path: Path) -> None:
    done = make(desk.asked)
    gone = desk.claims[1]
    call_command("erase_claim", str(gone.uid), "--by", "chris", "--reason", "Bevel van de rechter.")
    left = download(desk.asked, done["snapshot"])
    for secret in (b"Bewering 1", b"Zelfde brug", b"bij bewering 1"):
        assert secret not in left, "the record went, and the link and evidence that speak of it"
    assert b"Verslag." in left
    said = verify.check_ndjson(io.BytesIO(left))
    told = "3 records, 1 link, 2 pieces of evidence, incomplete by erasure of 1"
    assert said == f"snapshot {done['snapshot']}: {told}"
    for place in range(len(left)):
        with pytest.raises(verify.Changed):
            verify.check_ndjson(io.BytesIO(left[:place] + bytes([left[place] ^ 1]) + left[place + 1 :]))
    assert desk.asked.get(f"/snapshots/{done['snapshot']}").json()["complete"] is False
    assert desk.asked.get(f"/claims/{gone.uid}").status_code == 410
    assert desk.asked.get(f"/claims/{gone.uid}/evidence").status_code == 410
    assert desk.asked.get(f"/claims/{gone.uid}/records/1").json()["code"] == "erased"
    for name in FORMATS:
        assert b"Bewering 1" not in download(desk.asked, done["snapshot"], name), name
    events = [(c["event"], c["claim"]) for c in rows_of(desk.asked.get("/changes"))]
    assert events[-1] == ("erased", str(gone.uid))
    kept = RecordFacet.objects.filter(record__claim=gone).values_list("value", flat=True)
    assert set(kept) == {None}, "nor is it found any more by what it said"


def test_what_is_being_erased_is_handed_to_nobody(desk: SimpleNamespace, client: Client) -> None:
    done = make(desk.asked)
    gone = desk.claims[1]
    erase = {"claim": gone.uid, "by": desk.cast.chris, "door": Door.WEB, "reason": "Bevel van de rechter."}
    erase_claim(seen_revision=gone.revision, **erase)
    waits = desk.asked.get(f"/snapshots/{done['snapshot']}/claims.ndjson")
    assert (waits.status_code, waits.json()["code"], waits["Retry-After"]) == (503, "unavailable", "30")
    client.force_login(desk.cast.lena)
    assert client.get("/sets/bruggen/1/claims.csv").status_code == 400
    publishing.forget_erased(Erasure.objects.get().pk)
    assert b"Bewering 1" not in download(desk.asked, done["snapshot"])
    publishing.forget_erased(Erasure.objects.get().pk)
    gone.refresh_from_db()
    with pytest.raises(Refused, match="no record"):
        erase_claim(seen_revision=gone.revision, **erase)


def test_an_erasure_while_a_snapshot_is_made_has_it_made_again(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = Release.objects.get(uid=desk.asked.post("/claim-sets/bruggen/snapshots", {}).json()["id"])
    gone, keep = desk.claims[1], publishing.files.keep_file

    def erased_meanwhile(*args: Any) -> str:
        erase_claim(claim=gone.uid, by=desk.cast.chris, door=Door.WEB, seen_revision=gone.revision, reason="Bevel.")
        return keep(*args)

    with monkeypatch.context() as slow:
        slow.setattr(publishing.files, "keep_file", erased_meanwhile)
        publishing.make_snapshot(row.pk)
    assert not Snapshot.objects.exists(), "the file that held it is named by nothing"
    publishing.make_snapshot(row.pk)
    assert b"Bewering 1" not in download(desk.asked, str(Snapshot.objects.get().pk))


def test_evidence_waits_for_the_version_it_was_held_up_for(desk: SimpleNamespace) -> None:
    claim = desk.claims[2]
    claim.refresh_from_db()
    (held,) = rows_of(desk.asked.get(f"/claims/{claim.uid}/evidence"))
    assert (held["source"], held["sha256"]) == ("https://raad.example/besluit", None)
    assert held["claim"] == {"claim": str(claim.uid), "version": claim.version}
    edit_claim(claim=claim.uid, by=desk.cast.marit, door=Door.WEB, seen_revision=claim.revision, statement="Anders.")
    hold_up(claim=claim.uid, by=desk.cast.marit, door=Door.WEB, why="Voor de nieuwe versie.", file=b"geheim",
            file_name="van-jan-de-bron.pdf")  # fmt: skip
    assert rows_of(desk.asked.get(f"/claims/{claim.uid}/evidence")) == [held]
    assert b"nieuwe versie" not in download(desk.asked, make(desk.asked)["snapshot"])
    claim.refresh_from_db()
    judge(claim=claim.uid, by=desk.cast.marit, door=Door.WEB, seen_revision=claim.revision, accuracy="holds",
          attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    kinds = [(e["kind"], bool(e["sha256"])) for e in rows_of(desk.asked.get(f"/claims/{claim.uid}/evidence"))]
    assert kinds == [("url", False), ("file", True)]
    assert b"van-jan-de-bron" not in download(desk.asked, make(desk.asked)["snapshot"]), "a name can give a source away"


def test_a_file_of_the_first_schema_is_still_checked(desk: SimpleNamespace) -> None:
    out = io.BytesIO()
    with sets.open_snapshot(Snapshot.objects.get(pk=make(desk.asked)["snapshot"])) as now:
        members = list(snapshots.members_of(now))
    old = (snapshots.FIRST_SCHEMA, "factdesk/claim/1")
    written = snapshots.write(members, [], out, snapshots.Counts(3, 0), schemas=old)
    assert verify.check_ndjson(io.BytesIO(out.getvalue())) == f"snapshot {written.id}: 3 records, 0 links"


def test_a_token_bound_to_a_set_sees_nothing_else(desk: SimpleNamespace, verified_claim: Verify) -> None:
    from claims.models import ClaimSet
    from factdesk.actions import make_token

    other = verified_claim("Over de haven.", topic="havens")
    done = make(desk.asked)
    token = make_token(owner=desk.cast.otto, by=desk.cast.chris, door=Door.WEB, label="x", scopes=["claims:read"],
                       claim_set=ClaimSet.objects.get().uid)  # fmt: skip
    asked = Asked(desk.asked.client, token.secret)
    assert {r["id"] for r in rows_of(asked.get("/claims"))} == {str(c.uid) for c in desk.claims}
    assert asked.get(f"/claims/{other.uid}").status_code == 404
    assert asked.get(f"/snapshots/{done['snapshot']}").status_code == 200
    desk.asked.post("/claim-sets", {"title": "Havens", "filters": {"topic": str(other.topics.get().uid)}})
    havens = make(desk.asked, "havens")
    assert asked.get(f"/snapshots/{havens['snapshot']}").status_code == 404
    assert asked.get("/claim-sets/havens").status_code == 404
    assert str(other.uid) not in asked.get("/changes").content.decode()


def test_the_command_binds_a_token_to_a_set(desk: SimpleNamespace) -> None:
    out = io.StringIO()
    call_command("make_token", "otto", "--set", "bruggen", stdout=out)
    asked = Asked(desk.asked.client, out.getvalue().strip())
    assert rows_of(asked.get("/claims")) == [], "nothing before the set's first release"
    make(desk.asked)
    assert len(rows_of(asked.get("/claims"))) == 3
    with pytest.raises(CommandError):
        call_command("make_token", "otto", "--set", "niet")


def test_ranges_resume_a_download(desk: SimpleNamespace) -> None:
    done = make(desk.asked)
    path = f"/snapshots/{done['snapshot']}/claims.ndjson"
    whole = body_of(desk.asked.get(path))
    part = desk.asked.get(path, Range="bytes=100-")
    assert (part.status_code, body_of(part)) == (206, whole[100:])
    assert part["Content-Range"] == f"bytes 100-{len(whole) - 1}/{len(whole)}"
    assert body_of(desk.asked.get(path, Range="bytes=5-9")) == whole[5:10]
    assert desk.asked.get(path, Range=f"bytes={len(whole)}-").status_code == 416
    assert "immutable" in part["Cache-Control"]
    assert desk.asked.get(path, **{"If-None-Match": part["ETag"]}).status_code == 304


def test_hand_picked_sets_hold_what_was_picked(desk: SimpleNamespace) -> None:
    asked = desk.asked
    assert asked.post("/claim-sets", {"title": "Keuze", "by_hand": True}).status_code == 201
    picked = [str(c.uid) for c in desk.claims[:2]]
    assert asked.post("/claim-sets/keuze/claims", {"add": picked}).status_code == 200
    assert asked.post("/claim-sets/keuze/claims", {"remove": picked[:1]}).status_code == 200
    assert asked.get("/claim-sets/keuze/preview").json()["included"] == 1
    assert asked.post("/claim-sets/bruggen/claims", {"add": picked}).status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        {}, {"title": ""}, {"title": "x", "filters": {"state": "queued"}}, {"title": "x", "filters": {"speaker": "1"}},
        {"title": "x", "leave_out": ["rumours"]}, {"title": "x", "made_by": "me"}, {"title": "Bruggen"},
        {"title": "x", "slug": "a b"}, {"title": "x", "filters": {"date_from": "gisteren"}},
    ],
)  # fmt: skip
def test_a_set_that_cannot_be_is_refused(body: dict[str, Any], desk: SimpleNamespace) -> None:
    assert desk.asked.post("/claim-sets", body).status_code in {400, 422}
    assert len(rows_of(desk.asked.get("/claim-sets"))) == 1


def test_programs_and_readers_fetch_sets_but_make_none(desk: SimpleNamespace, as_token: Tokens) -> None:
    for person in (desk.cast.otto, desk.cast.lena):
        asked = as_token(person)
        assert asked.get("/claim-sets/bruggen").status_code == 200
        assert asked.post("/claim-sets/bruggen/snapshots", {}).status_code == 403


def test_a_failed_making_leaves_nothing_to_be_had(desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    made = desk.asked.post("/claim-sets/bruggen/snapshots", {})
    row = Release.objects.get(uid=made.json()["id"])

    def full(*args: object) -> str:
        raise OSError("No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(publishing.files, "keep_file", full)
        publishing.make_snapshot(row.pk)
    assert desk.asked.get(f"/jobs/{row.uid}").json()["state"] == "queued"
    assert not Snapshot.objects.exists()
    publishing.make_snapshot(row.pk)
    assert desk.asked.get(f"/jobs/{row.uid}").json()["state"] == "done"


def test_a_token_has_two_snapshots_made_at_once_and_waits_for_the_third(
    desk: SimpleNamespace, as_token: Tokens
) -> None:
    for title in ("Haven", "Dijk", "Kade"):
        assert desk.asked.post("/claim-sets", {"title": title}).status_code == 201
    first = desk.asked.post("/claim-sets/haven/snapshots", {})
    assert desk.asked.post("/claim-sets/dijk/snapshots", {}).status_code == 202
    refused = desk.asked.post("/claim-sets/kade/snapshots", {})
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-snapshots")
    assert int(refused["Retry-After"]) > 0
    again = desk.asked.post("/claim-sets/haven/snapshots", {})
    assert (again.status_code, again.json()["id"]) == (202, first.json()["id"]), "asking again costs nothing"
    assert as_token(desk.cast.joris).post("/claim-sets/kade/snapshots", {}).status_code == 202, "another token may"
    publishing.make_snapshot(Release.objects.get(uid=first.json()["id"]).pk)
    assert desk.asked.post("/claim-sets/bruggen/snapshots", {}).status_code == 202
