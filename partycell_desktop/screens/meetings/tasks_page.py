"""The page "Tasks": every task of the members, followed from meeting to meeting; several are changed at once."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from partycell_desktop.domain.meetings import TaskState
from partycell_desktop.domain.tasks import TaskReport
from partycell_desktop.screens.meetings.task_dialogs import (
    ask_hand_over,
    ask_postpone,
    ask_report,
    ask_result,
    ask_task,
)
from partycell_desktop.screens.meetings.task_rows import ALL, is_kept, state_chips, task_columns, years_of
from partycell_desktop.screens.meetings.task_story import TaskStory
from partycell_desktop.screens.parts.chips import ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import TaskLine, get_task, list_tasks, report_tasks
from partycell_desktop.words import _

SPREADSHEETS = (("Excel", "*.xlsx"), ("CSV", "*.csv"))
FORM = "td-nv"
SEARCH_WIDTH, CHOICE_WIDTH, LEAST_WITH_STORY = 200, 170, 820


class TasksPage(ScreenPage):
    """`meetings.tasks`: the list `tasks.table`, `tasks.filter`, `tasks.member`, `tasks.meeting`, `tasks.year`; the
    orders `tasks.done`, `.result`, `.postpone_it`, `.hand_over_it`, `.correct`, `.add`; `tasks.story` beside."""

    name = "tasks"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        self._today = date.min
        self._lines: list[TaskLine] = []
        self.search = _search()
        self.search.textChanged.connect(self._search_changed)
        self.states = ChipRow("tasks.filter", _("Which tasks are shown"))
        self.states.chosen.connect(lambda _key: self._filter())
        self.member = self._choice("tasks.member", _("Tasks of which member"))
        self.meeting = self._choice("tasks.meeting", _("Tasks given by which meeting"))
        self.year = self._choice("tasks.year", _("Tasks of which year"), 110)
        self.table: RecordTable[TaskLine] = RecordTable(
            "tasks.table", task_columns(), Remembered(), accessible=_("Tasks"), sort_by="until"
        )
        self.table.set_empty(
            _("No task has been given yet. Meetings give them, and the assignment of the year."), _("Give a task…")
        )
        self.table.set_nothing_found(_("No task is found here."), _("Show all"))
        self.table.begin_wanted.connect(self.new)
        self.table.search_dropped.connect(self._show_all)
        self.table.opened.connect(lambda _line: self._result())
        self.table.current_changed.connect(lambda _line: self._show_current())
        self.table.selection_changed.connect(self._say_count)
        self.story = TaskStory()
        self.story.meeting_wanted.connect(lambda number: self.wants_place.emit(f"meeting:{number}/decisions"))
        self.story.report_wanted.connect(self._correct_report)
        self._add = button(_("Give a task…"), "tasks.add", self.new, "primary")
        self.header_actions = (self._add,)
        self._orders = [
            button(_("Done"), "tasks.done", self._done, "small"),
            button(_("Result…"), "tasks.result_it", self._result, "small"),
            button(_("Put off…"), "tasks.postpone_it", self._postpone, "small"),
            button(_("Hand over…"), "tasks.hand_over_it", self._hand_over, "small"),
            button(_("Correct…"), "tasks.correct_it", self._correct, "small"),
        ]
        self._count = label("", "small", "tasks.count")
        self._lay_out()

    def _choice(self, name: str, accessible: str, width: int = CHOICE_WIDTH) -> "_Choice":
        made = _Choice()
        made.setObjectName(name)
        made.setAccessibleName(accessible)
        made.setFixedWidth(px(width))
        made.activated.connect(lambda _at: self._filter())
        return made

    def _lay_out(self) -> None:
        card = Card(padding=0, spacing=0)
        chips = row(in_lines(self.states))
        chips.setContentsMargins(px(12), px(9), px(10), px(4))
        chosen = row(in_lines(self.search, self.member, self.meeting, self.year, gap=8))
        chosen.setContentsMargins(px(12), 0, px(10), px(6))
        export = button(_("Export"), "tasks.export", self.export, "small", accessible=_("Export to Excel"))
        paper = button(_("Print the list…"), "tasks.print", self.print, "small")
        orders = row(in_lines(*self._orders, None, export, paper, gap=8))
        orders.setContentsMargins(px(12), px(6), px(8), px(4))
        foot = row(self._count, None)
        foot.setContentsMargins(px(12), 0, px(8), px(8))
        for part in (chips, chosen):
            card.add(part)
        card.add(self.table, 1)
        card.add(orders)
        card.add(foot)
        around = QWidget()
        across = QHBoxLayout(around)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(14))
        across.addWidget(card, 1)
        across.addWidget(self.story)
        self.column.addWidget(around, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.story.setVisible(event.size().width() >= px(LEAST_WITH_STORY))

    # Showing.

    def refresh(self) -> None:
        lines = self.desk.look_up(list_tasks)
        if lines is None:
            return
        self._today = self.desk.look_up(Session.today) or self._today
        self._lines = lines
        self.states.set_chips(state_chips(lines))
        owners = {each.task.owner_id: each.owner for each in lines if each.owner}
        self.member.offer(_("All members"), sorted(owners.items(), key=lambda each: each[1]))
        meetings = {each.meeting_id: each for each in lines if each.meeting_id}
        newest = sorted(
            meetings.values(), key=lambda each: each.meeting_on.iso if each.meeting_on else "", reverse=True
        )
        named = [
            (each.meeting_id, f"{each.meeting_on.shown() if each.meeting_on else ''} {each.meeting}") for each in newest
        ]
        self.meeting.offer(_("All meetings"), named)
        self.year.offer(_("All years"), [(year, str(year)) for year in years_of(lines)])
        self.table.set_rows(lines, lambda each: each.id)
        self._filter()

    def _filter(self) -> None:
        state, year, member, meeting = self.states.key(), *(each.chosen() for each in self._choices())
        self.table.set_filter(lambda each: is_kept(each, state, year, member, meeting))
        self._show_current()
        self._say_count()

    def _choices(self) -> tuple["_Choice", "_Choice", "_Choice"]:
        return self.year, self.member, self.meeting

    def _search_changed(self, text: str) -> None:
        self.table.set_search(text)
        self._say_count()

    def _show_all(self) -> None:
        self.search.clear()
        self.states.choose(ALL)
        for each in self._choices():
            each.choose(0)
        self._filter()

    def _say_count(self) -> None:
        shown, chosen = self.table.count_shown(), len(self.table.selected())
        words = _("Tasks: {count}").format(count=shown)
        if chosen > 1:
            words += " · " + _("chosen: {count}").format(count=chosen)
        self._count.setText(words)
        some = bool(self._chosen())
        for each in self._orders:
            each.setEnabled(some)

    def _show_current(self) -> None:
        current = self.table.current()
        self.story.show_task(self.desk.look_up(get_task, current.id) if current is not None else None)
        self._say_count()

    # Where the user is.

    def open(self, place: str) -> None:
        number = int(place) if place.isdigit() else 0
        if number and not self.table.select_key(number):
            self._show_all()
            self.table.select_key(number)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> bool:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def bookmark(self) -> Bookmark:
        return {
            "search": self.search.text(),
            "state": self.states.key(),
            "choices": {each.objectName(): each.chosen() for each in self._choices()},
            "table": self.table.bookmark(),
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self.states.choose(bookmark["state"])
        for each in self._choices():
            each.choose(bookmark["choices"][each.objectName()])
        self.search.setText(bookmark["search"])
        self._filter()
        self.table.take_up(bookmark["table"])

    # Orders.

    def _chosen(self) -> list[TaskLine]:
        current = self.table.current()
        return self.table.selected() or ([current] if current is not None else [])

    def _with_chosen(self, act: Callable[[Sequence[TaskLine]], object]) -> None:
        chosen = self._chosen()
        if chosen:
            act(chosen)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def new(self) -> None:
        ask_task(self.desk, "tasks.task", self._today, None, 0, self._today, self.window())

    def _done(self) -> None:
        day = {"done_on": self._today.isoformat()}
        self._with_chosen(
            lambda lines: self.desk.carry_out(report_tasks, [each.id for each in lines], TaskState.DONE.value, day)
        )

    def _result(self) -> None:
        self._with_chosen(
            lambda lines: ask_result(
                self.desk, "tasks.result", self._today, [each.task for each in lines], 0, self.window()
            )
        )

    def _postpone(self) -> None:
        self._with_chosen(lambda lines: ask_postpone(self.desk, self._today, lines, self.window()))

    def _hand_over(self) -> None:
        self._with_chosen(lambda lines: ask_hand_over(self.desk, self._today, lines, self.window()))

    def _correct(self) -> None:
        current = self.table.current()
        if current is not None:
            day = current.meeting_on.first_day() if current.meeting_on is not None else self._today
            ask_task(self.desk, "tasks.task", self._today, current.task, 0, day, self.window())

    def _correct_report(self, report: TaskReport) -> None:
        ask_report(self.desk, self._today, report, self.window())

    def export(self) -> None:
        """Write what is shown, with the columns that are shown, to a spreadsheet."""
        from partycell_desktop.use_cases.task_export import export_tasks

        path = ask_where_to_save(self, _("Export to Excel"), _("Tasks of the members") + ".xlsx", SPREADSHEETS)
        if not path:
            return
        columns = [column.name for column in self.table.shown_columns()]
        outcome = self.desk.carry_out(export_tasks, path, [each.id for each in self.table.records()], columns)
        if outcome:
            self.desk.say(_("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path))

    def print(self) -> None:
        """The tasks that are shown, as a list on paper."""
        shown = [str(each.id) for each in self.table.records()]
        if shown:
            show_paper(self.desk, self, FORM, (), {"tasks": " ".join(shown)})


class _Choice(QComboBox):
    """One of several, or all of them (0)."""

    def offer(self, everything: str, options: Sequence[tuple[int, str]]) -> None:
        """Offer these beside `everything`; the chosen one stays chosen where it is still there."""
        chosen = self.chosen()
        self.clear()
        self.addItem(everything, 0)
        for number, words in options:
            self.addItem(words, number)
        self.choose(chosen)

    def chosen(self) -> int:
        return int(self.currentData() or 0)

    def choose(self, number: int) -> None:
        self.setCurrentIndex(max(0, self.findData(number)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls past must not change the choice


def _search() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("tasks.search")
    made.setProperty("look", "search")
    made.setPlaceholderText(_("Member, task, result…"))
    made.setAccessibleName(_("Find tasks"))
    made.setClearButtonEnabled(True)
    made.setFixedWidth(px(SEARCH_WIDTH))
    return made
