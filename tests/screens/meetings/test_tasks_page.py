"""The page of tasks in the real window: found, reported on, put off, handed over, several at once, and taken back."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from partycell_desktop.domain.meetings import TaskState
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.use_cases import tasks
from partycell_desktop.use_cases.tasks import TaskLine
from tests.screens.meetings.conftest import HUNG, KHANG, MAU, AtTheMeeting


def give(at: AtTheMeeting, content: str, until: str = "", member: int = HUNG, meeting: int = 0) -> int:
    return tasks.keep_task(at.session, {"content": content, "due_on": until}, meeting, member)


def show(at: AtTheMeeting, task: int = 0) -> None:
    at.window.desk.records_changed.emit()
    at.window.open_place(f"meeting:tasks/{task}" if task else "meeting:tasks")
    at.hand.rest()


def the(at: AtTheMeeting, task: int) -> TaskLine:
    return next(line for line in tasks.list_tasks(at.session) if line.id == task)


def choose_all(at: AtTheMeeting) -> None:
    table = at.hand.find("tasks.table")
    assert isinstance(table, RecordTable)
    table.setFocus()
    table.selectAll()
    at.hand.rest()


def test_an_empty_list_leads_to_the_first_task(at: AtTheMeeting) -> None:
    show(at)
    assert "Chưa giao nhiệm vụ nào" in at.hand.text("tasks.table.empty.sentence")
    at.hand.later(
        "tasks.task",
        lambda: at.hand.type("tasks.task.owner", "Lê Thị Mẫu"),
        lambda: at.hand.type("tasks.task.content", "Chuẩn bị hội nghị"),
        lambda: at.hand.type("tasks.task.due_on", "30/11/2026"),
        lambda: at.hand.press("tasks.task.do"),
    )
    at.hand.press("tasks.table.empty.begin")
    assert at.hand.column("tasks.table", 1) == ["Chuẩn bị hội nghị"]
    assert [line.owner for line in tasks.list_tasks(at.session)] == ["Lê Thị Mẫu"]


def test_tasks_are_found_by_state_member_and_words(at: AtTheMeeting) -> None:
    late = give(at, "Thu đảng phí", "10/11/2026")
    give(at, "Kiểm tra an toàn", "30/11/2026", MAU)
    tasks.report_task(at.session, give(at, "Việc đã xong"), "done")
    show(at)
    assert at.hand.column("tasks.table", 1) == ["Thu đảng phí", "Kiểm tra an toàn"]  # under way, the earliest first
    at.hand.press("tasks.filter.overdue")
    assert at.hand.column("tasks.table", 1) == ["Thu đảng phí"]
    at.hand.press("tasks.filter.all")
    at.hand.choose("tasks.member", "Lê Thị Mẫu")
    assert at.hand.column("tasks.table", 1) == ["Kiểm tra an toàn"]
    at.hand.type("tasks.search", "khong co")
    assert "Không có nhiệm vụ nào ở đây" in at.hand.text("tasks.table.empty.sentence")
    at.hand.press("tasks.table.empty.begin")
    assert len(at.hand.column("tasks.table", 1)) == 3
    at.hand.press("tasks.filter.done")
    show(at, late)  # whatever hides it
    assert at.hand.text("tasks.story.content") == "Thu đảng phí"


def test_a_result_is_reported_and_the_story_tells_it(at: AtTheMeeting) -> None:
    meeting = at.held()
    task = give(at, "Thu đảng phí", "25/11/2026", meeting=meeting)
    tasks.report_task(at.session, task, "open", {"result": "Đã thu một nửa"}, meeting)
    show(at, task)
    first = tasks.get_task(at.session, task).reports[0].report.id
    assert "Đã thu một nửa" in at.hand.text(f"tasks.story.report.{first}")
    at.hand.later(
        "tasks.result",
        lambda: at.hand.type("tasks.result.state", "đã hoàn thành"),
        lambda: at.hand.type("tasks.result.done_on", "20/11/2026"),
        lambda: at.hand.type("tasks.result.result", "Thu đủ"),
        lambda: at.hand.press("tasks.result.do"),
    )
    at.hand.press("tasks.result_it")
    assert (the(at, task).task.state, the(at, task).task.result) == (TaskState.DONE, "Thu đủ")
    show(at, task)
    at.hand.press("tasks.story.meeting")
    assert at.hand.sees("meeting.decisions")


def test_several_are_done_with_one_button_and_undo_takes_it_back(at: AtTheMeeting) -> None:
    both = [give(at, "Một"), give(at, "Hai", member=KHANG)]
    show(at)
    choose_all(at)
    assert "đang chọn: 2" in at.hand.text("tasks.count")
    at.hand.press("tasks.done")
    assert [the(at, each).task.state for each in both] == [TaskState.DONE, TaskState.DONE]
    at.window.desk.undo()
    at.hand.rest()
    assert [the(at, each).task.state for each in both] == [TaskState.OPEN, TaskState.OPEN]


def test_several_are_put_off_and_handed_over(at: AtTheMeeting) -> None:
    both = [give(at, "Một", "10/11/2026"), give(at, "Hai", "11/11/2026")]
    show(at)
    choose_all(at)
    at.hand.later(
        "tasks.postpone",
        lambda: at.hand.type("tasks.postpone.due_on", "1/11/2026"),
        lambda: at.hand.press("tasks.postpone.do"),
        lambda: _sees(at, "tasks.postpone.due_on.problem"),
        lambda: at.hand.type("tasks.postpone.due_on", "31/12/2026"),
        lambda: at.hand.type("tasks.postpone.text", "chờ kinh phí"),
        lambda: at.hand.press("tasks.postpone.do"),
    )
    at.hand.press("tasks.postpone_it")
    assert [the(at, each).overdue for each in both] == [False, False]
    choose_all(at)
    at.hand.later(
        "tasks.hand_over",
        lambda: at.hand.type("tasks.hand_over.owner", "Lê Thị Mẫu"),
        lambda: at.hand.press("tasks.hand_over.do"),
    )
    at.hand.press("tasks.hand_over_it")
    assert [the(at, each).owner for each in both] == ["Lê Thị Mẫu", "Lê Thị Mẫu"]
    show(at, both[0])
    assert "hạn ban đầu 10/11/2026" in at.hand.text("tasks.story.facts")
    assert "ban đầu giao Trần Quốc Hùng" in at.hand.text("tasks.story.facts")


def _sees(at: AtTheMeeting, name: str) -> None:
    at.hand.wait_for(lambda: at.hand.sees(name))


def test_a_wrong_report_is_corrected_or_taken_out_from_the_story(at: AtTheMeeting) -> None:
    task = give(at, "Một")
    tasks.report_task(at.session, task, "done")
    at.window.desk.records_changed.emit()
    show(at, task)
    number = tasks.get_task(at.session, task).reports[0].report.id
    at.hand.later(
        "tasks.report",
        lambda: at.hand.type("tasks.report.state", "chưa hoàn thành"),
        lambda: at.hand.press("tasks.report.do"),
    )
    at.hand.press(f"tasks.story.report.{number}")
    assert the(at, task).task.state is TaskState.NOT_DONE


def test_the_list_is_exported_as_it_is_shown(at: AtTheMeeting, tmp_path: Path) -> None:
    give(at, "Một", "10/11/2026")
    give(at, "Hai", "30/11/2026")
    show(at)
    at.hand.press("tasks.filter.overdue")
    at.hand.later_file(tmp_path / "nv.xlsx")
    at.hand.press("tasks.export")
    sheet = openpyxl.load_workbook(tmp_path / "nv.xlsx").active
    words = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Một" in words and "Hai" not in words


def test_the_list_is_looked_at_before_it_is_printed(at: AtTheMeeting) -> None:
    give(at, "Một", "10/11/2026")
    show(at)
    at.hand.press("tasks.print")
    at.hand.wait_for(lambda: at.hand.sees("preview.pages"))
    assert "TD-NV" in at.hand.text("preview.title")
    at.hand.press("preview.close")


def test_enter_reports_and_the_search_has_its_key(at: AtTheMeeting) -> None:
    task = give(at, "Một")
    show(at, task)
    at.hand.wait_for(at.hand.find("tasks.table").hasFocus)
    at.hand.later("tasks.result", lambda: at.hand.press("tasks.result.cancel"))
    at.hand.key(Qt.Key.Key_Return)
    at.back()
    at.hand.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    at.hand.wait_for(at.hand.find("tasks.search").hasFocus)


@pytest.mark.parametrize("width", [1200, 1366])
def test_everything_stands_inside_the_window(at: AtTheMeeting, width: int) -> None:
    task = give(at, "Rà soát từng nội dung của quy chế làm việc và đề xuất sửa đổi " * 3, "10/11/2026")
    at.window.resize(width, 700)
    show(at, task)
    page = at.hand.find("meetings.tasks")
    for name in ("tasks.story", "tasks.print", "tasks.hand_over_it"):
        widget = at.hand.find(name)
        assert widget.mapTo(page, widget.rect().bottomRight()).x() <= page.width(), name
