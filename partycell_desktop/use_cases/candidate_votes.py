"""The votes of the cell on an admission or a recognition: made at a meeting, who counts there, and what came out.

A vote is kept once, with its meeting; the candidate's file shows it from there. The resolution that comes out of it,
6-KNĐ or 13-KNĐ, has its number in the register of documents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase, has_passed
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Majority,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingVote,
    check_vote,
    turnout_of,
    voters_of,
)
from partycell_desktop.domain.membership_vote import STAGES, is_attendance_noted, matter_of
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.vote import Voter
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import meetings as held_at
from partycell_desktop.store import records
from partycell_desktop.use_cases import vote_numbers as numbers
from partycell_desktop.use_cases.candidate_people import read_phase
from partycell_desktop.use_cases.meetings import check_open, mark_rest_present, roll_on
from partycell_desktop.use_cases.past_meetings import enter_meeting, name_officers
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_OF_THE_VOTE = ("way", "in_favour", "against", "against_reason", "handed_out", "returned", "invalid")
_OF_THE_ATTENDANCE = ("present_official", "present_probationary", "absent_reason")
_OF_THE_MEETING = ("held_on", "chair", "chair_post", "secretary")


@dataclass(frozen=True)
class Ballot:
    """A vote before it is held, or as it would count: who counts and who does not, and how many votes are needed.

    `present` is how many of those who count are noted as present; None while nothing is noted.
    """

    day: date
    voters: list[Voter]
    official: int
    probationary: int
    entitled: int
    needed: int
    share: str
    because: Citation
    present: int | None = None


def prepare_vote(
    session: Session,
    on: str = "",
    present_exempt: list[int] | None = None,
    left_out: dict[str, str] | None = None,
    meeting_id: int = 0,
) -> Ballot:
    """Who counts at a meeting, or at one of a day `on`, and how many votes are needed (294-QĐ/TW 9.3.2, 9.3.4).

    `present_exempt` are members exempt from activity who came; `left_out` the numbers of members who do not count for
    another reason of the rule, with that reason. The list of a meeting is the one that was frozen when it was opened.
    """
    if meeting_id:
        file = held_at.get_file(session.book, meeting_id)
        day, roll = file.day, file.roll or roll_on(session, file.meeting)
    else:
        day = _day(session, on)
        roll = roll_on(session, Meeting(held_on=PartialDate.of(day)))
    return _ballot(session, day, [_as_told(each, present_exempt or (), left_out or {}) for each in roll])


def _as_told(each: Attendance, came: Any, left_out: Mapping[str, str]) -> Attendance:
    if each.person_id in came:
        each = replace(each, state=Attending.PRESENT)
    reason = left_out.get(str(each.person_id), "")
    return replace(each, left_out=reason) if reason else each


def _ballot(session: Session, day: date, roll: Any) -> Ballot:
    rule = session.rules.value("vote.membership_share", on=day)
    voters = voters_of(roll)
    counts = {each.member_id for each in voters if each.counts}
    count = turnout_of(roll)
    present = sum(each.came and each.person_id in counts for each in roll) if is_attendance_noted(roll) else None
    needed = counting.votes_needed(len(counts), rule.fraction)
    share = str(rule.fraction)
    return Ballot(day, voters, count.official, count.probationary, len(counts), needed, share, rule.cite, present)


def record_vote(
    session: Session,
    candidacy_id: int,
    phase: str,
    items: dict[str, Any],
    present_exempt: list[int] | None = None,
    left_out: dict[str, str] | None = None,
    meeting_id: int = 0,
    kind: str = MeetingKind.ORDINARY,
) -> int:
    """Keep a vote of a meeting on a candidate: number, way, in_favour, against, against_reason, handed_out ...

    It is that of the meeting `meeting_id`; without one, of the meeting on the day `held_on`, which is entered with this
    `kind` where the book has none: then chair, secretary and how many were there (present_official, absent_reason) are
    told here, and who is not told of was present. The list of who counted is frozen with the vote. Refused: numbers
    that cannot be, a day that has not come, finished minutes, a recognition too early, a vote after one that passed.
    A failed vote is kept too; it goes up with its result. Gives its number.
    """
    file = kept.get_file(session.book, candidacy_id)
    wanted = read_phase(phase)
    values = read_items(CandidateVote, items, session.today())
    day = _day_of_meeting(session, meeting_id, values)
    check_may_vote(session, file, wanted, day)
    if values.get("chair") and values.get("chair") == values.get("secretary"):
        raise Refused(_("Chair and secretary of a meeting are two people."), "secretary")
    with session.act("record_vote", person_id=file.person.id):
        meeting, is_new = _meeting(session, meeting_id, kind, day)
        name_officers(session, meeting.id, *(str(values.get(name) or "") for name in _OF_THE_MEETING[1:]))
        told = _note_who_was_there(session, meeting, values, present_exempt or [], left_out or {}, is_new=is_new)
        vote = _counted(session, held_at.get_file(session.book, meeting.id), file, wanted, values, told)
        vote_id = records.add(session.book, vote)
        numbers.keep_number(session, vote_id, str(values.get("number") or ""))
    return vote_id


# The meeting.


def _day_of_meeting(session: Session, meeting_id: int, values: Mapping[str, Any]) -> date:
    held = values.get("held_on")
    if meeting_id:
        day = held_at.get_file(session.book, meeting_id).day
        if isinstance(held, PartialDate) and held.first_day() != day:
            raise Refused(
                _("The meeting is that of {day}.").format(day=PartialDate.of(day).shown()),
                "held_on",
            )
        return day
    if not isinstance(held, PartialDate):
        raise Refused(_("The day of the meeting is needed."), "held_on")
    return held.first_day()


def _meeting(session: Session, meeting_id: int, kind: str, day: date) -> tuple[MeetingFile, bool]:
    """The file of the meeting, and whether it was entered now."""
    if meeting_id:
        found = held_at.get_file(session.book, meeting_id)
        check_votes_at(found.meeting)
        if not found.roll:
            raise Refused(_("Note first who was there: a vote counts the members of the meeting."))
        return found, False
    iso = day.isoformat()
    there = [
        each
        for each in held_at.list_meetings(session.book, iso, iso)
        if not each.cancelled and each.kind is not MeetingKind.COMMITTEE
    ]
    if len(there) > 1:
        raise Refused(_("The cell met more than once that day: say at which meeting it voted."), "meeting_id")
    if there:
        check_votes_at(there[0])
        return held_at.get_file(session.book, there[0].id), False
    return held_at.get_file(session.book, enter_meeting(session, kind, {"held_on": iso})), True


def check_votes_at(meeting: Meeting) -> None:
    """Refuse a meeting that cannot vote on members: finished, called off, or one of the committee alone."""
    check_open(meeting)
    if meeting.kind is MeetingKind.COMMITTEE:
        raise Refused(_("The meeting of the members votes on this, not that of the cell committee."), "meeting_id")


def check_may_vote(session: Session, file: CandidateFile, phase: Phase, held: date) -> None:
    """Refuse a vote that cannot be on a day: the way has ended, the cell has voted, it is too early, it is to come."""
    if held > session.today():
        raise Refused(_("{day} has not come yet.").format(day=PartialDate.of(held).shown()), "held_on")
    check_may_come_up(session, file, phase, held)


def check_may_come_up(session: Session, file: CandidateFile, phase: Phase, held: date) -> None:
    """Refuse to deal with somebody at a meeting of a day: the way has ended, the cell has voted, it is too early."""
    if not file.candidacy.open:
        raise Refused(_("This way has ended; open it again first."), "held_on")
    if file.passed_vote(phase) is not None:
        raise Refused(_("The cell has voted on this already, with success."), "held_on")
    if phase is Phase.RECOGNITION:
        from partycell_desktop.domain.candidate_bench import Bench
        from partycell_desktop.domain.candidate_checks import probation_end

        ends = probation_end(file, Bench(session.rules, session.today()))
        if ends is None:
            raise Refused(_("There is no admission yet."), "held_on")
        if held < ends:
            raise Refused(
                _("The probation is full only on {day}; the cell considers the recognition after it.").format(
                    day=PartialDate.of(ends).shown()
                ),
                "held_on",
            )


# Who was there, and what came out.


def _note_who_was_there(
    session: Session,
    file: MeetingFile,
    values: Mapping[str, Any],
    came: list[int],
    left_out: Mapping[str, str],
    *,
    is_new: bool,
) -> dict[str, Any]:
    """Note on the list of the meeting what was told; gives what an old resolution says of the attendance in numbers."""
    told = {name: values[name] for name in _OF_THE_ATTENDANCE if values.get(name) not in ("", None)}
    noted = is_attendance_noted(file.roll)
    if noted and told:
        raise Refused(_("Who was there stands in the meeting; correct the attendance there."), min(told))
    if not noted and not told and not is_new:
        raise Refused(_("Note first who was there: a vote counts the members of the meeting."))
    for each in file.roll:
        new = _as_told(each, came, left_out)
        if new != each:
            records.change(session.book, Attendance, each.id, {"state": new.state, "left_out": new.left_out})
    if not told and not noted:
        mark_rest_present(session, file.id)
    return told


def _counted(
    session: Session,
    meeting: MeetingFile,
    file: CandidateFile,
    phase: Phase,
    values: Mapping[str, Any],
    told: Mapping[str, Any],
) -> MeetingVote:
    """The vote with the frozen list of who counts; refused where the numbers cannot be."""
    if any(each.candidacy_id == file.id and each.phase == phase for each in meeting.votes):
        raise Refused(_("This meeting has voted on this already: correct that vote."), "held_on")
    ballot = _ballot(session, meeting.day, meeting.roll)
    share = session.rules.value("vote.membership_share", on=meeting.day).threshold.written
    point = next((each.id for each in meeting.points if each.candidacy_id == file.id and each.phase == phase), 0)
    vote = MeetingVote(
        meeting_id=meeting.id,
        point_id=point,
        sort_order=held_at.next_place(session.book, MeetingVote, meeting.id),
        matter=matter_of(phase, file.person.name),
        majority=Majority.TWO_THIRDS,
        entitled=ballot.entitled,
        share=share,
        voters=counting.voters_text(ballot.voters),
        candidacy_id=file.id,
        phase=phase.value,
        **{name: values[name] for name in _OF_THE_VOTE if name in values},
    )
    if told:
        # The old resolution tells numbers, not names: whoever it does not tell of was there.
        told = {"present_official": ballot.entitled, "present_probationary": ballot.probationary, **told}
    return _checked(replace(vote, **told), meeting)


def _checked(vote: MeetingVote, meeting: MeetingFile) -> MeetingVote:
    """The vote with how many of those who count were there; refused where its numbers cannot be."""
    count = turnout_of(meeting.roll)
    vote = replace(vote, in_favour=vote.in_favour or 0, against=vote.against or 0)
    official = count.present_official if vote.present_official is None else vote.present_official
    probationary = count.present_probationary if vote.present_probationary is None else vote.present_probationary
    counts = {each.member_id for each in counting.read_voters(vote.voters) if each.counts}
    if vote.present_official is None:
        vote = replace(vote, present=sum(each.came and each.person_id in counts for each in meeting.roll))
    else:
        vote = replace(vote, present=min(vote.entitled or 0, official))
    counting.check_counts(
        official=count.official,
        present_official=official,
        probationary=count.probationary,
        present_probationary=probationary,
        entitled=vote.entitled or 0,
        in_favour=vote.in_favour or 0,
        against=vote.against or 0,
    )
    check_vote(vote, vote.present or 0)
    return vote


def correct_vote(session: Session, vote_id: int, items: dict[str, Any]) -> int:
    """Correct what was entered wrongly of a vote; who counted stays as frozen, the register follows the number.

    What the meeting tells (the day, who led it, who was there) is corrected there. Finished minutes hold the vote: then
    only the number of the resolution can be corrected.
    """
    known = _vote_on_a_candidate(session, vote_id)
    file = kept.get_file(session.book, known.candidacy_id)
    meeting = held_at.get_file(session.book, known.meeting_id)
    before = next(each for each in file.votes if each.id == vote_id)
    values = read_items(CandidateVote, items, session.today())
    changed = {name: value for name, value in values.items() if (value or "") != (getattr(before, name) or "")}
    _check_its_own(changed, known)
    new: dict[str, Any] = {name: value for name, value in changed.items() if name != "number"}
    if new:
        check_open(meeting.meeting)
    vote = _checked(replace(known, **new), meeting)
    if file.step(STAGES[before.phase]) is not None and has_passed(before) and not has_passed(_result(before, vote)):
        raise Refused(_("The stage rests on this vote: open the stage again first."), "in_favour")
    with session.act("correct_vote", person_id=file.person.id):
        if new:
            held_at.keep(session.book, vote)
        if "number" in changed:
            numbers.change_number(session, vote_id, str(changed["number"] or ""))
    return vote_id


def _result(before: CandidateVote, vote: MeetingVote) -> CandidateVote:
    return replace(before, in_favour=vote.in_favour, entitled=vote.entitled)


def _check_its_own(changed: Mapping[str, Any], known: MeetingVote) -> None:
    """Refuse to correct at the vote what stands in the meeting."""
    if "held_on" in changed:
        raise Refused(_("Another day means other members: take this vote out and enter it anew."), "held_on")
    for name in _OF_THE_MEETING[1:]:
        if name in changed:
            raise Refused(_("Who led the meeting is corrected in the meeting itself."), name)
    for name in _OF_THE_ATTENDANCE:
        if name in changed and known.present_official is None:
            raise Refused(_("Who was there stands in the meeting; correct the attendance there."), name)
    for name in ("official", "probationary", "entitled"):
        if name in changed:
            raise Refused(_("Who counted stays as it was frozen with the vote."), name)


def _vote_on_a_candidate(session: Session, vote_id: int) -> MeetingVote:
    known = records.get(session.book, MeetingVote, vote_id)
    if not known.candidacy_id:
        raise Refused(_("This vote is not about a candidate; it is corrected in the meeting."), "vote_id")
    return known


def remove_vote(session: Session, vote_id: int) -> int:
    """Take out a vote that was entered by mistake; refused once its stage is closed or the minutes are finished.

    The number that its resolution had in the register is cancelled with that reason; one that was only entered by hand
    is taken out.
    """
    known = _vote_on_a_candidate(session, vote_id)
    check_open(held_at.get_meeting(session.book, known.meeting_id))
    file = kept.get_file(session.book, known.candidacy_id)
    if file.step(STAGES[Phase(known.phase)]) is not None:
        raise Refused(_("The stage rests on this vote: open the stage again first."), "vote_id")
    with session.act("remove_vote", person_id=file.person.id):
        numbers.change_number(session, vote_id, "")
        records.remove(session.book, MeetingVote, vote_id)
    return vote_id


def _day(session: Session, typed: str) -> date:
    values = read_items(CandidateVote, {"held_on": typed}, session.today())
    held = values["held_on"]
    if not isinstance(held, PartialDate):
        raise Refused(_("The day of the meeting is needed."), "held_on")
    return held.first_day()
