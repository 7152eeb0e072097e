"""Agendas and score sheets in the settings: own ones made, changed, refused at their place, taken out, undone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from partycell_desktop.domain.agendas import Agenda
from partycell_desktop.domain.scoring import ScoreSheet
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.agendas import get_agenda, keep_own_agenda, list_agendas
from partycell_desktop.use_cases.scoring import get_score_sheet, keep_own_score_sheet
from partycell_desktop.use_cases.session import Session
from tests.domain.test_score_sheets import TYPED
from tests.hand import Hand
from tests.screens.settings_pages import session, window

__all__ = ["session", "window"]
TABLE = "settings.agendas_table"
ORDINARY, SCORE = "Chương trình sinh hoạt thường kỳ", "Bảng điểm đánh giá chất lượng sinh hoạt"
AGENDA: dict[str, Any] = {
    "kind": "ordinary",
    "name": "Sinh hoạt ngắn",
    "from_on": "1/1/2026",
    "usual": True,
    "points": [
        {"title": "Điểm danh", "part": "opening", "minutes": 5, "source": "attendance"},
        {"title": "Việc thứ nhất", "minutes": 10},
        {"title": "Việc thứ hai", "minutes": 20},
    ],
}


@pytest.fixture
def page(hand: Hand, window: MainWindow) -> MainWindow:
    window.resize(1366, 768)
    window.open_place("cell:agendas")
    hand.rest()
    return window


def lines(hand: Hand, name: str) -> list[str]:
    """What stands in the list of a dialog."""
    found = hand.find(f"{name}.lines")
    assert isinstance(found, QListWidget)
    return [found.item(at).text() for at in range(found.count())]


def go_to_own(hand: Hand, page: MainWindow) -> None:
    """Choose the own one that was kept behind the window's back."""
    page.desk.records_changed.emit()
    page.open_place("cell:agendas/own.1")
    hand.rest()


def agenda(session: Session) -> Agenda:
    return get_agenda(session, "ordinary")


def sheet(session: Session) -> ScoreSheet:
    return get_score_sheet(session)


def titles(session: Session) -> list[str]:
    return [each.title for each in agenda(session).points]


def test_every_agenda_and_score_sheet_is_listed_with_what_is_used_today(hand: Hand, page: MainWindow) -> None:
    kinds = hand.column(TABLE, 0)
    assert kinds[0] == ORDINARY and kinds[-1] == SCORE and len(kinds) == 8
    assert hand.column(TABLE, 3).count("đang dùng") == 7
    assert "số phút" in hand.text("settings.agenda_note")
    assert not hand.find("settings.agenda_change").isEnabled()
    assert not hand.find("settings.agenda_remove").isEnabled()


def test_they_are_found_and_filtered(hand: Hand, page: MainWindow, session: Session) -> None:
    keep_own_agenda(session, AGENDA)
    page.desk.records_changed.emit()
    hand.type("settings.agendas_search", "dai hoi")
    assert set(hand.column(TABLE, 0)) == {"Chương trình đại hội chi bộ"}
    hand.type("settings.agendas_search", "")
    hand.press("settings.agendas.filter.own")
    assert hand.column(TABLE, 1) == ["Sinh hoạt ngắn"]
    hand.press("settings.agendas.filter.in_force")
    assert hand.column(TABLE, 1).count("Sinh hoạt ngắn") == 1 and len(hand.column(TABLE, 0)) == 7
    hand.type("settings.agendas_search", "không có")
    hand.press(f"{TABLE}.empty.begin")
    assert len(hand.column(TABLE, 0)) == 9


def test_in_a_low_window_the_list_has_the_room(hand: Hand, page: MainWindow) -> None:
    assert hand.sees("settings.agendas_about")
    page.resize(960, 560)
    hand.rest()
    assert not hand.sees("settings.agendas_about")
    assert hand.find(TABLE).height() > 180


def test_an_own_agenda_is_made_from_the_shipped_one_and_undone(hand: Hand, page: MainWindow, session: Session) -> None:
    def change() -> None:
        assert lines(hand, "agenda")[:2] == ["Mở đầu", "Tuyên bố lý do, giới thiệu đại biểu (nếu có) · 3 phút"]
        assert "90 phút" in hand.text("agenda.sum")
        hand.type("agenda.name", "Sinh hoạt của chi bộ")
        hand.type("agenda.title", "Chào cờ")
        hand.type("agenda.minutes", "5")
        assert lines(hand, "agenda")[1] == "Chào cờ · 5 phút"
        assert "92 phút" in hand.text("agenda.sum")
        hand.press("agenda.add")
        hand.type("agenda.title", "Hát Quốc ca")
        hand.type("agenda.source", "Điểm danh")
        hand.press("agenda.save")

    hand.later("agenda", change)
    hand.press("settings.agenda_copy")
    assert titles(session)[:3] == ["Chào cờ", "Hát Quốc ca", "Cử thư ký ghi biên bản"]
    assert (agenda(session).title, agenda(session).points[1].source) == ("Sinh hoạt của chi bộ", "attendance")
    assert agenda(session).from_on.isoformat() == "2026-11-22"
    assert "Sinh hoạt của chi bộ" in hand.text("message.text")
    hand.press("message.undo")
    assert titles(session)[0].startswith("Tuyên bố lý do")
    assert len(hand.column(TABLE, 0)) == 8


