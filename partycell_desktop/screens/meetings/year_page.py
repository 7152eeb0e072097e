"""The page "Year": twelve months with what is planned, held, finished and missing, and what is to be looked at."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from partycell_desktop.domain.committee import COMMITTEE_LABELS, CommitteeChoice
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.meetings import MeetingKind, MeetingState
from partycell_desktop.screens.meetings.kind_words import KIND_WORDS, STATE_TONES, STATE_WORDS
from partycell_desktop.screens.meetings.plan_dialog import NewMeetingDialog
from partycell_desktop.screens.meetings.warnings_list import WarningsList
from partycell_desktop.screens.meetings.year_dialogs import PlanWordsDialog, PlanYearDialog
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Pill, button, label, row, scrolled
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.committee import set_committee
from partycell_desktop.use_cases.meeting_year import (
    MonthOfMeetings,
    YearOfMeetings,
    look_at_meetings_of_year,
    propose_meetings_of_year,
)
from partycell_desktop.use_cases.meetings import MeetingLine, list_meetings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.year_plans import find_plan_number, number_year_plan
from partycell_desktop.words import C_, _, n_

FORM = "kh-nam"
QUARTERS = ("I", "II", "III", "IV")
ASIDE_WIDTH, LEAST_WITH_ASIDE = 286, 860
MONTHS_OF_QUARTER = 3


class YearPage(ScreenPage):
    """Opens `meeting:year/2026`. `year.years` chooses; `year.meeting.N` opens, `year.plan.KIND.M` plans one."""

    name = "year"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        self._today = date.min
        self._year: YearOfMeetings | None = None
        self._shown: object = None
        self._paper = button(_("Plan on paper"), "year.paper", self._open_paper)
        self._plan = button(_("Plan the year…"), "year.plan", self.new, "primary")
        self.header_actions = (self._paper, self._plan)
        self._years = ChipRow("year.years", _("Which year is shown"))
        self._years.chosen.connect(lambda _key: self._show())
        self._number = label("", "muted", "year.number")
        self.column.addWidget(in_lines(self._years, None, self._number))
        across = QHBoxLayout()
        across.setSpacing(px(14))
        self._months = QWidget()
        self._months.setProperty("look", "sheet")
        self._grid = QGridLayout(self._months)
        self._grid.setContentsMargins(0, 0, px(4), 0)
        self._grid.setSpacing(px(8))
        across.addWidget(scrolled(self._months, "year.months"), 1)
        self._aside = self._make_aside()
        across.addWidget(self._aside)
        self.column.addLayout(across, 1)

    def _make_aside(self) -> QWidget:
        card = Card(name="year.aside", padding=12)
        card.setFixedWidth(px(ASIDE_WIDTH))
        card.add(label(_("Cell committee"), "heading"))
        self._choice = ChipRow("year.committee", _("Whether the cell has a committee"))
        self._choice.set_chips([Chip(each.value or "auto", _(words)) for each, words in COMMITTEE_LABELS.items()])
        self._choice.chosen.connect(self._choose_committee)
        card.add(in_lines(self._choice))
        self._committee = label("", "muted", "year.committee.says", wrap=True)
        card.add(self._committee)
        self._rule = QHBoxLayout()
        card.column.addLayout(self._rule)
        card.add(label(_("To look at"), "heading"))
        self.warnings = WarningsList("year.warnings")
        self.warnings.jump.connect(self._jump)
        card.add(self.warnings, 1)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aside.setVisible(event.size().width() >= px(LEAST_WITH_ASIDE))

    # Showing.

    def refresh(self) -> None:
        today, lines = self.desk.look_up(Session.today), self.desk.look_up(list_meetings)
        if today is None or lines is None:
            return
        self._today = today
        held = {each.meeting.held_on.year for each in lines if each.meeting.held_on}
        chosen = self._years.key()
        years = sorted(held | {today.year, today.year + 1}, reverse=True)
        self._years.set_chips([Chip(str(year), str(year)) for year in years])
        if not chosen:
            self._years.choose(str(today.year))
        self._show()

    @property
    def year(self) -> int:
        """The year that is shown."""
        return int(self._years.key() or self._today.year)

    def _show(self) -> None:
        shown = self.desk.look_up(look_at_meetings_of_year, self.year)
        if shown is None:
            return
        number = self.desk.look_up(find_plan_number, self.year) or ""
        self._number.setText(_("Plan of the year: {number}").format(number=number) if number else "")
        self.says.emit(_said(shown))
        if (shown, self._today) == self._shown:
            return
        self._shown, self._year = (shown, self._today), shown
        self._fill(shown)
        committee = shown.committee
        self._choice.choose(committee.chose.value or "auto")
        names = ", ".join(committee.members)
        words = n_(
            "{count} official member. In the committee by their posts: {names}",
            "{count} official members. In the committee by their posts: {names}",
            committee.official,
        ).format(count=committee.official, names=names or "–")
        self._committee.setText(words)
        _clear(self._rule)
        if committee.because is not None:
            self._rule.addWidget(RuleLink("year.committee.rule", committee.because))
            self._rule.addStretch(1)
        self.warnings.show_warnings(shown.warnings)

    def _fill(self, shown: YearOfMeetings) -> None:
        _clear(self._grid)
        for quarter, numeral in enumerate(QUARTERS, 1):
            at = (quarter - 1) * 2
            self._grid.addWidget(self._quarter(quarter, numeral, shown), at, 0, 1, MONTHS_OF_QUARTER)
            for month in shown.months[quarter * 3 - 3 : quarter * 3]:
                self._grid.addWidget(self._month(month), at + 1, (month.month - 1) % MONTHS_OF_QUARTER)
        for column in range(MONTHS_OF_QUARTER):
            self._grid.setColumnStretch(column, 1)
        for quarter in range(len(QUARTERS)):
            self._grid.setRowStretch(quarter * 2 + 1, 1)

    def _quarter(self, quarter: int, numeral: str, shown: YearOfMeetings) -> QWidget:
        parts: list[QWidget | None] = [label(_("Quarter {numeral}").format(numeral=numeral), "heading")]
        if quarter in shown.without_theme:
            last = date(shown.year, quarter * MONTHS_OF_QUARTER, 1)
            tone = "gold" if (last.year, last.month) <= (self._today.year, self._today.month + 2) else "neutral"
            parts.append(Pill(_("no thematic meeting"), tone, f"year.no_theme.{quarter}"))
            month = quarter * MONTHS_OF_QUARTER - 1
            act = partial(self._plan_one, MeetingKind.THEMATIC, month)
            parts.append(button(_("Plan it…"), f"year.plan.thematic.{quarter}", act, "link"))
        made = QWidget()
        made.setLayout(row(*parts, None, spacing=8))
        return made

    def _month(self, month: MonthOfMeetings) -> QWidget:
        card = Card(name=f"year.month.{month.month}", padding=10, spacing=3)
        head: list[QWidget | None] = [label(_("Month {month}").format(month=month.month), "strong"), None]
        if MeetingKind.COMMITTEE in month.missing:
            head.append(self._planning(MeetingKind.COMMITTEE, month.month, _("Committee…")))
        card.column.addLayout(row(*head))
        for line in month.lines:
            card.add(self._meeting(line))
        if MeetingKind.ORDINARY in month.missing:
            card.add(self._missing(month.month))
        card.column.addStretch(1)
        return card

    def _meeting(self, line: MeetingLine) -> QWidget:
        held = line.meeting.held_on
        words = f"{held.shown()[:5] if held else ''} {_(KIND_WORDS[line.meeting.kind])}"
        opened = button(
            words, f"year.meeting.{line.id}", lambda: self.wants_place.emit(f"meeting:{line.id}"), "link",
            tip=line.meeting.theme,
        )  # fmt: skip
        made = QWidget()
        state = Pill(_(STATE_WORDS[line.state]), STATE_TONES[line.state], f"year.state.{line.id}")
        made.setLayout(row(opened, None, state, spacing=6))
        return made

    def _missing(self, month: int) -> QWidget:
        over = (self.year, month) <= (self._today.year, self._today.month)
        words, tone = (_("no meeting"), "gold") if over else (_("not planned"), "neutral")
        made = QWidget()
        plan = self._planning(MeetingKind.ORDINARY, month, _("Plan it…"))
        made.setLayout(row(Pill(words, tone, f"year.missing.{month}"), None, plan, spacing=6))
        return made

    def _planning(self, kind: MeetingKind, month: int, says: str) -> QWidget:
        return button(says, f"year.plan.{kind.value}.{month}", partial(self._plan_one, kind, month), "link")

    # What the buttons do.

    def open(self, place: str) -> None:
        year = place.partition("/")[0]
        if year.isdigit():
            self._years.choose(year)
            self._show()

    def new(self) -> None:
        PlanYearDialog(self.desk, self.year, self._usual_day(), self.window()).exec()

    def _usual_day(self) -> int:
        """On which day of the month the cell has met last."""
        lines: Sequence[MeetingLine] = self.desk.look_up(list_meetings) or ()
        ordinary = (each.meeting.held_on for each in lines if each.meeting.kind is MeetingKind.ORDINARY)
        return next((each.day or 0 for each in ordinary if each is not None), 0) or 3

    def _plan_one(self, kind: MeetingKind, month: int) -> None:
        usual = self._usual_day()
        found = self.desk.look_up(propose_meetings_of_year, self.year, usual, committee_day=max(1, usual - 2)) or []
        day = next((each.held_on for each in found if each.kind == kind.value and each.held_on.month == month), None)
        dialog = NewMeetingDialog(self.desk, self._today, kind, self.window())
        if day is not None:
            dialog.form.fields["held_on"].set_text(shown_day(day))
        dialog.exec()

    def _choose_committee(self, key: str) -> None:
        chosen = "" if key == "auto" else key
        if self._year is not None and chosen != self._year.committee.chose.value:
            self.desk.carry_out(set_committee, CommitteeChoice(chosen).value)

    def _jump(self, place: str) -> None:
        if place == "plan":
            self.new()
        elif place == "committee":
            self._choice.setFocus()
        elif ":" in place:
            self.wants_place.emit(place)

    def _open_paper(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("year.paper.menu")
        issued = bool(self.desk.look_up(find_plan_number, self.year))
        for name, words, act, may in (
            ("show", _("Look at it, print it…"), self.print, True),
            ("words", _("Type and wording…"), self._word, not issued),
            ("issue", _("Issue it with a number"), self._issue, not issued),
        ):
            action = menu.addAction(words, act)
            action.setObjectName(f"year.paper.{name}")
            action.setEnabled(may)
        menu.popup(self._paper.mapToGlobal(self._paper.rect().bottomLeft()))

    def print(self) -> None:
        show_paper(self.desk, self.window(), FORM, [], {"year": str(self.year)})

    def _word(self) -> None:
        PlanWordsDialog(self.desk, self.year, self._today, self.window()).exec()

    def _issue(self) -> None:
        outcome = self.desk.carry_out(number_year_plan, self.year)
        if outcome:
            self.desk.say(_("The plan has the number {number}.").format(number=outcome.value))

    def bookmark(self) -> Bookmark:
        return {"year": self._years.key()}

    def take_up(self, bookmark: Bookmark) -> None:
        self._years.choose(bookmark["year"])
        self._show()


def _said(shown: YearOfMeetings) -> str:
    lines = [line for month in shown.months for line in month.lines if line.state is not MeetingState.CANCELLED]
    finished = sum(line.state is MeetingState.FINISHED for line in lines)
    words = C_("year of meetings", "{year}: {count} meetings, {finished} with finished minutes")
    return words.format(year=shown.year, count=len(lines), finished=finished)


def _clear(layout: QVBoxLayout | QHBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if gone := item.widget():
            gone.hide()
            gone.deleteLater()
