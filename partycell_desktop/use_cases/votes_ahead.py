"""Whom a meeting still has to vote on: applicants and probationary members whose stage asks for the cell's vote."""

from dataclasses import dataclass, replace
from typing import Any

from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import Meeting, MeetingFile, MeetingKind, MeetingPoint
from partycell_desktop.domain.membership_vote import STAGES
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import meetings as held_at
from partycell_desktop.store import records
from partycell_desktop.use_cases.candidate_people import read_phase
from partycell_desktop.use_cases.candidate_votes import check_may_come_up, check_votes_at
from partycell_desktop.use_cases.candidates import stage_set
from partycell_desktop.use_cases.meeting_preparation import candidate_point, propose_agenda
from partycell_desktop.use_cases.meetings import plan_meeting
from partycell_desktop.use_cases.next_thing import stage_of
from partycell_desktop.use_cases.past_meetings import enter_meeting
from partycell_desktop.use_cases.session import Session

_OF_CANDIDATES = "candidates"


@dataclass(frozen=True)
class VoteAhead:
    """Somebody on whom a meeting is to vote. `point_id` is the point of its agenda, 0 where there is none yet.

    `why_not` says why the vote cannot be held on the day of the meeting; "" where it can.
    """

    candidacy_id: int
    person_id: int
    name: str
    phase: Phase
    point_id: int
    why_not: str


@dataclass(frozen=True)
class MeetingToVote:
    """A meeting to which a matter can be brought: planned, being held, or with open minutes."""

    meeting: Meeting
    is_opened: bool


def list_votes_ahead(session: Session, meeting_id: int) -> list[VoteAhead]:
    """Whom a meeting has to vote on: those whose stage asks for it, and those who stand on its agenda; by name.

    Not those on whom it has voted already.
    """
    meeting = held_at.get_file(session.book, meeting_id)
    stages = stage_set(session)
    points = {(each.candidacy_id, each.phase): each.id for each in meeting.points if each.candidacy_id}
    voted = {(each.candidacy_id, each.phase) for each in meeting.votes if each.candidacy_id}
    found = []
    for file in kept.files_of(session.book, kept.list_candidacies(session.book), whole=False):
        stage = stage_of(file, stages) if file.candidacy.open else None
        for phase in Phase:
            waits = stage is not None and stage.id == STAGES[phase] and file.passed_vote(phase) is None
            point = points.get((file.id, phase.value), 0)
            if (waits or point) and (file.id, phase.value) not in voted:
                why_not = _why_not(session, file, phase, meeting)
                found.append(VoteAhead(file.id, file.person.id, file.person.name, phase, point, why_not))
    return sorted(found, key=lambda each: (list(Phase).index(each.phase), each.name))


def _why_not(session: Session, file: CandidateFile, phase: Phase, meeting: MeetingFile) -> str:
    try:
        check_may_come_up(session, file, phase, meeting.day)
    except Refused as never:
        return never.reason
    return ""


def list_meetings_to_vote(session: Session) -> list[MeetingToVote]:
    """The meetings to which a vote on a candidate can be brought, the next one first, then those just held."""
    wanted = [
        each
        for each in held_at.list_meetings(session.book)
        if not (each.sealed_at or each.cancelled) and each.kind is not MeetingKind.COMMITTEE
    ]
    return [
        MeetingToVote(each.meeting, bool(each.roll))
        for each in reversed(held_at.files_of(session.book, wanted, parts=("roll",)))
    ]


def bring_to_meeting(
    session: Session,
    candidacy_id: int,
    phase: str,
    meeting_id: int = 0,
    kind: str = MeetingKind.ORDINARY,
    items: dict[str, Any] | None = None,
) -> int:
    """Put the vote on a candidate on the agenda of a meeting; gives the number of the meeting.

    Without `meeting_id` a meeting of this `kind` is planned for the day `held_on` of the items (starts_at, place ...),
    or, where the day has passed, entered as one that was held. A meeting without an agenda gets the one of its kind.
    Refused: finished minutes, a way that has ended, a vote that has passed, a recognition before the probation is full.
    """
    file = kept.get_file(session.book, candidacy_id)
    wanted = read_phase(phase)
    with session.act("bring_to_meeting", person_id=file.person.id):
        number = meeting_id or _new_meeting(session, kind, items or {})
        meeting = held_at.get_file(session.book, number)
        check_votes_at(meeting.meeting)
        check_may_come_up(session, file, wanted, meeting.day)
        if not meeting.points:
            propose_agenda(session, number)
            meeting = held_at.get_file(session.book, number)
        if not any(each.candidacy_id == file.id and each.phase == wanted for each in meeting.points):
            _add_point(session, meeting, file, wanted)
    return number


def _new_meeting(session: Session, kind: str, items: dict[str, Any]) -> int:
    held = read_items(Meeting, {"held_on": items.get("held_on", "")}, session.today())["held_on"]
    if isinstance(held, PartialDate) and held.first_day() < session.today():
        return enter_meeting(session, kind, items)
    return plan_meeting(session, kind, items)


def _add_point(session: Session, meeting: MeetingFile, file: CandidateFile, phase: Phase) -> None:
    """A point of its own, behind those about other candidates, else at the end of the business."""
    points = list(meeting.points)
    of_candidates = [each for each in points if each.candidacy_id or each.source == _OF_CANDIDATES]
    behind = of_candidates or [each for each in points if each.part == "content"]
    place = points.index(behind[-1]) + 1 if behind else len(points)
    part = behind[-1].part if behind else "content"
    new = replace(candidate_point(session, file, phase), meeting_id=meeting.id, sort_order=place, part=part)
    for at, each in enumerate(points[place:], place + 1):
        if each.sort_order != at:
            records.change(session.book, MeetingPoint, each.id, {"sort_order": at})
    records.add(session.book, new)
