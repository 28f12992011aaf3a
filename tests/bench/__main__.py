"""`make bench`: fill a scratch database, measure, print a table, write var/bench.json.

BENCH_CLAIMS is a comma-separated list of sizes (1000,10000,100000 when left out), TEST_DATABASE the
database (`postgresql` here unless it says `sqlite`), BENCH_ONLY the modules to run. Each module has
`measure(size)`, which returns rows, and a database of its own that grows from size to size.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("TEST_DATABASE", "postgresql")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

MODULES = ["desk", "uploading", "extracting", "linking"]


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
    """Give each row its median divided by that of the same name at the size before."""
    for row in rows:
        smaller = [r for r in rows if r["name"] == row["name"] and (r["claims"] or 0) < (row["claims"] or 0)]
        before = max(smaller, key=lambda r: r["claims"] or 0, default=None)
        known = before is not None and before["p50_ms"] and row["p50_ms"]
        row["growth"] = round(row["p50_ms"] / before["p50_ms"], 2) if known else None


def table(rows: list[dict[str, Any]]) -> None:
    """Print the rows as columns."""
    columns = ["name", "database", "claims", "p50_ms", "p95_ms", "sql", "per_s", "ratio_to", "ratio", "growth"]
    print("  ".join(f"{column:>12}" for column in columns))
    for row in rows:
        shown = ("" if row.get(c) is None else row[c] for c in columns)
        print("  ".join(f"{value:>12}" for value in shown))


if __name__ == "__main__":
    main()
