"""The menu at the left: whose book it is, the screens, how many things wait in them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from partycell_desktop.screens.parts.style import SMALL_POINTS, colours, font, px
from partycell_desktop.screens.parts.surfaces import label
from partycell_desktop.words import _

WIDTH = 208


class Navigation(QFrame):
    """`nav`, with a button `nav.<screen>` for each; `chosen` says which one the user wants."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nav")
        self.setProperty("look", "nav")
        self.setAccessibleName(_("Menu"))
        self.setFixedWidth(px(WIDTH))
        self._cell = label("", "strong", "nav.cell", wrap=True)
        self._upper = label("", "small", "nav.upper", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(20), px(12), px(17))
        self._column.setSpacing(px(2))
        for part in (self._cell, self._upper):
            part.setContentsMargins(px(8), 0, px(20), 0)
            self._column.addWidget(part)
        self._column.addSpacing(px(17))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, NavButton] = {}

    def set_entries(self, upper: Sequence[tuple[str, str]], lower: Sequence[tuple[str, str]]) -> None:
        """The lines of the menu as (name, label); `lower` ones stand at the bottom."""
        for name, text in upper:
            self._add(name, text)
        self._column.addStretch(1)
        for name, text in lower:
            self._add(name, text)

    def show_owner(self, cell: str, upper: str) -> None:
        """Whose book it is."""
        self._cell.setText(cell)
        self._upper.setText(upper)
        self._upper.setVisible(bool(upper))

    def show_chosen(self, name: str) -> None:
        """Mark where the user is."""
        self.buttons[name].setChecked(True)

    def show_count(self, name: str, count: int) -> None:
        """How many things wait there; none is shown for 0."""
        if name in self.buttons:
            self.buttons[name].set_count(count)

    def _add(self, name: str, text: str) -> None:
        made = NavButton(name, text)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(made)
        self._column.addWidget(made)
        self.buttons[name] = made


class NavButton(QPushButton):
    """One line of the menu, with a red count at its end."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.setObjectName(f"nav.{name}")
        self.setProperty("look", "nav")
        self.setCheckable(True)
        self.setFixedHeight(px(35))
        self._text, self._count = text, 0
        self.setAccessibleName(text)

    def set_count(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        waiting = _("{screen}, {count} waiting").format(screen=self._text, count=count)
        self.setAccessibleName(waiting if count else self._text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        worn = colours()
        text = str(self._count) if self._count < 1000 else "999+"
        painter = QPainter(self)
        painter.setFont(font(SMALL_POINTS))
        width = max(px(22), painter.fontMetrics().horizontalAdvance(text) + px(14))
        place = QRectF(self.width() - width - px(10), (self.height() - px(19)) / 2, width, px(19))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(worn.accent_ground))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(QColor(worn.on_accent))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
