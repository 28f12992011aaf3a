"""`python -m claims.matching --jsonl [FILE] [--limit 10]`: claims in, ranked suggestions out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from articles.jsonl import rows_or_exit
from claims.matching import suggestions


def main(arguments: Sequence[str] | None = None) -> None:
    """Read claims (id, text, speaker, topic, published) as JSON lines, write their suggestions."""
    parser = argparse.ArgumentParser(prog="python -m claims.matching", description=main.__doc__)
    parser.add_argument("--jsonl", action="store_true", required=True, help="lines in, lines out")
    parser.add_argument("--limit", type=_count, default=10, help="suggestions per claim")
    parser.add_argument("file", nargs="?", help="claims, one JSON object a line; standard input when left out")
    options = parser.parse_args(arguments)
    rows = rows_or_exit("python -m claims.matching", options.file, ("id", "text"), ("text", "published", "kind"))
    for answer in suggestions(rows, options.limit):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError("a number of suggestions is needed")
    return int(text)


if __name__ == "__main__":
    main()
