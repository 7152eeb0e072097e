"""Facts for the invented form in tests/forms/editions."""

from datetime import date
from pathlib import Path

from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.editions import Edition, Editions

FOLDER = Path(__file__).parent / "editions"
DAY = date(2026, 10, 5)


def edition() -> Edition:
    """The edition in force on DAY."""
    return Editions(FOLDER).edition_on("phieu-thu", DAY)


def facts(**changed: Fact) -> dict[str, Fact]:
    """Everything the form asks for, filled in but for the last relative's year."""
    return {
        "upper_body": Fact("ĐẢNG BỘ PHƯỜNG VÍ DỤ", "cell.upper"),
        "cell": Fact("CHI BỘ CÔNG TY TNHH MINH HỌA", "cell.name"),
        "number": Fact("14", "paper.number"),
        "place": Fact("Ví Dụ", "cell.place"),
        "date": Fact("ngày 05 tháng 10 năm 2026"),
        "photo": Fact(None, "person.photo", "Ảnh", needed=False),
        "card": Fact("0010 7545 6789", "person.card_number", "Số thẻ"),
        "name": Fact("NGUYỄN VĂN AN", "person.birth_name", "Họ và tên khai sinh"),
        "is_man": flag(True),
        "is_woman": flag(False),
        "day": Fact("03", "person.born_on"),
        "month": Fact("02", "person.born_on"),
        "year": Fact("1985", "person.born_on"),
        "other_names": Fact("Tư An", "person.other_names", "Tên gọi khác", needed=False),
        "story": Fact("Công nhân\nTổ trưởng", "person.story"),
        "note_mark": Fact(None, needed=False),
        "relatives": Fact(
            [
                {"relation": "Cha", "relative": "Nguyễn Văn Bình", "relative_year": "1950", "is_dead": "x"},
                {"relation": "Mẹ", "relative": "Trần Thị Cúc", "relative_year": None, "is_dead": None},
            ],
            "person.relatives",
            "Quan hệ gia đình",
        ),
        "payments": Fact([{"what": "Báo <b> & {x}", "now": "438.000 ₫", "total": "1.314.000 ₫"}], "payments"),
        "sum": Fact("438.000 ₫"),
        "remark": Fact("Đoạn thứ nhất.\nĐoạn thứ hai.", "person.remark"),
        "recipients": Fact("- Đảng ủy phường Ví Dụ,\n- Chi ủy,"),
        "secretary": Fact("Nguyễn Đức Khang", "cell.secretary"),
        "has_seal": flag(False),
        "upper_committee": Fact("ĐẢNG ỦY PHƯỜNG VÍ DỤ"),
        "annex": flag(False),
        **changed,
    }
