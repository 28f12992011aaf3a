"""Compile the interface texts: every `locale/*/LC_MESSAGES/*.po` whose `.mo` says something else gets a new one.

    python -m factdesk.translations [--check] [FOLDER]

The compiled files are kept in the repository, so that a checkout speaks Dutch as it is; --check writes nothing and
ends with 1 where one is behind. Pure Python, so that no machine needs gettext for it; only `make messages`, which
collects new texts, does.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import polib


def behind(folder: Path) -> list[tuple[Path, bytes]]:
    """Return the compiled files below `folder` that are missing or say something else, with what they should hold."""
    due = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target, compiled = source.with_suffix(".mo"), polib.pofile(str(source)).to_binary()
        if not target.exists() or target.read_bytes() != compiled:
            due.append((target, compiled))
    return due


def compile_messages(folder: Path) -> list[Path]:
    """Bring the compiled texts below `folder` up to date; return the files written."""
    written = []
    for target, compiled in behind(folder):
        # Written beside and renamed, because another process may be reading.
        with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".mo.new", delete=False) as file:
            file.write(compiled)
        os.chmod(file.name, 0o644)
        os.replace(file.name, target)
        written.append(target)
    return written


def main(arguments: list[str]) -> int:
    """Compile, or with --check say which files are behind; return the exit code."""
    check = "--check" in arguments
    folder = Path(next((a for a in arguments if not a.startswith("-")), "locale"))
    if not check:
        compile_messages(folder)
        return 0
    due = [target for target, _ in behind(folder)]
    for target in due:
        sys.stderr.write(f"{target} is behind its texts: run python -m factdesk.translations and commit it\n")
    return 1 if due else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
