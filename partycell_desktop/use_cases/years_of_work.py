"""How members did the work of a year, and what a member's record tells of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import Task
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.tasks import Assignment, YearOfWork
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.store import tasks as kept
from partycell_desktop.use_cases.assignments import check_year
from partycell_desktop.use_cases.meetings import check_complete
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def keep_year_of_work(session: Session, year: int, member_ids: list[int], items: dict[str, Any]) -> int:
    """Note how members did the work of a year: result, note, noted_on; an empty result takes it out. Gives how many."""
    check_year(year)
    values: dict[str, Any] = dict(read_items(YearOfWork, items, session.today()))
    wanted = [people.get_person(session.book, each).id for each in dict.fromkeys(member_ids)]
    if not wanted:
        raise Refused(_("Choose a member first."), "member_ids")
    known = kept.results_of_year(session.book, year)
    if not values.get("result") and not any(each in known for each in wanted):
        check_complete(YearOfWork())
    with session.act("keep_year_of_work", person_id=wanted[0] if len(wanted) == 1 else None):
        for each in wanted:
            old = known.get(each)
            if not values.get("result", old.result if old else ""):
                if old is not None:
                    records.remove(session.book, YearOfWork, old.id)
                continue
            new = replace(old or YearOfWork(year=year, person_id=each), **values)
            new = new if new.noted_on else replace(new, noted_on=PartialDate.of(session.today()))
            check_complete(new)
            meeting_store.keep(session.book, new)
    return len(wanted)


@dataclass(frozen=True)
class MemberYear:
    """The work of one member in one year, with the result of its end."""

    year: int
    tasks: Sequence[Task]
    none_because: str
    result: YearOfWork | None


def list_work_of_member(session: Session, member_id: int) -> list[MemberYear]:
    """The work that was assigned to a member, year by year, the newest first, with the result of each year."""
    people.get_person(session.book, member_id)
    rows = records.list_all(session.book, Assignment, "person_id = ?", [member_id], order="year DESC, id")
    work = kept.tasks_of_assignments(session.book, (each.id for each in rows))
    results = {each.year: each for each in kept.results_of_member(session.book, member_id)}
    return [
        MemberYear(
            year,
            [task for each in rows if each.year == year for task in work.get(each.id, ())],
            next((each.none_because for each in rows if each.year == year and each.none_because), ""),
            results.get(year),
        )
        for year in sorted({*(each.year for each in rows), *results}, reverse=True)
    ]
