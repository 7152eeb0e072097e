"""What a member does in the cell: meetings missed, how the dues stand, tasks under way, each year's work and result."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.meetings import ATTENDING_LABELS
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import label
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.screens.printing import OpensPlaces
from partycell_desktop.use_cases.absences import find_absences_of, months_words
from partycell_desktop.use_cases.meeting_statistics import attendance_of_member, shown_percent
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import list_tasks
from partycell_desktop.use_cases.years_of_work import MemberYear, list_work_of_member
from partycell_desktop.words import _

MOST_MISSED = 6


class WorkPanel(QWidget):
    """`roster.work`: `roster.work.attendance` opens the statistics, `roster.work.absences`, `roster.work.dues` the dues
    of the member, `roster.work.task.N` opens a task, `roster.work.year.Y` a year.

    What is pressed opens its place in the window around.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("roster.work")
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))

    def show_member(self, member_id: int) -> None:
        """Show what the book knows of a member's part in meetings and work."""
        while (item := self._column.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        self._column.addWidget(label(_("Meetings and work"), "heading"))
        self._show_attendance(member_id)
        self._show_absences(member_id)
        self._show_dues(member_id)
        for line in self._desk.look_up(list_tasks, member_id, 0, True) or ():
            if not line.task.assignment_id:
                until = _("until {day}").format(day=line.task.until.shown()) if line.task.until else ""
                words = " · ".join(each for each in (_("Task: {about}").format(about=line.task.content), until) if each)
                self._add(f"roster.work.task.{line.id}", words, f"meeting:tasks/{line.id}")
        for year in self._desk.look_up(list_work_of_member, member_id) or ():
            self._add(f"roster.work.year.{year.year}", _year(year), f"meeting:assignments/{year.year}/{member_id}")

    def _add(self, name: str, words: str, place: str) -> None:
        self._column.addWidget(WordsButton(name, words, lambda: self._go(place)))

    def _go(self, place: str) -> None:
        window = self.window()
        if isinstance(window, OpensPlaces):
            window.open_place(place)

    def _show_attendance(self, member_id: int) -> None:
        today = self._desk.look_up(Session.today)
        seen = self._desk.look_up(attendance_of_member, member_id)
        if today is not None and seen is not None and seen.expected:
            words = _("Meetings of {year}: came to {present} of {expected} ({percent})").format(
                year=today.year, present=seen.present, expected=seen.expected, percent=shown_percent(seen.share)
            )
            self._add("roster.work.attendance", words, f"meeting:statistics/{today.year}")

    def _show_dues(self, member_id: int) -> None:
        from partycell_desktop.use_cases.dues_member import dues_in_words  # with its rules, when a record is read

        if words := self._desk.look_up(dues_in_words, member_id):
            self._add("roster.work.dues", words, f"dues:member/{member_id}")

    def _show_absences(self, member_id: int) -> None:
        found = self._desk.look_up(find_absences_of, member_id)
        if found is None or not found.lines:
            self._column.addWidget(label(_("No meeting was missed."), "muted", "roster.work.absences", wrap=True))
            return
        line = found.lines[0]
        staying = line.staying
        missed = [
            " ".join(part for part in (f"{each.day:%d/%m}", _(ATTENDING_LABELS[each.state]), each.reason) if part)
            for each in (staying.in_year or staying.running)[:MOST_MISSED]
        ]
        look = "problem" if line.too_often or line.months_reached else ""
        words = f"{line.words}. {'; '.join(missed)}" if missed else line.words
        self._column.addWidget(label(words, look, "roster.work.absences", wrap=True))
        if line.too_often and found.running_because is not None:
            self._column.addWidget(RuleLink("roster.work.running", found.running_because))
        if line.months_reached:
            self._column.addWidget(label(months_words(found, line), "problem", "roster.work.months", wrap=True))
            if found.months_because is not None:
                self._column.addWidget(RuleLink("roster.work.rule", found.months_because))


def _year(told: MemberYear) -> str:
    work = "; ".join(each.content for each in told.tasks) or told.none_because
    result = told.result
    end = _("Result: {result}").format(result=result.result) if result is not None else ""
    note = result.note if result is not None else ""
    return " · ".join(part for part in (f"{told.year}: {work}", end, note) if part)
