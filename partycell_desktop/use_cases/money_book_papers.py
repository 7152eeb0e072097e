"""Books of the funds, requests, settled advances, counts of cash and accounts, as their papers take them."""

from collections.abc import Iterator, Sequence

from partycell_desktop.domain.bank_accounts import accounts_on_paper
from partycell_desktop.domain.ledger import LedgerLine
from partycell_desktop.domain.payment_requests import RequestKind
from partycell_desktop.domain.periods import Period, PeriodKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import CashCount, Fund, Side, Voucher, VoucherKind, VoucherState, outstanding
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.money_material import (
    AccountLine,
    AccountOnPaper,
    BookRow,
    FundBookOnPaper,
    RequestOnPaper,
    SettlementOnPaper,
)
from partycell_desktop.store import payment_requests as request_store
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.bank_accounts import list_bank_accounts
from partycell_desktop.use_cases.dues_papers import dues_of_account
from partycell_desktop.use_cases.money_books import (
    FundBook,
    PeriodSum,
    check_account_period,
    get_fund_book,
    make_account,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_MOST = 500
_KINDS = {"dn-tt": RequestKind.PAYMENT, "dn-tu": RequestKind.ADVANCE}


def read_numbers(typed: str) -> list[int]:
    """Numbers in the book as an option names them, each once; none where something else stands there."""
    numbers = typed.replace(",", " ").split()
    if len(numbers) > _MOST or not all(each.isascii() and each.isdigit() for each in numbers):
        return []
    return [min(int(each), 2**62) for each in dict.fromkeys(numbers)]


def requests_on_paper(session: Session, form: Form, typed: str) -> Sequence[RequestOnPaper]:
    """The requests of these numbers, all of the kind that the form prints."""
    numbers = read_numbers(typed)
    if not numbers:
        raise Refused(_("Say which requests are to be printed, by their numbers in the book."), "requests")
    found = [request_store.get_request(session.book, each) for each in numbers]
    if any(each.kind is not _KINDS[form.key] for each in found):
        raise Refused(_("A request for payment and one for an advance have papers of their own."), "requests")
    return [RequestOnPaper(each, _named(request_store.find_voucher(session.book, each))) for each in found]


def _named(voucher: Voucher | None) -> str:
    if voucher is None or not voucher.symbol:
        return ""
    return f"{voucher.symbol} ngày {voucher.dated_on.shown()}" if voucher.dated_on else voucher.symbol


def settlement_on_paper(session: Session, typed: str) -> SettlementOnPaper:
    """The advance of this number with what accounts for it; what was taken back again counts on neither side."""
    numbers = read_numbers(typed)
    if len(numbers) != 1:
        raise Refused(_("Say which advance is accounted for, by its number in the book."), "vouchers")
    advance = kept.get_voucher(session.book, numbers[0])
    if not advance.is_advance or advance.state is not VoucherState.POSTED:
        raise Refused(_("This is no advance that was paid out."), "vouchers")
    accounted = kept.vouchers_of_advance(session.book, advance.id)
    undone = {each.reverses_id for each in accounted if each.reverses_id}
    standing = [each for each in accounted if not each.reverses_id and each.id not in undone]
    spent = [each for each in standing if each.kind is VoucherKind.PAYMENT]
    returned = [each for each in standing if each.kind is VoucherKind.RECEIPT]
    return SettlementOnPaper(advance, spent, returned, outstanding(advance, accounted))


def count_on_paper(session: Session, typed: str) -> CashCount:
    """The count of that number in the book; the newest where none is named."""
    numbers = read_numbers(typed)
    if numbers:
        return records.get(session.book, CashCount, numbers[0])
    counts = kept.cash_counts(session.book)
    if not counts:
        raise Refused(_("The cash box was not counted yet."), "count")
    return counts[0]


def account_on_paper(session: Session, form: Form, period: Period) -> AccountOnPaper:
    """The account of a period; quyết toán is made of a year alone."""
    check_account_period(form.key, period)
    found = make_account(session, period.key)
    return AccountOnPaper(
        period.on_paper,
        found.decision,
        [
            AccountLine(each.mark, each.title, each.code, each.approved, each.this, each.cumulative, each.is_sum)
            for each in found.rows
        ],
        found.sources,
        [(each.title, each.figures, each.is_sum) for each in found.by_source],
        dues_of_account(session, period),
    )


def book_on_paper(session: Session, fund: str, period: Period) -> FundBookOnPaper:
    """The book of a fund: each line, and after each month and quarter what came together in it."""
    book = get_fund_book(session, fund, period.key)
    page = book.page
    account = accounts_on_paper(list_bank_accounts(session), period) if fund == Fund.BANK else ("", "")
    return FundBookOnPaper(
        period.on_paper,
        page.opening,
        list(_rows(book)),
        page.received,
        page.paid,
        book.year_came,
        book.year_went,
        page.balance,
        *account,
    )


def _rows(book: FundBook) -> Iterator[BookRow]:
    sums = list(book.sums)
    for line in book.page.lines:
        while sums and line.day > sums[0].period.last_day:
            yield _sum(sums.pop(0))
        yield _line(line)
    yield from map(_sum, sums)


def _line(line: LedgerLine) -> BookRow:
    is_receipt = line.symbol.startswith("PT")
    party = f" ({line.party})" if line.party and line.side is not Side.MOVED else ""
    return BookRow(
        line.day.strftime("%d/%m/%Y"),
        line.symbol if is_receipt else "",
        "" if is_receipt else line.symbol,
        f"{line.reason}{party}",
        line.received,
        line.paid,
        line.balance,
    )


def _sum(found: PeriodSum) -> BookRow:
    period = found.period
    name = f"tháng {period.number:02}/{period.year}"
    if period.kind is PeriodKind.QUARTER:
        name = period.on_paper.replace("Quý", "quý").replace(" năm ", "/")
    return BookRow("", "", "", f"Cộng phát sinh {name}", found.came, found.went, found.left, is_sum=True)
