"""What may come after the first picture: the user sees and uses one thing while the next is made."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PAUSE_MS = 30


class _NextPaint(QObject):
    def __init__(self, widget: QWidget, act: Callable[[], object]) -> None:
        super().__init__(widget)
        self._act = act
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(PAUSE_MS, self, self._go)
        return False

    def _go(self) -> None:
        self.deleteLater()
        self._act()


def after_next_paint(widget: QWidget, act: Callable[[], object]) -> None:
    """Do `act` once, when `widget` has been painted next, however long that takes on a slow computer.

    With a short pause between, so that the picture reaches the screen and what was pressed meanwhile is answered first.
    """
    _NextPaint(widget, act)
