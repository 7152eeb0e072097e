"""Rows in, plain objects out: how a record of the domain becomes a row of its table and comes back.

The table of a record class is its name in snake_case, its columns are its attributes: `tests/store/test_migrations.py`
holds the schema against every class.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any, ClassVar, Protocol, TypeVar, cast, get_args, get_type_hints

import sqlcipher3

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store.book import Book
from partycell_desktop.store.money_guard import find_refusal
from partycell_desktop.store.rows import insert_row, update_row
from partycell_desktop.words import _


class Record(Protocol):
    """Any frozen dataclass of the domain with an `id`."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> int:
        """0 until the record is kept."""


R = TypeVar("R", bound=Record)


@cache
def table_of(record: type) -> str:
    """The table in which records of this class are kept."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()


@cache
def _types(record: type) -> dict[str, type]:
    hints = get_type_hints(record)
    return {each.name: _bare(hints[each.name]) for each in dataclasses.fields(record)}


def _bare(hint: Any) -> type:
    if type(None) in get_args(hint):
        return cast(type, next(each for each in get_args(hint) if each is not type(None)))
    return cast(type, hint)


def to_value(value: object) -> object:
    """A value as the book keeps it: dates as text, yes/no as 1/0."""
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, StrEnum):
        return str(value)
    return value


@cache
def _way_of(record: type) -> tuple[Callable[[Any], Iterable[Any]], tuple[tuple[int, Callable[[Any], Any]], ...]]:
    """The columns in the order of the record, and how those are read that are not kept as they are."""
    readers: list[tuple[int, Callable[[Any], Any]]] = []
    for place, kind in enumerate(_types(record).values()):
        if kind is PartialDate:
            readers.append((place, _read_date))
        elif kind is bool:
            readers.append((place, bool))
        elif issubclass(kind, StrEnum):
            readers.append((place, {str(each): each for each in kind}.__getitem__))
    return itemgetter(*_types(record)), tuple(readers)


@lru_cache(65_536)  # a roster has the same days many times over
def _read_date(text: str | None) -> PartialDate | None:
    return PartialDate.from_iso(text) if text else None


def from_row(record: type[R], row: Mapping[str, Any]) -> R:
    """The record that a row tells of."""
    pick, readers = _way_of(record)
    values = list(pick(row))
    for place, read in readers:
        values[place] = read(values[place])
    return record(*values)


def to_row(record: Record) -> dict[str, object]:
    """The row of a record, without its id."""
    names = (each.name for each in dataclasses.fields(cast(Any, record)))
    return {name: to_value(getattr(record, name)) for name in names if name != "id"}


def find(book: Book, record: type[R], record_id: int) -> R | None:
    """The record with that id, or None."""
    row = book.find_row(table_of(record), record_id)
    return from_row(record, row) if row else None


def get(book: Book, record: type[R], record_id: int) -> R:
    """The record with that id, or Refused where the book has none."""
    found = find(book, record, record_id)
    if found is None:
        raise _not_there(record_id)
    return found


def _not_there(record_id: int) -> Refused:
    return Refused(_("There is no record number {number} in this book.").format(number=record_id), "id")


def list_all(book: Book, record: type[R], where: str = "", values: Sequence[object] = (), order: str = "id") -> list[R]:
    """The records that `where` finds, in that order."""
    table = table_of(record)
    condition = f" WHERE {where}" if where else ""
    return [from_row(record, row) for row in book.rows(f'SELECT * FROM "{table}"{condition} ORDER BY {order}', values)]


def add(book: Book, record: Record, **more: object) -> int:
    """Keep a new record; its id."""
    try:
        return _insert(book, table_of(type(record)), {**to_row(record), **more})
    except sqlcipher3.IntegrityError as error:
        raise _refused(error) from error


def _insert(book: Book, table: str, row: Mapping[str, object]) -> int:
    book.check_table(table)
    return insert_row(book.connection, table, row)


def _update(book: Book, table: str, record_id: int, values: Mapping[str, object]) -> None:
    book.check_table(table)
    update_row(book.connection, table, record_id, values)


def add_many(book: Book, new: Sequence[R]) -> list[int]:
    """Keep many new records of one class with one prepared statement; their ids, in the same order."""
    if not new:
        return []
    table = table_of(type(new[0]))
    book.check_table(table)
    names = [name for name in _types(type(new[0])) if name != "id"]
    first = int(book.rows(f'SELECT coalesce(max(id), 0) + 1 AS first FROM "{table}"')[0]["first"])
    quoted = ", ".join(f'"{name}"' for name in ("id", *names))
    marks = ", ".join("?" * (len(names) + 1))
    rows = ((number, *(to_value(getattr(record, name)) for name in names)) for number, record in enumerate(new, first))
    try:
        book.connection.executemany(f'INSERT INTO "{table}" ({quoted}) VALUES ({marks})', rows)
    except sqlcipher3.IntegrityError as error:
        raise _refused(error) from error
    return list(range(first, first + len(new)))


def change(book: Book, record: type, record_id: int, values: Mapping[str, object]) -> None:
    """Change some columns of a kept record; Refused where the book has none with that id."""
    if values:
        if book.find_row(table_of(record), record_id) is None:
            raise _not_there(record_id)
        try:
            _update(book, table_of(record), record_id, {name: to_value(value) for name, value in values.items()})
        except sqlcipher3.IntegrityError as error:
            raise _refused(error) from error


def remove(book: Book, record: type, record_id: int) -> None:
    """Take a kept record out; the history keeps it, and undo brings it back."""
    book.table(table_of(record)).delete(record_id)


def keep_list(book: Book, record: type[R], person_id: int, wanted: Iterable[R]) -> None:
    """Make the person's list of this class equal to `wanted`, in that order, touching only what differs."""
    table = table_of(record)
    kept = {row["id"]: row for row in book.rows(f'SELECT * FROM "{table}" WHERE person_id = ?', [person_id])}
    for place, entry in enumerate(wanted):
        row = {**to_row(entry), "person_id": person_id, "sort_order": place}
        old = kept.pop(entry.id, None)
        if old is None:
            _insert(book, table, row)
        elif any(old[name] != value for name, value in row.items()):
            _update(book, table, entry.id, row)
    for gone in kept:
        book.table(table).delete(gone)


_UNIQUE = {
    "person.citizen_number": "citizen_number",
    "person.card_number": "card_number",
    "person.register_number": "register_number",
}


def _refused(error: Exception) -> Exception:
    said = str(error)
    for column, field in _UNIQUE.items():
        if column in said:
            return Refused(_("This number already belongs to another person in the book."), field)
    return find_refusal(error) or error
