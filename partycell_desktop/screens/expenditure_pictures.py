"""Pictures of receipts and expenditure and of their dialogs, over the demo."""

from functools import partial

from PySide6.QtGui import QAction

from partycell_desktop.domain.payment_requests import PaymentRequest, RequestKind
from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.screens.expenditure.requests_dialog import RequestDialog
from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.vouchers import list_vouchers

_ACTIONS = (
    ("voucher-estimate", "expenditure.estimate_edit"),
    ("voucher-supplement", "expenditure.supplement"),
    ("voucher-figures", "expenditure.figures"),
    ("money-papers", "expenditure.papers"),
    ("money-requests", "expenditure.requests"),
    ("advance-settle", "expenditure.settle"),
    ("voucher-form-numbers", "expenditure.form_numbers"),
    ("voucher-count", "expenditure.count"),
    ("voucher-opening", "expenditure.opening"),
    ("voucher-close", "expenditure.close"),
    ("voucher-template", "expenditure.keep_template"),
    ("voucher-template-remove", "expenditure.remove_template"),
)


def draw_expenditure(camera: Camera, window: MainWindow, session: Session) -> None:
    """The book of one item, what waits to be posted, and each dialog."""
    lines = list_vouchers(session)
    posted = next(each for each in reversed(lines) if each.voucher.state is VoucherState.POSTED)
    approved = next(each for each in lines if each.voucher.state is VoucherState.APPROVED)
    window.open_place(f"voucher:{approved.id}")
    camera.take(window, "expenditure-waiting", 60)
    camera.take_dialog("voucher-post", lambda: press(window, "expenditure.post"))
    camera.take_dialog("voucher-cancel", lambda: press(window, "expenditure.take_back"))
    window.open_place(f"voucher:{posted.id}")
    camera.rest()
    camera.take_dialog("voucher-payment", lambda: press(window, "expenditure.payment"))
    camera.take_dialog("voucher-receipt", lambda: press(window, "expenditure.receipt"))
    camera.take_dialog("voucher-repeat", lambda: press(window, "expenditure.repeat"))
    camera.take_dialog("voucher-paper", lambda: press(window, "expenditure.paper"))
    camera.take_dialog("voucher-take-back", lambda: press(window, "expenditure.take_back"))
    camera.take_dialog("expenditure-more", lambda: press(window, "expenditure.more"))
    for name, action in _ACTIONS:
        camera.take_dialog(name, partial(_trigger, window, action))
    _draw_request(camera, window)
    press(window, "expenditure.estimate.item.press")
    camera.take(window, "expenditure-item", 60)
    press(window, "expenditure.only")


def _draw_request(camera: Camera, window: MainWindow) -> None:
    """A request that is written."""
    asked = PaymentRequest(kind=RequestKind.ADVANCE)
    camera.take_dialog("money-request", lambda: RequestDialog(window.desk, asked, window).open())


def _trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    if action is not None:
        action.trigger()
