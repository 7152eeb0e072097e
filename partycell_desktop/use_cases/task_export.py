"""The tasks of the members as a spreadsheet: the chosen columns, dates as dates."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partycell_desktop.domain.meetings import TASK_STATE_LABELS
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import TaskLine, list_tasks
from partycell_desktop.words import N_, _


@dataclass(frozen=True)
class _Column:
    title: str
    value: Callable[[TaskLine], Written]
    wide: int = 12


_COLUMNS: dict[str, _Column] = {
    "owner": _Column(N_("Who"), lambda line: line.owner, 22),
    "content": _Column(N_("Task"), lambda line: line.task.content, 46),
    "until": _Column(N_("Until"), lambda line: line.task.until),
    "state": _Column(N_("State"), lambda line: _("overdue") if line.overdue else _(TASK_STATE_LABELS[line.task.state])),
    "result": _Column(N_("Reported last"), lambda line: line.task.result, 30),
    "origin": _Column(N_("Given at"), lambda line: _origin(line), 26),
    "year": _Column(N_("Year"), lambda line: line.task.year, 8),
    "first": _Column(N_("Until, as decided"), lambda line: line.task.due_on),
    "done": _Column(N_("Done on"), lambda line: line.task.done_on),
    "reports": _Column(N_("Reports"), lambda line: line.reports, 8),
}


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
    wanted = [*_COLUMNS] if columns is None else list(columns)
    strange = [each for each in wanted if each not in _COLUMNS]
    if strange or not wanted:
        words = _("“{word}” is not known here; known are: {words}.")
        raise Refused(words.format(word=", ".join(strange), words=", ".join(_COLUMNS)), "columns")
    if not lines:
        raise Refused(_("There is no task to write."), "task_ids")
    shown = [_COLUMNS[each] for each in wanted]
    cell = get_cell(session)
    heading = written_list.Heading(
        [cell.upper[0].name if cell.upper else "", cell.name], _("TASKS OF THE MEMBERS"), session.today(), _("Tasks")
    )
    written_list.write_people(
        Path(path),
        heading,
        [written_list.WrittenColumn(_(each.title), each.wide) for each in shown],
        [[each.value(line) for each in shown] for line in lines],
    )
    with session.act("export_list", may_undo=False):
        people.note_disclosure(session.book, "exported", Path(path).name, None)
    return {"path": str(path), "tasks": len(lines)}
