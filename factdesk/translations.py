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
        # Written beside and renamed, because another process may be reading.
        handle, name = tempfile.mkstemp(dir=source.parent, suffix=".tmp")
        os.close(handle)
        polib.pofile(str(source)).save_as_mofile(name)
        os.chmod(name, 0o644)
        os.replace(name, target)
        written.append(target)
    return written


if __name__ == "__main__":
    compile_messages(Path(sys.argv[1] if len(sys.argv) > 1 else "locale"))
