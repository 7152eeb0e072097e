"""The screen "Settings": one page for each of its tabs."""

from collections.abc import Callable

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paged_screen import PagedScreen, ScreenPage
from partycell_desktop.screens.parts.surfaces import Card, PageHeader, Tabs, page
from partycell_desktop.screens.settings.agendas_page import AgendasPage
from partycell_desktop.screens.settings.book_page import BookPage
from partycell_desktop.screens.settings.cell_page import CellPage
from partycell_desktop.screens.settings.days_page import DaysPage
from partycell_desktop.screens.settings.forms_page import FormsPage
from partycell_desktop.screens.settings.lists_page import ListsPage
from partycell_desktop.screens.settings.rules_page import RulesPage
from partycell_desktop.screens.settings.work_page import WorkPage
from partycell_desktop.words import C_, _


class SettingsScreen(PagedScreen):
    """What is set once for the cell and its book.

    Opens `cell:rules/probation.months`, `cell:lists`, `cell:forms/2-hsdv`, `cell:agendas`, `cell:book` ...
    """

    name = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, PageHeader(self.name, _("Settings")), Tabs("settings.pages", _("Settings")))
        pages: tuple[tuple[str, str, Callable[[], ScreenPage]], ...] = (
            ("cell", _("The cell"), lambda: CellPage(desk)),
            ("work", _("Manner of work"), self._work),
            ("rules", _("Rules and sources"), lambda: RulesPage(desk)),
            ("days", _("Working days"), lambda: DaysPage(desk)),
            ("lists", _("Code lists"), lambda: ListsPage(desk)),
            ("agendas", C_("settings", "Agendas"), lambda: AgendasPage(desk)),
            ("forms", _("Forms"), lambda: FormsPage(desk)),
            ("book", C_("settings", "Book"), self._book),
        )
        for name, title, make in pages:
            self.add_page(name, title, make)
        card = Card(padding=16)
        card.add(self.tabs, 1)
        self.setLayout(page(self.header, card))

    def _work(self) -> ScreenPage:
        made = WorkPage(self.desk)
        made.wants_theme.connect(self.wants_theme)
        made.wants_language.connect(self.wants_language)
        return made

    def _book(self) -> ScreenPage:
        made = BookPage(self.desk)
        made.wants_other_book.connect(self.wants_other_book)
        return made

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
