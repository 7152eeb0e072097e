"""Dues as a spreadsheet: the month and its year count for themselves, to the figures of the book."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.cell import correct_cell
from partycell_desktop.use_cases.dues import get_dues_sheet
from partycell_desktop.use_cases.dues_closing import set_dues_share
from partycell_desktop.use_cases.dues_export import export_dues_sheet
from partycell_desktop.use_cases.dues_reports import get_dues_year
from partycell_desktop.use_cases.session import Session
from tests.use_cases.test_ledger_export import worked_out


@pytest.fixture
def demo(open_demo: Callable[[], Session]) -> Iterator[Session]:
    made = open_demo()
    yield made
    close_session(made)


def test_every_formula_makes_what_the_dues_of_the_book_are(demo: Session, tmp_path: Path) -> None:
    correct_cell(demo, {"organisation_type": "Chi bộ cơ sở"})
    set_dues_share(demo, "70%", "Công văn số 20-CV/ĐU", "2026-11")
    out = tmp_path / "dang-phi.xlsx"
    assert export_dues_sheet(demo, out, "2026-10") == {"path": str(out), "members": 25}
    book, kept = openpyxl.load_workbook(out), CalamineWorkbook.from_path(out)
    assert book.sheetnames == ["Đảng phí", "S01-ĐP 2026", "B01-ĐP 2026-Q4", "B01-ĐP 2026"]
    formulas = dict.fromkeys(book.sheetnames, 0)
    for name in book.sheetnames:
        rows = kept.get_sheet_by_name(name).to_python()
        for cell in (each for row in book[name].iter_rows() for each in row if each.data_type == "f"):
            formulas[name] += 1
            told = int(rows[cell.row - 1][cell.column - 1] or 0)
            assert worked_out(book, name, cell.coordinate) == told, (name, cell.coordinate)
    # Two columns of 25 members and five sums; of eleven months two figures, of five rows of sums eight; four lines.
    assert formulas == {"Đảng phí": 55, "S01-ĐP 2026": 62, "B01-ĐP 2026-Q4": 4, "B01-ĐP 2026": 4}
    sheet, sums = get_dues_sheet(demo, "2026-10").figures, [worked_out(book, "Đảng phí", f"{at}30") for at in "HIJ"]
    assert sums == [sheet.due, sheet.collected, sheet.unpaid]
    of_year = get_dues_year(demo, 2026).rows[-1].figures
    wanted = [of_year.collected, of_year.kept, of_year.to_send, of_year.remitted, of_year.owed]
    assert [worked_out(book, "S01-ĐP 2026", f"{at}22") for at in "EFGHI"] == wanted


def test_a_share_that_nobody_has_said_leaves_its_cells_empty(demo: Session, tmp_path: Path) -> None:
    correct_cell(demo, {"organisation_type": "Chi bộ cơ sở"})
    export_dues_sheet(demo, tmp_path / "dang-phi.xlsx", "2026-11")
    year = openpyxl.load_workbook(tmp_path / "dang-phi.xlsx")["S01-ĐP 2026"]
    assert [year[f"{at}19"].value for at in "AFGI"] == ["Tháng 11/2026", None, None, None]
    assert [year[f"{at}22"].value for at in "AFGI"] == ["Năm 2026", None, None, None]


def test_only_a_cell_that_makes_b01_dp_finds_it_there_and_a_list_parted_by_commas_is_the_month_alone(
    demo: Session, tmp_path: Path
) -> None:
    export_dues_sheet(demo, tmp_path / "dang-phi.xlsx", "2026-10")
    assert openpyxl.load_workbook(tmp_path / "dang-phi.xlsx").sheetnames == ["Đảng phí", "S01-ĐP 2026"]
    export_dues_sheet(demo, tmp_path / "dang-phi.csv", "2026-10")
    lines = (tmp_path / "dang-phi.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 26 and "Trần Quốc Hùng" in lines[9] and "=" not in "".join(lines)
