"""The accounts of dues hold their identities whatever is charged, corrected, paid, taken back and handed on."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dues import ChargeKind, ChargeState, DuesCharge, DuesPayment, month_of, months_between
from partycell_desktop.domain.dues_accounts import (
    DuesMonth,
    MonthFigures,
    account_of,
    added_up,
    b01_lines,
    find_dues_report,
    frozen_figures,
    month_figures,
    nets_of,
    sheet_lines,
    with_shares,
)
from partycell_desktop.domain.dues_rates import Rounding

MONTHS = list(months_between("2025-11", "2026-06"))


def owed(month: str, amount: int, person: int = 1, for_month: str = "") -> DuesCharge:
    kind = ChargeKind.CORRECTION if for_month else ChargeKind.MONTH
    return DuesCharge(month=month, person_id=person, for_month=for_month or month, kind=kind, amount=amount)


def paid(month: str, amount: int, person: int = 1, for_month: str = "") -> DuesPayment:
    day = PartialDate.of(date(int(month[:4]), int(month[5:]), 15))
    return DuesPayment(person_id=person, paid_on=day, for_month=for_month or month, amount=amount)


def test_who_owes_what_since_when() -> None:
    charges = [owed(month, 100) for month in MONTHS[:4]]
    account = account_of(charges, [paid("2025-11", 100), paid("2026-01", 100, for_month="2026-01")])
    assert account.owed == (("2025-12", 100), ("2026-02", 100))
    assert (account.since, account.total, account.in_advance) == ("2025-12", 200, 0)


def test_what_was_too_much_settles_the_oldest_month_and_the_rest_is_paid_in_advance() -> None:
    charges = [owed("2025-11", 100), owed("2025-12", 100), owed("2025-12", -30, for_month="2025-11")]
    account = account_of(charges, [paid("2025-11", 100)])
    assert account.owed == (("2025-12", 70),)
    assert account_of(charges, [paid("2025-11", 100), paid("2025-12", 100)]).in_advance == 30
    assert account_of([], []).owed == ()


AMOUNTS = st.integers(1, 500_000)


@dataclass
class Story:
    """Six members over eight months: what each sheet charged and corrected, what came in, what was handed on."""

    charges: list[DuesCharge]
    payments: list[DuesPayment]
    shares: list[Fraction]
    remitted: list[int]
    rounding: Rounding


@st.composite
def stories(draw: st.DrawFn) -> Story:
    charges, payments = [], []
    for number, month in enumerate(MONTHS):
        for person in range(draw(st.integers(0, 6))):
            exempt = draw(st.booleans()) and person == 0
            charge = owed(month, 0 if exempt else draw(AMOUNTS), person)
            charges.append(replace(charge, state=ChargeState.EXEMPT) if exempt else charge)
            if number and draw(st.integers(0, 4)) == 0:
                charges.append(owed(month, draw(st.integers(-200_000, 200_000)), person, MONTHS[number - 1]))
            if draw(st.integers(0, 3)):
                payments.append(paid(month, draw(AMOUNTS), person, draw(st.sampled_from(MONTHS))))
        if payments and draw(st.integers(0, 3)) == 0:  # a payment of an earlier month is taken back in this one
            back = draw(st.sampled_from(payments))
            payments.append(paid(month, -back.amount, back.person_id, back.for_month))
    share = st.sampled_from([Fraction(3, 10), Fraction(1, 2), Fraction(1, 3), Fraction(0), Fraction(1)])
    each_month = {"min_size": len(MONTHS), "max_size": len(MONTHS)}
    return Story(
        charges,
        payments,
        draw(st.lists(share, **each_month)),
        draw(st.lists(st.integers(0, 300_000), **each_month)),
        draw(st.sampled_from(Rounding)),
    )


@settings(max_examples=50)
@given(stories())
def test_the_identities_hold_in_every_month_quarter_and_year(story: Story) -> None:
    rows: list[MonthFigures] = []
    open_before, owed_before = 0, 0
    for number, month in enumerate(MONTHS):
        before = nets_of(
            [each for each in story.charges if each.month < month],
            [each for each in story.payments if month_of(each.day) < month],
        )
        charges = [each for each in story.charges if each.month == month]
        payments = [each for each in story.payments if month_of(each.day) == month]
        after = nets_of([each for each in story.charges if each.month <= month],
                        [each for each in story.payments if month_of(each.day) <= month])  # fmt: skip
        lines = sheet_lines(charges, payments, before, after)
        for line in lines:  # a line of S01/ĐP I: Cộng - đã thu = chưa đóng, and the account says for which months
            assert line.due == line.this_month + line.arrears
            assert line.due - line.paid == line.unpaid - line.in_advance
            assert line.account.total - line.account.in_advance == line.due - line.paid
            assert all(amount > 0 for _month, amount in line.account.owed)
        figures = with_shares(
            month_figures(lines, len(lines)), story.shares[number], story.rounding, story.remitted[number], owed_before
        )
        assert figures.kept is not None
        assert figures.to_send is not None
        assert figures.kept + figures.to_send == figures.collected == sum(each.amount for each in payments)
        assert figures.carried == open_before
        assert figures.due - figures.collected == figures.unpaid - figures.in_advance
        assert figures.owed == owed_before + figures.to_send - figures.remitted
        closed = DuesMonth(**{name: getattr(figures, name) for name in (
            "members", "exempt", "charged", "corrected", "collected", "unpaid", "in_advance", "kept", "to_send",
            "remitted", "owed")})  # fmt: skip
        assert frozen_figures(closed) == figures
        rows.append(figures)
        open_before, owed_before = figures.unpaid - figures.in_advance, figures.owed or 0
    year = [row for row, month in zip(rows, MONTHS, strict=True) if month >= "2026"]
    for grassroots in (True, False):
        lines_of = {
            each.code: each.this for each in b01_lines(added_up(year[3:]), added_up(year), grassroots=grassroots)
        }
        _b01_agrees({code: figure or 0 for code, figure in lines_of.items()})
    whole = added_up(rows)
    assert whole.carried + whole.charged + whole.corrected - whole.collected == whole.unpaid - whole.in_advance


def _b01_agrees(lines: dict[str, int]) -> None:
    assert lines["04"] == lines["05"] + lines["06"] + lines["07"]
    assert lines["08"] == lines["09"] + lines["10"] + lines["11"]
    assert lines["12"] == lines["02"] - lines["04"]
    assert lines["13"] == lines["03"] - lines["08"]


def test_what_a_grassroots_cell_keeps_stands_under_the_grassroots_organisation() -> None:
    figures = MonthFigures(members=9, collected=1000, kept=700, to_send=300, owed=300)
    lines = {each.code: each.this for each in b01_lines(figures, figures, grassroots=True)}
    assert (lines["05"], lines["06"], lines["10"], lines["12"]) == (0, 700, 700, 300)


def test_without_a_share_what_follows_from_it_is_not_known() -> None:
    figures = with_shares(MonthFigures(collected=1000), None, Rounding.NEAREST, 0, 0)
    lines = {each.code: each.this for each in b01_lines(figures, figures, grassroots=False)}
    assert lines["02"] == 1000
    assert [lines[code] for code in ("04", "05", "08", "12", "13", "14")] == [None] * 6


@pytest.mark.parametrize(("typed", "code"), [("s01-dp", "S01/ĐP"), ("B01/ĐP", "B01/ĐP"), ("S01-TCĐ", "")])
def test_a_code_may_be_typed_otherwise(typed: str, code: str) -> None:
    assert find_dues_report(typed) == code
