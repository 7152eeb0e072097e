"""Statistics of the meetings of a year or between two days: to be looked at, printed, exported as a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.domain import scoring
from partycell_desktop.domain.bound_books import Period, period_of_year
from partycell_desktop.domain.dates import PartialDate, read_whole_day, shown_day
from partycell_desktop.domain.meeting_statistics import (
    CountedMeeting,
    MeetingStatistics,
    MemberAttendance,
    attendance_in,
    counted,
    statistics_of,
    tasks_in,
)
from partycell_desktop.domain.meetings import Meeting, MeetingFile, MeetingKind, MeetingState, state_of, title_of
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue, NoRule
from partycell_desktop.domain.scoring import Points, shown_points
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.written_list import Heading, Written, WrittenColumn, WrittenTable
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import roster as people
from partycell_desktop.store import tasks as task_store
from partycell_desktop.store.meeting_lists import attendances_of, list_heads
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.roster import name_tie
from partycell_desktop.use_cases.scoring import find_score_sheet_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_NOT_HELD = frozenset({MeetingState.PLANNED, MeetingState.CANCELLED})


@dataclass(frozen=True)
class SeenMeetings:
    """The statistics with the rules they are held against as they hold on the last day; None where none is known."""

    numbers: MeetingStatistics
    target: DatedValue | None
    least_minutes: DatedValue | None
    most_running: DatedValue | None

    @property
    def target_percent(self) -> float | None:
        """The share of members that is to come, in percent."""
        return float(100 * self.target.threshold.share) if self.target else None


def look_at_meetings(session: Session, year: int = 0, first: str = "", last: str = "") -> SeenMeetings:
    """Attendance, length, themes, scores and tasks of the meetings of a year (this one), or between two days.

    Meetings of the cell that were held; those of the cell committee are not among them. Refused: a day that is no whole
    date, a last day before the first.
    """
    period = _period(session, year, first, last)
    meetings, files = _held(session, period)
    tasks = tasks_in(period, task_store.list_tasks(session.book), _days(session))
    seen = statistics_of(period, meetings, {each.id: each.roll for each in files}, tasks, session.today())
    tie = name_tie(session)
    members = sorted(seen.members, key=lambda each: name_key(each.name, tie))
    day = min(period.last, session.today())
    return SeenMeetings(
        replace(seen, members=tuple(members)),
        _rule(session, "meeting.attendance_target", day),
        _rule(session, "meeting.least_minutes", day),
        _rule(session, "absence.times_running", day),
    )


def _period(session: Session, year: int, first: str, last: str) -> Period:
    whole = period_of_year(year or session.today().year)
    period = Period(
        _whole_day(session, first, "first") or whole.first,
        _whole_day(session, last, "last") or whole.last,
    )
    if period.last < period.first:
        raise Refused(_("The last day cannot be before the first."), "last")
    return period


def _whole_day(session: Session, typed: str, field: str) -> date | None:
    return read_whole_day(typed, session.today(), field) if typed.strip() else None


def _days(session: Session) -> dict[int, date]:
    return {meeting.id: _day(meeting.held_on) for meeting, _numbers in list_heads(session.book)}


def _day(held_on: PartialDate | None) -> date:
    assert held_on is not None
    return held_on.first_day()


def _held_in(session: Session, period: Period) -> list[Meeting]:
    """The meetings of the cell that were held in a time, oldest first."""
    heads = list_heads(session.book, period.first.isoformat(), period.last.isoformat())
    return [
        meeting
        for meeting, numbers in reversed(heads)
        if meeting.kind is not MeetingKind.COMMITTEE and state_of(meeting, opened=numbers is not None) not in _NOT_HELD
    ]


def _held(session: Session, period: Period) -> tuple[list[CountedMeeting], list[MeetingFile]]:
    files = meeting_store.files_of(session.book, _held_in(session, period), parts=("roll", "scores"))
    return [counted(file.meeting, file.roll, *_score(session, file)) for file in files], files


def _score(session: Session, file: MeetingFile) -> tuple[Points | None, str]:
    """What the cell gave itself, and the class where every line of the sheet has points."""
    given = {each.criterion: each.points for each in file.scores if each.points is not None}
    sheet = find_score_sheet_on(session, file.day, file.meeting.score_sheet) if given else None
    if sheet is None:
        return None, ""
    reached = scoring.total(sheet, given)
    complete = all(line.key in given for criterion in sheet.criteria for line in (criterion.parts or (criterion,)))
    return reached, scoring.class_of(sheet, reached) if complete else ""


def _rule(session: Session, name: str, day: date) -> DatedValue | None:
    try:
        return session.rules.value(name, on=day)
    except NoRule:
        return None


def attendance_of_member(session: Session, member_id: int, year: int = 0) -> MemberAttendance:
    """How a member attended the meetings of a year (this one)."""
    person = people.get_person(session.book, member_id)
    held = [each.id for each in _held_in(session, _period(session, year, "", ""))]
    lines = {each.meeting_id: each for each in attendances_of(session.book, member_id)}
    return attendance_in(member_id, person.name, (lines[number] for number in held if number in lines))


def shown_percent(value: float | None) -> str:
    """A share as people read it: "95,7%"; "" where it is not known."""
    return "" if value is None else f"{value:.1f}%".replace(".", ",").replace(",0%", "%")


def shown_mean(value: float | None) -> str:
    """A mean as people read it: "97,5"; "" where it is not known."""
    return "" if value is None else shown_points(round(value, 1))


def export_meeting_statistics(
    session: Session, path: str | Path, year: int = 0, first: str = "", last: str = ""
) -> dict[str, Any]:
    """Write the statistics to an .xlsx: a sheet of the meetings, one of the months, one of the members, one of tasks.

    Refused: an ending other than .xlsx, a time without a meeting. Gives path, meetings and members.
    """
    seen = look_at_meetings(session, year, first, last).numbers
    if not seen.meetings:
        raise Refused(_("No meeting was held in this time."), "year")
    cell = get_cell(session)
    names = [cell.upper[0].name if cell.upper else "", cell.name]
    days = _("FROM {first} TO {last}").format(first=shown_day(seen.period.first), last=shown_day(seen.period.last))

    def heading(title: str, sheet: str) -> Heading:
        return Heading(names, f"{title} {days}", session.today(), sheet)

    written_list.write_tables(
        Path(path),
        [
            (heading(_("MEETINGS OF THE CELL"), _("By meeting")), _by_meeting(seen.meetings)),
            (heading(_("MEETINGS OF THE CELL"), _("By month")), _by_month(seen)),
            (heading(_("ATTENDANCE OF THE MEMBERS"), _("By member")), _by_member(seen.members)),
            (heading(_("TASKS GIVEN"), _("Tasks")), _of_tasks(seen)),
        ],
    )
    with session.act("export_list", may_undo=False):
        people.note_disclosure(session.book, "exported", Path(path).name, None)
    return {"path": str(path), "meetings": len(seen.meetings), "members": len(seen.members)}


def _by_meeting(meetings: Sequence[CountedMeeting]) -> WrittenTable:
    columns = (
        (_("Day"), 12), (_("Meeting"), 26), (_("Theme"), 30), (_("Expected"), 8), (_("Present"), 8),
        (_("Absent with reason"), 8), (_("Absent without reason"), 8), (_("Attendance"), 10), (_("Minutes"), 8),
        (_("Score"), 8), (_("Class"), 10),
    )  # fmt: skip
    rows: list[list[Written]] = [
        [
            each.meeting.held_on,
            title_of(each.meeting),
            each.meeting.theme,
            each.turnout.convened,
            each.turnout.came,
            each.turnout.excused,
            each.turnout.absent,
            shown_percent(_share(each)),
            each.minutes,
            "" if each.score is None else shown_points(each.score),
            each.klass,
        ]
        for each in meetings
    ]
    return WrittenTable([WrittenColumn(*each) for each in columns], rows)


def _share(meeting: CountedMeeting) -> float | None:
    return 100 * meeting.turnout.came / meeting.turnout.convened if meeting.turnout.convened else None


def _by_month(seen: MeetingStatistics) -> WrittenTable:
    titles = (_("Month"), _("Meetings"), _("Expected"), _("Present"), _("Attendance"), _("Minutes"), _("Score"))
    rows: list[list[Written]] = [
        [
            each.name,
            each.meetings,
            each.turnout.convened,
            each.turnout.came,
            shown_percent(each.share),
            shown_mean(each.minutes),
            shown_mean(each.score),
        ]
        for each in seen.months
    ]
    return WrittenTable([WrittenColumn(title, 10) for title in titles], rows)


def _by_member(members: Sequence[MemberAttendance]) -> WrittenTable:
    titles = (
        _("Full name"), _("Expected"), _("Present"), _("Absent with reason"), _("Absent without reason"),
        _("Came late"), _("Attendance"), _("Longest run of absences"), _("Missed running now"),
    )  # fmt: skip
    rows: list[list[Written]] = [
        [
            each.name,
            each.expected,
            each.present,
            each.excused,
            each.absent,
            each.late,
            shown_percent(each.share),
            each.longest,
            each.running,
        ]
        for each in members
    ]
    return WrittenTable([WrittenColumn(title, 26 if not at else 9) for at, title in enumerate(titles)], rows)


def _of_tasks(seen: MeetingStatistics) -> WrittenTable:
    rows: list[list[Written]] = [[words, number] for words, number in task_lines(seen)]
    return WrittenTable([WrittenColumn(_("What became of them"), 36), WrittenColumn(_("Tasks"), 8)], rows)


def task_lines(seen: MeetingStatistics) -> list[tuple[str, int]]:
    """What became of the tasks, in words with their numbers."""
    tasks = seen.tasks
    return [
        (_("done in time"), tasks.in_time),
        (_("done late"), tasks.late),
        (_("not done"), tasks.not_done),
        (_("under way, past the last day"), tasks.overdue),
        (_("under way"), tasks.open),
        (_("dropped"), tasks.dropped),
    ]
