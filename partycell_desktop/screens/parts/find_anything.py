"""Ctrl+K: one line that finds a member, a paper, a screen, and goes there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.words import _

MOST = 60


class FoundLine(Protocol):
    """One result of the search over everything."""

    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def place(self) -> str: ...


@dataclass(frozen=True)
class Found:
    """One line of the result: what it is, a word about it, and the place that it opens."""

    title: str
    detail: str
    place: str


class FindAnything(Dialog):
    """`find.dialog`: type into `find.text`, choose in `find.results` with the arrow keys, Enter opens.

    `search` is asked at each keystroke, also with an empty text, and gives the lines in order.
    """

    wanted = Signal(str)

    def __init__(self, search: Callable[[str], Sequence[FoundLine]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find.dialog")
        self.setWindowTitle(_("Find anything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._search = search
        self._line = QLineEdit()
        self._line.setObjectName("find.text")
        self._line.setProperty("look", "search")
        self._line.setPlaceholderText(_("Name, number, paper, screen… (accents may be left out)"))
        self._line.setAccessibleName(_("Find anything"))
        self._line.textEdited.connect(self._look)
        self._line.returnPressed.connect(self._open_current)
        self._line.installEventFilter(self)
        self._results = QListWidget()
        self._results.setObjectName("find.results")
        self._results.setAccessibleName(_("Results"))
        self._results.setProperty("look", "results")
        self._results.setUniformItemSizes(True)
        self._results.itemActivated.connect(self._open)
        self._results.itemClicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(12), px(12), px(12))
        layout.setSpacing(px(8))
        layout.addWidget(self._line)
        layout.addWidget(self._results, 1)
        self.resize(px(560), px(420))
        self._look("")

    def _look(self, text: str) -> None:
        self._results.clear()
        for found in list(self._search(text))[:MOST]:
            shown = " · ".join(part for part in (found.title, found.detail) if part)
            item = QListWidgetItem(shown)
            item.setData(Qt.ItemDataRole.UserRole, found.place)
            self._results.addItem(item)
        if not self._results.count():
            nothing = QListWidgetItem(_("Nothing found."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._results.addItem(nothing)
        else:
            self._results.setCurrentRow(0)

    def _open_current(self) -> None:
        item = self._results.currentItem()
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        place = item.data(Qt.ItemDataRole.UserRole)
        if place:
            self.accept()
            self.wanted.emit(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and the page keys move in the results while the typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                last = self._results.count() - 1
                self._results.setCurrentRow(max(0, min(last, self._results.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)
