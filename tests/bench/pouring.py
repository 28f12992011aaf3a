"""Many rows into a table, fast: the same in every column but those that are named, and the keys given.

COPY on PostgreSQL, one prepared statement on SQLite. What the rows say is as with `bulk_create`; what costs time
there, a Python object for every row and a statement for every few hundred, is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

Value = str | int | bytes | None
_LINES = 5000


def pour(like: models.Model, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Store a row for each of `rows`, which give `columns` (of the database); all else is as `like` has it.

    Values stand as both databases take them: text, whole numbers, days and moments as ISO text, UUIDs as 32 digits.
    """
    model = type(like)
    same = [f for f in model._meta.concrete_fields if f.column and f.column not in columns and not f.primary_key]
    rest = [_plain(f, getattr(like, f.attname)) for f in same]
    names = ", ".join(connection.ops.quote_name(name) for name in [*columns, *(f.column for f in same)])
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as out:
                for text in _text(rows, rest):
                    out.write(text)
        else:
            marks = ", ".join(["%s"] * (len(columns) + len(rest)))
            sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
            cursor.executemany(sql, ((*row, *rest) for row in rows))


@contextmanager
def unchecked() -> Iterator[None]:
    """One transaction in which PostgreSQL takes the keys of other tables on trust: looking each up doubles the time."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL session_replication_role = replica")
        yield


def settle(*kinds: type[models.Model]) -> None:
    """Let the next row of each table get a key beyond those that were poured."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), kinds):
            cursor.execute(sql)


def _plain(field: models.Field[Any, Any], value: Any) -> Value:
    """A value as the database takes it from a line of text."""
    if isinstance(field, models.JSONField):
        return json.dumps(value)
    kept = field.get_db_prep_save(value, connection)
    if kept is None:
        return None
    return int(kept) if isinstance(kept, int) else str(kept)


def _text(rows: Iterable[Sequence[Value]], rest: Sequence[Value]) -> Iterator[str]:
    """The rows as COPY reads them, some thousands at a time."""
    tail = "".join(f"\t{_written(value)}" for value in rest)
    some = iter(rows)
    while lines := ["\t".join(map(_written, row)) + tail for row in islice(some, _LINES)]:
        yield "\n".join(lines) + "\n"


def _written(value: Value) -> str:
    if value is None:
        return "\\N"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return value.translate(_ESCAPED)


_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
