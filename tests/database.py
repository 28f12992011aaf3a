"""Emptying append-only tables between tests.

The database refuses to change the ledger and the verified records, as it must; the test runner still has to empty
them. PostgreSQL skips triggers for a replica's session; SQLite gets its triggers back after the flush.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations


@contextmanager
def flushing_append_only_tables() -> Iterator[None]:
    """Make `flush` pass over triggers while the block runs."""
    # On the class: under Playwright's loop Django makes further connection objects in the same thread.
    kind: type[BaseDatabaseOperations] = type(connection.ops)
    plain = kind.execute_sql_flush

    def flush(operations: BaseDatabaseOperations, statements: Sequence[str]) -> None:
        # A relay that looks for work at this very moment may hold one table and want the next: PostgreSQL then ends
        # one of the two, and the tables are to be emptied all the same.
        for turn in range(10):
            try:
                return empty(operations, statements)
            except OperationalError:
                if turn == 9:
                    raise

    def empty(operations: BaseDatabaseOperations, statements: Sequence[str]) -> None:
        database = operations.connection
        with transaction.atomic(using=database.alias), database.cursor() as cursor:
            triggers: list[tuple[str, str]] = []
            if database.vendor == "postgresql":
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

    kind.execute_sql_flush = flush  # type: ignore[method-assign]
    try:
        yield
    finally:
        kind.execute_sql_flush = plain  # type: ignore[method-assign]
