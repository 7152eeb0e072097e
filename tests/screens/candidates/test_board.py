"""The board: who stands where, the keys, the menu, the hand that drags a card, the search, the empty board."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from partycell_desktop.screens.candidates.board import by_urgency
from partycell_desktop.screens.candidates.card import CardPainter, detail_of, wrapped
from partycell_desktop.screens.candidates.column import CardView, mime_of
from partycell_desktop.screens.candidates.screen import CandidatesScreen
from partycell_desktop.use_cases import admission_targets
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.screens.candidates.conftest import AtTheBoard, open_window

COLUMNS = ["Quần chúng ưu tú 2", "Đã học nhận thức 1", "Hoàn thiện hồ sơ 1", "Chi bộ xét 1", "Cấp trên duyệt 0",
           "Dự bị 2"]  # fmt: skip
CONTROL = Qt.KeyboardModifier.ControlModifier


def drop(at: AtTheBoard, line: use.CandidateLine, column: int, mime: QMimeData | None = None) -> None:
    """Let a card go over a column, the way Qt tells it when the mouse is released."""
    view, what = at.view(column), mime or mime_of(line)
    place, buttons, keys = QPointF(20, 40), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place.toPoint(), move, what, buttons, keys))
    QApplication.sendEvent(view.viewport(), QDropEvent(place, move, what, buttons, keys))
    at.hand.rest(30)


def test_every_column_says_how_many_stand_in_it_and_an_empty_one_stays(at: AtTheBoard) -> None:
    assert [at.hand.text(f"candidates.heading.{number}") for number in range(6)] == COLUMNS
    assert at.names() == [
        ["Lý Thị Mai", "Ngô Văn Tài"],
        ["Trần Thị Hương"],
        ["Đinh Công Minh"],
        ["Phan Quốc Huy"],
        [],
        ["Tô Thị Ngân", "Phạm Văn Dũng"],
    ]


def test_those_whose_way_has_ended_are_not_on_the_board(at: AtTheBoard) -> None:
    assert "Vũ Thị Lan" not in at.everybody()


def test_a_card_says_who_it_is_and_what_comes_next(at: AtTheBoard) -> None:
    index = at.view(1).cards.index(0)
    told = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith("Trần Thị Hương\nKế toán · 29\u00a0tuổi\nbước: Được làm hồ sơ · tài liệu ")
    assert "còn 6 ngày làm việc" in told
    assert index.data() == "Trần Thị Hương"
    assert at.view(1).accessibleName() == "Đã học nhận thức 1"


def test_the_quiet_line_of_a_card_names_work_age_union_or_the_admission(at: AtTheBoard) -> None:
    assert detail_of(at.line("Mai")) == "QC · 31\u00a0tuổi · Công\u00a0đoàn"
    assert detail_of(at.line("Huy")) == "Chủ doanh nghiệp · 41\u00a0tuổi"
    assert detail_of(at.line("Dũng")) == "kết nạp 19/09/2025"


def test_what_is_overdue_stands_first_then_what_is_due_soon(at: AtTheBoard) -> None:
    lines = by_urgency(use.list_candidates(at.session))
    tones = [line.next.tone for line in lines]
    assert tones == sorted(tones, key=lambda tone: {"accent": 0, "gold": 1}.get(tone, 2))
    assert tones[0] == "accent"
    overdue = [line.next.day for line in lines if line.next.tone == "accent"]
    assert overdue == sorted(overdue)


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("", 2, []),
        ("một hai", 2, ["một hai"]),
        ("một hai ba bốn", 2, ["một hai", "ba bốn"]),
        ("một hai ba bốn năm", 2, ["một hai", "ba bốn…"]),
        ("dàilắmluônthôi một", 3, ["dàilắml…", "một"]),
    ],
)
def test_words_are_laid_into_few_lines_and_the_rest_is_left_out(text: str, most: int, lines: list[str]) -> None:
    def elide(long: str, width: int) -> str:
        return long if len(long) <= width else f"{long[: width - 1].strip()}…"

    assert wrapped(text, 8, most, len, elide) == lines


def test_a_long_name_keeps_the_given_name(at: AtTheBoard) -> None:
    line = at.line("Hương")
    face = CardPainter()._lay_out("Tôn Nữ Nguyễn Phước Thị Hương", "", line.next.says, 160)
    assert face.given == "Hương"
    assert face.family.strip().endswith("…")


# Keys.


def test_the_arrow_keys_go_from_card_to_card_and_from_column_to_column(at: AtTheBoard) -> None:
    at.go("Mai")
    at.hand.key(Qt.Key.Key_Down)
    assert at.current() == "Ngô Văn Tài"
    at.hand.key(Qt.Key.Key_Right)
    assert at.current() == "Trần Thị Hương"
    for _step in range(3):
        at.hand.key(Qt.Key.Key_Right)
    assert at.current() == "Tô Thị Ngân"  # past the empty column
    at.hand.key(Qt.Key.Key_Right)
    assert at.current() == "Tô Thị Ngân"
    at.hand.key(Qt.Key.Key_Left)
    assert at.current() == "Phan Quốc Huy"


def test_tab_reaches_the_board_once_at_the_card_where_it_was(at: AtTheBoard) -> None:
    at.go("Huy")
    strong = [number for number in range(6) if at.view(number).focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert strong == [3]
    at.hand.press("candidates.search")
    at.hand.find("candidates.add").setFocus(Qt.FocusReason.TabFocusReason)
    at.hand.key(Qt.Key.Key_Tab)
    assert at.current() == "Phan Quốc Huy"
    assert QApplication.focusWidget() is at.view(3)


def test_control_and_right_asks_the_gate_and_the_card_goes_on(at: AtTheBoard) -> None:
    at.go("Tài")
    at.hand.later(
        "candidates.step",
        lambda: at.hand.type("candidates.step.done_on", "20/11/2026"),
        lambda: at.hand.press("candidates.step.do"),
    )
    at.hand.key(Qt.Key.Key_Right, CONTROL)
    assert at.stage("Tài") == "sympathiser"
    assert at.current() == "Ngô Văn Tài"
    assert "Hoàn tác" in at.hand.text("message.undo")


def test_control_and_left_offers_to_open_the_last_stage_again(at: AtTheBoard) -> None:
    at.go("Mai")
    told: list[str] = []
    at.hand.later(
        "candidates.back",
        lambda: told.append(at.hand.text("qt_msgbox_label")),
        lambda: at.hand.press("candidates.back.do"),
    )
    at.hand.key(Qt.Key.Key_Left, CONTROL)
    assert told == ["Lý Thị Mai: các bước sau trở lại chưa hoàn thành: Cảm tình Đảng (02/04/2025)."]
    assert at.stage("Mai") == "sympathiser"


def test_nothing_is_taken_back_from_the_first_stage(at: AtTheBoard) -> None:
    at.go("Tài")
    at.hand.key(Qt.Key.Key_Left, CONTROL)
    assert at.said() == "Chưa hoàn thành bước nào."
    assert at.stage("Tài") == "outstanding"


def test_the_menu_of_a_card_offers_the_same(at: AtTheBoard) -> None:
    at.go("Tài")
    view = at.view(0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view.viewport(), event)
    at.hand.rest()
    menu = at.hand.find("candidates.card.menu")
    assert isinstance(menu, QMenu)
    names = [action.objectName().rpartition(".")[2] for action in menu.actions()]
    assert names == ["open", "forward", "back", "record"]
    asked: list[bool] = []
    at.hand.later("candidates.step", lambda: asked.append(True), lambda: at.hand.press("candidates.step.cancel"))
    menu.setActiveAction(menu.actions()[1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    at.hand.wait_for(lambda: bool(asked))
    assert at.stage("Tài") == "outstanding"


def test_the_record_of_the_person_is_one_choice_away(at: AtTheBoard) -> None:
    line = at.go("Tài")
    asked: list[str] = []
    at.screen.wants_place.connect(asked.append)
    at.screen._actions(lambda: line)[3].trigger()
    at.hand.rest()
    assert asked == [f"member:{line.person.id}"]


# Dragging.


def test_a_card_dropped_on_the_next_column_asks_the_same_gate(at: AtTheBoard) -> None:
    seen: list[str] = []
    at.hand.later(
        "candidates.step",
        lambda: seen.append(at.hand.find("candidates.step").windowTitle()),
        lambda: at.hand.press("candidates.step.cancel"),
    )
    drop(at, at.line("Mai"), 1)
    at.hand.wait_for(lambda: bool(seen))
    assert seen == ["Hoàn thành bước “Lớp nhận thức”"]
    assert at.stage("Mai") == "course"


def test_a_card_dropped_far_ahead_names_what_is_passed_over_and_needs_the_reason(at: AtTheBoard) -> None:
    seen: list[str] = []
    at.hand.later(
        "candidates.step",
        lambda: seen.append(at.hand.text("candidates.step.over")),
        lambda: at.hand.type("candidates.step.done_on", "20/11/2026"),
        lambda: at.hand.press("candidates.step.do"),
        lambda: seen.append(at.hand.text("candidates.step.reason.problem")),
        lambda: at.hand.type("candidates.step.reason", "Hồ sơ chuyển từ nơi khác"),
        lambda: at.hand.press("candidates.step.do"),
    )
    drop(at, at.line("Mai"), 3)
    at.hand.wait_for(lambda: at.stage("Mai") == "cell_vote")
    assert seen[0] == "Các bước sẽ bỏ qua: Lớp nhận thức, Được làm hồ sơ, Lập hồ sơ, Thẩm tra."
    assert seen[1].startswith("Bước “Lấy ý kiến” chưa đủ điều kiện")
    step = at.record("Mai").file.step("opinions")
    assert step is not None
    assert step.reason == "Hồ sơ chuyển từ nơi khác"
    assert at.names()[3] == ["Phan Quốc Huy", "Lý Thị Mai"]


def test_a_card_dropped_behind_offers_to_open_the_last_stage_of_that_column(at: AtTheBoard) -> None:
    at.hand.later("candidates.back", lambda: at.hand.press("candidates.back.do"))
    drop(at, at.line("Huy"), 1)
    at.hand.wait_for(lambda: at.stage("Huy") == "file_allowed")
    assert at.names()[1] == ["Trần Thị Hương", "Phan Quốc Huy"]
    at.hand.press("message.undo")
    assert at.stage("Huy") == "cell_vote"


def test_a_way_that_is_taken_back_only_when_it_is_wanted(at: AtTheBoard) -> None:
    asked: list[bool] = []
    at.hand.later("candidates.back", lambda: asked.append(True), lambda: at.hand.press("candidates.back.cancel"))
    drop(at, at.line("Huy"), 0)
    at.hand.wait_for(lambda: bool(asked))
    assert at.stage("Huy") == "cell_vote"


def test_a_card_let_go_over_its_own_column_or_with_something_else_does_nothing(at: AtTheBoard) -> None:
    drop(at, at.line("Mai"), 0)
    foreign = QMimeData()
    foreign.setText("12/7")
    drop(at, at.line("Mai"), 3, foreign)
    assert QApplication.activeModalWidget() is None
    assert at.stage("Mai") == "course"


def test_a_drag_carries_no_name(at: AtTheBoard) -> None:
    mime = mime_of(at.line("Mai"))
    assert mime.formats() == ["application/x-partycell-candidate"]
    assert not mime.hasText()


# A probationary member whose way is not followed yet.


def test_a_probationary_member_is_followed_when_it_is_wanted(at: AtTheBoard) -> None:
    line = at.go("Ngân")
    assert line.id == 0
    at.hand.later("candidates.follow", lambda: at.hand.press("candidates.follow.cancel"))
    at.hand.key(Qt.Key.Key_Right, CONTROL)
    assert at.line("Ngân").id == 0
    at.go("Ngân")
    at.hand.later("candidates.follow", lambda: at.hand.press("candidates.follow.do"))
    at.hand.key(Qt.Key.Key_Right, CONTROL)
    assert at.line("Ngân").id > 0
    assert at.current() == "Tô Thị Ngân"


# Header, search, emptiness.


def test_the_target_of_the_year_stands_beside_the_title_where_there_is_one(at: AtTheBoard) -> None:
    assert at.hand.text("candidates.title") == "Phát triển Đảng"
    assert at.hand.text("candidates.subtitle") == ""
    admission_targets.set_target(at.session, 2026, 3)
    at.screen.refresh()
    assert at.hand.text("candidates.subtitle") == "Chỉ tiêu năm 2026: 1/3 kết nạp"


def test_the_search_leaves_the_cards_that_match_and_enter_goes_to_them(at: AtTheBoard) -> None:
    at.window.findChild(CandidatesScreen).focus_search()
    for letter in "huong":
        QTest.keyClicks(at.hand.find("candidates.search"), letter)
    at.hand.rest()
    assert at.everybody() == ["Trần Thị Hương"]
    at.hand.key(Qt.Key.Key_Return)
    assert at.current() == "Trần Thị Hương"
    assert isinstance(QApplication.focusWidget(), CardView)
    at.screen.focus_search()
    at.hand.key(Qt.Key.Key_Escape)
    assert len(at.everybody()) == 7


def test_a_search_without_result_says_so_and_is_dropped_by_its_button(at: AtTheBoard) -> None:
    at.hand.type("candidates.search", "không có ai như thế")
    assert "khớp với nội dung tìm" in at.hand.text("candidates.empty.sentence")
    at.hand.press("candidates.empty.begin")
    assert len(at.everybody()) == 7


def test_an_empty_board_says_how_to_begin(hand: Hand, session: Session) -> None:
    window = open_window(hand, session)
    assert "Đoàn Thanh niên, công đoàn giới thiệu" in hand.text("candidates.empty.sentence")
    hand.press("candidates.empty.begin")
    assert hand.sees("candidates.new")
    hand.press("candidates.new.cancel")
    window.close()
    window.deleteLater()


def test_the_board_follows_what_is_done_elsewhere(at: AtTheBoard) -> None:
    at.go("Hương")
    steps.take_back_step(at.session, at.ids["Hương"])
    at.screen.desk.records_changed.emit()
    at.hand.rest()
    assert sorted(at.names()[0]) == ["Lý Thị Mai", "Ngô Văn Tài", "Trần Thị Hương"]
    assert at.current() == "Trần Thị Hương"
    assert QApplication.focusWidget() is at.view(0)


def test_a_narrow_window_scrolls_the_columns_sideways(at: AtTheBoard) -> None:
    at.window.resize(960, 560)
    at.hand.rest(50)
    bar = at.board._area.horizontalScrollBar()
    assert bar.maximum() > 0
    at.go("Dũng")
    assert bar.value() == bar.maximum()


def test_every_card_is_painted_in_both_themes(at: AtTheBoard, hand: Hand) -> None:
    from partycell_desktop.screens.parts.style import dress

    at.go("Mai")
    for theme in ("dark", "light"):
        dress(hand.app, theme)
        assert not at.window.grab().isNull()
