"""Tasks of the members: given by a meeting or for a year, followed from meeting to meeting, put off, handed over."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import filled_in, read_items
from partycell_desktop.domain.meetings import Meeting, Task, TaskState, title_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.tasks import TaskReport, in_order, task_after
from partycell_desktop.forms.assignment_resolution import FORM as ASSIGNMENT_RESOLUTION
from partycell_desktop.forms.minutes import RESOLUTION
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.store import tasks as kept
from partycell_desktop.use_cases.meetings import check_complete, check_open
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class TaskLine:
    """A task as lists show it: who does it now, where it comes from, how often it was reported on.

    `meeting_id` is the meeting that gave it or decided the year's assignment (0: none), `resolution` the number of the
    resolution in which it stands. `overdue` says that its day has passed and it is still under way.
    """

    task: Task
    owner: str
    overdue: bool
    meeting_id: int = 0
    meeting: str = ""
    meeting_on: PartialDate | None = None
    resolution: str = ""
    reports: int = 0

    @property
    def id(self) -> int:
        """The number of the task in the book."""
        return self.task.id


@dataclass(frozen=True)
class ReportLine:
    """What was reported on a task once, at which meeting, who did it from then on."""

    report: TaskReport
    meeting: str
    owner: str


@dataclass(frozen=True)
class TaskRecord:
    """A task with everything that was reported on it, the oldest first."""

    line: TaskLine
    first_owner: str
    reports: list[ReportLine]


def list_tasks(session: Session, member_id: int = 0, year: int = 0, open_only: bool = False) -> list[TaskLine]:
    """The tasks of a member, of a year's assignment, or all; with `open_only` those that are under way."""
    found = kept.list_tasks(session.book, member_id, year)
    return _lines(session, [each for each in found if not open_only or each.state is TaskState.OPEN])


def list_tasks_at(session: Session, meeting_id: int) -> list[TaskLine]:
    """What a meeting looks at: the tasks it gave, those under way before it, and those on which it heard a report.

    The work of a yearly assignment has no last day: it is among them where the meeting heard of it.
    """
    meeting = meeting_store.get_meeting(session.book, meeting_id)
    heard = kept.reported_at(session.book, meeting_id)
    before = (
        {each.id for each in meeting_store.list_meetings(session.book, last=meeting.held_on.iso)}
        if meeting.held_on
        else set()
    )
    return _lines(
        session,
        [
            each
            for each in kept.list_tasks(session.book)
            if each.meeting_id == meeting_id
            or each.id in heard
            or (
                each.state is TaskState.OPEN
                and not each.assignment_id
                and (not each.meeting_id or each.meeting_id in before)
            )
        ],
    )


def get_task(session: Session, task_id: int) -> TaskRecord:
    """A task with what was reported on it, meeting by meeting."""
    task = records.get(session.book, Task, task_id)
    line = _lines(session, [task])[0]
    reports = kept.reports_of(session.book, [task_id]).get(task_id, [])
    names = _names(session, [task.person_id, *(each.person_id for each in reports)])
    meetings = kept.meetings_by_id(session.book) if reports else {}
    told = [
        ReportLine(each, _called(meetings.get(each.meeting_id)), names.get(each.person_id, ""))
        for each in in_order(reports)
    ]
    return TaskRecord(line, names.get(task.person_id, ""), told)


def _called(meeting: Meeting | None) -> str:
    return title_of(meeting) if meeting is not None else ""


def _names(session: Session, ids: Iterable[int]) -> dict[int, str]:
    return {each.id: each.name for each in people.list_people(session.book, {each for each in ids if each})}


def _lines(session: Session, tasks: Sequence[Task]) -> list[TaskLine]:
    if not tasks:
        return []
    names = _names(session, (each.owner_id for each in tasks))
    meetings = kept.meetings_by_id(session.book)
    decided = {
        each.id: each.meeting_id
        for year in {each.year for each in tasks if each.assignment_id and each.year}
        for each in kept.assignments_of(session.book, year)
    }
    symbols = kept.resolutions(session.book, (RESOLUTION, ASSIGNMENT_RESOLUTION))
    times, today = kept.count_reports(session.book), session.today()
    found = []
    for each in tasks:
        meeting_id = decided.get(each.assignment_id, 0) if each.assignment_id else each.meeting_id
        form = ASSIGNMENT_RESOLUTION if each.assignment_id else RESOLUTION
        meeting = meetings.get(meeting_id)
        found.append(
            TaskLine(
                each,
                names.get(each.owner_id, ""),
                each.is_overdue(today),
                meeting_id if meeting else 0,
                _called(meeting),
                meeting.held_on if meeting else None,
                symbols.get((meeting_id, form), ""),
                times.get(each.id, 0),
            )
        )
    return found


