"""A field that keeps itself: after a pause in the typing, and when it is left, its text stands in the book."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from partycell_desktop.screens.parts.desk import Outcome
from partycell_desktop.screens.parts.field import Field

PAUSE_MS = 900
MOST_MS = 3_000


class KeptField(QObject):
    """Watches a field and calls `keep(text)`. What was typed and refused stays, with the reason at the field."""

    def __init__(self, field: Field, keep: Callable[[str], Outcome[Any]]) -> None:
        super().__init__(field)
        self.field, self._keep = field, keep
        self._known = field.text()
        self._pause, self._latest = self._timer(PAUSE_MS, self.keep_now), self._timer(MOST_MS, self._keep_at_last)
        field.typed.connect(self._typed)
        field.left.connect(self.keep_now)

    def _timer(self, after: int, do: Callable[[], object]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(after)
        made.timeout.connect(do)
        return made

    def _typed(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep_now(self) -> bool:
        """Keep what was typed; False when it was refused. Waits while an input method is composing."""
        if self.field.is_composing():
            self._pause.start()
            return True
        return self._keep_at_last()

    def _keep_at_last(self) -> bool:
        self._pause.stop()
        self._latest.stop()
        if not self.field.has_changed():
            return True
        text = self.field.text()
        outcome = self._keep(text)
        if not outcome:
            self.field.set_problem(outcome.refused.reason if outcome.refused is not None else "")
            return False
        self.field.clear_problem()
        self.field.note_kept(text)
        return True

    def show(self, text: str) -> None:
        """Show what the book has, unless something typed is still to be kept."""
        if text != self._known:
            self._known = text
            if not self.field.has_changed() and self.field.text() != text:
                self.field.set_text(text)

    def begin(self, text: str) -> None:
        """Show the text of another document."""
        self._pause.stop()
        self._latest.stop()
        self._known = text
        self.field.set_text(text)
        self.field.clear_problem()

    def waits(self) -> bool:
        """Whether something typed is not in the book."""
        return self.field.has_changed()

    def drop(self) -> None:
        """Forget what was typed."""
        self.begin(self._known)
