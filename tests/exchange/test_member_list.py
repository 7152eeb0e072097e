"""A list of members as it is read: header by its words, people told from other rows, each cell understood or named."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from openpyxl import Workbook

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.intake import Incoming
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Happened
from partycell_desktop.exchange.member_list import MemberList, read_member_list
from partycell_desktop.store.shipped import load_list
from tests.exchange.lists import BODY, TITLES, number_of, person, write_4_0, write_rows

TODAY = date(2026, 11, 22)
FREE = ["STT", "Họ tên", "Ngày sinh", "Quê quán", "Vào Đảng", "Chính thức", "Số CCCD"]


def read(path: Path) -> MemberList:
    return read_member_list(path, TODAY, load_list)


def read_4_0(tmp_path: Path, *people: dict[str, Any], **how: Any) -> MemberList:
    return read(write_4_0(tmp_path / "list.xlsx", people or [person(1), person(2)], **how))


def read_rows(tmp_path: Path, *rows: Sequence[Any], merged: Sequence[str] = ()) -> MemberList:
    return read(write_rows(tmp_path / "list.xlsx", rows, merged))


def one(tmp_path: Path, **cells: Any) -> Incoming:
    (row,) = read_4_0(tmp_path, person(1, **cells)).people
    return row


def problems(row: Incoming) -> dict[str, str]:
    return {each.key: each.reason for each in row.problems}


def full(text: str) -> PartialDate:
    return PartialDate.from_iso(text)


# The header.


def test_the_file_nhap_lieu_4_0_is_recognised_with_all_its_columns(tmp_path: Path) -> None:
    listed = read_4_0(tmp_path)
    assert listed.layout == "File nhập liệu 4.0"
    assert set(listed.header.by_key) == set(TITLES)
    assert listed.header.by_key["home_province"].words == "Quê quán: Tỉnh/TP (S)"
    assert listed.header.by_key["born_on"].words == "Sinh ngày (F)"
    assert [row.row for row in listed.people] == [BODY, BODY + 1]
    assert (listed.extra, listed.left_out, listed.other_sheets) == ((), (), ())


@pytest.mark.parametrize("first", [1, 4, 40, 150])
def test_the_header_may_stand_at_any_row(tmp_path: Path, first: int) -> None:
    listed = read_4_0(tmp_path, first=first)
    assert (listed.header.first, [row.row for row in listed.people]) == (first - 1, [first + 2, first + 3])


def test_the_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    usual = read_4_0(tmp_path).people
    turned = read_4_0(tmp_path, keys=sorted(TITLES, key=lambda key: key[::-1])).people
    assert [row.items for row in turned] == [row.items for row in usual]
    assert [row.admitted_on for row in turned] == [row.admitted_on for row in usual]


def test_columns_may_be_missing(tmp_path: Path) -> None:
    keys = [key for key in TITLES if not key.startswith(("birth", "check", "deletion", "old"))]
    listed = read_4_0(tmp_path, keys=keys)
    assert listed.layout == "File nhập liệu 4.0"
    assert set(listed.header.by_key) == set(keys)


@pytest.mark.parametrize(
    "titles",
    [
        {"full_name": "HỌ VÀ TÊN (*)", "born_on": "Ngày, tháng, năm sinh", "citizen_number": "Số CCCD/\nĐịnh danh *"},
        {"full_name": "Họ\nvà tên", "citizen_number": "Số định danh", "card_number": "Số thẻ đảng viên"},
        {"status_on": "Ngày rời khỏi/mất/miễn sinh hoạt", "cell_name": "Tổ chức Đảng đang sinh hoạt*"},
        {"card_issued_by": "Nơi cấp", "card_issued_on": "Ngày cấp", "old_card_number": "Số thẻ cũ (QĐ 85)"},
        {"deletion": "Đề nghị xoá", "residence_country": "Thường trú (2 cấp)", "home_country": "Quê quán (2 cấp)"},
        {key: normalize("NFD", words) for key, words in TITLES.items()},
        {key: words.upper() for key, words in TITLES.items()},
        {"religion": "Tôn giaó *", "ethnic_group": "  Dân   tộc\u200b "},
    ],
)
def test_other_spellings_of_the_header_are_known(tmp_path: Path, titles: dict[str, str]) -> None:
    for place in ("home", "residence"):
        if f"{place}_country" in titles:
            titles = titles | {f"{place}_{part}": titles[f"{place}_country"] for part in ("province", "detail")}
    assert set(read_4_0(tmp_path, titles=titles).header.by_key) == set(TITLES)


@pytest.mark.parametrize("detail", ["Xã/Phường", "Địa chỉ chi tiết", "CHI TIẾT*"])
@pytest.mark.parametrize("province", ["Tỉnh", "Tỉnh/Thành phố", "Tỉnh, TP", "TỈNH / TP *"])
def test_the_parts_of_a_place_have_several_names(tmp_path: Path, detail: str, province: str) -> None:
    listed = read_4_0(tmp_path, parts={"detail": detail, "province": province})
    assert set(listed.header.by_key) == set(TITLES)


def test_a_group_may_be_merged_or_said_once_with_blanks_beside_it(tmp_path: Path) -> None:
    top = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Quê quán", "", "", "Nơi thường trú", "", "", "Ngày vào Đảng"]
    under = ["", "", "", "", "Quốc gia", "Tỉnh", "Chi tiết", "Quốc gia", "Tỉnh", "Chi tiết", ""]
    body = [1, "Bùi Thị Ánh", "Nữ", "14/02/1985", "Việt Nam", "Hà Nội", "xã A", "Lào", "Huế", "xã B", "19/05/2012"]
    for merged in ((), ("E1:G1", "H1:J1", "A1:A2", "B1:B2", "K1:K2")):
        (row,) = read_rows(tmp_path, top, under, body, merged=merged).people
        assert row.items["home_province"] == "Hà Nội"
        assert (row.items["residence_country"], row.items["residence_detail"]) == ("Lào", "xã B")
        assert row.problems == []


def test_a_heading_may_name_the_group_and_its_part_in_one_cell(tmp_path: Path) -> None:
    (row,) = read_rows(
        tmp_path,
        ["Họ và tên", "Ngày sinh", "Quê quán - Tỉnh/TP", "Chi tiết quê quán", "Tỉnh nơi thường trú"],
        ["Bùi Thị Ánh", "14/02/1985", "Hà Nội", "xã A", "Huế"],
    ).people
    assert (row.items["home_province"], row.items["home_detail"], row.items["residence_province"]) == (
        *("Hà Nội", "xã A", "Huế"),
    )


def test_where_and_when_of_another_paper_are_not_taken_for_those_of_the_card(tmp_path: Path) -> None:
    listed = read_rows(
        tmp_path,
        ["Họ và tên", "Ngày sinh", "Số CCCD", "Ngày cấp", "Nơi cấp", "Ngày vào Đảng"],
        ["Bùi Thị Ánh", "14/02/1985", "022185041822", "01/01/2021", "Cục Cảnh sát", "19/05/2012"],
    )
    assert "card_issued_on" not in listed.people[0].items
    assert listed.extra == ("Ngày cấp (D)", "Nơi cấp (E)")
    assert listed.people[0].aside == {"Ngày cấp (D)": "01/01/2021", "Nơi cấp (E)": "Cục Cảnh sát"}


def test_extra_columns_are_kept_aside_and_named(tmp_path: Path) -> None:
    listed = read_4_0(tmp_path, extra={"Ghi chú riêng": ["đã gọi", ""], "Màu áo": ["đỏ", "xanh"]})
    assert listed.extra == ("Ghi chú riêng (AF)", "Màu áo (AG)")
    assert listed.people[0].aside["Màu áo (AG)"] == "đỏ"
    assert listed.people[0].problems == []


def test_a_column_without_a_title_is_kept_aside_too(tmp_path: Path) -> None:
    assert read_4_0(tmp_path, extra={"": ["x"]}).extra == ("AF",)


def test_a_row_that_numbers_the_columns_and_a_repeated_header_are_no_people(tmp_path: Path) -> None:
    listed = read_rows(
        tmp_path,
        FREE,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "Bùi Thị Ánh", "14/02/1985", "", "", "", "022185041822"],
        FREE,
        [2, "Vũ Minh Đức", "11/01/1990", "", "", "", "022090044560"],
    )
    assert [row.row for row in listed.people] == [3, 5]


def test_the_sheet_with_the_list_is_found_and_the_others_are_named(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Hướng dẫn", "điền biểu"])
    book.active.title = "Hướng dẫn"
    sheet = book.create_sheet("Danh sách")
    sheet.append(FREE)
    sheet.append([1, "Bùi Thị Ánh", "14/02/1985", "", "", "", "022185041822"])
    book.save(tmp_path / "a.xlsx")
    listed = read(tmp_path / "a.xlsx")
    assert (listed.header.sheet.name, listed.other_sheets, len(listed.people)) == ("Danh sách", ("Hướng dẫn",), 1)


@pytest.mark.parametrize(
    "rows",
    [
        [["Món", "Giá"], ["Phở", 45000]],
        [["Họ và tên", "Ghi chú"], ["Bùi Thị Ánh", "x"]],
        [["DANH SÁCH ĐẢNG VIÊN"], ["Bùi Thị Ánh", "14/02/1985", "022185041822"]],
        [["x"]],
    ],
)
def test_an_unknown_layout_is_refused_with_what_was_looked_for(tmp_path: Path, rows: list[list[Any]]) -> None:
    with pytest.raises(Refused) as refused:
        read_rows(tmp_path, *rows)
    for words in ("list.xlsx", "“Họ và tên”", "Sinh ngày", "Số định danh cá nhân", "Ngày vào Đảng"):
        assert words in refused.value.reason
    assert "TCVN3" not in refused.value.reason


def test_an_old_encoding_is_mentioned(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="TCVN3"):
        read_rows(
            tmp_path,
            ["TT", "Hä vµ tªn", "Ngµy sinh"],
            *[[n, "Ph¹m Thanh Tµi, Hoµng V¨n §øc", "1970"] for n in range(9)],
        )


# Free lists.


def test_a_list_of_ones_own_is_recognised_with_births_in_two_columns(tmp_path: Path) -> None:
    listed = read_rows(
        tmp_path,
        ["CHI BỘ CÔNG TY TNHH MINH HỌA"],
        [],
        ["STT", "Họ tên", "Năm sinh", "", "Quê quán", "Vào Đảng", "Chính thức", "Số CCCD", "Ghi chú"],
        ["", "", "Nam", "Nữ", "", "", "", "", ""],
        [1, "Bùi Thị Nga", "", datetime.fromisoformat("1987-07-04"), "xã Ví Dụ, Hải Phòng", "01/12/2009", "", "", "x"],
        [2, "Hoàng Công Nam", 1969, "", "xã Ví Dụ, Lâm Đồng", "14/08/1991", "14/08/1992", 68069295432, ""],
        [],
        ["", "Tổng cộng: 2 đồng chí"],
        ["", "", "", "", "", "T/M CHI BỘ"],
        ["", "", "", "", "", "BÍ THƯ"],
    )
    assert listed.layout == "Danh sách tự lập"
    first, second = listed.people
    assert (first.items["sex"], first.items["born_on"]) == ("Nữ", full("1987-07-04"))
    assert (first.items["home_province"], first.items["home_detail"]) == ("Hải Phòng", "xã Ví Dụ")
    assert first.items["note"] == "x"
    assert (second.items["sex"], second.items["born_on"]) == ("Nam", full("1969"))
    assert (second.admitted_on, second.recognised_on) == (full("1991-08-14"), full("1992-08-14"))
    assert second.items["citizen_number"] == "068069295432"
    assert [each.row for each in listed.left_out] == [8, 9, 10]


@pytest.mark.parametrize("header", [["Họ và tên", ""], ["Họ và tên đệm", "Tên"], ["Họ", "Tên"]])
def test_a_name_in_two_columns_is_one_name(tmp_path: Path, header: list[str]) -> None:
    listed = read_rows(
        tmp_path,
        [*header, "Ngày sinh", "Số CCCD"],
        ["Bùi Thị", "Ánh", "14/02/1985", "022185041822"],
        ["Vũ Minh", "Đức", "11/01/1990", "022090044560"],
    )
    assert [row.name for row in listed.people] == ["Bùi Thị Ánh", "Vũ Minh Đức"]


def test_marks_under_male_and_female_say_the_sex(tmp_path: Path) -> None:
    listed = read_rows(
        tmp_path,
        ["Họ và tên", "Giới tính", "", "Ngày sinh", "Vào Đảng"],
        ["", "Nam", "Nữ", "", ""],
        ["Bùi Thị Ánh", "", "x", "14/02/1985", ""],
        ["Vũ Minh Đức", "X", "", "11/01/1990", ""],
        ["Đỗ Hương", "x", "x", "11/01/1990", ""],
    )
    assert [row.items.get("sex") for row in listed.people] == ["Nữ", "Nam", None]
    assert "vừa ghi Nam vừa ghi Nữ" in problems(listed.people[2])["is_female"]


@pytest.mark.parametrize(
    ("text", "province", "detail"),
    [
        ("xã Ví Dụ, tỉnh Lâm Đồng", "Lâm Đồng", "xã Ví Dụ"),
        ("xã Ví Dụ, TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh", "xã Ví Dụ"),
        ("xã Ví Dụ, Hải Dương", "Hải Dương", "xã Ví Dụ"),  # a province of before 01/07/2025 stays what it was
        ("xã Ví Dụ, Thừa Thiên Huế", "Thừa Thiên Huế", "xã Ví Dụ"),
        ("thôn 1, xã Ví Dụ, Quảng Ninh, Việt Nam", "Quảng Ninh", "thôn 1, xã Ví Dụ"),
        ("Quảng Ninh", "Quảng Ninh", ""),
        ("xã Ví Dụ, Bắc Hà Thành", "", "xã Ví Dụ, Bắc Hà Thành"),
    ],
)
def test_a_whole_place_in_one_cell_is_taken_apart(tmp_path: Path, text: str, province: str, detail: str) -> None:
    (row,) = read_rows(tmp_path, FREE, [1, "Bùi Thị Ánh", "1985", text, "", "", ""]).people
    assert (row.items.get("home_province", ""), row.items.get("home_detail", "")) == (province, detail)


# Rows that are no people.


@pytest.mark.parametrize(
    "below",
    [
        ["", "", "Tổng cộng: 2 đồng chí"],
        ["Tổng số", "", "", "", 2],
        ["", "", "Cộng", "", "1 nữ"],
        ["", "", "Người lập biểu"],
        ["", "", "T/M CHI ỦY", "", "", "BÍ THƯ"],
        ["", "", "", "", "", "Ví Dụ, ngày 05 tháng 02 năm 2026"],
        ["", "", "", "", "", "(Ký, ghi rõ họ tên)"],
        ["", "", "Nguyễn Đức Khang"],
        ["Danh sách này có 2 đồng chí"],
        [3],
        [3, "", "", "", "", "", "Kinh", "Không", "", "", "", "", "", "", "Việt Nam", "", "", "Việt Nam"],
    ],
)
def test_totals_and_signatures_under_the_list_are_no_people(tmp_path: Path, below: list[Any]) -> None:
    listed = read_4_0(tmp_path, below=[[], below])
    assert len(listed.people) == 2
    assert [each.row for each in listed.left_out] == [BODY + 3]


def test_a_heading_between_people_is_no_person(tmp_path: Path) -> None:
    listed = read_rows(
        tmp_path,
        FREE,
        ["I", "Đảng viên chính thức"],
        [1, "Bùi Thị Ánh", "14/02/1985", "", "", "", "022185041822"],
        [],
        ["II. Đảng viên dự bị"],
        [2, "Vũ Minh Đức", "11/01/1990", "", "", "", "022090044560"],
    )
    assert [row.row for row in listed.people] == [3, 6]
    assert [each.row for each in listed.left_out] == [2, 5]


@pytest.mark.parametrize("name", ["Tống Công Hải", "Tong", "Tổng", "Tong Thi Hoa", "Cộng"])
def test_somebody_called_like_a_total_is_a_person(tmp_path: Path, name: str) -> None:
    listed = read_4_0(tmp_path, person(1, full_name=name), person(2))
    assert listed.people[0].name == name and not listed.left_out


@pytest.mark.parametrize(
    "known", [{"born_on": "4-9-70"}, {"citizen_number": "068072000042"}, {"card_number": "51.012345"}]
)
def test_one_fact_of_who_it_is_makes_a_person_of_a_total(tmp_path: Path, known: dict[str, str]) -> None:
    blank = dict.fromkeys(TITLES)
    listed = read_4_0(tmp_path, person(1), {**blank, "row_number": 2, "full_name": "Tong", **known})
    assert [each.name for each in listed.people][1:] == ["Tong"] and not listed.left_out


def test_counts_under_the_years_of_men_and_women_are_a_total(tmp_path: Path) -> None:
    listed = read_rows(
        tmp_path,
        ["STT", "Họ tên", "Năm sinh", "", "Số CCCD"],
        ["", "", "Nam", "Nữ", ""],
        [1, "Bùi Thị Ánh", "", "1985", "022185041822"],
        ["", "Tổng", 12, 8, ""],
        merged=["C1:D1"],
    )
    assert [each.name for each in listed.people] == ["Bùi Thị Ánh"]
    assert [each.text for each in listed.left_out] == ["Tổng 12 8"]


def test_a_row_without_a_name_is_a_person_whose_name_is_missing(tmp_path: Path) -> None:
    row = one(tmp_path, full_name=None)
    assert problems(row) == {"full_name": "Cần có họ và tên."}
    assert (row.problems[0].row, row.problems[0].column, row.problems[0].value) == (BODY, "Họ và tên (C)", "")


# Cells.


def test_letters_written_apart_come_together(tmp_path: Path) -> None:
    row = one(tmp_path, full_name=normalize("NFD", "  Hoàng  Thị\u00a0Đào "), home_detail=normalize("NFD", "xã Đầm Hà"))
    assert (row.name, row.items["home_detail"]) == ("Hoàng Thị Đào", "xã Đầm Hà")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("04/09/1970", "1970-09-04"),
        ("4.9.1970", "1970-09-04"),
        ("4-9-70", "1970-09-04"),
        ("1970-09-04", "1970-09-04"),
        (date(1970, 9, 4), "1970-09-04"),
        (datetime.fromisoformat("1970-09-04"), "1970-09-04"),
        (1970, "1970"),
        ("1970", "1970"),
        ("09/1970", "1970-09"),
        ("Ngày 4 tháng 9 năm 1970", "1970-09-04"),
        (" 04/09/1970 ", "1970-09-04"),
    ],
)
def test_dates_are_read_in_every_shape(tmp_path: Path, cell: Any, day: str) -> None:
    row = one(tmp_path, born_on=cell, admitted_on="10/05/2000", recognised_on="10/05/2001", citizen_number=None)
    assert row.born_on == full(day)


@pytest.mark.parametrize(
    ("cell", "value", "said"),
    [
        ("31/02/1990", "31/02/1990", "tháng 2 không có ngày 31"),
        ("29/02/1990", "29/02/1990", "ngày 29"),
        ("03/13/1990", "03/13/1990", "không có tháng 13"),
        ("12/25/1990", "12/25/1990", "không có tháng 25"),
        ("23/11/2026", "23/11/2026", "chưa tới"),
        ("05/68", "05/68", "nhiều cách"),
        ("khoảng 1970", "khoảng 1970", "không phải"),
        ("00/00/1970", "00/00/1970", "số 0"),
        (45, "45", "."),
        (True, "TRUE", "không phải"),
        (datetime.fromisoformat("1970-09-04T10:30"), "04/09/1970 10:30", "giờ"),
    ],
)
def test_an_impossible_or_ambiguous_date_is_named(tmp_path: Path, cell: Any, value: str, said: str) -> None:
    blank = dict.fromkeys(("citizen_number", "card_number", "admitted_on", "recognised_on"))
    row = one(tmp_path, born_on=cell, **blank)
    assert row.born_on is None
    (problem,) = row.problems
    assert (problem.column, problem.value) == ("Sinh ngày (F)", value)
    assert said in problem.reason


@pytest.mark.parametrize("key", ["born_on", "card_issued_on", "admitted_on", "recognised_on"])
def test_no_day_of_a_list_may_lie_in_the_future(tmp_path: Path, key: str) -> None:
    assert "chưa tới" in problems(one(tmp_path, **{key: "01/01/2027"}))[key]


@pytest.mark.parametrize("key", ["citizen_number", "card_number"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("02220100000", "trong ô có 11"),
        ("0222010000001", "trong ô có 13"),
        ("02220100000A", "chỉ gồm chữ số|chữ số"),
        ("2,22E+11", "chữ số"),
    ],
)
def test_letters_or_a_wrong_count_in_a_number_written_as_text_are_named(
    tmp_path: Path, key: str, text: str, said: str
) -> None:
    row = one(tmp_path, **{key: text})
    assert any(words in problems(row)[key] for words in said.split("|"))
    assert row.corrections == []
    assert row.problems[0].value == text


@pytest.mark.parametrize("text", ["068 170 000 001", "068.170.000.001", "'068170000001", "068170000001\u00a0"])
def test_blanks_and_points_in_a_number_do_not_count(tmp_path: Path, text: str) -> None:
    assert one(tmp_path, citizen_number=text).items["citizen_number"] == "068170000001"


def test_a_lost_first_zero_is_put_back_and_listed(tmp_path: Path) -> None:
    row = one(tmp_path, born_on="04/09/1970", citizen_number=68170000001, card_number=68170000001)
    assert (row.items["citizen_number"], row.items["card_number"]) == ("068170000001", "068170000001")
    assert [(each.row, each.column, each.value, each.corrected) for each in row.corrections] == [
        (BODY, "Số định danh cá nhân (I)", "68170000001", "068170000001"),
        (BODY, "Số thẻ Đảng (J)", "68170000001", "068170000001"),
    ]
    assert row.corrections[0].reason == "Excel đã làm mất số 0 đầu."
    assert row.problems == []


def test_the_two_zeros_of_ha_noi_are_put_back_too(tmp_path: Path) -> None:
    row = one(tmp_path, born_on="04/09/1970", citizen_number=1170000001, card_number=None)
    assert row.items["citizen_number"] == "001170000001"
    assert row.corrections[0].reason == "Excel đã làm mất 2 số 0 đầu."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3170000001, "mã tỉnh"),  # no province has the code 003
        (98170000001, "mã tỉnh"),
        (68171000001, "năm sinh"),
        (68370000001, "năm sinh"),  # the century of 2070
        (68070000001, "giới tính"),
        (681700000, "trong ô có 9"),
        (6817000000123, "trong ô có 13"),
        (68170000001.5, "không giữ đúng"),
    ],
)
def test_a_number_that_cannot_be_this_persons_is_not_put_right(tmp_path: Path, number: float, said: str) -> None:
    row = one(tmp_path, born_on="04/09/1970", sex="Nữ", citizen_number=number, card_number=None)
    assert row.corrections == []
    assert said in problems(row)["citizen_number"]
    assert "citizen_number" not in row.items


def test_a_whole_number_in_a_numeric_cell_is_taken_as_it_is(tmp_path: Path) -> None:
    row = one(tmp_path, citizen_number=168170000001)
    assert (row.items["citizen_number"], row.corrections, row.problems) == ("168170000001", [], [])


def test_an_old_card_number_that_became_a_decimal_is_not_believed(tmp_path: Path) -> None:
    assert "không giữ đúng" in problems(one(tmp_path, old_card_number=56.43848))["old_card_number"]
    assert one(tmp_path, old_card_number="56.438480").items["old_card_number"] == "56.438480"


def test_an_old_identity_number_without_its_zero_is_not_believed(tmp_path: Path) -> None:
    assert "số 0 đầu" in problems(one(tmp_path, old_identity_number=11234567))["old_identity_number"]
    assert one(tmp_path, old_identity_number=251234567).items["old_identity_number"] == "251234567"


@pytest.mark.parametrize(("text", "sex"), [("Nam", "Nam"), ("NỮ", "Nữ"), (" nữ ", "Nữ"), ("nu", "Nữ")])
def test_the_sex_is_known_however_it_is_written(tmp_path: Path, text: str, sex: str) -> None:
    assert one(tmp_path, sex=text).items["sex"] == sex


@pytest.mark.parametrize("text", ["Nam/Nữ", "M", "khác", "1"])
def test_an_unknown_sex_is_named(tmp_path: Path, text: str) -> None:
    row = one(tmp_path, sex=text)
    assert problems(row) == {"sex": "Giới tính phải ghi Nam hoặc Nữ."}
    assert (row.problems[0].column, row.problems[0].value) == ("Giới tính (E)", text)


@pytest.mark.parametrize(
    ("words", "happened"),
    [
        ("Từ trần", Happened.DECEASED),
        ("Rời khỏi Đảng", Happened.LEFT_PARTY),
        ("Miễn sinh hoạt", Happened.EXEMPTED),
        ("Đình chỉ sinh hoạt", Happened.SUSPENDED),
        ("Gián đoạn sinh hoạt", Happened.INTERRUPTED),
        ("TỪ TRẦN", Happened.DECEASED),
        ("miễn SH", Happened.EXEMPTED),
    ],
)
def test_the_words_for_a_state_say_what_happened(tmp_path: Path, words: str, happened: Happened) -> None:
    row = one(tmp_path, status=words, status_on="01/02/2020")
    assert (row.happened, row.happened_on, row.problems) == (happened, full("2020-02-01"), [])


def test_a_member_in_activity_has_no_event_and_no_day(tmp_path: Path) -> None:
    assert one(tmp_path, status="Đang sinh hoạt").happened is None
    assert "không có ngày này" in problems(one(tmp_path, status="Đang sinh hoạt", status_on="01/02/2020"))["status_on"]
    assert "thiếu trạng thái" in problems(one(tmp_path, status=None, status_on="01/02/2020"))["status_on"]


def test_an_unknown_state_is_named_with_those_that_are_known(tmp_path: Path) -> None:
    reason = problems(one(tmp_path, status="Đi vắng"))["status"]
    assert "Đang sinh hoạt, Từ trần, Rời khỏi Đảng, Miễn sinh hoạt" in reason


def test_choices_take_their_official_spelling_and_other_words_stay(tmp_path: Path) -> None:
    row = one(
        tmp_path, ethnic_group="KINH", religion="phat giao", home_province="tỉnh lâm đồng", birth_country="việt nam"
    )
    assert [row.items[key] for key in ("ethnic_group", "religion", "home_province", "birth_country")] == [
        *("Kinh", "Phật giáo", "Lâm Đồng", "Việt Nam")
    ]
    other = one(tmp_path, ethnic_group="Ngạn", home_province="Thừa Thiên Huế", birth_province="Hà Tây")
    assert [other.items[key] for key in ("ethnic_group", "home_province", "birth_province")] == [
        *("Ngạn", "Thừa Thiên Huế", "Hà Tây")
    ]


def test_an_error_in_a_cell_is_named_and_never_taken_as_text(tmp_path: Path) -> None:
    book_path = write_4_0(tmp_path / "a.xlsx", [person(1)])
    from openpyxl import load_workbook

    book = load_workbook(book_path)
    assert book.active is not None
    book.active.cell(BODY, 17, "=1/0")
    cell = book.active.cell(BODY, 3, "#REF!")
    cell.data_type = "e"
    book.save(book_path)
    (row,) = read(book_path).people
    assert "chưa được tính" in problems(row)["birth_detail"]
    assert "lỗi công thức" in problems(row)["full_name"]


def test_a_digit_in_a_name_is_named(tmp_path: Path) -> None:
    assert "full_name" in problems(one(tmp_path, full_name="Bùi Thị Ánh 2"))


def test_a_request_to_delete_is_said_and_changes_nothing(tmp_path: Path) -> None:
    row = one(tmp_path, deletion="x")
    assert row.problems == []
    assert "không xóa ai" in row.notes[0].reason


def test_several_wrong_cells_are_all_named(tmp_path: Path) -> None:
    row = one(tmp_path, full_name=None, sex="?", born_on="31/02/1990", citizen_number="12")
    assert [each.column for each in row.problems] == [
        *("Họ và tên (C)", "Giới tính (E)", "Sinh ngày (F)", "Số định danh cá nhân (I)")
    ]


def test_the_helper_makes_numbers_that_fit(tmp_path: Path) -> None:
    assert number_of(1, "01/01/2003", "Nữ") == "068303000001"