# Giving.


def keep_task(
    session: Session, items: dict[str, Any], meeting_id: int = 0, member_id: int = -1, task_id: int = 0
) -> int:
    """Keep a task: content, due_on, year; given by a meeting, or for a year (phân công công tác, 38-HD/BTCTW IV.2.3).

    `member_id` is who shall do it, 0 nobody yet. Refused: a task of a meeting whose minutes are finished.
    """
    known = records.get(session.book, Task, task_id) if task_id else Task(meeting_id=meeting_id)
    if known.meeting_id:
        check_open(meeting_store.get_meeting(session.book, known.meeting_id))
    if known.assignment_id:
        raise Refused(_("This is part of the yearly assignment of the member. Change it there."), "task_id")
    if member_id > 0:
        people.get_person(session.book, member_id)
    typed = filled_in(known, items, session.today())
    task = replace(typed, person_id=known.person_id if member_id < 0 else member_id)
    check_complete(task)
    if task_id:
        task = task_after(task, reports) if (reports := _reports(session, task_id)) else task
    with session.act("keep_task", person_id=task.person_id or None):
        return meeting_store.keep(session.book, task)


def _reports(session: Session, task_id: int) -> list[TaskReport]:
    return kept.reports_of(session.book, [task_id]).get(task_id, [])


def remove_task(session: Session, task_id: int) -> int:
    """Take out a task that was entered by mistake. Refused for a meeting whose minutes are finished."""
    known = records.get(session.book, Task, task_id)
    if known.meeting_id:
        check_open(meeting_store.get_meeting(session.book, known.meeting_id))
    if known.assignment_id:
        raise Refused(_("This is part of the yearly assignment of the member. Change it there."), "task_id")
    with session.act("remove_task", person_id=known.person_id or None):
        for each in _reports(session, task_id):
            records.remove(session.book, TaskReport, each.id)
        records.remove(session.book, Task, task_id)
    return task_id


# Reporting.


def report_task(
    session: Session, task_id: int, state: str, items: Mapping[str, Any] | None = None, meeting_id: int = 0
) -> int:
    """Say what became of a task: `state` open, done, not_done or dropped; done_on, result. Allowed at any time.

    `meeting_id` is the meeting that heard it. Each report is kept; a second one at the same meeting takes the place of
    the first.
    """
    report_tasks(session, [task_id], state, items, meeting_id)
    return task_id


def report_tasks(
    session: Session, task_ids: list[int], state: str, items: Mapping[str, Any] | None = None, meeting_id: int = 0
) -> int:
    """Say of several tasks at once what became of them; gives how many."""
    try:
        now = TaskState(state)
    except ValueError:
        raise Refused(_("A task is not “{state}”.").format(state=state), "state") from None
    values: dict[str, Any] = dict(read_items(Task, items or {}, session.today()))
    if set(values) - {"done_on", "result"}:
        raise Refused(_("Only the day and the result can be reported."), min(set(values) - {"done_on", "result"}))
    done_on = values.get("done_on")
    if done_on is not None and done_on.first_day() > session.today():
        raise Refused(_("{day} has not come yet.").format(day=done_on.shown()), "done_on")
    return _note(
        session,
        "report_task",
        task_ids,
        meeting_id,
        lambda report: replace(report, state=now, done_on=done_on, text=values.get("result", report.text)),
    )


