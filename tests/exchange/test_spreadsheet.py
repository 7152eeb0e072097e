"""Reading a spreadsheet: its true rows and columns, plain values, and every file that must not be read."""

import io
import random
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from struct import pack, pack_into

import pytest
from openpyxl import Workbook

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.exchange.spreadsheet import ErrorCell, letters, read_spreadsheet
from tests.exchange.lists import person, write_4_0
from tests.exchange.old_excel_file import container, old_excel, record, stream_of

MOMENT = datetime.fromisoformat("1987-07-04T10:05")
ROWS: list[list[object]] = [["STT", "Họ và tên", "Số CCCD"], [1, "Bùi Thị Ánh", "022185041822"]]


def trouble(path: Path) -> str:
    with pytest.raises(Trouble) as told:
        read_spreadsheet(path)
    assert told.value.try_this.endswith((".", ")"))
    return told.value.what


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The archive with `change` made to each of its parts; None leaves one out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = change(part.filename, old.read(part))
            if content is not None:
                new.writestr(part.filename, content)
    return made.getvalue()


def with_sheet(tmp_path: Path, sheet_data: str) -> Path:
    """A workbook whose one sheet has these rows, as XML."""
    whole = (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{sheet_data}</sheetData></worksheet>"
    ).encode()
    data = write_4_0(tmp_path / "whole.xlsx", [person()]).read_bytes()
    path = tmp_path / "made.xlsx"
    path.write_bytes(repacked(data, lambda name, content: whole if name.endswith("sheet1.xml") else content))
    return path


