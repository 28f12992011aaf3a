"""`python -m claims.matching --jsonl [FILE] [--limit 10]`: claims in, ranked suggestions out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from claims.matching import suggestions


def main(arguments: Sequence[str] | None = None) -> None:
    """Read claims (id, text, speaker, topic, published) as JSON lines, write their suggestions."""
    parser = argparse.ArgumentParser(prog="python -m claims.matching", description=main.__doc__)
    parser.add_argument("--jsonl", action="store_true", required=True, help="lines in, lines out")
    parser.add_argument("--limit", type=int, default=10, help="suggestions per claim")
    parser.add_argument("file", nargs="?", help="claims, one JSON object a line; standard input when left out")
    options = parser.parse_args(arguments)
    with open(options.file, encoding="utf-8") if options.file else sys.stdin as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    for answer in suggestions(rows, options.limit):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
