"""Choosing members for a paper: a list with ticks, a search, all or none."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStyle, QStyleOptionButton

from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.roster import RANK_LABELS, STATUS_LABELS
from partycell_desktop.screens.parts.cell_painter import RowPainter
from partycell_desktop.screens.parts.record_model import RowsModel
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.words import _

TICK, TICKED = 16, "chosen"


class MemberTicks(RecordTable[MemberLine]):
    """`dossiers.members`: a click or the space bar ticks a row. `ticked` when other rows are ticked."""

    ticked = Signal()

    def __init__(self) -> None:
        self.chosen: set[int] = set()
        columns = [
            Column[MemberLine](
                TICKED, "", lambda line: _("chosen") if line.id in self.chosen else "", width=40, searched=False
            ),
            Column[MemberLine](
                "name",
                _("Full name"),
                lambda line: line.person.name,
                lambda line: name_key(line.person.name),
                width=190,
                bold_tail=True,
            ),
            Column[MemberLine](
                "born_on",
                _("Date of birth"),
                lambda line: line.person.born_on.shown() if line.person.born_on else "",
                lambda line: line.person.born_on.iso if line.person.born_on else "",
                width=100,
                figures=True,
            ),
            Column[MemberLine]("standing", _("Status"), _standing, width=150, searched=False),
        ]
        super().__init__(
            "dossiers.members",
            columns,
            accessible=_("Members for this paper"),
            searched=lambda line: (line.person.full_name, line.person.name_in_use, line.person.card_number),
            sort_by="name",
        )
        self.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self._cells = _TickPainter(self, self._model)
        self.columns_button.hide()
        self.set_empty(_("The book has no member yet."))
        self.set_nothing_found(_("Nobody is found."), _("Show everybody"))
        self.opened.connect(lambda line: self.toggle(line.id))

    def toggle(self, member_id: int) -> None:
        """Tick a member, or take the tick away."""
        self.chosen ^= {member_id}
        self._changed()

    def tick(self, member_ids: Sequence[int]) -> None:
        """Tick these members and nobody else."""
        self.chosen = set(member_ids)
        self._changed()

    def _changed(self) -> None:
        self.viewport().update()
        self.ticked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current()
        if event.key() == Qt.Key.Key_Space and current is not None:
            self.toggle(current.id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        current = self.current()
        if event.button() == Qt.MouseButton.LeftButton and at.isValid() and current is not None:
            self.toggle(current.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks are two clicks."""
        self.mousePressEvent(event)


class _TickPainter(RowPainter):
    """Draws the small box at the beginning of a row; the word in the cell is for screen readers and for copying."""

    def __init__(self, view: MemberTicks, model: RowsModel[MemberLine]) -> None:
        super().__init__(view, model)
        self._ticks = view
        self._worn = QCheckBox(view)  # lends its look from the style sheet
        self._worn.hide()

    def _paint_cell(
        self, painter: QPainter, column: Column[Any], record: Any, left: int, top: int, width: int, height: int
    ) -> None:
        if column.name != TICKED:
            super()._paint_cell(painter, column, record, left, top, width, height)
            return
        side = px(TICK)
        box = QStyleOptionButton()
        box.rect = QRect(left + (width - side) // 2, top + (height - side) // 2, side, side)
        ticked = QStyle.StateFlag.State_On if record.id in self._ticks.chosen else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | ticked
        self._worn.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, self._worn)


def _standing(line: MemberLine) -> str:
    if line.standing.counted:
        return _(RANK_LABELS[line.standing.rank])
    return _(STATUS_LABELS[line.standing.status])


class MemberPicker(Card):
    """`dossiers.members` with its search and the buttons for all and none. `changed` when others are chosen.

    It shows those for whom the paper is, with `dossiers.everybody` everybody.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(name="dossiers.picker", padding=0, spacing=0)
        self.search = QLineEdit()
        self.search.setObjectName("dossiers.search")
        self.search.setProperty("look", "search")
        self.search.setPlaceholderText(_("Find a member (accents may be left out)"))
        self.search.setAccessibleName(_("Find a member"))
        self.search.setClearButtonEnabled(True)
        self.table = MemberTicks()
        self.everybody = QCheckBox(_("Everybody in the book"))
        self.everybody.setObjectName("dossiers.everybody")
        self.everybody.toggled.connect(lambda _on: self._narrow())
        self._meant: frozenset[int] | None = None
        self.search.textChanged.connect(self.table.set_search)
        self.table.search_dropped.connect(self._show_all)
        self.table.ticked.connect(self.changed)
        self._all = button(_("Choose all shown"), "dossiers.choose_all", self._choose_all, "small")
        self._none = button(_("Choose nobody"), "dossiers.choose_none", self._choose_none, "small")
        head = row(self.search, self.everybody, spacing=10)
        head.setStretch(0, 1)
        head.setContentsMargins(px(10), px(8), px(10), px(8))
        self.sentence = label("", "small", "dossiers.chosen", wrap=True)
        foot = row(self.sentence, self._all, self._none, spacing=6)
        foot.setStretch(0, 1)
        foot.setContentsMargins(px(12), px(6), px(12), px(8))
        self.add(head)
        self.add(self.table, 1)
        self.add(foot)

    def show_lines(self, lines: Sequence[MemberLine]) -> None:
        """Show these people; who was ticked stays so."""
        self.table.set_rows(list(lines), lambda line: line.id)
        known = {line.id for line in lines}
        if not self.table.chosen <= known:
            self.table.tick([each for each in self.table.chosen if each in known])

    def mean(self, member_ids: Iterable[int] | None) -> None:
        """Show those for whom the paper is; None shows everybody. Ticks of others are kept for another paper."""
        self._meant = frozenset(member_ids) if member_ids is not None else None
        self._narrow()

    def _narrow(self) -> None:
        meant = None if self.everybody.isChecked() else self._meant
        self.table.set_filter(None if meant is None else lambda line: line.id in meant)
        self.changed.emit()

    def _show_all(self) -> None:
        self.search.clear()
        if not self.table.records():
            self.everybody.setChecked(True)

    def chosen(self) -> list[int]:
        """The ticked people, in the order of the list; those that a search hides come last."""
        ticked = self.table.chosen
        if self._meant is not None and not self.everybody.isChecked():
            ticked = ticked & self._meant
        shown = [line.id for line in self.table.records() if line.id in ticked]
        return [*shown, *sorted(ticked - set(shown))]

    def choose(self, member_ids: Sequence[int]) -> None:
        """Tick these people and nobody else."""
        if self._meant is not None and not self._meant.issuperset(member_ids):
            self.everybody.setChecked(True)
        self.table.tick(member_ids)

    def bookmark(self) -> Bookmark:
        """The search, the ticks, and where the list is."""
        return {
            "search": self.search.text(),
            "everybody": self.everybody.isChecked(),
            "chosen": sorted(self.table.chosen),
            "table": self.table.bookmark(),
        }

    def take_up(self, bookmark: Bookmark) -> None:
        """Search and tick as a bookmark says."""
        self.search.setText(bookmark["search"])
        self.everybody.setChecked(bookmark["everybody"])
        self.table.tick(bookmark["chosen"])
        self.table.take_up(bookmark["table"])

    def _choose_all(self) -> None:
        self.table.tick([*self.table.chosen, *(line.id for line in self.table.records())])

    def _choose_none(self) -> None:
        self.table.tick([])

    def set_usable(self, on: bool) -> None:
        """A paper about the book, a meeting or a document takes no people."""
        for part in (self.search, self.everybody, self._all, self._none, self.table):
            part.setEnabled(on)
