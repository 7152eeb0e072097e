"""The lines of the month sheet on the screen, with the words of its columns and chips."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.dues import (
    GROUPS,
    Channel,
    ChargeState,
    DuesCharge,
    DuesGroup,
    DuesPayment,
    shown_dues_month,
)
from partycell_desktop.domain.dues_accounts import SheetLine
from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.roster import Rank
from partycell_desktop.screens.parts.chips import Chip
from partycell_desktop.screens.parts.record_table import Column
from partycell_desktop.use_cases.dues import DuesLine
from partycell_desktop.words import C_, _

ALL, UNPAID, OVERDUE, PAID, RELIEVED, MISSING = "all", "unpaid", "overdue", "paid", "relieved", "missing"


@dataclass(frozen=True)
class DuesRow:
    """A member on the sheet of a month."""

    month: str
    told: DuesLine

    @property
    def id(self) -> int:
        """The number of the person in the book."""
        return self.told.person_id

    @property
    def name(self) -> str:
        """Whose line it is."""
        return self.told.name

    @property
    def line(self) -> SheetLine:
        """The figures of the line."""
        return self.told.figures

    @property
    def charge(self) -> DuesCharge | None:
        """What is charged for the month; None of somebody who only owes still."""
        return self.line.charge

    @property
    def group(self) -> str:
        """The group in short."""
        return GROUPS[DuesGroup(self.told.group)].short_title if self.told.group else ""

    @property
    def is_overdue(self) -> bool:
        """Whether something of an earlier month is not paid."""
        since = self.line.account.since
        return bool(self.line.unpaid and since and since < self.month)


def channel_words(payments: Sequence[DuesPayment]) -> str:
    """The ways in which it was paid, in short, each once."""
    return ", ".join(dict.fromkeys(short_channel(each.channel) for each in payments))


def short_channel(channel: Channel) -> str:
    """A way of paying, in short."""
    return {Channel.PORTAL: _("Portal"), Channel.CASH: _("Cash"), Channel.TRANSFER: _("Transfer")}[channel]


def relief_words(charge: DuesCharge | None) -> str:
    """ "exempt", "reduced by 50%", "less ..." or nothing."""
    if charge is None:
        return ""
    if charge.state is ChargeState.EXEMPT:
        return _("exempt")
    return _("reduced by {percent}%").format(percent=charge.reduction) if charge.reduction else ""


def paid_pill(row: DuesRow) -> tuple[str, str] | None:
    """The day of the payment, "not yet", "owes since", or why nothing is paid."""
    line = row.line
    if line.state is ChargeState.EXEMPT and not line.unpaid:
        return _("exempt"), "neutral"
    if line.state is ChargeState.MISSING and not line.paid:
        return _("no base yet"), "gold"
    if row.is_overdue:
        return _("owes since {month}").format(month=_short_month(line.account.since, row.month)), "accent"
    if line.unpaid:
        return (_("paid in part"), "gold") if line.paid else (_("not paid"), "neutral")
    if line.payments:
        return f"{line.payments[-1].day:%d/%m}", "green"
    if line.state is ChargeState.ELSEWHERE:
        return _("pays elsewhere"), "neutral"
    return (_("paid in advance"), "green") if line.due <= 0 else None


def _short_month(month: str, now: str) -> str:
    """A month, without its year where that is the year shown, otherwise with two figures of it."""
    return month[5:] if month[:4] == now[:4] else f"{month[5:]}/{month[2:4]}"


def is_kept(row: DuesRow, state: str) -> bool:
    """Whether a row stays in view under the chosen chip."""
    line = row.line
    kept = {
        UNPAID: bool(line.unpaid),
        OVERDUE: row.is_overdue,
        PAID: bool(line.paid),
        RELIEVED: bool(relief_words(row.charge)),
        MISSING: line.state is ChargeState.MISSING,
    }
    return kept.get(state, True)


def state_chips(rows: Sequence[DuesRow]) -> list[Chip]:
    """The chips over the sheet, with how many members each shows; those that show nobody are left out but the first."""

    def count(state: str) -> int:
        return sum(is_kept(each, state) for each in rows)

    chips = [
        Chip(ALL, _("Whole cell"), len(rows)),
        Chip(UNPAID, _("Have not paid"), count(UNPAID)),
        Chip(OVERDUE, _("Owing since before"), count(OVERDUE), "accent"),
        Chip(PAID, _("Have paid"), count(PAID)),
        Chip(RELIEVED, _("Exempt or reduced"), count(RELIEVED)),
        Chip(MISSING, _("No base yet"), count(MISSING), "gold"),
    ]
    return [each for each in chips if each.count or each.key in (ALL, UNPAID)]


def _figure(amount: int | None) -> str:
    return shown_number(amount) if amount else ""


def _since(row: DuesRow) -> str:
    since = row.line.account.since
    return shown_dues_month(since) if since else ""


def _probationary(row: DuesRow) -> tuple[str, str] | None:
    return (C_("pill", "prob."), "gold") if row.told.rank is Rank.PROBATIONARY else None


def dues_columns(tie: tuple[str, str] = ("family", "middle")) -> list[Column[DuesRow]]:
    """The columns of the month sheet."""

    def base(row: DuesRow) -> int:
        return (row.charge.base if row.charge else None) or 0

    def paid_on(row: DuesRow) -> str:
        return row.line.payments[-1].day.isoformat() if row.line.payments else ""

    def receipts(row: DuesRow) -> str:
        return ", ".join(dict.fromkeys(each.receipt_no for each in row.line.payments if each.receipt_no))

    def way(row: DuesRow) -> str:
        parts = (channel_words(row.line.payments), relief_words(row.charge) if row.charge else "")
        return " · ".join(part for part in parts if part)

    return [
        Column("name", _("Full name"), lambda row: row.name, lambda row: name_key(row.name, tie), width=150,
               bold_tail=True, pill=_probationary),
        Column("group", _("Group"), lambda row: row.group, width=120),
        Column("base", _("Base"), lambda row: _figure(base(row)), base, width=92, figures=True, align="right"),
        Column("rate", _("Rate"), lambda row: row.charge.rate if row.charge else "", width=58, align="right",
               shown_by_default=False),
        Column("this_month", _("This month"), lambda row: _figure(row.line.this_month), lambda row: row.line.this_month,
               width=82, figures=True, align="right"),
        Column("arrears", _("Arrears"), lambda row: _figure(row.line.arrears), lambda row: row.line.arrears, width=70,
               figures=True, align="right"),
        Column("due", _("To pay"), lambda row: _figure(row.line.due), lambda row: row.line.due, width=80, figures=True,
               align="right"),
        Column("paid", _("Amount paid"), lambda row: _figure(row.line.paid), lambda row: row.line.paid, width=76,
               figures=True, align="right", shown_by_default=False),
        Column("paid_on", _("Collected"), lambda _row: "", paid_on, width=108, pill=paid_pill),
        Column("channel", _("Channel"), way, width=106),
        Column("relief", _("Exemption, reduction"), lambda row: relief_words(row.charge), width=110,
               shown_by_default=False),
        Column("receipt", _("Receipt no."), receipts, width=100, shown_by_default=False),
        Column("unpaid", _("Left to pay"), lambda row: _figure(row.line.unpaid), lambda row: row.line.unpaid, width=84,
               figures=True, align="right", shown_by_default=False),
        Column("since", _("Owes since"), _since, lambda row: row.line.account.since or "9999", width=84, figures=True,
               shown_by_default=False),
    ]  # fmt: skip


def searched_in(row: DuesRow) -> Iterable[str]:
    """What the search looks through."""
    receipts = [each.receipt_no for each in row.line.payments]
    amounts = [str(row.line.due), shown_number(row.line.due)]
    words = [row.name, row.group, row.told.group_title, channel_words(row.line.payments), relief_words(row.charge)]
    return [*words, *receipts, *amounts]
