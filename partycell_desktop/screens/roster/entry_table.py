"""A list of a record, edited in place: add, take out, move, paste from a spreadsheet, all with the keyboard too."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QVBoxLayout, QWidget

from partycell_desktop.domain.items import Kind
from partycell_desktop.domain.posts import Entry
from partycell_desktop.domain.record_lists import LIST_TITLES, LISTS
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.style import HEADER_POINTS, SMALL_POINTS, colour, font, px
from partycell_desktop.screens.parts.surfaces import bring_into_view, button, label, row
from partycell_desktop.screens.roster.entry_details import EntryDetails
from partycell_desktop.screens.roster.entry_editors import PADDING, WRAPPED, EntryDelegate
from partycell_desktop.screens.roster.entry_model import EntryModel
from partycell_desktop.words import _

# The widths of what has one; the others share what is left in these proportions.
_WIDTHS = {Kind.DATE: 96, Kind.DAY: 96, Kind.NUMBER: 66, Kind.YES_NO: 66}
_SHARES = {Kind.LONG: 5, Kind.TEXT: 3, Kind.NAME: 3, Kind.CHOICE: 2}
_MONTH_WIDTH = 84  # "08/2007" where the form asks for month and year
_LEAST = {Kind.LONG: 130, Kind.TEXT: 92, Kind.NAME: 92, Kind.CHOICE: 84}
_MOST_HEIGHT = 236  # of a table with a form below it
REASON_AIR = 5  # under the reason of a wrong line
HEADER_PADDING = 10  # of the style sheet, and what the style itself keeps free
# Where a line has too many items for the width beside the list of members: those in the table, the others below it.
_IN_TABLE = {"relative": ("relation", "full_name", "born_on", "died_on", "occupation")}
_MONTHS = frozenset({"life_period", "training", "journey"})


class EntryTable(QWidget):
    """The list `name` of a record under its heading. `typed` when the user changed something.

    Insert adds a line under the present one, Delete strikes it out (or brings it back), Alt+Up and Alt+Down move it,
    Ctrl+V types a block of cells from a spreadsheet, F2 or a letter begins to type.
    """

    typed = Signal()

    def __init__(
        self,
        name: str,
        choices: Callable[[str], Sequence[str]],
        today: date | None,
        *,
        note: str = "",
    ) -> None:
        super().__init__()
        self.name = name
        self.setObjectName(f"roster.part.{name}")
        title = _(LIST_TITLES[name])
        self.model = EntryModel(LISTS[name], today, self)
        self.view = _View(self)
        self.view.setObjectName(f"roster.list.{name}")
        self.view.setAccessibleName(title)
        self.view.setModel(self.model)
        self._delegate = EntryDelegate(f"roster.list.{name}", choices, self.view, self.view.reason_height)
        self.view.setItemDelegate(self._delegate)
        self._set_up_columns(choices, today)
        self._title = label(title, "heading", wrap=True)
        self._add = button(_("Add a line"), f"roster.list.{name}.add", self.add_line, "link")
        self._add.setAccessibleName(_("Add a line: {list}").format(list=title))
        self._buttons = [
            self._icon("up", "arrow_up", _("Move the line up (Alt+Up)"), lambda: self.move_line(-1)),
            self._icon("down", "arrow_down", _("Move the line down (Alt+Down)"), lambda: self.move_line(1)),
            self._icon("remove", "close", _("Take the line out, or bring it back (Delete)"), self.take_out),
        ]
        self._note = label(note, "small", f"roster.list.{name}.note", wrap=True)
        self._note.setVisible(bool(note))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        head = row(self._title, *self._buttons, self._add)
        head.setStretch(0, 1)
        layout.addLayout(head)
        for part in (self.view, self._note, self.details):
            if part is not None:
                layout.addWidget(part)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.fit)
        for signal in (
            self.model.rowsInserted,
            self.model.rowsRemoved,
            self.model.rowsMoved,
            self.model.modelReset,
            self.model.dataChanged,
        ):
            signal.connect(self._changed)
        self.model.edited.connect(self.typed)
        self.setFocusProxy(self.view)
        self._changed()

    def _icon(self, what: str, picture: str, accessible: str, pressed: Callable[[], object]) -> IconButton:
        made = IconButton(f"roster.list.{self.name}.{what}", picture, accessible)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has its own keys for this
        made.clicked.connect(lambda: pressed())
        return made

    def _set_up_columns(self, choices: Callable[[str], Sequence[str]], today: date | None) -> None:
        inside = _IN_TABLE.get(self.name)
        below = [item for item in self.model.items if inside is not None and item.name not in inside]
        self.details = EntryDetails(self.name, self.model, below, choices, today) if below else None
        for at, item in enumerate(self.model.items):
            self.view.setColumnHidden(at, item in below)
        month = self.name in _MONTHS
        self.view.widths = {
            at: _MONTH_WIDTH if month and item.kind is Kind.DATE else _WIDTHS[item.kind]
            for at, item in enumerate(self.model.items)
            if item.kind in _WIDTHS
        }
        self.view.shares = {at: _SHARES[item.kind] for at, item in enumerate(self.model.items) if item.kind in _SHARES}
        self.view.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_details())

    # The values.

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show what the book has."""
        self.model.show_entries(entries)

    def note_kept(self, entries: Iterable[Entry]) -> None:
        """What the book has now; what was typed stays."""
        self.model.note_kept(entries)

    def has_changed(self) -> bool:
        """Whether something is typed that the book does not have."""
        self.finish_typing()
        return self.model.has_changed()

    def rows(self) -> list[dict[str, Any]]:
        """The lines to be kept, as typed."""
        self.finish_typing()
        return self.model.rows()

    def finish_typing(self) -> None:
        """Take what stands in an open editor into the list, as leaving the cell would."""
        self.view.finish_typing()

    def mark(self, refused: Refused | None) -> bool:
        """Mark the cells that a refusal names ("relative[2].born_on"); whether there is one."""
        problems: dict[tuple[int, str], str] = {}
        for problem in refused.problems() if refused else ():
            head, bracket, rest = problem.field.partition("[")
            place, closing, item = rest.partition("].")
            if head == self.name and bracket and closing and place.isdigit():
                problems[int(place), item] = problem.reason
        first = self.model.mark(problems)
        if first is not None:
            self.go_to(*first)
        return first is not None

    def go_to(self, at_row: int, column: int) -> None:
        """Put the cursor into a cell and scroll the page to its line."""
        index = self.model.index(at_row, column)
        if self.view.isColumnHidden(column) and self.details is not None:
            self.view.setCurrentIndex(self.model.index(at_row, 0))
            self.details.reveal(self.model.items[column].name)
            return
        self.view.setCurrentIndex(index)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        # When the line has the height that its reason needs.
        QTimer.singleShot(0, self, self.show_current_line)

    def reveal(self) -> None:
        """Scroll the page to this list."""
        bring_into_view(self)

    def show_current_line(self) -> None:
        """Scroll the list and the page around it until the whole present line with its reason is seen."""
        current = self.view.currentIndex()
        if not current.isValid():
            return
        self.fit()
        self.view.scrollTo(current)
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and page is not None:
            top = self.view.viewport().mapTo(page, QPoint(0, self.view.rowViewportPosition(current.row()))).y()
            bottom = top + self.view.rowHeight(current.row())
            for edge in (bottom, top):
                area.ensureVisible(0, edge, 0, px(8))

    def say(self, text: str) -> None:
        """The quiet sentence under the list."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    # What the user does.

    def add_line(self) -> None:
        """A new line under the present one, ready to type in."""
        self.finish_typing()
        current = self.view.currentIndex()
        at = self.model.add_line(current.row() if current.isValid() and self.view.hasFocus() else -1)
        self.fit()
        index = self.model.index(at, 0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def take_out(self) -> None:
        """Strike out the selected lines, or bring struck ones back."""
        rows = {index.row() for index in self.view.selectionModel().selectedIndexes()}
        if not rows and self.view.currentIndex().isValid():
            rows = {self.view.currentIndex().row()}
        if rows:
            self.view.closePersistentEditor(self.view.currentIndex())
            self.model.take_out(rows)

    def move_line(self, step: int) -> None:
        """Move the present line up or down."""
        current = self.view.currentIndex()
        if current.isValid():
            at = self.model.move(current.row(), step)
            self.view.selectionModel().setCurrentIndex(
                self.model.index(at, current.column()), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def paste(self) -> None:
        """Type the block of cells on the clipboard, from the present cell on."""
        text = QGuiApplication.clipboard().text().strip("\n")
        if not text.strip():
            return
        block = [line.split("\t") for line in text.splitlines()]
        current = self.view.currentIndex()
        at_row, column = (current.row(), current.column()) if current.isValid() else (self.model.rowCount(), 0)
        self.model.paste(at_row, column, block)

    # The look.

    def fit(self) -> None:
        """As high as all its lines: the page scrolls, not the list."""
        self.view.fit()

    def _changed(self) -> None:
        has_lines = self.model.rowCount() > 0
        self.view.setVisible(has_lines)
        for each in self._buttons:
            each.setVisible(has_lines)
        self._say_reasons()
        self._show_details()
        self._fitting.start()

    def _show_details(self) -> None:
        if self.details is not None:
            self.details.show_row(self.view.currentIndex().row())

    def _say_reasons(self) -> None:
        """What stands under the wrong lines, for those who hear the screen."""
        words = [
            _("Line {number}, {item}: {reason}").format(number=at + 1, item=item.title, reason=why)
            for at in range(self.model.rowCount())
            for item in self.model.items
            if (why := self.model.line(at).problems.get(item.name))
        ]
        self.view.setAccessibleDescription("\n".join(words))


class _View(QTableView):
    """The table itself: always as wide as its place and as high as its lines."""

    def __init__(self, owner: EntryTable) -> None:
        super().__init__()
        self._owner = owner
        self.widths: dict[int, int] = {}
        self.shares: dict[int, int] = {}
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setProperty("look", "entries")
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(30))
        header = self.horizontalHeader()
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(px(40))

    def fit(self) -> None:
        """Share the width among the columns, and take the height that the lines need."""
        shown = [at for at in range(self.model().columnCount()) if not self.isColumnHidden(at)]
        shares = {at: self.shares[at] for at in shown if at in self.shares}
        room = self.viewport().width() - sum(px(self.widths[at]) for at in shown if at in self.widths)
        for at in shown:
            if at in shares:
                least = px(_LEAST[self._owner.model.items[at].kind])
                self.setColumnWidth(at, max(least, room * shares[at] // sum(shares.values())))
            else:
                self.setColumnWidth(at, px(self.widths[at]))
        header = self.horizontalHeader()
        metrics = QFontMetrics(font(HEADER_POINTS, QFont.Weight.Medium))
        heights = [
            metrics.boundingRect(
                QRect(0, 0, self.columnWidth(at) - 2 * px(HEADER_PADDING), 1000),
                WRAPPED,
                self._owner.model.items[at].title,
            ).height()
            for at in shown
        ]
        header.setFixedHeight(max(heights, default=0) + px(12))
        self.resizeRowsToContents()
        beyond = header.length() > self.viewport().width()
        rows = sum(self.rowHeight(at) for at in range(self.model().rowCount()))
        height = header.height() + rows + px(2) + (self.horizontalScrollBar().sizeHint().height() if beyond else 0)
        # The form of the present line must stay near it.
        self.setFixedHeight(min(height, px(_MOST_HEIGHT)) if self._owner.details is not None else height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, and under each wrong one the reason: in words, over its whole width."""
        super().paintEvent(event)
        model = self._owner.model
        painter = QPainter(self.viewport())
        painter.setFont(font(SMALL_POINTS))
        painter.setPen(colour("accent"))
        for at in range(model.rowCount()):
            reason = model.reason_at(at)
            if reason:
                painter.drawText(self.reason_place(at), WRAPPED, reason)

    def reason_place(self, row: int) -> QRect:
        """Where the reason of a wrong line stands; without height where the line is right."""
        reason = self._owner.model.reason_at(row)
        room = QRect(0, 0, self.viewport().width() - 2 * px(PADDING), 10_000)
        height = QFontMetrics(font(SMALL_POINTS)).boundingRect(room, WRAPPED, reason).height() if reason else 0
        bottom = self.rowViewportPosition(row) + self.rowHeight(row) - px(REASON_AIR)
        return QRect(px(PADDING), bottom - height, room.width(), height)

    def reason_height(self, row: int) -> int:
        """How much higher a line is because of its reason."""
        height = self.reason_place(row).height()
        return height + px(REASON_AIR) if height else 0

    def finish_typing(self) -> None:
        """Commit an open editor, as Enter would."""
        editor = self.indexWidget(self.currentIndex()) if self.currentIndex().isValid() else None
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, self.itemDelegate().EndEditHint.NoHint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        owner, key = self._owner, event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        current = self.currentIndex()
        if key == Qt.Key.Key_Insert:
            owner.add_line()
        elif key == Qt.Key.Key_Delete:
            owner.take_out()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            owner.move_line(-1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Paste):
            owner.paste()
        elif key == Qt.Key.Key_Space and current.isValid() and owner.model.items[current.column()].kind is Kind.YES_NO:
            owner.model.toggle(current.row(), current.column())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.edit(current)
        else:
            super().keyPressEvent(event)
