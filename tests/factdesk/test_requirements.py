"""What is installed is pinned by content, wherever it comes from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_with_hashes_and_no_file_names_a_registry(name):
    text = (ROOT / name).read_text()
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links", text)
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.M)[1:]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[\w.\[\],-]+==\S+ \\\n +--hash=sha256:", entry), entry.splitlines()[0]


def test_what_the_desk_runs_with_is_what_it_is_tested_with():
    pinned = [
        dict(re.findall(r"^([\w.-]+)(?:\[.*\])?==(\S+)", (ROOT / name).read_text(), flags=re.M))
        for name in ("requirements.txt", "requirements-dev.txt")
    ]
    assert pinned[0].items() <= pinned[1].items()
