"""Working days (ngày làm việc): Monday to Friday but for holidays, with the swaps of days off that are announced.

The national calendar comes from outside; what the cell enters (a swap announced late, a day off of the upper
committee) goes before it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.words import N_

_SATURDAY = 5


@dataclass(frozen=True)
class OwnWorkday:
    """A day that the cell knows better than the national calendar: a day off, or one that is worked."""

    id: int = 0
    day: PartialDate | None = item(N_("Day"), Kind.DAY, needed=True)
    is_worked: bool = item(N_("Is worked"), Kind.YES_NO)
    says: str = item(N_("Occasion"), needed=True)
    document: str = item(N_("Document that says so"))


@dataclass(frozen=True)
class YearOfDays:
    """The national calendar of one year: days off, and Saturdays or Sundays that are worked instead of another day.

    `swaps_known` says whether the government's swaps of that year are in it.
    """

    days_off: dict[date, str]
    worked: frozenset[date] = frozenset()
    swaps_known: bool = False


class WorkingDays:
    """Counts working days. `national` gives the calendar of a year; `own` goes before it."""

    def __init__(self, national: Callable[[int], YearOfDays], own: Iterable[OwnWorkday] = ()) -> None:
        self._national = national
        self._own = {each.day.first_day(): each for each in own if each.day is not None}
        self._years: dict[int, YearOfDays] = {}
        self._working: dict[date, bool] = {}  # many deadlines run over the same days

    def year(self, number: int) -> YearOfDays:
        """The national calendar of a year."""
        if number not in self._years:
            self._years[number] = self._national(number)
        return self._years[number]

    def is_working(self, day: date) -> bool:
        """Whether work is done on `day`."""
        known = self._working.get(day)
        if known is None:
            known = self._working[day] = self._look(day)
        return known

    def _look(self, day: date) -> bool:
        own = self._own.get(day)
        if own is not None:
            return own.is_worked
        year = self.year(day.year)
        if day in year.worked:
            return True
        return day.weekday() < _SATURDAY and day not in year.days_off

    def why_off(self, day: date) -> str:
        """The name of the holiday on `day`; "" for a working day or a plain weekend."""
        own = self._own.get(day)
        if own is not None:
            return "" if own.is_worked else own.says
        return self.year(day.year).days_off.get(day, "")

    def after(self, start: date, count: int) -> date:
        """The `count`-th working day after `start`: the day of the event itself is not counted (Bộ luật Dân sự 2015,
        Điều 147), and the time ends with the last working day."""
        day = start
        left = count
        while left > 0:
            day += timedelta(days=1)
            left -= self.is_working(day)
        return day

    def left(self, today: date, until: date) -> int:
        """Working days from the day after `today` up to `until`; negative when `until` has passed, 0 on the day."""
        if until < today:
            return -self.left(until, today)
        return sum(self.is_working(today + timedelta(days=step)) for step in range(1, (until - today).days + 1))

    def swaps_known(self, first: date, last: date) -> bool:
        """Whether the swaps of all years from `first` to `last` are in the calendar."""
        return all(self.year(number).swaps_known for number in range(first.year, last.year + 1))
