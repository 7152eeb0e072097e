"""A part of a record that folds away under its heading."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.screens.parts.fold_button import FoldButton
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import scrolled


class Section(QWidget):
    """`roster.section.<name>` is the heading that folds and unfolds; `folded` says what it became."""

    folded = Signal(bool)

    def __init__(self, name: str, title: str, content: QWidget, *, open_: bool = True) -> None:
        super().__init__()
        self.name, self._title = name, title
        self._content = content
        self._heading = FoldButton(f"roster.section.{name}", title)
        self._heading.setChecked(open_)
        self._heading.toggled.connect(self._toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self._heading)
        layout.addWidget(content)
        content.setVisible(open_)

    def is_open(self) -> bool:
        """Whether the content is seen."""
        return self._heading.isChecked()

    def set_open(self, on: bool) -> None:
        """Fold or unfold."""
        self._heading.setChecked(on)

    def say(self, quiet: str) -> None:
        """Quiet words at the end of the heading."""
        self._heading.say(quiet)

    def _toggled(self, on: bool) -> None:
        self._content.setVisible(on)
        self.folded.emit(not on)


LEAST_TABLE_HEIGHT = 34 + 4 * 36  # of a list in a page that scrolls: its heading and four rows


def sheet_that_scrolls(page: QWidget) -> QVBoxLayout:
    """The column of a page of a record; in a low window the page scrolls as a whole."""
    sheet = QWidget()
    sheet.setProperty("look", "sheet")
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, px(10), px(4), px(8))
    column.setSpacing(px(8))
    around = QVBoxLayout(page)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(scrolled(sheet))
    return column
