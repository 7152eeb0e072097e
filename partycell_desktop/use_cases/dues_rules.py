"""Which rules and settings hold for the dues of this cell in a month; who is on its sheet, and what each one owes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain.cell import Cell
from partycell_desktop.domain.dues import (
    AWAY,
    CAME,
    GROUPS,
    BaseKind,
    ChargeState,
    DuesCharge,
    DuesGroup,
    DuesMonth,
    DuesRelief,
    DuesTerms,
    Ground,
    ReliefKind,
    month_of,
    period_of,
    shifted,
    shown_dues_month,
)
from partycell_desktop.domain.dues_accounts import GRASSROOTS
from partycell_desktop.domain.dues_rates import Rounding, RuleOfMonth, Share, reckon, share_of
from partycell_desktop.domain.items import read_words
from partycell_desktop.domain.money import read_dong
from partycell_desktop.domain.party_age import party_age_on
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.roster import Happened, MembershipEvent, Rank, Standing, standing_on
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import dues as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.money_rules import find_rule
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

REGION = "dues_region"
ROUNDING = "dues_rounding"
SHARE_ROUNDING = "dues_share_rounding"
REMIT_BY = "dues_remit_by"
REMIT_DOCUMENT = "dues_remit_document"
FUND = "dues_fund"
OWED_BEFORE = "dues_owed_before"
REGIONS = ("I", "II", "III", "IV")


def rounding_of(session: Session, setting: str = ROUNDING) -> Rounding:
    """How dues are rounded, or with SHARE_ROUNDING the share that is kept."""
    return Rounding(cell_store.get_setting(session.book, setting, Rounding.NEAREST))


def rule_on(session: Session, rule: str, month: str) -> DatedValue | None:
    """The value of a rule in a month: the one that holds on its last day. None where nothing is known."""
    return find_rule(session, rule, period_of(month).last_day)


def rule_of_group(session: Session, group: DuesGroup, month: str) -> RuleOfMonth | None:
    """By what members of a group pay in a month, None where the regulation of that month has no such group."""
    told = GROUPS[group]
    value = rule_on(session, told.rule, month)
    if value is None:
        return None
    if told.base is not BaseKind.REGIONAL:
        return RuleOfMonth(value)
    region = cell_store.get_setting(session.book, REGION)
    return RuleOfMonth(value, rule_on(session, "salary.regional", month), region)


def share_rule(cell: Cell) -> str:
    """The rule of the share that a cell of this type keeps."""
    return "dues.kept_by_grassroots" if cell.organisation_type == GRASSROOTS else "dues.kept_by_cell"


def share_in(session: Session, month: str) -> Share | None:
    """The share that this cell keeps of what is collected in a month, None where nobody has said it."""
    value = rule_on(session, share_rule(cell_store.get_cell(session.book)), month)
    return share_of(value) if value else None


@dataclass(frozen=True)
class OnSheet:
    """Somebody on the sheet of a month; `elsewhere` says why nothing is charged here ("" for who pays here)."""

    person_id: int
    rank: Rank
    elsewhere: str = ""


@dataclass(frozen=True)
class Roll:
    """Who is on the sheet of a month, and how many members the cell had at its end."""

    lines: tuple[OnSheet, ...]
    members: int


def roll_of(month: str, events: Mapping[int, list[MembershipEvent]]) -> Roll:
    """Who pays dues here in a month, by the events of everybody.

    Whoever was here when the month began pays here, also when transferred during it: the letter of transfer settles
    the whole month (Hướng dẫn 38-HD/BTCTW). Who comes during a month has paid it elsewhere, who was admitted pays.
    Who stays here temporarily pays here, who stays elsewhere pays there (Quy định 294-QĐ/TW, điểm 6.3.2).
    """
    period = period_of(month)
    eve, last = period.first_day - timedelta(days=1), period.last_day
    lines, members = [], 0
    for person_id, told in events.items():
        before, after = standing_on(told, eve), standing_on(told, last)
        members += after.counted
        rank = after.rank if after.rank is not Rank.NONE else before.rank
        if after.dead:
            continue
        if _here(before) or _admitted_in(told, period.first_day, last):
            lines.append(OnSheet(person_id, rank))
        elif after.counted:
            why = AWAY if after.away else CAME
            lines.append(OnSheet(person_id, rank, why))
    return Roll(tuple(lines), members)


def _here(standing: Standing) -> bool:
    guest = standing.guest and standing.rank is not Rank.NONE and standing.out is None and not standing.dead
    return (standing.counted and not standing.away) or guest


def _admitted_in(events: Sequence[MembershipEvent], first: date, last: date) -> bool:
    admitted = any(
        each.kind in (Happened.ADMITTED, Happened.READMITTED) and each.on and first <= each.on.first_day() <= last
        for each in events
    )
    came = any(each.kind is Happened.CAME and each.on and each.on.first_day() >= first for each in events)
    return admitted and not came


def relief_in(
    month: str, reliefs: Sequence[DuesRelief], events: Sequence[MembershipEvent], party_years: DatedValue | None
) -> DuesRelief | None:
    """What relieves a member in a month: what was decided, or so many full years in the Party when it begins."""
    first = period_of(month).first_day
    age = party_age_on(events, first) if party_years is not None else None
    if party_years is not None and age is not None and age.years >= party_years.number:
        return DuesRelief(kind=ReliefKind.EXEMPT, from_month=month, ground=Ground.PARTY_AGE)
    return next((each for each in reliefs if each.holds(month)), None)


def charges_for(session: Session, month: str) -> list[DuesCharge]:
    """What everybody on the sheet of a month is charged by what the book knows now; nothing of it is kept."""
    events = people.all_events(session.book)
    return charges_of_roll(session, month, roll_of(month, events), events)


def charges_of_roll(
    session: Session, month: str, roll: Roll, events: Mapping[int, list[MembershipEvent]]
) -> list[DuesCharge]:
    """The same for a roll that is known already."""
    terms = kept.terms_in(session.book, month)
    reliefs: dict[int, list[DuesRelief]] = {}
    for each in kept.all_reliefs(session.book):
        reliefs.setdefault(each.person_id, []).append(each)
    years = rule_on(session, "dues.exempt_party_years", month)
    rounding = rounding_of(session)
    rules: dict[DuesGroup, RuleOfMonth | None] = {}
    found = []
    for line in roll.lines:
        charge = DuesCharge(month=month, person_id=line.person_id, for_month=month)
        if line.elsewhere:
            found.append(
                DuesCharge(0, month, line.person_id, month, state=ChargeState.ELSEWHERE, reason=line.elsewhere)
            )
            continue
        own: DuesTerms | None = terms.get(line.person_id)
        if own is not None and own.dues_group not in rules:
            rules[own.dues_group] = rule_of_group(session, own.dues_group, month)
        relief = relief_in(month, reliefs.get(line.person_id, ()), events[line.person_id], years)
        found.append(reckon(charge, own, rules[own.dues_group] if own else None, relief, rounding))
    return found


# What use cases of dues read and refuse alike.


def asked_month(session: Session, typed: str, field: str = "month") -> str:
    """The month that was asked for, this one where none was."""
    return period_of(typed, field).key if typed else month_of(session.today())


def open_month(session: Session, month: str) -> DuesMonth:
    """The month whose sheet is made and open, or Refused."""
    known = kept.find_month(session.book, month)
    if known is None:
        raise Refused(_("The sheet of {month} is not made yet.").format(month=shown_dues_month(month)), "month")
    if known.closed_on is not None:
        words = _("The dues of {month} are closed and never change; correct them on an open sheet.")
        raise Refused(words.format(month=shown_dues_month(month)), "month")
    return known


def first_open(session: Session, typed: str, field: str = "from_month") -> str:
    """The month (this one) from which something is to hold; Refused where it is closed."""
    month = asked_month(session, typed, field)
    last = kept.last_closed_month(session.book)
    if month <= last:
        words = _("The dues of {month} are closed. Enter it from {next} on, and correct the closed month there.")
        shown = words.format(month=shown_dues_month(month), next=shown_dues_month(shifted(last, 1)))
        raise Refused(shown, field)
    return month


def read_amount(typed: object, field: str) -> int:
    """An amount as it is typed, nothing for an empty one."""
    text = str(typed).strip()
    try:
        return read_dong(text) if text else 0
    except Refused as refused:
        raise Refused(refused.reason, field) from None


def read_reason(typed: str) -> str:
    """The reason that is needed."""
    reason = read_words("reason", N_("Reason"), typed)
    if not reason:
        raise Refused(_("“{item}” is needed here.").format(item=_("Reason")), "reason")
    return reason
