"""Beside the list of tasks: the chosen one in full, where it comes from, what was reported on it meeting by meeting."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import TASK_STATE_LABELS
from partycell_desktop.domain.tasks import TaskReport
from partycell_desktop.screens.meetings.task_rows import origin_of, state_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Pill, label, line, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.tasks import ReportLine, TaskRecord
from partycell_desktop.words import _

STORY_WIDTH = 300


class TaskStory(Card):
    """`tasks.story`: `tasks.story.meeting` opens where the task comes from, `tasks.story.report.N` a report.

    `meeting_wanted` with the number of a meeting, `report_wanted` with a report.
    """

    meeting_wanted = Signal(int)
    report_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(name="tasks.story")
        self.setFixedWidth(px(STORY_WIDTH))
        self._sheet = QWidget()
        self._sheet.setProperty("look", "sheet")
        self._inside = QVBoxLayout(self._sheet)
        self._inside.setContentsMargins(0, 0, px(8), 0)
        self._inside.setSpacing(px(6))
        self.add(scrolled(self._sheet, "tasks.story.area"), 1)
        self.show_task(None)

    def show_task(self, record: TaskRecord | None) -> None:
        """Show a task with its reports, the newest first; None where no task is chosen."""
        while (item := self._inside.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        if record is None:
            self._inside.addWidget(label(_("Choose a task: here you see what was reported on it."), "muted", wrap=True))
            self._inside.addStretch(1)
            return
        task, owner = record.line.task, record.line.owner
        self._inside.addWidget(label(task.content, "strong", "tasks.story.content", wrap=True))
        self._inside.addWidget(Pill(*state_of(record.line), "tasks.story.state"))
        facts = [owner or _("nobody yet")]
        if task.now_person_id and record.first_owner:
            facts.append(_("first given to {name}").format(name=record.first_owner))
        if task.until is not None:
            facts.append(_("until {day}").format(day=task.until.shown()))
        if task.now_due_on is not None and task.due_on is not None:
            facts.append(_("decided until {day}").format(day=task.due_on.shown()))
        self._inside.addWidget(label(" · ".join(facts), "muted", "tasks.story.facts", wrap=True))
        if record.line.meeting_id:
            words = f"{record.line.meeting} · {origin_of(record.line)}"
            self._inside.addWidget(
                self._leading("tasks.story.meeting", words, lambda: self._go(record.line.meeting_id))
            )
        self._inside.addWidget(line())
        self._inside.addWidget(label(_("What was reported"), "heading"))
        if not record.reports:
            self._inside.addWidget(label(_("Nothing was reported yet."), "muted", wrap=True))
        for each in reversed(record.reports):
            self._inside.addWidget(self._told(each))
        self._inside.addStretch(1)

    def _go(self, meeting_id: int) -> None:
        self.meeting_wanted.emit(meeting_id)

    def _told(self, told: ReportLine) -> WordsButton:
        report: TaskReport = told.report
        day = report.reported_on.shown() if report.reported_on else ""
        head = " · ".join(each for each in (day, told.meeting or _("between meetings")) if each)
        what = [_(TASK_STATE_LABELS[report.state])]
        if report.due_on is not None:
            what.append(_("put off until {day}").format(day=report.due_on.shown()))
        if told.owner:
            what.append(told.owner)
        words = "\n".join(each for each in (head, " · ".join(what), report.text) if each)
        return self._leading(f"tasks.story.report.{report.id}", words, lambda: self.report_wanted.emit(report))

    @staticmethod
    def _leading(name: str, words: str, pressed: Callable[[], object]) -> WordsButton:
        return WordsButton(name, words, pressed)
