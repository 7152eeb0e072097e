"""The settings, page by page: pressed with the mouse, then looked at on the screen and in the book."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox

from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import cell as cells
from partycell_desktop.use_cases.printing import compose_paper
from partycell_desktop.use_cases.roster import add_member
from partycell_desktop.use_cases.session import Session
from tests.hand import Hand
from tests.screens.settings_pages import Open, go, session, window

__all__ = ["go", "session", "window"]


# The cell.


def test_facts_are_saved_and_undone(hand: Hand, window: MainWindow, session: Session) -> None:
    assert not hand.find("settings.cell_save").isEnabled()
    hand.type("settings.address", "  1 đường  Ví Dụ")
    hand.press("settings.has_seal")
    hand.press("settings.cell_save")
    facts = cells.get_cell(session).cell
    assert (facts.address, facts.has_seal) == ("1 đường Ví Dụ", True)
    assert hand.text("settings.address") == "1 đường Ví Dụ"
    assert not hand.find("settings.cell_save").isEnabled()
    hand.press("message.undo")
    facts = cells.get_cell(session).cell
    assert (facts.address, facts.has_seal) == ("", False)
    assert hand.text("settings.address") == ""
    tick = hand.find("settings.has_seal")
    assert isinstance(tick, QCheckBox)
    assert not tick.isChecked()
    assert not hand.find("settings.cell_save").isEnabled()


def test_a_seal_that_the_cell_has_is_no_unsaved_change(hand: Hand, window: MainWindow, session: Session) -> None:
    hand.press("settings.has_seal")
    hand.press("settings.cell_save")
    screen = window.current_screen()
    assert screen is not None
    assert not screen.has_unsaved()


def test_typed_facts_are_dropped(hand: Hand, window: MainWindow, session: Session) -> None:
    hand.type("settings.place_name", "Nơi Khác")
    hand.press("settings.cell_drop")
    assert hand.text("settings.place_name") == "Ví Dụ"
    assert cells.get_cell(session).cell.place_name == "Ví Dụ"


def test_what_is_typed_stays_while_something_else_changes_in_the_book(
    hand: Hand, window: MainWindow, session: Session
) -> None:
    hand.type("settings.address", "đang gõ")
    cells.correct_cell(session, {"place_name": "Ví Dụ Mới"})
    window.desk.records_changed.emit()
    assert hand.text("settings.address") == "đang gõ"
    assert hand.text("settings.place_name") == "Ví Dụ Mới"


def test_typed_facts_are_saved_when_another_page_is_opened(hand: Hand, go: Open, session: Session) -> None:
    hand.type("settings.address", "1 đường Ví Dụ")
    go("work")
    assert cells.get_cell(session).cell.address == "1 đường Ví Dụ"


def test_a_paper_of_an_old_day_prints_the_old_name(hand: Hand, window: MainWindow, session: Session) -> None:
    def fill() -> None:
        assert hand.text("name.level") == "Cấp trên trực tiếp"
        hand.type("name.name", "Đảng bộ phường Ví Dụ Mới")
        hand.type("name.from_on", "1/7/2026")
        hand.press("name.save")

    hand.later("name", fill)
    hand.press("settings.name_add")
    assert "Đảng bộ phường Ví Dụ Mới" in hand.column("settings.names", 1)
    assert cells.get_cell(session, date(2026, 6, 30)).upper[0].name == "Đảng bộ phường Ví Dụ"
    member = add_member(session, {"full_name": "Hoàng Thị Đào"})
    for day, name in (("2026-06-30", "ĐẢNG BỘ PHƯỜNG VÍ DỤ"), ("2026-07-01", "ĐẢNG BỘ PHƯỜNG VÍ DỤ MỚI")):
        printed = str(compose_paper(session, "1-TĐV", [member], {"date": day}))
        assert name in printed
        assert ("MỚI" in printed) == (day == "2026-07-01")


def test_a_name_is_changed_by_double_click_and_taken_out(hand: Hand, window: MainWindow, session: Session) -> None:
    def fill() -> None:
        assert hand.text("name.name") == "Đảng bộ phường Ví Dụ"
        hand.type("name.header_line", "ĐẢNG BỘ PHƯỜNG V.D.")
        hand.press("name.save")

    hand.later("name", fill)
    hand.press_row("settings.names", "Đảng bộ phường Ví Dụ", twice=True)
    assert cells.get_cell(session).upper[0].header == "ĐẢNG BỘ PHƯỜNG V.D."
    hand.press_row("settings.names", "Đảng bộ phường Ví Dụ")
    hand.press("settings.name_remove")
    assert "cần có tên" in hand.text("message.text")
    assert len(cells.list_names(session)) == 2


def test_a_name_that_cannot_be_is_marked_in_its_dialog(hand: Hand, window: MainWindow, session: Session) -> None:
    def fill() -> None:
        hand.type("name.name", "Đảng bộ phường Ví Dụ 2")
        hand.press("name.save")
        assert hand.sees("name.from_on.problem")
        assert hand.text("name.name") == "Đảng bộ phường Ví Dụ 2"
        hand.press("name.cancel")

    hand.later("name", fill)
    hand.press("settings.name_add")
    assert len(cells.list_names(session)) == 2


def test_a_term_is_added_and_changed(hand: Hand, window: MainWindow, session: Session) -> None:
    def add() -> None:
        hand.type("term.congress_on", "3/6/2020")
        hand.press("term.save")
        assert hand.sees("term.name.problem")
        hand.type("term.name", "2020 - 2025")
        hand.press("term.save")

    hand.later("term", add)
    hand.press("settings.term_add")
    assert "2020 - 2025" in hand.column("settings.terms", 0)

    def change() -> None:
        hand.type("term.ends_on", "3/6/2020")
        hand.press("term.save")
        assert hand.sees("term.ends_on.problem")
        hand.type("term.ends_on", "5/6/2025")
        hand.press("term.save")

    hand.press_row("settings.terms", "2020 - 2025")
    hand.later("term", change)
    hand.press("settings.term_edit")
    terms = {each.name: each.ends_on for each in cells.get_cell(session).terms}
    ends_on = terms["2020 - 2025"]
    assert ends_on is not None
    assert ends_on.iso == "2025-06-05"


# The manner of work.


def test_a_setting_is_changed_at_once_and_undone(hand: Hand, go: Open, session: Session) -> None:
    go("work")
    hand.choose("settings.name_tie", "Xét tên đệm trước, rồi họ")
    assert cells.get_cell(session).settings["name_tie"] == "middle-family"
    hand.press("message.undo")
    assert cells.get_cell(session).settings["name_tie"] == "family-middle"
    assert hand.text("settings.name_tie") == "Xét họ trước, rồi tên đệm"


def test_every_setting_can_be_given_every_value_it_may_have(hand: Hand, go: Open, session: Session) -> None:
    go("work")
    for name, values in cells.SETTINGS.items():
        chooser = hand.find(f"settings.{name}")
        assert [chooser.itemData(at) for at in range(chooser.count())] == list(values)  # type: ignore[attr-defined]


def test_the_wheel_changes_no_setting(hand: Hand, go: Open, session: Session) -> None:
    go("work")
    chooser = hand.find("settings.name_tie")
    place = chooser.rect().center().toPointF()
    turned = QWheelEvent(
        place,
        chooser.mapToGlobal(place),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chooser, turned)
    assert cells.get_cell(session).settings["name_tie"] == "family-middle"
    assert hand.text("settings.name_tie") == "Xét họ trước, rồi tên đệm"


def test_in_a_narrow_window_the_names_stand_under_the_facts(hand: Hand, window: MainWindow) -> None:
    def is_beside() -> bool:
        facts, names = hand.find("settings.cell_form"), hand.find("settings.names")
        return names.mapTo(window, QPoint(0, 0)).x() > facts.mapTo(window, QPoint(facts.width(), 0)).x()

    window.resize(1366, 768)
    hand.rest()
    assert is_beside()
    window.resize(960, 600)
    hand.rest()
    assert not is_beside()


def test_look_and_language_are_asked_of_the_window(hand: Hand, go: Open, window: MainWindow) -> None:
    go("work")
    languages: list[str] = []
    window.language_wanted.connect(languages.append)
    hand.choose("settings.theme", "Tối")
    assert "#" in hand.app.styleSheet()
    hand.choose("settings.theme", "Sáng")
    hand.choose("settings.language", "English")
    assert languages == ["en"]


def test_the_font_of_the_papers_is_named(hand: Hand, go: Open) -> None:
    go("work")
    assert any(name in hand.text("settings.font_in_use") for name in ("Times", "Liberation", "Plex"))
