"""Receipts and expenditure in the window: a voucher is entered, posted, taken back; every figure shows its vouchers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from partycell_desktop import paths
from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.estimates import get_estimate, get_year_figures
from partycell_desktop.use_cases.ledger import balances_on, list_cash_counts, list_periods
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import get_voucher, list_vouchers
from tests.hand import Hand
from tests.screens.window_at import window_at

NUMBER, REASON, PAID, LEFT = 1, 2, 7, 8


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    with window_at(hand, session, "expenditure", "expenditure.table") as made:
        yield made


def order(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()


def newest(session: Session) -> int:
    return max(each.id for each in list_vouchers(session))


def test_the_totals_are_those_of_the_book(window: MainWindow, hand: Hand) -> None:
    totals = [hand.text(f"expenditure.total.{name}") for name in ("opening", "received", "paid", "balance")]
    assert totals == ["8.809.900 đ", "23.472.100 đ", "17.130.000 đ", "15.152.000 đ"]
    assert hand.column("expenditure.table", LEFT)[-1] == "15.152.000"
    assert "Quyết định 99-QĐ/TW" in hand.text("expenditure.subtitle")


def test_a_payment_is_entered_and_posted_from_the_keyboard(window: MainWindow, hand: Hand, session: Session) -> None:
    hand.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    hand.wait_for(lambda: hand.sees("expenditure.voucher"))
    assert hand.text("expenditure.voucher.dated_on") == "22/11/2026"
    hand.type("expenditure.voucher.amount", "1,2tr")
    assert hand.text("expenditure.voucher.says") == "Bằng chữ: Một triệu hai trăm nghìn đồng"
    hand.type("expenditure.voucher.reason", "Hội nghị tổng kết năm")
    hand.type("expenditure.voucher.party", "Nhà hàng Ví Dụ")
    hand.type("expenditure.voucher.spending", "Chi khác")
    hand.type("expenditure.voucher.source", "Kinh phí được cấp")
    hand.press("expenditure.voucher.do")
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))
    voucher = get_voucher(session, newest(session)).voucher
    assert (voucher.amount, voucher.state, voucher.spending) == (1_200_000, VoucherState.POSTED, "other")
    assert hand.text("expenditure.total.balance") == "13.952.000 đ"
    assert voucher.symbol in hand.column("expenditure.table", NUMBER)


def test_what_was_typed_stays_where_it_is_refused(window: MainWindow, hand: Hand, session: Session) -> None:
    before = newest(session)
    hand.press("expenditure.payment")
    hand.type("expenditure.voucher.amount", "1.200")
    assert "1.200.000 đ" in hand.text("expenditure.voucher.says")
    hand.type("expenditure.voucher.amount", "90tr")
    hand.type("expenditure.voucher.reason", "Mua máy tính")
    hand.type("expenditure.voucher.party", "Cửa hàng Ví Dụ")
    hand.type("expenditure.voucher.spending", "Chi khác")
    hand.type("expenditure.voucher.source", "Kinh phí được cấp")
    hand.press("expenditure.voucher.do")
    assert "Tiền mặt" in hand.text("expenditure.voucher.amount.problem")
    assert hand.text("expenditure.voucher.reason") == "Mua máy tính"
    assert newest(session) == before
    hand.press("expenditure.voucher.cancel")
    hand.wait_for(lambda: not hand.sees("expenditure.voucher"))


def test_a_draft_is_approved_and_posted(window: MainWindow, hand: Hand, session: Session) -> None:
    draft = next(each.id for each in list_vouchers(session) if each.voucher.state is VoucherState.DRAFT)
    window.open_place(f"voucher:{draft}")
    hand.press("expenditure.approve")
    window.open_place(f"voucher:{draft}")
    assert get_voucher(session, draft).voucher.state is VoucherState.APPROVED
    hand.press("expenditure.post")
    hand.wait_for(lambda: hand.sees("expenditure.post_box"))
    hand.press("expenditure.post_box.do")
    hand.wait_for(lambda: get_voucher(session, draft).voucher.state is VoucherState.POSTED)
    assert balances_on(session).total == 14_732_000


def test_a_wrong_voucher_is_taken_back(window: MainWindow, hand: Hand, session: Session) -> None:
    wrong = next(each for each in list_vouchers(session) if each.voucher.reason == "Thăm hỏi đ/c Bình ốm")
    window.open_place(f"voucher:{wrong.id}")
    hand.press("expenditure.take_back")
    hand.press("expenditure.take_back.do")
    assert hand.text("expenditure.take_back.reason.problem")
    hand.type("expenditure.take_back.reason", "chi nhầm người")
    hand.press("expenditure.take_back.do")
    hand.wait_for(lambda: not hand.sees("expenditure.take_back.reason"))
    assert hand.text("expenditure.total.balance") == "15.552.000 đ"
    assert hand.column("expenditure.table", PAID)[-1] == "-400.000"


def test_an_item_of_the_estimate_shows_its_vouchers(window: MainWindow, hand: Hand) -> None:
    hand.press("expenditure.estimate.item.press")
    reasons = hand.column("expenditure.table", REASON)
    assert len(reasons) == 5 and all("Báo" in each or "Tạp chí" in each for each in reasons)
    hand.press("expenditure.only")
    assert len(hand.column("expenditure.table", REASON)) > 25
    hand.press("expenditure.total.received")
    assert set(hand.column("expenditure.table", PAID)) == {""}
    hand.press("expenditure.fund.cash")
    assert hand.text("expenditure.total.balance") == "9.122.000 đ"


def test_a_supplement_brings_the_line_back_under_the_estimate(window: MainWindow, hand: Hand, session: Session) -> None:
    assert hand.text("expenditure.estimate.used.other") == "113%"
    order(window, "expenditure.supplement")
    hand.type("expenditure.supplement_dialog.heading", "Chi khác")
    hand.type("expenditure.supplement_dialog.amount", "2tr")
    hand.type("expenditure.supplement_dialog.decided_on", "15/11/2026")
    hand.type("expenditure.supplement_dialog.decision", "21-QĐ/ĐU")
    hand.press("expenditure.supplement_dialog.do")
    hand.wait_for(lambda: not hand.sees("expenditure.supplement_dialog"))
    assert get_estimate(session).approved("spent:other") == 13_300_000
    assert hand.text("expenditure.estimate.used.other") == "96%"


def test_a_period_is_closed_and_cash_is_counted(window: MainWindow, hand: Hand, session: Session) -> None:
    order(window, "expenditure.close")
    hand.type("expenditure.close.period", "Tháng 10/2026")
    hand.press("expenditure.close.do")
    hand.wait_for(lambda: not hand.sees("expenditure.close.period"))
    assert next(each for each in list_periods(session) if each.key == "2026-10").closed_on is not None
    order(window, "expenditure.count")
    hand.type("expenditure.count.counted", "9.102.000")
    hand.type("expenditure.count.counted_by", "Lê Thị Mẫu")
    hand.press("expenditure.count.do")
    hand.wait_for(lambda: not hand.sees("expenditure.count.counted"))
    assert list_cash_counts(session)[0].difference == -20_000


def test_the_figures_of_a_year_ask_a_private_enterprise_for_no_wage_fund(window: MainWindow, hand: Hand) -> None:
    order(window, "expenditure.figures")
    hand.type("expenditure.year_dialog.committee_members", "3")
    assert not hand.sees("expenditure.year_dialog.wage_fund") and not hand.sees("expenditure.year_dialog.employees")
    hand.press("expenditure.year_dialog.do")
    hand.wait_for(lambda: not hand.sees("expenditure.year_dialog"))
    assert get_year_figures(window.desk.session).committee_members == 3


def test_a_spreadsheet_of_the_book_is_written(window: MainWindow, hand: Hand, tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    out = tmp_path / "so-quy.xlsx"
    hand.later_file(out)
    hand.press("expenditure.export")
    hand.wait_for(out.is_file)
    rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert any(15_152_000 in row for row in rows)


def test_a_voucher_and_a_quarter_are_shown_as_they_are_printed(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    last = next(each for each in list_vouchers(session) if each.voucher.reason == "Thăm hỏi đ/c Bình ốm")
    window.open_place(f"voucher:{last.id}")
    order(window, "expenditure.print_two")
    hand.wait_for(lambda: hand.sees("preview.pages"))
    hand.press("preview.close")
    hand.wait_for(lambda: not hand.sees("preview.pages"))
    order(window, "expenditure.report.1")
    hand.wait_for(lambda: hand.sees("preview.pages"))
    hand.press("preview.close")
    hand.wait_for(lambda: not hand.sees("preview.pages"))


def test_an_advance_is_asked_for_paid_and_accounted_for(window: MainWindow, hand: Hand, session: Session) -> None:
    order(window, "expenditure.requests")
    hand.press("expenditure.requests.advance")
    hand.type("expenditure.request.requester", "Trần Văn Bình")
    hand.type("expenditure.request.reason", "Hội nghị tổng kết")
    hand.type("expenditure.request.amount", "-3tr")
    hand.press("expenditure.request.do")
    assert hand.text("expenditure.request.amount.problem")
    hand.type("expenditure.request.amount", "2tr")
    hand.press("expenditure.request.do")
    hand.wait_for(lambda: not hand.sees("expenditure.request.amount"))
    hand.press_row("expenditure.requests.table", "Trần Văn Bình")
    hand.press("expenditure.requests.draft")
    hand.wait_for(lambda: not hand.sees("expenditure.requests"))
    advance = newest(session)
    hand.press("expenditure.approve")
    hand.press("expenditure.post")
    hand.press("expenditure.post_box.do")
    hand.wait_for(lambda: get_voucher(session, advance).voucher.state is VoucherState.POSTED)
    order(window, "expenditure.settle")
    hand.type("expenditure.settle.amount", "1,8tr")
    hand.type("expenditure.settle.spending", "Chi khác")
    hand.type("expenditure.settle.source", "Đảng phí")
    hand.type("expenditure.settle.returned", "500k")
    hand.press("expenditure.settle.do")
    assert hand.text("expenditure.settle.returned.problem"), "more than the advance was"
    hand.type("expenditure.settle.returned", "200k")
    hand.press("expenditure.settle.do")
    hand.wait_for(lambda: hand.sees("preview.pages"))
    hand.press("preview.close")
    hand.wait_for(lambda: not hand.sees("preview.pages"))
    assert get_voucher(session, advance).left == 0


def test_a_book_of_a_quarter_is_chosen_and_shown(window: MainWindow, hand: Hand) -> None:
    order(window, "expenditure.papers")
    hand.type("expenditure.papers.form", "QT-NĂM · Quyết toán thu, chi tài chính")
    hand.type("expenditure.papers.period", "Quý III/2026")
    hand.press("expenditure.papers.do")
    assert hand.text("expenditure.papers.period.problem")
    hand.type("expenditure.papers.form", "SỔ-QUỸ · Sổ quỹ tiền mặt")
    hand.press("expenditure.papers.do")
    hand.wait_for(lambda: hand.sees("preview.pages"))
    hand.press("preview.close")
    hand.wait_for(lambda: not hand.sees("preview.pages"))


def test_a_scan_is_attached_to_a_voucher_and_shown(
    window: MainWindow, hand: Hand, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "hoa-don.png"
    file.write_bytes((paths.resources() / "demo" / "photo.png").read_bytes())
    last = next(each for each in list_vouchers(session) if each.voucher.reason == "Thăm hỏi đ/c Bình ốm")
    window.open_place(f"voucher:{last.id}")
    hand.press("expenditure.paper")
    hand.type("expenditure.paper.kind", "Hóa đơn")
    hand.later_file(file)
    hand.press("expenditure.paper.attach")
    assert hand.text("expenditure.paper.file") == "hoa-don.png"
    hand.press("expenditure.paper.do")
    hand.wait_for(lambda: not hand.sees("expenditure.paper.kind"))
    assert [each.has_scan for each in get_voucher(session, last.id).papers] == [True]
    hand.press("expenditure.paper")
    hand.press("expenditure.paper.open.1")
    hand.wait_for(lambda: hand.sees("roster.scan"))
    assert hand.text("roster.scan.file") == "hoa-don.png"
    hand.press("roster.scan.close")
    hand.wait_for(lambda: not hand.sees("roster.scan"))
    hand.press("expenditure.paper.cancel")
    hand.wait_for(lambda: not hand.sees("expenditure.paper.kind"))
