"""What a meeting means: who counts in a vote, who was missing, how long it took, what passes."""

from dataclasses import replace

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import read_time
from partycell_desktop.domain.meetings import (
    Attendance,
    Attending,
    Meeting,
    MeetingFile,
    MeetingKind,
    MeetingState,
    MeetingVote,
    check_vote,
    has_passed,
    minutes_between,
    state_of,
    turnout_of,
    voters_of,
)
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank

CAME, EXCUSED, ABSENT = Attending.PRESENT, Attending.EXCUSED, Attending.ABSENT
ROLL = (
    Attendance(person_id=1, name="Nguyễn Đức Khang", state=CAME),
    Attendance(person_id=2, name="Đỗ Thị Mỹ Hường", state=CAME),
    Attendance(person_id=3, name="Lê Thị Mẫu", state=EXCUSED, reason="ốm"),
    Attendance(person_id=4, name="Hoàng Văn Nam", state=ABSENT),
    Attendance(person_id=5, name="Vũ Minh Đức", exempt=True),
    Attendance(person_id=6, name="Trần Quốc Hùng", exempt=True, state=CAME),
    Attendance(person_id=7, name="Phạm Văn Dũng", away=True),
    Attendance(person_id=8, name="Mai Xuân Trường", away=True, state=CAME),
    Attendance(person_id=9, name="Hà Văn Sơn", suspended=True, state=CAME),
    Attendance(person_id=10, name="Ngô Thị Lan", rank=Rank.PROBATIONARY, state=CAME),
    Attendance(person_id=11, name="Cao Thị Kim Oanh", guest=True, state=CAME),
    Attendance(person_id=12, name="Khúc Văn Toàn", left_out="đang bị khởi tố", state=CAME),
)


def test_the_number_of_a_vote_is_all_who_are_convened_whether_they_came_or_not() -> None:
    # 294-QĐ/TW 9.3.2: 1, 2 came; 3, 4 were missing but belong; 6 and 8 count because they came though exempt or away.
    # Not: 5 exempt and 7 away who did not come, 9 suspended, 10 probationary, 11 here for a stay, 12 prosecuted.
    counted = [each.member_id for each in voters_of(ROLL) if each.counts]
    assert counted == [1, 2, 3, 4, 6, 8]
    assert all(each.why for each in voters_of(ROLL) if not each.counts)


def test_who_was_not_expected_is_not_missing() -> None:
    count = turnout_of(ROLL)
    assert (count.official, count.probationary, count.guests) == (10, 1, 1)
    # Came: 1, 2, 6, 8, 9, 10, 11, 12. Expected beside them: 3 and 4. Neither 5 nor 7 was.
    assert (count.came, count.convened) == (8, 10)
    assert [each.person_id for each in count.excused] == [3]
    assert [each.person_id for each in count.absent] == [4]
    assert count.unknown == ()
    assert (count.present_official, count.present_probationary, count.present_guests) == (6, 1, 1)


@pytest.mark.parametrize(
    ("entitled", "agreed", "share", "passes"),
    [
        (24, 12, "> 1/2", False),  # exactly one half is not more than one half
        (24, 13, "> 1/2", True),
        (19, 12, ">= 2/3", False),  # 2/3 of 19 are 12.67
        (19, 13, ">= 2/3", True),
        (18, 12, ">= 2/3", True),  # exactly two thirds reach
        (0, 0, "> 1/2", False),
    ],
)
def test_a_half_must_be_passed_and_two_thirds_be_reached(entitled: int, agreed: int, share: str, passes: bool) -> None:
    assert has_passed(MeetingVote(entitled=entitled, in_favour=agreed, share=share)) is passes


@pytest.mark.parametrize(
    ("vote", "field"),
    [
        (MeetingVote(in_favour=4, against=2, other=1), "in_favour"),
        (MeetingVote(in_favour=4, against=1, invalid=2), "in_favour"),
        (MeetingVote(in_favour=3, handed_out=7), "handed_out"),
        (MeetingVote(in_favour=3, handed_out=5, returned=6), "returned"),
        (MeetingVote(in_favour=3, against=1, handed_out=6, returned=3), "returned"),
    ],
)
def test_more_votes_than_voters_cannot_be(vote: MeetingVote, field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_vote(vote, present_voters=6)
    assert refused.value.field == field


def test_as_many_votes_as_voters_can_be() -> None:
    check_vote(MeetingVote(in_favour=3, against=1, other=1, invalid=1, handed_out=6, returned=6), present_voters=6)


def test_a_meeting_takes_its_minutes_and_cannot_end_before_it_began() -> None:
    assert minutes_between("14:00", "15:35") == 95
    assert minutes_between("14:00", "") is None
    with pytest.raises(Refused) as refused:
        minutes_between("14:00", "13:59")
    assert refused.value.field == "ended_at"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("14:00", "14:00"), ("14h30", "14:30"), ("14 giờ 05 phút", "14:05"), ("8", "08:00"), ("0730", "07:30")],
)
def test_an_hour_is_read_as_people_write_it(typed: str, kept: str) -> None:
    assert read_time(typed) == kept


@pytest.mark.parametrize("typed", ["25:00", "14:60", "chiều", "14:5", "-1", "14:00:00"])
def test_what_is_no_hour_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_time(typed)


def test_how_far_a_meeting_has_come_follows_from_what_is_recorded() -> None:
    meeting = Meeting(kind=MeetingKind.ORDINARY, held_on=PartialDate.from_iso("2026-10-05"))
    assert state_of(meeting, opened=False) is MeetingState.PLANNED
    assert MeetingFile(meeting, roll=ROLL).state is MeetingState.OPENED
    assert state_of(replace(meeting, ended_at="16:00"), opened=True) is MeetingState.HELD
    assert state_of(replace(meeting, ended_at="16:00", sealed_at="2026-10-05"), opened=True) is MeetingState.FINISHED
    assert state_of(replace(meeting, cancelled="mưa bão"), opened=False) is MeetingState.CANCELLED
