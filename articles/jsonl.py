"""Read JSON lines for the commands that answer without Django: every line an object with the keys it needs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any


def read_rows(lines: Iterable[str], needed: Sequence[str], texts: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return the objects of JSON lines; blank lines are passed over.

    `needed` keys must be there, `texts` must be strings or, where they are not needed, null or absent. Raises
    ValueError with the number of the first line that is otherwise.
    """
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip("\ufeff \t\r\n"):
            continue
        try:
            row = json.loads(line.lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            raise ValueError(f"line {number}: this is not JSON ({error})") from None
        if not isinstance(row, dict):
            raise ValueError(f"line {number}: this is not an object")
        for key in needed:
            if row.get(key) is None:
                raise ValueError(f'line {number}: "{key}" is missing')
        for key in texts:
            if row.get(key) is not None and not isinstance(row[key], str):
                raise ValueError(f'line {number}: "{key}" is not a text')
        rows.append(row)
    return rows


def rows_or_exit(command: str, file: str | None, needed: Sequence[str], texts: Sequence[str]) -> list[dict[str, Any]]:
    """Return the rows of a file (standard input when None); say in one line what is wrong with it and leave with 2."""
    try:
        if file is None:
            if hasattr(sys.stdin, "reconfigure"):
                sys.stdin.reconfigure(encoding="utf-8")
            return read_rows(sys.stdin, needed, texts)
        with open(file, encoding="utf-8") as lines:
            return read_rows(lines, needed, texts)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{command}: {error}\n")
        raise SystemExit(2) from None
