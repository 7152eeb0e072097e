"""What the window asks of every screen."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk

Bookmark = dict[str, Any]
"""Where somebody is in a screen or a part of it: chosen keys and typed texts, nothing that is said in a language."""


class Screen(QWidget):
    """One room of the window. Override what the screen can do; what it cannot do stays as it is here.

    `name` is the screen's word in objectNames (`roster`, so `nav.roster`, `roster.search`). The window
    makes a screen at its first visit, calls `refresh` before showing it, again after each change of the
    records while it is seen, and at the next visit when it was hidden meanwhile.
    """

    name = ""

    wants_place = Signal(str)
    """Another place is to be opened, for instance `member:12/born_on`; the window knows whose it is."""
    wants_find = Signal()
    """The search over everything is to be opened, as by Ctrl+K."""
    wants_theme = Signal(str)
    """ "light" or "dark"."""
    wants_language = Signal(str)
    """ "vi" or "en"; the program builds its window anew."""
    wants_other_book = Signal()
    """Close this book and choose another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.stand)
        self.desk = desk
        self.setObjectName(self.name)

    def refresh(self) -> None:
        """Fetch again what is shown. Must keep selection, scrolling and whatever is being typed."""

    def greet(self) -> None:
        """The window has just come up with this screen: put the cursor where the work begins."""
        self.focus_search()

    def focus_search(self) -> None:
        """Ctrl+F."""

    def new(self) -> None:
        """Ctrl+N."""

    def print(self) -> None:
        """Ctrl+P."""

    def open(self, place: str) -> None:
        """Go to a place inside this screen: `12/born_on` of `member:12/born_on`."""

    def bookmark(self) -> Bookmark:
        """Where the user is: record, tab, search, chips, ticks, what is typed for later.

        Unsaved edits are not part of it: they are asked about.
        """
        return {}

    def take_up(self, bookmark: Bookmark) -> None:
        """Be where the screen was that gave `bookmark`, after the first `refresh`; what is gone is passed over."""

    def help(self) -> str:
        """What F1 says about this screen: short paragraphs, one a line."""
        return ""

    def has_unsaved(self) -> bool:
        """Whether something typed is not yet kept."""
        return False

    def keep_unsaved(self) -> bool:
        """Save what was typed; False when it was refused, and then the window stays here."""
        return True

    def drop_unsaved(self) -> None:
        """Forget what was typed."""
