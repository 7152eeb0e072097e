"""The accounts of dues: what each member owes since when, the sheet of a month (S01/ĐP I), sums (S01/ĐP II, B01/ĐP).

Everything follows from charges, payments and remittances. `in_advance` is what members paid before it was due; it is
never set off against what others owe.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from partycell_desktop.domain.dues import (
    ChargeKind,
    ChargeState,
    DuesCharge,
    DuesMonth,
    DuesPayment,
    DuesRemittance,
    month_of,
)
from partycell_desktop.domain.dues_rates import Rounding, split


@dataclass(frozen=True)
class Account:
    """What a member still owes by month, oldest first, and what was paid in advance."""

    owed: tuple[tuple[str, int], ...] = ()
    in_advance: int = 0

    @property
    def total(self) -> int:
        """All that is owed."""
        return sum(amount for _month, amount in self.owed)

    @property
    def since(self) -> str:
        """The oldest month that is not paid in full, "" for none."""
        return self.owed[0][0] if self.owed else ""


Nets = Mapping[int, Mapping[str, int]]
"""By person and month what was charged for that month less what was paid for it, where it is not nothing."""


def account_from(nets: Mapping[str, int]) -> Account:
    """What is owed for each month: payments settle the months they are for; what is too much settles the oldest.

    Owed less paid in advance is always what was charged less what was paid.
    """
    spare = -sum(amount for amount in nets.values() if amount < 0)
    owed = []
    for month in sorted(nets):
        amount = max(nets[month], 0)
        used = min(amount, spare)
        spare -= used
        if amount > used:
            owed.append((month, amount - used))
    return Account(tuple(owed), spare)


def account_of(charges: Iterable[DuesCharge], payments: Iterable[DuesPayment]) -> Account:
    """The account of one member out of everything charged and paid."""
    return account_from(next(iter(nets_of(charges, payments).values()), {}))


def nets_of(charges: Iterable[DuesCharge], payments: Iterable[DuesPayment]) -> dict[int, dict[str, int]]:
    """What is open by person and month of some charges and payments."""
    found: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for charge in charges:
        found[charge.person_id][charge.for_month] += charge.amount
    for payment in payments:
        found[payment.person_id][payment.for_month] -= payment.amount
    return found


@dataclass(frozen=True)
class SheetLine:
    """A member on the sheet of a month; amounts in đồng, as the columns of S01/ĐP part I have them.

    `carried` is what was open at the end of the month before (below zero: paid in advance), `corrected` what
    corrections of earlier months add; both make the column of arrears. `charge` is None of somebody who is no longer
    on the sheet and owes still, or who paid in this month.
    """

    person_id: int
    charge: DuesCharge | None
    this_month: int
    carried: int
    corrected: int
    paid: int
    account: Account
    payments: tuple[DuesPayment, ...] = ()

    @property
    def arrears(self) -> int:
        """The column "Truy thu các tháng trước"."""
        return self.carried + self.corrected

    @property
    def due(self) -> int:
        """The column "Cộng": this month and the arrears."""
        return self.this_month + self.arrears

    @property
    def unpaid(self) -> int:
        """What is open at the end of the month."""
        return max(self.due - self.paid, 0)

    @property
    def in_advance(self) -> int:
        """What was paid beyond all that was due by then."""
        return max(self.paid - self.due, 0)

    @property
    def state(self) -> ChargeState:
        """How the member stands on the sheet."""
        return self.charge.state if self.charge else ChargeState.ELSEWHERE

    @property
    def exempt(self) -> bool:
        """Whether the column "Được miễn" has its X."""
        return self.state is ChargeState.EXEMPT


def sheet_lines(
    charges: Iterable[DuesCharge], payments: Iterable[DuesPayment], before: Nets, after: Nets
) -> list[SheetLine]:
    """The lines of a month out of its own charges and payments and what is open before and after it, by person."""
    charged: dict[int, list[DuesCharge]] = defaultdict(list)
    paid: dict[int, list[DuesPayment]] = defaultdict(list)
    for charge in charges:
        charged[charge.person_id].append(charge)
    for payment in payments:
        paid[payment.person_id].append(payment)
    carried = {person: sum(nets.values()) for person, nets in before.items()}
    owing = {person for person, amount in carried.items() if amount}
    return [
        _line(person, charged[person], paid[person], carried.get(person, 0), account_from(after.get(person, {})))
        for person in sorted({*charged, *paid, *owing})
    ]


def _line(
    person_id: int, charges: Sequence[DuesCharge], payments: Sequence[DuesPayment], carried: int, account: Account
) -> SheetLine:
    own = next((each for each in charges if each.kind is ChargeKind.MONTH), None)
    return SheetLine(
        person_id,
        own,
        own.amount if own else 0,
        carried,
        sum(each.amount for each in charges if each.kind is ChargeKind.CORRECTION),
        sum(each.amount for each in payments),
        account,
        tuple(payments),
    )


@dataclass(frozen=True)
class MonthFigures:
    """The figures of a month, or of the months of a quarter or year: a row of S01/ĐP part II; amounts in đồng.

    `kept`, `to_send` and `owed` are None as long as nobody has said which share the cell keeps. `carried` is what
    was open before, less what was paid in advance. `owed` is still owed to the upper committee at the end.
    """

    members: int = 0
    exempt: int = 0
    carried: int = 0
    charged: int = 0
    corrected: int = 0
    collected: int = 0
    unpaid: int = 0
    in_advance: int = 0
    kept: int | None = 0
    to_send: int | None = 0
    remitted: int = 0
    owed: int | None = 0

    @property
    def due(self) -> int:
        """What was to be paid: this month, corrections, and what was open before."""
        return self.charged + self.corrected + self.carried


def month_figures(lines: Sequence[SheetLine], members: int) -> MonthFigures:
    """The figures of a month out of its lines, without the shares."""
    return MonthFigures(
        members=members,
        exempt=sum(each.exempt for each in lines),
        carried=sum(each.carried for each in lines),
        charged=sum(each.this_month for each in lines),
        corrected=sum(each.corrected for each in lines),
        collected=sum(each.paid for each in lines),
        unpaid=sum(each.unpaid for each in lines),
        in_advance=sum(each.in_advance for each in lines),
    )


def with_shares(
    figures: MonthFigures, percent: Fraction | None, rounding: Rounding, remitted: int, owed_before: int | None
) -> MonthFigures:
    """The same with what is kept and sent, and what is owed to the upper committee at the end."""
    if percent is None:
        return replace(figures, kept=None, to_send=None, remitted=remitted, owed=None)
    kept, to_send = split(figures.collected, percent, rounding)
    owed = None if owed_before is None else owed_before + to_send - remitted
    return replace(figures, kept=kept, to_send=to_send, remitted=remitted, owed=owed)


def frozen_figures(month: DuesMonth) -> MonthFigures:
    """The figures with which a month was closed."""
    net = month.unpaid - month.in_advance
    carried = net + month.collected - month.charged - month.corrected
    return MonthFigures(
        month.members,
        month.exempt,
        carried,
        month.charged,
        month.corrected,
        month.collected,
        month.unpaid,
        month.in_advance,
        month.kept,
        month.to_send,
        month.remitted,
        month.owed,
    )


def added_up(rows: Sequence[MonthFigures]) -> MonthFigures:
    """Several months in a row as one: what came is added, what is counted or open is that of the last of them."""
    if not rows:
        return MonthFigures()
    return replace(
        rows[-1],
        carried=rows[0].carried,
        charged=sum(each.charged for each in rows),
        corrected=sum(each.corrected for each in rows),
        collected=sum(each.collected for each in rows),
        kept=_sum([each.kept for each in rows]),
        to_send=_sum([each.to_send for each in rows]),
        remitted=sum(each.remitted for each in rows),
    )


def _sum(amounts: Sequence[int | None]) -> int | None:
    known = [each for each in amounts if each is not None]
    return sum(known) if len(known) == len(amounts) else None


def remitted_by_month(remittances: Iterable[DuesRemittance]) -> dict[str, int]:
    """What was handed on to the upper committee in each month."""
    found: dict[str, int] = defaultdict(int)
    for each in remittances:
        found[month_of(each.day)] += each.amount
    return found


# B01/ĐP.

B01 = "B01/ĐP"
S01 = "S01/ĐP"
GRASSROOTS = "Chi bộ cơ sở"


def find_dues_report(code: str) -> str:
    """S01/ĐP or B01/ĐP however the code was typed (s01-dp, B01/ĐP), "" for another one."""
    bare = "".join(sign for sign in code.upper() if sign.isalnum()).replace("Đ", "D")
    return {"S01DP": S01, "B01DP": B01}.get(bare, "")


@dataclass(frozen=True)
class DuesReportLine:
    """A line of B01/ĐP: `this` stands in the report, `cumulative` is the same since the first day of the year.

    None where nobody has said which share the cell keeps.
    """

    code: str
    mark: str
    title: str
    unit: str
    this: int | None
    cumulative: int | None


_B01_LINES: tuple[tuple[str, str, str], ...] = (
    ("01", "I", "Tổng số đảng viên đến cuối kỳ báo cáo"),
    ("02", "II.1", "Đảng phí đã thu được từ chi bộ của cấp báo cáo: Kỳ báo cáo"),
    ("03", "II.2", "Từ đầu năm đến cuối kỳ báo cáo"),
    ("04", "III.1", "Đảng phí trích giữ lại ở các cấp: Kỳ báo cáo (05+06+07)"),
    ("05", "1.1", "Chi bộ, đảng bộ bộ phận"),
    ("06", "1.2", "Tổ chức cơ sở đảng"),
    ("07", "1.3", "Cấp trên cơ sở"),
    ("08", "III.2", "Từ đầu năm đến cuối kỳ báo cáo (09+10+11)"),
    ("09", "2.1", "Chi bộ, đảng bộ bộ phận"),
    ("10", "2.2", "Tổ chức cơ sở đảng"),
    ("11", "2.3", "Cấp trên cơ sở"),
    ("12", "IV.1", "Đảng phí nộp cấp trên của cấp báo cáo: Số phải nộp kỳ báo cáo (02-04)"),
    ("13", "IV.2", "Từ đầu năm đến cuối kỳ báo cáo (03-08)"),
    ("14", "IV.3", "Số còn nợ chưa nộp cấp trên đến cuối kỳ báo cáo"),
)


def b01_lines(period: MonthFigures, year: MonthFigures, *, grassroots: bool) -> list[DuesReportLine]:
    """The lines of B01/ĐP of a period; `year` goes from January to the end of the period.

    What a grassroots cell keeps stands under "Tổ chức cơ sở đảng", of any other cell under "Chi bộ".
    """
    own, other = ("06", "05") if grassroots else ("05", "06")
    own_year, other_year = ("10", "09") if grassroots else ("09", "10")
    this: Mapping[str, int | None] = {
        "01": period.members,
        "02": period.collected,
        "03": year.collected,
        own: period.kept,
        other: 0,
        "07": 0,
        own_year: year.kept,
        other_year: 0,
        "11": 0,
        "14": period.owed,
    }
    figures = dict(this)
    figures["04"] = _sum([figures["05"], figures["06"], figures["07"]])
    figures["08"] = _sum([figures["09"], figures["10"], figures["11"]])
    figures["12"] = _less(figures["02"], figures["04"])
    figures["13"] = _less(figures["03"], figures["08"])
    since = {"02": "03", "04": "08", "05": "09", "06": "10", "07": "11", "12": "13"}
    return [
        DuesReportLine(code, mark, title, "Người" if code == "01" else "Đồng", figures[code],
                       figures[since.get(code, code)])
        for code, mark, title in _B01_LINES
    ]  # fmt: skip


def _less(whole: int | None, part: int | None) -> int | None:
    return None if whole is None or part is None else whole - part
