"""One column of the board: its heading with a count, and a list of cards that are painted, not built."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from partycell_desktop.screens.candidates.card import CardPainter, said_of
from partycell_desktop.screens.parts.style import CARD_RADIUS, colours, font, px
from partycell_desktop.use_cases.candidates import CandidateLine, Column

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-partycell-candidate"

Key = tuple[int, int]


def key_of(line: CandidateLine) -> Key:
    """What tells two cards apart, also of people whose way is not followed yet."""
    return line.id, line.person.id


class CardModel(QAbstractListModel):
    """The candidates of one column, in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[CandidateLine] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.person.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return said_of(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def set_lines(self, lines: Sequence[CandidateLine]) -> None:
        """Show these, in this order."""
        if list(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> CandidateLine:
        """The candidate of a row."""
        return self._lines[row]

    def lines(self) -> list[CandidateLine]:
        """All of the column."""
        return list(self._lines)

    def row_of(self, key: Key) -> int:
        """The row of a card; -1 where it is not here."""
        return next((row for row, line in enumerate(self._lines) if key_of(line) == key), -1)


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of a column."""

    def __init__(self, view: "CardView", painter: CardPainter) -> None:
        super().__init__(view)
        self._view, self._cards = view, painter

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.card_width()
        return QSize(width, self._cards.face(self._view.cards.line(index.row()), width).height + self._cards.gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        marked = self._view.hasFocus() and self._view.currentIndex() == index
        card = QRectF(place.left(), place.top(), self._view.card_width(), place.height() - self._cards.gap)
        painter.save()
        self._cards.paint(painter, card, self._view.cards.line(index.row()), marked=marked)
        painter.restore()


class CardView(QListView):
    """`candidates.cards.<n>`: the cards of one column.

    `opened` on Enter or double click; `sideways` when an arrow key wants the neighbour column; `wanted` with "forward"
    or "back" on Ctrl+arrow; `menu_wanted` with the place on the screen; `dropped` with the key of a card that was let
    go here; `dragged_over` with a place of the board under the pointer.
    """

    opened = Signal(object)
    sideways = Signal(int)
    wanted = Signal(str, object)
    menu_wanted = Signal(object, QPoint)
    dropped = Signal(object)
    dragged_over = Signal(QPoint)
    got_focus = Signal()

    def __init__(self, number: int, painter: CardPainter) -> None:
        super().__init__()
        self.setObjectName(f"candidates.cards.{number}")
        self.setProperty("look", "board")
        self._painter = painter
        self._over = False
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self, painter))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.cards.line(index.row())))

    def card_width(self) -> int:
        """How wide a card of this column is."""
        return max(px(80), self.viewport().width())

    def current(self) -> CandidateLine | None:
        """The card that the keyboard is at."""
        index = self.currentIndex()
        return self.cards.line(index.row()) if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Put the keyboard on a card of this column."""
        if self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(max(0, min(row, self.cards.rowCount() - 1))))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Keys and menu.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if line is not None:
                self.wanted.emit("forward" if step > 0 else "back", line)
        elif step:
            self.sideways.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if line is not None:
                self.opened.emit(line)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        place = event.globalPos()
        if not by_mouse:
            place = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(px(24), px(24)))
        self.menu_wanted.emit(self.cards.line(index.row()), place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid():
            self.setCurrentIndex(self.cards.index(0))
        self.got_focus.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    # Dragging.

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Take the current card; what becomes of it is decided where it is let go."""
        line = self.current()
        if line is None:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(line))
        picture = self._picture(line)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(px(24), px(16)))
        drag.exec(Qt.DropAction.MoveAction)

    def _picture(self, line: CandidateLine) -> QPixmap:
        size = QSize(self.card_width(), self._painter.face(line, self.card_width()).height)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._painter.paint(painter, QRectF(QPoint(0, 0), size), line)
        painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._show_over(True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self.dragged_over.emit(self.viewport().mapToGlobal(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        key = key_in(event.mimeData())
        if key is not None:
            event.acceptProposedAction()
            self.dropped.emit(key)

    def _show_over(self, on: bool) -> None:
        self._over = on
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._over:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().neutral_tint))
            painter.drawRoundedRect(QRectF(self.viewport().rect()), px(CARD_RADIUS), px(CARD_RADIUS))
            painter.end()
        super().paintEvent(event)


def mime_of(line: CandidateLine) -> QMimeData:
    """What travels with a dragged card: its numbers, nothing of the person."""
    mime = QMimeData()
    mime.setData(MIME, "/".join(str(part) for part in key_of(line)).encode())
    return mime


def key_in(mime: QMimeData) -> Key | None:
    """The card that a drag brings; None where it brings something else."""
    text = bytes(mime.data(MIME).data()).decode("ascii", "replace")
    first, _stroke, second = text.partition("/")
    return (int(first), int(second)) if first.isdigit() and second.isdigit() else None


class Heading(QWidget):
    """`candidates.heading.<n>`: the name of a column and how many stand in it; a long name gives way."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"candidates.heading.{number}")
        self._title, self._count = "", 0
        self._bold, self._plain = font(weight=QFont.Weight.DemiBold), font()
        self._bold_metrics, self._plain_metrics = QFontMetrics(self._bold), QFontMetrics(self._plain)
        self.setFixedHeight(px(22))

    def show_text(self, title: str, count: int) -> None:
        """What the heading says."""
        self._title, self._count = title, count
        self.setAccessibleName(self.text())
        self.setToolTip(title)
        self.update()

    def text(self) -> str:
        """The heading with its count."""
        return f"{self._title} {self._count}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), colours()
        count = str(self._count)
        room = self.width() - self._plain_metrics.horizontalAdvance(count) - px(4)
        title = self._bold_metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        base = (self.height() - self._bold_metrics.height()) // 2 + self._bold_metrics.ascent()
        painter.setFont(self._bold)
        painter.setPen(QColor(worn.ink))
        painter.drawText(0, base, title)
        painter.setFont(self._plain)
        painter.setPen(QColor(worn.muted))
        painter.drawText(self._bold_metrics.horizontalAdvance(title) + px(4), base, count)


class BoardColumn(QWidget):
    """`candidates.column.<n>`: heading and cards."""

    def __init__(self, number: int, painter: CardPainter) -> None:
        from PySide6.QtWidgets import QVBoxLayout

        super().__init__()
        self.setObjectName(f"candidates.column.{number}")
        self.heading = Heading(number)
        self.view = CardView(number, painter)
        self.column: Column | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.heading)
        layout.addWidget(self.view, 1)

    def show_lines(self, column: Column, lines: Sequence[CandidateLine]) -> None:
        """Show who stands in this column."""
        self.column = column
        self.heading.show_text(column.title, len(lines))
        self.view.setAccessibleName(self.heading.text())
        self.view.cards.set_lines(lines)
