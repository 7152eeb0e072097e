"""Pictures of party dues and of their dialogs, over the demo."""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from partycell_desktop.domain.dues import shifted
from partycell_desktop.screens.dues.lists import PaymentsDialog
from partycell_desktop.screens.dues.member_dialog import MemberDialog
from partycell_desktop.screens.dues.portal_dialog import PortalDialog
from partycell_desktop.screens.parts.camera import Camera, choose, press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.dues import DuesSheet, get_dues_sheet
from partycell_desktop.use_cases.dues_reliefs import list_dues_reliefs
from partycell_desktop.use_cases.dues_terms import add_dues_arrears, remove_dues_correction
from partycell_desktop.use_cases.session import Session

_ACTIONS = (
    ("dues-payments", "dues.list_payments"),
    ("dues-year", "dues.show_year"),
    ("dues-owed", "dues.list_owed"),
    ("dues-reminders", "dues.reminders_of"),
    ("dues-share", "dues.ask_share"),
    ("dues-close", "dues.close_this_month"),
    ("dues-remit", "dues.hand_on"),
    ("dues-settings", "dues.change_settings"),
)
_BUTTONS = (
    ("dues-payment", "dues.pay"),
    ("dues-mark", "dues.mark_chosen"),
    ("dues-all-paid", "dues.all_paid"),
    ("dues-terms", "dues.change_terms"),
    ("dues-relief", "dues.relieve"),
    ("dues-more", "dues.more"),
)


def draw_dues(camera: Camera, window: MainWindow, session: Session) -> None:
    """The sheet of this month and of a month that is closed, and each dialog."""
    window.open_place("dues")
    sheet = get_dues_sheet(session)
    owing = next(each for each in sheet.lines if each.figures.unpaid)
    window.open_place(f"dues:{sheet.month}/{owing.person_id}")
    camera.take(window, "dues-chosen", 60)
    for name, button in _BUTTONS:
        camera.take_dialog(name, partial(press, window, button))
    for name, action in _ACTIONS:
        camera.take_dialog(name, partial(choose, window, action))
    camera.take_dialog("dues-incomes", lambda: choose(window, "dues.paste"), partial(paste, sheet))
    with tempfile.TemporaryDirectory() as folder:
        listed = write_list(Path(folder) / "cong-dvc.csv", sheet)
        camera.take_dialog("dues-portal", lambda: choose(window, "dues.check_portal"), partial(read_list, listed))
    relieved = next((each.relief.person_id for each in list_dues_reliefs(session)), owing.person_id)
    arrears = add_dues_arrears(session, relieved, shifted(sheet.month, -6), "15.000", "Chi bộ thu thiếu")
    camera.take_dialog("dues-member", lambda: window.open_place(f"dues:member/{relieved}"))
    remove_dues_correction(session, arrears)
    window.open_place(f"dues:member/{owing.person_id}")
    inner = (("dues-arrears", "dues.member.arrears"), ("dues-correct", "dues.member.correct"))
    draw_inner(camera, window.findChild(MemberDialog), inner)
    camera.take_dialog("dues-remittances", lambda: choose(window, "dues.list_remittances"))
    choose(window, "dues.list_payments")
    payments = window.findChild(PaymentsDialog)
    if payments is not None:
        payments.table.selectRow(0)
    draw_inner(camera, payments, (("dues-take-back", "dues.payments.take_back"),))
    press(window, "dues.before")
    camera.take(window, "dues-closed", 60)
    press(window, "dues.after")
    press(window, "dues.after")
    camera.take(window, "dues-to-come", 60)
    press(window, "dues.before")


def paste(sheet: DuesSheet, dialog: QWidget) -> None:
    """Incomes of which one is clear, one is too little, one is nobody's."""
    names = [each.name for each in sheet.lines if each.base]
    rows = ["STT\tHọ và tên\tLương đóng BHXH", f"1\t{names[0]}\t9,8tr", f"2\t{names[1]}\t1.200", "3\tNgười Lạ\t5tr"]
    text = dialog.findChild(QPlainTextEdit, "dues.incomes.text")
    if text is not None:
        text.setPlainText("\n".join(rows))


def write_list(path: Path, sheet: DuesSheet) -> Path:
    """A list as another system might give it: one that is noted here, one that is not, one whom nobody knows."""
    owing = next(each for each in sheet.lines if each.figures.unpaid)
    paid = next((each for each in sheet.lines if each.figures.paid), owing)
    rows = ["Họ và tên;Số tiền;Ngày nộp;Mã giao dịch"]
    for number, line, amount in ((1, owing, owing.figures.unpaid), (2, paid, paid.figures.paid)):
        rows.append(f"{line.name};{amount};05/11/2026;GD-00{number}")
    rows.append("Người Lạ;50000;06/11/2026;GD-003")
    path.write_text("\n".join(rows), "utf-8")
    return path


def read_list(path: Path, dialog: QWidget) -> None:
    """Let the dialog read this list."""
    if isinstance(dialog, PortalDialog):
        dialog.read(str(path))


def draw_inner(camera: Camera, outer: QDialog | None, pictures: Sequence[tuple[str, str]]) -> None:
    """Dialogs that open from within another one; that one is closed afterwards."""
    if outer is None:
        raise LookupError("no dialog stands open")
    camera.rest()
    for name, button in pictures:
        camera.take_dialog(name, partial(press, outer, button))
    outer.done(0)
    camera.rest()
