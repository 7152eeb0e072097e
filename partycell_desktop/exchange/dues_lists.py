"""Reads lists that tell of dues: incomes pasted from a payroll, and what another system has noted as paid.

The columns are found by the words of a header as in a list of members. No official layout of either list is known, so
the user can tell the columns instead; what a column has is then read in the same way.
"""

import csv
import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from partycell_desktop.domain.dates import read_date
from partycell_desktop.domain.dues_lists import ListedIncome, ListedPayment, ListedPerson
from partycell_desktop.domain.money import read_dong
from partycell_desktop.domain.names import nfc, same_person_key
from partycell_desktop.domain.refusal import Refused, Trouble
from partycell_desktop.exchange.cells import cell_text
from partycell_desktop.exchange.header import Header, find_header
from partycell_desktop.exchange.layouts import Column, Layout
from partycell_desktop.exchange.sizes import LARGEST_FILE, MOST_ROWS, too_large
from partycell_desktop.exchange.spreadsheet import ErrorCell, Sheet, Value, letters, read_spreadsheet
from partycell_desktop.words import N_, _

NAME, NUMBER, AMOUNT, PAID_ON, RECEIPT = "full_name", "number", "amount", "paid_on", "receipt"
INCOME_COLUMNS = (NAME, NUMBER, AMOUNT)
PAID_COLUMNS = (NAME, NUMBER, AMOUNT, PAID_ON, RECEIPT)
COLUMN_LABELS: dict[str, str] = {
    NAME: N_("Full name"),
    NUMBER: N_("Card or personal number"),
    AMOUNT: N_("Amount"),
    PAID_ON: N_("Paid on"),
    RECEIPT: N_("Receipt or transaction number"),
}

MOST_TITLE = 24
_CARD, _CITIZEN, _BASIS = "card_number", "citizen_number", "basis"
_TEXT_FILES = (".csv", ".txt", ".tsv")
_TOTALS = re.compile(r"(tong|cong)( (cong|so|quy|thang|ca nam)\b.*)?|(cong|tong) .*:")
_ENGLISH_CENTS = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+)\.([0-9]{1,2})(?=\D*$)")
_NOTHING = frozenset({"-", "–", "—", "0", "x"})
_LIKE_AN_AMOUNT = re.compile(r"[-−–(]?\s*[0-9][0-9., ]*\s*[^\d\W]*[₫)]?\.?")
_TWELVE = re.compile(r"\d{12}")

_PEOPLE = (
    Column(NAME, ("Họ và tên", "Họ tên", "Họ, tên", "Họ và tên đảng viên", "Tên đảng viên", "Đảng viên", "Họ tên đảng "
                  "viên", "Người nộp", "Họ tên người nộp", "Họ và tên người nộp", "Nhân viên", "Họ tên nhân viên",
                  "Full name", "Name")),
    Column(_CARD, ("Số thẻ đảng", "Số thẻ", "Số thẻ đảng viên", "Mã đảng viên", "Số hiệu đảng viên")),
    Column(_CITIZEN, ("Số CCCD", "CCCD", "Căn cước", "Số căn cước", "Số căn cước công dân", "Số định danh cá nhân",
                      "Số định danh", "CMND/CCCD", "CCCD/CMND")),
)  # fmt: skip
INCOMES = Layout(
    N_("Incomes"),
    (
        *_PEOPLE,
        Column(_BASIS, ("Lương đóng BHXH", "Tiền lương đóng BHXH", "Mức lương đóng BHXH", "Mức đóng BHXH", "Lương BHXH",
                        "Tiền lương làm căn cứ đóng BHXH", "Tiền lương tính đóng BHXH", "Lương tham gia BHXH",
                        "Tiền lương làm căn cứ tính đóng BHXH bắt buộc", "Thu nhập tính đóng đảng phí", "Căn cứ tính",
                        "Thu nhập đóng đảng phí", "Mức lương tham gia BHXH", "Base")),
        Column(AMOUNT, ("Thu nhập", "Lương", "Tiền lương", "Mức lương", "Lương cơ bản", "Tổng thu nhập", "Lương hưu",
                        "Trợ cấp", "Số tiền", "Income", "Salary", "Amount")),
    ),
    needed=(),
    telling=(NAME, _CARD, _CITIZEN, _BASIS, AMOUNT),
    at_least=2,
)  # fmt: skip
PAID = Layout(
    N_("Paid dues"),
    (
        *_PEOPLE,
        Column(AMOUNT, ("Số tiền", "Số tiền nộp", "Số tiền đã nộp", "Số tiền đã đóng", "Số tiền đóng", "Đảng phí",
                        "Đảng phí đã đóng", "Đảng phí đã nộp", "Số tiền đảng phí", "Đã nộp", "Đã đóng", "Thành tiền",
                        "Số tiền thanh toán", "Tổng tiền", "Số tiền đảng phí đã thu", "Amount")),
        Column(PAID_ON, ("Ngày nộp", "Ngày đóng", "Ngày thanh toán", "Ngày giao dịch", "Thời gian nộp", "Thời gian",
                         "Thời gian thanh toán", "Thời gian giao dịch", "Ngày thu", "Ngày", "Paid on")),
        Column(RECEIPT, ("Mã giao dịch", "Số biên lai", "Mã biên lai", "Biên lai", "Mã thanh toán", "Số chứng từ",
                         "Mã hồ sơ", "Số giao dịch", "Mã tham chiếu", "Receipt")),
    ),
    needed=(AMOUNT,),
    telling=(NAME, _CARD, _CITIZEN),
    at_least=1,
)  # fmt: skip


