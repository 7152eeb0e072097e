"""Board, list and page as one screen: opening a candidate from everywhere, and coming back to the same card."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from partycell_desktop.screens.catalogue import ENTRIES
from partycell_desktop.use_cases import candidates as use
from tests.screens.candidates.conftest import AtTheBoard


def on_the_page(at: AtTheBoard) -> int:
    """The number of the candidacy whose page is shown; 0 where the board or the list is."""
    page = at.screen._open_page()
    return page.candidacy_id() if page is not None else 0


def test_the_screen_is_the_third_of_the_menu() -> None:
    lines = [entry.name for entry in ENTRIES if not entry.under]
    assert lines.index("candidates") == 2
    assert next(entry for entry in ENTRIES if entry.name == "candidates").places == ("candidate",)


def test_enter_opens_the_page_and_back_comes_to_the_same_card(at: AtTheBoard) -> None:
    at.go("Huy")
    at.hand.key(Qt.Key.Key_Return)
    assert on_the_page(at) == at.ids["Huy"]
    at.hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert on_the_page(at) == 0
    assert at.current() == "Phan Quốc Huy"
    assert QApplication.focusWidget() is at.view(3)


def test_a_double_click_opens_the_page(at: AtTheBoard) -> None:
    view = at.view(1)
    place = view.visualRect(view.cards.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    at.hand.rest()
    assert on_the_page(at) == at.ids["Hương"]


def test_a_row_of_the_list_opens_the_page_and_back_comes_to_the_row(at: AtTheBoard) -> None:
    at.hand.press("candidates.view.list")
    at.hand.press_row("candidates.table", "Đinh Công Minh", twice=True)
    assert on_the_page(at) == at.ids["Minh"]
    at.screen._open_page().leave()  # type: ignore[union-attr]
    table = at.hand.find("candidates.table")
    assert table.current().person.name == "Đinh Công Minh"  # type: ignore[attr-defined]
    assert table.hasFocus()


def test_a_place_opens_the_page_at_its_part(at: AtTheBoard) -> None:
    assert at.window.open_place(f"candidate:{at.ids['Huy']}/votes")
    assert on_the_page(at) == at.ids["Huy"]
    page = at.screen._open_page()
    assert page is not None
    assert page.tabs.currentWidget() is page.votes
    assert at.window.open_place(f"candidate:{at.ids['Mai']}")
    assert on_the_page(at) == at.ids["Mai"]


def test_one_whose_way_has_ended_is_opened_too(at: AtTheBoard) -> None:
    at.window.open_place(f"candidate:{at.ids['Lan']}")
    assert on_the_page(at) == at.ids["Lan"]


def test_a_place_that_is_not_there_leaves_the_board(at: AtTheBoard) -> None:
    at.window.open_place("candidate:999")
    assert on_the_page(at) == 0
    at.window.open_place("candidate:abc")
    assert on_the_page(at) == 0


def test_the_search_over_everything_finds_candidates(at: AtTheBoard) -> None:
    found = {each.title: each.place for each in at.window._find("phan quoc")}
    assert f"candidate:{at.ids['Huy']}" in [each.place for each in at.window._find("phan quoc")]
    assert "Phan Quốc Huy" in found


def test_a_probationary_member_is_followed_and_opened_in_one_go(at: AtTheBoard) -> None:
    at.go("Ngân")
    at.hand.later("candidates.follow", lambda: at.hand.press("candidates.follow.do"))
    at.hand.key(Qt.Key.Key_Return)
    line = at.line("Ngân")
    assert line.id > 0
    assert on_the_page(at) == line.id


def test_what_is_done_on_the_page_stands_on_the_board(at: AtTheBoard) -> None:
    at.window.open_place(f"candidate:{at.ids['Mai']}")
    at.screen.desk.carry_out(use.end_candidacy, at.ids["Mai"], "left_enterprise", "20/11/2026")
    at.screen._open_page().leave()  # type: ignore[union-attr]
    assert "Lý Thị Mai" not in at.everybody()


def test_the_search_leaves_the_page(at: AtTheBoard) -> None:
    at.window.open_place(f"candidate:{at.ids['Mai']}")
    at.screen.focus_search()
    at.hand.rest()
    assert on_the_page(at) == 0
    assert QApplication.focusWidget() is at.hand.find("candidates.search")


def test_unsaved_edits_of_the_page_are_the_screens(at: AtTheBoard) -> None:
    at.window.open_place(f"candidate:{at.ids['Mai']}")
    page = at.screen._open_page()
    assert page is not None
    assert not at.screen.has_unsaved()
    page.open_tab("facts")
    at.hand.rest()
    field = page.facts.form.fields["works_since"]
    at.hand.type(field.editor.objectName(), "1/3/2019")
    assert at.screen.has_unsaved()
    assert at.screen.keep_unsaved()
    assert at.record("Mai").file.candidacy.works_since.iso == "2019-03-01"  # type: ignore[union-attr]
    at.hand.type(field.editor.objectName(), "1/4/2019")
    at.screen.drop_unsaved()
    assert not at.screen.has_unsaved()


def test_help_names_the_keys(at: AtTheBoard) -> None:
    assert "Ctrl+→" in at.screen.help()
    assert "Đã kết thúc" in at.screen.help()


def test_what_is_dragged_looks_like_the_card(at: AtTheBoard) -> None:
    view = at.view(0)
    picture = view._picture(at.line("Mai"))
    assert picture.deviceIndependentSize().toSize().width() == view.card_width()
    assert picture.toImage().pixelColor(0, 0).alpha() == 0  # the corners are round
    assert view.model().flags(view.cards.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
