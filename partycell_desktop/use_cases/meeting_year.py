"""The meetings of a year at a glance, and the plan of a year: dates, themes, who drafts; kept in one act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.domain.meetings import Meeting, MeetingKind
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.year_plan import (
    MONTHLY,
    MONTHS,
    THEMATIC,
    DayRule,
    ProposedMeeting,
    YearRules,
    check_year_of_plan,
    is_there,
    month_of,
    months_without,
    propose_meetings,
    quarter_of,
    quarters_without,
)
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.committee import CommitteeOfCell, committee_on
from partycell_desktop.use_cases.meetings import MeetingLine, check_hours, list_meetings, usual_chair
from partycell_desktop.use_cases.minutes import check_meetings_of_year
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.working_days import working_days
from partycell_desktop.words import _

MOST_AT_ONCE = 100


@dataclass(frozen=True)
class MonthOfMeetings:
    """A month of the year: its meetings in the order of their days, and the kinds that it lacks.

    `missing` holds "ordinary" and, where the cell has a committee, "committee".
    """

    month: int
    lines: Sequence[MeetingLine]
    missing: tuple[MeetingKind, ...]

    @property
    def quarter(self) -> int:
        """Its quarter, 1 to 4."""
        return quarter_of(self.month)


@dataclass(frozen=True)
class YearOfMeetings:
    """The meetings of a year by months, the quarters without a theme, the committee, and what is to be looked at."""

    year: int
    months: Sequence[MonthOfMeetings]
    without_theme: Sequence[int]
    committee: CommitteeOfCell
    warnings: Sequence[MeetingWarning]


def look_at_meetings_of_year(session: Session, year: int) -> YearOfMeetings:
    """What is planned, held, finished and missing in a year; meetings stand in the month they are about."""
    check_year_of_plan(year)
    lines = [each for each in reversed(list_meetings(session)) if month_of(each.meeting)[0] == year]
    meetings = [each.meeting for each in lines]
    committee = committee_on(session, session.today())
    lacking = {
        kind: months_without(meetings, year, kinds)
        for kind, kinds in (
            (MeetingKind.ORDINARY, MONTHLY),
            (MeetingKind.COMMITTEE, frozenset({MeetingKind.COMMITTEE})),
        )
        if kind is MeetingKind.ORDINARY or committee.has_one
    }
    months = [
        MonthOfMeetings(
            month,
            [each for each in lines if month_of(each.meeting)[1] == month],
            tuple(kind for kind, empty in lacking.items() if month in empty),
        )
        for month in range(1, MONTHS + 1)
    ]
    return YearOfMeetings(
        year, months, quarters_without(meetings, year, THEMATIC), committee, check_meetings_of_year(session, year)
    )


@dataclass(frozen=True)
class ProposalLine:
    """A meeting that the plan of a year proposes, to be changed before it is kept; `moved` is why it left its day."""

    kind: str
    held_on: date
    starts_at: str
    theme: str
    drafter_id: int
    moved: str


def propose_meetings_of_year(
    session: Session,
    year: int,
    day: int = 0,
    week: int = 0,
    weekday: int = 0,
    starts_at: str = "",
    theme_day: int = 20,
    theme_month: int = 2,
    joined: bool = False,
    committee_day: int = 0,
) -> list[ProposalLine]:
    """Propose a day for every meeting that a year lacks; nothing is kept, and what is planned or held stays as it is.

    Ordinary meetings: on the `day` of each month, or on a `weekday` (0 Monday) of its `week` (1 to 4, -1 the last).
    Thematic ones: on `theme_day` (0: none) of month `theme_month` (1 to 3) of each quarter, or `joined` with the
    ordinary one of that month. The committee: on `committee_day`, 0 for none. A day that is not worked moves to the
    next worked day of its month. No day before today. The hour is that of the last ordinary meeting, unless given.
    """
    check_year_of_plan(year)
    there = _of_year(session, year)
    last = next((each for each in reversed(kept.list_meetings(session.book)) if each.kind in MONTHLY), Meeting())
    hour = str(read_items(Meeting, {"starts_at": starts_at}, session.today())["starts_at"] or last.starts_at)
    rules = YearRules(
        DayRule(day, week, weekday),
        DayRule(theme_day) if theme_day and not joined else None,
        DayRule(committee_day) if committee_day else None,
        theme_month,
        joined,
        hour,
    )
    if theme_month not in (1, 2, 3):
        raise Refused(_("A quarter has the months 1 to 3."), "theme_month")
    working = working_days(session)
    found = propose_meetings(year, rules, there, working.is_working, working.why_off, session.today())
    return [
        ProposalLine(each.kind.value, each.held_on, each.starts_at, each.theme, each.drafter_id, each.moved)
        for each in found
    ]


def _of_year(session: Session, year: int) -> list[Meeting]:
    """The meetings that are about months of a year; one of January may be held in December, and the reverse."""
    near = kept.list_meetings(session.book, f"{year - 1}-12-01", f"{year + 1}-01-31")
    return [each for each in near if month_of(each)[0] == year]


@dataclass(frozen=True)
class PlannedYear:
    """What became of a plan: the numbers of the meetings that are planned now, and how many were there already."""

    planned: Sequence[int]
    left_out: int


def plan_meetings_of_year(session: Session, year: int, meetings: list[dict[str, Any]]) -> PlannedYear:
    """Plan these meetings of a year in one act: each with kind, held_on, starts_at, theme, place, drafter_id.

    What the year has already is left out: an ordinary meeting of the same month, another of the same kind and month.
    Place and chair come from the last meeting of the kind and the posts. Refused: a day of another year, two meetings
    at the same hour, more than a hundred.
    """
    check_year_of_plan(year)
    if len(meetings) > MOST_AT_ONCE:
        raise Refused(_("At most {most} meetings are planned at once.").format(most=MOST_AT_ONCE), "meetings")
    there = _of_year(session, year)
    wanted, problems = [], []
    for at, told in enumerate(meetings):
        try:
            wanted.append(_read(session, year, told))
        except Refused as refused:
            problems += [_placed(each, at) for each in refused.problems()]
    refuse_all(problems)
    planned, left_out = [], 0
    with session.act("plan_meetings_of_year"):
        for at, new in enumerate(wanted):
            assert new.held_on is not None
            if is_there(ProposedMeeting(new.kind, new.held_on.first_day()), there):
                left_out += 1
                continue
            try:
                check_hours(session, new)
            except Refused as refused:
                raise _placed(refused, at) from None
            planned.append(records.add(session.book, new))
            there.append(new)
    return PlannedYear(planned, left_out)


def _placed(refused: Refused, at: int) -> Refused:
    """The refusal with the place of the meeting before its field: "meetings[3].held_on"."""
    return Refused(refused.reason, f"meetings[{at}].{refused.field}", refused.because)


def _read(session: Session, year: int, told: Mapping[str, Any]) -> Meeting:
    items = {name: value for name, value in told.items() if name not in ("kind", "drafter_id")}
    try:
        kind = MeetingKind(str(told.get("kind", MeetingKind.ORDINARY)))
    except ValueError:
        reason = _("There is no kind of meeting called “{kind}”.").format(kind=told.get("kind"))
        raise Refused(reason, "kind") from None
    values = read_items(Meeting, items, session.today())
    held = values.get("held_on")
    if not isinstance(held, PartialDate):
        raise Refused(_("The day of the meeting is needed."), "held_on")
    meeting = replace(_usual(session, kind, held), **{name: each for name, each in values.items() if each})  # type: ignore[arg-type]
    if kind in MONTHLY and meeting.month_on is None:
        meeting = replace(meeting, month_on=PartialDate(held.year, held.month))
    if month_of(meeting)[0] != year:
        raise Refused(_("{day} is not in {year}.").format(day=held.shown(), year=year), "held_on")
    drafter = told.get("drafter_id") or 0
    if not isinstance(drafter, int):
        raise Refused(_("Members are named by their numbers."), "drafter_id")
    if drafter:
        people.get_person(session.book, drafter)
    return replace(meeting, drafter_id=drafter)


def _usual(session: Session, kind: MeetingKind, held: PartialDate) -> Meeting:
    """A meeting of that kind with the place of the last one and the chair by the posts."""
    earlier = [each for each in kept.list_meetings(session.book) if each.place]
    alike = next((each for each in reversed(earlier) if each.kind is kind), None)
    last = alike or next(iter(reversed(earlier)), Meeting())
    chair, post = usual_chair(session, held.first_day())
    return Meeting(kind=kind, held_on=held, place=last.place, chair_id=chair, chair_post=post)
