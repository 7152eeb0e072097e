"""What is done about the year as a whole: the target, the results, erasing who was not admitted."""

from PySide6.QtWidgets import QLabel, QMenu

from partycell_desktop.screens.candidates.admissions_dialog import show_admissions
from partycell_desktop.screens.candidates.erasing_dialog import ask_erasing
from partycell_desktop.screens.candidates.targets_dialog import ask_target
from partycell_desktop.use_cases.admission_targets import find_target
from partycell_desktop.use_cases.candidate_erasing import list_erasable
from partycell_desktop.use_cases.roster import list_members
from tests.hand import Hand
from tests.screens.candidates.conftest import AtTheBoard


def test_the_target_of_a_year_is_set_and_stands_beside_the_title(at: AtTheBoard, hand: Hand) -> None:
    hand.later(
        "candidates.target",
        lambda: hand.type("candidates.target.admissions", "ba"),
        lambda: hand.press("candidates.target.do"),
        lambda: _said(hand, "candidates.target.admissions.problem", "số nguyên"),
        lambda: hand.type("candidates.target.admissions", "3"),
        lambda: hand.type("candidates.target.document", "Kế hoạch 08-KH/ĐU"),
        lambda: hand.press("candidates.target.do"),
    )
    assert ask_target(at.window.desk, at.window, 2026)
    reached = find_target(at.session)
    assert reached is not None and reached.wanted == 3
    hand.rest()
    assert "/3" in hand.text("candidates.subtitle")


def _said(hand: Hand, name: str, words: str) -> None:
    assert words in hand.text(name)


def test_a_target_that_is_thought_better_of_changes_nothing(at: AtTheBoard, hand: Hand) -> None:
    hand.later("candidates.target", lambda: hand.press("candidates.target.cancel"))
    assert not ask_target(at.window.desk, at.window, 2026)
    assert find_target(at.session) is None


def test_the_results_of_a_year_name_the_admitted_the_sources_and_the_waiting(at: AtTheBoard, hand: Hand) -> None:
    seen: list[str] = []

    def look() -> None:
        seen.extend(each.text() for each in hand.find("candidates.results").findChildren(QLabel) if each.isVisible())

    hand.later("candidates.results", look, lambda: hand.press("candidates.results.close"))
    show_admissions(at.window.desk, at.window)
    assert "Tô Thị Ngân" in seen  # admitted on 15/06/2026
    assert "Chưa đặt chỉ tiêu năm 2026; đã kết nạp: 1" in seen
    assert "Tổ cơ điện" in seen and "Thời gian chờ ở từng bước" in seen


def test_somebody_who_was_not_admitted_is_erased_only_with_the_name_typed_again(at: AtTheBoard, hand: Hand) -> None:
    assert [each.name for each in list_erasable(at.session)] == ["Vũ Thị Lan"]
    hand.later(
        "candidates.erasing",
        lambda: _said(hand, "candidates.erasing.says", "Vũ Thị Lan"),
        lambda: hand.type("candidates.erasing.name", "Vũ Thị"),
        lambda: hand.press("candidates.erasing.do"),
        lambda: _said(hand, "candidates.erasing.name.problem", "Vũ Thị Lan"),
        lambda: hand.type("candidates.erasing.name", "vũ thị lan"),
        lambda: hand.press("candidates.erasing.do"),
        lambda: hand.press("candidates.erasing.close"),
    )
    assert ask_erasing(at.window.desk, at.window)
    assert list_erasable(at.session) == []
    assert "Vũ Thị Lan" not in {each.person.name for each in list_members(at.session)}


def test_the_menu_of_the_board_leads_to_all_three(at: AtTheBoard, hand: Hand) -> None:
    hand.press("candidates.more")
    menu = hand.find("candidates.more.menu")
    assert isinstance(menu, QMenu)
    names = [each.objectName() for each in menu.actions()]
    assert names == ["candidates.more.results", "candidates.more.target", "candidates.more.erasing"]
    hand.later("candidates.results", lambda: hand.press("candidates.results.close"))
    menu.actions()[0].trigger()
    menu.close()
    hand.rest()
    hand.wait_for(lambda: not hand.sees("candidates.results"))


def test_the_results_are_looked_at_as_a_paper_of_the_year_that_is_shown(at: AtTheBoard, hand: Hand) -> None:
    seen: list[str] = []

    def look_at_the_paper() -> None:
        seen.append(hand.text("preview.title"))
        hand.press("preview.close")

    hand.later(
        "candidates.results",
        lambda: hand.press("candidates.results.print"),
        look_at_the_paper,
        lambda: hand.press("candidates.results.close"),
    )
    show_admissions(at.window.desk, at.window)
    assert seen == ["KQ-PTĐV · Kết quả phát triển đảng viên"]
