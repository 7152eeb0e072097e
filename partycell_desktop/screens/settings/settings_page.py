"""What the settings ask of each of their pages."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px


class SettingsPage(QWidget):
    """One page. `column` is its layout; `refresh` shows what is in the book and keeps what is being typed."""

    name = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName(f"settings.{self.name}")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, px(14), 0, 0)
        self.column.setSpacing(px(10))

    def refresh(self) -> None:
        """Fetch again what is shown."""

    def open(self, place: str) -> None:
        """Go to a place inside the page."""

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
