"""Who may have something due: narrow questions, so that ten thousand records are not read for a few lines."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from partycell_desktop.domain.posts import Entry
from partycell_desktop.domain.record_lists import Badge, Discipline, Paper
from partycell_desktop.domain.roster import MembershipEvent
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

E = TypeVar("E", bound=Entry)

_AMONG = "IN (SELECT value FROM json_each(?))"


def kinds_until(book: Book, day: date) -> dict[int, str]:
    """By person, the kinds of the membership events up to and including `day`, sorted and joined by commas.

    A coming is given also when it lies after `day`: whoever comes later was not here from the beginning.
    """
    found = book.connection.execute(
        "SELECT person_id, group_concat(kind) AS kinds FROM (SELECT DISTINCT person_id, kind FROM membership_event "
        "WHERE \"on\" <= ? OR kind IN ('came', 'temporary_in') ORDER BY person_id, kind) GROUP BY person_id",
        [day.isoformat()],
    )
    return dict(found.fetchall())


def admitted_until(book: Book, day: date) -> set[int]:
    """Whose Party age may have begun by `day`: the decision on the admission, or else the ceremony, was not later."""
    return _ids(
        book,
        "SELECT DISTINCT person_id AS id FROM membership_event WHERE kind = 'admitted' "
        'AND coalesce(decided_on, "on") <= ?',
        day.isoformat(),
    )


def not_recognised(book: Book) -> set[int]:
    """Who was admitted, or admitted again, more often than recognised as official."""
    return _ids(
        book,
        "SELECT person_id AS id FROM membership_event GROUP BY person_id "
        "HAVING sum(kind IN ('admitted', 'readmitted')) > sum(kind = 'recognised')",
    )


def on_the_board(book: Book) -> set[int]:
    """Whose way into the Party is followed and goes on."""
    return _ids(book, "SELECT DISTINCT person_id AS id FROM candidacy WHERE ended_as = ''")


def with_planned_end(book: Book, until: date) -> set[int]:
    """Who has a stay or an exemption with a planned end up to `until`."""
    return _ids(book, "SELECT DISTINCT person_id AS id FROM membership_event WHERE until_on <= ?", until.isoformat())


def lacking(book: Book, columns: Iterable[str]) -> set[int]:
    """Whose record lacks one of these items, the decision on the admission, or as official member the card number."""
    empty = " OR ".join(f"coalesce(\"{column}\", '') = ''" for column in columns)
    return _ids(
        book,
        f"SELECT id FROM person WHERE {empty} UNION "
        "SELECT person_id FROM membership_event WHERE kind = 'admitted' AND decided_on IS NULL UNION "
        "SELECT p.id FROM person p JOIN membership_event e ON e.person_id = p.id "
        "WHERE e.kind = 'recognised' AND p.card_number = ''",
    )


def births_in(book: Book, month: int) -> dict[int, str]:
    """Who was born in a month of the year, with the day of birth as it is kept."""
    found = book.rows("SELECT id, born_on FROM person WHERE substr(born_on, 6, 2) = ?", [f"{month:02}"])
    return {row["id"]: row["born_on"] for row in found}


def women(book: Book) -> set[int]:
    """Who is a woman, members and others."""
    return _ids(book, "SELECT id FROM person WHERE sex = 'Nữ'")


def names_of(book: Book, ids: Iterable[int]) -> dict[int, str]:
    """By what name the cell calls these people."""
    found = book.rows(
        "SELECT id, coalesce(nullif(name_in_use, ''), full_name) AS name FROM person WHERE id " + _AMONG,
        [json.dumps(sorted(ids))],
    )
    return {row["id"]: row["name"] for row in found}


def events_of(book: Book, ids: Iterable[int]) -> dict[int, list[MembershipEvent]]:
    """The membership events of these people, oldest first, by person."""
    found: dict[int, list[MembershipEvent]] = defaultdict(list)
    for each in records.list_all(
        book, MembershipEvent, "person_id " + _AMONG, [json.dumps(sorted(ids))], order='"on", id'
    ):
        found[each.person_id].append(each)
    return found


def badges_of(book: Book, ids: Iterable[int]) -> dict[int, list[Badge]]:
    """The badges of these people, by person."""
    return _entries(book, Badge, ids)


def disciplines_of(book: Book, ids: Iterable[int]) -> dict[int, list[Discipline]]:
    """The disciplinary outcomes of these people, by person."""
    return _entries(book, Discipline, ids)


def paper_types_of(book: Book, ids: Iterable[int]) -> dict[int, set[str]]:
    """The numbers of the document types that are noted for these people, by person."""
    return {
        person: {str(paper.type_number) for paper in papers} for person, papers in _entries(book, Paper, ids).items()
    }


def _entries(book: Book, kind: type[E], ids: Iterable[int]) -> dict[int, list[E]]:
    found: dict[int, list[E]] = defaultdict(list)
    for each in records.list_all(book, kind, "person_id " + _AMONG, [json.dumps(sorted(ids))]):
        found[each.person_id].append(each)
    return found


def _ids(book: Book, sql: str, *values: str) -> set[int]:
    return {found for (found,) in book.connection.execute(sql, values)}  # of ten thousand people, without dicts
