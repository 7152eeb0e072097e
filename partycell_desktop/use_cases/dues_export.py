"""Dues as a spreadsheet that counts for itself: the sheet of a month, its year in the columns of S01/ĐP, B01/ĐP."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dues import CHANNEL_LABELS, shown_dues_month
from partycell_desktop.domain.dues_accounts import B01, DuesReportLine
from partycell_desktop.domain.periods import Period, PeriodKind
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.counted_sheets import FIRST_ROW, Cell, CountedSheet, Formula, letter_of, write_counted
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.dues import DuesLine, DuesSheet, get_dues_sheet
from partycell_desktop.use_cases.dues_reports import DuesReport, DuesRow, get_dues_year, make_dues_report
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_COLUMNS = (
    (N_("Full name"), 26), (N_("Group"), 24), (N_("Base"), 14), (N_("Rate"), 8), (N_("Reduced by (%)"), 9),
    (N_("This month"), 12), (N_("Arrears"), 12), (N_("To pay"), 12), (N_("Amount paid"), 12), (N_("Left to pay"), 12),
    (N_("Paid on"), 12), (N_("Channel"), 22), (N_("Receipt no."), 18), (N_("Exempt from dues"), 8),
    (N_("According to"), 40),
)  # fmt: skip
_THIS_MONTH, _ARREARS, _DUE, _PAID, _LEFT = map(letter_of, range(5, 10))

_YEAR_COLUMNS = (
    (N_("Month"), 20), (N_("Members"), 12), (N_("Exempt from dues"), 12), (N_("Owed"), 14), (N_("Collected"), 14),
    (N_("Kept"), 14), (N_("Dues to hand on"), 14), (N_("Handed on"), 14), (N_("Still to hand on"), 14),
    (N_("Days handed on"), 24), (N_("Received by"), 24),
)  # fmt: skip
_COLLECTED, _KEPT, _TO_SEND, _REMITTED, _OWED = map(letter_of, range(4, 9))

# What B01/ĐP works out from its other lines: 04 = 05 + 06 + 07, 12 = 02 - 04, of the period and of the year.
_WORKED_OUT = {"04": "05+06+07", "08": "09+10+11", "12": "02-04", "13": "03-08"}


def export_dues_sheet(session: Session, path: str | Path, month: str = "") -> dict[str, Any]:
    """Write the sheet of dues of a month (this one) to an .xlsx or .csv; gives path and members.

    The .xlsx has the year in the columns of S01/ĐP part II on a sheet of its own, and B01/ĐP where the cell makes it;
    sums and what follows from other columns are formulas.
    """
    sheet = get_dues_sheet(session, month)
    if not sheet.lines:
        raise Refused(_("Nobody is on the sheet of this month."), "month")
    target = Path(path)
    if target.suffix.lower() == ".csv":
        _write_csv(session, target, sheet)
    else:
        year, number = int(sheet.month[:4]), int(sheet.month[5:])
        sheets = [_month(sheet), _year(session, year)]
        for period in (Period(year, (number + 2) // 3, PeriodKind.QUARTER), Period(year)):
            report = make_dues_report(session, period.key) if sheet.made else None
            if report is not None and report.usual:
                sheets.append(_report(report))
        write_counted(target, sheets)
    with session.act("export_list", may_undo=False):
        people.note_disclosure(session.book, "exported", target.name, None)
    return {"path": str(path), "members": len(sheet.lines)}


def _title(sheet: DuesSheet) -> str:
    return _("DUES OF {month}").format(month=shown_dues_month(sheet.month))


def _write_csv(session: Session, path: Path, sheet: DuesSheet) -> None:
    cell = get_cell(session)
    names = [cell.upper[0].name if cell.upper else "", cell.name]
    heading = written_list.Heading(names, _title(sheet), session.today(), _("Dues"))
    columns = [written_list.WrittenColumn(_(words), wide) for words, wide in _COLUMNS]
    rows: list[list[Written]] = []
    for line in sheet.lines:
        figures = line.figures
        days, ways = _last_day(line), _ways(line)
        rows.append([
            *_before(line), figures.this_month, figures.arrears, figures.due, figures.paid, figures.unpaid,
            PartialDate.of(days) if days else "", *ways,
        ])  # fmt: skip
    written_list.write_people(path, heading, columns, rows)


def _before(line: DuesLine) -> list[Any]:
    return [line.name, line.group_title, line.base or "", line.rate, line.reduction or ""]


def _last_day(line: DuesLine) -> Any:
    return line.figures.payments[-1].day if line.figures.payments else None


def _ways(line: DuesLine) -> list[str]:
    figures = line.figures
    ways = dict.fromkeys(_(CHANNEL_LABELS[each.channel]) for each in figures.payments)
    receipts = dict.fromkeys(each.receipt_no for each in figures.payments if each.receipt_no)
    return [", ".join(ways), ", ".join(receipts), "x" if figures.exempt else "", line.source]


def _month(sheet: DuesSheet) -> CountedSheet:
    """A row for each member: what is to be paid and what is left are worked out, and summed below."""
    rows: list[Sequence[Cell]] = []
    for at, line in enumerate(sheet.lines, FIRST_ROW):
        figures = line.figures
        rows.append([
            *_before(line), figures.this_month, figures.arrears,
            Formula(f"={_THIS_MONTH}{at}+{_ARREARS}{at}", figures.due), figures.paid,
            Formula(f"=MAX({_DUE}{at}-{_PAID}{at},0)", figures.unpaid), _last_day(line), *_ways(line),
        ])  # fmt: skip
    last, total = FIRST_ROW + len(rows) - 1, sheet.figures
    sums = (
        (_THIS_MONTH, total.charged), (_ARREARS, total.carried + total.corrected), (_DUE, total.due),
        (_PAID, total.collected), (_LEFT, total.unpaid),
    )  # fmt: skip
    added = [Formula(f"=SUM({letter}{FIRST_ROW}:{letter}{last})", figure) for letter, figure in sums]
    rows.append([_("Sum"), *[""] * 4, *added, *[""] * 5])
    columns = [(_(words), wide) for words, wide in _COLUMNS]
    return CountedSheet(_("Dues"), _title(sheet), _("Unit: đồng"), columns, rows, frozenset({len(rows) - 1}))


def _year(session: Session, year: int) -> CountedSheet:
    """The twelve months with their quarters: what is kept and what is handed on make what was collected.

    What is still to be handed on follows from the month before; quarter and year add up their months, and show of what
    is counted the last of them. A month without a sheet stays empty.
    """
    found = get_dues_year(session, year)
    rows: list[Sequence[Cell]] = [
        [_("Owed to the committee from the year before"), *[""] * 7, found.owed_before, "", ""]
    ]
    strong, owed_in = {0}, FIRST_ROW if found.owed_before is not None else 0
    of_year: list[int] = []
    of_quarter: list[int] = []
    for at, row in enumerate(found.rows, FIRST_ROW + 1):
        if row.period.kind is PeriodKind.MONTH:
            rows.append(_month_row(row, at, owed_in))
            if row.made:
                of_quarter.append(at)
                of_year.append(at)
                owed_in = at if row.figures.owed is not None else 0
            continue
        rows.append(_sum_row(row, of_quarter if row.period.kind is PeriodKind.QUARTER else of_year))
        strong.add(len(rows) - 1)
        of_quarter = []
    columns = [(_(words), wide) for words, wide in _YEAR_COLUMNS]
    title = _("S01/ĐP, part II · {period}").format(period=Period(year).title)
    # A name of a sheet has no stroke in it.
    return CountedSheet(f"S01-ĐP {year}", title, _("Unit: đồng"), columns, rows, frozenset(strong))


def _month_row(row: DuesRow, at: int, owed_in: int) -> list[Cell]:
    figures = row.figures
    if not row.made:
        return [row.period.title, *[""] * 10]
    to_send = None if figures.to_send is None else Formula(f"={_COLLECTED}{at}-{_KEPT}{at}", figures.to_send)
    owed: Cell = figures.owed
    if figures.owed is not None and owed_in:
        owed = Formula(f"={_OWED}{owed_in}+{_TO_SEND}{at}-{_REMITTED}{at}", figures.owed)
    return [
        row.period.title, figures.members, figures.exempt, figures.unpaid, figures.collected, figures.kept, to_send,
        figures.remitted, owed, ", ".join(row.remitted_on), ", ".join(row.receivers),
    ]  # fmt: skip


def _sum_row(row: DuesRow, months: list[int]) -> list[Cell]:
    figures = row.figures
    if not months:
        return [row.period.title, *[""] * 10]

    def last(letter: str, figure: int | None) -> Cell:
        return None if figure is None else Formula(f"={letter}{months[-1]}", figure)

    def added(letter: str, figure: int | None) -> Cell:
        return None if figure is None else Formula("=" + "+".join(f"{letter}{each}" for each in months), figure)

    return [
        row.period.title, last("B", figures.members), last("C", figures.exempt), last("D", figures.unpaid),
        added(_COLLECTED, figures.collected), added(_KEPT, figures.kept), added(_TO_SEND, figures.to_send),
        added(_REMITTED, figures.remitted), last(_OWED, figures.owed), "", "",
    ]  # fmt: skip


def _report(report: DuesReport) -> CountedSheet:
    """B01/ĐP of a period with the figures of the column "Đảng bộ doanh nghiệp"."""
    places = {each.code: f"E{FIRST_ROW + at}" for at, each in enumerate(report.lines)}
    rows = [[each.mark, each.title, each.unit, each.code, _figure(each, places)] for each in report.lines]
    columns = [
        (_("No."), 6),
        (_("Heading"), 56),
        (_("Unit of measure"), 10),
        (_("Code"), 8),
        ("Đảng bộ doanh nghiệp", 22),
    ]
    title = f"{report.code} · {report.period.title}"
    name = f"{B01.replace('/', '-')} {report.period.key}"
    strong = frozenset(at for at, each in enumerate(report.lines) if each.code in _WORKED_OUT)
    return CountedSheet(name, title, _("Unit: đồng"), columns, rows, strong)


def _figure(line: DuesReportLine, places: dict[str, str]) -> Cell:
    if line.this is None or line.code not in _WORKED_OUT:
        return line.this
    text = re.sub(r"\d+", lambda found: places[found[0]], _WORKED_OUT[line.code])
    return Formula(f"={text}", line.this)
