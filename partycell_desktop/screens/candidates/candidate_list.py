"""The candidates as a list: chips for the stages, sorting, chosen columns, those whose way has ended on demand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.stages import Stage
from partycell_desktop.screens.candidates.board import is_on_board, searched_texts
from partycell_desktop.screens.candidates.column import Key, key_of
from partycell_desktop.screens.candidates.list_columns import NameTie, candidate_columns
from partycell_desktop.screens.parts.chips import Chip, ChipRow
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.use_cases.candidates import CandidateLine
from partycell_desktop.words import _

ALL, OFFICIAL, ENDED = "all", "official_member", "ended"


class CandidateList(Card):
    """`candidates.table` with the chips `candidates.filter` and `candidates.count`, `candidates.print`, `.export`.

    `opened` with the line of a row; `ended_wanted` when those whose way has ended are asked for and are not here yet.
    """

    opened = Signal(object)
    ended_wanted = Signal()
    begin_wanted = Signal()
    search_dropped = Signal()
    export_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, remembered: Remembered) -> None:
        super().__init__(name="candidates.list", padding=0, spacing=0)
        self._tie: NameTie = ("family", "middle")
        self._lines: Sequence[CandidateLine] = ()
        self._stages: Sequence[Stage] = ()
        self.chips = ChipRow("candidates.filter", _("Which stage is shown"))
        self.chips.chosen.connect(self._chip_chosen)
        self.table: RecordTable[CandidateLine] = RecordTable(
            "candidates.table",
            candidate_columns(lambda: self._tie),
            remembered,
            accessible=_("New members"),
            searched=searched_texts,
            sort_by="name",
        )
        self.table.set_empty(
            _("Nobody is on the way into the Party yet. Begin with a worker whom the unions propose."),
            _("Add a candidate"),
        )
        self.table.set_nothing_found(_("Nobody is found in this part of the list."), _("Show everybody"))
        self.table.opened.connect(self.opened)
        self.table.begin_wanted.connect(self.begin_wanted)
        self.table.search_dropped.connect(self._show_everybody)
        self.table.selection_changed.connect(self._say_count)
        self._count = label("", "small", "candidates.count")
        head = row(self.chips)
        head.setContentsMargins(px(12), px(9), px(10), px(4))
        self._export = button(
            _("Export"), "candidates.export", self.export_wanted.emit, "small", accessible=_("Export to Excel")
        )
        self._print = button(_("Print the list"), "candidates.print", self.print_wanted.emit, "small")
        foot = row(self._count, None, self._print, self._export)
        foot.setContentsMargins(px(12), px(6), px(8), px(8))
        self.add(head)
        self.add(self.table, 1)
        self.add(foot)

    def add_actions(self, actions: Sequence[QAction]) -> None:
        """What stands in the menu of the table."""
        self.table.addActions(list(actions))

    def selected_or_shown(self) -> list[CandidateLine]:
        """The selected people where there are several, else everybody who is shown, in the order of the list."""
        selected = self.table.selected()
        return selected if len(selected) > 1 else self.table.records()

    def shown_columns(self) -> list[str]:
        """The columns as they stand, from the left."""
        return [column.name for column in self.table.shown_columns()]

    def print_button(self) -> QWidget:
        """Under which the menu of the lists opens."""
        return self._print

    def wants_ended(self) -> bool:
        """Whether those whose way has ended are to be fetched too."""
        return self.chips.key() == ENDED

    def show_lines(self, lines: Sequence[CandidateLine], stages: Sequence[Stage], tie: NameTie) -> None:
        """Show these candidates; selection, scrolling and the chosen chip stay."""
        self._lines, self._stages, self._tie = lines, stages, tie
        self._show_chips()
        self.table.set_rows(lines, key_of)
        self._filter()

    def set_search(self, query: str) -> None:
        """Show only rows in which all words of `query` are found."""
        self.table.set_search(query)
        self._say_count()

    def select(self, key: Key) -> bool:
        """Bring a candidate into view, whatever hides the row; False where there is none."""
        if self.table.select_key(key):
            return True
        self._show_everybody()
        return self.table.select_key(key)

    def bookmark(self) -> Bookmark:
        """The chip, and where the table is."""
        return {"chip": self.chips.key(), "table": self.table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show the chip and the rows of a bookmark."""
        self.chips.choose(bookmark["chip"])
        self._chip_chosen(self.chips.key())
        self.table.take_up(bookmark["table"])

    def _show_chips(self) -> None:
        counts: dict[str, int] = {}
        for line in self._lines:
            if is_on_board(line):
                counts[line.stage] = counts.get(line.stage, 0) + 1
        official = sum(line.candidacy.open and not line.stage for line in self._lines)
        chips = [Chip(ALL, _("On the way"), sum(counts.values()))]
        chips += [Chip(each.id, each.title, counts[each.id]) for each in self._stages if each.id in counts]
        if official:
            chips.append(Chip(OFFICIAL, _("Became official members"), official))
        chips.append(Chip(ENDED, _("Ended")))
        self.chips.set_chips(chips)

    def _chip_chosen(self, key: str) -> None:
        if key == ENDED:
            self.ended_wanted.emit()
        self._filter()

    def _filter(self) -> None:
        key = self.chips.key()
        if key == ENDED:
            self.table.set_filter(lambda line: not line.candidacy.open)
        elif key == OFFICIAL:
            self.table.set_filter(lambda line: line.candidacy.open and not line.stage)
        elif key in ("", ALL):
            self.table.set_filter(is_on_board if self._lines else None)
        else:
            self.table.set_filter(lambda line: line.candidacy.open and line.stage == key)
        self._say_count()

    def _show_everybody(self) -> None:
        self.chips.choose(ALL)
        self.search_dropped.emit()
        self._filter()

    def _say_count(self) -> None:
        selected, shown = len(self.table.selected()), self.table.count_shown()
        self._export.setEnabled(shown > 0)
        self._print.setEnabled(shown > 0)
        if selected > 1:
            self._count.setText(_("{selected}/{shown} selected").format(selected=selected, shown=shown))
        else:
            self._count.setText(_("People: {count}").format(count=shown))
