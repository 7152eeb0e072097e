"""Type into the search field of the roster and measure each key until the list on the screen has settled."""

import json
import statistics
import sys
import time

from ours import open_window, roster_table
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

TYPED = ("dao", "nguyễn văn", "thu", "linh", "hoà")
REPEATS = 5
SETTLED_S = 0.12


class Paints(QObject):
    """When the watched widget was painted last."""

    last = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the time of a paint."""
        if event.type() == QEvent.Type.Paint:
            self.last = time.perf_counter()
        return False


def press(field: QWidget, key: str, paints: Paints) -> float:
    """Milliseconds from the key to the last paint of the list that it caused (or to rest, if it caused none)."""
    code = Qt.Key.Key_unknown if key else Qt.Key.Key_Backspace
    started = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, key))
    QApplication.processEvents()
    rested = time.perf_counter()
    while time.perf_counter() < max(rested, paints.last) + SETTLED_S:
        QApplication.processEvents()
    return (max(rested, paints.last) - started) * 1000


if __name__ == "__main__":
    application, window, door = open_window(sys.argv[1])
    table = roster_table(window)
    search = window.findChild(QWidget, "roster.search")
    field = search if isinstance(search, QLineEdit) else search.findChild(QLineEdit)
    field.setFocus()
    paints = Paints()
    table.viewport().installEventFilter(paints)
    press(field, "a", paints)  # once for what is made at the first use
    press(field, "", paints)
    times: dict[tuple[str, str], list[float]] = {}
    for _repeat in range(REPEATS):
        for text in TYPED:
            for end, letter in enumerate(text):
                times.setdefault((text[:end], letter), []).append(press(field, letter, paints))
            for end in range(len(text), 0, -1):
                times.setdefault((text[:end], "back"), []).append(press(field, "", paints))
    keys = {place: statistics.median(each) for place, each in times.items()}
    slowest = max(keys, key=lambda place: keys[place])
    print("slowest key:", slowest, file=sys.stderr)
    print(json.dumps({"median": statistics.median(keys.values()), "slowest": keys[slowest]}))
