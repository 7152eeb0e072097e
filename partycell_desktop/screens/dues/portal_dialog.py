"""The list of paid dues of another system beside the book: what agrees, what is only there or only here."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.dues import shown_dues_month
from partycell_desktop.domain.dues_lists import PAID_DIFFERENCE_LABELS, PaidDifference
from partycell_desktop.domain.money import shown_number
from partycell_desktop.screens.dues.column_choice import ColumnChoice
from partycell_desktop.screens.parts.chips import Chip, ChipRow
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import OneLine, button, label, row
from partycell_desktop.use_cases.dues_lists import (
    PAID_COLUMN_LABELS,
    PaidLine,
    PaidList,
    compare_paid_list,
    note_listed_payments,
)
from partycell_desktop.words import _, n_

NAME = "dues.portal"
ALL, DIFFERENT = "all", "different"
LISTS = (("Excel, CSV", "*.xlsx *.xls *.csv *.txt"),)
TONES = {
    PaidDifference.SAME: "green",
    PaidDifference.ONLY_THERE: "gold",
    PaidDifference.ONLY_HERE: "gold",
    PaidDifference.OTHER_AMOUNT: "accent",
    PaidDifference.OTHER_CHANNEL: "accent",
    PaidDifference.UNKNOWN: "neutral",
    PaidDifference.UNREADABLE: "neutral",
}


class PortalDialog(Dialog):
    """`dues.portal`: `.choose` a file, `.table` compares it, `.do` notes what was paid there and is not noted here."""

    def __init__(self, desk: Desk, month: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(_("Check against the Portal"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._month, self._path = desk, month, ""
        self._told: dict[str, int] = {}
        self._list: PaidList | None = None
        self._file = OneLine("muted", f"{NAME}.file")
        self._columns = ColumnChoice(f"{NAME}.column", {key: _(words) for key, words in PAID_COLUMN_LABELS.items()})
        self._columns.told.connect(self._tell_columns)
        self._chips = ChipRow(f"{NAME}.filter", _("Which lines are shown"))
        self._chips.chosen.connect(lambda _key: self._filter())
        self.table: RecordTable[PaidLine] = RecordTable(
            f"{NAME}.table", _columns_of_the_table(), Remembered(), accessible=_("The list beside the book")
        )
        self.table.setMinimumHeight(px(220))
        self.table.set_empty(
            _("Choose the list of paid dues that was saved from the Portal, as Excel or CSV."), _("Choose a file…")
        )
        self.table.set_nothing_found(_("No line of this kind."), _("Show all"))
        self.table.begin_wanted.connect(self.choose)
        self.table.search_dropped.connect(self._show_all)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        title = _("Dues of {month} beside the list of the Portal").format(month=shown_dues_month(self._month))
        layout.addWidget(label(title, "name", wrap=True))
        says = _(
            "The program is not connected to the Portal: it reads the list that you saved there. No official layout of "
            "that list is known; if a column was not recognised, say which one it is."
        )
        layout.addWidget(label(says, "muted", f"{NAME}.explain", wrap=True))
        layout.addLayout(row(button(_("Choose a file…"), f"{NAME}.choose", self.choose, "small"), self._file, None))
        layout.addWidget(self._columns)
        layout.addWidget(self._chips)
        layout.addWidget(self.table, 1)
        self._sum = label("", "small", f"{NAME}.says", wrap=True)
        layout.addWidget(self._sum)
        layout.addWidget(MessageBar(self._desk))
        self._do = button(_("Note as paid"), f"{NAME}.do", self._note, "primary")
        layout.addLayout(row(None, button(_("Close"), f"{NAME}.close", self.reject), self._do))
        self.resize(px(900), px(600))

    def choose(self) -> None:
        """Ask for the file."""
        path = ask_for_file(self, _("Choose the list of paid dues"), LISTS)
        if path:
            self.read(path)

    def read(self, path: str) -> None:
        """Compare this file with the book."""
        self._path, self._told = path, {}
        self._file.show_text(Path(path).name)
        self._read()

    def _tell_columns(self) -> None:
        self._told = self._columns.columns()
        self._read()

    def _read(self) -> None:
        self._list = self._desk.look_up(compare_paid_list, self._month, self._path, self._told)
        if self._list is not None:
            self._columns.show_columns(self._list.titles, self._list.columns)
            self.table.set_empty(
                _("No payment was found in the file. Say which columns hold the names and the amounts."),
                _("Choose a file…"),
            )
        self._show()

    def _show(self) -> None:
        lines = self._list.lines if self._list is not None else ()
        self.table.set_rows(lines, lambda each: each.key)
        kinds = [each for each in PaidDifference if any(line.difference is each for line in lines)]
        different = sum(line.difference is not PaidDifference.SAME for line in lines)
        chips = [Chip(ALL, _("All lines"), len(lines)), Chip(DIFFERENT, _("Different"), different)]
        for kind in kinds:
            count = sum(line.difference is kind for line in lines)
            chips.append(Chip(str(kind), _(PAID_DIFFERENCE_LABELS[kind]), count))
        self._chips.set_chips(chips)
        self._chips.setVisible(bool(lines))
        ready = sum(each.can_be_noted for each in lines)
        words = n_("Note {count} member as paid on the Portal", "Note {count} members as paid on the Portal", ready)
        self._do.setText(words.format(count=ready) if ready else _("Note as paid"))
        self._do.setAccessibleName(self._do.text())
        self._do.setEnabled(ready > 0)
        says = []
        if lines and not different:
            says.append(_("The list and the book agree."))
        if ready:
            says.append(_("Amounts that differ are not changed by themselves: look at them one by one."))
        self._sum.setText(" ".join(says))
        self._sum.setVisible(bool(says))
        self._filter()

    def _filter(self) -> None:
        kind = self._chips.key()
        if kind in ("", ALL):
            self.table.set_filter(None)
        elif kind == DIFFERENT:
            self.table.set_filter(lambda each: each.difference is not PaidDifference.SAME)
        else:
            self.table.set_filter(lambda each: each.difference == kind)

    def _show_all(self) -> None:
        self._chips.choose(ALL)
        self._filter()

    def _note(self) -> None:
        if self._list is not None:
            mark = self._list.mark
            if self._desk.carry_out(note_listed_payments, self._month, self._path, self._told, mark):
                self._read()


def _columns_of_the_table() -> list[Column[PaidLine]]:
    return [
        Column("listed", _("In the list"), lambda each: each.listed, width=140),
        Column("member", _("Member"), lambda each: each.member, width=140, bold_tail=True),
        Column("there", _("Amount there"), lambda each: shown_number(each.there) if each.there else "", width=104,
               figures=True, align="right"),
        Column("here", _("Amount here"), lambda each: shown_number(each.here) if each.here else "", width=104,
               figures=True, align="right"),
        Column("paid_on", _("Paid on"), lambda each: shown_day(each.paid_on) if each.paid_on else "", width=92,
               figures=True),
        Column("receipt", _("Receipt no."), lambda each: each.receipt, width=84),
        Column("difference", _("What it comes to"), lambda _each: "", lambda each: each.difference, width=146,
               pill=lambda each: (_(PAID_DIFFERENCE_LABELS[each.difference]), TONES[each.difference])),
    ]  # fmt: skip
