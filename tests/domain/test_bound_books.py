"""The yearly book: its pages, its time."""

from datetime import date

import hypothesis
import pytest
from hypothesis import strategies as st

from partycell_desktop.domain.bound_books import (
    Period,
    check_first_page,
    page_words,
    pages_of,
    period_of_term,
    period_of_year,
)
from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.refusal import Refused

TODAY = date(2026, 11, 22)


@hypothesis.given(st.lists(st.integers(1, 9), max_size=30), st.integers(1, 500))
def test_pages_of_a_book_follow_each_other_without_a_gap(lengths: list[int], first: int) -> None:
    spans = pages_of(lengths, first)
    assert [last - begin + 1 for begin, last in spans] == lengths
    assert [begin for begin, _last in spans] == [first, *(last + 1 for _begin, last in spans)][: len(spans)]


def test_a_paper_of_one_page_is_named_by_it_and_a_longer_one_by_both() -> None:
    assert (page_words(7, 7), page_words(7, 9)) == ("7", "7-9")


def test_a_term_runs_from_the_day_after_its_congress_to_the_day_of_the_next() -> None:
    terms = [Term(1, "A", PartialDate(2020, 6, 15)), Term(2, "B", PartialDate(2025, 6, 10)), Term(3, "C")]
    assert period_of_term(terms, 1, TODAY) == Period(date(2020, 6, 16), date(2025, 6, 10))
    assert period_of_term(terms, 2, TODAY) == Period(date(2025, 6, 11), TODAY)
    for unknown in (3, 9):
        with pytest.raises(Refused):
            period_of_term(terms, unknown, TODAY)


def test_a_year_holds_its_first_and_last_day() -> None:
    year = period_of_year(2026)
    assert year.holds(date(2026, 1, 1)) and year.holds(date(2026, 12, 31)) and not year.holds(date(2027, 1, 1))
    with pytest.raises(Refused):
        period_of_year(26)


@pytest.mark.parametrize("page", [0, -1, 100_000])
def test_a_book_begins_with_a_page_that_there_is(page: int) -> None:
    with pytest.raises(Refused):
        check_first_page(page)
