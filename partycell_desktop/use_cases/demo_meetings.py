"""The meetings of the demo: three years of them, in the words of resources/demo/meetings.toml.

All but the last are written whole, each in one act, as a secretary enters old minutes; the last one is still open.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.candidates import Phase
from partycell_desktop.domain.cell import levels_on
from partycell_desktop.domain.dates import PartialDate, read_date
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument, symbol, term_on
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingPoint,
    MeetingScore,
    MeetingVote,
    Task,
    TaskState,
)
from partycell_desktop.domain.regulation import NoRule
from partycell_desktop.domain.roster import Rank
from partycell_desktop.forms.assignment_resolution import FORM as WORK_OF_THE_YEAR
from partycell_desktop.forms.material import Issuer
from partycell_desktop.forms.minutes import MINUTES, RESOLUTION
from partycell_desktop.store import candidates, records
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import documents as register
from partycell_desktop.store.meetings import get_file, get_meeting, list_meetings
from partycell_desktop.use_cases.agendas import get_agenda
from partycell_desktop.use_cases.assignment_papers import assignment_document
from partycell_desktop.use_cases.demo_assignments import JANUARY, assign_work
from partycell_desktop.use_cases.demo_congress import hold_congress
from partycell_desktop.use_cases.meeting_preparation import candidate_point
from partycell_desktop.use_cases.meetings import roll_on
from partycell_desktop.use_cases.minutes import meeting_document, seal_of
from partycell_desktop.use_cases.roster import list_members
from partycell_desktop.use_cases.scoring import find_score_sheet_on
from partycell_desktop.use_cases.session import FixedClock, Session

_SUNDAY = 6
_STEP, _EVERY, _LARGE = 5, 3, 25
_CALLED = ("Nguyễn Đức Khang", "Bí thư")


def meeting_days(told: Mapping[str, Any], until: date) -> list[tuple[date, MeetingKind, int]]:
    """The days of all meetings up to a day: ordinary ones on the 5th, thematic ones on the 20th, a Sunday moved on."""
    found = []
    themes = {each["month"]: at for at, each in enumerate(told["theme"])}
    first: date = told["first"]
    for year in range(first.year, until.year + 1):
        for month in range(1, 13):
            found.append((date(year, month, 5), MeetingKind.ORDINARY, month - 1))
            if month in themes:
                found.append((date(year, month, 20), MeetingKind.THEMATIC, themes[month]))
    moved = [(day + timedelta(days=1) if day.weekday() == _SUNDAY else day, kind, at) for day, kind, at in found]
    return [each for each in moved if first <= each[0] <= until]


def hold_meetings(
    session: Session,
    told: Mapping[str, Any],
    until: datetime,
    work: Mapping[str, Any],
    congress: Mapping[str, Any],
) -> None:
    """Write all meetings up to a moment into the book, the oldest first; the last one is still open.

    Those of January assign the `work` of the year; the `congress` stands among them at its day.
    """
    days = meeting_days(told, until.date())
    people = {line.person.full_name: line.id for line in list_members(session)}
    led_by = people[_CALLED[0]], people[told["secretary"]]
    numbers = Numbers(session, told)
    congress_on = read_date(congress["held_on"]).first_day()
    for number, (day, kind, at) in enumerate(days):
        if number and days[number - 1][0] < congress_on <= day:
            hold_congress(session, congress)
        ended = datetime.combine(day, until.timetz()).replace(hour=17)
        session.clock = FixedClock(max(ended, session.now()))
        with session.act("finish_minutes", may_undo=False):
            finished = number < len(days) - 1
            meeting_id = _hold(session, told, led_by, day, kind, at, number, finished=finished)
            if finished:
                numbers.issue(meeting_id, day, MINUTES)
            if finished and kind is MeetingKind.ORDINARY and day.month == JANUARY:
                assign_work(session, work, meeting_id, day, over=day.year < until.year)
                numbers.issue(meeting_id, day, WORK_OF_THE_YEAR)
            elif finished and kind is MeetingKind.ORDINARY:
                numbers.issue(meeting_id, day, RESOLUTION)


class Numbers:
    """The numbers of the papers of the meetings: one after the other in each term, around those that others have."""

    def __init__(self, session: Session, told: Mapping[str, Any]) -> None:
        self._session, self._told = session, told["numbers"]
        self._cell, self._names = cell_store.get_cell(session.book), cell_store.list_names(session.book)
        self._terms = cell_store.list_terms(session.book)
        self._begun = register.begun_on(session.book) or session.today()
        self._taken: dict[tuple[str, int], set[int]] = {}
        for each in register.list_documents(session.book):
            self._taken.setdefault((each.type, each.term_id), set()).add(each.number or 0)

    def issue(self, meeting_id: int, day: date, form: str) -> None:
        """Note a paper of a meeting in the register, as old minutes are entered: with the number that it has."""
        issuer = Issuer(self._cell, tuple(levels_on(self._names, day)), day)
        meeting = get_meeting(self._session.book, meeting_id)
        values = (
            assignment_document(self._session, meeting_id)
            if form == WORK_OF_THE_YEAR
            else meeting_document(meeting, _CALLED[0], issuer, form)
        )
        document = OutgoingDocument(**values, term_id=term_on(self._terms, day), year=day.year)
        first = next(each for each in reversed(self._told) if each["from"] <= day)
        taken = self._taken.setdefault((document.type, document.term_id), set())
        number: int = first[document.type]
        while number in taken or number in first.get("left_out", {}).get(document.type, ()):
            number += 1
        taken.add(number)
        records.add(
            self._session.book,
            replace(
                document,
                state=DocumentState.ISSUED,
                number=number,
                symbol=symbol(f"{number:02}", document.type, "CB"),
                by_hand=day < self._begun,
                copies=2,
                kept_at="Sổ biên bản" if form == MINUTES else "Tủ hồ sơ số 2, ngăn 1",
            ),
        )


def _hold(
    session: Session,
    told: Mapping[str, Any],
    led_by: tuple[int, int],
    day: date,
    kind: MeetingKind,
    at: int,
    number: int,
    *,
    finished: bool,
) -> int:
    on = PartialDate.of(day)
    meeting = Meeting(
        kind=kind,
        held_on=on,
        month_on=PartialDate(day.year, day.month) if kind is MeetingKind.ORDINARY else None,
        starts_at=told["starts_at"],
        ended_at="15:40",
        place=told["place"],
        theme=told["theme"][at]["title"] if kind is MeetingKind.THEMATIC else "",
        chair_id=led_by[0],
        chair_post=_CALLED[1],
        secretary_id=led_by[1],
        posted_on=PartialDate.of(day - timedelta(days=3)),
    )
    there = _entered_on(session, meeting)
    meeting_id = there.id if there else records.add(session.book, meeting)
    meeting = replace(meeting, id=meeting_id)
    if there:  # a candidate's vote has brought it into the book, with who was there
        records.change(session.book, Meeting, meeting_id, records.to_row(meeting))
        roll = list(there.roll)
    else:
        roll = _attend(roll_on(session, meeting), led_by, number)
        records.add_many(session.book, roll)
    month = told["month"][at] if kind is MeetingKind.ORDINARY else None
    points = _points(session, meeting, month)
    records.add_many(session.book, points)
    for vote in there.votes if there else ():
        way = candidates.get_file(session.book, vote.candidacy_id)
        point = replace(candidate_point(session, way, Phase(vote.phase)), meeting_id=meeting_id, part="content")
        point_id = records.add(session.book, replace(point, sort_order=len(points)))
        records.change(session.book, MeetingVote, vote.id, {"point_id": point_id})
    if month is not None:
        records.add(session.book, _vote(session, meeting, roll, day))
        records.add(session.book, _task(meeting, roll, month, number, done=finished))
    if not finished:
        return meeting_id
    records.add_many(session.book, _scores(session, meeting_id, day))
    seal = seal_of(session, meeting_id)
    sent = PartialDate.of(day + timedelta(days=1))
    records.change(session.book, Meeting, meeting_id, {**seal, "minutes_posted_on": sent, "reported_on": sent})
    return meeting_id


def _entered_on(session: Session, meeting: Meeting) -> MeetingFile | None:
    day = meeting.held_on.iso if meeting.held_on else ""
    known = [each for each in list_meetings(session.book, day, day) if each.kind is meeting.kind]
    return get_file(session.book, known[0].id) if known else None


def _attend(roll: list[Attendance], led_by: tuple[int, int], number: int) -> list[Attendance]:
    """Everybody comes but one, each time another one, who has a reason; who leads and who writes are always there."""
    convened = [each for each in roll if each.convened]
    others = [each for each in convened if each.person_id not in led_by]
    missing = others[number * _STEP % len(others)].name if number % _EVERY else ""
    come = []
    for each in roll:
        if each.name == missing:
            come.append(replace(each, state=Attending.EXCUSED, reason="đi công tác"))
        elif each.convened:
            come.append(replace(each, state=Attending.PRESENT))
        else:
            come.append(each)
    return come


def _points(session: Session, meeting: Meeting, month: Mapping[str, str] | None) -> list[MeetingPoint]:
    agenda = get_agenda(session, meeting.kind.value, meeting.held_on.first_day() if meeting.held_on else None)
    texts = {"remarks": month["done"], "new_tasks": month["next"]} if month else {}
    said: list[MeetingPoint] = []
    for each in agenda.points:
        text = texts.get(each.source) or texts.get(each.key, "")
        if each.source == "theme":
            text = f"Chuyên đề: {meeting.theme}."
        if text or not each.optional:
            point = MeetingPoint(
                meeting_id=meeting.id,
                sort_order=len(said),
                part=each.part,
                source=each.source,
                title=each.title,
                text=text,
            )
            said.append(point)
    return said


def _vote(session: Session, meeting: Meeting, roll: list[Attendance], day: date) -> MeetingVote:
    voters = MeetingFile(meeting, roll=roll).voters()
    counting_ids = {each.member_id for each in voters if each.counts}
    present = sum(each.came and each.person_id in counting_ids for each in roll)
    try:
        share = session.rules.value("vote.resolution_share", on=day).threshold.written
    except NoRule:
        share = "> 1/2"
    return MeetingVote(
        meeting_id=meeting.id,
        matter=f"Thông qua nghị quyết phân công nhiệm vụ đảng viên năm {day.year}"
        if day.month == JANUARY
        else "Thông qua nghị quyết của chi bộ",
        way="biểu quyết bằng thẻ đảng viên",
        in_favour=present,
        against=0,
        entitled=len(counting_ids),
        present=present,
        share=share,
        voters=counting.voters_text(voters),
    )


def _task(meeting: Meeting, roll: list[Attendance], month: Mapping[str, str], number: int, *, done: bool) -> Task:
    official = [each.person_id for each in roll if each.came and each.rank is Rank.OFFICIAL]
    assert meeting.held_on is not None
    due = meeting.held_on.first_day() + timedelta(days=25)
    return Task(
        meeting_id=meeting.id,
        person_id=official[number * _STEP % len(official)],
        content=month["task"],
        due_on=PartialDate.of(due),
        state=TaskState.DONE if done else TaskState.OPEN,
        done_on=PartialDate.of(due - timedelta(days=3)) if done else None,
    )


def _scores(session: Session, meeting_id: int, day: date) -> list[MeetingScore]:
    sheet = find_score_sheet_on(session, day)
    return [
        MeetingScore(meeting_id=meeting_id, criterion=each.key, points=each.most - (1 if each.most >= _LARGE else 0))
        for each in (sheet.lines if sheet else ())
    ]
