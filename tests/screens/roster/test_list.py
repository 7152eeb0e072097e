"""The list of members: order, search, filters, the day it is true for, columns, what is masked."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from partycell_desktop.screens.roster.columns import ListContext, age_on, member_columns
from partycell_desktop.screens.roster.filters import FILTERS, chips_of
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.use_cases.history import history_of_member
from partycell_desktop.use_cases.roster import add_member, list_members
from tests.screens.roster.conftest import AtTheRoster, admitted

CELL_NOW = ["Lê Văn Dao", "Phạm Văn Dũng", "Hoàng Thị Đào", "Vũ Minh Đức", "Đỗ Thanh Hương"]


def test_the_list_shows_the_members_of_the_cell_in_vietnamese_order(at: AtTheRoster) -> None:
    assert at.names() == CELL_NOW
    assert at.hand.text("roster.subtitle") == "5 người · 4 chính thức · 1 dự bị"
    assert at.hand.text("roster.count") == "5 người"


def test_the_first_member_is_shown_beside_the_list(at: AtTheRoster) -> None:
    assert at.hand.text("roster.record.name") == "Lê Văn Dao"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dao", ["Lê Văn Dao", "Hoàng Thị Đào"]),
        ("đào", ["Hoàng Thị Đào"]),
        ("hoang dao", ["Hoàng Thị Đào"]),
        ("022188039407", ["Hoàng Thị Đào"]),
        ("39407", ["Hoàng Thị Đào"]),
        ("không có ai", []),
    ],
)
def test_the_search_forgives_missing_accents_and_finds_numbers(at: AtTheRoster, typed: str, found: list[str]) -> None:
    at.hand.type("roster.search", typed)
    assert at.names() == found


def test_a_search_without_result_offers_to_show_everybody(at: AtTheRoster) -> None:
    at.hand.type("roster.search", "xyz")
    at.hand.press("roster.table.empty.begin")
    assert at.hand.text("roster.search") == ""
    assert len(at.names()) == 7


def test_a_word_that_is_still_composed_does_not_filter_yet(at: AtTheRoster) -> None:
    search = at.line("roster.search")
    search.setFocus()
    at.compose(search, "đà")
    assert at.names() == CELL_NOW
    at.compose(search, "", "Đào")
    assert at.names() == ["Hoàng Thị Đào"]
    assert search.text() == "Đào"


def test_down_goes_from_the_search_into_the_list_and_escape_empties_the_search(at: AtTheRoster) -> None:
    at.hand.type("roster.search", "đức")
    search = at.line("roster.search")
    search.setFocus()
    at.hand.key(Qt.Key.Key_Down)
    assert at.hand.find("roster.table").hasFocus()
    search.setFocus()
    at.hand.key(Qt.Key.Key_Escape)
    assert search.text() == ""
    assert at.names() == CELL_NOW


def test_only_filters_that_show_somebody_are_offered_with_their_counts(at: AtTheRoster) -> None:
    chips = {chip.key: chip.count for chip in chips_of(list_members(at.session))}
    assert chips == {"members": 5, "probationary": 1, "transferred": 1, "not_member": 1, "incomplete": 5, "all": 7}
    assert at.hand.text("roster.filter.probationary") == "Dự bị 1"
    assert not at.hand.sees("roster.filter.exempt")


def test_every_filter_has_its_word_and_its_people(at: AtTheRoster) -> None:
    at.hand.press("roster.filter.transferred")
    assert at.names() == ["Trần Quốc Hùng"]
    at.hand.press("roster.filter.probationary")
    assert at.names() == ["Phạm Văn Dũng"]
    at.hand.press("roster.filter.not_member")
    assert at.names() == ["Đinh Công Mẫu"]
    at.hand.press("roster.filter.all")
    assert len(at.names()) == 7
    assert set(FILTERS) >= {"active", "exempt", "suspended", "interrupted", "temporary", "out", "deceased"}


def test_somebody_outside_the_list_is_found_by_name_with_one_press(at: AtTheRoster) -> None:
    at.hand.type("roster.search", "mau")
    assert at.names() == []
    assert at.hand.text("roster.table.empty.sentence").endswith("Ngoài danh sách này có 1 người khớp.")
    assert at.hand.text("roster.table.empty.begin") == "Hiện cả"
    at.hand.press("roster.table.empty.begin")
    assert at.names() == ["Đinh Công Mẫu"]
    assert at.line("roster.search").text() == "mau"
    assert at.hand.find("roster.filter.all").isChecked()  # type: ignore[attr-defined]
    at.hand.type("roster.search", "")
    assert len(at.names()) == 7


def test_whom_nobody_in_the_book_is_called_is_said_as_before(at: AtTheRoster) -> None:
    at.hand.type("roster.search", "zzz")
    assert "khớp" not in at.hand.text("roster.table.empty.sentence")
    at.hand.press("roster.table.empty.begin")
    assert at.line("roster.search").text() == ""
    assert len(at.names()) == 7


def test_the_way_to_somebody_outside_the_list_is_open_to_the_keyboard(at: AtTheRoster) -> None:
    at.hand.type("roster.search", "hung")
    begin = at.hand.find("roster.table.empty.begin")
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    at.hand.key(Qt.Key.Key_Space)
    assert at.names() == ["Trần Quốc Hùng"]


def test_the_list_is_true_for_any_day(at: AtTheRoster) -> None:
    at.hand.type("roster.as_of", "1/1/2020")
    assert at.names() == ["Lê Văn Dao", "Hoàng Thị Đào", "Vũ Minh Đức", "Trần Quốc Hùng", "Đỗ Thanh Hương"]
    assert "01/01/2020" in at.hand.text("roster.subtitle")
    at.hand.type("roster.as_of", "")
    assert at.names() == CELL_NOW


def test_a_day_that_has_not_come_is_refused_at_its_field(at: AtTheRoster) -> None:
    at.hand.type("roster.as_of", "1/1/2030")
    assert at.hand.text("roster.as_of.problem") == "Ngày này chưa tới."
    assert at.names() == CELL_NOW


def test_numbers_are_masked_in_every_column_and_in_what_is_copied(at: AtTheRoster) -> None:
    table = at.hand.find("roster.table")
    line = next(each for each in list_members(at.session) if each.id == at.ids["Đào"])
    for column in member_columns(ListContext(at.session.today())):
        assert "022188039407" not in column.value(line)
    at.open("Đào")
    table.setFocus()
    at.hand.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "Hoàng Thị Đào" in copied
    assert "•••407" in copied
    assert "022188039407" not in copied


def test_every_item_of_a_record_can_be_a_column(at: AtTheRoster) -> None:
    menu = at.screen._list.table.column_menu()
    names = {action.objectName() for action in menu.findChildren(type(menu.actions()[0]))}
    names |= {action.objectName() for each in menu.children() if hasattr(each, "actions") for action in each.actions()}
    assert {"roster.table.column.phone", "roster.table.column.theory", "roster.table.column.party_age"} <= names
    menu.close()


def test_the_tie_of_equal_given_names_follows_the_setting(at: AtTheRoster) -> None:
    add_member(at.session, {"full_name": "Hoàng Anh Tuấn"}, admitted("7/11/2014", "20/10/2014"))
    add_member(at.session, {"full_name": "Bùi Minh Tuấn"}, admitted("7/11/2014", "20/10/2014"))
    at.screen.refresh()
    assert at.names()[-2:] == ["Bùi Minh Tuấn", "Hoàng Anh Tuấn"]
    change_setting(at.session, "name_tie", "middle-family")
    at.screen.refresh()
    assert at.names()[-2:] == ["Hoàng Anh Tuấn", "Bùi Minh Tuấn"]


def test_a_click_on_a_row_shows_that_record_and_a_search_does_not_take_it_away(at: AtTheRoster) -> None:
    table = at.screen._list.table
    place = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    at.hand.rest()
    assert at.hand.text("roster.record.name") == "Hoàng Thị Đào"
    at.hand.type("roster.search", "đức")
    assert at.hand.text("roster.record.name") == "Hoàng Thị Đào"


def test_the_list_is_exported_with_those_selected_and_the_export_is_noted(at: AtTheRoster, tmp_path) -> None:  # type: ignore[no-untyped-def]
    at.screen._list.table.selectAll()
    assert at.hand.text("roster.count") == "Chọn 5/5"
    at.hand.later_file(tmp_path / "danh-sach.xlsx")
    at.hand.press("roster.export")
    sheet = openpyxl.load_workbook(tmp_path / "danh-sach.xlsx").active
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "Hoàng Thị Đào" in values
    assert "Trần Quốc Hùng" not in values
    assert any(line.act == "Đã xuất khỏi sổ" for line in history_of_member(at.session, at.ids["Đào"]))


def test_age_is_counted_in_full_years(at: AtTheRoster) -> None:
    born = at.record("Đào").person.born_on
    assert age_on(born, at.session.today().replace(month=4, day=29)) == 37
    assert age_on(born, at.session.today().replace(month=4, day=30)) == 38
    assert age_on(None, at.session.today()) is None


def test_an_empty_book_says_so_and_begins(at: AtTheRoster) -> None:
    at.screen._list.table.set_rows([], lambda line: line.id)
    assert "chưa có đảng viên" in at.hand.text("roster.table.empty.sentence")
    at.hand.press("roster.table.empty.begin")
    at.dialog("roster.new").reject()
