"""Numbers of documents: how they are typed and written, in which series they stand, which of them lack."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partycell_desktop.domain.cell import Term
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.documents import (
    DocumentState,
    NumberGap,
    OutgoingDocument,
    Series,
    gaps_in,
    in_series,
    read_number,
    series_of,
    symbol,
    term_on,
    terms_over,
)
from partycell_desktop.domain.refusal import Refused

TERMS = [
    Term(2, "2025 - 2030", PartialDate(2025, 5, 23)),
    Term(1, "2020 - 2025", PartialDate(2020, 5, 22)),
]
NQ = Series("NQ", 1)


def numbered(*numbers: int, type_: str = "NQ", congress: bool = False) -> list[OutgoingDocument]:
    return [
        OutgoingDocument(
            id=number, type=type_, number=number, symbol=f"{number:02}-{type_}/CB", term_id=1, congress=congress,
            year=2026, state=DocumentState.ISSUED,
        )
        for number in numbers
    ]  # fmt: skip


@pytest.mark.parametrize(("typed", "head", "rest"), [
    ("5", "05", ""),
    ("05", "05", ""),
    ("  số 5-NQ/CB ", "05", "NQ/CB"),
    ("Số: 12 - NQ/CB", "12", "NQ/CB"),
    ("105–CV/CBMH", "105", "CV/CBMH"),
    ("05A-NQ/CB", "05a", "NQ/CB"),
])  # fmt: skip
def test_a_number_is_read_as_people_write_it(typed: str, head: str, rest: str) -> None:
    read = read_number(typed)
    assert (read.head, read.rest) == (head, rest)


@pytest.mark.parametrize("typed", ["", "NQ", "0", "00", "12345", "5.5", "-5", "5/NQ"])
def test_what_is_no_number_is_refused_at_its_field(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_number(typed)
    assert refused.value.field == "number"


def test_a_quy_dinh_bears_the_abbreviation_that_it_shares() -> None:
    assert symbol("01", "QĐ-quy-định", "CB") == "01-QĐ/CB"


@pytest.mark.parametrize(("day", "term", "new_committee"), [
    (date(2020, 5, 22), 0, False),
    (date(2020, 5, 23), 1, False),
    (date(2025, 5, 23), 1, False),
    (date(2025, 5, 23), 2, True),
    (date(2025, 5, 24), 2, False),
])  # fmt: skip
def test_a_term_runs_from_the_day_after_the_congress_to_the_closing_day_of_the_next(
    day: date, term: int, new_committee: bool
) -> None:
    assert term_on(TERMS, day, new_committee=new_committee) == term


def test_the_terms_that_were_over_are_those_before_the_running_one() -> None:
    assert terms_over(TERMS, date(2026, 3, 2)) == {0, 1}
    assert terms_over(TERMS, date(2024, 3, 2)) == {0}
    assert terms_over(TERMS, date(2010, 3, 2)) == set()


def test_a_congress_has_one_series_whatever_the_type() -> None:
    beside = [*numbered(1, type_="BB", congress=True), *numbered(2, congress=True), *numbered(1)]
    series = series_of(beside[0], [])
    assert [each.type for each in in_series(beside, series, [])] == ["BB", "NQ"]
    assert [each.number for each in in_series(beside, NQ, [])] == [1]


def test_a_type_numbered_by_the_year_has_a_series_without_term() -> None:
    assert series_of(numbered(1)[0], ["NQ"]) == Series("NQ", 0, 2026)


def test_gaps_are_named_from_the_lowest_number_known_to_the_highest_given() -> None:
    found = gaps_in(numbered(3, 4, 7), NQ, 9, ())
    assert found == [NumberGap(NQ, 5, 6, after=4, before=7), NumberGap(NQ, 8, 9, after=7)]
    assert gaps_in([], NQ, 0, ()) == []
    assert gaps_in(numbered(2), NQ, 2, {1}) == [NumberGap(NQ, 1, 1, before=2)]


@given(st.sets(st.integers(1, 60), min_size=1), st.sets(st.integers(1, 60)))
def test_every_number_is_a_document_or_stands_in_one_gap(taken: set[int], given_once: set[int]) -> None:
    found = gaps_in(numbered(*taken), NQ, max(taken | given_once), given_once)
    missing = [number for gap in found for number in range(gap.first, gap.last + 1)]
    assert len(missing) == len(set(missing))
    assert set(missing) | taken == set(range(min(taken | given_once), max(taken | given_once) + 1))
    assert not set(missing) & taken
