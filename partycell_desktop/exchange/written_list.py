"""Writes lists: of people with a heading as .xlsx, ready to print, or as .csv; the rows of one that could not come in.

Texts are written as texts, never as formulas or links, and nothing is laid down in temporary files.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook as NewWorkbook

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.exchange.cells import cell_text
from partycell_desktop.exchange.member_list import MemberList
from partycell_desktop.exchange.spreadsheet import ErrorCell
from partycell_desktop.words import _

Written = str | int | bool | PartialDate | None
"""What may stand in a cell: a text, a number, a mark, a day known whole or in part, or nothing."""

_FONT = "Times New Roman"
_FIRST_DAY = date(1900, 3, 1)  # before it Excel's calendar is wrong by a day
_A4 = 9
_WIDEST, _NARROWEST = 48, 6
_TITLE_ROWS = 5
_BEGINS_A_FORMULA = tuple("=+-@\t\r")


@dataclass(frozen=True)
class WrittenColumn:
    """One column of a list that goes out. `wide` is its least width in letters."""

    title: str
    wide: int = 8


@dataclass(frozen=True)
class Heading:
    """What stands over a list: the names of committee and cell, its title, the day it is true for; the sheet's name."""

    organisations: Sequence[str]
    title: str
    day: date
    sheet: str


@dataclass(frozen=True)
class WrittenTable:
    """The columns and rows of one sheet."""

    columns: Sequence[WrittenColumn]
    rows: Sequence[Sequence[Written]]


def write_people(
    path: Path, heading: Heading, columns: Sequence[WrittenColumn], rows: Sequence[Sequence[Written]]
) -> None:
    """Write a list of people: as .xlsx with its heading, A4 lying, the header on every page; or the bare list as .csv.

    Refused where the path ends in neither, Trouble where it cannot be written.
    """
    if path.suffix.lower() == ".csv":
        _write_csv(path, columns, rows)
    else:
        _write_sheet(path, heading, columns, rows)


def _write_csv(path: Path, columns: Sequence[WrittenColumn], rows: Sequence[Sequence[Written]]) -> None:
    """UTF-8 with the mark by which Excel knows it, parted by commas; no text can become a formula."""
    buffer = io.StringIO(newline="")
    out = csv.writer(buffer)
    out.writerow([each.title for each in columns])
    out.writerows([_plain(value) for value in row] for row in rows)
    _keep(path, buffer.getvalue().encode("utf-8-sig"))


def _plain(value: Written) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    if isinstance(value, PartialDate):
        return value.shown()
    text = str(value)
    return f"'{text}" if text[:1] in _BEGINS_A_FORMULA and not isinstance(value, int) else text


def _write_sheet(
    path: Path, heading: Heading, columns: Sequence[WrittenColumn], rows: Sequence[Sequence[Written]]
) -> None:
    write_tables(path, [(heading, WrittenTable(columns, rows))])


def write_tables(path: Path, tables: Sequence[tuple[Heading, WrittenTable]]) -> None:
    """Write several tables into one .xlsx, each with its heading on a sheet of its own.

    Refused where the path ends otherwise, Trouble where it cannot be written.
    """
    buffer, book, formats = new_book(path)
    for heading, table in tables:
        _add_sheet(book, formats, heading, table.columns, table.rows)
    save_book(path, book, buffer)


def _add_sheet(
    book: Any,
    formats: dict[str, Any],
    heading: Heading,
    columns: Sequence[WrittenColumn],
    rows: Sequence[Sequence[Written]],
) -> None:
    sheet = book.add_worksheet(heading.sheet)
    last = max(len(columns) - 1, 1)
    for at, words in enumerate(heading.organisations[:2]):
        sheet.write_string(at, 0, words.upper(), formats["strong" if at else "plain"])
    sheet.merge_range(2, 0, 2, last, heading.title, formats["title"])
    sheet.merge_range(3, 0, 3, last, _("As on {day}").format(day=shown_day(heading.day)), formats["under_title"])
    widths = [max(column.wide, _NARROWEST) for column in columns]
    for at, column in enumerate(columns):
        sheet.write_string(_TITLE_ROWS, at, column.title, formats["header"])
    for down, row in enumerate(rows, _TITLE_ROWS + 1):
        for at, value in enumerate(row):
            widths[at] = min(_WIDEST, max(widths[at], _write(sheet, down, at, value, formats) + 2))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(_TITLE_ROWS + 1, 0)
    sheet.repeat_rows(_TITLE_ROWS)
    sheet.autofilter(_TITLE_ROWS, 0, _TITLE_ROWS + len(rows), len(columns) - 1)
    set_page(sheet)


