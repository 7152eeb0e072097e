"""The receipts and the spending of a year looked at from all sides: by month, item and source, beside what was planned.

The norms of Quyết định 99-QĐ/TW are the least that is spent (Điều 2): a share of a norm is told of, never a bar.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.estimates import EstimateFile
from partycell_desktop.domain.ledger import Figures
from partycell_desktop.domain.refusal import Citation
from partycell_desktop.domain.spending_regimes import SpendingRegime

MONTHS = 12


@dataclass(frozen=True)
class MonthTotals:
    """What came and went in a month, in đồng."""

    month: int
    received: int
    spent: int


@dataclass(frozen=True)
class Norm:
    """The least of a heading for a year, how it is worked out, and its document."""

    amount: int
    basis: str
    cite: Citation


@dataclass(frozen=True)
class HeadingFigures:
    """A source or item of a year in đồng; `approved` is None where nothing was approved, `norm` where none is known."""

    heading: str
    title: str
    this: int
    last: int
    approved: int | None
    norm: Norm | None = None

    @property
    def change(self) -> int:
        """How much more than the year before."""
        return self.this - self.last

    @property
    def percent_of_approved(self) -> int | None:
        """How much of the approved line was used, in whole percent, rounded down; None where there is none."""
        return self.this * 100 // self.approved if self.approved else None

    @property
    def percent_of_norm(self) -> int | None:
        """How much of the least by the norm was spent, in whole percent, rounded down."""
        return self.this * 100 // self.norm.amount if self.norm and self.norm.amount else None


@dataclass(frozen=True)
class YearAnalysis:
    """A year by month, source and item; `opening` and `left` are what there was before and after it."""

    year: int
    opening: int
    left: int
    months: tuple[MonthTotals, ...]
    sources: tuple[HeadingFigures, ...]
    items: tuple[HeadingFigures, ...]

    @property
    def received(self) -> int:
        """All that came."""
        return sum(each.this for each in self.sources)

    @property
    def spent(self) -> int:
        """All that was spent."""
        return sum(each.this for each in self.items)

    @property
    def spent_last(self) -> int:
        """All that was spent in the year before."""
        return sum(each.last for each in self.items)

    @property
    def received_last(self) -> int:
        """All that came in the year before."""
        return sum(each.last for each in self.sources)

    def share(self, amount: int, whole: int) -> int:
        """An amount in tenths of a percent of the whole, rounded half up; 0 of nothing."""
        return (amount * 2000 + whole) // (2 * whole) if whole > 0 else 0


def totals_by_month(regime: SpendingRegime, months: Sequence[Figures]) -> tuple[MonthTotals, ...]:
    """What came and went in each month, the first of them being January."""
    return tuple(
        MonthTotals(
            at,
            sum(each.received(source.key) for source in regime.sources),
            sum(each.spent(item.key) for item in regime.items),
        )
        for at, each in enumerate(months, 1)
    )


def analyse(
    regime: SpendingRegime,
    year: int,
    opening: int,
    months: Sequence[Figures],
    last: Figures,
    estimate: EstimateFile,
    norms: Mapping[str, Norm],
) -> YearAnalysis:
    """The figures of the twelve months set together; each amount counts in its month and under its heading."""
    whole = Figures()
    for each in months:
        whole += each
    sources = tuple(
        HeadingFigures(f"received:{each.key}", each.title, whole.received(each.key), last.received(each.key),
                       estimate.approved(f"received:{each.key}"))
        for each in regime.sources
    )  # fmt: skip
    items = tuple(
        HeadingFigures(f"spent:{each.key}", each.title, whole.spent(each.key), last.spent(each.key),
                       estimate.approved(f"spent:{each.key}"), norms.get(f"spent:{each.key}"))
        for each in regime.items
    )  # fmt: skip
    by_month = totals_by_month(regime, months)
    left = opening + sum(each.received - each.spent for each in by_month)
    return YearAnalysis(year, opening, left, by_month, sources, items)
