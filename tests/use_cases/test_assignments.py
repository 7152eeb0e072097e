"""The work of a year: written, proposed, pasted, decided by a resolution, added to, looked back at."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import (
    assignment_papers,
    assignment_proposals,
    assignments,
    history,
    meeting_items,
    meeting_preparation,
    meetings,
    minutes,
    printing,
    tasks,
    years_of_work,
)
from partycell_desktop.use_cases.assignments import AssignmentLine
from partycell_desktop.use_cases.document_lists import list_documents
from partycell_desktop.use_cases.roster import add_member, correct_member, record_event
from partycell_desktop.use_cases.session import Session
from tests.forms.papers import page_texts
from tests.use_cases.test_meetings import HUNG, HUONG, KHANG, LAN, MAU, held
from tests.use_cases.test_meetings import session as session

YEAR = 2026


def write(session: Session, member: int, text: str, because: str = "") -> int:
    return assignments.keep_assignments(session, YEAR, [{"member_id": member, "text": text, "none_because": because}])


def lines(session: Session, year: int = YEAR) -> dict[int, AssignmentLine]:
    return {each.member_id: each for each in assignments.list_assignments(session, year).lines}


def contents(line: AssignmentLine) -> list[str]:
    return [each.content for each in line.tasks]


def issued(session: Session) -> int:
    """A meeting whose resolution on the work of the year has its number."""
    meeting = held(session)
    write(session, KHANG, "Phụ trách chung\nChủ trì sinh hoạt chi bộ")
    write(session, HUNG, "Theo dõi an toàn lao động")
    assignments.decide_assignments(session, YEAR, meeting)
    assignment_papers.number_assignment_resolution(session, meeting)
    return meeting


def test_everybody_of_the_cell_is_in_the_year_and_who_has_nothing_is_counted(session: Session) -> None:
    record_event(session, MAU, "exempted", {"on": "01/06/2026"})
    write(session, KHANG, "- Phụ trách chung;\n- Chủ trì sinh hoạt chi bộ")
    found = assignments.list_assignments(session, YEAR)
    assert [each.member_id for each in found.lines] == [HUNG, HUONG, KHANG, LAN, MAU]
    assert contents(lines(session)[KHANG]) == ["Phụ trách chung", "Chủ trì sinh hoạt chi bộ"]
    assert (found.drafts, found.missing, found.resolutions) == (1, 3, [])  # nobody expects work of who is exempt
    assert lines(session)[MAU].remark == "được miễn công tác và sinh hoạt đảng"


def test_several_members_are_kept_in_one_act_which_undo_takes_back(session: Session) -> None:
    work = [{"member_id": KHANG, "text": "Một"}, {"member_id": HUNG, "text": "Hai"}]
    assert assignments.keep_assignments(session, YEAR, work) == 2
    assert assignments.keep_assignments(session, YEAR, work) == 0  # nothing new
    history.undo_act(session)
    history.undo_act(session)
    assert assignments.list_assignments(session, YEAR).drafts == 0
    assert tasks.list_tasks(session) == []


def test_a_member_without_work_has_a_reason(session: Session) -> None:
    write(session, MAU, "", "nghỉ thai sản")
    assert lines(session)[MAU].none_because == "nghỉ thai sản" and not lines(session)[MAU].is_missing
    with pytest.raises(Refused) as refused:
        write(session, MAU, "Thu đảng phí", "nghỉ thai sản")
    assert refused.value.field == "none_because"


def test_work_is_taken_over_from_the_year_before_but_for_what_was_dropped(session: Session) -> None:
    assignments.keep_assignments(session, 2025, [{"member_id": KHANG, "text": "Một\nHai"}])
    dropped = next(line for line in tasks.list_tasks(session) if line.task.content == "Hai")
    tasks.report_task(session, dropped.id, "dropped")
    assert assignment_proposals.copy_assignments(session, YEAR) == 1
    assert contents(lines(session)[KHANG]) == ["Một"]
    with pytest.raises(Refused, match="2025"):
        assignment_proposals.copy_assignments(session, YEAR)


def test_work_is_proposed_from_posts(session: Session) -> None:
    post = {"side": "Chính quyền", "title": "Tổ trưởng", "body": "Tổ cơ điện", "from_on": "2020"}
    correct_member(session, HUNG, lists={"post": [post]})
    assert assignment_proposals.propose_assignments(session, YEAR) == 1
    assert contents(lines(session)[HUNG]) == ["Thực hiện nhiệm vụ Tổ trưởng Tổ cơ điện"]
    with pytest.raises(Refused):
        assignment_proposals.propose_assignments(session, YEAR)


def test_pasted_rows_find_their_members_and_say_what_is_wrong(session: Session) -> None:
    twin = add_member(session, {"full_name": "Lê Thị Mẫu"})
    record_event(session, twin, "admitted", {"on": "03/02/2015"})
    rows = [
        ["TT", "Họ và tên", "Nhiệm vụ"],
        ["1", "tran quoc hung", "Một"],
        ["", "", "Hai"],
        ["2", "Lê Thị Mẫu", "Ba"],
        ["3", "Ngô Thị Lan", ""],
    ]
    found = assignment_proposals.read_pasted_work(session, YEAR, rows)
    assert [(each.member_id, each.text, bool(each.problem)) for each in found] == [
        (HUNG, "Một\nHai", False),
        (0, "Ba", True),
        (LAN, "", True),
    ]


def test_a_meeting_decides_and_its_resolution_takes_the_next_number(session: Session) -> None:
    record_event(session, MAU, "exempted", {"on": "01/06/2026"})
    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": "20/11/2026", "starts_at": "14:00"})
    write(session, KHANG, "Phụ trách chung")
    assert assignments.find_assignment_resolution(session, YEAR) is None
    assert assignments.decide_assignments(session, YEAR, meeting) == 1
    points = meetings.get_meeting(session, meeting).file.points
    assert [each.title for each in points] == ["Thông qua nghị quyết phân công nhiệm vụ đảng viên năm 2026"]
    assert lines(session)[MAU].none_because == "được miễn công tác và sinh hoạt đảng"  # frozen with the resolution
    assert assignment_papers.number_assignment_resolution(session, meeting) == "01-NQ/CB"
    found = assignments.find_assignment_resolution(session, YEAR)
    assert found is not None and (found.number, found.members, found.supplement) == ("01-NQ/CB", 2, False)
    document = list_documents(session)[0].document
    assert (document.title, document.form) == ("phân công nhiệm vụ đảng viên năm 2026", "nq-pcnv")
    line = next(line for line in tasks.list_tasks(session, year=YEAR))
    assert (line.resolution, line.meeting_id, line.owner) == ("01-NQ/CB", meeting, "Nguyễn Đức Khang")


def test_the_resolution_of_the_month_has_a_number_of_its_own(session: Session) -> None:
    meeting = issued(session)
    assert minutes.number_meeting_paper(session, meeting, "nghi-quyet") == "02-NQ/CB"
    numbers = minutes.meeting_on_paper(session, meeting).numbers
    assert (numbers["nq-pcnv"], numbers["nghi-quyet"]) == ("01-NQ/CB", "02-NQ/CB")


def test_what_a_numbered_resolution_decided_stays_and_more_makes_a_supplement(session: Session) -> None:
    issued(session)
    with pytest.raises(Refused, match="Chủ trì sinh hoạt chi bộ"):
        write(session, KHANG, "Phụ trách chung")
    write(session, KHANG, "Phụ trách chung\nChủ trì sinh hoạt chi bộ\nPhát triển đảng viên")
    line = lines(session)[KHANG]
    assert [each.content for each in line.draft] == ["Phát triển đảng viên"] and len(line.decided) == 2
    new = add_member(session, {"full_name": "Vũ Minh Đức"})
    record_event(session, new, "admitted", {"on": "01/11/2026"})
    assert lines(session)[new].joined_since and not lines(session)[HUNG].joined_since
    write(session, new, "Học tập lý luận")
    later = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026", "starts_at": "14:00"})
    assert assignments.decide_assignments(session, YEAR, later) == 2
    found = assignments.list_assignments(session, YEAR).resolutions
    assert [(each.supplement, each.members) for each in found] == [(False, 2), (True, 2)]
    assert lines(session)[KHANG].numbers == ["01-NQ/CB"]


def test_what_is_not_numbered_is_taken_back_whole(session: Session) -> None:
    meeting = held(session)
    write(session, KHANG, "Một")
    assignments.decide_assignments(session, YEAR, meeting)
    write(session, KHANG, "Một\nHai")  # still open: it is part of what the meeting decides
    assert assignments.list_assignments(session, YEAR).drafts == 0
    assert assignments.take_assignments_back(session, YEAR, meeting) == 1
    assert [each.content for each in lines(session)[KHANG].draft] == ["Một", "Hai"]
    assert assignments.find_assignment_resolution(session, YEAR) is None


@pytest.mark.parametrize(
    "order",
    [
        lambda session, meeting: assignments.decide_assignments(session, YEAR, meeting),  # it has its number
        lambda session, meeting: assignments.take_assignments_back(session, YEAR, meeting),
        lambda session, meeting: assignment_papers.number_assignment_resolution(session, meeting),
        lambda session, meeting: assignments.decide_assignments(session, 12026, meeting),
        lambda session, meeting: assignments.keep_assignments(session, YEAR, []),
        lambda session, meeting: assignments.keep_assignments(session, YEAR, [{"text": "Ai?"}]),
        lambda session, meeting: assignments.keep_assignments(session, YEAR, [{"member_id": 77, "text": "Ai?"}]),
        lambda session, meeting: tasks.remove_task(session, tasks.list_tasks(session)[0].id),
        lambda session, meeting: years_of_work.keep_year_of_work(session, YEAR, [], {"result": "hoàn thành"}),
    ],
)
def test_what_cannot_be_is_refused(session: Session, order: Callable[[Session, int], object]) -> None:
    meeting = issued(session)
    with pytest.raises(Refused):
        order(session, meeting)
    assert assignments.list_assignments(session, YEAR).drafts == 0


def test_a_draft_is_decided_where_there_is_one_and_not_at_a_meeting_called_off(session: Session) -> None:
    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": "20/11/2026"})
    with pytest.raises(Refused) as refused:
        assignments.decide_assignments(session, YEAR, meeting)
    assert refused.value.field == "year"
    write(session, KHANG, "Một")
    meetings.cancel_meeting(session, meeting, "mất điện")
    with pytest.raises(Refused) as refused:
        assignments.decide_assignments(session, YEAR, meeting)
    assert refused.value.field == "meeting_id"


def test_work_that_was_reported_on_is_not_written_over(session: Session) -> None:
    write(session, KHANG, "Một")
    tasks.report_task(session, tasks.list_tasks(session)[0].id, "open", {"result": "Đang làm"})
    with pytest.raises(Refused, match="Một"):
        write(session, KHANG, "Hai")
    write(session, KHANG, "Một\nHai")
    assert contents(lines(session)[KHANG]) == ["Một", "Hai"]


def test_a_meeting_hears_of_the_work_that_moved_and_how_much_else_is_under_way(session: Session) -> None:
    meeting = issued(session)
    words = "nhiệm vụ phân công trong năm đang được thực hiện."
    assert meeting_preparation.proposal_for(session, meeting, "assignments") == f"Có 03 {words}"
    done = next(each for each in tasks.list_tasks(session) if each.task.person_id == HUNG)
    day = meetings.get_meeting(session, meeting).meeting.held_on
    assert day is not None
    tasks.report_task(session, done.id, "done", {"done_on": day.shown(), "result": "Không có tai nạn"})
    assert meeting_preparation.proposal_for(session, meeting, "assignments").splitlines() == [
        "Có 01 nhiệm vụ được phân công, 01 nhiệm vụ đã hoàn thành.",
        "- Đồng chí Trần Quốc Hùng: Theo dõi an toàn lao động: đã hoàn thành (Không có tai nạn).",
        "Có 02 nhiệm vụ khác phân công trong năm đang được thực hiện.",
    ]


def test_the_resolution_is_printed_with_its_table_and_the_vote_on_it(session: Session, tmp_path: Path) -> None:
    meeting = held(session)
    write(session, KHANG, "Phụ trách chung\nChủ trì sinh hoạt chi bộ")
    write(session, MAU, "", "nghỉ thai sản")
    assignments.decide_assignments(session, YEAR, meeting)
    options = {"meeting": str(meeting)}
    gaps = {each.label for each in printing.list_gaps(session, "NQ-PCNV", (), options)}
    assert "Biểu quyết về phân công nhiệm vụ" in gaps
    meeting_items.keep_vote(session, meeting, {"matter": "Thông qua nghị quyết phân công nhiệm vụ", "in_favour": "3"})
    meeting_items.keep_vote(session, meeting, {"matter": "Việc khác", "in_favour": "2"})
    assignment_papers.number_assignment_resolution(session, meeting)
    out = tmp_path / "nq.pdf"
    printing.print_paper(session, "NQ-PCNV", (), str(out), options)
    words = " ".join("\n".join(page_texts(out.read_bytes())).split())
    assert "phân công nhiệm vụ đảng viên năm 2026" in words and "01-NQ/CB" in words
    assert "- Phụ trách chung; - Chủ trì sinh hoạt chi bộ." in words
    assert "Không phân công: nghỉ thai sản." in words
    assert "thông qua với 3/4 đồng chí đảng viên chính thức tán thành, đạt tỷ lệ 75%" in words
    assert gaps - {each.label for each in printing.list_gaps(session, "NQ-PCNV", (), options)}
    word = tmp_path / "nq.docx"
    printing.print_paper(session, "NQ-PCNV", (), str(word), options)
    table = docx.Document(str(word)).tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["TT", "Họ và tên", "Chức vụ", "Nhiệm vụ được phân công"]


def test_the_year_ends_with_a_result_on_the_record_of_the_member(session: Session) -> None:
    issued(session)
    items = {"result": "hoàn thành tốt", "note": "gương mẫu"}
    assert years_of_work.keep_year_of_work(session, YEAR, [KHANG, HUNG], items) == 2
    years = years_of_work.list_work_of_member(session, KHANG)
    assert [(each.year, len(each.tasks)) for each in years] == [(YEAR, 2)]
    result = years[0].result
    assert result is not None and result.result == "hoàn thành tốt" and result.noted_on is not None
    years_of_work.keep_year_of_work(session, YEAR, [KHANG], {"result": ""})
    assert years_of_work.list_work_of_member(session, KHANG)[0].result is None
    assert lines(session)[HUNG].result is not None


def test_the_document_that_asks_for_the_resolution_is_known_for_its_time(session: Session) -> None:
    cite = assignments.find_assignment_rule(session, YEAR)
    assert cite is not None and "38-HD/BTCTW" in str(cite)
    assert assignments.find_assignment_rule(session, 2024) is None
