"""Who was there, marked with one hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from partycell_desktop.domain.meetings import Attending
from tests.screens.meetings.conftest import HUNG, HUONG, KHANG, LAN, MAU, AtTheMeeting


def states(at: AtTheMeeting, meeting: int) -> dict[int, Attending]:
    return {each.person_id: each.state for each in at.file(meeting).roll}


def test_the_members_are_listed_and_marked_with_keys_and_the_rest_with_one_button(at: AtTheMeeting) -> None:
    meeting = at.plan()
    at.show(meeting, "roll")
    at.hand.press("meeting.roll.empty.begin")
    assert at.hand.column("meeting.roll.table", 0) == [
        "Trần Quốc Hùng", "Đỗ Thị Mỹ Hường", "Nguyễn Đức Khang", "Ngô Thị Lan", "Lê Thị Mẫu"]  # fmt: skip
    at.hand.press_row("meeting.roll.table", "Nguyễn Đức Khang")
    at.hand.key(Qt.Key.Key_C)
    at.hand.press_row("meeting.roll.table", "Trần Quốc Hùng")
    at.hand.key(Qt.Key.Key_K)
    at.hand.press_row("meeting.roll.table", "Lê Thị Mẫu")
    at.hand.later(
        "meeting.excuse",
        lambda: at.hand.type("meeting.excuse.reason", "đi công tác"),
        lambda: at.hand.press("meeting.excuse.do"),
    )
    at.hand.key(Qt.Key.Key_L)
    at.back()
    assert QApplication.focusWidget() is at.hand.find("meeting.roll.table")
    at.hand.press_row("meeting.roll.table", "Ngô Thị Lan")
    at.hand.later(
        "meeting.late",
        lambda: at.hand.type("meeting.late.late_minutes", "10"),
        lambda: at.hand.press("meeting.late.do"),
    )
    at.hand.key(Qt.Key.Key_M)
    at.back()
    at.hand.press("meeting.roll.rest")
    assert states(at, meeting) == {
        KHANG: Attending.PRESENT, HUNG: Attending.ABSENT, MAU: Attending.EXCUSED, LAN: Attending.PRESENT,
        HUONG: Attending.PRESENT}  # fmt: skip
    lan = at.file(meeting).on_roll(LAN)
    assert lan is not None and lan.late_minutes == 10
    assert "3/5" in at.hand.text("meeting.roll.count")
    assert at.hand.column("meeting.roll.table", 2)[-1] == "đi công tác"


def test_several_members_are_marked_at_once(at: AtTheMeeting) -> None:
    meeting = at.listed()
    at.show(meeting, "roll")
    at.hand.find("meeting.roll.table").selectAll()  # type: ignore[attr-defined]
    at.hand.press("meeting.roll.present")
    assert set(states(at, meeting).values()) == {Attending.PRESENT}


def test_a_guest_is_noted_corrected_and_taken_out(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "roll")
    at.hand.later(
        "meeting.guest",
        lambda: at.hand.press("meeting.guest.do"),
        lambda: seen.append(at.hand.text("meeting.guest.name.problem")),
        lambda: at.hand.type("meeting.guest.name", "Phạm Văn Khách"),
        lambda: at.hand.type("meeting.guest.role", "Đảng ủy phường Ví Dụ"),
        lambda: at.hand.press("meeting.guest.do"),
    )
    seen: list[str] = []
    at.hand.press("meeting.roll.guest")
    guest = at.file(meeting).guests[0]
    assert seen[0] and guest.name == "Phạm Văn Khách"
    assert "Phạm Văn Khách" in at.hand.text(f"meeting.guest.{guest.id}")
    at.hand.later("meeting.guest.remove_box", lambda: at.hand.press("meeting.guest.remove_box.do"))
    at.hand.later("meeting.guest", lambda: at.hand.press("meeting.guest.remove"))
    at.hand.press(f"meeting.guest.{guest.id}")
    assert at.file(meeting).guests == ()


def test_the_list_is_taken_back(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "roll")
    at.hand.press("meeting.roll.back")
    assert at.file(meeting).roll == ()
    assert at.hand.sees("meeting.roll.empty")
