"""A screen of several pages: a tab for each, one of them shown, its own buttons and quiet line in the header."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Bookmark, Screen
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import PageHeader, Tabs


class ScreenPage(QWidget):
    """One page of a screen. `column` is its layout, `header_actions` are its buttons in the header of the screen.

    `name` is the page's word in places and bookmarks; `refresh` shows what is in the book and keeps what is being
    typed. The screen refreshes a page only while it is the one shown.
    """

    name = ""

    says = Signal(str)
    """Another quiet line for the header, as long as this page is shown."""
    wants_place = Signal(str)
    """Another place is to be opened, for instance `member:12`."""

    def __init__(self, desk: Desk, screen: str) -> None:
        super().__init__()
        self.desk = desk
        self.header_actions: tuple[QWidget, ...] = ()
        self.setObjectName(f"{screen}.{self.name}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(14), 0, 0)
        self.column.setSpacing(px(10))

    def refresh(self) -> None:
        """Fetch again what is shown."""

    def open(self, place: str) -> None:
        """Go to a place inside the page."""

    def new(self) -> None:
        """Ctrl+N."""

    def print(self) -> None:
        """Ctrl+P."""

    def focus_search(self) -> bool:
        """Ctrl+F; False where there is nothing to search."""
        return False

    def bookmark(self) -> Bookmark:
        """Where the user is in the page."""
        return {}

    def take_up(self, bookmark: Bookmark) -> None:
        """Be where the page was that gave `bookmark`; comes after a `refresh`."""

    def has_unsaved(self) -> bool:
        """Whether something typed is not kept yet."""
        return False

    def keep_unsaved(self) -> bool:
        """Save it; False when it was refused."""
        return True

    def drop_unsaved(self) -> None:
        """Forget it."""


class PagedScreen(Screen):
    """What a screen of pages does with them. Call `add_page` for each, in the order of the tabs."""

    def __init__(self, desk: Desk, header: PageHeader, tabs: Tabs) -> None:
        super().__init__(desk)
        self.header = header
        self.tabs = tabs
        self.pages: list[ScreenPage] = []
        self._said: dict[int, str] = {}
        self._shown = 0
        self._seen: set[int] = set()
        self._bookmarks: dict[str, Bookmark] = {}  # each waits until its page is seen
        tabs.currentChanged.connect(self._choose)

    def add_page(self, page: ScreenPage, title: str) -> None:
        """One more tab; `title` is its word."""
        at = len(self.pages)
        self.pages.append(page)
        page.says.connect(lambda words: self._say(at, words))
        page.wants_place.connect(self.wants_place)
        self.header.add(*page.header_actions)
        self.tabs.addTab(page, title)
        self._show_actions()

    def _say(self, at: int, words: str) -> None:
        self._said[at] = words
        if at == self._shown:
            self.header.say(words)

    def _show_actions(self) -> None:
        for at, each in enumerate(self.pages):
            for action in each.header_actions:
                action.setVisible(at == self._shown)
        self.header.say(self._said.get(self._shown, ""))

    def _choose(self, at: int) -> None:
        before = self.pages[self._shown]
        if at != self._shown and before.has_unsaved() and not before.keep_unsaved():
            self.tabs.setCurrentIndex(self._shown)
            return
        self._shown = at
        self._show_actions()
        self.refresh()

    def refresh(self) -> None:
        shown = self.pages[self._shown]
        self._seen.add(self._shown)
        shown.refresh()
        if shown.name in self._bookmarks:
            shown.take_up(self._bookmarks.pop(shown.name))

    def bookmark(self) -> Bookmark:
        seen = [self.pages[at] for at in self._seen]
        return {
            "page": self.pages[self._shown].name,
            "pages": {each.name: each.bookmark() for each in seen} | self._bookmarks,
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self._bookmarks = dict(bookmark["pages"])
        self.show_page(bookmark["page"])
        self.refresh()

    def show_page(self, name: str) -> ScreenPage | None:
        """Choose the tab of that page; None where there is no such page, or what is typed was refused."""
        for at, each in enumerate(self.pages):
            if each.name == name:
                self.tabs.setCurrentIndex(at)
                return each if self._shown == at else None
        return None

    def open(self, place: str) -> None:
        """`rules/probation.months` opens the page `rules` there."""
        name, _slash, rest = place.partition("/")
        page = self.show_page(name)
        if page is not None:
            page.open(rest)

    def new(self) -> None:
        self.pages[self._shown].new()

    def print(self) -> None:
        self.pages[self._shown].print()

    def focus_search(self) -> None:
        if not self.pages[self._shown].focus_search():
            self.tabs.tabBar().setFocus()

    def has_unsaved(self) -> bool:
        return self.pages[self._shown].has_unsaved()

    def keep_unsaved(self) -> bool:
        return self.pages[self._shown].keep_unsaved()

    def drop_unsaved(self) -> None:
        self.pages[self._shown].drop_unsaved()
