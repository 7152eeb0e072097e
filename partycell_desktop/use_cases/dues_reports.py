"""Reports of dues: the year of S01/ĐP part II, B01/ĐP of a period, and whether the accounts of dues agree.

Closed months give the figures with which they were closed, so that a report of them is the same for ever.
"""

from dataclasses import dataclass
from typing import Any

from partycell_desktop.domain.dues import DuesMonth, month_of, months_between, shown_dues_month
from partycell_desktop.domain.dues_accounts import (
    B01,
    GRASSROOTS,
    S01,
    DuesReportLine,
    MonthFigures,
    added_up,
    b01_lines,
    find_dues_report,
    frozen_figures,
    month_figures,
    nets_of,
    remitted_by_month,
    sheet_lines,
)
from partycell_desktop.domain.periods import Period, PeriodKind, read_period
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as kept
from partycell_desktop.store import vouchers as voucher_store
from partycell_desktop.use_cases.dues import DuesSheet, ShareLine, get_dues_sheet
from partycell_desktop.use_cases.dues_closing import first_in_the_books
from partycell_desktop.use_cases.dues_rules import OWED_BEFORE, rule_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import OF_DUES
from partycell_desktop.words import _


@dataclass(frozen=True)
class DuesRow:
    """A row of S01/ĐP part II: a month, a quarter ("Cộng quý") or the year ("Cộng cả năm").

    `remitted_on` are the days on which was handed on in a month, as the column "Ngày tháng năm nộp" has them,
    `receivers` who received it.
    """

    key: str
    period: Period
    figures: MonthFigures
    share: ShareLine
    remitted_on: tuple[str, ...]
    receivers: tuple[str, ...]
    made: bool
    closed: bool


@dataclass(frozen=True)
class DuesYear:
    """S01/ĐP part II of a year: twelve months with a row after each quarter and one for the year.

    A month whose sheet was not made has empty figures. `owed_before` is what was owed to the upper committee when the
    year began.
    """

    year: int
    rows: tuple[DuesRow, ...]
    owed_before: int | None


@dataclass(frozen=True)
class DuesReport:
    """B01/ĐP of a period; `closed` says that its figures can no longer change.

    `usual` is whether a cell of this type makes it unasked, `regulation` names the regulation on dues of the last
    month, `missing` the months whose sheet was not made.
    """

    code: str
    title: str
    period: Period
    lines: tuple[DuesReportLine, ...]
    regulation: Citation | None
    missing: tuple[str, ...]
    closed: bool
    usual: bool


def get_dues_year(session: Session, year: int = 0) -> DuesYear:
    """S01/ĐP part II of a year (this one): every month with its sums, the quarters, the year."""
    asked = Period(year or session.today().year)
    made = {each.month: each for each in kept.list_months(session.book)}
    rows: list[DuesRow] = []
    months = {key: _month_row(session, key, made.get(key)) for key in _months(asked)}
    for number in range(1, 5):
        quarter = Period(asked.year, number, PeriodKind.QUARTER)
        rows += [months[key] for key in _months(quarter)]
        rows.append(_sum_row(quarter, [months[key] for key in _months(quarter)]))
    rows.append(_sum_row(asked, list(months.values())))
    first = next((each for each in months.values() if each.made), None)
    before = None
    if first is not None and first.figures.owed is not None and first.figures.to_send is not None:
        before = first.figures.owed - first.figures.to_send + first.figures.remitted
    return DuesYear(asked.year, tuple(rows), before)


def _months(period: Period) -> list[str]:
    return list(months_between(month_of(period.first_day), month_of(period.last_day)))


def _month_row(session: Session, key: str, known: DuesMonth | None) -> DuesRow:
    period = read_period(key)
    if known is None:
        return DuesRow(key, period, MonthFigures(), ShareLine(), (), (), made=False, closed=False)
    if known.closed_on is not None:
        figures, share = frozen_figures(known), ShareLine(known.share, known.share_source, known.share_sure)
    else:
        sheet = get_dues_sheet(session, key)
        figures, share = sheet.figures, sheet.share
    handed = [each for each in kept.list_remittances(session.book) if month_of(each.day) == key]
    return DuesRow(
        key,
        period,
        figures,
        share,
        tuple(dict.fromkeys(each.day.strftime("%d/%m/%Y") for each in handed)),
        tuple(dict.fromkeys(each.receiver for each in handed if each.receiver)),
        made=True,
        closed=known.closed_on is not None,
    )


def _sum_row(period: Period, rows: list[DuesRow]) -> DuesRow:
    found = [each for each in rows if each.made]
    return DuesRow(
        period.key,
        period,
        added_up([each.figures for each in found]),
        ShareLine(),
        (),
        (),
        made=bool(found),
        closed=len(found) == len(rows) and all(each.closed for each in found),
    )


def make_dues_report(session: Session, period: str = "") -> DuesReport:
    """B01/ĐP of a month, quarter or year (2026-03, 2026-Q1, 2026; this year), every line by its code.

    Meant for a grassroots cell; another one makes it where its committee asks for it. Refused where no month of the
    period has a sheet.
    """
    asked = read_period(period) if period else Period(session.today().year)
    rows = {each.key: each for each in get_dues_year(session, asked.year).rows}
    wanted = [rows[key] for key in _months(asked)]
    made = [each for each in wanted if each.made]
    if not made:
        raise Refused(_("No sheet of dues was made in “{period}”.").format(period=asked.title), "period")
    year = [each for key in _months(Period(asked.year)) if (each := rows[key]).made and key <= made[-1].key]
    grassroots = cell_store.get_cell(session.book).organisation_type == GRASSROOTS
    this, since = added_up([each.figures for each in made]), added_up([each.figures for each in year])
    regulation = rule_on(session, "dues.document", made[-1].key)
    return DuesReport(
        B01,
        "Báo cáo thu, nộp đảng phí",
        asked,
        tuple(b01_lines(this, since, grassroots=grassroots)),
        regulation.cite if regulation else None,
        tuple(each.key for each in wanted if not each.made),
        all(each.closed for each in wanted),
        grassroots,
    )


