"""Invented vouchers, an invented report and ledger, with which the papers of money are shown and tested."""

from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.vouchers import Voucher, VoucherKind, VoucherPaper, VoucherState
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.money_material import (
    LedgerColumn,
    LedgerOnPaper,
    MoneyOnPaper,
    ReportOnPaper,
    VoucherOnPaper,
)
from partycell_desktop.forms.samples import material_of

_MANAGER = "Nguyễn Đức Khang"
PAYMENT = Voucher(
    id=45,
    kind=VoucherKind.PAYMENT,
    dated_on=PartialDate.from_iso("2026-01-05"),
    party="Bưu điện phường Ví Dụ",
    address="số 1, đường Ví Dụ, phường Ví Dụ",
    reason="Báo Nhân Dân quý I năm 2026",
    amount=438_000,
    source="dues_share",
    spending="press",
    sub_item="báo ngày",
    approver=_MANAGER,
    approver_post="Bí thư",
    decision="Nghị quyết số 05-NQ/CB ngày 05/01/2026",
    book_no="01",
    state=VoucherState.POSTED,
    year=2026,
    number=45,
)
RECEIPT = replace(
    PAYMENT,
    id=31,
    kind=VoucherKind.RECEIPT,
    party="Công ty TNHH Minh Họa",
    reason="Cấp kinh phí hoạt động công tác đảng quý I năm 2026",
    amount=12_000_000,
    source="granted",
    spending="",
    sub_item="",
    number=31,
)
_PAPERS = (
    VoucherPaper(1, 45, "Hóa đơn", "0001234", PartialDate.from_iso("2026-01-04")),
    VoucherPaper(2, 45, "Danh sách ký nhận"),
)
_HEAD = (
    ("1", "Tổng số đảng viên", 24),
    ("2", "Số cấp ủy viên", 3),
    ("3", "Số chi bộ trực thuộc, đảng bộ bộ phận trực thuộc", 0),
    ("4", "Số chi bộ cơ sở, đảng bộ cơ sở", 1),
    ("5", "Tổng số CBNV trong các doanh nghiệp, đơn vị SN khu vực NN", 320),
    ("6", "Tổng quỹ tiền lương trong các doanh nghiệp, đơn vị SN khu vực NN", 45_600_000_000),
)
_BC01 = (
    ("I", "Tổng thu = (02+03+04+05)", "01", 20_958_000, 20_958_000),
    ("1", "Kinh phí kỳ trước chuyển sang", "02", 8_120_000, 8_120_000),
    ("2", "Thu đảng phí được trích lại", "03", 838_000, 838_000),
    ("3", "Kinh phí được cấp", "04", 12_000_000, 12_000_000),
    ("4", "Thu khác", "05", 0, 0),
    ("II", "Tổng chi = (07+08+09+10+11+12)", "06", 2_844_000, 2_844_000),
    ("1", "Chi mua báo, tạp chí", "07", 438_000, 438_000),
    ("2", "Chi tổ chức đại hội", "08", 0, 0),
    ("3", "Chi khen thưởng", "09", 0, 0),
    ("4", "Chi hỗ trợ", "10", 0, 0),
    ("5", "Chi phụ cấp cấp ủy", "11", 2_106_000, 2_106_000),
    ("6", "Chi khác", "12", 300_000, 300_000),
    ("III", "Kinh phí còn chuyển kỳ sau (01-06)", "13", 18_114_000, 18_114_000),
)
_DT01 = (
    ("I", "Thu nội bộ = (02+03)", "01", 3_900_000, 3_900_000),
    ("1", "Đảng phí được trích lại", "02", 3_400_000, 3_400_000),
    ("2", "Thu khác", "03", 500_000, 500_000),
    ("II", "Tổng chi = (05+06+07+08+09+10)", "04", 16_926_000, 16_826_000),
    ("1", "Chi mua báo, tạp chí", "05", 900_000, 800_000),
    ("2", "Chi tổ chức đại hội", "06", 4_500_000, 4_500_000),
    ("3", "Chi khen thưởng", "07", 702_000, 702_000),
    ("4", "Chi hỗ trợ", "08", 400_000, 400_000),
    ("5", "Chi phụ cấp cấp ủy", "09", 8_424_000, 8_424_000),
    ("6", "Chi khác", "10", 2_000_000, 2_000_000),
    ("III", "Kinh phí được cấp chênh lệch = (04-01)", "11", 13_026_000, 12_926_000),
)
_COLUMNS = tuple(
    LedgerColumn(str(number), title, part)
    for number, (title, part) in enumerate(
        (
            ("Đảng phí", "received"),
            ("Kinh phí được cấp", "received"),
            ("Thu khác", "received"),
            ("Tổng thu", "received"),
            ("Báo, tạp chí", "spent"),
            ("Đại hội", "spent"),
            ("Khen thưởng", "spent"),
            ("Chi hỗ trợ", "spent"),
            ("PC cấp ủy", "spent"),
            ("Chi khác", "spent"),
            ("Tổng chi", "spent"),
            ("Tồn quỹ", ""),
        ),
        1,
    )
)
_NONE = (0,) * 12


