"""Days as the paper files have them, and counting with them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.dates import (
    PartialDate,
    add_months,
    cited_day,
    full_months_between,
    full_years_between,
    long_date,
    read_date,
    shown_day,
    shown_month,
)
from partycell_desktop.domain.refusal import Refused

TODAY = datetime.date(2026, 11, 22)
DAYS = st.dates(datetime.date(1850, 1, 1), datetime.date(2200, 12, 31))


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("3/2/15", "2015-02-03"),
        ("03.02.2015", "2015-02-03"),
        ("3-2-2015", "2015-02-03"),
        ("3 2 2015", "2015-02-03"),
        (" 3 / 2 / 2015 ", "2015-02-03"),
        ("2015-02-03", "2015-02-03"),
        ("2015-02-03 00:00:00", "2015-02-03"),
        ("2015/2/3", "2015-02-03"),
        ("03022015", "2015-02-03"),
        ("ngày 05 tháng 02 năm 2026", "2026-02-05"),
        ("05/1968", "1968-05"),
        ("5-1968", "1968-05"),
        ("1968-05", "1968-05"),
        ("tháng 5 năm 1968", "1968-05"),
        ("2015", "2015"),
        ("năm 1968", "1968"),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_a_date_is_read_day_first_in_every_usual_way(typed: str, iso: str) -> None:
    assert read_date(typed, TODAY).iso == iso


@pytest.mark.parametrize(("typed", "year"), [("1/1/00", 2000), ("1/1/26", 2026), ("1/1/27", 1927), ("1/1/99", 1999)])
def test_two_digit_years_are_of_this_century_up_to_the_present_year(typed: str, year: int) -> None:
    assert read_date(typed, TODAY).year == year


def test_two_digit_years_without_a_present_day_are_of_this_century_up_to_2069() -> None:
    assert read_date("1/1/69").year == 2069
    assert read_date("1/1/70").year == 1970


@pytest.mark.parametrize(
    ("typed", "cause"),
    [
        ("31/02/2015", "tháng 2 không có ngày 31"),
        ("31/4/2015", "tháng 4 không có ngày 31"),
        ("32/1/2015", "tháng 1 không có ngày 32"),
        ("29/2/2015", "tháng 2 năm 2015 không có ngày 29"),
        ("29/2/1900", "tháng 2 năm 1900 không có ngày 29"),
        ("5/13/2015", "không có tháng 13"),
        ("13/2015", "không có tháng 13"),
        ("20150203", "không có tháng 15"),
        ("00/05/1968", "05/1968"),
        ("3/2/1849", "từ 1850 đến 2200"),
        ("3/2/2201", "từ 1850 đến 2200"),
        ("3/2", "nhiều cách"),
        ("05/68", "nhiều cách"),
        ("68", "nhiều cách"),
        ("051968", "nhiều cách"),
        ("ngày ba", "không phải là ngày tháng"),
        ("3/2/2015a", "không phải là ngày tháng"),
        ("1/2/3/4", "không phải là ngày tháng"),
        ("1/1/150", "không phải là ngày tháng"),
        ("-5", "không phải là ngày tháng"),
        ("", "không phải là ngày tháng"),
        ("٣/٢/٢٠١٥", "không phải là ngày tháng"),
    ],
)
def test_what_is_no_date_is_refused_with_its_true_cause(typed: str, cause: str) -> None:
    with pytest.raises(Refused) as refused:
        read_date(typed, TODAY)
    assert cause in refused.value.reason
    assert refused.value.reason.endswith(".")


@given(DAYS)
def test_a_day_shown_is_read_back_as_the_same_day(day: datetime.date) -> None:
    whole = PartialDate.of(day)
    assert read_date(whole.shown()) == read_date(whole.iso) == read_date(f"{day:%d%m}{day.year:04d}") == whole
    assert read_date(long_date(day)) == whole
    assert PartialDate.from_iso(whole.iso) == whole


@given(DAYS)
def test_a_month_and_a_year_shown_are_read_back_the_same(day: datetime.date) -> None:
    for partial in (PartialDate(day.year, day.month), PartialDate(day.year)):
        assert read_date(partial.shown()) == PartialDate.from_iso(partial.iso) == partial
        assert partial.first_day() <= day <= partial.last_day()


@given(st.text(max_size=12))
def test_no_text_at_all_makes_the_reader_stumble(text: str) -> None:
    try:
        read_date(text, TODAY)
    except Refused as refused:
        assert refused.reason


def test_partial_dates_sort_with_the_less_known_before_the_better_known() -> None:
    in_order = ["1968", "1968-01", "1968-05", "1968-05-03", "1968-05-04", "1968-06", "1969"]
    days = [PartialDate.from_iso(each) for each in in_order]
    assert sorted(set(days)) == days
    assert PartialDate(1968) < PartialDate(1968, 1) <= PartialDate(1968, 1)


def test_a_partial_date_shows_what_is_known_and_no_more() -> None:
    assert [PartialDate(1968, 5, 3).shown(), str(PartialDate(1968, 5)), PartialDate(1968).shown()] == [
        "03/05/1968",
        "05/1968",
        "1968",
    ]
    assert [PartialDate(1968, 5, 3).is_full, PartialDate(1968, 5).is_full] == [True, False]
    assert PartialDate(2024, 2).last_day() == datetime.date(2024, 2, 29)
    assert PartialDate(1968).last_day() == datetime.date(1968, 12, 31)


@pytest.mark.parametrize("text", ["68", "1968-5", "1968-13", "1968-02-30", "03/05/1968", "1968-05-03 "])
def test_the_book_never_gives_an_impossible_day(text: str) -> None:
    with pytest.raises(Refused):
        PartialDate.from_iso(text)


def test_adding_months_stays_within_the_month() -> None:
    assert add_months(datetime.date(2024, 2, 29), 12) == datetime.date(2025, 2, 28)
    assert add_months(datetime.date(2025, 1, 31), 1) == datetime.date(2025, 2, 28)
    assert add_months(datetime.date(2025, 11, 30), 3) == datetime.date(2026, 2, 28)
    assert add_months(datetime.date(2025, 3, 31), -1) == datetime.date(2025, 2, 28)
    assert add_months(datetime.date(2025, 1, 15), -1) == datetime.date(2024, 12, 15)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2025-03-15", "2026-03-14", 11),
        ("2025-03-15", "2026-03-15", 12),
        ("2025-03-15", "2026-03-16", 12),
        ("2024-02-29", "2025-02-27", 11),
        ("2024-02-29", "2025-02-28", 12),
        ("2025-03-15", "2025-03-15", 0),
        ("2025-03-15", "2025-03-14", -1),
    ],
)
def test_months_are_full_on_the_day_itself_and_not_the_day_before(start: str, end: str, months: int) -> None:
    assert full_months_between(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)) == months


@given(DAYS, DAYS)
def test_full_months_are_the_most_that_fit(start: datetime.date, end: datetime.date) -> None:
    months = full_months_between(start, end)
    assert add_months(start, months) <= end
    assert months >= 4000 or add_months(start, months + 1) > end
    assert full_years_between(start, end) == months // 12


def test_days_are_written_as_official_papers_write_them() -> None:
    assert long_date(datetime.date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert long_date(datetime.date(2026, 5, 27)) == "ngày 27 tháng 5 năm 2026"
    assert shown_day(datetime.date(2026, 2, 5)) == "05/02/2026"
    assert shown_month(datetime.date(2026, 2, 5)) == "02/2026"
    assert cited_day(datetime.date(2025, 5, 26)) == "26/5/2025"
    assert cited_day(datetime.date(2026, 1, 9)) == "09/01/2026"
