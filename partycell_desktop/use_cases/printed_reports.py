"""What the reports of money say, whatever their form, and how a report differs from the one that was printed.

The same facts give the same report for ever. A report that leaves the program is remembered with its figures; when the
books say something else later, the program tells which figures and by which entry.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.periods import Period, read_period
from partycell_desktop.domain.printed_reports import Difference, Figures, PrintedReport, as_text, differences
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import ReportForm
from partycell_desktop.domain.vouchers import Fund
from partycell_desktop.forms.catalogue import FORMS
from partycell_desktop.forms.form import Form
from partycell_desktop.store import printed_reports as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.dues_papers import CODES
from partycell_desktop.use_cases.dues_reports import dues_report_figures, make_dues_report
from partycell_desktop.use_cases.history import ACT_LABELS
from partycell_desktop.use_cases.ledger import Report, make_report
from partycell_desktop.use_cases.money_books import (
    YEAR_ACCOUNT,
    Account,
    AccountRow,
    FundBook,
    check_account_period,
    get_fund_book,
    make_account,
)
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.paper_material import editions_of, find_form, newest_edition
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _, in_vietnamese

COLUMN_LABELS = {
    "this": N_("of the period"), "cumulative": N_("since the year began"), "approved": N_("approved"),
    "income": N_("Base"), "this_month": N_("This month"), "arrears": N_("Arrears"), "due": N_("To pay"),
    "paid": N_("Amount paid"), "unpaid": N_("Left to pay"), "members": N_("Members"), "exempt": N_("Exempt from dues"),
    "collected": N_("Collected"), "kept": N_("Kept"), "to_send": N_("To hand on"), "remitted": N_("Handed on"),
    "owed": N_("Still owed"),
}  # fmt: skip
_OPENING = ("opening_amount",)
_DUES = ("dues_charge", "dues_payment", "dues_remittance", "dues_month")
_ESTIMATE = ("estimate", "estimate_line", "estimate_supplement")


@dataclass(frozen=True)
class FigureReport:
    """A report of a period as figures by line and column, in đồng; `titles` are the words of the lines."""

    form: str
    code: str
    period: Period
    lines: Figures
    titles: Mapping[str, str]
    closed: bool


@dataclass(frozen=True)
class ChangedBy:
    """What was entered after a report was printed: when, by whom, what; `voucher_id` is 0 where it was no voucher."""

    at: str
    who: str
    what: str
    voucher_id: int = 0


@dataclass(frozen=True)
class ReportChanges:
    """How a report differs from the one printed on a day; no differences where it says the same."""

    code: str
    period: str
    printed_on: date
    differences: tuple[Difference, ...]
    made_by: tuple[ChangedBy, ...]


def report_money(session: Session, code: str, period: str = "") -> FigureReport:
    """Any report of money as figures: BC01-TCĐ, DT01-TCĐ, S01-TCĐ, SỔ-QUỸ, SỔ-TGNH, QT-NĂM, CK-TC, S01/ĐP, B01/ĐP.

    `period` is 2026, 2026-Q1 or 2026-03 (this year). "this" is the period, "cumulative" the time since the year began;
    of DT01-TCĐ "this" is the estimated column and "cumulative" the approved one; "approved" is the estimate.
    """
    asked = read_period(period) if period else Period(session.today().year)
    form = _form_of(session, code)
    if form is not None and form.of_money in _READERS:
        return _READERS[form.of_money](session, form.key, asked)
    told = _report_of(session, form, code, asked)
    if told is None:
        words = _("“{code}” is no report of money; there are {codes}.")
        raise Refused(words.format(code=code, codes=", ".join(_codes(session, asked))), "code")
    return _of_report(make_report(session, told.code, asked.key), told.form)


def _codes(session: Session, asked: Period) -> list[str]:
    """What the reports of the regime of that time are called, and then the others."""
    editions, today = editions_of(session), session.today()
    others = [newest_edition(editions, each, today).code for each in FORMS if each.of_money in _READERS]
    return [*(each.code for each in regime_of(session, asked.last_day).reports), *others]


def _report_of(session: Session, form: Form | None, code: str, asked: Period) -> ReportForm | None:
    """The report that the regime of a period prints on this form, or that it calls so."""
    regime = regime_of(session, asked.last_day)
    if form is None:
        return regime.find_report(code)
    return next((each for each in regime.reports if each.form == form.key), None)


def _form_of(session: Session, code: str) -> Form | None:
    """The form that is called so; None where only a regime may know the code."""
    try:
        return find_form(session, code)
    except Refused:
        return None


def _of_report(report: Report, form: str) -> FigureReport:
    lines = {each.code: {"this": each.this, "cumulative": each.cumulative} for each in report.rows}
    titles = {each.code: each.title for each in report.rows}
    return FigureReport(form, report.code, report.period, lines, titles, report.closed)


def _of_fund(fund: Fund, code: str) -> Callable[[Session, str, Period], FigureReport]:
    titles = {"1": "Số dư đầu kỳ", "2": "Thu", "3": "Chi", "4": "Số dư cuối kỳ"}

    def read(session: Session, form: str, period: Period) -> FigureReport:
        book: FundBook = get_fund_book(session, fund, period.key)
        page = book.page
        opening = page.balance - book.year_came + book.year_went
        lines = {
            "1": {"this": page.opening, "cumulative": opening},
            "2": {"this": page.received, "cumulative": book.year_came},
            "3": {"this": page.paid, "cumulative": book.year_went},
            "4": {"this": page.balance, "cumulative": page.balance},
        }
        return FigureReport(form, code, period, lines, titles, page.closed)

    return read


def _of_account(session: Session, form: str, period: Period) -> FigureReport:
    check_account_period(form, period)
    account: Account = make_account(session, period.key)
    code = "QT-NĂM" if form == YEAR_ACCOUNT else "CK-TC"
    titles = {each.code: each.title for each in account.rows}
    return FigureReport(form, code, period, {each.code: _line(each) for each in account.rows}, titles, account.closed)


def _of_dues(session: Session, form: str, period: Period) -> FigureReport:
    told = dues_report_figures(session, CODES[form], period.key)
    lines = {
        line: {name: amount for name, amount in columns.items() if type(amount) is int and name != "member"}
        for line, columns in told["lines"].items()
    }
    titles = {line: str(columns.get("name", line)) for line, columns in told["lines"].items()}
    if form == "b01-dp":
        titles = {each.code: each.title for each in make_dues_report(session, period.key).lines}
    return FigureReport(form, told["code"], period, lines, titles, told["closed"])


def _line(row: AccountRow) -> dict[str, int]:
    approved = {} if row.approved is None else {"approved": row.approved}
    return {**approved, "this": row.this, "cumulative": row.cumulative}


_READERS: dict[str, Callable[[Session, str, Period], FigureReport]] = {
    "cash": _of_fund(Fund.CASH, "SỔ-QUỸ"),
    "bank": _of_fund(Fund.BANK, "SỔ-TGNH"),
    "account": _of_account,
    "dues_register": _of_dues,
    "dues_report": _of_dues,
}
REMEMBERED = frozenset({*_READERS, "report", "ledger"})
"""The papers of money whose figures are remembered when they are printed."""


def remember_report(session: Session, form: Form, period: Period, act: int) -> None:
    """Keep what a report said that leaves the program. Runs inside an act, whose number is `act`."""
    told = report_money(session, form.key, period.key)
    printed = PrintedReport(0, form.key, period.key, PartialDate.of(session.today()), as_text(told.lines), act)
    records.add(session.book, printed)


def compare_with_printed(session: Session, code: str, period: str = "") -> ReportChanges | None:
    """How a report of money differs from the same report when it was printed last; None where it never was.

    Names each figure that is another one now, and every entry made since that counts into the report.
    """
    now = report_money(session, code, period)
    before = kept.last_printed(session.book, now.form, now.period.key)
    if before is None or before.printed_on is None:
        return None
    changed = tuple(differences(before.said, now.lines))
    made_by = tuple(_made_since(session, before, now.period)) if changed else ()
    return ReportChanges(now.code, now.period.key, before.printed_on.first_day(), changed, made_by)


def _made_since(
    session: Session, before: PrintedReport, period: Period, say: Callable[[str], str] = _
) -> list[ChangedBy]:
    if before.form in CODES:
        later = kept.acts_since(session.book, before.act, _DUES)
        return [_of_act(each, say) for each in later]
    found = [
        ChangedBy(
            later.at, later.who, f"{each.symbol} ({shown_day(each.day) if each.day else ''}): {each.reason}", each.id
        )
        for later, each in kept.posted_since(session.book, before.act, period.last_day)
    ]
    others = kept.acts_since(session.book, before.act, (*_OPENING, *_ESTIMATE))
    return found + [_of_act(each, say) for each in others]


def _of_act(later: kept.Later, say: Callable[[str], str]) -> ChangedBy:
    day = date.fromisoformat(later.at[:10])
    return ChangedBy(later.at, later.who, f"{say(ACT_LABELS.get(later.use_case, later.use_case))} ({shown_day(day)})")


def words_of_changes(changes: ReportChanges | None) -> str:
    """What became different since a report was printed, in one paragraph; "" where nothing did."""
    if changes is None or not changes.differences:
        return ""
    shown = "; ".join(
        f"{each.code} ({_(COLUMN_LABELS.get(each.column, each.column))}): "
        f"{shown_number(each.before)} → {shown_number(each.now)}"
        for each in changes.differences[:_MOST]
    )
    by = "; ".join(each.what for each in changes.made_by[:_MOST])
    words = _("This report was printed on {day} with other figures. Changed: {figures}.")
    told = words.format(day=shown_day(changes.printed_on), figures=shown)
    return f"{told} {_('Entered since then: {entries}.').format(entries=by)}" if by else told


def changes_on_paper(session: Session, form: Form, period: Period) -> str:
    """What is said below a report of a time that was over when it was printed before with other figures; else "".

    Which figures are others than those of the newest such print, and by which entries. In Vietnamese, as every paper. A
    report that was printed while its period ran was never meant to stay.
    """
    printed = kept.list_printed(session.book, form.key, period.key)
    over = [each for each in printed if each.printed_on and each.printed_on.first_day() >= period.last_day]
    if not over:
        return ""
    now = report_money(session, form.key, period.key)
    before = next((each for each in over if differences(each.said, now.lines)), None)
    if before is None or before.printed_on is None:
        return ""
    changed = differences(before.said, now.lines)
    figures = [
        f"{_line_on_paper(now, each.code)}, {in_vietnamese(COLUMN_LABELS.get(each.column, each.column)).lower()}: "
        f"{shown_number(each.before)} → {shown_number(each.now)}"
        for each in changed
    ]
    entries = [each.what for each in _made_since(session, before, period, in_vietnamese)]
    told = f"Số liệu khác bản in ngày {before.printed_on.shown()}. Thay đổi: {_some(figures, 'số khác')}."
    return f"{told} Do ghi sau ngày in: {_some(entries, 'bút toán khác')}." if entries else told


def _line_on_paper(report: FigureReport, code: str) -> str:
    """ "07 Chi mua báo, tạp chí"; "Quý III năm 2026" of the line of a period, "Cộng" of a sum."""
    title = report.titles.get(code, code)
    if title != code:
        return f"{code} {title}" if code.isdigit() else title
    if code == "sum":
        return "Cộng"
    return read_period(code).on_paper if code[:4].isdigit() and len(code) > 3 else code


def _some(said: Sequence[str], rest: str) -> str:
    """The first of them, and how many others there are."""
    shown = "; ".join(said[:_MOST_ON_PAPER])
    more = len(said) - _MOST_ON_PAPER
    return f"{shown}; và {more} {rest}" if more > 0 else shown


_MOST, _MOST_ON_PAPER = 8, 20
