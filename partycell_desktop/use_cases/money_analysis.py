"""The analysis of a year under the regime of expenditure: months, items, sources, last year, estimate, norms."""

from dataclasses import dataclass
from datetime import date

from partycell_desktop.domain.money_analysis import MonthTotals, Norm, YearAnalysis, analyse, totals_by_month
from partycell_desktop.domain.periods import Period, PeriodKind
from partycell_desktop.store import estimates as estimate_store
from partycell_desktop.store import vouchers as kept
from partycell_desktop.use_cases.estimates import propose_estimate
from partycell_desktop.use_cases.money_rules import regime_of
from partycell_desktop.use_cases.session import Session


@dataclass(frozen=True)
class MoneyYear:
    """A year of money up to a day: what there is on its evening and each month so far, in đồng."""

    year: int
    left: int
    months: tuple[MonthTotals, ...]


def look_at_money(session: Session, day: date) -> MoneyYear | None:
    """The year of a day as far as it has come, for the first screen; None where no money is kept in this book."""
    if not kept.years_with_vouchers(session.book) and not kept.opening(session.book):
        return None
    regime = regime_of(session, day)
    months = [Period(day.year, month, PeriodKind.MONTH) for month in range(1, day.month + 1)]
    figures = [kept.figures_between(session.book, each.first_day, each.last_day) for each in months]
    return MoneyYear(day.year, kept.figures_until(session.book, day).total, totals_by_month(regime, figures))


def analyse_year(session: Session, year: int = 0) -> YearAnalysis:
    """Receipts and spending of a year (this one) by month, source and item, beside last year, estimate and norms."""
    asked = Period(year or session.today().year)
    regime = regime_of(session, asked.last_day)
    before = Period(asked.year - 1)
    months = [Period(asked.year, month, PeriodKind.MONTH) for month in range(1, 13)]
    norms = {
        each.heading: Norm(each.amount, each.basis, each.cite)
        for each in propose_estimate(session, asked.year)
        if each.cite is not None
    }
    return analyse(
        regime,
        asked.year,
        kept.figures_before(session.book, asked.first_day).total,
        [kept.figures_between(session.book, each.first_day, each.last_day) for each in months],
        kept.figures_between(session.book, before.first_day, before.last_day),
        estimate_store.find_estimate(session.book, asked.year),
        norms,
    )
