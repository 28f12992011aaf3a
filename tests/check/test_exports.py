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

import orjson
import pytest
from jsonschema import Draft202012Validator
from prov.model import (
    ProvActivity,
    ProvAgent,
    ProvAssociation,
    ProvAttribution,
    ProvDerivation,
    ProvDocument,
    ProvEntity,
    ProvGeneration,
)
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from articles.actions import upload_article
from articles.models import Article, Publisher
from articles.models.ledger import Door
from claims import publishing, sets, verified
from claims.actions.annotating import hold_up
from claims.actions.editing import DateSet, Passage, make_claim, set_dates
from claims.actions.judging import judge
from claims.actions.linking import link
from claims.actions.sets import make_set, release_set
from claims.exports import claimreview, provenance
from claims.exports.formats import FORMATS
from claims.models import Claim, Snapshot
from tests.check import schema_org, web_annotation
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


def test_reviews_are_in_the_vocabulary_and_only_where_there_is_a_verdict(exported: SimpleNamespace) -> None:
    feed = json.loads((exported.folder / "claimreview.jsonld").read_text(encoding="utf-8"))
    assert feed["@context"] == "https://schema.org"
    assert schema_org.faults(feed) == []
    judged = [r for r in records(exported.folder) if r["accuracy"] in claimreview.RATINGS]
    assert len(feed["dataFeedElement"]) == len(judged) == len(SYNTHETIC) + len(TRICKS)
    assert not any("2025-02" in json.dumps(x) for x in feed["dataFeedElement"]), "a month is no schema.org date"
    cited = {x["item"]["@id"]: x["item"]["citation"] for x in feed["dataFeedElement"] if "citation" in x["item"]}
    held = [f"urn:uuid:{c.uid}" for c in exported.claims[:2]]
    works = [{"@type": "CreativeWork", "url": "https://raad.example/besluit"}]
    assert cited == {held[0]: works, held[1]: works}


def test_the_check_of_reviews_finds_every_spoiled_one(exported: SimpleNamespace) -> None:
    feed = json.loads((exported.folder / "claimreview.jsonld").read_text(encoding="utf-8"))
    good = feed["dataFeedElement"][0]["item"]
    assert schema_org.faults(good) == []
    spoiled = [
        {"@type": "ClaimRevue"}, {"url": "elders"}, {"url": None}, {"claimReviewed": ""}, {"claimReviewd": "x"},
        {"datePublished": "2025-02"}, {"reviewRating": "Klopt"}, {"reviewRating": {"@type": "Rating"}},
        {"reviewRating": good["reviewRating"] | {"ratingValue": 9}}, {"itemReviewed": {"@type": "Person"}},
        {"itemReviewed": {"@type": "Claim", "appearance": "https://x.example"}}, {"author": {"@type": "Persn"}},
        {"author": {"@type": "Organization", "name": "Havenbode", "jobTitle": "x"}}, {"headline": 7},
        {"itemReviewed": good["itemReviewed"] | {"claimReviewed": "x"}}, {"citation": [{"@type": "Rating"}]},
    ]  # fmt: skip
    assert [change for change in spoiled if not schema_org.faults(good | change)] == []


# --- W3C Web Annotation -----------------------------------------------------------------------------------------


def test_annotations_keep_every_must(exported: SimpleNamespace) -> None:
    found = json.loads((exported.folder / "annotations.jsonld").read_text(encoding="utf-8"))
    assert len(found) == sum(len(r["appearances"]) for r in records(exported.folder))
    assert [(a["id"], names) for a in found if (names := web_annotation.broken(a))] == []
    assert len({a["id"] for a in found}) == len(found)
    for a in found:
        quote, position = a["target"]["selector"]
        assert position["end"] - position["start"] == len(quote["exact"]), "code points"


def test_every_must_of_the_annotation_model_can_be_broken() -> None:
    for must in web_annotation.ASSERTIONS:
        assert not Draft202012Validator(must.schema).is_valid(must.broken), must.name
    assert len({must.name for must in web_annotation.ASSERTIONS}) == len(web_annotation.ASSERTIONS) >= 54


