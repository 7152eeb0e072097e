"""The board: a column for each group of stages, and in it the cards of those who stand there."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from partycell_desktop.domain.names import Haystack, Needle
from partycell_desktop.screens.candidates.card import CardPainter
from partycell_desktop.screens.candidates.column import BoardColumn, CardView, Key, key_of
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, EmptyState
from partycell_desktop.use_cases.candidates import CandidateLine, Column
from partycell_desktop.words import _

LEAST_COLUMN = 168
GAP = 12
URGENT = ("accent", "gold")


def is_on_board(line: CandidateLine) -> bool:
    """Whether the way goes on: those at the goal, and those whose way ended, stand in the list only."""
    return bool(line.stage) and line.candidacy.open


def by_urgency(lines: Sequence[CandidateLine]) -> list[CandidateLine]:
    """What is overdue first, then what is due soon, each by its day; the rest in the order that it came in."""

    def urgency(line: CandidateLine) -> tuple[int, date]:
        if line.next.tone not in URGENT:
            return len(URGENT), date.max
        return URGENT.index(line.next.tone), line.next.day or date.max

    return sorted(lines, key=urgency)


def searched_texts(line: CandidateLine) -> list[str]:
    """What the search of the board and of the list looks into."""
    person = line.person
    return [
        person.full_name,
        person.name_in_use,
        person.citizen_number,
        person.phone,
        person.work_unit,
        person.job_title,
        line.stage_title,
        line.candidacy.source,
        line.mentor,
        line.next.says,
    ]


class Board(QStackedWidget):
    """`candidates.board`: arrows go from card to card and from column to column.

    `opened` with the line of a card; `move_wanted` with the line and where it is to go: a Column, "forward" or "back";
    `menu_wanted` with the line and the place on the screen; `begin_wanted` and `search_dropped` from the empty board.
    """

    opened = Signal(object)
    move_wanted = Signal(object, object)
    menu_wanted = Signal(object, QPoint)
    begin_wanted = Signal()
    search_dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("candidates.board")
        self.setAccessibleName(_("Board of the stages"))
        self._painter = CardPainter()
        self._columns: list[BoardColumn] = []
        self._lines: list[CandidateLine] = []
        self._haystacks: dict[Key, Haystack] = {}
        self._query = ""
        self._at: Key | None = None
        self._sheet = QWidget()
        self._sheet.setProperty("look", "sheet")
        self._row = QHBoxLayout(self._sheet)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(GAP))
        self._area = QScrollArea()
        self._area.setObjectName("candidates.columns")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        self._area.setWidget(self._sheet)
        self._empty = EmptyState("candidates.empty", "")
        self._empty.begun.connect(self._empty_pressed)
        sheet = Card(padding=1)
        sheet.add(self._empty, 1)
        self.addWidget(self._area)
        self.addWidget(sheet)

    # What is shown.

    def show_lines(self, columns: Sequence[Column], lines: Sequence[CandidateLine]) -> None:
        """Show these candidates; the keyboard stays at its card, also where that has gone to another column."""
        had_focus = self._view_with_focus() is not None
        self._lines = [line for line in lines if is_on_board(line)]
        self._haystacks = {}
        self._make_columns(len(columns))
        shown = self._found()
        for made, column in zip(self._columns, columns, strict=True):
            made.show_lines(column, by_urgency([line for line in shown if line.column == column.says]))
        self._show_emptiness(bool(shown))
        self._find_place_again(had_focus)

    def set_search(self, query: str) -> None:
        """Show only cards in which all words of `query` are found."""
        self._query = query.strip()
        columns = [made.column for made in self._columns if made.column is not None]
        if columns:
            self.show_lines(columns, self._lines)

    def _found(self) -> list[CandidateLine]:
        if not self._query:
            return self._lines
        needle = Needle(self._query)
        for line in self._lines:
            if key_of(line) not in self._haystacks:
                self._haystacks[key_of(line)] = Haystack(searched_texts(line))
        return [line for line in self._lines if needle.found_in(self._haystacks[key_of(line)])]

    def _make_columns(self, count: int) -> None:
        while len(self._columns) > count:
            gone = self._columns.pop()
            self._row.removeWidget(gone)
            gone.deleteLater()
        while len(self._columns) < count:
            number = len(self._columns)
            made = BoardColumn(number, self._painter)
            made.setMinimumWidth(px(LEAST_COLUMN))
            view = made.view
            view.opened.connect(self.opened)
            view.menu_wanted.connect(self.menu_wanted)
            view.wanted.connect(lambda way, line: self.move_wanted.emit(line, way))
            view.sideways.connect(lambda step, number=number: self._go_sideways(number, step))
            view.dropped.connect(lambda key, number=number: self._dropped(key, number))
            view.dragged_over.connect(self._scroll_to)
            view.got_focus.connect(lambda number=number: self._entered(number))
            view.selectionModel().currentChanged.connect(lambda *_indexes, view=view: self._current_changed(view))
            view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._columns.append(made)
            self._row.addWidget(made, 1)

    def _show_emptiness(self, any_shown: bool) -> None:
        if self._lines:
            self._empty.say(_("Nobody on the board matches the search."), _("Show everybody"))
        else:
            self._empty.say(
                _("Nobody is on the way into the Party yet. Begin with a worker whom the unions propose."),
                _("Add a candidate"),
            )
        self.setCurrentIndex(0 if any_shown else 1)

    def _empty_pressed(self) -> None:
        (self.search_dropped if self._lines else self.begin_wanted).emit()

    # Where the keyboard is.

    def take_focus(self) -> None:
        """Put the keyboard on the card where it was, else on the first one."""
        view = self._tab_stop()
        if view is not None:
            view.go_to(max(0, view.currentIndex().row()))

    def current(self) -> CandidateLine | None:
        """The card that the keyboard is at, or was at last."""
        found = self._place_of(self._at) if self._at is not None else None
        return self._columns[found[0]].view.cards.line(found[1]) if found else None

    def columns(self) -> list[BoardColumn]:
        """The columns from the left."""
        return list(self._columns)

    def go_to(self, key: Key) -> bool:
        """Put the keyboard on a card; False where it is not on the board."""
        found = self._place_of(key)
        if found is not None:
            self._columns[found[0]].view.go_to(found[1])
        return found is not None

    def mark(self, key: Key) -> None:
        """Say at which card the keyboard shall come to the board."""
        self._at = key
        self._find_place_again(had_focus=False)

    def _place_of(self, key: Key) -> tuple[int, int] | None:
        for number, made in enumerate(self._columns):
            row = made.view.cards.row_of(key)
            if row >= 0:
                return number, row
        # One whose way has just begun to be followed had no number before.
        return self._place_of_person(key[1]) if not key[0] else None

    def _place_of_person(self, person_id: int) -> tuple[int, int] | None:
        for number, made in enumerate(self._columns):
            for row, line in enumerate(made.view.cards.lines()):
                if line.person.id == person_id:
                    return number, row
        return None

    def _view_with_focus(self) -> CardView | None:
        return next((made.view for made in self._columns if made.view.hasFocus()), None)

    def _tab_stop(self) -> CardView | None:
        at = self._place_of(self._at) if self._at is not None else None
        if at is not None:
            return self._columns[at[0]].view
        return next((made.view for made in self._columns if made.view.cards.rowCount()), None)

    def _find_place_again(self, had_focus: bool) -> None:
        at = self._place_of(self._at) if self._at is not None else None
        if at is not None:
            view = self._columns[at[0]].view
            if had_focus:
                view.go_to(at[1])
            else:
                view.setCurrentIndex(view.cards.index(at[1]))
        elif had_focus:
            self.take_focus()
        self._set_tab_stop()

    def _set_tab_stop(self) -> None:
        """Tab reaches the board once, at its card; the arrow keys go on from there."""
        stop = self._tab_stop()
        for made in self._columns:
            strong = made.view is stop
            made.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    def _current_changed(self, view: CardView) -> None:
        line = view.current()
        if line is not None and (view.hasFocus() or self._at is None):
            self._at = key_of(line)
            self._set_tab_stop()

    def _entered(self, number: int) -> None:
        view = self._columns[number].view
        line = view.current()
        if line is not None:
            self._at = key_of(line)
        self._set_tab_stop()
        self._area.ensureWidgetVisible(self._columns[number], 0, 0)

    def _go_sideways(self, number: int, step: int) -> None:
        view = self._columns[number].view
        height = view.visualRect(view.currentIndex()).center().y() if view.currentIndex().isValid() else 0
        at = number + step
        while 0 <= at < len(self._columns):
            other = self._columns[at].view
            if other.cards.rowCount():
                index = other.indexAt(QPoint(px(8), max(1, height)))
                other.go_to(index.row() if index.isValid() else other.cards.rowCount() - 1)
                return
            at += step

    # Dragging.

    def _dropped(self, key: Key, number: int) -> None:
        line = next((line for line in self._lines if key_of(line) == key), None)
        column = self._columns[number].column
        if line is not None and column is not None and line.column != column.says:
            # The gate opens when the drag has ended, not inside it.
            QTimer.singleShot(0, self, lambda: self.move_wanted.emit(line, column))

    def _scroll_to(self, place: QPoint) -> None:
        inside = self._sheet.mapFromGlobal(place)
        self._area.ensureVisible(inside.x(), self._area.verticalScrollBar().value(), px(48), 0)
