"""Party dues in the window: a month from its sheet to its closing, incomes from a payroll, the Portal's list."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from partycell_desktop import paths, words
from partycell_desktop.screens.dues.portal_dialog import PortalDialog
from partycell_desktop.screens.screenshots import make_window
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.books import close_session, open_session
from partycell_desktop.use_cases.dues import get_dues_sheet, make_dues_sheet
from partycell_desktop.use_cases.dues_closing import (
    close_dues_month,
    keep_dues_settings,
    list_remittances,
    owed_to_committee,
)
from partycell_desktop.use_cases.dues_payments import list_dues_payments
from partycell_desktop.use_cases.dues_terms import set_dues_terms
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import get_voucher
from tests.hand import Hand
from tests.use_cases.conftest import CLOCK
from tests.use_cases.dues import dues_book, member, opened, shared
from tests.use_cases.money import at

MONTH = "2026-10"
ANH, HUNG, THANG = "Bùi Thị Ánh", "Trần Quốc Hùng", "Lê Trọng Thắng"
DUE, PILL = 6, 8


@pytest.fixture(scope="module")
def october(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three members of a small cell on 20/10/2026, the sheet of October made; only to be copied."""
    words.speak("vi", paths.locale())
    made = dues_book(tmp_path_factory.mktemp("dues"))
    numbers = [member(made, name) for name in (ANH, HUNG, THANG)]
    opened(made, MONTH, dict(zip(numbers, ("9.500.000", "10,4tr", "8.000.000"), strict=True)))
    made.book.close(copy=False)
    return made.book.path


@pytest.fixture
def session(october: Path, tmp_path: Path) -> Iterator[Session]:
    made = open_session(shutil.copy(october, tmp_path / october.name), "", CLOCK)
    at(made, 2026, 10, 20)
    yield made
    close_session(made)


@pytest.fixture
def window(hand: Hand, session: Session) -> Iterator[MainWindow]:
    made = make_window(session)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    made.open_place("dues")
    hand.wait_for(lambda: hand.sees("dues.table") and made.isActiveWindow())
    yield made
    made.close()


