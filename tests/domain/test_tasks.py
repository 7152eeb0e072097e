"""Tasks as reports leave them, and the lines of a year's work as people write and paste them."""

import pytest

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Task, TaskState
from partycell_desktop.domain.tasks import (
    TaskReport,
    change_of_work,
    day_of_year,
    lines_of_work,
    pasted_rows,
    task_after,
)


def on(iso: str) -> PartialDate:
    return PartialDate.from_iso(iso)


TASK = Task(1, 7, 3, "Thu đảng phí", on("2026-11-25"), None)


def report(number: int, day: str, state: TaskState = TaskState.OPEN, **more: object) -> TaskReport:
    return TaskReport(number, 1, reported_on=on(day), state=state, **{"person_id": 3, **more})  # type: ignore[arg-type]


def test_the_report_of_the_last_day_counts_whichever_was_entered_last() -> None:
    done = report(1, "2026-12-05", TaskState.DONE, done_on=on("2026-12-01"), text="Thu đủ.")
    older = report(2, "2026-11-20", text="Đã thu 10 đồng chí.")
    for order in ((done, older), (older, done)):
        after = task_after(TASK, order)
        assert (after.state, after.done_on, after.result) == (TaskState.DONE, on("2026-12-01"), "Thu đủ.")
    assert task_after(TASK, [done, report(3, "2026-12-06")]).done_on is None  # it was opened again


def test_putting_off_and_handing_over_leave_what_the_meeting_decided() -> None:
    after = task_after(
        TASK, [report(1, "2026-11-20", due_on=on("2026-12-31"), person_id=4), report(2, "2026-11-21", person_id=4)]
    )
    assert (after.due_on, after.person_id) == (on("2026-11-25"), 3)
    assert (after.until, after.owner_id) == (on("2026-12-31"), 4)
    assert after.is_overdue(on("2027-01-01").first_day()) and not after.is_overdue(on("2026-12-31").first_day())
    back = task_after(after, [])
    assert (back.until, back.owner_id, back.result) == (on("2026-11-25"), 3, "")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("- Phụ trách chung;\n+ Thu đảng phí\r\n", ["Phụ trách chung", "Thu đảng phí"]),
        ("1. Phụ trách chung\n2. Thu   đảng phí", ["Phụ trách chung", "Thu đảng phí"]),
        ("• Việc một\n\n• Việc một", ["Việc một"]),
        ("Tiết kiệm 10.000.000 đồng", ["Tiết kiệm 10.000.000 đồng"]),
        ("2026. Năm đầu", ["2026. Năm đầu"]),
        ("  \n-\n", []),
    ],
)
def test_lines_of_work_lose_their_dashes_and_numbers(typed: str, lines: list[str]) -> None:
    assert lines_of_work(typed) == lines


def test_a_task_stays_where_its_words_are_still_there() -> None:
    first, second = Task(1, content="Một"), Task(2, content="Hai")
    change = change_of_work([first, second], ["Hai", "Ba"])
    assert (list(change.stay), list(change.new), list(change.go)) == ([second], ["Ba"], [first])


def test_rows_copied_from_a_spreadsheet_keep_a_cell_of_several_lines_together() -> None:
    text = 'TT\tHọ và tên\tNhiệm vụ\r\n1\tLê Thị Mẫu\t"Việc một\nViệc hai"\r\n\t\t\r\n'
    assert pasted_rows(text) == [["TT", "Họ và tên", "Nhiệm vụ"], ["1", "Lê Thị Mẫu", "Việc một\nViệc hai"]]


def test_a_past_year_is_looked_at_from_its_end() -> None:
    today = on("2026-11-22").first_day()
    assert day_of_year(2025, today).isoformat() == "2025-12-31"
    assert day_of_year(2026, today) == day_of_year(2027, today) == today
