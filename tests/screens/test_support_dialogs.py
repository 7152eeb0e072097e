"""What is noted of a support in its dialogs, refusals at their fields; the file for inspection from its dialog."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QAction

from partycell_desktop.domain.support import SupportState
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.books import close_session
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support import plan_support
from partycell_desktop.use_cases.support_sheets import get_enterprise_tax_code, list_supports
from tests.hand import Hand
from tests.screens.window_at import window_at

LIST = "expenditure.supports"


@pytest.fixture
def session(open_demo: Callable[[], Session]) -> Iterator[Session]:
    made = open_demo()
    plan_support(made, 2026, "kinh phí hội nghị tổng kết", [{"spending": "other", "amount": "2tr"}])
    yield made
    close_session(made)


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    with window_at(hand, session, "expenditure", "expenditure.table") as made:
        yield made


def order(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()


def test_purchase_tax_code_and_refusal_are_noted_in_their_dialogs(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    planned = list_supports(session)[-1].id
    window.open_place(f"expenditure:support/{planned}")
    hand.wait_for(lambda: hand.sees(f"{LIST}.purchase"))
    hand.press(f"{LIST}.tax_code")
    code = "expenditure.tax_code"
    hand.wait_for(lambda: hand.sees(f"{code}.code"))
    hand.type(f"{code}.code", "12345")
    hand.press(f"{code}.do")
    assert hand.sees(f"{code}.code") and "10 chữ số" in hand.text(f"{code}.code.problem")
    hand.type(f"{code}.code", "0101234567")
    hand.press(f"{code}.do")
    hand.wait_for(lambda: not hand.sees(f"{code}.code"))
    assert get_enterprise_tax_code(session) == "0101234567"

    hand.press(f"{LIST}.drop")
    dropped = "expenditure.support_drop"
    hand.wait_for(lambda: hand.sees(f"{dropped}.reason"))
    hand.press(f"{dropped}.do")
    assert hand.sees(f"{dropped}.reason"), "a reason is needed"
    hand.type(f"{dropped}.reason", "Doanh nghiệp chưa bố trí được")
    hand.press(f"{dropped}.do")
    hand.wait_for(lambda: not hand.sees(f"{dropped}.reason"))
    assert list_supports(session)[-1].file.state is SupportState.DROPPED
    assert not hand.find(f"{LIST}.purchase").isEnabled()

    hand.press_row(f"{LIST}.table", "hoạt động công tác đảng năm 2026")
    hand.press(f"{LIST}.purchase")
    bought = "expenditure.support_purchase"
    hand.wait_for(lambda: hand.sees(f"{bought}.what"))
    assert hand.text(f"{bought}.invoice_tax_code") == "0101234567"
    for item, typed in (("bought_on", "2/11/2026"), ("seller", "Bưu điện Ví Dụ"), ("what", "Báo"), ("amount", "-1")):
        hand.type(f"{bought}.{item}", typed)
    hand.press(f"{bought}.do")
    assert hand.sees(f"{bought}.what") and hand.text(f"{bought}.what") == "Báo"
    hand.type(f"{bought}.amount", "438k")
    hand.press(f"{bought}.do")
    hand.wait_for(lambda: not hand.sees(f"{bought}.what"))
    assert list_supports(session)[0].file.bought == 438_000
    hand.press(f"{LIST}.close")


def test_the_file_for_inspection_is_bound_from_its_dialog(window: MainWindow, hand: Hand, tmp_path: Path) -> None:
    name, out = "expenditure.inspection", tmp_path / "kiểm tra.pdf"
    order(window, name)
    hand.wait_for(lambda: hand.sees(f"{name}.period"))
    assert hand.text(f"{name}.period") == "Năm 2026"
    hand.type(f"{name}.period", "Tháng 12/2026")
    hand.later_file(out)
    hand.press(f"{name}.do")
    hand.wait_for(lambda: "chưa có gì về tài chính" in hand.text("message.text"))
    assert not out.exists()
    order(window, name)
    hand.wait_for(lambda: hand.sees(f"{name}.period"))
    hand.type(f"{name}.period", "Tháng 10/2026")
    hand.later_file(out)
    hand.press(f"{name}.do")
    hand.wait_for(out.exists)
    hand.wait_for(lambda: "Đã đóng" in hand.text("message.text"))
    assert "Tháng 10 năm 2026" in PdfReader(out).pages[0].extract_text()
