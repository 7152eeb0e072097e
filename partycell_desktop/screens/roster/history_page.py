"""The tab of the history: what was changed in a record, by whom and why, and who saw or printed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import label, line
from partycell_desktop.screens.roster.section import LEAST_TABLE_HEIGHT, sheet_that_scrolls
from partycell_desktop.use_cases.history import ChangeLine, history_of_member
from partycell_desktop.words import _


@dataclass(frozen=True)
class ActRow:
    """One act on a record with all that it changed."""

    place: int
    lines: tuple[ChangeLine, ...]

    @property
    def first(self) -> ChangeLine:
        """What all its lines share: when, who, which act, why."""
        return self.lines[0]

    @property
    def moment(self) -> str:
        """When it was done."""
        return datetime.fromisoformat(self.first.at).strftime("%d/%m/%Y %H:%M")

    @property
    def who(self) -> str:
        """Who was at the desk."""
        return ", ".join(part for part in (self.first.who, self.first.role) if part)

    @property
    def summary(self) -> str:
        """The items that it changed, the first of them with its values."""
        if len(self.lines) == 1:
            return line_words(self.first)
        return ", ".join(dict.fromkeys(each.item for each in self.lines))


def act_rows(lines: Sequence[ChangeLine]) -> list[ActRow]:
    """The lines of a history, newest first, gathered by the act that wrote them."""
    together = groupby(lines, lambda each: (each.at, each.who, each.act, each.reason))
    return [ActRow(place, tuple(group)) for place, (_key, group) in enumerate(together)]


def line_words(change: ChangeLine) -> str:
    """One item with what it was and what it became."""
    before, after = (" ".join(text.split()) for text in (change.before, change.after))
    if before and after:
        words = f"{before} → {after}"
    else:
        words = _("taken out: {value}").format(value=before) if before else after
    return f"{change.item}: {words}" if words else change.item


def _columns() -> list[Column[ActRow]]:
    return [
        Column("at", _("When"), lambda each: each.moment, lambda each: each.first.at, width=150, figures=True),
        Column("act", _("Act"), lambda each: each.first.act, width=170),
        Column("what", _("What"), lambda each: each.summary, width=200),
        Column("who", _("Who"), lambda each: each.who, width=160, shown_by_default=False),
        Column("reason", _("Reason"), lambda each: each.first.reason, width=160, shown_by_default=False),
    ]


class HistoryPage(QWidget):
    """What happened to a record, newest first; below the list everything that the chosen act changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table: RecordTable[ActRow] = RecordTable(
            "roster.history", _columns(), accessible=_("History of the record")
        )
        self.table.set_empty(_("Nothing was changed yet."))
        self.table.current_changed.connect(self._show_act)
        self._whole = label("", "", "roster.history.whole", wrap=True)
        self._whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._whole.setMinimumHeight(px(96))
        self._whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table.setMinimumHeight(px(LEAST_TABLE_HEIGHT))
        column = sheet_that_scrolls(self)
        column.addWidget(label(_("Every change stays here for good; nobody can take a line out."), "small", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(line())
        column.addWidget(self._whole)

    def show_member(self, member_id: int) -> None:
        """Fetch the history of a member."""
        lines = self._desk.look_up(history_of_member, member_id)
        if lines is None:
            return
        rows = act_rows(lines)
        self.table.set_rows(rows, lambda each: each.place)
        if rows:
            self.table.select_key(0)
        self._show_act(self.table.current())

    def bookmark(self) -> Bookmark:
        """Where the list is."""
        return self.table.bookmark()

    def take_up(self, bookmark: Bookmark) -> None:
        """Be at the act of a bookmark."""
        self.table.take_up(bookmark)

    def _show_act(self, row: ActRow | None) -> None:
        if row is None:
            self._whole.setText("")
            return
        reason = _("Reason: {reason}").format(reason=row.first.reason) if row.first.reason else ""
        head = " · ".join(part for part in (row.moment, row.first.act, row.who, reason) if part)
        self._whole.setText("\n".join([head, *(line_words(each) for each in row.lines)]))
