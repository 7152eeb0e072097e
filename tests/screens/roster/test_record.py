"""The record of a member: fields, saving, refusals, locked items, masked numbers, photo, places."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget

from partycell_desktop import paths, words
from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.person import Person
from partycell_desktop.screens.roster.photo import cut_to_photo
from partycell_desktop.use_cases.history import history_of_member
from partycell_desktop.use_cases.member_papers import read_picture
from partycell_desktop.use_cases.roster import correct_member
from tests.screens.roster.conftest import AtTheRoster

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_head_says_who_the_member_is(at: AtTheRoster) -> None:
    at.open("Đào")
    assert at.hand.text("roster.record.name") == "Hoàng Thị Đào"
    assert at.hand.text("roster.record.posts") == "Trưởng phòng Kế toán"
    pills = [each.text() for each in at.screen._record.sheet.header.findChildren(type(_pill()))]
    assert pills[:2] == ["Đảng viên chính thức", "12 năm tuổi Đảng"]


def _pill():  # type: ignore[no-untyped-def]
    from partycell_desktop.screens.parts.surfaces import Pill

    return Pill("")


def test_every_item_of_a_record_has_its_field(at: AtTheRoster) -> None:
    at.open("Đào", "income_per_head")
    at.open("Đào", "full_name")
    for item in items_of(Person):
        field = at.screen._record.sheet.pages.fields()[item.name]
        assert field.editor.objectName() == f"roster.{item.name}"
        assert field.editor.accessibleName() == item.title


def test_what_is_typed_is_kept_only_by_save_and_then_in_one_act(at: AtTheRoster) -> None:
    at.open("Đào", "phone")
    at.hand.type("roster.phone", "0900 111 222")
    at.hand.type("roster.ethnic_group", "Kinh")
    assert at.record("Đào").person.phone == ""
    assert at.hand.find("roster.save").isEnabled()
    at.hand.press("roster.save")
    person = at.record("Đào").person
    assert (person.phone, person.ethnic_group) == ("0900 111 222", "Kinh")
    assert at.said() == "Đã sửa hồ sơ"
    assert not at.hand.find("roster.save").isEnabled()
    at.hand.key(Qt.Key.Key_Z, CONTROL)
    assert at.record("Đào").person.phone == ""
    assert at.hand.text("roster.phone") == ""


def test_discard_shows_again_what_the_book_has(at: AtTheRoster) -> None:
    at.open("Đào", "born_on")
    at.hand.type("roster.born_on", "1/1/1990")
    at.hand.press("roster.discard")
    assert at.hand.text("roster.born_on") == "30/04/1988"
    assert not at.screen.has_unsaved()


def test_a_wrong_value_is_named_at_its_field_and_nothing_typed_is_lost(at: AtTheRoster) -> None:
    at.open("Dũng", "card_number")
    at.hand.type("roster.card_number", "0220120394O7")
    assert at.hand.text("roster.card_number.problem") == "“Số thẻ đảng viên” chỉ gồm chữ số, đủ 12 chữ số."
    at.hand.type("roster.recruited_on", "31/2/2019")
    at.hand.type("roster.phone", "0900 333 444")
    at.hand.press("roster.save")
    assert at.hand.text("roster.card_number") == "0220120394O7"
    assert at.hand.text("roster.phone") == "0900 333 444"
    assert "tháng 2 không có ngày 31" in at.hand.text("roster.recruited_on.problem")
    assert at.record("Dũng").person.phone == ""
    at.hand.type("roster.card_number", "022012039417")
    at.hand.type("roster.recruited_on", "28/2/2019")
    at.hand.press("roster.save")
    assert at.record("Dũng").person.phone == "0900 333 444"
    assert not at.hand.sees("roster.card_number.problem")


def test_a_number_of_somebody_else_is_refused_by_name(at: AtTheRoster) -> None:
    at.open("Dũng", "card_number")
    at.hand.type("roster.card_number", "022188039407")
    at.hand.press("roster.save")
    assert "Hoàng Thị Đào" in at.hand.text("roster.card_number.problem")


def test_the_name_of_an_admitted_member_asks_for_a_reason_which_is_kept(at: AtTheRoster) -> None:
    at.open("Đào", "full_name")
    assert not at.hand.sees("roster.reason")
    at.hand.type("roster.full_name", "Hoàng Thị Anh Đào")
    assert at.hand.sees("roster.reason")
    at.hand.press("roster.save")
    assert "lý do" in at.hand.text("roster.full_name.problem")
    assert QApplication.focusWidget() is at.hand.find("roster.reason")
    at.hand.type("roster.reason", "Quyết định 12/QĐ-UBND")
    at.hand.press("roster.save")
    assert at.record("Đào").person.full_name == "Hoàng Thị Anh Đào"
    assert history_of_member(at.session, at.ids["Đào"])[0].reason == "Quyết định 12/QĐ-UBND"
    assert not at.hand.sees("roster.reason")


def test_the_name_of_somebody_not_admitted_changes_without_a_reason(at: AtTheRoster) -> None:
    at.open("Mẫu", "full_name")
    at.hand.type("roster.full_name", "Đinh Công Mẫn")
    assert not at.hand.sees("roster.reason")
    at.hand.press("roster.save")
    assert at.record("Mẫu").person.full_name == "Đinh Công Mẫn"


def test_a_masked_number_is_shown_on_request_and_that_is_noted(at: AtTheRoster) -> None:
    at.open("Đào", "citizen_number")
    line = at.line("roster.citizen_number")
    assert line.text() == "•••••••••407"
    assert line.isReadOnly()
    at.hand.press("roster.reveal.citizen_number")
    assert line.text() == "022188039407"
    assert not line.isReadOnly()
    assert not at.screen.has_unsaved()
    seen = history_of_member(at.session, at.ids["Đào"])[0]
    assert (seen.act, seen.item) == ("Đã xem số đầy đủ", "Số định danh cá nhân")
    assert at.hand.text("roster.card_number") == "•••••••••407"


def test_a_shown_number_is_masked_again_when_another_member_is_shown(at: AtTheRoster) -> None:
    at.open("Đào", "citizen_number")
    at.hand.press("roster.reveal.citizen_number")
    at.open("Đức")
    at.open("Đào")
    assert at.hand.text("roster.citizen_number") == "•••••••••407"


def test_a_shown_number_can_be_corrected(at: AtTheRoster) -> None:
    at.open("Đào", "citizen_number")
    at.hand.press("roster.reveal.citizen_number")
    at.hand.type("roster.citizen_number", "022188039408")
    at.hand.press("roster.save")
    assert at.record("Đào").person.citizen_number == "022188039408"


@pytest.mark.parametrize(
    ("answer", "kept", "shown"), [("keep", True, "Đức"), ("drop", False, "Đức"), ("stay", False, "Đào")]
)
def test_leaving_a_record_with_unsaved_edits_asks(at: AtTheRoster, answer: str, kept: bool, shown: str) -> None:
    at.open("Đào", "phone")
    at.hand.type("roster.phone", "0900 111 222")
    at.hand.later("unsaved.box", lambda: at.hand.press(f"unsaved.{answer}"))
    at.screen._list.table.select_key(at.ids["Đức"])
    at.hand.rest()
    assert (at.record("Đào").person.phone == "0900 111 222") is kept
    assert at.hand.text("roster.record.name").endswith(shown)
    assert at.screen._list.table.current().person.name.endswith(shown)
    assert at.screen.has_unsaved() is (answer == "stay")


def test_keeping_what_is_refused_stays_at_the_record(at: AtTheRoster) -> None:
    at.open("Đào", "phone")
    at.hand.type("roster.enlisted_on", "99/99/9999")
    at.hand.later("unsaved.box", lambda: at.hand.press("unsaved.keep"))
    at.open("Đức")
    assert at.hand.text("roster.record.name") == "Hoàng Thị Đào"
    assert at.hand.text("roster.enlisted_on") == "99/99/9999"


def test_a_change_from_elsewhere_does_not_touch_what_is_being_typed(at: AtTheRoster) -> None:
    at.open("Đào", "phone")
    phone = at.line("roster.phone")
    phone.setFocus()
    at.compose(phone, "", "0900")
    correct_member(at.session, at.ids["Đào"], {"email": "dao@minhhoa.example", "phone": "0911"})
    at.screen.refresh()
    assert at.hand.text("roster.phone") == "0900"
    assert at.hand.text("roster.email") == "dao@minhhoa.example"
    assert at.screen.has_unsaved()
    at.hand.press("roster.save")
    assert at.record("Đào").person.phone == "0900"


def test_a_word_being_composed_survives_a_refresh_and_counts_when_it_is_done(at: AtTheRoster) -> None:
    at.open("Đào", "other_names")
    line = at.line("roster.other_names")
    line.setFocus()
    at.compose(line, "Đà")
    at.screen.refresh()
    assert not at.screen.has_unsaved()
    at.compose(line, "", "Đào Hoa")
    assert line.text() == "Đào Hoa"
    at.hand.press("roster.save")
    assert at.record("Đào").person.other_names == "Đào Hoa"


def test_the_days_of_the_membership_are_shown_and_changed_in_their_own_tab(at: AtTheRoster) -> None:
    at.open("Đào", "card_number")
    assert at.hand.text("roster.admitted_on") == "07/11/2014"
    assert at.hand.text("roster.official_on") == "07/11/2015"
    assert at.line("roster.admitted_on").isReadOnly()
    at.hand.press("roster.admitted_on.change")
    assert at.hand.sees("roster.tab.membership")


@pytest.mark.parametrize(
    ("place", "seen"),
    [
        ("born_on", "roster.born_on"),
        ("household_income", "roster.household_income"),
        ("relative", "roster.part.relative"),
        ("award", "roster.part.award"),
        ("paper", "roster.papers"),
        ("membership", "roster.events"),
        ("decided_on", "roster.events"),
        ("history", "roster.history"),
        ("life_period", "roster.part.life_period"),
    ],
)
def test_a_place_opens_its_tab_and_field(at: AtTheRoster, place: str, seen: str) -> None:
    at.open("Đức", place)
    assert at.hand.text("roster.record.name") == "Vũ Minh Đức"
    assert at.hand.sees(seen)


def test_a_place_puts_the_cursor_into_its_field(at: AtTheRoster) -> None:
    at.open("Đức", "born_on")
    assert QApplication.focusWidget() is at.hand.find("roster.born_on")


def test_somebody_whom_the_filter_hides_is_found_by_a_place(at: AtTheRoster) -> None:
    at.hand.type("roster.search", "đào")
    at.open("Hùng")
    assert at.hand.text("roster.record.name") == "Trần Quốc Hùng"
    assert at.screen._list.table.current().person.name == "Trần Quốc Hùng"
    assert at.hand.text("roster.search") == ""


def test_the_pill_of_what_is_missing_goes_to_the_first_missing_item(at: AtTheRoster) -> None:
    at.open("Đức")
    assert at.hand.text("roster.record.missing").startswith("Thiếu")
    at.hand.press("roster.record.missing")
    assert QApplication.focusWidget() is at.hand.find("roster.sex")


def test_tab_goes_through_the_fields_in_the_order_of_the_form(at: AtTheRoster) -> None:
    at.open("Đức", "full_name")
    names = []
    for _step in range(8):
        widget = QApplication.focusWidget()
        assert widget is not None
        names.append(widget.objectName().removeprefix("roster."))
        at.hand.key(Qt.Key.Key_Tab)
    assert names == [
        *("full_name", "name_in_use", "sex", "other_names", "born_on"),
        *("birth_detail", "birth_province", "birth_country"),
    ]


def test_a_folded_part_stays_folded_and_opens_for_a_place(at: AtTheRoster) -> None:
    at.open("Đức")
    at.hand.press("roster.section.identity")
    assert not at.hand.sees("roster.born_on")
    at.open("Đức", "born_on")
    assert at.hand.sees("roster.born_on")


def test_a_photo_is_cut_to_3x4_kept_and_taken_out(at: AtTheRoster, tmp_path: Path) -> None:
    picture = QImage(900, 900, QImage.Format.Format_RGB32)
    picture.fill(QColor("#557799"))
    picture.save(str(tmp_path / "anh.png"))
    at.open("Đào")
    at.hand.later_file(tmp_path / "anh.png")
    at.hand.press("roster.photo")
    kept = QImage.fromData(read_picture(at.session, at.record("Đào").person.photo) or b"")
    assert (kept.width(), kept.height()) == (400, 533)
    assert at.screen._record.sheet.header.photo.has_picture()
    menu = at.screen._record.sheet.header.photo.menu()
    next(action for action in menu.actions() if action.objectName() == "roster.photo.remove").trigger()
    at.hand.rest()
    menu.close()
    assert at.record("Đào").person.photo == ""


def test_what_is_no_picture_is_no_photo(at: AtTheRoster, tmp_path: Path) -> None:
    (tmp_path / "anh.jpg").write_bytes(b"not a picture")
    assert cut_to_photo(str(tmp_path / "anh.jpg")) is None
    at.open("Đào")
    at.screen._record.sheet.header.photo.chosen.emit(str(tmp_path / "anh.jpg"))
    assert "JPG hoặc PNG" in at.said()
    assert at.record("Đào").person.photo == ""


def test_the_record_shows_the_member_as_of_the_day_of_the_list(at: AtTheRoster) -> None:
    at.hand.type("roster.as_of", "1/1/2015")
    at.open("Đào")
    pills = [each.text() for each in at.screen._record.sheet.header.findChildren(type(_pill()))]
    assert pills[0] == "Đảng viên dự bị"
    assert "tính đến 01/01/2015" in pills


def test_everything_that_can_be_pressed_has_a_name_for_the_ear(at: AtTheRoster) -> None:
    for tab in ("career", "family", "merit", "membership", "papers", "history", "details"):
        at.open("Đào", tab)
    nameless = [
        each.objectName() or type(each).__name__
        for each in at.screen.findChildren(QPushButton)
        if each.isVisible() and not (each.accessibleName() or each.text())
    ]
    assert nameless == []


def test_the_screen_speaks_english_too(at: AtTheRoster) -> None:
    words.speak("en", paths.locale())
    try:
        made = type(at.screen)(at.screen.desk)
        made.refresh()
        made.open(str(at.screen._record.member_id()))
        tabs = made.findChild(QTabWidget, "roster.tabs")
        assert tabs is not None
        assert [tabs.tabText(at_) for at_ in range(3)] == ["Life record", "Career", "Household"]
        made.deleteLater()
    finally:
        words.speak("vi", paths.locale())


def test_no_part_of_the_screen_opens_as_a_window_of_its_own(at: AtTheRoster) -> None:
    for tab in ("career", "family", "merit", "membership", "papers", "history", "details"):
        at.open("Đức", tab)
    at.hand.press("roster.filter.all")
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [at.window]
    assert at.window.isActiveWindow()