@dataclass(frozen=True)
class DuesTable:
    """A list as rows of cells, with the place of each column that is known (counted from 0).

    `body` is the first row that may tell of somebody; `titles` name all columns for whoever tells them; `mark` tells
    this state of the list from any other.
    """

    rows: Sequence[Sequence[Value]]
    columns: Mapping[str, int]
    body: int
    titles: tuple[str, ...]
    mark: str = ""
    numbers: tuple[int, ...] = field(default=())

    @property
    def is_known(self) -> bool:
        """Whether it is known where the people and where the amounts are."""
        return AMOUNT in self.columns and (NAME in self.columns or bool(self.numbers))

    def told(self, columns: Mapping[str, int]) -> "DuesTable":
        """The same list with columns as the user tells them; a place outside the list is Refused."""
        if not columns:
            return self
        for key, place in columns.items():
            if key not in COLUMN_LABELS or not 0 <= place < len(self.titles):
                raise Refused(_("The list has no such column."), key)
        plain = {key: place for key, place in columns.items() if key != NUMBER}
        number = (columns[NUMBER],) if NUMBER in columns else ()
        body = self.body
        if not body and AMOUNT in plain:
            # A header that was not understood has no figures where the amounts are.
            amounts = (cell_text(_at(row, plain[AMOUNT])) for row in self.rows)
            body = next((at for at, text in enumerate(amounts) if any(map(str.isdigit, text))), 0)
        return replace(self, columns=dict(plain), numbers=number, body=body)


def read_pasted_incomes(text: str) -> DuesTable:
    """What was copied in a spreadsheet (tabs between cells) or typed line by line, as a list of incomes.

    Without a header the columns are told by what is in them, where that is plain.
    """
    return _known(_grid(_cells_of(text)), INCOMES)


def read_paid_list(path: Path) -> DuesTable:
    """A list of paid dues in an .xlsx, .xls or .csv file; Trouble where the file cannot be read."""
    if path.suffix.lower() in _TEXT_FILES:
        return _known(_grid(_cells_of(_text_of(path))), PAID)
    workbook = read_spreadsheet(path)
    sheets = [each for each in workbook.sheets if any(any(cell != "" for cell in row) for row in each.rows)]
    if not sheets:
        raise Trouble(
            _("“{name}” has no visible sheet with cells.").format(name=path.name),
            _("Open it in Excel and show the sheet that holds the list."),
        )
    tables = [replace(_known(sheet, PAID), mark=workbook.mark) for sheet in sheets]
    return next((each for each in tables if each.is_known), tables[0])


def listed_incomes(table: DuesTable) -> list[ListedIncome]:
    """Each row that names somebody, with the income in it or the reason why there is none."""
    made = []
    for person, row in _people(table):
        cell = _at(row, table.columns.get(AMOUNT))
        amount, problem = _amount(cell)
        made.append(ListedIncome(person, cell_text(cell), amount, problem))
    return made


