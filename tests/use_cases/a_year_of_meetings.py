"""A small cell and its meetings, held and finished through the use cases, for tests that look over many of them."""

from collections.abc import Sequence
from pathlib import Path

from partycell_desktop.use_cases.meeting_items import keep_point, keep_speech
from partycell_desktop.use_cases.meetings import (
    correct_meeting,
    mark_attendance,
    mark_rest_present,
    open_meeting,
    plan_meeting,
)
from partycell_desktop.use_cases.minutes import finish_minutes
from partycell_desktop.use_cases.roster import add_member, record_event
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.tasks import keep_task
from tests.books import filled, make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

PEOPLE = ("Nguyễn Đức Khang", "Đỗ Thị Mỹ Hường", "Trần Quốc Hùng", "Lê Thị Mẫu")
KHANG, HUONG, HUNG, MAU = range(1, 5)


def small_cell(folder: Path) -> Session:
    """A cell of four official members, in a plain book."""
    term = {"name": "2025 - 2030", "congress_on": "15/06/2025"}
    made = make_book(folder / "sổ.sochibo", "", CELL, NAMES, term, DESK, CLOCK)
    filled(made, take_in)
    return made


def take_in(session: Session) -> None:
    for number, name in enumerate(PEOPLE, 1):
        assert add_member(session, {"full_name": name}) == number
        record_event(session, number, "admitted", {"on": "03/02/2015"})
        record_event(session, number, "recognised", {"on": "03/02/2016"})


def hold(
    session: Session,
    day: str,
    said: str = "Nhất trí với báo cáo.",
    text: str = "Đánh giá kết quả tháng trước.",
    *,
    kind: str = "ordinary",
    excused: Sequence[int] = (),
    absent: Sequence[int] = (),
    task: str = "",
    finish: bool = True,
) -> int:
    """A meeting with one point and one speech; everybody came but those named."""
    meeting = plan_meeting(session, kind, {"held_on": day, "starts_at": "14h00", "place": "Phòng họp"})
    open_meeting(session, meeting)
    if excused:
        mark_attendance(session, meeting, list(excused), "excused", {"reason": "đi công tác"})
    if absent:
        mark_attendance(session, meeting, list(absent), "absent", {})
    mark_rest_present(session, meeting)
    point = keep_point(session, meeting, {"title": "Công tác tháng", "text": text})
    keep_speech(session, meeting, point, {"speaker": PEOPLE[1], "text": said})
    if task:
        keep_task(session, {"content": task, "due_on": "20/11/2026"}, meeting, HUNG)
    correct_meeting(session, meeting, {"ended_at": "15:40"}, chair=KHANG, secretary=HUONG)
    if finish:
        finish_minutes(session, meeting)
    return meeting
