"""Periods of the books (kỳ): months, quarters, years, and which of them are closed.

A closed period never changes again: what was wrong in it is put right by a new entry in an open one.
"""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate, shown_day
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.words import N_, _

Date = PartialDate | None
FIRST_YEAR, LAST_YEAR = 1930, 2199
_ROMAN = ("I", "II", "III", "IV")
_TYPED = re.compile(r"(\d{4})(?:-(?:q([1-4])|(\d{1,2})))?", re.IGNORECASE)


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


PERIOD_LABELS: dict[PeriodKind, str] = {
    PeriodKind.MONTH: N_("Month"),
    PeriodKind.QUARTER: N_("Quarter"),
    PeriodKind.YEAR: N_("Year"),
}


@dataclass(frozen=True, order=True)
class Period:
    """A month, a quarter or a year; `number` is 1..12, 1..4, or 0 for a year."""

    year: int
    number: int = 0
    kind: PeriodKind = PeriodKind.YEAR

    def __post_init__(self) -> None:
        most = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.YEAR: 0}[self.kind]
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise Refused(_("“{year}” is no year of the books.").format(year=self.year), "period")
        if not (1 if most else 0) <= self.number <= most:
            raise Refused(_("“{text}” is no period.").format(text=f"{self.year}-{self.number}"), "period")

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self._months[0], 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        month = self._months[1]
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def _months(self) -> tuple[int, int]:
        if self.kind is PeriodKind.MONTH:
            return self.number, self.number
        if self.kind is PeriodKind.QUARTER:
            return self.number * 3 - 2, self.number * 3
        return 1, 12

    @property
    def key(self) -> str:
        """ "2026-03", "2026-Q1", "2026": how a period is written in the data."""
        if self.kind is PeriodKind.MONTH:
            return f"{self.year}-{self.number:02}"
        return f"{self.year}-Q{self.number}" if self.kind is PeriodKind.QUARTER else str(self.year)

    @property
    def on_paper(self) -> str:
        """ "tháng 3 năm 2026", "Quý I năm 2026", "năm 2026": the official words."""
        if self.kind is PeriodKind.MONTH:
            return f"Tháng {self.number:02} năm {self.year}"
        return f"Quý {_ROMAN[self.number - 1]} năm {self.year}" if self.number else f"Năm {self.year}"

    @property
    def title(self) -> str:
        """What a screen calls it."""
        if self.kind is PeriodKind.MONTH:
            return _("Month {month}/{year}").format(month=self.number, year=self.year)
        if self.kind is PeriodKind.QUARTER:
            return _("Quarter {number}/{year}").format(number=_ROMAN[self.number - 1], year=self.year)
        return _("Year {year}").format(year=self.year)

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first_day <= day <= self.last_day


def read_period(typed: str) -> Period:
    """A period as it is written: 2026, 2026-Q1, 2026-03; Refused where it is none."""
    period = find_period(typed)
    if period is None:
        raise Refused(_("“{text}” is no period; write 2026, 2026-Q1 or 2026-03.").format(text=typed), "period")
    return period


def find_period(typed: str) -> Period | None:
    """The same, None where it is none."""
    found = _TYPED.fullmatch(typed.strip())
    if found is None or not 1 <= int(found[3] or 1) <= 12:
        return None
    year = int(found[1])
    if found[2]:
        return Period(year, int(found[2]), PeriodKind.QUARTER)
    return Period(year, int(found[3]), PeriodKind.MONTH) if found[3] else Period(year)


def periods_of(year: int) -> tuple[Period, ...]:
    """The months, quarters and the year itself in the order in which they end."""
    months = [Period(year, number, PeriodKind.MONTH) for number in range(1, 13)]
    quarters = [Period(year, number, PeriodKind.QUARTER) for number in range(1, 5)]
    kinds = list(PeriodKind)
    return tuple(sorted((*months, *quarters, Period(year)), key=lambda each: (each.last_day, kinds.index(each.kind))))


@dataclass(frozen=True)
class ClosedPeriod:
    """A period that was closed. `figures` is JSON: what each fund and source held at its end."""

    id: int = 0
    kind: PeriodKind = PeriodKind.MONTH
    from_on: str = ""
    until_on: str = ""
    closed_on: Date = None
    figures: str = "{}"

    @property
    def period(self) -> Period:
        """Which period it is."""
        first = date.fromisoformat(self.from_on)
        number = {PeriodKind.MONTH: first.month, PeriodKind.QUARTER: (first.month + 2) // 3, PeriodKind.YEAR: 0}
        return Period(first.year, number[self.kind], self.kind)


def closed_until(closed: Iterable[ClosedPeriod]) -> date:
    """The last day that can no longer change; the day before all days where nothing is closed."""
    return max((date.fromisoformat(each.until_on) for each in closed), default=date.min)


def check_open(day: date, until: date) -> None:
    """Refuse an entry dated in a closed period."""
    if day <= until:
        words = _("{day} lies in a period that is closed (until {until}). Enter it on {next} or later.")
        shown = words.format(day=shown_day(day), until=shown_day(until), next=shown_day(until + timedelta(days=1)))
        raise Refused(shown, "dated_on")


def closed_with(period: Period, closed: Iterable[ClosedPeriod]) -> Period | None:
    """The closed period that is this one, or in which it lies: a month with its quarter; None where it is open."""
    found = [each.period for each in closed]
    holders = [each for each in found if each.holds(period.first_day) and each.holds(period.last_day)]
    return period if period in holders else next(iter(holders), None)


def check_may_close(period: Period, closed: Iterable[ClosedPeriod], today: date) -> None:
    """Refuse to close what is not over, or what is closed already as it is."""
    if period.last_day > today:
        words = _("“{period}” is not over yet: it can be closed from {day} on.")
        raise Refused(words.format(period=period.title, day=shown_day(period.last_day)), "period")
    holder = closed_with(period, closed)
    if holder == period:
        raise Refused(_("“{period}” is closed already.").format(period=period.title), "period")
    if holder is not None:
        words = _("“{period}” was closed with “{holder}”.")
        raise Refused(words.format(period=period.title, holder=holder.title), "period")
