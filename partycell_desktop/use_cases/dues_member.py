"""The dues of one member in a year: what was charged by which rule, what was paid, what is open."""

from dataclasses import dataclass

from partycell_desktop.domain.dues import ChargeKind, ChargeState, DuesCharge, DuesTerms, shown_dues_month
from partycell_desktop.domain.dues_accounts import account_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.store import dues as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.dues_reliefs import ReliefLine, list_dues_reliefs
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class MemberMonth:
    """One month of a member's dues; `charge` is frozen with its rule, `corrections` came later; amounts in đồng."""

    month: str
    charge: DuesCharge | None
    corrections: tuple[DuesCharge, ...]
    paid: int
    owed: int

    @property
    def due(self) -> int:
        """What is to be paid for the month, with all corrections."""
        return (self.charge.amount if self.charge else 0) + sum(each.amount for each in self.corrections)


@dataclass(frozen=True)
class MemberDues:
    """The dues of a member: the months of a year, by what is paid since when, what relieves, what is owed.

    What stands on a sheet after `closed_up_to` ("" where no month is closed) can still be taken off it.
    """

    person_id: int
    name: str
    year: int
    months: tuple[MemberMonth, ...]
    terms: tuple[DuesTerms, ...]
    reliefs: tuple[ReliefLine, ...]
    owed: int
    since: str
    in_advance: int
    closed_up_to: str


def get_member_dues(session: Session, member_id: int, year: int = 0) -> MemberDues:
    """The dues of a member month by month in a year (this one), with rule and base as they were reckoned."""
    person = people.get_person(session.book, member_id)
    asked = year or session.today().year
    charges, payments = kept.charges_of(session.book, member_id), kept.payments_of(session.book, member_id)
    account = account_of(charges, payments)
    owed = dict(account.owed)
    named = {each.for_month for each in charges} | {each.for_month for each in payments}
    months = sorted(each for each in named if each.startswith(f"{asked}-"))
    lines = []
    for month in months:
        own = [each for each in charges if each.for_month == month]
        lines.append(
            MemberMonth(
                month,
                next((each for each in own if each.kind is ChargeKind.MONTH), None),
                tuple(each for each in own if each.kind is ChargeKind.CORRECTION),
                sum(each.amount for each in payments if each.for_month == month),
                owed.get(month, 0),
            )
        )
    return MemberDues(
        member_id,
        person.name,
        asked,
        tuple(lines),
        tuple(kept.terms_of(session.book, member_id)),
        tuple(list_dues_reliefs(session, member_id)),
        account.total,
        account.since,
        account.in_advance,
        kept.last_closed_month(session.book),
    )


def dues_in_words(session: Session, member_id: int) -> str:
    """How the dues of a member stand, in one line for the record; "" where the book knows of none."""
    told = get_member_dues(session, member_id)
    if told.owed:
        words = _("Party dues: {amount} owed since {month}")
        return words.format(amount=shown_dong(told.owed), month=shown_dues_month(told.since))
    states = [each.charge.state for each in told.months if each.charge is not None]
    if states and states[-1] is ChargeState.EXEMPT:
        return _("Party dues: exempt")
    if states and states[-1] is ChargeState.ELSEWHERE:
        return _("Party dues: paid elsewhere")
    paid = [each.month for each in told.months if each.paid > 0]
    if paid:
        return _("Party dues: paid up to {month}").format(month=shown_dues_month(paid[-1]))
    return _("Party dues: nothing is owed") if told.terms else ""
