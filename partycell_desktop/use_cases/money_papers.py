"""What papers of money are made from, gathered out of the book: vouchers by their numbers, a report, the ledger."""

from collections.abc import Callable, Mapping
from datetime import date

from partycell_desktop.domain.periods import Period, read_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import ReportForm
from partycell_desktop.domain.vouchers import Side, Voucher, VoucherKind
from partycell_desktop.forms.form import Form
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.money_material import (
    LedgerColumn,
    LedgerOnPaper,
    MoneyOnPaper,
    ReportOnPaper,
    VoucherOnPaper,
)
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.dues_papers import dues_papers
from partycell_desktop.use_cases.estimates import committee_members, get_year_figures
from partycell_desktop.use_cases.ledger import get_ledger, make_report
from partycell_desktop.use_cases.money_book_papers import (
    account_on_paper,
    book_on_paper,
    count_on_paper,
    read_numbers,
    requests_on_paper,
    settlement_on_paper,
)
from partycell_desktop.use_cases.money_books import FUND_WORDS
from partycell_desktop.use_cases.money_rules import STATE_SECTOR, organisation_type, regime_of, sector
from partycell_desktop.use_cases.paper_material import day_of, issuer_on, plain_options
from partycell_desktop.use_cases.payment_requests import get_voucher_form_numbers
from partycell_desktop.use_cases.roster import count_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_on_paper import analysis_on_paper, cover_on_paper, support_on_paper
from partycell_desktop.words import _

_KINDS = {"phieu-thu": VoucherKind.RECEIPT, "phieu-chi": VoucherKind.PAYMENT}


def money_material(session: Session, form: Form, options: Mapping[str, object]) -> list[Material]:
    """The one paper of a form of money.

    Options: `vouchers` and `requests` (numbers in the book), `count` (a count of the cash box; the newest), `period`
    (2026, 2026-Q1, 2026-03; the year of the paper).
    """
    words = plain_options(options)
    day = day_of(session, options)
    period = asked_period(words, day)
    issuer = issuer_on(session, day)
    if form.of_money.startswith("dues"):
        return [
            Material(issuer, options=words, money=MoneyOnPaper(dues=each))
            for each in dues_papers(session, form, period, day)
        ]
    return [Material(issuer, options=words, money=_money(session, form, words, period))]


def asked_period(words: Mapping[str, str], day: date) -> Period:
    """The period of a paper of money: the option `period`, else the year of the paper."""
    typed = words.get("period", "").strip()
    return read_period(typed) if typed else Period(day.year)


def _money(session: Session, form: Form, words: Mapping[str, str], period: Period) -> MoneyOnPaper:
    match form.of_money:
        case "vouchers":
            found = _vouchers(session, form, words.get("vouchers", ""))
            number = get_voucher_form_numbers(session)[_KINDS[form.key]]
            return MoneyOnPaper(tuple(_on_paper(session, each) for each in found), form_number=number)
        case "requests":
            return MoneyOnPaper(requests=requests_on_paper(session, form, words.get("requests", "")))
        case "settlement":
            return MoneyOnPaper(settlement=settlement_on_paper(session, words.get("vouchers", "")))
        case "count":
            return MoneyOnPaper(count=count_on_paper(session, words.get("count", "")))
        case "cash" | "bank":
            return MoneyOnPaper(book=book_on_paper(session, form.of_money, period))
        case "account":
            return MoneyOnPaper(account=account_on_paper(session, form, period))
        case "support":
            return MoneyOnPaper(support=support_on_paper(session, words.get("support", "")))
        case "cover":
            return MoneyOnPaper(cover=cover_on_paper(session, words.get("support", ""), period))
        case "analysis":
            return MoneyOnPaper(analysis=analysis_on_paper(session, period))
        case "report":
            return MoneyOnPaper(report=_report(session, _code(session, form, period), period))
        case _:
            return MoneyOnPaper(ledger=_ledger(session, _code(session, form, period), period))


def _vouchers(session: Session, form: Form, typed: str) -> list[Voucher]:
    numbers = read_numbers(typed)
    if not numbers:
        raise Refused(_("Say which vouchers are to be printed, by their numbers in the book."), "vouchers")
    found = [kept.get_voucher(session.book, each) for each in numbers]
    if wrong := next((each for each in found if each.kind is not _KINDS[form.key]), None):
        words = _("{symbol} is a voucher of the other kind.")
        raise Refused(words.format(symbol=wrong.symbol or wrong.reason), "vouchers")
    return found


def _on_paper(session: Session, voucher: Voucher) -> VoucherOnPaper:
    regime = regime_of(session, voucher.day or session.today())
    return VoucherOnPaper(
        voucher,
        regime.source(voucher.source).title if voucher.source else "",
        regime.item(voucher.spending).title if voucher.spending else "",
        FUND_WORDS[voucher.fund],
        FUND_WORDS.get(voucher.other_fund, ""),
        tuple(kept.papers_of(session.book, voucher.id)),
    )


def _code(session: Session, form: Form, period: Period) -> ReportForm:
    """The report of the regime that this form prints."""
    regime = regime_of(session, period.last_day)
    found = next((each for each in regime.reports if each.form == form.key), None)
    if found is None:
        raise Refused(_("{regime} has no such report.").format(regime=regime.short), "code")
    return found


def _report(session: Session, form: ReportForm, period: Period) -> ReportOnPaper:
    report = make_report(session, form.code, period.key)
    rows = [(each.mark, each.title, each.code, each.this, each.cumulative) for each in report.rows]
    head = _head(session, form, period)
    return ReportOnPaper(form.code, period.on_paper, period.year, head, rows, form.cite.document)


def _head(session: Session, form: ReportForm, period: Period) -> list[tuple[str, str, int | None]]:
    """What a report tells of the organisation; lines of the State sector stay blank elsewhere."""
    year, day = get_year_figures(session, period.year), min(period.last_day, session.today())
    figures: dict[str, int | None] = {
        "members": count_members(session, day)["members"],
        "committee_members": committee_members(session, year, day),
        "subordinate": 0,
        "grassroots": 1 if organisation_type(session) == "Chi bộ cơ sở" else 0,
        "employees": year.employees,
        "wage_fund": year.wage_fund,
    }
    is_state = sector(session) == STATE_SECTOR
    return [
        (each.number, each.title, figures[each.takes] if is_state or each.sector != STATE_SECTOR else None)
        for each in form.head
    ]


def _ledger(session: Session, form: ReportForm, period: Period) -> LedgerOnPaper:
    page = get_ledger(session, period.key)
    report = make_report(session, form.code, period.key)
    rows = []
    for line in page.lines:
        takes = f"received:{line.source}" if line.side is Side.RECEIVED else f"spent:{line.spending}"
        amount = line.received or line.paid
        figures = form.figures(_columns(takes, amount, line.balance))
        rows.append((line.day.strftime("%d/%m/%Y"), line.symbol, line.reason, tuple(figures.values())))
    sums, cumulative = ([getattr(each, name) for each in report.rows] for name in ("this", "cumulative"))
    columns = [LedgerColumn(each.code, each.title, form.part_of(each)) for each in form.lines]
    issued_by = form.cite.document
    return LedgerOnPaper(period.on_paper, columns, page.opening, rows, sums, cumulative, form.code, issued_by)


def _columns(takes: str, amount: int, balance: int) -> Callable[[str], int]:
    """What a line of the ledger puts into a column: its amount into its own, and what there is after it."""
    return lambda name: balance if name == "balance" else amount if name == takes else 0
