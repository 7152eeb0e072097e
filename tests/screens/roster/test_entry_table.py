"""The lists of a record, edited in place."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from partycell_desktop.screens.roster.entry_table import EntryTable
from partycell_desktop.use_cases.roster import correct_member
from tests.screens.roster.conftest import AtTheRoster

ALT = Qt.KeyboardModifier.AltModifier
PERIODS = [
    {"from_on": "9/2006", "to_on": "8/2010", "work": "Sinh viên Trường Đại học Ví Dụ"},
    {"from_on": "9/2010", "to_on": "6/2018", "work": "Nhân viên Phòng Kế toán"},
    {"from_on": "7/2018", "work": "Trưởng phòng Kế toán"},
]


@pytest.fixture
def periods(at: AtTheRoster) -> EntryTable:
    correct_member(at.session, at.ids["Đào"], lists={"life_period": PERIODS})
    return table_of(at, "life_period")


def table_of(at: AtTheRoster, name: str) -> EntryTable:
    at.open("Đào", name)
    at.hand.rest()
    return at.screen._record.sheet.pages.tables()[name]


def kept(at: AtTheRoster, name: str, item: str) -> list[object]:
    return [getattr(each, item) for each in at.record("Đào").lists[name]]


def type_cell(at: AtTheRoster, table: EntryTable, row: int, item: str, text: str) -> None:
    """Go to a cell, type over it as an input method does, and leave it with Tab."""
    column = [each.name for each in table.model.items].index(item)
    index = table.model.index(row, column)
    table.view.setCurrentIndex(index)
    if table.view.indexWidget(index) is None:
        table.view.edit(index)
    at.hand.rest()
    editor = table.view.indexWidget(index)
    assert editor is not None
    editor.selectAll()  # type: ignore[attr-defined]
    at.compose(editor, text[:2])
    at.compose(editor, "", text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    at.hand.rest()


def reason_is_seen(table: EntryTable, row: int) -> bool:
    """Whether the line with its whole reason can be seen, wherever the list and the page are scrolled to."""
    view = table.view
    line = QRect(0, view.rowViewportPosition(row), view.viewport().width(), view.rowHeight(row))
    reason, seen = view.reason_place(row), view.viewport().visibleRegion().boundingRect()
    return reason.height() > 0 and line.contains(reason) and seen.contains(reason)


def test_a_line_is_added_typed_and_kept_by_save(at: AtTheRoster, periods: EntryTable) -> None:
    at.hand.press("roster.list.life_period.add")
    at.hand.rest()
    assert periods.model.rowCount() == 4
    type_cell(at, periods, 3, "from_on", "9/2000")
    type_cell(at, periods, 3, "work", "Học sinh trường Đỗ Đức Dục")
    assert kept(at, "life_period", "work")[-1] == "Trưởng phòng Kế toán"
    at.hand.press("roster.save")
    assert kept(at, "life_period", "work")[-1] == "Học sinh trường Đỗ Đức Dục"
    assert periods.model.line(3).id > 0


def test_what_a_cell_was_left_with_is_written_in_the_programs_own_way(at: AtTheRoster, periods: EntryTable) -> None:
    type_cell(at, periods, 0, "from_on", "09.2006")
    assert periods.model.line(0).texts["from_on"] == "09/2006"
    assert not at.screen.has_unsaved()


@pytest.mark.parametrize("item", ["work", "party_post"])
def test_an_open_cell_is_kept_by_save_too(at: AtTheRoster, periods: EntryTable, item: str) -> None:
    index = periods.model.index(2, [each.name for each in periods.model.items].index(item))
    periods.view.setCurrentIndex(index)
    periods.view.edit(index)
    editor = periods.view.indexWidget(index)
    assert editor is not None
    at.compose(editor, "Kế")
    assert not at.hand.find("roster.save").isEnabled()
    at.compose(editor, "", "Kế toán trưởng")
    at.hand.press("roster.save")
    assert "Kế toán trưởng" in str(kept(at, "life_period", item)[2])
    assert not at.screen.has_unsaved()


def test_escape_takes_back_what_was_typed_into_the_cell(at: AtTheRoster, periods: EntryTable) -> None:
    index = periods.model.index(0, 3)
    periods.view.setCurrentIndex(index)
    periods.view.edit(index)
    editor = periods.view.indexWidget(index)
    assert editor is not None
    at.compose(editor, "", "Đoàn viên")
    assert at.screen.has_unsaved()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    at.hand.rest()
    assert not at.screen.has_unsaved()
    assert periods.model.line(0).texts["party_post"] == ""


def test_a_wrong_cell_is_named_and_stays_as_typed(at: AtTheRoster, periods: EntryTable) -> None:
    type_cell(at, periods, 1, "to_on", "13/2018")
    at.hand.rest(30)
    assert "không có tháng 13" in periods.model.reason_at(1)
    assert reason_is_seen(periods, 1)
    at.hand.press("roster.save")
    assert periods.model.line(1).texts["to_on"] == "13/2018"
    assert periods.view.currentIndex().row() == 1
    assert "Dòng 2" in periods.view.accessibleDescription()
    higher = periods.view.rowHeight(1)
    type_cell(at, periods, 1, "to_on", "6/2018")
    at.hand.rest(30)
    assert periods.view.reason_height(1) == 0
    assert periods.view.rowHeight(1) < higher
    assert periods.view.accessibleDescription() == ""


@pytest.mark.parametrize("height", [560, 768])
@pytest.mark.parametrize("wrong_line", [0, 8, 11])
@pytest.mark.parametrize(("item", "typed"), [("born_on", "31/2/1930"), ("full_name", "")])
def test_the_reason_of_a_wrong_relative_is_seen_with_its_line(
    at: AtTheRoster, height: int, wrong_line: int, item: str, typed: str
) -> None:
    relatives = [{"id": 0, "relation": "Anh ruột", "full_name": f"Hoàng Văn {name}"} for name in "ABCDEGHKLMNP"]
    correct_member(at.session, at.ids["Đào"], {}, {"relative": relatives})
    at.window.resize(960, height)
    at.open("Đào", "details")
    at.open("Đào", "relative")
    table = at.hand.find("roster.part.relative")
    assert isinstance(table, EntryTable)
    table.model.type_raw(wrong_line, [each.name for each in table.model.items].index(item), typed)
    at.open("Đào", "details")
    at.hand.press("roster.save")
    at.hand.rest(60)
    assert at.hand.sees("roster.part.relative")
    assert table.view.currentIndex().row() == wrong_line
    assert reason_is_seen(table, wrong_line)


def test_a_needed_cell_that_is_empty_is_refused_at_its_place(at: AtTheRoster, periods: EntryTable) -> None:
    at.hand.press("roster.list.life_period.add")
    type_cell(at, periods, 3, "from_on", "1/2020")
    at.open("Đào", "details")
    at.hand.press("roster.save")
    assert at.hand.sees("roster.part.life_period")
    current = periods.view.currentIndex()
    assert (current.row(), periods.model.items[current.column()].name) == (3, "work")


def test_delete_strikes_a_line_out_and_brings_it_back(at: AtTheRoster, periods: EntryTable) -> None:
    periods.view.setFocus()
    periods.view.setCurrentIndex(periods.model.index(1, 0))
    at.hand.key(Qt.Key.Key_Delete)
    assert periods.model.line(1).removed
    assert at.screen.has_unsaved()
    at.hand.key(Qt.Key.Key_Delete)
    assert not at.screen.has_unsaved()
    at.hand.key(Qt.Key.Key_Delete)
    at.hand.press("roster.save")
    assert kept(at, "life_period", "work") == [PERIODS[0]["work"], PERIODS[2]["work"]]
    at.hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(kept(at, "life_period", "work")) == 3


def test_insert_adds_under_the_present_line_and_an_untouched_line_is_not_kept(
    at: AtTheRoster, periods: EntryTable
) -> None:
    periods.view.setFocus()
    periods.view.setCurrentIndex(periods.model.index(0, 0))
    at.hand.key(Qt.Key.Key_Insert)
    assert periods.model.rowCount() == 4
    assert periods.model.line(1).is_blank()
    assert not at.screen.has_unsaved()


def test_lines_are_moved_with_alt_and_the_arrow_keys(at: AtTheRoster, periods: EntryTable) -> None:
    periods.view.setFocus()
    periods.view.setCurrentIndex(periods.model.index(2, 0))
    at.hand.key(Qt.Key.Key_Up, ALT)
    at.hand.press("roster.save")
    assert kept(at, "life_period", "work")[1] == "Trưởng phòng Kế toán"


def test_a_block_from_a_spreadsheet_is_pasted(at: AtTheRoster) -> None:
    table = table_of(at, "award")
    QGuiApplication.clipboard().setText("3/2/2020\tGiấy khen\tThành tích\n19/5/2022\tBằng khen\tPhong trào\n")
    table.paste()
    at.hand.press("roster.save")
    assert kept(at, "award", "form") == ["Giấy khen", "Bằng khen"]


def test_the_gaps_of_the_work_history_are_told_in_words_while_typing(at: AtTheRoster, periods: EntryTable) -> None:
    assert not at.hand.sees("roster.list.life_period.note")
    type_cell(at, periods, 1, "from_on", "1/2011")
    assert at.hand.text("roster.list.life_period.note") == "Chưa kê khai: 09/2010 đến 12/2010."
    at.hand.press("roster.discard")
    assert not at.hand.sees("roster.list.life_period.note")


def test_the_choices_of_a_cell_are_found_without_accents(at: AtTheRoster) -> None:
    table = table_of(at, "relative")
    at.hand.press("roster.list.relative.add")
    editor = at.line("roster.list.relative.0.relation")
    at.compose(editor, "", "me de")
    popup = at.hand.find("roster.list.relative.0.relation.proposals")
    assert popup.isVisible()
    assert editor.text() == "me de"
    popup.hide()
    assert table.model.rowCount() == 1


def test_a_letter_begins_to_type_and_tab_goes_to_the_next_cell(at: AtTheRoster, periods: EntryTable) -> None:
    periods.view.setFocus()
    periods.view.setCurrentIndex(periods.model.index(0, 0))
    at.hand.key(Qt.Key.Key_1)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor.objectName() == "roster.list.life_period.0.from_on"
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    at.hand.rest()
    assert periods.view.currentIndex().column() == 1


def test_the_items_that_have_no_room_stand_below_the_table(at: AtTheRoster) -> None:
    table = table_of(at, "relative")
    at.hand.press("roster.list.relative.add")
    type_cell(at, table, 0, "relation", "Mẹ đẻ")
    type_cell(at, table, 0, "full_name", "Ngô Thị Lành")
    table.view.finish_typing()
    at.hand.type("roster.list.relative.detail.home", "xã Hiệp Hòa")
    at.hand.find("roster.list.relative.detail.party_member").click()  # type: ignore[attr-defined]
    at.hand.press("roster.save")
    (mother,) = at.record("Đào").lists["relative"]
    assert (mother.full_name, mother.home, mother.party_member) == (  # type: ignore[attr-defined]
        "Ngô Thị Lành",
        "xã Hiệp Hòa",
        True,
    )


def test_a_refusal_below_the_table_puts_the_cursor_there(at: AtTheRoster) -> None:
    correct_member(
        at.session,
        at.ids["Đào"],
        lists={"relative": [{"relation": "Mẹ đẻ", "full_name": "Ngô Thị Lành"}]},
    )
    table = table_of(at, "relative")
    column = [each.name for each in table.model.items].index("political_history")
    table.go_to(0, column)
    assert QApplication.focusWidget() is at.hand.find("roster.list.relative.detail.political_history")


def test_a_tick_is_set_with_the_space_bar(at: AtTheRoster) -> None:
    table = table_of(at, "relative")
    at.hand.press("roster.list.relative.add")
    column = [each.name for each in table.model.items].index("party_member")
    table.model.toggle(0, column)
    assert table.model.line(0).texts["party_member"] == "yes"
    table.model.toggle(0, column)
    assert table.model.line(0).texts["party_member"] == ""


def test_another_members_lists_are_shown_when_the_record_changes(at: AtTheRoster, periods: EntryTable) -> None:
    at.open("Đức")
    assert periods.model.rowCount() == 0
    at.open("Đào")
    assert periods.model.rowCount() == 3
