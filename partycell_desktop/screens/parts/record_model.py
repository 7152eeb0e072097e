"""The rows of a list.

Sorted the Vietnamese way, searched at every keystroke, ten thousand of them without a stutter.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from partycell_desktop.domain.names import Haystack, Needle, text_key

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NOT_READ_YET = Haystack(())


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column of a list.

    `value` gives the text of a row, `sort_key` what it is sorted by (without one: its text, the Vietnamese
    way). `width` is in pixels of a 96-dpi screen. `bold_tail` writes the last word bold (the given name),
    `figures` gives all digits the same width, `align` is "left" or "right". `pill` puts a short coloured
    word behind the text: (word, tone). `tone` colours the text: "" or a tone of the palette. `searched`
    lets the search look into this column. A `link` is underlined and leads somewhere: `RecordTable.followed`.
    """

    name: str
    label: str
    value: Callable[[R], str]
    sort_key: Callable[[R], Any] | None = None
    width: int = 120
    bold_tail: bool = False
    figures: bool = False
    align: str = "left"
    pill: Callable[[R], tuple[str, str] | None] | None = None
    tone: Callable[[R], str] | None = None
    shown_by_default: bool = True
    searched: bool = True
    link: bool = False


class RowsModel(QAbstractTableModel, Generic[R]):
    """Plain row objects, and the list of those that are shown now, in their order."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        searched: Callable[[R], Iterable[str]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.is_cut: Callable[[int, int], bool] | None = None
        self._searched = searched or self._searched_columns
        self._rows: list[R] = []
        self._keys: list[Hashable] = []
        self._haystacks: list[Haystack] = []
        self._waiting: list[int] = []
        self._order: list[int] = []
        self._kept_order: list[int] = []
        self._shown: list[int] = []
        self._kept: Callable[[R], bool] | None = None
        self._query = ""
        self._sorted_by = -1
        self._descending = False

    # What the view asks.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text_at(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and self.is_cut is not None and self.is_cut(index.row(), index.column()):
            return self.text_at(index.row(), index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            mark = "" if section != self._sorted_by else " ▼" if self._descending else " ▲"
            return column.label + mark
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def text_at(self, row: int, column: int) -> str:
        """The whole text of a cell: the value, and the word of its pill."""
        asked, record = self.columns[column], self._rows[self._shown[row]]
        text = asked.value(record)
        pill = asked.pill(record) if asked.pill else None
        return " ".join(part for part in (text, pill[0] if pill else "") if part)

    # What the table asks.

    def record(self, row: int) -> R:
        """The object in a shown row."""
        return self._rows[self._shown[row]]

    def key(self, row: int) -> Hashable:
        return self._keys[self._shown[row]]

    def row_of(self, key: Hashable) -> int:
        """The shown row of a key; -1 when it is not shown."""
        return next(iter(self.rows_of({key})), -1)

    def rows_of(self, wanted: set[Hashable]) -> list[int]:
        """The shown rows of these keys, from the top."""
        keys = self._keys
        return [row for row, at in enumerate(self._shown) if keys[at] in wanted]

    def records(self) -> list[R]:
        """All shown objects, in their order."""
        return [self._rows[at] for at in self._shown]

    def count_beyond(self) -> int:
        """How many rows the search finds that the filter keeps out; 0 without a search."""
        if not self._query.strip():
            return 0
        return len(Needle(self._query).found_among(self._haystacks, self._order)) - len(self._shown)

    def count_all(self) -> int:
        return len(self._rows)

    @property
    def sorted_by(self) -> tuple[int, bool]:
        """The column that sorts (-1: the order that the rows came in), and whether it goes downward."""
        return self._sorted_by, self._descending

    def set_rows(self, rows: Sequence[R], key: Callable[[R], Hashable]) -> None:
        """Other rows; a row that is the same as before need not be prepared for the search again."""
        waiting = set(self._waiting)
        known = {
            old_key: (self._rows[at], self._haystacks[at]) for at, old_key in enumerate(self._keys) if at not in waiting
        }
        self.beginResetModel()
        self._rows = list(rows)
        self._keys = [key(row) for row in self._rows]
        self._haystacks, self._waiting = [], []
        for at, row in enumerate(self._rows):
            old = known.get(self._keys[at])
            if old is not None and old[0] == row:
                self._haystacks.append(old[1])
            else:
                self._haystacks.append(NOT_READ_YET)
                self._waiting.append(at)
        self._sort_rows()
        self._keep_rows()
        self._choose_rows()
        self.endResetModel()

    def set_search(self, query: str) -> None:
        """Show only rows in which `query` is found; it ignores accents where it has none."""
        self.beginResetModel()
        self._query = query
        self._choose_rows()
        self.endResetModel()

    def set_filter(self, kept: Callable[[R], bool] | None) -> None:
        """Show only rows of which `kept` says yes; None shows all."""
        self.beginResetModel()
        self._kept = kept
        self._keep_rows()
        self._choose_rows()
        self.endResetModel()

    def sort_by(self, column: int, descending: bool) -> None:
        """Sort by a column; -1 is the order in which the rows came."""
        self.beginResetModel()
        self._sorted_by, self._descending = column, descending
        self._sort_rows()
        self._keep_rows()
        self._choose_rows()
        self.endResetModel()

    def prepare_some(self, how_many: int) -> bool:
        """Prepare some more rows for the search; False when all are."""
        now, self._waiting = self._waiting[:how_many], self._waiting[how_many:]
        for at in now:
            self._haystacks[at] = Haystack(self._searched(self._rows[at]))
        return bool(self._waiting)

    def _sort_rows(self) -> None:
        self._order = list(range(len(self._rows)))
        if self._sorted_by >= 0:
            column = self.columns[self._sorted_by]
            sort_key = column.sort_key or (lambda row: text_key(column.value(row)))
            keys = [sort_key(row) for row in self._rows]
            self._order.sort(key=keys.__getitem__, reverse=self._descending)

    def _keep_rows(self) -> None:
        """Apply the filter; once, not at every keystroke of the search."""
        kept, rows = self._kept, self._rows
        self._kept_order = self._order if kept is None else [at for at in self._order if kept(rows[at])]

    def _choose_rows(self) -> None:
        shown = self._kept_order
        if self._query.strip():
            self.prepare_some(len(self._waiting))
            shown = Needle(self._query).found_among(self._haystacks, shown)
        self._shown = shown

    def _searched_columns(self, row: R) -> Iterable[str]:
        return [column.value(row) for column in self.columns if column.searched]
