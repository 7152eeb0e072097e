"""The meetings of a year: the day by the rule, worked days only, nothing twice."""

from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Meeting, MeetingKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.working_days import WorkingDays
from partycell_desktop.domain.year_plan import (
    MONTHLY,
    THEMATIC,
    DayRule,
    ProposedMeeting,
    YearRules,
    is_there,
    months_without,
    propose_meetings,
    quarters_without,
    workday_near,
)
from partycell_desktop.store.shipped import national_year

DAYS = WorkingDays(national_year)
BEFORE = date(2026, 1, 1)


def meeting(day: str, kind: MeetingKind = MeetingKind.ORDINARY, month: str = "") -> Meeting:
    return Meeting(
        kind=kind, held_on=PartialDate.from_iso(day), month_on=PartialDate.from_iso(month) if month else None
    )


def proposed(year: int, rules: YearRules, *there: Meeting, today: date = BEFORE) -> list[ProposedMeeting]:
    return propose_meetings(year, rules, there, DAYS.is_working, DAYS.why_off, today)


@pytest.mark.parametrize(
    ("rule", "month", "day"),
    [
        (DayRule(3), 5, date(2027, 5, 3)),
        (DayRule(31), 2, date(2027, 2, 28)),
        (DayRule(week=1, weekday=4), 1, date(2027, 1, 1)),
        (DayRule(week=2, weekday=0), 3, date(2027, 3, 8)),
        (DayRule(week=-1, weekday=4), 12, date(2027, 12, 31)),
    ],
)
def test_a_rule_names_a_day_of_each_month(rule: DayRule, month: int, day: date) -> None:
    assert rule.in_month(2027, month) == day


@pytest.mark.parametrize("wrong", [{"day": 0}, {"day": 32}, {"week": 5}, {"week": 1, "weekday": 7}, {"week": -2}])
def test_a_rule_that_no_month_has_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(Refused):
        DayRule(**wrong)


def test_a_day_that_is_not_worked_moves_to_the_next_one_of_its_month_else_to_the_last_before() -> None:
    assert workday_near(date(2027, 1, 1), DAYS.is_working) == date(2027, 1, 4)  # New Year, a weekend behind it
    assert workday_near(date(2027, 1, 31), DAYS.is_working) == date(2027, 1, 29)  # a Sunday, the last of the month


def test_a_whole_year_has_twelve_ordinary_and_four_thematic_meetings_on_worked_days_one_a_day() -> None:
    found = proposed(2027, YearRules(DayRule(3), DayRule(20), DayRule(3)))

    kinds = [each.kind for each in found]
    assert kinds.count(MeetingKind.ORDINARY) == 12
    assert kinds.count(MeetingKind.THEMATIC) == 4
    assert kinds.count(MeetingKind.COMMITTEE) == 12
    assert all(DAYS.is_working(each.held_on) for each in found)
    assert len({each.held_on for each in found}) == len(found)
    assert [each.held_on.month for each in found if each.kind is MeetingKind.THEMATIC] == [2, 5, 8, 11]


def test_a_meeting_that_left_its_day_says_why() -> None:
    january = proposed(2027, YearRules(DayRule(1)))[0]

    assert january.held_on == date(2027, 1, 4)
    assert january.moved == "Tết Dương lịch"


def test_a_theme_may_be_joined_with_the_ordinary_meeting_of_its_month() -> None:
    found = proposed(2027, YearRules(DayRule(3), joined=True, theme_month=1))

    assert len(found) == 12
    assert [each.held_on.month for each in found if each.kind is MeetingKind.COMBINED] == [1, 4, 7, 10]


def test_what_is_there_already_is_not_proposed_again_and_no_day_of_the_past() -> None:
    there = (
        meeting("2026-12-29", month="2027-01"),
        meeting("2027-02-22", MeetingKind.THEMATIC),
        meeting("2027-05-05", MeetingKind.COMBINED),
    )

    found = proposed(2027, YearRules(DayRule(3), DayRule(20)), *there, today=date(2027, 3, 10))

    ordinary = [each.held_on.month for each in found if each.kind is MeetingKind.ORDINARY]
    assert ordinary == [4, 6, 7, 8, 9, 10, 11, 12]  # March has passed, January is held in December, May is combined
    assert [each.held_on.month for each in found if each.kind is MeetingKind.THEMATIC] == [8, 11]


def test_a_meeting_called_off_leaves_its_month_empty() -> None:
    off = Meeting(held_on=PartialDate.from_iso("2027-03-03"), cancelled="trùng lịch")

    assert 3 in months_without([off], 2027, MONTHLY)
    assert quarters_without([off], 2027, THEMATIC) == [1, 2, 3, 4]
    assert not is_there(ProposedMeeting(MeetingKind.ORDINARY, date(2027, 3, 10)), [off])


def test_two_themes_of_one_month_are_one_too_many_two_of_a_quarter_are_not() -> None:
    there = [meeting("2027-02-22", MeetingKind.THEMATIC)]

    assert is_there(ProposedMeeting(MeetingKind.THEMATIC, date(2027, 2, 25)), there)
    assert not is_there(ProposedMeeting(MeetingKind.THEMATIC, date(2027, 3, 25)), there)
