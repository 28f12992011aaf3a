"""The program that checks a download, in the hands of somebody who has only it and the file."""

from __future__ import annotations

import gzip
import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from articles.models.ledger import Door
from claims import publishing, sets, verify
from claims.actions.annotating import hold_up
from claims.actions.linking import link
from claims.actions.sets import make_set, release_set
from claims.exports import ndjson
from claims.exports.formats import FORMATS
from claims.models import Claim, Snapshot

Verify = Callable[..., Claim]


@pytest.fixture
def files(cast: SimpleNamespace, verified_claim: Verify, tmp_path: Path) -> Path:
    """Every file of a small release, the bag also unpacked, and a live export."""
    claims = [verified_claim(f"Bewering {n}: „ja” 🌉") for n in range(2)]
    link(a=claims[0].uid, b=claims[1].uid, type="supports", by=cast.marit, door=Door.WEB, reason="Zelfde brug.")
    hold_up(claim=claims[0].uid, by=cast.marit, door=Door.WEB, why="Besluit.", url="https://raad.example/besluit")
    row = make_set(by=cast.marit, door=Door.WEB, title="Alles")
    publishing.make_snapshot(release_set(claim_set=row.uid, by=cast.marit, door=Door.WEB).pk)
    snapshot = Snapshot.objects.get()
    for form in FORMATS.values():
        chunks = form.make(snapshot.pk, snapshot.records, lambda: sets.open_snapshot(snapshot))
        (tmp_path / form.name).write_bytes(b"".join(chunks))
    with zipfile.ZipFile(tmp_path / "bag.zip") as bag:
        bag.extractall(tmp_path / "unpacked")
    bodies = [bytes(r.body) for c in claims for r in c.records.all() if r.body]
    (tmp_path / "live.ndjson").write_bytes(b"".join(ndjson.live(bodies, {"q": "brug"})))
    return tmp_path


def flips(content: bytes, chance: Random, many: int) -> list[bytes]:
    """Return the content with one bit of one byte turned: at both ends, and at random places between."""
    places = {0, 1, len(content) - 2, len(content) - 1, *(chance.randrange(len(content)) for _ in range(many))}
    return [content[:p] + bytes([content[p] ^ (1 << chance.randrange(8))]) + content[p + 1 :] for p in sorted(places)]


def unfound(path: Path, changed: list[bytes], check: Path | None = None) -> int:
    """Write each content to the path, check, and put back what stood there; return how many were called whole."""
    whole, missed = path.read_bytes(), 0
    for content in changed:
        path.write_bytes(content)
        try:
            verify.check(str(check or path))
            missed += 1
        except (verify.Changed, verify.NotChecked):
            continue
    path.write_bytes(whole)
    return missed


def test_one_turned_bit_is_found_in_every_file_of_an_unpacked_bag(files: Path) -> None:
    chance, folder = Random(7), files / "unpacked"
    assert verify.check(str(folder)) == verify.check(str(files / "bag.zip"))
    members = [p for p in folder.rglob("*") if p.is_file()]
    assert len(members) == len(FORMATS) - 1 + 5
    for member in members:
        assert unfound(member, flips(member.read_bytes(), chance, 25), check=folder) == 0, member.name
    assert verify.check(str(folder)), "all was put back"


