"""Understands the cells of one row: text, real dates and text dates, numbers that Excel took the first zero from."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from partycell_desktop.domain.code_list import Choice, CodeList
from partycell_desktop.domain.dates import PartialDate, read_date, shown_day
from partycell_desktop.domain.intake import ADMITTED_ON, RECOGNISED_ON, STATUS, STATUS_ON, Correction, Incoming
from partycell_desktop.domain.items import Item, Kind, items_of, read_item
from partycell_desktop.domain.names import nfc, same_person_key
from partycell_desktop.domain.person import Person
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import STATUS_LABELS, Happened, Status
from partycell_desktop.exchange.layouts import (
    ASIDE,
    BORN_FEMALE,
    BORN_MALE,
    DELETION,
    FAMILY_NAMES,
    GIVEN_NAME,
    IS_FEMALE,
    IS_MALE,
    ROW_NUMBER,
    WHOLE_PLACES,
)
from partycell_desktop.exchange.spreadsheet import ErrorCell, Value
from partycell_desktop.words import _

MALE, FEMALE = "Nam", "Nữ"
PROVINCES_OF_NUMBERS = "citizen_number_province"

STATUS_WORDS: dict[str, Happened | None] = {
    "Đang sinh hoạt": None,
    "Từ trần": Happened.DECEASED,
    "Rời khỏi Đảng": Happened.LEFT_PARTY,
    "Miễn sinh hoạt": Happened.EXEMPTED,
    "Đình chỉ sinh hoạt": Happened.SUSPENDED,
    "Gián đoạn sinh hoạt": Happened.INTERRUPTED,
}
"""The words of the national list for the state of a membership, and what each says has happened."""

_ALSO = {
    "Đang hoạt động": "Đang sinh hoạt",
    "Đang SH": "Đang sinh hoạt",
    "Đang sinh hoạt Đảng": "Đang sinh hoạt",
    "Đã từ trần": "Từ trần",
    "Ra khỏi Đảng": "Rời khỏi Đảng",
    "Miễn": "Miễn sinh hoạt",
    "Miễn SH": "Miễn sinh hoạt",
    "Miễn sinh hoạt Đảng": "Miễn sinh hoạt",
    "Miễn công tác và sinh hoạt đảng": "Miễn sinh hoạt",
    "Đình chỉ": "Đình chỉ sinh hoạt",
    "Đình chỉ sinh hoạt Đảng": "Đình chỉ sinh hoạt",
    "Gián đoạn": "Gián đoạn sinh hoạt",
    "Gián đoạn sinh hoạt Đảng": "Gián đoạn sinh hoạt",
}
_OF_A_STATUS: dict[Status, Happened | None] = {
    Status.ACTIVE: None,
    Status.DECEASED: Happened.DECEASED,
    Status.OUT: Happened.LEFT_PARTY,
    Status.EXEMPT: Happened.EXEMPTED,
    Status.SUSPENDED: Happened.SUSPENDED,
    Status.INTERRUPTED: Happened.INTERRUPTED,
}
_ITEMS: dict[str, Item] = {each.name: each for each in items_of(Person)}
_MARKS = frozenset({"x", "1", "có", "v", "√", "✓"})
_PHONE_DIGITS = 10
_NUMBERS_IN_TEXT = frozenset({"phone", "old_card_number", "life_record_number"})


def cell_text(cell: Value) -> str:
    """What stands in a cell, as a person reads it there."""
    if isinstance(cell, str):
        return _text(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        day = shown_day(cell.date())
        return day if cell.time() == time() else f"{day} {cell:%H:%M}"
    if isinstance(cell, date):
        return shown_day(cell)
    return str(cell)


@lru_cache(65_536)
def _text(text: str) -> str:
    return nfc(text)


class Reader:
    """Reads rows of one list. `columns` names the recognised columns by key, for what is said of a cell."""

    def __init__(self, today: date, code_list: Callable[[str], CodeList], columns: Mapping[str, str]) -> None:
        self._today = today
        self._code_list = code_list
        self._columns = columns
        self._lists: dict[str, CodeList] = {}
        self._chosen: dict[tuple[str, str], str] = {}
        self._states = _known_states()

    def read(self, number: int, cells: Mapping[str, Value]) -> Incoming:
        """What the row says, and every cell of it that cannot be understood."""
        row = Incoming(number, self._columns)
        for key, cell in cells.items():
            if cell == "":
                continue
            row.cells[key] = cell_text(cell)
            if isinstance(cell, ErrorCell) and key not in (ROW_NUMBER, *ASIDE):
                words = _("The cell holds a formula that was never calculated. Open the file in Excel and save it.")
                row.reject(key, words if cell == "=" else _("The cell holds an error of the spreadsheet."))
        read = {key: cell for key, cell in cells.items() if row.cells.get(key) and not isinstance(cell, ErrorCell)}
        self._read_name(row, read)
        self._read_sex_and_birth(row, read)
        for key, cell in read.items():
            asked = _ITEMS.get(key)
            if asked is not None and key not in ("full_name", "sex", "born_on"):
                self._read_item(row, asked, cell)
        for place in WHOLE_PLACES:
            if place in read:
                self._read_place(row, place, row.cells[place])
        row.admitted_on = self._read_day(row, ADMITTED_ON, read.get(ADMITTED_ON, ""))
        row.recognised_on = self._read_day(row, RECOGNISED_ON, read.get(RECOGNISED_ON, ""))
        self._read_status(row, read)
        for key in ASIDE:
            if key in read:
                row.aside[self._columns[key]] = row.cells[key]
        if DELETION in read:
            row.note(DELETION, _("The list asks for a deletion. Nobody is deleted by an import; see to it yourself."))
        return row

    def _read_name(self, row: Incoming, cells: Mapping[str, Value]) -> None:
        key = "full_name" if "full_name" in self._columns else FAMILY_NAMES
        parts = [row.cells[each] for each in (key, GIVEN_NAME) if each in cells]
        if not parts:
            if not row.cells.get(key):
                row.reject(key, _("A person needs a full name."))
            return
        try:
            row.items["full_name"] = read_item(_ITEMS["full_name"], " ".join(parts))
        except Refused as refused:
            row.reject(key, refused.reason)

    def _read_sex_and_birth(self, row: Incoming, cells: Mapping[str, Value]) -> None:
        said: dict[str, str] = {}
        if "sex" in cells:
            found = self._list("sex").find(row.cells["sex"])
            if found is None:
                row.reject("sex", _("This is not a sex; write Nam or Nữ."))
            else:
                said["sex"] = found.value
        for key, sex in ((IS_MALE, MALE), (IS_FEMALE, FEMALE)):
            if key in cells:
                if row.cells[key].casefold() in _MARKS:
                    said[key] = sex
                else:
                    row.reject(key, _("Only a mark (x) can stand here."))
        born: dict[str, PartialDate] = {}
        for key, sex in (("born_on", ""), (BORN_MALE, MALE), (BORN_FEMALE, FEMALE)):
            day = self._read_day(row, key, cells.get(key, ""))
            if day is not None:
                born[key] = day
            if key in cells and sex:
                said[key] = sex
        if len(set(said.values())) > 1:
            row.reject(list(said)[-1], _("The row says Nam and Nữ at once."))
        elif said:
            row.items["sex"] = next(iter(said.values()))
        if len(set(born.values())) > 1:
            row.reject(list(born)[-1], _("The row has two different dates of birth."))
        elif born:
            row.items["born_on"] = next(iter(born.values()))

    def _read_day(self, row: Incoming, key: str, cell: Value) -> PartialDate | None:
        """The day in a cell; None where it is blank or wrong, and then the row says why."""
        if cell == "":
            return None
        try:
            day = _day(cell, self._today)
        except Refused as refused:
            row.reject(key, refused.reason)
            return None
        if day.first_day() > self._today:
            row.reject(key, _("This day has not come yet."))
            return None
        return day

    def _read_item(self, row: Incoming, asked: Item, cell: Value) -> None:
        if asked.kind in (Kind.DATE, Kind.DAY):
            day = self._read_day(row, asked.name, cell)
            if day is not None:
                row.items[asked.name] = day
            return
        text = row.cells[asked.name]
        if asked.kind is Kind.DIGITS or asked.name in _NUMBERS_IN_TEXT:
            text = self._read_number(row, asked, cell, text)
            if not text:
                return
        try:
            value = read_item(asked, text, self._today)
        except Refused as refused:
            row.reject(asked.name, refused.reason)
            return
        if asked.kind is Kind.CHOICE and isinstance(value, str):
            value = self._choose(asked, value)
        row.items[asked.name] = value

    def _read_number(self, row: Incoming, asked: Item, cell: Value, text: str) -> str:
        """The digits of a number; "" where it is wrong, and then the row says why.

        A number that stands in the cell as a number has lost the zeros it began with. They are put back, and that is
        listed as a correction, only where the result is what a personal number of this person may be.
        """
        if isinstance(cell, str):
            return self._check_count(row, asked, text.removeprefix("'"))
        if isinstance(cell, bool | date | time | timedelta) or (isinstance(cell, float) and not cell.is_integer()):
            row.reject(
                asked.name, _("The cell holds no number of digits; format the column as text and type it again.")
            )
            return ""
        if asked.length and asked.length - 2 <= len(text) < asked.length:
            whole = text.zfill(asked.length)
            objection = self._why_not(row, asked, whole)
            if objection:
                row.reject(asked.name, objection)
                return ""
            self._correct(row, asked.name, text, whole)
            return whole
        if asked.name == "phone" and len(text) == _PHONE_DIGITS - 1:
            self._correct(row, asked.name, text, f"0{text}")
            return f"0{text}"
        if asked.name == "old_identity_number" and len(text) in (8, 11):
            row.reject(
                asked.name,
                _("The number seems to have lost its first zero; format the column as text and type it again."),
            )
            return ""
        return self._check_count(row, asked, text)

    def _check_count(self, row: Incoming, asked: Item, text: str) -> str:
        digits = text.replace(" ", "").replace(".", "")
        if asked.length and digits.isascii() and digits.isdigit() and len(digits) != asked.length:
            row.reject(asked.name, self._count_words(asked, len(digits)))
            return ""
        return text

    def _count_words(self, asked: Item, found: int) -> str:
        return _("“{label}” has {length} digits; {found} stand in the cell.").format(
            label=asked.title, length=asked.length, found=found
        )

    def _correct(self, row: Incoming, key: str, text: str, whole: str) -> None:
        lost = len(whole) - len(text)
        reason = (
            _("Excel took the first zero away.") if lost == 1 else _("Excel took the first {count} zeros away.")
        ).format(count=lost)
        row.corrections.append(Correction(row.row, self._columns[key], text, whole, reason, key))

    def _why_not(self, row: Incoming, asked: Item, number: str) -> str:
        """Why a personal number with its zeros put back cannot be this person's; "" where it can.

        Three digits of the province, one of century and sex, two of the year of birth (Thông tư 07/2016/TT-BCA, 7).
        """
        wrong = self._count_words(asked, len(number.lstrip("0")))
        if number[:3] not in self._list(PROVINCES_OF_NUMBERS).by_code:
            return wrong + " " + _("With zeros before them they begin with no province's code.")
        born, sex = row.born_on, str(row.items.get("sex") or "")
        fourth = int(number[3])
        if born is not None and (number[4:6] != f"{born.year % 100:02d}" or fourth // 2 != (born.year - 1900) // 100):
            return wrong + " " + _("With zeros before them they do not fit the year of birth.")
        if sex and fourth % 2 != (sex == FEMALE):
            return wrong + " " + _("With zeros before them they do not fit the sex.")
        if born is None and fourth > 3:
            return wrong
        return ""

    def _read_place(self, row: Incoming, place: str, text: str) -> None:
        """A whole place in one cell: its last part goes to the province where it is one, the rest is the detail."""
        parts = [part.strip() for part in text.split(",") if part.strip()]
        found: dict[str, str] = {}
        if len(parts) > 1 and (country := self._list("country").find(parts[-1])) is not None:
            found[f"{place}_country"] = country.value
            parts.pop()
        for name in ("province", "old_province"):
            known = self._list(name).find(parts[-1]) if parts else None
            if known is not None:
                found[f"{place}_province"] = _official(parts.pop(), known)
                break
        found[f"{place}_detail"] = ", ".join(parts)
        for key, value in found.items():
            if value and key not in self._columns:
                row.items[key] = value

    def _read_status(self, row: Incoming, cells: Mapping[str, Value]) -> None:
        on = self._read_day(row, STATUS_ON, cells.get(STATUS_ON, ""))
        if STATUS not in cells:
            if on is not None:
                row.reject(STATUS_ON, _("A day is given, but not what happened on it."))
            return
        key = same_person_key(row.cells[STATUS])
        if key not in self._states:
            row.reject(
                STATUS,
                _("This state is not known. Known are: {words}.").format(words=", ".join(STATUS_WORDS)),
            )
            return
        row.happened, row.happened_on = self._states[key], on
        if row.happened is None and on is not None:
            row.reject(STATUS_ON, _("A day of leaving is given for somebody who is in activity."))

    def _list(self, name: str) -> CodeList:
        if name not in self._lists:
            self._lists[name] = self._code_list(name)
        return self._lists[name]

    def _choose(self, asked: Item, text: str) -> str:
        """The official spelling of a choice; another text stays as it is."""
        key = (asked.choices, text)
        if key not in self._chosen:
            found = self._list(asked.choices).find(text)
            self._chosen[key] = _official(text, found) if found is not None else text
        return self._chosen[key]


def _known_states() -> dict[str, Happened | None]:
    """Every word for a state as it is compared: the national list's, other spellings, this program's own."""
    own = {_(STATUS_LABELS[status]): happened for status, happened in _OF_A_STATUS.items()}
    also = {words: STATUS_WORDS[meant] for words, meant in _ALSO.items()}
    return {same_person_key(words): happened for words, happened in (own | also | STATUS_WORDS).items()}


def _official(text: str, choice: Choice) -> str:
    """The official words where `text` differs from them by case, accents and spaces only; else `text` stays."""
    return choice.value if _bare_place(choice.value) == _bare_place(text) else text


def _bare_place(text: str) -> str:
    key = same_person_key(text)
    for kind in ("tinh ", "thanh pho ", "tp "):
        key = key.removeprefix(kind)
    return key


def _day(cell: Any, today: date) -> PartialDate:
    if isinstance(cell, datetime):
        if cell.time() != time():
            raise Refused(_("The cell holds a time of day besides the date; only the date may stand here."))
        return PartialDate.of(cell.date())
    if isinstance(cell, date):
        return PartialDate.of(cell)
    if isinstance(cell, bool | time | timedelta):
        raise Refused(
            _("“{text}” is not a date. Write day/month/year, for example 03/02/2015.").format(text=cell_text(cell))
        )
    return read_date(str(cell), today)
