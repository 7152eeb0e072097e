"""The dialogs of the year: the proposed meetings, to be changed before they are kept in one act; words of the plan."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.year_plan import PLAN_TYPES, YearPlan
from partycell_desktop.screens.meetings.kind_words import KIND_WORDS
from partycell_desktop.screens.meetings.plan_dialog import members_by_name
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Message, Outcome
from partycell_desktop.screens.parts.dialog import Dialog, fitted
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.part_dialog import PartDialog, only, part_fields
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, restyle, row
from partycell_desktop.use_cases.committee import get_committee
from partycell_desktop.use_cases.meeting_year import ProposalLine, plan_meetings_of_year, propose_meetings_of_year
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.year_plans import get_year_plan, keep_year_plan
from partycell_desktop.words import N_, _

WEEKS = ((1, N_("first")), (2, N_("second")), (3, N_("third")), (4, N_("fourth")), (-1, N_("last")))
WEEKDAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"))
_WORDS = ("aims", "carrying_out")
LEAST_WIDTH, LEAST_HEIGHT, DAY_WIDTH, NOTE_WIDTH = 900, 560, 104, 150


@dataclass
class _Row:
    kind: str
    starts_at: str
    wanted: QCheckBox
    day: QLineEdit
    theme: QLineEdit
    drafter: QComboBox
    note: QLabel
    moved: str


def _choice(name: str, accessible: str, lines: list[tuple[str, object]]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(accessible)
    for words, value in lines:
        made.addItem(words, value)
    return made


class PlanYearDialog(Dialog):
    """`year.dialog`: how the days are chosen (`.rule`, `.theme`, `.committee`, `.hour`), below each proposed meeting N
    with `.N.take`, `.N.day`, `.N.theme`, `.N.drafter`; `.do` keeps them in one act."""

    def __init__(self, desk: Desk, year: int, usual_day: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year.dialog")
        self.setWindowTitle(_("Plan the meetings of {year}").format(year=year))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk, self._year = desk, year
        self._rows: list[_Row] = []
        today = desk.look_up(Session.today) or date.min
        self._members = members_by_name(desk, today)
        self._rule = self._rule_choice(usual_day)
        self._theme = self._theme_choice()
        self._committee = self._committee_choice()
        self._hour = QLineEdit()
        self._hour.setObjectName("year.dialog.hour")
        self._hour.setAccessibleName(_("Begins at"))
        self._hour.setPlaceholderText(_("as last time"))
        self._hour.setFixedWidth(px(110))
        self._hour.editingFinished.connect(self._propose)
        self._sheet = QWidget()
        self._sheet.setProperty("look", "sheet")
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(0, 0, px(8), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(self.windowTitle(), "name", wrap=True))
        layout.addWidget(label(_("Only worked days are proposed; what the year has already stays as it is."), "muted"))
        layout.addWidget(
            in_lines(
                label(_("Monthly:"), "muted"), self._rule, label(_("at"), "muted"), self._hour,
                label(_("Themes:"), "muted"), self._theme, gap=8,
            )
        )  # fmt: skip
        committee = in_lines(label(_("Committee:"), "muted"), self._committee, gap=8)
        layout.addWidget(committee)
        has_one = desk.look_up(get_committee)
        committee.setVisible(has_one is not None and has_one.has_one)
        layout.addWidget(fitted(self._sheet), 1)
        self._none = label(_("Nothing is missing in this year."), "muted", "year.dialog.none")
        layout.addWidget(self._none)
        self.bar = MessageBar(desk)
        layout.addWidget(self.bar)
        self.do = button(_("Plan these"), "year.dialog.do", self._keep, "primary")
        self.do.setDefault(True)
        layout.addLayout(row(None, button(_("Cancel"), "year.dialog.cancel", self.reject), self.do))
        self.setMinimumSize(px(LEAST_WIDTH), px(LEAST_HEIGHT))
        for each in (self._rule, self._theme, self._committee):
            each.activated.connect(lambda _at: self._propose())
        self._propose()

    def _rule_choice(self, usual_day: int) -> QComboBox:
        lines: list[tuple[str, object]] = [
            (_("the {day}. of the month").format(day=day), (day, 0, 0)) for day in range(1, 29)
        ]
        lines.append((_("the last day of the month"), (31, 0, 0)))
        for week, words in WEEKS:
            for weekday, name in enumerate(WEEKDAYS):
                said = _("{week} {weekday} of the month").format(week=_(words), weekday=_(name))
                lines.append((said, (0, week, weekday)))
        made = _choice("year.dialog.rule", _("Day of the monthly meetings"), lines)
        made.setCurrentIndex(min(max(usual_day, 1), 29) - 1)
        return made

    def _theme_choice(self) -> QComboBox:
        lines: list[tuple[str, object]] = [(_("none"), (0, 2, False))]
        for month in (1, 2, 3):
            lines.append((_("on the 20th of month {month} of the quarter").format(month=month), (20, month, False)))
        for month in (1, 2, 3):
            lines.append((_("with the meeting of month {month} of the quarter").format(month=month), (0, month, True)))
        made = _choice("year.dialog.theme", _("Thematic meetings"), lines)
        made.setCurrentIndex(2)
        return made

    def _committee_choice(self) -> QComboBox:
        lines: list[tuple[str, object]] = [(_("none"), 0)]
        lines += [(_("the {day}. of the month").format(day=day), day) for day in range(1, 29)]
        return _choice("year.dialog.committee", _("Meetings of the committee"), lines)

    def _propose(self) -> None:
        day, week, weekday = self._rule.currentData()
        theme_day, theme_month, joined = self._theme.currentData()
        found = self._desk.look_up(
            propose_meetings_of_year, self._year, day, week, weekday, self._hour.text(), theme_day, theme_month, joined,
            self._committee.currentData(),
        )  # fmt: skip
        if found is None:
            return
        kept = {(each.kind, each.day.text()[3:]): each for each in self._rows}
        texts = {key: (each.theme.text(), each.drafter.currentIndex()) for key, each in kept.items()}
        while (item := self._grid.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        self._rows = [self._row(at, each, texts) for at, each in enumerate(found)]
        self._grid.setRowStretch(len(found), 1)
        self._none.setVisible(not found)
        self.do.setEnabled(bool(found))

    def _row(self, at: int, told: ProposalLine, texts: dict[tuple[str, str], tuple[str, int]]) -> _Row:
        name = f"year.dialog.{at}"
        kind = _(KIND_WORDS[MeetingKind(told.kind)])
        what = f"{kind} {told.held_on:%m/%Y}"
        wanted = QCheckBox(kind)
        wanted.setObjectName(f"{name}.take")
        wanted.setAccessibleName(what)
        wanted.setChecked(True)
        day = QLineEdit(shown_day(told.held_on))
        day.setObjectName(f"{name}.day")
        day.setAccessibleName(_("Day: {meeting}").format(meeting=what))
        day.setFixedWidth(px(DAY_WIDTH))
        day.setToolTip(told.moved)
        theme = QLineEdit(told.theme)
        theme.setObjectName(f"{name}.theme")
        theme.setAccessibleName(_("Theme: {meeting}").format(meeting=what))
        has_theme = told.kind in (MeetingKind.THEMATIC, MeetingKind.COMBINED)
        theme.setPlaceholderText(_("Theme") if has_theme else "")
        drafter = _choice(
            f"{name}.drafter", _("Drafted by: {meeting}").format(meeting=what),
            [(_("drafted by …"), 0), *((each, number) for each, number in self._members.items())],
        )  # fmt: skip
        drafter.setFixedWidth(px(170))
        before = texts.get((told.kind, day.text()[3:]))
        if before is not None:
            theme.setText(before[0])
            drafter.setCurrentIndex(before[1])
        note = label(told.moved, "small", f"{name}.note", wrap=True)
        note.setFixedWidth(px(NOTE_WIDTH))
        for column, part in enumerate((wanted, day, note, theme, drafter)):
            self._grid.addWidget(part, at, column)
        return _Row(told.kind, told.starts_at, wanted, day, theme, drafter, note, told.moved)

    def _keep(self) -> None:
        chosen = [each for each in self._rows if each.wanted.isChecked()]
        meetings = [
            {
                "kind": each.kind,
                "held_on": each.day.text(),
                "starts_at": each.starts_at,
                "theme": each.theme.text(),
                "drafter_id": each.drafter.currentData(),
            }
            for each in chosen
        ]
        said: list[Message] = []
        listening = self._desk.said.connect(said.append)
        outcome = self._desk.carry_out(plan_meetings_of_year, self._year, meetings)
        self._desk.said.disconnect(listening)
        self._mark(chosen, outcome.refused)
        if outcome:
            self.accept()
            if said:
                self._desk.said.emit(said[-1])

    def _mark(self, chosen: list[_Row], refused: Refused | None) -> None:
        """Say beside the days that cannot be why, and go to the first of them."""
        problems = refused.problems() if refused is not None else ()
        wrong = {each.field.partition("]")[0].removeprefix("meetings["): each.reason for each in problems}
        first = None
        for at, each in enumerate(chosen):
            reason = wrong.get(str(at), "")
            each.note.setText(reason or each.moved)
            each.note.setProperty("look", "problem" if reason else "small")
            restyle(each.note)
            first = first or (each.day if reason else None)
        if first is not None:
            first.setFocus()


class PlanWordsDialog(PartDialog):
    """`year.words`: whether the paper is a plan or a programme, and what it says beside the meetings."""

    def __init__(self, desk: Desk, year: int, today: date, parent: QWidget | None = None) -> None:
        self._desk, self._year = desk, year
        known = desk.look_up(get_year_plan, year) or YearPlan(year=year)
        self._types = {_(words): key for key, words in PLAN_TYPES.items()}
        kind = ChoiceField("year.words.type", _("Type of document"), [*self._types], only_listed=True)
        kind.set_text(_(PLAN_TYPES[known.type]))
        super().__init__(
            desk,
            "year.words",
            _("Plan of the meetings of {year}").format(year=year),
            [kind, *part_fields(desk, "year.words", YearPlan, _WORDS, today, known)],
            self._save,
            do=_("Save"),
            explain=_("What stays empty is worded by the program; look at the page to see it."),
            parent=parent,
        )

    def _save(self, texts: dict[str, str]) -> Outcome[Any]:
        kind = self._types.get(texts["type"].strip())
        if kind is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "type"))
        return self._desk.carry_out(keep_year_plan, self._year, only(texts, _WORDS), kind)
