"""Finding vouchers by what is typed into the search over everything: number, amount, payee, reason."""

import re
from dataclasses import dataclass

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.money import read_dong, shown_dong
from partycell_desktop.domain.names import Haystack, Needle
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import SERIES, Voucher
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.session import Session

MOST_FOUND, LEAST_TYPED = 8, 3
_SYMBOL = re.compile(r"(PT|PC)[-\s]?0*(\d{1,6})(?:/(\d{4}))?", re.IGNORECASE)


@dataclass(frozen=True)
class FoundVoucher:
    """A voucher that a search found: its number in the book, its reason, and what tells it apart."""

    id: int
    reason: str
    detail: str


def find_vouchers(session: Session, text: str) -> list[FoundVoucher]:
    """The newest vouchers that are meant by number ("PC-045", "PC-045/2025"), amount ("1,2tr"), payee or reason.

    Payee and reason are looked for in the newest three thousand; accents may be left out. At least three signs.
    """
    typed = text.strip()
    if len(typed) < LEAST_TYPED:
        return []
    if symbol := _SYMBOL.fullmatch(typed):
        kind = next(kind for kind, series in SERIES.items() if series == symbol[1].upper())
        found = kept.vouchers_of_number(session.book, kind, int(symbol[2]), int(symbol[3] or 0))
    else:
        amount = _amount(typed)
        found = kept.vouchers_of_amount(session.book, amount) if amount else []
        needle, among = Needle(typed), kept.newest_words(session.book)
        ids = [number for number, *words in among if needle.found_in(Haystack(words))][:MOST_FOUND]
        found += kept.vouchers_with_ids(session.book, [each for each in ids if each not in {one.id for one in found}])
    return [
        FoundVoucher(each.id, " ".join(each.reason.split()) or each.party, _detail(each)) for each in found[:MOST_FOUND]
    ]


def _amount(typed: str) -> int:
    if not any(sign.isdigit() for sign in typed):
        return 0
    try:
        return read_dong(typed)
    except Refused:
        return 0


def _detail(voucher: Voucher) -> str:
    day = shown_day(voucher.day) if voucher.day else ""
    amount = shown_dong(voucher.amount) if voucher.amount else ""
    return " · ".join(part for part in (voucher.symbol, day, amount) if part)
