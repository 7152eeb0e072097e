"""An invented sheet of dues, the months of a quarter, B01/ĐP, a debtor and reliefs."""

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.forms.dues_material import (
    DebtorOnPaper,
    DuesPaper,
    MonthRow,
    ReliefOnPaper,
    SheetOnPaper,
    SheetRow,
)
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.money_material import MoneyOnPaper
from partycell_desktop.forms.money_samples import with_money

_SHEET = SheetOnPaper(
    "03/2026",
    (
        SheetRow("Nguyễn Văn An", False, 12_000_000, 120_000, 0, 120_000, 120_000, 0, "05/03/2026"),
        SheetRow("Trần Thị Bình", False, 9_500_000, 95_000, 90_000, 185_000, 100_000, 85_000, "06/03/2026"),
        SheetRow("Phạm Văn Cường", True),
    ),
    SheetRow("", False, None, 215_000, 90_000, 305_000, 220_000, 85_000),
    in_advance=10_000,
)
_MONTHS = (
    MonthRow("03/2026", "05/04/2026", 24, 1, 85_000, 2_200_000, 1_100_000, 1_100_000, 1_000_000, 100_000, "Lê Thị Mẫu"),
    MonthRow("Cộng quý I", "", 24, 1, 85_000, 6_600_000, 3_300_000, 3_300_000, 3_200_000, 100_000, is_sum=True),
    MonthRow("04/2026", made=False),
)
_REPORT = (
    ("I", "Tổng số đảng viên đến cuối kỳ báo cáo", "Người", "01", 24),
    ("II", "Đảng phí đã thu được từ chi bộ của cấp báo cáo", "", "", None),
    ("1", "Kỳ báo cáo", "Đồng", "02", 6_600_000),
    ("2", "Từ đầu năm đến cuối kỳ báo cáo", "Đồng", "03", 6_600_000),
    ("III", "Đảng phí trích giữ lại ở các cấp", "", "", None),
    ("1", "Kỳ báo cáo (05+06+07)", "Đồng", "04", 3_300_000),
    ("1.1", "Chi bộ, đảng bộ bộ phận", "Đồng", "05", 0),
    ("1.2", "Tổ chức cơ sở đảng", "Đồng", "06", 3_300_000),
    ("1.3", "Cấp trên cơ sở", "Đồng", "07", 0),
    ("2", "Từ đầu năm đến cuối kỳ báo cáo (09+10+11)", "Đồng", "08", 3_300_000),
    ("2.1", "Chi bộ, đảng bộ bộ phận", "Đồng", "09", 0),
    ("2.2", "Tổ chức cơ sở đảng", "Đồng", "10", 3_300_000),
    ("2.3", "Cấp trên cơ sở", "Đồng", "11", 0),
    ("IV", "Đảng phí nộp cấp trên của cấp báo cáo", "", "", None),
    ("1", "Số phải nộp kỳ báo cáo (02-04)", "Đồng", "12", 3_300_000),
    ("2", "Từ đầu năm đến cuối kỳ báo cáo (03-08)", "Đồng", "13", 3_300_000),
    ("3", "Số còn nợ chưa nộp cấp trên đến cuối kỳ báo cáo", "Đồng", "14", None),
)
_DEBTORS = (
    DebtorOnPaper("Trần Thị Bình", "02/2026, 03/2026", 85_000),
    DebtorOnPaper("Đỗ Văn Dũng", "01/2026, 02/2026, 03/2026", 270_000),
)
_RELIEFS = (
    ReliefOnPaper("Phạm Văn Cường", "Miễn", "Đủ tuổi đảng được miễn", "02/2026", "", "", ""),
    ReliefOnPaper(
        "Hoàng Thị Mẫu", "Giảm 50%", "Hoàn cảnh khó khăn khác", "03/2026", "02/2027", "05/02/2026",
        "07-NQ/CB ngày 03/3/2026, Đảng ủy phường Ví Dụ",
    ),
)  # fmt: skip


def _paper(lists: dict[str, CodeList], told: DuesPaper) -> Material:
    return with_money(MoneyOnPaper(dues=told), lists)


def register(lists: dict[str, CodeList]) -> Material:
    """Part I of a month; with the months of part II under it, so that one sample shows both."""
    return _paper(lists, DuesPaper("Tháng 03 năm 2026", _SHEET, _MONTHS))


def report(lists: dict[str, CodeList]) -> Material:
    """The report of a quarter, of which one figure is not known yet."""
    return _paper(lists, DuesPaper("Quý I năm 2026", report=_REPORT))


def signed_list(lists: dict[str, CodeList]) -> Material:
    """The list of a month."""
    return _paper(lists, DuesPaper("Tháng 03 năm 2026", _SHEET))


def reminders(lists: dict[str, CodeList]) -> Material:
    """Two members who owe dues."""
    return _paper(lists, DuesPaper("Tháng 03 năm 2026", debtors=_DEBTORS))


def reliefs(lists: dict[str, CodeList]) -> Material:
    """An exemption and a reduction."""
    return _paper(lists, DuesPaper("Năm 2026", reliefs=_RELIEFS))
