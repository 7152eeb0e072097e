"""The ledger (sổ thu, chi): sums of what came and went, balances, lines with a running balance, figures of reports.

Everything here follows from the entries of posted vouchers and the opening amounts; nothing of it is kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.spending_regimes import ReportForm, ReportLine, SpendingRegime
from partycell_desktop.domain.vouchers import Fund, LedgerEntry, OpeningAmount, Side
from partycell_desktop.words import _


@dataclass(frozen=True)
class Sum:
    """What all entries of one kind make together, in đồng: came above zero, went below."""

    fund: str
    side: str
    source: str
    spending: str
    amount: int


@dataclass(frozen=True)
class Figures:
    """What came and went over some days, by fund, source and item of spending; an opening counts with its days."""

    sums: tuple[Sum, ...] = ()
    funds: tuple[tuple[str, int], ...] = ()
    sources: tuple[tuple[str, int], ...] = ()

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.sums + other.sums, self.funds + other.funds, self.sources + other.sources)

    @property
    def total(self) -> int:
        """All money: what there is at the end, or what it grew by."""
        return sum(each.amount for each in self.sums) + sum(amount for _fund, amount in self.funds)

    def in_fund(self, fund: str) -> int:
        """What a fund holds, or what it grew by."""
        kept = sum(amount for key, amount in self.funds if key == fund)
        return kept + sum(each.amount for each in self.sums if each.fund == fund)

    def of_source(self, source: str) -> int:
        """What is left of a source, or what it grew by; money that only moves changes no source."""
        kept = sum(amount for key, amount in self.sources if key == source)
        return kept + sum(each.amount for each in self.sums if each.source == source)

    def received(self, source: str = "") -> int:
        """What was received, of one source or in all."""
        return sum(
            each.amount for each in self.sums if each.side == Side.RECEIVED and (not source or each.source == source)
        )

    def spent(self, spending: str = "") -> int:
        """What was spent, on one item or in all."""
        return -sum(
            each.amount for each in self.sums if each.side == Side.SPENT and (not spending or each.spending == spending)
        )

    def sources_known(self) -> list[str]:
        """Every source of which there is a figure."""
        named = [key for key, _amount in self.sources] + [each.source for each in self.sums if each.source]
        return sorted(set(named))

    def headings(self) -> set[str]:
        """Every heading of which there is a figure: "received:other", "spent:press"."""
        found = {f"spent:{each.spending}" for each in self.sums if each.side == Side.SPENT}
        return found | {f"received:{each.source}" for each in self.sums if each.side == Side.RECEIVED}


def sums_of(entries: Iterable[LedgerEntry]) -> Figures:
    """The figures of some entries."""
    found: dict[tuple[str, str, str, str], int] = defaultdict(int)
    for each in entries:
        found[each.fund, each.side, each.source, each.spending] += each.amount
    return Figures(tuple(Sum(*key, amount) for key, amount in sorted(found.items())))


def opening_figures(opening: Iterable[OpeningAmount]) -> Figures:
    """What there was when the books began."""
    known = list(opening)
    return Figures(
        (),
        tuple((each.key, each.amount) for each in known if each.part == "fund"),
        tuple((each.key, each.amount) for each in known if each.part == "source"),
    )


def check_opening(opening: Sequence[OpeningAmount], regime: SpendingRegime) -> None:
    """Refuse an opening whose funds and sources do not make the same sum, or that is less than nothing."""
    figures = opening_figures(opening)
    for each in opening:
        if each.amount < 0:
            raise Refused(_("Nothing can be less than 0 đ when the books begin."), each.key)
        if each.part == "source":
            regime.source(each.key)
        elif each.key not in {str(fund) for fund in Fund}:
            raise Refused(_("There is no fund called “{fund}”.").format(fund=each.key), each.key)
    funds, sources = figures.total, sum(amount for _source, amount in figures.sources)
    if funds != sources:
        words = _("The funds hold {funds}, the sources make {sources}: both are the same money.")
        raise Refused(words.format(funds=shown_dong(funds), sources=shown_dong(sources)), "sources")


@dataclass(frozen=True)
class DaySum:
    """What a fund or a source grew by on one day."""

    day: date
    amount: int


def check_never_below(start: int, days: Iterable[DaySum], change: DaySum, refusal: str, field_name: str) -> None:
    """Refuse a `change` that lets a fund or source fall below nothing on its day or on any later one.

    `start` is what there is before its day, `days` what it grew by on each day from then on. `refusal` is a sentence
    with {day} and {left}.
    """
    if change.amount >= 0:
        return
    held = start
    by_day: dict[date, int] = defaultdict(int)
    by_day[change.day] += change.amount
    for each in days:
        by_day[each.day] += each.amount
    for day in sorted(by_day):
        held += by_day[day]
        if day >= change.day and held < 0:
            shown = refusal.format(day=day.strftime("%d/%m/%Y"), left=shown_dong(held - change.amount))
            raise Refused(shown, field_name)


class LedgerLine(NamedTuple):
    """A line of the ledger: what a voucher brought or took, and what there is after it.

    `voucher_id` leads to the voucher; in a book of one fund the balance is that of the fund.
    """

    voucher_id: int
    day: date
    symbol: str
    party: str
    reason: str
    side: Side
    fund: Fund
    source: str
    spending: str
    sub_item: str
    amount: int
    balance: int = 0
    reverses: bool = False

    @property
    def received(self) -> int:
        """What came; below zero where a receipt is taken back."""
        return self.amount if self._comes else 0

    @property
    def paid(self) -> int:
        """What went; below zero where a payment is taken back."""
        return 0 if self._comes else -self.amount

    @property
    def _comes(self) -> bool:
        if self.side is Side.MOVED:
            return (self.amount > 0) != self.reverses
        return self.side is Side.RECEIVED


def with_balances(start: int, lines: Iterable[LedgerLine]) -> Iterator[LedgerLine]:
    """The same lines, each with what there is after it."""
    held = start
    for each in lines:
        held += each.amount
        yield each._replace(balance=held)


@dataclass(frozen=True)
class ReportFigure:
    """A line of a report with its figures: of the period, and from the beginning of the year to its end."""

    line: ReportLine
    this: int
    cumulative: int


@dataclass(frozen=True)
class Span:
    """Some days of the books: what there was before them, and what came and went on them."""

    before: Figures = field(default_factory=Figures)
    within: Figures = field(default_factory=Figures)

    def take(self, name: str) -> int:
        """What a line of a report takes from the books: "brought_forward", "balance", "received:x", "spent:x"."""
        what, _colon, key = name.partition(":")
        if what == "brought_forward":
            return self.before.total
        if what == "balance":
            return self.before.total + self.within.total
        return self.within.received(key) if what == "received" else self.within.spent(key)


def report_figures(form: ReportForm, period: Span, year: Span) -> list[ReportFigure]:
    """Every line of a report; `year` goes from the first day of the year to the last day of the period."""
    this, cumulative = form.figures(period.take), form.figures(year.take)
    return [ReportFigure(each, this[each.code], cumulative[each.code]) for each in form.lines]


def check_headings(figures: Figures, regime: SpendingRegime) -> None:
    """Refuse to report figures under headings that the regime does not have: a sum without them would be false."""
    known = {f"received:{each.key}" for each in regime.sources} | {f"spent:{each.key}" for each in regime.items}
    if unknown := figures.headings() - known:
        words = _("Vouchers of this time stand under “{heading}”, which {regime} does not have.")
        raise Refused(words.format(heading=sorted(unknown)[0].partition(":")[2], regime=regime.short), "code")
