"""Taking pictures of windows and dialogs over the demo, and pressing what opens them, without a hand at the mouse."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, Qt, QThread, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QTabWidget, QWidget

from partycell_desktop.screens.parts.standing import open_windows

SIZE = QSize(1366, 768)
LONGEST_REST = 10_000  # milliseconds: a cursor that blinks may never let the program be quiet for long
PATIENCE = 400  # times 25 ms: how long a dialog may take to stand open

Seen = Callable[[str, QWidget], object]


class Camera:
    """Takes pictures of widgets, numbered in their order, and presses what has to be pressed for them.

    Without a folder nothing is kept: `seen` alone is told of each.
    """

    def __init__(self, folder: Path | None, seen: Seen) -> None:
        self._folder, self._seen = folder, seen
        self._taken = 0

    def rest(self, quiet: int = 10) -> None:
        """Let the program lay out, fetch and paint, until it has had nothing to do for `quiet` milliseconds.

        However busy the computer is, what follows a short pause of the program is waited for.
        """
        loop = QEventLoop()
        idle, whole = QElapsedTimer(), QElapsedTimer()
        idle.start()
        whole.start()
        while idle.elapsed() < quiet and whole.elapsed() < LONGEST_REST:
            if loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
                idle.restart()
            else:
                QThread.msleep(2)
        QTimer.singleShot(0, loop.quit)
        loop.exec()  # what was given up is taken away only by a loop that runs

    def take(self, widget: QWidget, name: str, quiet: int = 55) -> None:
        """A picture of a widget that stands open; `quiet` is more than the default where it waits for a pause."""
        self.rest(quiet)
        self._seen(name, widget)
        self._taken += 1
        if self._folder is not None:
            widget.grab().save(str(self._folder / f"{self._taken:03}-{name}.png"))

    def stand(self, window: QWidget, size: QSize) -> None:
        """Open a window of that size, where nobody is disturbed by it."""
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        window.resize(size)
        self.rest()

    def show_and_take(self, window: QWidget, name: str) -> None:
        """Open, take and close a window that is not there yet."""
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        self.take(window, name)
        close(window)

    def take_dialog(
        self, name: str, opening: Callable[[], object], before: Callable[[QWidget], object] | None = None
    ) -> None:
        """A picture of the dialog that `opening` opens, waiting for an answer or not; then it is closed.

        `before` does something in the dialog first.
        """
        known = set(open_windows())
        taken: list[bool] = []

        def look(left: int = PATIENCE) -> None:
            new = [each for each in open_windows() if each not in known]
            if new:
                try:
                    if before is not None:
                        before(new[-1])
                    self.take(new[-1], name)
                finally:
                    close(new[-1])
                    taken.append(True)
            elif left:
                QTimer.singleShot(25, lambda: look(left - 1))
            else:
                taken.append(False)

        QTimer.singleShot(0, look)
        opening()
        while not taken:
            self.rest()
        if not taken[0]:
            raise LookupError(f"no dialog was opened for {name}")
        self.rest()


def close(window: QWidget) -> None:
    """Close a window without an answer."""
    if isinstance(window, QDialog):
        window.done(0)
    else:
        window.hide()
    window.deleteLater()


def press(window: QWidget, name: str) -> None:
    """Press the button of that name."""
    found = window.findChild(QAbstractButton, name)
    if found is None:
        raise LookupError(f"no button is called {name}")
    found.click()


def type_into(window: QWidget, name: str, text: str) -> None:
    """Type into the line of that name."""
    found = window.findChild(QLineEdit, name)
    if found is None:
        raise LookupError(f"no line is called {name}")
    found.selectAll()
    found.insert(text)
    found.textEdited.emit(text)


def tabs_of(window: QWidget, name: str) -> QTabWidget:
    """The tabs of that name."""
    found = window.findChild(QTabWidget, name)
    if found is None:
        raise LookupError(f"no tabs are called {name}")
    return found


def choose(window: QWidget, name: str) -> None:
    """Choose an entry of a menu."""
    found = window.findChild(QAction, name)
    if found is None:
        raise LookupError(f"no entry is called {name}")
    found.trigger()
