"""What differs between PostgreSQL and SQLite lives here, and nowhere else.

SQLite keeps every guarantee through its single writer (BEGIN IMMEDIATE); PostgreSQL through
advisory locks, row locks and triggers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, migrations, models, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_LEDGER_LOCK = 0x6661637464
"""Advisory lock key of the ledger (the letters "factd")."""


def is_postgresql() -> bool:
    """Say whether the default database is PostgreSQL."""
    return connection.vendor == "postgresql"


def lock_ledger() -> None:
    """Make this transaction the only one that can append to the ledger until it ends.

    Foreign keys are checked first, not at the commit: they wait for rows that others hold, and
    whoever holds the ledger must not wait for anybody.
    """
    if is_postgresql():
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SELECT pg_advisory_xact_lock(%s)", [_LEDGER_LOCK])


def lock_name(name: str) -> None:
    """Make other transactions that name the same thing wait until this one ends."""
    if is_postgresql():
        key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


@contextmanager
def one_view() -> Iterator[None]:
    """Let every query of the block see the database as it was at the first; nothing is written in it.

    Inside a transaction the block joins it. On SQLite no writer waits for such a block.
    """
    if connection.in_atomic_block:
        yield
        return
    if is_postgresql():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL statement_timeout = 0")
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = '10min'")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def stream_bytes(rows: models.QuerySet[Any]) -> Iterator[bytes]:
    """Yield the one column of bytes that `rows` selects, row by row, in little memory; runs inside `one_view`.

    PostgreSQL hands them over by COPY, which costs a third of a cursor.
    """
    if not is_postgresql():
        for value in rows.iterator(chunk_size=1000):
            yield bytes(value)
        return
    sql, params = rows.query.sql_with_params()
    # The driver's own cursor: Django's wrapper that counts statements takes no parameters here.
    with (
        connection.cursor() as wrapped,
        wrapped.cursor.copy(f"COPY ({sql}) TO STDOUT (FORMAT BINARY)", params) as out,
    ):
        out.set_types(["bytea"])
        for (value,) in out.rows():
            yield value


def take_first(
    model: type[models.Model], values: Mapping[str, Any], choices: Sequence[models.QuerySet[Any]]
) -> int | None:
    """Update one row of `model` in one statement and return its key, None if there is none.

    The row is the first of the first of `choices` that has one; rows another transaction
    holds are passed over. `values` maps field names to values. Runs inside a transaction.
    """
    fields: dict[Any, Any] = {model._meta.get_field(name): value for name, value in values.items()}
    params = [field.get_db_prep_save(value, connection) for field, value in fields.items()]
    parts = []
    for rows in choices:
        query = rows.values("pk")[:1].select_for_update(skip_locked=True).query
        sql, some = query.get_compiler(connection=connection).as_sql()
        parts.append(f"({sql})")
        params.extend(some)
    chosen = f"COALESCE({', '.join(parts)})" if len(parts) > 1 else parts[0]
    assignments = ", ".join(f"{connection.ops.quote_name(field.column)} = %s" for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {assignments} WHERE id = {chosen} RETURNING id", params)  # noqa: S608
        row = cursor.fetchone()
    return int(row[0]) if row else None


def capped_counts(lists: Sequence[models.QuerySet[Any]], most: int) -> list[int]:
    """Count several lists in one statement, each no further than `most`, so that it costs the same when full."""
    parts, params = [], []
    for rows in lists:
        sql, values = rows.order_by().values("pk")[:most].query.get_compiler(connection=connection).as_sql()
        parts.append(f"(SELECT COUNT(*) FROM ({sql}) AS counted)")  # noqa: S608  # parameters stay parameters
        params.extend(values)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return [int(n) for n in cursor.fetchone()]


class AppendOnly(migrations.RunPython):
    """A migration step after which the database refuses to change or remove rows of a table.

    `erasable` are columns that may be set to NULL (an erased body) and nothing else; the rest
    is refused by trigger, on PostgreSQL also TRUNCATE.
    """

    def __init__(self, table: str, *, erasable: Sequence[str] = ()) -> None:
        self.table, self.erasable = table, tuple(erasable)

        def forwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
            for statement in refusals(editor.connection.vendor, table, _columns(editor, table), self.erasable):
                editor.execute(statement)

        def backwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
            for statement in allowances(editor.connection.vendor, table):
                editor.execute(statement)

        super().__init__(forwards, backwards)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table], {"erasable": self.erasable})


class GoTogether(migrations.RunPython):
    """A migration step after which PostgreSQL knows that values of these columns depend on each other.

    Without it the planner takes a value that nearly every row has for a rare one, and looks its rows up one by one.
    """

    def __init__(self, table: str, columns: Sequence[str]) -> None:
        self.table, self.columns = table, tuple(columns)
        name = f"{table}_{'_'.join(columns)}"

        def forwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
            if editor.connection.vendor == "postgresql":
                editor.execute(f"CREATE STATISTICS {name} (mcv) ON {', '.join(columns)} FROM {table}")

        def backwards(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
            if editor.connection.vendor == "postgresql":
                editor.execute(f"DROP STATISTICS IF EXISTS {name}")

        super().__init__(forwards, backwards)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return (type(self).__name__, [self.table, self.columns], {})


def _columns(editor: BaseDatabaseSchemaEditor, table: str) -> list[str]:
    with editor.connection.cursor() as cursor:
        return [c.name for c in editor.connection.introspection.get_table_description(cursor, table)]


def refusals(vendor: str, table: str, columns: Sequence[str], erasable: Sequence[str]) -> list[str]:
    """Return the statements that make a table append-only."""
    different = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
    changed = " OR ".join(
        f"(OLD.{c} {different} NEW.{c}" + (f" AND NEW.{c} IS NOT NULL)" if c in erasable else ")") for c in columns
    )
    if vendor == "postgresql":
        each = f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()"
        return [
            f"CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger AS $$ BEGIN "
            f"RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; "
            "END $$ LANGUAGE plpgsql",
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE ON {table} FOR EACH ROW "
            f"WHEN ({changed}) EXECUTE FUNCTION {table}_refuse()",
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {each}",
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {table}_refuse()",
        ]
    refuse = f"SELECT RAISE(ABORT, '{table} is append-only')"
    return [
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE ON {table} WHEN {changed} BEGIN {refuse}; END",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN {refuse}; END",
    ]


def allowances(vendor: str, table: str) -> list[str]:
    """Return the statements that undo `refusals`, for migrating back."""
    names = [f"{table}_no_change", f"{table}_no_delete"]
    if vendor == "postgresql":
        drops = [f"DROP TRIGGER IF EXISTS {n} ON {table}" for n in [*names, f"{table}_no_truncate"]]
        return [*drops, f"DROP FUNCTION IF EXISTS {table}_refuse"]
    return [f"DROP TRIGGER IF EXISTS {n}" for n in names]