def postpone_tasks(session: Session, task_ids: list[int], items: Mapping[str, Any], meeting_id: int = 0) -> int:
    """Put tasks off: due_on is the new last day, text the reason; what the meeting decided stays. Gives how many.

    Refused: tasks that are not under way, a day that has passed.
    """
    values: dict[str, Any] = dict(read_items(TaskReport, items, session.today()))
    if set(values) - {"due_on", "text"}:
        raise Refused(_("Only the new day and the reason are asked for here."), min(set(values) - {"due_on", "text"}))
    until = values.get("due_on")
    if until is None:
        raise Refused(_("Say until when."), "due_on")
    if until.last_day() < session.today():
        raise Refused(_("{day} has passed.").format(day=until.shown()), "due_on")
    _check_under_way(session, task_ids)
    return _note(session, "postpone_tasks", task_ids, meeting_id, lambda report: replace(report, **values))


def hand_over_tasks(session: Session, task_ids: list[int], member_id: int, text: str = "", meeting_id: int = 0) -> int:
    """Let another member do tasks from now on; what the meeting decided stays. Gives how many.

    Refused: tasks that are not under way.
    """
    people.get_person(session.book, member_id)
    said = str(read_items(TaskReport, {"text": text})["text"])
    _check_under_way(session, task_ids)
    return _note(
        session,
        "hand_over_tasks",
        task_ids,
        meeting_id,
        lambda report: replace(report, person_id=member_id, text=said or report.text),
    )


def _check_under_way(session: Session, task_ids: Iterable[int]) -> None:
    over = [each for each in kept.tasks_of(session.book, task_ids) if each.state is not TaskState.OPEN]
    if over:
        words = _("“{task}” is not under way any more.")
        raise Refused(words.format(task=over[0].content), "task_ids")


def _note(
    session: Session, act: str, task_ids: Iterable[int], meeting_id: int, change: Callable[[TaskReport], TaskReport]
) -> int:
    """Keep a report on each of the tasks, and how they stand after it."""
    wanted = [records.get(session.book, Task, each) for each in dict.fromkeys(task_ids)]
    if not wanted:
        raise Refused(_("Choose a task first."), "task_ids")
    day = PartialDate.of(session.today())
    if meeting_id:
        meeting = meeting_store.get_meeting(session.book, meeting_id)
        day = min(meeting.held_on or day, day, key=lambda each: each.first_day())
    owners = {each.owner_id for each in wanted}
    with session.act(act, person_id=owners.pop() or None if len(owners) == 1 else None):
        for task in wanted:
            reports = _reports(session, task.id)
            known = next((each for each in reports if meeting_id and each.meeting_id == meeting_id), None)
            bare = TaskReport(
                task_id=task.id, meeting_id=meeting_id, person_id=task.owner_id, reported_on=day, state=task.state
            )
            new = change(known or bare)
            new = replace(new, id=meeting_store.keep(session.book, new))
            _stand_as_reported(session, task, [*(each for each in reports if each.id != new.id), new])
    return len(wanted)


def _stand_as_reported(session: Session, task: Task, reports: Sequence[TaskReport]) -> None:
    after = task_after(task, reports)
    if after != task:
        meeting_store.keep(session.book, after)


def correct_task_report(session: Session, report_id: int, state: str, items: Mapping[str, Any]) -> int:
    """Correct what was reported on a task: state, reported_on, done_on, due_on, text."""
    known = records.get(session.book, TaskReport, report_id)
    task = records.get(session.book, Task, known.task_id)
    try:
        now = TaskState(state)
    except ValueError:
        raise Refused(_("A task is not “{state}”.").format(state=state), "state") from None
    new = replace(filled_in(known, items, session.today()), state=now)
    if new.reported_on is None:
        raise Refused(_("Say when it was reported."), "reported_on")
    with session.act("correct_task_report", person_id=task.owner_id or None):
        meeting_store.keep(session.book, new)
        _stand_as_reported(
            session, task, [new if each.id == report_id else each for each in _reports(session, task.id)]
        )
    return report_id


def remove_task_report(session: Session, report_id: int) -> int:
    """Take out a report on a task that was entered by mistake; the task stands as the others say."""
    known = records.get(session.book, TaskReport, report_id)
    task = records.get(session.book, Task, known.task_id)
    with session.act("remove_task_report", person_id=task.owner_id or None):
        records.remove(session.book, TaskReport, report_id)
        _stand_as_reported(session, task, [each for each in _reports(session, task.id) if each.id != report_id])
    return report_id
