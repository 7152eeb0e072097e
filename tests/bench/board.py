"""Open the board of the candidates, or the roster, of a book and measure from the order to the painted screen."""

import json
import sys
import time

from ours import open_window
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from partycell_desktop.screens.parts.camera import Camera


class Painted(QObject):
    """Whether the watched widget has been painted."""

    done = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the paint."""
        self.done = self.done or event.type() == QEvent.Type.Paint
        return False


if __name__ == "__main__":
    book, screen, holds = sys.argv[1:4]
    application, window, door = open_window(book, screen="today")
    Camera(None, lambda _name, _widget: None).rest(300)  # until what the start left for later is done
    started = time.perf_counter()
    window.go(screen)
    shown = window.findChild(QWidget, holds)
    assert shown is not None, f"there is no {holds}"
    painted = Painted()
    shown.viewport().installEventFilter(painted)  # type: ignore[attr-defined]
    while not painted.done:
        QApplication.processEvents()
    print(json.dumps({"ms": (time.perf_counter() - started) * 1000, "rows": shown.model().rowCount()}))  # type: ignore[attr-defined]
    window.close()  # or the next start would have to tell that the book was left open
