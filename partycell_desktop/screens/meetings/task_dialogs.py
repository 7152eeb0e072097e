"""The dialogs about tasks: a new one, what became of it, put off, handed over, a report corrected."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.meetings import TASK_STATE_LABELS, Task, TaskState
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.tasks import TaskReport
from partycell_desktop.screens.meetings.plan_dialog import members_by_name
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.use_cases.tasks import (
    TaskLine,
    correct_task_report,
    hand_over_tasks,
    keep_task,
    postpone_tasks,
    remove_task,
    remove_task_report,
    report_tasks,
)
from partycell_desktop.words import _


def _choice(wanted: dict[str, Any], typed: str, field: str) -> tuple[Any, Outcome[Any] | None]:
    """What was chosen; or the refusal where nothing of the list was."""
    if typed.strip() in wanted:
        return wanted[typed.strip()], None
    return None, Outcome(False, refused=Refused(_("Choose one from the list."), field))


def ask_task(
    desk: Desk, name: str, today: date, known: Task | None, meeting_id: int, day: date, parent: QWidget
) -> None:
    """The dialog of a task: who, what, until when; a known one can be taken out. `day` is for whose members."""
    members = members_by_name(desk, day)
    number = known.id if known else 0
    owner = ChoiceField(f"{name}.owner", _("Who"), [*members], only_listed=True)
    if known is not None:
        owner.set_text(next((each for each, person in members.items() if person == known.person_id), ""))
    removal = None
    if known is not None:
        removal = Removal(_("Take this task out?"), lambda: desk.carry_out(remove_task, number))

    def keep(texts: dict[str, str]) -> Outcome[Any]:
        chosen = texts["owner"].strip()
        if chosen and chosen not in members:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "owner"))
        items = only(texts, ("content", "due_on"))
        return desk.carry_out(keep_task, items, meeting_id, members.get(chosen, 0), number)

    PartDialog(
        desk,
        name,
        _("Task"),
        [owner, *part_fields(desk, name, Task, ("content", "due_on"), today, known)],
        keep,
        do=_("Save"),
        remove=removal,
        parent=parent,
    ).exec()


def ask_result(desk: Desk, name: str, today: date, tasks: Sequence[Task], meeting_id: int, parent: QWidget) -> None:
    """What became of a task, or of several at once."""
    states = {_(words): each for each, words in TASK_STATE_LABELS.items()}
    state = ChoiceField(f"{name}.state", _("State"), [*states], only_listed=True)
    first = tasks[0]
    state.set_text(_(TASK_STATE_LABELS[first.state if len(tasks) == 1 else TaskState.DONE]))
    ids = [each.id for each in tasks]

    def keep(texts: dict[str, str]) -> Outcome[Any]:
        now, refused = _choice(states, texts["state"], "state")
        if refused is not None:
            return refused
        return desk.carry_out(report_tasks, ids, now.value, only(texts, ("done_on", "result")), meeting_id)

    PartDialog(
        desk,
        name,
        _("What became of it"),
        [state, *part_fields(desk, name, Task, ("done_on", "result"), today, first if len(tasks) == 1 else None)],
        keep,
        do=_("Save"),
        explain=first.content if len(tasks) == 1 else _("Tasks: {count}").format(count=len(tasks)),
        parent=parent,
    ).exec()


def ask_postpone(desk: Desk, today: date, lines: Sequence[TaskLine], parent: QWidget) -> None:
    """Until when tasks are put off, and why."""
    name, ids = "tasks.postpone", [each.id for each in lines]
    PartDialog(
        desk,
        name,
        _("Put tasks off"),
        part_fields(desk, name, TaskReport, ("due_on", "text"), today),
        lambda texts: desk.carry_out(postpone_tasks, ids, texts),
        do=_("Put off"),
        explain=_explained(lines, _("What the meeting decided stays as it is in its minutes.")),
        parent=parent,
    ).exec()


def ask_hand_over(desk: Desk, today: date, lines: Sequence[TaskLine], parent: QWidget) -> None:
    """Who does tasks from now on."""
    name, ids = "tasks.hand_over", [each.id for each in lines]
    members = members_by_name(desk, today)
    owner = ChoiceField(f"{name}.owner", _("Who"), [*members], only_listed=True)

    def keep(texts: dict[str, str]) -> Outcome[Any]:
        member, refused = _choice(members, texts["owner"], "owner")
        if refused is not None:
            return refused
        return desk.carry_out(hand_over_tasks, ids, member, texts["text"])

    PartDialog(
        desk,
        name,
        _("Hand tasks over"),
        [owner, *part_fields(desk, name, TaskReport, ("text",), today)],
        keep,
        do=_("Hand over"),
        explain=_explained(lines, _("What the meeting decided stays as it is in its minutes.")),
        parent=parent,
    ).exec()


def _explained(lines: Sequence[TaskLine], more: str) -> str:
    what = lines[0].task.content if len(lines) == 1 else _("Tasks: {count}").format(count=len(lines))
    return f"{what}\n{more}"


def ask_report(desk: Desk, today: date, report: TaskReport, parent: QWidget) -> None:
    """A report that was entered wrongly: corrected, or taken out."""
    name = "tasks.report"
    states = {_(words): each for each, words in TASK_STATE_LABELS.items()}
    state = ChoiceField(f"{name}.state", _("State"), [*states], only_listed=True)
    state.set_text(_(TASK_STATE_LABELS[report.state]))

    def keep(texts: dict[str, str]) -> Outcome[Any]:
        now, refused = _choice(states, texts["state"], "state")
        if refused is not None:
            return refused
        items = only(texts, ("reported_on", "done_on", "due_on", "text"))
        return desk.carry_out(correct_task_report, report.id, now.value, items)

    PartDialog(
        desk,
        name,
        _("Report on a task"),
        [state, *part_fields(desk, name, TaskReport, ("reported_on", "done_on", "due_on", "text"), today, report)],
        keep,
        do=_("Save"),
        remove=Removal(_("Take this report out?"), lambda: desk.carry_out(remove_task_report, report.id)),
        parent=parent,
    ).exec()
