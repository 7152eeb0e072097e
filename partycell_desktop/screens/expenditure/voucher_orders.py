"""The orders about vouchers: a new one, and what is done with the chosen one; buttons below the book, part of More."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.vouchers import VoucherKind, VoucherState
from partycell_desktop.screens.expenditure.dialogs import PaperDialog, TakeBack, TemplateDialog, VoucherDialog
from partycell_desktop.screens.expenditure.rows import MoneyRow
from partycell_desktop.screens.expenditure.shown_book import ShownBook
from partycell_desktop.screens.parts.question import ask_then
from partycell_desktop.screens.parts.surfaces import button
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.vouchers import (
    approve_voucher,
    get_voucher,
    post_voucher,
    propose_voucher,
    remove_voucher,
)
from partycell_desktop.words import C_, _


class VoucherOrders:
    """`buttons` stand below the book, `actions` in the menu; `follow` lets only those be pressed that may be."""

    def __init__(self, shown: ShownBook) -> None:
        self._shown, self._desk = shown, shown.desk
        self._approve = button(_("Approve"), "expenditure.approve", self.approve, "small")
        self._post = button(C_("voucher", "Post…"), "expenditure.post", self.post, "small")
        self._correct = button(_("Correct…"), "expenditure.correct", self.correct, "small")
        self._repeat = button(_("Repeat…"), "expenditure.repeat", self.repeat, "small")
        self._papers = button(_("Paper…"), "expenditure.paper", self.add_paper, "small")
        self._print = button(_("Print…"), "expenditure.print_voucher", self.print, "small")
        self._back = button(_("Take back…"), "expenditure.take_back", self.take_back, "small")
        self.buttons: list[QPushButton] = [
            self._approve, self._post, self._correct, self._repeat, self._papers, self._print, self._back,
        ]  # fmt: skip
        self._remove = shown.action("remove", _("Remove the draft…"), self.remove)
        self._template = shown.action("keep_template", _("Keep as a template…"), self.keep_template)
        self._two = shown.action("print_two", _("Print two on a page…"), lambda: self.print(two=True))
        remove_template = shown.action("remove_template", _("Remove a template…"), self.remove_template)
        self.actions: list[QAction] = [self._two, self._template, remove_template, self._remove]

    def follow(self, current: MoneyRow | None) -> None:
        """Another voucher is chosen, or none."""
        state = current.voucher.state if current is not None else None
        for order in (self._approve, self._correct, self._remove):
            order.setEnabled(state is VoucherState.DRAFT)
        self._post.setEnabled(state is VoucherState.APPROVED)
        for each in (self._repeat, self._papers, self._print, self._template, self._two):
            each.setEnabled(current is not None)
        taken = current is not None and (current.was_reversed or bool(current.voucher.reverses_id))
        self._back.setEnabled(state in (VoucherState.POSTED, VoucherState.APPROVED) and not taken)

    # New ones.

    def begin(self, kind: VoucherKind, like: int = 0) -> None:
        """A new voucher, or one like another."""
        proposed = self._desk.look_up(propose_voucher, str(kind), like)
        if proposed is not None:
            self.begin_with(kind, proposed)

    def begin_with(self, kind: VoucherKind, proposed: Mapping[str, Any]) -> None:
        """A new voucher with what is known of it filled in."""
        regime = self._shown.regime()
        if regime is not None:
            told = {**proposed, "at_once": "yes"}
            window, show = self._shown.screen.window(), self._shown.show_voucher
            VoucherDialog(self._desk, kind, regime, told, then=show, parent=window).open()

    def repeat(self) -> None:
        """A voucher like the chosen one, of today."""
        current = self._shown.current()
        if current is not None:
            self.begin(current.voucher.kind, current.id)

    # The chosen one.

    def open(self) -> None:
        """Enter: a draft is corrected, any other voucher is shown as it is printed."""
        current = self._shown.current()
        if current is not None and current.voucher.state is VoucherState.DRAFT:
            self.correct()
        else:
            self.print()

    def correct(self) -> None:
        """Correct the chosen draft."""
        current, regime = self._shown.current(), self._shown.regime()
        if current is not None and regime is not None and current.voucher.state is VoucherState.DRAFT:
            voucher = current.voucher
            told = {name: getattr(voucher, name) for name in voucher.__dataclass_fields__}
            window, show = self._shown.screen.window(), self._shown.show_voucher
            VoucherDialog(self._desk, voucher.kind, regime, told, known=voucher, then=show, parent=window).open()

    def approve(self) -> None:
        """Give the chosen draft its number."""
        current = self._shown.current()
        if current is not None:
            self._desk.carry_out(approve_voucher, current.id)

    def post(self) -> None:
        """Put the chosen approved voucher into the ledger, after saying that it never changes again."""
        current = self._shown.current()
        if current is None:
            return
        ask_then(
            self._shown.screen,
            "expenditure.post_box",
            _("Post the voucher"),
            _("Post {symbol} over {amount}?").format(
                symbol=current.voucher.symbol, amount=shown_dong(current.voucher.amount or 0)
            ),
            _("A posted voucher never changes; a wrong one is taken back by another one."),
            _("Post into the ledger"),
            lambda: self._post_now(current.id),
        )

    def _post_now(self, voucher_id: int) -> None:
        if self._desk.carry_out(post_voucher, voucher_id):
            self._shown.show_voucher(voucher_id)

    def remove(self) -> None:
        """Take the chosen draft out."""
        current = self._shown.current()
        if current is not None:
            self._desk.carry_out(remove_voucher, current.id)

    def take_back(self) -> None:
        """Take the chosen voucher back."""
        current = self._shown.current()
        if current is not None:
            TakeBack(self._desk, current.voucher, self._shown.screen.window()).open()

    def add_paper(self) -> None:
        """Note a paper behind the chosen voucher."""
        current = self._shown.current()
        record = self._desk.look_up(get_voucher, current.id) if current is not None else None
        if record is not None:
            PaperDialog(self._desk, record.voucher, record.papers, self._shown.screen.window()).open()

    def keep_template(self) -> None:
        """What the chosen voucher holds is kept under a name, for those that come again."""
        current = self._shown.current()
        if current is not None:
            TemplateDialog(self._desk, current.voucher, self._shown.screen.window()).open()

    def remove_template(self) -> None:
        """Take a template out."""
        TemplateDialog(self._desk, None, self._shown.screen.window()).open()

    def print(self, *, two: bool = False) -> None:
        """The chosen vouchers of one kind, as they are printed: each on half a sheet, or two on a sheet."""
        current = self._shown.current()
        if current is None:
            return
        chosen = [each.id for each in self._shown.selected() if each.voucher.kind is current.voucher.kind]
        numbers = " ".join(map(str, chosen or [current.id]))
        form = "phieu-thu" if current.voucher.kind is VoucherKind.RECEIPT else "phieu-chi"
        show_paper(self._desk, self._shown.screen, form, (), {"vouchers": numbers, "two_on_a_page": two})
