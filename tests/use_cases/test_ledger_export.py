"""The books of money as a spreadsheet: it counts for itself, to the figures of the book, and texts stay texts."""

import re
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.estimates import approve_estimate, keep_estimate
from partycell_desktop.use_cases.ledger import keep_opening
from partycell_desktop.use_cases.ledger_export import export_ledger
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import reverse_voucher
from tests.use_cases.money import at, payment, receipt, state_cell


def worked_out(book: Workbook, sheet: str, cell: str) -> int:
    """What a cell makes, worked out from the formulas alone."""
    found = book[sheet][cell].value
    if not isinstance(found, str) or not found.startswith("="):
        return int(found or 0)
    text = re.sub(
        r"SUM\(([A-Z])(\d+):[A-Z](\d+)\)",
        lambda m: "(" + "+".join(f"{m[1]}{row}" for row in range(int(m[2]), int(m[3]) + 1)) + ")",
        found[1:],
    )
    text = re.sub(r"[A-Z]\d+", lambda m: f"({worked_out(book, sheet, m[0])})", text)
    assert re.fullmatch(r"[-+(),\d]*|MAX\([-+(),\d]*\)", text), text
    return int(eval(text.replace("MAX", "max")))


@pytest.fixture
def written(session: Session, tmp_path: Path) -> Path:
    state_cell(session)
    at(session, 2026, 12, 31)
    keep_opening(session, "01/01/2026", {"cash": "2tr", "bank": "1tr"}, {"granted": "3tr"})
    keep_estimate(session, 2026, [{"heading": "spent:press", "proposed": "1tr"}])
    approve_estimate(session, 2026, {"approved_on": "05/01/2026", "decision": "1-QĐ/ĐU"})
    receipt(session, "10/01/2026", "5tr", fund="bank")
    wrong = payment(session, "12/02/2026", "700.000", "other", reason='=HYPERLINK("http://vi-du";"x")')
    reverse_voucher(session, wrong, "nhầm", "15/02/2026")
    payment(session, "20/05/2026", "1,2tr", "press", party="+84 Bưu điện")
    payment(session, "30/11/2026", "800.000", "support")
    out = tmp_path / "so.xlsx"
    assert export_ledger(session, out, "2026")["vouchers"] == 5
    return out


def test_every_formula_makes_what_the_book_says(written: Path) -> None:
    book, kept = openpyxl.load_workbook(written), CalamineWorkbook.from_path(written)
    assert book.sheetnames == [
        "Sổ quỹ", "S01-TCĐ", "DT01-TCĐ 2026", "BC01-TCĐ 2026-Q1", "BC01-TCĐ 2026-Q2", "BC01-TCĐ 2026-Q3",
        "BC01-TCĐ 2026-Q4", "BC01-TCĐ 2026", "Dự toán và thực hiện",
    ]  # fmt: skip
    formulas = 0
    for sheet in book.sheetnames:
        rows = kept.get_sheet_by_name(sheet).to_python()
        for row in book[sheet].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formulas += 1
                    told = rows[cell.row - 1][cell.column - 1]
                    assert worked_out(book, sheet, cell.coordinate) == int(told or 0), (sheet, cell.coordinate)
    assert formulas > 80


def test_the_sums_are_those_worked_out_by_hand(written: Path) -> None:
    book = openpyxl.load_workbook(written)
    # 3.000.000 at the beginning; + 5.000.000; - 700.000 + 700.000; - 1.200.000; - 800.000
    assert [worked_out(book, "Sổ quỹ", f"J{row}") for row in range(5, 12)] == [
        3_000_000, 8_000_000, 7_300_000, 8_000_000, 6_800_000, 6_000_000, 6_000_000,
    ]  # fmt: skip
    assert [worked_out(book, "S01-TCĐ", f"{column}11") for column in "GNO"] == [5_000_000, 2_000_000, 6_000_000]
    assert worked_out(book, "BC01-TCĐ 2026-Q2", "D17") == 6_800_000 == worked_out(book, "BC01-TCĐ 2026-Q3", "D6")
    settled = {row[0].value: row[3].row for row in book["Dự toán và thực hiện"].iter_rows(min_row=5)}
    assert worked_out(book, "Dự toán và thực hiện", f"D{settled['Báo, tạp chí']}") == 200_000


def test_what_looks_like_a_formula_in_a_text_stays_a_text(written: Path) -> None:
    sheet = openpyxl.load_workbook(written)["Sổ quỹ"]
    cells = {cell.value: cell for row in sheet.iter_rows(min_row=5) for cell in row if isinstance(cell.value, str)}
    assert cells['=HYPERLINK("http://vi-du";"x")'].data_type == cells["+84 Bưu điện"].data_type == "s"
    assert sheet["A6"].number_format == "dd/mm/yyyy" and not sheet._hyperlinks


def test_the_book_of_one_fund_and_of_a_quarter_is_one_sheet(session: Session, written: Path, tmp_path: Path) -> None:
    for period, fund in (("2026-Q2", ""), ("2026", "cash")):
        out = tmp_path / f"{period}{fund}.xlsx"
        export_ledger(session, out, period, fund)
        assert openpyxl.load_workbook(out).sheetnames == ["Sổ quỹ"]
    with pytest.raises(Refused):
        export_ledger(session, tmp_path / "so.ods", "2026")
