"""Emptying append-only tables between tests.

The database refuses to change the ledger and the verified records, as it must; the test runner still has to empty
them. PostgreSQL skips triggers for a replica's session; SQLite gets its triggers back after the flush.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def flushing_append_only_tables() -> Iterator[None]:
    """Make `flush` on the default connection pass over triggers while the block runs."""
    plain = connection.ops.execute_sql_flush

    def flush(statements: Sequence[str]) -> None:
        with transaction.atomic(savepoint=connection.features.can_rollback_ddl), connection.cursor() as cursor:
            triggers: list[tuple[str, str]] = []
            if connection.vendor == "postgresql":
                cursor.execute("SET LOCAL session_replication_role = replica")
            else:
                cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
                triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            for statement in statements:
                cursor.execute(statement)
            for _, sql in triggers:
                cursor.execute(sql)

    connection.ops.execute_sql_flush = flush  # type: ignore[method-assign]
    try:
        yield
    finally:
        connection.ops.execute_sql_flush = plain  # type: ignore[method-assign]
