"""The screen of dossiers and reports: real widgets over a real book."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget

from partycell_desktop.screens.dossiers.screen import DossiersScreen
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.form_preview import FormPreview
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases import history
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.candidates import add_candidate
from partycell_desktop.use_cases.cell import get_cell
from partycell_desktop.use_cases.form_names import rename_form
from partycell_desktop.use_cases.printing import list_printed
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book
from tests.hand import Hand

CLOCK = FixedClock(datetime(2026, 11, 22, 9, 30).astimezone())
CELL = {"enterprise": "Công ty TNHH Minh Họa", "place_name": "Ví Dụ"}
NAMES = [
    {"level": 0, "name": "Chi bộ Công ty TNHH Minh Họa"},
    {"level": 1, "name": "Đảng bộ phường Ví Dụ"},
]
PEOPLE = ("Bùi Thị Ánh", "Hoàng Thị Đào", "Nguyễn Đức Khang")
TAKING_BACK = TakingBack(history.newest_undoable, history.undo_act, history.redo_act)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = make_book(tmp_path / "so", "mật khẩu", CELL, NAMES, desk={"name": "Khang", "role": "Bí thư"}, clock=CLOCK)
    for name in PEOPLE:
        add_member(made, {"full_name": name, "sex": "Nữ"}, [{"kind": "admitted", "on": "19/5/2020"}])
    yield made
    close_session(made)


@pytest.fixture
def screen(session: Session, dressed, qtbot) -> DossiersScreen:
    shown = DossiersScreen(Desk(session, TAKING_BACK))
    qtbot.addWidget(shown)
    shown.resize(1158, 740)
    shown.show()
    shown.refresh()
    return shown


@pytest.fixture
def hand(dressed) -> Iterator[Hand]:
    made = Hand(dressed)
    yield made
    made.leave()


def said(screen: DossiersScreen) -> list[str]:
    """Collects what the screen's desk puts into the message bar from now on."""
    heard: list[str] = []
    screen.desk.said.connect(lambda message: heard.append(message.text))
    return heard


