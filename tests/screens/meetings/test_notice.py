"""The notice to the members: papers to read, the message on the clipboard, what is mended from the hints."""

from PySide6.QtGui import QGuiApplication

from partycell_desktop.use_cases.incoming_documents import keep_incoming
from partycell_desktop.use_cases.meeting_items import keep_point
from tests.screens.meetings.conftest import AtTheMeeting


def test_papers_are_added_and_the_message_is_copied_with_them(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    at.show(meeting)

    def add() -> None:
        at.hand.type("meeting.reading.title", "Dự thảo nghị quyết tháng 12")
        at.hand.press("meeting.reading.do")

    def notify() -> None:
        at.hand.later("meeting.reading", add)
        at.hand.press("meeting.notice.add")
        at.hand.wait_for(lambda: at.hand.sees("meeting.notice.paper.1"))
        at.hand.press("meeting.notice.copy")
        at.hand.press("meeting.notice.notified")
        at.hand.press("meeting.notice.close")

    at.hand.later("meeting.notice", notify)
    at.hand.press("meeting.notice.open")
    at.hand.check()
    at.back()

    copied = QGuiApplication.clipboard().text()
    assert "Thời gian: 14 giờ 00, thứ Bảy, ngày 05/12/2026." in copied
    assert "- Dự thảo nghị quyết tháng 12" in copied
    assert at.file(meeting).meeting.notified_on is not None


def test_documents_of_the_register_are_taken_over_without_typing_them_again(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    keep_incoming(
        at.session,
        {"sender": "Đảng ủy phường Ví Dụ", "number": "45-CV/ĐU", "dated_on": "01/10/2026", "title": "tổng kết năm"},
    )
    at.show(meeting)

    def take() -> None:
        at.hand.press_row("meeting.register.table", "45-CV/ĐU")
        at.hand.press("meeting.register.do")

    def notify() -> None:
        at.hand.later("meeting.register", take)
        at.hand.press("meeting.notice.register")
        at.hand.wait_for(lambda: at.hand.sees("meeting.notice.paper.1"))
        assert "45-CV/ĐU" in at.hand.text("meeting.notice.text")
        at.hand.press("meeting.notice.close")

    at.hand.later("meeting.notice", notify)
    at.window.open_place(f"meeting:{meeting}/notice")
    at.hand.check()
    at.back()
    assert [each.number for each in at.file(meeting).papers] == ["45-CV/ĐU"]


def test_a_hint_about_the_texts_is_mended_everywhere_with_one_press(at: AtTheMeeting) -> None:
    meeting = at.held()
    for title in ("Một", "Hai"):
        keep_point(at.session, meeting, {"title": title, "text": f"Xong {title}./."})
    at.show(meeting, "warnings")

    at.hand.press("meeting.warnings.text_ending.mend")
    at.hand.wait_for(lambda: not at.hand.sees("meeting.warnings.text_ending"))

    assert [each.text for each in at.file(meeting).points] == ["Xong Một.", "Xong Hai."]
