"""The two commands that read articles without Django."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

from articles.extraction.__main__ import main, read_lines, read_together

LINES = [
    json.dumps(
        {"doc": "a", "text": "President Elin Torv zegt dat er hoop is.", "published": "2025-11-21", "language": "nl"}
    ),
    json.dumps({"doc": "b", "text": "Volgens president Torv is er haast.", "published": "", "language": "nl"}),
    json.dumps({"doc": "c", "text": "Volgens trainer Torv is er haast.", "published": None}),
]


def speakers(out: str) -> dict[str, str]:
    return {r["doc"]: r["quotes"][0]["speaker_resolved"] for r in map(json.loads, out.splitlines())}


def test_every_line_gives_a_line_of_predictions() -> None:
    out = io.StringIO()
    assert read_lines(LINES, out) == 0
    assert speakers(out.getvalue()) == {"a": "Elin Torv", "b": "Torv", "c": "Torv"}
    (quote,) = json.loads(out.getvalue().splitlines()[0])["quotes"]
    assert (quote["start"], quote["end"], quote["type"], quote["cue_text"]) == (29, 39, "indirect", "zegt")


def test_documents_read_together_complete_a_surname_that_has_the_same_role() -> None:
    out = io.StringIO()
    assert read_together(LINES, out) == 0
    assert speakers(out.getvalue()) == {"a": "Elin Torv", "b": "Elin Torv", "c": "Torv"}


def test_a_line_that_cannot_be_read_is_named_and_the_others_are_read(capsys) -> None:  # type: ignore[no-untyped-def]
    out = io.StringIO()
    assert read_lines(["{", *LINES[:1], '{"doc": "x"}', '{"doc": "y", "text": 3}'], out) == 3
    assert list(speakers(out.getvalue())) == ["a"]
    assert "line 1" in capsys.readouterr().err


def test_a_file_is_printed_for_people(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "artikel.txt"
    file.write_text('"Er is hoop", zegt Elin Torv.', encoding="utf-8")
    assert main([str(file), "--published", "2025-11-21"]) == 0
    assert "direct [Elin Torv] zegt: Er is hoop" in capsys.readouterr().out


def test_reading_needs_no_django() -> None:
    code = "import articles.extraction, sys; print(any(m.split('.')[0] == 'django' for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
