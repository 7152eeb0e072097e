"""Reads a spreadsheet (.xlsx, .xls) as rows of plain values; what cannot be read is Trouble in one clear sentence.

A file is looked through before anything in it is unpacked or built up in memory (`workbook_check`, `old_excel`): how
large it says it is, whether it is whole, which cells hold errors. What it is called does not count, only what it is.
"""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from partycell_desktop.domain.refusal import Trouble
from partycell_desktop.domain.system_causes import cause_of
from partycell_desktop.exchange import old_excel, workbook_check
from partycell_desktop.exchange.sizes import LARGEST_FILE, Extent, too_large
from partycell_desktop.words import _

_PANIC = "PanicException"


class ErrorCell(str):
    """What stands in a cell whose value is an error of the spreadsheet (#N/A) or was never calculated."""

    __slots__ = ()


Value = str | int | float | bool | date | datetime | time | timedelta
"""One cell: "" where it is empty, ErrorCell where it has no true value; whole numbers are int."""


@dataclass(frozen=True)
class Sheet:
    """One visible sheet. `rows[0]` is row 1 of the spreadsheet, `rows[n][0]` its column A.

    `merged` holds the merged ranges as (first row, first column, last row, last column), counted from 0; only the
    first cell of a range has the value.
    """

    name: str
    rows: list[list[Value]]
    merged: tuple[tuple[int, int, int, int], ...] = field(default=())


@dataclass(frozen=True)
class Workbook:
    """The visible sheets of a file in their order, and a mark that tells this state of the file from any other."""

    sheets: tuple[Sheet, ...]
    mark: str


def letters(column: int) -> str:
    """The letters of a column counted from 0: A, B ... Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def read_spreadsheet(path: Path) -> Workbook:
    """The visible sheets of an Excel file, in their order.

    Trouble where the file is missing, empty, not a spreadsheet, a web page or text under another name, damaged, locked
    with a password, or so large that no list of members can be in it.
    """
    data = _bytes_of(path)
    name = path.name
    if data.startswith(b"PK"):
        extents = workbook_check.check_workbook(data, name)
    elif data.startswith(old_excel.MAGIC):
        extents = old_excel.check_old_workbook(data, name)
    else:
        raise _not_a_spreadsheet(name, data)
    try:
        return Workbook(tuple(_read(data, name, extents)), hashlib.sha256(data).hexdigest())
    except PasswordError as error:
        raise workbook_check.locked(name) from error
    except (CalamineError, ValueError, OverflowError) as error:
        raise workbook_check.damaged(name) from error
    except BaseException as error:
        # The reader's own mistake on a damaged file; it comes as a kind of its own beside all others.
        if type(error).__name__ != _PANIC:
            raise
        raise workbook_check.damaged(name) from error


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Trouble(
                _("“{name}” is a folder.").format(name=path.absolute().name or path),
                _("Choose an Excel file (.xlsx or .xls)."),
            )
        if path.stat().st_size > LARGEST_FILE:
            raise too_large(path.name)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Trouble(
            _("The file “{name}” is not there.").format(name=path.name),
            _("See whether it was moved or renamed, then choose it again."),
        ) from error
    except OSError as error:
        raise Trouble(
            _("The file “{name}” could not be read.").format(name=path.name),
            _("If it is open in another program, close it there. Cause given by the system: {cause}.").format(
                cause=cause_of(error)
            ),
        ) from error
    if not data.strip(b"\0 \t\r\n"):
        raise Trouble(
            _("The file “{name}” is empty.").format(name=path.name),
            _("Copy it from its source once more, or ask for it to be sent again."),
        )
    return data


def _not_a_spreadsheet(name: str, data: bytes) -> Trouble:
    start = data[:2048].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip().lower()
    save = _("Open it in Excel, choose “Save as”, kind “Excel Workbook (.xlsx)”, and bring in that file.")
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<style", b"<div")):
        return Trouble(_("“{name}” is a web page under the name of a spreadsheet.").format(name=name), save)
    if start.startswith(b"<"):
        return Trouble(_("“{name}” is an XML file, not an Excel spreadsheet.").format(name=name), save)
    if start.startswith(b"%pdf"):
        return Trouble(
            _("“{name}” is a PDF file, not a spreadsheet.").format(name=name),
            _("Ask for the list as an Excel file (.xlsx or .xls)."),
        )
    if _is_text(data[:4096]):
        return Trouble(_("“{name}” is a text file, not an Excel spreadsheet.").format(name=name), save)
    return Trouble(_("“{name}” is not a spreadsheet.").format(name=name), _("Choose an Excel file (.xlsx or .xls)."))


def _is_text(data: bytes) -> bool:
    return not any(byte < 9 for byte in data) and sum(byte < 32 for byte in data) * 5 < len(data)


def _read(data: bytes, name: str, extents: Mapping[int, Extent]) -> list[Sheet]:
    sheets: list[Sheet] = []
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        for place, about in enumerate(workbook.sheets_metadata):
            if about.typ is not SheetTypeEnum.WorkSheet or about.visible is not SheetVisibleEnum.Visible:
                continue
            sheet = workbook.get_sheet_by_index(place)
            left = sheet.start[1] if sheet.start else 0
            rows: list[list[Value]] = [[""] * left + list(map(_plain, row)) for row in sheet.iter_rows()]
            for (row, column), said in extents.get(place, Extent()).errors.items():
                if row < len(rows):
                    rows[row].extend([""] * (column + 1 - len(rows[row])))
                    rows[row][column] = ErrorCell(said)
            merged = tuple((*begin, *end) for begin, end in sheet.merged_cell_ranges or ())
            sheets.append(Sheet(about.name, rows, merged))
    if not sheets:
        raise Trouble(
            _("“{name}” has no visible sheet with cells.").format(name=name),
            _("Open it in Excel and show the sheet that holds the list."),
        )
    return sheets


def _plain(value: Value) -> Value:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value
