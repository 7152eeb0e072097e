"""The vote of a meeting on an admission or a recognition, as the candidate's file and its resolution tell of it.

The vote is kept once, with its meeting. Who led the meeting, how many were there and who was not comes from the
meeting; the number of the resolution from the register of documents.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from partycell_desktop.domain.candidates import CandidateVote, Phase
from partycell_desktop.domain.meetings import Attendance, Attending, MeetingFile, MeetingVote, turnout_of
from partycell_desktop.domain.threshold import find_threshold

RESOLUTION_FORMS: dict[Phase, str] = {Phase.ADMISSION: "6-knd", Phase.RECOGNITION: "13-knd"}
"""The resolution that comes out of a vote, by the key of its form."""

STAGES: dict[Phase, str] = {Phase.ADMISSION: "cell_vote", Phase.RECOGNITION: "recognition_vote"}
"""The stage of the way that the vote closes."""

_MATTERS = {
    Phase.ADMISSION: "Đề nghị kết nạp vào Đảng quần chúng ưu tú {name}",
    Phase.RECOGNITION: "Đề nghị công nhận đảng viên chính thức đối với đồng chí {name}",
}
_POINTS = {
    Phase.ADMISSION: "Xét, đề nghị kết nạp đảng viên đối với quần chúng ưu tú {name}",
    Phase.RECOGNITION: "Xét, đề nghị công nhận đảng viên chính thức đối với đồng chí {name}",
}


def matter_of(phase: Phase, name: str) -> str:
    """What the meeting votes on, in the words of the minutes."""
    return _MATTERS[phase].format(name=name)


def voted_on(vote: MeetingVote) -> str:
    """The name of the person a vote was about, as it was then; "" where it was about no candidate."""
    if not vote.candidacy_id:
        return ""
    return vote.matter.removeprefix(_MATTERS[Phase(vote.phase)].format(name=""))


def point_of(phase: Phase, name: str) -> str:
    """The point of the agenda on which that is dealt with."""
    return _POINTS[phase].format(name=name)


def candidate_vote_of(vote: MeetingVote, file: MeetingFile, chair: str, secretary: str, number: str) -> CandidateVote:
    """The vote as the candidate's file shows it; without a list of members the numbers of members are not known."""
    meeting = file.meeting
    threshold = find_threshold(vote.share)
    count = turnout_of(file.roll) if file.roll else None
    return CandidateVote(
        id=vote.id,
        candidacy_id=vote.candidacy_id,
        phase=Phase(vote.phase),
        meeting_id=vote.meeting_id,
        held_on=meeting.held_on,
        number=number or vote.number,
        way=vote.way,
        official=count.official if count else None,
        probationary=count.probationary if count else None,
        present_official=_first(vote.present_official, count.present_official if count else None),
        present_probationary=_first(vote.present_probationary, count.present_probationary if count else None),
        absent_reason=vote.absent_reason or reasons_of_absence(file.roll),
        entitled=vote.entitled,
        in_favour=vote.in_favour,
        against=vote.against,
        against_reason=vote.against_reason,
        handed_out=vote.handed_out,
        returned=vote.returned,
        invalid=vote.invalid,
        chair=chair,
        chair_post=meeting.chair_post,
        secretary=secretary,
        share=threshold.amount if threshold else "",
        voters=vote.voters,
        sealed=bool(meeting.sealed_at),
    )


def _first(one: int | None, other: int | None) -> int | None:
    return other if one is None else one


def is_attendance_noted(roll: Iterable[Attendance]) -> bool:
    """Whether it is noted of anybody whether they came."""
    return any(each.state is not Attending.UNKNOWN for each in roll)


def reasons_of_absence(roll: Sequence[Attendance]) -> str:
    """Why members of the cell were not there, without names as the resolution asks: "01 đồng chí đi công tác"."""
    if not is_attendance_noted(roll):
        return ""
    reasons = [_why_absent(each) for each in roll if not each.came and not each.guest]
    counted = Counter(each for each in reasons if each)
    return "; ".join(f"{number:02d} đồng chí {reason}" for reason, number in counted.items())


def _why_absent(each: Attendance) -> str:
    if each.state is Attending.ABSENT:
        return "vắng không có lý do"
    if each.reason:
        return each.reason.strip(" .;")
    if each.away:
        return "đang sinh hoạt tạm thời nơi khác"
    if each.exempt:
        return "được miễn công tác và sinh hoạt đảng"
    if each.suspended:
        return "bị đình chỉ sinh hoạt đảng"
    return "vắng có lý do" if each.state is Attending.EXCUSED else ""
