"""`make score`: read the annotated texts of `../shared/gold`, run its scorers, hold the results to the floors.

A third of the development texts (numbers divisible by three) is held back, so that rules are not fitted to it:
`make score HELD_BACK=1` (or `python -m tests.scores --held-out`) scores only that third. No text of the annotations
lives in the repository. Gains and losses are told against `last.json`; `python -m tests.scores --update` rewrites it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
LAST = Path(__file__).with_name("last.json")


def main(arguments: list[str] | None = None) -> int:
    """Print every table; return 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m tests.scores")
    parser.add_argument("--held-out", action="store_true", help="score only the texts that are set apart")
    parser.add_argument("--update", action="store_true", help="keep these figures as the ones to compare with")
    options = parser.parse_args(arguments)
    gold = SHARED / "gold"
    if not gold.is_dir():
        print("Nothing to score here: the annotated texts are expected in ../shared/gold, beside this checkout.")
        return 0
    held_back = options.held_out or bool(os.environ.get("HELD_BACK"))
    found = reading(gold, held_back=held_back, show=True)
    if held_back:
        return 0
    found.update(linking(gold))
    last = json.loads(LAST.read_text(encoding="utf-8")) if LAST.exists() else {}
    figures = flat({name: found[name] for name in ("read", "undated")})
    print("\n=== against the last figures kept")
    for line in compared(last, figures) or ["nothing moved"]:
        print(line)
    if options.update:
        LAST.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    faults = below(json.loads(FLOORS.read_text(encoding="utf-8")), found)
    for fault in faults:
        print(f"BELOW ITS FLOOR  {fault}")
    return 1 if faults else 0


def reading(gold: Path, *, held_back: bool, show: bool) -> dict[str, Any]:
    """Read the annotated texts and return what `score.py` makes of the quotes and dates, table by table."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = choose(gold, Path(folder) / "gold", held_back=held_back)
        (Path(folder) / "seeds").symlink_to(SHARED / "seeds")
        kept = ROOT / "var" / "scores"
        kept.mkdir(parents=True, exist_ok=True)
        read = predict("articles.extraction", documents(chosen), kept / "read.jsonl")
        if held_back:
            return scored(chosen, [("held-back texts", ["score.py", read, "--on", "dev"])], show=show)
        undated = predict("articles.extraction", documents(chosen, undated=True), kept / "undated.jsonl")
        tables = [
            ("read", ["score.py", read]),
            ("undated", ["score.py", undated, "--on", "seeds", "--only", "dates", "--set", "file"]),
        ]
        return scored(chosen, tables, show=show)


def linking(gold: Path) -> dict[str, Any]:
    """Match the claims of the seeds and return what `score_links.py` makes of it, and of near copies."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = choose(gold, Path(folder) / "gold", held_back=False)
        (Path(folder) / "seeds").symlink_to(SHARED / "seeds")
        kept = ROOT / "var" / "scores"
        linked = predict("claims.matching", claims(chosen), kept / "links.jsonl")
        untold = predict("claims.matching", claims(chosen, topics=False), kept / "links-without-topics.jsonl")
        tables = [("links", ["score_links.py", linked]), ("links without topics", ["score_links.py", untold])]
        found = scored(chosen, tables, show=True)
        print("\n=== near copies", flush=True)
        found["near copies"] = near_copies(documents(chosen))
        print(json.dumps(found["near copies"]))
        return found


def scored(chosen: Path, tables: list[tuple[str, list[str]]], *, show: bool) -> dict[str, Any]:
    """Run the scorers and return their figures by the name of the table."""
    found: dict[str, Any] = {}
    for name, command in tables:
        if show:
            print(f"\n=== {name}", flush=True)
            subprocess.run([sys.executable, chosen / command[0], *command[1:]], check=True)
        answer = subprocess.run([sys.executable, chosen / command[0], *command[1:], "--json"], check=True,
                                capture_output=True, text=True)  # fmt: skip
        found[name] = json.loads(answer.stdout)
    return found


def flat(figures: Any, path: str = "") -> dict[str, float]:
    """Return the figures in one level: "read dev quotes overlap any f1" and so on."""
    if isinstance(figures, dict):
        return {key: value for name, part in figures.items() for key, value in flat(part, f"{path} {name}").items()}
    return {path.strip(): figures} if isinstance(figures, (int, float)) else {}


def compared(last: dict[str, float], now: dict[str, float]) -> list[str]:
    """Say which rates and counts of errors went up or down."""
    told = re.compile(r"( f1| p| r|acc|as_statement|found|speaker \w+)$")
    lines = []
    for key in sorted(now.keys() & last.keys()):
        if told.search(key) and now[key] != last[key]:
            better = (now[key] > last[key]) != key.endswith("as_statement")
            lines.append(f"{'gain' if better else 'LOSS'}  {key}: {last[key]} -> {now[key]}")
    return lines


