"""Support of the enterprise in the window, from the plan to its receipt; the year in pictures opens its vouchers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from partycell_desktop.domain.support import SupportState
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import list_supports
from partycell_desktop.use_cases.vouchers import list_vouchers
from tests.hand import Hand
from tests.screens.window_at import window_at

LIST = "expenditure.supports"


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    with window_at(hand, session, "expenditure", "expenditure.table") as made:
        yield made


def order(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()


def test_a_support_goes_from_the_plan_to_its_receipt(window: MainWindow, hand: Hand, session: Session) -> None:
    order(window, LIST)
    hand.wait_for(lambda: hand.sees(f"{LIST}.table"))
    hand.press(f"{LIST}.plan")
    hand.wait_for(lambda: hand.sees("expenditure.support_plan"))
    assert hand.text("expenditure.support_plan.other") == "7.500.000 đ"
    hand.press("expenditure.support_plan.do")
    hand.wait_for(lambda: not hand.sees("expenditure.support_plan"))
    assert len(list_supports(session)) == 2
    hand.press(f"{LIST}.close")
    window.open_place(f"expenditure:support/{list_supports(session)[-1].id}")
    hand.wait_for(lambda: hand.sees(f"{LIST}.approve"))
    hand.press(f"{LIST}.approve")
    hand.wait_for(lambda: hand.sees("expenditure.support_approval"))
    hand.type("expenditure.support_approval.approved_on", "20/11/2026")
    hand.type("expenditure.support_approval.approval_number", "21/QĐ-MH")
    hand.press("expenditure.support_approval.do")
    hand.wait_for(lambda: not hand.sees("expenditure.support_approval"))
    sheet = list_supports(session)[-1]
    assert sheet.file.state is SupportState.APPROVED and len(sheet.missing) == 2
    hand.press(f"{LIST}.receive")
    hand.wait_for(lambda: not hand.sees(f"{LIST}.table"))
    voucher = max((each.voucher for each in list_vouchers(session)), key=lambda each: each.id)
    assert (voucher.link, voucher.amount, voucher.fund) == (sheet.file.support.link, 7_500_000, "bank")


def test_a_line_of_the_year_in_pictures_shows_its_vouchers(window: MainWindow, hand: Hand) -> None:
    order(window, "expenditure.analysis")
    hand.wait_for(lambda: hand.sees("expenditure.analysis.spent"))
    hand.press("expenditure.analysis.heading.spent.press")
    hand.wait_for(lambda: not hand.sees("expenditure.analysis"))
    assert set(hand.column("expenditure.table", 3)) == {"Báo, tạp chí"}
    order(window, "expenditure.analysis")
    hand.wait_for(lambda: hand.sees("expenditure.analysis.spent"))
    chart = hand.find("expenditure.analysis.spent")
    chart.setFocus()
    for _time in range(4):
        hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Return)
    hand.wait_for(lambda: not hand.sees("expenditure.analysis"))
    assert {day[-3:] for day in hand.column("expenditure.table", 0)} == {"/04"}
