"""Closing of months of dues: the share that is kept goes into the ledger, the rest is owed to the upper committee.

Handing it on is never spending. The settings of dues and the share itself, with its document, are entered here too.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.dues import (
    CHANNEL_LABELS,
    ChargeState,
    DuesMonth,
    DuesRemittance,
    month_of,
    period_of,
    shifted,
    shown_dues_month,
)
from partycell_desktop.domain.dues_accounts import MonthFigures
from partycell_desktop.domain.dues_rates import ROUNDING_LABELS, Rounding
from partycell_desktop.domain.items import read_items, read_words
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.periods import check_open
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import Fund
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as kept
from partycell_desktop.store import records
from partycell_desktop.store import vouchers as voucher_store
from partycell_desktop.use_cases.dues import collected_by_month, get_dues_sheet, owed_before, rewrite_open
from partycell_desktop.use_cases.dues_payments import read_channel, read_day
from partycell_desktop.use_cases.dues_rules import (
    FUND,
    OWED_BEFORE,
    REGION,
    REGIONS,
    REMIT_BY,
    REMIT_DOCUMENT,
    SHARE_ROUNDING,
    open_month,
    read_amount,
    read_reason,
    rounding_of,
    share_in,
    share_rule,
)
from partycell_desktop.use_cases.rule_values import enter_rule_value
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import OF_DUES, propose_voucher, receive_dues_share
from partycell_desktop.words import N_, _, n_


@dataclass(frozen=True)
class ClosedDues:
    """What closing a month did: its figures, and the receipt of the kept share (0 where nothing was kept)."""

    month: str
    figures: MonthFigures
    share: str
    voucher_id: int
    symbol: str


@dataclass(frozen=True)
class RemittanceLine:
    """Something handed on to the upper committee. `taken_back` and `closed` as in a payment."""

    remittance: DuesRemittance
    channel: str
    taken_back: bool
    closed: bool


@dataclass(frozen=True)
class Owed:
    """What is owed to the upper committee today, in đồng.

    `total` is of closed months and, as their shares stand now, of open ones; None where an open month has no share.
    `closed` is of closed months alone, less all that was handed on.
    """

    total: int | None
    closed: int
    remit_by: int
    document: str


@dataclass(frozen=True)
class DuesSettings:
    """How dues are reckoned and shared here. `region` is that of the minimum wage; `fund` where the share goes.

    `remit_by` is the day of the next month by which the upper committee wants its part (0: none), with its document.
    """

    region: str
    rounding: str
    share_rounding: str
    fund: str
    remit_by: int
    remit_document: str
    owed_before: int
    roundings: dict[str, str]


def get_dues_settings(session: Session) -> DuesSettings:
    """The settings of dues: region of the minimum wage, rounding, fund, day by which is handed on, owed before."""
    settings = cell_store.list_settings(session.book)
    return DuesSettings(
        settings.get(REGION, ""),
        rounding_of(session),
        rounding_of(session, SHARE_ROUNDING),
        settings.get(FUND, Fund.CASH),
        int(settings.get(REMIT_BY, "0")),
        settings.get(REMIT_DOCUMENT, ""),
        int(settings.get(OWED_BEFORE, "0")),
        {str(each): _(words) for each, words in ROUNDING_LABELS.items()},
    )


def keep_dues_settings(session: Session, items: dict[str, Any]) -> None:
    """Change settings of dues: region (I-IV), rounding, share_rounding, fund, remit_by, remit_document, owed_before.

    Open sheets follow; closed months keep what they were reckoned with. `owed_before` is what was owed to the upper
    committee before the first sheet; it stays once a month is closed.
    """
    values = {name: _setting(session, name, typed) for name, typed in items.items()}
    with session.act("keep_dues_settings"):
        for name, value in values.items():
            cell_store.keep_setting(session.book, f"dues_{name}", value)
        rewrite_open(session)


def _setting(session: Session, name: str, typed: Any) -> str:
    choices: dict[str, tuple[str, ...]] = {
        "region": ("", *REGIONS),
        "rounding": tuple(Rounding),
        "share_rounding": tuple(Rounding),
        "fund": (Fund.CASH, Fund.BANK),
    }
    text = str(typed).strip()
    if name in choices:
        if text not in choices[name]:
            words = _("“{value}” is not possible here; possible are: {choices}.")
            raise Refused(words.format(value=text, choices=", ".join(filter(None, choices[name]))), name)
        return text
    if name == "remit_by":
        if text and not (text.isascii() and text.isdigit() and int(text) <= 28):
            raise Refused(_("Write a day of the month from 1 to 28, or nothing."), name)
        return text or "0"
    if name == "remit_document":
        return read_words(name, N_("Document of the upper committee"), text)
    if name == "owed_before":
        if kept.last_closed_month(session.book):
            raise Refused(_("What was owed before stays once a month of dues is closed."), name)
        return str(read_amount(text, name))
    raise Refused(_("There is no setting called “{name}”.").format(name=name), name)


def set_dues_share(
    session: Session, percent: str, document: str, from_month: str = "", dated: str = "", article: str = ""
) -> int:
    """Enter which part of the dues the cell keeps from a month (this one) on, with the upper committee's document.

    "50%" or 50. Refused above 100 %, without a document, and for a closed month. Gives its number.
    """
    month = period_of(from_month, "from_month").key if from_month else month_of(session.today())
    if month <= (last := kept.last_closed_month(session.book)):
        words = _("The dues are closed up to {month}; their share stays.")
        raise Refused(words.format(month=shown_dues_month(last)), "from_month")
    first = period_of(month).first_day
    rule = share_rule(cell_store.get_cell(session.book))
    try:
        return enter_rule_value(session, rule, first.strftime("%d/%m/%Y"), percent, document, article, dated)
    except Refused as refused:
        raise _at_percent(refused) from None


def _at_percent(refused: Refused) -> Refused:
    fields = {"value": "percent", "from_on": "from_month"}
    first, *rest = (Refused(each.reason, fields.get(each.field, each.field)) for each in refused.problems())
    return Refused(first.reason, first.field, first.because, tuple(rest))


def close_dues_month(session: Session, month: str, dated_on: str = "", fund: str = "") -> ClosedDues:
    """Close a month of dues for ever: its sheet, payments and figures stay; the kept share goes into the ledger.

    In one transaction a receipt voucher of the kept share is posted, dated the last day of the month unless a later
    day is given; of a month before the opening of the books there is none, its share is in the opening. Refused:
    before the month is over, before earlier months, without the share and its document, while somebody's income lacks
    or the sheet is out of date, and into a closed period of the ledger. It cannot be undone.
    """
    asked = period_of(month)
    known = _may_close(session, asked.key)
    sheet = get_dues_sheet(session, asked.key)
    share = share_in(session, asked.key)
    if share is None:
        words = _(
            "Nobody has said which share of the dues of {month} the cell keeps: the regulation in force gives none "
            "here. Enter the share with the document of the upper committee, then close the month."
        )
        raise Refused(words.format(month=shown_dues_month(asked.key)), "percent")
    if lacking := [each.name for each in sheet.lines if each.figures.state is ChargeState.MISSING]:
        words = n_(
            "The group or income of {count} member lacks: {name}.",
            "The group or income of {count} members lacks, first that of {name}.",
            len(lacking),
        )
        raise Refused(words.format(count=len(lacking), name=lacking[0]), "month")
    if sheet.differences:
        words = _("The sheet is out of date: {first} Bring it up to date, look at it, then close the month.")
        raise Refused(words.format(first=sheet.differences[0]), "month")
    figures = sheet.figures
    day = _voucher_day(session, asked.last_day, dated_on)
    with session.act("close_dues_month", may_undo=False):
        voucher = _receive_share(session, asked.key, figures, day, fund)
        closed = replace(
            known,
            closed_on=PartialDate.of(session.today()),
            share=share.words,
            share_source=str(share.cite),
            share_sure=share.sure,
            rounding=str(rounding_of(session, SHARE_ROUNDING)),
            members=figures.members,
            exempt=figures.exempt,
            charged=figures.charged,
            corrected=figures.corrected,
            collected=figures.collected,
            unpaid=figures.unpaid,
            in_advance=figures.in_advance,
            kept=figures.kept or 0,
            to_send=figures.to_send or 0,
            remitted=figures.remitted,
            owed=figures.owed or 0,
            voucher_id=voucher,
        )
        records.change(session.book, DuesMonth, known.id, records.to_row(closed))
    symbol = voucher_store.get_voucher(session.book, voucher).symbol if voucher else ""
    return ClosedDues(asked.key, figures, share.words, voucher, symbol)


def _may_close(session: Session, month: str) -> DuesMonth:
    known = open_month(session, month)
    if period_of(month).last_day > session.today():
        words = _("“{period}” is not over yet: it can be closed from {day} on.")
        day = period_of(month).last_day.strftime("%d/%m/%Y")
        raise Refused(words.format(period=period_of(month).title, day=day), "month")
    earlier = next((each for each in kept.list_months(session.book) if each.closed_on is None), known)
    if earlier.month < month:
        words = _("The months are closed one after the other: {month} is open still.")
        raise Refused(words.format(month=shown_dues_month(earlier.month)), "month")
    return known


def _voucher_day(session: Session, last: date, typed: str) -> date:
    day = last
    if typed.strip():
        values: dict[str, Any] = read_items(DuesRemittance, {"paid_on": typed}, session.today())
        day = values["paid_on"].first_day()
        if not last <= day <= session.today():
            words = _("The receipt of the kept share is dated from {first} to today.")
            raise Refused(words.format(first=last.strftime("%d/%m/%Y")), "dated_on")
    check_open(day, voucher_store.last_closed_day(session.book))
    return day


def first_in_the_books(session: Session) -> str:
    """The first month of which the ledger receives the share: one that was over before the opening is in it."""
    opening = voucher_store.opening(session.book)
    return opening[0].from_on[:7] if opening else ""


def _receive_share(session: Session, month: str, figures: MonthFigures, day: date, fund: str) -> int:
    """Receive the kept share into the ledger; what an earlier month kept less than nothing is taken off.

    What was kept before the books of money began is in their opening.
    """
    first = first_in_the_books(session)
    if month < first:
        return 0
    closed = [each for each in kept.list_months(session.book) if each.closed_on is not None and each.month >= first]
    before = sum(each.kept for each in closed)
    amount = before + (figures.kept or 0) - kept.receipts_of_shares(session.book)
    if amount <= 0:
        return 0
    proposed = propose_voucher(session, "receipt")
    if not proposed.get("approver"):
        proposed |= {"approver": session.book.desk_name, "approver_post": session.book.desk_role}
    items = {
        **proposed,
        "dated_on": day.strftime("%d/%m/%Y"),
        "party": session.book.desk_name or proposed["approver"],
        "reason": f"Đảng phí tháng {shown_dues_month(month)} được trích giữ lại",  # printed: the words of the paper
        "amount": amount,
        "source": "dues_share",
        "fund": fund or cell_store.get_setting(session.book, FUND, Fund.CASH),
    }
    return receive_dues_share(session, items, f"{OF_DUES}{month}")


# What is handed on.


def list_remittances(session: Session, year: int = 0) -> list[RemittanceLine]:
    """What was handed on to the upper committee in a year (0: ever), oldest first."""
    known = kept.list_remittances(session.book)
    taken_back = {each.reverses_id for each in known}
    last = kept.last_closed_month(session.book)
    return [
        RemittanceLine(each, _(CHANNEL_LABELS[each.channel]), each.id in taken_back, month_of(each.day) <= last)
        for each in known
        if not year or each.day.year == year
    ]


def owed_to_committee(session: Session) -> Owed:
    """What is still owed to the upper committee today, and by when it wants it."""
    settings = get_dues_settings(session)
    months = kept.list_months(session.book)
    handed_on = sum(each.amount for each in kept.list_remittances(session.book))
    closed = settings.owed_before + sum(each.to_send for each in months if each.closed_on is not None)
    total = owed_before(session, shifted(month_of(session.today()), 1))
    return Owed(total, closed - handed_on, settings.remit_by, settings.remit_document)


def remit_dues(
    session: Session,
    amount: str,
    paid_on: str = "",
    channel: str = "portal",
    receipt_no: str = "",
    receiver: str = "",
    note: str = "",
) -> int:
    """Record what was handed on to the upper committee: amount, day (today), way, receipt, receiver; gives its number.

    Refused: more than is owed (where the share is not known yet, more than was collected), and a day in a closed month.
    """
    day = read_day(session, paid_on, "paid_on")
    values: dict[str, Any] = read_items(
        DuesRemittance, {"receipt_no": receipt_no, "receiver": receiver, "note": note}, session.today()
    )
    dong = read_amount(amount, "amount")
    if not dong:
        raise Refused(_("An amount of more than 0 đ is needed here."), "amount")
    owed = owed_to_committee(session)
    most = owed.total
    if most is None:
        last = kept.last_closed_month(session.book)
        most = owed.closed + sum(collected_by_month(session, shifted(last, 1) if last else "0001-01").values())
    if dong > most:
        words = _("Only {most} are owed to the upper committee.")
        raise Refused(words.format(most=shown_dong(max(most, 0))), "amount")
    new = DuesRemittance(paid_on=PartialDate.of(day), amount=dong, channel=read_channel(channel), **values)
    with session.act("remit_dues"):
        return records.add(session.book, new)


def cancel_remittance(session: Session, remittance_id: int, reason: str, on: str = "") -> int:
    """Take back what was entered as handed on: removed in an open month, by a new entry where its month is closed.

    Gives the number of that entry, 0 where it was removed.
    """
    known = records.get(session.book, DuesRemittance, remittance_id)
    told = read_reason(reason)
    others = kept.list_remittances(session.book)
    if known.reverses_id or any(each.reverses_id == remittance_id for each in others):
        raise Refused(_("This was taken back already."), "remittance_id")
    if month_of(known.day) > kept.last_closed_month(session.book):
        with session.act("cancel_remittance", reason=told):
            records.remove(session.book, DuesRemittance, remittance_id)
        return 0
    day = read_day(session, on, "on")
    back = replace(known, id=0, paid_on=PartialDate.of(day), amount=-known.amount, note=told, reverses_id=remittance_id)
    with session.act("cancel_remittance", may_undo=False, reason=told):
        return records.add(session.book, back)
