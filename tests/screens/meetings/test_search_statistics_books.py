"""The looks over all meetings in the real window: search, statistics, bound books."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.screens.meetings.search_page import HitList
from partycell_desktop.screens.parts.bar_chart import BarChart
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.record_table import RecordTable
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.about import about_book, find_anything
from partycell_desktop.use_cases.bound_books import list_bound_books
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.meetings import get_meeting
from partycell_desktop.use_cases.minutes import write_minutes_passage
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.use_cases.a_year_of_meetings import HUNG, MAU, hold, small_cell


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = small_cell(tmp_path)
    yield made
    made.book.close(copy=False)


class Looks:
    """The window over the meetings, opened at one of its pages."""

    def __init__(self, hand: Hand, session: Session) -> None:
        self.hand, self.session = hand, session
        desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
        entries = [entry for entry in ENTRIES if entry.name in ("meetings", "roster")]
        self.window = MainWindow(desk, about_book, entries=entries, search=find_anything)
        self.window.resize(1366, 768)
        self.window.go("meetings")
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def open(self, place: str) -> None:
        self.window.open_place(f"meeting:{place}")
        self.hand.rest()

    def hits(self) -> HitList:
        found = self.hand.find("meetings.find.hits")
        assert isinstance(found, HitList)
        return found

    def chart(self, name: str) -> BarChart:
        found = self.hand.find(f"meetings.statistics.{name}")
        assert isinstance(found, BarChart)
        return found

    def away(self, name: str) -> None:
        """The keyboard goes to another field."""
        self.hand.find(name).setFocus()
        self.hand.rest()

    def current(self, name: str) -> object:
        table = self.hand.find(name)
        assert isinstance(table, RecordTable)
        return table.current()


@pytest.fixture
def looks(hand: Hand, session: Session) -> Iterator[Looks]:
    made = Looks(hand, session)
    yield made
    made.window.close()
    made.window.deleteLater()
    hand.rest()


# Search.


def test_words_typed_without_accents_show_their_places_and_enter_opens_one_with_the_words_selected(
    looks: Looks, hand: Hand, session: Session
) -> None:
    hold(session, "05/09/2026")
    meeting = hold(session, "05/10/2026", text="Tăng cường bảo đảm an toàn lao động ở phân xưởng.")
    looks.open("find")
    hand.type("meetings.find.text", "an toan lao")
    assert [each.meeting_id for each in looks.hits().texts()] == [meeting]
    assert hand.text("meetings.find.count") == "1 chỗ"
    QTest.keyClick(hand.find("meetings.find.text"), Qt.Key.Key_Return)
    hand.rest()
    point = get_meeting(session, meeting).file.points[0]
    editor = hand.find(f"meeting.point.{point.id}.text")
    assert isinstance(editor, QTextEdit) and editor.isVisible()
    assert editor.textCursor().selectedText() == "an toàn lao"


def test_a_speech_is_shown_in_its_place_with_the_words_marked_also_in_finished_minutes(
    looks: Looks, hand: Hand, session: Session
) -> None:
    meeting = hold(session, "05/10/2026", said="Đề nghị chuyển đổi số công tác đảng viên.")
    looks.open("find/chuyen doi so")
    looks.hits().setFocus()
    QTest.keyClick(looks.hits(), Qt.Key.Key_Return)
    hand.rest()
    speech = get_meeting(session, meeting).file.speeches[0]
    line = hand.find(f"meeting.speech.{speech.id}")
    assert isinstance(line, WordsButton) and line.isVisible()
    assert line.marked() == "chuyển đổi số"


def test_a_passage_worded_by_hand_is_shown_in_its_paper(looks: Looks, hand: Hand, session: Session) -> None:
    meeting = hold(session, "05/10/2026", finish=False)
    write_minutes_passage(session, meeting, "nghi-quyet", "opening", "Chi bộ quyết nghị bằng lời riêng.")
    looks.open("find/loi rieng")
    looks.hits().open_current()
    hand.rest()
    editor = hand.find("meeting.text.opening")
    assert isinstance(editor, QTextEdit) and editor.isVisible()
    assert editor.textCursor().selectedText() == "lời riêng"


def test_a_task_and_an_absence_are_shown_in_their_lists(looks: Looks, hand: Hand, session: Session) -> None:
    hold(session, "05/10/2026", excused=[MAU], task="kiểm tra phòng cháy")
    looks.open("find/phong chay")
    looks.hits().open_current()
    hand.rest()
    assert hand.sees("meeting.tasks") and looks.current("meeting.tasks") is not None
    looks.open("find/đi công tác")
    looks.hits().open_current()
    hand.rest()
    assert hand.sees("meeting.roll.table")
    assert getattr(looks.current("meeting.roll.table"), "person_id", 0) == MAU


def test_nothing_found_and_nothing_typed_are_said(looks: Looks, hand: Hand, session: Session) -> None:
    hold(session, "05/10/2026")
    looks.open("find")
    assert "Gõ những từ" in hand.text("meetings.find.nothing")
    hand.type("meetings.find.text", "khong dau co")
    assert "Không có chỗ nào" in hand.text("meetings.find.nothing") and not hand.sees("meetings.find.hits")


def test_a_year_narrows_the_search(looks: Looks, hand: Hand, session: Session) -> None:
    hold(session, "05/10/2025", said="đoàn kết nội bộ")
    hold(session, "05/10/2026", said="đoàn kết nội bộ")
    looks.open("find/doan ket")
    assert len(looks.hits().texts()) == 2
    hand.press("meetings.find.year.2025")
    assert [each.held_on.year for each in looks.hits().texts() if each.held_on] == [2025]


def test_what_is_changed_in_a_meeting_is_found_when_the_page_is_seen_again(
    looks: Looks, hand: Hand, session: Session
) -> None:
    hold(session, "05/09/2026", said="tiết kiệm điện")
    looks.open("find/tiet kiem dien")
    assert len(looks.hits().texts()) == 1
    hold(session, "05/10/2026", said="tiết kiệm điện")
    looks.window.desk.records_changed.emit()
    hand.rest()
    assert len(looks.hits().texts()) == 2


def test_the_finder_of_everything_finds_in_the_minutes_too(looks: Looks, hand: Hand, session: Session) -> None:
    meeting = hold(session, "05/10/2026", text="Sơ kết phong trào thi đua yêu nước.")
    found = find_anything(session, "thi dua yeu nuoc")
    assert [each.place.partition("/")[0] for each in found] == [f"meeting:{meeting}", "meeting:find"]
    assert "thi đua yêu nước" in found[0].title
    looks.window.open_place(found[1].place)
    hand.rest()
    assert hand.text("meetings.find.text") == "thi dua yeu nuoc" and len(looks.hits().texts()) == 1


# Statistics.


def test_the_year_is_shown_in_numbers_pictures_and_tables(looks: Looks, hand: Hand, session: Session) -> None:
    hold(session, "05/09/2026", excused=[MAU])
    hold(session, "05/10/2026", absent=[HUNG], excused=[MAU])
    looks.open("statistics/2026")
    assert [hand.text(f"meetings.statistics.{name}") for name in ("held", "share", "unexcused", "minutes")] == [
        "2", "62,5%", "1", "100",
    ]  # fmt: skip
    bars = looks.chart("attendance").bars()
    assert [each.words for each in bars][8:10] == ["75", "50"] and bars[9].tone == "gold"
    assert "10/2026: 2/4 lượt có mặt, 50%" in looks.chart("attendance").accessibleDescription()
    assert hand.column("meetings.statistics.meetings", 0) == ["05/10/2026", "05/09/2026"]
    hand.press("meetings.statistics.view.members")
    assert hand.column("meetings.statistics.members", 0)[-1] == "Lê Thị Mẫu"
    assert hand.column("meetings.statistics.members", 7)[-1] == "2"


def test_the_keyboard_goes_from_bar_to_bar(looks: Looks, hand: Hand, session: Session) -> None:
    hold(session, "05/01/2026")
    looks.open("statistics/2026")
    chart = looks.chart("attendance")
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    bar = chart.current()
    assert bar is not None and chart.accessibleDescription() == bar.says == "01/2026: 4/4 lượt có mặt, 100%"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.current() == bar


def test_days_are_chosen_and_a_wrong_one_is_marked_while_what_was_typed_stays(
    looks: Looks, hand: Hand, session: Session
) -> None:
    hold(session, "05/09/2026")
    hold(session, "05/10/2026")
    looks.open("statistics/2026")
    hand.press("meetings.statistics.year.days")
    assert hand.text("meetings.statistics.first") == "01/01/2026"
    hand.type("meetings.statistics.first", "1/10/2026")
    assert hand.text("meetings.statistics.held") == "1"
    hand.type("meetings.statistics.last", "2026")
    assert "đủ ngày" in hand.text("meetings.statistics.last.problem")
    assert hand.text("meetings.statistics.last") == "2026" and hand.text("meetings.statistics.held") == "1"


def test_statistics_are_exported_to_a_spreadsheet(looks: Looks, hand: Hand, session: Session, tmp_path: Path) -> None:
    hold(session, "05/10/2026")
    looks.open("statistics/2026")
    hand.later_file(tmp_path / "tk.xlsx")
    hand.press("meetings.statistics.export")
    hand.wait_for(lambda: (tmp_path / "tk.xlsx").exists())


def test_opening_a_meeting_or_a_member_of_the_tables_leads_there(looks: Looks, hand: Hand, session: Session) -> None:
    meeting = hold(session, "05/10/2026")
    looks.open("statistics/2026")
    table = hand.find("meetings.statistics.meetings")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    hand.rest()
    assert "05/10/2026" in hand.text("meetings.subtitle")
    assert getattr(looks.current("meetings.table"), "id", 0) == meeting


# Bound books.


def bind(looks: Looks, hand: Hand, out: Path, *before: str) -> None:
    hand.later(
        "meetings.bind",
        *(lambda name=name: hand.press(name) for name in before),  # type: ignore[misc]
        lambda: hand.press("meetings.bind.do"),
    )
    hand.later_file(out)
    hand.press("meetings.books.bind")
    hand.wait_for(lambda: out.exists() and not looks.window.desk.is_busy, 60)
    hand.rest()


def test_a_book_is_bound_with_progress_and_stands_in_the_list_with_its_papers(
    looks: Looks, hand: Hand, session: Session, tmp_path: Path
) -> None:
    hold(session, "05/09/2026")
    hold(session, "05/10/2026")
    looks.open("books")
    assert hand.sees("meetings.books.table.empty")
    bind(looks, hand, tmp_path / "so.pdf")
    assert hand.column("meetings.books.table", 0) == ["Sổ biên bản số 1"]
    assert hand.column("meetings.books.papers", 1) == ["3", "4"]
    assert "SỔ BIÊN BẢN" in PdfReader(io.BytesIO((tmp_path / "so.pdf").read_bytes())).pages[0].extract_text()


def test_unfinished_minutes_are_named_before_the_book_is_bound(
    looks: Looks, hand: Hand, session: Session, tmp_path: Path
) -> None:
    hold(session, "05/09/2026")
    hold(session, "05/10/2026", finish=False)
    looks.open("books")
    seen: list[str] = []
    hand.later(
        "meetings.bind",
        lambda: seen.append(hand.text("meetings.bind.waiting")),
        lambda: hand.press("meetings.bind.cancel"),
    )
    hand.press("meetings.books.bind")
    hand.wait_for(lambda: bool(seen))
    assert "tháng 10 năm 2026 (chưa chốt biên bản)" in seen[0]
    bind(looks, hand, tmp_path / "so.pdf", "meetings.bind.unfinished.mark")
    (line,) = list_bound_books(session)
    assert [each.draft for each in line.papers] == [False, True]


def test_a_book_of_resolutions_without_any_cannot_be_bound(looks: Looks, hand: Hand, session: Session) -> None:
    hold(session, "05/09/2026")
    looks.open("books")
    seen: list[object] = []
    hand.later(
        "meetings.bind",
        lambda: hand.press("meetings.bind.kind.nghi-quyet"),
        lambda: seen.append((hand.text("meetings.bind.says"), hand.find("meetings.bind.do").isEnabled())),
        lambda: hand.press("meetings.bind.cancel"),
    )
    hand.press("meetings.books.bind")
    hand.wait_for(lambda: bool(seen))
    assert seen == [("Trong thời gian này không có văn bản nào để đóng sổ.", False)]


def test_a_paper_corrected_since_the_binding_is_found_by_comparing(
    looks: Looks, hand: Hand, session: Session, tmp_path: Path
) -> None:
    from partycell_desktop.use_cases.minutes import note_correction

    meeting = hold(session, "05/09/2026")
    looks.open("books")
    bind(looks, hand, tmp_path / "so.pdf")
    hand.press("meetings.books.check")
    assert "vẫn đúng như bản đã đóng" in hand.text("meetings.books.said")
    note_correction(session, meeting, {"wrong": "a", "right": "b"})
    hand.press("meetings.books.check")
    assert "1 văn bản khác" in hand.text("meetings.books.said")


def test_finished_minutes_say_on_which_pages_of_which_book_they_are_bound(
    looks: Looks, hand: Hand, session: Session, tmp_path: Path
) -> None:
    meeting = hold(session, "05/09/2026")
    looks.open(f"{meeting}/minutes")
    assert "Sổ biên bản" not in hand.text("meeting.finished")
    looks.open("books")
    bind(looks, hand, tmp_path / "so.pdf")
    looks.open(f"{meeting}/minutes")
    assert "Sổ biên bản số 1, trang 3." in hand.text("meeting.finished")


def test_a_book_is_taken_off_the_list_after_a_question_and_undo_brings_it_back(
    looks: Looks, hand: Hand, session: Session, tmp_path: Path
) -> None:
    hold(session, "05/09/2026")
    looks.open("books")
    bind(looks, hand, tmp_path / "so.pdf")
    hand.later("meetings.books.remove.ask", lambda: hand.press("meetings.books.remove.ask.do"))
    hand.press("meetings.books.remove")
    hand.wait_for(lambda: list_bound_books(session) == [])
    looks.window.desk.undo()
    hand.rest()
    assert hand.column("meetings.books.table", 0) == ["Sổ biên bản số 1"]
