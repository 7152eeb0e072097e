"""Tasks from meeting to meeting: each report is kept, several are changed at once, what a meeting decided stays."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from partycell_desktop.domain.meetings import TaskState
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import history, meetings, minutes, printing, task_export, tasks
from partycell_desktop.use_cases.session import Session
from tests.forms.papers import page_texts
from tests.use_cases.test_meetings import HUNG, KHANG, LAN, MAU, held
from tests.use_cases.test_meetings import session as session


def given(session: Session, meeting: int = 0, member: int = HUNG, until: str = "25/11/2026") -> int:
    return tasks.keep_task(session, {"content": "Thu đảng phí", "due_on": until}, meeting, member)


def the(session: Session, task: int) -> tasks.TaskLine:
    return next(line for line in tasks.list_tasks(session) if line.id == task)


def test_each_report_is_kept_with_its_meeting(session: Session) -> None:
    first = held(session)
    task = given(session, first)
    second = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026"})
    tasks.report_task(session, task, "open", {"result": "Đã thu 3 đồng chí"}, second)
    tasks.report_task(session, task, "done", {"done_on": "20/11/2026", "result": "Đã thu đủ"})
    record = tasks.get_task(session, task)
    assert [(each.report.text, each.meeting != "") for each in record.reports] == [
        ("Đã thu 3 đồng chí", True),
        ("Đã thu đủ", False),
    ]
    assert record.line.task.state is TaskState.DONE and record.line.task.result == "Đã thu đủ"
    assert record.line.meeting_id == first and record.line.reports == 2
    assert [line.id for line in tasks.list_tasks_at(session, second)] == [task]  # it heard a report


def test_a_second_report_at_one_meeting_takes_the_place_of_the_first(session: Session) -> None:
    meeting = held(session)
    task = given(session, meeting)
    tasks.report_task(session, task, "not_done", {"result": "Chưa"}, meeting)
    tasks.report_task(session, task, "open", {"result": "Đang làm"}, meeting)
    assert [each.report.text for each in tasks.get_task(session, task).reports] == ["Đang làm"]


def test_a_report_that_was_wrong_is_corrected_or_taken_out_and_the_task_follows(session: Session) -> None:
    task = given(session)
    tasks.report_task(session, task, "done", {"done_on": "20/11/2026"})
    number = tasks.get_task(session, task).reports[0].report.id
    tasks.correct_task_report(session, number, "not_done", {"text": "Chưa thu đủ"})
    assert the(session, task).task.state is TaskState.NOT_DONE
    tasks.remove_task_report(session, number)
    assert the(session, task).task.state is TaskState.OPEN
    history.undo_act(session)
    assert the(session, task).task.state is TaskState.NOT_DONE


def test_several_tasks_are_put_off_at_once_and_finished_minutes_stay_whole(session: Session) -> None:
    meeting = held(session)
    both = [given(session, meeting, until="10/11/2026"), given(session, meeting, KHANG, "12/11/2026")]
    minutes.finish_minutes(session, meeting)
    assert [the(session, each).overdue for each in both] == [True, True]
    assert tasks.postpone_tasks(session, both, {"due_on": "31/12/2026", "text": "chờ kinh phí"}) == 2
    assert [the(session, each).overdue for each in both] == [False, False]
    assert tasks.hand_over_tasks(session, [both[0]], MAU) == 1
    line = the(session, both[0])
    assert (line.owner, line.task.due_on and line.task.due_on.shown()) == ("Lê Thị Mẫu", "10/11/2026")
    assert minutes.is_whole(meetings.get_meeting(session, meeting).file)
    assert [each.id for each in tasks.list_tasks(session, MAU)] == [both[0]]
    assert [each.id for each in tasks.list_tasks(session, HUNG)] == []
    history.undo_act(session)
    history.undo_act(session)
    assert [the(session, each).overdue for each in both] == [True, True]


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (lambda session, task: tasks.postpone_tasks(session, [task], {"due_on": "1/11/2026"}), "due_on"),
        (lambda session, task: tasks.postpone_tasks(session, [task], {}), "due_on"),
        (lambda session, task: tasks.postpone_tasks(session, [], {"due_on": "31/12/2026"}), "task_ids"),
        (lambda session, task: tasks.report_task(session, task, "fertig"), "state"),
        (lambda session, task: tasks.report_task(session, task, "done", {"done_on": "1/12/2026"}), "done_on"),
        (lambda session, task: tasks.report_task(session, task, "done", {"content": "anders"}), "content"),
        (lambda session, task: tasks.hand_over_tasks(session, [task], 77), "id"),
    ],
)
def test_what_cannot_be_is_refused(session: Session, order: Callable[[Session, int], object], field: str) -> None:
    task = given(session)
    with pytest.raises(Refused) as refused:
        order(session, task)
    assert refused.value.field == field
    assert tasks.get_task(session, task).reports == []


def test_only_what_is_under_way_is_put_off(session: Session) -> None:
    task = given(session)
    tasks.report_task(session, task, "done")
    with pytest.raises(Refused, match="Thu đảng phí"):
        tasks.postpone_tasks(session, [task], {"due_on": "31/12/2026"})


def test_tasks_of_later_meetings_are_not_before_a_meeting(session: Session) -> None:
    meeting = held(session)
    later = meetings.plan_meeting(session, "ordinary", {"held_on": "20/11/2026"})
    old, new = given(session, meeting), given(session, later)
    assert {line.id for line in tasks.list_tasks_at(session, meeting)} == {old}
    assert {line.id for line in tasks.list_tasks_at(session, later)} == {old, new}


def test_the_list_goes_to_a_spreadsheet_and_on_paper(session: Session, tmp_path: Path) -> None:
    meeting = held(session)
    late = given(session, meeting, until="10/11/2026")
    free = tasks.keep_task(session, {"content": "Chuẩn bị hội nghị"})
    told = task_export.export_tasks(session, tmp_path / "nv.xlsx", [free, late], ["owner", "content", "until", "state"])
    assert told["tasks"] == 2
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "nv.xlsx").active.iter_rows()]
    assert ["Trần Quốc Hùng", "Thu đảng phí"] in [row[:2] for row in cells]
    out = tmp_path / "nv.pdf"
    printing.print_paper(session, "TD-NV", (), str(out), {"tasks": f"{free} {late}"})
    words = " ".join("\n".join(page_texts(out.read_bytes())).split())
    assert "DANH SÁCH theo dõi nhiệm vụ của đảng viên" in words
    assert "Quá hạn" in words and "Cộng: 2 nhiệm vụ; đã hoàn thành: 0; quá hạn: 1." in words
    with pytest.raises(Refused):
        printing.print_paper(session, "TD-NV", (), str(out), {"tasks": "một"})
    with pytest.raises(Refused):
        task_export.export_tasks(session, tmp_path / "nv.xlsx", None, ["farbe"])


def test_a_task_on_probation_or_not_is_only_a_name_to_the_list(session: Session) -> None:
    task = given(session, member=LAN, until="")
    assert (the(session, task).owner, the(session, task).overdue) == ("Ngô Thị Lan", False)
