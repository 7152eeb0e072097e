"""Which column of a list holds what: chosen by the words of its header, and told by the user where that is wrong."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import column, label

COMBO_WIDTH, ARROW = 168, 46


class ColumnChoice(QWidget):
    """`<name>.<key>` for each kind of column; `told` when the user has chosen another one."""

    told = Signal()

    def __init__(self, name: str, labels: Mapping[str, str]) -> None:
        super().__init__()
        self._combos: dict[str, QComboBox] = {}
        parts: list[QWidget] = []
        for key, words in labels.items():
            combo = QComboBox()
            combo.setObjectName(f"{name}.{key}")
            combo.setAccessibleName(words)
            combo.activated.connect(lambda _at: self.told.emit())
            self._combos[key] = combo
            pair = QWidget()
            pair.setLayout(column(label(words, "small"), combo, spacing=2))
            parts.append(pair)
        inside = column(in_lines(*parts, gap=8))
        self.setLayout(inside)
        self.hide()

    def show_columns(self, titles: Sequence[str], columns: Mapping[str, int]) -> None:
        """The columns of a list by their titles, and which of them is which."""
        for key, combo in self._combos.items():
            if [combo.itemText(at) for at in range(1, combo.count())] != list(titles):
                combo.clear()
                combo.addItem("—", -1)
                for place, title in enumerate(titles):
                    combo.addItem(title, place)
            # As wide as the longest title, so that none is cut.
            longest = max((combo.fontMetrics().horizontalAdvance(title) for title in titles), default=0)
            combo.setFixedWidth(max(px(COMBO_WIDTH), longest + px(ARROW)))
            combo.setCurrentIndex(columns.get(key, -1) + 1)
        self.setVisible(bool(titles))

    def columns(self) -> dict[str, int]:
        """The place of each column that is chosen."""
        chosen = {key: combo.currentData() for key, combo in self._combos.items()}
        return {key: place for key, place in chosen.items() if place is not None and place >= 0}
