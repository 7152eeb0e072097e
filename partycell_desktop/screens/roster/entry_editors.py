"""How the cells of a list of a record are drawn and typed into."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QInputMethodEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from partycell_desktop.domain.items import Item, Kind
from partycell_desktop.domain.names import Haystack, Needle
from partycell_desktop.screens.parts.form import TICKED
from partycell_desktop.screens.parts.style import colours, font, px
from partycell_desktop.screens.roster.entry_model import EntryModel

Index = QModelIndex | QPersistentModelIndex
LEAST_HEIGHT = 30
PADDING = 6
WRAPPED = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value)


class CellLine(QLineEdit):
    """One line in a cell; with options it proposes those that match what was committed, without accents too.

    `written` when the user has changed the text, letter by letter.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget, name: str, accessible: str, options: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setFrame(False)
        self.setProperty("look", "cell")
        self.composing = False
        self._options = [(option, Haystack([option])) for option in options]
        self._proposals = QStringListModel(self)
        self.completer_popup: QListView | None = None
        self.textEdited.connect(self.written)
        if options:
            self._set_up_proposals(name)

    def _set_up_proposals(self, name: str) -> None:
        completer = QCompleter(self._proposals, self)
        completer.setWidget(self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        popup = QListView()
        popup.setObjectName(f"{name}.proposals")
        popup.setProperty("look", "popup")
        completer.setPopup(popup)
        completer.activated.connect(self._take)
        self.completer_popup = popup
        self._completer = completer
        self.textEdited.connect(self._propose)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._options and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self._is_proposing():
            self._offer([option for option, _searched in self._options])
            return
        super().keyPressEvent(event)

    def _take(self, chosen: str) -> None:
        self.setText(chosen)
        self.written.emit(chosen)

    def _is_proposing(self) -> bool:
        return self.completer_popup is not None and self.completer_popup.isVisible()

    def _propose(self) -> None:
        if self.composing or not self.text().strip():
            return
        needle = Needle(self.text())
        self._offer([option for option, searched in self._options if needle.found_in(searched)])

    def _offer(self, found: Sequence[str]) -> None:
        if self.completer_popup is None:
            return
        if not found or list(found) == [self.text()]:
            self.completer_popup.hide()
            return
        self._proposals.setStringList(list(found))
        self._completer.complete(QRect(0, 0, max(self.width(), px(200)), self.height()))


class CellLines(QPlainTextEdit):
    """Several lines in a cell; it grows with what is typed. `written` when the user has changed the text."""

    written = Signal(str)

    def __init__(self, parent: QWidget, name: str, accessible: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.composing = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(px(3))
        self._by_program = False
        self.textChanged.connect(self._changed)

    def put(self, text: str) -> None:
        """Write without saying that the user wrote."""
        self._by_program = True
        self.setPlainText(text)
        self.selectAll()
        self._by_program = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _changed(self) -> None:
        if not self._by_program and not self.composing:
            self.written.emit(self.toPlainText())
        wanted = round(self.document().size().height()) * self.fontMetrics().lineSpacing() + px(14)
        if wanted > self.height():
            self.resize(self.width(), wanted)


class EntryDelegate(QStyledItemDelegate):
    """Draws wrapped text, ticks, struck-out lines and the red edge of a wrong cell; makes the editors.

    `reason_height` is what the reason of a wrong line takes at the foot of all its cells.
    """

    def __init__(
        self,
        name: str,
        choices: Callable[[str], Sequence[str]],
        parent: QWidget,
        reason_height: Callable[[int], int],
    ) -> None:
        super().__init__(parent)
        self._name, self._choices, self._reason_height = name, choices, reason_height
        self._view = parent
        self._metrics = QFontMetrics(font())
        self.closeEditor.connect(self._closed)

    # Editors.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        item = self._item(index)
        name = f"{self._name}.{index.row()}.{item.name}"
        editor: CellLine | CellLines
        if item.kind is Kind.LONG:
            editor = CellLines(parent, name, item.title)
        else:
            editor = CellLine(parent, name, item.title, self._choices(item.choices) if item.choices else ())
        model, place = cast(EntryModel, index.model()), QPersistentModelIndex(index)
        before = str(index.data(Qt.ItemDataRole.EditRole) or "")
        # What is being typed counts at once, so that it can be saved from within the cell; Esc takes it back.
        editor.written.connect(lambda text: model.type_raw(place.row(), place.column(), text))
        editor.setProperty("take_back", lambda: model.type_raw(place.row(), place.column(), before))
        return editor

    def _closed(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        if hint == QStyledItemDelegate.EndEditHint.RevertModelCache:
            editor.property("take_back")()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, CellLines):
            if editor.toPlainText() != text:
                editor.put(text)
        elif isinstance(editor, QLineEdit) and editor.text() != text:
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        text = editor.toPlainText() if isinstance(editor, CellLines) else cast(QLineEdit, editor).text()
        cast(EntryModel, model).setData(index, text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = self._without_reason(option.rect, index)
        if isinstance(editor, CellLines):
            place.setHeight(max(place.height(), px(54)))
            place.setWidth(max(place.width(), px(200)))
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellLines) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(watched, event)

    # Drawing.

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width() if option.rect.width() > 0 else px(120)
        text = str(index.data() or "")
        reason = self._reason_height(index.row())
        if not text:
            return QSize(width, px(LEAST_HEIGHT) + reason)
        room = QRect(0, 0, max(width - 2 * px(PADDING), px(20)), 10_000)
        height = self._metrics.boundingRect(room, WRAPPED, text).height() + 2 * px(5)
        return QSize(width, max(px(LEAST_HEIGHT), height) + reason)

    def _without_reason(self, place: QRect, index: Index) -> QRect:
        """The part of a cell above the reason of its line."""
        return place.adjusted(0, 0, 0, -self._reason_height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        worn = colours()
        model = cast(EntryModel, index.model())
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line = model.line(index.row())
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(worn.selected_row))
        painter.fillRect(place.left(), place.bottom(), place.width(), 1, QColor(worn.row_line))
        place = self._without_reason(place, index)
        if self._item(index).kind is Kind.YES_NO:
            self._draw_tick(painter, place, line.texts.get(self._item(index).name) == TICKED)
        else:
            self._draw_text(painter, place, str(index.data() or ""), struck=line.removed)
        problem = model.problem_at(index.row(), index.column())
        if problem or state & QStyle.StateFlag.State_HasFocus:
            width = px(1) if problem and not state & QStyle.StateFlag.State_HasFocus else px(2)
            painter.setPen(QPen(QColor(worn.accent if problem else worn.focus), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(width // 2, width // 2, -width, -width))
        painter.restore()

    def _draw_text(self, painter: QPainter, place: QRect, text: str, *, struck: bool) -> None:
        if not text:
            return
        worn = colours()
        drawn = font()
        drawn.setStrikeOut(struck)
        painter.setFont(drawn)
        painter.setPen(QColor(worn.muted if struck else worn.ink))
        inner = place.adjusted(px(PADDING), px(5), -px(PADDING), -px(4))
        painter.drawText(inner, WRAPPED, text)

    def _draw_tick(self, painter: QPainter, place: QRect, ticked: bool) -> None:
        box = QStyleOptionButton()
        side = px(16)
        box.rect = QRect(place.left() + px(PADDING), place.top() + px(7), side, side)
        box.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        )
        QApplication.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, self._view)

    def _item(self, index: Index) -> Item:
        return cast(EntryModel, index.model()).items[index.column()]
