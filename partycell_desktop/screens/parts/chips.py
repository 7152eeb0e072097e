"""Filter chips with counts: one row of small buttons of which one is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QLayoutItem, QPushButton, QSizePolicy, QSpacerItem, QWidget

from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import restyle
from partycell_desktop.words import _


@dataclass(frozen=True)
class Chip:
    """One filter: its word in objectNames, its label, how many it shows (None: no number), its tone."""

    key: str
    label: str
    count: int | None = None
    tone: str = ""


class ChipRow(QWidget):
    """Chips of which exactly one is chosen; `chosen` says its key when the user picks another.

    The chips are called `<name>.<key>`. Tab reaches the chosen one, the arrow keys go along.
    """

    chosen = Signal(str)

    def __init__(self, name: str, accessible: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible or _("Filter"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(self, px(8), px(6))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._group.buttonClicked.connect(lambda pressed: self.chosen.emit(pressed.property("key")))

    def set_chips(self, chips: Iterable[Chip]) -> None:
        """Show these chips. The chosen one stays chosen; if it is gone, the first is."""
        wanted = list(chips)
        before = self.key()
        if [chip.key for chip in wanted] != list(self._buttons):
            self._make(wanted)
        for chip in wanted:
            pressed = self._buttons[chip.key]
            text = chip.label if chip.count is None else f"{chip.label} {chip.count}"
            if pressed.text() != text:
                pressed.setText(text)
                pressed.setAccessibleName(text)
            tone = "" if chip.count == 0 else chip.tone  # nothing there is nothing to warn of
            if (pressed.property("tone") or "") != tone:
                pressed.setProperty("tone", tone)
                restyle(pressed)
        if wanted:
            self.choose(before if before in self._buttons else wanted[0].key)

    def key(self) -> str:
        """The key of the chosen chip."""
        chosen = self._group.checkedButton()
        return str(chosen.property("key")) if chosen is not None else ""

    def choose(self, key: str) -> None:
        """Choose a chip without saying so; one that is not there changes nothing."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def _make(self, chips: list[Chip]) -> None:
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._flow.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        for chip in chips:
            made = QPushButton()
            made.setObjectName(f"{self.objectName()}.{chip.key}")
            made.setProperty("look", "chip")
            made.setProperty("key", chip.key)
            made.setCheckable(True)
            made.setAutoDefault(False)
            self._buttons[chip.key] = made
            self._group.addButton(made)
            self._flow.addWidget(made)


class FlowLayout(QLayout):
    """Widgets one after the other, in as many lines as the width needs.

    Always the layout of a widget of its own: inside another layout its items would be thrown away under it.
    """

    def __init__(self, parent: QWidget, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = gap, line_gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: a window that lays itself out asks again and again
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        self._lay(place, move=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        return QSize(sum(size.width() + self._gap for size in sizes), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def add_spring(self) -> None:
        """What is added after this stands at the right end of its line."""
        self.addItem(QSpacerItem(0, 0))

    def _lay(self, place: QRect, *, move: bool) -> int:
        y, height = place.y(), 0
        for line in self._lines(place.width()):
            if height:
                y += height + self._line_gap
            height = max(size.height() for _item, size, _sprung in line)
            if move:
                self._place_line(line, QRect(place.x(), y, place.width(), height))
        return y + height - place.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize, bool]]]:
        """The items of each line with their sizes, and whether the spring stands before them."""
        lines: list[list[tuple[QLayoutItem, QSize, bool]]] = []
        used, sprung = 0, False
        for item in self._items:
            if item.spacerItem() is not None:
                sprung = True
            elif not item.isEmpty():
                size = item.sizeHint().boundedTo(QSize(max(width, item.minimumSize().width()), 10_000))
                if not lines or used + self._gap + size.width() > width:
                    lines.append([])
                    used = -self._gap
                lines[-1].append((item, size, sprung))
                used += self._gap + size.width()
        return lines

    def _place_line(self, line: list[tuple[QLayoutItem, QSize, bool]], place: QRect) -> None:
        left = place.width() - sum(size.width() for _item, size, _sprung in line) - self._gap * (len(line) - 1)
        x, shifted = place.x(), False
        for item, size, sprung in line:
            if sprung and not shifted:
                x, shifted = x + max(0, left), True
            item.setGeometry(QRect(QPoint(x, place.y() + (place.height() - size.height()) // 2), size))
            x += size.width() + self._gap


def in_lines(*parts: QWidget | None, gap: int = 6) -> QWidget:
    """Parts beside each other, in as many lines as a narrow window needs; None pushes the rest to the right end."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    flow = FlowLayout(made, px(gap), px(6))
    for part in parts:
        if part is None:
            flow.add_spring()
        else:
            flow.addWidget(part)
    return made
