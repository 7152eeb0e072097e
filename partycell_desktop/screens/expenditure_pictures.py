"""Pictures of receipts and expenditure and of their dialogs, over the demo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction

from partycell_desktop import paths
from partycell_desktop.domain.payment_requests import PaymentRequest, RequestKind
from partycell_desktop.domain.support import Needed
from partycell_desktop.domain.vouchers import VoucherState
from partycell_desktop.screens.expenditure.requests_dialog import RequestDialog
from partycell_desktop.screens.expenditure.support_orders import (
    ApproveDialog,
    DropDialog,
    LinkDialog,
    PlanDialog,
    PurchaseDialog,
    SupportPaperDialog,
    TaxCodeDialog,
)
from partycell_desktop.screens.parts.camera import Camera, press
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import list_supports
from partycell_desktop.use_cases.voucher_scans import attach_voucher_scan
from partycell_desktop.use_cases.voucher_templates import keep_voucher_template
from partycell_desktop.use_cases.vouchers import list_vouchers

_ACTIONS = (
    ("voucher-estimate", "expenditure.estimate_edit"),
    ("voucher-supplement", "expenditure.supplement"),
    ("voucher-figures", "expenditure.figures"),
    ("money-papers", "expenditure.papers"),
    ("money-requests", "expenditure.requests"),
    ("supports", "expenditure.supports"),
    ("year-in-pictures", "expenditure.analysis"),
    ("inspection-file", "expenditure.inspection"),
    ("advance-settle", "expenditure.settle"),
    ("voucher-form-numbers", "expenditure.form_numbers"),
    ("voucher-count", "expenditure.count"),
    ("voucher-opening", "expenditure.opening"),
    ("voucher-close", "expenditure.close"),
    ("voucher-template", "expenditure.keep_template"),
    ("voucher-template-remove", "expenditure.remove_template"),
    ("newer-regulation", "expenditure.successor"),
)


def draw_expenditure(camera: Camera, window: MainWindow, session: Session) -> None:
    """The book of one item, what waits to be posted, and each dialog."""
    lines = list_vouchers(session)
    posted = next(each for each in reversed(lines) if each.voucher.state is VoucherState.POSTED)
    approved = next(each for each in lines if each.voucher.state is VoucherState.APPROVED)
    photo = (paths.resources() / "demo" / "photo.png").read_bytes()
    attach_voucher_scan(session, posted.id, {"kind": "Hóa đơn", "number": "0002311"}, photo, "hoa-don.png")
    keep_voucher_template(session, posted.id, "Thăm hỏi")
    window.open_place(f"voucher:{approved.id}")
    camera.take(window, "expenditure-waiting", 60)
    camera.take_dialog("voucher-post", lambda: press(window, "expenditure.post"))
    camera.take_dialog("voucher-cancel", lambda: press(window, "expenditure.take_back"))
    window.open_place(f"voucher:{posted.id}")
    camera.take(window, "expenditure-chosen", 60)
    camera.take_dialog("voucher-payment", lambda: press(window, "expenditure.payment"))
    camera.take_dialog("voucher-receipt", lambda: press(window, "expenditure.receipt"))
    camera.take_dialog("voucher-repeat", lambda: press(window, "expenditure.repeat"))
    camera.take_dialog("voucher-paper", lambda: press(window, "expenditure.paper"))
    camera.take_dialog("voucher-take-back", lambda: press(window, "expenditure.take_back"))
    camera.take_dialog("expenditure-more", lambda: press(window, "expenditure.more"))
    press(window, "expenditure.beside.charts")
    camera.take(window, "expenditure-charts", 60)
    press(window, "expenditure.beside.estimate")
    for name, action in _ACTIONS:
        camera.take_dialog(name, partial(_trigger, window, action))
    _draw_request(camera, window)
    _draw_support(camera, window)
    press(window, "expenditure.estimate.item.press")
    camera.take(window, "expenditure-item", 60)
    press(window, "expenditure.only")


def _draw_support(camera: Camera, window: MainWindow) -> None:
    """The orders about a support of the enterprise."""
    desk = window.desk
    sheet = next(iter(desk.look_up(list_supports) or ()), None)
    if sheet is None:
        return
    orders: dict[str, Callable[[], OrderDialog]] = {
        "support-plan": lambda: PlanDialog(desk, None, sheet.file.support.year, window),
        "support-approval": lambda: ApproveDialog(desk, sheet, window),
        "support-link": lambda: LinkDialog(desk, sheet, window),
        "support-purchase": lambda: PurchaseDialog(desk, sheet, window),
        "support-paper": lambda: SupportPaperDialog(desk, sheet, Needed.FOUNDING, window),
        "support-drop": lambda: DropDialog(desk, sheet, window),
        "support-tax-code": lambda: TaxCodeDialog(desk, window),
    }
    for name, make in orders.items():
        camera.take_dialog(name, partial(_open, make))


def _open(make: Callable[[], OrderDialog]) -> None:
    make().open()


def _draw_request(camera: Camera, window: MainWindow) -> None:
    """A request that is written."""
    asked = PaymentRequest(kind=RequestKind.ADVANCE)
    camera.take_dialog("money-request", lambda: RequestDialog(window.desk, asked, window).open())


def _trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    if action is not None:
        action.trigger()
