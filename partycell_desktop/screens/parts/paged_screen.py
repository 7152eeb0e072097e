"""A screen of several pages: a tab for each, one of them shown, its own buttons and quiet line in the header."""

from collections.abc import Callable
from dataclasses import dataclass

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
    actions_changed = Signal()
    """Other buttons of the header are of use now: see `offers`."""

    def __init__(self, desk: Desk, screen: str) -> None:
        super().__init__()
        self.desk = desk
        self.header_actions: tuple[QWidget, ...] = ()
        self.setObjectName(f"{screen}.{self.name}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(14), 0, 0)
        self.column.setSpacing(px(10))

    def offers(self, _action: QWidget) -> bool:
        """Whether that button of the header is of use now; one without use is not shown."""
        return True

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


@dataclass
class _Tab:
    """A tab: the name of its page, how that is made, what holds it, and the page once it was seen."""

    name: str
    make: Callable[[], ScreenPage]
    holder: QWidget
    page: ScreenPage | None = None


class PagedScreen(Screen):
    """What a screen of pages does with them. Call `add_page` for each, in the order of the tabs.

    A page is made when it is first shown; what opens the screen waits for no other.
    """

    def __init__(self, desk: Desk, header: PageHeader, tabs: Tabs) -> None:
        super().__init__(desk)
        self.header = header
        self.tabs = tabs
        self._tabs: list[_Tab] = []
        self._said: dict[int, str] = {}
        self._shown = 0
        self._seen: set[int] = set()
        self._bookmarks: dict[str, Bookmark] = {}  # each waits until its page is seen
        tabs.currentChanged.connect(self._choose)

    def add_page(self, name: str, title: str, make: Callable[[], ScreenPage]) -> None:
        """One more tab; `title` is its word, `make` makes the page of that name."""
        holder = QWidget()
        holder.setObjectName(f"{self.name}.{name}")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        self._tabs.append(_Tab(name, make, holder))
        self.tabs.addTab(holder, title)

    def _page(self, at: int) -> ScreenPage:
        tab = self._tabs[at]
        if tab.page is None:
            tab.page = page = tab.make()
            assert page.name == tab.name
            page.setObjectName("")  # the tab has the name: it is there before
            page.says.connect(lambda words: self._say(at, words))
            page.wants_place.connect(self.wants_place)
            page.actions_changed.connect(self._show_actions)
            self.header.add(*page.header_actions)
            inside = tab.holder.layout()
            assert inside is not None
            inside.addWidget(page)
            page.show()  # at once: Qt would show it after the next event only
            self._show_actions()
        return tab.page

    def _say(self, at: int, words: str) -> None:
        self._said[at] = words
        if at == self._shown:
            self.header.say(words)

    def _show_actions(self) -> None:
        for at, tab in enumerate(self._tabs):
            if tab.page is not None:
                for action in tab.page.header_actions:
                    action.setVisible(at == self._shown and tab.page.offers(action))
        self.header.say(self._said.get(self._shown, ""))

    @property
    def shown(self) -> ScreenPage:
        """The page that is shown."""
        return self._page(self._shown)

    def _choose(self, at: int) -> None:
        before = self._tabs[self._shown].page
        if at == self._shown and before is None:
            return  # the tabs are only being made
        if at != self._shown and before is not None and before.has_unsaved() and not before.keep_unsaved():
            self.tabs.setCurrentIndex(self._shown)
            return
        self._shown = at
        self._page(at)
        self._show_actions()
        self.refresh()

    def refresh(self) -> None:
        self._seen.add(self._shown)
        shown = self.shown
        shown.refresh()
        if shown.name in self._bookmarks:
            shown.take_up(self._bookmarks.pop(shown.name))

    def bookmark(self) -> Bookmark:
        seen = [self._page(at) for at in self._seen]
        return {
            "page": self._tabs[self._shown].name,
            "pages": {each.name: each.bookmark() for each in seen} | self._bookmarks,
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self._bookmarks = dict(bookmark["pages"])
        self.show_page(bookmark["page"])
        self.refresh()

    def show_page(self, name: str) -> ScreenPage | None:
        """Choose the tab of that page; None where there is no such page, or what is typed was refused."""
        for at, tab in enumerate(self._tabs):
            if tab.name == name:
                self.tabs.setCurrentIndex(at)
                return self._page(at) if self._shown == at else None
        return None

    def open(self, place: str) -> None:
        """`rules/probation.months` opens the page `rules` there."""
        name, _slash, rest = place.partition("/")
        page = self.show_page(name)
        if page is not None:
            page.open(rest)

    def new(self) -> None:
        self.shown.new()

    def print(self) -> None:
        self.shown.print()

    def focus_search(self) -> None:
        if not self.shown.focus_search():
            self.tabs.tabBar().setFocus()

    def has_unsaved(self) -> bool:
        return self.shown.has_unsaved()

    def keep_unsaved(self) -> bool:
        return self.shown.keep_unsaved()

    def drop_unsaved(self) -> None:
        self.shown.drop_unsaved()
