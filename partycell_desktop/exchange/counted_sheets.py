"""Writes tables that count for themselves: sums and balances are formulas of the spreadsheet, texts are only texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from partycell_desktop.exchange.written_list import new_book, save_book, set_page

FIRST_ROW = 5
"""The row of a sheet, counted from 1, in which the first row of its table stands; the head stands above it."""


@dataclass(frozen=True)
class Formula:
    """A cell that the spreadsheet works out: "=G5-H5", and what it makes now, for who only reads the file."""

    text: str
    value: int


Cell = str | int | date | Formula | None


@dataclass(frozen=True)
class CountedSheet:
    """One table: the sheet's name (at most 31 signs), title, quiet line below it, head with widths in letters, rows.

    `strong` are the rows, counted from 0, that stand out: the sums.
    """

    name: str
    title: str
    below: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[Cell]]
    strong: frozenset[int] = frozenset()


def letter_of(column: int) -> str:
    """The letter of a column, counted from 0, up to the 26th."""
    return chr(ord("A") + column)


def write_counted(path: Path, sheets: Sequence[CountedSheet]) -> None:
    """Write the sheets into one .xlsx; Refused where the path ends otherwise, Trouble where it cannot be written."""
    buffer, book, formats = new_book(path)
    money = {"font_name": "Times New Roman", "font_size": 11, "border": 1, "num_format": "#,##0;(#,##0);"}
    looks = {
        "text": formats["text"],
        "day": formats["day"],
        "money": book.add_format(money),
        "strong.money": book.add_format({**money, "bold": True}),
        "strong.text": book.add_format({**money, "bold": True, "num_format": "@", "text_wrap": True}),
    }
    for each in sheets:
        sheet = book.add_worksheet(each.name)
        last = max(len(each.columns) - 1, 1)
        sheet.merge_range(0, 0, 0, last, each.title, formats["title"])
        sheet.merge_range(1, 0, 1, last, each.below, formats["under_title"])
        for at, (words, wide) in enumerate(each.columns):
            sheet.write_string(FIRST_ROW - 2, at, words, formats["header"])
            sheet.set_column(at, at, wide)
        for down, row in enumerate(each.rows):
            for at, cell in enumerate(row):
                _write(sheet, FIRST_ROW - 1 + down, at, cell, looks, strong=down in each.strong)
        sheet.freeze_panes(FIRST_ROW - 1, 0)
        sheet.repeat_rows(FIRST_ROW - 2)
        set_page(sheet)
    save_book(path, book, buffer)


def _write(sheet: Any, row: int, column: int, cell: Cell, looks: dict[str, Any], *, strong: bool) -> None:
    before = "strong." if strong else ""
    if isinstance(cell, Formula):
        sheet.write_formula(row, column, cell.text, looks[f"{before}money"], cell.value)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, looks[f"{before}money"])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, cell, looks["day"])
    elif cell:
        sheet.write_string(row, column, cell, looks[f"{before}text"])
    else:
        sheet.write_blank(row, column, None, looks[f"{before}text"])
