"""What is written down at a meeting: points of the agenda, speeches, votes."""

from dataclasses import dataclass, replace
from typing import Any, TypeVar

from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.items import filled_in
from partycell_desktop.domain.meetings import (
    MAJORITY_RULES,
    Majority,
    MeetingFile,
    MeetingGuest,
    MeetingKind,
    MeetingPoint,
    MeetingVote,
    Speech,
    check_vote,
)
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.vote import Voter
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.meetings import check_complete, check_open
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

SHOW_OF_CARDS = "biểu quyết bằng thẻ đảng viên"
"""How members vote unless the ballot is secret (294-QĐ/TW 6.1.6)."""
_RESOLUTION_BEGINS = "Thông qua nghị quyết"
_RESOLUTION = f"{_RESOLUTION_BEGINS} của chi bộ"
_RESOLUTION_OF = {
    MeetingKind.COMMITTEE: f"{_RESOLUTION_BEGINS} của chi ủy",
    MeetingKind.CONGRESS: f"{_RESOLUTION_BEGINS} đại hội",
}
P = TypeVar("P", MeetingPoint, Speech, MeetingVote)
OF_A_MEETING: dict[str, type] = {
    "point": MeetingPoint,
    "speech": Speech,
    "vote": MeetingVote,
    "guest": MeetingGuest,
}


def _file(session: Session, meeting_id: int) -> MeetingFile:
    file = kept.get_file(session.book, meeting_id)
    check_open(file.meeting)
    return file


def _known(session: Session, kind: type[P], part_id: int, meeting_id: int) -> P:
    """The part with that number, which has to belong to the meeting; a new one for 0."""
    if not part_id:
        return kind(meeting_id=meeting_id, sort_order=kept.next_place(session.book, kind, meeting_id))
    found = records.get(session.book, kind, part_id)
    if found.meeting_id != meeting_id:
        raise Refused(_("This does not belong to the meeting."), "id")
    return found


# The agenda, and what was said.


def keep_point(session: Session, meeting_id: int, items: dict[str, Any], point_id: int = 0, part: str = "") -> int:
    """Keep a point of the agenda, new or known: title, presenter, minutes, text, conclusion; a new one stands last.

    `part` is opening, content or closing.
    """
    _file(session, meeting_id)
    known = _known(session, MeetingPoint, point_id, meeting_id)
    point = replace(filled_in(known, items), part=part or known.part or "content")
    check_complete(point)
    with session.act("keep_point"):
        return kept.keep(session.book, point)


def arrange_points(session: Session, meeting_id: int, point_ids: list[int]) -> int:
    """Put the points of the agenda into this order; all of them have to be named."""
    file = _file(session, meeting_id)
    known = {each.id: each for each in file.points}
    if sorted(point_ids) != sorted(known):
        raise Refused(_("Name every point of the agenda once."), "point_ids")
    with session.act("arrange_points"):
        for place, point_id in enumerate(point_ids):
            if known[point_id].sort_order != place:
                records.change(session.book, MeetingPoint, point_id, {"sort_order": place})
    return len(point_ids)


def keep_speech(session: Session, meeting_id: int, point_id: int, items: dict[str, Any], speech_id: int = 0) -> int:
    """Keep what one person said on a point: speaker, text, reply. The name is needed (the form insists on names)."""
    file = _file(session, meeting_id)
    if not any(each.id == point_id for each in file.points):
        raise Refused(_("This does not belong to the meeting."), "point_id")
    known = _known(session, Speech, speech_id, meeting_id)
    speech = replace(filled_in(known, items), point_id=point_id)
    check_complete(speech)
    with session.act("keep_speech"):
        return kept.keep(session.book, speech)


