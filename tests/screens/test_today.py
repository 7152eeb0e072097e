"""The screen "Today", pressed by objectName in the real window over a real book."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from partycell_desktop import paths, words
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.screens.parts.bar_chart import BarChart
from partycell_desktop.screens.parts.desk import Desk, TakingBack
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.today import KEPT_SPAN
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.about import about_book, count_waiting, find_anything
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.history import newest_undoable, redo_act, undo_act
from partycell_desktop.use_cases.ledger import get_ledger
from partycell_desktop.use_cases.printing import print_paper
from partycell_desktop.use_cases.roster import add_member, correct_member
from partycell_desktop.use_cases.session import FixedClock, Session
from tests.books import make_book
from tests.hand import Hand

NOON = FixedClock(datetime(2026, 11, 22, 12, tzinfo=timezone(timedelta(hours=7))))
Open = Callable[[Session], MainWindow]


@pytest.fixture
def hand(qapp: QApplication) -> Iterator[Hand]:
    made = Hand(qapp)
    yield made
    made.leave()


@pytest.fixture
def open_window(dressed: QApplication, qtbot: Any) -> Iterator[Open]:
    sessions: list[Session] = []

    def show(session: Session) -> MainWindow:
        sessions.append(session)
        desk = Desk(session, TakingBack(newest_undoable, undo_act, redo_act))
        window = MainWindow(desk, about_book, search=find_anything)
        qtbot.addWidget(window)
        window.show()
        window.go("today")
        return window

    yield show
    for session in sessions:
        close_session(session)


@pytest.fixture
def demo(open_demo: Callable[[], Session], open_window: Open) -> MainWindow:
    return open_window(open_demo())


@pytest.fixture
def empty(tmp_path: Path, open_window: Open) -> MainWindow:
    names = [{"level": 0, "name": "Chi bộ Mẫu"}, {"level": 1, "name": "Đảng bộ phường Ví Dụ"}]
    return open_window(make_book(tmp_path / "mau", "", {"place_name": "Ví Dụ"}, names, clock=NOON))


def lines(hand: Hand) -> list[tuple[str, str]]:
    found = []
    while hand.sees(f"today.due.{len(found)}"):
        place = len(found)
        found.append((hand.text(f"today.due.{place}.mark"), hand.text(f"today.due.{place}.title")))
    return found


def place(hand: Hand, begins: str) -> str:
    """The line of which the title begins so."""
    return f"today.due.{next(at for at, (_mark, title) in enumerate(lines(hand)) if title.startswith(begins))}"


def test_what_is_due_stands_in_order_with_its_mark(demo: MainWindow, hand: Hand) -> None:
    assert hand.text("today.subtitle") == "Chủ nhật, 22/11/2026"
    assert lines(hand) == [
        ("quá hạn 22 ngày", "1 đảng viên còn nợ đảng phí, từ tháng 10/2026"),
        ("quá hạn 7 ngày", "Sau cuộc họp: Sinh hoạt bất thường, ngày 13/11/2026"),
        ("quá hạn 2 ngày", "Nhiệm vụ: Hướng dẫn đảng viên viết bản kiểm điểm cá nhân"),
        ("hôm nay", "Sau cuộc họp: Sinh hoạt chuyên đề, ngày 20/11/2026"),
        ("thiếu 8 mục", "Hồ sơ chưa đủ: Cao Thị Kim Oanh"),
        ("còn 3 ngày", "Nộp đảng phí lên cấp trên: 1.944.500 đ"),
        ("còn 4 ngày", "Trả lời thẩm tra: Đảng ủy xã Nho Quan, Ninh Bình: Vũ Thị Lan"),
        ("còn 8 ngày", "Nhiệm vụ: Dự thảo chương trình công tác năm sau"),
        ("còn 13 ngày", "Trả lời Đảng ủy phường Ví Dụ: báo cáo tổng kết công tác xây dựng Đảng năm 2026"),
        ("còn 23 ngày", "Công nhận đảng viên chính thức: Tạ Quang Huy"),
        ("còn 23 ngày", "Lễ kết nạp: Tô Thị Ngân"),
        ("còn 24 ngày", "Hết hạn chứng nhận lớp nhận thức: Trần Thị Hương"),
        ("còn 39 ngày", "Hết hạn miễn công tác và sinh hoạt đảng: Lê Văn Quý"),
        ("còn 39 ngày", "Hết hạn sinh hoạt tạm thời nơi khác: Phan Thị Thu Hà"),
        ("còn 43 ngày", "Chi bộ xét công nhận: Phạm Văn Dũng"),
        ("còn 58 ngày", "Quyết định kết nạp: Phan Quốc Huy"),
        ("còn 73 ngày", "Đề nghị tặng Huy hiệu 30 năm tuổi Đảng: Lê Trọng Thắng"),
        ("còn 98 ngày", "Hết hạn sinh hoạt tạm thời tại chi bộ: Lưu Thị Phương"),
        ("còn 178 ngày", "Đề nghị tặng Huy hiệu 30 năm tuổi Đảng: Đinh Văn Lực"),
    ]
    assert (
        hand.text(f"{place(hand, 'Đề nghị tặng Huy hiệu')}.detail") == "Đủ tuổi Đảng ngày 03/02/2027 · đợt 03/02/2027"
    )
    assert not hand.sees("today.empty") and not hand.sees("today.more")


def test_the_cell_stands_beside_it_in_numbers(demo: MainWindow, hand: Hand) -> None:
    shown = {key: hand.text(f"today.count.{key}") for key in ("members", "official", "probationary", "women")}
    assert shown == {"members": "24", "official": "22", "probationary": "2", "women": "10"}
    assert hand.text("today.aside").splitlines() == [
        "1 miễn công tác và sinh hoạt",
        "1 sinh hoạt tạm thời nơi khác",
        "1 sinh hoạt tạm thời tại chi bộ",
    ]


def test_the_money_of_the_year_stands_beside_it_and_opens_the_cash_book(
    open_demo: Callable[[], Session], open_window: Open, hand: Hand
) -> None:
    session = open_demo()
    book = get_ledger(session)
    window = open_window(session)
    window.resize(1366, 768)  # a low window shows the sum alone
    hand.rest()
    assert hand.text("today.money.left") == f"Tồn quỹ: {shown_dong(book.balance)}"
    chart = hand.find("today.money.months")
    assert isinstance(chart, BarChart)
    assert [bar.label for bar in chart.bars()] == [str(month) for month in range(1, 12)]
    assert sum(bar.value or 0 for bar in chart.bars()) == sum(line.received for line in book.lines)
    assert sum(bar.beside or 0 for bar in chart.bars()) == sum(line.paid for line in book.lines)
    chart.setFocus()
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Return)
    assert window.screen_name == "expenditure"


def test_birthdays_of_the_month_stand_at_the_right(demo: MainWindow, hand: Hand) -> None:
    assert hand.text("today.birthdays.title") == "Sinh nhật tháng 11/2026"
    assert hand.text("today.birthday.0.title") == "Trương Văn Hòa"
    assert hand.text("today.birthday.0.detail") == "Tròn 60 tuổi ngày 15/11/2026"
    assert not hand.sees("today.birthday.3") and not hand.sees("today.birthdays.none")
    hand.press("today.birthday.1.open")
    assert demo.screen_name == "roster"


def test_the_button_of_a_line_opens_its_place(demo: MainWindow, hand: Hand, qtbot: Any) -> None:
    screen = demo.current_screen()
    assert screen is not None
    with qtbot.waitSignal(screen.wants_place) as asked:
        hand.press(f"{place(hand, 'Công nhận đảng viên chính thức')}.open")
    assert asked.args == ["member:29"]
    assert demo.screen_name == "roster"


def test_the_button_of_a_line_about_a_candidate_opens_the_part_of_the_page(demo: MainWindow, hand: Hand) -> None:
    line = place(hand, "Trả lời thẩm tra")
    assert hand.text(f"{line}.open") == "Mở hồ sơ"
    hand.press(f"{line}.open")
    assert demo.screen_name == "candidates"
    hand.wait_for(lambda: hand.sees("candidate.title"))
    assert hand.text("candidate.title") == "Vũ Thị Lan"


def test_a_task_that_is_overdue_opens_in_the_list_of_tasks(demo: MainWindow, hand: Hand) -> None:
    line = place(hand, "Nhiệm vụ: Hướng dẫn")
    assert hand.text(f"{line}.open") == "Mở nhiệm vụ"
    hand.press(f"{line}.open")
    assert demo.screen_name == "meetings"
    demo.resize(1366, 768)
    hand.wait_for(lambda: hand.sees("tasks.story.content"))
    assert hand.text("tasks.story.content") == "Hướng dẫn đảng viên viết bản kiểm điểm cá nhân"


def test_the_list_is_narrowed_to_a_week_a_month_or_a_quarter_and_that_is_remembered(
    demo: MainWindow, hand: Hand
) -> None:
    chips = {key: hand.text(f"today.span.{key}") for key in ("week", "month", "quarter", "all")}
    assert chips == {"week": "Tuần 7", "month": "Tháng 12", "quarter": "Quý 17", "all": "Tất cả 19"}
    hand.press("today.span.week")
    assert [title for _mark, title in lines(hand)] == [
        "1 đảng viên còn nợ đảng phí, từ tháng 10/2026",
        "Sau cuộc họp: Sinh hoạt bất thường, ngày 13/11/2026",
        "Nhiệm vụ: Hướng dẫn đảng viên viết bản kiểm điểm cá nhân",
        "Sau cuộc họp: Sinh hoạt chuyên đề, ngày 20/11/2026",
        "Hồ sơ chưa đủ: Cao Thị Kim Oanh",
        "Nộp đảng phí lên cấp trên: 1.944.500 đ",
        "Trả lời thẩm tra: Đảng ủy xã Nho Quan, Ninh Bình: Vũ Thị Lan",
    ]
    assert Remembered().text(KEPT_SPAN) == "week"
    hand.press("today.span.quarter")
    assert len(lines(hand)) == 17  # up to 22/02/2027
    hand.press("today.span.all")
    assert len(lines(hand)) == 19


def test_the_list_is_looked_at_before_it_is_printed(demo: MainWindow, hand: Hand, tmp_path: Path) -> None:
    hand.press("today.span.week")
    hand.press("today.print")
    hand.wait_for(lambda: hand.sees("preview.pages"))
    hand.press("preview.close")
    out = tmp_path / "viec.pdf"
    told = print_paper(demo.desk.session, "viec-can-lam", (), str(out), {"span": "week"})
    assert told["gaps"] == 0
    said = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(out).pages).split())
    assert "VIỆC CẦN LÀM" in said and "từ ngày 22/11/2026 đến ngày 28/11/2026" in said
    assert "23/11 – 29/11" in said and "Vũ Thị Lan" in said and "Tô Thị Ngân" not in said


def test_completing_a_record_opens_its_first_missing_item(demo: MainWindow, hand: Hand, qtbot: Any) -> None:
    screen = demo.current_screen()
    assert screen is not None
    line = place(hand, "Hồ sơ chưa đủ")
    assert hand.text(f"{line}.open") == "Bổ sung"
    with qtbot.waitSignal(screen.wants_place) as asked:
        hand.press(f"{line}.open")
    assert asked.args == ["member:31/birth_province"]


def test_the_rule_behind_a_line_is_one_press_away(demo: MainWindow, hand: Hand) -> None:
    hand.press(f"{place(hand, 'Đề nghị tặng Huy hiệu')}.rule")
    popup = QApplication.activePopupWidget()
    assert popup is not None and popup.objectName() == "rule.popup"
    said = hand.text("rule.popup")
    popup.close()
    assert "208-QĐ/TW" in said and "chưa" in said  # the value is unconfirmed, and that is said
    assert not hand.sees(f"{place(hand, 'Hết hạn miễn công tác')}.rule")


def test_a_line_goes_when_it_is_done_and_comes_back_with_undo(demo: MainWindow, hand: Hand) -> None:
    whole = {"birth_province": "Nghệ An", "home_detail": "xã Quỳnh Lưu", "residence_province": "Ví Dụ",
           "residence_detail": "số 1", "citizen_number": "040189000123", "theory": "Sơ cấp",
           "card_number": "040189000123"}  # fmt: skip
    assert demo.desk.carry_out(correct_member, 31, whole)
    hand.rest()
    assert ("thiếu 1 mục", "Hồ sơ chưa đủ: Cao Thị Kim Oanh") in lines(hand)
    demo.desk.undo()
    hand.rest()
    assert ("thiếu 8 mục", "Hồ sơ chưa đủ: Cao Thị Kim Oanh") in lines(hand)


def test_the_menu_counts_what_has_to_be_done(demo: MainWindow) -> None:
    assert demo.desk.look_up(count_waiting) == {"today": 19}


def test_a_book_without_anybody_leads_to_the_members(empty: MainWindow, hand: Hand) -> None:
    assert hand.text("today.empty.sentence") == "Trong sổ chưa có ai."
    assert hand.text("today.count.members") == "0" and not hand.sees("today.aside")
    assert hand.text("today.birthdays.none") == "Tháng này không có đảng viên nào sinh nhật."
    hand.press("today.empty.begin")
    assert empty.screen_name == "roster"


def test_long_lists_end_with_how_many_more_there_are(empty: MainWindow, hand: Hand) -> None:
    session = empty.desk.session
    with session.act("test"):
        for number in range(70):
            ceremony = f"{1 + number % 28:02}/12/2025"
            add_member(session, {"full_name": f"Trần Văn Mẫu {chr(65 + number % 26)}"}, [
                {"kind": "admitted", "on": ceremony, "decided_on": ceremony}])  # fmt: skip
    empty.desk.records_changed.emit()
    hand.rest()
    assert len(lines(hand)) == 60
    assert hand.text("today.more") == "và 11 việc khác, đến hạn sau những việc này"
    assert lines(hand)[0] == ("thiếu 70 mục", "70 hồ sơ còn thiếu mục bắt buộc")
    assert hand.text("today.due.0.open") == "Mở danh sách"
    hand.press("today.due.0.open")
    assert empty.screen_name == "roster"
    chip = hand.find("roster.filter.incomplete")
    assert isinstance(chip, QAbstractButton) and chip.isChecked()


def test_the_search_over_everything_opens_with_its_button(demo: MainWindow, hand: Hand) -> None:
    hand.press("today.find")
    hand.wait_for(lambda: any(each.objectName().startswith("find") for each in QApplication.topLevelWidgets()))
    hand.key(Qt.Key.Key_Escape)


def test_everything_a_person_uses_has_a_name(demo: MainWindow) -> None:
    screen = demo.current_screen()
    assert screen is not None
    for each in screen.findChildren(QAbstractButton):
        assert each.objectName().startswith("today."), each
        assert each.accessibleName() or not each.isVisible(), each.objectName()


def test_the_screen_speaks_english_too(open_demo: Callable[[], Session], open_window: Open, hand: Hand) -> None:
    demo = open_demo()
    words.speak("en", paths.locale())
    window = open_window(demo)
    assert hand.text("today.subtitle") == "Sunday, 22/11/2026"
    assert ("23 days left", "Recognition as official member: Tạ Quang Huy") in lines(hand)
    screen = window.current_screen()
    assert screen is not None
    for each in screen.findChildren(QWidget):
        assert each.width() <= window.width()
