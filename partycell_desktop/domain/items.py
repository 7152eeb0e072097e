"""Items (mục khai): what a record is made of, declared once.

A record is a frozen dataclass whose attributes are declared with `item(...)`: the label of the official form, the
kind of value, the code list it is chosen from. Screens build their fields from these declarations, the store its
rows, the import its columns, the papers their blanks, so that nothing about an item is said twice.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from partycell_desktop.domain.dates import PartialDate, read_date
from partycell_desktop.domain.money import read_dong, shown_dong
from partycell_desktop.domain.names import nfc, nfc_lines, wrong_in_name
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.words import N_, _

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = str | int | bool | PartialDate | None
R = TypeVar("R", bound="DataclassInstance")


class Kind(StrEnum):
    """What may be typed into an item, and what is kept."""

    TEXT = "text"
    LONG = "long"
    NAME = "name"
    DATE = "date"  # a day, or only a month or a year where the papers know no more
    DAY = "day"  # a whole day is needed: something is counted from it
    CHOICE = "choice"  # from a code list; another text is allowed
    DIGITS = "digits"
    YES_NO = "yes_no"
    NUMBER = "number"
    DONG = "dong"
    TIME = "time"  # an hour of the day, kept as HH:MM


# No fact of a paper is longer; what is, was put there by a slip of the hand, and no form has room for it.
LONGEST: dict[Kind, int] = {Kind.NAME: 80, Kind.TEXT: 400, Kind.CHOICE: 400, Kind.LONG: 20_000, Kind.DIGITS: 20}
MOST_DIGITS = 9
_YES = frozenset({"1", "true", "x", "v", "✓", "có", "yes"})
_NO = frozenset({"", "0", "false", "-", "không", "chưa", "no"})


@dataclass(frozen=True)
class Item:
    """One item of a record. `label` is the English source text of the official label."""

    name: str
    label: str
    kind: Kind
    group: str = ""
    choices: str = ""
    length: int = 0
    needed: bool = False
    secret: bool = False
    forms: str = ""
    hint: str = ""

    @property
    def title(self) -> str:
        """The label in the language spoken now."""
        return _(self.label)


def item(
    label: str,
    kind: Kind = Kind.TEXT,
    *,
    group: str = "",
    choices: str = "",
    length: int = 0,
    needed: bool = False,
    secret: bool = False,
    forms: str = "",
    hint: str = "",
) -> Any:
    """Declare an attribute of a record as an item of the official forms.

    `choices` names a code list of resources/lists, `length` the exact number of digits (of a NUMBER the most, of a LONG
    text the most signs), `needed` what a complete record must have, `secret` what lists show masked, `forms` where the
    item stands ("2-HSĐV 4").
    """
    blank: Value = ""
    if kind in (Kind.DATE, Kind.DAY, Kind.NUMBER, Kind.DONG):
        blank = None
    elif kind is Kind.YES_NO:
        blank = False
    declared = {
        "label": label,
        "kind": kind,
        "group": group,
        "choices": choices,
        "length": length,
        "needed": needed,
        "secret": secret,
        "forms": forms,
        "hint": hint,
    }
    return field(default=blank, metadata=declared)


def items_of(record: type) -> tuple[Item, ...]:
    """The items of a record class, in the order of the official form."""
    return _items_of(record)


@cache
def _items_of(record: Any) -> tuple[Item, ...]:
    return tuple(
        Item(name=each.name, **each.metadata) for each in dataclasses.fields(record) if "label" in each.metadata
    )


def item_of(record: type, name: str) -> Item:
    """The item called `name`, or Refused where the record has none of that name."""
    for each in items_of(record):
        if each.name == name:
            return each
    raise Refused(_("There is no item called “{name}”.").format(name=name), name)


def read_item(asked: Item, typed: object, today: date | None = None) -> Value:
    """The value that `typed` means for this item; Refused with the item's name where it means none.

    Nothing is guessed: a date that cannot be, letters in a number, eleven digits for twelve, a digit in a name, a
    text much longer than any paper has are refused. Text becomes NFC without blanks at its ends.
    """
    if asked.kind is Kind.YES_NO and isinstance(typed, bool):
        return typed
    if typed is None:
        return False if asked.kind is Kind.YES_NO else _NOTHING.get(asked.kind, "")
    if isinstance(typed, PartialDate):
        typed = typed.iso
    try:
        if not isinstance(typed, str | int | float | date) or isinstance(typed, bool):
            raise Refused(_("“{label}” takes words or a number.").format(label=asked.title))
        return _read(asked, (nfc_lines if asked.kind is Kind.LONG else nfc)(str(typed)), today)
    except Refused as refused:
        raise Refused(refused.reason, asked.name, refused.because) from None


_NOTHING: dict[Kind, Value] = dict.fromkeys((Kind.DATE, Kind.DAY, Kind.NUMBER, Kind.DONG))


def _read(asked: Item, text: str, today: date | None) -> Value:
    most = (asked.kind is Kind.LONG and asked.length) or LONGEST.get(asked.kind, LONGEST[Kind.TEXT])
    if len(text) > most:
        raise Refused(
            _("“{label}” may have at most {most} characters; {found} were typed.").format(
                label=asked.title, most=most, found=len(text)
            )
        )
    match asked.kind:
        case Kind.DATE | Kind.DAY:
            if not text:
                return None
            day = read_date(text, today)
            if asked.kind is Kind.DAY and not day.is_full:
                raise Refused(_("A whole date is needed here: day, month and year."))
            return day
        case Kind.DIGITS:
            return _read_digits(asked, text)
        case Kind.NUMBER:
            return _read_number(asked, text) if text else None
        case Kind.DONG:
            return read_dong(text) if text else None
        case Kind.NAME:
            return _read_name(text)
        case Kind.TIME:
            return read_time(text) if text else ""
        case Kind.YES_NO:
            if text.casefold() not in _YES | _NO:
                raise Refused(_("Only yes or no can stand here, not “{text}”.").format(text=text))
            return text.casefold() in _YES
        case _:
            return text


def _read_number(asked: Item, text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise Refused(_("Only a whole number can stand here."))
    most = asked.length or MOST_DIGITS
    if len(text.lstrip("0")) > most:
        raise Refused(
            _("“{text}” is too large: “{label}” has at most {most} digits.").format(
                text=text, label=asked.title, most=most
            )
        )
    return int(text)


_HOUR = re.compile(r"(\d{1,2})\s*(?:[:.hg]|giờ)?\s*(\d{2})?(?:\s*(?:'|p|phút))?")


def read_time(typed: str) -> str:
    """An hour of the day as HH:MM, typed as 14:00, 14h00, 14g, 14 giờ 30 or 1430; Refused where it is none."""
    found = _HOUR.fullmatch(typed.strip().casefold())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    if hour > 23 or minute > 59:
        raise Refused(_("“{text}” is no hour of the day. Write it like 14:00 or 14h30.").format(text=typed))
    return f"{hour:02d}:{minute:02d}"


def _read_name(text: str) -> str:
    wrong = wrong_in_name(text)
    if wrong:
        raise Refused(
            _("“{sign}” cannot stand in a name: a name has letters, spaces, apostrophes, hyphens and periods.").format(
                sign=wrong
            )
        )
    if text and not any(map(str.isalpha, text)):
        raise Refused(_("A name has letters."))
    return text


def _read_digits(asked: Item, text: str) -> str:
    digits = text.replace(" ", "").replace(".", "")
    if digits and not (digits.isascii() and digits.isdigit()):
        reason = _("“{label}” holds digits only.")
        if asked.length:
            reason = _("“{label}” holds digits only, exactly {length} of them.")
        raise Refused(reason.format(label=asked.title, length=asked.length))
    if digits and asked.length and len(digits) != asked.length:
        raise Refused(
            _("“{label}” has {length} digits; {found} were typed.").format(
                label=asked.title, length=asked.length, found=len(digits)
            )
        )
    return digits


def read_items(record: type, typed: Mapping[str, object], today: date | None = None) -> dict[str, Value]:
    """The values of several typed items; all that is wrong is refused at once, each at its own item."""
    values: dict[str, Value] = {}
    wrong: list[Refused] = []
    for name, text in typed.items():
        try:
            values[name] = read_item(item_of(record, name), text, today)
        except Refused as refused:
            wrong.extend(refused.problems())
    refuse_all(wrong)
    return values


def filled_in(record: R, typed: Mapping[str, object], today: date | None = None) -> R:
    """`record` with several typed items; all that is wrong is refused at once, each at its own item."""
    values: dict[str, Any] = {**read_items(type(record), typed, today)}
    return dataclasses.replace(record, **values)


def read_words(name: str, label: str, typed: object, kind: Kind = Kind.TEXT) -> str:
    """A text that is no item of a record, as an item is read: `label` is its English source text, `name` its field."""
    return str(read_item(Item(name, label, kind), typed))


def shown(asked: Item, value: Value) -> str:
    """`value` as a person reads it on the screen or on paper; "" where there is none."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else ""
    if isinstance(value, PartialDate):
        return value.shown()
    if asked.kind is Kind.DONG and isinstance(value, int):
        return shown_dong(value)
    return str(value)


def masked(digits: str) -> str:
    """A personal number as lists show it: only its last three digits ("•••••••••407")."""
    return "•" * (len(digits) - 3) + digits[-3:] if len(digits) > 3 else "•" * len(digits)


YES, NO = N_("yes"), N_("no")
