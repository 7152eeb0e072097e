"""Requests for money on the screen: the list of a year, a request, its paper, the voucher that pays it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.items import items_of
from partycell_desktop.domain.money import shown_dong, shown_number
from partycell_desktop.domain.payment_requests import REQUEST_LABELS, PaymentRequest, RequestKind
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.form import field_of, text_of
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label, row
from partycell_desktop.use_cases.payment_requests import (
    RequestLine,
    correct_payment_request,
    draft_requested_voucher,
    list_payment_requests,
    remove_payment_request,
    request_payment,
)
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

PAPERS = {RequestKind.PAYMENT: "dn-tt", RequestKind.ADVANCE: "dn-tu"}
LEAST_WIDTH, LIST_HEIGHT = 880, 260

Print = Callable[[str, int], None]
"""Show the paper of that form of the request of that number."""


class RequestsDialog(Dialog):
    """`expenditure.requests`: `.table` of a year, and what can be done with the chosen request.

    `print_it` shows a paper, `show_voucher` brings the voucher of that number into view.
    """

    def __init__(
        self,
        desk: Desk,
        year: int,
        print_it: Print,
        show_voucher: Callable[[int], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        name = "expenditure.requests"
        self._desk, self._year = desk, year
        self._print_it, self._show_voucher = print_it, show_voucher
        self.setObjectName(name)
        self.setWindowTitle(_("Requests for money in {year}").format(year=year))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table: RecordTable[RequestLine] = RecordTable(
            f"{name}.table", _columns(), Remembered(), accessible=self.windowTitle()
        )
        self.table.set_empty(_("Nobody asked for money in this year."), _("Request a payment…"))
        self.table.begin_wanted.connect(lambda: self._begin(RequestKind.PAYMENT))
        self.table.setMinimumHeight(px(LIST_HEIGHT))
        self.table.opened.connect(lambda _line: self._correct())
        self.table.current_changed.connect(self._show_current)
        self._correct_it = button(_("Correct…"), f"{name}.correct", self._correct, "small")
        self._draft_it = button(_("Draft the voucher"), f"{name}.draft", self._draft, "small")
        self._paper = button(_("Print…"), f"{name}.print", self._print, "small")
        self._remove_it = button(_("Remove"), f"{name}.remove", self._remove, "small")
        new = [
            button(_("Request a payment…"), f"{name}.payment", lambda: self._begin(RequestKind.PAYMENT), "small"),
            button(_("Request an advance…"), f"{name}.advance", lambda: self._begin(RequestKind.ADVANCE), "small"),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(self.windowTitle(), "name"))
        layout.addLayout(row(*new, None))
        layout.addWidget(self.table, 1)
        layout.addWidget(MessageBar(desk))
        layout.addLayout(
            row(self._correct_it, self._draft_it, self._paper, self._remove_it, None,
                button(_("Close"), f"{name}.close", self.accept))
        )  # fmt: skip
        self.setMinimumWidth(px(LEAST_WIDTH))
        self._refresh()

    def _refresh(self) -> None:
        lines = self._desk.look_up(list_payment_requests, self._year) or []
        self.table.set_rows(lines, lambda each: each.id)
        self._show_current(self.table.current())

    def _show_current(self, current: RequestLine | None) -> None:
        waits = current is not None and current.voucher is None
        for each in (self._correct_it, self._draft_it, self._remove_it):
            each.setEnabled(waits)
        self._paper.setEnabled(current is not None)

    def _begin(self, kind: RequestKind) -> None:
        dialog = RequestDialog(self._desk, PaymentRequest(kind=kind), self)
        dialog.accepted.connect(self._refresh)
        dialog.open()

    def _correct(self) -> None:
        current = self.table.current()
        if current is not None and current.voucher is None:
            dialog = RequestDialog(self._desk, current.request, self)
            dialog.accepted.connect(self._refresh)
            dialog.open()

    def _draft(self) -> None:
        current = self.table.current()
        outcome = self._desk.carry_out(draft_requested_voucher, current.id) if current is not None else None
        if outcome:
            number = outcome.value
            self.accept()
            self._show_voucher(number)

    def _print(self) -> None:
        current = self.table.current()
        if current is not None:
            form, number = PAPERS[current.request.kind], current.id
            self.accept()
            self._print_it(form, number)

    def _remove(self) -> None:
        current = self.table.current()
        if current is not None and self._desk.carry_out(remove_payment_request, current.id):
            self._refresh()


def _columns() -> Sequence[Column[RequestLine]]:
    return [
        Column("day", _("Day"), _day, lambda line: line.request.dated_on.iso if line.request.dated_on else "",
               width=100, figures=True),
        Column("kind", _("Kind"), lambda line: _(REQUEST_LABELS[line.request.kind]), width=150),
        Column("requester", _("Who asks"), lambda line: line.request.requester, width=150),
        Column("reason", _("Reason"), lambda line: " ".join(line.request.reason.split()), width=190),
        Column("amount", _("Amount"), lambda line: shown_number(line.request.amount or 0),
               lambda line: line.request.amount or 0, width=100, figures=True, align="right"),
        Column("voucher", _("Voucher"), _voucher, width=90),
    ]  # fmt: skip


def _day(line: RequestLine) -> str:
    return line.request.dated_on.shown() if line.request.dated_on else ""


def _voucher(line: RequestLine) -> str:
    if line.voucher is None:
        return ""
    return line.voucher.symbol or _("a draft")


class RequestDialog(OrderDialog):
    """`expenditure.request`: a request for payment or for an advance; one with a number is corrected."""

    def __init__(self, desk: Desk, request: PaymentRequest, parent: QWidget | None = None) -> None:
        name = "expenditure.request"
        self._desk, self._request = desk, request
        today = desk.look_up(Session.today)
        items = [
            each for each in items_of(PaymentRequest) if each.name != "due_on" or request.kind is RequestKind.ADVANCE
        ]
        fields: list[Field | str] = [field_of(name, each, (), today) for each in items]
        super().__init__(
            desk,
            name,
            _(REQUEST_LABELS[request.kind]),
            fields,
            self._give,
            do=_("Save"),
            label_width=172,
            parent=parent,
        )
        texts = {each.name: text_of(each, getattr(request, each.name)) for each in items}
        if request.amount:
            texts["amount"] = shown_dong(request.amount)
        if not request.id and today is not None:
            texts["dated_on"] = today.strftime("%d/%m/%Y")
        self.form.show_values(texts)

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        items: dict[str, Any] = {**texts, "kind": str(self._request.kind)}
        if self._request.id:
            return self._desk.carry_out(correct_payment_request, self._request.id, items)
        return self._desk.carry_out(request_payment, items)
