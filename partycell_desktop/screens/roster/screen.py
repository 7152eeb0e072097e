"""The roster: the list of members at the left, the record of one of them at the right."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.screens.parts.after_paint import after_next_paint
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import PageHeader, button, page
from partycell_desktop.screens.parts.unsaved import DROP, KEEP, ask_about_unsaved
from partycell_desktop.screens.roster.member_list import MemberList
from partycell_desktop.screens.roster.record import RecordPanel
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.roster import list_members, name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

FIRST_COLUMNS = {"name", "born_on", "card_number", "admitted_on", "posts"}
LIST_FORM, SLIP_FORM, LIFE_FORM = "dsdv", "2-hsdv", "1-hsdv"
SEARCH_WIDTH, NARROW_SEARCH_WIDTH, NARROW = 320, 150, 1000
FIRST_LIST_SHARE, FIRST_RECORD_SHARE = 506, 588


class RosterScreen(Screen):
    """`roster`: opens `member:12`, `member:12/born_on` and `member:12/relative`."""

    name = "roster"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._remembered = Remembered()
        self._today = desk.look_up(Session.today) or date.min
        self._lines: Sequence[MemberLine] = []
        self._header = PageHeader(self.name, _("Members"))
        self._search = QLineEdit()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._list = MemberList(self._remembered, self._today, self._splitter)
        self._record = RecordPanel(desk, self._remembered)
        self._set_up_header()
        self._set_up_list()
        self._record.print_wanted.connect(self._print_form)
        self._set_up_splitter()
        self.setLayout(page(self._header, self._splitter))

    def _set_up_header(self) -> None:
        self._search.setObjectName("roster.search")
        self._search.setProperty("look", "search")
        self._search.setAccessibleName(_("Find members"))
        self._search.setClearButtonEnabled(True)
        self._stand(narrow=False)
        self._search.textChanged.connect(self._list.table.set_search)
        self._search.installEventFilter(self)
        self._header.add(
            self._search,
            button(_("Import from Excel"), "roster.import", lambda: self.wants_place.emit("import")),
            button(_("Print the list"), "roster.print_list", self.print),
            button(_("Add a member"), "roster.add", self.new, "primary"),
        )

    def _set_up_list(self) -> None:
        members = self._list
        members.chosen.connect(self._line_chosen)
        members.day_changed.connect(self.refresh)
        members.begin_wanted.connect(self.new)
        members.search_dropped.connect(self._search.clear)
        members.table.opened.connect(self._open_line)
        members.export.clicked.connect(self._export)
        members.edit_many.clicked.connect(self._edit_many)
        members.set_more(
            [
                self._action("print_slips", _("Print the cards of those selected"), SLIP_FORM),
                self._action("print_lives", _("Print the life records of those selected"), LIFE_FORM),
                self._other_action("dues", _("Dues of the member…"), self._show_dues),
                self._other_action("doubles", _("Look for people entered twice…"), self._show_doubles),
                self._other_action("dissolve", _("Transfer the whole cell…"), self._transfer_everybody),
            ]
        )

    def _action(self, name: str, words: str, code: str) -> QAction:
        action = self._other_action(name, words, lambda: self._print_selected(code))
        self._list.table.addAction(action)
        return action

    def _other_action(self, name: str, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(self)  # its words apart: given together, PySide first learns all that could be an icon
        action.setText(words)
        action.setObjectName(f"roster.{name}")
        action.triggered.connect(lambda _on=False: act())
        return action

    def _set_up_splitter(self) -> None:
        splitter = self._splitter
        splitter.setObjectName("roster.splitter")
        splitter.setHandleWidth(px(16))
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._record)
        self._list.setMinimumWidth(px(290))
        self._record.setMinimumWidth(px(380))
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        share = self._remembered.number("roster/list_share", FIRST_LIST_SHARE, 200, 2000)
        splitter.setSizes([share, FIRST_LIST_SHARE + FIRST_RECORD_SHARE - min(share, 900)])
        splitter.splitterMoved.connect(
            lambda _at, _index: self._remembered.keep(
                "roster/list_share",
                round(splitter.sizes()[0] * (FIRST_LIST_SHARE + FIRST_RECORD_SHARE) / max(1, sum(splitter.sizes()))),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand(narrow=self.width() < px(NARROW))

    def _stand(self, *, narrow: bool) -> None:
        self._search.setFixedWidth(px(NARROW_SEARCH_WIDTH if narrow else SEARCH_WIDTH))
        words = _("Name, number…") if narrow else _("Name, number… (accents may be left out)")
        self._search.setPlaceholderText(words)

    # The list.

    def refresh(self) -> None:
        """Fetch the list and the record anew; selection, scrolling and what is being typed stay."""
        today = self.desk.look_up(Session.today)
        if today is not None:
            self._today = today
        day = self._day()
        lines = self.desk.look_up(list_members, day)
        if lines is None:
            return
        first_time = not self._lines
        self._lines = lines
        tie = self.desk.look_up(name_tie) or ("family", "middle")
        self._list.show_lines(lines, day, self._today, tie)
        self._say_numbers(day)
        self._record.refresh(day, self._today)
        if first_time and lines:
            # The list is painted and can be used before the first record is laid out.
            after_next_paint(self._list.table.viewport(), self._choose_first)

    def _day(self) -> date:
        return self._list.day() or self._today

    def _say_numbers(self, day: date) -> None:
        counted = [line.standing for line in self._lines if line.standing.counted]
        official = sum(standing.rank == "official" for standing in counted)
        words = n_(
            "{members} person · {official} official · {probationary} probationary",
            "{members} people · {official} official · {probationary} probationary",
            len(counted),
        ).format(members=len(counted), official=official, probationary=len(counted) - official)
        if day != self._today:
            words += " · " + shown_day(day)
        self._header.say(words)

    def _choose_first(self) -> None:
        shown = self._list.table.records()
        if not self._record.member_id() and shown:
            self._list.table.select_key(shown[0].id)

    def _line_chosen(self, line: MemberLine | None) -> None:
        # A search that hides the member does not take the record away.
        if line is None or line.id == self._record.member_id():
            return
        before = self._record.member_id()
        if self._may_leave_record():
            self._record.show_member(line.id, self._day(), self._today)
        else:
            self._list.table.select_key(before)

    def _open_line(self, line: MemberLine) -> None:
        self._record.go_to_item("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter in the search go on to the list."""
        if watched is self._search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                shown = self._list.table.records()
                if shown and self._list.table.current() is None:
                    self._list.table.select_key(shown[0].id)
                self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    # What the window asks.

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def new(self) -> None:
        """Ctrl+N: add somebody."""
        from partycell_desktop.screens.roster.dialogs import AddDialog

        dialog = AddDialog(self.desk, self._choices, self._today, self.window())
        dialog.added.connect(lambda number: self.open(str(number)))
        dialog.show()

    def print(self) -> None:
        """Ctrl+P: the list of those selected, else of all who are shown, with the columns that are shown."""
        options: dict[str, str] = {}
        if self._day() != self._today:
            options["date"] = shown_day(self._day())
        columns = self._chosen_columns()
        if columns:
            from partycell_desktop.use_cases.printing import list_columns

            known = self.desk.look_up(list_columns) or {}
            options["columns"] = " ".join(name for name in columns if name in known)
        self._print(LIST_FORM, [line.id for line in self._list.selected_or_shown()], options)

    def open(self, place: str) -> None:
        """Go to `12`, `12/born_on` or `12/relative`, or show the members of a filter: `incomplete`."""
        number, _slash, item = place.removeprefix("member:").partition("/")
        if self._list.show_filter(number) or not number.isdigit() or not self._lines:
            return
        if int(number) != self._record.member_id() and not self._may_leave_record():
            return
        if int(number) != self._record.member_id():
            self._record.show_member(int(number), self._day(), self._today)
        self._list.show_whole(int(number))
        if item and self._record.member_id() == int(number):
            self._record.go_to_item(item)

    def bookmark(self) -> Bookmark:
        return {
            "search": self._search.text(),
            "list": self._list.bookmark(),
            "member": self._record.member_id(),
            "record": self._record.bookmark(),
        }

    def take_up(self, bookmark: Bookmark) -> None:
        if self._list.take_up_day(bookmark["list"]):
            self.refresh()
        self._search.setText(bookmark["search"])
        self._list.take_up(bookmark["list"])
        member = bookmark["member"]
        if member and member != self._record.member_id():
            self._record.show_member(member, self._day(), self._today)
        self._record.take_up(bookmark["record"])

    def help(self) -> str:
        """F1."""
        return _(
            "The list shows the members of the cell; the chips above it show others, and the small date shows how it "
            "was on any day.\n"
            "The search ignores accents: “dao” finds Đào, “đào” only Đào. It looks into names and numbers.\n"
            "The record at the right is kept only when you press Save (Ctrl+S). Everything can be undone (Ctrl+Z).\n"
            "In the lists of a record: Insert adds a line, Delete strikes it out, Alt+Up and Alt+Down move it, and a "
            "block of cells copied in Excel can be pasted."
        )

    def has_unsaved(self) -> bool:
        """Whether the record holds something typed that is not kept."""
        return self._record.has_changed()

    def keep_unsaved(self) -> bool:
        """Save the record."""
        return self._record.save()

    def drop_unsaved(self) -> None:
        """Forget what was typed."""
        self._record.drop()

    def _may_leave_record(self) -> bool:
        if not self._record.has_changed():
            return True
        answer = ask_about_unsaved(self.window())
        if answer == KEEP:
            return self._record.save()
        if answer == DROP:
            self._record.drop()
            return True
        return False

    # Actions.

    def _choices(self, name: str) -> Sequence[str]:
        return self.desk.look_up(list_choices, name) or ()

    def _selected_ids(self) -> list[int]:
        return [line.id for line in self._list.table.selected()]

    def _show_dues(self) -> None:
        current = self._list.table.current()
        if current is not None:
            self.wants_place.emit(f"dues:member/{current.id}")

    def _edit_many(self) -> None:
        from partycell_desktop.screens.roster.dialogs import EditManyDialog

        ids = self._selected_ids()
        if ids and self._may_leave_record():
            EditManyDialog(self.desk, ids, self._choices, self._today, self.window()).show()

    def _show_doubles(self) -> None:
        from partycell_desktop.screens.roster.dialogs import DoublesDialog

        dialog = DoublesDialog(self.desk, self.window())
        dialog.wanted.connect(lambda number: self.open(str(number)))
        dialog.show()

    def _transfer_everybody(self) -> None:
        from partycell_desktop.screens.roster.dialogs import TransferEverybodyDialog

        if self._may_leave_record():
            TransferEverybodyDialog(self.desk, self._today, self.window()).show()

    def _print_form(self, code: str) -> None:
        if self._record.member_id() and self._may_leave_record():
            self._print(code, [self._record.member_id()])

    def _print_selected(self, code: str) -> None:
        if self._may_leave_record():
            self._print(code, self._selected_ids())

    def _print(self, code: str, member_ids: list[int], options: dict[str, str] | None = None) -> None:
        # Here and not at the top: what makes papers is only read when somebody prints.
        from partycell_desktop.screens.printing import show_paper

        if member_ids:
            show_paper(self.desk, self.window(), code, member_ids, options)

    def _chosen_columns(self) -> list[str]:
        """The shown columns where the user chose others than those of the first start; else none."""
        shown = [column.name for column in self._list.table.shown_columns()]
        return [] if set(shown) == FIRST_COLUMNS else shown

    def _export(self) -> None:
        from partycell_desktop.use_cases.exchange import export_members, list_export_columns

        people = [line.id for line in self._list.selected_or_shown()]
        name = _("Members {day}").format(day=self._day().isoformat())
        path = ask_where_to_save(self, _("Export to Excel"), f"{name}.xlsx", (("Excel", "*.xlsx"), ("CSV", "*.csv")))
        if not path:
            return
        known = {each["key"] for each in self.desk.look_up(list_export_columns) or ()}
        columns = [column for column in self._chosen_columns() if column in known] or None
        outcome = self.desk.carry_out(export_members, path, people, columns, self._day())
        if outcome:
            self.desk.say(_("Exported: {path}. The file is not encrypted; keep it in a safe place.").format(path=path))
