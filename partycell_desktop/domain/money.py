"""Whole đồng: read as people type them, shown with dots, written out in words."""

import re
from typing import TYPE_CHECKING

from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import _

if TYPE_CHECKING:
    from fractions import Fraction

# Under a million billion: more is a slip of the finger, and a spreadsheet would round it.
TOO_MUCH = 10**15

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}

_UNITS = {
    "k": 1_000,
    "nghìn": 1_000,
    "nghin": 1_000,
    "ngàn": 1_000,
    "ngan": 1_000,
    "tr": 1_000_000,
    "triệu": 1_000_000,
    "trieu": 1_000_000,
    "tỷ": 1_000_000_000,
    "tỉ": 1_000_000_000,
    "ty": 1_000_000_000,
}
_CURRENCY = re.compile(r"\s*(?:đồng|dong|vnđ|vnd|đ|₫)\.?$")
_PIECE = re.compile(r"([0-9][0-9., ]*)([^\W\d_]*)\s*")
_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3}){2,}")
_DECIMAL = re.compile(r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),([0-9]+)|([0-9]+)\.([0-9]{1,2})")
_ONE_GROUP = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")
_MILLION = 1_000_000


def read_dong(text: str) -> int:
    """Read an amount in whole đồng: 1200000, 1.200.000, "1 200 000 đ", 1,2tr, 500k, 1tr200k, "3 tỷ".

    The dot parts thousands, the comma decimals. Refused: what is not an amount, negative amounts, parts of a
    đồng, amounts of a million billion and more, and what has two readings (1,200 and 1.200tr and 1tr2).
    """
    shown = nfc(text)
    bare = _CURRENCY.sub("", shown.lower()).removeprefix("₫").lstrip()  # as some spreadsheets write it
    if bare[:1] in ("-", "−", "–", "("):
        raise Refused(_("“{text}” is less than nothing: an amount is never negative.").format(text=shown))
    pieces = _PIECE.findall(bare)
    if not pieces or _PIECE.sub("", bare):
        raise _not_an_amount(shown)
    total: int | Fraction = 0
    above = TOO_MUCH
    for number, word in pieces:
        if word and word not in _UNITS:
            raise _not_an_amount(shown)
        unit = _UNITS.get(word, 1)
        if unit >= above or (above < TOO_MUCH and not word):
            raise _two_readings(shown)
        above = unit
        total += _read_number(number.strip(), unit, shown) * unit
    if total.denominator != 1:
        raise Refused(_("“{text}” has a part of a đồng; amounts are whole đồng.").format(text=shown))
    if total >= TOO_MUCH:
        raise Refused(_("“{text}” is too much to be an amount of a cell.").format(text=shown))
    return int(total)


def _read_number(number: str, unit: int, shown: str) -> "int | Fraction":
    if _ONE_GROUP.fullmatch(number) and (number[-4] == "," if unit == 1 else number[-4] == "."):
        raise _two_readings(shown)
    if _PLAIN.fullmatch(number) or _GROUPED.fullmatch(number):
        return int(re.sub(r"\D", "", number))
    found = _DECIMAL.fullmatch(number)
    if found is None:
        raise _not_an_amount(shown)
    from fractions import Fraction  # here: every item of a record knows amounts, and few amounts have a comma

    whole, part = (found[1], found[2]) if found[1] else (found[3], found[4])
    return Fraction(f"{whole.replace('.', '')}.{part}")


def _not_an_amount(shown: str) -> Refused:
    return Refused(_("“{text}” is not an amount. Write for example 1.200.000, 500k or 1,2tr.").format(text=shown))


def _two_readings(shown: str) -> Refused:
    return Refused(
        _("“{text}” can be read in more than one way. Write the whole number, for example 1.200.000.").format(
            text=shown
        )
    )


def shown_number(number: int) -> str:
    """ "1.250.000": a dot between thousands."""
    return f"{number:,}".replace(",", ".")


def shown_dong(dong: int) -> str:
    """ "1.250.000 đ"."""
    return f"{shown_number(dong)} đ"


def amount_in_words(dong: int, *, linh: str = "linh", nghin: str = "nghìn", ty: str = "tỷ") -> str:
    """ "Một triệu hai trăm linh năm nghìn đồng", as vouchers write it.

    `linh` is "linh" or "lẻ", `nghin` "nghìn" or "ngàn", `ty` "tỷ" or "tỉ": what is usual where the cell is.
    """
    words = number_in_words(dong, linh=linh, nghin=nghin, ty=ty)
    return f"{words[0].upper()}{words[1:]} đồng"


def number_in_words(number: int, *, linh: str = "linh", nghin: str = "nghìn", ty: str = "tỷ") -> str:
    """ "hai nghìn không trăm linh một"; "âm ..." for a negative number."""
    if number < 0:
        return "âm " + number_in_words(-number, linh=linh, nghin=nghin, ty=ty)
    return " ".join(_spell(number, linh, nghin, ty)) or _DIGITS[0]


def _spell(number: int, linh: str, nghin: str, ty: str) -> list[str]:
    billions, rest = divmod(number, 10**9)
    words = [*_spell(billions, linh, nghin, ty), ty] if billions else []
    for size, name in ((10**6, "triệu"), (1000, nghin), (1, "")):
        group, rest = divmod(rest, size)
        if group:
            words += _spell_group(group, bool(words), linh)
            words += [name] if name else []
    return words


def _spell_group(group: int, follows: bool, linh: str) -> list[str]:
    """1..999; a group that `follows` others names its hundreds even when there are none."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or follows else []
    if tens == 0:
        if ones and words:
            words.append(linh)
    elif tens == 1:
        words.append("mười")
    else:
        words += [_DIGITS[tens], "mươi"]
    if ones:
        special = _AFTER_TENS.get(ones) if tens > 1 else "lăm" if (tens, ones) == (1, 5) else None
        words.append(special or _DIGITS[ones])
    return words


def in_millions(dong: int) -> str:
    """ "1,2" of 1.234.567 đồng: millions to a tenth, rounded half up, as a picture has room for."""
    tenths = (abs(dong) * 10 + _MILLION // 2) // _MILLION
    whole, part = divmod(tenths, 10)
    return f"{'−' if dong < 0 and tenths else ''}{whole}{f',{part}' if part else ''}"
