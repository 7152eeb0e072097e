"""The yearly assignment of work to members (phân công công tác): written, decided by a resolution, looked back at.

At the beginning of each year the secretary or the committee looks through the members, and the cell decides by a
resolution what each does; at its end each looks at the own work (Hướng dẫn 38-HD/BTCTW, mục IV.2.3).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import Meeting, MeetingPoint, Task, TaskState, title_of
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.posts import posts_on
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.roster import Rank, standing_on
from partycell_desktop.domain.tasks import Assignment, YearOfWork, change_of_work, day_of_year, lines_of_work
from partycell_desktop.forms.assignment_resolution import FORM as ASSIGNMENT_RESOLUTION
from partycell_desktop.forms.material import MemberOnPaper, WorkOfYear
from partycell_desktop.store import meetings as meeting_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.store import tasks as kept
from partycell_desktop.use_cases.member_lines import MemberLine
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

FIRST_YEAR, LAST_YEAR = 1930, 2100
MATTER_OF_WORK = "phân công nhiệm vụ đảng viên năm"
EXEMPT, AWAY = "được miễn công tác và sinh hoạt đảng", "sinh hoạt đảng tạm thời nơi khác"


@dataclass(frozen=True)
class AssignmentResolution:
    """A resolution on the work of a year: the meeting that decides it, its number ("" as long as it has none)."""

    year: int
    meeting_id: int
    meeting: str
    decided_on: date
    number: str
    members: int
    supplement: bool


@dataclass(frozen=True)
class AssignmentLine:
    """A member in the assignment of a year.

    `decided` is the work that resolutions gave, `draft` what no meeting has decided yet; `none_because` why there is
    none. `joined_since` says that the member came after the resolution of the year. `result` is how the year was done.
    """

    member_id: int
    name: str
    post: str
    rank: Rank
    remark: str
    decided: Sequence[Task] = ()
    draft: Sequence[Task] = ()
    none_because: str = ""
    joined_since: bool = False
    result: YearOfWork | None = None
    numbers: Sequence[str] = ()

    @property
    def tasks(self) -> list[Task]:
        """All the work of the year."""
        return [*self.decided, *self.draft]

    @property
    def is_missing(self) -> bool:
        """Whether nothing is assigned to a member of whom work is expected."""
        return not (self.tasks or self.none_because or self.remark)


@dataclass(frozen=True)
class YearOfAssignments:
    """The assignment of a year: every member of it by name, and the resolutions, the first one first."""

    year: int
    lines: list[AssignmentLine]
    resolutions: list[AssignmentResolution]

    @property
    def drafts(self) -> int:
        """How many members have work that no meeting has decided yet."""
        return sum(bool(each.draft) for each in self.lines)

    @property
    def missing(self) -> int:
        """How many members have no work and no reason why."""
        return sum(each.is_missing for each in self.lines)


def list_assignments(session: Session, year: int) -> YearOfAssignments:
    """The work of a year, member by member: who belongs to the cell today (of a past year, at its end), or had work."""
    check_year(year)
    rows = _rows(session, year)
    work = kept.tasks_of_assignments(session.book, (each.id for each in rows))
    found = list_resolutions(session, year)
    numbers = {each.meeting_id: each.number for each in found}
    results = kept.results_of_year(session.book, year)
    by_member: dict[int, list[Assignment]] = {}
    for each in rows:
        by_member.setdefault(each.person_id, []).append(each)
    lines = []
    events = people.all_events(session.book) if found else {}
    for line in list_members(session, day_of_year(year, session.today())):
        own = by_member.get(line.id, [])
        if not (line.standing.counted or own or line.id in results):
            continue
        decided = [each for each in own if each.meeting_id]
        since = bool(found) and not standing_on(events.get(line.id, []), found[0].decided_on).counted
        lines.append(
            AssignmentLine(
                line.id,
                line.person.name,
                posts_of(line, day_of_year(year, session.today())),
                line.standing.rank,
                _remark(line),
                [task for each in decided for task in work.get(each.id, ())],
                [task for each in own if not each.meeting_id for task in work.get(each.id, ())],
                next((each.none_because for each in own if each.none_because), ""),
                since,
                results.get(line.id),
                [number for each in decided if (number := numbers.get(each.meeting_id, ""))],
            )
        )
    return YearOfAssignments(year, lines, found)


def _rows(session: Session, year: int) -> list[Assignment]:
    return kept.assignments_of(session.book, year)


def _remark(line: MemberLine) -> str:
    if line.standing.exempt:
        return EXEMPT
    return AWAY if line.standing.away else ""


def posts_of(line: MemberLine, day: date) -> str:
    """The posts of a member on a day, those in the Party first."""
    held = sorted(posts_on(line.posts, day), key=lambda each: fold(each.side) not in ("", "dang"))
    return "; ".join(dict.fromkeys(" ".join(part for part in (each.title, each.body) if part) for each in held))


def check_year(year: int) -> None:
    """Refuse what can be no year of the Party."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(_("{year} is not a year.").format(year=year), "year")


