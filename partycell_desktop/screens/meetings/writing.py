"""A text that keeps itself: a pause after the last key, or leaving the field, and it stands in the book."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from partycell_desktop.screens.parts.field import LongTextField

PAUSE_MS = 2_000
LETTERS_IN_A_ROW, MOST_ROWS = 62, 14


class Writing(QObject):
    """Watches a field; `keep(text)` is called after a pause in the typing, and at once when the field is left."""

    def __init__(self, field: LongTextField, keep: Callable[[str], bool]) -> None:
        super().__init__(field)
        self._field, self._keep = field, keep
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.keep_now)
        field.typed.connect(self._timer.start)
        field.left.connect(self.keep_now)

    def keep_now(self) -> bool:
        """Keep what was typed since; False when it was refused. Waits while an input method is composing."""
        if self._field.is_composing():
            self._timer.start()
            return True
        self._timer.stop()
        if not self._field.has_changed():
            return True
        text = self._field.text()
        if not self._keep(text):
            return False
        self._field.note_kept(text)
        return True

    def show(self, text: str) -> None:
        """Show what the book has, unless something typed is still to be kept."""
        if not self._field.has_changed() and self._field.text() != text:
            self._field.set_text(text)

    def waits(self) -> bool:
        """Whether something typed is not in the book yet."""
        return self._field.has_changed()

    def reveal(self) -> None:
        """Put the cursor there."""
        self._field.reveal()


def rows_for(text: str, least: int) -> int:
    """How many rows a field needs for a text that stands in it when it is made."""
    wanted = sum(1 + len(each) // LETTERS_IN_A_ROW for each in text.split("\n"))
    return max(least, min(wanted + 1, MOST_ROWS))
