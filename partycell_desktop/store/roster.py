"""The people of the book: their records, lists and membership events."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from partycell_desktop.domain.person import Person
from partycell_desktop.domain.posts import Entry, Post
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.store import history, records
from partycell_desktop.store.book import Book
from partycell_desktop.store.history import Mark

if TYPE_CHECKING:
    from partycell_desktop.domain.record_lists import Badge, Discipline, Paper

E = TypeVar("E", bound=Entry)

# What the list of members does not need is read where it is asked for: the window is there the sooner.


@dataclass(frozen=True)
class Slip:
    """A record as it stood when a slip was last printed."""

    form_code: str
    printed_on: date
    record: dict[str, Any]


@dataclass(frozen=True)
class Disclosure:
    """Who saw, printed or exported what of a person, and when."""

    act_id: int
    at: str
    who: str
    role: str
    kind: str
    what: str
    person_id: int | None


def get_person(book: Book, person_id: int) -> Person:
    """The person with that number, or Refused."""
    return records.get(book, Person, person_id)


def list_people(book: Book, only: Collection[int] | None = None) -> list[Person]:
    """Everybody in the book, members and others; or `only` the people with these numbers."""
    return records.list_all(book, Person, *_among("id", only))


def _among(column: str, only: Collection[int] | None) -> tuple[str, list[object]]:
    """The condition that a column holds one of these numbers; none for everybody."""
    return ("", []) if only is None else (f"{column} IN (SELECT value FROM json_each(?))", [json.dumps(sorted(only))])


def mark(book: Book) -> Mark:
    """How far the history of the book has come, for `changed_since`."""
    return history.mark(book.connection)


def changed_since(book: Book, mark: Mark) -> set[int] | None:
    """Whose record, events, posts or papers were changed since a mark.

    None where the history does not lead through the mark any more, because an act was given up: then it may be anybody.
    """
    if not history.went_through(book.connection, mark):
        return None
    from partycell_desktop.domain.record_lists import Paper

    lists = [records.table_of(kind) for kind in (MembershipEvent, Post, Paper)]
    # A row that is still there says itself whose it is; one that was taken out said so when it went.
    of_lists = " UNION ".join(
        f"SELECT person_id FROM {name} WHERE id IN (SELECT row_id FROM changed WHERE table_name = '{name}') UNION "
        f"SELECT json_extract(before, '$.person_id') FROM changed WHERE table_name = '{name}'"
        for name in lists
    )
    found = book.rows(
        "WITH changed AS (SELECT table_name, row_id, before FROM history WHERE id > ?) "
        f"SELECT row_id AS id FROM changed WHERE table_name = 'person' UNION {of_lists}",
        [mark.id],
    )
    return {row["id"] for row in found if row["id"] is not None}


def find_called(book: Book, full_name: str) -> Person | None:
    """The first person in the book with exactly this name, or None."""
    return next(iter(records.list_all(book, Person, "full_name = ?", [full_name])), None)


def find_same_number(book: Book, column: str, number: str, but: int = 0) -> Person | None:
    """Somebody else with this citizen or card number, or None."""
    found = records.list_all(book, Person, f'"{column}" = ? AND id <> ?', [number, but]) if number else []
    return found[0] if found else None


def next_register_number(book: Book) -> int:
    """The next Số SĐV: one above the highest ever given, also to somebody who is gone; never one twice."""
    given = book.rows("SELECT highest FROM given_number WHERE series = 'register_number'")
    return int(given[0]["highest"]) + 1


def list_events(book: Book, person_id: int) -> list[MembershipEvent]:
    """The membership events of one person, oldest first."""
    return records.list_all(book, MembershipEvent, "person_id = ?", [person_id], order='"on", id')


def all_events(book: Book, only: Collection[int] | None = None) -> dict[int, list[MembershipEvent]]:
    """The membership events of everybody, or of `only` some people, by person."""
    found: dict[int, list[MembershipEvent]] = defaultdict(list)
    for each in records.list_all(book, MembershipEvent, *_among("person_id", only), order='"on", id'):
        found[each.person_id].append(each)
    return found


def list_entries(book: Book, kind: type[E], person_id: int) -> list[E]:
    """One list of a person's record, in the order of the record."""
    return records.list_all(book, kind, "person_id = ?", [person_id], order="sort_order, id")


