"""An invented support of the enterprise, the cover of its dossier, and the analysis of an invented year."""

from datetime import date

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.money_analysis import HeadingFigures, MonthTotals, Norm, YearAnalysis
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.support import (
    DossierRule,
    Needed,
    Support,
    SupportFile,
    SupportLine,
    SupportPaper,
    SupportPurchase,
    checklist,
)
from partycell_desktop.domain.vouchers import Fund, Voucher, VoucherKind, VoucherState
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.money_material import AnalysisOnPaper, CoverOnPaper, MoneyOnPaper, SupportOnPaper
from partycell_desktop.forms.money_samples import with_money

_FIRM = "Công ty TNHH Minh Họa"
_CIRCULAR = "Thông tư 20/2026/TT-BTC"
_DECREE = Citation("Nghị định 320/2025/NĐ-CP", "Điều 9 khoản 1 điểm c", "15/12/2025", "verbatim")
_SUPPORT = Support(
    id=3,
    year=2026,
    purpose="báo, tạp chí và phụ cấp cấp ủy năm 2026",
    approved_on=PartialDate.from_iso("2026-03-20"),
    approval_number="18/QĐ-MH",
    approved_by="Giám đốc",
    approved_amount=15_426_000,
)
_FILE = SupportFile(
    _SUPPORT,
    (
        SupportLine(1, 3, "press", 1_800_000, "Dự toán 1.800.000 đ"),
        SupportLine(2, 3, "award", 702_000, "Dự toán 702.000 đ"),
        SupportLine(3, 3, "allowance", 12_924_000, "Dự toán 16.848.000 đ, nguồn của chi bộ 3.924.000 đ"),
    ),
    (
        Voucher(
            id=40,
            kind=VoucherKind.RECEIPT,
            dated_on=PartialDate.from_iso("2026-03-25"),
            party=_FIRM,
            reason="Hỗ trợ kinh phí hoạt động năm 2026",
            amount=12_000_000,
            source="granted",
            enterprise_support=True,
            fund=Fund.BANK,
            state=VoucherState.POSTED,
            year=2026,
            number=31,
        ),
    ),
    (
        SupportPurchase(
            1,
            3,
            PartialDate.from_iso("2026-04-02"),
            "Bưu điện phường Ví Dụ",
            "Báo Nhân Dân quý II",
            438_000,
            "0000123",
            _FIRM,
            "0100000000",
        ),
    ),
    (SupportPaper(1, 0, Needed.FOUNDING, "15-QĐ/ĐU", PartialDate.from_iso("2019-05-03"), "tủ hồ sơ chi bộ, tập 01"),),
    "05-CV/CB ngày 16/03/2026",
    "Quyết định 15-QĐ/ĐU ngày 03/05/2019",
    _FIRM,
    "0100000000",
    {40: 1},
)
_RULES = (
    DossierRule(
        Needed.FOUNDING,
        "Quyết định thành lập hoặc quy chế làm việc của tổ chức đảng",
        Citation(_CIRCULAR, "Điều 3 khoản 2 điểm a", "12/03/2026", "verbatim"),
        "verbatim",
    ),
    DossierRule(
        Needed.REQUEST,
        "Văn bản đề nghị hỗ trợ của tổ chức đảng, hoặc kế hoạch sử dụng kinh phí được phê duyệt",
        Citation(_CIRCULAR, "Điều 3 khoản 2 điểm b", "12/03/2026", "verbatim"),
        "verbatim",
    ),
    DossierRule(
        Needed.APPROVAL,
        "Văn bản phê duyệt của doanh nghiệp (nếu có)",
        Citation(_CIRCULAR, "Điều 3 khoản 2 điểm b", "12/03/2026", "unconfirmed"),
        "unconfirmed",
    ),
    DossierRule(Needed.NONCASH, "Chứng từ thanh toán không dùng tiền mặt (từ 5.000.000 đ)", _DECREE, "verbatim"),
)
_TITLES = {"press": "Chi mua báo, tạp chí", "award": "Chi khen thưởng", "allowance": "Chi phụ cấp cấp ủy"}
_ON_PAPER = SupportOnPaper(_FILE, checklist(_FILE, _RULES, DatedValue(date(2025, 12, 15), 5_000_000, _DECREE)), _TITLES)
_NORM = Norm(
    15_600_000,
    "0,3 × mức lương cơ sở của từng tháng × 2 cấp ủy viên × 12 tháng",
    Citation("Quy định 169-QĐ/TW", "Điều 2", "24/06/2008", "verbatim"),
)
_YEAR = YearAnalysis(
    2026,
    8_120_000,
    12_450_000,
    tuple(
        MonthTotals(month, received, spent)
        for month, (received, spent) in enumerate(
            (
                (838_000, 438_000),
                (838_000, 1_300_000),
                (12_838_000, 300_000),
                (838_000, 2_438_000),
                (838_000, 780_000),
                (838_000, 1_404_000),
                (838_000, 438_000),
                (838_000, 1_404_000),
                (838_000, 702_000),
                (838_000, 6_488_000),
                (680_000, 838_000),
                (680_000, 840_000),
            ),
            1,
        )
    ),
    (
        HeadingFigures("received:dues_share", "Thu đảng phí được trích lại", 9_740_000, 9_100_000, 10_000_000),
        HeadingFigures("received:granted", "Kinh phí được cấp", 12_000_000, 12_000_000, 12_000_000),
        HeadingFigures("received:other", "Thu khác", 0, 500_000, None),
    ),
    (
        HeadingFigures("spent:press", "Chi mua báo, tạp chí", 1_752_000, 1_752_000, 1_800_000),
        HeadingFigures("spent:congress", "Chi tổ chức đại hội", 0, 4_500_000, None),
        HeadingFigures("spent:award", "Chi khen thưởng", 702_000, 600_000, 702_000),
        HeadingFigures("spent:support", "Chi hỗ trợ", 3_000_000, 3_000_000, 3_000_000),
        HeadingFigures("spent:allowance", "Chi phụ cấp cấp ủy", 8_424_000, 8_424_000, 16_848_000, _NORM),
        HeadingFigures("spent:other", "Chi khác", 3_492_000, 2_870_000, 3_000_000),
    ),
)


def plan(lists: dict[str, CodeList]) -> Material:
    """The plan of use of a support that was approved."""
    return with_money(MoneyOnPaper(support=_ON_PAPER), lists)


def dossier(lists: dict[str, CodeList]) -> Material:
    """The checklist of its dossier."""
    return with_money(MoneyOnPaper(support=_ON_PAPER), lists)


def cover(lists: dict[str, CodeList]) -> Material:
    """The cover of its dossier."""
    told = CoverOnPaper(
        "Hồ sơ khoản chi hỗ trợ tổ chức đảng",
        "Hỗ trợ báo, tạp chí và phụ cấp cấp ủy năm 2026",
        "Năm 2026",
        ("Doanh nghiệp: Công ty TNHH Minh Họa, mã số thuế 0100000000",),
    )
    return with_money(MoneyOnPaper(cover=told), lists)


def year(lists: dict[str, CodeList]) -> Material:
    """The analysis of a year."""
    remarks = ("“Chi khác” vượt dự toán được duyệt 492.000 đ; cần có văn bản bổ sung dự toán.",)
    return with_money(MoneyOnPaper(analysis=AnalysisOnPaper(_YEAR, "Quyết định 99-QĐ/TW", remarks)), lists)
