"""A page of the settings that is one list: a search, chips that narrow it, the table."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from partycell_desktop.screens.parts.chips import ChipRow
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.surfaces import row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.words import _

R = TypeVar("R")


class ListPage(SettingsPage, Generic[R]):
    """`settings.<name>_search`, `settings.<name>.filter` with the chip "all", and the table.

    `kept` says for each other chip which rows it keeps.
    """

    kept: Mapping[str, Callable[[R], bool]]
    _table: RecordTable[R]
    _search: QLineEdit
    _chips: ChipRow

    def set_up_list(self, table: RecordTable[R], find: str, which: str, nothing: str) -> QHBoxLayout:
        """Take the table; gives the line with the search (`find` is its word) and the chips (`which` they show)."""
        self._table = table
        self._search = QLineEdit()
        self._search.setObjectName(f"settings.{self.name}_search")
        self._search.setProperty("look", "search")
        self._search.setPlaceholderText(find)
        self._search.setAccessibleName(find)
        self._search.textEdited.connect(table.set_search)
        self._chips = ChipRow(f"settings.{self.name}.filter", which)
        self._chips.chosen.connect(lambda _key: self._filter())
        table.set_nothing_found(nothing, _("Show all"))
        table.search_dropped.connect(self._show_all)
        finding = row(self._search, self._chips)
        finding.setStretch(0, 1)
        finding.setAlignment(self._chips, Qt.AlignmentFlag.AlignVCenter)
        return finding

    def focus_search(self) -> bool:
        self._search.setFocus()
        return True

    def bookmark(self) -> Bookmark:
        return {"search": self._search.text(), "chip": self._chips.key(), "table": self._table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        self._search.setText(bookmark["search"])
        self._table.set_search(bookmark["search"])
        self._chips.choose(bookmark["chip"])
        self._filter()
        self._table.take_up(bookmark["table"])

    def _filter(self) -> None:
        self._table.set_filter(self.kept.get(self._chips.key()))

    def _show_all(self) -> None:
        self._search.clear()
        self._table.set_search("")
        if self._chips.key():
            self._chips.choose("all")
        self._filter()
