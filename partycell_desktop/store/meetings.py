"""Meetings and what belongs to them: one file by its number, many in a list, tasks across all of them."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from partycell_desktop.domain.congress import BallotName, BallotRound, Congress, CongressOfficer, Election, Nominee
from partycell_desktop.domain.meetings import (
    Attendance,
    Meeting,
    MeetingCorrection,
    MeetingFile,
    MeetingGuest,
    MeetingPoint,
    MeetingScore,
    MeetingText,
    MeetingVote,
    Speech,
    Task,
    TaskState,
)
from partycell_desktop.domain.papers_to_read import PaperToRead
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_AMONG = "IN (SELECT value FROM json_each(?))"

# What belongs to a meeting, by the name under which a MeetingFile holds it, with the order in which it stands there.
PARTS: dict[str, tuple[type, str]] = {
    "roll": (Attendance, "id"),
    "guests": (MeetingGuest, "id"),
    "points": (MeetingPoint, "sort_order, id"),
    "speeches": (Speech, "sort_order, id"),
    "votes": (MeetingVote, "sort_order, id"),
    "tasks": (Task, "id"),
    "scores": (MeetingScore, "id"),
    "texts": (MeetingText, "id"),
    "corrections": (MeetingCorrection, "id"),
    "papers": (PaperToRead, "sort_order, id"),
    "congresses": (Congress, "id"),
    "officers": (CongressOfficer, "sort_order, id"),
    "elections": (Election, "sort_order, id"),
    "nominees": (Nominee, "id"),
    "rounds": (BallotRound, "sort_order, id"),
    "ballot_names": (BallotName, "sort_order, id"),
}


def get_meeting(book: Book, meeting_id: int) -> Meeting:
    """The meeting with that number, or Refused."""
    return records.get(book, Meeting, meeting_id)


def list_meetings(book: Book, first: str = "", last: str = "") -> list[Meeting]:
    """The meetings from one day to another ("YYYY-MM-DD", both included), oldest first."""
    return records.list_all(
        book, Meeting, "held_on >= ? AND held_on <= ?", [first, last or "9999"], order="held_on, starts_at, id"
    )


def get_file(book: Book, meeting_id: int) -> MeetingFile:
    """Everything of one meeting; Refused where there is none."""
    return files_of(book, [get_meeting(book, meeting_id)])[0]


def files_of(book: Book, meetings: Iterable[Meeting], *, parts: Iterable[str] = PARTS) -> list[MeetingFile]:
    """The files of several meetings, in the same order, with one question for each table; only with those `parts`."""
    wanted = list(meetings)
    ids = json.dumps([each.id for each in wanted])
    found: dict[str, dict[int, list[Any]]] = {}
    for name in parts:
        kind, order = PARTS[name]
        grouped: dict[int, list[Any]] = defaultdict(list)
        each: Any
        for each in records.list_all(book, kind, f"meeting_id {_AMONG}", [ids], order=order):
            grouped[each.meeting_id].append(each)
        found[name] = grouped
    return [
        MeetingFile(each, **{name: tuple(grouped.get(each.id, ())) for name, grouped in found.items()})
        for each in wanted
    ]


def keep(book: Book, record: Any) -> int:
    """Keep a new part of a meeting, or a changed one that has a number; its number."""
    if not record.id:
        return records.add(book, record)
    records.change(book, type(record), record.id, records.to_row(record))
    return int(record.id)


def next_place(book: Book, kind: type, meeting_id: int) -> int:
    """The place behind the last part of that kind."""
    table = records.table_of(kind)
    found = book.rows(
        f'SELECT coalesce(max(sort_order), -1) + 1 AS place FROM "{table}" WHERE meeting_id = ?', [meeting_id]
    )
    return int(found[0]["place"])


def open_tasks(book: Book, before: int = 0) -> list[Task]:
    """The tasks that are still under way, oldest first; not those that the meeting `before` gave itself."""
    return records.list_all(
        book, Task, "state = ? AND (meeting_id <> ? OR meeting_id = 0)", [TaskState.OPEN, before], order="due_on, id"
    )


def touches_meetings(book: Book, act_id: int) -> bool:
    """Whether an act changed a meeting or a part of one."""
    tables = json.dumps(["meeting", *(records.table_of(kind) for kind, _order in PARTS.values())])
    found = book.rows(
        "SELECT 1 FROM history WHERE act_id = ? AND table_name IN (SELECT value FROM json_each(?)) LIMIT 1",
        [act_id, tables],
    )
    return bool(found)
