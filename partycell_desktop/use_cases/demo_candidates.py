"""The candidates of the demo: what was done for them, in the words of resources/demo/candidates.toml."""

from collections.abc import Mapping
from typing import Any

from partycell_desktop.store import candidates as kept
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidates, meetings
from partycell_desktop.use_cases.candidate_steps import advance_candidate
from partycell_desktop.use_cases.candidate_votes import record_vote
from partycell_desktop.use_cases.member_papers import note_paper
from partycell_desktop.use_cases.minutes import finish_minutes
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.votes_ahead import bring_to_meeting

_ADMISSION = "admission"


def do_for_candidate(session: Session, act: Mapping[str, Any]) -> None:
    """Carry out one act of the file; `candidate` and `member` in it are names."""
    name, items = act["do"], act.get("items", {})
    if name == "add_candidate":
        number = candidates.add_candidate(session, act["person"], act["candidacy"])
        if "lists" in act:
            candidates.correct_candidate(session, number, lists=act["lists"])
        return
    person = _number_of(session, act["candidate"])
    if name == "follow_probation":
        candidates.follow_probation(session, person)
        return
    way = _way_of(session, person)
    member = _number_of(session, act["member"]) if "member" in act else 0
    if name == "advance_candidate":
        advance_candidate(session, way, items=items)
    elif name == "assign_mentor":
        around.assign_mentor(session, way, member, items)
    elif name == "add_introduction":
        around.add_introduction(session, way, act["kind"], member, items)
    elif name == "keep_verification":
        around.keep_verification(session, way, items)
    elif name == "keep_opinion":
        around.keep_opinion(session, way, _ADMISSION, items)
    elif name == "record_vote":
        _vote(session, way, items, act.get("meeting"))
    elif name == "end_candidacy":
        candidates.end_candidacy(session, way, act["how"], act["on"])
    elif name == "note_paper":
        note_paper(session, person, items)
    else:
        for each in act["papers"]:
            note_paper(session, person, each)


def _vote(session: Session, way: int, items: Mapping[str, Any], held: Mapping[str, Any] | None) -> None:
    """A vote of the meeting of that day: of one held for it, or of the ordinary one, entered in short."""
    if held is None:
        record_vote(session, way, _ADMISSION, dict(items))
        return
    meeting = {name: held[name] for name in ("held_on", "starts_at", "place")}
    number = bring_to_meeting(session, way, _ADMISSION, kind=held["kind"], items=meeting)
    meetings.open_meeting(session, number)
    meetings.mark_rest_present(session, number)
    secretary = _number_of(session, held["secretary"])
    meetings.correct_meeting(session, number, {"ended_at": held["ended_at"]}, secretary=secretary)
    record_vote(session, way, _ADMISSION, dict(items), meeting_id=number)
    finish_minutes(session, number)


def _number_of(session: Session, name: str) -> int:
    person = people.find_called(session.book, name)
    assert person is not None, name
    return person.id


def _way_of(session: Session, person_id: int) -> int:
    found = kept.candidacies_of(session.book, person_id)
    return found[-1].id if found else 0
