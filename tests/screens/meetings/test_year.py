"""The page of the year: what is planned and missing at a glance, a year planned in one act, the plan on paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit

from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.use_cases import meetings as use
from partycell_desktop.use_cases.committee import get_committee
from partycell_desktop.use_cases.year_plans import find_plan_number, get_year_plan
from tests.screens.meetings.conftest import HUNG, AtTheMeeting


def look(at: AtTheMeeting, year: int = 2027) -> None:
    at.window.desk.records_changed.emit()
    at.window.open_place(f"meeting:year/{year}")
    at.hand.rest()


def plan_the_year(at: AtTheMeeting) -> None:
    at.hand.later("year.dialog", lambda: at.hand.press("year.dialog.do"))
    at.hand.press("year.plan")
    at.hand.check()
    at.back()


def test_a_year_is_planned_with_one_press_after_looking_and_taken_back_with_another(at: AtTheMeeting) -> None:
    look(at)
    plan_the_year(at)

    kinds = [each.meeting.kind for each in use.list_meetings(at.session, 2027)]
    assert kinds.count(MeetingKind.ORDINARY) == 12 and kinds.count(MeetingKind.THEMATIC) == 4
    assert not at.hand.sees("year.missing.3")
    assert at.hand.text("year.state.1") == "sắp họp"
    at.hand.press("message.undo")
    at.hand.wait_for(lambda: at.hand.sees("year.missing.3"))
    assert use.list_meetings(at.session, 2027) == []


def test_what_is_proposed_is_changed_before_it_is_kept(at: AtTheMeeting) -> None:
    look(at)

    def change() -> None:
        themed = at.hand.find("year.dialog.2.theme")
        assert isinstance(themed, QLineEdit)
        themed.setText("Học tập và làm theo Bác")
        drafter = at.hand.find("year.dialog.2.drafter")
        assert isinstance(drafter, QComboBox)
        drafter.setCurrentIndex(drafter.findData(HUNG))
        first = at.hand.find("year.dialog.0.take")
        assert isinstance(first, QCheckBox)
        first.setChecked(False)
        day = at.hand.find("year.dialog.1.day")
        assert isinstance(day, QLineEdit)
        day.setText("10/02/2027")
        at.hand.press("year.dialog.do")

    at.hand.later("year.dialog", change)
    at.hand.press("year.plan")
    at.hand.check()
    at.back()

    found = sorted((each.meeting for each in use.list_meetings(at.session, 2027)), key=lambda each: str(each.held_on))
    assert len(found) == 15 and at.hand.sees("year.missing.1")
    themes = [(each.theme, each.drafter_id) for each in found if each.theme]
    assert themes == [("Học tập và làm theo Bác", HUNG)]
    assert any(each.held_on is not None and each.held_on.iso == "2027-02-10" for each in found)


def test_a_day_that_cannot_be_is_said_beside_it_and_the_dialog_stays(at: AtTheMeeting) -> None:
    look(at)

    def spoil() -> None:
        day = at.hand.find("year.dialog.1.day")
        assert isinstance(day, QLineEdit)
        day.setText("10/02/2029")
        at.hand.press("year.dialog.do")
        at.hand.wait_for(lambda: "2027" in at.hand.text("year.dialog.1.note"))
        assert day.text() == "10/02/2029"
        at.hand.press("year.dialog.cancel")

    at.hand.later("year.dialog", spoil)
    at.hand.press("year.plan")
    at.hand.check()
    at.back()
    assert use.list_meetings(at.session, 2027) == []


def test_another_rule_proposes_other_days_and_keeps_the_themes_typed(at: AtTheMeeting) -> None:
    look(at)

    def turn() -> None:
        themed = at.hand.find("year.dialog.2.theme")
        assert isinstance(themed, QLineEdit)
        themed.setText("An toàn lao động")
        at.hand.choose("year.dialog.rule", "Thứ Sáu đầu tiên trong tháng")
        at.hand.wait_for(lambda: at.hand.text("year.dialog.3.day") == "05/03/2027")
        assert at.hand.text("year.dialog.2.theme") == "An toàn lao động"
        at.hand.press("year.dialog.cancel")

    at.hand.later("year.dialog", turn)
    at.hand.press("year.plan")
    at.hand.check()
    at.back()


def test_a_meeting_of_the_year_is_opened_and_a_missing_one_planned_on_a_worked_day(at: AtTheMeeting) -> None:
    meeting = at.plan("05/10/2026")
    look(at, 2026)
    at.hand.later("meetings.new", lambda: at.hand.press("meetings.new.do"))
    at.hand.press("year.plan.ordinary.12")
    at.hand.check()
    at.back()
    assert not at.hand.sees("year.missing.12")
    december = use.list_meetings(at.session, 2026)[0].meeting
    assert december.held_on is not None and december.held_on.iso == "2026-12-07"  # the 5th is a Saturday

    at.hand.press(f"year.meeting.{meeting}")
    at.hand.wait_for(lambda: at.hand.sees("meeting.state"))


def test_the_cell_says_whether_it_has_a_committee(at: AtTheMeeting) -> None:
    look(at, 2026)
    assert not at.hand.sees("year.plan.committee.11")
    at.hand.press("year.committee.yes")
    at.hand.wait_for(lambda: at.hand.sees("year.plan.committee.11"))
    assert get_committee(at.session).has_one


def test_the_plan_is_worded_and_issued_and_its_number_stands_on_the_page(at: AtTheMeeting) -> None:
    look(at)
    plan_the_year(at)

    def word() -> None:
        at.hand.type("year.words.aims", "- Nâng cao chất lượng.")
        at.hand.press("year.words.do")

    at.hand.press("year.paper")
    at.hand.later("year.words", word)
    at.hand.pick("year.paper.words")
    at.hand.check()
    at.back()
    assert get_year_plan(at.session, 2027).aims == "- Nâng cao chất lượng."
    at.hand.press("year.paper")
    at.hand.pick("year.paper.issue")
    at.hand.wait_for(lambda: at.hand.text("year.number").endswith("01-KH/CB"))
    assert find_plan_number(at.session, 2027) == "01-KH/CB"
    assert isinstance(at.window.desk, Desk)


def test_a_hint_of_the_year_leads_to_where_it_is_mended(at: AtTheMeeting) -> None:
    at.plan("05/10/2026")
    look(at, 2026)
    button = at.hand.find("year.warnings.no_meeting_9")
    assert isinstance(button, QAbstractButton)
    at.hand.later("year.dialog", lambda: at.hand.press("year.dialog.cancel"))
    at.hand.press("year.warnings.no_meeting_9")
    at.hand.check()
    at.back()


def test_the_days_and_themes_are_reached_with_tab(at: AtTheMeeting) -> None:
    look(at)

    def walk() -> None:
        first = at.hand.find("year.dialog.0.take")
        first.setFocus()
        for name in ("year.dialog.0.day", "year.dialog.0.theme", "year.dialog.0.drafter", "year.dialog.1.take"):
            at.hand.key(Qt.Key.Key_Tab)
            at.hand.wait_for(lambda name=name: at.hand.find(name).hasFocus())
        at.hand.press("year.dialog.cancel")

    at.hand.later("year.dialog", walk)
    at.hand.press("year.plan")
    at.hand.check()
    at.back()
