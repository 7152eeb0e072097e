"""The list of the year, a meeting from the plan to the finished minutes, its places and what is left when one goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.use_cases import meetings as use
from partycell_desktop.use_cases.minutes import is_whole, note_correction
from tests.screens.meetings.conftest import HUONG, KHANG, AtTheMeeting


def test_a_meeting_is_planned_by_dialog_and_shown(at: AtTheMeeting) -> None:
    at.hand.later(
        "meetings.new",
        lambda: at.hand.type("meetings.new.held_on", "5/12/26"),
        lambda: at.hand.type("meetings.new.starts_at", "14h00"),
        lambda: at.hand.type("meetings.new.place", "Phòng họp tầng 2"),
        lambda: at.hand.press("meetings.new.do"),
    )
    at.hand.press("meetings.add")
    assert at.hand.column("meetings.table", 0) == ["05/12"]
    assert "05/12/2026, 14:00" in at.hand.text("meetings.subtitle")
    assert "Phòng họp tầng 2" in at.hand.text("meeting.said")
    assert at.file(1).state is MeetingState.PLANNED


def test_a_second_meeting_at_the_same_hour_is_refused_at_the_field(at: AtTheMeeting) -> None:
    at.plan("05/12/2026")
    seen: list[str] = []
    at.hand.later(
        "meetings.new",
        lambda: at.hand.type("meetings.new.held_on", "05/12/2026"),
        lambda: at.hand.type("meetings.new.starts_at", "14:00"),
        lambda: at.hand.press("meetings.new.do"),
        lambda: seen.append(at.hand.text("meetings.new.starts_at.problem")),
        lambda: at.hand.press("meetings.new.cancel"),
    )
    at.hand.press("meetings.add")
    assert "đã có cuộc họp khác" in seen[0]
    assert len(use.list_meetings(at.session)) == 1


def test_a_place_opens_a_meeting_at_its_part(at: AtTheMeeting) -> None:
    first, second = at.held("05/09/2026"), at.held("05/10/2026")
    at.show(first, "score")
    assert at.hand.sees("meeting.score.total")
    at.show(second, "roll")
    assert at.hand.sees("meeting.roll.table") and "05/10/2026" in at.hand.text("meetings.subtitle")


def test_a_meeting_of_another_year_is_found_under_its_year(at: AtTheMeeting) -> None:
    old, new = at.plan("05/10/2025"), at.plan("05/12/2026")
    at.show(new)
    at.hand.press("meetings.year.2025")
    assert at.hand.column("meetings.table", 0) == ["05/10"]
    at.show(new)
    assert at.hand.column("meetings.table", 0) == ["05/12"]
    at.show(old)
    assert "05/10/2025" in at.hand.text("meetings.subtitle")


def test_facts_that_cannot_be_are_refused_at_their_field(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting)
    seen: list[str] = []
    at.hand.later(
        "meeting.facts",
        lambda: at.hand.type("meeting.facts.ended_at", "13:00"),
        lambda: at.hand.press("meeting.facts.do"),
        lambda: seen.append(at.hand.text("meeting.facts.ended_at.problem")),
        lambda: at.hand.type("meeting.facts.ended_at", "15:50"),
        lambda: at.hand.press("meeting.facts.do"),
    )
    at.hand.press("meeting.change")
    assert "13:00" in seen[0]
    assert at.file(meeting).meeting.ended_at == "15:50"
    assert at.hand.text("meeting.clock").startswith("110")


def test_a_meeting_is_called_off_and_planned_again(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    at.show(meeting)
    at.hand.later(
        "meeting.cancel",
        lambda: at.hand.type("meeting.cancel.cancelled", "mưa bão"),
        lambda: at.hand.press("meeting.cancel.do"),
    )
    at.hand.press("meeting.call_off")
    assert at.file(meeting).state is MeetingState.CANCELLED
    assert "mưa bão" in at.hand.text("meeting.said")
    at.hand.press("meeting.plan_again")
    assert at.file(meeting).state is MeetingState.PLANNED
    assert not at.hand.sees("meeting.plan_again")


def test_a_meeting_that_undo_takes_away_leaves_an_empty_page_and_no_error(at: AtTheMeeting) -> None:
    meeting = at.plan("05/12/2026")
    at.show(meeting, "agenda")
    at.window.desk.undo()
    at.hand.rest()
    assert at.hand.sees("meetings.empty")
    assert not at.hand.find("meeting.finish").isEnabled()
    at.hand.wait_for(lambda: at.screen.findChild(QWidget, "meeting.page").page_count == 0)  # type: ignore[union-attr]
    assert use.list_meetings(at.session) == []


def test_what_is_lacking_is_shown_before_the_minutes_can_be_finished(at: AtTheMeeting) -> None:
    meeting = at.listed()
    at.show(meeting)
    at.hand.press("meeting.finish")
    assert at.file(meeting).state is MeetingState.OPENED
    for key in ("roll", "secretary", "ended_at"):
        assert at.hand.sees(f"meeting.warnings.{key}"), key
    at.hand.later("meeting.facts", lambda: at.hand.press("meeting.facts.cancel"))
    at.hand.press("meeting.warnings.ended_at")
    at.back()
    at.hand.press("meeting.warnings.roll")
    at.hand.wait_for(at.hand.find("meeting.roll.table").hasFocus)


def test_the_primary_button_is_the_next_step_of_the_meeting(at: AtTheMeeting) -> None:
    def step() -> str:
        shown = [name for name in ("meeting.next", "meeting.finish") if at.hand.sees(name)]
        primary = [name for name in shown if at.hand.find(name).property("look") == "primary"]
        assert len(primary) == 1
        return at.hand.text(primary[0])

    meeting = at.plan("22/11/2027")
    at.show(meeting)
    assert step() == "Thông báo họp…" and not at.hand.sees("meeting.finish")
    use.correct_meeting(at.session, meeting, {"notified_on": "20/11/2026"})
    at.show(meeting)
    assert step() == "Chuẩn bị chương trình"
    at.hand.press("meeting.next")
    assert at.screen.meeting.tabs.currentWidget() is at.screen.meeting.agenda
    meeting = at.plan("05/10/2026")
    at.show(meeting)
    assert step() == "Lập danh sách"
    at.hand.press("meeting.next")
    assert at.file(meeting).state is MeetingState.OPENED
    assert step() == "Điểm danh" and at.hand.sees("meeting.finish")
    at.hand.press("meeting.next")
    at.hand.wait_for(at.hand.find("meeting.roll.table").hasFocus)
    use.mark_rest_present(at.session, meeting)
    at.show(meeting)
    assert step() == "Kết thúc cuộc họp…"
    at.hand.later(
        "meeting.facts",
        lambda: at.hand.wait_for(at.hand.find("meeting.facts.ended_at").hasFocus),
        lambda: at.hand.type("meeting.facts.ended_at", "15:30"),
        lambda: at.hand.type("meeting.facts.chair", "Nguyễn Đức Khang"),
        lambda: at.hand.type("meeting.facts.secretary", "Đỗ Thị Mỹ Hường"),
        lambda: at.hand.press("meeting.facts.do"),
    )
    at.hand.press("meeting.next")
    assert step() == "Chốt biên bản" and not at.hand.sees("meeting.next")
    at.hand.press("meeting.finish")
    assert step() == "In biên bản…" and not at.hand.sees("meeting.finish")


def test_a_hint_leads_to_the_field_or_the_row_that_mends_it(at: AtTheMeeting) -> None:
    from partycell_desktop.use_cases.minutes import finish_minutes
    from partycell_desktop.use_cases.tasks import keep_task

    meeting = at.held()
    first = keep_task(at.session, {"content": "Thu đảng phí", "due_on": "25/10/2026"}, meeting, HUONG)
    bare = keep_task(at.session, {"content": "Treo cờ"}, meeting)
    at.show(meeting, "warnings")
    at.hand.press("meeting.warnings.bare_task")
    current = at.screen.meeting.decisions.tasks.current()
    assert current is not None and current.id == bare != first
    at.hand.wait_for(at.hand.find("meeting.tasks").hasFocus)
    finish_minutes(at.session, meeting)
    at.show(meeting, "warnings")
    for field in ("minutes_posted_on", "reported_on"):
        at.hand.later(
            "meeting.sent",
            lambda field=field: at.hand.wait_for(at.hand.find(f"meeting.sent.{field}").hasFocus),
            lambda: at.hand.press("meeting.sent.cancel"),
        )
        at.hand.press(f"meeting.warnings.{field}_lacking")
        at.show(meeting, "warnings")


def test_finished_minutes_are_only_read_and_take_a_correction_beside_them(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting)
    at.hand.press("meeting.finish")
    assert at.file(meeting).state is MeetingState.FINISHED
    for name in ("meeting.finish", "meeting.change", "meeting.roll.present", "meeting.roll.rest"):
        widget = at.hand.find(name)
        assert isinstance(widget, QAbstractButton) and not widget.isEnabled(), name
    at.hand.find("meeting.roll.table").setFocus()
    at.hand.press_row("meeting.roll.table", "Trần Quốc Hùng")
    at.hand.key(Qt.Key.Key_K)
    assert at.file(meeting).on_roll(3).state == "present"  # type: ignore[union-attr]
    at.hand.turn_to("meeting.tabs", "Biên bản")
    assert at.hand.sees("meeting.finished")
    assert at.hand.find("meeting.text.opening").isReadOnly()  # type: ignore[attr-defined]
    at.hand.later(
        "meeting.correction",
        lambda: at.hand.type("meeting.correction.wrong", "15 giờ 40"),
        lambda: at.hand.type("meeting.correction.right", "15 giờ 45"),
        lambda: at.hand.press("meeting.correction.do"),
    )
    at.hand.press("meeting.correction.open")
    assert "15 giờ 45" in at.hand.text("meeting.corrections")
    assert is_whole(at.file(meeting))


def test_the_clock_runs_only_while_a_meeting_of_today_is_held_and_seen(at: AtTheMeeting) -> None:
    meeting = at.plan("22/11/2026", starts_at="08:00")
    use.open_meeting(at.session, meeting)
    at.show(meeting)
    now = at.session.now()
    assert at.hand.text("meeting.clock").startswith(str(now.hour * 60 + now.minute - 8 * 60))
    assert at.screen.meeting._clock.isActive()
    at.window.go("roster")
    assert not at.screen.meeting._clock.isActive()
    at.window.go("meetings")
    assert at.screen.meeting._clock.isActive()
    use.correct_meeting(at.session, meeting, {"ended_at": "09:30"}, chair=KHANG, secretary=HUONG)
    at.show(meeting)
    assert not at.screen.meeting._clock.isActive()
    assert at.hand.text("meeting.clock").startswith("90")


def test_corrections_of_earlier_days_are_listed(at: AtTheMeeting) -> None:
    from partycell_desktop.use_cases.minutes import finish_minutes

    meeting = at.held()
    finish_minutes(at.session, meeting)
    note_correction(at.session, meeting, {"wrong": "một", "right": "hai"})
    at.show(meeting, "minutes")
    assert "hai" in at.hand.text("meeting.corrections")
