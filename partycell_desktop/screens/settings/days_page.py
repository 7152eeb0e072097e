"""Working days: the days off of a year, what is worked instead, and what the cell knows better."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.working_days import OwnWorkday
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.surfaces import Note, button, label, row
from partycell_desktop.screens.settings.settings_page import SettingsPage
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.working_days import YearOfWork, look_at_year, remove_own_workday, set_own_workday
from partycell_desktop.words import N_, _

YEARS_BACK, YEARS_AHEAD = 3, 3
WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)


@dataclass(frozen=True)
class DayLine:
    """A day of the year that is not like the other days of its week. `own` is what the cell entered of it."""

    day: date
    is_worked: bool
    says: str
    own: OwnWorkday | None = None


def lines_of(year: YearOfWork) -> list[DayLine]:
    """The days of a year in order; what the cell entered stands in the place of what the calendar says."""
    found = {day: DayLine(day, False, says) for day, says in year.days_off.items()}
    found |= {day: DayLine(day, True, _("worked instead of another day")) for day in year.worked}
    for own in year.own:
        if own.day is not None:
            day = own.day.first_day()
            found[day] = DayLine(day, own.is_worked, own.says, own)
    return [found[day] for day in sorted(found)]


def _source(line: DayLine) -> str:
    if line.own is None:
        return _("national calendar")
    return _("entered by the cell: {document}").format(document=line.own.document or "–")


class DaysPage(SettingsPage):
    """Deadlines in working days are counted with these days; the cell's own go before the calendar."""

    name = "days"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._year = QComboBox()
        self._year.setObjectName("settings.days_year")
        self._year.setAccessibleName(_("Year"))
        self._year.activated.connect(lambda _at: self._show())
        self._known = Note("", "gold", "settings.days_known")
        self._table: RecordTable[DayLine] = RecordTable(
            "settings.days_table",
            [
                Column("day", _("Day"), lambda line: shown_day(line.day), lambda line: line.day, width=110),
                Column("weekday", _("Weekday"), lambda line: _(WEEKDAYS[line.day.weekday()]), width=110),
                Column("kind", _("Off or worked"), lambda line: _("worked") if line.is_worked else _("off"), width=120),
                Column("says", _("Occasion"), lambda line: line.says, width=300),
                Column("source", _("According to"), _source, width=300),
            ],
            accessible=_("Working days"),
            sort_by="day",
        )
        self._table.set_empty(_("No day off is known of this year."), _("Enter a day…"))
        self._table.begin_wanted.connect(self._add)
        self._table.opened.connect(self._open)
        self._table.current_changed.connect(self._chosen)
        self._remove = button(_("Take out own day"), "settings.days_remove", self._ask_remove)
        self._remove.setEnabled(False)
        self.column.addLayout(row(label(_("Year"), "muted"), self._year, None))
        self.column.addWidget(
            label(
                _("Monday to Friday are working days but for the days below; deadlines are counted with them."),
                "small",
                wrap=True,
            )
        )
        self.column.addWidget(self._known)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(row(button(_("Enter a day…"), "settings.days_add", self._add), self._remove, None))

    def refresh(self) -> None:
        today = self.desk.look_up(Session.today)
        if today is not None and not self._year.count():
            for number in range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1):
                self._year.addItem(str(number), number)
            self._year.setCurrentIndex(self._year.findData(today.year))
        self._show()

    def open(self, place: str) -> None:
        """`cell:days/2027` shows that year."""
        self.refresh()
        at = self._year.findText(place)
        if at >= 0:
            self._year.setCurrentIndex(at)
            self._show()

    def bookmark(self) -> Bookmark:
        return {"year": self._year.currentText(), "table": self._table.bookmark()}

    def take_up(self, bookmark: Bookmark) -> None:
        self.open(bookmark["year"])
        self._table.take_up(bookmark["table"])

    def _show(self) -> None:
        number = self._year.currentData()
        year = self.desk.look_up(look_at_year, number) if number is not None else None
        if year is None:
            return
        self._known.setVisible(not year.swaps_known)
        self._known.say(
            _(
                "The days that the government swaps in {year} are not known to the program. Enter them here when they "
                "are announced; until then deadlines across them may be a day or two off."
            ).format(year=year.year)
        )
        self._table.set_rows(lines_of(year), lambda line: line.day)
        self._chosen(self._table.current())

    def _chosen(self, line: DayLine | None) -> None:
        self._remove.setEnabled(line is not None and line.own is not None)

    def _add(self) -> None:
        self._ask(None)

    def _open(self, line: DayLine) -> None:
        self._ask(line)

    def _ask(self, line: DayLine | None) -> None:
        OwnDayDialog(self.desk, line, self.window()).open()

    def _ask_remove(self) -> None:
        line = self._table.current()
        own = line.own if line is not None else None
        if line is None or own is None:
            return
        ask_then(
            self,
            "settings.days_remove_box",
            _("Take out own day"),
            _("Take {day} out? The national calendar holds again.").format(day=shown_day(line.day)),
            _("The history keeps it, and Undo brings it back."),
            _("Remove"),
            lambda: self.desk.carry_out(remove_own_workday, own.id),
        )


class OwnDayDialog(OrderDialog):
    """`workday`: a day that is off or worked, unlike in the national calendar."""

    def __init__(self, desk: Desk, line: DayLine | None, parent: QWidget | None = None) -> None:
        today = desk.look_up(Session.today)
        super().__init__(
            desk,
            "workday",
            _("A day off, or a day worked instead"),
            [field_of("workday", each, today=today) for each in items_of(OwnWorkday)],
            lambda texts: desk.carry_out(set_own_workday, texts),
            do=_("Save"),
            explain=_("What is entered here goes before the national calendar; all deadlines are counted anew."),
            parent=parent,
        )
        if line is not None:
            shown = {"day": shown_day(line.day), "is_worked": "yes" if line.is_worked else "", "says": line.says}
            shown["document"] = line.own.document if line.own else ""
            self.form.show_values(shown)
