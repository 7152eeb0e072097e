"""Meetings as a list shows them: what is recorded of the meeting itself and the numbers of its attendance, no more."""

import dataclasses

from partycell_desktop.domain.meetings import Attendance, Meeting, TurnoutNumbers
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_LONG = ("sealed_text",)  # all passages of finished minutes: pages of it, of which no list shows a word
_COLUMNS = ", ".join(
    f"'' AS {each.name}" if each.name in _LONG else f"m.{each.name}" for each in dataclasses.fields(Meeting)
)
_CAME = "a.state = 'present'"
_EXPECTED = "NOT (a.away OR a.exempt OR a.suspended)"
_COUNTS = {
    "official": "NOT a.guest AND a.rank = 'official'",
    "probationary": "NOT a.guest AND a.rank = 'probationary'",
    "guests": "a.guest",
    "convened": f"{_CAME} OR {_EXPECTED}",
    "came": _CAME,
    "excused": f"a.state = 'excused' AND {_EXPECTED}",
    "absent": f"a.state = 'absent' AND {_EXPECTED}",
    "unknown": f"a.state = '' AND {_EXPECTED}",
}
_SUMS = ", ".join(f"sum({condition}) AS {name}" for name, condition in _COUNTS.items())


def list_heads(book: Book, first: str = "", last: str = "") -> list[tuple[Meeting, TurnoutNumbers | None]]:
    """The meetings from one day to another ("YYYY-MM-DD", both included), the latest first.

    Each is without the text of its finished minutes, and with the numbers of its attendance; None where the list of
    its members is not frozen yet.
    """
    found = book.rows(
        f"SELECT {_COLUMNS}, c.* FROM meeting m LEFT JOIN (SELECT a.meeting_id AS of_meeting, {_SUMS} "
        "FROM attendance a GROUP BY a.meeting_id) c ON c.of_meeting = m.id "
        "WHERE m.held_on >= ? AND m.held_on <= ? ORDER BY m.held_on DESC, m.starts_at DESC, m.id DESC",
        [first, last or "9999"],
    )
    return [(records.from_row(Meeting, row), _numbers(row)) for row in found]


def attendances_of(book: Book, person_id: int) -> list[Attendance]:
    """The line of a member in every meeting that has one."""
    return records.list_all(book, Attendance, "person_id = ?", [person_id])


def _numbers(row: dict[str, int | None]) -> TurnoutNumbers | None:
    if row["of_meeting"] is None:
        return None
    return TurnoutNumbers(**{name: int(row[name] or 0) for name in _COUNTS})