def tick(screen: DossiersScreen, name: str) -> None:
    """Click the row of a member."""
    table = screen.picker.table
    at = [line.person.full_name for line in table.records()].index(name)
    place = table.visualRect(table.model().index(at, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def chosen(screen: DossiersScreen) -> list[str]:
    names = {line.id: line.person.full_name for line in screen.picker.table.records()}
    return [names.get(each, "?") for each in screen.picker.chosen()]


def dialog(hand: Hand, name: str) -> QDialog:
    found = hand.find(name)
    assert isinstance(found, QDialog)
    return found


def test_every_form_is_listed_and_the_chosen_one_says_where_it_comes_from(screen: DossiersScreen, hand: Hand) -> None:
    assert [form.code for form in screen.forms.records()][:3] == ["1-HSĐV", "2-HSĐV", "3-HSĐV"]
    screen.open("2-HSĐV")
    assert hand.text("dossiers.form_title") == "2-HSĐV · Phiếu đảng viên"
    assert "38-HD/BTCTW" in hand.text("dossiers.source")
    screen.open("3-HSĐV")
    assert hand.text("dossiers.sure") == "chưa xác nhận"
    screen.open("DSĐV")
    assert hand.text("dossiers.sure") == "chương trình lập"


def test_a_click_ticks_a_member_and_another_takes_the_tick_away(screen: DossiersScreen, hand: Hand) -> None:
    screen.open("2-HSĐV")
    tick(screen, "Hoàng Thị Đào")
    tick(screen, "Bùi Thị Ánh")
    assert chosen(screen) == ["Bùi Thị Ánh", "Hoàng Thị Đào"]
    assert hand.text("dossiers.chosen") == "Đã chọn 2 đảng viên, mỗi người một bản."
    tick(screen, "Hoàng Thị Đào")
    assert chosen(screen) == ["Bùi Thị Ánh"]


def test_what_applicants_write_by_hand_may_be_printed_itself_and_that_is_kept_for_the_cell(
    screen: DossiersScreen, hand: Hand, session: Session
) -> None:
    screen.open("2-HSĐV")
    assert not hand.find("dossiers.typed").isVisible()
    screen.open("2-KNĐ")
    assert not screen.options.typed.isChecked()
    hand.press("dossiers.typed")
    assert get_cell(session).settings["applicant_papers"] == "paper"
    screen.open("1-KNĐ")
    assert screen.options.typed.isChecked()
    history.undo_act(session)
    screen.refresh()
    assert not screen.options.typed.isChecked()


def test_the_results_are_asked_for_of_a_year(screen: DossiersScreen, hand: Hand, tmp_path: Path) -> None:
    screen.open("2-HSĐV")
    assert not hand.find("dossiers.year").isVisible()
    screen.open("KQ-PTĐV")
    hand.type("dossiers.year", "2020")
    assert screen.options.values() == {"year": "2020"}
    hand.later_file(tmp_path / "2020.pdf")
    hand.press("dossiers.save_pdf")
    assert (tmp_path / "2020.pdf").exists()
    assert list_printed(screen.desk.session)[0].what == "KQ-PTĐV Kết quả phát triển đảng viên"


def test_the_space_bar_ticks_the_current_member(screen: DossiersScreen) -> None:
    table = screen.picker.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert len(screen.picker.chosen()) == 1


def test_ticks_stay_while_searching_and_all_takes_only_those_found(screen: DossiersScreen, hand: Hand) -> None:
    tick(screen, "Bùi Thị Ánh")
    screen.focus_search()
    hand.type("dossiers.search", "dao")
    assert [line.person.full_name for line in screen.picker.table.records()] == ["Hoàng Thị Đào"]
    hand.press("dossiers.choose_all")
    hand.type("dossiers.search", "")
    assert chosen(screen) == ["Bùi Thị Ánh", "Hoàng Thị Đào"]
    hand.press("dossiers.choose_none")
    assert chosen(screen) == []


def test_the_preview_shows_pages_and_gaps_and_jumps_to_a_gap(screen: DossiersScreen, hand: Hand) -> None:
    screen.open("2-HSĐV")
    tick(screen, "Hoàng Thị Đào")
    places: list[str] = []
    hand.press("dossiers.preview")
    shown = dialog(hand, "preview.dialog")
    assert isinstance(shown, FormPreview)
    assert hand.text("preview.title") == "2-HSĐV · Phiếu đảng viên"
    shown.jump.connect(places.append)
    words = [hand.text(f"preview.gap.{at}.words") for at in range(4)]
    hand.press(f"preview.gap.{next(at for at, each in enumerate(words) if each.startswith('Ảnh'))}")
    assert places == [f"member:{screen.picker.chosen()[0]}/photo"]
    assert not hand.sees("preview.dialog")


def test_a_gap_opens_its_place_in_the_window_that_knows_places(session: Session, dressed, qtbot, hand: Hand) -> None:
    class Window(DossiersScreen):
        opened: list[str] = []  # noqa: RUF012

        def open_place(self, place: str) -> bool:
            self.opened.append(place)
            return True

    window = Window(Desk(session))
    qtbot.addWidget(window)
    window.show()
    show_paper(window.desk, window, "2-HSĐV", [1])
    hand.press("preview.gap.0")
    assert window.opened == ["cell:names"]


def test_a_paper_saved_from_the_preview_is_in_the_file_and_in_the_list(
    screen: DossiersScreen, session: Session, hand: Hand, tmp_path: Path
) -> None:
    screen.open("DSĐV")
    hand.press("dossiers.preview")
    hand.later_file(tmp_path / "danh sách.pdf")
    hand.press("preview.save_pdf")
    dialog(hand, "preview.dialog").close()
    assert (tmp_path / "danh sách.pdf").read_bytes().startswith(b"%PDF")
    assert [line.what for line in list_printed(session)] == ["DSĐV Danh sách đảng viên"]


def test_forms_that_changed_codes_are_printed_each_on_its_own_edition(
    screen: DossiersScreen, session: Session, hand: Hand, tmp_path: Path
) -> None:
    rename_form(session, "2-hsdv", "1/11/2026", "9-HSĐV", "Phiếu của tỉnh", "Công văn 15-CV/TU")
    rename_form(session, "1-hsdv", "1/11/2026", "2-HSĐV", "Lý lịch của tỉnh", "Công văn 15-CV/TU")
    screen.refresh()
    screen.open("1-hsdv/2")
    assert hand.text("dossiers.form_title") == "2-HSĐV · Lý lịch của tỉnh"
    assert hand.text("dossiers.sure") == "bản của chi bộ"
    hand.press("dossiers.preview")
    assert hand.text("preview.title") == "2-HSĐV · Lý lịch của tỉnh"
    hand.later_file(tmp_path / "ly-lich.pdf")
    hand.press("preview.save_pdf")
    dialog(hand, "preview.dialog").close()
    hand.type("dossiers.date", "31/10/2026")
    hand.later_file(tmp_path / "cu.pdf")
    hand.press("dossiers.save_pdf")
    assert [line.what for line in list_printed(session)] == ["1-HSĐV Lý lịch đảng viên", "2-HSĐV Lý lịch của tỉnh"]


def test_a_paper_that_was_printed_is_noted(
    screen: DossiersScreen, session: Session, hand: Hand, tmp_path: Path
) -> None:
    screen.open("2-HSĐV/2")
    hand.press("dossiers.preview")
    shown = dialog(hand, "preview.dialog")
    assert isinstance(shown, FormPreview)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "máy in.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    shown.print_on(printer)
    hand.wait_for(lambda: bool(list_printed(session)))
    assert list_printed(session)[0].members == ("Hoàng Thị Đào",)
    shown.close()


def test_a_paper_is_saved_as_word_and_the_message_says_what_is_still_blank(
    screen: DossiersScreen, hand: Hand, tmp_path: Path
) -> None:
    heard = said(screen)
    screen.open("2-HSĐV/2")
    hand.later_file(tmp_path / "a.docx")
    hand.press("dossiers.save_word")
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")
    assert heard[-1].startswith("Đã lưu: a.docx. Còn thiếu hoặc cần xem lại:")


def test_the_date_of_the_paper_reaches_it_and_a_wrong_one_is_told_at_the_field(
    screen: DossiersScreen, session: Session, hand: Hand, tmp_path: Path
) -> None:
    screen.open("DSĐV")
    hand.type("dossiers.date", "5/2/26")
    assert screen.options.values()["date"] == "05/02/2026"
    hand.type("dossiers.date", "2026")
    hand.later_file(tmp_path / "a.pdf")
    hand.press("dossiers.save_pdf")
    assert screen.options.date.problem() == "Ở đây cần đủ ngày, tháng, năm."
    assert list_printed(session) == []


def test_columns_are_chosen_ordered_and_come_back_at_the_next_start(
    screen: DossiersScreen, session: Session, hand: Hand, qtbot
) -> None:
    screen.open("DSĐV")
    hand.press("dossiers.columns")
    shown = hand.find("dossiers.columns_list")
    assert isinstance(shown, QListWidget)
    at = next(row for row in range(shown.count()) if shown.item(row).text() == "Lý luận chính trị")
    shown.item(at).setCheckState(Qt.CheckState.Checked)
    shown.setCurrentRow(0)
    hand.press("dossiers.columns_down")
    hand.press("dossiers.columns_do")
    expected = ["born_on", "name", "sex", "home_place", "admitted_on", "official_on", "rank", "theory"]
    assert screen.options.values()["columns"] == expected
    assert hand.text("dossiers.columns") == "Cột (8)…"
    again = DossiersScreen(Desk(session))
    qtbot.addWidget(again)
    assert again.options.columns() == expected


def test_only_what_a_form_asks_for_is_offered(screen: DossiersScreen, hand: Hand) -> None:
    screen.open("DSĐV")
    assert hand.sees("dossiers.columns")
    assert not hand.sees("dossiers.each")
    screen.open("BK-SHĐ")
    assert hand.sees("dossiers.dues_month")
    assert not hand.sees("dossiers.columns")
    screen.open("KHÔI-PHỤC")
    assert not screen.picker.table.isEnabled()
    assert hand.text("dossiers.chosen") == "Giấy tờ này nói về chính cuốn sổ."


def test_dossiers_are_bound_with_progress_and_said(
    screen: DossiersScreen, session: Session, hand: Hand, tmp_path: Path
) -> None:
    heard = said(screen)
    tick(screen, "Hoàng Thị Đào")
    tick(screen, "Bùi Thị Ánh")
    hand.press("dossiers.bind")
    hand.press("dossiers.bind.1-hsdv")
    hand.later_file(tmp_path / "tập.pdf")
    hand.press("dossiers.bind.do")
    hand.wait_for((tmp_path / "tập.pdf").exists)
    hand.wait_for(lambda: not screen.desk.is_busy)
    assert "Đã đóng tập hồ sơ của 2 đảng viên: tập.pdf" in heard
    assert list_printed(session)[0].what == "Tập hồ sơ (2-HSĐV, MỤC-LỤC, bản quét)"


def test_a_dossier_of_nothing_cannot_be_asked_for(screen: DossiersScreen, hand: Hand) -> None:
    tick(screen, "Hoàng Thị Đào")
    hand.press("dossiers.bind")
    for name in ("1-hsdv", "2-hsdv", "muc-luc", "scans"):
        hand.press(f"dossiers.bind.{name}")
    assert not hand.find("dossiers.bind.do").isEnabled()
    hand.press("dossiers.bind.cancel")


def test_the_list_of_what_was_printed_says_who_when_and_which(
    screen: DossiersScreen, hand: Hand, tmp_path: Path
) -> None:
    screen.open("DSĐV")
    hand.later_file(tmp_path / "a.pdf")
    hand.press("dossiers.save_pdf")
    screen._tabs.setCurrentIndex(1)
    table = screen._printed.table
    row = [table.model().index(0, at).data() for at in range(5)]
    assert row == [
        "22/11/2026 09:30",
        "Khang",
        "Bí thư",
        "DSĐV Danh sách đảng viên",
        "3 đảng viên: Bùi Thị Ánh, Hoàng Thị Đào, Nguyễn Đức Khang",
    ]


def names(screen: DossiersScreen) -> list[str]:
    return [line.person.full_name for line in screen.picker.table.records()]


def test_a_paper_shows_those_for_whom_it_is_and_everybody_when_asked(
    session: Session, screen: DossiersScreen, hand: Hand
) -> None:
    add_candidate(session, {"full_name": "Võ Thị Tươi"})
    screen.refresh()
    screen.open("2-HSĐV")
    assert names(screen) == [*PEOPLE]
    tick(screen, "Bùi Thị Ánh")
    screen.open("3-KNĐ")
    assert names(screen) == ["Võ Thị Tươi"] and screen.picker.chosen() == []
    tick(screen, "Võ Thị Tươi")
    assert hand.text("dossiers.chosen") == "Đã chọn 1 người, mỗi người một bản."
    screen.open("2-HSĐV")
    assert chosen(screen) == ["Bùi Thị Ánh"], "the tick of the other paper is kept, and does not count here"
    hand.press("dossiers.everybody")
    assert sorted(names(screen)) == sorted([*PEOPLE, "Võ Thị Tươi"])


def test_a_paper_of_a_meeting_says_where_it_is_printed(screen: DossiersScreen, hand: Hand) -> None:
    screen.open("bien-ban")
    assert "Sinh hoạt chi bộ" in hand.text("dossiers.chosen")
    assert not hand.find("dossiers.preview").isEnabled() and not screen.picker.table.isEnabled()
