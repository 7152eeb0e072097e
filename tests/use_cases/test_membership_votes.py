"""Votes on candidates and probationary members: held in a meeting, kept once, numbered in the register."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from partycell_desktop.domain.candidates import CandidateVote, Phase, has_passed
from partycell_desktop.domain.documents import DocumentState, OutgoingDocument
from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.store import documents as register
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import history, meeting_items, meetings, minutes, printing, votes_ahead
from partycell_desktop.use_cases.documents import draft_document, issue_document
from partycell_desktop.use_cases.past_meetings import enter_meeting
from partycell_desktop.use_cases.roster import add_member, record_event
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vote_numbers import number_vote
from tests.books import filled, make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

PEOPLE = ("Nguyễn Đức Khang", "Đỗ Thị Mỹ Hường", "Trần Quốc Hùng", "Lê Thị Mẫu", "Vũ Minh Đức", "Ngô Thị Lan")
KHANG, HUONG, HUNG, MAU, DUC, LAN = range(1, 7)
DAY = "20/11/2026"
NAME = "Đinh Công Mẫu"
TO_VOTE = ("outstanding", "sympathiser", "course", "file_allowed", "file", "verification", "opinions")


def take_in(session: Session) -> None:
    for number, name in enumerate(PEOPLE, 1):
        person = add_member(session, {"full_name": name})
        assert person == number
        record_event(session, person, "admitted", {"on": "03/02/2026" if number == LAN else "03/02/2015"})
        if number != LAN:
            record_event(session, person, "recognised", {"on": "03/02/2016"})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A cell of five official members and one on probation."""
    made = make_book(tmp_path / "biểu quyết.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    filled(made, take_in)
    yield made
    made.book.close(copy=False)


@pytest.fixture
def way(session: Session) -> int:
    """A candidate whose stage asks for the vote of the cell."""
    person = {"full_name": NAME, "born_on": "12/5/1993", "job_title": "Công nhân vận hành", "work_unit": "Tổ máy"}
    made = use.add_candidate(session, person)
    for stage in TO_VOTE:
        steps.advance_candidate(session, made, stage, {"done_on": "10/11/2026"}, "theo hồ sơ đã lập")
    return made


def held(session: Session, day: str = DAY, kind: str = "ordinary") -> int:
    """A meeting at which all were but one, with chair and secretary."""
    meeting = meetings.plan_meeting(session, kind, {"held_on": day, "starts_at": "14:00", "place": "Phòng họp"})
    meetings.open_meeting(session, meeting)
    meetings.mark_attendance(session, meeting, [MAU], "excused", {"reason": "đi công tác"})
    meetings.mark_rest_present(session, meeting)
    meetings.correct_meeting(session, meeting, {"ended_at": "15:40"}, chair=KHANG, secretary=HUONG)
    return meeting


def kept(session: Session, way: int) -> list[CandidateVote]:
    return list(use.get_candidate(session, way).file.votes)


def documents(session: Session) -> list[tuple[str, DocumentState]]:
    return [(each.symbol, each.state) for each in register.list_documents(session.book)]


def said(session: Session, meeting: int, name: str = "votes") -> str:
    return next((each.text for each in minutes.list_minutes_passages(session, meeting) if each.name == name), "")


def record(session: Session, way: int, meeting: int, **items: str) -> int:
    told = {"way": "bỏ phiếu kín", "in_favour": "4", "against": "0"}
    return votes.record_vote(session, way, "admission", {**told, **items}, meeting_id=meeting)


def refused(do: Any) -> str:
    with pytest.raises(Refused) as found:
        do()
    return found.value.field


# One fact.


def test_the_vote_stands_in_the_meeting_and_the_candidates_file_tells_it_from_there(session: Session, way: int) -> None:
    meeting = held(session)
    number = record(session, way, meeting, handed_out="4", returned="4", invalid="0")
    (vote,) = kept(session, way)
    (of_meeting,) = meetings.get_meeting(session, meeting).file.votes
    assert (vote.id, vote.meeting_id, of_meeting.id, of_meeting.candidacy_id) == (number, meeting, number, way)
    assert vote.held_on is not None and vote.held_on.iso == "2026-11-20"
    assert (vote.chair, vote.chair_post, vote.secretary) == ("Nguyễn Đức Khang", "Bí thư", "Đỗ Thị Mỹ Hường")
    assert (vote.official, vote.probationary, vote.present_official, vote.present_probationary) == (5, 1, 4, 1)
    assert (vote.entitled, vote.share, vote.absent_reason) == (5, "2/3", "01 đồng chí đi công tác")
    assert has_passed(vote)  # two thirds of five are four
    # What is corrected in the meeting is true of the vote at once.
    meetings.correct_meeting(session, meeting, {}, chair=HUNG)
    assert kept(session, way)[0].chair == "Trần Quốc Hùng"


def test_the_list_of_the_meeting_counts_with_those_away_exempt_suspended_and_prosecuted(
    session: Session, way: int
) -> None:
    record_event(session, HUNG, "exempted", {"on": "1/11/2026"})
    record_event(session, DUC, "suspended", {"on": "1/11/2026"})
    meeting = held(session)
    meetings.mark_attendance(session, meeting, [DUC], "excused", {})
    ballot = votes.prepare_vote(session, meeting_id=meeting)
    assert (ballot.official, ballot.entitled, ballot.present, ballot.needed) == (5, 3, 2, 2)
    why = {each.name: each.why for each in ballot.voters if not each.counts}
    assert set(why) == {"Trần Quốc Hùng", "Vũ Minh Đức", "Ngô Thị Lan"}
    came = votes.prepare_vote(session, "", [HUNG], {str(MAU): "đang bị truy tố"}, meeting)
    assert (came.entitled, came.present) == (3, 3)
    votes.record_vote(
        session, way, "admission", {"in_favour": "3"}, [HUNG], {str(MAU): "đang bị truy tố"}, meeting_id=meeting
    )
    roll = {each.person_id: each for each in meetings.get_meeting(session, meeting).file.roll}
    assert roll[HUNG].came and roll[MAU].left_out == "đang bị truy tố"  # noted once, in the meeting


@pytest.mark.parametrize(
    ("items", "field"),
    [
        ({"in_favour": "5"}, "in_favour"),  # four of those who count were there
        ({"in_favour": "3", "against": "2"}, "in_favour"),
        ({"in_favour": "3", "handed_out": "5"}, "handed_out"),
        ({"in_favour": "3", "handed_out": "3", "returned": "4"}, "returned"),
        ({"in_favour": "4", "handed_out": "4", "returned": "3"}, "returned"),
        ({"in_favour": "3", "held_on": "19/11/2026"}, "held_on"),
        ({"in_favour": "3", "chair": "Trần Quốc Hùng"}, "chair"),
        ({"in_favour": "3", "present_official": "5"}, "present_official"),
    ],
)
def test_a_vote_that_cannot_be_is_refused_and_nothing_is_kept(
    session: Session, way: int, items: dict[str, str], field: str
) -> None:
    meeting = held(session)
    assert refused(lambda: record(session, way, meeting, **items)) == field
    assert kept(session, way) == [] and meetings.get_meeting(session, meeting).file.votes == ()


def test_a_meeting_without_attendance_a_committee_or_finished_minutes_take_no_vote(session: Session, way: int) -> None:
    planned = meetings.plan_meeting(session, "ordinary", {"held_on": DAY, "starts_at": "8:00"})
    with pytest.raises(Refused, match="điểm danh"):
        record(session, way, planned)
    meetings.open_meeting(session, planned)
    with pytest.raises(Refused, match="điểm danh"):
        record(session, way, planned)
    committee = meetings.plan_meeting(session, "committee", {"held_on": "19/11/2026"})
    assert refused(lambda: record(session, way, committee)) == "meeting_id"
    finished = held(session, "18/11/2026")
    minutes.finish_minutes(session, finished)
    with pytest.raises(Refused, match="đính chính"):
        record(session, way, finished)
    assert kept(session, way) == []


def test_one_meeting_votes_once_and_the_next_one_after_a_failure(session: Session, way: int) -> None:
    first = held(session, "18/11/2026")
    record(session, way, first, in_favour="2", against="2")
    assert refused(lambda: record(session, way, first)) == "held_on"
    second = held(session)
    record(session, way, second)
    assert [has_passed(each) for each in kept(session, way)] == [False, True]
    third = held(session, "21/11/2026")
    assert refused(lambda: record(session, way, third)) == "held_on"  # the cell has voted, with success


# A script, and old votes.


def test_a_script_that_names_only_the_day_takes_the_meeting_of_that_day(session: Session, way: int) -> None:
    meeting = held(session)
    votes.record_vote(session, way, "admission", {"held_on": DAY, "in_favour": "4"})
    assert kept(session, way)[0].meeting_id == meeting


def test_a_script_has_to_say_which_of_two_meetings_of_a_day_voted(session: Session, way: int) -> None:
    held(session)
    meetings.plan_meeting(session, "thematic", {"held_on": DAY, "starts_at": "8:00"})
    items = {"held_on": DAY, "in_favour": "4"}
    assert refused(lambda: votes.record_vote(session, way, "admission", items)) == "meeting_id"


def test_an_old_vote_enters_its_meeting_with_what_the_resolution_tells(session: Session, way: int) -> None:
    items = {
        "held_on": "5/8/2026",
        "number": "11-NQ/CB",
        "present_official": "4",
        "in_favour": "4",
        "absent_reason": "01 đồng chí ốm",
        "chair": "Phạm Văn Ngoài",
        "chair_post": "Ủy viên Ban Thường vụ Đảng ủy",
        "secretary": "Đỗ Thị Mỹ Hường",
    }
    votes.record_vote(session, way, "admission", items, kind="extraordinary")
    (vote,) = kept(session, way)
    meeting = meetings.get_meeting(session, vote.meeting_id)
    assert meeting.meeting.kind == "extraordinary" and len(meeting.file.roll) == 6
    assert (meeting.meeting.chair_id, meeting.meeting.chair_name, meeting.meeting.secretary_id) == (
        0,
        "Phạm Văn Ngoài",
        HUONG,
    )
    assert (vote.chair, vote.secretary, vote.number) == ("Phạm Văn Ngoài", "Đỗ Thị Mỹ Hường", "11-NQ/CB")
    assert (vote.present_official, vote.official, vote.absent_reason) == (4, 5, "01 đồng chí ốm")
    text = printing.compose_paper(session, "6-KNĐ", candidacy_ids=[way])
    assert text


def test_who_is_not_told_of_was_there_in_a_meeting_that_a_script_enters(session: Session, way: int) -> None:
    votes.record_vote(session, way, "admission", {"held_on": "5/8/2026", "in_favour": "5"})
    (vote,) = kept(session, way)
    assert all(each.came for each in meetings.get_meeting(session, vote.meeting_id).file.roll)
    assert (vote.present_official, vote.absent_reason) == (5, "")


def test_a_past_meeting_is_entered_without_guesses(session: Session) -> None:
    held(session, "10/10/2026")
    meeting = enter_meeting(session, "ordinary", {"held_on": "5/8/2026"})
    record = meetings.get_meeting(session, meeting)
    assert (record.meeting.place, record.meeting.starts_at, record.meeting.chair_id) == ("", "", 0)
    assert len(record.turnout.unknown) == 6
    assert refused(lambda: enter_meeting(session, "ordinary", {"held_on": "23/11/2026"})) == "held_on"
    assert refused(lambda: enter_meeting(session, "party", {"held_on": "5/8/2026"})) == "kind"
    assert refused(lambda: enter_meeting(session, "ordinary", {"held_on": "8/2026"})) == "held_on"


# The agenda.


def test_those_whose_stage_asks_for_it_stand_on_the_agenda_with_what_the_book_knows(session: Session, way: int) -> None:
    from partycell_desktop.use_cases.meeting_preparation import propose_agenda

    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": "05/12/2026"})
    (ahead,) = votes_ahead.list_votes_ahead(session, meeting)
    assert (ahead.name, ahead.phase, ahead.point_id, ahead.why_not) == (NAME, Phase.ADMISSION, 0, "")
    propose_agenda(session, meeting)
    (point,) = [each for each in meetings.get_meeting(session, meeting).file.points if each.candidacy_id]
    assert point.title == f"Xét, đề nghị kết nạp đảng viên đối với quần chúng ưu tú {NAME}"
    assert point.text == f"Quần chúng ưu tú {NAME}, sinh ngày 12/05/1993, Công nhân vận hành, Tổ máy."
    (ahead,) = votes_ahead.list_votes_ahead(session, meeting)
    assert ahead.point_id == point.id


def test_a_matter_is_brought_to_a_meeting_once_and_the_vote_belongs_to_its_point(session: Session, way: int) -> None:
    meeting = held(session)
    assert votes_ahead.bring_to_meeting(session, way, "admission", meeting) == meeting
    assert votes_ahead.bring_to_meeting(session, way, "admission", meeting) == meeting
    points = [each for each in meetings.get_meeting(session, meeting).file.points if each.candidacy_id == way]
    assert len(points) == 1
    record(session, way, meeting)
    assert meetings.get_meeting(session, meeting).file.votes[0].point_id == points[0].id
    assert votes_ahead.list_votes_ahead(session, meeting) == []
    assert refused(lambda: meeting_items.remove_meeting_part(session, "point", points[0].id)) == "part_id"


def test_a_matter_is_brought_to_a_day_that_is_planned_or_was_held(session: Session, way: int) -> None:
    planned = votes_ahead.bring_to_meeting(session, way, "admission", items={"held_on": "05/12/2026"})
    assert meetings.get_meeting(session, planned).file.state is MeetingState.PLANNED
    past = votes_ahead.bring_to_meeting(session, way, "admission", kind="extraordinary", items={"held_on": "5/8/2026"})
    assert len(meetings.get_meeting(session, past).file.roll) == 6
    assert {each.meeting.id for each in votes_ahead.list_meetings_to_vote(session)} == {planned, past}
    assert refused(lambda: votes_ahead.bring_to_meeting(session, way, "admission", items={})) == "held_on"
    history.undo_act(session)
    assert [each.meeting.id for each in votes_ahead.list_meetings_to_vote(session)] == [planned]


def test_a_recognition_cannot_come_up_before_the_probation_is_full(session: Session, way: int) -> None:
    followed = use.follow_probation(session, LAN)
    early = {"held_on": "05/12/2026"}
    with pytest.raises(Refused, match="03/02/2027"):
        votes_ahead.bring_to_meeting(session, followed, "recognition", items=early)
    votes_ahead.bring_to_meeting(session, followed, "recognition", items={"held_on": "05/03/2027"})


# The resolution.


def test_the_resolution_takes_its_number_from_the_register_also_of_a_failed_vote(session: Session, way: int) -> None:
    meeting = held(session)
    vote = record(session, way, meeting, in_favour="2", against="2", against_reason="cần thêm thời gian")
    assert number_vote(session, vote) == "01-NQ/CB"
    assert kept(session, way)[0].number == "01-NQ/CB"
    (document,) = register.documents_of_meeting(session.book, meeting)
    assert (document.form, document.candidacy_id, document.signer) == ("6-knd", way, "Nguyễn Đức Khang")
    assert use.get_candidate(session, way).file.paper(43) is None  # no resolution of a dossier that goes on
    with pytest.raises(Refused, match="01-NQ/CB"):
        number_vote(session, vote)
    # The resolution of the month is another document, with a number of its own.
    assert minutes.number_meeting_paper(session, meeting, "nghi-quyet") == "02-NQ/CB"
    assert kept(session, way)[0].number == "01-NQ/CB"


def test_the_number_can_be_taken_after_the_minutes_are_finished_and_the_dossier_has_the_paper(
    session: Session, way: int
) -> None:
    meeting = held(session)
    vote = record(session, way, meeting)
    minutes.finish_minutes(session, meeting)
    number_vote(session, vote)
    file = use.get_candidate(session, way).file
    paper = file.paper(43)
    assert paper is not None and (paper.number, paper.dated_on) == ("01-NQ/CB", file.votes[0].held_on)
    assert "changed" not in [each.key for each in minutes.check_minutes(session, meeting)]
    assert steps.look_at_step(session, way).values["number"] == "01-NQ/CB"


def test_the_resolution_of_a_meeting_tells_of_its_own_vote(session: Session, way: int) -> None:
    first = held(session, "18/11/2026")
    record(session, way, first, in_favour="2", against="2", against_reason="cần thêm thời gian")
    second = held(session)
    record(session, way, second)
    texts = {}
    for meeting in (first, second):
        paper = printing.compose_paper(session, "6-KNĐ", options={"meeting": str(meeting)}, candidacy_ids=[way])
        texts[meeting] = str(paper)
    assert "18 tháng 11 năm 2026" in texts[first] and "cần thêm thời gian" in texts[first]
    assert "20 tháng 11 năm 2026" in texts[second] and "cần thêm thời gian" not in texts[second]
    other = held(session, "21/11/2026")
    options = {"meeting": str(other)}
    assert refused(lambda: printing.compose_paper(session, "6-KNĐ", options=options, candidacy_ids=[way])) == "meeting"


def test_a_corrected_number_is_true_in_the_register_and_the_dossier(session: Session, way: int) -> None:
    meeting = held(session)
    vote = record(session, way, meeting, number="14-NQ/CB")
    votes.correct_vote(session, vote, {"number": "15-NQ/CB"})
    assert documents(session) == [("15-NQ/CB", DocumentState.ISSUED)]  # it was only entered, so it is corrected
    file = use.get_candidate(session, way).file
    paper = file.paper(43)
    assert paper is not None and (paper.number, file.votes[0].number) == ("15-NQ/CB", "15-NQ/CB")
    history.undo_act(session)
    assert documents(session) == [("14-NQ/CB", DocumentState.ISSUED)]


def test_a_number_that_the_program_gave_is_cancelled_where_another_one_is_right(session: Session, way: int) -> None:
    vote = record(session, way, held(session))
    number_vote(session, vote)
    votes.correct_vote(session, vote, {"number": "05-NQ/CB"})
    assert documents(session) == [("01-NQ/CB", DocumentState.CANCELLED), ("05-NQ/CB", DocumentState.ISSUED)]
    assert kept(session, way)[0].number == "05-NQ/CB"


def test_a_number_that_another_document_has_is_refused(session: Session, way: int) -> None:
    other = draft_document(session, {"type": "NQ", "title": "về việc khác", "dated_on": DAY})
    issue_document(session, other)
    meeting = held(session)
    assert refused(lambda: record(session, way, meeting, number="01-NQ/CB")) == "number"
    vote = record(session, way, meeting)
    assert refused(lambda: votes.correct_vote(session, vote, {"number": "1"})) == "number"
    votes.correct_vote(session, vote, {"number": "2"})
    assert kept(session, way)[0].number == "02-NQ/CB"


def test_a_number_of_another_kind_stays_with_the_vote_alone(session: Session, way: int) -> None:
    vote = record(session, way, held(session), number="07-NQ/CBCS")
    assert kept(session, way)[0].number == "07-NQ/CBCS" and documents(session) == []
    votes.correct_vote(session, vote, {"number": ""})
    assert kept(session, way)[0].number == ""


def test_a_resolution_that_the_register_has_already_is_joined_and_not_entered_twice(session: Session, way: int) -> None:
    person = use.get_candidate(session, way).person.id
    items = {"type": "NQ", "title": "đề nghị kết nạp", "dated_on": DAY, "candidacy_id": way, "person_id": person}
    known = draft_document(session, items)
    issue_document(session, known)
    meeting = held(session)
    record(session, way, meeting, number="01-NQ/CB")
    (document,) = register.documents_of_meeting(session.book, meeting)
    assert isinstance(document, OutgoingDocument) and (document.id, document.form) == (known, "6-knd")


# Corrected, taken out, finished.


def test_a_vote_is_taken_out_with_its_number_and_undo_brings_both_back(session: Session, way: int) -> None:
    vote = record(session, way, held(session))
    number_vote(session, vote)
    votes.remove_vote(session, vote)
    assert kept(session, way) == [] and documents(session) == [("01-NQ/CB", DocumentState.CANCELLED)]
    assert use.get_candidate(session, way).file.paper(43) is None
    history.undo_act(session)
    assert kept(session, way)[0].number == "01-NQ/CB"
    assert documents(session) == [("01-NQ/CB", DocumentState.ISSUED)]


def test_what_stands_in_the_meeting_is_not_corrected_at_the_vote(session: Session, way: int) -> None:
    vote = record(session, way, held(session))
    for items, field in (
        ({"held_on": "19/11/2026"}, "held_on"),
        ({"chair": "Trần Quốc Hùng"}, "chair"),
        ({"present_official": "5"}, "present_official"),
        ({"entitled": "4"}, "entitled"),
        ({"in_favour": "5"}, "in_favour"),
    ):
        assert refused(lambda items=items: votes.correct_vote(session, vote, items)) == field
    votes.correct_vote(session, vote, {"held_on": DAY, "in_favour": "3", "against": "1"})
    assert (kept(session, way)[0].in_favour, kept(session, way)[0].against) == (3, 1)
    plain = meeting_items.keep_vote(
        session, kept(session, way)[0].meeting_id, {"matter": "Việc khác", "in_favour": "4"}
    )
    assert refused(lambda: votes.correct_vote(session, plain, {"in_favour": "3"})) == "vote_id"
    assert refused(lambda: votes.remove_vote(session, plain)) == "vote_id"


def test_a_closed_stage_holds_the_success_of_its_vote(session: Session, way: int) -> None:
    vote = record(session, way, held(session), number="14-NQ/CB")
    steps.advance_candidate(session, way, "cell_vote", {}, "theo hồ sơ")
    assert refused(lambda: votes.correct_vote(session, vote, {"in_favour": "2"})) == "in_favour"
    assert refused(lambda: votes.remove_vote(session, vote)) == "vote_id"
    votes.correct_vote(session, vote, {"way": "biểu quyết bằng thẻ đảng viên"})


def test_finished_minutes_hold_the_vote_and_let_only_its_number_be_corrected(session: Session, way: int) -> None:
    meeting = held(session)
    vote = record(session, way, meeting, number="14-NQ/CB")
    minutes.finish_minutes(session, meeting)
    for do in (
        lambda: votes.correct_vote(session, vote, {"in_favour": "3"}),
        lambda: votes.remove_vote(session, vote),
        lambda: meeting_items.remove_meeting_part(session, "vote", vote),
    ):
        with pytest.raises(Refused, match="đính chính"):
            do()
    votes.correct_vote(session, vote, {"number": "15-NQ/CB", "in_favour": "4"})
    assert kept(session, way)[0].number == "15-NQ/CB"
    minutes.note_correction(session, meeting, {"wrong": "tán thành 4", "right": "tán thành 3"})


def test_the_minutes_tell_of_the_vote_in_full_sentences(session: Session, way: int) -> None:
    record_event(session, HUNG, "temporary_out", {"on": "1/11/2026"})
    meeting = held(session)
    meetings.mark_attendance(session, meeting, [HUNG], "", {})
    record(session, way, meeting, in_favour="3", handed_out="3", returned="3", invalid="0")
    assert said(session, meeting) == (
        f"- Đề nghị kết nạp vào Đảng quần chúng ưu tú {NAME}, hình thức bỏ phiếu kín. Chi bộ có 05 đảng viên chính "
        "thức; 04 đồng chí được tính khi biểu quyết, có mặt 03 đồng chí; 01 đồng chí không tính theo quy định. Số "
        "phiếu phát ra 3, thu về 3, hợp lệ 3, không hợp lệ 0. Tán thành: 03 đồng chí, đạt 75% số đảng viên được tính; "
        "60% tổng số đảng viên chính thức. Không tán thành: không. Kết quả đạt tỷ lệ từ 2/3 trở lên theo quy định; chi "
        "bộ đề nghị cấp ủy có thẩm quyền xem xét, quyết định kết nạp đảng viên."
    )


def test_the_minutes_report_a_failed_vote_upward_with_its_result(session: Session, way: int) -> None:
    meeting = held(session)
    record(session, way, meeting, in_favour="2", against="2", against_reason="cần thêm thời gian.")
    assert said(session, meeting).endswith(
        "Tán thành: 02 đồng chí, đạt 40% số đảng viên được tính. Không tán thành: 02 đồng chí, đạt 40% số đảng viên "
        "được tính (lý do: cần thêm thời gian). Kết quả không đạt tỷ lệ từ 2/3 trở lên theo quy định; chi bộ báo cáo "
        "đầy đủ kết quả biểu quyết lên cấp ủy có thẩm quyền."
    )


def test_who_has_been_voted_on_with_success_does_not_come_up_again(session: Session, way: int) -> None:
    from partycell_desktop.use_cases.meeting_preparation import propose_agenda

    record(session, way, held(session))
    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": "05/12/2026"})
    propose_agenda(session, meeting)
    assert [each for each in meetings.get_meeting(session, meeting).file.points if each.candidacy_id] == []
    assert votes_ahead.list_votes_ahead(session, meeting) == []
