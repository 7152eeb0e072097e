"""Every figure of the expenditure screen opens the vouchers behind it; every warning leads to where it is mended."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.screens.parts.bar_chart import BarChart
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.ledger import count_cash, list_money_warnings
from partycell_desktop.use_cases.money_analysis import analyse_year
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import draft_voucher, get_voucher, list_vouchers, remove_voucher
from tests.hand import Hand
from tests.screens.window_at import window_at
from tests.use_cases.money import at

NUMBER, RECEIVED, PAID, LEFT = 1, 6, 7, 8


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    with window_at(hand, session, "expenditure", "expenditure.table") as made:
        yield made


def shown(hand: Hand, column: int) -> int:
    """What the visible amounts of a column make."""
    return sum(int(each.replace(".", "")) for each in hand.column("expenditure.table", column) if each)


def warning_of(hand: Hand, session: Session, kind: str) -> str:
    """The name of the warning of that kind on the screen; its basis is said where it rests on a document."""
    found = [each.kind for each in list_money_warnings(session)]
    assert kind in found, found
    name = f"expenditure.warning.{found.index(kind)}"
    hand.wait_for(lambda: hand.sees(name) and hand.sees(f"{name}.go"))
    assert hand.sees(f"{name}.rule") == (list_money_warnings(session)[found.index(kind)].cite is not None)
    return name


def test_every_total_shows_vouchers_that_make_it(window: MainWindow, hand: Hand) -> None:
    for fund in ("every", "cash", "bank"):
        hand.press(f"expenditure.fund.{fund}")
        hand.press("expenditure.total.received")
        assert shown_dong(shown(hand, RECEIVED)) == hand.text("expenditure.total.received")
        hand.press("expenditure.total.paid")
        assert shown_dong(shown(hand, PAID)) == hand.text("expenditure.total.paid")
        hand.press("expenditure.total.balance")
        assert f"{hand.column('expenditure.table', LEFT)[-1]} đ" == hand.text("expenditure.total.balance")
    began = hand.text("expenditure.total.opening")
    hand.type("expenditure.search", "báo")
    hand.press("expenditure.total.opening")
    assert hand.text("expenditure.subtitle").startswith("Năm 2025")
    assert f"{hand.column('expenditure.table', LEFT)[-1]} đ" == began, "what the year before left"
    hand.press("expenditure.year.2024")
    hand.press("expenditure.total.opening")
    hand.wait_for(lambda: hand.sees("expenditure.opening.from_on"))
    hand.press("expenditure.opening.cancel")
    hand.wait_for(lambda: not hand.sees("expenditure.opening.from_on"))


def test_bars_show_the_vouchers_of_a_month_and_an_item(window: MainWindow, hand: Hand, session: Session) -> None:
    analysis = analyse_year(session)
    hand.press("expenditure.fund.cash")
    hand.press("expenditure.beside.charts")
    chart = hand.find("expenditure.charts.months")
    assert isinstance(chart, BarChart)
    place = QPoint(int(chart.width() * 3.5 / 12), chart.height() // 2)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    april = analysis.months[3]
    assert (shown(hand, RECEIVED), shown(hand, PAID)) == (april.received, april.spent)
    chart.setFocus()
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Return)
    assert hand.text("expenditure.only").startswith("Chỉ: tháng 5")
    assert (shown(hand, RECEIVED), shown(hand, PAID)) == (analysis.months[4].received, analysis.months[4].spent)
    hand.press("expenditure.filter.waiting")
    other = next(each for each in analysis.items if each.heading == "spent:other")
    hand.find("expenditure.charts.item.other").setFocus()
    hand.key(Qt.Key.Key_Space)
    assert shown(hand, PAID) == other.this
    source = next(each for each in analysis.sources if each.heading == "received:dues_share")
    hand.press("expenditure.charts.source.dues_share.amount")
    assert shown(hand, RECEIVED) == source.this


def test_the_analysis_and_today_open_their_months_and_years(window: MainWindow, hand: Hand, session: Session) -> None:
    analysis = analyse_year(session)
    press = next(each for each in analysis.items if each.heading == "spent:press")
    hand.press("expenditure.beside.charts")
    hand.press("expenditure.charts.analysis")
    hand.wait_for(lambda: hand.sees("expenditure.analysis"))
    hand.reach("expenditure.analysis.heading.spent.press.last")
    hand.wait_for(lambda: not hand.sees("expenditure.analysis"))
    assert hand.text("expenditure.subtitle").startswith("Năm 2025")
    assert shown(hand, PAID) == press.last > 0
    window.open_place("today")
    chart = hand.find("today.money.months")
    place = QPoint(int(chart.width() * 3.5 / len(analysis.months[:11])), chart.height() // 2)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    hand.wait_for(lambda: window.screen_name == "expenditure")
    assert hand.text("expenditure.subtitle").startswith("Năm 2026")
    assert shown(hand, RECEIVED) == analysis.months[3].received


def test_a_line_of_the_estimate_and_its_figure_show_posted_vouchers(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    hand.press("expenditure.filter.waiting")
    hand.press("expenditure.estimate.used.press")
    press = next(each for each in analyse_year(session).items if each.heading == "spent:press")
    assert shown(hand, PAID) == press.this


def test_payments_without_papers_are_shown_and_mended(window: MainWindow, hand: Hand, session: Session) -> None:
    name = warning_of(hand, session, "papers_missing")
    hand.reach(f"{name}.vouchers")
    assert hand.column("expenditure.table", NUMBER) == ["PC-043"]
    hand.reach(f"{name}.go")
    hand.wait_for(lambda: hand.sees("expenditure.paper.kind"))
    hand.type("expenditure.paper.kind", "Hóa đơn")
    hand.press("expenditure.paper.do")
    hand.wait_for(lambda: not hand.sees("expenditure.paper.kind"))
    assert "papers_missing" not in {each.kind for each in list_money_warnings(session)}
    assert hand.column("expenditure.table", NUMBER) == []


def test_a_passed_line_is_supplemented_where_the_warning_leads(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    name = warning_of(hand, session, "over_estimate")
    hand.reach(f"{name}.go")
    hand.wait_for(lambda: hand.sees("expenditure.supplement_dialog"))
    assert hand.text("expenditure.supplement_dialog.heading") == "Chi khác"
    hand.press("expenditure.supplement_dialog.cancel")
    hand.wait_for(lambda: not hand.sees("expenditure.supplement_dialog"))
    hand.reach(f"{warning_of(hand, session, 'salary_unconfirmed')}.go")
    assert window.screen_name == "settings"


def test_a_difference_of_the_cash_box_is_entered_from_its_warning(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    count_cash(session, {"counted_on": "20/11/2026", "counted": "9tr", "counted_by": "Lê Thị Mẫu"})
    window.open_place("today")
    window.open_place("expenditure")
    window.desk.records_changed.emit()
    name = warning_of(hand, session, "cash_count")
    hand.reach(f"{name}.go")
    hand.wait_for(lambda: hand.sees("expenditure.voucher"))
    assert hand.text("expenditure.voucher.amount") == "122.000 đ"
    assert hand.text("expenditure.voucher.reason") == "Thiếu quỹ tiền mặt khi kiểm kê ngày 20/11/2026"
    hand.press("expenditure.voucher.cancel")
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))


def test_the_press_that_the_year_lacks_is_entered_from_its_warning(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    at(session, 2026, 12, 5)
    local = next(each for each in list_vouchers(session) if each.voucher.reason.startswith("Báo đảng bộ địa phương"))
    assert "press" not in {each.kind for each in list_money_warnings(session)}, "a draft is on its way"
    remove_voucher(session, local.id)
    window.desk.records_changed.emit()
    hand.reach(f"{warning_of(hand, session, 'press')}.go")
    hand.wait_for(lambda: hand.sees("expenditure.voucher"))
    assert hand.text("expenditure.voucher.spending") == "Chi mua báo, tạp chí"
    assert hand.text("expenditure.voucher.reason") == "Mua Báo đảng bộ địa phương năm 2026"
    known = [hand.text(f"expenditure.voucher.{each}") for each in ("source", "party", "fund", "decision")]
    assert all(known), known
    hand.type("expenditure.voucher.amount", "640k")
    hand.press("expenditure.voucher.do")
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))
    assert "press" not in {each.kind for each in list_money_warnings(session)}


def test_support_in_cash_is_warned_of_at_the_draft_and_mended_there(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    draft = draft_voucher(
        session,
        {"kind": "receipt", "dated_on": "20/11/2026", "party": "Công ty TNHH Minh Họa", "reason": "Hỗ trợ hội nghị",
         "amount": "5tr", "source": "granted", "enterprise_support": True},
    )  # fmt: skip
    window.desk.records_changed.emit()
    assert hand.sees(f"{warning_of(hand, session, 'support_in_cash')}.go")
    window.open_place(f"voucher:{draft}")
    kinds = [each.kind for each in get_voucher(session, draft).warnings]
    assert kinds == ["support_in_cash", "support_without_request"]
    hand.wait_for(lambda: hand.sees("expenditure.chosen.0.rule"))
    hand.reach("expenditure.chosen.1.go")
    hand.wait_for(lambda: hand.sees("expenditure.supports"))
    hand.press("expenditure.supports.close")
    hand.wait_for(lambda: not hand.sees("expenditure.supports"))
    hand.reach("expenditure.chosen.0.go")
    hand.wait_for(lambda: hand.sees("expenditure.voucher"))
    hand.type("expenditure.voucher.fund", "Ngân hàng")
    hand.press("expenditure.voucher.do")
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))
    assert "support_in_cash" not in {each.kind for each in list_money_warnings(session)}


def test_an_hour_with_the_keyboard_alone(window: MainWindow, hand: Hand, session: Session) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    hand.key(Qt.Key.Key_N, ctrl)
    hand.wait_for(lambda: hand.sees("expenditure.voucher"))
    hand.type("expenditure.voucher.amount", "1,2tr")
    hand.type("expenditure.voucher.reason", "Hội nghị tổng kết năm")
    hand.type("expenditure.voucher.party", "Nhà hàng Ví Dụ")
    hand.type("expenditure.voucher.spending", "Chi khác")
    hand.type("expenditure.voucher.source", "Kinh phí được cấp")
    hand.key(Qt.Key.Key_Return)
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))
    entered = max(each.id for each in list_vouchers(session))
    table = hand.find("expenditure.table")
    assert isinstance(table, QTableView)
    assert window.focusWidget() is table
    window.activateWindow()
    hand.wait_for(window.isActiveWindow)
    assert hand.column("expenditure.table", NUMBER)[table.currentIndex().row()] == "PC-045"
    assert hand.text("expenditure.chosen").endswith("PC-045"), "what to look at in it is said at once"
    hand.find("expenditure.repeat").setFocus()
    hand.key(Qt.Key.Key_Space)
    hand.wait_for(lambda: hand.sees("expenditure.voucher"))
    assert hand.text("expenditure.voucher.reason") == "Hội nghị tổng kết năm"
    hand.key(Qt.Key.Key_Escape)
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))
    window.activateWindow()
    hand.wait_for(window.isActiveWindow)
    hand.key(Qt.Key.Key_F, ctrl)
    hand.type("expenditure.search", "tong ket")
    assert "PC-045" in hand.column("expenditure.table", NUMBER)
    assert get_voucher(session, entered).voucher.state is VoucherState.POSTED
    hand.find("expenditure.more").setFocus()
    hand.key(Qt.Key.Key_Space)
    hand.wait_for(lambda: hand.sees("expenditure.more.menu"))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        menu = QApplication.activePopupWidget()
        assert menu is not None
        QTest.keyClick(menu, key)
        hand.rest()
    hand.wait_for(lambda: hand.sees("expenditure.template_dialog.name"))
    hand.press("expenditure.template_dialog.do")
    hand.wait_for(lambda: not hand.sees("expenditure.template_dialog.name"))
