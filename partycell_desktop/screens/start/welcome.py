"""The first window: make a book, open one, look at the demo, or go on with a recent one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, EmptyState, OneLine, button, column, label, row
from partycell_desktop.screens.parts.tab_order import go_on
from partycell_desktop.words import LANGUAGES, _, language


@dataclass(frozen=True)
class RecentBook:
    """A book that was opened before: where it lies, and a line that says so."""

    path: str
    name: str
    where: str


class Welcome(QWidget):
    """What a secretary sees before any book is open. What is chosen goes out as a signal; nothing is opened here."""

    wants_new = Signal()
    wants_demo = Signal()
    wants_book = Signal(str)
    wants_forgotten = Signal(str)
    wants_language = Signal(str)
    closed = Signal()

    def __init__(self, recent: Callable[[], list[RecentBook]], books_folder: Path) -> None:
        super().__init__()
        self._recent = recent
        self._folder = books_folder
        self.setObjectName("start.welcome")
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("PartyCell: the cell's book"))
        self.resize(px(880), px(560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(40), px(32), px(40), px(24))
        layout.setSpacing(px(20))
        layout.addLayout(self._heading())
        sides = QHBoxLayout()
        sides.setSpacing(px(20))
        sides.addWidget(self._ways(), 3)
        sides.addWidget(self._recent_card(), 4)
        layout.addLayout(sides, 1)
        layout.addWidget(
            label(
                _(
                    "Everything stays on this computer: the program never uses the Internet, and a book can be locked "
                    "with a password."
                ),
                "small",
                wrap=True,
            )
        )
        self.refresh()

    def _heading(self) -> QHBoxLayout:
        languages = [
            button(name, f"start.language_{key}", partial(self.wants_language.emit, key), "quiet")
            for key, name in (("vi", "Tiếng Việt"), ("en", "English"))
            if key in LANGUAGES and key != language()
        ]
        words = column(
            label(_("The cell's book"), "title"),
            label(_("Records and papers of one Party cell, for its secretary"), "muted"),
            spacing=2,
        )
        return row(words, None, *languages)

    def _ways(self) -> Card:
        card = Card(padding=20, spacing=8)
        self._new = button(_("Make a new book"), "start.new", self.wants_new.emit, "primary")
        for way, words in (
            (self._new, _("For a cell that has none in this program yet.")),
            (
                button(_("Open a book…"), "start.open", self._choose),
                _("A file that ends in .sochibo, also from a stick or an old computer."),
            ),
            (
                button(_("Look at the demo"), "start.demo", self.wants_demo.emit),
                _("An invented cell of 24 members. You can try everything in it."),
            ),
        ):
            card.add(way)
            card.add(label(words, "small", wrap=True))
            card.column.addSpacing(px(12))
        card.column.addStretch(1)
        return card

    def _recent_card(self) -> Card:
        card = Card(_("Recent books"), padding=20)
        self._list = QListWidget()
        self._list.setObjectName("start.recent")
        self._list.setAccessibleName(_("Recent books"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._open_item)
        self._empty = EmptyState("start.no_recent", _("No book has been opened on this computer yet."))
        self._open = button(_("Open"), "start.open_recent", self._open_current)
        self._forget = button(_("Take off the list"), "start.forget", self._forget_current, "quiet")
        card.add(self._list, 1)
        card.add(self._empty, 1)
        card.add(row(None, self._forget, self._open))
        self._list.currentItemChanged.connect(lambda: self._show_buttons())
        return card

    def refresh(self) -> None:
        """Show the recent books anew."""
        self._list.clear()
        for book in self._recent():
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, book.path)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{book.name}, {book.where}")
            shown = QWidget()
            box = QVBoxLayout(shown)
            box.setContentsMargins(px(8), px(6), px(8), px(6))
            box.setSpacing(0)
            box.addWidget(label(book.name, "strong"))
            where = OneLine("small", elide=Qt.TextElideMode.ElideMiddle)
            where.show_text(book.where)
            box.addWidget(where)
            item.setSizeHint(QSize(0, shown.sizeHint().height()))
            self._list.addItem(item)
            self._list.setItemWidget(item, shown)
        some = self._list.count() > 0
        self._list.setVisible(some)
        self._empty.setVisible(not some)
        if some:
            self._list.setCurrentRow(0)
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen = self._list.currentItem() is not None
        self._open.setVisible(chosen)
        self._forget.setVisible(chosen)

    def _open_item(self, item: QListWidgetItem) -> None:
        self.wants_book.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _open_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._open_item(item)

    def _forget_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.wants_forgotten.emit(str(item.data(Qt.ItemDataRole.UserRole)))
            self.refresh()

    def _choose(self) -> None:
        kinds = ((_("Books"), "*.sochibo"), (_("All files"), "*"))
        path = ask_for_file(self, _("Open a book"), kinds, self._folder if self._folder.is_dir() else None)
        if path:
            self.wants_book.emit(path)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = self._list if self._list.count() else self._new
        first.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
