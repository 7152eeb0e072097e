"""Working days as the cell counts them: the national calendar, with what the cell corrects."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.items import filled_in, items_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.working_days import OwnWorkday, WorkingDays
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import records, shipped
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


@dataclass(frozen=True)
class YearOfWork:
    """A year as the settings show it: the days off with their names, the days worked instead, and the cell's own."""

    year: int
    days_off: dict[date, str]
    worked: list[date]
    own: list[OwnWorkday]
    swaps_known: bool


def working_days(session: Session) -> WorkingDays:
    """What counts working days in this book."""
    return WorkingDays(shipped.national_year, kept.list_own_workdays(session.book))


def look_at_year(session: Session, year: int) -> YearOfWork:
    """The days off of a year, and whether the government's swaps of that year are known to the program."""
    if not 2000 <= year <= 2100:
        raise Refused(_("Only the years 2000 to 2100 are known."), "year")
    national = shipped.national_year(year)
    own = [each for each in kept.list_own_workdays(session.book) if each.day is not None and each.day.year == year]
    return YearOfWork(year, dict(sorted(national.days_off.items())), sorted(national.worked), own, national.swaps_known)


def set_own_workday(session: Session, items: dict[str, Any]) -> int:
    """Enter a day that is off, or worked, unlike in the national calendar: day, is_worked, says, document.

    A day that was entered before is entered anew. Gives its number.
    """
    day = filled_in(OwnWorkday(), items, session.today())
    missing = [each for each in items_of(OwnWorkday) if each.needed and not getattr(day, each.name)]
    if missing:
        raise Refused(_("“{item}” is needed here.").format(item=missing[0].title), missing[0].name)
    known = next((each for each in kept.list_own_workdays(session.book) if each.day == day.day), None)
    with session.act("set_own_workday"):
        return kept.keep(session.book, replace(day, id=known.id if known else 0))


def remove_own_workday(session: Session, workday_id: int) -> int:
    """Take out a day that was entered; the national calendar holds again."""
    records.get(session.book, OwnWorkday, workday_id)
    with session.act("remove_own_workday"):
        records.remove(session.book, OwnWorkday, workday_id)
    return workday_id


def count_working_days(session: Session, start: date, count: int) -> date:
    """The `count`-th working day after `start`."""
    if not 0 < count <= 1000:
        raise Refused(_("Between 1 and 1000 working days can be counted."), "count")
    return working_days(session).after(start, count)
