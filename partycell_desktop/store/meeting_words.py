"""The words of everything written of meetings, without accents, in an index of SQLite (FTS5) kept by triggers.

The triggers run with every change of a row, also one that undo, an erasing or another migration makes, so the index
never says otherwise than the book. It holds no text, only which words stand where.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise
from typing import Any

from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.domain.names import fold
from partycell_desktop.store.book import Book
from partycell_desktop.store.meeting_index import BITS_OF_ROW, BITS_OF_SOURCE, INDEX, SOURCES

_ABOVE = BITS_OF_ROW + BITS_OF_SOURCE
_MEETING = ", ".join(
    f"'' AS {each.name}" if each.name == "sealed_text" else each.name for each in dataclasses.fields(Meeting)
)
_TABLES = {each.number: each.table for each in SOURCES}


@dataclass(frozen=True)
class FoundRow:
    """A row in which the words stand: its table, its number, the meeting it belongs to (0: none)."""

    table: str
    row_id: int
    meeting_id: int


def find_rows(
    book: Book, words: Sequence[str], *, apart: bool, year: int = 0, most: int = 0
) -> tuple[list[FoundRow], bool]:
    """The rows that have these folded words one after the other, or (`apart`) all of them anywhere; whether there are
    more than are given.

    The last word, and apart each of them, may be the beginning of a longer one. The latest meeting first, then what
    belongs to none; `year` takes only the meetings of one year, `most` gives no more rows than that.
    """
    quoted = [f'"{word}" *' for word in words]
    sought = " AND ".join(quoted) if apart else f'"{" ".join(words)}" *'
    days = days_of_meetings(book)
    # Where later meetings have higher numbers, as they mostly do, the first keys are the latest meetings already.
    enough = most + 1 if most and not year and _in_order_of_days(days) else -1
    found = book.connection.execute(
        f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ? ORDER BY rowid DESC LIMIT ?", [sought, enough]
    ).fetchall()
    by_meeting: dict[int, list[int]] = {}
    for meeting, keys in groupby([key for (key,) in found], lambda key: key >> _ABOVE):
        by_meeting[meeting] = list(keys)
    wanted = [each for each in by_meeting if not year or days.get(each, "").startswith(f"{year:04d}-")]
    wanted.sort(key=lambda each: days.get(each, ""), reverse=True)
    rows = [_row(key) for key in chain.from_iterable(by_meeting[each] for each in wanted)]
    return rows[: most or None], bool(most) and len(rows) > most


def _in_order_of_days(days: Mapping[int, str]) -> bool:
    return all(one <= other for (_one, one), (_other, other) in pairwise(sorted(days.items())))


def _row(key: int) -> FoundRow:
    source = (key >> BITS_OF_ROW) & ((1 << BITS_OF_SOURCE) - 1)
    return FoundRow(_TABLES[source], key & ((1 << BITS_OF_ROW) - 1), key >> _ABOVE)


def days_of_meetings(book: Book) -> dict[int, str]:
    """The day of each meeting, "YYYY-MM-DD"."""
    return dict(book.connection.execute("SELECT id, held_on FROM meeting").fetchall())


def fetch_rows(book: Book, table: str, row_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The rows of a table with these numbers, by number; of meetings without the text of their finished minutes."""
    marks = ", ".join("?" * len(row_ids))
    columns = _MEETING if table == "meeting" else "*"
    found = book.rows(f'SELECT {columns} FROM "{table}" WHERE id IN ({marks})', list(row_ids))
    return {row["id"]: row for row in found}


def words_prove(book: Book) -> bool:
    """Whether the index knows just the rows it has to; a proof for tests, it reads everything."""
    wanted = set()
    for source in SOURCES:
        for row in book.rows(f'SELECT {source.key("t")} AS key, t.* FROM "{source.table}" t'):
            if any(fold(source.plain(name, str(row[name] or ""))).strip() for name in source.columns):
                wanted.add(row["key"])
    return wanted == {key for (key,) in book.connection.execute(f"SELECT rowid FROM {INDEX}")}