def list_assignment_years(session: Session) -> list[int]:
    """The years of which something is assigned, and the present one, newest first."""
    return sorted({*kept.years_of_assignments(session.book), session.today().year}, reverse=True)


def list_resolutions(session: Session, year: int) -> list[AssignmentResolution]:
    """The resolutions that assign the work of a year: that of its beginning, then the supplements."""
    count: dict[int, int] = {}
    for each in _rows(session, year):
        count[each.meeting_id] = count.get(each.meeting_id, 0) + 1
    meetings = kept.meetings_by_id(session.book)
    symbols = kept.resolutions(session.book, (ASSIGNMENT_RESOLUTION,))
    decided = [meetings[each] for each in count if each in meetings]
    decided.sort(key=lambda each: (each.held_on.iso if each.held_on else "", each.id))
    return [
        AssignmentResolution(
            year,
            each.id,
            title_of(each),
            _day(each),
            symbols.get((each.id, ASSIGNMENT_RESOLUTION), ""),
            count[each.id],
            supplement=at > 0,
        )
        for at, each in enumerate(decided)
    ]


def _day(meeting: Meeting) -> date:
    assert meeting.held_on is not None
    return meeting.held_on.first_day()


def find_assignment_resolution(session: Session, year: int) -> AssignmentResolution | None:
    """The resolution of the beginning of a year that assigns the work of its members; None where there is none."""
    return next(iter(list_resolutions(session, year)), None)


# Writing.


def keep_assignments(session: Session, year: int, work: list[dict[str, Any]]) -> int:
    """Keep the work of members for a year, all in one act; gives how many members changed.

    Each line has member_id, and text (one task a line) or none_because (why there is none). What a resolution with a
    number has decided stays: lines beside it become a draft for a supplement. Refused: work that such a resolution
    decided is missing in the text; a line without a member.
    """
    check_year(year)
    if not work:
        raise Refused(_("There is nothing to keep."), "work")
    changed = 0
    with session.act("keep_assignments"):
        for each in work:
            changed += _keep_one(session, year, each)
    return changed


def _keep_one(session: Session, year: int, told: Mapping[str, Any]) -> bool:
    strange = set(told) - {"member_id", "text", "none_because"}
    if strange or not isinstance(told.get("member_id"), int):
        raise Refused(_("Each line names a member, and the work or the reason why there is none."), "work")
    person = people.get_person(session.book, told["member_id"])
    lines = lines_of_work(str(read_items(Task, {"content": told.get("text") or ""})["content"]))
    because = str(read_items(Assignment, {"none_because": told.get("none_because") or ""})["none_because"])
    if lines and because:
        raise Refused(_("{name} has work, or a reason for none, not both.").format(name=person.name), "none_because")
    own = [each for each in _rows(session, year) if each.person_id == person.id]
    issued = kept.resolutions(session.book, (ASSIGNMENT_RESOLUTION,))
    fixed = [each for each in own if (each.meeting_id, ASSIGNMENT_RESOLUTION) in issued]
    free = next((each for each in own if each not in fixed), None)
    work = kept.tasks_of_assignments(session.book, (each.id for each in own))
    given = {task.content for each in fixed for task in work.get(each.id, ())}
    if given - set(lines):
        words = _("“{task}” was assigned to {name} by a resolution with a number: it stays, or is reported as dropped.")
        raise Refused(words.format(task=min(given - set(lines)), name=person.name), "text")
    rest = [each for each in lines if each not in given]
    return _write(session, Assignment(year=year, person_id=person.id) if free is None else free, rest, because, work)


def _write(
    session: Session, row: Assignment, lines: Sequence[str], because: str, work: Mapping[int, Sequence[Task]]
) -> bool:
    change = change_of_work(work.get(row.id, ()) if row.id else (), lines)
    reported = kept.reports_of(session.book, (each.id for each in change.go))
    if reported:
        gone = next(each for each in change.go if each.id in reported)
        words = _("“{task}” was reported on: it stays, or is reported as dropped.")
        raise Refused(words.format(task=gone.content), "text")
    if not (change.new or change.go or because != row.none_because):
        return False
    for each in change.go:
        records.remove(session.book, Task, each.id)
    if not lines and not because and not row.meeting_id:
        if row.id:
            records.remove(session.book, Assignment, row.id)
        return True
    number = meeting_store.keep(session.book, replace(row, none_because=because))
    for line in change.new:
        new = Task(person_id=row.person_id, content=line, year=row.year, assignment_id=number, state=TaskState.OPEN)
        records.add(session.book, new)
    return True


# Deciding.


