"""Static files as production serves them: collected, named after their content, every reference resolved."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def collected(settings, tmp_path) -> Path:
    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_every_own_file_is_collected_under_a_name_of_its_content(collected):
    manifest = json.loads((collected / "staticfiles.json").read_text())["paths"]
    own = {str(path.relative_to(ROOT / "static")) for path in (ROOT / "static").rglob("*") if path.is_file()}
    assert own <= set(manifest)
    for name in own:
        assert re.search(r"\.[0-9a-f]{12}\.", manifest[name]), name
        assert (collected / manifest[name]).exists()