def test_spoiled_annotations_are_found_where_they_are_spoiled(exported: SimpleNamespace) -> None:
    (good, *_) = json.loads((exported.folder / "annotations.jsonld").read_text(encoding="utf-8"))
    target = good["target"]
    quote, position = target["selector"]
    spoiled: list[tuple[str, dict[str, Any]]] = [
        ("3.1", {"@context": "x"}), ("3.1", {"id": ["a", "b"]}), ("3.1", {"type": "Note"}), ("3.1", {"target": None}),
        ("3.3.1", {"created": "2025-02"}), ("3.3.1", {"created": "2025-11-21T09:00:00"}),
        ("3.3.1", {"created": "2025-11-21T09:00:00+00:00"}), ("3.3.5", {"motivation": "judging"}),
        ("4 ", {"target": target | {"source": None}}), ("4.2 ", {"target": target | {"selector": []}}),
        ("4.2.4", {"target": target | {"selector": [quote | {"exact": None}, position]}}),
        ("4.2.5", {"target": target | {"selector": [quote, position | {"start": -1}]}}),
        ("4.2.5", {"target": target | {"selector": [quote, position | {"end": "9"}]}}),
        ("3.2.4", {"body": [{"type": "TextualBody"}]}), ("3.2.4", {"body": [{"type": "TextualBody", "value": 1}]}),
    ]  # fmt: skip
    for section, change in spoiled:
        assert any(name.startswith(section) for name in web_annotation.broken(good | change)), (section, change)


def test_annotations_are_linked_data_and_lose_no_word(exported: SimpleNamespace) -> None:
    found = json.loads((exported.folder / "annotations.jsonld").read_text(encoding="utf-8"))
    terms = set(web_annotation.CONTEXT["@context"]) | {"@context"}
    assert [key for _, node in (n for a in found for n in web_annotation.nodes(a)) for key in set(node) - terms] == []
    oa = Namespace("http://www.w3.org/ns/oa#")
    local = [a | web_annotation.CONTEXT for a in found]
    graph = Graph().parse(data=json.dumps(local), format="json-ld")
    assert len(set(graph.subjects(RDF.type, oa.Annotation))) == len(found)
    for a in found:
        (target,) = graph.objects(URIRef(a["id"]), oa.hasTarget)
        assert graph.value(target, oa.hasSource) == URIRef(a["target"]["source"])
        exact, start, end = (
            [v for s in graph.objects(target, oa.hasSelector) for v in graph.objects(s, p)]
            for p in (oa.exact, oa.start, oa.end)
        )
        (quote, position) = a["target"]["selector"]
        assert [str(v) for v in exact] == [quote["exact"]]
        assert [v.value for v in (*start, *end)] == [position["start"], position["end"]]
        assert all(not v.ill_typed for v in graph.objects(URIRef(a["id"])) if isinstance(v, Literal))


# --- W3C PROV ---------------------------------------------------------------------------------------------------


def test_provenance_is_read_by_others_and_nothing_is_made_twice_or_before_it_was_read(
    exported: SimpleNamespace, cast: SimpleNamespace
) -> None:
    first = exported.claims[0]
    first.refresh_from_db()
    judge(claim=first.uid, by=cast.kees, door=Door.WEB, seen_revision=first.revision, accuracy="disputed",
          attributions={str(a.uid): "confirmed" for a in first.appearances.all()})  # fmt: skip
    for claim in exported.claims:
        bodies = [orjson.loads(bytes(r.body)) for r in reversed(verified.records_of(claim.uid)) if r.body]
        told = json.dumps(provenance.prov_json(bodies))
        document = ProvDocument.deserialize(content=told, format="json")
        assert ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document
        assert {str(k) for k in json.loads(document.serialize(format="json"))} == set(json.loads(told)), (
            "nothing dropped"
        )
        made = [(r.args[0], r.args[1], r.args[2]) for r in document.get_records(ProvGeneration)]
        assert len({entity for entity, _, _ in made}) == len(made) == len(bodies), "each record is made once"
        spans = {a.identifier: (a.get_startTime(), a.get_endTime()) for a in document.get_records(ProvActivity)}
        for _, activity, at in made:
            start, end = spans[activity]
            assert start <= at <= end
        agents = {a.identifier for a in document.get_records(ProvAgent)}
        assert {r.args[0] for r in document.get_records(ProvAttribution)} == {entity for entity, _, _ in made}
        assert {r.args[0] for r in document.get_records(ProvAssociation)} == set(spans)
        assert all(r.args[1] in agents for r in document.get_records(ProvAssociation))
        entities = {e.identifier for e in document.get_records(ProvEntity)}
        assert all(set(r.args[:2]) <= entities for r in document.get_records(ProvDerivation))
        assert _runs_back([(r.args[0], r.args[1]) for r in document.get_records(ProvDerivation)])


def _runs_back(steps: list[tuple[Any, Any]]) -> bool:
    """Say whether no entity is derived from itself, however far back."""
    left = list(steps)
    while left:
        derived = {a for a, _ in left}
        kept = [(a, b) for a, b in left if b in derived]
        if len(kept) == len(left):
            return False
        left = kept
    return True


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
