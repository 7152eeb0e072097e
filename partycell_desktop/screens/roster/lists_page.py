"""Tabs that are lists of a record under each other."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.dates import PartialDate, add_months
from partycell_desktop.domain.items import item_of, read_item
from partycell_desktop.domain.record_lists import LifePeriod, month_gaps
from partycell_desktop.screens.parts.desk import attempt
from partycell_desktop.screens.parts.surfaces import scrolled
from partycell_desktop.screens.roster.entry_table import EntryTable
from partycell_desktop.screens.roster.member_form import groups_sheet
from partycell_desktop.use_cases.roster import MemberRecord
from partycell_desktop.words import _


class ListsPage(QWidget):
    """The lists `names` under each other, with other parts below. `typed` when the user changed something."""

    typed = Signal()

    def __init__(
        self,
        names: Sequence[str],
        choices: Callable[[str], Sequence[str]],
        today: date,
        *below: QWidget,
    ) -> None:
        super().__init__()
        self._today = today
        self.tables = {name: EntryTable(name, choices, today) for name in names}
        for table in self.tables.values():
            table.typed.connect(self.typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(groups_sheet(*self.tables.values(), *below)))
        if "life_period" in self.tables:
            self.tables["life_period"].model.edited.connect(self._show_gaps)

    def show_record(self, record: MemberRecord, *, typing: bool) -> None:
        """Show the lists of a member; while `typing`, what was typed stays."""
        for name, table in self.tables.items():
            if typing and table.has_changed():
                table.note_kept(record.lists[name])
            else:
                table.show_entries(record.lists[name])
        self._show_gaps()

    def _show_gaps(self) -> None:
        table = self.tables.get("life_period")
        if table is None:
            return
        periods = [
            LifePeriod(from_on=begin, to_on=end)
            for line in table.model.rows()
            for begin, end in [(self._day("from_on", line["from_on"]), self._day("to_on", line["to_on"]))]
        ]
        table.say(gap_words(month_gaps(periods, self._today)))

    def _day(self, name: str, text: str) -> PartialDate | None:
        read = attempt(lambda: read_item(item_of(LifePeriod, name), text, self._today)).returned
        return read if isinstance(read, PartialDate) else None


def gap_words(gaps: Sequence[tuple[date, date]]) -> str:
    """The months that the work history leaves out, in words; "" when it has no gap."""
    spans = []
    for start, end in gaps:
        last = add_months(end, -1)
        first_words, last_words = f"{start:%m/%Y}", f"{last:%m/%Y}"
        spans.append(
            first_words
            if first_words == last_words
            else _("{start} to {end}").format(start=first_words, end=last_words)
        )
    return _("Not told yet: {spans}.").format(spans="; ".join(spans)) if spans else ""
