"""The sheet of a month of dues as a spreadsheet: amounts as numbers, days as dates."""

from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dues import CHANNEL_LABELS, shown_dues_month
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.dues import DuesLine, get_dues_sheet
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_COLUMNS = (
    (N_("Full name"), 26), (N_("Group"), 24), (N_("Base"), 14), (N_("Rate"), 8), (N_("Reduced by (%)"), 9),
    (N_("This month"), 12), (N_("Arrears"), 12), (N_("To pay"), 12), (N_("Amount paid"), 12), (N_("Left to pay"), 12),
    (N_("Paid on"), 12), (N_("Channel"), 22), (N_("Receipt no."), 18), (N_("Exempt from dues"), 8),
    (N_("According to"), 40),
)  # fmt: skip


def export_dues_sheet(session: Session, path: str | Path, month: str = "") -> dict[str, Any]:
    """Write the sheet of dues of a month (this one) to an .xlsx or .csv; gives path and members."""
    sheet = get_dues_sheet(session, month)
    if not sheet.lines:
        raise Refused(_("Nobody is on the sheet of this month."), "month")
    cell = get_cell(session)
    names = [cell.upper[0].name if cell.upper else "", cell.name]
    title = _("DUES OF {month}").format(month=shown_dues_month(sheet.month))
    heading = written_list.Heading(names, title, session.today(), _("Dues"))
    columns = [written_list.WrittenColumn(_(words), wide) for words, wide in _COLUMNS]
    written_list.write_people(Path(path), heading, columns, [_row(each) for each in sheet.lines])
    with session.act("export_list", may_undo=False):
        people.note_disclosure(session.book, "exported", Path(path).name, None)
    return {"path": str(path), "members": len(sheet.lines)}


def _row(line: DuesLine) -> list[Written]:
    figures = line.figures
    paid = figures.payments[-1].day if figures.payments else None
    ways = dict.fromkeys(_(CHANNEL_LABELS[each.channel]) for each in figures.payments)
    receipts = dict.fromkeys(each.receipt_no for each in figures.payments if each.receipt_no)
    return [
        line.name, line.group_title, line.base or "", line.rate, line.reduction or "", figures.this_month,
        figures.arrears, figures.due, figures.paid, figures.unpaid, PartialDate.of(paid) if paid else "",
        ", ".join(ways), ", ".join(receipts), "x" if figures.exempt else "", line.source,
    ]  # fmt: skip
