"""Invented books of the funds, requests, a settled advance, a count of cash and the account of a year."""

from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.payment_requests import PaymentRequest, RequestKind
from partycell_desktop.domain.vouchers import CashCount, Fund
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.money_material import (
    AccountLine,
    AccountOnPaper,
    BookRow,
    DuesOnPaper,
    FundBookOnPaper,
    MoneyOnPaper,
    RequestOnPaper,
    SettlementOnPaper,
)
from partycell_desktop.forms.money_samples import PAYMENT, RECEIPT, with_money

_ROWS = (
    BookRow("05/01/2026", "", "PC-045", "Báo Nhân Dân quý I năm 2026 (Bưu điện phường Ví Dụ)", 0, 438_000, 1_682_000),
    BookRow("10/01/2026", "PT-030", "", "Đảng phí tháng 12 được trích giữ lại (Lê Thị Mẫu)", 838_000, 0, 2_520_000),
    BookRow("", "", "", "Cộng phát sinh tháng 01/2026", 838_000, 438_000, 2_520_000, is_sum=True),
    BookRow("10/02/2026", "", "PC-047", "Thăm hỏi đảng viên ốm (Trần Văn Bình)", 0, 400_000, 2_120_000),
    BookRow("12/02/2026", "", "PC-048", "Hủy PC-047/2026: ghi nhầm số tiền (Trần Văn Bình)", 0, -400_000, 2_520_000),
    BookRow("12/02/2026", "", "PC-049", "Thăm hỏi đảng viên ốm (Trần Văn Bình)", 0, 300_000, 2_220_000),
    BookRow("", "", "", "Cộng phát sinh tháng 02/2026", 0, 300_000, 2_220_000, is_sum=True),
)
_BOOK = FundBookOnPaper("Quý I năm 2026", 2_120_000, _ROWS, 838_000, 738_000, 838_000, 738_000, 2_220_000)
_ASKED = PaymentRequest(
    id=7,
    dated_on=PartialDate.from_iso("2026-05-18"),
    requester="Trần Văn Bình",
    unit="Phòng Kỹ thuật",
    reason="Hoa, trang trí lễ kết nạp đảng viên ngày 19/5/2026",
    amount=780_000,
    papers="01 hóa đơn, 01 danh sách ký nhận",
)
_ADVANCE = replace(
    PAYMENT,
    id=50,
    party="Trần Văn Bình",
    address="Phòng Kỹ thuật",
    reason="Tạm ứng tổ chức hội nghị sơ kết 6 tháng",
    amount=3_000_000,
    source="",
    spending="",
    other_fund=str(Fund.ADVANCE),
    number=50,
)
_SPENT = replace(PAYMENT, id=51, reason="Hội nghị sơ kết 6 tháng", amount=2_650_000, fund=Fund.ADVANCE, number=51)
_BACK = replace(RECEIPT, id=52, reason="Nộp lại tiền tạm ứng chi không hết (PC-050/2026)", amount=350_000, number=33)
_COUNT = CashCount(
    id=1,
    counted_on=PartialDate.from_iso("2026-03-31"),
    counted=2_210_000,
    counted_by="Lê Thị Mẫu",
    witness="Nguyễn Đức Khang",
    explanation="Trả thiếu tiền lẻ khi mua văn phòng phẩm, sẽ thu bổ sung",
    notes="500k x 4; 100k x 2; 10k x 1",
    expected=2_220_000,
)
_LINES = (
    AccountLine("I", "Kinh phí năm trước chuyển sang", "01", None, 8_120_000, 8_120_000, bold=True),
    AccountLine("II", "Tổng thu", "02", 25_926_000, 25_838_000, 25_838_000, bold=True),
    AccountLine("1", "Thu đảng phí được trích lại", "03", 10_000_000, 10_838_000, 10_838_000),
    AccountLine("2", "Kinh phí được cấp", "04", 15_426_000, 15_000_000, 15_000_000),
    AccountLine("3", "Thu khác", "05", 500_000, 0, 0),
    AccountLine("III", "Tổng chi", "06", 16_826_000, 17_001_000, 17_001_000, bold=True),
    AccountLine("1", "Chi mua báo, tạp chí", "07", 800_000, 875_000, 875_000),
    AccountLine("2", "Chi tổ chức đại hội", "08", 4_500_000, 4_500_000, 4_500_000),
    AccountLine("3", "Chi khen thưởng", "09", 702_000, 702_000, 702_000),
    AccountLine("4", "Chi hỗ trợ", "10", 400_000, 500_000, 500_000),
    AccountLine("5", "Chi phụ cấp cấp ủy", "11", 8_424_000, 8_424_000, 8_424_000),
    AccountLine("6", "Chi khác", "12", 2_000_000, 2_000_000, 2_000_000),
    AccountLine("IV", "Kinh phí chuyển năm sau", "13", None, 16_957_000, 16_957_000, bold=True),
    AccountLine("", "Tiền mặt", "14", None, 2_957_000, 2_957_000),
    AccountLine("", "Tiền gửi ngân hàng", "15", None, 14_000_000, 14_000_000),
)
_BY_SOURCE = (
    ("Số dư năm trước chuyển sang", (5_120_000, 3_000_000, 0), True),
    ("Thu trong năm", (10_838_000, 15_000_000, 0), True),
    ("Chi trong năm", (5_875_000, 11_126_000, 0), True),
    ("Chi mua báo, tạp chí", (875_000, 0, 0), False),
    ("Chi tổ chức đại hội", (4_500_000, 0, 0), False),
    ("Chi khen thưởng", (0, 702_000, 0), False),
    ("Chi hỗ trợ", (500_000, 0, 0), False),
    ("Chi phụ cấp cấp ủy", (0, 8_424_000, 0), False),
    ("Chi khác", (0, 2_000_000, 0), False),
    ("Số dư chuyển năm sau", (10_083_000, 6_874_000, 0), True),
)
_ACCOUNT = AccountOnPaper(
    "Năm 2026",
    "Quyết định 12-QĐ/ĐU ngày 20/01/2026",
    _LINES,
    ("Đảng phí", "Kinh phí được cấp", "Thu khác"),
    _BY_SOURCE,
    DuesOnPaper(15_482_857, 10_838_000, 4_644_857, 4_500_000, 144_857),
)


