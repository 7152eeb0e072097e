"""The list at the left: filter chips, the day it is true for, the table, and what can be done with the selection."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from partycell_desktop.domain.dates import PartialDate, read_date
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.person import GROUPS, Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.chips import ChipRow, in_lines
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.screens.roster.columns import ListContext, member_columns, searched_texts
from partycell_desktop.screens.roster.filters import ALL, MEMBERS, chips_of, kept_by
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.words import _


class MemberTable(RecordTable[MemberLine]):
    """The list of members; its eighty columns are chosen from menus by their part of the record."""

    def column_menu(self) -> QMenu:
        """The menu of columns: what lists usually show in front, every item of a record by its group."""
        whole = super().column_menu()
        actions = {action.objectName().rpartition(".")[2]: action for action in whole.actions() if action.isCheckable()}
        first = next((action for action in whole.actions() if action.isSeparator()), None)
        menus: dict[str, QMenu] = {}
        for item in items_of(Person):
            action = actions.get(item.name)
            if action is None or item.name in ("born_on", "card_number"):
                continue
            if item.group not in menus:
                menus[item.group] = QMenu(_(GROUPS[item.group]), whole)
                menus[item.group].setObjectName(f"roster.table.columns.{item.group}")
                if first is not None:
                    whole.insertMenu(first, menus[item.group])
            whole.removeAction(action)
            menus[item.group].addAction(action)
        return whole


class MemberList(Card):
    """`roster.table` with what belongs to it.

    `day_changed` when the list is wanted for another day; `chosen` with the current line or None.
    """

    day_changed = Signal()
    chosen = Signal(object)
    selection_changed = Signal()
    begin_wanted = Signal()
    search_dropped = Signal()

    def __init__(self, remembered: Remembered, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name="roster.list", padding=0, spacing=0, parent=parent)
        self._context = ListContext(today)
        self._today = today
        self._keys: set[str] = set()
        self.chips = ChipRow("roster.filter", _("Who is shown"))
        self.chips.chosen.connect(lambda _key: self._filter())
        self.as_of = DateField("roster.as_of", _("True for the day"), today=today, check=self._read_day)
        self.as_of.line.setPlaceholderText(_("today"))
        self.as_of.setFixedWidth(px(118))
        self.as_of.setToolTip(_("Show the list as it was on a day"))
        self.as_of.left.connect(self._day_left)
        self.table = MemberTable(
            "roster.table",
            member_columns(self._context),
            remembered,
            accessible=_("Members"),
            searched=searched_texts,
            sort_by="name",
            parent=self,
        )
        self.table.set_empty(_("The book has no member yet."), _("Add a member"))
        self.table.set_nothing_found(_("Nobody is found in this part of the list."), _("Show everybody"))
        self.table.set_found_beyond(
            lambda count: _("Nobody in this part of the list matches. Others in the book do: {count}.").format(
                count=count
            ),
            _("Show them too"),
        )
        self.table.beyond_wanted.connect(self._widen)
        self.table.current_changed.connect(self.chosen)
        self.table.selection_changed.connect(self._selection)
        self.table.begin_wanted.connect(self.begin_wanted)
        self.table.search_dropped.connect(self._show_everybody)
        self._count = label("", "small", "roster.count")
        self.export = button(_("Export"), "roster.export", look="small", accessible=_("Export to Excel"))
        self.edit_many = button(_("Change item…"), "roster.edit_many", look="small")
        self.more = button(_("More"), "roster.more", self._open_more, "small", accessible=_("More to do with the list"))
        self._more_actions: list[QAction] = []
        head = row(self.chips)
        head.setContentsMargins(px(12), px(9), px(10), px(4))
        self._count.setMinimumWidth(px(62))
        self._count.setFixedHeight(px(28))
        foot = row(in_lines(self._count, self.as_of, self.export, self.edit_many, self.more))
        foot.setContentsMargins(px(12), px(6), px(8), px(8))
        self.add(head)
        self.add(self.table, 1)
        self.add(foot)

    def set_more(self, actions: Sequence[QAction]) -> None:
        """What stands under "More" and, with the selection, in the table's own menu."""
        self._more_actions = list(actions)

    def show_lines(self, lines: Sequence[MemberLine], day: date, today: date, tie: tuple[str, str]) -> None:
        """Show these people as they stood on a day."""
        self._today = today
        self._context.day, self._context.tie = day, tie
        chips = chips_of(lines)
        self._keys = {chip.key for chip in chips}
        self.chips.set_chips(chips)
        self.table.set_rows(lines, lambda line: line.id)
        self._filter()

    def day(self) -> date | None:
        """The day that the list is wanted for; None for today."""
        typed = self.as_of.date()
        return min(typed.last_day(), self._today) if typed is not None and typed.first_day() <= self._today else None

    def show_whole(self, member_id: int) -> bool:
        """Bring a member into view, whatever filter hides him or her; False when the book has nobody of it."""
        if self.table.select_key(member_id):
            return True
        self._show_everybody()
        return self.table.select_key(member_id)

    def bookmark(self) -> Bookmark:
        """The day, the chip, and where the table is."""
        return {"day": self.as_of.text(), "chip": self.chips.key(), "table": self.table.bookmark()}

    def take_up_day(self, bookmark: Bookmark) -> bool:
        """Ask for the day of a bookmark; True when the list has to be fetched anew for it."""
        self.as_of.set_text(bookmark["day"])
        return self.day() is not None

    def take_up(self, bookmark: Bookmark) -> None:
        """Show the chip and the rows of a bookmark."""
        self.show_filter(bookmark["chip"])
        self.table.take_up(bookmark["table"])

    def selected_or_shown(self) -> list[MemberLine]:
        """The selected people where there are several, else everybody who is shown."""
        selected = self.table.selected()
        return selected if len(selected) > 1 else self.table.records()

    def _read_day(self, text: str) -> PartialDate:
        day = read_date(text, self._today)
        if day.first_day() > self._today:
            raise Refused(_("This day has not come yet."))
        return day

    def _day_left(self) -> None:
        if not self.as_of.problem():
            self.day_changed.emit()

    def _filter(self) -> None:
        key = self.chips.key()
        self.table.set_filter(None if key in ("", ALL) else kept_by(key))
        self._selection()

    def show_filter(self, key: str) -> bool:
        """Choose a filter chip; False where none of that key is shown."""
        if key not in self._keys:
            return False
        self.chips.choose(key)
        self._filter()
        return True

    def _show_everybody(self) -> None:
        self.search_dropped.emit()
        self._widen()

    def _widen(self) -> None:
        """Show everybody in the book whom the search finds, members or not."""
        self.chips.choose(ALL if ALL in self._keys else MEMBERS)
        self._filter()

    def _selection(self) -> None:
        selected, shown = len(self.table.selected()), self.table.count_shown()
        if selected > 1:
            self._count.setText(_("{selected}/{shown} selected").format(selected=selected, shown=shown))
        else:
            self._count.setText(_("People: {count}").format(count=shown))
        self.edit_many.setEnabled(selected > 0)
        self.export.setEnabled(shown > 0)
        self.selection_changed.emit()

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("roster.more.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._more_actions)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