@pytest.mark.parametrize(("column", "said"), [(0, "A"), (25, "Z"), (26, "AA"), (30, "AE"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_called_as_in_a_spreadsheet(column: int, said: str) -> None:
    assert letters(column) == said


def test_rows_and_columns_are_those_of_the_spreadsheet_also_when_it_begins_further_down(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["C4"], sheet["E6"] = "đây", 12
    book.save(tmp_path / "a.xlsx")
    (read,) = read_spreadsheet(tmp_path / "a.xlsx").sheets
    assert read.rows[3][2] == "đây"
    assert read.rows[5][4] == 12
    assert [any(row) for row in read.rows] == [False, False, False, True, False, True]


def test_values_are_plain(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["079170225127", 79170225127, 12.5, date(1987, 7, 4), MOMENT, True, " x "])
    book.save(tmp_path / "a.xlsx")
    (read,) = read_spreadsheet(tmp_path / "a.xlsx").sheets
    assert read.rows[0] == [*("079170225127", 79170225127, 12.5, date(1987, 7, 4), MOMENT, True, " x ")]
    assert isinstance(read.rows[0][1], int)


def test_hidden_sheets_are_left_aside(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["thấy"])
    hidden = book.create_sheet("TINH")
    hidden.append(["Lâm Đồng"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in read_spreadsheet(tmp_path / "a.xlsx").sheets] == ["Sheet"]


def test_errors_and_formulas_that_were_never_calculated_are_told_from_blanks(tmp_path: Path) -> None:
    path = with_sheet(
        tmp_path,
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f>1+1</f><v></v></c>'
        '<c r="C1" t="str"><f>""</f><v></v></c>'
        '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><v>5</v></c></row>',
    )
    row = read_spreadsheet(path).sheets[0].rows[0]
    assert [isinstance(cell, ErrorCell) for cell in row] == [True, True, False, False, False]
    assert row[0] == "#N/A"
    assert row[2:] == ["", 2, 5]


def test_an_old_xls_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "cu.xls"
    path.write_bytes(old_excel(ROWS))
    assert read_spreadsheet(path).sheets[0].rows == ROWS


def test_what_a_file_is_called_does_not_count(tmp_path: Path) -> None:
    write_4_0(tmp_path / "a.xlsx", [person()]).rename(tmp_path / "a.xls")
    (tmp_path / "b.xlsx").write_bytes(old_excel(ROWS))
    assert read_spreadsheet(tmp_path / "a.xls").sheets[0].rows[7][2]
    assert read_spreadsheet(tmp_path / "b.xlsx").sheets[0].rows == ROWS


def test_a_mark_tells_one_state_of_a_file_from_another(tmp_path: Path) -> None:
    marks = {read_spreadsheet(write_4_0(tmp_path / f"{n}.xlsx", [person(n)])).mark for n in (1, 2)}
    assert len(marks) == 2


# Files that cannot be read.


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("rong.xlsx", b"", "rỗng"),
        ("khong.xls", b"\0" * 2000, "rỗng"),
        ("trang.xls", b"<html><body><table><tr><td>STT</td></tr></table></body></html>", "trang web"),
        ("trang.xls", b"\xef\xbb\xbf\r\n<TABLE border=1><tr><td>STT", "trang web"),
        ("xml.xls", b'<?xml version="1.0"?><Workbook/>', "tệp XML"),
        ("chu.xlsx", "STT;Họ và tên\n1;Bùi Thị Ánh\n".encode(), "tệp văn bản"),
        ("giay.xlsx", b"%PDF-1.7\n1 0 obj", "tệp PDF"),
        ("anh.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "không phải là bảng tính"),
        ("ole.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 3000, "bị hỏng"),
        ("zip.xlsx", b"PK\x03\x04" + b"\0" * 500, "bị hỏng"),
    ],
)
def test_what_is_no_spreadsheet_is_said_in_its_own_words(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    what = trouble(tmp_path / name)
    assert said in what
    assert name in what


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert "Không có tệp" in trouble(tmp_path / "mat.xlsx")
    assert "thư mục" in trouble(tmp_path)


def test_other_documents_in_an_archive_are_named(tmp_path: Path) -> None:
    for part, said in (("word/document.xml", "Word"), ("content.xml", "không đọc"), ("x.txt", "không phải là bảng")):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
            archive.writestr(part, "x")
        assert said in trouble(tmp_path / "a.xlsx")


@pytest.mark.parametrize("name", ["moi.xlsx", "cu.xls"])
def test_a_file_cut_off_anywhere_is_never_read_as_a_shorter_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    whole = (
        write_4_0(tmp_path / "a.xlsx", [person(n) for n in range(1, 4)]).read_bytes()
        if name.endswith("x")
        else old_excel(ROWS)
    )
    for part in range(1, 20):
        path.write_bytes(whole[: len(whole) * part // 20])
        assert "bị hỏng" in trouble(path)


def test_a_password_is_said(tmp_path: Path) -> None:
    (tmp_path / "moi.xlsx").write_bytes(container(b"x" * 5000, "EncryptedPackage"))
    assert "có đặt mật khẩu" in trouble(tmp_path / "moi.xlsx")
    (tmp_path / "cu.xls").write_bytes(container(stream_of(ROWS, record(0x002F, b"\0" * 54))))
    assert "có đặt mật khẩu" in trouble(tmp_path / "cu.xls")


def test_a_flipped_byte_inside_a_sheet_is_noticed(tmp_path: Path) -> None:
    whole = bytearray(write_4_0(tmp_path / "a.xlsx", [person(n) for n in range(1, 40)]).read_bytes())
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    whole[part.header_offset + 200] ^= 0x10
    (tmp_path / "b.xlsx").write_bytes(whole)
    assert "bị hỏng" in trouble(tmp_path / "b.xlsx")


# Files that would eat all memory.


def bomb(tmp_path: Path, part: str, size: int) -> Path:
    """A workbook with one part that unpacks to `size` bytes."""
    data = write_4_0(tmp_path / "whole.xlsx", [person()]).read_bytes()
    path = tmp_path / "bom.xlsx"
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for each in old.infolist():
            if each.filename != part:
                new.writestr(each.filename, old.read(each))
        with new.open(part, "w", force_zip64=True) as file:
            for _ in range(size >> 20):
                file.write(b" " * (1 << 20))
    return path


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_part_that_unpacks_to_more_than_any_list_is_not_unpacked(tmp_path: Path, part: str) -> None:
    path = bomb(tmp_path, part, 160 << 20)
    begun = time.monotonic()
    assert "lớn hơn nhiều" in trouble(path)
    assert time.monotonic() - begun < 2


def test_a_lie_about_the_size_of_a_part_is_noticed(tmp_path: Path) -> None:
    path = bomb(tmp_path, "xl/worksheets/sheet1.xml", 20 << 20)
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    pack_into("<I", data, at + 24, 1000)
    path.write_bytes(data)
    assert "bị hỏng" in trouble(path)


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="90000"><c r="XFD90000"><v>1</v></c></row>',
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>',
        "<row>" + "<c><v>1</v></c>" * 3000 + "</row>" + "<row><c><v>1</v></c></row>" * 3000,
    ],
)
def test_a_small_file_with_cells_far_apart_is_not_spread_out(tmp_path: Path, cells: str) -> None:
    assert "lớn hơn nhiều" in trouble(with_sheet(tmp_path, cells))


def test_one_long_text_in_very_many_cells_is_not_written_out(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 20_001))
    data = with_sheet(tmp_path, rows).read_bytes()
    texts = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>' + b"a" * 30_000
    path = tmp_path / "lap.xlsx"
    made = repacked(data, lambda name, content: None if name == "xl/sharedStrings.xml" else content)
    path.write_bytes(made)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", texts + b"</t></si></sst>")
    assert "lớn hơn nhiều" in trouble(path)


def test_formatted_but_empty_cells_down_to_the_last_row_do_no_harm(tmp_path: Path) -> None:
    path = with_sheet(
        tmp_path,
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>',
    )
    assert read_spreadsheet(path).sheets[0].rows == [[1]]


def test_an_xls_whose_sectors_run_in_a_circle_is_damaged(tmp_path: Path) -> None:
    data = bytearray(old_excel(ROWS))
    pack_into("<I", data, 512 + 4 * 5, 3)
    (tmp_path / "a.xls").write_bytes(data)
    assert "bị hỏng" in trouble(tmp_path / "a.xls")


def test_an_xls_that_announces_billions_of_texts_or_cells_is_not_believed(tmp_path: Path) -> None:
    texts = bytearray(old_excel(ROWS))
    at = texts.index(pack("<HH", 0x00FC, 0)[:2], 1024)
    pack_into("<I", texts, at + 8, 0x7FFFFFFF)
    cells = bytearray(old_excel(ROWS))
    at = cells.index(pack("<HH", 0x0200, 14), 1024)
    pack_into("<II", cells, at + 4, 0, 0x7FFFFFFF)
    for data in (texts, cells):
        (tmp_path / "a.xls").write_bytes(data)
        assert "bị hỏng" in trouble(tmp_path / "a.xls")


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_a_few_hundred_mutated_files_never_crash_and_never_hang(tmp_path: Path, kind: str) -> None:
    whole = write_4_0(tmp_path / "a.xlsx", [person(n) for n in range(1, 9)]).read_bytes()
    whole = whole if kind == "xlsx" else old_excel(ROWS * 20)
    chance = random.Random(20_261_122)
    path = tmp_path / f"m.{kind}"
    slowest = 0.0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 1, 4, 30])):
            data[chance.randrange(len(data) if chance.random() < 0.6 else 700)] = chance.choice(
                [0, 255, chance.randrange(256)]
            )
        path.write_bytes(data[: chance.randrange(len(data))] if chance.random() < 0.1 else data)
        begun = time.monotonic()
        try:
            read_spreadsheet(path)
        except Trouble as told:
            assert told.what
        slowest = max(slowest, time.monotonic() - begun)
    assert slowest < 3
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000  # kB
