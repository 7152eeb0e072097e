"""The estimate of a year (dự toán): what is proposed and why, what was approved, what was added, what became of it.

The norms of Quyết định 99-QĐ/TW are the least that is spent, and the basis of the estimate (Điều 2): they are compared
with, never a bar.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.domain.ledger import Figures
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import DatedValue
from partycell_desktop.domain.spending_regimes import ReportForm, SpendingRegime
from partycell_desktop.words import N_, _

Date = PartialDate | None


@dataclass(frozen=True)
class Estimate:
    """The estimate of one year, and the decision by which it was approved."""

    id: int = 0
    year: int = 0
    sent_on: Date = item(N_("Estimate sent on"), Kind.DAY)
    approved_on: Date = item(N_("Approved on"), Kind.DAY)
    approved_by: str = item(N_("Approved by"))
    decision: str = item(N_("Decision on the estimate"), hint=N_("Number and date of the document that approves it."))
    note: str = item(N_("Note"), Kind.LONG)

    @property
    def is_approved(self) -> bool:
        """Whether its approved column holds."""
        return self.approved_on is not None


@dataclass(frozen=True)
class EstimateLine:
    """One line: `heading` is "received:other" or "spent:press"; `approved` is None until it was decided on."""

    id: int = 0
    estimate_id: int = 0
    heading: str = ""
    proposed: int | None = item(N_("Estimated amount"), Kind.DONG)
    approved: int | None = item(N_("Approved amount"), Kind.DONG)
    basis: str = item(N_("Basis of the estimate"), Kind.LONG)


@dataclass(frozen=True)
class EstimateSupplement:
    """What a later decision adds to an approved line, or takes from it (`lowers`)."""

    id: int = 0
    estimate_id: int = 0
    heading: str = ""
    amount: int | None = item(N_("Amount"), Kind.DONG, needed=True)
    lowers: bool = item(N_("Lowers the line"), Kind.YES_NO)
    decided_on: Date = item(N_("Decided on"), Kind.DAY, needed=True)
    decision: str = item(N_("Decision on the supplement"), needed=True)
    reason: str = item(N_("Reason"), Kind.LONG)

    @property
    def signed(self) -> int:
        """The amount as it counts."""
        return -(self.amount or 0) if self.lowers else self.amount or 0


@dataclass(frozen=True)
class EstimateFile:
    """An estimate with its lines and supplements; `id` 0 where the year has none."""

    estimate: Estimate
    lines: tuple[EstimateLine, ...] = ()
    supplements: tuple[EstimateSupplement, ...] = ()

    def line(self, heading: str) -> EstimateLine:
        """The line of a heading; an empty one where there is none."""
        return next((each for each in self.lines if each.heading == heading), EstimateLine(heading=heading))

    def supplemented(self, heading: str) -> int:
        """What supplements changed a heading by."""
        return sum(each.signed for each in self.supplements if each.heading == heading)

    def approved(self, heading: str) -> int | None:
        """What may be spent under a heading by the estimate and its supplements; None where nothing was approved."""
        line = self.line(heading)
        if not self.estimate.is_approved or line.approved is None:
            return None
        return line.approved + self.supplemented(heading)

    def figures(self, form: ReportForm) -> tuple[dict[str, int], dict[str, int]]:
        """Every line of the printed estimate by its code: what was estimated, and what was approved."""

        def estimated(name: str) -> int:
            return self.line(name).proposed or 0

        def allowed(name: str) -> int:
            return self.approved(name) or 0

        return form.figures(estimated), form.figures(allowed)


@dataclass(frozen=True)
class YearFigures:
    """What reports tell of the organisation in a year: `wage_fund` in đồng; asked of the State sector alone."""

    id: int = 0
    year: int = 0
    committee_members: int | None = item(N_("Members of the committee"), Kind.NUMBER, length=3)
    employees: int | None = item(N_("Employees of the enterprise"), Kind.NUMBER, length=7)
    wage_fund: int | None = item(N_("Wage fund of the enterprise"), Kind.DONG)


@dataclass(frozen=True)
class EstimateProposal:
    """What the program proposes for a heading, how it comes to that, and the rule it rests on (None: none)."""

    heading: str
    amount: int
    basis: str
    cite: Citation | None = None


@dataclass(frozen=True)
class DuesExpected:
    """What a month of dues tells of the next year: what `members` owed in it, and how much of that the cell keeps.

    `month` is "10/2026", `share` the kept part in words as it holds in the year that is estimated, by `cite`.
    """

    month: str
    members: int
    charged: int
    share: str
    kept: int
    cite: Citation


@dataclass(frozen=True)
class Norms:
    """What the proposals of a year are worked out from, each as it holds in that year (None: not known).

    `base_salaries` are the values of its twelve months; `delegates` take part in a congress of that year (0: none).
    """

    base_salaries: tuple[DatedValue, ...] = ()
    allowance_percent: DatedValue | None = None
    congress_percent: DatedValue | None = None
    committee_members: int = 0
    delegates: int = 0
    dues: DuesExpected | None = None


def allowance_of_year(norms: Norms) -> int:
    """The allowances of the committee for twelve months: percent of the base salary of each month, in whole đồng.

    Each month is rounded half up to a whole đồng before it is counted by members (Quy định 169-QĐ/TW, Điều 2).
    """
    if norms.allowance_percent is None:
        return 0
    months = (share_of_base(each.number, norms.allowance_percent.number) for each in norms.base_salaries)
    return sum(months) * norms.committee_members


def share_of_base(base: int, percent: int) -> int:
    """So many percent of a base salary, rounded half up to a whole đồng."""
    return (base * percent + 50) // 100


def proposals(
    regime: SpendingRegime,
    organisation_type: str,
    last_year: int,
    spent: Figures,
    norms: Norms,
    until: date | None = None,
) -> list[EstimateProposal]:
    """What to estimate for each heading: by head count and norm where they are known, else what last year came to.

    `until` is the day up to which `spent` is known, where that year is not over yet: the basis says so.
    """
    known = f" đến ngày {shown_day(until)}" if until else ""
    found = []
    by_norm = {each.heading: each for each in (*_by_norm(regime, organisation_type, norms), *_by_dues(norms))}
    wanted = [f"received:{each.key}" for each in regime.sources]
    wanted += [f"spent:{each.key}" for each in regime.items if each.fits(organisation_type)]
    for heading in wanted:
        if heading in by_norm:
            found.append(by_norm[heading])
            continue
        what, _colon, key = heading.partition(":")
        amount = spent.received(key) if what == "received" else spent.spent(key)
        if amount > 0:
            basis = f"Thực hiện năm {last_year}{known}: {shown_dong(amount)}"
            found.append(EstimateProposal(heading, amount, basis))
    return found


def _by_dues(norms: Norms) -> Iterable[EstimateProposal]:
    told = norms.dues
    if told is not None and told.kept > 0:
        basis = (
            f"Đảng phí phải đóng tháng {told.month} của {told.members} đảng viên {shown_dong(told.charged)}, "
            f"được trích lại {told.share}: {shown_dong(told.kept)} × 12 tháng"
        )
        yield EstimateProposal("received:dues_share", told.kept * 12, basis, told.cite)


def _by_norm(regime: SpendingRegime, organisation_type: str, norms: Norms) -> Iterable[EstimateProposal]:
    items = {each.key: each for each in regime.items}
    base = norms.base_salaries[-1] if norms.base_salaries else None
    if base is None:
        return
    percent = norms.allowance_percent
    if percent and norms.committee_members and "allowance" in items and items["allowance"].fits(organisation_type):
        share = f"{percent.number / 100:g}".replace(".", ",")
        basis = f"{share} × mức lương cơ sở của từng tháng × {norms.committee_members} cấp ủy viên × 12 tháng"
        yield EstimateProposal("spent:allowance", allowance_of_year(norms), basis, percent.cite)
    percent = norms.congress_percent
    if percent and norms.delegates and "congress" in items:
        share = f"{percent.number / 100:g}".replace(".", ",")
        amount = share_of_base(base.number, percent.number) * norms.delegates
        basis = f"{share} × mức lương cơ sở {shown_dong(base.number)} × {norms.delegates} đại biểu"
        yield EstimateProposal("spent:congress", amount, basis, percent.cite)


@dataclass(frozen=True)
class Compared:
    """A heading of a year: what was estimated, approved with its supplements (None: nothing), and what became of it."""

    heading: str
    title: str
    proposed: int
    approved: int | None
    actual: int

    @property
    def percent(self) -> int | None:
        """How much of the approved line was used, in whole percent, rounded down; None where nothing was approved."""
        return self.actual * 100 // self.approved if self.approved else None

    @property
    def over(self) -> int:
        """What was spent beyond the approved line; 0 where it was not passed, or nothing was approved."""
        return max(self.actual - self.approved, 0) if self.approved is not None else 0


def compare(regime: SpendingRegime, file: EstimateFile, actual: Figures) -> list[Compared]:
    """Estimate against actual: first the sources, then the items, in the order of the regime."""
    found = []
    for what, headings in (("received", regime.sources), ("spent", regime.items)):
        for each in headings:
            heading = f"{what}:{each.key}"
            became = actual.received(each.key) if what == "received" else actual.spent(each.key)
            title = each.short
            proposed = file.line(heading).proposed or 0
            found.append(Compared(heading, title, proposed, file.approved(heading), became))
    return found


def check_heading(regime: SpendingRegime, heading: str) -> str:
    """The heading as it is kept; Refused where the regime has none such."""
    what, _colon, key = heading.partition(":")
    if what == "received":
        return f"received:{regime.source(key).key}"
    if what == "spent":
        return f"spent:{regime.item(key).key}"
    words = _("“{value}” is not possible here; possible are: {choices}.")
    known = [f"received:{each.key}" for each in regime.sources] + [f"spent:{each.key}" for each in regime.items]
    raise Refused(words.format(value=heading, choices=", ".join(known)), "heading")


def check_supplement(file: EstimateFile, supplement: EstimateSupplement) -> None:
    """Refuse a supplement to an estimate that was not approved, before its day, or that takes more than there is."""
    if not file.estimate.is_approved:
        raise Refused(_("An estimate is supplemented once it is approved; until then its lines are corrected."), "year")
    if not supplement.amount:
        raise Refused(_("A supplement is over more than 0 đ."), "amount")
    for name, label in (("decided_on", N_("Decided on")), ("decision", N_("Decision on the supplement"))):
        if not getattr(supplement, name):
            raise Refused(_("“{item}” is needed here.").format(item=_(label)), name)
    if (file.approved(supplement.heading) or 0) + supplement.signed < 0:
        raise Refused(_("That takes more from the line than was approved."), "amount")


def months_of(year: int) -> Sequence[date]:
    """The first days of its months."""
    return [date(year, month, 1) for month in range(1, 13)]
