"""The words of everything written of meetings, without accents, in an index of SQLite (FTS5) kept by triggers.

The triggers run with every change of a row, also one that undo, an erasing or another migration makes, so the index
never says otherwise than the book. It holds no text, only which words stand where.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from partycell_desktop.domain.names import fold
from partycell_desktop.store.book import Book
from partycell_desktop.store.meeting_index import BITS_OF_ROW, BITS_OF_SOURCE, INDEX, SOURCES


@dataclass(frozen=True)
class FoundRow:
    """A row in which the words stand: its table, its number, the meeting it belongs to (0: none)."""

    table: str
    row_id: int
    meeting_id: int


def find_rows(book: Book, words: Sequence[str], *, apart: bool) -> list[FoundRow]:
    """The rows that have these folded words one after the other, or (`apart`) all of them anywhere.

    The last word, and apart each of them, may be the beginning of a longer one. The latest meeting first.
    """
    quoted = [f'"{word}" *' for word in words]
    sought = " AND ".join(quoted) if apart else f'"{" ".join(words)}" *'
    found = book.connection.execute(f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ? ORDER BY rowid DESC", [sought])
    return [_row(key) for (key,) in found]


def _row(key: int) -> FoundRow:
    source = (key >> BITS_OF_ROW) & ((1 << BITS_OF_SOURCE) - 1)
    table = next(each.table for each in SOURCES if each.number == source)
    return FoundRow(table, key & ((1 << BITS_OF_ROW) - 1), key >> (BITS_OF_ROW + BITS_OF_SOURCE))


def days_of_meetings(book: Book) -> dict[int, str]:
    """The day of each meeting, "YYYY-MM-DD"."""
    return dict(book.connection.execute("SELECT id, held_on FROM meeting").fetchall())


def fetch_rows(book: Book, table: str, row_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The rows of a table with these numbers, by number."""
    marks = ", ".join("?" * len(row_ids))
    return {row["id"]: row for row in book.rows(f'SELECT * FROM "{table}" WHERE id IN ({marks})', list(row_ids))}


def words_prove(book: Book) -> bool:
    """Whether the index knows just the rows it has to; a proof for tests, it reads everything."""
    wanted = set()
    for source in SOURCES:
        for row in book.rows(f'SELECT {source.key("t")} AS key, t.* FROM "{source.table}" t'):
            if any(fold(str(row[name] or "")).strip() for name in source.columns):
                wanted.add(row["key"])
    return wanted == {key for (key,) in book.connection.execute(f"SELECT rowid FROM {INDEX}")}
