"""What papers of money are made from: vouchers with the words of their headings, a report, the lines of the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from partycell_desktop.domain.money_analysis import YearAnalysis
from partycell_desktop.domain.payment_requests import PaymentRequest
from partycell_desktop.domain.support import DossierLine, SupportFile
from partycell_desktop.domain.vouchers import CashCount, Voucher, VoucherPaper
from partycell_desktop.forms.dues_material import DuesPaper


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

    `period` is "Quý I năm 2026"; in a report of the estimate the two figures are estimated and approved. `code` and
    `issued_by` are those of the regime of its time.
    """

    code: str
    period: str
    year: int
    head: Sequence[tuple[str, str, int | None]] = ()
    rows: Sequence[tuple[str, str, str, int, int]] = ()
    issued_by: str = "Hướng dẫn 21-HD/VPTW"


@dataclass(frozen=True)
class LedgerColumn:
    """A column of the ledger by its regime; `part` is "received" or "spent", "" for the balance."""

    code: str
    title: str
    part: str


@dataclass(frozen=True)
class LedgerOnPaper:
    """A ledger as it is printed: rows of day, number, text and figures by column.

    `opening` is what there was before, `sums` what came together in the period, `cumulative` since the year began.
    `code` and `issued_by` are those of the regime of its time.
    """

    period: str
    columns: Sequence[LedgerColumn]
    opening: int
    rows: Sequence[tuple[str, str, str, Sequence[int]]] = ()
    sums: Sequence[int] = ()
    cumulative: Sequence[int] = ()
    code: str = "S01-TCĐ"
    issued_by: str = "Hướng dẫn 21-HD/VPTW"


@dataclass(frozen=True)
class BookRow:
    """A line of the book of a fund, or the sum of a month or quarter (`is_sum`); the numbers stand by their kind."""

    day: str
    receipt: str
    payment: str
    text: str
    came: int
    went: int
    left: int
    is_sum: bool = False


@dataclass(frozen=True)
class FundBookOnPaper:
    """The book of cash or of the bank account: `came` and `went` in the period, `year_` since the year began.

    `bank` and `account` say at which bank it is, and its number; "" where that is not known.
    """

    period: str
    opening: int
    rows: Sequence[BookRow]
    came: int
    went: int
    year_came: int
    year_went: int
    left: int
    bank: str = ""
    account: str = ""


@dataclass(frozen=True)
class RequestOnPaper:
    """A request for money and the voucher that pays it ("PC-045 ngày …"; "" for none)."""

    request: PaymentRequest
    voucher: str = ""


@dataclass(frozen=True)
class SettlementOnPaper:
    """An advance with the posted vouchers that account for it; `left` is what nobody accounted for yet."""

    advance: Voucher
    spent: Sequence[Voucher] = ()
    returned: Sequence[Voucher] = ()
    left: int = 0


@dataclass(frozen=True)
class AccountLine:
    """A line of the account of a period: `approved` for the year (None: nothing was), `this` of the period."""

    mark: str
    title: str
    code: str
    approved: int | None
    this: int
    cumulative: int
    bold: bool = False


@dataclass(frozen=True)
class DuesOnPaper:
    """What became of the dues in a period: collected, kept, owed to the upper committee, sent there, still owed."""

    collected: int = 0
    kept: int = 0
    owed: int = 0
    sent: int = 0
    left: int = 0


@dataclass(frozen=True)
class AccountOnPaper:
    """The account of a year or of a shorter period: lines by code, and the same money by source.

    `by_source` has for each row what it is, a figure for each of `sources`, and whether it is a sum.
    """

    period: str
    decision: str
    lines: Sequence[AccountLine]
    sources: Sequence[str] = ()
    by_source: Sequence[tuple[str, Sequence[int], bool]] = ()
    dues: DuesOnPaper | None = None


@dataclass(frozen=True)
class SupportOnPaper:
    """A support of the enterprise with its dossier; `titles` are the official words of the items."""

    file: SupportFile
    dossier: Sequence[DossierLine] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CoverOnPaper:
    """The cover of bound papers of money: what they are, about what, for which time, and what is noted of them."""

    heading: str
    subject: str
    period: str
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class AnalysisOnPaper:
    """The analysis of a year, the words of its regime, and the plain remarks on it."""

    analysis: YearAnalysis
    regime: str
    remarks: Sequence[str] = ()


@dataclass(frozen=True)
class MoneyOnPaper:
    """The one thing that a paper of money is about; `form_number` is what vouchers bear as theirs, "" for none."""

    vouchers: Sequence[VoucherOnPaper] = ()
    report: ReportOnPaper | None = None
    ledger: LedgerOnPaper | None = None
    book: FundBookOnPaper | None = None
    requests: Sequence[RequestOnPaper] = ()
    settlement: SettlementOnPaper | None = None
    count: CashCount | None = None
    account: AccountOnPaper | None = None
    dues: DuesPaper | None = None
    form_number: str = ""
    support: SupportOnPaper | None = None
    cover: CoverOnPaper | None = None
    analysis: AnalysisOnPaper | None = None
