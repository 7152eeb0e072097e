"""Working days: weekends, holidays, swaps, and what the cell knows better. All dates counted on a wall calendar."""

from datetime import date

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.working_days import OwnWorkday, WorkingDays
from partycell_desktop.store.shipped import national_year


def days(*own: OwnWorkday) -> WorkingDays:
    return WorkingDays(national_year, own)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        # Friday: the next working day is Monday.
        (date(2026, 7, 17), 1, date(2026, 7, 20)),
        # Tết 2027: 4/2 (Thursday) to 10/2 are off. Working days after 29/1: 1, 2, 3/2 (3), 11, 12/2 (5), 15/2 (6).
        (date(2027, 1, 29), 3, date(2027, 2, 3)),
        (date(2027, 1, 29), 4, date(2027, 2, 11)),
        (date(2027, 1, 29), 6, date(2027, 2, 15)),
        # Saturday 22/8/2026 is worked instead of Monday 31/8.
        (date(2026, 8, 21), 1, date(2026, 8, 22)),
        (date(2026, 8, 28), 1, date(2026, 9, 3)),
        # Hùng Kings' day 2026 falls on Sunday 26/4: Monday 27/4 is off instead.
        (date(2026, 4, 24), 1, date(2026, 4, 28)),
        # The Day of Culture, a holiday since 2026.
        (date(2026, 11, 23), 1, date(2026, 11, 25)),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: date, count: int, end: date) -> None:
    assert days().after(start, count) == end


def test_what_is_left_is_negative_once_it_has_passed() -> None:
    assert days().left(date(2026, 7, 17), date(2026, 7, 17)) == 0
    assert days().left(date(2026, 7, 17), date(2026, 7, 24)) == 5
    assert days().left(date(2026, 7, 24), date(2026, 7, 17)) == -5


def test_what_the_cell_enters_goes_before_the_national_calendar() -> None:
    # A swap around New Year 2026 that is not in the library: Friday 2/1 off, Saturday 10/1 worked.
    off = OwnWorkday(day=PartialDate(2026, 1, 2), is_worked=False, says="Nghỉ hoán đổi")
    worked = OwnWorkday(day=PartialDate(2026, 1, 10), is_worked=True, says="Làm bù")
    assert days().after(date(2025, 12, 31), 1) == date(2026, 1, 2)
    own = days(off, worked)
    assert own.after(date(2025, 12, 31), 1) == date(2026, 1, 5)
    assert own.after(date(2026, 1, 9), 1) == date(2026, 1, 10)
    assert (own.why_off(date(2026, 1, 2)), own.why_off(date(2026, 1, 10))) == ("Nghỉ hoán đổi", "")


def test_it_says_for_which_years_the_swaps_are_known() -> None:
    assert days().swaps_known(date(2025, 1, 1), date(2026, 12, 31))
    assert not days().swaps_known(date(2026, 1, 1), date(2050, 1, 1))


def test_a_holiday_has_its_name() -> None:
    assert "Tết" in days().why_off(date(2027, 2, 6))
    assert days().why_off(date(2026, 7, 18)) == ""