def listed_payments(table: DuesTable, today: date) -> list[ListedPayment]:
    """Each row that names somebody and says that something was paid; a day that cannot be read is left blank."""
    made = []
    for person, row in _people(table):
        cell = _at(row, table.columns.get(AMOUNT))
        amount, problem = _amount(cell)
        if amount is None and not problem:
            continue
        day = _day(_at(row, table.columns.get(PAID_ON)), today)
        receipt = cell_text(_at(row, table.columns.get(RECEIPT)))
        made.append(ListedPayment(person, cell_text(cell), amount, day, receipt, problem))
    return made


# Cells.


def _cells_of(text: str) -> list[list[str]]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in lines:
        between = "\t"
    else:
        first = next((line for line in lines.split("\n") if line.strip()), "")
        between = ";" if ";" in first else "\t"
        if between == "\t" and _comma_separated(lines):
            between = ","
    try:
        rows = [[nfc(cell) for cell in row] for row in csv.reader(io.StringIO(lines), delimiter=between)]
    except csv.Error:  # a cell longer than a book
        rows = [[]] * (MOST_ROWS + 1)
    if len(rows) > MOST_ROWS:
        raise Refused(_("That is far more than a list of members can be; nothing of it was read."))
    if all(len(row) <= 1 for row in rows):
        rows = [_apart(row[0]) if row else [] for row in rows]
    return rows


def _comma_separated(text: str) -> bool:
    """Whether commas part cells: as many in each line, and two at least or quotes; 1,2tr has one of its own."""
    counts = {len(row) for row in csv.reader(io.StringIO(text)) if row}
    return len(counts) == 1 and (counts.pop() > 2 or text.lstrip().startswith('"'))


