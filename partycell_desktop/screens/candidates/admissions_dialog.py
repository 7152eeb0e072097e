"""The results of a year: the target and what came of it, who was admitted and recognised, sources, waiting times."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.year_of_admissions import YearOfAdmissions
from partycell_desktop.screens.candidates.targets_dialog import ask_target
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row, scrolled
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.admission_targets import look_at_admissions
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

NAME = "candidates.results"
PAPER = "kq-ptdv"
YEARS = 6
COLUMNS = 3


class AdmissionsDialog(Dialog):
    """`candidates.results`: one year at a time; `.target` asks for its target, `.print` shows the paper on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(_("Results of the year"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk = desk
        self._year = QComboBox()
        self._year.setObjectName(f"{NAME}.year")
        self._year.setAccessibleName(_("Year"))
        this_year = (desk.look_up(Session.today) or date.min).year
        for number in range(this_year + 1, this_year - YEARS, -1):
            self._year.addItem(str(number), number)
        self._year.setCurrentIndex(1)
        self._year.activated.connect(lambda _at: self._show())
        self._reached = label("", "strong", f"{NAME}.reached", wrap=True)
        self._document = label("", "muted", f"{NAME}.document", wrap=True)
        self._sheet = QWidget()
        self._sheet.setProperty("look", "sheet")
        self._inside = QVBoxLayout(self._sheet)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(px(12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addLayout(row(label(_("Results of the year"), "name"), self._year, None))
        target = row(
            column(self._reached, self._document, spacing=2),
            button(_("Set the target…"), f"{NAME}.target", self._ask_target),
        )
        target.setStretch(0, 1)
        layout.addLayout(target)
        layout.addWidget(scrolled(self._sheet, f"{NAME}.sheet"), 1)
        show = button(_("Preview and print…"), f"{NAME}.print", self._print)
        layout.addLayout(row(show, None, button(_("Close"), f"{NAME}.close", self.accept)))
        self.setMinimumSize(px(720), px(460))
        self._show()

    def _number(self) -> int:
        return int(self._year.currentData())

    def _ask_target(self) -> None:
        if ask_target(self._desk, self, self._number()):
            self._show()

    def _print(self) -> None:
        show_paper(self._desk, self, PAPER, (), {"year": str(self._number())})

    def _show(self) -> None:
        year = self._desk.look_up(look_at_admissions, self._number())
        if year is None:
            return
        self._say_target(year)
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for part in _parts(year):
            self._inside.addWidget(part)
        self._inside.addStretch(1)

    def _say_target(self, year: YearOfAdmissions) -> None:
        done = len(year.admitted)
        if year.target is None:
            self._reached.setText(
                _("No target of {year} was set; admitted: {count}").format(year=year.year, count=done)
            )
        else:
            self._reached.setText(
                _("Target of {year}: {admitted}/{wanted} admitted").format(
                    year=year.year, admitted=done, wanted=year.target.admissions
                )
            )
        document = year.target.document if year.target else ""
        self._document.setText(document)
        self._document.setVisible(bool(document))


def _parts(year: YearOfAdmissions) -> list[QWidget]:
    people = [
        _group(_("Admitted"), [(name, shown_day(day)) for _id, name, day in year.admitted], _("nobody")),
        _group(_("Recognised"), [(name, shown_day(day)) for _id, name, day in year.recognised], _("nobody")),
        _group(
            _("Ways"),
            [
                (_("on the board now"), str(year.on_board)),
                (_("begun in the year"), str(year.new_on_board)),
                *((_(says), str(count)) for says, count in year.ended),
            ],
        ),
    ]
    sources = [
        _group(each.title, [(line.title, f"{line.on_board} · {line.admitted}") for line in each.lines], _("nobody"))
        for each in year.sources
    ]
    waiting = [
        (
            each.title,
            n_(
                "{count} person · {middle} days in the middle · at most {longest}",
                "{count} people · {middle} days in the middle · at most {longest}",
                each.count,
            ).format(count=each.count, middle=each.median_days, longest=each.longest_days),
        )
        for each in year.waiting
    ]
    return [
        _grid(people),
        label(_("Where they come from: on the board now · admitted in the year"), "heading"),
        _grid(sources),
        _group(_("How long they wait in each stage"), waiting, _("nobody")),
    ]


def _grid(parts: Sequence[QWidget]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(24))
    grid.setVerticalSpacing(px(12))
    for place, part in enumerate(parts):
        grid.addWidget(part, place // COLUMNS, place % COLUMNS, Qt.AlignmentFlag.AlignTop)
    for at in range(COLUMNS):
        grid.setColumnStretch(at, 1)
    return made


def _group(heading: str, lines: Sequence[tuple[str, str]], nothing: str = "") -> QWidget:
    made = QWidget()
    rows = [row(label(says, wrap=True), None, label(value, "muted")) for says, value in lines]
    made.setLayout(column(label(heading, "strong"), *rows, *([] if lines else [label(nothing, "muted")]), spacing=4))
    return made


def show_admissions(desk: Desk, parent: QWidget) -> None:
    """Show the results of this year, and of others."""
    dialog = AdmissionsDialog(desk, parent.window())
    dialog.exec()
    dialog.deleteLater()