def _line(day: str, symbol: str, text: str, column: int, amount: int, left: int) -> tuple[str, str, str, list[int]]:
    figures = list(_NONE)
    figures[column - 1] = amount
    figures[3 if column < 4 else 10] = amount
    figures[11] = left
    return day, symbol, text, figures


_LEDGER = LedgerOnPaper(
    "Quý I năm 2026",
    _COLUMNS,
    8_120_000,
    (
        _line("05/01/2026", "PC-045", "Báo Nhân Dân quý I năm 2026", 5, 438_000, 7_682_000),
        _line("10/01/2026", "PT-030", "Đảng phí được trích giữ lại tháng 12", 1, 838_000, 8_520_000),
        _line("15/01/2026", "PT-031", "Cấp kinh phí hoạt động công tác đảng quý I năm 2026", 2, 12_000_000, 20_520_000),
        _line("05/02/2026", "PC-046", "Phụ cấp cấp ủy quý I", 9, 2_106_000, 18_414_000),
        _line("10/02/2026", "PC-047", "Thăm hỏi đảng viên ốm", 10, 400_000, 18_014_000),
        _line("12/02/2026", "PC-048", "Hủy PC-047/2026: ghi nhầm số tiền", 10, -400_000, 18_414_000),
        _line("12/02/2026", "PC-049", "Thăm hỏi đảng viên ốm", 10, 300_000, 18_114_000),
    ),
    (838_000, 12_000_000, 0, 12_838_000, 438_000, 0, 0, 0, 2_106_000, 300_000, 2_844_000, 18_114_000),
    (838_000, 12_000_000, 0, 12_838_000, 438_000, 0, 0, 0, 2_106_000, 300_000, 2_844_000, 18_114_000),
)


def with_money(money: MoneyOnPaper, lists: dict[str, CodeList], **options: str) -> Material:
    """A paper of the invented cell about this money."""
    return replace(material_of(lists=lists, **options), money=money)


def payment(lists: dict[str, CodeList]) -> Material:
    """A phiếu chi with two papers behind it, twice on a sheet."""
    told = VoucherOnPaper(PAYMENT, "Thu đảng phí được trích lại", "Chi mua báo, tạp chí", "Tiền mặt", "", _PAPERS)
    return with_money(MoneyOnPaper((told,), form_number="Mẫu số 02-VD"), lists, two_on_a_page="yes")


def receipt(lists: dict[str, CodeList]) -> Material:
    """Two phiếu thu, each on half a sheet: money that came, and money drawn from the bank."""
    drawn = replace(RECEIPT, id=32, party="Lê Thị Mai", reason="Rút tiền gửi", source="", other_fund="bank", number=32)
    told = (
        VoucherOnPaper(RECEIPT, "Kinh phí được cấp", "", "Tiền mặt"),
        VoucherOnPaper(drawn, "", "", "Tiền mặt", "Ngân hàng"),
    )
    return with_money(MoneyOnPaper(told, form_number="Mẫu số 01-VD"), lists)


def quarter(lists: dict[str, CodeList]) -> Material:
    """The report of a quarter."""
    return with_money(MoneyOnPaper(report=ReportOnPaper("BC01-TCĐ", "Quý I năm 2026", 2026, _HEAD, _BC01)), lists)


def estimate(lists: dict[str, CodeList]) -> Material:
    """The estimate of a year."""
    return with_money(MoneyOnPaper(report=ReportOnPaper("DT01-TCĐ", "năm 2026", 2026, _HEAD, _DT01)), lists)


def ledger(lists: dict[str, CodeList]) -> Material:
    """The ledger of a quarter, with a voucher that was taken back."""
    return with_money(MoneyOnPaper(ledger=_LEDGER), lists)
