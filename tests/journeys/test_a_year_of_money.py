"""A year of money at the real window: opening, estimate, support, twelve months of dues, a mistake, four quarters.

A grassroots cell in a State enterprise, 2026. What every line of BC01-TCĐ must be was worked out by hand before the
program was asked; it stands in nam-thu-chi-2026.csv, in thousands of đồng. How it was worked out:

    at the beginning  cash 6.000, bank 2.000: of the dues 1.000, granted 7.000
    estimate          own income: dues 4.200. Spending: newspapers 1.752, congress 4.000, awards 702, support 1.000,
                      allowances 8.766, other 11.980, together 28.200. So 28.200 - 4.200 = 24.000 are asked for.
                      The own 4.200 pay the newspapers and 2.448 of the congress: the plan has 1.552 for the
                      congress, 702, 1.000, 8.766 and 11.980, together 24.000
    dues              four members with 10.000, 12.000, 8.000 and 20.000: 1 % of 50.000 is 500 a month, by both
                      regulations. 70 % stay: in January by the one of 2010, from February on by the letter of the upper
                      committee: 350. 150 are owed on: 450 a quarter, handed on for three quarters
    granted           24.000 to the bank in March, by the circular of 12/03/2026 with the whole dossier; 12.000 of it
                      come to the cash box in March, 6.000 in July: that is no spending
    each month        water 150 (of the dues), copies 100 (granted), allowance granted: 0,3 x 2.340 = 702 until June,
                      0,3 x 2.530 = 759 from July on
    each quarter      the newspaper 438 (of the dues)
    February          a meeting 1.500, from the bank
    May               350 under “support” by mistake, taken back, and entered anew under “other”
    June, September   a certificate 0,3 x 2.340 = 702; support of the youth union 1.000
    December          the meeting at the end of the year 2.000, from the bank

    quarter I         8.000 + 1.050 + 24.000 = 33.050; 438 + 2.106 + (450 + 300 + 1.500) = 4.794; left 28.256
    quarter II        28.256 + 1.050 = 29.306; 438 + 702 + 2.106 + (450 + 300 + 350) = 4.346; left 24.960
    quarter III       24.960 + 1.050 = 26.010; 438 + 1.000 + 2.277 + (450 + 300) = 4.465; left 21.545
    quarter IV        21.545 + 1.050 = 22.595; 438 + 2.277 + (450 + 300 + 2.000) = 5.465; left 17.130
    bank              2.000 + 24.000 - 12.000 - 6.000 - 1.500 - 2.000 = 4.500; cash 17.130 - 4.500 = 12.630
    cash box          came: 12 x 350 + 12.000 + 6.000 = 22.200; went: 22.200 + 6.000 - 12.630 = 15.570, for 19.070 were
                      spent, 3.500 of it from the bank
    of the dues       1.000 + 4.200 - 1.800 - 1.752 = 1.648; granted 17.130 - 1.648 = 15.482
    the year          collected 6.000, kept 4.200, to hand on 1.800, handed on 1.350, owed 450
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.screens.screenshots import make_window
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.dues_closing import owed_to_committee
from partycell_desktop.use_cases.estimates import get_estimate
from partycell_desktop.use_cases.history import check_book
from partycell_desktop.use_cases.ledger import balances_on, list_periods, make_report
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import list_supports
from partycell_desktop.use_cases.vouchers import list_vouchers
from tests.books import make_book
from tests.hand import Hand
from tests.journeys.cashier import Cashier
from tests.journeys.secretary import tells
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES
from tests.use_cases.dues import member
from tests.use_cases.money import at, state_cell

YEAR = 2026
INCOMES = {"Bùi Thị Ánh": "10tr", "Trần Quốc Hùng": "12tr", "Lê Trọng Thắng": "8tr", "Vũ Thị Hoa": "20tr"}
DUES, GRANTED = "Đảng phí", "Kinh phí được cấp"
OTHER, ALLOWANCE = "Chi khác", "Chi phụ cấp cấp ủy"
QUARTERS = ("I", "II", "III", "IV")
ESTIMATE = {"received_dues_share": "4,2tr", "received_other": "", "received_granted": "24tr",
            "spent_press": "1.752.000", "spent_congress": "4tr", "spent_award": "702k", "spent_support": "1tr",
            "spent_allowance": "8.766.000", "spent_other": "11.980.000"}  # fmt: skip


def by_hand() -> dict[str, list[int]]:
    """The lines of the sheet: four quarters and the year, in đồng."""
    text = Path(__file__).with_name("nam-thu-chi-2026.csv").read_text("utf-8")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    return {code: [1000 * int(each) for each in figures] for code, *figures in rows[1:]}


def shown(*amounts: int) -> list[str]:
    """Amounts as papers write them."""
    return [f"{each:,}".replace(",", ".") for each in amounts]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "nam", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    state_cell(made)
    for name in INCOMES:
        member(made, name)
    at(made, YEAR, 1, 10)
    yield made
    close_session(made)


@pytest.fixture
def cashier(hand: Hand, session: Session, tmp_path: Path) -> Iterator[Cashier]:
    window = make_window(session)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.open_place("expenditure")
    hand.wait_for(lambda: hand.sees("expenditure.table") and window.isActiveWindow())
    yield Cashier(hand, window, session, tmp_path, YEAR)
    window.close()


def begin_the_year(cashier: Cashier) -> None:
    """10/01: what there is, the estimate, the support that follows from it, what comes every month."""
    cashier.order("expenditure.opening")
    cashier.fill("expenditure.opening", from_on="01/01/2026", cash="6tr", bank="2tr", dues_share="1tr",
                 granted="7tr")  # fmt: skip
    cashier.order("expenditure.estimate_edit")
    cashier.fill("expenditure.estimate_dialog", **ESTIMATE, approved_on="08/01/2026", decision="02-QĐ/ĐU")
    tells(cashier.paper("dt01", "DT01-TCĐ · Dự toán thu, chi tài chính", "Năm 2026"),
          *shown(4_200_000, 28_200_000, 24_000_000))  # fmt: skip
    cashier.ask_for_support()
    cashier.window.open_place("expenditure")
    cashier.pay("150k", "Nước uống tháng 01/2026", "Quán nước Ví Dụ", OTHER, DUES)
    cashier.keep_as("Nước uống")
    cashier.pay("100k", "In tài liệu tháng 01/2026", "Cơ sở In Ví Dụ", OTHER, GRANTED)
    cashier.keep_as("In tài liệu")
    cashier.pay("702.000", "Phụ cấp cấp ủy tháng 01/2026", "Nguyễn Đức Khang", ALLOWANCE, GRANTED)
    cashier.keep_as("Phụ cấp")
    cashier.pay("438.000", "Báo Nhân Dân quý I năm 2026", "Bưu điện Ví Dụ", "Chi mua báo, tạp chí", DUES)
    cashier.keep_as("Báo")


def work_through(cashier: Cashier, month: int) -> None:
    """What is received and paid in a later month, on its tenth; in March on the sixteenth, after the support came."""
    if month in (3, 7):
        cashier.receive("12tr" if month == 3 else "6tr", "Rút tiền về quỹ", "Lê Thị Mẫu", other_fund="Ngân hàng")
    cashier.again("Nước uống")
    cashier.again("In tài liệu")
    cashier.again("Phụ cấp", **({"amount": "759.000"} if month >= 7 else {}))
    if month in (4, 7, 10):
        cashier.again("Báo")
    if month == 2:
        cashier.pay("1,5tr", "Hội nghị 3/2", "Nhà hàng Ví Dụ", OTHER, GRANTED, fund="Ngân hàng")
    if month == 5:
        cashier.pay("350k", "Thăm hỏi đảng viên ốm", "Vũ Thị Hoa", "Chi hỗ trợ", GRANTED)
        cashier.take_back("ghi nhầm nội dung chi")
        cashier.pay("350k", "Thăm hỏi đảng viên ốm", "Vũ Thị Hoa", OTHER, GRANTED)
    if month == 6:
        cashier.pay("702.000", "Thưởng giấy khen", "Bùi Thị Ánh", "Chi khen thưởng", GRANTED)
    if month == 9:
        cashier.pay("1tr", "Hỗ trợ Đoàn Thanh niên", "Đoàn Thanh niên", "Chi hỗ trợ", GRANTED)
    if month == 12:
        cashier.pay("2tr", "Hội nghị tổng kết", "Nhà hàng Ví Dụ", OTHER, GRANTED, fund="Ngân hàng")


def end_a_month(cashier: Cashier, month: int) -> None:
    """On the fifth of the next month: the dues are closed, and what is owed for a quarter is handed on."""
    at(cashier.session, YEAR + month // 12, month % 12 + 1, 5)
    cashier.close_dues(month)
    if month in (3, 6, 9):
        cashier.hand_on("450k", f"BL-{month // 3}")


def print_the_year(cashier: Cashier) -> None:
    """Every kind of paper once, and the figures that were worked out on it."""
    tells(cashier.paper("s01-tcd", "S01-TCĐ · Sổ thu, chi tài chính của tổ chức đảng cơ sở và cấp trên cơ sở",
                        "Năm 2026"), *shown(8_000_000, 28_200_000, 19_070_000, 17_130_000))  # fmt: skip
    tells(cashier.paper("so-quy", "SỔ-QUỸ · Sổ quỹ tiền mặt", "Năm 2026"),
          *shown(22_200_000, 15_570_000, 12_630_000))  # fmt: skip
    tells(cashier.paper("so-tgnh", "SỔ-TGNH · Sổ tiền gửi ngân hàng", "Năm 2026"),
          *shown(24_000_000, 21_500_000, 4_500_000))  # fmt: skip
    tells(cashier.paper("qt-nam", "QT-NĂM · Quyết toán thu, chi tài chính", "Năm 2026"), "02-QĐ/ĐU",
          *shown(28_200_000, 19_070_000, 8_766_000, 15_482_000, 1_648_000))  # fmt: skip
    tells(cashier.paper("ck-tc", "CK-TC · Bảng công khai tài chính", "Năm 2026"),
          *shown(28_200_000, 19_070_000, 17_130_000, 6_000_000, 1_800_000))  # fmt: skip
    tells(cashier.paper("ds-dp", "DS-ĐP · Danh sách thu đảng phí", "Tháng 5/2026"), *INCOMES,
          *shown(100_000, 120_000, 80_000, 200_000, 500_000))  # fmt: skip
    tells(cashier.paper("s01-dp-thang", "S01/ĐP · Sổ thu, nộp đảng phí", "Tháng 5/2026"), *INCOMES,
          *shown(12_000_000, 120_000, 500_000))  # fmt: skip
    tells(cashier.paper("s01-dp", "S01/ĐP · Sổ thu, nộp đảng phí", "Năm 2026"),
          *shown(500_000, 350_000, 150_000, 6_000_000, 4_200_000, 1_800_000, 1_350_000, 450_000))  # fmt: skip
    tells(cashier.paper("b01-dp", "B01/ĐP · Báo cáo thu, nộp đảng phí", "Quý IV/2026"),
          *shown(1_500_000, 6_000_000, 1_050_000, 4_200_000, 450_000, 1_800_000))  # fmt: skip
    tells(cashier.voucher_paper("phieu-chi", "PC-014"), "702.000", "Bảy trăm linh hai nghìn đồng", "Nguyễn Đức Khang")
    tells(cashier.voucher_paper("phieu-thu", "PT-003"), "24.000.000", "Hai mươi tư triệu đồng", "18/QĐ-MH")


@pytest.mark.slow
def test_a_year_of_money_comes_to_what_was_worked_out_by_hand(cashier: Cashier, hand: Hand, session: Session) -> None:
    known, window = by_hand(), cashier.window
    begin_the_year(cashier)
    for month in range(1, 13):
        if month > 1:
            at(session, YEAR, month, 16 if month == 3 else 10)
            window.open_place("expenditure")
            if month == 3:
                cashier.receive_support("13/03/2026", "18/QĐ-MH")
            work_through(cashier, month)
        cashier.collect(month, INCOMES if month == 1 else None)
        if month == 2:
            cashier.share("70%", "15-CV/ĐU", "09/02/2026")
        end_a_month(cashier, month)
        if month % 3 == 0:
            quarter = month // 3
            window.open_place("expenditure")
            if month == 12:
                hand.press("expenditure.year.2026")
            cashier.close(f"Quý {QUARTERS[quarter - 1]}/2026")
            tells(cashier.report(quarter), *shown(*(known[code][quarter - 1] for code in ("01", "06", "13"))))
    cashier.close("Năm 2026")
    look_at_the_year(session, known)
    totals = [hand.text(f"expenditure.total.{name}") for name in ("opening", "received", "paid", "balance")]
    assert totals == [f"{each} đ" for each in shown(8_000_000, 28_200_000, 19_070_000, 17_130_000)]

    print_the_year(cashier)
    told = cashier.bind_dossier(
        founding=("15-QĐ/ĐU", "03/05/2019"), approval=("18/QĐ-MH", "13/03/2026"), vouchers=("UNC 01", "16/03/2026")
    )
    tells(told, "HỒ SƠ KHOẢN CHI HỖ TRỢ", "Thông tư 20/2026/TT-BTC", "Phiếu thu PT-003", "15-QĐ/ĐU", "UNC 01",
          *shown(24_000_000, 1_552_000, 702_000, 1_000_000, 8_766_000, 11_980_000))  # fmt: skip
    sheet = list_supports(session, YEAR)[0]
    assert sheet.missing == [] and sheet.file.came == sheet.file.wanted == 24_000_000

    hand.press("expenditure.year.2027")
    cashier.order("expenditure.estimate_edit")
    cashier.fill("expenditure.estimate_dialog")
    lines_of_2027 = {each.heading: each.proposed for each in get_estimate(session, 2027).lines}
    assert lines_of_2027["spent:press"] == 1_752_000 and lines_of_2027["spent:other"] == 6_850_000
    assert check_book(session) == []
    first = next(iter(cashier.printed))
    assert cashier.printed[first].is_file() and len(cashier.printed) == 17


def look_at_the_year(session: Session, known: dict[str, list[int]]) -> None:
    """What the book says of the year is what the sheet says."""
    for at_column, period in enumerate(("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026")):
        lines = {each.code: each.this for each in make_report(session, "BC01-TCĐ", period).rows}
        assert lines == {code: figures[at_column] for code, figures in known.items()}, period
    there = balances_on(session, date(2026, 12, 31))
    assert (there.funds["cash"], there.funds["bank"]) == (12_630_000, 4_500_000)
    assert (there.sources["dues_share"], there.sources["granted"]) == (1_648_000, 15_482_000)
    assert len(list_vouchers(session, YEAR)) >= 60 and owed_to_committee(session).total == 450_000
    assert [each.key for each in list_periods(session, YEAR) if each.closed_on] == [
        "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026",
    ]  # fmt: skip
