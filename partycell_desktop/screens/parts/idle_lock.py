"""The idle lock.

After a set time without keys or pointer the window is covered until the password is typed.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QWindow
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.standing import open_windows
from partycell_desktop.screens.parts.style import colour, px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.words import _

WAKING = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}


class IdleLock(QObject):
    """Watches the windows of the program. `opens` says whether a password opens the open book.

    Every window is covered, also dialogs with a person's data; nothing that was being typed is lost.
    """

    close_wanted = Signal()
    locked = Signal()
    unlocked = Signal()

    def __init__(self, opens: Callable[[str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opens = opens
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.lock_now)
        self._covers: list[_Cover] = []
        self._dialog: _UnlockDialog | None = None
        # The window system's windows, not every widget: a filter on the application would cost at each event.
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    @property
    def is_locked(self) -> bool:
        return self._dialog is not None

    def set_minutes(self, minutes: int) -> None:
        """Lock after so many minutes; 0 never."""
        self._timer.setInterval(minutes * 60_000)
        if minutes:
            self._watch(QGuiApplication.focusWindow())
            self._timer.start()
        else:
            self._timer.stop()

    def lock_now(self) -> None:
        """Cover every window and ask for the password."""
        if self.is_locked:
            return
        for window in open_windows():
            if window.windowType() == Qt.WindowType.Popup:
                window.close()
            else:
                self._covers.append(_Cover(window))
        self._dialog = _UnlockDialog(self._opens)
        self._dialog.accepted.connect(self._open)
        self._dialog.close_wanted.connect(self.close_wanted)
        self._dialog.show()
        self._dialog.activateWindow()
        self.locked.emit()

    def _open(self) -> None:
        for cover in self._covers:
            cover.go()
        self._covers = []
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        if self._timer.interval():
            self._timer.start()
        self.unlocked.emit()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in WAKING and self._timer.isActive():
            self._timer.start()
        return False


class _Cover(QWidget):
    """Hides all that a window shows, and grows with it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("lock.cover")
        self.setAccessibleName(_("Locked"))
        self._window = window
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def go(self) -> None:
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("background"))


class _UnlockDialog(Dialog):
    """`lock.dialog`: `lock.password`, `lock.open`, `lock.close_book`."""

    close_wanted = Signal()

    def __init__(self, opens: Callable[[str], bool]) -> None:
        super().__init__(None)
        self.setObjectName("lock.dialog")
        self.setWindowTitle(_("The book is locked"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, False)
        self._opens = opens
        self._password = QLineEdit()
        self._password.setObjectName("lock.password")
        self._password.setAccessibleName(_("Password of the book"))
        self._password.setPlaceholderText(_("Password of the book"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._wrong = label("", "problem", "lock.problem", wrap=True)
        self._wrong.hide()
        enter = button(_("Open"), "lock.open", self._try, "primary")
        enter.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(_("The book is locked"), "name"))
        layout.addWidget(
            label(_("Nothing of it can be seen meanwhile. What you had typed is still there."), "muted", wrap=True)
        )
        layout.addWidget(self._password)
        layout.addWidget(self._wrong)
        layout.addLayout(row(button(_("Close the program"), "lock.close_book", self.close_wanted.emit), None, enter))
        self.setMinimumWidth(px(400))
        self._password.setFocus()

    def _try(self) -> None:
        if self._opens(self._password.text()):
            self.accept()
            return
        self._wrong.setText(_("This password does not open the book."))
        self._wrong.show()
        self._password.selectAll()
        self._password.setFocus()

    def reject(self) -> None:
        """Esc must not open the book."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
