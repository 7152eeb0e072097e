"""A year of money at the real window: opening, twelve months of dues, sixty vouchers, a mistake, four quarters.

A grassroots cell in a State enterprise, 2025. What every line of BC01-TCĐ must be was worked out by hand before the
program was asked; it stands in nam-thu-chi-2025.csv, in thousands of đồng. How it was worked out:

    at the beginning  cash 3.000: of the dues 1.000, granted 2.000
    dues              four members with 10.000, 12.000, 8.000 and 20.000: 1 % of 50.000 is 500 a month; 70 % stay: 350
    granted           24.000 to the bank on 08/01; 12.000 and 6.000 of it come to the cash box: that is no spending
    each month        water 150 (of the dues), copies 100, allowance 0,3 x 2.340 = 702 (both granted)
    each quarter      the newspaper 438 (of the dues)
    February          a meeting 1.500, from the bank
    May               350 under “support” by mistake, taken back, and entered anew under “other”
    June, September   a certificate 702; support of the youth union 1.000
    December          the meeting at the end of the year 2.000, from the bank
    bank              24.000 - 12.000 - 6.000 - 1.500 - 2.000 = 2.500; cash 12.472 - 2.500 = 9.972
    of the dues       1.000 + 12 x 350 - 12 x 150 - 4 x 438 = 1.648; granted 12.472 - 1.648 = 10.824
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPlainTextEdit

from partycell_desktop.screens.screenshots import make_window
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.dues_closing import owed_to_committee
from partycell_desktop.use_cases.estimates import get_estimate
from partycell_desktop.use_cases.ledger import balances_on, list_periods, make_report
from partycell_desktop.use_cases.money_check import check_money
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import list_vouchers
from tests.books import make_book
from tests.hand import Hand
from tests.journeys.secretary import tells, text_of
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES
from tests.use_cases.dues import member
from tests.use_cases.money import at, state_cell

INCOMES = {"Bùi Thị Ánh": "10tr", "Trần Quốc Hùng": "12tr", "Lê Trọng Thắng": "8tr", "Vũ Thị Hoa": "20tr"}
DUES, GRANTED = "Đảng phí", "Kinh phí được cấp"
OTHER, ALLOWANCE = "Chi khác", "Chi phụ cấp cấp ủy"


def by_hand() -> dict[str, list[int]]:
    """The lines of the sheet: four quarters and the year, in đồng."""
    text = Path(__file__).with_name("nam-thu-chi-2025.csv").read_text("utf-8")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    return {code: [1000 * int(each) for each in figures] for code, *figures in rows[1:]}


class Cashier:
    """The secretary at the cash book and at the dues."""

    def __init__(self, hand: Hand, window: MainWindow, session: Session) -> None:
        self.hand, self.window, self.session = hand, window, session

    def order(self, name: str) -> None:
        """An entry of a menu."""
        action = self.window.findChild(QAction, name)
        assert action is not None and action.isEnabled(), name
        action.trigger()
        self.hand.rest()

    def fill(self, dialog: str, **texts: str) -> None:
        """Type into a dialog that has opened, and give its order."""
        for key, text in texts.items():
            self.hand.type(f"{dialog}.{key}", text)
        self.hand.press(f"{dialog}.do")
        self.hand.wait_for(lambda: not self.hand.sees(f"{dialog}.do"))

    def pay(self, amount: str, reason: str, party: str, spending: str, source: str, **more: str) -> None:
        """A payment, typed."""
        self.hand.press("expenditure.payment")
        told = {"amount": amount, "reason": reason, "party": party, "spending": spending, "source": source}
        self.fill("expenditure.voucher", **told, **more)

    def receive(self, amount: str, reason: str, party: str, **more: str) -> None:
        """A receipt, typed."""
        self.hand.press("expenditure.receipt")
        self.fill("expenditure.voucher", amount=amount, reason=reason, party=party, **more)

    def again(self, template: str) -> None:
        """A payment of today from a template."""
        self.hand.press("expenditure.payment")
        self.fill("expenditure.voucher", template=template)

    def keep_as(self, name: str) -> None:
        """The newest voucher as a template."""
        self.window.open_place(f"voucher:{max(each.id for each in list_vouchers(self.session))}")
        self.order("expenditure.keep_template")
        self.fill("expenditure.template_dialog", name=name)

    def collect(self, month: int) -> None:
        """The dues of a month: the sheet, and everybody pays."""
        self.window.open_place(f"dues:2025-{month:02}")
        if month == 1:
            self.order("dues.paste")
            text = self.hand.find("dues.incomes.text")
            assert isinstance(text, QPlainTextEdit)
            text.setPlainText("\n".join(f"{name}\t{income}" for name, income in INCOMES.items()))
            self.hand.rest()
            self.hand.press("dues.incomes.do")
            self.hand.wait_for(lambda: not self.hand.sees("dues.incomes.do"))
        self.hand.press("dues.make")
        self.hand.press("dues.all_paid")
        self.fill("dues.mark")

    def close_dues(self, month: int) -> None:
        """The month of dues is over: its kept share comes into the cash book by itself."""
        self.window.open_place(f"dues:2025-{month:02}")
        self.hand.press("dues.close_month")
        self.fill("dues.close")

    def report(self, number: int, out: Path) -> str:
        """The printed report of a quarter."""
        self.order(f"expenditure.report.{number}")
        self.hand.wait_for(lambda: self.hand.sees("preview.save_pdf"))
        self.hand.later_file(out)
        self.hand.press("preview.save_pdf")
        self.hand.wait_for(out.is_file)
        self.hand.press("preview.close")
        self.hand.wait_for(lambda: not self.hand.sees("preview.save_pdf"))
        return text_of(out)

    def close(self, period: str) -> None:
        """A quarter or the year is closed."""
        self.order("expenditure.close")
        self.fill("expenditure.close", period=period)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "nam", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    state_cell(made)
    for name in INCOMES:
        member(made, name)
    at(made, 2025, 1, 10)
    yield made
    close_session(made)


@pytest.fixture
def cashier(hand: Hand, session: Session) -> Iterator[Cashier]:
    window = make_window(session)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.open_place("expenditure")
    hand.wait_for(lambda: hand.sees("expenditure.table") and window.isActiveWindow())
    yield Cashier(hand, window, session)
    window.close()


def work_through(cashier: Cashier, month: int) -> None:
    """What is received and paid in a month, on its tenth."""
    if month == 1:
        cashier.order("expenditure.opening")
        cashier.fill("expenditure.opening", from_on="01/01/2025", cash="3tr", dues_share="1tr", granted="2tr")
        cashier.receive("24tr", "Cấp kinh phí năm 2025", "Công ty TNHH Minh Họa", source=GRANTED, dated_on="08/01/2025",
                        fund="Ngân hàng")  # fmt: skip
    if month in (1, 7):
        amount = "12tr" if month == 1 else "6tr"
        cashier.receive(amount, "Rút tiền về quỹ", "Lê Thị Mẫu", other_fund="Ngân hàng")
    if month == 1:
        cashier.pay("150k", "Nước uống tháng 01/2025", "Quán nước Ví Dụ", OTHER, DUES)
        cashier.keep_as("Nước uống")
        cashier.pay("100k", "In tài liệu tháng 01/2025", "Cơ sở In Ví Dụ", OTHER, GRANTED)
        cashier.keep_as("In tài liệu")
        cashier.pay("702.000", "Phụ cấp cấp ủy tháng 01/2025", "Nguyễn Đức Khang", ALLOWANCE, GRANTED)
        cashier.keep_as("Phụ cấp")
        cashier.pay("438.000", "Báo Nhân Dân quý I năm 2025", "Bưu điện Ví Dụ", "Chi mua báo, tạp chí", DUES)
        cashier.keep_as("Báo")
    else:
        for template in ("Nước uống", "In tài liệu", "Phụ cấp", *(("Báo",) if month in (4, 7, 10) else ())):
            cashier.again(template)
    if month == 2:
        cashier.pay("1,5tr", "Hội nghị 3/2", "Nhà hàng Ví Dụ", OTHER, GRANTED, fund="Ngân hàng")
    if month == 5:
        cashier.pay("350k", "Thăm hỏi đảng viên ốm", "Vũ Thị Hoa", "Chi hỗ trợ", GRANTED)
        wrong = max(each.id for each in list_vouchers(cashier.session))
        cashier.window.open_place(f"voucher:{wrong}")
        cashier.hand.press("expenditure.take_back")
        cashier.fill("expenditure.take_back", reason="ghi nhầm nội dung chi")
        cashier.pay("350k", "Thăm hỏi đảng viên ốm", "Vũ Thị Hoa", OTHER, GRANTED)
    if month == 6:
        cashier.pay("702.000", "Thưởng giấy khen", "Bùi Thị Ánh", "Chi khen thưởng", GRANTED)
    if month == 9:
        cashier.pay("1tr", "Hỗ trợ Đoàn Thanh niên", "Đoàn Thanh niên", "Chi hỗ trợ", GRANTED)
    if month == 12:
        cashier.pay("2tr", "Hội nghị tổng kết", "Nhà hàng Ví Dụ", OTHER, GRANTED, fund="Ngân hàng")


@pytest.mark.slow
def test_a_year_of_money_comes_to_what_was_worked_out_by_hand(
    cashier: Cashier, hand: Hand, session: Session, tmp_path: Path
) -> None:
    known, window = by_hand(), cashier.window
    for month in range(1, 13):
        at(session, 2025, month, 10)
        window.open_place("expenditure")
        work_through(cashier, month)
        cashier.collect(month)
        at(session, 2025 + month // 12, month % 12 + 1, 5)
        cashier.close_dues(month)
        if month % 3 == 0:
            quarter = month // 3
            window.open_place("expenditure")
            if month == 12:
                hand.press("expenditure.year.2025")
            cashier.close(f"Quý {('I', 'II', 'III', 'IV')[quarter - 1]}/2025")
            told = cashier.report(quarter, tmp_path / f"quy-{quarter}.pdf")
            tells(told, *(f"{known[code][quarter - 1]:,}".replace(",", ".") for code in ("01", "06", "13")))
    cashier.close("Năm 2025")

    for at_column, period in enumerate(("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025")):
        lines = {each.code: each.this for each in make_report(session, "BC01-TCĐ", period).rows}
        assert lines == {code: figures[at_column] for code, figures in known.items()}, period
    totals = [hand.text(f"expenditure.total.{name}") for name in ("opening", "received", "paid", "balance")]
    assert totals == ["3.000.000 đ", "28.200.000 đ", "18.728.000 đ", "12.472.000 đ"]
    there = balances_on(session, date(2025, 12, 31))
    assert (there.funds["cash"], there.funds["bank"]) == (9_972_000, 2_500_000)
    assert (there.sources["dues_share"], there.sources["granted"]) == (1_648_000, 10_824_000)
    assert len(list_vouchers(session, 2025)) >= 60 and owed_to_committee(session).total == 12 * 150_000
    assert [each.key for each in list_periods(session, 2025) if each.closed_on] == [
        "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025",
    ]  # fmt: skip
    assert check_money(session) == [] and session.book.check() == []

    hand.press("expenditure.year.2026")
    cashier.order("expenditure.estimate_edit")
    cashier.fill("expenditure.estimate_dialog")
    lines_of_2026 = {each.heading: each.proposed for each in get_estimate(session, 2026).lines}
    assert lines_of_2026["spent:press"] == 1_752_000 and lines_of_2026["spent:other"] == 6_850_000
