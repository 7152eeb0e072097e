"""The wording of the minutes and the resolution: composed, worded by hand, taken back."""

from partycell_desktop.use_cases.meetings import correct_meeting
from partycell_desktop.use_cases.minutes import list_minutes_passages
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
