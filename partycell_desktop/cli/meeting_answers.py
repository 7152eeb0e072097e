"""Meetings as the commands show them: as JSON for a script, as lines for a person."""

from typing import Any

from partycell_desktop.domain.meetings import (
    ATTENDING_LABELS,
    MEETING_STATE_LABELS,
    TASK_STATE_LABELS,
    Attendance,
    MeetingFile,
    MeetingKind,
    MeetingVote,
    has_passed,
)
from partycell_desktop.domain.vote import read_voters
from partycell_desktop.use_cases.json_values import to_json
from partycell_desktop.use_cases.meeting_scores import find_meeting_score
from partycell_desktop.use_cases.meetings import MeetingLine, MeetingRecord, get_meeting, list_meetings
from partycell_desktop.use_cases.minutes import check_minutes, list_minutes_passages
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _


def meetings_json(session: Session, year: int) -> list[dict[str, Any]]:
    """The meetings of a year, or all (0), newest first."""
    return [_head(each) for each in list_meetings(session, year)]


def meeting_rows(session: Session, year: int) -> list[list[str]]:
    """The same as lines of text."""
    return [
        [
            str(each.id),
            each.meeting.held_on.shown() if each.meeting.held_on else "",
            each.title,
            _(MEETING_STATE_LABELS[each.state]),
            f"{each.turnout.came}/{each.turnout.convened}" if each.turnout.convened else "",
        ]
        for each in list_meetings(session, year)
    ]


def _head(line: MeetingLine | MeetingRecord) -> dict[str, Any]:
    meeting = line.meeting
    state = line.state if isinstance(line, MeetingLine) else line.file.state
    turnout = line.turnout if isinstance(line, MeetingLine) else line.turnout.numbers
    return {
        "id": meeting.id,
        "kind": meeting.kind.value,
        "title": line.title,
        "held_on": to_json(meeting.held_on),
        "starts_at": meeting.starts_at,
        "ended_at": meeting.ended_at,
        "minutes": line.minutes,
        "place": meeting.place,
        "theme": meeting.theme,
        "state": state.value,
        "state_words": _(MEETING_STATE_LABELS[state]),
        "turnout": to_json(turnout),
    }


def meeting_json(session: Session, meeting_id: int) -> dict[str, Any]:
    """One meeting with everything on its page."""
    record = get_meeting(session, meeting_id)
    file, meeting = record.file, record.meeting
    card = find_meeting_score(session, file)
    return {
        **_head(record),
        "chair": {"id": meeting.chair_id, "name": file.name_of(meeting.chair_id), "post": meeting.chair_post},
        "secretary": {"id": meeting.secretary_id, "name": file.name_of(meeting.secretary_id)},
        "number": meeting.number,
        "roll": [_on_roll(each, file.voters()) for each in file.roll],
        "guests": to_json(list(file.guests)),
        "points": to_json(list(file.points)),
        "speeches": to_json(list(file.speeches)),
        "votes": [_vote(each) for each in file.votes],
        "tasks": to_json(list(file.tasks)),
        "score": None
        if card is None
        else {
            "sheet": card.sheet.id,
            "lines": [
                {"key": each.key, "title": each.title, "most": each.most, "points": each.points, "note": each.note}
                for each in card.lines
            ],
            "total": card.reached,
            "class": card.klass,
        },
        "minutes_text": to_json(list_minutes_passages(session, meeting_id)),
        "corrections": to_json(list(file.corrections)),
        "congress": _congress(file) if meeting.kind is MeetingKind.CONGRESS else None,
        "sealed_at": meeting.sealed_at,
        "sealed_hash": meeting.sealed_hash,
        "warnings": to_json(check_minutes(session, meeting_id)),
    }


def _congress(file: MeetingFile) -> dict[str, Any]:
    return {
        **to_json(file.congress),
        "officers": to_json(list(file.officers)),
        "elections": to_json(list(file.elections)),
        "nominees": to_json(list(file.nominees)),
        "rounds": to_json(list(file.rounds)),
        "ballot_names": to_json(list(file.ballot_names)),
    }


def _on_roll(each: Attendance, voters: Any) -> dict[str, Any]:
    why = next((one.why for one in voters if one.member_id == each.person_id), "")
    return {
        "member_id": each.person_id,
        "name": each.name,
        "rank": each.rank.value,
        "guest": each.guest,
        "state": each.state.value,
        "state_words": _(ATTENDING_LABELS[each.state]),
        "reason": each.reason,
        "late_minutes": each.late_minutes,
        "counts": not why,
        "why_not": why,
    }


def _vote(vote: MeetingVote) -> dict[str, Any]:
    return {
        "id": vote.id,
        "matter": vote.matter,
        "way": vote.way,
        "majority": vote.majority.value,
        "share": vote.share,
        "entitled": vote.entitled,
        "present": vote.present,
        "in_favour": vote.in_favour,
        "against": vote.against,
        "other": vote.other,
        "against_reason": vote.against_reason,
        "candidacy_id": vote.candidacy_id,
        "phase": vote.phase,
        "passed": has_passed(vote),
        "voters": [each.member_id for each in read_voters(vote.voters) if each.counts],
    }


def meeting_page(session: Session, meeting_id: int) -> list[str]:
    """One meeting as lines: what it was, then the minutes as they read now, the tasks, what may be wrong."""
    record = get_meeting(session, meeting_id)
    lines = [f"{record.title} · {_(MEETING_STATE_LABELS[record.file.state])}"]
    for passage in list_minutes_passages(session, meeting_id):
        lines += [each for each in (passage.heading, passage.text) if each]
    for task in record.file.tasks:
        lines.append(f"- {task.content}: {_(TASK_STATE_LABELS[task.state])}")
    found = check_minutes(session, meeting_id)
    if found:
        lines.append("")
        lines += [f"! {each.text}" for each in found]
    return lines
