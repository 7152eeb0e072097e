"""What papers of money are made from: vouchers with the words of their headings, a report, the lines of the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass

from partycell_desktop.domain.vouchers import Voucher, VoucherPaper


@dataclass(frozen=True)
class VoucherOnPaper:
    """A voucher with the official words of its source, item and funds, and the papers behind it."""

    voucher: Voucher
    source: str = ""
    spending: str = ""
    fund: str = ""
    other_fund: str = ""
    papers: Sequence[VoucherPaper] = ()


@dataclass(frozen=True)
class ReportOnPaper:
    """A report as it is printed: its head lines (number, title, value) and rows (mark, title, code, two figures).

    `period` is "Quý I năm 2026"; in a report of the estimate the two figures are estimated and approved.
    """

    code: str
    period: str
    year: int
    head: Sequence[tuple[str, str, int | None]] = ()
    rows: Sequence[tuple[str, str, str, int, int]] = ()


@dataclass(frozen=True)
class LedgerOnPaper:
    """A ledger as it is printed: rows of day, number, text and figures by column.

    `opening` is what there was before, `sums` what came together in the period, `cumulative` since the year began.
    """

    period: str
    columns: Sequence[str]
    opening: int
    rows: Sequence[tuple[str, str, str, Sequence[int]]] = ()
    sums: Sequence[int] = ()
    cumulative: Sequence[int] = ()


@dataclass(frozen=True)
class MoneyOnPaper:
    """The one thing that a paper of money is about."""

    vouchers: Sequence[VoucherOnPaper] = ()
    report: ReportOnPaper | None = None
    ledger: LedgerOnPaper | None = None
