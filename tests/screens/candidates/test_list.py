"""The list of candidates: switched to, sorted, searched, narrowed to a stage, with those whose way has ended."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from partycell_desktop.screens.candidates.screen import CandidatesScreen
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.screens.candidates.conftest import REASON, AtTheBoard, fill, open_window

NAMES = ["Phạm Văn Dũng", "Phan Quốc Huy", "Trần Thị Hương", "Lý Thị Mai", "Đinh Công Minh", "Tô Thị Ngân",
         "Ngô Văn Tài"]  # fmt: skip


@pytest.fixture
def listed(at: AtTheBoard) -> AtTheBoard:
    at.hand.press("candidates.view.list")
    return at


def cell(at: AtTheBoard, name: str, column: str) -> str:
    table = at.hand.find("candidates.table")
    names = [each.name for each in table._model.columns]  # type: ignore[attr-defined]
    return at.hand.column("candidates.table", names.index(column))[at.listed().index(name)]


def test_the_list_stands_in_the_vietnamese_order_of_names(listed: AtTheBoard) -> None:
    assert listed.listed() == NAMES
    assert listed.hand.text("candidates.count") == "7 người"


def test_a_row_tells_stage_waiting_papers_and_what_comes_next(listed: AtTheBoard) -> None:
    assert cell(listed, "Lý Thị Mai", "stage") == "Lớp nhận thức"
    assert cell(listed, "Lý Thị Mai", "since") == "02/04/2025"
    assert cell(listed, "Lý Thị Mai", "waits") == "599"  # 02/04/2025 to 22/11/2026
    assert cell(listed, "Lý Thị Mai", "papers") == "1/10"
    assert cell(listed, "Lý Thị Mai", "mentor") == "Nguyễn Đức Khang"
    assert cell(listed, "Lý Thị Mai", "source") == "Công đoàn"
    assert cell(listed, "Trần Thị Hương", "next").endswith("còn 6 ngày làm việc")


def test_the_switch_and_the_columns_are_remembered(hand: Hand, session: Session) -> None:
    fill(session)
    window = open_window(hand, session)
    hand.press("candidates.view.list")
    table = hand.find("candidates.table")
    table.sort_by_column("age", descending=True)  # type: ignore[attr-defined]
    hand.rest(500)
    window.remember_place()
    window.close()
    window.deleteLater()
    again = open_window(hand, session)
    screen = again.current_screen()
    assert isinstance(screen, CandidatesScreen)
    assert screen.view == "list"
    names = [line.person.name for line in hand.find("candidates.table").records()]  # type: ignore[attr-defined]
    assert names[0] == "Phan Quốc Huy"
    hand.press("candidates.view.board")
    assert hand.sees("candidates.cards.0")
    again.close()
    again.deleteLater()


def test_a_chip_narrows_the_list_to_a_stage(listed: AtTheBoard) -> None:
    assert listed.hand.text("candidates.filter.course") == "Lớp nhận thức 1"
    listed.hand.press("candidates.filter.course")
    assert listed.listed() == ["Lý Thị Mai"]
    listed.hand.press("candidates.filter.all")
    assert len(listed.listed()) == 7


def test_those_whose_way_has_ended_are_shown_on_demand(listed: AtTheBoard) -> None:
    assert "Vũ Thị Lan" not in listed.listed()
    listed.hand.press("candidates.filter.ended")
    assert listed.listed() == ["Vũ Thị Lan"]
    assert cell(listed, "Vũ Thị Lan", "next").endswith(" · 20/11/2026")
    listed.hand.press("candidates.filter.all")
    assert len(listed.listed()) == 7


def test_the_search_ignores_accents_and_looks_into_the_work_unit(listed: AtTheBoard) -> None:
    listed.screen.focus_search()
    listed.hand.type("candidates.search", "ke toan")
    assert listed.listed() == ["Trần Thị Hương"]
    listed.hand.type("candidates.search", "khang")  # the mentor
    assert listed.listed() == ["Lý Thị Mai"]
    listed.hand.type("candidates.search", "không có ai")
    assert "không tìm thấy" in listed.hand.text("candidates.table.empty.sentence").lower()
    listed.hand.press("candidates.table.empty.begin")
    assert len(listed.listed()) == 7


def test_the_search_of_the_board_is_the_search_of_the_list(at: AtTheBoard) -> None:
    at.hand.type("candidates.search", "mai")
    assert at.everybody() == ["Lý Thị Mai"]
    at.hand.press("candidates.view.list")
    assert at.listed() == ["Lý Thị Mai"]


def test_the_card_of_the_board_is_the_row_of_the_list(at: AtTheBoard) -> None:
    at.go("Minh")
    at.hand.press("candidates.view.list")
    table = at.hand.find("candidates.table")
    assert table.current().person.name == "Đinh Công Minh"  # type: ignore[attr-defined]
    table.select_key((at.ids["Huy"], at.line("Huy").person.id))  # type: ignore[attr-defined]
    at.hand.press("candidates.view.board")
    assert at.current() == "Phan Quốc Huy"


def test_a_member_who_became_official_leaves_the_board_and_stays_in_the_list(at: AtTheBoard) -> None:
    ways = ("probation", "recognition_vote", "recognition_committee", "official")
    days = ("19/9/2026", "1/10/2026", "15/10/2026", "1/11/2026")
    for stage, day in zip(ways, days, strict=True):
        steps.advance_candidate(at.session, at.ids["Dũng"], stage, {"done_on": day, "number": "1"}, REASON)
    at.screen.refresh()
    assert "Phạm Văn Dũng" not in at.everybody()
    at.hand.press("candidates.view.list")
    assert "Phạm Văn Dũng" not in at.listed()
    at.hand.press("candidates.filter.official_member")
    assert at.listed() == ["Phạm Văn Dũng"]


def test_a_row_goes_on_through_the_same_gate(listed: AtTheBoard) -> None:
    table = listed.hand.find("candidates.table")
    table.select_key((listed.ids["Tài"], listed.line("Tài").person.id))  # type: ignore[attr-defined]
    actions = {each.objectName().rpartition(".")[2]: each for each in table.actions()}
    listed.hand.later(
        "candidates.step",
        lambda: listed.hand.type("candidates.step.done_on", "20/11/2026"),
        lambda: listed.hand.press("candidates.step.do"),
    )
    actions["forward"].trigger()
    listed.hand.wait_for(lambda: listed.stage("Tài") == "sympathiser")
    assert cell(listed, "Ngô Văn Tài", "stage") == "Cảm tình Đảng"


def test_rows_are_copied_for_excel(listed: AtTheBoard) -> None:
    table = listed.hand.find("candidates.table")
    table.select_key((listed.ids["Tài"], listed.line("Tài").person.id))  # type: ignore[attr-defined]
    table.copy()  # type: ignore[attr-defined]
    assert QApplication.clipboard().text().startswith("Ngô Văn Tài\tQuần chúng ưu tú\t03/03/2025\t629")


def test_the_menu_of_the_list_offers_what_a_card_offers(listed: AtTheBoard) -> None:
    table = listed.hand.find("candidates.table")
    names = [each.objectName() for each in table.actions()]
    assert names == [f"candidates.card.{name}" for name in ("open", "forward", "back", "record")]


def test_an_empty_list_says_how_to_begin(hand: Hand, session: Session) -> None:
    window = open_window(hand, session)
    hand.press("candidates.view.list")
    hand.press("candidates.table.empty.begin")
    assert hand.sees("candidates.new")
    hand.press("candidates.new.cancel")
    window.close()
    window.deleteLater()


def test_the_column_chooser_stands_over_the_list(listed: AtTheBoard) -> None:
    menu = listed.hand.find("candidates.table").column_menu()  # type: ignore[attr-defined]
    assert isinstance(menu, QMenu)
    assert "candidates.table.column.mentor" in [each.objectName() for each in menu.actions()]
    menu.deleteLater()


def test_the_list_goes_out_as_it_is_shown(listed: AtTheBoard, tmp_path: Path) -> None:
    hand = listed.hand
    table = hand.find("candidates.table")
    hand.type("candidates.search", "mai")
    hand.later_file(tmp_path / "a.csv")
    hand.press("candidates.export")
    lines = (tmp_path / "a.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("STT,Họ và tên,Bước,Từ ngày")
    assert [line.split(",")[1] for line in lines[1:]] == ["Lý Thị Mai"]
    hand.type("candidates.search", "")
    table.sort_by_column("age", descending=True)  # type: ignore[attr-defined]
    hand.later_file(tmp_path / "b.csv")
    hand.press("candidates.export")
    names = [line.split(",")[1] for line in (tmp_path / "b.csv").read_text("utf-8-sig").splitlines()[1:]]
    assert names == listed.listed() and names[0] == "Phan Quốc Huy"


def test_choosing_the_kind_of_file_changes_how_its_name_ends(listed: AtTheBoard, hand: Hand) -> None:
    names: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectNameFilter("CSV (*.csv)")
        dialog.filterSelected.emit("CSV (*.csv)")
        names.extend(Path(each).name for each in dialog.selectedFiles())
        dialog.reject()

    hand.later("file.dialog", choose)
    hand.press("candidates.export")
    assert names == ["Phát triển Đảng 2026-11-22.csv"]


def test_the_people_shown_are_printed_on_one_of_the_lists_in_their_order(listed: AtTheBoard) -> None:
    hand = listed.hand
    table = hand.find("candidates.table")
    table.sort_by_column("age", descending=True)  # type: ignore[attr-defined]
    hand.press("candidates.print")
    menu = hand.find("candidates.print.menu")
    assert isinstance(menu, QMenu)
    assert [each.objectName() for each in menu.actions()] == ["candidates.print.ds-ctd", "candidates.print.ds-dvdb"]
    menu.actions()[0].trigger()
    menu.close()
    hand.wait_for(lambda: hand.sees("preview.dialog"))
    assert hand.text("preview.title") == "DS-CTĐ · Danh sách cảm tình Đảng"
    hand.press("preview.close")
