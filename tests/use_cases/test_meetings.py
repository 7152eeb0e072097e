"""A meeting from the plan to the finished minutes, and what cannot be done with it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.domain.meetings import Attending, MeetingState, has_passed
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import (
    history,
    meeting_items,
    meeting_preparation,
    meeting_scores,
    meetings,
    minutes,
    printing,
    tasks,
)
from partycell_desktop.use_cases.cell import correct_cell
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.roster import add_member, correct_member, record_event
from partycell_desktop.use_cases.session import Session
from tests.books import filled, make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

PEOPLE = ("Nguyễn Đức Khang", "Đỗ Thị Mỹ Hường", "Trần Quốc Hùng", "Lê Thị Mẫu", "Ngô Thị Lan")
KHANG, HUONG, HUNG, MAU, LAN = range(1, 6)
DAY = "05/10/2026"


def take_in(session: Session) -> None:
    for number, name in enumerate(PEOPLE, 1):
        person = add_member(session, {"full_name": name})
        assert person == number
        record_event(session, person, "admitted", {"on": "03/02/2026" if number == LAN else "03/02/2015"})
        if number != LAN:
            record_event(session, person, "recognised", {"on": "03/02/2016"})


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A cell of four official members and one on probation."""
    made = make_book(tmp_path / "họp.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    filled(made, take_in)
    yield made
    made.book.close(copy=False)


def planned(session: Session) -> int:
    return meetings.plan_meeting(session, "ordinary", {"held_on": DAY, "starts_at": "14h00", "place": "Phòng họp"})


def held(session: Session) -> int:
    """A meeting that three of four official members and the one on probation came to."""
    meeting = planned(session)
    meetings.open_meeting(session, meeting)
    meetings.mark_attendance(session, meeting, [MAU], "excused", {"reason": "đi công tác"})
    meetings.mark_rest_present(session, meeting)
    meetings.correct_meeting(session, meeting, {"ended_at": "15:40"}, chair=KHANG, secretary=HUONG)
    return meeting


def text_of(session: Session, meeting: int, name: str, paper: str = "bien-ban") -> str:
    return next(each.text for each in minutes.list_minutes_passages(session, meeting, paper) if each.name == name)


def test_a_meeting_is_planned_with_what_the_last_one_had(session: Session) -> None:
    planned(session)
    second = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026"})
    meeting = meetings.get_meeting(session, second).meeting
    assert (meeting.place, meeting.starts_at) == ("Phòng họp", "14:00")
    assert meeting.month_on is not None and meeting.month_on.iso == "2026-11"
    assert (meeting.chair_id, meeting.chair_post) == (KHANG, "Bí thư")  # who is at the desk as secretary
    assert [line.meeting.held_on.iso for line in meetings.list_meetings(session, 2026) if line.meeting.held_on] == [
        "2026-11-05",
        "2026-10-05",
    ]


def test_two_meetings_at_one_hour_cannot_be(session: Session) -> None:
    planned(session)
    with pytest.raises(Refused) as refused:
        meetings.plan_meeting(session, "thematic", {"held_on": DAY, "starts_at": "14:00"})
    assert refused.value.field == "starts_at"
    assert len(meetings.list_meetings(session)) == 1


def test_the_list_is_frozen_with_the_right_of_that_day(session: Session) -> None:
    meeting = held(session)
    record_event(session, HUNG, "left", {"on": "01/11/2026", "organisation": "Chi bộ khác"})
    correct_member(session, MAU, {"full_name": "Lê Thị Mẫu Đơn"}, reason="giấy khai sinh")
    roll = {each.person_id: each for each in meetings.get_meeting(session, meeting).file.roll}
    assert len(roll) == 5
    assert roll[HUNG].came and roll[MAU].name == "Lê Thị Mẫu"
    assert roll[LAN].rank == "probationary"
    assert "Lê Thị Mẫu (đi công tác)" in text_of(session, meeting, "attendance")


def test_the_list_cannot_be_frozen_before_the_day(session: Session) -> None:
    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": "05/12/2026"})
    with pytest.raises(Refused, match="05/12/2026"):
        meetings.open_meeting(session, meeting)


def test_who_leads_the_cell_now_and_who_wrote_last_are_proposed_on_the_day(session: Session) -> None:
    held(session)
    second = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026"})
    post = {"side": "Đảng", "title": "Bí thư", "body": NAMES[0]["name"], "from_on": "01/11/2026"}
    correct_member(session, HUNG, {}, {"post": [post]})
    meetings.open_meeting(session, second)
    meeting = meetings.get_meeting(session, second).meeting
    assert (meeting.chair_id, meeting.secretary_id) == (HUNG, HUONG)
    history.undo_act(session)
    assert meetings.get_meeting(session, second).meeting.secretary_id == 0


def test_the_resolution_is_proposed_for_the_first_vote_and_goes_out_with_remarks_and_plan(session: Session) -> None:
    meeting = held(session)
    meeting_preparation.propose_agenda(session, meeting)
    points = {each.source: each.id for each in meetings.get_meeting(session, meeting).file.points}
    for source, text in (("remarks", "Đạt kế hoạch."), ("plan", "Chuẩn bị tổng kết.")):
        meeting_items.keep_point(session, meeting, {"text": text}, points[source])
    ballot = meeting_items.prepare_meeting_vote(session, meeting)
    assert (ballot.matter, ballot.way) == ("Thông qua nghị quyết của chi bộ", "biểu quyết bằng thẻ đảng viên")
    meeting_items.keep_vote(session, meeting, {"matter": ballot.matter, "way": ballot.way, "in_favour": "3"})
    assert meeting_items.prepare_meeting_vote(session, meeting).matter == ""
    assert "Đạt kế hoạch." in text_of(session, meeting, "results", "nghi-quyet")
    assert text_of(session, meeting, "duties", "nghi-quyet") == "Chuẩn bị tổng kết."


def test_a_book_that_was_corrected_can_make_the_list_anew(session: Session) -> None:
    meeting = held(session)
    late = add_member(session, {"full_name": "Vũ Minh Đức"})
    record_event(session, late, "admitted", {"on": "03/02/2010"})
    record_event(session, late, "recognised", {"on": "03/02/2011"})
    assert meetings.freeze_again(session, meeting) == 1
    record = meetings.get_meeting(session, meeting)
    assert record.turnout.official == 5
    states = {each.person_id: each.state for each in record.file.roll}
    assert states[KHANG] is Attending.PRESENT and states[late] is Attending.UNKNOWN


def test_a_vote_counts_all_official_members_and_not_only_those_who_came(session: Session) -> None:
    meeting = held(session)
    ballot = meeting_items.prepare_meeting_vote(session, meeting)
    assert (ballot.entitled, ballot.present, ballot.needed) == (4, 3, 3)  # more than half of 4; Lan has no vote
    two_thirds = meeting_items.prepare_meeting_vote(session, meeting, "two_thirds")
    assert two_thirds.needed == 3  # 2/3 of 4 are 2.67
    vote = meeting_items.keep_vote(session, meeting, {"matter": "Thông qua nghị quyết", "in_favour": "2"})
    kept = meetings.get_meeting(session, meeting).file.votes[0]
    assert kept.id == vote and not has_passed(kept)  # 2 of 4 are not more than half
    assert "không được thông qua" in text_of(session, meeting, "votes")


def test_more_votes_than_voters_who_were_there_are_refused_and_nothing_is_kept(session: Session) -> None:
    meeting = held(session)
    with pytest.raises(Refused) as refused:
        meeting_items.keep_vote(session, meeting, {"matter": "Thông qua", "in_favour": "3", "against": "1"})
    assert refused.value.field == "in_favour"
    assert meetings.get_meeting(session, meeting).file.votes == ()


def test_a_vote_needs_to_know_who_was_there(session: Session) -> None:
    with pytest.raises(Refused, match="điểm danh"):
        meeting_items.prepare_meeting_vote(session, planned(session))


@pytest.mark.parametrize(
    ("items", "officers", "field"),
    [
        ({"ended_at": "13:00"}, {}, "ended_at"),
        ({}, {"chair": KHANG, "secretary": KHANG}, "secretary"),
        ({"held_on": ""}, {}, "held_on"),
        ({"held_on": "06/10/2026"}, {}, "held_on"),
        ({"starts_at": "25:00"}, {}, "starts_at"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    session: Session, items: dict[str, str], officers: dict[str, int], field: str
) -> None:
    meeting = held(session)
    before = meetings.get_meeting(session, meeting)
    with pytest.raises(Refused) as refused:
        meetings.correct_meeting(session, meeting, items, **officers)
    assert refused.value.problems()[0].field == field
    assert meetings.get_meeting(session, meeting) == before


def test_the_minutes_tell_what_was_recorded(session: Session) -> None:
    meeting = held(session)
    point = meeting_items.keep_point(session, meeting, {"title": "Nhiệm vụ tháng 11", "text": "Thu đủ đảng phí."})
    meeting_items.keep_speech(session, meeting, point, {"speaker": "Trần Quốc Hùng", "text": "Nhất trí."})
    tasks.keep_task(session, {"content": "Thu đảng phí", "due_on": "25/11/2026"}, meeting, HUNG)
    said = {each.name: each for each in minutes.list_minutes_passages(session, meeting)}
    assert "Thời gian: 14 giờ 00, ngày 05 tháng 10 năm 2026." in said["opening"].text
    # Four official of whom three came, one on probation who came: 4 of 5 = 80%.
    assert "Tổng số đảng viên: 05 đồng chí (chính thức 04, dự bị 01)." in said["attendance"].text
    assert "Có mặt: 04 đồng chí" in said["attendance"].text and "80%" in said["attendance"].text
    assert said[f"point-{point}"].heading == "1. Nhiệm vụ tháng 11"
    assert said["discussion"].text == "- Đồng chí Trần Quốc Hùng: Nhất trí."
    assert "Đồng chí Trần Quốc Hùng: Thu đảng phí; thời hạn: 25/11/2026." in said["tasks"].text
    assert "15 giờ 40" in said["closing"].text


def test_a_passage_worded_by_hand_stays_and_says_when_the_facts_have_changed(session: Session) -> None:
    meeting = held(session)
    minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", "Họp lúc hai giờ chiều.")
    line = minutes.list_minutes_passages(session, meeting)[0]
    assert (line.text, line.edited, line.outdated) == ("Họp lúc hai giờ chiều.", True, False)
    meetings.correct_meeting(session, meeting, {"place": "Hội trường"})
    line = minutes.list_minutes_passages(session, meeting)[0]
    assert line.text == "Họp lúc hai giờ chiều." and line.outdated and "Hội trường" in line.composed
    minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", line.composed)
    assert not minutes.list_minutes_passages(session, meeting)[0].edited


def test_finished_minutes_do_not_change_and_take_corrections_beside_them(session: Session) -> None:
    meeting = held(session)
    task = tasks.keep_task(session, {"content": "Thu đảng phí", "due_on": "25/11/2026"}, meeting, HUNG)
    mark = minutes.finish_minutes(session, meeting)
    assert len(mark) == 64
    record = meetings.get_meeting(session, meeting)
    assert record.file.state is MeetingState.FINISHED
    for change in (
        lambda: meetings.correct_meeting(session, meeting, {"place": "Hội trường"}),
        lambda: meetings.mark_attendance(session, meeting, [MAU], "present", {}),
        lambda: meeting_items.keep_point(session, meeting, {"title": "Thêm"}),
        lambda: minutes.write_minutes_passage(session, meeting, "bien-ban", "opening", "Khác"),
        lambda: minutes.finish_minutes(session, meeting),
        lambda: tasks.keep_task(session, {"content": "Khác"}, task_id=task),
    ):
        with pytest.raises(Refused, match="đã chốt"):
            change()
    tasks.report_task(session, task, "done", {"done_on": "20/11/2026"})  # what becomes of a task comes later
    minutes.note_sent(session, meeting, {"reported_on": "07/10/2026"})
    minutes.note_correction(session, meeting, {"wrong": "15 giờ 40", "right": "15 giờ 45"})
    after = meetings.get_meeting(session, meeting).file
    assert minutes.is_whole(after)
    assert [each.key for each in minutes.check_minutes(session, meeting) if each.key == "changed"] == []


def test_undo_does_not_reach_into_finished_minutes(session: Session) -> None:
    meeting = held(session)
    minutes.finish_minutes(session, meeting)
    with pytest.raises(Refused, match="biên bản đã chốt"):
        history.undo_act(session)
    assert meetings.get_meeting(session, meeting).meeting.ended_at == "15:40"
    assert minutes.is_whole(meetings.get_meeting(session, meeting).file)


def test_minutes_that_lack_something_are_not_finished_and_say_all_of_it(session: Session) -> None:
    meeting = planned(session)
    meetings.correct_meeting(session, meeting, {}, chair=0)
    with pytest.raises(Refused) as refused:
        minutes.finish_minutes(session, meeting)
    assert [each.field for each in refused.value.problems()] == ["roll", "chair", "secretary", "ended_at"]


def test_a_meeting_is_called_off_with_a_reason_and_planned_again(session: Session) -> None:
    meeting = planned(session)
    with pytest.raises(Refused):
        meetings.cancel_meeting(session, meeting, " ")
    meetings.cancel_meeting(session, meeting, "mưa bão")
    assert meetings.list_meetings(session)[0].state is MeetingState.CANCELLED
    meetings.plan_meeting(session, "thematic", {"held_on": DAY, "starts_at": "14:00"})
    with pytest.raises(Refused):  # the hour is taken now
        meetings.plan_again(session, meeting)


def test_a_meeting_with_records_is_not_removed(session: Session) -> None:
    meeting = held(session)
    with pytest.raises(Refused):
        meetings.remove_meeting(session, meeting)
    other = meetings.plan_meeting(session, "thematic", {"held_on": "10/11/2026"})
    meetings.remove_meeting(session, other)
    history.undo_act(session)
    assert {line.id for line in meetings.list_meetings(session)} == {meeting, other}


def test_warnings_come_with_their_rule(session: Session) -> None:
    meeting = held(session)
    meetings.correct_meeting(session, meeting, {"ended_at": "15:20"})  # 80 minutes instead of 90
    found = {each.key: each for each in minutes.check_minutes(session, meeting)}
    assert "80" in found["too_short"].text and "90" in found["too_short"].text
    because = found["too_short"].because
    assert because is not None and "42-HD/BTCTW" in because.document
    assert "few_came" in found  # 4 of 5 are 80%, 90% are asked for
    assert {"minutes_posted_on_lacking", "reported_on_lacking"} <= found.keys()
    assert "no_chair" not in found


def test_the_year_names_months_without_a_meeting_up_to_today(session: Session) -> None:
    planned(session)  # October; today is 22/11/2026, so November is not over
    keys = [each.key for each in minutes.check_meetings_of_year(session, 2026)]
    assert "no_meeting_9" in keys and "no_meeting_10" not in keys and "no_meeting_11" not in keys
    assert [key for key in keys if key.startswith("no_theme")] == ["no_theme_1", "no_theme_2", "no_theme_3"]


def test_a_paper_takes_its_number_from_the_register_and_prints_it_with_the_symbol_of_the_cell(
    session: Session, tmp_path: Path
) -> None:
    from pypdf import PdfReader

    meeting = held(session)
    correct_cell(session, {"symbol": "CBMH"})
    minutes.finish_minutes(session, meeting)
    assert minutes.number_meeting_paper(session, meeting, "nghi-quyet") == "01-NQ/CBMH"
    assert minutes.number_meeting_paper(session, meeting, "bien-ban") == "01-BB/CBMH"
    with pytest.raises(Refused, match="01-NQ/CBMH"):
        minutes.number_meeting_paper(session, meeting, "nghi-quyet")
    assert minutes.is_whole(meetings.get_meeting(session, meeting).file)  # a number is given after the minutes
    (kept,) = [each for each in list_documents(session) if each.type == "NQ"]
    assert (kept.symbol, kept.date) == ("01-NQ/CBMH", date(2026, 10, 5))
    out = tmp_path / "nq.pdf"
    printing.print_paper(session, "nghi-quyet", [], str(out), {"meeting": str(meeting)})
    assert "Số 01-NQ/CBMH" in PdfReader(out).pages[0].extract_text()
    printing.print_paper(session, "ket-luan", [], str(out), {"meeting": str(meeting)})
    assert "-KL/CBMH" in PdfReader(out).pages[0].extract_text()  # no number yet, the symbol all the same


@pytest.mark.parametrize("code", ["bien-ban", "nghi-quyet", "ket-luan", "giay-moi", "diem-danh", "bang-diem"])
def test_every_paper_of_a_meeting_is_printed(session: Session, tmp_path: Path, code: str) -> None:
    from pypdf import PdfReader

    meeting = held(session)
    meeting_items.keep_point(
        session, meeting, {"title": "Nhiệm vụ tháng 11", "text": "Thu đủ.", "conclusion": "Nhất trí."}
    )
    out = tmp_path / f"{code}.pdf"
    printing.print_paper(session, code, [], str(out), {"meeting": str(meeting)})
    words = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert "05 tháng 10 năm 2026" in words and "CHI BỘ" in words


# Prepared from the book.


def test_the_agenda_comes_from_the_one_in_force_with_what_the_book_knows(session: Session) -> None:
    first = held(session)
    task = tasks.keep_task(session, {"content": "Thu đảng phí", "due_on": "25/10/2026"}, first, HUNG)
    tasks.report_task(session, task, "done", {"done_on": "20/10/2026", "result": "đủ"})
    tasks.keep_task(session, {"content": "Giúp đỡ quần chúng"}, first, MAU)
    new = add_member(session, {"full_name": "Vũ Minh Đức"})
    record_event(session, new, "admitted", {"on": "03/02/2010"})
    record_event(session, new, "recognised", {"on": "03/02/2011"})
    record_event(session, new, "came", {"on": "15/10/2026", "organisation": "Chi bộ Thí Dụ"})
    second = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026"})
    assert meeting_preparation.propose_agenda(session, second) >= 10
    points = {each.source: each for each in meetings.get_meeting(session, second).file.points}
    # The order of 42-HD/BTCTW: dues are told before the agenda is agreed, the score comes after the votes.
    order = [each.source for each in meetings.get_meeting(session, second).file.points]
    assert order.index("dues") < order.index("agenda") < order.index("last_tasks") < order.index("scoring")
    assert points["last_tasks"].text == (
        "Có 02 nhiệm vụ được phân công, 01 nhiệm vụ đã hoàn thành.\n"
        "- Đồng chí Trần Quốc Hùng: Thu đảng phí: đã hoàn thành (đủ).\n"
        "- Đồng chí Lê Thị Mẫu: Giúp đỡ quần chúng: đang thực hiện."
    )
    assert points["member_changes"].text == (
        "- Đồng chí Vũ Minh Đức chuyển đến sinh hoạt chính thức (Chi bộ Thí Dụ) từ ngày 15/10/2026."
    )
    assert "spending" not in points  # optional, and there is nothing
    with pytest.raises(Refused, match="đã có chương trình"):
        meeting_preparation.propose_agenda(session, second)


def test_a_point_is_filled_anew_and_undo_brings_back_what_was_typed(session: Session) -> None:
    first = held(session)
    task = tasks.keep_task(session, {"content": "Thu đảng phí"}, first, HUNG)
    second = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026"})
    meeting_preparation.propose_agenda(session, second)
    point = next(each for each in meetings.get_meeting(session, second).file.points if each.source == "last_tasks")
    meeting_items.keep_point(session, second, {"text": "Viết tay."}, point.id)
    tasks.report_task(session, task, "not_done", {})
    assert meeting_preparation.proposal_for(session, second, "last_tasks") == ""  # nothing is open, nothing was done
    with pytest.raises(Refused):
        meeting_preparation.refresh_proposal(session, point.id)
    tasks.report_task(session, task, "open", {})
    assert "Thu đảng phí" in meeting_preparation.refresh_proposal(session, point.id)
    history.undo_act(session)
    texts = {each.id: each.text for each in meetings.get_meeting(session, second).file.points}
    assert texts[point.id] == "Viết tay."


def test_the_score_proposes_what_the_facts_prove_and_stands_in_the_minutes(session: Session) -> None:
    meeting = held(session)
    card = meeting_scores.get_meeting_score(session, meeting)
    assert sum(line.most for line in card.lines) == card.sheet.total == 100
    assert not card.complete and card.klass == ""
    duration = next(line for line in card.lines if line.key.startswith("time") or "thời lượng" in line.title)
    assert duration.proposed == duration.most  # 100 minutes, 90 are asked for
    assert meeting_scores.take_proposed_points(session, meeting) >= 1
    for line in meeting_scores.get_meeting_score(session, meeting).lines:
        if line.points is None:
            meeting_scores.keep_score(session, meeting, line.key, str(line.most))
    last = card.lines[-1]
    meeting_scores.keep_score(session, meeting, last.key, "2,5", "còn hạn chế")
    card = meeting_scores.get_meeting_score(session, meeting)
    assert last.most == 5 and card.complete and card.reached == 97.5
    assert text_of(session, meeting, "score") == "Chi bộ tự chấm 97,5 điểm, xếp loại: Tốt."
    with pytest.raises(Refused) as refused:
        meeting_scores.keep_score(session, meeting, last.key, str(last.most + 1))
    assert refused.value.field == "points"
    with pytest.raises(Refused):
        meeting_scores.keep_score(session, meeting, last.key, "năm")
