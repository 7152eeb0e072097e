"""Dues that members pay: recorded one by one or for the whole sheet, taken back, and who owes what since when.

A payment counts in the month of its day. It settles the oldest months first unless it says which.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.dates import PartialDate, read_whole_day, shown_day
from partycell_desktop.domain.dues import (
    AWAY,
    CHANNEL_LABELS,
    Channel,
    ChargeKind,
    DuesPayment,
    ReliefKind,
    month_of,
    period_of,
    shifted,
    shown_dues_month,
)
from partycell_desktop.domain.dues_accounts import Account, account_from, account_of
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.store import dues as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.dues_rules import charges_for, read_amount, read_reason, rule_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_


@dataclass(frozen=True)
class PaymentLine:
    """A payment in a list. `taken_back` says that another one takes it back, `closed` that its month is closed."""

    payment: DuesPayment
    name: str
    channel: str
    taken_back: bool
    closed: bool


@dataclass(frozen=True)
class Debtor:
    """A member who owes dues on a day: since when, for which months, how much in đồng.

    `in_year` counts the unpaid months of the calendar year, without those that may be paid later; from `warn_from`
    months on (`warns`) the cell considers the membership: never by itself.
    """

    person_id: int
    name: str
    owed: tuple[tuple[str, int], ...]
    total: int
    since: str
    in_year: int
    warns: bool
    warning: str
    rule: DatedValue | None


def list_dues_payments(session: Session, month: str = "", member_id: int = 0) -> list[PaymentLine]:
    """The payments of a month (this one), by day; or all those of one member."""
    if member_id:
        people.get_person(session.book, member_id)
        found = kept.payments_of(session.book, member_id)
    else:
        found = kept.payments_on(session.book, period_of(month).key if month else month_of(session.today()))
    last, back = kept.last_closed_month(session.book), kept.taken_back(session.book)
    everybody = {each.id: each.name for each in people.list_people(session.book, {each.person_id for each in found})}
    return [
        PaymentLine(
            each,
            everybody[each.person_id],
            _(CHANNEL_LABELS[each.channel]),
            each.id in back,
            month_of(each.day) <= last,
        )
        for each in found
    ]


def record_dues_payment(
    session: Session,
    member_id: int,
    amount: str = "",
    paid_on: str = "",
    channel: str = "cash",
    receipt_no: str = "",
    for_months: list[str] | None = None,
    note: str = "",
) -> list[int]:
    """Record dues that a member paid: amount as it is typed ("" for all that is owed), day (today), way, receipt.

    It settles the oldest months, or those named, also months to come, which are reckoned as they stand now. Refused:
    more than that makes, a day in a closed month or the future. Gives the numbers of the payments, one for each month.
    """
    person = people.get_person(session.book, member_id)
    head = _head(session, paid_on, channel, receipt_no, note)
    owed = _owed_for(session, member_id, for_months)
    most = sum(each for _month, each in owed)
    dong = read_amount(amount, "amount") or most
    if not dong:
        raise Refused(_("{name} owes nothing.").format(name=person.name), "amount")
    if dong > most:
        words = _("{amount} is more than {name} owes for these months ({most}); name the months paid in advance.")
        shown = words.format(amount=shown_dong(dong), name=person.name, most=shown_dong(most))
        raise Refused(shown, "amount")
    with session.act("record_dues_payment", person_id=member_id):
        return records.add_many(session.book, _parts(head, member_id, owed, dong))


def mark_dues_paid(
    session: Session,
    month: str = "",
    member_ids: list[int] | None = None,
    paid_on: str = "",
    channel: str = "cash",
    receipt_no: str = "",
) -> int:
    """Mark on the sheet of a month (this one) that members, or everybody on it (None), paid all they owe up to then.

    Who owes nothing is left out; gives how many paid. Day, way and receipt as in record_dues_payment.
    """
    asked = period_of(month).key if month else month_of(session.today())
    if kept.find_month(session.book, asked) is None:
        raise Refused(_("The sheet of {month} is not made yet.").format(month=shown_dues_month(asked)), "month")
    head = _head(session, paid_on, channel, receipt_no, "")
    accounts = accounts_at(session, asked)
    on_sheet = {each.person_id for each in kept.charges_on(session.book, asked)}
    wanted = on_sheet if member_ids is None else set(member_ids)
    for each in sorted(wanted - accounts.keys()):
        people.get_person(session.book, each)
    payments = [
        part
        for person_id in sorted(wanted & accounts.keys())
        for part in _parts(head, person_id, accounts[person_id].owed, accounts[person_id].total)
    ]
    if not payments:
        raise Refused(_("Nobody of them owes anything."), "member_ids")
    with session.act("mark_dues_paid"):
        records.add_many(session.book, payments)
    return len({each.person_id for each in payments})


def cancel_dues_payment(session: Session, payment_id: int, reason: str, on: str = "") -> int:
    """Take a payment back: out of an open month it is removed, out of a closed one a new entry takes it back.

    That entry stands on a day (today) of an open month. Gives its number, 0 where the payment was removed.
    """
    payment = records.get(session.book, DuesPayment, payment_id)
    told = read_reason(reason)
    if payment.reverses_id or kept.find_reversal(session.book, payment_id) is not None:
        raise Refused(_("This payment was taken back already."), "payment_id")
    if month_of(payment.day) > kept.last_closed_month(session.book):
        with session.act("cancel_dues_payment", person_id=payment.person_id, reason=told):
            records.remove(session.book, DuesPayment, payment_id)
        return 0
    day = read_day(session, on, "on")
    taken = replace(
        payment, id=0, paid_on=PartialDate.of(day), amount=-payment.amount, note=told, reverses_id=payment_id
    )
    with session.act("cancel_dues_payment", person_id=payment.person_id, may_undo=False, reason=told):
        return records.add(session.book, taken)


def list_dues_debtors(session: Session, month: str = "") -> list[Debtor]:
    """Who owes dues at the end of a month (this one): since when, for which months, how much; by name.

    Whoever has not paid for so many months of the year as the rule names has a warning: the cell considers it and
    proposes; nothing follows by itself.
    """
    asked = period_of(month).key if month else month_of(session.today())
    rule = rule_on(session, "dues.unpaid_months", asked)
    accounts = {id_: each for id_, each in accounts_at(session, asked).items() if each.total}
    names = kept.names_of(session.book, accounts)
    this_month = month_of(session.today())  # a month that goes on is not unpaid yet
    deferred = [each for each in kept.all_reliefs(session.book) if each.kind is ReliefKind.DEFERRED]
    found = []
    for id_, account in accounts.items():
        later = [each for each in deferred if each.person_id == id_]
        in_year = sum(
            owed[:4] == asked[:4] and owed < this_month and not any(each.holds(owed) for each in later)
            for owed, _amount in account.owed
        )
        warns = rule is not None and in_year >= rule.number
        warning = ""
        if warns:
            words = n_(
                "{name} has not paid for {count} month of {year}: unless there is a good reason the cell considers it "
                "and proposes to the competent committee; nothing follows by itself.",
                "{name} has not paid for {count} months of {year}: unless there is a good reason the cell considers it "
                "and proposes to the competent committee; nothing follows by itself.",
                in_year,
            )
            warning = words.format(name=names[id_][1], count=in_year, year=asked[:4])
        found.append(
            Debtor(id_, names[id_][1], account.owed, account.total, account.since, in_year, warns, warning, rule)
        )
    return sorted(found, key=lambda each: name_key(names[each.person_id][0]))


def accounts_at(session: Session, month: str) -> dict[int, Account]:
    """What everybody owes at the end of a month, by person."""
    nets = kept.open_nets(session.book, month, max(month, month_of(session.today())))
    return {person: account_from(each) for person, each in nets.items()}


def read_day(session: Session, typed: str, field: str) -> date:
    """The day (today) on which dues change hands; Refused in the future, in a closed month, before the first sheet."""
    day = session.today()
    if typed.strip():
        day = read_whole_day(typed, day, field)
    if day > session.today():
        raise Refused(_("{day} has not come yet.").format(day=shown_day(day)), field)
    made = kept.list_months(session.book)
    if not made:
        raise Refused(_("Make the sheet of a month of dues first."), field)
    if month_of(day) < made[0].month:
        words = _("The dues in this book begin with {month}.")
        raise Refused(words.format(month=shown_dues_month(made[0].month)), field)
    last = kept.last_closed_month(session.book)
    if month_of(day) <= last:
        words = _("The dues of {month} are closed: enter it on a day from {next} on.")
        shown = words.format(month=shown_dues_month(month_of(day)), next=shown_dues_month(shifted(last, 1)))
        raise Refused(shown, field)
    return day


def read_channel(typed: str) -> Channel:
    """The way of a payment, or Refused."""
    if typed not in list(Channel):
        words = _("“{value}” is not possible here; possible are: {choices}.")
        raise Refused(words.format(value=typed, choices=", ".join(Channel)), "channel")
    return Channel(typed)


def _head(session: Session, paid_on: str, channel: str, receipt_no: str, note: str) -> DuesPayment:
    wrong: list[Refused] = []
    values: dict[str, Any] = {}
    try:
        values["paid_on"] = PartialDate.of(read_day(session, paid_on, "paid_on"))
    except Refused as refused:
        wrong += refused.problems()
    try:
        values["channel"] = read_channel(channel)
    except Refused as refused:
        wrong += refused.problems()
    try:
        values |= read_items(DuesPayment, {"receipt_no": receipt_no, "note": note})
    except Refused as refused:
        wrong += refused.problems()
    refuse_all(wrong)
    return DuesPayment(**values)


def _owed_for(session: Session, member_id: int, for_months: Sequence[str] | None) -> tuple[tuple[str, int], ...]:
    """What a member owes by month; of named months also those to come, as they would be charged now."""
    charges, payments = kept.charges_of(session.book, member_id), kept.payments_of(session.book, member_id)
    account = account_of(charges, payments)
    if for_months is None:
        return account.owed
    owed, charged = dict(account.owed), {each.for_month for each in charges if each.kind is ChargeKind.MONTH}
    paid = {each.for_month for each in payments}
    found = []
    for typed in dict.fromkeys(for_months):
        month = period_of(typed, "for_months").key
        if month in charged or month in paid:
            found.append((month, owed.get(month, 0)))
        else:
            found.append((month, _charge_to_come(session, member_id, month)))
    return tuple(found)


def _charge_to_come(session: Session, member_id: int, month: str) -> int:
    made = kept.list_months(session.book)
    if month <= made[-1].month:
        return 0
    if month > shifted(made[-1].month, 12):
        raise Refused(_("Dues are paid at most twelve months in advance."), "for_months")
    wanted = (each for each in charges_for(session, month) if each.person_id == member_id)
    return sum(each.amount for each in wanted if each.ground != AWAY)


def _parts(head: DuesPayment, member_id: int, owed: Iterable[tuple[str, int]], dong: int) -> list[DuesPayment]:
    parts, left = [], dong
    for month, amount in owed:
        part = min(amount, left)
        left -= part
        if part:
            parts.append(replace(head, person_id=member_id, for_month=month, amount=part))
    return parts
