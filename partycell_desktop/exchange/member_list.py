"""Reads a list of members from a spreadsheet: finds its header, tells people from other rows, understands each cell.

What it gives are `Incoming` rows: what was understood, and every cell that could not be. Whether a row may be taken
in is decided elsewhere (`domain.intake`), where the book is known too.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.intake import ADMITTED_ON, RECOGNISED_ON, Incoming
from partycell_desktop.exchange.cells import Reader, cell_text
from partycell_desktop.exchange.header import Header, Heading, find_header
from partycell_desktop.exchange.layouts import ASIDE, BORN_FEMALE, BORN_MALE, FAMILY_NAMES, GIVEN_NAME, ROW_NUMBER
from partycell_desktop.exchange.spreadsheet import Value, read_spreadsheet
from partycell_desktop.words import _

_TOTALS = ("tổng cộng", "tổng số", "cộng", "tổng", "tong cong", "tong so", "tong")
_SIGNATURES = (
    *("t/m", "tm.", "t.m", "người lập", "người nhập", "xác nhận", "thủ trưởng", "bí thư", "phó bí thư", "chi ủy"),
    *("chi uỷ", "đảng ủy", "đảng uỷ", "ghi chú:", "(ký", "ký tên", "nơi nhận", "danh sách này", "ngày", "lập biểu"),
)
_NOT_TELLING = frozenset({ROW_NUMBER, "note", *ASIDE})
_NAMES = frozenset({"full_name", FAMILY_NAMES, GIVEN_NAME})
_WHO = frozenset(
    {"citizen_number", "card_number", "national_id", "born_on", BORN_MALE, BORN_FEMALE, ADMITTED_ON, RECOGNISED_ON}
)

# A year, a whole day or a long number: what stands beside a total in those columns is a count.
_OF_ONE_PERSON = re.compile(r"(?<!\d)(1[89]|20)\d\d(?!\d)|\d+[./-]\d+[./-]\d+|\d{6}")


@dataclass(frozen=True)
class LeftOut:
    """A filled row under the header that tells of nobody: a total, a heading, a signature."""

    row: int
    text: str


@dataclass(frozen=True)
class MemberList:
    """A list of members as it was read: who is in it, what was set aside.

    `header` has the heading, `mark` tells this state of the file from any other; `extra` names columns and `left_out`
    rows that are not taken in, `other_sheets` the sheets that nobody looked into.
    """

    layout: str
    header: Header
    people: list[Incoming]
    extra: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    other_sheets: tuple[str, ...] = ()
    mark: str = ""


def read_member_list(path: Path, today: date, code_list: Callable[[str], CodeList]) -> MemberList:
    """The list of members in an Excel file.

    Trouble where the file cannot be read, Refused where no known layout is in it. `today` is needed for years of two
    digits and days that have not come yet, `code_list` gives the lists of which items are chosen.
    """
    workbook = read_spreadsheet(path)
    header = find_header(workbook.sheets, path.name)
    headings = header.headings + _untitled(header)
    reader = Reader(today, code_list, {each.key: each.words for each in headings if each.key})
    people: list[Incoming] = []
    left_out: list[LeftOut] = []
    rows = header.sheet.rows[header.body :]
    kinds = [_kind(row, header) for row in rows]
    last = max((at for at, kind in enumerate(kinds) if kind == "person"), default=-1)
    for at, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        number = header.body + at + 1
        if kind == "person" or (kind == "unsure" and at < last):
            people.append(_read_row(reader, row, number, headings))
        elif kind != "nothing":
            left_out.append(LeftOut(number, " ".join(text for cell in row if (text := cell_text(cell)))))
    return MemberList(
        _(header.layout.name),
        header,
        people,
        tuple(each.words for each in headings if not each.key),
        tuple(left_out),
        tuple(each.name for each in workbook.sheets if each is not header.sheet and any(map(any, each.rows))),
        workbook.mark,
    )


def _untitled(header: Header) -> tuple[Heading, ...]:
    """Columns without a title in which something stands all the same."""
    titled = {each.place for each in header.headings}
    filled = {place for row in header.sheet.rows[header.body :] for place, cell in enumerate(row) if cell != ""}
    return tuple(Heading(place, "") for place in sorted(filled - titled))


def _read_row(reader: Reader, row: Sequence[Value], number: int, headings: Sequence[Heading]) -> Incoming:
    cells = {each.key: row[each.place] for each in headings if each.key and each.place < len(row)}
    incoming = reader.read(number, cells)
    for each in headings:
        if not each.key and each.place < len(row) and (text := cell_text(row[each.place])):
            incoming.aside[each.words] = text
    return incoming


def _kind(row: Sequence[Value], header: Header) -> str:
    """What a row under the header is: a person, nothing, something else, or (unsure) a person if others follow."""
    filled = [cell for cell in row if cell_text(cell)]
    if not filled:
        return "nothing"
    cell = partial(_cell, row, header)
    telling = [key for key in header.by_key if key not in _NOT_TELLING and cell(key)]
    name = next((text for key in _NAMES if (text := cell(key))), "")
    if _repeats_header(row, header):
        return "other"
    counted = cell(ROW_NUMBER).rstrip(".").isdigit()
    begins = [text.casefold() for text in (name, cell(ROW_NUMBER), cell_text(filled[0])) if text]
    if any(_begins_like(text, _TOTALS) for text in begins):
        # Somebody may be called Tổng, or be typed as Tong: who was born or has a number is a person.
        return "person" if name and any(_OF_ONE_PERSON.search(cell(key)) for key in _WHO) else "other"
    beside = [key for key in telling if key not in _NAMES]
    if not name:
        # A form often comes with countries and states filled in for rows that nobody has written yet.
        if _WHO.isdisjoint(beside):
            return "other"
        if len(beside) >= 3:
            return "person"
        return "unsure" if counted else "other"
    if any(_begins_like(text, _SIGNATURES) for text in begins) and len(beside) < 3:
        return "other"
    if beside or counted:
        return "person"
    return "other" if ROW_NUMBER in header.by_key else "unsure"


def _cell(row: Sequence[Value], header: Header, key: str) -> str:
    heading = header.by_key.get(key)
    return cell_text(row[heading.place]) if heading is not None and heading.place < len(row) else ""


def _begins_like(text: str, beginnings: Sequence[str]) -> bool:
    """Whether a text is one of these words or begins with one as a word of its own (Tống Công Hải does not)."""
    return any(text == each or text.startswith((f"{each} ", f"{each}:", f"{each},")) for each in beginnings)


def _repeats_header(row: Sequence[Value], header: Header) -> bool:
    """Whether the row is the header once more, as at the top of a further printed page."""
    top = header.sheet.rows[header.first]
    same = [cell for cell, title in zip(row, top, strict=False) if cell != "" and cell == title]
    return len(same) >= 3
