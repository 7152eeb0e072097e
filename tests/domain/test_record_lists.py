"""The lists of a record: the months of the work history without a gap, the posts of a day."""

from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.record_lists import LifePeriod, month_gaps

UNTIL = date(2026, 11, 22)


def period(begin: str, end: str = "") -> LifePeriod:
    return LifePeriod(from_on=PartialDate.from_iso(begin), to_on=PartialDate.from_iso(end) if end else None)


def test_periods_that_follow_month_after_month_have_no_gap() -> None:
    assert month_gaps([period("2000-09", "2004-06"), period("2004-07", "2010-12"), period("2011-01")], UNTIL) == []


def test_a_missing_month_is_found() -> None:
    gaps = month_gaps([period("2000-09", "2004-06"), period("2004-08")], UNTIL)
    assert gaps == [(date(2004, 7, 1), date(2004, 8, 1))]


def test_a_period_known_only_by_its_years_covers_them_whole() -> None:
    assert month_gaps([period("1986", "1990"), period("1991-01")], UNTIL) == []


def test_a_long_period_covers_what_lies_within_it() -> None:
    assert month_gaps([period("2000-01"), period("2001-01", "2001-03"), period("2005-01", "2006-01")], UNTIL) == []


def test_a_history_that_stops_before_today_has_a_gap_at_its_end() -> None:
    assert month_gaps([period("2000-01", "2026-08")], UNTIL) == [(date(2026, 9, 1), date(2026, 11, 1))]


def test_no_history_at_all_has_no_gap_to_name() -> None:
    assert month_gaps([], UNTIL) == []


def test_the_posts_of_a_day_are_those_begun_and_not_ended() -> None:
    old = Post(title="chi ủy viên", from_on=PartialDate.from_iso("2015"), to_on=PartialDate.from_iso("2020-05"))
    new = Post(title="bí thư", from_on=PartialDate.from_iso("2020-06"))
    assert posts_on([old, new], date(2020, 5, 31)) == [old]
    assert posts_on([old, new], date(2020, 6, 1)) == [new]
    assert posts_on([old, new], date(2014, 12, 31)) == []
