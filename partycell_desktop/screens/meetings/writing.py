"""A text that keeps itself and grows: a pause after the last key, or leaving the field, and it stands in the book.

Who writes on without a pause is not spared: after `MOST_MS` what was typed is kept all the same, so that no crash of
the computer costs more than the last seconds.
"""

from collections.abc import Callable
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.desk import Outcome
from partycell_desktop.screens.parts.rich_field import RichField
from partycell_desktop.screens.parts.style import px

PAUSE_MS = 1_000
MOST_MS = 3_000
MOST_ROWS = 14

Keep = Callable[[str], Outcome[Any]]


class Writing(QObject):
    """Watches a field; `keep(text)` is called after a pause in the typing, and at once when the field is left.

    The field is as high as its text, from `least` rows up. `typed` with every key.
    """

    typed = Signal()

    def __init__(self, field: RichField, keep: Keep, least: int = 2) -> None:
        super().__init__(field)
        self._field, self._keep, self._least = field, keep, least
        self._known = field.text()  # what the book has, as far as it was shown here
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.keep_now)
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(MOST_MS)
        self._latest.timeout.connect(self._keep_at_last)
        field.typed.connect(self._note_typing)
        field.left.connect(self.keep_now)
        field.lines.textChanged.connect(self._grow)
        field.lines.viewport().installEventFilter(self)
        self._grow()

    def text(self) -> str:
        """What stands in the field."""
        return self._field.text()

    def keep_now(self) -> bool:
        """Keep what was typed since; False when it was refused. Waits while an input method is composing."""
        if self._field.is_composing():
            self._timer.start()
            return True
        return self._keep_at_last()

    def _note_typing(self) -> None:
        self._timer.start()
        if not self._latest.isActive():
            self._latest.start()
        self.typed.emit()

    def _keep_at_last(self) -> bool:
        """Keep what was typed, also in the middle of a word: the word that is being composed is not part of it yet."""
        self._timer.stop()
        self._latest.stop()
        if not self._field.has_changed():
            return True
        text = self._field.text()
        outcome = self._keep(text)
        if not outcome:
            self._field.set_problem(outcome.refused.reason if outcome.refused is not None else "")
            return False
        self._field.note_kept(text)
        return True

    def show(self, text: str) -> None:
        """Show what the book has, unless it is known here or something typed is still to be kept.

        The book tidies what it keeps: a blank at the end, behind which somebody goes on writing, stays in the field.
        """
        if text == self._known:
            return
        self._known = text
        if not self._field.has_changed() and self._field.text() != text:
            self._field.set_text(text)

    def drop(self) -> None:
        """Forget what was typed."""
        self._timer.stop()
        self._latest.stop()
        self._field.set_text(self._known)

    def waits(self) -> bool:
        """Whether something typed is not in the book yet."""
        return self._field.has_changed()

    def reveal(self) -> None:
        """Put the cursor there."""
        self._field.reveal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self._grow()
        return False

    def _grow(self) -> None:
        lines = self._field.lines
        row = lines.fontMetrics().lineSpacing()
        wanted = max(self._least * row, ceil(lines.height_of_text(MOST_ROWS * row)))
        whole = wanted <= MOST_ROWS * row
        # A bar that comes and goes would change the width, and with it the rows.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if lines.verticalScrollBarPolicy() != policy:
            lines.setVerticalScrollBarPolicy(policy)
        height = min(wanted, MOST_ROWS * row) + px(6)
        if height != lines.minimumHeight():
            lines.setFixedHeight(height)
            if whole:
                lines.verticalScrollBar().setValue(0)
            if lines.hasFocus():
                QTimer.singleShot(0, lines, self._follow)

    def _follow(self) -> None:
        """Scroll so that the cursor stays in view where the text has grown under it."""
        lines = self._field.lines
        area: QWidget | None = lines.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and inside is not None:
            at = lines.viewport().mapTo(inside, QPoint(0, lines.cursorRect().bottom()))
            area.ensureVisible(0, at.y(), 0, px(24))


def put_in_order(layout: QVBoxLayout, wanted: list[QWidget]) -> None:
    """Let these widgets stand in this order at the beginning of a layout; what stands right already is not touched."""
    for at, widget in enumerate(wanted):
        there = layout.itemAt(at)
        if there is None or there.widget() is not widget:
            layout.removeWidget(widget)
            layout.insertWidget(at, widget)


def take_away(layout: QVBoxLayout, widget: QWidget, heir: QWidget) -> None:
    """Take a widget out of a layout for good; the keyboard, where it was in there, goes to the `heir`."""
    focus = widget.window().focusWidget()
    if focus is not None and (focus is widget or widget.isAncestorOf(focus)):
        heir.setFocus()
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
