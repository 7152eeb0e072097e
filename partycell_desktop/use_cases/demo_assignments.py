"""The work of the demo's members: assigned each January, reported on in the meetings, looked back at each December."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Meeting, MeetingKind, Task, TaskState
from partycell_desktop.domain.tasks import Assignment, TaskReport, YearOfWork, task_after
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import records
from partycell_desktop.store import tasks as kept
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Session

JANUARY = 1


def assign_work(session: Session, told: Mapping[str, Any], meeting_id: int, day: date, *, over: bool) -> None:
    """What a meeting in January assigns for its year; done where the year is over. Runs inside an act."""
    became: dict[str, Any] = {"state": TaskState.DONE, "done_on": PartialDate(day.year, 12)} if over else {}
    for line in list_members(session, day):
        work = told["work"].get(line.person.full_name, ()) if line.standing.counted else ()
        if work:
            number = records.add(session.book, Assignment(year=day.year, person_id=line.id, meeting_id=meeting_id))
            new = [
                Task(person_id=line.id, content=each, year=day.year, assignment_id=number, **became) for each in work
            ]
            records.add_many(session.book, new)


def tell_of_tasks(session: Session, told: Mapping[str, Any]) -> None:
    """What became of the tasks of the meetings, what was said of the year's work, how the past years were done."""
    meetings = meeting_store.list_meetings(session.book)
    names = {line.id: line.person.full_name for line in list_members(session)}
    tasks = kept.list_tasks(session.book)
    with session.act("report_task", may_undo=False):
        _of_meetings(session, told["heard"], meetings, [each for each in tasks if each.meeting_id])
        _of_the_year(session, told["said"], meetings, [each for each in tasks if each.assignment_id], names)
        _of_past_years(session, told["results"], tasks, names)


def _of_meetings(session: Session, heard: Mapping[str, Any], meetings: list[Meeting], tasks: list[Task]) -> None:
    """The ordinary meeting after it hears of each task; of what nobody has heard yet nothing is known."""
    monthly = [each for each in meetings if each.kind is MeetingKind.ORDINARY and not each.cancelled]
    following = {each.id: after for each, after in pairwise(monthly)}
    days = {each.id: _day(each) for each in monthly}
    for task in tasks:
        after = following.get(task.meeting_id)
        if after is None:
            records.change(session.book, Task, task.id, {"state": TaskState.OPEN, "done_on": None})
            continue
        said = TaskReport(
            task_id=task.id, meeting_id=after.id, person_id=task.person_id, reported_on=after.held_on, state=task.state,
            done_on=task.done_on, text=heard["done"][days[task.meeting_id].month - 1],
        )  # fmt: skip
        if days[task.meeting_id] == heard["late"]["given"]:
            until = PartialDate.of(heard["late"]["until"])
            said = replace(said, state=TaskState.OPEN, done_on=None, due_on=until, text=heard["late"]["text"])
        records.add(session.book, said)
        meeting_store.keep(session.book, task_after(task, [said]))


def _of_the_year(
    session: Session,
    told: list[Mapping[str, Any]],
    meetings: list[Meeting],
    tasks: list[Task],
    names: Mapping[int, str],
) -> None:
    by_day = {_day(each): each for each in meetings}
    known = {(names[each.person_id], each.content, each.year): each for each in tasks if each.person_id in names}
    said: dict[int, list[TaskReport]] = {}
    for each in told:
        task, meeting = known[each["who"], each["work"], each["on"].year], by_day[each["on"]]
        new = TaskReport(
            task_id=task.id,
            meeting_id=meeting.id,
            person_id=task.person_id,
            reported_on=meeting.held_on,
            text=each["text"],
        )
        said.setdefault(task.id, []).append(replace(new, id=records.add(session.book, new)))
    for task in tasks:
        if task.id in said:
            meeting_store.keep(session.book, task_after(task, said[task.id]))


def _of_past_years(session: Session, told: Mapping[str, Any], tasks: list[Task], names: Mapping[int, str]) -> None:
    """At the end of a year each member has a result."""
    this_year = session.today().year
    past = [each for each in tasks if each.assignment_id and each.year and each.year < this_year]
    found = {(each.year or this_year, each.person_id): None for each in past}
    records.add_many(
        session.book,
        [
            YearOfWork(
                year=year,
                person_id=member,
                result=told.get(str(year), {}).get(names.get(member, ""), told["usual"]),
                noted_on=PartialDate(year, 12, 20),
            )
            for year, member in found
        ],
    )


def _day(meeting: Meeting) -> date:
    assert meeting.held_on is not None
    return meeting.held_on.first_day()
