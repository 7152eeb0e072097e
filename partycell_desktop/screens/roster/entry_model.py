"""The lines of one list of a record while they are being edited: texts as typed, lines added, moved, taken out.

A line that was taken out stays to be seen, struck out, until the record is saved; nothing typed is ever lost.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from partycell_desktop.domain.items import Item, Kind, items_of, read_item
from partycell_desktop.domain.posts import Entry
from partycell_desktop.screens.parts.desk import attempt
from partycell_desktop.screens.parts.form import TICKED, text_of
from partycell_desktop.words import _

Index = QModelIndex | QPersistentModelIndex


@dataclass
class Line:
    """One line: `texts` as typed, by item; `id` is 0 while the book does not have it."""

    id: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    removed: bool = False
    problems: dict[str, str] = field(default_factory=dict)

    def is_blank(self) -> bool:
        """A new line in which nothing was typed."""
        return not self.id and not any(text.strip() for text in self.texts.values())


class EntryModel(QAbstractTableModel):
    """The lines of a list of entries of one class. `edited` when the user changed something."""

    edited = Signal()

    def __init__(self, kind: type[Entry], today: date | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[Item] = items_of(kind)
        self._today = today
        self._lines: list[Line] = []
        self._kept: list[tuple[int, dict[str, str]]] = []

    # What the view asks.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.items[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or self._lines[index.row()].removed:
            return flags
        if self.items[index.column()].kind is Kind.YES_NO:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, item = self._lines[index.row()], self.items[index.column()]
        text = line.texts.get(item.name, "")
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole if item.kind is not Kind.YES_NO:
                return text
            case Qt.ItemDataRole.CheckStateRole if item.kind is Kind.YES_NO:
                return Qt.CheckState.Checked if text == TICKED else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return line.problems.get(item.name) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                said = _("yes") if text == TICKED and item.kind is Kind.YES_NO else text
                return ", ".join(part for part in (item.title, said, line.problems.get(item.name, "")) if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole:
            value = TICKED if Qt.CheckState(value) == Qt.CheckState.Checked else ""
        elif role != Qt.ItemDataRole.EditRole:
            return False
        self.type_text(index.row(), index.column(), str(value))
        return True

    # What the table asks.

    def line(self, row: int) -> Line:
        """The line in a row."""
        return self._lines[row]

    def problem_at(self, row: int, column: int) -> str:
        """Why the cell is wrong, or ""."""
        return self._lines[row].problems.get(self.items[column].name, "")

    def reason_at(self, row: int) -> str:
        """Why a line is wrong: each wrong item with its reason, or ""."""
        problems = self._lines[row].problems
        return " ".join(f"{item.title}: {problems[item.name]}" for item in self.items if item.name in problems)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show what the book has; nothing counts as changed."""
        lines = [
            Line(entry.id, {item.name: text_of(item, getattr(entry, item.name)) for item in self.items})
            for entry in entries
        ]
        self._kept = _plain(lines)
        if _plain(self._lines) == self._kept and not any(line.removed or line.problems for line in self._lines):
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def note_kept(self, entries: Iterable[Entry]) -> None:
        """What the book has now, while the user is still typing: what was typed stays."""
        self._kept = [
            (entry.id, {item.name: text_of(item, getattr(entry, item.name)) for item in self.items})
            for entry in entries
        ]

    def has_changed(self) -> bool:
        """Whether the lines are not those of the book."""
        return _plain(line for line in self._lines if not line.removed and not line.is_blank()) != self._kept

    def rows(self) -> list[dict[str, Any]]:
        """The lines to be kept, as typed, in their order: without those taken out and without blank ones."""
        return [{"id": line.id, **line.texts} for line in self._kept_lines()]

    def mark(self, problems: Mapping[tuple[int, str], str]) -> tuple[int, int] | None:
        """Mark cells by (place among the rows that were sent, item); the first marked cell as (row, column)."""
        first: tuple[int, int] | None = None
        sent = {id(line): place for place, line in enumerate(self._kept_lines())}
        columns = {item.name: at for at, item in enumerate(self.items)}
        for row, line in enumerate(self._lines):
            place = sent.get(id(line), -1)
            line.problems = {name: why for (at, name), why in problems.items() if at == place and name in columns}
            if line.problems and first is None:
                first = row, min(columns[name] for name in line.problems)
        self._all_changed()
        return first

    def type_text(self, row: int, column: int, text: str) -> None:
        """What the user typed into a cell: kept as typed where it means nothing, else in the program's own way."""
        line, item = self._lines[row], self.items[column]
        before = line.texts.get(item.name, "")
        read = attempt(lambda: read_item(item, text, self._today))
        line.problems.pop(item.name, None)
        if read.refused is not None:
            line.problems[item.name] = read.refused.reason
            line.texts[item.name] = text
        else:
            line.texts[item.name] = text_of(item, read.returned)
        index = self.index(row, column)
        self.dataChanged.emit(index, index)
        if line.texts[item.name] != before:
            self.edited.emit()

    def type_raw(self, row: int, column: int, text: str) -> None:
        """What the user is still typing: kept as it stands, not judged yet."""
        line, item = self._lines[row], self.items[column]
        if line.texts.get(item.name, "") != text:
            line.texts[item.name] = text
            line.problems.pop(item.name, None)
            self.edited.emit()

    def toggle(self, row: int, column: int) -> None:
        """Tick or untick."""
        ticked = self._lines[row].texts.get(self.items[column].name) == TICKED
        self.type_text(row, column, "" if ticked else TICKED)

    def add_line(self, after: int = -1) -> int:
        """Put an empty line after a row, or at the end; its row."""
        row = after + 1 if 0 <= after < len(self._lines) else len(self._lines)
        self.beginInsertRows(QModelIndex(), row, row)
        self._lines.insert(row, Line(texts={item.name: "" for item in self.items}))
        self.endInsertRows()
        self.edited.emit()
        return row

    def take_out(self, rows: Iterable[int]) -> None:
        """Strike lines out, or bring struck ones back; a line that the book never had goes at once."""
        for row in sorted(set(rows), reverse=True):
            line = self._lines[row]
            if line.id:
                line.removed = not line.removed
            else:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._lines[row]
                self.endRemoveRows()
        self._all_changed()
        self.edited.emit()

    def move(self, row: int, step: int) -> int:
        """Move a line up (-1) or down (1); the row where it is now."""
        target = row + step
        if not (0 <= row < len(self._lines) and 0 <= target < len(self._lines)):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target + (1 if step > 0 else 0))
        self._lines.insert(target, self._lines.pop(row))
        self.endMoveRows()
        self.edited.emit()
        return target

    def paste(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Type a block of cells copied from a spreadsheet, beginning at a cell; lines are added as needed."""
        for down, texts in enumerate(block):
            at = row + down
            while at >= len(self._lines):
                self.add_line()
            if self._lines[at].removed:
                continue
            for right, text in enumerate(texts[: len(self.items) - column]):
                self.type_text(at, column + right, text)

    def _kept_lines(self) -> list[Line]:
        return [line for line in self._lines if not line.removed and not line.is_blank()]

    def _all_changed(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(self.items) - 1))


def _plain(lines: Iterable[Line]) -> list[tuple[int, dict[str, str]]]:
    return [(line.id, dict(line.texts)) for line in lines]
