"""Tasks of the members among what falls due."""

from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.use_cases import tasks
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.session import Session
from tests.use_cases.test_meetings import HUNG
from tests.use_cases.test_meetings import session as session


def due(session: Session, days: int = 183) -> list[Due]:
    return [each for each in list_due(session, days=days) if each.kind is DueKind.TASK]


def give(session: Session, content: str, until: str, member: int = HUNG) -> int:
    return tasks.keep_task(session, {"content": content, "due_on": until}, 0, member)


def test_overdue_and_coming_tasks_are_due_with_their_owner(session: Session) -> None:
    late = give(session, "Thu đảng phí", "20/11/2026")
    soon = give(session, "Chuẩn bị hội nghị", "30/11/2026", 0)
    give(session, "Việc không có hạn", "")
    give(session, "Năm sau", "31/12/2027")
    found = due(session)
    assert [each.place for each in found] == [f"meeting:tasks/{late}", f"meeting:tasks/{soon}"]
    assert [each.days_left for each in found] == [-2, 8]
    assert [each.tone for each in found] == ["accent", "gold"]
    assert found[0].detail == "Trần Quốc Hùng" and "Thu đảng phí" in found[0].title
    assert found[1].detail == "Chưa có người làm"


def test_what_is_done_or_put_off_is_not_due_any_more(session: Session) -> None:
    first, second = give(session, "Thu đảng phí", "20/11/2026"), give(session, "Kiểm tra", "21/11/2026")
    tasks.report_task(session, first, "done")
    tasks.postpone_tasks(session, [second], {"due_on": "15/12/2026"})
    found = due(session)
    assert [(each.days_left, "21/11/2026" in each.detail) for each in found] == [(23, True)]


def test_a_day_that_is_known_to_the_month_ends_with_the_month(session: Session) -> None:
    give(session, "Trong tháng", "11/2026")
    assert [each.day.isoformat() for each in due(session)] == ["2026-11-30"]
    assert due(session, days=3) == []


def test_a_long_task_stands_in_one_line(session: Session) -> None:
    give(session, "Rà soát từng nội dung của quy chế làm việc " * 5, "30/11/2026")
    assert len(due(session)[0].title) < 110
