"""The membership as a story: every kind of event has its dialog, is kept at once, corrected, removed, undone."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox

from partycell_desktop.domain.roster import Happened, Standing, Status
from partycell_desktop.screens.roster.events import ASKED, ORDER, fitting_kinds
from partycell_desktop.screens.roster.membership import MembershipPage, event_details
from tests.screens.roster.conftest import AtTheRoster


def page(at: AtTheRoster, name: str) -> MembershipPage:
    at.open(name, "membership")
    found = at.hand.find("roster.tab.membership")
    assert isinstance(found, MembershipPage)
    return found


def test_every_kind_of_event_can_be_recorded_and_asks_for_its_day() -> None:
    assert set(ORDER) == set(Happened)
    assert set(ASKED) == set(Happened)
    assert all("on" in [name for name, _label in asked] for asked in ASKED.values())


def test_what_can_happen_today_is_offered_first(at: AtTheRoster) -> None:
    menu = page(at, "Dũng").menu()
    offered = [action.objectName() for action in menu.actions()]
    assert offered[0] == "roster.event.recognised"
    assert "roster.event.admitted" not in offered
    assert "roster.event.left" in offered
    menu.close()
    fitting, others = fitting_kinds(Standing(here=True))
    assert fitting[0] is Happened.ADMITTED
    assert Happened.RECOGNISED in others


def test_a_recognition_is_recorded_with_the_proposed_day(at: AtTheRoster) -> None:
    page(at, "Dũng").record(Happened.RECOGNISED)
    at.hand.rest()
    assert at.hand.text("roster.event.on") == "19/11/2026"
    assert at.hand.text("roster.event.rule").startswith("Theo")
    at.hand.type("roster.event.decision_number", "20-QĐ/ĐU")
    at.hand.press("roster.event.dialog.do")
    event = at.record("Dũng").events[-1]
    assert (event.kind, event.on.iso, event.decision_number) == (  # type: ignore[union-attr]
        Happened.RECOGNISED,
        "2026-11-19",
        "20-QĐ/ĐU",
    )
    assert not at.hand.sees("roster.event.dialog")
    assert at.hand.text("roster.subtitle") == "5 người · 5 chính thức · 0 dự bị"
    assert "Đã ghi sự việc" in at.said()
    at.hand.press("message.undo")
    assert len(at.record("Dũng").events) == 1
    assert at.hand.text("roster.subtitle") == "5 người · 4 chính thức · 1 dự bị"


def test_an_event_that_cannot_be_is_refused_in_its_dialog(at: AtTheRoster) -> None:
    page(at, "Đức").record(Happened.EXEMPTED)
    at.hand.rest()
    at.hand.type("roster.event.on", "1/1/2010")
    at.hand.type("roster.event.reason", "Điều trị dài ngày")
    at.hand.press("roster.event.dialog.do")
    assert "chưa có việc kết nạp" in at.hand.text("roster.event.on.problem")
    assert at.hand.text("roster.event.reason") == "Điều trị dài ngày"
    at.hand.type("roster.event.on", "1/11/2026")
    at.hand.press("roster.event.dialog.do")
    assert at.record("Đức").standing.status is Status.EXEMPT


def test_an_event_without_its_day_is_refused_at_the_day(at: AtTheRoster) -> None:
    page(at, "Đức").record(Happened.DECEASED)
    at.hand.rest()
    at.hand.press("roster.event.dialog.do")
    assert "cần có ngày" in at.hand.text("roster.event.on.problem")
    at.hand.press("roster.event.cancel" if at.hand.sees("roster.event.cancel") else "roster.event.dialog.cancel")
    assert at.record("Đức").standing.status is Status.ACTIVE


def test_the_button_of_the_record_begins_a_transfer(at: AtTheRoster) -> None:
    at.open("Hương")
    at.hand.press("roster.transfer")
    at.hand.type("roster.event.on", "1/10/2026")
    at.hand.type("roster.event.organisation", "Chi bộ Công ty Ví Dụ")
    at.hand.press("roster.event.dialog.do")
    assert "Đỗ Thanh Hương" not in at.names()
    assert at.hand.text("roster.filter.transferred") == "Đã chuyển đi 2"
    assert at.hand.text("roster.record.name") == "Đỗ Thanh Hương"
    page(at, "Hương")
    assert "tính đến ngày 01/10/2026" in at.hand.text("roster.party_age")


def test_somebody_who_belongs_to_another_cell_cannot_be_transferred(at: AtTheRoster) -> None:
    at.open("Hùng")
    assert not at.hand.find("roster.transfer").isEnabled()


def test_a_recorded_event_is_corrected(at: AtTheRoster) -> None:
    shown = page(at, "Đào")
    shown.table.select_key(at.record("Đào").events[0].id)
    at.hand.press("roster.event.correct")
    assert at.hand.text("roster.event.decided_on") == "20/10/2014"
    at.hand.type("roster.event.decided_on", "21/10/2014")
    at.hand.press("roster.event.dialog.do")
    assert at.record("Đào").events[0].decided_on.iso == "2014-10-21"  # type: ignore[union-attr]
    assert "21/10/2014" in at.hand.text("roster.party_age")


def test_removing_an_event_says_what_will_happen_and_is_undone(at: AtTheRoster) -> None:
    shown = page(at, "Đào")
    shown.table.select_key(at.record("Đào").events[1].id)
    at.hand.press("roster.event.remove")
    box = at.hand.find("roster.event.remove_box")
    assert isinstance(box, QMessageBox)
    assert "Công nhận đảng viên chính thức" in box.text()
    assert "Hoàn tác" in box.informativeText()
    at.hand.press("roster.event.remove_box.do")
    assert len(at.record("Đào").events) == 1
    at.hand.press("message.undo")
    assert len(at.record("Đào").events) == 2


def test_what_later_events_rest_on_is_not_removed(at: AtTheRoster) -> None:
    shown = page(at, "Đào")
    shown.table.select_key(at.record("Đào").events[0].id)
    at.hand.press("roster.event.remove")
    at.hand.press("roster.event.remove_box.do")
    assert "chưa có việc kết nạp" in at.said()
    assert len(at.record("Đào").events) == 2


def test_the_whole_event_is_told_under_the_list(at: AtTheRoster) -> None:
    shown = page(at, "Đào")
    event = at.record("Đào").events[0]
    shown.table.select_key(event.id)
    at.hand.rest()
    assert at.hand.text("roster.event.said") == event_details(event) == "15-QĐ/ĐU ngày 20/10/2014"


def test_recording_an_event_leaves_alone_what_is_typed_in_another_tab(at: AtTheRoster) -> None:
    at.open("Đức", "phone")
    at.hand.type("roster.phone", "0900 555 666")
    page(at, "Đức").record(Happened.EXEMPTED)
    at.hand.rest()
    at.hand.type("roster.event.on", "1/9/2026")
    at.hand.press("roster.event.dialog.do")
    assert at.record("Đức").standing.exempt
    assert at.screen.has_unsaved()
    at.open("Đức", "phone")
    assert at.hand.text("roster.phone") == "0900 555 666"


@pytest.mark.parametrize("kind", list(Happened))
def test_every_event_dialog_opens_with_words_for_each_field(at: AtTheRoster, kind: Happened) -> None:
    page(at, "Đào").record(kind)
    at.hand.rest()
    dialog = at.dialog("roster.event.dialog")
    labels = [field.label.text() for field in dialog.form.fields.values()]  # type: ignore[attr-defined]
    assert len(labels) == len(ASKED[kind]) + 1
    assert all(labels)
    assert dialog.windowTitle()
    dialog.reject()


def test_the_list_is_right_on_the_day_before_and_on_the_day_of_an_event(at: AtTheRoster) -> None:
    at.hand.press("roster.filter.all")
    at.hand.type("roster.as_of", "31/5/2024")
    at.open("Hùng")
    assert at.screen._record.record is not None
    assert at.screen._record.record.standing.counted
    at.hand.type("roster.as_of", "1/6/2024")
    assert not at.screen._record.record.standing.counted
    assert at.session.today() > date(2024, 6, 1)
