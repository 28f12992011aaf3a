"""Compile the interface texts: every `locale/*/LC_MESSAGES/*.po` whose `.mo` is older gets a new one.

Pure Python, so that no machine needs gettext for it; only `make messages`, which collects new texts, does.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import polib


def compile_messages(folder: Path) -> list[Path]:
    """Bring the compiled texts below `folder` up to date; return the files written."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        compiled = polib.pofile(str(source)).to_binary()
        # Written beside and renamed, because another process may be reading.
        with tempfile.NamedTemporaryFile(dir=source.parent, suffix=".mo.new", delete=False) as file:
            file.write(compiled)
        os.chmod(file.name, 0o644)
        os.replace(file.name, target)
        written.append(target)
    return written


if __name__ == "__main__":
    compile_messages(Path(sys.argv[1] if len(sys.argv) > 1 else "locale"))
