"""The tasks of the members as a spreadsheet: the chosen columns, dates as dates."""

from pathlib import Path
from typing import Any

from partycell_desktop.domain.meetings import TASK_STATE_LABELS
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.list_export import ListColumn, chosen_columns, write_rows
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import TaskLine, list_tasks
from partycell_desktop.words import N_, _

_COLUMNS: dict[str, ListColumn[TaskLine]] = {
    "owner": ListColumn(N_("Who"), lambda line: line.owner, 22),
    "content": ListColumn(N_("Task"), lambda line: line.task.content, 46),
    "until": ListColumn(N_("Until"), lambda line: line.task.until, 12),
    "state": ListColumn(
        N_("State"), lambda line: _("overdue") if line.overdue else _(TASK_STATE_LABELS[line.task.state]), 12
    ),
    "result": ListColumn(N_("Reported last"), lambda line: line.task.result, 30),
    "origin": ListColumn(N_("Given at"), lambda line: _origin(line), 26),
    "year": ListColumn(N_("Year"), lambda line: line.task.year, 8),
    "first": ListColumn(N_("Until, as decided"), lambda line: line.task.due_on, 12),
    "done": ListColumn(N_("Done on"), lambda line: line.task.done_on, 12),
    "reports": ListColumn(N_("Reports"), lambda line: line.reports, 8),
}


def _state(line: TaskLine) -> str:
    return _("overdue") if line.overdue else _(TASK_STATE_LABELS[line.task.state])


def _origin(line: TaskLine) -> str:
    day = line.meeting_on.shown() if line.meeting_on else ""
    return " · ".join(part for part in (line.meeting, day, line.resolution) if part)


def export_tasks(
    session: Session, path: str | Path, task_ids: list[int] | None = None, columns: list[str] | None = None
) -> dict[str, Any]:
    """Write the tasks of the members to an .xlsx or .csv; all of them, or those named in their order.

    `columns` are owner, content, until, state, result, origin, year, first, done, reports (all). Gives path and tasks.
    """
    known = {line.id: line for line in list_tasks(session)}
    lines = list(known.values()) if task_ids is None else [known[each] for each in task_ids if each in known]
    shown = chosen_columns(_COLUMNS, columns)
    if not lines:
        raise Refused(_("There is no task to write."), "task_ids")
    write_rows(session, path, _("TASKS OF THE MEMBERS"), _("Tasks"), shown, lines)
    return {"path": str(path), "tasks": len(lines)}