def write_rejected(path: Path, listed: MemberList, reasons: Mapping[int, Sequence[str]]) -> None:
    """Write the rows of a list that could not come in, as they stand there, under its own header.

    Two columns more say which row it was and, line by line, why. Refused where the path does not end in .xlsx, Trouble
    where it cannot be written.
    """
    buffer, book, formats = new_book(path)
    sheet = book.add_worksheet(_("Not imported"))
    header, source = listed.header, listed.header.sheet.rows
    chosen = [*range(header.first, header.body), *(row - 1 for row in reasons)]
    width = max(len(source[row]) for row in chosen)
    tall = header.body - header.first
    for down, row in enumerate(chosen):
        is_header = down < tall
        for at, value in enumerate(source[row]):
            _write_as_it_was(sheet, down, at, value, formats, "header" if is_header else "")
        if not is_header:
            sheet.write_number(down, width, row + 1, formats["number"])
            sheet.write_string(down, width + 1, "\n".join(reasons[row + 1]), formats["reason"])
    for top, left, bottom, right in header.sheet.merged:
        if header.first <= top and bottom < header.body:
            words = source[top][left] if left < len(source[top]) else ""
            sheet.merge_range(
                top - header.first, left, bottom - header.first, right, cell_text(words), formats["header"]
            )
    for at, words in ((width, _("Row in the file")), (width + 1, _("Why it was not imported"))):
        sheet.write_string(tall - 1, at, words, formats["header"])
    sheet.set_column(0, width, 14)
    sheet.set_column(width + 1, width + 1, 60)
    sheet.freeze_panes(tall, 0)
    set_page(sheet)
    save_book(path, book, buffer)


def new_book(path: Path) -> tuple[io.BytesIO, Any, dict[str, Any]]:
    """An empty .xlsx in memory with the looks of its cells; no text of it becomes a formula, a link or a number."""
    if path.suffix.lower() != ".xlsx":
        raise Refused(_("The name of the file must end in .xlsx; that of a list of people may end in .csv."), "path")
    buffer = io.BytesIO()
    book = NewWorkbook(
        buffer,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    cell = {"font_name": _FONT, "font_size": 11, "border": 1, "valign": "vcenter"}
    formats = {
        "plain": {"font_name": _FONT, "font_size": 12},
        "strong": {"font_name": _FONT, "font_size": 12, "bold": True},
        "title": {"font_name": _FONT, "font_size": 14, "bold": True, "align": "center"},
        "under_title": {"font_name": _FONT, "font_size": 12, "italic": True, "align": "center"},
        "header": {**cell, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#F1EEE8"},
        "text": {**cell, "num_format": "@", "text_wrap": True},
        "number": {**cell, "num_format": "0"},
        "general": cell,
        "day": {**cell, "num_format": "dd/mm/yyyy", "align": "left"},
        "moment": {**cell, "num_format": "dd/mm/yyyy hh:mm", "align": "left"},
        "reason": {**cell, "text_wrap": True, "font_color": "#A8231C", "num_format": "@"},
    }
    return buffer, book, {name: book.add_format(each) for name, each in formats.items()}


def _write(sheet: Any, row: int, column: int, value: Written, formats: Mapping[str, Any]) -> int:
    """Write one value; how many letters wide it is."""
    if value is None or value == "" or value is False:
        sheet.write_blank(row, column, None, formats["text"])
        return 0
    if isinstance(value, bool):
        sheet.write_string(row, column, "x", formats["text"])
        return 1
    if isinstance(value, int):
        sheet.write_number(row, column, value, formats["number"])
        return len(str(value))
    if isinstance(value, PartialDate):
        if value.is_full and value.first_day() >= _FIRST_DAY:
            sheet.write_datetime(row, column, value.first_day(), formats["day"])
        else:
            sheet.write_string(row, column, value.shown(), formats["text"])
        return len(value.shown())
    sheet.write_string(row, column, value, formats["text"])
    return max(map(len, value.splitlines()), default=0)


def _write_as_it_was(
    sheet: Any, row: int, column: int, value: object, formats: Mapping[str, Any], look: str = ""
) -> None:
    if value == "":
        sheet.write_blank(row, column, None, formats[look or "general"])
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, formats[look or "general"])
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, formats[look or "general"])
    elif isinstance(value, datetime):
        sheet.write_datetime(row, column, value, formats[look or "moment"])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats[look or "day"])
    else:
        text = "" if isinstance(value, ErrorCell) else str(value)
        sheet.write_string(row, column, text, formats[look or "text"])


def set_page(sheet: Any) -> None:
    """A4 lying, as wide as the page, with the number of each page."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")


def save_book(path: Path, book: Any, buffer: io.BytesIO) -> None:
    """Write the whole .xlsx; Trouble where that cannot be done."""
    book.close()
    _keep(path, buffer.getvalue())


def _keep(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Trouble(
            _("The file “{name}” could not be written.").format(name=path.name),
            _(
                "If it is open in Excel, close it there, or choose another folder. Cause given by the system: {cause}."
            ).format(cause=cause_of(error)),
        ) from error
