"""A secretary in a program of its own who types into the minutes without ever pausing: BOOK MEETING.

Every word is said on the standard output as it is typed: its number and the moment, in seconds of the computer's clock.
"""

import sys
import time

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from partycell_desktop import app
from partycell_desktop.use_cases.books import open_session

PASSAGE = "meeting.text.opening"
EVERY_MS = 40


def main() -> None:
    """Open the book as the program does, put the cursor into the first passage of the minutes and type."""
    application, _watch = app.start([], "vi")
    door = app.Door(application)
    door.remembered.keep("window/screen", "meetings")
    door.enter(open_session(sys.argv[1], ""))
    assert door.window is not None
    door.window.open_place(f"meeting:{sys.argv[2]}/minutes")
    editor = door.window.findChild(QWidget, PASSAGE)
    assert editor is not None
    editor.setFocus()
    typed = [0]

    def type_a_word() -> None:
        typed[0] += 1
        for letter in f"từ{typed[0]} ":
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(editor, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        print(typed[0], time.monotonic(), flush=True)

    timer = QTimer()
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(type_a_word)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