def cash_book(lists: dict[str, CodeList]) -> Material:
    """The cash book of a quarter, with a payment that was taken back."""
    return with_money(MoneyOnPaper(book=_BOOK), lists)


def bank_book(lists: dict[str, CodeList]) -> Material:
    """The book of the bank account."""
    return with_money(MoneyOnPaper(book=_BOOK), lists)


def payment_request(lists: dict[str, CodeList]) -> Material:
    """Two requests for payment, one of them paid."""
    paid = RequestOnPaper(_ASKED, "PC-052 ngày 19/05/2026")
    return with_money(MoneyOnPaper(requests=(paid, RequestOnPaper(replace(_ASKED, id=8, unit="")))), lists)


def advance_request(lists: dict[str, CodeList]) -> Material:
    """A request for an advance."""
    asked = replace(
        _ASKED,
        kind=RequestKind.ADVANCE,
        reason="Tổ chức hội nghị sơ kết 6 tháng",
        amount=3_000_000,
        due_on=PartialDate.from_iso("2026-07-10"),
    )
    return with_money(MoneyOnPaper(requests=(RequestOnPaper(asked, "PC-050 ngày 25/06/2026"),)), lists)


def settlement(lists: dict[str, CodeList]) -> Material:
    """An advance of which the rest was paid back."""
    return with_money(MoneyOnPaper(settlement=SettlementOnPaper(_ADVANCE, (_SPENT,), (_BACK,))), lists)


def cash_count(lists: dict[str, CodeList]) -> Material:
    """A count that found less than the book had."""
    return with_money(MoneyOnPaper(count=_COUNT), lists)


def year_account(lists: dict[str, CodeList]) -> Material:
    """The account of a year."""
    return with_money(MoneyOnPaper(account=_ACCOUNT), lists)
