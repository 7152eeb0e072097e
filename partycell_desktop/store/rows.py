"""Reading from a connection: what a question to the book finds, as plain dicts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Values = Sequence[object] | Mapping[str, object]


def rows(connection: Any, sql: str, values: Values = ()) -> Iterator[dict[str, Any]]:
    """The rows that `sql` finds, by the names of their columns."""
    found = connection.execute(sql, values)
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)


def table_names(connection: Any) -> frozenset[str]:
    """The tables of the book."""
    return frozenset(row["name"] for row in rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
