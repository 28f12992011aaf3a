"""`make bench`: fill a scratch database, measure, print a table, write var/bench.json.

BENCH_CLAIMS is a comma-separated list of sizes (1000,10000,100000 when left out), TEST_DATABASE the
database (`postgresql` here unless it says `sqlite`), BENCH_ONLY the modules to run.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

os.environ.setdefault("TEST_DATABASE", "postgresql")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

MODULES = ["linking"]


def main() -> None:
    """Measure every module at every size, smallest first, in one database that grows."""
    import importlib

    import django

    django.setup()
    from django.db import connection

    sizes = [int(n) for n in os.environ.get("BENCH_CLAIMS", "1000,10000,100000").split(",")]
    only = os.environ.get("BENCH_ONLY", ",".join(MODULES)).split(",")
    connection.creation.create_test_db(verbosity=0)
    rows = []
    try:
        for name in only:
            module = importlib.import_module(f"tests.bench.{name}")
            for size in sorted(sizes):
                rows += module.measure(size)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
    table(rows)
    out = Path(__file__).resolve().parents[2] / "var" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def table(rows: list[dict[str, object]]) -> None:
    """Print the rows as columns."""
    columns = ["name", "database", "claims", "p50_ms", "p95_ms", "sql", "per_s", "ratio_to", "ratio"]
    print("  ".join(f"{column:>12}" for column in columns))
    for row in rows:
        shown = ("" if row.get(c) is None else row[c] for c in columns)
        print("  ".join(f"{value:>12}" for value in shown))


if __name__ == "__main__":
    main()
