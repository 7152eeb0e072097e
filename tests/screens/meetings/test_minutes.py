"""The wording of the minutes and the resolution: composed, worded by hand, taken back."""

from PySide6.QtCore import QMimeData, Qt

from partycell_desktop.forms.document import Table
from partycell_desktop.screens.parts.page_beside import PageBeside
from partycell_desktop.use_cases.meetings import correct_meeting
from partycell_desktop.use_cases.minutes import list_minutes_passages
from partycell_desktop.use_cases.printing import compose_paper
from tests.screens.meetings.conftest import AtTheMeeting

OPENING = "meeting.text.opening"


def test_a_passage_worded_by_hand_is_marked_says_when_the_facts_change_and_is_taken_back(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    assert not at.hand.sees(f"{OPENING}.mark")
    at.hand.type(OPENING, "Họp lúc hai giờ chiều.")
    assert at.hand.text(f"{OPENING}.mark") == "đã sửa lời"
    correct_meeting(at.session, meeting, {"place": "Hội trường"})
    at.window.desk.records_changed.emit()
    assert at.hand.text(f"{OPENING}.mark") == "dữ liệu đã đổi"
    assert "Hội trường" in at.hand.text(f"{OPENING}.differences")
    assert at.hand.text(OPENING) == "Họp lúc hai giờ chiều."
    at.hand.press(f"{OPENING}.reset")
    assert "Hội trường" in at.hand.text(OPENING)
    assert not at.hand.sees(f"{OPENING}.mark")
    assert not list_minutes_passages(at.session, meeting)[0].edited


def test_the_field_in_which_somebody_writes_stays_while_its_mark_appears(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    editor = at.write(OPENING, "Mở đầu. ")
    place = editor.textCursor().position()
    at.hand.wait_for(lambda: at.hand.sees(f"{OPENING}.mark"))
    assert at.hand.find(OPENING) is editor
    assert editor.hasFocus() and editor.textCursor().position() == place
    assert list_minutes_passages(at.session, meeting)[0].text.startswith("Mở đầu. ")


def test_the_resolution_is_worded_apart_from_the_minutes(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    at.write(OPENING, "Mở đầu. ")
    at.hand.press("meeting.paper.nghi-quyet")  # what was typed is kept before
    assert list_minutes_passages(at.session, meeting)[0].edited
    names = [each.name for each in list_minutes_passages(at.session, meeting, "nghi-quyet")]
    assert at.hand.sees(f"meeting.text.{names[0]}")
    assert not any(each.edited for each in list_minutes_passages(at.session, meeting, "nghi-quyet"))
    at.hand.press("meeting.paper.bien-ban")
    assert at.hand.text(OPENING).startswith("Mở đầu. ")


def test_what_happened_after_the_meeting_is_noted(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    at.hand.later(
        "meeting.sent",
        lambda: at.hand.type("meeting.sent.number", "10"),
        lambda: at.hand.type("meeting.sent.reported_on", "07/10/2026"),
        lambda: at.hand.press("meeting.sent.do"),
    )
    at.hand.press("meeting.sent.open")
    noted = at.file(meeting).meeting
    assert noted.number == "10" and noted.reported_on is not None


def test_a_hint_leads_to_where_it_is_mended(at: AtTheMeeting) -> None:
    meeting = at.held()
    correct_meeting(at.session, meeting, {"ended_at": "15:20"})
    at.show(meeting, "warnings")
    assert at.hand.sees("meeting.warnings.too_short") and at.hand.sees("meeting.warnings.too_short.rule")
    at.hand.later("meeting.facts", lambda: at.hand.press("meeting.facts.cancel"))
    at.hand.press("meeting.warnings.too_short")


def test_the_minutes_are_previewed_by_ctrl_p(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    at.screen.print()
    at.hand.wait_for(lambda: at.hand.sees("preview.page"))
    assert "biên bản" in at.hand.text("preview.title").lower()
    at.hand.press("preview.close")
    assert not at.hand.sees("preview.page")


def test_the_differences_are_shown_when_the_facts_change_and_ones_own_wording_is_kept(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    at.hand.type(OPENING, "Họp lúc hai giờ chiều.")
    assert not at.hand.sees(f"{OPENING}.differences")
    at.hand.press(f"{OPENING}.look")
    assert "hai giờ chiều" in at.hand.text(f"{OPENING}.differences")
    at.hand.press(f"{OPENING}.look")
    assert not at.hand.sees(f"{OPENING}.differences")
    correct_meeting(at.session, meeting, {"place": "Hội trường"})
    at.window.desk.records_changed.emit()
    told = at.hand.text(f"{OPENING}.differences")
    assert ">Phòng họp.</s>" in told and ">Hội trường.</u>" in told  # what went out of the facts, what came in
    at.hand.press(f"{OPENING}.keep")
    line = list_minutes_passages(at.session, meeting)[0]
    assert (line.text, line.edited, line.outdated) == ("Họp lúc hai giờ chiều.", True, False)
    assert at.hand.text(f"{OPENING}.mark") == "đã sửa lời"
    assert not at.hand.sees(f"{OPENING}.keep")
    at.window.desk.undo()
    assert at.hand.text(f"{OPENING}.mark") == "dữ liệu đã đổi"


def test_a_passage_with_lists_and_a_table_is_printed_as_it_was_written(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    editor = at.write(OPENING, "Các việc:")
    at.hand.key(Qt.Key.Key_Return)
    at.hand.press("meeting.minutes.format.letters")
    assert at.hand.find("meeting.minutes.format.letters").isChecked()
    editor.textCursor().insertText("Thu đảng phí")
    at.hand.press("meeting.minutes.format.table")
    editor.textCursor().insertText("Người")
    at.hand.key(Qt.Key.Key_Tab)
    editor.textCursor().insertText("Việc")
    assert at.screen.keep_unsaved()
    text = list_minutes_passages(at.session, meeting)[0].text
    assert "a) Thu đảng phí" in text and "\n| Người | Việc | |\n| | | |\nĐịa điểm" in text
    drawn = compose_paper(at.session, "bien-ban", options={"meeting": str(meeting)})
    assert any(isinstance(block, Table) for block in drawn.blocks)


def test_minutes_pasted_from_an_old_program_are_converted_when_asked(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    editor = at.write(OPENING, "")
    editor.selectAll()
    data = QMimeData()
    data.setText("Chi b\xe9 h\xe4p l\xf3c 14 gi\xea, \xae\xe5ng chÝ bÝ th\xad ch\xf1 tr×")
    editor.insertFromMimeData(data)
    assert "TCVN3" in at.hand.text(f"{OPENING}.pasted")
    at.hand.press(f"{OPENING}.unicode")
    assert at.screen.keep_unsaved()
    assert list_minutes_passages(at.session, meeting)[0].text == "Chi bộ họp lúc 14 giờ, đồng chí bí thư chủ trì"


def test_a_sign_that_cannot_be_printed_is_named_beside_the_text_and_nothing_is_lost(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    beside = at.screen.findChild(PageBeside, "meeting.beside")
    assert beside is not None
    at.hand.wait_for(lambda: beside.view.page_count == 1)
    editor = at.write(OPENING, "👍")
    at.hand.wait_for(lambda: at.hand.sees("meeting.page.note"))
    assert "👍" in at.hand.text("meeting.page.note")
    assert beside.view.page_count == 1
    editor.undo()
    at.hand.wait_for(lambda: not at.hand.sees("meeting.page.note"))


def test_who_writes_without_a_pause_is_kept_all_the_same(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "minutes")
    editor = at.write(OPENING, "Bắt đầu ")

    def goes_on() -> bool:
        editor.textCursor().insertText("x")  # every 20 milliseconds: never a pause of a second
        return "Bắt đầu" in list_minutes_passages(at.session, meeting)[0].text

    at.hand.wait_for(goes_on, seconds=30)
