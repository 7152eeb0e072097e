"""Tasks across all meetings, what was reported on them, and the yearly assignments of work."""

import json
from collections.abc import Iterable
from datetime import date

from partycell_desktop.domain.meetings import Meeting, Task, TaskState
from partycell_desktop.domain.tasks import Assignment, TaskReport, YearOfWork
from partycell_desktop.store import records
from partycell_desktop.store.book import Book

_AMONG = "IN (SELECT value FROM json_each(?))"


def list_tasks(book: Book, person_id: int = 0, year: int = 0) -> list[Task]:
    """The tasks that a member has now, those of a year's assignment, or all, oldest first."""
    where, values = [], []
    if person_id:
        where.append("(CASE WHEN now_person_id <> 0 THEN now_person_id ELSE person_id END) = ?")
        values.append(person_id)
    if year:
        where.append("year = ?")
        values.append(year)
    return records.list_all(book, Task, " AND ".join(where), values)


def tasks_of(book: Book, task_ids: Iterable[int]) -> list[Task]:
    """These tasks, in no order; numbers that nothing has are passed over."""
    return records.list_all(book, Task, f"id {_AMONG}", [json.dumps(list(task_ids))])


def due_until(book: Book, day: date) -> list[Task]:
    """The tasks under way whose last day is not after that day, the earliest first."""
    last = "coalesce(now_due_on, due_on)"
    return records.list_all(
        book, Task, f"state = ? AND {last} <= ?", [TaskState.OPEN, day.isoformat()], order=f"{last}, id"
    )


def reports_of(book: Book, task_ids: Iterable[int]) -> dict[int, list[TaskReport]]:
    """What was reported on these tasks, by task, the oldest first."""
    found: dict[int, list[TaskReport]] = {}
    wanted = json.dumps(list(task_ids))
    for each in records.list_all(book, TaskReport, f"task_id {_AMONG}", [wanted], order="reported_on, id"):
        found.setdefault(each.task_id, []).append(each)
    return found


def count_reports(book: Book) -> dict[int, int]:
    """How often each task was reported on; tasks without a report are not there."""
    rows = book.rows("SELECT task_id, count(*) AS times FROM task_report GROUP BY task_id")
    return {row["task_id"]: row["times"] for row in rows}


def reported_at(book: Book, meeting_id: int) -> set[int]:
    """The tasks on which a meeting heard a report."""
    return {row["task_id"] for row in book.rows("SELECT task_id FROM task_report WHERE meeting_id = ?", [meeting_id])}


def meetings_by_id(book: Book) -> dict[int, Meeting]:
    """Every meeting by its number."""
    return {each.id: each for each in records.list_all(book, Meeting)}


def resolutions(book: Book, forms: Iterable[str]) -> dict[tuple[int, str], str]:
    """The numbers of issued documents by meeting and form."""
    rows = book.rows(
        "SELECT meeting_id, form, symbol FROM outgoing_document "
        f"WHERE meeting_id <> 0 AND state = 'issued' AND form {_AMONG}",
        [json.dumps(list(forms))],
    )
    return {(row["meeting_id"], row["form"]): row["symbol"] for row in rows}


# The year.


def assignments_of(book: Book, year: int) -> list[Assignment]:
    """The assignments of a year, drafts last."""
    return records.list_all(book, Assignment, "year = ?", [year], order="meeting_id = 0, meeting_id, id")


def assignments_at(book: Book, meeting_id: int) -> list[Assignment]:
    """The assignments that a meeting decided."""
    return records.list_all(book, Assignment, "meeting_id = ?", [meeting_id])


def tasks_of_assignments(book: Book, assignment_ids: Iterable[int]) -> dict[int, list[Task]]:
    """The work of assignments, by assignment, in its order."""
    found: dict[int, list[Task]] = {}
    for each in records.list_all(book, Task, f"assignment_id {_AMONG}", [json.dumps(list(assignment_ids))]):
        found.setdefault(each.assignment_id, []).append(each)
    return found


def years_of_assignments(book: Book) -> list[int]:
    """The years of which the book has assignments."""
    return [row["year"] for row in book.rows("SELECT DISTINCT year FROM assignment ORDER BY year")]


def results_of_year(book: Book, year: int) -> dict[int, YearOfWork]:
    """The results of a year by member."""
    return {each.person_id: each for each in records.list_all(book, YearOfWork, "year = ?", [year])}


def results_of_member(book: Book, person_id: int) -> list[YearOfWork]:
    """The results of a member, the newest first."""
    return records.list_all(book, YearOfWork, "person_id = ?", [person_id], order="year DESC")
