"""The list of tasks: its columns, its chips, which rows stand under them."""

from collections.abc import Iterable, Sequence

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import TASK_STATE_LABELS, TaskState
from partycell_desktop.screens.parts.chips import Chip
from partycell_desktop.screens.parts.record_table import Column
from partycell_desktop.use_cases.tasks import TaskLine
from partycell_desktop.words import _

ALL, OVERDUE = "all", "overdue"
TONES = {TaskState.DONE: "green", TaskState.NOT_DONE: "accent", TaskState.OPEN: "gold", TaskState.DROPPED: "neutral"}


def state_of(line: TaskLine) -> tuple[str, str]:
    """The word of a task's state with its tone."""
    if line.overdue:
        return _("overdue"), "accent"
    return _(TASK_STATE_LABELS[line.task.state]), TONES[line.task.state]


def origin_of(line: TaskLine) -> str:
    """Where a task comes from, in a few words."""
    day = line.meeting_on.shown() if line.meeting_on else ""
    if line.task.assignment_id:
        words = _("Assignment of {year}").format(year=line.task.year)
        return " · ".join(part for part in (words, line.resolution) if part)
    return " · ".join(part for part in (day, line.resolution) if part)


def year_of(line: TaskLine) -> int:
    """The year to which a task belongs: that of the assignment, of the meeting, of its last day."""
    for day in (line.meeting_on, line.task.due_on):
        if line.task.year is None and day is not None:
            return day.year
    return line.task.year or 0


def task_columns() -> list[Column[TaskLine]]:
    """All columns of the list of tasks."""

    def shown(day: PartialDate | None) -> str:
        return day.shown() if day is not None else ""

    def iso(day: PartialDate | None) -> str:
        return day.iso if day is not None else ""

    return [
        Column("owner", _("Who"), lambda each: each.owner or _("nobody yet"), width=136, bold_tail=True,
               tone=lambda each: "" if each.owner else "accent"),
        Column("content", _("Task"), lambda each: " ".join(each.task.content.split()), width=205),
        Column("until", _("Until"), lambda each: shown(each.task.until), lambda each: iso(each.task.until) or "9",
               width=100, figures=True, tone=lambda each: "accent" if each.overdue else ""),
        Column("state", _("State"), lambda _each: "", lambda each: [*TaskState].index(each.task.state), width=114,
               pill=state_of),
        Column("result", _("Reported last"), lambda each: " ".join(each.task.result.split()), width=120),
        Column("origin", _("Given at"), origin_of, lambda each: iso(each.meeting_on), width=118, figures=True),
        Column("year", _("Year"), lambda each: str(year_of(each) or ""), year_of, width=60, figures=True,
               shown_by_default=False),
        Column("first", _("Until, as decided"), lambda each: shown(each.task.due_on),
               lambda each: iso(each.task.due_on), width=110, figures=True, shown_by_default=False),
        Column("done", _("Done on"), lambda each: shown(each.task.done_on), lambda each: iso(each.task.done_on),
               width=92, figures=True, shown_by_default=False),
        Column("reports", _("Reports"), lambda each: str(each.reports or ""), lambda each: each.reports, width=70,
               figures=True, align="right", shown_by_default=False),
    ]  # fmt: skip


def state_chips(lines: Sequence[TaskLine]) -> list[Chip]:
    """How far the tasks have come, with counts; what is under way first."""
    counts = {state: sum(each.task.state is state for each in lines) for state in TaskState}
    late = sum(each.overdue for each in lines)
    return [
        Chip(TaskState.OPEN, _("Under way"), counts[TaskState.OPEN]),
        Chip(OVERDUE, _("Overdue"), late, "accent" if late else ""),
        Chip(TaskState.DONE, _("Done"), counts[TaskState.DONE]),
        Chip(TaskState.NOT_DONE, _("Not done"), counts[TaskState.NOT_DONE]),
        Chip(TaskState.DROPPED, _("Dropped"), counts[TaskState.DROPPED]),
        Chip(ALL, _("All"), len(lines)),
    ]


def years_of(lines: Iterable[TaskLine]) -> list[int]:
    """The years to which tasks belong, newest first."""
    return sorted({year_of(each) for each in lines} - {0}, reverse=True)


def is_kept(line: TaskLine, state: str, year: int, member: int, meeting: int) -> bool:
    """Whether a task stands under the chosen chip and choices; 0 stands for all."""
    if state == OVERDUE:
        wanted = line.overdue
    else:
        wanted = state in ("", ALL, line.task.state)
    return (
        wanted and year in (0, year_of(line)) and member in (0, line.task.owner_id) and meeting in (0, line.meeting_id)
    )