def test_points_are_moved_with_the_keyboard_also_into_another_part(
    hand: Hand, page: MainWindow, session: Session
) -> None:
    keep_own_agenda(session, AGENDA)
    go_to_own(hand, page)

    def change() -> None:
        up, down, alt = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier
        hand.choose("agenda.lines", "Việc thứ hai · 20 phút")
        hand.key(up, alt)
        assert lines(hand, "agenda")[3:] == ["Việc thứ hai · 20 phút", "Việc thứ nhất · 10 phút"]
        hand.key(up, alt)
        assert lines(hand, "agenda") == [
            *("Mở đầu", "Điểm danh · 5 phút", "Việc thứ hai · 20 phút"),
            *("Tiến hành", "Việc thứ nhất · 10 phút"),
        ]
        hand.choose("agenda.lines", "Việc thứ nhất · 10 phút")
        hand.key(down, alt)
        assert lines(hand, "agenda")[3:] == ["Kết thúc", "Việc thứ nhất · 10 phút"]
        hand.choose("agenda.lines", "Điểm danh · 5 phút")
        hand.key(Qt.Key.Key_Delete)
        hand.press("agenda.save")

    hand.later("agenda", change)
    hand.find(TABLE).setFocus()
    hand.key(Qt.Key.Key_Return)
    assert [(each.title, each.part) for each in agenda(session).points] == [
        ("Việc thứ hai", "opening"),
        ("Việc thứ nhất", "closing"),
    ]
    assert [each.id for each in list_agendas(session) if each.own] == ["own.1"]


def test_a_point_goes_to_its_part_when_the_part_is_chosen(hand: Hand, page: MainWindow, session: Session) -> None:
    keep_own_agenda(session, AGENDA)
    go_to_own(hand, page)

    def change() -> None:
        hand.choose("agenda.lines", "Việc thứ nhất · 10 phút")
        hand.type("agenda.part", "Kết thúc")
        assert lines(hand, "agenda")[-2:] == ["Kết thúc", "Việc thứ nhất · 10 phút"]
        hand.press("agenda.save")

    hand.later("agenda", change)
    hand.press("settings.agenda_change")
    assert agenda(session).points[-1].part == "closing"


def test_what_is_wrong_is_said_at_its_place_and_nothing_typed_is_lost(
    hand: Hand, page: MainWindow, session: Session
) -> None:
    def change() -> None:
        hand.choose("agenda.lines", "Cử thư ký ghi biên bản · 2 phút")
        hand.type("agenda.minutes", "hai")
        hand.choose("agenda.lines", "Bế mạc · 1 phút")
        hand.press("agenda.save")
        assert hand.sees("agenda.minutes.problem") and hand.text("agenda.minutes") == "hai"
        assert hand.sees("agenda.name.problem")
        hand.later("unsaved.box", lambda: hand.press("unsaved.stay"))
        hand.press("agenda.cancel")
        assert hand.text("agenda.minutes") == "hai"
        hand.later("unsaved.box", lambda: hand.press("unsaved.drop"))
        hand.press("agenda.cancel")

    hand.later("agenda", change)
    hand.press("settings.agenda_copy")
    assert [each for each in list_agendas(session) if each.own] == []


def test_an_agenda_without_points_is_refused_in_words(hand: Hand, page: MainWindow, session: Session) -> None:
    keep_own_agenda(session, AGENDA)
    go_to_own(hand, page)

    def change() -> None:
        for _time in range(3):
            hand.press("agenda.remove")
        assert not hand.find("agenda.remove").isEnabled()
        hand.press("agenda.save")
        assert "ít nhất một mục" in hand.text("agenda.problem")
        hand.press("agenda.add")
        hand.type("agenda.title", "Một việc")
        hand.press("agenda.save")

    hand.later("agenda", change)
    hand.press("settings.agenda_change")
    assert titles(session) == ["Một việc"]


def test_a_dialog_in_which_nothing_was_typed_closes_without_a_question(hand: Hand, page: MainWindow) -> None:
    for words in (ORDINARY, SCORE):
        name = "agenda" if words == ORDINARY else "score_sheet"
        hand.press_row(TABLE, words)
        hand.later(name, lambda name=name: hand.press(f"{name}.cancel"))
        hand.press("settings.agenda_copy")
    assert len(hand.column(TABLE, 0)) == 8


