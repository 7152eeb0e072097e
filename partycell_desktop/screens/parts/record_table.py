"""A list of records: sort, search, filter, several selected, chosen columns, copy for Excel, Enter opens."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from partycell_desktop.screens.parts.cell_painter import RowPainter
from partycell_desktop.screens.parts.record_model import Column, RowsModel
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState
from partycell_desktop.screens.parts.table_header import TableHeader
from partycell_desktop.words import _

__all__ = ["Column", "RecordTable"]

R = TypeVar("R")
ROW_HEIGHT = 36
PREPARED_AT_A_TIME = 100


class RecordTable(QTableView, Generic[R]):
    """The list `name` (`roster.table`) over plain objects.

    `opened` with the object of the row on Enter or double click, `followed` when a link in it was pressed;
    `current_changed` with the object of the current row or None; `selection_changed` when other rows are selected;
    `begin_wanted` when the button of the empty list was pressed, `search_dropped` when that of a search without result
    was, `beyond_wanted` when it is the filter that hides what was found. Widths,
    order and choice of columns and the sorting come back at the next start when `remembered` is given.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal()
    followed = Signal(object)
    begin_wanted = Signal()
    search_dropped = Signal()
    beyond_wanted = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        remembered: Remembered | None = None,
        *,
        accessible: str = "",
        searched: Callable[[R], Iterable[str]] | None = None,
        sort_by: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible or _("List"))
        self._remembered = remembered
        self._model: RowsModel[R] = RowsModel(columns, searched, self)
        self._announced: Hashable = None
        self._restoring = False
        self._column_names = [column.name for column in columns]
        self._set_up_view()
        self._set_up_header()
        self._empty = EmptyState(f"{name}.empty", _("Nothing here yet."))
        self._empty.setParent(self.viewport())
        self._empty.begun.connect(self._empty_pressed)
        self._sentences = (_("Nothing here yet."), "")
        self._nothing_found = (_("Nothing found."), _("Show all"))
        self._found_beyond: tuple[Callable[[int], str], str] | None = None
        self._preparing = QTimer(self)
        self._preparing.timeout.connect(self._prepare)
        if sort_by:
            self._model.sort_by(self._column_names.index(sort_by), False)
        self._recall()
        self._show_emptiness()

    def _set_up_view(self) -> None:
        # One that is made here: to lay hands on Qt's own, PySide first looks through every kind of widget there is.
        self.setViewport(QWidget())
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setAutoFillBackground(True)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)  # before the model: Qt's own would be filled for nothing
        self.setModel(self._model)
        self._cells = RowPainter(self, self._model)
        self._model.is_cut = self._is_cut
        self._has_links = any(column.link for column in self._model.columns)
        self.setMouseTracking(self._has_links)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(px(ROW_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.record(index.row())))
        self.selectionModel().currentRowChanged.connect(self._announce_current)
        self.selectionModel().selectionChanged.connect(self._announce_selection)

    def _set_up_header(self) -> None:
        header = self._header
        header.customContextMenuRequested.connect(lambda at: self.column_menu().popup(header.mapToGlobal(at)))
        header.sectionClicked.connect(self._header_clicked)
        for at, column in enumerate(self._model.columns):
            self.setColumnWidth(at, px(column.width))
            self.setColumnHidden(at, not column.shown_by_default)
        header.sectionResized.connect(self._remember_soon)
        header.sectionMoved.connect(self._remember_soon)
        self._remembering = QTimer(self)
        self._remembering.setSingleShot(True)
        self._remembering.setInterval(400)
        self._remembering.timeout.connect(self._remember)
        self.columns_button = header.columns_button
        self.columns_button.clicked.connect(
            lambda: self.column_menu().popup(self.columns_button.mapToGlobal(QPoint(0, self.columns_button.height())))
        )

    # Rows.

    def set_rows(self, rows: Sequence[R], key: Callable[[R], Hashable]) -> None:
        """Show these objects.

        `key` tells them apart. Selection, current row and scrolling stay where they were.
        """
        self._keeping_place(lambda: self._model.set_rows(rows, key))
        self._preparing.start(0)

    def set_search(self, query: str) -> None:
        """Show only rows in which all words of `query` are found; "dao" finds Đào, "đào" only Đào."""
        self._keeping_place(lambda: self._model.set_search(query))

    def set_filter(self, kept: Callable[[R], bool] | None) -> None:
        """Show only rows of which `kept` says yes; None shows all."""
        self._keeping_place(lambda: self._model.set_filter(kept))

    def sort_by_column(self, name: str, *, descending: bool = False) -> None:
        """Sort by the column called `name`."""
        self._keeping_place(lambda: self._model.sort_by(self._column_names.index(name), descending))
        self._remember_soon()

    def records(self) -> list[R]:
        """The objects that are shown now, in their order."""
        return self._model.records()

    def count_shown(self) -> int:
        return self._model.rowCount()

    def current(self) -> R | None:
        """The object of the current row."""
        index = self.currentIndex()
        return self._model.record(index.row()) if index.isValid() else None

    def selected(self) -> list[R]:
        """The selected objects, in the order of the list."""
        return [self._model.record(row) for row in self._selected_rows()]

    def select_key(self, key: Hashable) -> bool:
        """Make the row of `key` the current and only selected one; False when it is not shown."""
        row = self._model.row_of(key)
        if row < 0:
            return False
        self.selectionModel().setCurrentIndex(
            self._model.index(row, self._first_column()),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(self._model.index(row, self._first_column()))
        return True

    def set_empty(self, sentence: str, action: str = "") -> None:
        """What an empty list says, and its button; `begin_wanted` when that is pressed."""
        self._sentences = (sentence, action)
        self._show_emptiness()

    def set_nothing_found(self, sentence: str, action: str = "") -> None:
        """What a list says when search and filter leave nothing.

        `search_dropped` when its button is pressed.
        """
        self._nothing_found = (sentence, action)
        self._show_emptiness()

    def set_found_beyond(self, sentence: Callable[[int], str], action: str) -> None:
        """What a list says when the filter alone hides what the search finds, from their number.

        `beyond_wanted` when its button is pressed.
        """
        self._found_beyond = (sentence, action)
        self._show_emptiness()

    # Where the user is.

    def bookmark(self) -> Bookmark:
        """Columns, sorting, current and selected rows, by names and keys."""
        current = self.currentIndex()
        return {
            "columns": self._columns_in_words(),
            "sorting": self._sorting_in_words(),
            "current": self._model.key(current.row()) if current.isValid() else None,
            "selected": {self._model.key(row) for row in self._selected_rows()},
        }

    def take_up(self, bookmark: Bookmark) -> None:
        """Be as the list was that gave `bookmark`; rows that are not shown here are passed over."""
        self._take_columns(bookmark["columns"])
        self._keeping_place(lambda: self._take_sorting(bookmark["sorting"]))
        row, how = self._model.row_of(bookmark["current"]), QItemSelectionModel.SelectionFlag
        if row >= 0:
            self.selectionModel().setCurrentIndex(self._model.index(row, self._first_column()), how.NoUpdate)
            selected = self._spans(self._model.rows_of(bookmark["selected"]))
            self.selectionModel().select(selected, how.ClearAndSelect)
            self.scrollTo(self.currentIndex())
        self._remember_soon()

    # Columns.

    def shown_columns(self) -> list[Column[R]]:
        """The columns as they stand on the screen, from the left.

        Also what print and export of the list take.
        """
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        return [self._model.columns[at] for at in order if not self.isColumnHidden(at)]

    def column_menu(self) -> QMenu:
        """The menu in which columns are chosen and the sorting is set, also without a mouse."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.column_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for at, column in enumerate(self._model.columns):
            action = QAction(column.label, menu)
            action.setObjectName(f"{self.objectName()}.column.{column.name}")
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(at))
            # The last column that is left cannot go, or the list could not come back.
            action.setEnabled(self.isColumnHidden(at) or len(self.shown_columns()) > 1)
            action.toggled.connect(lambda on, at=at: self._show_column(at, on))
            menu.addAction(action)
        menu.addSeparator()
        sorting = menu.addMenu(_("Sort by"))
        sorting.setObjectName(f"{self.objectName()}.sort_menu")
        group = QActionGroup(sorting)
        by, _descending = self._model.sorted_by
        for at, column in enumerate(self._model.columns):
            action = QAction(column.label, sorting)
            action.setCheckable(True)
            action.setChecked(at == by)
            action.triggered.connect(lambda _on, at=at: self._header_clicked(at))
            group.addAction(action)
            sorting.addAction(action)
        usual = menu.addAction(_("Columns as they were at first"))
        usual.setObjectName(f"{self.objectName()}.columns_reset")
        usual.triggered.connect(self._reset_columns)
        return menu

    def _show_column(self, at: int, on: bool) -> None:
        self.setColumnHidden(at, not on)
        if on and self.columnWidth(at) < px(40):
            self.setColumnWidth(at, px(self._model.columns[at].width))
        self._remember_soon()

    def _reset_columns(self) -> None:
        header = self.horizontalHeader()
        for at, column in enumerate(self._model.columns):
            header.moveSection(header.visualIndex(at), at)
            self.setColumnHidden(at, not column.shown_by_default)
            self.setColumnWidth(at, px(column.width))
        self._remember_soon()

    def _header_clicked(self, at: int) -> None:
        by, descending = self._model.sorted_by
        self._keeping_place(lambda: self._model.sort_by(at, at == by and not descending))
        self._remember_soon()

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        return next(
            (
                header.logicalIndex(at)
                for at in range(header.count())
                if not self.isColumnHidden(header.logicalIndex(at))
            ),
            0,
        )

    # What is remembered.

    def _remember_soon(self) -> None:
        if self._remembered is not None and not self._restoring:
            self._remembering.start()

    def _remember(self) -> None:
        if self._remembered is None:
            return
        self._remembered.keep_words(f"{self.objectName()}/columns", self._columns_in_words())
        if self._sorting_in_words():
            self._remembered.keep(f"{self.objectName()}/sort", self._sorting_in_words())

    def _columns_in_words(self) -> list[str]:
        """`name:width` of each column from the left; the width is 0 where it is hidden."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        return [f"{self._column_names[at]}:{0 if self.isColumnHidden(at) else self.columnWidth(at)}" for at in order]

    def _sorting_in_words(self) -> str:
        by, descending = self._model.sorted_by
        return f"{self._column_names[by]}:{'down' if descending else 'up'}" if by >= 0 else ""

    def _recall(self) -> None:
        """Take widths, order and sorting from the last time.

        What is damaged or of another version is left out.
        """
        if self._remembered is not None:
            self._take_columns(self._remembered.words(f"{self.objectName()}/columns") or ())
            self._take_sorting(self._remembered.text(f"{self.objectName()}/sort"))

    def _take_columns(self, kept: Iterable[str]) -> None:
        widths: dict[str, int] = {}
        for word in kept:
            name, _colon, digits = word.partition(":")
            if name in self._column_names and digits.isascii() and digits.isdigit() and len(digits) < 5:
                widths[name] = int(digits)
        if not any(widths.values()):
            widths = {}
        self._restoring = True
        header = self.horizontalHeader()
        for visual, (column, width) in enumerate(widths.items()):
            at = self._column_names.index(column)
            header.moveSection(header.visualIndex(at), visual)
            self.setColumnHidden(at, width == 0)
            if width:
                self.setColumnWidth(at, max(width, px(40)))
        self._restoring = False

    def _take_sorting(self, kept: str) -> None:
        sorted_by, _colon, way = kept.partition(":")
        if sorted_by in self._column_names:
            self._model.sort_by(self._column_names.index(sorted_by), way == "down")

    # Copying.

    def copy(self, *, with_headings: bool = False) -> None:
        """The selected rows to the clipboard, as they stand on the screen."""
        from partycell_desktop.screens.parts.copied_rows import to_clipboard

        columns = self.shown_columns()
        lines = [[column.value(record) for column in columns] for record in self.selected()]
        to_clipboard([column.label for column in columns] if with_headings else [], lines)

    # Keys, menu, emptiness.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.current())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the screen put on the table with `addAction`, and copying."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        if self.actions():
            menu.addSeparator()
        for text, name, headings in (
            (_("Copy"), "copy", False),
            (_("Copy with headings"), "copy_with_headings", True),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"{self.objectName()}.{name}")
            action.setEnabled(bool(self.selectionModel().hasSelection()))
            action.triggered.connect(lambda _on, headings=headings: self.copy(with_headings=headings))
        menu.popup(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._has_links:
            link = self._is_link_at(event.position().toPoint())
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers() and self._is_link_at(place):
            self.followed.emit(self._model.record(self.indexAt(place).row()))

    def _is_link_at(self, place: QPoint) -> bool:
        """Whether a link stands under the pointer."""
        index = self.indexAt(place)
        if not index.isValid() or not self._model.columns[index.column()].link:
            return False
        column, record = self._model.columns[index.column()], self._model.record(index.row())
        width = self._cells.cell_width(column, record)
        return bool(column.value(record)) and place.x() - self.columnViewportPosition(index.column()) < width

    def paintEvent(self, event: QPaintEvent) -> None:
        self._cells.paint(QPainter(self.viewport()), event.rect())

    def sizeHintForColumn(self, column: int) -> int:
        """For a double click on the edge of a heading."""
        return self._cells.wanted_width(self._model.columns[column])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self._model.rowCount():
            # Tab must lead to a row, or the arrow keys have nowhere to start from. A click has its own row already,
            # and must not find another one under it because the list has jumped to its head.
            self.selectionModel().setCurrentIndex(
                self._model.index(0, self._first_column()), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect())

    def _is_cut(self, row: int, column: int) -> bool:
        """Whether a cell has more to say than its column has room for; then its tip says it."""
        wanted = self._cells.cell_width(self._model.columns[column], self._model.record(row))
        return wanted > self.columnWidth(column)

    def _show_emptiness(self) -> None:
        empty = self._model.rowCount() == 0
        beyond = self._model.count_beyond() if empty and self._found_beyond is not None else 0
        if beyond and self._found_beyond is not None:
            sentence, action = self._found_beyond
            self._empty.say(sentence(beyond), action)
        elif empty:
            self._empty.say(*(self._nothing_found if self._model.count_all() else self._sentences))
        self._empty.setVisible(empty)

    def _empty_pressed(self) -> None:
        if self._found_beyond is not None and self._model.count_beyond():
            self.beyond_wanted.emit()
        else:
            (self.search_dropped if self._model.count_all() else self.begin_wanted).emit()

    # Keeping the place.

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Let `change` put other rows under the view, and select again what was selected and is still
        there.
        """
        model, selection = self._model, self.selectionModel()
        current = self.currentIndex()
        current_key = model.key(current.row()) if current.isValid() else None
        selected = {model.key(row) for row in self._selected_rows()}
        scrolled = self.verticalScrollBar().value()
        self._restoring = True
        change()
        if selected:
            selection.select(self._spans(model.rows_of(selected)), QItemSelectionModel.SelectionFlag.Select)
        if current_key is not None:
            for row in model.rows_of({current_key}):
                selection.setCurrentIndex(
                    model.index(row, self._first_column()), QItemSelectionModel.SelectionFlag.NoUpdate
                )
        self.verticalScrollBar().setValue(scrolled)
        self._restoring = False
        self._show_emptiness()
        self._announce_current()
        if selected:
            self.selection_changed.emit()

    def _spans(self, rows: list[int]) -> QItemSelection:
        """These rows as a selection; neighbours become one span, or ten thousand of them would take seconds."""
        spans, last = QItemSelection(), self._model.columnCount() - 1
        first = 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                spans.select(self._model.index(rows[first], 0), self._model.index(rows[at - 1], last))
                first = at
        return spans

    def _selected_rows(self) -> list[int]:
        return sorted(
            {row for span in self.selectionModel().selection().toList() for row in range(span.top(), span.bottom() + 1)}
        )

    def _announce_current(self, *_indexes: Any) -> None:
        if self._restoring:
            return
        index = self.currentIndex()
        key = self._model.key(index.row()) if index.isValid() else None
        if key != self._announced:
            self._announced = key
            self.current_changed.emit(self.current())

    def _announce_selection(self, *_changes: Any) -> None:
        if not self._restoring:
            self.selection_changed.emit()

    def _prepare(self) -> None:
        """Between two events.

        Make rows ready for the search, so that the first keystroke is as quick as the tenth.
        """
        if not self._model.prepare_some(PREPARED_AT_A_TIME):
            self._preparing.stop()
