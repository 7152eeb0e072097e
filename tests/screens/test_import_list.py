"""Bringing in a list through the real window: choose, look, choose what happens, import, undo."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from partycell_desktop import paths, words
from partycell_desktop.domain.intake import Result
from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.import_list.rows_table import ImportTable, note_text, result_pill
from partycell_desktop.screens.import_list.screen import ImportScreen
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.about import about_book
from partycell_desktop.use_cases.exchange import ImportRow
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.roster import add_member, list_members
from partycell_desktop.use_cases.session import Session
from tests.books import make_book
from tests.exchange.lists import BODY, person, write_4_0
from tests.hand import Hand
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

KNOWN, SAME = person(2), person(7)


def mixed(path: Path) -> Path:
    """New, changed, corrected, two wrong, new and the same: seven rows, and a total under them."""
    people = [
        person(1),
        person(2, residence_detail="phường Ví Dụ"),
        person(3, citizen_number=int(person(3)["citizen_number"]), card_number=None),
        person(4, born_on="31/02/1988", citizen_number=None, card_number=None),
        person(5),
        person(6, citizen_number=person(2)["citizen_number"], card_number=None),
        person(7),
    ]
    return write_4_0(path, people, below=[["", "", "Tổng cộng: 7 đồng chí"]], extra={"Ghi chú riêng": ["x"]})


@dataclass
class AtTheImport:
    """The open window, its screen and the book behind it."""

    hand: Hand
    window: MainWindow
    session: Session
    file: Path

    @property
    def screen(self) -> ImportScreen:
        found = self.window.current_screen()
        assert isinstance(found, ImportScreen)
        return found

    @property
    def table(self) -> ImportTable:
        found = self.hand.find("import.table")
        assert isinstance(found, ImportTable)
        return found

    def choose(self, path: Path | None = None) -> None:
        self.hand.later_file(path or self.file)
        self.hand.press("import.choose")
        self.hand.check()

    def row(self, number: int) -> ImportRow:
        return next(row for row in self.table.records() if row.row == number)

    def place_of(self, number: int, text: str) -> QPoint:
        """Where this link of the note of a row is."""
        table: Any = self.table
        painter = table._painter
        index = next(at for at, row in enumerate(table.records()) if row.row == number)
        column = [each.name for each in table._model.columns].index("note")
        from partycell_desktop.screens.import_list.rows_table import note_parts

        row = self.row(number)
        left, width = next(
            (left, width)
            for part, left, width in painter._laid(note_parts(row, table.is_left_out(row)))
            if part.text == text
        )
        y = table.rowViewportPosition(index) + table.rowHeight(index) // 2
        return QPoint(table.columnViewportPosition(column) + left + width // 2, y)

    def names(self) -> set[str]:
        return {line.person.full_name for line in list_members(self.session)}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "minh-hoa.sochibo", "", CELL, NAMES, {"name": "2025 - 2030"}, DESK, CLOCK)
    for cells in (KNOWN, SAME):
        add_member(
            made,
            {
                key: value
                for key, value in cells.items()
                if key not in ("row_number", "cell_name", "status", "admitted_on", "recognised_on")
            }
            | ({"residence_detail": "phường A"} if cells is KNOWN else {}),
            [
                {"kind": "admitted", "on": cells["admitted_on"]},
                {"kind": "recognised", "on": cells["recognised_on"]},
            ],
        )
    yield made
    made.book.close(copy=False)


@pytest.fixture
def at(hand: Hand, session: Session, tmp_path: Path) -> Iterator[AtTheImport]:
    desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
    by_name = {entry.name: entry for entry in ENTRIES}
    window = MainWindow(desk, about_book, entries=[by_name["import"], by_name["roster"]])
    window.show()
    window.activateWindow()
    hand.wait_for(window.isActiveWindow)
    hand.rest(30)
    yield AtTheImport(hand, window, session, mixed(tmp_path / "list.xlsx"))
    window.close()
    window.deleteLater()
    hand.rest()


def test_the_roster_leads_here_and_the_menu_still_says_members(at: AtTheImport) -> None:
    at.hand.press("nav.roster")
    assert at.window.screen_name == "roster"
    at.hand.press("roster.import")
    assert at.window.screen_name == "import"
    assert at.window.windowTitle().startswith("Nhập danh sách")
    assert at.hand.find("nav.roster").isChecked()  # type: ignore[attr-defined]
    assert at.window.findChild(QWidget, "nav.import") is None


def test_the_empty_screen_says_how_to_begin(at: AtTheImport) -> None:
    assert at.hand.sees("import.table.empty")
    assert "Chưa ghi gì vào sổ" in at.hand.text("import.table.empty.sentence")
    assert not at.hand.sees("import.do")
    at.hand.later_file(at.file)
    at.hand.press("import.table.empty.begin")
    at.hand.check()
    assert at.hand.text("import.subtitle") == "File nhập liệu 4.0 · 7 dòng"
    assert not at.hand.sees("import.table.empty")


def test_what_would_come_of_each_row_is_shown_before_anything_is_written(at: AtTheImport) -> None:
    at.choose()
    shown = [(row.row, result_pill(row, False)[0]) for row in at.table.records()]
    assert shown == [
        (BODY, "mới"),
        (BODY + 1, "không đổi"),
        (BODY + 2, "sửa đề nghị"),
        (BODY + 3, "không nhập"),
        (BODY + 4, "mới"),
        (BODY + 5, "không nhập"),
        (BODY + 6, "không đổi"),
    ]
    assert at.hand.text("import.do") == "Nhập 3 người"
    chips = {
        key: at.hand.text(f"import.filter.{key}") for key in ("all", "new", "changed", "same", "rejected", "corrected")
    }
    assert chips == {
        "all": "Tất cả 7",
        "new": "Mới 3",
        "changed": "Thay đổi 0",
        "same": "Không đổi 2",
        "rejected": "Không nhập được 2",
        "corrected": "Sửa đề nghị 1",
    }
    assert "Trước khi nhập, chương trình tự sao lưu" in at.hand.text("import.note")
    assert at.hand.text("import.aside") == "Cột không nhập: Ghi chú riêng (AF). Dòng không phải đảng viên: 15."
    assert at.names() == {KNOWN["full_name"], SAME["full_name"]}


def test_the_note_says_which_cell_is_wrong_and_why_and_the_cell_is_red(at: AtTheImport) -> None:
    at.choose()
    wrong = at.row(BODY + 3)
    assert note_text(wrong, False).startswith("Sinh ngày: ")
    assert "tháng 2 không có ngày 31" in note_text(wrong, False)
    columns = {column.name: column for column in at.table.shown_columns()}
    assert columns["born_on"].value(wrong) == "31/02/1988"
    assert columns["born_on"].tone(wrong) == "accent"  # type: ignore[misc]
    assert columns["full_name"].tone(wrong) == ""  # type: ignore[misc]
    at.table.select_key(BODY + 3)
    at.hand.rest()
    assert "tháng 2 không có ngày 31" in at.hand.text("import.detail")
    assert at.hand.text("import.detail").startswith(f"Dòng {BODY + 3}: ")


def test_chips_filter_the_rows(at: AtTheImport) -> None:
    at.choose()
    for key, rows in (("rejected", [BODY + 3, BODY + 5]), ("corrected", [BODY + 2]), ("same", [BODY + 1, BODY + 6])):
        at.hand.press(f"import.filter.{key}")
        assert [row.row for row in at.table.records()] == rows
    at.hand.press("import.filter.changed")
    at.hand.press("import.table.empty.begin")  # "show all"
    assert at.table.count_shown() == 7


def test_another_way_for_people_already_there_shows_other_changes(at: AtTheImport) -> None:
    at.choose()
    assert "tệp ghi: Nơi thường trú: phường Ví Dụ" in note_text(at.row(BODY + 1), False)
    at.hand.choose("import.existing", "Thay bằng danh sách")
    row = at.row(BODY + 1)
    assert row.result is Result.CHANGED
    assert note_text(row, False) == "Nơi thường trú: phường A → phường Ví Dụ"
    assert at.hand.text("import.do") == "Nhập 4 người"
    at.hand.choose("import.existing", "Giữ nguyên")
    assert at.hand.text("import.do") == "Nhập 3 người"


def test_an_import_writes_once_and_keeps_the_wrong_rows_in_sight(at: AtTheImport) -> None:
    at.choose()
    at.hand.press("import.do")
    assert at.names() == {person(n)["full_name"] for n in (1, 2, 3, 5, 7)}
    assert at.window.screen_name == "import"
    assert at.hand.text("message.text").startswith("Đã thêm 3 người, thay đổi 0 người.")
    assert at.hand.text("import.do") == "Nhập 0 người"
    assert not at.hand.find("import.do").isEnabled()
    assert at.hand.text("import.filter.same") == "Không đổi 5"
    at.hand.press("message.undo")
    assert at.names() == {KNOWN["full_name"], SAME["full_name"]}
    assert at.hand.text("import.do") == "Nhập 3 người"


def test_where_nothing_is_wrong_the_roster_is_shown_afterwards(at: AtTheImport) -> None:
    at.choose(write_4_0(at.file.with_name("tot.xlsx"), [person(1), person(3)]))
    at.hand.press("import.do")
    assert at.window.screen_name == "roster"
    assert len(at.names()) == 4
    at.hand.press("roster.import")
    assert at.hand.sees("import.table.empty")


def test_a_proposed_correction_can_be_left_out_and_taken_back(at: AtTheImport) -> None:
    at.choose()
    at.window.resize(1366, 768)
    at.hand.rest()
    assert "Excel đã làm mất số 0 đầu. Chấp nhận · Bỏ qua" in note_text(at.row(BODY + 2), False)
    QTest.mouseMove(at.table.viewport(), at.place_of(BODY + 2, "Bỏ qua"))
    assert at.table.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(at.table.viewport(), Qt.MouseButton.LeftButton, pos=at.place_of(BODY + 2, "Bỏ qua"))
    at.hand.rest()
    assert at.hand.text("import.do") == "Nhập 2 người"
    QTest.mouseClick(at.table.viewport(), Qt.MouseButton.LeftButton, pos=at.place_of(BODY + 2, "Nhập lại"))
    at.hand.rest()
    assert at.hand.text("import.do") == "Nhập 3 người"


def test_space_leaves_any_row_out_and_a_wrong_one_stays_wrong(at: AtTheImport) -> None:
    at.choose()
    at.table.select_key(BODY)
    QTest.keyClick(at.table, Qt.Key.Key_Space)
    at.hand.rest()
    assert at.hand.text("import.do") == "Nhập 2 người"
    assert at.hand.text("import.detail") == f"Dòng {BODY}: Không nhập theo yêu cầu. Nhập lại"
    at.table.select_key(BODY + 3)
    QTest.keyClick(at.table, Qt.Key.Key_Space)
    at.hand.rest()
    assert at.hand.text("import.do") == "Nhập 2 người"
    at.hand.press("import.do")
    assert person(1)["full_name"] not in at.names()
    assert person(3)["full_name"] in at.names()


def test_several_rows_are_left_out_from_the_menu(at: AtTheImport) -> None:
    at.choose()
    at.table.selectAll()
    action = next(each for each in at.table.actions() if each.objectName() == "import.leave_out")
    action.trigger()
    at.hand.rest()
    assert at.hand.text("import.do") == "Nhập 0 người"
    next(each for each in at.table.actions() if each.objectName() == "import.take_in").trigger()
    at.hand.rest()
    assert at.hand.text("import.do") == "Nhập 3 người"


def test_wrong_rows_are_saved_as_a_spreadsheet(at: AtTheImport) -> None:
    at.choose()
    target = at.file.with_name("loi.xlsx")
    at.hand.later_file(target)
    at.hand.press("import.save_rejected")
    at.hand.check()
    assert at.hand.text("message.text").startswith("Đã lưu: ")
    sheet = load_workbook(target).active
    assert sheet is not None
    assert sheet.max_row == 4
    assert at.names() == {KNOWN["full_name"], SAME["full_name"]}


def test_a_member_who_is_known_opens_from_the_list(at: AtTheImport) -> None:
    at.choose()
    at.table.opened.emit(at.row(BODY + 6))
    at.hand.rest()
    assert at.window.screen_name == "roster"


def test_a_file_that_is_no_list_leaves_the_screen_as_it_was(at: AtTheImport) -> None:
    at.choose()
    other = at.file.with_name("rong.xlsx")
    other.write_bytes(b"")
    at.hand.later("trouble.box", lambda: QApplication.activeModalWidget().close())
    at.screen.read(str(other))
    at.hand.rest(30)
    assert at.hand.sees("import.table.empty")
    assert not at.hand.sees("import.do")


def test_a_layout_that_is_not_known_is_said_in_the_message_bar(at: AtTheImport) -> None:
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.active.append(["Món", "Giá"])
    book.save(at.file.with_name("mon.xlsx"))
    at.choose(at.file.with_name("mon.xlsx"))
    assert "Không tìm thấy danh sách đảng viên trong “mon.xlsx”" in at.hand.text("message.text")


def test_a_file_can_be_dropped_onto_the_screen(at: AtTheImport) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(at.file))])
    no_key, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    at.screen.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, no_key))
    assert at.hand.text("import.subtitle") == "File nhập liệu 4.0 · 7 dòng"


def test_a_place_names_the_file(at: AtTheImport) -> None:
    assert at.window.open_place(f"import:{at.file}")
    assert at.table.count_shown() == 7


def test_a_long_list_is_read_and_imported_beside_the_window(at: AtTheImport) -> None:
    many = write_4_0(at.file.with_name("dai.xlsx"), [person(n) for n in range(1, 1201)])
    at.hand.later_file(many)
    at.hand.press("import.choose")
    at.hand.wait_for(lambda: at.hand.text("import.subtitle").endswith("1200 dòng"), 30)
    assert at.hand.text("import.do") == "Nhập 1198 người"
    at.hand.press("import.do")
    at.hand.wait_for(lambda: at.window.screen_name == "roster", 60)
    assert len(list_members(at.session)) == 1200


def test_the_whole_note_is_in_a_tool_tip_where_it_does_not_fit(at: AtTheImport) -> None:
    at.choose()
    at.window.resize(1150, 700)
    at.hand.rest()
    place = QPoint(at.table.viewport().width() - 20, at.place_of(BODY + 2, "Bỏ qua").y() + at.table.rowHeight(3))
    event = QHelpEvent(QEvent.Type.ToolTip, place, at.table.viewport().mapToGlobal(place))
    QApplication.sendEvent(at.table.viewport(), event)
    assert "tháng 2 không có ngày 31" in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize(("theme", "width"), [("light", 1366), ("dark", 960)])
def test_it_paints_in_both_themes_and_narrow_windows(at: AtTheImport, theme: str, width: int) -> None:
    at.choose()
    at.window.set_theme(theme)
    at.window.resize(width, 620)
    at.hand.rest()
    picture = at.window.grab().toImage()
    assert picture.width() >= width
    at.window.set_theme("light")


def test_it_speaks_english(hand: Hand, session: Session, tmp_path: Path) -> None:
    words.speak("en", paths.locale())
    screen = ImportScreen(Desk(session))
    screen.resize(1158, 700)
    screen.show()
    screen.read(str(mixed(tmp_path / "a.xlsx")))
    assert hand.text("import.title") == "Import a list"
    assert hand.text("import.do") == "Import 3 people"
    assert hand.text("import.filter.rejected") == "Cannot be imported 2"
    screen.close()
    screen.deleteLater()


def test_everything_that_is_used_has_a_name_for_screen_readers(at: AtTheImport) -> None:
    at.choose()
    for name in (
        "import.choose",
        "import.save_rejected",
        "import.do",
        "import.existing",
        "import.table",
        "import.filter",
    ):
        assert at.hand.find(name).accessibleName(), name
    assert at.screen.help().count("\n") >= 4
