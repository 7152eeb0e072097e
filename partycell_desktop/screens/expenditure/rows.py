"""The lines of the cash book on the screen: posted vouchers with a running balance, and those that wait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.ledger import LedgerLine
from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.vouchers import (
    FUND_LABELS,
    VOUCHER_STATE_LABELS,
    Fund,
    Side,
    Voucher,
    VoucherKind,
    VoucherState,
)
from partycell_desktop.screens.parts.chips import Chip
from partycell_desktop.screens.parts.record_table import Column
from partycell_desktop.use_cases.vouchers import VoucherLine
from partycell_desktop.words import _

MONTH = "month"
BARE = "bare"
"""Narrows the book to the payments behind which no paper stands."""
ALL, RECEIVED, PAID, WAITING = "all", "received", "paid", "waiting"
TONES = {VoucherState.DRAFT: "gold", VoucherState.APPROVED: "green", VoucherState.CANCELLED: "accent"}


@dataclass(frozen=True)
class MoneyRow:
    """A voucher in the cash book: posted with what it brought and what was left (`line`), or not posted."""

    voucher: Voucher
    line: LedgerLine | None = None
    was_reversed: bool = False
    papers: int = 0
    place: int = 0

    @property
    def id(self) -> int:
        """The number of the voucher in the book."""
        return self.voucher.id

    @property
    def day(self) -> date | None:
        """The day of the voucher."""
        return self.line.day if self.line else self.voucher.day

    @property
    def received(self) -> int:
        """What came; of one that waits, what would come."""
        if self.line is not None:
            return self.line.received
        return (self.voucher.amount or 0) if self.voucher.kind is VoucherKind.RECEIPT else 0

    @property
    def paid(self) -> int:
        """What went; of one that waits, what would go."""
        if self.line is not None:
            return self.line.paid
        return (self.voucher.amount or 0) if self.voucher.kind is VoucherKind.PAYMENT else 0

    @property
    def heading(self) -> str:
        """ "received:other", "spent:press", or "moved"."""
        if self.voucher.moves:
            return str(Side.MOVED)
        if self.voucher.kind is VoucherKind.RECEIPT:
            return f"received:{self.voucher.source}"
        return f"spent:{self.voucher.spending}"


def rows_of(lines: Sequence[LedgerLine], vouchers: Sequence[VoucherLine], fund: str = "") -> list[MoneyRow]:
    """The posted lines in the order of the ledger, then what waits or was cancelled, of one fund or of all."""
    known = {each.id: each for each in vouchers}
    rows: list[MoneyRow] = []
    for line in lines:
        kept = known.get(line.voucher_id)
        if kept is not None:
            rows.append(MoneyRow(kept.voucher, line, kept.was_reversed, kept.papers, len(rows)))
    waiting = [each for each in vouchers if _waits(each.voucher, fund)]
    return rows + [MoneyRow(each.voucher, papers=each.papers, place=at) for at, each in enumerate(waiting, len(rows))]


def _waits(voucher: Voucher, fund: str) -> bool:
    return voucher.state is not VoucherState.POSTED and fund in ("", voucher.fund, voucher.other_fund)


def is_kept(row: MoneyRow, state: str, heading: str) -> bool:
    """Whether a row stays in view under the chosen chip and heading."""
    waits = row.line is None
    shown = {
        ALL: not waits,
        RECEIVED: not waits and bool(row.received),
        PAID: not waits and bool(row.paid),
        WAITING: waits,
    }
    return shown.get(state, True) and (not heading or _is_under(row, heading))


def _is_under(row: MoneyRow, heading: str) -> bool:
    what, _colon, key = heading.partition(":")
    if what == MONTH:
        return row.day is not None and row.day.month == int(key)
    if what == BARE:
        voucher = row.voucher
        wants = voucher.kind is VoucherKind.PAYMENT and not voucher.moves and not voucher.reverses_id
        return wants and not row.was_reversed and not row.papers
    return row.heading == heading


def heading_words(heading: str, titles: Mapping[str, str]) -> str:
    """What the book is narrowed to: an item, a source, a month ("month:3"), what has no papers."""
    if heading == BARE:
        return _("without papers")
    what, _colon, key = heading.partition(":")
    return _("month {number}").format(number=key) if what == MONTH else titles.get(heading, heading)


def state_chips(rows: Sequence[MoneyRow]) -> list[Chip]:
    """The chips over the cash book, with how many vouchers wait."""
    waiting = sum(each.line is None and each.voucher.state is not VoucherState.CANCELLED for each in rows)
    return [
        Chip(ALL, _("Whole book")),
        Chip(RECEIVED, _("Received")),
        Chip(PAID, _("Paid")),
        Chip(WAITING, _("Not posted"), waiting, "gold" if waiting else ""),
    ]


def fund_chips() -> list[Chip]:
    """The chips of the funds."""
    return [Chip("every", _("All funds")), *(Chip(str(each), _(FUND_LABELS[each])) for each in Fund)]


def _pill(row: MoneyRow) -> tuple[str, str] | None:
    if row.line is None:
        return _(VOUCHER_STATE_LABELS[row.voucher.state]), TONES[row.voucher.state]
    if row.voucher.reverses_id:
        return _("takes back"), "neutral"
    return (_("taken back"), "neutral") if row.was_reversed else None


def _figure(value: int) -> str:
    return shown_number(value) if value else ""


def money_columns(titles: Mapping[str, str]) -> list[Column[MoneyRow]]:
    """The columns of the cash book; `titles` are the words of the headings."""

    def heading(row: MoneyRow) -> str:
        return " · ".join(part for part in (titles.get(row.heading, ""), row.voucher.sub_item) if part)

    def place(row: MoneyRow) -> int:
        return row.place

    return [
        Column("day", _("Day"), lambda row: f"{row.day:%d/%m}" if row.day else "", place, width=58, figures=True),
        Column("symbol", _("Voucher"), lambda row: row.voucher.symbol, place, width=76, figures=True),
        Column("reason", _("Reason"), lambda row: " ".join(row.voucher.reason.split()), width=192, pill=_pill),
        Column("heading", _("Item"), heading, width=118),
        Column("party", _("Payer or payee"), lambda row: row.voucher.party, width=150, shown_by_default=False),
        Column("fund", _("Fund"), lambda row: _(FUND_LABELS[row.voucher.fund]), width=90, shown_by_default=False),
        Column("received", _("Receipt"), lambda row: _figure(row.received), lambda row: row.received, width=92,
               figures=True, align="right"),
        Column("paid", _("Payment"), lambda row: _figure(row.paid), lambda row: row.paid, width=92, figures=True,
               align="right"),
        Column("balance", _("Balance"), lambda row: shown_number(row.line.balance) if row.line else "", place, width=96,
               figures=True, align="right"),
    ]  # fmt: skip


def searched_in(row: MoneyRow) -> Iterable[str]:
    """What the search looks through."""
    voucher = row.voucher
    day = shown_day(row.day) if row.day else ""
    amount = voucher.amount or 0
    return (voucher.symbol, voucher.reason, voucher.party, voucher.sub_item, voucher.decision, voucher.note, day,
            str(amount), shown_number(amount))  # fmt: skip
