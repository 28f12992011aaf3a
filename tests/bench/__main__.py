"""`make bench`: fill a scratch database, measure, print a table, write var/bench.json.

BENCH_CLAIMS is a comma-separated list of sizes (1000,10000,100000 when left out), TEST_DATABASE the
database (`postgresql` here unless it says `sqlite`), BENCH_ONLY the modules to run. Each module has
`measure(size)`, which returns rows, and a database of its own that grows from size to size. Suggestions among a million
claims: BENCH_ONLY=linking BENCH_CLAIMS=10000,100000,1000000 (some ten minutes and 5 GB of disk).
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("TEST_DATABASE", "postgresql")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

MODULES = ["desk", "painting", "uploading", "extracting", "linking", "exporting", "across"]


def main() -> None:
    """Measure every module at every size, smallest first, in one database that grows."""
    import importlib

    import django

    django.setup()
    from django.db import connection

    sizes = [int(n) for n in os.environ.get("BENCH_CLAIMS", "1000,10000,100000").split(",")]
    only = os.environ.get("BENCH_ONLY", ",".join(MODULES)).split(",")
    rows: list[dict[str, Any]] = []
    for name in only:
        module = importlib.import_module(f"tests.bench.{name}")
        own_name = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0)
        try:
            for size in sorted(sizes):
                print(f"{name}, {size} claims", file=sys.stderr)
                rows += module.measure(size)
        finally:
            connection.creation.destroy_test_db(own_name, verbosity=0)
    growth(rows)
    table(rows)
    out = Path(__file__).resolve().parents[2] / "var" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def growth(rows: list[dict[str, Any]]) -> None:
    """Give each row what it takes divided by what the same name took at the size before.

    Processor time where it is known: it holds on a busy machine too.
    """
    for row in rows:
        took = "cpu_ms" if row.get("cpu_ms") else "p50_ms"
        smaller = [r for r in rows if r["name"] == row["name"] and (r["claims"] or 0) < (row["claims"] or 0)]
        before = max(smaller, key=lambda r: r["claims"] or 0, default=None)
        known = before is not None and before.get(took) and row[took]
        row["growth"] = round(row[took] / before[took], 2) if known and before is not None else None


def table(rows: list[dict[str, Any]]) -> None:
    """Print the rows as columns."""
    columns = [
        "name",
        "database",
        "claims",
        "p50_ms",
        "p95_ms",
        "cpu_ms",
        "sql",
        "per_s",
        "ratio_to",
        "ratio",
        "growth",
    ]
    shown = [columns] + [["" if row.get(c) is None else str(row[c]) for c in columns] for row in rows]
    widths = [max(len(line[n]) for line in shown) for n in range(len(columns))]
    for line in shown:
        print("  ".join(f"{value:>{width}}" for value, width in zip(line, widths, strict=True)))


if __name__ == "__main__":
    main()
