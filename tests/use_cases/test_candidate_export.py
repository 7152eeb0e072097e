"""The list of candidates goes out: who is chosen, in the order and with the columns that are chosen, noted."""

import csv
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.use_cases import candidates, roster
from partycell_desktop.use_cases.candidate_export import export_candidates, list_candidate_columns, place_of
from partycell_desktop.use_cases.candidates import list_candidates
from partycell_desktop.use_cases.history import history_of_member
from partycell_desktop.use_cases.session import Session

WORKER = {"full_name": "Đinh Công Mẫu", "born_on": "5/1993", "sex": "Nam", "work_unit": "=Tổ 1"}


@pytest.fixture
def full(session: Session) -> Session:
    candidates.add_candidate(session, WORKER, {"opened_on": "1/6/2026"})
    candidates.add_candidate(session, {"full_name": "Lý Thị Mai"}, {"opened_on": "1/7/2026"})
    roster.add_member(session, {"full_name": "Phạm Văn Dũng"}, [{"kind": "admitted", "on": "19/5/2026"}])
    return session


def rows(path: Path) -> list[list[Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_workbook_has_the_heading_and_dates_as_dates(full: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert export_candidates(full, path) == {"path": str(path), "people": 3}
    sheet = load_workbook(path).active
    assert sheet.title == "Quần chúng"
    told = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert told[1][0] == "CHI BỘ CÔNG TY TNHH MINH HỌA"
    assert told[2][0] == "DANH SÁCH PHÁT TRIỂN ĐẢNG VIÊN"
    assert told[5][:4] == ["STT", "Họ và tên", "Giới tính", "Ngày sinh"]
    assert [row[1] for row in told[6:]] == ["Phạm Văn Dũng", "Lý Thị Mai", "Đinh Công Mẫu"]
    assert told[8][3] == "05/1993"
    since = told[5].index("Từ ngày")
    assert told[7][since].isoformat() == "2026-07-01T00:00:00"
    unit = sheet.cell(9, told[5].index("Đơn vị") + 1)
    assert (unit.value, unit.data_type) == ("=Tổ 1", "s")


def test_a_csv_has_the_people_and_columns_that_are_chosen_in_their_order(full: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    chosen = [place_of(each) for each in reversed(list_candidates(full))]
    export_candidates(full, path, [*chosen, "candidate:99"], ["row_number", "work_unit", "name", "since"])
    assert rows(path) == [
        ["STT", "Đơn vị", "Họ và tên", "Từ ngày"],
        ["1", "'=Tổ 1", "Đinh Công Mẫu", "01/06/2026"],
        ["2", "", "Lý Thị Mai", "01/07/2026"],
        ["3", "", "Phạm Văn Dũng", "19/05/2026"],
    ]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")  # by which Excel knows UTF-8


def test_every_column_that_is_named_can_go_out(full: Session, tmp_path: Path) -> None:
    keys = [each["key"] for each in list_candidate_columns(full)]
    export_candidates(full, tmp_path / "a.csv", None, keys)
    assert {len(row) for row in rows(tmp_path / "a.csv")} == {len(keys)}


def test_those_whose_way_has_ended_go_out_when_they_are_named(full: Session, tmp_path: Path) -> None:
    way = next(each.id for each in list_candidates(full) if each.person.name == "Lý Thị Mai")
    candidates.end_candidacy(full, way, "left_enterprise", "20/11/2026")
    export_candidates(full, tmp_path / "a.csv", None, ["name"])
    assert ["Lý Thị Mai"] not in rows(tmp_path / "a.csv")
    export_candidates(full, tmp_path / "a.csv", [f"candidate:{way}"], ["name", "next"])
    assert rows(tmp_path / "a.csv")[1] == ["Lý Thị Mai", "Thôi làm việc tại doanh nghiệp · 20/11/2026"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"columns": ["photo"]}, "columns"),
        ({"columns": []}, "columns"),
        ({"places": ["candidate:99"]}, "places"),
        ({"path": "a.xls"}, "path"),
    ],
)
def test_what_cannot_go_out_is_refused(full: Session, tmp_path: Path, given: dict[str, Any], field: str) -> None:
    path = tmp_path / given.pop("path", "a.xlsx")
    with pytest.raises(Refused) as refused:
        export_candidates(full, path, **given)
    assert refused.value.field == field
    assert not path.exists()


def test_the_export_is_noted_for_each_person(full: Session, tmp_path: Path) -> None:
    line = list_candidates(full)[0]
    export_candidates(full, tmp_path / "quan chung.csv", [place_of(line)])
    seen = history_of_member(full, line.person.id)[0]
    assert (seen.act, seen.item) == ("Đã xuất khỏi sổ", "quan chung.csv")


def test_a_file_that_cannot_be_written_is_trouble(full: Session, tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(Trouble, match="ghi được"):
        export_candidates(full, tmp_path / "a.csv")
