"""The way into the Party: the board or the list of all who are on it, and the page of the one that was opened."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.stages import Stage
from partycell_desktop.screens.candidates.board import Board, is_on_board
from partycell_desktop.screens.candidates.candidate_list import CandidateList
from partycell_desktop.screens.candidates.column import key_of
from partycell_desktop.screens.candidates.moves import BACK, FORWARD, follow, move_candidate
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import PageHeader, button, page, row
from partycell_desktop.use_cases.admission_targets import find_target
from partycell_desktop.use_cases.candidate_steps import list_stages
from partycell_desktop.use_cases.candidates import CandidateLine, Column, list_board_columns, list_candidates
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.roster import name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

if TYPE_CHECKING:
    from partycell_desktop.screens.candidates.page import CandidatePage

BOARD, LIST = "board", "list"
SEARCH_WIDTH, NARROW_SEARCH_WIDTH, NARROW = 220, 130, 1000
KEPT = "candidates/view"


class CandidatesScreen(Screen):
    """`candidates`: opens `candidate:12` and `candidate:12/papers`."""

    name = "candidates"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._remembered = Remembered()
        self._lines: Sequence[CandidateLine] = ()
        self._columns: Sequence[Column] = ()
        self._stages: Sequence[Stage] = ()
        self._page: CandidatePage | None = None
        self._board: Board | None = None
        self._list: CandidateList | None = None
        self._list_bookmark: Bookmark | None = None  # waits until the list is wanted
        self._header = PageHeader(self.name, _("New members"))
        self._search = QLineEdit()
        self._views: dict[str, QPushButton] = {}
        self._set_up_header()
        self._both = QStackedWidget()
        self._both.setObjectName("candidates.views")
        self._whole = QWidget()
        self._whole.setLayout(page(self._header, self._both))
        self._pages = QStackedWidget()
        self._pages.setObjectName("candidates.pages")
        self._pages.addWidget(self._whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._pages)
        self._show_view(LIST if self._remembered.text(KEPT) == LIST else BOARD)

    def _set_up_header(self) -> None:
        search = self._search
        search.setObjectName("candidates.search")
        search.setProperty("look", "search")
        search.setPlaceholderText(_("Name, workshop…"))
        search.setAccessibleName(_("Find candidates"))
        search.setClearButtonEnabled(True)
        search.setFixedWidth(px(SEARCH_WIDTH))
        search.textChanged.connect(self._search_changed)
        search.installEventFilter(self)
        group = QButtonGroup(self)
        for key, words, tip in (
            (BOARD, _("Board"), _("Cards in the columns of their stages")),
            (LIST, _("List"), _("A list that can be sorted, with those whose way has ended")),
        ):
            made = button(words, f"candidates.view.{key}", look="switch", tip=tip)
            made.setCheckable(True)
            made.clicked.connect(lambda _on=False, key=key: self._view_chosen(key))
            group.addButton(made)
            self._views[key] = made
        switch = QWidget()
        switch.setLayout(row(*self._views.values(), spacing=6))
        add = button(_("Add a candidate"), "candidates.add", self.new, "primary")
        self._more = button("⋯", "candidates.more", self._open_more, accessible=_("More about the year"))
        self._header.add(search, switch, self._more, add)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("candidates.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words, do in (
            ("results", _("Results of the year…"), self._show_results),
            ("target", _("Target of the year…"), self._ask_target),
            ("erasing", _("Erase data of people not admitted…"), self._ask_erasing),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"candidates.more.{name}")
            # When the menu has gone: what opens now waits for an answer.
            action.triggered.connect(lambda _on=False, do=do: QTimer.singleShot(0, self, do))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _show_results(self) -> None:
        from partycell_desktop.screens.candidates.admissions_dialog import show_admissions

        show_admissions(self.desk, self)

    def _ask_target(self) -> None:
        from partycell_desktop.screens.candidates.targets_dialog import ask_target

        ask_target(self.desk, self, (self.desk.look_up(Session.today) or date.min).year)

    def _ask_erasing(self) -> None:
        from partycell_desktop.screens.candidates.erasing_dialog import ask_erasing

        ask_erasing(self.desk, self)

    # Board and list: each is built when it is first wanted.

    @property
    def view(self) -> str:
        """Which of the two is shown: "board" or "list"."""
        return LIST if self._views[LIST].isChecked() else BOARD

    def _view_chosen(self, view: str) -> None:
        at = self._current()
        self._remembered.keep(KEPT, view)
        self._show_view(view)
        self._fill()
        if at is not None:
            if self._list is not None and view == LIST:
                self._list.select(key_of(at))
            elif self._board is not None and view == BOARD and is_on_board(at):
                self._board.go_to(key_of(at))

    def _show_view(self, view: str) -> None:
        self._views[view].setChecked(True)
        self._both.setCurrentWidget(self._make_list() if view == LIST else self._make_board())

    def _make_board(self) -> Board:
        if self._board is None:
            self._board = Board()
            self._board.opened.connect(self._open_line)
            self._board.move_wanted.connect(self._move)
            self._board.menu_wanted.connect(self._show_menu)
            self._board.begin_wanted.connect(self.new)
            self._board.search_dropped.connect(self._search.clear)
            self._both.addWidget(self._board)
        return self._board

    def _make_list(self) -> CandidateList:
        if self._list is None:
            self._list = CandidateList(self._remembered)
            self._list.opened.connect(self._open_line)
            self._list.ended_wanted.connect(self.refresh)
            self._list.begin_wanted.connect(self.new)
            self._list.search_dropped.connect(self._search.clear)
            self._list.export_wanted.connect(self._export_list)
            self._list.print_wanted.connect(self._print_list)
            self._list.add_actions(self._actions(self._current))
            self._both.addWidget(self._list)
        return self._list

    def _export_list(self) -> None:
        from partycell_desktop.screens.candidates.list_out import export_list

        export_list(self, self.desk, self._make_list())

    def _print_list(self) -> None:
        from partycell_desktop.screens.candidates.list_out import open_lists

        open_lists(self, self.desk, self._make_list())

    def _current(self) -> CandidateLine | None:
        if self._both.currentWidget() is self._list and self._list is not None:
            return self._list.table.current()
        return self._board.current() if self._board is not None else None

    # What is shown.

    def refresh(self) -> None:
        """Fetch everybody anew; the keyboard, scrolling, search and chosen chip stay."""
        ended = self.view == LIST and self._list is not None and self._list.wants_ended()
        lines = self.desk.look_up(list_candidates, None, ended)
        columns, stages = self.desk.look_up(list_board_columns), self.desk.look_up(list_stages)
        if lines is None or columns is None or stages is None:
            return
        self._lines, self._columns, self._stages = lines, columns, stages
        self._say_target()
        self._fill()
        opened = self._open_page()
        if opened is not None:
            opened.refresh()

    def _fill(self) -> None:
        if not self._columns:
            return
        if self.view == LIST and self._list is not None:
            tie = self.desk.look_up(name_tie) or ("family", "middle")
            self._list.show_lines(self._lines, self._stages, tie)
            self._list.set_search(self._search.text())
            if self._list_bookmark is not None:
                bookmark, self._list_bookmark = self._list_bookmark, None
                self._list.take_up(bookmark)
        elif self._board is not None:
            self._board.set_search(self._search.text())
            self._board.show_lines(self._columns, self._lines)

    def _say_target(self) -> None:
        target = self.desk.look_up(find_target)
        words = ""
        if target is not None:
            words = _("Target of {year}: {admitted}/{wanted} admitted").format(
                year=target.year, admitted=target.admitted, wanted=target.wanted
            )
        self._header.subtitle.setText(words)
        self._header.subtitle.setToolTip(words)

    def _search_changed(self, text: str) -> None:
        if self.view == LIST and self._list is not None:
            self._list.set_search(text)
        elif self._board is not None:
            self._board.set_search(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter in the search go on to the cards or rows; Esc takes the search away."""
        if watched is self._search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_to_found()
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _go_to_found(self) -> None:
        if self.view == LIST and self._list is not None:
            shown = self._list.table.records()
            if shown and self._list.table.current() is None:
                self._list.table.select_key(key_of(shown[0]))
            self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._board is not None:
            self._board.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._search.setFixedWidth(px(NARROW_SEARCH_WIDTH if self.width() < px(NARROW) else SEARCH_WIDTH))

    # What can be done with a card or a row.

    def _actions(self, line: Callable[[], CandidateLine | None]) -> list[QAction]:
        def act(name: str, words: str, key: str, do: Callable[[CandidateLine], object]) -> QAction:
            action = QAction(f"{words}\t{key}" if key else words, self)
            action.setObjectName(f"candidates.card.{name}")

            def triggered() -> None:
                at = line()
                if at is not None:
                    do(at)

            # When the menu has gone: what opens now waits for an answer, and the menu must not go meanwhile.
            action.triggered.connect(lambda _on=False: QTimer.singleShot(0, self, triggered))
            return action

        return [
            act("open", _("Open the page"), "Enter", self._open_line),
            act("forward", _("Go on to the next stage…"), "Ctrl+→", lambda at: self._move(at, FORWARD)),
            act("back", _("Open the last stage again…"), "Ctrl+←", lambda at: self._move(at, BACK)),
            act("record", _("Open the record of the person"), "", lambda at: self._open_record(at)),
        ]

    def _show_menu(self, line: CandidateLine, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("candidates.card.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions(lambda: line):
            action.setParent(menu)
            menu.addAction(action)
        menu.popup(place)

    def _move(self, line: CandidateLine, to: Column | str) -> None:
        move_candidate(self.desk, self.window(), line, to, self._columns)

    def _open_record(self, line: CandidateLine) -> None:
        self.wants_place.emit(f"member:{line.person.id}")

    def _open_line(self, line: CandidateLine) -> None:
        number = line.id or follow(self.desk, self.window(), line)
        if number:
            self._show_page(number)

    # The page of one candidate.

    def _open_page(self) -> "CandidatePage | None":
        """The page, while it is what is shown."""
        return self._page if self._page is not None and self._page is self._pages.currentWidget() else None

    def _show_page(self, candidacy_id: int, part: str = "") -> None:
        if self._page is None:
            from partycell_desktop.screens.candidates.page import CandidatePage  # made when the first one is opened

            self._page = CandidatePage(self.desk, self)
            self._page.back.connect(self._leave_page)
            self._pages.addWidget(self._page)
        if self._page.show_candidate(candidacy_id, part):
            self._pages.setCurrentWidget(self._page)

    def _leave_page(self) -> None:
        shown = self._page.candidacy_id() if self._page is not None else 0
        self._pages.setCurrentWidget(self._whole)
        line = next((line for line in self._lines if line.id and line.id == shown), None)
        if line is None:
            self._go_to_found()
        elif self.view == LIST and self._list is not None:
            self._list.table.select_key(key_of(line))
            self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._board is not None and not self._board.go_to(key_of(line)):
            self._board.take_focus()

    # What the window asks.

    def greet(self) -> None:
        """The cards wait for the keyboard."""
        if self._open_page() is None:
            self._go_to_found()

    def focus_search(self) -> None:
        """Ctrl+F: back to all candidates, where there is something to search in."""
        opened = self._open_page()
        if opened is not None:
            opened.leave()
            if self._open_page() is not None:
                return
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def new(self) -> None:
        """Ctrl+N: put somebody on the way into the Party."""
        from partycell_desktop.screens.candidates.add_dialog import AddCandidateDialog

        today = self.desk.look_up(Session.today) or date.min
        dialog = AddCandidateDialog(self.desk, self._choices, today, self.window())
        dialog.added.connect(self._show_page)
        dialog.record_wanted.connect(self.wants_place)
        dialog.show()

    def print(self) -> None:
        """Ctrl+P: the papers of the candidate whose page is open."""
        opened = self._open_page()
        if opened is not None:
            opened.print()

    def bookmark(self) -> Bookmark:
        opened = self._open_page()
        card = self._board.current() if self._board is not None else None
        return {
            "search": self._search.text(),
            "card": key_of(card) if card is not None else None,
            "list": self._list.bookmark() if self._list is not None else self._list_bookmark,
            "candidacy": opened.candidacy_id() if opened is not None else 0,
            "page": opened.bookmark() if opened is not None else {},
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self._search.setText(bookmark["search"])
        self._list_bookmark = bookmark["list"]
        self._fill()
        if self._board is not None and bookmark["card"] is not None:
            self._board.mark(bookmark["card"])
        if bookmark["candidacy"]:
            self._show_page(bookmark["candidacy"])
            opened = self._open_page()
            if opened is not None:
                opened.take_up(bookmark["page"])

    def has_unsaved(self) -> bool:
        """Whether the page holds something typed that is not kept."""
        opened = self._open_page()
        return opened is not None and opened.has_unsaved()

    def keep_unsaved(self) -> bool:
        """Save what was typed on the page."""
        opened = self._open_page()
        return opened is None or opened.keep_unsaved()

    def drop_unsaved(self) -> None:
        """Forget what was typed on the page."""
        opened = self._open_page()
        if opened is not None:
            opened.drop_unsaved()

    def _choices(self, name: str) -> Sequence[str]:
        return self.desk.look_up(list_choices, name) or ()

    def open(self, place: str) -> None:
        """Go to the page of `12`, at its part where one is named: `12/papers`."""
        number, _stroke, part = place.removeprefix("candidate:").partition("/")
        if number.isdigit():
            self._show_page(int(number), part)

    def help(self) -> str:
        """F1."""
        return _(
            "Each card is one person on the way into the Party; the column says where, the bar how far, the coloured "
            "word what comes next: red is overdue, gold is due within ten working days.\n"
            "The arrow keys go from card to card, Enter opens the page, Ctrl+→ goes on to the next stage, Ctrl+← opens "
            "the last one again; a card can be dragged into another column too. All of them ask the same questions.\n"
            "A stage that is not complete can be passed only with a reason, which is kept. Everything can be undone "
            "(Ctrl+Z).\n"
            "Those whose way has ended stand in the list, under “Ended”."
        )