def remove_meeting_part(session: Session, part: str, part_id: int) -> int:
    """Take out a point, speech, vote or guest of a meeting; a point goes with its speeches. Undo brings it back."""
    kind = OF_A_MEETING.get(part)
    if kind is None:
        raise Refused(_("A meeting has no part called “{part}”.").format(part=part), "part")
    known: Any = records.get(session.book, kind, part_id)
    file = _file(session, known.meeting_id)
    if isinstance(known, MeetingPoint) and any(each.point_id == part_id for each in file.votes):
        raise Refused(_("There was a vote on this point. Take the vote out first."), "part_id")
    if isinstance(known, MeetingVote) and known.candidacy_id:
        raise Refused(_("This vote stands in the candidate's file. Take it out there."), "part_id")
    with session.act("remove_meeting_part"):
        if isinstance(known, MeetingPoint):
            for speech in file.speeches_on(part_id):
                records.remove(session.book, Speech, speech.id)
        records.remove(session.book, kind, part_id)
    return part_id


# Votes.


@dataclass(frozen=True)
class MeetingBallot:
    """A vote before it is held: who counts and who does not, how many were there, how many votes are needed.

    `matter` is the resolution that the meeting usually adopts, "" where it has; `way` is how members usually vote.
    """

    voters: list[Voter]
    entitled: int
    present: int
    needed: int
    share: str
    because: Citation
    matter: str = ""
    way: str = ""


def prepare_meeting_vote(session: Session, meeting_id: int, majority: str = Majority.HALF) -> MeetingBallot:
    """Who counts in a vote of this meeting, and how many votes are needed (294-QĐ/TW 9.3).

    `majority` is half (more than one half) or two_thirds. Refused before the list of members is frozen.
    """
    file = kept.get_file(session.book, meeting_id)
    if not file.roll:
        raise Refused(_("Note first who was there: a vote counts the members of the meeting."))
    wanted = _majority(majority)
    rule = session.rules.value(MAJORITY_RULES[wanted], on=file.day)
    voters = file.voters()
    counting_ids = {each.member_id for each in voters if each.counts}
    entitled = len(counting_ids)
    return MeetingBallot(
        voters,
        entitled,
        sum(each.came and each.person_id in counting_ids for each in file.roll),
        rule.threshold.needed(entitled),
        rule.threshold.written,
        rule.cite,
        _usual_matter(file),
        SHOW_OF_CARDS,
    )


def _usual_matter(file: MeetingFile) -> str:
    """The resolution that the meeting still has to adopt: one that its agenda names, else its usual one."""
    adopted = {each.matter for each in file.votes if each.matter.startswith(_RESOLUTION_BEGINS)}
    named = [each.title for each in file.points if each.title.startswith(_RESOLUTION_BEGINS)]
    usual = _RESOLUTION_OF.get(file.meeting.kind, _RESOLUTION)
    return next((each for each in named if each not in adopted), "" if adopted or named else usual)


def _majority(wanted: str) -> Majority:
    try:
        return Majority(wanted)
    except ValueError:
        raise Refused(_("There is no majority called “{majority}”.").format(majority=wanted), "majority") from None


def keep_vote(
    session: Session,
    meeting_id: int,
    items: dict[str, Any],
    majority: str = Majority.HALF,
    point_id: int = 0,
    vote_id: int = 0,
) -> int:
    """Keep a vote of the meeting: matter, way, in_favour, against, other, handed_out, returned, invalid.

    Who counts is frozen with it. Refused: more votes than members who may vote and were there, more ballots back than
    were handed out, nobody who may vote. A vote that fails is kept too. Gives its number.
    """
    file = _file(session, meeting_id)
    known = _known(session, MeetingVote, vote_id, meeting_id)
    if known.candidacy_id:
        raise Refused(_("This vote stands in the candidate's file. Correct it there."), "vote_id")
    if point_id and not any(each.id == point_id for each in file.points):
        raise Refused(_("This does not belong to the meeting."), "point_id")
    ballot = prepare_meeting_vote(session, meeting_id, majority)
    if not ballot.entitled:
        raise Refused(_("Nobody of this meeting may vote: no official member counts."))
    vote = replace(
        filled_in(known, items),
        point_id=point_id or known.point_id,
        majority=_majority(majority),
        entitled=ballot.entitled,
        present=ballot.present,
        share=ballot.share,
        voters=counting.voters_text(ballot.voters),
    )
    check_complete(vote)
    check_vote(vote, ballot.present)
    with session.act("keep_vote"):
        return kept.keep(session.book, vote)
