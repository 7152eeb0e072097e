"""The vote on a candidate in the window of a meeting: who counts, what is refused, what is kept, the resolution."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from partycell_desktop.domain.candidates import CandidateVote
from partycell_desktop.domain.vote import read_voters
from partycell_desktop.screens.meetings.membership_vote import VoteDialog
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import meetings, minutes, roster, votes_ahead
from tests.screens.meetings.conftest import HUNG, KHANG, MAU, AtTheMeeting

NAME = "Đinh Công Mẫu"
TO_VOTE = ("outstanding", "sympathiser", "course", "file_allowed", "file", "verification", "opinions")


def waiting(at: AtTheMeeting, name: str = NAME) -> int:
    """A candidate whose stage asks for the vote of the cell."""
    way = use.add_candidate(at.session, {"full_name": name, "born_on": "12/5/1993"})
    for stage in TO_VOTE:
        steps.advance_candidate(at.session, way, stage, {"done_on": "10/9/2026"}, "theo hồ sơ đã lập")
    return way


def kept(at: AtTheMeeting, way: int) -> list[CandidateVote]:
    return list(use.get_candidate(at.session, way).file.votes)


def in_dialog(at: AtTheMeeting, way: int, *acts: Callable[[], object]) -> None:
    """Open the dialog from the meeting that is shown and do `acts` in it."""
    at.hand.later("candidate.vote.dialog", *acts)
    at.hand.press(f"meeting.ahead.{way}.vote")
    at.hand.check()


def dialog(at: AtTheMeeting) -> VoteDialog:
    found = at.hand.find("candidate.vote.dialog")
    assert isinstance(found, VoteDialog)
    return found


def fill(at: AtTheMeeting, **texts: str) -> None:
    for name, text in texts.items():
        dialog(at).form.reveal(name)
        at.hand.rest()
        at.hand.type(f"candidate.vote.{name}", text)


def do(at: AtTheMeeting) -> None:
    at.hand.press("candidate.vote.do")


def cancel(at: AtTheMeeting) -> None:
    at.hand.press("candidate.vote.cancel")


def test_those_who_wait_for_the_vote_are_brought_to_the_agenda_and_voted_on(at: AtTheMeeting) -> None:
    way = waiting(at)
    meeting = at.held()
    at.show(meeting, "decisions")
    assert at.hand.text(f"meeting.ahead.{way}") == f"{NAME} · xét kết nạp"
    at.hand.press(f"meeting.ahead.{way}.bring")
    (point,) = [each for each in at.file(meeting).points if each.candidacy_id == way]
    assert not at.hand.sees(f"meeting.ahead.{way}.bring")

    def result() -> None:
        # Four official members count, three of them are there: two thirds of four are three.
        assert at.hand.text("candidate.vote.needed").endswith(
            "Cần ít nhất 3 trên 4 phiếu (2/3 số người được tính). Có mặt 3 người được tính."
        )
        fill(at, way="bỏ phiếu kín", in_favour="3")
        told = at.hand.text("candidate.vote.result")
        assert told.startswith("Tán thành 3 trên 4 người được tính (75%)")
        assert told.endswith("đủ số phiếu.")

    in_dialog(at, way, result, lambda: do(at))
    (vote,) = kept(at, way)
    assert (vote.meeting_id, vote.in_favour, vote.entitled, vote.official, vote.way) == (
        meeting, 3, 4, 4, "bỏ phiếu kín",
    )  # fmt: skip
    assert at.file(meeting).votes[0].point_id == point.id
    assert not at.hand.sees("meeting.ahead")
    assert at.hand.column("meeting.votes", 0) == [f"{NAME} · xét kết nạp"]
    assert at.hand.column("meeting.votes", 2) == ["thông qua"]


def test_a_failed_vote_is_said_before_it_is_recorded_and_kept(at: AtTheMeeting) -> None:
    way = waiting(at)
    at.show(at.held(), "decisions")

    def failed() -> None:
        fill(at, in_favour="2", against="1", against_reason="cần thêm thời gian")
        assert "thiếu 1 phiếu, không đạt; kết quả vẫn được lưu" in at.hand.text("candidate.vote.result")
        do(at)

    in_dialog(at, way, failed)
    assert [(each.in_favour, each.against_reason) for each in kept(at, way)] == [(2, "cần thêm thời gian")]
    assert at.hand.column("meeting.votes", 2) == ["không thông qua"]


@pytest.mark.parametrize(
    ("texts", "field", "said"),
    [
        ({}, "in_favour", "Hãy ghi số phiếu tán thành"),
        ({"in_favour": "5"}, "in_favour", "chỉ 3 đảng viên"),
        ({"in_favour": "2", "against": "2"}, "in_favour", "chỉ 3 đảng viên"),
        ({"in_favour": "2", "handed_out": "4"}, "handed_out", "4 phiếu"),
        ({"in_favour": "3", "handed_out": "3", "returned": "2"}, "returned", "nhiều hơn"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(at: AtTheMeeting, texts: dict[str, str], field: str, said: str) -> None:
    way = waiting(at)
    at.show(at.held(), "decisions")

    def acts() -> None:
        fill(at, **texts)
        do(at)
        assert said in at.hand.text(f"candidate.vote.{field}.problem")
        for name, text in texts.items():
            assert at.hand.text(f"candidate.vote.{name}") == text  # nothing typed is lost
        cancel(at)

    in_dialog(at, way, acts)
    assert kept(at, way) == []


def test_who_does_not_count_is_named_with_the_reason_of_the_day(at: AtTheMeeting) -> None:
    roster.record_event(at.session, HUNG, "exempted", {"on": "1/1/2026"})
    way = waiting(at)
    meeting = at.listed()
    meetings.mark_attendance(at.session, meeting, [MAU], "excused", {"reason": "ốm"})
    meetings.mark_rest_present(at.session, meeting)
    at.show(meeting, "decisions")

    def acts() -> None:
        rows = dialog(at).voters.records()
        why = {each.name.split()[-1]: each.why for each in rows if not each.counts}
        assert why == {
            "Hùng": "được miễn sinh hoạt và không dự họp",
            "Lan": "đảng viên dự bị: dự họp, không biểu quyết",
        }
        assert "2 trên 3" in at.hand.text("candidate.vote.needed")
        # The exempt member came after all: then he counts, and the meeting knows it too.
        dialog(at).voters.select_key(HUNG)
        at.hand.press("candidate.vote.came")
        assert "3 trên 4" in at.hand.text("candidate.vote.needed")
        assert at.hand.text("candidate.vote.came") == "Không dự họp"
        fill(at, in_favour="3")
        do(at)

    in_dialog(at, way, acts)
    assert kept(at, way)[0].entitled == 4
    hung = at.file(meeting).on_roll(HUNG)
    assert hung is not None and hung.came


def test_a_member_under_prosecution_is_left_out_with_the_reason_and_counted_again(at: AtTheMeeting) -> None:
    way = waiting(at)
    meeting = at.held()
    at.show(meeting, "decisions")

    def why() -> None:
        at.hand.press("candidate.vote.why.do")
        assert at.hand.text("candidate.vote.why.reason.problem") == "Cần ghi lý do; lý do được lưu lại."
        at.hand.type("candidate.vote.why.reason", "đang bị truy tố")
        at.hand.press("candidate.vote.why.do")

    def acts() -> None:
        table = dialog(at).voters
        table.select_key(KHANG)
        at.hand.later("candidate.vote.why", why)
        at.hand.press("candidate.vote.leave_out")
        assert "2 trên 3" in at.hand.text("candidate.vote.needed")
        table.select_key(KHANG)
        assert at.hand.text("candidate.vote.leave_out") == "Tính lại"
        at.hand.press("candidate.vote.leave_out")
        assert "3 trên 4" in at.hand.text("candidate.vote.needed")
        table.select_key(KHANG)
        at.hand.later("candidate.vote.why", why)
        QTest.keyClick(table, Qt.Key.Key_Return)
        at.hand.rest()
        fill(at, in_favour="2")
        do(at)

    in_dialog(at, way, acts)
    (vote,) = kept(at, way)
    left = {each.name: each.why for each in read_voters(vote.voters) if not each.counts}
    assert left["Nguyễn Đức Khang"] == "đang bị truy tố"
    khang = at.file(meeting).on_roll(KHANG)
    assert khang is not None and khang.left_out == "đang bị truy tố"


def test_a_meeting_of_which_nobody_knows_who_came_holds_no_vote_yet(at: AtTheMeeting) -> None:
    way = waiting(at)
    at.show(at.listed(), "decisions")
    at.hand.press(f"meeting.ahead.{way}.vote")
    assert "điểm danh" in at.said()
    assert kept(at, way) == []


def test_the_agenda_names_those_who_are_not_on_it_and_takes_them(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    at.show(meeting, "agenda")
    at.hand.press("meeting.agenda.empty.begin")
    assert not at.hand.sees("meeting.agenda.ahead")
    way = waiting(at)
    at.show(meeting, "agenda")
    at.hand.press(f"meeting.agenda.ahead.{way}.bring")
    assert [each.candidacy_id for each in at.file(meeting).points if each.candidacy_id] == [way]
    assert not at.hand.sees("meeting.agenda.ahead")
    at.hand.press("message.undo")
    assert at.hand.sees("meeting.agenda.ahead")


def test_one_whose_way_has_ended_stays_on_the_agenda_and_cannot_be_voted_on(at: AtTheMeeting) -> None:
    way, meeting = waiting(at), at.held()
    votes_ahead.bring_to_meeting(at.session, way, "admission", meeting)
    use.end_candidacy(at.session, way, "admitted_elsewhere", "2/10/2026", to="Chi bộ khu phố 3")
    at.show(meeting, "decisions")
    assert "đã dừng" in at.hand.text(f"meeting.ahead.{way}.why")
    assert not at.hand.find(f"meeting.ahead.{way}.vote").isEnabled()


def recorded(at: AtTheMeeting, **items: str) -> tuple[int, int, int]:
    """A kept vote: the candidacy, the meeting, the vote."""
    way, meeting = waiting(at), at.held()
    told = {"in_favour": "3", "way": "bỏ phiếu kín", **items}
    return way, meeting, votes.record_vote(at.session, way, "admission", told, meeting_id=meeting)


def test_a_vote_is_corrected_in_the_meeting_and_taken_out(at: AtTheMeeting) -> None:
    way, meeting, _vote = recorded(at)
    at.show(meeting, "decisions")
    at.hand.press_row("meeting.votes", f"{NAME} · xét kết nạp")

    def correct() -> None:
        at.hand.type("candidate.vote_known.in_favour", "4")
        at.hand.press("candidate.vote_known.do")
        assert at.hand.text("candidate.vote_known.in_favour.problem")
        at.hand.type("candidate.vote_known.in_favour", "2")
        at.hand.type("candidate.vote_known.against", "1")
        at.hand.type("candidate.vote_known.against_reason", "chưa tích cực")
        at.hand.press("candidate.vote_known.do")

    at.hand.later("candidate.vote_known", correct)
    at.hand.press("meeting.vote.correct")
    at.hand.check()
    (vote,) = kept(at, way)
    assert (vote.in_favour, vote.against, vote.entitled, vote.against_reason) == (2, 1, 4, "chưa tích cực")
    at.hand.press_row("meeting.votes", f"{NAME} · xét kết nạp")
    at.hand.later("candidate.vote_known.remove_box", lambda: at.hand.press("candidate.vote_known.remove_box.do"))
    at.hand.later("candidate.vote_known", lambda: at.hand.press("candidate.vote_known.remove"))
    at.hand.press("meeting.vote.correct")
    at.hand.check()
    assert kept(at, way) == []
    at.hand.press("message.undo")
    assert len(kept(at, way)) == 1


def test_the_resolution_is_numbered_and_printed_from_the_meeting(at: AtTheMeeting) -> None:
    way, meeting, vote = recorded(at)
    at.show(meeting, "decisions")
    assert not at.hand.sees("meeting.resolution")
    at.hand.press_row("meeting.votes", f"{NAME} · xét kết nạp")
    at.hand.press("meeting.resolution.take")
    assert kept(at, way)[0].number == "01-NQ/CB"
    assert at.hand.text("meeting.resolution.number") == "01-NQ/CB"
    assert not at.hand.sees("meeting.resolution.take")
    at.hand.press("meeting.resolution.print")
    assert at.hand.find("candidate.texts").windowTitle() == "Nội dung của mẫu 6-KNĐ"
    for item in ("life_record", "conviction", "strengths", "weaknesses"):
        at.hand.type(f"candidate.texts.6-KNĐ.{item}", "Rõ ràng")
    at.hand.press("candidate.texts.print")
    at.hand.wait_for(lambda: at.hand.sees("preview.dialog"))
    at.hand.press("preview.close")
    at.hand.press("meeting.papers")
    menu = at.hand.app.activePopupWidget()
    assert menu is not None
    action = menu.findChild(QAction, f"meeting.print.vote.{vote}")
    assert isinstance(action, QAction) and NAME in action.text()
    at.hand.pick(f"meeting.print.vote.{vote}")
    at.hand.wait_for(lambda: at.hand.sees("preview.dialog"))
    at.hand.press("preview.close")


def test_finished_minutes_hold_the_vote_and_only_its_number_is_asked_for(at: AtTheMeeting) -> None:
    way, meeting, _vote = recorded(at)
    minutes.finish_minutes(at.session, meeting)
    at.show(meeting, "decisions")
    assert not at.hand.find("meeting.vote.correct").isEnabled()
    at.hand.press_row("meeting.votes", f"{NAME} · xét kết nạp")

    def correct() -> None:
        assert not at.hand.sees("candidate.vote_known.in_favour")
        assert not at.hand.sees("candidate.vote_known.remove")
        at.hand.type("candidate.vote_known.number", "14-NQ/CB")
        at.hand.press("candidate.vote_known.do")

    at.hand.later("candidate.vote_known", correct)
    at.hand.press("meeting.vote.correct")
    at.hand.check()
    assert kept(at, way)[0].number == "14-NQ/CB"