def decide_assignments(session: Session, year: int, meeting_id: int) -> int:
    """Put the drafts of a year to a meeting, whose resolution decides them; gives for how many members.

    The first such meeting of a year also takes who is exempt or away, with that reason; a later one makes a supplement.
    The meeting gets a point of the agenda for it as long as its minutes are open. Refused: no draft, a meeting that was
    called off, one whose resolution has its number already.
    """
    check_year(year)
    file = meeting_store.get_file(session.book, meeting_id)
    if file.meeting.cancelled:
        raise Refused(_("This meeting was called off. Plan it again first."), "meeting_id")
    _check_not_issued(session, meeting_id)
    drafts = [each for each in _rows(session, year) if not each.meeting_id]
    if not drafts:
        raise Refused(_("No work is written for {year} that waits for a decision.").format(year=year), "year")
    strange = [each for each in kept.assignments_at(session.book, meeting_id) if each.year != year]
    if strange:
        words = _("This meeting decides the work of {year} already.")
        raise Refused(words.format(year=strange[0].year), "meeting_id")
    first = find_assignment_resolution(session, year) is None
    with session.act("decide_assignments"):
        for each in drafts:
            _move(session, each, meeting_id)
        if first:
            _add_reasons(session, year, meeting_id)
        title = f"Thông qua nghị quyết {'' if first else 'bổ sung '}{MATTER_OF_WORK} {year}"
        if not (file.meeting.sealed_at or any(each.title == title for each in file.points)):
            point = MeetingPoint(
                meeting_id=meeting_id,
                sort_order=meeting_store.next_place(session.book, MeetingPoint, meeting_id),
                part="content",
                title=title,
            )
            records.add(session.book, point)
    return len(drafts)


def _move(session: Session, row: Assignment, meeting_id: int) -> None:
    """Give a row to a meeting; where the member has one there, its work goes to that."""
    known = [
        each
        for each in _rows(session, row.year)
        if each.person_id == row.person_id and each.meeting_id == meeting_id and each.id != row.id
    ]
    if not known:
        records.change(session.book, Assignment, row.id, {"meeting_id": meeting_id})
        return
    for task in kept.tasks_of_assignments(session.book, [row.id]).get(row.id, ()):
        records.change(session.book, Task, task.id, {"assignment_id": known[0].id})
    records.remove(session.book, Assignment, row.id)


def _add_reasons(session: Session, year: int, meeting_id: int) -> None:
    there = {each.person_id for each in _rows(session, year)}
    for line in list_assignments(session, year).lines:
        if line.remark and line.member_id not in there:
            new = Assignment(year=year, person_id=line.member_id, meeting_id=meeting_id, none_because=line.remark)
            records.add(session.book, new)


def take_assignments_back(session: Session, year: int, meeting_id: int) -> int:
    """Make what a meeting was to decide a draft again. Refused where its resolution has a number."""
    _check_not_issued(session, meeting_id)
    rows = [each for each in kept.assignments_at(session.book, meeting_id) if each.year == year]
    if not rows:
        raise Refused(_("This meeting decides no work of {year}.").format(year=year), "meeting_id")
    with session.act("take_assignments_back"):
        for each in rows:
            _move(session, each, 0)
    return len(rows)


def _check_not_issued(session: Session, meeting_id: int) -> None:
    number = kept.resolutions(session.book, (ASSIGNMENT_RESOLUTION,)).get((meeting_id, ASSIGNMENT_RESOLUTION))
    if number:
        words = _("The resolution of this meeting has the number {number}; take another meeting for a supplement.")
        raise Refused(words.format(number=number), "meeting_id")


# On paper.


def find_work_at(session: Session, meeting_id: int) -> WorkOfYear | None:
    """The work of a year that a meeting decides, in the order of the names; None for a meeting that decides none."""
    rows = kept.assignments_at(session.book, meeting_id)
    if not rows:
        return None
    year, day = rows[0].year, _day(meeting_store.get_meeting(session.book, meeting_id))
    first = find_assignment_resolution(session, year)
    work = kept.tasks_of_assignments(session.book, (each.id for each in rows))
    by_member = {each.person_id: each for each in rows}
    members = []
    for line in list_members(session, day):
        row = by_member.get(line.id)
        if row is not None:
            lines = tuple(task.content for task in work.get(row.id, ()))
            members.append(MemberOnPaper(line.person.name, posts_of(line, day), lines, row.none_because))
    return WorkOfYear(year, first is not None and first.meeting_id != meeting_id, tuple(members))


def find_assignment_rule(session: Session, year: int) -> Citation | None:
    """The document that asks for a resolution on the work of the members in that year; None where none is known."""
    check_year(year)
    try:
        return session.rules.value("work.assigned_yearly", on=date(year, 12, 31)).cite
    except NoRule:
        return None
