"""The list of proposals that opens under a field."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from partycell_desktop.words import _

MOST_LINES = 12


class Proposals(QObject):
    """Shows texts under `line`; the typing goes on in the line meanwhile. `chosen` says which one was taken.

    The list never writes into the line: that is for whoever hears `chosen`.
    """

    chosen = Signal(str)

    def __init__(self, line: QLineEdit, label: str) -> None:
        super().__init__(line)
        self._line = line
        self._texts = QStringListModel(self)
        self.popup = QListView()
        self.popup.setObjectName(f"{line.objectName()}.proposals")
        self.popup.setAccessibleName(_("Proposals for: {label}").format(label=label))
        self.popup.setProperty("look", "popup")
        self._completer = QCompleter(self._texts, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST_LINES)
        self._completer.setPopup(self.popup)
        self._completer.activated.connect(self.chosen)
        self.popup.installEventFilter(self)

    def shown(self) -> list[str]:
        """What is proposed now; nothing when the list is closed."""
        return self._texts.stringList() if self.popup.isVisible() else []

    def offer(self, texts: list[str]) -> None:
        """Open the list with these texts, or close it when there are none."""
        if texts:
            self._texts.setStringList(texts)
            self._completer.complete()
        else:
            self.popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if pressed not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        # Qt would only close the list; who presses Tab wants to go on to the next field.
        current = self.popup.currentIndex()
        self.popup.hide()
        if current.isValid():
            self.chosen.emit(str(current.data()))
        backward = pressed == Qt.Key.Key_Backtab
        way = Qt.KeyboardModifier.ShiftModifier if backward else Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(self._line, QKeyEvent(QEvent.Type.KeyPress, pressed, way))
        return True
