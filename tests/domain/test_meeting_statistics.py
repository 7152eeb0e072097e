"""The statistics of meetings: what adds up always adds up."""

from datetime import date, timedelta

import hypothesis
from hypothesis import strategies as st

from partycell_desktop.domain.bound_books import period_of_year
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meeting_checks import absences
from partycell_desktop.domain.meeting_statistics import (
    CountedMeeting,
    MeetingStatistics,
    added,
    attendance_in,
    count_tasks,
    counted,
    statistics_of,
    tasks_in,
)
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingFile,
    MeetingKind,
    Task,
    TaskState,
    turnout_of,
)
from partycell_desktop.domain.roster import Rank

YEAR = period_of_year(2026)
TODAY = date(2026, 11, 22)

marks = st.builds(
    Attendance,
    rank=st.sampled_from([Rank.OFFICIAL, Rank.PROBATIONARY]),
    guest=st.booleans(),
    away=st.booleans(),
    exempt=st.booleans(),
    state=st.sampled_from(Attending),
    late_minutes=st.none() | st.integers(0, 30),
)
years = st.lists(st.lists(marks, max_size=6), max_size=14)


def numbered(rolls: list[list[Attendance]]) -> dict[int, list[Attendance]]:
    from dataclasses import replace

    return {
        meeting: [replace(each, person_id=person, name=f"N{person}") for person, each in enumerate(roll, 1)]
        for meeting, roll in enumerate(rolls, 1)
    }


def look(rolls: dict[int, list[Attendance]], tasks: list[Task] | None = None) -> MeetingStatistics:
    meetings = [meeting(number, date(2026, 1, 5) + timedelta(days=20 * number), rolls[number]) for number in rolls]
    return statistics_of(YEAR, meetings, rolls, tasks or [], TODAY)


def meeting(number: int, day: date, roll: list[Attendance], **more: object) -> CountedMeeting:
    held = Meeting(id=number, held_on=PartialDate.of(day), starts_at="14:00", ended_at="15:40", **more)  # type: ignore[arg-type]
    return counted(held, roll, None, "")


@hypothesis.given(years)
def test_members_months_and_meetings_count_the_same_people(rolls: list[list[Attendance]]) -> None:
    seen = look(numbered(rolls))
    whole = seen.turnout
    assert whole == added(month.turnout for month in seen.months)
    assert sum(month.meetings for month in seen.months) == len(seen.meetings)
    assert whole.convened == whole.came + whole.excused + whole.absent + whole.unknown
    for mine, ours in (("expected", "convened"), ("present", "came"), ("excused", "excused"), ("absent", "absent")):
        assert sum(getattr(each, mine) for each in seen.members) == getattr(whole, ours)


@hypothesis.given(years)
def test_every_member_was_present_excused_absent_or_not_noted(rolls: list[list[Attendance]]) -> None:
    for each in look(numbered(rolls)).members:
        assert each.expected == each.present + each.excused + each.absent + each.unknown
        assert each.running <= each.longest <= each.excused + each.absent
        assert each.late <= each.present


@hypothesis.given(years)
def test_runs_are_those_of_the_warnings(rolls: list[list[Attendance]]) -> None:
    known = numbered(rolls)
    files = [MeetingFile(Meeting(id=number), roll=roll) for number, roll in known.items()]
    running = {each.person_id: each.running for each in absences(files)}
    assert {each.person_id: each.running for each in look(known).members if each.running} == running


@hypothesis.given(years)
def test_one_member_alone_is_counted_as_among_the_others(rolls: list[list[Attendance]]) -> None:
    known = numbered(rolls)
    for each in look(known).members:
        lines = [line for roll in known.values() for line in roll if line.person_id == each.person_id]
        assert attendance_in(each.person_id, each.name, lines) == each


@hypothesis.given(st.lists(marks, max_size=20))
def test_the_numbers_alone_are_those_of_the_turnout(roll: list[Attendance]) -> None:
    count = turnout_of(roll)
    assert (count.numbers.came, count.numbers.excused) == (count.came, len(count.excused))


def task(state: TaskState, due: str = "", done: str = "", **more: object) -> Task:
    days = {
        "due_on": PartialDate.from_iso(due) if due else None,
        "done_on": PartialDate.from_iso(done) if done else None,
    }
    return Task(content="x", state=state, **days, **more)  # type: ignore[arg-type]


def test_tasks_are_counted_by_what_became_of_them() -> None:
    numbers = count_tasks(
        [
            task(TaskState.DONE, "2026-03-31", "2026-03-31"),
            task(TaskState.DONE, "2026-03-31", "2026-04-01"),
            task(TaskState.DONE),
            task(TaskState.NOT_DONE, "2026-03-31"),
            task(TaskState.OPEN, "2026-11-21"),
            task(TaskState.OPEN, "2026-11-22"),
            task(TaskState.DROPPED),
        ],
        TODAY,
    )
    assert vars(numbers) == {"in_time": 2, "late": 1, "not_done": 1, "overdue": 1, "open": 1, "dropped": 1}
    assert (numbers.total, numbers.judged) == (7, 5)


def test_a_task_belongs_to_the_time_of_its_last_day_or_of_its_meeting() -> None:
    due, given, other = (
        task(TaskState.OPEN, "2026-12-31"),
        task(TaskState.OPEN, meeting_id=3),
        task(TaskState.OPEN, "2027-01-05", meeting_id=3),
    )
    assert tasks_in(YEAR, [due, given, other], {3: date(2026, 5, 5)}) == [due, given]


def test_months_without_a_meeting_are_there_up_to_today() -> None:
    seen = statistics_of(YEAR, [meeting(1, date(2026, 2, 5), [])], {}, [], TODAY)
    assert [each.name for each in seen.months][:2] == ["01/2026", "02/2026"] and len(seen.months) == 11
    assert [each.meetings for each in seen.months] == [0, 1] + [0] * 9
    assert (seen.months[0].share, seen.months[0].minutes, seen.minutes) == (None, None, 100)


def test_meetings_with_a_theme_are_the_thematic_and_combined_ones() -> None:
    kinds = [MeetingKind.ORDINARY, MeetingKind.THEMATIC, MeetingKind.COMBINED]
    meetings = [meeting(number, date(2026, 2, number), [], kind=kind) for number, kind in enumerate(kinds, 1)]
    seen = statistics_of(YEAR, meetings, {}, [], TODAY)
    assert [each.meeting.kind for each in seen.themes] == kinds[1:]
