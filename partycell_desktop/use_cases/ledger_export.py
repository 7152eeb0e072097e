"""The ledger as a spreadsheet: dates as dates, amounts as numbers."""

from pathlib import Path
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.ledger import LedgerLine
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import SpendingRegime
from partycell_desktop.domain.vouchers import FUND_LABELS, Side
from partycell_desktop.exchange import written_list
from partycell_desktop.exchange.written_list import Written
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.ledger import get_ledger
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

_COLUMNS = (
    (N_("Day"), 12), (N_("Voucher"), 10), (N_("Reason"), 40), (N_("Payer or payee"), 24), (N_("Item"), 16),
    (N_("Own sub-item"), 16), (N_("Fund"), 12), (N_("Receipt"), 14), (N_("Payment"), 14), (N_("Balance"), 14),
)  # fmt: skip


def export_ledger(session: Session, path: str | Path, period: str = "", fund: str = "") -> dict[str, Any]:
    """Write the ledger of a period, or the book of one fund, to an .xlsx or .csv; gives path and vouchers."""
    book = get_ledger(session, period, fund)
    if not book.lines:
        raise Refused(_("There is no posted voucher in this time."), "period")
    regime = regime_of(session, book.period.last_day)
    cell = get_cell(session)
    names = [cell.upper[0].name if cell.upper else "", cell.name]
    title = _("CASH BOOK, {period}").format(period=book.period.title)
    heading = written_list.Heading(names, title, session.today(), _("Cash book"))
    columns = [written_list.WrittenColumn(_(words), wide) for words, wide in _COLUMNS]
    written_list.write_people(Path(path), heading, columns, [_row(regime, each) for each in book.lines])
    with session.act("export_list", may_undo=False):
        people.note_disclosure(session.book, "exported", Path(path).name, None)
    return {"path": str(path), "vouchers": len(book.lines)}


def _row(regime: SpendingRegime, line: LedgerLine) -> list[Written]:
    heading = ""
    if line.side is Side.RECEIVED:
        heading = regime.source(line.source).short
    elif line.side is Side.SPENT:
        heading = regime.item(line.spending).short
    return [
        PartialDate.of(line.day), line.symbol, line.reason, line.party, heading, line.sub_item,
        _(FUND_LABELS[line.fund]), line.received, line.paid, line.balance,
    ]  # fmt: skip
