"""Rows of a connection as plain dicts: what a question to the book finds, one row written or changed.

Plain statements: sqlite-utils looks the whole table up before each of its own, which would be most of an act's time.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Values = Sequence[object] | Mapping[str, object]


def rows(connection: Any, sql: str, values: Values = ()) -> Iterator[dict[str, Any]]:
    """The rows that `sql` finds, by the names of their columns."""
    found = connection.execute(sql, values)
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)


def insert_row(connection: Any, table: str, row: Mapping[str, object]) -> int:
    """Write a new row; its id."""
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    written = connection.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', [*row.values()])
    return int(written.lastrowid)


def update_row(connection: Any, table: str, row_id: int, values: Mapping[str, object]) -> None:
    """Change some columns of the row with that id."""
    names = ", ".join(f'"{name}" = ?' for name in values)
    connection.execute(f'UPDATE "{table}" SET {names} WHERE id = ?', [*values.values(), row_id])


def table_names(connection: Any) -> frozenset[str]:
    """The tables of the book."""
    return frozenset(row["name"] for row in rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
