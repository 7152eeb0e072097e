"""The estimates of the years, what reports tell of the organisation, and the regimes that the book adds."""

from partycell_desktop.domain.estimates import (
    Estimate,
    EstimateFile,
    EstimateLine,
    EstimateSupplement,
    YearFigures,
)
from partycell_desktop.domain.spending_regimes import OwnRegime
from partycell_desktop.store import records
from partycell_desktop.store.book import Book


def find_estimate(book: Book, year: int) -> EstimateFile:
    """The estimate of a year with its lines and supplements; one with id 0 where there is none."""
    found = records.list_all(book, Estimate, "year = ?", [year])
    if not found:
        return EstimateFile(Estimate(year=year))
    estimate = found[0]
    return EstimateFile(
        estimate,
        tuple(records.list_all(book, EstimateLine, "estimate_id = ?", [estimate.id])),
        tuple(records.list_all(book, EstimateSupplement, "estimate_id = ?", [estimate.id], order="decided_on, id")),
    )


def year_figures(book: Book, year: int) -> YearFigures:
    """What reports tell of the organisation in a year; of the newest earlier year where the year has none."""
    found = records.list_all(book, YearFigures, "year <= ?", [year], order="year DESC LIMIT 1")
    return found[0] if found else YearFigures(year=year)


def own_regimes(book: Book) -> list[OwnRegime]:
    """The regimes of expenditure that the book adds to the shipped ones."""
    return records.list_all(book, OwnRegime, order="from_on")
