"""Party dues (đảng phí): groups of members, what they pay by, reliefs, charges, payments, remittances, months.

A charge keeps the rule and the base it was reckoned with. A closed month never changes: what was wrong in it is a new
charge, payment or remittance in an open one. Months are written YYYY-MM.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.periods import Period, PeriodKind, find_period
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None


class DuesGroup(StrEnum):
    """How a member earns a living, by which the dues are reckoned."""

    INSURED = "insured"
    SICK_LEAVE = "sick_leave"
    UNPAID_LEAVE = "unpaid_leave"
    PENSION = "pension"
    PENSION_AND_WORK = "pension_and_work"
    ALLOWANCE = "allowance"
    STUDENT = "student"
    UNINSURED = "uninsured"
    UNINSURED_AGED = "uninsured_aged"
    OTHER = "other"


class BaseKind(StrEnum):
    """What dues are reckoned from: an income that is typed, the regional minimum wage, nothing, an amount decided."""

    INCOME = "income"
    REGIONAL = "regional"
    FIXED = "fixed"
    AMOUNT = "amount"


@dataclass(frozen=True)
class GroupOfDues:
    """A group of members: its words, in full and for a narrow column, the rule of its dues, and what its base is."""

    group: DuesGroup
    label: str
    short_label: str
    rule: str
    base: BaseKind
    base_label: str

    @property
    def title(self) -> str:
        """What it is called, in the language spoken now."""
        return _(self.label)

    @property
    def short_title(self) -> str:
        """The same for the column of a table."""
        return _(self.short_label)


GROUPS: dict[DuesGroup, GroupOfDues] = {
    each.group: each
    for each in (
        GroupOfDues(
            DuesGroup.INSURED, N_("Compulsory social insurance"), N_("Insured"), "dues.rate_insured", BaseKind.INCOME,
            N_("Insured wage of the month before"),
        ),
        GroupOfDues(
            DuesGroup.SICK_LEAVE, N_("Sick or maternity leave"), N_("Sick, maternity"), "dues.rate_sick_leave",
            BaseKind.INCOME,
            N_("Benefit paid by the social insurance"),
        ),
        GroupOfDues(
            DuesGroup.UNPAID_LEAVE, N_("Off work for another reason"), N_("Off work"), "dues.rate_uninsured",
            BaseKind.REGIONAL,
            N_("Regional minimum wage"),
        ),
        GroupOfDues(
            DuesGroup.PENSION, N_("Pensioner"), N_("Pensioner"), "dues.rate_pension", BaseKind.INCOME, N_("Pension"),
        ),
        GroupOfDues(
            DuesGroup.PENSION_AND_WORK, N_("Pensioner who is paid for work"), N_("Pensioner, paid"),
            "dues.rate_pension_and_work", BaseKind.INCOME, N_("Pension and pay together"),
        ),
        GroupOfDues(
            DuesGroup.ALLOWANCE, N_("Sick soldier, loss of working capacity, social protection"),
            N_("Allowance"), "dues.rate_allowance", BaseKind.INCOME, N_("Social allowance"),
        ),
        GroupOfDues(
            DuesGroup.STUDENT, N_("Pupil or student"), N_("Student"), "dues.amount_student", BaseKind.FIXED,
            N_("Fixed amount"),
        ),
        GroupOfDues(
            DuesGroup.UNINSURED, N_("Not insured, under retirement age"), N_("Not insured"), "dues.rate_uninsured",
            BaseKind.REGIONAL,
            N_("Regional minimum wage"),
        ),
        GroupOfDues(
            DuesGroup.UNINSURED_AGED, N_("Retirement age without a pension"), N_("No pension"),
            "dues.rate_uninsured_aged", BaseKind.REGIONAL, N_("Regional minimum wage"),
        ),
        GroupOfDues(
            DuesGroup.OTHER, N_("Other member in the country"), N_("Other member"), "dues.amount_other",
            BaseKind.AMOUNT, N_("Dues a month that were decided"),
        ),
    )
}  # fmt: skip


class ReliefKind(StrEnum):
    """What relieves of dues: exempt from them, paying less, paying later."""

    EXEMPT = "exempt"
    REDUCED = "reduced"
    DEFERRED = "deferred"


RELIEF_LABELS: dict[ReliefKind, str] = {
    ReliefKind.EXEMPT: N_("Exempt from dues"),
    ReliefKind.REDUCED: N_("Dues reduced"),
    ReliefKind.DEFERRED: N_("Pays later"),
}


class Ground(StrEnum):
    """Why dues are relieved; `party_age` follows from the record by itself."""

    PARTY_AGE = "party_age"
    SOCIAL_PENSION = "social_pension"
    POOR = "poor"
    ILLNESS = "illness"
    HARDSHIP = "hardship"
    FREED_FROM_MEETINGS = "freed_from_meetings"


GROUND_LABELS: dict[Ground, str] = {
    Ground.PARTY_AGE: N_("Long in the Party"),
    Ground.SOCIAL_PENSION: N_("Draws the social pension"),
    Ground.POOR: N_("Poor or nearly poor household"),
    Ground.ILLNESS: N_("Grave illness"),
    Ground.HARDSHIP: N_("Other hardship"),
    Ground.FREED_FROM_MEETINGS: N_("Freed from meetings, far away"),
}
WITHOUT_REQUEST = frozenset({Ground.PARTY_AGE, Ground.SOCIAL_PENSION, Ground.FREED_FROM_MEETINGS})


AWAY, CAME = "away", "came"
_ELSEWHERE_LABELS = {
    AWAY: N_("Stays elsewhere and pays there"),
    CAME: N_("Came in the month; paid it elsewhere"),
}


def ground_words(ground: str) -> str:
    """Why nothing, less or later is paid, in the language spoken now; "" for no reason."""
    if ground in _ELSEWHERE_LABELS:
        return _(_ELSEWHERE_LABELS[ground])
    return _(GROUND_LABELS[Ground(ground)]) if ground else ""


class Channel(StrEnum):
    """The way in which dues are paid."""

    PORTAL = "portal"
    CASH = "cash"
    TRANSFER = "transfer"


CHANNEL_LABELS: dict[Channel, str] = {
    Channel.PORTAL: N_("National Public Service Portal"),
    Channel.CASH: N_("In cash"),
    Channel.TRANSFER: N_("Bank transfer"),
}


class ChargeKind(StrEnum):
    """The dues of a month, or a correction of those of an earlier one."""

    MONTH = "month"
    CORRECTION = "correction"


class ChargeState(StrEnum):
    """How a member stands on the sheet of a month; `missing` is somebody whose group or income nobody has entered."""

    PAYS = "pays"
    EXEMPT = "exempt"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"


@dataclass(frozen=True)
class DuesTerms:
    """By what a member pays from a month on, until the next terms: group, base in đồng, voluntary more a month."""

    id: int = 0
    person_id: int = 0
    from_month: str = ""
    dues_group: DuesGroup = DuesGroup.INSURED
    base: int | None = item(N_("Base of the dues"), Kind.DONG, hint=N_("12.000.000, 12tr or 500k."))
    voluntary: int = 0
    voluntary_decision: str = item(N_("Decision on voluntary dues"), hint=N_("Of the committee directly above."))
    note: str = item(N_("Note"))


@dataclass(frozen=True)
class DuesRelief:
    """An exemption, a reduction (`percent`), or leave to pay later, from a month to another one ("" for no end)."""

    id: int = 0
    person_id: int = 0
    kind: ReliefKind = ReliefKind.EXEMPT
    percent: int | None = None
    from_month: str = ""
    until_month: str = ""
    ground: Ground = Ground.HARDSHIP
    request: str = item(N_("Written request"), hint=N_("Its day, for example 05/02/2026."))
    decision: str = item(N_("Decision or minutes"), hint=N_("Number and date."))
    decided_by: str = item(N_("Decided by"))
    note: str = item(N_("Note"))

    def holds(self, month: str) -> bool:
        """Whether it holds in a month."""
        return self.from_month <= month and (not self.until_month or month <= self.until_month)


@dataclass(frozen=True)
class DuesMonth:
    """A month of dues. Its figures stand here once it is closed and never change then; amounts in đồng.

    `owed` is what is still owed to the upper committee at its end, `voucher_id` the receipt of the kept share.
    """

    id: int = 0
    month: str = ""
    made_on: Date = None
    closed_on: Date = None
    share: str = ""
    share_source: str = ""
    share_sure: str = ""
    rounding: str = ""
    members: int = 0
    exempt: int = 0
    charged: int = 0
    corrected: int = 0
    collected: int = 0
    unpaid: int = 0
    in_advance: int = 0
    kept: int = 0
    to_send: int = 0
    remitted: int = 0
    owed: int = 0
    voucher_id: int = 0


@dataclass(frozen=True)
class DuesCharge:
    """What a member owes: the dues of a month, or a correction (+ or -) of an earlier one, with the rule it rests on.

    `month` is the sheet on which it stands, `for_month` the month it is for. `ground` is why nothing, less or later
    is paid (a Ground, "away" or "came"), `reason` the decision or what a correction is for. `rate` and `source` are
    words as they were then, `sure` is "verbatim", "quoted", "unconfirmed" or "own": confirmed by the cell with a
    document.
    """

    id: int = 0
    month: str = ""
    person_id: int = 0
    for_month: str = ""
    kind: ChargeKind = ChargeKind.MONTH
    state: ChargeState = ChargeState.PAYS
    dues_group: str = ""
    base: int | None = None
    rate: str = ""
    reduction: int = 0
    voluntary: int = 0
    amount: int = 0
    ground: str = ""
    reason: str = ""
    rule: str = ""
    source: str = ""
    sure: str = ""


@dataclass(frozen=True)
class DuesPayment:
    """Dues that a member paid for one month, in đồng; below zero where a payment of a closed month is taken back."""

    id: int = 0
    person_id: int = 0
    paid_on: Date = item(N_("Paid on"), Kind.DAY, needed=True)
    for_month: str = ""
    amount: int = 0
    channel: Channel = Channel.CASH
    receipt_no: str = item(N_("Receipt or transaction number"))
    note: str = item(N_("Note"))
    reverses_id: int = 0

    @property
    def day(self) -> date:
        """The day of the payment."""
        assert self.paid_on is not None
        return self.paid_on.first_day()


@dataclass(frozen=True)
class DuesRemittance:
    """Dues handed on to the upper committee, in đồng; below zero where one of a closed month is taken back."""

    id: int = 0
    paid_on: Date = item(N_("Remitted on"), Kind.DAY, needed=True)
    amount: int = 0
    channel: Channel = Channel.PORTAL
    receipt_no: str = item(N_("Receipt or transaction number"))
    receiver: str = item(N_("Received by"))
    note: str = item(N_("Note"))
    reverses_id: int = 0

    @property
    def day(self) -> date:
        """The day on which it was handed on."""
        assert self.paid_on is not None
        return self.paid_on.first_day()


# Months.


def month_of(day: date) -> str:
    """The month in which a day lies: "2026-03"."""
    return f"{day.year}-{day.month:02}"


def period_of(month: str, field: str = "month") -> Period:
    """A month as a period of the books; Refused where it is none."""
    period = find_period(month)
    if period is None or period.kind is not PeriodKind.MONTH:
        raise Refused(_("“{text}” is no month; write 2026-03.").format(text=month), field)
    return period


def shifted(month: str, by: int) -> str:
    """The month that lies `by` months after (or before) another one."""
    year, number = int(month[:4]), int(month[5:])
    total = year * 12 + number - 1 + by
    return f"{total // 12}-{total % 12 + 1:02}"


def months_between(first: str, last: str) -> Iterator[str]:
    """Every month from one to another, both counted in."""
    while first <= last:
        yield first
        first = shifted(first, 1)


def shown_dues_month(month: str) -> str:
    """ "03/2026"."""
    return f"{month[5:]}/{month[:4]}"
