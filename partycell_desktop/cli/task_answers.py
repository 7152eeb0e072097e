"""Tasks of the members as the command shows them: as JSON for a script, as lines for a person."""

from typing import Any

from partycell_desktop.domain.meetings import TASK_STATE_LABELS
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.roster import get_member
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import TaskLine, get_task, list_tasks
from partycell_desktop.words import _


def tasks_json(session: Session, member: int, open_only: bool) -> list[dict[str, Any]]:
    """The tasks of a member, or all (0), oldest first, each with what was reported on it."""
    return [_task(session, each) for each in _found(session, member, open_only)]


def task_rows(session: Session, member: int, open_only: bool) -> list[list[str]]:
    """The same as lines of text."""
    return [
        [
            str(each.id),
            each.owner,
            each.task.content,
            each.task.until.shown() if each.task.until else "",
            _("overdue") if each.overdue else _(TASK_STATE_LABELS[each.task.state]),
        ]
        for each in _found(session, member, open_only)
    ]


def _found(session: Session, member: int, open_only: bool) -> list[TaskLine]:
    if member:
        get_member(session, member)  # refused for a number that nobody has
    return list_tasks(session, member, open_only=open_only)


def _task(session: Session, line: TaskLine) -> dict[str, Any]:
    task = line.task
    return {
        "id": task.id,
        "member": {"id": task.owner_id, "name": line.owner},
        "content": task.content,
        "until": to_json(task.until),
        "decided_until": to_json(task.due_on),
        "state": task.state.value,
        "state_words": _(TASK_STATE_LABELS[task.state]),
        "overdue": line.overdue,
        "done_on": to_json(task.done_on),
        "result": task.result,
        "year": task.year if task.assignment_id else None,
        "meeting_id": line.meeting_id,
        "resolution": line.resolution,
        "reports": [
            {
                "reported_on": to_json(each.report.reported_on),
                "meeting_id": each.report.meeting_id,
                "state": each.report.state.value,
                "until": to_json(each.report.due_on),
                "text": each.report.text,
            }
            for each in (get_task(session, task.id).reports if line.reports else ())
        ],
    }