def _apart(line: str) -> list[str]:
    """A line typed by hand: a name (or a number), then an amount; "Bùi Thị Ánh 9,5tr" or "Bùi Thị Ánh: 9.500.000"."""
    found = re.fullmatch(r"(\d+[.)]\s+)?(.*?[^\W\d_].*?|\d{12})\s*[:–-]?\s+([0-9][0-9., ]*\s*[^\d\W]*)", line)
    return [found[2].strip(" :,;"), found[3].strip()] if found else [line]


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise too_large(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise Trouble(
            _("The file “{name}” could not be read.").format(name=path.name),
            _("See whether it was moved or renamed, then choose it again."),
        ) from error
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(coding)
    except UnicodeDecodeError as error:
        raise Trouble(
            _("The letters of “{name}” are not in Unicode.").format(name=path.name),
            _("Open it in Excel, choose “Save as”, kind “Excel Workbook (.xlsx)”, and bring in that file."),
        ) from error


def _grid(rows: Sequence[Sequence[str]]) -> Sheet:
    return Sheet("", [list(row) for row in rows])


# Columns.


def _known(sheet: Sheet, layout: Layout) -> DuesTable:
    mark = hashlib.sha256(repr(sheet.rows).encode()).hexdigest()
    width = max((len(row) for row in sheet.rows), default=0)
    header = _find(sheet, layout)
    if header is None:
        columns, numbers = _guess(sheet.rows) if layout is INCOMES else ({}, ())
        return DuesTable(sheet.rows, columns, 0, _titles(sheet.rows, width, 0, {}), mark, numbers)
    places = {key: each.place for key, each in header.by_key.items()}
    if _BASIS in places:
        places[AMOUNT] = places[_BASIS]
    columns = {key: places[key] for key in (NAME, AMOUNT, PAID_ON, RECEIPT) if key in places}
    numbers = tuple(places[key] for key in (_CARD, _CITIZEN) if key in places)
    titled = {each.place: each.title for each in header.headings}
    return DuesTable(sheet.rows, columns, header.body, _titles(sheet.rows, width, header.body, titled), mark, numbers)


def _find(sheet: Sheet, layout: Layout) -> Header | None:
    try:
        return find_header([sheet], "", [layout])
    except Refused:
        return None


def _titles(rows: Sequence[Sequence[Value]], width: int, body: int, titled: Mapping[int, str]) -> tuple[str, ...]:
    """What each column is called to the user: its letters, and its title or what stands first in it."""
    made = []
    for place in range(width):
        first = next((text for row in rows[body:] if place < len(row) and (text := cell_text(row[place]))), "")
        words = titled.get(place) or first
        made.append(f"{letters(place)} · {words[:MOST_TITLE]}" if words else letters(place))
    return tuple(made)


def _guess(rows: Sequence[Sequence[Value]]) -> tuple[dict[str, int], tuple[int, ...]]:
    """Columns of a list without a header, where only one reading is possible; nothing otherwise."""
    width = max((len(row) for row in rows), default=0)
    names, numbers, amounts = [], [], []
    for place in range(width):
        texts = [text for row in rows if (text := cell_text(_at(row, place)))]
        if not texts:
            continue
        most = len(texts) / 2
        if sum(bool(_TWELVE.fullmatch(re.sub(r"[ .]", "", each))) for each in texts) > most:
            numbers.append(place)
        elif sum(_is_name(each) for each in texts) > most:
            names.append(place)
        elif sum(_is_amount(each) for each in texts) > most and not _counts_rows(texts):
            amounts.append(place)
    found = {NAME: names[0]} if len(names) == 1 else {}
    if len(amounts) == 1:
        found[AMOUNT] = amounts[0]
    return found, tuple(numbers)


def _is_name(text: str) -> bool:
    return " " in text and not any(sign.isdigit() for sign in text)


def _is_amount(text: str) -> bool:
    return _LIKE_AN_AMOUNT.fullmatch(text) is not None


def _counts_rows(texts: Sequence[str]) -> bool:
    return all(each.rstrip(".").isdigit() and int(each.rstrip(".")) <= len(texts) + 1 for each in texts)


# Rows.


def _people(table: DuesTable) -> list[tuple[ListedPerson, Sequence[Value]]]:
    if not table.is_known:
        return []
    made = []
    for at, row in enumerate(table.rows[table.body :], table.body + 1):
        name = cell_text(_at(row, table.columns.get(NAME)))
        number = next((text for place in table.numbers if (text := cell_text(_at(row, place)))), "")
        if not any(sign.isdigit() for sign in number):
            number = ""
        if not (name or number) or _is_no_person(name, row):
            continue
        made.append((ListedPerson(at, name, number), row))
    return made


def _is_no_person(name: str, row: Sequence[Value]) -> bool:
    begins = {same_person_key(name), *(same_person_key(cell_text(cell)) for cell in row[:2])} - {""}
    return any(_TOTALS.fullmatch(each) for each in begins) or (bool(name) and not any(map(str.isalpha, name)))


def _at(row: Sequence[Value], place: int | None) -> Value:
    return row[place] if place is not None and place < len(row) else ""


def _amount(cell: Value) -> tuple[int | None, str]:
    """(amount, "") or (None, why not); (None, "") of a cell that is blank."""
    if isinstance(cell, ErrorCell):
        return None, _("“{text}” is an error of the spreadsheet, not an amount.").format(text=cell_text(cell))
    if isinstance(cell, bool | date):
        return None, _("“{text}” is not an amount. Write for example 1.200.000, 500k or 1,2tr.").format(
            text=cell_text(cell)
        )
    if isinstance(cell, int):
        return _read(str(cell))
    if isinstance(cell, float):
        return _read(f"{cell:.2f}".replace(".", ","))
    text = cell_text(cell)
    if not text or text.casefold() in _NOTHING:
        return None, ""
    # 12,500,000.00 has one reading only: the comma parts thousands there.
    return _read(_ENGLISH_CENTS.sub(lambda found: f"{found[1].replace(',', '.')},{found[2]}", text))


def _read(text: str) -> tuple[int | None, str]:
    try:
        return read_dong(text), ""
    except Refused as refused:
        return None, refused.reason


def _day(cell: Value, today: date) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = cell_text(cell).split(" ")[0] if cell_text(cell) else ""
    if not text:
        return None
    try:
        read = read_date(text, today=today)
    except Refused:
        return None
    return read.first_day() if read.is_full else None
