"""The dues of a year month by month, as S01/ĐP part II has them; Enter goes to the sheet of a month."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.periods import PeriodKind
from partycell_desktop.screens.dues.lists import ListDialog
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.use_cases.dues_reports import DuesRow, get_dues_year
from partycell_desktop.words import _

NAME = "dues.year"


class YearDialog(ListDialog):
    """`dues.year`: `.table` has the months with a sum after each quarter; `.before` and `.after` turn the years."""

    month_wanted = Signal(str)

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, NAME, _("Dues of the year"), parent)
        self._year = year
        self._of = label("", "muted", f"{NAME}.of")
        before = button("‹", f"{NAME}.before", partial(self._go, -1), "small", accessible=_("Year before"))
        after = button("›", f"{NAME}.after", partial(self._go, 1), "small", accessible=_("Next year"))
        self.column.addLayout(row(self._of, None, before, after))
        self.table: RecordTable[DuesRow] = RecordTable(
            f"{NAME}.table", _columns(), Remembered(), accessible=_("Dues of the year")
        )
        self.table.set_empty(_("No dues of this year are in the book."))
        self.table.opened.connect(self._open)
        self.column.addWidget(self.table, 1)
        self.end(None)
        self.resize(px(900), px(600))
        self._show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, by: int) -> None:
        self._year += by
        self._show()

    def _show(self) -> None:
        known = self.desk.look_up(get_dues_year, self._year)
        if known is not None:
            self._of.setText(str(known.year))
            self.table.set_rows([each for each in known.rows if each.made], lambda each: each.key)

    def _open(self, chosen: DuesRow) -> None:
        if chosen.period.kind is PeriodKind.MONTH:
            self.accept()
            self.month_wanted.emit(chosen.key)


def _columns() -> list[Column[DuesRow]]:
    def figure(amount: int | None) -> str:
        return "—" if amount is None else shown_number(amount)

    def state(each: DuesRow) -> tuple[str, str] | None:
        if each.period.kind is not PeriodKind.MONTH:
            return None
        return (_("closed"), "green") if each.closed else (_("open"), "gold")

    def tone(each: DuesRow) -> str:
        return "" if each.period.kind is PeriodKind.MONTH else "accent"

    return [
        Column("period", _("Period"), lambda each: each.period.title, lambda each: each.key, width=124, tone=tone),
        Column("members", _("Members"), lambda each: str(each.figures.members), width=78, align="right", figures=True),
        Column("exempt", _("Exempt from dues"), lambda each: str(each.figures.exempt), width=78, align="right",
               figures=True, shown_by_default=False),
        Column("collected", _("Collected"), lambda each: figure(each.figures.collected), width=92, figures=True,
               align="right"),
        Column("unpaid", _("Owed"), lambda each: figure(each.figures.unpaid), width=84, figures=True, align="right"),
        Column("kept", _("Kept"), lambda each: figure(each.figures.kept), width=88, figures=True, align="right"),
        Column("remitted", _("Handed on"), lambda each: figure(each.figures.remitted), width=92, figures=True,
               align="right"),
        Column("owed", _("Still to hand on"), lambda each: figure(each.figures.owed), width=104, figures=True,
               align="right"),
        Column("state", _("State"), lambda _each: "", width=100, pill=state),
    ]  # fmt: skip