def choose(gold: Path, target: Path, *, held_back: bool) -> Path:
    """Copy the annotations without the held-back development texts, or with nothing but those."""
    shutil.copytree(gold, target, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("__pycache__"))
    target.chmod(0o700)
    for name in ("texts.jsonl", "quotes_dev.jsonl", "dates_dev.jsonl"):
        lines = (gold / name).read_text(encoding="utf-8").splitlines()
        chosen = [line for line in lines if is_held_back(line) is held_back]
        (target / name).write_text("".join(f"{line}\n" for line in chosen), encoding="utf-8")
    return target


def is_held_back(line: str) -> bool:
    """Say whether the development text that this line is about has a number divisible by three."""
    record = json.loads(line)
    number = re.fullmatch(r"d(\d\d)", record.get("doc") or record["id"])
    return bool(number) and int(number[1]) % 3 == 0


def documents(gold: Path, *, undated: bool = False) -> str:
    """Return the texts as the reader wants them: JSON lines with doc, text, published and language."""
    lines = []
    for name, folder, suffix in (("texts", gold / "texts", ".txt"), ("seeds", gold.parent / "seeds", "")):
        for record in map(json.loads, (gold / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()):
            with (folder / f"{record['id']}{suffix}").open(encoding="utf-8", newline="") as file:
                text = file.read()
            published = "" if undated else record["published"][:10]
            line = {"doc": record["id"], "text": text, "published": published, "language": record["language"]}
            lines.append(json.dumps(line, ensure_ascii=False))
    return "\n".join(lines)


def claims(gold: Path, *, topics: bool = True) -> str:
    """Return the claims of the seeds as the matcher wants them, with the editors' topics or without."""
    days = {r["id"]: r["published"] for r in map(json.loads, (gold / "seeds.jsonl").read_text("utf-8").splitlines())}
    lines = []
    for record in map(json.loads, (gold / "claims_seeds.jsonl").read_text("utf-8").splitlines()):
        line = {
            "id": record["id"],
            "text": record["text"],
            "speaker": record.get("attributed_to"),
            "topic": record.get("topic") if topics else None,
            "published": days[record["doc"]],
            "doc": record["doc"],
        }
        lines.append(json.dumps(line, ensure_ascii=False))
    return "\n".join(lines)


def near_copies(lines: str) -> dict[str, float]:
    """Cut a third of the sentences of every text, give it a new headline, and say how often it is flagged.

    `no false pair` is the share of pairs of the real texts that are not flagged.
    """
    texts = [json.loads(line) for line in lines.splitlines()]
    chance = random.Random(6)
    cut = []
    for record in texts:
        sentences = re.split(r"(?<=[.!?])\s+|\n+", record["text"])
        kept = sorted(chance.sample(range(len(sentences)), round(len(sentences) * 2 / 3)))
        text = "Een nieuwe kop boven dit stuk\n\n" + "\n".join(sentences[n] for n in kept)
        cut.append(record | {"doc": f"cut {record['doc']}", "text": text, "publisher": "elders"})
    command = [sys.executable, "-m", "articles.reuse", "--jsonl"]
    given = "\n".join(json.dumps(record, ensure_ascii=False) for record in [*texts, *cut])
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, timeout=600)
    pairs = [row for row in map(json.loads, done.stdout.splitlines()) if row["kind"] in ("copy", "partial")]
    flagged = {row["a"] for row in pairs if row["b"] == f"cut {row['a']}"}
    false = {row["a"] for row in pairs if row["b"].removeprefix("cut ") != row["a"]}
    return {"flagged": len(flagged) / len(texts), "no false pair": 1 - len(false) / len(texts)}


def predict(module: str, lines: str, out: Path) -> str:
    """Run one of the desk's commands over the lines and keep what it says."""
    command = [sys.executable, "-m", module, "--jsonl"]
    done = subprocess.run(command, input=lines, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, timeout=600)
    out.write_text(done.stdout, encoding="utf-8")
    return str(out)


def below(floors: Any, found: Any, path: str = "") -> list[str]:
    """List every figure of `found` that is below the number at the same place in `floors`."""
    if isinstance(floors, dict):
        return [fault for key, floor in floors.items() for fault in below(floor, found[key], f"{path} {key}")]
    return [f"{path.strip()}: {found} < {floors}"] if found < floors else []


if __name__ == "__main__":
    sys.exit(main())
