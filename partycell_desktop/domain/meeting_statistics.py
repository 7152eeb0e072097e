"""What a cell is asked for of its meetings over a year: attendance, length, themes, scores, tasks done in time.

Counted are the meetings of the cell that were held; those of the cell committee are its own and not among them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from statistics import fmean

from partycell_desktop.domain.bound_books import Period
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingKind,
    Task,
    TaskState,
    TurnoutNumbers,
    minutes_between,
    turnout_of,
)
from partycell_desktop.domain.scoring import Points


@dataclass(frozen=True)
class CountedMeeting:
    """A meeting as the statistics count it. `score` is the total the cell gave itself (None: not scored), `klass` the
    class of a complete score.
    """

    meeting: Meeting
    turnout: TurnoutNumbers
    score: Points | None = None
    klass: str = ""

    @property
    def day(self) -> date:
        """The day of the meeting."""
        assert self.meeting.held_on is not None
        return self.meeting.held_on.first_day()

    @property
    def minutes(self) -> int | None:
        """How long it took; None where one of the times is not known."""
        return minutes_between(self.meeting.starts_at, self.meeting.ended_at)


@dataclass(frozen=True)
class MonthOfMeetings:
    """A month: its meetings, the attendance of all of them, the mean length and score (None where none is known)."""

    year: int
    month: int
    meetings: int = 0
    turnout: TurnoutNumbers = field(default_factory=TurnoutNumbers)
    minutes: float | None = None
    score: float | None = None

    @property
    def name(self) -> str:
        """The month as people write it: "03/2026"."""
        return f"{self.month:02d}/{self.year}"

    @property
    def share(self) -> float | None:
        """The share of those expected who came, in percent."""
        return share_of(self.turnout)


@dataclass(frozen=True)
class MemberAttendance:
    """How one member attended: of so many meetings that expected them. `longest` is the longest run of meetings missed
    one after the other, `running` the run that has not ended yet; `late` counts the meetings they came late to.
    """

    person_id: int
    name: str
    expected: int = 0
    present: int = 0
    excused: int = 0
    absent: int = 0
    unknown: int = 0
    late: int = 0
    longest: int = 0
    running: int = 0

    @property
    def share(self) -> float | None:
        """The share of the meetings they came to, in percent."""
        return 100 * self.present / self.expected if self.expected else None


@dataclass(frozen=True)
class TaskNumbers:
    """The tasks that fell due, or were given without a last day: `in_time` and `late` are done, `overdue` and `open`
    still under way.
    """

    in_time: int = 0
    late: int = 0
    not_done: int = 0
    overdue: int = 0
    open: int = 0
    dropped: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.in_time + self.late + self.not_done + self.overdue + self.open + self.dropped

    @property
    def judged(self) -> int:
        """Those of which it is known whether they were done in time: not those open before their day, not dropped."""
        return self.in_time + self.late + self.not_done + self.overdue


@dataclass(frozen=True)
class MeetingStatistics:
    """The meetings of a time, by meeting, month and member, and the tasks."""

    period: Period
    meetings: Sequence[CountedMeeting]
    months: Sequence[MonthOfMeetings]
    members: Sequence[MemberAttendance]
    tasks: TaskNumbers

    @property
    def turnout(self) -> TurnoutNumbers:
        """The attendance of all meetings added up."""
        return added(each.turnout for each in self.meetings)

    @property
    def share(self) -> float | None:
        """The share of those expected who came, over all meetings, in percent."""
        return share_of(self.turnout)

    @property
    def minutes(self) -> float | None:
        """The mean length."""
        return mean(each.minutes for each in self.meetings)

    @property
    def score(self) -> float | None:
        """The mean score of the meetings that were scored."""
        return mean(each.score for each in self.meetings)

    @property
    def themes(self) -> list[CountedMeeting]:
        """The meetings that had a theme."""
        return [each for each in self.meetings if each.meeting.theme or each.meeting.kind in _WITH_THEME]


_WITH_THEME = frozenset({MeetingKind.THEMATIC, MeetingKind.COMBINED})


def share_of(turnout: TurnoutNumbers) -> float | None:
    """The share of those expected who came, in percent; None where nobody was expected or it is not noted."""
    if not turnout.convened or turnout.unknown == turnout.convened:
        return None
    return 100 * turnout.came / turnout.convened


def mean(values: "Iterable[int | float | None]") -> float | None:
    """The mean of the values that are known."""
    known = [each for each in values if each is not None]
    return fmean(known) if known else None


def added(parts: Iterable[TurnoutNumbers]) -> TurnoutNumbers:
    """Several attendances as one."""
    found = TurnoutNumbers()
    for each in parts:
        sums = {name: getattr(found, name) + getattr(each, name) for name in vars(each)}
        found = TurnoutNumbers(**sums)
    return found


def statistics_of(
    period: Period,
    meetings: Sequence[CountedMeeting],
    rolls: Mapping[int, Sequence[Attendance]],
    tasks: Iterable[Task],
    today: date,
) -> MeetingStatistics:
    """The statistics of these meetings (oldest first) with their rolls by meeting, and of these tasks."""
    return MeetingStatistics(
        period,
        tuple(meetings),
        tuple(_months(period, meetings, today)),
        tuple(_members(meetings, rolls)),
        count_tasks(tasks, today),
    )


def counted(meeting: Meeting, roll: Sequence[Attendance], score: Points | None, klass: str) -> CountedMeeting:
    """A meeting as the statistics count it, from its list of members."""
    return CountedMeeting(meeting, turnout_of(roll).numbers, score, klass)


def _months(period: Period, meetings: Sequence[CountedMeeting], today: date) -> list[MonthOfMeetings]:
    """Every month of the time, also those without a meeting, as far as it has come."""
    last = max([min(period.last, today), *(each.day for each in meetings)])
    months = []
    year, month = period.first.year, period.first.month
    while (year, month) <= (last.year, last.month):
        own = [each for each in meetings if (each.day.year, each.day.month) == (year, month)]
        months.append(
            MonthOfMeetings(
                year,
                month,
                len(own),
                added(each.turnout for each in own),
                mean(each.minutes for each in own),
                mean(each.score for each in own),
            )
        )
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return months


def _members(meetings: Sequence[CountedMeeting], rolls: Mapping[int, Sequence[Attendance]]) -> list[MemberAttendance]:
    found: dict[int, MemberAttendance] = {}
    for meeting in meetings:
        for line in rolls.get(meeting.meeting.id, ()):
            if line.convened:
                known = found.get(line.person_id, MemberAttendance(line.person_id, line.name))
                found[line.person_id] = _with(known, line)
    return list(found.values())


def attendance_in(person_id: int, name: str, lines: Iterable[Attendance]) -> MemberAttendance:
    """How one member attended, from their line in each meeting, oldest first."""
    found = MemberAttendance(person_id, name)
    for line in lines:
        if line.convened:
            found = _with(found, line)
    return found


def _with(known: MemberAttendance, line: Attendance) -> MemberAttendance:
    missed = line.state in (Attending.EXCUSED, Attending.ABSENT)
    running = known.running + 1 if missed else (0 if line.came else known.running)
    return replace(
        known,
        name=line.name,
        expected=known.expected + 1,
        present=known.present + line.came,
        excused=known.excused + (line.state is Attending.EXCUSED),
        absent=known.absent + (line.state is Attending.ABSENT),
        unknown=known.unknown + (line.state is Attending.UNKNOWN),
        late=known.late + bool(line.came and line.late_minutes),
        longest=max(known.longest, running),
        running=running,
    )


def count_tasks(tasks: Iterable[Task], today: date) -> TaskNumbers:
    """How many tasks were done in time, late, not at all, and how many are still under way."""
    numbers = dict.fromkeys(vars(TaskNumbers()), 0)
    for each in tasks:
        numbers[_fate(each, today)] += 1
    return TaskNumbers(**numbers)


def _fate(task: Task, today: date) -> str:
    match task.state:
        case TaskState.DONE:
            until, done = task.until, task.done_on
            return "late" if until and done and done.first_day() > until.last_day() else "in_time"
        case TaskState.NOT_DONE:
            return "not_done"
        case TaskState.DROPPED:
            return "dropped"
    return "overdue" if task.is_overdue(today) else "open"


def tasks_in(period: Period, tasks: Iterable[Task], held: Mapping[int, date]) -> list[Task]:
    """The tasks whose last day lies in a time; of those without one, those that a meeting of that time gave.

    `held` are the days of the meetings by number.
    """
    found = []
    for each in tasks:
        day = each.until.last_day() if each.until else held.get(each.meeting_id)
        if day is not None and period.holds(day):
            found.append(each)
    return found
