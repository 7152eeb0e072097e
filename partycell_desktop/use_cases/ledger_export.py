"""The books of money as spreadsheets: dates as dates, amounts as numbers, sums and balances as formulas that count."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.ledger import LedgerLine
from partycell_desktop.domain.periods import Period, PeriodKind, periods_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import ReportForm, ReportLine, SpendingRegime
from partycell_desktop.domain.vouchers import FUND_LABELS, Side
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.counted_sheets import FIRST_ROW, Cell, CountedSheet, Formula, letter_of, write_counted
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.estimates import compare_estimate
from partycell_desktop.use_cases.ledger import LedgerPage, get_ledger, make_report
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_COLUMNS = (
    (N_("Day"), 12), (N_("Voucher"), 10), (N_("Reason"), 40), (N_("Payer or payee"), 24), (N_("Item"), 16),
    (N_("Own sub-item"), 16), (N_("Fund"), 12), (N_("Receipt"), 14), (N_("Payment"), 14), (N_("Balance"), 14),
)  # fmt: skip
_RECEIPT, _PAYMENT, _BALANCE = 7, 8, 9


def export_ledger(session: Session, path: str | Path, period: str = "", fund: str = "") -> dict[str, Any]:
    """Write the ledger of a period, or the book of one fund, to an .xlsx or .csv; gives path and vouchers.

    Sums and balances of the .xlsx are formulas. That of a whole year has the ledger and the reports of its regime, and
    the estimate beside what became of it, on sheets of their own.
    """
    book = get_ledger(session, period, fund)
    if not book.lines:
        raise Refused(_("There is no posted voucher in this time."), "period")
    regime = regime_of(session, book.period.last_day)
    target = Path(path)
    if target.suffix.lower() == ".csv":
        _write_csv(session, target, book, regime)
    else:
        sheets = [_cash_book(regime, book)]
        if book.period.kind is PeriodKind.YEAR and not fund:
            for form in regime.reports:
                sheets += _sheets_of(session, form, book)
            sheets.append(_settlement(session, book.period))
        write_counted(target, sheets)
    with session.act("export_list", may_undo=False):
        people.note_disclosure(session.book, "exported", target.name, None)
    return {"path": str(path), "vouchers": len(book.lines)}


def _write_csv(session: Session, path: Path, book: LedgerPage, regime: SpendingRegime) -> None:
    cell = get_cell(session)
    names = [cell.upper[0].name if cell.upper else "", cell.name]
    title = _("CASH BOOK, {period}").format(period=book.period.title)
    heading = written_list.Heading(names, title, session.today(), _("Cash book"))
    columns = [written_list.WrittenColumn(_(words), wide) for words, wide in _COLUMNS]
    rows: list[list[Written]] = [
        [PartialDate.of(line.day), *_words_of(regime, line), line.received, line.paid, line.balance]
        for line in book.lines
    ]
    written_list.write_people(path, heading, columns, rows)


def _words_of(regime: SpendingRegime, line: LedgerLine) -> list[str]:
    heading = ""
    if line.side is Side.RECEIVED:
        heading = regime.source(line.source).short
    elif line.side is Side.SPENT:
        heading = regime.item(line.spending).short
    return [line.symbol, line.reason, line.party, heading, line.sub_item, _(FUND_LABELS[line.fund])]


def _cash_book(regime: SpendingRegime, book: LedgerPage) -> CountedSheet:
    """Each balance is the one before it, more what came, less what went."""
    came, went, held = map(letter_of, (_RECEIPT, _PAYMENT, _BALANCE))
    rows: list[Sequence[Cell]] = [["", "", _("Brought forward"), *[""] * 6, book.opening]]
    for at, line in enumerate(book.lines, FIRST_ROW + 1):
        balance = Formula(f"={held}{at - 1}+{came}{at}-{went}{at}", line.balance)
        rows.append([line.day, *_words_of(regime, line), line.received, line.paid, balance])
    last = FIRST_ROW + len(book.lines)
    sums = [
        Formula(f"=SUM({came}{FIRST_ROW + 1}:{came}{last})", book.received),
        Formula(f"=SUM({went}{FIRST_ROW + 1}:{went}{last})", book.paid),
        Formula(f"={held}{FIRST_ROW}+{came}{last + 1}-{went}{last + 1}", book.balance),
    ]
    rows.append(["", "", _("Sum"), *[""] * 4, *sums])
    title = _("CASH BOOK, {period}").format(period=book.period.title)
    columns = [(_(words), wide) for words, wide in _COLUMNS]
    strong = frozenset({0, len(rows) - 1})
    return CountedSheet(_("Cash book"), title, _("Unit: đồng"), columns, rows, strong)


def _sheets_of(session: Session, form: ReportForm, book: LedgerPage) -> list[CountedSheet]:
    if form.of == "ledger":
        return [_by_columns(form, book)]
    wanted = [each for each in periods_of(book.period.year) if each.kind in form.periods]
    return [_by_lines(session, form, each) for each in wanted if each.kind is not PeriodKind.MONTH]


def _by_columns(form: ReportForm, book: LedgerPage) -> CountedSheet:
    """The ledger in the columns of its form: the sums across and down and the balance are formulas."""
    before = (_("Day"), 12), (_("Voucher"), 10), (_("Reason"), 40)
    letters = {line.code: letter_of(len(before) + at) for at, line in enumerate(form.lines)}
    width = len(form.lines)
    rows: list[Sequence[Cell]] = [
        ["", "", _("Brought forward"), *(book.opening if line.takes == "balance" else "" for line in form.lines)]
    ]
    totals = dict.fromkeys(letters, 0)
    for at, each in enumerate(book.lines, FIRST_ROW + 1):
        takes = f"received:{each.source}" if each.side is Side.RECEIVED else f"spent:{each.spending}"
        amount = each.received or each.paid
        figures = form.figures(_alone(takes, amount))
        cells: list[Cell] = []
        for line in form.lines:
            totals[line.code] += figures[line.code]
            if line.takes == "balance":
                moved = f"+{_sum_of(form, 'received:', letters, at)}-{_sum_of(form, 'spent:', letters, at)}"
                cells.append(Formula(f"={letters[line.code]}{at - 1}{moved}", each.balance))
            elif line.takes:
                cells.append(figures[line.code] or None)
            else:
                cells.append(Formula(_worked_out(line, lambda code, at=at: f"{letters[code]}{at}"), figures[line.code]))
        rows.append([each.day, each.symbol, each.reason, *cells])
    last = FIRST_ROW + len(book.lines)
    sums: list[Cell] = [
        Formula(f"={letters[line.code]}{last}", book.balance)
        if line.takes == "balance"
        else Formula(f"=SUM({letters[line.code]}{FIRST_ROW + 1}:{letters[line.code]}{last})", totals[line.code])
        for line in form.lines
    ]
    rows.append(["", "", _("Sum"), *sums])
    columns = [*before, *((f"{line.title} ({line.code})", 14) for line in form.lines)]
    assert len(rows[-1]) == len(before) + width
    title = f"{form.code} · {book.period.title}"
    return CountedSheet(form.code, title, _("Unit: đồng"), columns, rows, frozenset({0, len(rows) - 1}))


def _alone(takes: str, amount: int) -> Callable[[str], int]:
    """What one voucher gives each column: its amount to the one of its heading."""
    return lambda name: amount if name == takes else 0


def _sum_of(form: ReportForm, what: str, letters: dict[str, str], row: int) -> str:
    cells = [f"{letters[line.code]}{row}" for line in form.lines if line.takes.startswith(what)]
    return f"({'+'.join(cells)})"


def _worked_out(line: ReportLine, cell: Any) -> str:
    text = "+".join(cell(code) for code in line.plus) + "".join(f"-{cell(code)}" for code in line.less)
    return f"={text}" if line.least is None else f"=MAX({line.least},{text})"


def _by_lines(session: Session, form: ReportForm, period: Period) -> CountedSheet:
    """A report with its two columns; what its form works out from other lines is a formula of those lines."""
    report = make_report(session, form.code, period.key)
    places = {line.code: FIRST_ROW + at for at, line in enumerate(form.lines)}
    rows: list[Sequence[Cell]] = []
    for line, told in zip(form.lines, report.rows, strict=True):
        cells: list[Cell] = []
        for letter, figure in (("D", told.this), ("E", told.cumulative)):
            if line.takes:
                cells.append(figure)
            else:
                text = _worked_out(line, lambda code, letter=letter: f"{letter}{places[code]}")
                cells.append(Formula(text, figure))
        rows.append([line.mark, line.title, line.code, *cells])
    of_estimate = form.of == "estimate"
    columns = [
        (_("No."), 6), (_("Heading"), 46), (_("Code"), 8),
        (_("Estimate") if of_estimate else _("This period"), 18),
        (_("Approved estimate") if of_estimate else _("Since the year began"), 18),
    ]  # fmt: skip
    strong = frozenset(at for at, line in enumerate(form.lines) if not line.takes)
    name = f"{form.code} {period.key}"
    return CountedSheet(name, f"{form.code} · {period.title}", _("Unit: đồng"), columns, rows, strong)


def _settlement(session: Session, period: Period) -> CountedSheet:
    """What was approved beside what became of it, by sources and items: differences and sums are formulas."""
    compared = compare_estimate(session, period.year)
    rows: list[Sequence[Cell]] = []
    strong = set()
    for words, what in ((_("Received"), "received:"), (_("Spent"), "spent:")):
        found = [each for each in compared if each.heading.startswith(what)]
        first = FIRST_ROW + len(rows)
        for at, each in enumerate(found, first):
            approved = each.approved or 0
            difference = Formula(f"=C{at}-B{at}", each.actual - approved)
            rows.append([each.title, approved, each.actual, difference])
        last = FIRST_ROW + len(rows) - 1
        approved, actual = sum(each.approved or 0 for each in found), sum(each.actual for each in found)
        figures = (("B", approved), ("C", actual), ("D", actual - approved))
        rows.append([words, *(Formula(f"=SUM({at}{first}:{at}{last})", figure) for at, figure in figures)])
        strong.add(len(rows) - 1)
    columns = [(_("Heading"), 40), (_("Approved estimate"), 18), (_("Actual"), 18), (_("Difference"), 18)]
    title = _("ESTIMATE AND ACTUAL, {period}").format(period=period.title)
    below = _("As on {day}").format(day=shown_day(session.today()))
    return CountedSheet(_("Estimate and actual"), title, below, columns, rows, frozenset(strong))
