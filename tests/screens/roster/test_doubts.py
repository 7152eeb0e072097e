"""What does not fit together in a record stands over it: each doubt with its item, one press from the place."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from partycell_desktop.domain.doubts import Doubt
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.use_cases import roster as use
from tests.screens.roster.conftest import AtTheRoster

PERIODS = [
    {"from_on": "9/2006", "to_on": "8/2010", "work": "Sinh viên Trường Đại học Ví Dụ"},
    {"from_on": "1/2012", "work": "Nhân viên Phòng Kế toán"},
]


def make_doubtful(at: AtTheRoster) -> None:
    """Another sex than the number says, another card number, months without work, an early official day."""
    items = {"sex": "Nam", "card_number": "022188039411", "life_record_number": "12 AB"}
    use.correct_member(at.session, at.ids["Đào"], items, {"life_period": PERIODS})
    official = at.record("Đào").events[-1]
    use.correct_event(at.session, official.id, {"on": "1/10/2015"})


def shown(at: AtTheRoster) -> dict[str, str]:
    """The doubts on the screen: the item of each with what is said of it."""
    count = len(at.record("Đào").doubts)
    return {at.hand.text(f"roster.doubt.{n}"): at.hand.text(f"roster.doubt.{n}.words") for n in range(count)}


def test_a_record_without_a_doubt_has_no_strip(at: AtTheRoster) -> None:
    at.open("Hương")
    assert at.record("Hương").doubts == ()
    assert not at.hand.sees("roster.doubts")


def test_every_doubt_stands_over_the_record_with_its_item_and_its_rule(at: AtTheRoster) -> None:
    make_doubtful(at)
    at.open("Đào")
    doubts = at.record("Đào").doubts
    assert {each.field for each in doubts} == {
        "citizen_number",
        "card_number",
        "life_record_number",
        "life_period",
        "membership_event",
    }
    assert list(shown(at).values()) == [each.reason for each in doubts]
    assert shown(at)["Quá trình hoạt động và công tác"] == "Quá trình công tác chưa có tháng 09/2010."
    assert set(shown(at)) >= {"Số thẻ đảng viên", "Sinh hoạt đảng"}
    ruled = [n for n, each in enumerate(doubts) if each.because is not None]
    assert ruled and all(at.hand.sees(f"roster.doubt.{n}.rule") for n in ruled)


def test_the_strip_stays_over_every_tab_and_goes_when_the_record_is_put_right(at: AtTheRoster) -> None:
    use.correct_member(at.session, at.ids["Đào"], {"sex": "Nam"})
    for tab in ("details", "career", "membership", "papers", "history"):
        at.open("Đào", tab)
        assert at.hand.sees("roster.doubt.0")
    at.open("Đào", "sex")
    at.hand.type("roster.sex", "Nữ")
    at.hand.press("roster.save")
    assert at.record("Đào").doubts == ()
    assert not at.hand.sees("roster.doubts")
    at.hand.press("message.undo")
    assert at.hand.sees("roster.doubts")


def test_a_press_on_a_doubt_goes_to_its_place(at: AtTheRoster) -> None:
    make_doubtful(at)
    at.open("Đào", "history")
    places = {
        "citizen_number": "roster.citizen_number",
        "card_number": "roster.card_number",
        "life_record_number": "roster.life_record_number",
        "life_period": "roster.list.life_period",
        "membership_event": "roster.events",
    }
    for n, doubt in enumerate(at.record("Đào").doubts):
        at.open("Đào", "history")
        at.hand.find(f"roster.doubt.{n}").setFocus()
        QTest.keyClick(at.hand.find(f"roster.doubt.{n}"), Qt.Key.Key_Space)
        at.hand.rest(30)
        focused = QApplication.focusWidget()
        assert focused is not None and focused.objectName() == places[doubt.field]
        assert not focused.visibleRegion().isEmpty()


def test_the_strip_folds_away_and_stays_so(at: AtTheRoster) -> None:
    make_doubtful(at)
    at.open("Đào")
    at.hand.press("roster.section.doubts")
    assert at.hand.sees("roster.section.doubts") and not at.hand.sees("roster.doubt.0")
    use.correct_member(at.session, at.ids["Đức"], {"sex": "Nữ", "citizen_number": "022090044560"})
    at.open("Đức")
    assert at.hand.sees("roster.section.doubts") and not at.hand.sees("roster.doubt.0")
    at.hand.press("roster.section.doubts")
    assert at.hand.sees("roster.doubt.0")


def test_of_somebody_who_was_transferred_away_nothing_is_doubted(at: AtTheRoster) -> None:
    use.correct_member(at.session, at.ids["Hùng"], {"sex": "Nữ", "citizen_number": "022076000107"})
    at.open("Hùng")
    assert at.record("Hùng").doubts == ()
    assert not at.hand.sees("roster.doubts")


@pytest.mark.parametrize(("width", "height"), [(960, 560), (1366, 768)])
def test_many_doubts_leave_the_record_its_room(at: AtTheRoster, width: int, height: int) -> None:
    make_doubtful(at)
    at.window.resize(width, height)
    at.open("Đào")
    at.hand.rest(30)
    strip, page = at.hand.find("roster.doubts"), at.hand.find("roster.tab.details")
    heading = at.hand.find("roster.section.doubts")
    assert strip.height() < page.height()
    assert strip.rect().contains(QRect(heading.mapTo(strip, QPoint(0, 0)), heading.size()))
    last = at.hand.find(f"roster.doubt.{len(at.record('Đào').doubts) - 1}")
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert isinstance(last, QWidget) and last.isVisible()


def test_every_doubt_has_words_for_its_item() -> None:
    assert Doubt("membership_event", "").title == "Sinh hoạt đảng"
    assert all(Doubt(name, "").title != name for name in LISTS)
    assert Doubt("card_number", "").title == "Số thẻ đảng viên"
