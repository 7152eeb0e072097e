"""Items (mục khai): what a record is made of, declared once.

A record is a frozen dataclass whose attributes are declared with `item(...)`: the label of the official form, the
kind of value, the code list it is chosen from. Screens build their fields from these declarations, the store its
rows, the import its columns, the papers their blanks, so that nothing about an item is said twice.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from partycell_desktop.domain.dates import PartialDate, read_date
from partycell_desktop.domain.money import read_dong, shown_dong
from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.words import N_, _

Value = str | int | bool | PartialDate | None


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

    `choices` names a code list of resources/lists, `length` the exact number of digits, `needed` what a complete
    record must have, `secret` what lists show masked, `forms` where the item stands ("2-HSĐV 4").
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

    Nothing is guessed: a date that cannot be, letters in a number, eleven digits for twelve are refused.
    Text becomes NFC without blanks at its ends.
    """
    if asked.kind is Kind.YES_NO:
        if isinstance(typed, bool):
            return typed
        return str(typed).strip().casefold() in ("1", "true", "x", "có", "yes")
    if typed is None:
        return None if asked.kind in (Kind.DATE, Kind.DAY, Kind.NUMBER, Kind.DONG) else ""
    if isinstance(typed, PartialDate):
        typed = typed.iso
    if asked.kind is Kind.LONG:
        return "\n".join(nfc(line) for line in str(typed).strip().splitlines())
    text = nfc(str(typed))
    try:
        return _read(asked, text, today)
    except Refused as refused:
        raise Refused(refused.reason, asked.name, refused.because) from None


def _read(asked: Item, text: str, today: date | None) -> Value:
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
            if text and not text.isdigit():
                raise Refused(_("Only a whole number can stand here."))
            return int(text) if text else None
        case Kind.DONG:
            return read_dong(text) if text else None
        case Kind.NAME:
            if any(each.isdigit() for each in text):
                raise Refused(_("A name has no digits."))
            return text
        case _:
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
