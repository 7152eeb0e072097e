"""Statistics of the meetings: a year or between two days, in numbers, in pictures over the months, in tables."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from partycell_desktop.domain.dates import read_whole_day, shown_day
from partycell_desktop.domain.meeting_statistics import CountedMeeting, MemberAttendance, MonthOfMeetings
from partycell_desktop.domain.meetings import title_of
from partycell_desktop.domain.scoring import shown_points
from partycell_desktop.screens.parts.bar_chart import Bar, BarChart
from partycell_desktop.screens.parts.chips import Chip, ChipRow, in_lines
from partycell_desktop.screens.parts.desk import Desk, attempt
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.paged_screen import ScreenPage
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row, scrolled
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.meeting_statistics import (
    SeenMeetings,
    export_meeting_statistics,
    look_at_meetings,
    shown_mean,
    shown_percent,
    task_lines,
)
from partycell_desktop.use_cases.meetings import list_meetings
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import C_, _

PAPER, OTHER = "tk-shcb", "days"
_TABLE_HEIGHT, _DAY_WIDTH, _FIGURE_WIDTH = 230, 190, 174


class StatisticsPage(ScreenPage):
    """`meetings.statistics`: chips `.year` and `.view`, days `.first` and `.last`, pictures `.attendance`, `.scores`,
    tables `.meetings`, `.members`, `.tasks`. Opens a year: `statistics/2025`.
    """

    name = "statistics"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "meetings")
        remembered = Remembered()
        self._seen: SeenMeetings | None = None
        self.header_actions = (
            button(_("Print…"), "meetings.statistics.print", self.print),
            button(_("Export…"), "meetings.statistics.export", self._export, accessible=_("Export to Excel")),
        )
        self._years = ChipRow("meetings.statistics.year", _("Statistics of which time"))
        self._years.chosen.connect(self._time_chosen)
        today = desk.look_up(Session.today)
        self._first = DateField("meetings.statistics.first", _("From the day"), today=today)
        self._last = DateField("meetings.statistics.last", _("To the day"), today=today)
        self._days = QWidget()
        between = row(spacing=10)
        for each in (self._first, self._last):
            between.addWidget(each.label)
            between.addWidget(each)
            each.setFixedWidth(px(_DAY_WIDTH))
        between.setContentsMargins(0, 0, 0, 0)
        self._days.setLayout(between)
        self._days.hide()
        for each in (self._first, self._last):
            each.left.connect(self.refresh)
        self._figures = {
            name: (label("", "figure", f"meetings.statistics.{name}"), label(words, "small", wrap=True))
            for name, words in (
                ("held", _("meetings held")),
                ("share", _("of those expected came")),
                ("unexcused", _("absences without reason")),
                ("minutes", _("minutes on average")),
                ("score", _("points on average")),
                ("done", _("tasks done in time")),
            )
        }
        self._rule: RuleLink | None = None
        self._rule_place = row()
        self.attendance = BarChart("meetings.statistics.attendance", _("Attendance by month, in percent"))
        self.scores = BarChart("meetings.statistics.scores", _("Score by month"))
        self._views = ChipRow("meetings.statistics.view", _("Which table is shown"))
        self._views.set_chips(
            [Chip("meetings", _("By meeting")), Chip("members", _("By member")), Chip("tasks", _("Tasks"))]
        )
        self._views.chosen.connect(lambda _key: self._show_table())
        self.meetings: RecordTable[CountedMeeting] = RecordTable(
            "meetings.statistics.meetings", _meeting_columns(), remembered, accessible=_("Meetings of the cell")
        )
        self.meetings.opened.connect(lambda each: self.wants_place.emit(f"meeting:{each.meeting.id}"))
        self.members: RecordTable[MemberAttendance] = RecordTable(
            "meetings.statistics.members", _member_columns(), remembered, accessible=_("Attendance of the members")
        )
        self.members.opened.connect(lambda each: self.wants_place.emit(f"member:{each.person_id}"))
        self.tasks: RecordTable[tuple[str, int]] = RecordTable(
            "meetings.statistics.tasks",
            [
                Column("what", _("What became of them"), lambda line: line[0], width=320),
                Column("count", _("Tasks"), lambda line: str(line[1]), lambda line: line[1], 90, figures=True,
                       align="right"),
            ],
            remembered,
            accessible=_("Tasks"),
        )  # fmt: skip
        for table in (self.meetings, self.members, self.tasks):
            table.set_empty(_("No meeting was held in this time."), "")
        self._lay_out()

    def _lay_out(self) -> None:
        cards = []
        for number, words in self._figures.values():
            card = Card(padding=10, spacing=0)
            card.setFixedWidth(px(_FIGURE_WIDTH))
            card.add(number)
            card.add(words)
            cards.append(card)
        figures = in_lines(*cards, gap=10)
        pictures = QHBoxLayout()
        pictures.setSpacing(px(16))
        for title, chart, more in (
            (_("Attendance by month, in percent"), self.attendance, self._rule_place),
            (_("Score by month"), self.scores, None),
        ):
            card = Card(padding=12, spacing=6)
            card.add(label(title, "heading"))
            card.add(chart)
            if more is not None:
                card.add(more)
            pictures.addWidget(card, 1)
        self._stack = QStackedWidget()
        for table in (self.meetings, self.members, self.tasks):
            self._stack.addWidget(table)
        self._stack.setMinimumHeight(px(_TABLE_HEIGHT))
        tables = Card(padding=0, spacing=0)
        head = row(self._views)
        head.setContentsMargins(px(12), px(9), px(10), px(6))
        tables.add(head)
        tables.add(self._stack, 1)
        inside = QWidget()
        inside.setProperty("look", "sheet")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        column.addWidget(figures)
        column.addLayout(pictures)
        column.addWidget(tables, 1)
        self.column.addWidget(in_lines(self._years, self._days, gap=16))
        self.column.addWidget(scrolled(inside, "meetings.statistics.area"), 1)

    # What the screen asks.

    def refresh(self) -> None:
        today = self.desk.look_up(Session.today)
        lines = self.desk.look_up(list_meetings)
        if today is None or lines is None:
            return
        years = sorted({each.meeting.held_on.year for each in lines if each.meeting.held_on} | {today.year})
        chosen = self._years.key()
        self._years.set_chips([*(Chip(str(year), str(year)) for year in reversed(years)), Chip(OTHER, _("Days…"))])
        if not chosen:
            self._years.choose(str(today.year))
        self._days.setVisible(self._years.key() == OTHER)
        self._look()

    def _time_chosen(self, key: str) -> None:
        """Days begin with the year that was looked at, so that only one of them has to be typed."""
        if key == OTHER and self._seen is not None and not self._first.text():
            period = self._seen.numbers.period
            self._first.set_text(shown_day(period.first))
            self._last.set_text(shown_day(period.last))
        self.refresh()

    def _look(self) -> None:
        if self._years.key() == OTHER and not self._days_are_right():
            return
        seen = self.desk.look_up(look_at_meetings, *self._asked())
        if seen is not None:
            self._seen = seen
            self._show(seen)

    def _days_are_right(self) -> bool:
        """Whether both days can be read and stand in their order; a field that is wrong says why."""
        days = []
        for each in (self._first, self._last):
            outcome = attempt(partial(read_whole_day, each.text()))
            each.set_problem(outcome.refused.reason if outcome.refused is not None else "")
            days.append(outcome.value if outcome else None)
        first, last = days
        if first and last and last < first:
            self._last.set_problem(_("The last day cannot be before the first."))
            return False
        return all(days)

    def _asked(self) -> tuple[int, str, str]:
        if self._years.key() == OTHER:
            return 0, self._first.text(), self._last.text()
        return int(self._years.key()), "", ""

    def _show(self, seen: SeenMeetings) -> None:
        numbers = seen.numbers
        said = {
            "held": str(len(numbers.meetings)),
            "share": shown_percent(numbers.share) or "–",
            "unexcused": str(numbers.turnout.absent),
            "minutes": shown_mean(numbers.minutes) or "–",
            "score": shown_mean(numbers.score) or "–",
            "done": f"{numbers.tasks.in_time}/{numbers.tasks.judged}",
        }
        for name, words in said.items():
            self._figures[name][0].setText(words)
        self._show_rule(seen)
        target = seen.target_percent
        self.attendance.set_bars([_share_bar(each, target) for each in numbers.months], 100, target)
        self.scores.set_bars([_score_bar(each) for each in numbers.months], 100)
        self.meetings.set_rows(list(reversed(numbers.meetings)), lambda each: each.meeting.id)
        self.members.set_rows(numbers.members, lambda each: each.person_id)
        self.tasks.set_rows(task_lines(numbers), lambda line: line[0])
        self._show_table()
        self.says.emit(_("Counted are the meetings of the cell that were held, without those of the committee."))
        for action in self.header_actions:
            action.setEnabled(bool(numbers.meetings))

    def _show_rule(self, seen: SeenMeetings) -> None:
        """The rule of the dashed line, one click away; another time may have another one."""
        if self._rule is not None:
            self._rule_place.removeWidget(self._rule)
            self._rule.deleteLater()
            self._rule = None
        if seen.target is not None:
            says = _("At least {percent} of the members are to come.")
            words = says.format(percent=shown_percent(seen.target_percent))
            self._rule = RuleLink("meetings.statistics.rule", seen.target.cite, words)
            self._rule_place.addWidget(self._rule)

    def _show_table(self) -> None:
        self._stack.setCurrentIndex(("meetings", "members", "tasks").index(self._views.key() or "meetings"))

    def open(self, place: str) -> None:
        if place.isdigit():
            self._years.choose(place)
            self.refresh()

    def focus_search(self) -> bool:
        return False

    def bookmark(self) -> Bookmark:
        return {
            "year": self._years.key(),
            "days": [self._first.text(), self._last.text()],
            "view": self._views.key(),
            "lists": {each.objectName(): each.bookmark() for each in self._tables()},
        }

    def take_up(self, bookmark: Bookmark) -> None:
        self._first.set_text(bookmark["days"][0])
        self._last.set_text(bookmark["days"][1])
        self._years.choose(bookmark["year"])
        self._views.choose(bookmark["view"])
        self.refresh()
        for each in self._tables():
            each.take_up(bookmark["lists"][each.objectName()])

    def _tables(self) -> Sequence[RecordTable[Any]]:
        return (self.meetings, self.members, self.tasks)

    # What the buttons do.

    def _options(self) -> dict[str, str]:
        year, first, last = self._asked()
        asked = {"year": str(year) if year else "", "first": first, "last": last}
        return {name: words for name, words in asked.items() if words}

    def print(self) -> None:
        if self._seen is not None and self._seen.numbers.meetings:
            show_paper(self.desk, self.window(), PAPER, [], self._options())

    def _export(self) -> None:
        year, first, last = self._asked()
        name = _("Statistics of the meetings {year}").format(year=year or "").strip()
        path = ask_where_to_save(self, _("Export to Excel"), f"{name}.xlsx", (("Excel", "*.xlsx"),))
        if path:
            self.desk.carry_out(export_meeting_statistics, path, year, first, last)


def _share_bar(month: MonthOfMeetings, target: float | None) -> Bar:
    words = shown_mean(month.share)
    says = _("{month}: {came} of {expected} came, {percent}").format(
        month=month.name, came=month.turnout.came, expected=month.turnout.convened, percent=shown_percent(month.share)
    )
    if month.share is None:
        return Bar(f"{month.month:02d}", None, "", _("{month}: no meeting").format(month=month.name))
    reached = target is None or month.share >= target
    return Bar(f"{month.month:02d}", month.share, words, says, "green" if reached else "gold")


def _score_bar(month: MonthOfMeetings) -> Bar:
    words = shown_mean(month.score)
    known = _("{month}: {score} points on average").format(month=month.name, score=words)
    unknown = _("{month}: not scored").format(month=month.name)
    return Bar(f"{month.month:02d}", month.score, words, known if words else unknown, "green")


def _meeting_columns() -> list[Column[CountedMeeting]]:
    return [
        Column("day", _("Day"), lambda each: each.meeting.held_on.shown() if each.meeting.held_on else "",
               lambda each: each.day, width=100, figures=True),
        Column("meeting", _("Meeting"), lambda each: title_of(each.meeting), width=236),
        Column("theme", _("Theme"), lambda each: each.meeting.theme, width=160),
        Column("came", C_("column", "Came"), lambda each: f"{each.turnout.came}/{each.turnout.convened}",
               lambda each: each.turnout.came, width=70, figures=True, align="right"),
        Column("share", C_("column", "Share"), lambda each: shown_percent(_share(each)), _share, width=66, figures=True,
               align="right"),
        Column("excused", C_("column", "Excused"), lambda each: str(each.turnout.excused),
               lambda each: each.turnout.excused, width=108, figures=True, align="right"),
        Column("absent", C_("column", "Not excused"), lambda each: str(each.turnout.absent),
               lambda each: each.turnout.absent, width=128, figures=True, align="right",
               tone=lambda each: "accent" if each.turnout.absent else ""),
        Column("minutes", _("Minutes"), lambda each: "" if each.minutes is None else str(each.minutes),
               lambda each: each.minutes or 0, width=70, figures=True, align="right"),
        Column("score", C_("column", "Score"), lambda each: "" if each.score is None else shown_points(each.score),
               lambda each: each.score or 0, width=56, figures=True, align="right"),
        Column("class", _("Class"), lambda each: each.klass, width=84),
    ]  # fmt: skip


def _share(meeting: CountedMeeting) -> float:
    return 100 * meeting.turnout.came / meeting.turnout.convened if meeting.turnout.convened else 0.0


def _member_columns() -> list[Column[MemberAttendance]]:
    def number(name: str, title: str, width: int = 92, *, warns: bool = False) -> Column[MemberAttendance]:
        return Column(
            name, title, lambda each: str(getattr(each, name)), lambda each: getattr(each, name), width,
            figures=True, align="right", tone=(lambda each: "accent" if getattr(each, name) else "") if warns else None,
        )  # fmt: skip

    return [
        Column("name", _("Full name"), lambda each: each.name, width=200, bold_tail=True),
        number("expected", _("Expected"), 78),
        number("present", C_("column", "Came"), 70),
        number("excused", C_("column", "Excused"), 108),
        number("absent", C_("column", "Not excused"), 128, warns=True),
        number("late", _("Came late"), 84),
        Column("share", C_("column", "Share"), lambda each: shown_percent(each.share), lambda each: each.share or 0.0,
               width=66, figures=True, align="right"),
        number("longest", _("Longest run of absences"), 176),
        number("running", _("Missed running now"), 160),
    ]  # fmt: skip
