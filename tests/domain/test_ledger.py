"""The ledger: every identity of the official forms holds for whatever a year brings."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.ledger import (
    DaySum,
    Figures,
    Span,
    check_headings,
    check_never_below,
    check_opening,
    opening_figures,
    report_figures,
    sums_of,
)
from partycell_desktop.domain.periods import Period, PeriodKind, periods_of, read_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import (
    Fund,
    LedgerEntry,
    OpeningAmount,
    Voucher,
    VoucherKind,
    VoucherState,
    entries_of,
    reversal_of,
)
from partycell_desktop.store import shipped

REGIME = shipped.load_spending_regimes()[0]
SOURCES = [each.key for each in REGIME.sources]
ITEMS = [each.key for each in REGIME.items]
BC01, S01 = (REGIME.find_report(code) for code in ("BC01-TCĐ", "S01-TCĐ"))
assert BC01 is not None and S01 is not None
FIRST = date(2025, 1, 1)
DAYS = st.integers(0, 364).map(lambda number: FIRST + timedelta(days=number))
AMOUNTS = st.integers(1, 10**12)


@st.composite
def vouchers(draw: st.DrawFn) -> list[Voucher]:
    """A posted voucher, or one with the voucher that takes it back later."""
    kind = draw(st.sampled_from(list(VoucherKind)))
    day, moves = draw(DAYS), draw(st.booleans())
    fund, other = draw(st.permutations(list(Fund)))[:2]
    voucher = Voucher(
        id=1,
        kind=kind,
        dated_on=PartialDate.of(day),
        amount=draw(AMOUNTS),
        fund=fund,
        other_fund=str(other) if moves else "",
        source="" if moves else draw(st.sampled_from(SOURCES)),
        spending=draw(st.sampled_from(ITEMS)) if kind is VoucherKind.PAYMENT and not moves else "",
        state=VoucherState.POSTED,
        number=1,
        year=2025,
    )
    if draw(st.integers(0, 4)):
        return [voucher]
    later = min(day + timedelta(days=draw(st.integers(0, 200))), date(2025, 12, 31))
    return [voucher, reversal_of(voucher, later, "nhầm")]


@st.composite
def openings(draw: st.DrawFn) -> list[OpeningAmount]:
    parts = [draw(st.integers(0, 10**9)) for _source in SOURCES]
    cash = draw(st.integers(0, sum(parts)))
    found = [OpeningAmount(0, "2025-01-01", "source", key, amount) for key, amount in zip(SOURCES, parts, strict=True)]
    funds = {"cash": cash, "bank": sum(parts) - cash}
    return found + [OpeningAmount(0, "2025-01-01", "fund", key, amount) for key, amount in funds.items()]


def between(entries: Sequence[LedgerEntry], first: date, last: date) -> Figures:
    return sums_of(each for each in entries if first.isoformat() <= each.day <= last.isoformat())


def span(entries: Sequence[LedgerEntry], opening: Figures, first: date, last: date) -> Span:
    return Span(opening + between(entries, date.min, first - timedelta(days=1)), between(entries, first, last))


@settings(max_examples=120)
@given(st.lists(vouchers(), max_size=40), openings())
def test_every_identity_of_the_forms_holds_for_any_year(made: list[list[Voucher]], begun: list[OpeningAmount]) -> None:
    check_opening(begun, REGIME)
    opening = opening_figures(begun)
    entries = [entry for several in made for voucher in several for entry in entries_of(voucher)]
    whole = opening + sums_of(entries)
    year = Period(2025)
    before = None
    for period in (each for each in periods_of(2025) if each.kind is PeriodKind.QUARTER):
        now = span(entries, opening, period.first_day, period.last_day)
        since = span(entries, opening, year.first_day, period.last_day)
        rows = report_figures(BC01, now, since)
        this = {each.line.code: each.this for each in rows}
        total = {each.line.code: each.cumulative for each in rows}
        for lines in (this, total):
            assert lines["01"] == lines["02"] + lines["03"] + lines["04"] + lines["05"]
            assert lines["06"] == sum(lines[f"{code:02}"] for code in range(7, 13))
            assert lines["13"] == lines["01"] - lines["06"]
        assert this["13"] == total["13"]
        assert before is None or this["02"] == before
        before = this["13"]
        columns = {each.line.code: each.this for each in report_figures(S01, now, since)}
        assert columns["4"] == columns["1"] + columns["2"] + columns["3"]
        assert columns["11"] == sum(columns[str(code)] for code in range(5, 11))
        assert columns["12"] == now.before.total + columns["4"] - columns["11"] == this["13"]
        assert this["03"] == columns["1"]
        held = now.before + now.within
        assert columns["12"] == sum(held.in_fund(fund) for fund in Fund) == sum(held.of_source(key) for key in SOURCES)
    assert before == whole.total
    months = [
        span(entries, opening, each.first_day, each.last_day)
        for each in periods_of(2025)
        if each.kind is PeriodKind.MONTH
    ]
    assert sum(each.within.spent() for each in months) == sums_of(entries).spent()
    assert all(one.before.total + one.within.total == two.before.total for one, two in pairwise(months))


@given(vouchers())
def test_a_voucher_and_its_reversal_leave_nothing(made: list[Voucher]) -> None:
    figures = sums_of(entry for voucher in made for entry in entries_of(voucher))
    if len(made) == 2:
        assert all(figures.in_fund(fund) == 0 for fund in Fund)
        assert all(figures.of_source(key) == 0 for key in SOURCES)
        assert figures.received() == figures.spent() == 0
        with pytest.raises(Refused):
            reversal_of(made[1], date(2025, 12, 31), "nhầm")


@given(
    st.integers(0, 50),
    st.lists(st.tuples(st.integers(0, 20), st.integers(-20, 20)), max_size=15),
    st.tuples(st.integers(0, 20), st.integers(-30, 5)),
)
def test_what_is_refused_is_exactly_what_would_fall_below_nothing(
    start: int, moves: list[tuple[int, int]], new: tuple[int, int]
) -> None:
    """Held against adding up day by day; only what the change itself makes worse is its fault."""
    days = [DaySum(FIRST + timedelta(days=day), amount) for day, amount in moves if day >= new[0]]
    change = DaySum(FIRST + timedelta(days=new[0]), new[1])
    held, low = start, False
    for number in range(new[0], 21):
        held += sum(amount for day, amount in moves if day == number) + (new[1] if number == new[0] else 0)
        touched = number == new[0] or any(day == number for day, _amount in moves)
        low = low or (touched and held < 0)
    refused = False
    try:
        check_never_below(start, days, change, "{day} {left}", "amount")
    except Refused:
        refused = True
    assert refused == (low and new[1] < 0)


def test_figures_under_an_unknown_heading_are_never_left_out_of_a_report() -> None:
    strange = LedgerEntry(0, 1, "2025-01-01", Fund.CASH, entries_of(_payment("press"))[0].side, "granted", "feast", -5)
    with pytest.raises(Refused, match="feast"):
        check_headings(sums_of([strange]), REGIME)
    check_headings(sums_of(entries_of(_payment("press"))), REGIME)


def _payment(spending: str) -> Voucher:
    return Voucher(1, VoucherKind.PAYMENT, PartialDate.of(FIRST), amount=5, source="granted", spending=spending)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_has_its_days(typed: str, first: date, last: date) -> None:
    period = read_period(typed)
    assert (period.first_day, period.last_day) == (first, last)
    assert read_period(period.key) == period
    assert period.holds(first) and period.holds(last) and not period.holds(last + timedelta(days=1))


@pytest.mark.parametrize("typed", ["", "quý I", "2026-Q5", "2026-13", "2026-00", "26", "0001", "9999", "2026-1-1"])
def test_what_is_no_period_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_period(typed)
