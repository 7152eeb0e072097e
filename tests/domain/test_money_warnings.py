"""What deserves a second look: support in cash, counted by day and hands; papers and magazines that nobody bought."""

from dataclasses import replace
from datetime import date

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.money_warnings import press_missing, press_titles_missing, support_in_cash
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.vouchers import Fund, Voucher, VoucherKind

THRESHOLD = DatedValue(date(2025, 12, 15), 5_000_000, Citation("Nghị định 320/2025/NĐ-CP", "Điều 9"))
DAY = date(2026, 3, 2)


def in_cash(number: int, amount: int, *, support: bool = False, party: str = "Nhà in Ví Dụ") -> Voucher:
    return Voucher(
        id=number, kind=VoucherKind.PAYMENT, dated_on=PartialDate.of(DAY), party=party, amount=amount, fund=Fund.CASH,
        enterprise_support=support,
    )  # fmt: skip


def found(*vouchers: Voucher) -> list[str]:
    return [each.place for each in support_in_cash(vouchers, lambda _day: THRESHOLD)]


def test_support_in_cash_is_told_of_from_the_threshold_on() -> None:
    assert found(in_cash(1, 4_999_999, support=True)) == []
    assert found(in_cash(1, 5_000_000, support=True)) == ["voucher:1"]
    assert found(replace(in_cash(1, 5_000_000, support=True), fund=Fund.BANK)) == []
    assert found(in_cash(1, 5_000_000)) == [], "money of the cell itself may go in cash"
    assert support_in_cash([in_cash(1, 9_000_000, support=True)], lambda _day: None) == []


def test_payments_of_one_day_between_the_same_hands_count_as_one() -> None:
    split = [in_cash(1, 3_000_000, support=True), in_cash(2, 2_000_000, support=True, party="NHÀ IN VÍ DỤ")]
    assert found(*split) == ["voucher:1"], "told of once"
    assert found(split[0], in_cash(2, 2_000_000)) == ["voucher:1"], "also with what is no support itself"
    assert found(split[0], in_cash(2, 2_000_000, support=True, party="Bưu điện Ví Dụ")) == []
    assert found(split[0], replace(split[1], dated_on=PartialDate.of(date(2026, 3, 3)))) == []
    assert found(split[0], replace(split[1], kind=VoucherKind.RECEIPT)) == []


def test_papers_that_no_payment_names_are_told_of_with_the_rule() -> None:
    titles = DatedValue(date(2012, 8, 25), "Báo Nhân Dân; Tạp chí Cộng sản", Citation("Kết luận 29-KL/TW"))
    assert press_titles_missing(titles, ["bao nhan dan quý I"]) == ["Tạp chí Cộng sản"]
    assert press_missing(titles, ["Báo Nhân Dân", "Tạp chí Cộng sản"], 2026) == []
    (warning,) = press_missing(titles, ["Báo Nhân Dân"], 2026)
    assert warning.cite == titles.cite and "Tạp chí Cộng sản" in warning.says
    assert press_titles_missing(None, []) == []
