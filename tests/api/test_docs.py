"""Every example of docs/api.md runs, as it stands, against the real site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from articles.models.ledger import Door
from articles.permissions import Scope
from claims import publishing, verify
from claims.actions.sets import make_set, release_set
from factdesk.actions import make_token

PAGE = Path(__file__).resolve().parents[2] / "docs" / "api.md"
BLOCKS = re.findall(r"^```(sh curl|python)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are for a shell")
def test_the_tour_can_be_walked(live_services: Any, cast: SimpleNamespace, verified_claim: Any, tmp_path: Path) -> None:
    assert len(BLOCKS) >= 9
    for n in range(3):
        verified_claim(f"Het toezicht houdt {n} maanden stand.")
    row = make_set(by=cast.marit, door=Door.WEB, title="Bruggen")
    publishing.make_snapshot(release_set(claim_set=row.uid, by=cast.marit, door=Door.WEB).pk)
    token = make_token(owner=cast.otto, by=cast.chris, door=Door.WEB, label="tour", scopes=list(Scope)).secret
    environment = os.environ | {
        "FACTDESK": live_services.web().address,
        "TOKEN": token,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    for language, example in BLOCKS:
        command = [sys.executable, "-c", example]
        if language == "sh curl":
            strict = example.replace("curl -s ", "curl -sS --fail-with-body ")
            command = ["bash", "-euo", "pipefail", "-c", strict]
        run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert run.returncode == 0, (example, run.stdout, run.stderr)
        assert run.stderr == "", (example, run.stderr)
    assert (tmp_path / "verify.py").read_bytes() == Path(verify.__file__).read_bytes()
    assert "whole" in subprocess.run(
        [sys.executable, "verify.py", "bag.zip"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
