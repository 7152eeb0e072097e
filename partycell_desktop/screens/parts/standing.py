"""Windows that stand open: dialogs kept after the code that opened them has returned, and the list of all windows."""

import gc

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QWidget

_standing: set[QDialog] = set()


def show_standing(dialog: QDialog) -> None:
    """Show a dialog and return. Python would throw away a dialog without a parent at once; it is kept until closed."""
    _standing.add(dialog)
    dialog.finished.connect(lambda _answer: _standing.discard(dialog))
    dialog.destroyed.connect(lambda: _standing.discard(dialog))
    dialog.show()


def standing_dialogs() -> list[QDialog]:
    """The dialogs that are open now and were opened by `show_standing`."""
    return [dialog for dialog in _standing if dialog.isVisible()]


def all_windows() -> list[QWidget]:
    """Every window and popup of the program, seen or hidden."""
    # While Qt's list becomes a Python list, the garbage collector may destroy a forgotten window that stands in it.
    collecting = gc.isenabled()
    gc.disable()
    windows = QApplication.topLevelWidgets()
    if collecting:
        gc.enable()
    return windows


def open_windows() -> list[QWidget]:
    """Every window and popup of the program that can be seen now."""
    return [window for window in all_windows() if window.isVisible()]


def window_in_front() -> QWidget | None:
    """The window that a new one shall stand over.

    A dialog that has just closed may still count as active; what stood over it would go with it, unseen.
    """
    places = (QApplication.activeModalWidget(), QApplication.activeWindow())
    return next((place for place in places if place is not None and place.isVisible()), None)


def show_under(popup: QWidget, widget: QWidget, gap: int = 0) -> None:
    """Show a popup below `widget`, or above it where the screen ends; `gap` pixels lie between them."""
    popup.adjustSize()
    _place_under(popup, widget, gap)
    popup.show()
    _place_under(popup, widget, gap)  # it has its true size only now that it is dressed


def _place_under(popup: QWidget, widget: QWidget, gap: int) -> None:
    room = widget.screen().availableGeometry()
    place = widget.mapToGlobal(QPoint(0, widget.height() + gap))
    place.setX(max(room.left(), min(place.x(), room.right() + 1 - popup.width())))
    if place.y() + popup.height() > room.bottom():
        place.setY(max(room.top(), widget.mapToGlobal(QPoint(0, 0)).y() - popup.height() - gap))
    popup.move(place)