def all_entries(book: Book, kind: type[E], only: Collection[int] | None = None) -> dict[int, list[E]]:
    """One list of everybody's record, or of `only` some people's, by person."""
    found: dict[int, list[E]] = defaultdict(list)
    for each in records.list_all(book, kind, *_among("person_id", only), order="sort_order, id"):
        found[each.person_id].append(each)
    return found


def all_lists(book: Book, person_id: int) -> dict[str, list[Entry]]:
    """Every list of a person's record, by name."""
    from partycell_desktop.domain.record_lists import LISTS

    return {name: list_entries(book, kind, person_id) for name, kind in LISTS.items()}


def all_posts(book: Book, only: Collection[int] | None = None) -> dict[int, list[Post]]:
    """The posts of everybody, or of `only` some people, by person."""
    return all_entries(book, Post, only)


def all_badges(book: Book) -> "dict[int, list[Badge]]":
    """The badges of everybody, by person."""
    from partycell_desktop.domain.record_lists import Badge

    return all_entries(book, Badge)


def all_disciplines(book: Book) -> "dict[int, list[Discipline]]":
    """The disciplinary outcomes of everybody, by person."""
    from partycell_desktop.domain.record_lists import Discipline

    return all_entries(book, Discipline)


def count_papers(book: Book, only: Collection[int] | None = None) -> dict[int, int]:
    """How many papers are noted for each person, or for each of `only` some."""
    among, values = _among("person_id", only)
    where = f"WHERE {among} " if among else ""
    found = book.rows(f"SELECT person_id, count(*) AS n FROM paper {where}GROUP BY person_id", values)
    return {row["person_id"]: row["n"] for row in found}


def find_papers_of_content(book: Book, data: bytes) -> "list[Paper]":
    """The papers, in anybody's record, that this very file is kept under."""
    from partycell_desktop.domain.record_lists import Paper

    return records.list_all(book, Paper, "content = ?", [book.digest(data)])


def keep_slip(book: Book, person_id: int, form_code: str, printed_on: date, record: str) -> None:
    """Remember the record as it stood when a slip of this form was printed."""
    book.table("slip").insert(
        {
            "person_id": person_id,
            "form_code": form_code,
            "printed_on": printed_on.isoformat(),
            "record": record,
        }
    )


def last_slip(book: Book, person_id: int, form_code: str) -> dict[str, Any] | None:
    """The row of the last slip of this form, or None where none was printed."""
    found = book.rows(
        "SELECT * FROM slip WHERE person_id = ? AND form_code = ? ORDER BY printed_on DESC, id DESC LIMIT 1",
        [person_id, form_code],
    )
    return found[0] if found else None


def note_disclosure(book: Book, kind: str, what: str, person_id: int | None) -> None:
    """Keep that something of a person was shown, printed or exported."""
    book.table("disclosure").insert({"person_id": person_id, "kind": kind, "what": what})


def list_disclosures(book: Book, person_id: int | None = None, limit: int = 500) -> list[Disclosure]:
    """What was shown, printed or exported, newest first; of one person or of all."""
    condition = "WHERE d.person_id = ?" if person_id else ""
    found = book.rows(
        "SELECT a.id AS act_id, a.at, a.who, a.role, d.kind, d.what, d.person_id FROM disclosure d "
        "JOIN history h ON h.table_name = 'disclosure' AND h.row_id = d.id JOIN act a ON a.id = h.act_id "
        f"{condition} ORDER BY d.id DESC LIMIT {limit:d}",
        [person_id] if person_id else [],
    )
    return [Disclosure(**row) for row in found]
