"""`make check-exports`: what leaves the desk is what the standards and the people who read it expect.

Eleven texts: the five real articles, where they are at hand, and six of our own with what breaks positions (emoji,
combining marks, right-to-left, no-break spaces, CRLF, a quote that occurs twice).
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from articles.actions import upload_article
from articles.models import Article, Publisher
from articles.models.ledger import Door
from claims import publishing, sets
from claims.actions.annotating import hold_up
from claims.actions.editing import DateSet, Passage, make_claim, set_dates
from claims.actions.judging import judge
from claims.actions.linking import link
from claims.actions.sets import make_set, release_set
from claims.exports import claimreview
from claims.exports.formats import FORMATS
from claims.models import Claim, Snapshot
from tests.parts import NODE_ADVICE, OFFICE_ADVICE, office

pytestmark = pytest.mark.slow

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
_HEBREW, _ARABIC = "\u05e9\u05dc\u05d5\u05dd", "\u0633\u0644\u0627\u0645"
SYNTHETIC = {
    "emoji": ("🌉🌉 De brug 🇳🇱 gaat open. “Wij varen 🚢 weer”, zei schipper Ada Vos.", "Wij varen 🚢 weer"),
    "combining": (
        "Zo zei Jose\u0301 Prins het: “Het is e\u0301e\u0301n dorp.” Dat was alles.",
        "Het is e\u0301e\u0301n dorp.",
    ),
    "right-to-left": (f"Noor zei in twee talen: “{_HEBREW} en {_ARABIC}”. Daarna zweeg ze.", f"{_HEBREW} en {_ARABIC}"),
    "no-break": ("Het werk kost\u00a012\u202f000\u00a0euro. “Geen\u00a0cent meer”, aldus Smit.", "Geen\u00a0cent meer"),
    "crlf": (
        "Kop van het stuk\r\n\r\n“Eerst de dijk,\r\ndan de brug”, zei Bo Smit.\r\n",
        "Eerst de dijk,\ndan de brug",
    ),
    "twice": ("“Nooit”, zei Vos. De raad lachte. Later weer: “Nooit”, zei Vos.", "Nooit"),
}
TRICKS = [
    "=1+1", '=HYPERLINK("http://example.org","x")', "+31", "-57 drones", "@SUM(1)", "00123", "2025-03", "1-2", "\t=1+1",
    "11/27",
]  # fmt: skip


@pytest.fixture
def exported(cast: SimpleNamespace, settings: Any, tmp_path: Path) -> SimpleNamespace:
    """A snapshot of verified claims over the eleven texts, every format of it as a file in `folder`."""
    settings.SECOND_CHECK = "off"
    settings.REVIEW_URL = "https://krant.example/controle/{claim}"
    claims = []
    for name, (text, exact) in SYNTHETIC.items():
        at = text.replace("\r\n", "\n").rindex(exact)
        claims.append(_verified(cast, name, text.encode(), [(at, at + len(exact), exact)], accuracy="holds"))
    for seed in sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else []:
        text = seed.read_text(encoding="utf-8")
        spans = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\w[^\n.]{20,120}\.", text)][:4]
        claims.append(_verified(cast, "seed", seed.read_bytes(), spans, accuracy="open"))
    for trick in TRICKS:
        claims.append(_verified(cast, trick, f"{trick} stond er in het bericht van {trick}.".encode(), [], "disputed"))
    link(a=claims[0].uid, b=claims[1].uid, type="contradicts", by=cast.marit, door=Door.WEB, reason="=2+2 is geen 5.")
    for claim in claims[:2]:
        hold_up(claim=claim.uid, by=cast.marit, door=Door.WEB, why="=1+1 staat in het besluit van 2025-03.",
                url="https://raad.example/besluit")  # fmt: skip
    hold_up(claim=claims[1].uid, by=cast.marit, door=Door.WEB, why="Het stuk zelf.", file=b"stuk", file_name="bron.pdf")
    row = make_set(by=cast.marit, door=Door.WEB, title="Alles")
    publishing.make_snapshot(release_set(claim_set=row.uid, by=cast.marit, door=Door.WEB).pk)
    snapshot = Snapshot.objects.get()
    for form in FORMATS.values():
        chunks = form.make(snapshot.pk, snapshot.records, lambda: sets.open_snapshot(snapshot))
        (tmp_path / form.name).write_bytes(b"".join(chunks))
    return SimpleNamespace(folder=tmp_path, claims=claims, snapshot=snapshot)


def _verified(
    cast: SimpleNamespace, name: str, content: bytes, spans: list[tuple[int, int, str]], accuracy: str
) -> Claim:
    house = Publisher.objects.get_or_create(name="De Havenbode")[0]
    article = upload_article(
        by=cast.marit, door=Door.WEB, content=content, publisher=house, published="2025-02",
        url="https://havenbode.example/stuk" if name in SYNTHETIC else "",
    ).article  # fmt: skip
    start, end, exact = spans[0] if spans else (0, len(article.text), article.text)
    assert article.text[start:end] == exact
    claim = make_claim(by=cast.marit, door=Door.WEB, statement=name, kind="statement",
                       passage=Passage(article=article, start=start, end=end, speaker_text="Ada Vos"))  # fmt: skip
    set_dates(claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision,
              dates=[DateSet("happened", "2025-03", words="in maart")])  # fmt: skip
    claim.refresh_from_db()
    judge(claim=claim.uid, by=cast.marit, door=Door.WEB, seen_revision=claim.revision, accuracy=accuracy,
          attributions={str(a.uid): "confirmed" for a in claim.appearances.all()})  # fmt: skip
    claim.refresh_from_db()
    return claim


def records(folder: Path) -> list[dict[str, Any]]:
    """Return the records of the canonical file."""
    lines = [json.loads(x) for x in (folder / "claims.ndjson").read_bytes().splitlines()]
    return [x for x in lines if "type" not in x]


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """Return a table as Python's own csv reads it."""
    text = (folder / f"{name}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_quotes_are_found_again_from_the_export_alone_in_python_and_in_node(exported: SimpleNamespace) -> None:
    texts = {str(a.uid): a.text for a in Article.objects.all()}
    places = [p for r in records(exported.folder) for p in r["appearances"]]
    assert len(places) >= len(SYNTHETIC) + len(TRICKS)
    for place in places:
        text = texts[place["article"]["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == place["article"]["text_sha256"]
        assert text[place["start"] : place["end"]] == place["exact"]
        around = place["prefix"] + place["exact"] + place["suffix"]
        assert text[place["start"] - len(place["prefix"]) :].startswith(around)
    node = shutil.which("node")
    if node is None:
        pytest.skip(NODE_ADVICE)
    (exported.folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    script = """
        const fs = require("fs");
        const texts = JSON.parse(fs.readFileSync("texts.json", "utf8"));
        let seen = 0;
        for (const line of fs.readFileSync("claims.ndjson", "utf8").trim().split("\\n")) {
          const record = JSON.parse(line);
          for (const p of record.appearances || []) {
            const found = Array.from(texts[p.article.id]).slice(p.start, p.end).join("");
            if (found !== p.exact) throw new Error(p.id + ": " + found);
            seen += 1;
          }
        }
        console.log(seen);
    """
    run = subprocess.run(
        [str(node), "-e", script], cwd=exported.folder, capture_output=True, text=True, check=False, timeout=600
    )
    assert (run.returncode, run.stdout.strip()) == (0, str(len(places))), run.stderr


def test_the_data_package_is_valid_and_one_changed_word_is_found(exported: SimpleNamespace) -> None:
    from frictionless import Package, system

    with system.use_context(trusted=True):
        report = Package(str(exported.folder / "datapackage.json")).validate()
        assert report.valid, report.flatten(["type", "note"])
        file = exported.folder / "claims.csv"
        file.write_bytes(file.read_bytes().replace(b"emoji", b"amoji"))
        assert not Package(str(exported.folder / "datapackage.json")).validate().valid


def test_the_bag_is_valid_and_each_changed_file_is_found(exported: SimpleNamespace) -> None:
    import bagit

    with zipfile.ZipFile(exported.folder / "bag.zip") as archive:
        archive.extractall(exported.folder / "out")
    (root,) = (exported.folder / "out").iterdir()
    bagit.Bag(str(root)).validate()
    for name in FORMATS:
        if name == "bag.zip":
            continue
        file = root / "data" / name
        whole = file.read_bytes()
        file.write_bytes(whole + b"x")
        with pytest.raises(bagit.BagValidationError):
            bagit.Bag(str(root)).validate()
        file.write_bytes(whole)


@pytest.mark.parametrize("name", ["claims", "appearances", "dates", "links", "evidence"])
def test_pandas_duckdb_and_csv_read_the_same_strings(name: str, exported: SimpleNamespace) -> None:
    import duckdb
    import pandas

    path = str(exported.folder / f"{name}.csv")
    plain = [list(row.values()) for row in table(exported.folder, name)]
    assert plain
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    assert frame.values.tolist() == plain
    options = "all_varchar=true, header=true, delim=',', quote='\"', escape='\"', new_line='\\r\\n'"
    found = duckdb.sql(f"SELECT * FROM read_csv('{path}', {options})").fetchall()
    assert [["" if v is None else v for v in row] for row in found] == plain


def test_no_table_widens_a_date(exported: SimpleNamespace) -> None:
    assert {d["edtf"] for d in table(exported.folder, "dates")} == {"2025-03"}
    assert {(d["earliest"], d["latest"]) for d in table(exported.folder, "dates")} == {("2025-03-01", "2025-03-31")}
    for place in table(exported.folder, "appearances"):
        assert len(place["published_edtf"]) < 10 or place["published_edtf"] == place["published_earliest"]


def test_every_cell_of_the_workbook_is_text(exported: SimpleNamespace) -> None:
    from openpyxl import load_workbook

    book = load_workbook(exported.folder / "claims.xlsx")
    for sheet in book:
        plain = table(exported.folder, sheet.title)
        for row, expected in zip(sheet.iter_rows(min_row=2), plain, strict=True):
            for cell, value in zip(row, expected.values(), strict=True):
                assert cell.data_type in ("s", "n", "inlineStr")
                assert cell.value is None or isinstance(cell.value, str)
                assert (cell.value or "") == value.replace("\r\n", "\n")


def test_a_spreadsheet_program_finds_no_formula_and_no_date(exported: SimpleNamespace) -> None:
    program = office()
    if program is None:
        pytest.skip(OFFICE_ADVICE)
    command = [
        program, f"-env:UserInstallation=file://{exported.folder}/profile", "--headless", "--convert-to",
        "fods", "--outdir", str(exported.folder), str(exported.folder / "claims.xlsx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=900)
    flat = (exported.folder / "claims.fods").read_text(encoding="utf-8")
    assert "table:formula" not in flat
    assert set(re.findall(r'office:value-type="(\w+)"', flat)) == {"string"}
    for trick in ("=1+1", "00123", "+31", "2025-03", "11/27", "-57 drones"):
        assert f"<text:p>{trick}</text:p>" in flat, trick


# --- schema.org -------------------------------------------------------------------------------------------------

# Release 30.0 of the vocabulary, as far as our documents use it: type -> property -> what may stand there.
SCHEMA_ORG = {
    "DataFeed": {"dataFeedElement": {"DataFeedItem"}},
    "DataFeedItem": {"item": {"ClaimReview"}},
    "ClaimReview": {
        "url": {"URL"}, "claimReviewed": {"Text"}, "inLanguage": {"Text"}, "datePublished": {"Date"},
        "author": {"Organization", "Person"}, "reviewRating": {"Rating"}, "itemReviewed": {"Claim"},
        "citation": {"CreativeWork"},
    },
    "CreativeWork": {"url": {"URL"}},
    "Rating": {
        "ratingValue": {"Number"}, "bestRating": {"Number"}, "worstRating": {"Number"}, "alternateName": {"Text"},
    },
    "Claim": {"author": {"Organization", "Person"}, "appearance": {"NewsArticle"}, "datePublished": {"Date"}},
    "NewsArticle": {"url": {"URL"}, "headline": {"Text"}, "publisher": {"Organization"}, "datePublished": {"Date"}},
    "Organization": {"name": {"Text"}, "sameAs": {"URL"}},
    "Person": {"name": {"Text"}, "sameAs": {"URL"}},
}  # fmt: skip
REQUIRED = {
    "ClaimReview": {"url", "claimReviewed", "reviewRating", "author", "itemReviewed"},
    "Rating": {"alternateName"},
}


def faults(node: Any, where: str = "") -> list[str]:
    """Return what a document says outside the vocabulary, or leaves out that a review must have."""
    kind = node.get("@type") if isinstance(node, dict) else None
    if kind not in SCHEMA_ORG:
        return [f"{where}: no type {kind!r}"]
    found = [f"{where}: {kind} lacks {name}" for name in REQUIRED.get(kind, set()) - set(node)]
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in SCHEMA_ORG[kind]:
            found.append(f"{where}: {kind} has no {name}")
            continue
        for one in value if isinstance(value, list) else [value]:
            found += _value_faults(one, SCHEMA_ORG[kind][name], f"{where}/{name}")
    return found


def _value_faults(value: Any, allowed: set[str], where: str) -> list[str]:
    if isinstance(value, dict):
        return faults(value, where) if value.get("@type") in allowed else [f"{where}: {value.get('@type')} not here"]
    kinds = {"Number": isinstance(value, int), "Text": isinstance(value, str) and bool(value)}
    kinds["URL"] = isinstance(value, str) and re.match(r"https?://\S+$", value) is not None
    kinds["Date"] = isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None
    return [] if any(kinds.get(kind) for kind in allowed) else [f"{where}: {value!r} is no {sorted(allowed)}"]


def test_reviews_are_in_the_vocabulary_and_only_where_there_is_a_verdict(exported: SimpleNamespace) -> None:
    feed = json.loads((exported.folder / "claimreview.jsonld").read_text(encoding="utf-8"))
    assert feed["@context"] == "https://schema.org"
    assert faults({k: v for k, v in feed.items() if k != "@context"}) == []
    judged = [r for r in records(exported.folder) if r["accuracy"] in claimreview.RATINGS]
    assert len(feed["dataFeedElement"]) == len(judged) == len(SYNTHETIC) + len(TRICKS)
    assert not any("2025-02" in json.dumps(x) for x in feed["dataFeedElement"]), "a month is no schema.org date"
    cited = {x["item"]["@id"]: x["item"]["citation"] for x in feed["dataFeedElement"] if "citation" in x["item"]}
    held = [f"urn:uuid:{c.uid}" for c in exported.claims[:2]]
    works = [{"@type": "CreativeWork", "url": "https://raad.example/besluit"}]
    assert cited == {held[0]: works, held[1]: works}


@pytest.mark.parametrize(
    "change",
    [
        {"@type": "ClaimRevue"}, {"url": "elders"}, {"url": None}, {"claimReviewed": ""}, {"claimReviewd": "x"},
        {"datePublished": "2025-02"}, {"reviewRating": "Klopt"}, {"reviewRating": {"@type": "Rating"}},
        {"itemReviewed": {"@type": "Claim", "appearance": "https://x.example"}}, {"author": {"@type": "Persn"}},
    ],
)  # fmt: skip
def test_the_check_of_reviews_finds_every_spoiled_one(change: dict[str, Any], exported: SimpleNamespace) -> None:
    feed = json.loads((exported.folder / "claimreview.jsonld").read_text(encoding="utf-8"))
    good = {k: v for k, v in feed["dataFeedElement"][0]["item"].items() if k != "@context"}
    assert faults(good) == []
    assert faults(good | change)


# --- W3C Web Annotation -----------------------------------------------------------------------------------------


_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def annotation_faults(a: Any) -> list[str]:
    """Return which MUSTs of the Web Annotation Data Model an annotation breaks."""
    targets = a.get("target") if isinstance(a.get("target"), list) else [a.get("target")]
    bodies = a.get("body") if isinstance(a.get("body"), list) else [a.get("body")]
    rules = {
        "one context": a.get("@context") == "http://www.w3.org/ns/anno.jsonld",
        "one id, an IRI": isinstance(a.get("id"), str) and re.match(r"[a-z][a-z0-9+.-]*:\S+$", a["id"]) is not None,
        "type Annotation": a.get("type") == "Annotation",
        "a target": bool(targets) and all(isinstance(t, dict) for t in targets),
        "created with a zone": _INSTANT.fullmatch(a.get("created", "")),
        "motivation known": a.get("motivation") in {"assessing", "describing", "linking", "identifying"},
    }  # fmt: skip
    for body in bodies:
        textual = isinstance(body, dict) and body.get("type") == "TextualBody"
        rules[f"body {body}"] = not textual or (isinstance(body.get("value"), str) and "id" not in body)
        if isinstance(body, dict) and body.get("type") == "SpecificResource":
            rules["one source of a body"] = isinstance(body.get("source"), str)
    for target in (t for t in targets if isinstance(t, dict)):
        rules["specific resource"] = target.get("type") == "SpecificResource"
        rules["one source"] = isinstance(target.get("source"), str)
        kinds = {s.get("type"): s for s in target.get("selector", [])}
        quote, position = kinds.get("TextQuoteSelector", {}), kinds.get("TextPositionSelector", {})
        rules["one exact"] = isinstance(quote.get("exact"), str)
        rules["prefix and suffix are text"] = all(isinstance(quote.get(k, ""), str) for k in ("prefix", "suffix"))
        rules["start before end"] = (
            isinstance(position.get("start"), int)
            and isinstance(position.get("end"), int)
            and 0 <= position["start"] <= position["end"]
        )
        rules["code points"] = position.get("end", 0) - position.get("start", 0) == len(quote.get("exact", ""))
    return [name for name, holds in rules.items() if not holds]


def test_annotations_keep_every_must(exported: SimpleNamespace) -> None:
    found = json.loads((exported.folder / "annotations.jsonld").read_text(encoding="utf-8"))
    assert len(found) == sum(len(r["appearances"]) for r in records(exported.folder))
    assert [annotation_faults(a) for a in found if annotation_faults(a)] == []
    assert len({a["id"] for a in found}) == len(found)
    spoiled = [
        {"@context": "x"}, {"id": ["a", "b"]}, {"type": "Note"}, {"target": None}, {"created": "2025-02"},
        {"created": "2025-11-21T09:00:00"}, {"target": {**found[0]["target"], "source": None}},
        {"target": {**found[0]["target"], "selector": []}},
    ]  # fmt: skip
    assert all(annotation_faults(found[0] | change) for change in spoiled)


def test_the_formats_tell_the_same_claims(exported: SimpleNamespace) -> None:
    whole = json.loads((exported.folder / "claims.json").read_bytes())
    told = {r["id"] for r in records(exported.folder)}
    assert {c["id"] for c in whole["claims"]} == told
    assert {r["claim"] for r in table(exported.folder, "claims")} == told
    assert len(whole["links"]) == len(table(exported.folder, "links")) == 1
    assert len(whole["evidence"]) == len(table(exported.folder, "evidence")) == 3
    assert all(b"bron.pdf" not in (exported.folder / name).read_bytes() for name in FORMATS), (
        "a name gives a source away"
    )
    counts = {r["claim"]: r["origins"] for r in table(exported.folder, "claims")}
    assert counts == {r["id"]: str(r["origins"]["independent"]) for r in records(exported.folder)}
    assert whole["snapshot"] == exported.snapshot.pk
