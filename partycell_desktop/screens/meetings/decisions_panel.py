"""The votes of a meeting and the tasks: those it gave, and those of earlier meetings that are still under way."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import (
    TASK_STATE_LABELS,
    MeetingState,
    MeetingVote,
    Task,
    TaskState,
    has_passed,
)
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.meetings.plan_dialog import members_by_name
from partycell_desktop.screens.meetings.vote_dialog import MeetingVoteDialog
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, line, row
from partycell_desktop.use_cases.meeting_items import (
    TaskLine,
    keep_task,
    list_tasks,
    prepare_meeting_vote,
    remove_task,
    report_task,
)
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.words import _

_TONES = {TaskState.DONE: "green", TaskState.NOT_DONE: "accent", TaskState.OPEN: "gold"}


def vote_lines(vote: MeetingVote) -> str:
    """The numbers of a vote in one line."""
    told = [_("in favour {yes} of {all}").format(yes=vote.in_favour or 0, all=vote.entitled or 0)]
    for words, number in ((_("against {count}"), vote.against), (_("other {count}"), vote.other)):
        if number:
            told.append(words.format(count=number))
    return " · ".join([*([vote.way] if vote.way else []), *told])


class DecisionsPanel(QWidget):
    """`meeting.decisions`: `meeting.vote.add`, `meeting.vote.N`, `meeting.tasks`, `meeting.task.add`."""

    task_opened = Signal(int)

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__()
        self.setObjectName("meeting.decisions")
        self._desk, self._today = desk, date.min
        self._record: MeetingRecord | None = None
        self._votes = QVBoxLayout()
        self._votes.setSpacing(px(6))
        self._add_vote = button(_("Record a vote…"), "meeting.vote.add", lambda: self._vote(None), "small")
        self.tasks: RecordTable[TaskLine] = RecordTable(
            "meeting.tasks",
            [
                Column("owner", _("Who"), lambda each: each.owner, width=130, bold_tail=True),
                Column("content", _("Task"), lambda each: each.task.content, width=230),
                Column("due", _("Until"), _due, width=92, figures=True, tone=lambda e: "accent" if e.overdue else ""),
                Column("state", _("State"), lambda _each: "", width=120, pill=_state),
            ],
            remembered,
            accessible=_("Tasks"),
        )
        self.tasks.set_empty(_("No task has been given yet."))
        self.tasks.opened.connect(lambda each: self._task(each.task))
        self._add_task = button(_("Give a task…"), "meeting.task.add", lambda: self._task(None), "small")
        self._done = button(_("Done"), "meeting.task.done", lambda: self._report(TaskState.DONE), "small")
        self._report_more = button(_("Result…"), "meeting.task.result", self._ask_result, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(label(_("Votes"), "heading"))
        layout.addLayout(self._votes)
        layout.addWidget(in_lines(self._add_vote))
        layout.addWidget(line())
        layout.addWidget(label(_("Tasks"), "heading"))
        layout.addWidget(self.tasks, 1)
        layout.addWidget(in_lines(self._add_task, self._done, self._report_more, gap=8))

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the votes of a meeting, its tasks, and the open ones of meetings before it."""
        self._record, self._today = record, today
        file = record.file
        may = file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        self._add_vote.setEnabled(may)
        self._add_task.setEnabled(may)
        while (item := self._votes.takeAt(0)) is not None:
            if gone := item.widget():
                gone.deleteLater()
        for vote in file.votes:
            self._votes.addWidget(self._vote_row(vote, may))
        lines = [
            each
            for each in self._desk.look_up(list_tasks) or ()
            if each.task.meeting_id == file.id
            or (each.task.state is TaskState.OPEN and each.task.meeting_id != file.id)
        ]
        self.tasks.set_rows(lines, lambda each: each.task.id)

    def _vote_row(self, vote: MeetingVote, may: bool) -> QWidget:
        made = QWidget()
        made.setObjectName(f"meeting.vote.{vote.id}")
        passed = has_passed(vote)
        pill = Pill(_("passed") if passed else _("did not pass"), "green" if passed else "accent")
        change = button(_("Correct…"), f"meeting.vote.{vote.id}.correct", lambda: self._vote(vote), "link")
        change.setEnabled(may and not vote.candidacy_id)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row(label(vote.matter, "strong", wrap=True), None, pill, change))
        column.addWidget(label(vote_lines(vote), "muted", f"meeting.vote.{vote.id}.line", wrap=True))
        return made

    # What the buttons do.

    def _vote(self, known: MeetingVote | None) -> None:
        if self._record is None:
            return
        ballot = self._desk.look_up(prepare_meeting_vote, self._record.file.id)
        if ballot is not None:
            MeetingVoteDialog(self._desk, self._record.file, ballot, self._today, known, self.window()).exec()

    def _task(self, known: Task | None) -> None:
        if self._record is None:
            return
        desk, meeting_id = self._desk, self._record.file.id
        members = members_by_name(desk, self._record.file.day)
        name, number = "meeting.task", known.id if known else 0
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
            [owner, *part_fields(desk, name, Task, ("content", "due_on"), self._today, known)],
            keep,
            do=_("Save"),
            remove=removal,
            parent=self.window(),
        ).exec()

    def _report(self, state: TaskState) -> None:
        chosen = self.tasks.current()
        if chosen is not None:
            done_on = {"done_on": self._today.isoformat()} if state is TaskState.DONE else {}
            self._desk.carry_out(report_task, chosen.task.id, state.value, done_on)

    def _ask_result(self) -> None:
        chosen = self.tasks.current()
        if chosen is None:
            return
        desk, task, name = self._desk, chosen.task, "meeting.result"
        states = {_(words): each for each, words in TASK_STATE_LABELS.items()}
        state = ChoiceField(f"{name}.state", _("State"), [*states], only_listed=True)
        state.set_text(_(TASK_STATE_LABELS[task.state]))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            now = states.get(texts["state"].strip())
            if now is None:
                return Outcome(False, refused=Refused(_("Choose one from the list."), "state"))
            return desk.carry_out(report_task, task.id, now.value, only(texts, ("done_on", "result")))

        PartDialog(
            desk,
            name,
            _("What became of it"),
            [state, *part_fields(desk, name, Task, ("done_on", "result"), self._today, task)],
            keep,
            do=_("Save"),
            explain=task.content,
            parent=self.window(),
        ).exec()


def _due(each: TaskLine) -> str:
    return each.task.due_on.shown() if each.task.due_on else ""


def _state(each: TaskLine) -> tuple[str, str]:
    return _(TASK_STATE_LABELS[each.task.state]), _TONES.get(each.task.state, "neutral")
