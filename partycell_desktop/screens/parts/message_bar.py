"""The line that says what was done, with Undo, or why something may not be."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from partycell_desktop.screens.parts.desk import Desk, Message
from partycell_desktop.screens.parts.icons import IconButton
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

STAYS_MS = 10_000


class MessageBar(QWidget):
    """Shows what the desk says: `message.bar`, `message.text`, `message.undo`, `message.close`.

    Put one into every dialog that gives orders: while a modal dialog is open, its own bar speaks, not the
    window's. A refusal stays until the next message; good news goes by itself. Where a button of the bar was pressed,
    the keyboard goes back to where it came from.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
    ) -> None:
        super().__init__(parent)
        self.setObjectName("message.bar")
        self._note = QFrame()
        self._note.setProperty("look", "note")
        self._note.setProperty("tone", "green")
        self._text = QLabel()
        self._text.setObjectName("message.text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._undo = QPushButton(_("Undo"))
        self._undo.setObjectName("message.undo")
        self._undo.setAccessibleName(_("Undo what was just done"))
        self._undo.setProperty("look", "small")
        self._undo.setAutoDefault(False)
        self._undo.clicked.connect(self._take_back)
        self._close = IconButton("message.close", "close", _("Close this message"))
        self._close.clicked.connect(self._go)
        inner = QHBoxLayout(self._note)
        inner.setContentsMargins(px(12), px(5), px(8), px(5))
        inner.setSpacing(px(12))
        inner.addWidget(self._text, 1)
        inner.addWidget(self._undo)
        inner.addWidget(self._close)
        self._note.setMinimumHeight(px(38))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(*(px(margin) for margin in margins))
        outer.addWidget(self._note)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        self._desk = desk
        desk.said.connect(self._hear)
        self._came_from: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keyboard_moved)
        self.hide()

    def text(self) -> str:
        """What is said now; empty when the bar is hidden."""
        return "" if self.isHidden() else self._text.text()

    def _hear(self, message: Message) -> None:
        modal = QApplication.activeModalWidget()
        if modal is not None and modal is not self.window():
            return
        if message.text:
            self.show_message(message)
        elif not self._undo.isHidden():
            self._go()

    def show_message(self, message: Message) -> None:
        """Show this message in place of the present one."""
        because = _("According to {rule}.").format(rule=message.because) if message.because else ""
        self._text.setText(" ".join(part for part in (message.text, because) if part))
        self._undo.setVisible(message.undo)
        if self._note.property("tone") != message.tone:
            self._note.setProperty("tone", message.tone)
            for widget in (self._note, self._text):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text.text()))
        if message.tone in ("accent", "gold"):
            self._timer.stop()
        else:
            self._timer.start(STAYS_MS)

    def _take_back(self) -> None:
        self._go()
        self._desk.undo()

    def _go(self) -> None:
        back = self._came_from
        if back is not None and isValid(back) and self.isAncestorOf(QApplication.focusWidget() or self):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _keyboard_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None and now is not None and self.isAncestorOf(now) and not self.isAncestorOf(before):
            self._came_from = before

    def _time_is_up(self) -> None:
        # Not from under the pointer, nor away from the keyboard.
        if self.underMouse() or self.isAncestorOf(QApplication.focusWidget() or self):
            self._timer.start(STAYS_MS)
        else:
            self.hide()