def dues_report_figures(session: Session, code: str, period: str = "") -> dict[str, Any]:
    """The figures of B01/ĐP, or of S01/ĐP of a month (part I) or year (part II): code, period, closed, lines."""
    asked = read_period(period) if period else Period(session.today().year)
    known = find_dues_report(code)
    if not known:
        raise Refused(
            _("“{code}” is no report of dues; there are {codes}.").format(code=code, codes=f"{S01}, {B01}"), "code"
        )
    if known == B01:
        report = make_dues_report(session, period)
        lines: dict[str, Any] = {each.code: {"this": each.this, "cumulative": each.cumulative} for each in report.lines}
        return {"code": B01, "period": report.period.key, "closed": report.closed, "lines": lines}
    if asked.kind is PeriodKind.MONTH:
        sheet = get_dues_sheet(session, asked.key)
        return {"code": S01, "period": asked.key, "closed": sheet.closed_on is not None, "lines": sheet_figures(sheet)}
    rows = get_dues_year(session, asked.year).rows
    wanted = {*_months(asked), asked.key} if asked.kind is PeriodKind.QUARTER else {each.key for each in rows}
    lines = {each.key: _row_figures(each.figures) for each in rows if each.key in wanted and each.made}
    closed = next(each.closed for each in rows if each.key == asked.key)
    return {"code": S01, "period": asked.key, "closed": closed, "lines": lines}


def sheet_figures(sheet: DuesSheet) -> dict[str, Any]:
    """The lines of S01/ĐP part I by their running number, and their sum under "sum"."""
    lines: dict[str, Any] = {}
    for number, each in enumerate(sheet.lines, 1):
        figures = each.figures
        lines[f"{number:02}"] = {
            "member": each.person_id,
            "name": each.name,
            "exempt": figures.exempt,
            "income": None if figures.exempt else each.base,
            "this_month": figures.this_month,
            "arrears": figures.arrears,
            "due": figures.due,
            "paid": figures.paid,
            "unpaid": figures.unpaid,
        }
    total = sheet.figures
    lines["sum"] = {
        "this_month": total.charged,
        "arrears": total.carried + total.corrected,
        "due": total.due,
        "paid": total.collected,
        "unpaid": total.unpaid,
    }
    return lines


def _row_figures(figures: MonthFigures) -> dict[str, Any]:
    names = ("members", "exempt", "unpaid", "collected", "kept", "to_send", "remitted", "owed")
    return {name: getattr(figures, name) for name in names}


def check_dues(session: Session) -> list[str]:
    """What does not agree in the accounts of dues, each in a sentence; nothing in a sound book.

    Closed months still show the figures with which they were closed; what is kept and what is sent make what was
    collected; what is owed to the committee follows from month to month; the ledger has received what was kept.
    """
    problems: list[str] = []
    months = kept.list_months(session.book)
    if not months:
        return problems
    charges, payments = kept.all_charges(session.book), kept.payments_since(session.book, "0001-01")
    remitted = remitted_by_month(kept.list_remittances(session.book))
    owed = int(cell_store.get_setting(session.book, OWED_BEFORE, "0"))
    before: dict[int, dict[str, int]] = {}
    for each in months:
        now_charged = [charge for charge in charges if charge.month == each.month]
        now_paid = [payment for payment in payments if month_of(payment.day) == each.month]
        figures = month_figures(sheet_lines(now_charged, now_paid, before, {}), each.members)
        for person, nets in nets_of(now_charged, now_paid).items():
            for month, amount in nets.items():
                known = before.setdefault(person, {})
                known[month] = known.get(month, 0) + amount
        if each.closed_on is None:
            continue
        title = shown_dues_month(each.month)
        frozen = (each.charged, each.corrected, each.collected, each.unpaid, each.in_advance, each.exempt)
        now = (
            figures.charged,
            figures.corrected,
            figures.collected,
            figures.unpaid,
            figures.in_advance,
            figures.exempt,
        )
        if frozen != now or each.remitted != remitted.get(each.month, 0):
            words = _("The dues of {month} no longer show the figures with which they were closed.")
            problems.append(words.format(month=title))
        if figures.due - figures.collected != figures.unpaid - figures.in_advance:
            problems.append(_("Dues owed and paid of {month} do not agree.").format(month=title))
        if each.kept + each.to_send != each.collected:
            words = _("What is kept and what is sent of the dues of {month} do not make what was collected.")
            problems.append(words.format(month=title))
        owed += each.to_send - each.remitted
        if each.owed != owed:
            words = _(
                "What is owed to the upper committee at the end of {month} does not follow from the months before."
            )
            problems.append(words.format(month=title))
    running = top = 0  # a month that kept less than nothing is taken off the receipt of a later one
    first = first_in_the_books(session)
    for each in months:
        running += each.kept if each.closed_on is not None and each.month >= first else 0
        top = max(top, running)
    if kept.receipts_of_shares(session.book) != top:
        problems.append(_("The ledger has not received just what was kept of the dues."))
    problems += _wrong_vouchers(session, months)
    return problems


def _wrong_vouchers(session: Session, months: list[DuesMonth]) -> list[str]:
    words = _("The receipt of the kept dues of {month} is not the one that its closing made.")
    return [
        words.format(month=shown_dues_month(each.month))
        for each in months
        if each.voucher_id and voucher_store.get_voucher(session.book, each.voucher_id).link != f"{OF_DUES}{each.month}"
    ]