def test_an_own_one_is_taken_out_and_brought_back(hand: Hand, page: MainWindow, session: Session) -> None:
    keep_own_score_sheet(session, TYPED)
    go_to_own(hand, page)
    hand.press("settings.agenda_remove")
    assert not sheet(session).own
    hand.press("message.undo")
    assert sheet(session).own


def test_a_score_sheet_is_made_from_the_central_frame_with_its_sums_checked(
    hand: Hand, page: MainWindow, session: Session
) -> None:
    def change() -> None:
        assert lines(hand, "score_sheet")[2:4] == [
            "3.  Công tác chuẩn bị · 10 điểm",
            "      –  Chuẩn bị nội dung, dự thảo nghị quyết (nếu có) · 5 điểm",
        ]
        assert "Khá: từ 70 đến dưới 90" in hand.text("score_sheet.sum")
        hand.type("score_sheet.name", "Bảng điểm của phường")
        hand.type("score_sheet.document", "Hướng dẫn 02-HD/ĐU")
        hand.type("score_sheet.classes", "Tốt: 95; Khá: 70")
        hand.type("score_sheet.most", "6")
        assert "101/100" in hand.text("score_sheet.sum")
        hand.press("score_sheet.save")
        assert "Dưới 70" in hand.text("score_sheet.classes.problem")
        hand.type("score_sheet.classes", "Tốt: 95; Khá: 70; Kém: 0")
        hand.press("score_sheet.save")
        assert "101" in hand.text("score_sheet.total.problem")
        hand.choose("score_sheet.lines", "1.  Chấp hành thời gian, thời lượng sinh hoạt · 6 điểm")
        hand.type("score_sheet.most", "5")
        hand.type("score_sheet.bands", "90: 6; 0: 1")
        hand.press("score_sheet.save")
        assert "5 điểm" in hand.text("score_sheet.bands.problem")
        hand.type("score_sheet.bands", "90: 5; 80: 3; 0: 1")
        hand.press("score_sheet.save")

    hand.press_row(TABLE, SCORE)
    hand.later("score_sheet", change)
    hand.press("settings.agenda_copy")
    made = sheet(session)
    assert (made.title, made.cite.document, made.own) == ("Bảng điểm của phường", "Hướng dẫn 02-HD/ĐU", True)
    assert [each.at_least for each in made.classes] == [95, 70, 0]
    assert [each.points for each in made.criteria[0].bands] == [5, 3, 1]
    assert [len(each.parts) for each in made.criteria] == [0, 0, 2, 3, 0, 0, 0]


def test_a_criterion_is_moved_with_its_parts_and_a_part_only_within_them(
    hand: Hand, page: MainWindow, session: Session
) -> None:
    keep_own_score_sheet(session, TYPED)
    go_to_own(hand, page)

    def change() -> None:
        hand.choose("score_sheet.lines", "2.  Tỷ lệ dự · 5 điểm")
        hand.press("score_sheet.up")
        assert lines(hand, "score_sheet")[:4] == [
            "1.  Tỷ lệ dự · 5 điểm",
            "      –  Có mặt · 4 điểm",
            "      –  Không vắng liên tiếp · 1 điểm",
            "2.  Thời gian · 5 điểm",
        ]
        hand.choose("score_sheet.lines", "      –  Không vắng liên tiếp · 1 điểm")
        hand.press("score_sheet.up")
        hand.press("score_sheet.up")
        hand.press("score_sheet.save")

    hand.later("score_sheet", change)
    hand.press("settings.agenda_change")
    made = sheet(session)
    assert [each.title for each in made.criteria[:2]] == ["Tỷ lệ dự", "Thời gian"]
    assert [each.title for each in made.criteria[0].parts] == ["Không vắng liên tiếp", "Có mặt"]


def test_what_is_wrong_with_a_part_is_said_at_the_part(hand: Hand, page: MainWindow, session: Session) -> None:
    keep_own_score_sheet(session, TYPED)
    go_to_own(hand, page)

    def change() -> None:
        hand.choose("score_sheet.lines", "      –  Không vắng liên tiếp · 1 điểm")
        hand.type("score_sheet.most", "")
        hand.choose("score_sheet.lines", "8.  Biên bản · 5 điểm")
        hand.press("score_sheet.save")
        assert hand.text("score_sheet.title") == "Không vắng liên tiếp"
        assert hand.sees("score_sheet.most.problem")
        hand.type("score_sheet.most", "1")
        hand.press("score_sheet.save")

    hand.later("score_sheet", change)
    hand.press("settings.agenda_change")
    assert sheet(session).criteria[1].parts[1].most == 1
