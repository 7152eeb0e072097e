"""The votes of a meeting and the tasks: those it gave, and those of earlier meetings that are still under way."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.domain.meetings import (
    MeetingState,
    MeetingVote,
    Task,
    TaskState,
    has_passed,
    is_secret,
)
from partycell_desktop.domain.membership_vote import voted_on
from partycell_desktop.screens.meetings.membership_vote import correct_vote_of
from partycell_desktop.screens.meetings.task_dialogs import ask_result, ask_task
from partycell_desktop.screens.meetings.task_rows import state_of
from partycell_desktop.screens.meetings.vote_dialog import MeetingVoteDialog
from partycell_desktop.screens.meetings.vote_resolution import VoteResolution
from partycell_desktop.screens.meetings.votes_ahead import PHASES, VotesAhead
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, scrolled
from partycell_desktop.use_cases.meeting_items import prepare_meeting_vote
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.use_cases.tasks import TaskLine, list_tasks_at, report_task
from partycell_desktop.words import _


def vote_lines(vote: MeetingVote) -> str:
    """The numbers of a vote in one line."""
    told = [f"{vote.in_favour or 0}/{vote.entitled or 0}"]
    for words, number in ((_("against {count}"), vote.against), (_("other {count}"), vote.other)):
        if number:
            told.append(words.format(count=number))
    return " · ".join([*told, *([vote.way] if vote.way else [])])


class DecisionsPanel(QWidget):
    """`meeting.decisions`: `meeting.votes`, `meeting.vote.add`, `.correct`; `meeting.tasks`, `meeting.task.add`.

    `candidate_wanted` with the number of a candidacy whose vote was opened.
    """

    candidate_wanted = Signal(int)

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__()
        self.setObjectName("meeting.decisions")
        self._desk, self._today = desk, date.min
        self._record: MeetingRecord | None = None
        self._may = False
        self.votes: RecordTable[MeetingVote] = RecordTable(
            "meeting.votes",
            [
                Column("matter", _("Matter voted on"), _matter, width=196),
                Column("numbers", _("In favour"), vote_lines, width=144),
                Column("result", _("Result"), lambda _each: "", width=104, pill=_passed),
            ],
            remembered,
            accessible=_("Votes"),
        )
        self.votes.set_empty(_("No vote has been recorded yet."))
        self.votes.opened.connect(self._vote_known)
        self._add_vote = button(_("Record a vote…"), "meeting.vote.add", lambda: self._vote(None), "small")
        self.resolution = VoteResolution(desk)
        self.votes.current_changed.connect(self._vote_chosen)
        self._correct_vote = button(_("Correct…"), "meeting.vote.correct", self._correct, "small")
        self.tasks: RecordTable[TaskLine] = RecordTable(
            "meeting.tasks",
            [
                Column("owner", _("Who"), lambda each: each.owner, width=116, bold_tail=True),
                Column("content", _("Task"), lambda each: each.task.content, width=138),
                Column("due", _("Until"), _due, width=100, figures=True, tone=lambda e: "accent" if e.overdue else ""),
                Column("state", _("State"), lambda _each: "", width=96, pill=state_of),
            ],
            remembered,
            accessible=_("Tasks"),
        )
        self.tasks.set_empty(_("No task has been given yet."))
        self.tasks.opened.connect(self._task_known)
        self._add_task = button(_("Give a task…"), "meeting.task.add", lambda: self._task(None), "small")
        self._done = button(_("Done"), "meeting.task.done", lambda: self._report(TaskState.DONE), "small")
        self._report_more = button(_("Result…"), "meeting.task.result", self._ask_result, "small")
        self.votes.setMinimumHeight(px(112))
        self.tasks.setMinimumHeight(px(112))
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        layout = QVBoxLayout(sheet)  # in a low window it scrolls
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, px(8), 0, 0)
        around.addWidget(scrolled(sheet))
        votes, tasks = label(_("Votes"), "heading"), label(_("Tasks"), "heading")
        self.ahead = VotesAhead(desk, "meeting.ahead", votes=True)
        self.ahead.candidate_wanted.connect(self.candidate_wanted)
        layout.addWidget(self.ahead)
        head = in_lines(votes, None, self._add_vote, self._correct_vote, self.resolution, gap=8)
        layout.addWidget(head)
        layout.addWidget(self.votes, 2)
        layout.addWidget(in_lines(tasks, None, self._add_task, self._done, self._report_more, gap=8))
        layout.addWidget(self.tasks, 3)

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the votes of a meeting, its tasks, and the open ones of meetings before it."""
        self._record, self._today = record, today
        file = record.file
        may = file.state not in (MeetingState.FINISHED, MeetingState.CANCELLED)
        self._add_vote.setEnabled(may)
        self._add_task.setEnabled(may)
        self._may = may
        self.ahead.show_record(record, may=may)
        self.votes.set_rows(list(file.votes), lambda each: each.id)
        self._vote_chosen(self.votes.current())
        self.tasks.set_rows(self._desk.look_up(list_tasks_at, file.id) or [], lambda each: each.id)

    def point_at(self, what: str, number: int) -> None:
        """The keyboard at a vote ("votes") or a task ("task", "tasks"): that of the number, else one with a gap."""
        if what == "votes":
            bare = (each.id for each in self.votes.records() if is_secret(each.way) and each.handed_out is None)
            self.votes.setFocus()
            self.votes.select_key(number or next(bare, 0))
        else:
            overdue = (each.id for each in self.tasks.records() if each.overdue)
            self.tasks.setFocus()
            self.tasks.select_key(number or next(overdue, 0))

    # What the buttons do.

    def _vote_chosen(self, vote: MeetingVote | None) -> None:
        self.resolution.show_vote(vote)
        # Of finished minutes only the number of a candidate's resolution can still be corrected.
        self._correct_vote.setEnabled(self._may or (vote is not None and vote.candidacy_id != 0))

    def _correct(self) -> None:
        chosen = self.votes.current()
        if chosen is not None:
            self._vote_known(chosen)
        else:
            self._desk.say(_("Choose a vote in the list first."), "neutral")

    def _vote_known(self, vote: MeetingVote) -> None:
        if vote.candidacy_id:
            correct_vote_of(self._desk, self, vote.candidacy_id, vote.id)
        elif self._may:
            self._vote(vote)

    def _vote(self, known: MeetingVote | None) -> None:
        if self._record is None:
            return
        ballot = self._desk.look_up(prepare_meeting_vote, self._record.file.id)
        if ballot is not None:
            MeetingVoteDialog(self._desk, self._record.file, ballot, self._today, known, self.window()).exec()

    def _task_known(self, line: TaskLine) -> None:
        own = self._record is not None and line.task.meeting_id == self._record.file.id
        if own and self._add_task.isEnabled():
            self._task(line.task)
        else:
            self._ask_result()  # what an earlier meeting gave stays as it was given

    def _task(self, known: Task | None) -> None:
        if self._record is not None:
            file = self._record.file
            ask_task(self._desk, "meeting.task", self._today, known, file.id, file.day, self.window())

    def _chosen(self) -> TaskLine | None:
        chosen = self.tasks.current()
        if chosen is None:
            self._desk.say(_("Choose a task in the list first."), "neutral")
        return chosen

    def _meeting_id(self) -> int:
        """The meeting that hears the report."""
        return self._record.file.id if self._record is not None else 0

    def _report(self, state: TaskState) -> None:
        chosen = self._chosen()
        if chosen is not None:
            done_on = {"done_on": self._today.isoformat()} if state is TaskState.DONE else {}
            self._desk.carry_out(report_task, chosen.id, state.value, done_on, self._meeting_id())

    def _ask_result(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            ask_result(self._desk, "meeting.result", self._today, [chosen.task], self._meeting_id(), self.window())


def _matter(each: MeetingVote) -> str:
    """The matter; of a candidate the name first, so that it is seen in a narrow column."""
    name = voted_on(each)
    return f"{name} · {_(PHASES[Phase(each.phase)])}" if name else each.matter


def _passed(each: MeetingVote) -> tuple[str, str]:
    return (_("passed"), "green") if has_passed(each) else (_("did not pass"), "accent")


def _due(each: TaskLine) -> str:
    return each.task.until.shown() if each.task.until else ""