def test_one_turned_bit_is_found_anywhere_in_a_bag(files: Path) -> None:
    bag, chance = files / "bag.zip", Random(11)
    whole = bag.read_bytes()
    assert unfound(bag, flips(whole, chance, 300)) == 0
    with zipfile.ZipFile(bag) as archive:
        heads = [i.header_offset + n for i in archive.infolist() for n in range(0, 30 + len(i.filename), 3)]
        tail = range(archive.start_dir, len(whole), 7)
    changed = [whole[:p] + bytes([whole[p] ^ (1 << chance.randrange(8))]) + whole[p + 1 :] for p in (*heads, *tail)]
    assert unfound(bag, changed) == 0
    assert unfound(bag, [whole + b"x", whole[:-1], b"x" + whole, whole[: len(whole) // 2]]) == 0


def test_one_turned_bit_is_found_anywhere_in_a_live_export(files: Path) -> None:
    live = files / "live.ndjson"
    whole = live.read_bytes()
    assert verify.check(str(live)) == "a whole live export of 2 records"
    turned = [whole[:p] + bytes([whole[p] ^ 2]) + whole[p + 1 :] for p in range(0, len(whole), 3)]
    assert unfound(live, turned) == 0
    assert unfound(live, [whole.replace(b'"q":"brug"', b'"q":"dijk"'), whole[:-40], whole + b"\n"]) == 0
    first = [b'{"filters":{},"records":"factdesk/claim/2","schema":"factdesk/export/1","type":"header"}\n']
    trailer = verify.canonical({"type": "trailer", "count": 0, "sha256": hashlib.sha256().hexdigest()})
    assert verify.check_ndjson([*first, trailer]) == "a whole live export of 0 records", "older ones vouch for less"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty", b"", "it is empty"),
        ("claims.csv", b"claim,version\r\n1,2\r\n", "no snapshot, export or bag"),
        ("letter.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 9, "no snapshot, export or bag"),
        ("page.html", b"<!doctype html>\n<title>Sign in</title>\n", "no snapshot, export or bag"),
        ("problem.json", b'{"type":"about:blank","status":401,"code":"not-authenticated"}', "no snapshot"),
        ("claims.ndjson.gz", gzip.compress(b"{}\n"), "unpack it first"),
        ("nested", b'{"header":' + b"[" * 100_000, "cannot be read"),
    ],
)
def test_what_cannot_be_checked_is_called_so(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    command = [sys.executable, "-I", verify.__file__, str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    assert says in run.stdout
    assert run.stdout.count("\n") == 1, "one line"
    called = "CHANGED" if name == "nested" else "NOT CHECKED"
    assert (run.returncode, called in run.stdout) == ({"CHANGED": 1, "NOT CHECKED": 2}[called], True)


def test_each_file_has_its_line_and_the_worst_is_the_exit_code(files: Path) -> None:
    names = ["claims.ndjson", "bag.zip", "unpacked", "live.ndjson", "claims.csv", "nowhere"]
    command = [sys.executable, "-I", verify.__file__, *names]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=files)
    told = [line.split(": ")[:2] for line in run.stdout.splitlines()]
    assert told == [[n, "whole"] for n in names[:4]] + [["claims.csv", "NOT CHECKED"], ["nowhere", "NOT CHECKED"]]
    assert (run.returncode, run.stderr) == (2, "")
    assert "2 records, 1 link, 1 piece of evidence" in run.stdout


def test_what_other_programs_do_to_a_file_is_said(files: Path) -> None:
    file, whole = files / "claims.ndjson", (files / "claims.ndjson").read_bytes()
    for changed in (b"\xef\xbb\xbf" + whole, whole.replace(b"\n", b"\r\n")):
        file.write_bytes(changed)
        with pytest.raises(verify.Changed, match="saved it anew"):
            verify.check(str(file))
    (files / "unpacked" / ".DS_Store").write_bytes(b"made by a machine")
    assert verify.check(str(files / "unpacked"))
    (files / "unpacked" / "data").mkdir(exist_ok=True)
    (stray,) = (files / "unpacked").glob("factdesk-*")
    (stray / "data" / "more.csv").write_bytes(b"x")
    with pytest.raises(verify.Changed, match=r"more\.csv is in no manifest"):
        verify.check(str(files / "unpacked"))
    with zipfile.ZipFile(files / "again.zip", "w", zipfile.ZIP_DEFLATED) as again:
        for path in stray.rglob("*"):
            again.write(path, path.relative_to(files / "unpacked"))
    with pytest.raises(verify.Changed, match="check the folder"):
        verify.check(str(files / "again.zip"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("holiday.txt", "sun")
    (files / "holiday.zip").write_bytes(out.getvalue())
    with pytest.raises(verify.NotChecked, match="no bag"):
        verify.check(str(files / "holiday.zip"))


def test_a_file_without_lines_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "LONGEST", 1000)
    (tmp_path / "long").write_bytes(b'{"header":' + b" " * 5000)
    with pytest.raises(verify.Changed, match="goes on for ever"):
        verify.check(str(tmp_path / "long"))
