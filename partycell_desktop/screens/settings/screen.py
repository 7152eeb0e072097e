"""The screen "Settings": pages at the left, the chosen one at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, PageHeader, page, row
from partycell_desktop.screens.settings.book_page import BookPage
from partycell_desktop.screens.settings.cell_page import CellPage
from partycell_desktop.screens.settings.lists_page import ListsPage
from partycell_desktop.screens.settings.rules_page import RulesPage
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.settings.work_page import WorkPage
from partycell_desktop.words import _


class SettingsScreen(Screen):
    """What is set once for the cell and its book."""

    name = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        header = PageHeader(self.name, _("Settings"))
        self._choice = QListWidget()
        self._choice.setObjectName("settings.pages")
        self._choice.setAccessibleName(_("Settings"))
        self._choice.setFrameShape(QListWidget.Shape.NoFrame)
        self._choice.setFixedWidth(px(200))
        self._stack = QStackedWidget()
        self._pages: list[SettingsPage] = []
        work = WorkPage(desk)
        work.wants_theme.connect(self.wants_theme)
        work.wants_language.connect(self.wants_language)
        book = BookPage(desk)
        book.wants_other_book.connect(self.wants_other_book)
        for title, settings_page in (
            (_("The cell"), CellPage(desk)),
            (_("Manner of work"), work),
            (_("Rules and sources"), RulesPage(desk)),
            (_("Code lists"), ListsPage(desk)),
            (_("The book"), book),
        ):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, settings_page.name)
            self._choice.addItem(item)
            self._stack.addWidget(settings_page)
            self._pages.append(settings_page)
        left, right = Card(padding=8), Card(padding=16)
        left.add(self._choice, 1)
        right.add(self._stack, 1)
        sides = row(left, right, spacing=16)
        sides.setStretch(1, 1)
        self.setLayout(page(header, sides))
        self._shown = 0
        self._choice.setCurrentRow(0)
        self._choice.currentRowChanged.connect(self._choose)

    def _choose(self, at: int) -> None:
        before = self._pages[self._shown]
        if at != self._shown and before.has_unsaved() and not before.keep_unsaved():
            self._choice.setCurrentRow(self._shown)
            return
        self._shown = at
        self._pages[at].refresh()
        self._stack.setCurrentIndex(at)

    def refresh(self) -> None:
        self._pages[self._shown].refresh()

    def open(self, place: str) -> None:
        """`cell:rules/probation.months`, `cell:lists`, `cell:book` ..."""
        name, _slash, rest = place.partition("/")
        for at, each in enumerate(self._pages):
            if each.name == name:
                self._choice.setCurrentRow(at)
                each.open(rest)

    def focus_search(self) -> None:
        self._pages[self._shown].focus_search()

    def has_unsaved(self) -> bool:
        return self._pages[self._shown].has_unsaved()

    def keep_unsaved(self) -> bool:
        return self._pages[self._shown].keep_unsaved()

    def drop_unsaved(self) -> None:
        self._pages[self._shown].drop_unsaved()

    def help(self) -> str:
        return _(
            "What is set here belongs to the open book.\n"
            "Names of organisations hold from a day on: a paper of an old day prints the old name.\n"
            "A value of a rule that your upper committee sent goes before the shipped one; enter it with its document."
        )
