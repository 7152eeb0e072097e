"""Small lists of invented members, written with openpyxl the way offices write them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

GROUPS = {"birth": "Nơi đăng ký khai sinh", "home": "Quê quán", "residence": "Nơi thường trú"}
PARTS = {"country": "Quốc gia", "province": "Tỉnh/TP", "detail": "Chi tiết"}
TITLES: dict[str, str] = {
    "row_number": "STT",
    "national_id": "ID",
    "full_name": "Họ và tên*",
    "name_in_use": "Tên gọi khác",
    "sex": "Giới tính*",
    "born_on": "Sinh ngày*",
    "ethnic_group": "Dân tộc*",
    "religion": "Tôn giáo*",
    "citizen_number": "Số định danh cá nhân*",
    "card_number": "Số thẻ Đảng*",
    "card_issued_by": "Nơi cấp thẻ",
    "card_issued_on": "Ngày cấp thẻ",
    "old_card_number": "Số thẻ theo QĐ 85",
    "cell_name": "Tổ chức Đảng sinh hoạt*",
    **{f"{place}_{part}": GROUPS[place] for place in GROUPS for part in PARTS},
    "admitted_on": "Ngày vào Đảng*",
    "recognised_on": "Ngày chính thức*",
    "old_identity_number": "Số CMND cũ",
    "status": "Trạng thái hoạt động*",
    "status_on": "Ngày rời khỏi Đảng/mất/miễn sinh hoạt",
    "deletion": "Đề nghị xóa",
    "check_result": "Kết quả kiểm tra",
    "check_detail": "Chi tiết lỗi",
}
BODY = 8  # the first row of people in a file made with the usual header

NAMES = ("Hoàng Thanh Châu", "Lê Thị Kim Thảo", "Vũ Thị Hà", "Đỗ Đức Phong", "Đinh Công Hải", "Bùi Minh Thắng")
LAST = ("An", "Bê", "Cừ", "Dạ", "Đô", "Em", "Gấm", "Hạ", "Ích", "Kỳ", "Lý", "Mơ", "Na", "Oản", "Phở", "Quý", "Sử", "Tý")


def number_of(n: int, born: str, sex: str) -> str:
    """A personal number of Lâm Đồng that fits birth and sex."""
    century = (int(born[-4:]) - 1900) // 100 * 2
    return f"068{century + (sex == 'Nữ')}{born[-2:]}{n:06d}"


def person(n: int = 1, **cells: Any) -> dict[str, Any]:
    """A whole row of the File nhập liệu 4.0; `cells` says what is otherwise, None leaves a cell blank."""
    born = cells.get("born_on") if isinstance(cells.get("born_on"), str) else f"{n % 27 + 1:02d}/04/{1970 + n % 20}"
    sex = "Nữ" if n % 2 else "Nam"
    year = int(born[-4:]) if str(born)[-4:].isdigit() else 1970
    number = number_of(n, f"01/01/{year}", sex)
    usual: dict[str, Any] = {
        "row_number": n,
        "national_id": f"00000000-0000-4000-8000-{n:012d}",
        "full_name": f"{NAMES[n % len(NAMES)]} {LAST[n // 90 % len(LAST)]}{LAST[n % len(LAST)].lower()}",
        "sex": sex,
        "born_on": born,
        "ethnic_group": "Kinh",
        "religion": "Không",
        "citizen_number": number,
        "card_number": number,
        "card_issued_by": "Lâm Đồng",
        "card_issued_on": "02/09/2025",
        "old_card_number": f"56.{n:06d}",
        "cell_name": "Chi bộ Công ty TNHH Minh Họa",
        **{f"{place}_country": "Việt Nam" for place in GROUPS},
        **{f"{place}_province": "Lâm Đồng" for place in GROUPS},
        **{f"{place}_detail": "xã Ví Dụ" for place in GROUPS},
        "admitted_on": f"10/05/{year + 25}",
        "recognised_on": f"10/05/{year + 26}",
        "status": "Đang sinh hoạt",
    }
    return usual | cells


def write_4_0(
    path: Path,
    people: Sequence[Mapping[str, Any]],
    *,
    keys: Sequence[str] = (),
    titles: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
    first: int = 6,
    merged: bool = True,
    title: str = "DANH SÁCH",
    extra: Mapping[str, Sequence[Any]] | None = None,
    below: Sequence[Sequence[Any]] = (),
) -> Path:
    """Write a File nhập liệu 4.0. `keys` gives other columns or another order, `titles` other words for some, `parts`
    for the parts of a place, `first` the row of the header, `extra` columns by title, `below` rows under the list."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row, words in enumerate(
        ("ĐẢNG BỘ PHƯỜNG VÍ DỤ", "CHI BỘ CÔNG TY TNHH MINH HỌA", "FILE NHẬP LIỆU 4.0")[: first - 1], 1
    ):
        sheet.cell(row, 1, words)
    shown = {**TITLES, **(titles or {})}
    order = list(keys) or list(TITLES)
    for column, key in enumerate(order, 1):
        place, _, part = key.partition("_")
        sheet.cell(first, column, shown[key])
        if place in GROUPS and part in PARTS:
            sheet.cell(first + 1, column, {**PARTS, **(parts or {})}[part])
        elif merged:
            sheet.merge_cells(start_row=first, start_column=column, end_row=first + 1, end_column=column)
    for column, (words, cells) in enumerate((extra or {}).items(), len(order) + 1):
        sheet.cell(first, column, words)
        for row, value in enumerate(cells, first + 2):
            sheet.cell(row, column, value)
    for row, each in enumerate(people, first + 2):
        for column, key in enumerate(order, 1):
            if each.get(key) not in (None, ""):
                sheet.cell(row, column, each[key])
    for row, cells in enumerate(below, first + 2 + len(people)):
        for column, value in enumerate(cells, 1):
            if value not in (None, ""):
                sheet.cell(row, column, value)
    book.save(path)
    return path


def write_rows(path: Path, rows: Sequence[Sequence[Any]], merged: Sequence[str] = ()) -> Path:
    """Write any rows from A1 on."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([None if value == "" else value for value in row])
    for place in merged:
        sheet.merge_cells(place)
    book.save(path)
    return path
