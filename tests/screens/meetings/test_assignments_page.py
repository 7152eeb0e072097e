"""The work of a year in the real window: written, proposed, pasted, put to a meeting, numbered, looked back at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.use_cases import assignments
from partycell_desktop.use_cases.assignments import AssignmentLine
from partycell_desktop.use_cases.roster import correct_member
from tests.screens.meetings.conftest import HUNG, KHANG, MAU, AtTheMeeting


def show(at: AtTheMeeting, member: int = 0) -> None:
    at.window.desk.records_changed.emit()
    at.window.open_place(f"meeting:assignments/2026/{member}" if member else "meeting:assignments/2026")
    at.hand.rest()


def line(at: AtTheMeeting, member: int) -> AssignmentLine:
    return next(each for each in assignments.list_assignments(at.session, 2026).lines if each.member_id == member)


def choose_all(at: AtTheMeeting) -> None:
    table = at.hand.find("assign.table")
    assert isinstance(table, RecordTable)
    table.setFocus()
    table.selectAll()
    at.hand.rest()


def _another_line(at: AtTheMeeting, name: str, text: str) -> None:
    editor = at.hand.find(name)
    editor.setFocus()
    at.hand.wait_for(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, text)


def test_the_work_of_a_member_is_written_line_by_line(at: AtTheMeeting) -> None:
    show(at, KHANG)
    assert "Chưa có nghị quyết phân công nhiệm vụ năm 2026" in at.hand.text("assign.lacking")
    at.hand.later(
        "assign.work",
        lambda: at.hand.type("assign.work.text", "Phụ trách chung"),
        lambda: _another_line(at, "assign.work.text", "Thu dang phi"),
        lambda: at.hand.press("assign.work.do"),
    )
    at.hand.press("assign.write")
    assert [each.content for each in line(at, KHANG).draft] == ["Phụ trách chung", "Thu dang phi"]
    assert "Phụ trách chung; Thu dang phi" in at.hand.column("assign.table", 2)


def test_work_or_a_reason_but_not_both_is_said_at_the_field(at: AtTheMeeting) -> None:
    show(at, MAU)
    at.hand.later(
        "assign.work",
        lambda: at.hand.type("assign.work.text", "Thu đảng phí"),
        lambda: at.hand.type("assign.work.none_because", "nghỉ thai sản"),
        lambda: at.hand.press("assign.work.do"),
        lambda: at.hand.wait_for(lambda: at.hand.sees("assign.work.none_because.problem")),
        lambda: at.hand.type("assign.work.text", ""),
        lambda: at.hand.press("assign.work.do"),
    )
    at.hand.press("assign.write")
    assert line(at, MAU).none_because == "nghỉ thai sản"


def test_work_is_proposed_from_the_book_and_undo_takes_it_back(at: AtTheMeeting) -> None:
    post = {"side": "Chính quyền", "title": "Tổ trưởng", "body": "Tổ cơ điện", "from_on": "2020"}
    correct_member(at.session, HUNG, lists={"post": [post]})
    show(at)
    at.hand.press("assign.propose")
    assert "Đã đề xuất nhiệm vụ cho 1 đảng viên" in at.said()
    assert len(line(at, HUNG).draft) == 1
    at.hand.press("message.undo")
    assert not line(at, HUNG).draft
    at.hand.press("assign.copy")
    assert "2025" in at.said()


def test_rows_from_excel_are_looked_at_before_they_are_taken(at: AtTheMeeting) -> None:
    show(at)
    QGuiApplication.clipboard().setText("")
    at.hand.press("assign.paste")
    assert "Excel" in at.said()
    QGuiApplication.clipboard().setText('1\tTrần Quốc Hùng\t"Một\nHai"\n2\tNgười Lạ\tBa\n')
    at.hand.later(
        "assign.paste_rows",
        lambda: at.hand.wait_for(lambda: "Người Lạ" in at.hand.column("assign.paste_rows.table", 0)),
        lambda: at.hand.press("assign.paste_rows.do"),
    )
    at.hand.press("assign.paste")
    assert [each.content for each in line(at, HUNG).draft] == ["Một", "Hai"]


def test_a_meeting_decides_and_the_paper_takes_its_number(at: AtTheMeeting) -> None:
    meeting = at.held("20/11/2026")
    assignments.keep_assignments(at.session, 2026, [{"member_id": KHANG, "text": "Phụ trách chung"}])
    show(at)
    at.hand.later("assign.meeting", lambda: at.hand.press("assign.meeting.do"))
    at.hand.press("assign.decide")
    found = assignments.find_assignment_resolution(at.session, 2026)
    assert found is not None and found.meeting_id == meeting
    assert "20/11/2026" in at.hand.text("assign.resolution")
    at.hand.press("assign.print")
    at.hand.wait_for(lambda: at.hand.sees("preview.pages"))
    assert "NQ-PCNV" in at.hand.text("preview.title")
    at.hand.press("preview.close")
    at.back()
    at.hand.press("assign.number")
    assert "01-NQ/CB" in at.hand.text("assign.resolution")
    assert not at.hand.sees("assign.back")
    at.hand.press("assign.resolution")
    assert at.hand.sees("meeting.agenda")


def test_what_has_no_number_is_taken_back_from_the_meeting(at: AtTheMeeting) -> None:
    meeting = at.held("20/11/2026")
    assignments.keep_assignments(at.session, 2026, [{"member_id": KHANG, "text": "Phụ trách chung"}])
    assignments.decide_assignments(at.session, 2026, meeting)
    show(at)
    at.hand.press("assign.back")
    assert assignments.find_assignment_resolution(at.session, 2026) is None
    assert len(line(at, KHANG).draft) == 1


def test_the_year_ends_with_a_result_for_several_at_once(at: AtTheMeeting) -> None:
    assignments.keep_assignments(at.session, 2026, [{"member_id": each, "text": "Một"} for each in (KHANG, HUNG)])
    show(at)
    at.hand.press("assign.filter.draft")
    choose_all(at)
    at.hand.later(
        "assign.result",
        lambda: at.hand.press("assign.result.do"),
        lambda: at.hand.wait_for(lambda: at.hand.sees("assign.result.result.problem")),
        lambda: at.hand.type("assign.result.result", "hoàn thành tốt"),
        lambda: at.hand.press("assign.result.do"),
    )
    at.hand.press("assign.result_it")
    results = [line(at, each).result for each in (KHANG, HUNG)]
    assert [each.result for each in results if each is not None] == ["hoàn thành tốt", "hoàn thành tốt"]
    assert set(at.hand.column("assign.table", 5)) == {"hoàn thành tốt"}


def test_the_record_of_a_member_tells_of_work_and_meetings(at: AtTheMeeting) -> None:
    at.held()
    assignments.keep_assignments(at.session, 2026, [{"member_id": MAU, "text": "Thu đảng phí"}])
    at.window.open_place(f"member:{MAU}")
    at.hand.turn_to("roster.tabs", "Sinh hoạt đảng")
    at.hand.wait_for(lambda: at.hand.sees("roster.work.year.2026"))
    assert "Thu đảng phí" in at.hand.text("roster.work.year.2026")
    assert "vắng 1 buổi liên tiếp" in at.hand.text("roster.work.absences")
    at.hand.press("roster.work.year.2026")
    assert at.window.screen_name == "meetings" and at.hand.sees("assign.table")
