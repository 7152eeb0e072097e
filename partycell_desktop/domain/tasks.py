"""Tasks followed from meeting to meeting, and the yearly assignment of work to members (phân công công tác).

At the beginning of each year the cell decides by a resolution what each member does; members report on it in the
monthly meetings and look at themselves at its end (Hướng dẫn 38-HD/BTCTW, mục IV.2.3).
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.meetings import Task, TaskState
from partycell_desktop.words import N_

Date = PartialDate | None


@dataclass(frozen=True)
class TaskReport:
    """What was said of a task once: at a meeting, or between meetings (`meeting_id` 0).

    `state` is what it had come to then. `person_id` is who does it from then on, `due_on` the new last day where it was
    put off.
    """

    id: int = 0
    task_id: int = 0
    meeting_id: int = 0
    person_id: int = 0
    reported_on: Date = item(N_("Reported on"), Kind.DAY)
    state: TaskState = TaskState.OPEN
    done_on: Date = item(N_("Done on"), Kind.DATE)
    due_on: Date = item(N_("Put off until"), Kind.DATE)
    text: str = item(N_("What was reported"), Kind.LONG)


def task_after(task: Task, reports: Iterable[TaskReport]) -> Task:
    """The task as it stands after these reports, whichever was entered last: the last day counts.

    Without a report it is under way, with the person and the day that the meeting decided.
    """
    now = replace(task, state=TaskState.OPEN, done_on=None, result="", now_due_on=None, now_person_id=0)
    for each in in_order(reports):
        now = replace(
            now,
            state=each.state,
            done_on=each.done_on if each.state is TaskState.DONE else None,
            result=each.text or now.result,
            now_due_on=each.due_on or now.now_due_on,
            now_person_id=0 if each.person_id == task.person_id else each.person_id,
        )
    return now


def in_order(reports: Iterable[TaskReport]) -> list[TaskReport]:
    """Reports by the day, the oldest first; of one day as they were entered."""
    return sorted(reports, key=lambda each: (each.reported_on.iso if each.reported_on else "", each.id))


# The year.


@dataclass(frozen=True)
class Assignment:
    """That a member has work assigned for a year, or why not (`none_because`); the work itself are tasks.

    `meeting_id` is the meeting whose resolution decides it, 0 as long as it is a draft. A member who gets more work
    later in the year has one of a later meeting beside it.
    """

    id: int = 0
    year: int = 0
    person_id: int = 0
    meeting_id: int = 0
    none_because: str = item(N_("Why no work is assigned"))


@dataclass(frozen=True)
class YearOfWork:
    """How a member did the work of a year, as the member and the cell looked at it at its end."""

    id: int = 0
    year: int = 0
    person_id: int = 0
    result: str = item(N_("Result of the year"), Kind.CHOICE, choices="result_of_work", needed=True)
    note: str = item(N_("Remarks"), Kind.LONG)
    noted_on: Date = item(N_("Noted on"), Kind.DAY)


def lines_of_work(text: str) -> list[str]:
    """What was typed or pasted as the work of a member, one task a line: dashes, bullets and numbers before it go."""
    found = []
    for line in text.replace("\r", "\n").split("\n"):
        bare = line.strip().lstrip("-–•+*·").strip()
        head, dot, rest = bare.partition(".")
        if dot and head.isdigit() and len(head) < 3 and rest.strip():
            bare = rest.strip()
        bare = " ".join(bare.rstrip(";").split())
        if bare and bare not in found:
            found.append(bare)
    return found


@dataclass(frozen=True)
class ChangeOfWork:
    """What becomes of the tasks of an assignment when its lines are written anew."""

    stay: Sequence[Task]
    new: Sequence[str]
    go: Sequence[Task]


def change_of_work(tasks: Sequence[Task], lines: Sequence[str]) -> ChangeOfWork:
    """Which tasks stay, which lines are new, which tasks go: a task stays where its words are still there."""
    wanted = list(lines)
    stay = [each for each in tasks if each.content in wanted]
    kept = {each.content for each in stay}
    return ChangeOfWork(
        stay, [each for each in wanted if each not in kept], [each for each in tasks if each not in stay]
    )


def day_of_year(year: int, today: date) -> date:
    """The day for whose members a year's work is assigned: today in a year that runs or comes, else its last day."""
    return today if year >= today.year else date(year, 12, 31)


def pasted_rows(text: str) -> list[list[str]]:
    """The cells of rows that were copied from a spreadsheet: tabs between them, a cell with several lines in quotes."""
    return [row for row in csv.reader(io.StringIO(text.replace("\r\n", "\n")), dialect="excel-tab") if any(row)]
