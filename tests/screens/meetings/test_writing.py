"""What is written down at a meeting keeps itself, and disturbs nobody who writes."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from partycell_desktop.screens.parts.page_beside import PageBeside
from partycell_desktop.use_cases import meeting_items
from partycell_desktop.use_cases import meetings as use
from partycell_desktop.use_cases.printing import preview_paper
from tests.screens.meetings.conftest import AtTheMeeting


def with_point(at: AtTheMeeting) -> tuple[int, int]:
    meeting = at.held()
    point = meeting_items.keep_point(at.session, meeting, {"title": "Nhiệm vụ tháng 11", "text": "Thu đủ đảng phí."})
    at.show(meeting, "agenda")
    return meeting, point


def test_the_agenda_is_proposed_from_the_book(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    at.show(meeting, "agenda")
    at.hand.press("meeting.agenda.empty.begin")
    points = at.file(meeting).points
    assert len(points) >= 10
    assert at.hand.sees(f"meeting.point.{points[0].id}.text")


def test_a_text_is_in_the_book_after_a_pause_and_the_caret_its_undo_and_the_bar_stay_as_they_were(
    at: AtTheMeeting,
) -> None:
    meeting, point = with_point(at)
    editor = at.write(f"meeting.point.{point}.text", "Khen tổ 2. ")
    place = editor.textCursor().position()
    at.hand.wait_for(lambda: "Khen tổ 2." in at.file(meeting).points[0].text)
    at.window.desk.records_changed.emit()
    assert at.hand.find(f"meeting.point.{point}.text") is editor
    assert editor.hasFocus() and editor.textCursor().position() == place
    assert "Khen tổ 2. Thu" in editor.toPlainText()
    assert editor.document().isUndoAvailable()
    assert at.said() == ""


def test_a_blank_at_the_end_stays_while_somebody_goes_on_writing(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    name = f"meeting.point.{point}.conclusion"
    editor = at.write(name, "Nhất trí, ")
    at.hand.wait_for(lambda: at.file(meeting).points[0].conclusion == "Nhất trí,")
    at.window.desk.records_changed.emit()
    editor.textCursor().insertText("thực hiện ngay")
    assert editor.toPlainText() == "Nhất trí, thực hiện ngay"
    at.hand.wait_for(lambda: at.file(meeting).points[0].conclusion == "Nhất trí, thực hiện ngay")


def test_a_text_is_kept_when_its_field_is_left(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    at.hand.type(f"meeting.point.{point}.conclusion", "Nhất trí")
    assert at.file(meeting).points[0].conclusion == "Nhất trí"


def test_nothing_is_asked_when_the_screen_is_left_in_the_middle_of_a_sentence(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    at.write(f"meeting.point.{point}.conclusion", "Giao đồng chí")
    assert at.window.go("roster")
    assert at.file(meeting).points[0].conclusion == "Giao đồng chí"


def test_another_meeting_gets_nothing_of_what_was_typed(at: AtTheMeeting) -> None:
    other = at.held("05/09/2026")
    meeting_items.keep_point(at.session, other, {"title": "Khác", "text": "Giữ nguyên."})
    meeting, point = with_point(at)
    at.write(f"meeting.point.{point}.conclusion", "Nhất trí")
    at.hand.press_row("meetings.table", "05/09")
    assert at.file(meeting).points[0].conclusion == "Nhất trí"
    assert at.file(other).points[0].conclusion == ""
    assert not at.hand.sees(f"meeting.point.{point}.text")


def test_a_word_that_is_being_composed_is_not_cut_by_the_pause(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    editor = at.write(f"meeting.point.{point}.conclusion", "Nh")
    QApplication.sendEvent(editor, QInputMethodEvent("ất", []))
    writing = at.screen.meeting.agenda._views[point].writings["conclusion"]
    assert writing.keep_now()
    assert at.file(meeting).points[0].conclusion == ""
    done = QInputMethodEvent("", [])
    done.setCommitString("ất")
    QApplication.sendEvent(editor, done)
    at.hand.wait_for(lambda: at.file(meeting).points[0].conclusion == "Nhất")


def test_the_field_grows_with_its_text(at: AtTheMeeting) -> None:
    _meeting, point = with_point(at)
    editor = at.hand.find(f"meeting.point.{point}.text")
    before = editor.height()
    at.write(f"meeting.point.{point}.text", "một\nhai\nba\nbốn\n")
    at.hand.wait_for(lambda: editor.height() > before)


def test_undo_in_the_bar_takes_back_what_it_names_and_goes_when_something_else_was_kept(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    at.screen.meeting.agenda._fill(point)  # nothing is known for it: refused, and said
    assert at.said()
    at.window.desk.carry_out(meeting_items.keep_point, meeting, {"title": "Việc khác"})
    assert at.hand.sees("message.undo")
    at.hand.type(f"meeting.point.{point}.conclusion", "Nhất trí")
    assert not at.hand.sees("message.undo")
    at.window.desk.undo()
    assert at.file(meeting).points[0].conclusion == ""
    assert at.hand.text(f"meeting.point.{point}.conclusion") == ""
    assert len(at.file(meeting).points) == 2


def test_points_are_moved_and_what_is_typed_moves_with_them(at: AtTheMeeting) -> None:
    meeting, first = with_point(at)
    second = meeting_items.keep_point(at.session, meeting, {"title": "Thu đảng phí"})
    at.show(meeting, "agenda")
    editor = at.write(f"meeting.point.{second}.text", "Đủ")
    at.hand.press(f"meeting.point.{second}.up")
    assert [each.id for each in at.file(meeting).points] == [second, first]
    assert at.hand.find(f"meeting.point.{second}.text") is editor
    assert at.hand.text(f"meeting.point.{second}.edit").startswith("1.")
    assert at.file(meeting).points[0].text == "Đủ"


def test_a_speech_is_kept_with_its_speaker_and_a_point_goes_with_it(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    at.hand.later(
        "meeting.speech",
        lambda: at.hand.type("meeting.speech.speaker", "Trần Quốc Hùng"),
        lambda: at.hand.type("meeting.speech.text", "Nhất trí với báo cáo."),
        lambda: at.hand.press("meeting.speech.do"),
    )
    at.hand.press(f"meeting.point.{point}.speech")
    speech = at.file(meeting).speeches[0]
    assert (speech.speaker, speech.text) == ("Trần Quốc Hùng", "Nhất trí với báo cáo.")
    assert "Nhất trí với báo cáo." in at.hand.text(f"meeting.speech.{speech.id}")
    at.hand.later("meeting.point.remove_box", lambda: at.hand.press("meeting.point.remove_box.do"))
    at.hand.later("meeting.point", lambda: at.hand.press("meeting.point.remove"))
    at.hand.press(f"meeting.point.{point}.edit")
    assert at.file(meeting).points == () and at.file(meeting).speeches == ()
    at.back()
    assert at.window.focusWidget() is not None


def test_the_page_beside_shows_what_was_typed(at: AtTheMeeting) -> None:
    meeting, point = with_point(at)
    beside = at.screen.findChild(PageBeside, "meeting.beside")
    assert beside is not None
    at.hand.wait_for(lambda: beside.view.page_count == 1)
    at.write(f"meeting.point.{point}.text", "Nội dung dài.\n" * 60)
    at.hand.wait_for(lambda: beside.view.page_count > 1)
    assert at.screen.keep_unsaved()
    told = preview_paper(at.session, "bien-ban", [], {"meeting": str(meeting)})
    assert told.page_count == beside.view.page_count


def test_the_page_is_not_asked_for_when_the_meeting_has_gone(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    at.show(meeting, "agenda")
    beside = at.screen.findChild(PageBeside, "meeting.beside")
    assert beside is not None
    at.hand.wait_for(lambda: beside.view.page_count == 1)
    at.hand.press("meeting.remove")
    assert beside.view.page_count == 0 and not beside._timer.isActive()
    assert use.list_meetings(at.session) == []
    assert at.hand.sees("message.undo")
    at.hand.press("message.undo")
    assert [line.id for line in use.list_meetings(at.session)] == [meeting]


def test_a_finished_meeting_cannot_be_written_in(at: AtTheMeeting) -> None:
    from partycell_desktop.use_cases.minutes import finish_minutes

    meeting, point = with_point(at)
    finish_minutes(at.session, meeting)
    at.show(meeting, "agenda")
    editor = at.hand.find(f"meeting.point.{point}.text")
    assert isinstance(editor, QTextEdit) and editor.isReadOnly()
    assert not at.hand.sees(f"meeting.point.{point}.conclusion")
    assert not at.hand.sees(f"meeting.point.{point}.speech")
    assert not at.hand.sees("meeting.point.add")
