"""The screen "Settings": one page for each of its tabs."""

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.surfaces import Card, PageHeader, Tabs, page
from partycell_desktop.screens.settings.agendas_page import AgendasPage
from partycell_desktop.screens.settings.book_page import BookPage
from partycell_desktop.screens.settings.cell_page import CellPage
from partycell_desktop.screens.settings.days_page import DaysPage
from partycell_desktop.screens.settings.forms_page import FormsPage
from partycell_desktop.screens.settings.lists_page import ListsPage
from partycell_desktop.screens.settings.rules_page import RulesPage
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.screens.settings.work_page import WorkPage
from partycell_desktop.words import C_, _


class SettingsScreen(Screen):
    """What is set once for the cell and its book."""

    name = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        work = WorkPage(desk)
        work.wants_theme.connect(self.wants_theme)
        work.wants_language.connect(self.wants_language)
        book = BookPage(desk)
        book.wants_other_book.connect(self.wants_other_book)
        book.wants_place.connect(self.wants_place)
        self._tabs = Tabs("settings.pages", _("Settings"))
        self._pages: list[SettingsPage] = []
        for title, settings_page in (
            (_("The cell"), CellPage(desk)),
            (_("Manner of work"), work),
            (_("Rules and sources"), RulesPage(desk)),
            (_("Working days"), DaysPage(desk)),
            (_("Code lists"), ListsPage(desk)),
            (C_("settings", "Agendas"), AgendasPage(desk)),
            (_("Forms"), FormsPage(desk)),
            (C_("settings", "Book"), book),
        ):
            self._tabs.addTab(settings_page, title)
            self._pages.append(settings_page)
        card = Card(padding=16)
        card.add(self._tabs, 1)
        self.setLayout(page(PageHeader(self.name, _("Settings")), card))
        self._shown = 0
        self._seen: set[int] = set()
        self._bookmarks: dict[str, Bookmark] = {}  # each waits until its page is seen
        self._tabs.currentChanged.connect(self._choose)

    def _choose(self, at: int) -> None:
        before = self._pages[self._shown]
        if at != self._shown and before.has_unsaved() and not before.keep_unsaved():
            self._tabs.setCurrentIndex(self._shown)
            return
        self._shown = at
        self.refresh()

    def refresh(self) -> None:
        shown = self._pages[self._shown]
        self._seen.add(self._shown)
        shown.refresh()
        if shown.name in self._bookmarks:
            shown.take_up(self._bookmarks.pop(shown.name))

    def bookmark(self) -> Bookmark:
        seen = [self._pages[at] for at in self._seen]
        return {
            "page": self._pages[self._shown].name,
            "pages": {each.name: each.bookmark() for each in seen} | self._bookmarks,
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self._bookmarks = dict(bookmark["pages"])
        self.open(bookmark["page"])
        self.refresh()

    def open(self, place: str) -> None:
        """`cell:rules/probation.months`, `cell:lists`, `cell:forms/2-hsdv`, `cell:agendas`, `cell:book` ..."""
        name, _slash, rest = place.partition("/")
        for at, each in enumerate(self._pages):
            if each.name == name:
                self._tabs.setCurrentIndex(at)
                each.open(rest)

    def focus_search(self) -> None:
        if not self._pages[self._shown].focus_search():
            self._tabs.tabBar().setFocus()

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
            "A value of a rule that your upper committee sent goes before the shipped one; "
            "enter it with its document.\n"
            "A form may have another code, title or wording from a day on; papers of earlier days stay as they were."
        ) + _(
            "\nA meeting begins with the agenda that is used on its day and is scored on the sheet of its day; "
            "make your own from the shipped ones."
        )