def order(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None
    action.trigger()


def figures(hand: Hand) -> list[str]:
    return [hand.text(f"dues.sum.{key}").replace("\u00a0", " ") for key in ("due", "collected")]


def test_a_month_is_collected_closed_with_the_share_that_is_asked_and_handed_on(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    assert hand.column("dues.table", DUE) == ["95.000", "104.000", "80.000"]
    assert "Quy định 01-QĐ/TW" in hand.text("dues.subtitle")
    hand.press_row("dues.table", f"{ANH} dự bị")
    hand.key(Qt.Key.Key_Space)
    assert hand.column("dues.table", PILL)[0] == "20/10"
    assert figures(hand) == ["279.000 đ", "95.000 đ"]
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert figures(hand)[1] == "0 đ"
    hand.press_row("dues.table", f"{ANH} dự bị")
    hand.key(Qt.Key.Key_Space)
    hand.press_row("dues.table", f"{HUNG} dự bị")
    hand.key(Qt.Key.Key_Return)
    hand.wait_for(lambda: hand.sees("dues.payment.amount"))
    amount = window.findChild(QLineEdit, "dues.payment.amount")
    assert amount is not None
    assert amount.selectedText() == "104.000 đ"  # what is proposed gives way to the first key
    hand.type("dues.payment.amount", "4.000")
    hand.type("dues.payment.receipt_no", "BL-07")
    hand.press("dues.payment.do")
    hand.wait_for(lambda: not hand.sees("dues.payment.amount"))
    assert hand.column("dues.table", PILL)[1] == "đóng một phần"
    hand.press("dues.all_paid")
    hand.wait_for(lambda: hand.sees("dues.mark.channel"))
    hand.type("dues.mark.channel", "Chuyển khoản")
    hand.press("dues.mark.do")
    hand.wait_for(lambda: not hand.sees("dues.mark.channel"))
    assert figures(hand) == ["279.000 đ", "279.000 đ"]
    assert sorted(each.payment.amount for each in list_dues_payments(session, MONTH)) == [
        4_000,
        80_000,
        95_000,
        100_000,
    ]

    at(session, 2026, 11, 2)
    window.open_place(f"dues:{MONTH}")
    hand.wait_for(lambda: hand.sees("dues.share.asked"))
    hand.press("dues.close_month")
    hand.wait_for(lambda: hand.sees("dues.share_dialog.percent"))
    hand.type("dues.share_dialog.percent", "120%")
    hand.press("dues.share_dialog.do")
    assert hand.text("dues.share_dialog.percent.problem")
    hand.type("dues.share_dialog.percent", "50%")
    hand.type("dues.share_dialog.document", "Công văn 15-CV/ĐU")
    hand.press("dues.share_dialog.do")
    hand.wait_for(lambda: hand.sees("dues.close.fund"))
    hand.press("dues.close.do")
    hand.wait_for(lambda: not hand.sees("dues.close.fund"))
    sheet = get_dues_sheet(session, MONTH)
    assert sheet.closed_on is not None and (sheet.figures.kept, sheet.figures.to_send) == (139_500, 139_500)
    receipt = get_voucher(session, sheet.voucher_id).voucher
    assert (receipt.amount, receipt.source) == (139_500, "dues_share")
    assert "15-CV/ĐU" in hand.text("dues.share.source")
    assert not hand.find("dues.all_paid").isEnabled()

    window.activateWindow()
    hand.wait_for(window.isActiveWindow)
    assert hand.find("dues.table").hasFocus()
    hand.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    hand.press("dues.make")
    assert get_dues_sheet(session, "2026-11").made
    order(window, "dues.hand_on")
    hand.wait_for(lambda: hand.sees("dues.remit_dialog.amount"))
    assert hand.text("dues.remit_dialog.amount") == "139.500 đ"
    hand.press("dues.remit_dialog.do")
    hand.wait_for(lambda: not hand.sees("dues.remit_dialog.amount"))
    assert [each.remittance.amount for each in list_remittances(session)] == [139_500]
    assert owed_to_committee(session).total == 0


def test_incomes_are_pasted_and_what_is_doubtful_is_asked(window: MainWindow, hand: Hand, session: Session) -> None:
    order(window, "dues.paste")
    hand.wait_for(lambda: hand.sees("dues.incomes.text"))
    text = hand.find("dues.incomes.text")
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText(f"{ANH}\t9,8tr\nTran Quoc Hung\t1.200\nLê Trọng Thăng\t8.400.000\nNgười Lạ\t5tr")
    hand.rest()
    assert hand.column("dues.incomes.table", 2) == [ANH, HUNG, "", ""]
    assert "1.200.000 đ" in hand.text("dues.incomes.asked")
    hand.press("dues.incomes.meant")
    assert THANG in hand.text("dues.incomes.asked")
    who = hand.find("dues.incomes.member")
    assert isinstance(who, QComboBox) and who.count() == 2
    hand.choose("dues.incomes.member", THANG)
    hand.press("dues.incomes.leave_out")
    hand.press("dues.incomes.do")
    hand.wait_for(lambda: not hand.sees("dues.incomes.text"))
    bases = {each.name: each.base for each in get_dues_sheet(session, MONTH).lines}
    assert bases == {ANH: 9_800_000, HUNG: 1_200_000, THANG: 8_400_000}
    assert hand.column("dues.table", DUE) == ["98.000", "12.000", "84.000"]


def test_the_portals_list_is_compared_and_only_what_is_plain_is_noted(
    window: MainWindow, hand: Hand, session: Session, tmp_path: Path
) -> None:
    listed = tmp_path / "cong.csv"
    listed.write_text(f"Ai;Bao nhiêu;Khi nào\n{ANH};95000;19/10/2026\n{HUNG};90000;19/10/2026\nNgười Lạ;1;\n", "utf-8")
    hand.press_row("dues.table", f"{HUNG} dự bị")
    hand.key(Qt.Key.Key_Space)
    order(window, "dues.check_portal")
    dialog = hand.find("dues.portal")
    assert isinstance(dialog, PortalDialog)
    dialog.read(str(listed))
    hand.rest()
    assert hand.column("dues.portal.table", 0) == []
    for key, title in (("full_name", "A · Ai"), ("amount", "B · Bao nhiêu"), ("paid_on", "C · Khi nào")):
        hand.choose(f"dues.portal.column.{key}", title)
    assert hand.column("dues.portal.table", 6) == ["sổ chưa ghi", "khác hình thức", "chưa rõ người"]
    hand.press("dues.portal.do")
    noted = [each for each in list_dues_payments(session, MONTH) if each.payment.channel == "portal"]
    assert [(each.name, each.payment.amount, each.payment.day.day) for each in noted] == [(ANH, 95_000, 19)]
    assert not hand.find("dues.portal.do").isEnabled()
    hand.press("dues.portal.close")
    hand.wait_for(lambda: not hand.sees("dues.portal.table"))


def test_a_member_shows_the_rule_behind_the_dues_and_is_reminded(
    window: MainWindow, hand: Hand, session: Session
) -> None:
    hand.press_row("dues.table", f"{THANG} dự bị")
    hand.press("dues.change_terms")
    hand.wait_for(lambda: hand.sees("dues.terms.base"))
    assert hand.text("dues.terms.says").startswith("1%")
    hand.type("dues.terms.base", "800")
    hand.press("dues.terms.do")
    assert "800.000 đ" in hand.text("dues.terms.base.problem")
    hand.type("dues.terms.base", "8,8tr")
    hand.press("dues.terms.do")
    hand.wait_for(lambda: not hand.sees("dues.terms.base"))
    window.open_place(f"dues:{MONTH}/{get_dues_sheet(session, MONTH).lines[2].person_id}")
    hand.press("dues.open_member")
    hand.wait_for(lambda: hand.sees("dues.member.table"))
    assert "1% × 8.800.000 đ = 88.000 đ" in hand.text("dues.member.says")
    assert "Quy định 01-QĐ/TW" in hand.text("dues.member.says")
    hand.press("dues.member.close")
    hand.wait_for(lambda: not hand.sees("dues.member.table"))
    hand.press("dues.remind")
    hand.wait_for(lambda: hand.sees("dues.reminders.text"))
    hand.choose("dues.reminders.who", f"{THANG} · 88.000 đ")
    hand.press("dues.reminders.copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Kính gửi đồng chí {THANG}") and "10/2026: 88.000 đ" in copied
    hand.press("dues.reminders.close")
    hand.wait_for(lambda: not hand.sees("dues.reminders.text"))


def test_a_closed_month_is_corrected_on_the_open_sheet(window: MainWindow, hand: Hand, session: Session) -> None:
    shared(session, MONTH)
    at(session, 2026, 11, 2)
    close_dues_month(session, MONTH)
    make_dues_sheet(session, "2026-11")
    window.open_place("dues:2026-11")
    number = get_dues_sheet(session, "2026-11").lines[0].person_id
    window.open_place(f"dues:member/{number}")
    hand.wait_for(lambda: hand.sees("dues.member.correct"))
    hand.press("dues.member.correct")
    hand.wait_for(lambda: hand.sees("dues.correct.for_month"))
    hand.type("dues.correct.for_month", "10/2026")
    hand.type("dues.correct.base", "10tr")
    hand.press("dues.correct.do")
    assert hand.text("dues.correct.reason.problem")
    hand.type("dues.correct.reason", "Bảng lương tháng 9 ghi sai")
    hand.press("dues.correct.do")
    hand.wait_for(lambda: not hand.sees("dues.correct.for_month"))
    hand.press("dues.member.close")
    hand.wait_for(lambda: not hand.sees("dues.member.table"))
    line = get_dues_sheet(session, "2026-11").lines[0].figures
    assert (line.carried, line.corrected, line.due) == (95_000, 5_000, 195_000)
    assert hand.column("dues.table", DUE)[0] == "195.000"
    assert hand.column("dues.table", PILL)[0] == "nợ từ tháng 10"


def test_a_value_that_is_not_confirmed_is_said_to_be_so(window: MainWindow, hand: Hand, session: Session) -> None:
    assert not hand.sees("dues.unconfirmed")
    keep_dues_settings(session, {"region": "II"})
    set_dues_terms(session, get_dues_sheet(session, MONTH).lines[2].person_id, "uninsured", from_month=MONTH)
    window.open_place(f"dues:{MONTH}")
    hand.wait_for(lambda: hand.sees("dues.unconfirmed.confirm"))
    assert "chưa xác nhận" in hand.text("dues.unconfirmed")
    hand.press("dues.unconfirmed.confirm")
    assert hand.sees("settings.rules")
