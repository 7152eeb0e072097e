"""A meeting is prepared from the book: its agenda, and for each point what has happened since the last meeting."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from partycell_desktop.domain.agendas import SOURCES
from partycell_desktop.domain.candidate_bench import Bench
from partycell_desktop.domain.candidate_checks import probation_end
from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.domain.meetings import MeetingFile, MeetingKind, MeetingPoint, Task, TaskState
from partycell_desktop.domain.membership_vote import STAGES, point_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import meeting_proposals as wording
from partycell_desktop.store import candidates, records
from partycell_desktop.store import documents as received
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import roster as people
from partycell_desktop.store import tasks as task_store
from partycell_desktop.use_cases.agendas import get_agenda, keep_own_agenda
from partycell_desktop.use_cases.assignments import MATTER_OF_WORK
from partycell_desktop.use_cases.candidates import CandidateLine, list_candidates, stage_set
from partycell_desktop.use_cases.meeting_money import about_dues, about_spending
from partycell_desktop.use_cases.meetings import check_open
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

ABOUT_A_CANDIDATE = "candidate"  # the source of a point about one person on whom the cell votes
_FIRST_LOOK_BACK = timedelta(days=31)  # a first meeting looks back one month


def propose_agenda(session: Session, meeting_id: int, template_id: str = "") -> int:
    """Fill the agenda of a meeting from the agenda of its kind that holds on its day, or from a template of the cell.

    Each point comes with what the book knows for it. A point that is only meant where there is something is left out
    where there is nothing. Refused where the meeting has points already. Gives how many points there are now.
    """
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    if file.points:
        raise Refused(_("This meeting has an agenda already. Take its points out first, or change them."))
    agenda = get_agenda(session, file.meeting.kind, file.day, template_id)
    points: list[MeetingPoint] = []
    for each in agenda.points:
        if each.source == "candidates" and file.meeting.kind is not MeetingKind.COMMITTEE:
            for one in _candidate_points(session):
                points.append(replace(one, meeting_id=meeting_id, sort_order=len(points), part=each.part))
        text = _proposal(session, file, each.source)
        if text or not each.optional:
            points.append(
                MeetingPoint(
                    meeting_id=meeting_id,
                    sort_order=len(points),
                    part=each.part,
                    source=each.source,
                    title=each.title,
                    minutes=each.minutes,
                    text=text,
                )
            )
    with session.act("propose_agenda"):
        records.add_many(session.book, points)
    return len(points)


def keep_agenda_as_template(session: Session, meeting_id: int, items: dict[str, Any]) -> str:
    """Keep the agenda of a meeting as a template of the cell: name, usual (proposed for new meetings); gives its id.

    Titles, order, minutes and sources are kept, not the texts; what is about one candidate or one year stays out.
    Refused without points, or where another template of that kind has the name.
    """
    file = kept.get_file(session.book, meeting_id)
    points = [
        {
            "title": each.title,
            "part": each.part or "content",
            "source": each.source if each.source in SOURCES else "",
            **({"minutes": str(each.minutes)} if each.minutes else {}),
        }
        for each in file.points
        if not each.candidacy_id and MATTER_OF_WORK not in each.title
    ]
    if not points:
        raise Refused(_("This meeting has no points that a template could keep."))
    agenda = {"kind": file.meeting.kind.value, "from_on": session.today().isoformat(), **items, "points": points}
    return keep_own_agenda(session, agenda)


def proposal_for(session: Session, meeting_id: int, source: str) -> str:
    """What the book knows now for a point of a meeting; "" where it knows nothing. `source` as list_agenda_sources."""
    return _proposal(session, kept.get_file(session.book, meeting_id), source)


def refresh_proposal(session: Session, point_id: int) -> str:
    """Put into a point what the book knows now, in place of what stands there; gives the text.

    Refused where the book knows nothing for it.
    """
    point = records.get(session.book, MeetingPoint, point_id)
    file = kept.get_file(session.book, point.meeting_id)
    check_open(file.meeting)
    if point.candidacy_id:
        text = proposal_about(session, candidates.get_file(session.book, point.candidacy_id), Phase(point.phase))
    else:
        text = _proposal(session, file, point.source)
    if not text:
        raise Refused(_("The book has nothing for this point."), "point_id")
    with session.act("refresh_proposal"):
        kept.keep(session.book, replace(point, text=text))
    return text


def _waiting(session: Session, file: MeetingFile) -> list[CandidateLine]:
    return [line for line in list_candidates(session, file.day) if line.stage in STAGES.values()]


def _candidate_points(session: Session) -> list[MeetingPoint]:
    """A point for everybody whose stage asks for the vote of the cell: first those to be admitted."""
    stages = stage_set(session)
    phases = {stage: phase for phase, stage in STAGES.items()}
    points = []
    for each in candidates.files_of(session.book, candidates.list_candidacies(session.book, ended=False)):
        stage = stage_of(each, stages)
        phase = phases.get(stage.id) if stage is not None else None
        if phase is not None and not each.votes_of(phase):  # after a vote that failed only when it is asked for
            points.append((list(Phase).index(phase), each.person.name, candidate_point(session, each, phase)))
    return [point for _phase, _name, point in sorted(points, key=lambda each: each[:2])]


def candidate_point(session: Session, file: CandidateFile, phase: Phase) -> MeetingPoint:
    """A point of an agenda about one candidate or probationary member, with what the book knows of the person."""
    return MeetingPoint(
        source=ABOUT_A_CANDIDATE,
        title=point_of(phase, file.person.name),
        text=proposal_about(session, file, phase),
        candidacy_id=file.id,
        phase=phase.value,
    )


def proposal_about(session: Session, file: CandidateFile, phase: Phase) -> str:
    """What the book tells a meeting of somebody it shall vote on, in the words of the minutes."""
    ends = probation_end(file, Bench(session.rules, session.today())) if phase is Phase.RECOGNITION else None
    return wording.about_candidate(file, phase, ends)


def _proposal(session: Session, file: MeetingFile, source: str) -> str:
    match source:
        case "secretary":
            names = _names(session)
            meeting = file.meeting
            chair, writer = names.get(meeting.chair_id, ""), names.get(meeting.secretary_id, "")
            return wording.about_secretary(chair, meeting.chair_post, writer)
        case "last_tasks":
            return wording.about_tasks(_tasks_since(session, file), _names(session))
        case "assignments":
            told, others = _work_of_the_year(session, file)
            return wording.about_work_of_the_year(told, len(others), _names(session))
        case "member_changes":
            return _member_changes(session, file)
        case "dues":
            return about_dues(session, file)
        case "spending":
            return about_spending(session, file, since(session, file))
        case "documents":
            first = since(session, file)
            found_documents = [
                each
                for each in received.list_incoming(session.book)
                if each.received_on is not None and first < each.received_on.first_day() <= file.day
            ]
            return wording.about_documents(found_documents)
        case "candidates":
            lines = _waiting(session, file)
            if file.meeting.kind is not MeetingKind.COMMITTEE:
                lines = [line for line in lines if not line.id]  # each of the others has a point of its own
            return wording.about_candidates(
                [line.person.name for line in lines if line.stage == "cell_vote"],
                [line.person.name for line in lines if line.stage == "recognition_vote"],
            )
        case "purpose" if file.meeting.theme:
            return f"Người chủ trì nêu mục đích, yêu cầu của chuyên đề “{file.meeting.theme}”."
        case "theme" if file.meeting.theme:
            who = _names(session).get(file.meeting.drafter_id, "")
            return f"{f'Đồng chí {who} trình' if who else 'Trình'} bày chuyên đề “{file.meeting.theme}”."
        case _:
            return ""


def _names(session: Session) -> dict[int, str]:
    return {each.id: each.name for each in people.list_people(session.book)}


def since(session: Session, file: MeetingFile) -> date:
    """The day of the last meeting of the cell before this one; a month before where there was none."""
    days = [
        each.held_on.first_day()
        for each in kept.list_meetings(session.book)
        if each.held_on is not None and not each.cancelled and each.kind is not MeetingKind.COMMITTEE
    ]
    return max((day for day in days if day < file.day), default=file.day - _FIRST_LOOK_BACK)


def _tasks_since(session: Session, file: MeetingFile) -> list[Task]:
    """The tasks of earlier meetings that are under way, or of which something was reported since the last meeting."""
    first = since(session, file)
    earlier = {each.id for each in kept.list_meetings(session.book, last=file.day.isoformat())} - {file.id}
    found = [each for each in task_store.list_tasks(session.book) if each.meeting_id in earlier]
    return [
        each
        for each in found
        if each.state is TaskState.OPEN or (each.done_on is not None and each.done_on.last_day() > first)
    ]


def _work_of_the_year(session: Session, file: MeetingFile) -> tuple[list[Task], list[Task]]:
    """The yearly work that a meeting hears of: due by its day, or with a report or an end since the last meeting.

    Beside it, what else of the year is under way.
    """
    first, day = since(session, file), file.day
    work = [each for each in task_store.list_tasks(session.book, year=day.year) if each.person_id]
    reports = task_store.reports_of(session.book, [each.id for each in work])
    told, others = [], []
    for task in work:
        ended = task.done_on is not None and first < task.done_on.last_day() <= day
        due = task.state is TaskState.OPEN and task.until is not None and task.until.last_day() <= day
        heard = [each.reported_on for each in reports.get(task.id, ()) if each.reported_on is not None]
        if ended or due or any(first < each.last_day() <= day for each in heard):
            told.append(task)
        elif task.state is TaskState.OPEN:
            others.append(task)
    return told, others


def _member_changes(session: Session, file: MeetingFile) -> str:
    first, names = since(session, file), _names(session)
    events = [
        (names.get(person_id, ""), each)
        for person_id, told in people.all_events(session.book).items()
        for each in told
        if each.on is not None and first < each.on.first_day() <= file.day
    ]
    return wording.about_changes(sorted(events, key=lambda each: (each[1].on, each[1].id)))
