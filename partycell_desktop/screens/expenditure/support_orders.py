"""The orders about a support of the enterprise: plan, approval, transfer, purchase, paper, giving it up."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.items import item_of, items_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.support import NEEDED_LABELS, Needed, Support, SupportPaper, SupportPurchase
from partycell_desktop.domain.vouchers import Voucher, VoucherKind, VoucherState
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, LongTextField, MoneyField
from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.surfaces import button
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import get_spending_regime
from partycell_desktop.use_cases.support import (
    approve_support,
    correct_support,
    drop_support,
    link_support_voucher,
    note_support_paper,
    note_support_purchase,
    plan_support,
    propose_support,
    set_enterprise_tax_code,
)
from partycell_desktop.use_cases.support_sheets import SupportSheet, get_enterprise_tax_code
from partycell_desktop.use_cases.vouchers import list_vouchers
from partycell_desktop.words import _

_APPROVAL = ("approved_on", "approval_number", "approved_by", "approved_amount")


class PlanDialog(OrderDialog):
    """`expenditure.support_plan`: what a support is for and what it is spent on, proposed from the year's estimate."""

    def __init__(self, desk: Desk, sheet: SupportSheet | None, year: int, parent: QWidget | None = None) -> None:
        name = "expenditure.support_plan"
        self._desk, self._sheet, self._year = desk, sheet, year
        regime = desk.look_up(get_spending_regime)
        self._items = {each.key: each.title for each in regime.items} if regime is not None else {}
        fields: list[Field | str] = [
            field_of(name, item_of(Support, "purpose"), ()),
            _("Plan of use by the official items"),
            *(MoneyField(f"{name}.{key}", title) for key, title in self._items.items()),
        ]
        fields.append(field_of(name, item_of(Support, "note"), ()))
        proposed = desk.look_up(propose_support, year) if sheet is None else None
        self._basis: dict[str, str] = {}
        texts = {"purpose": _usual_purpose(year), "note": ""}
        if sheet is not None:
            texts |= {"purpose": sheet.file.support.purpose, "note": sheet.file.support.note}
            texts |= {each.spending: shown_dong(each.amount) for each in sheet.file.lines}
            self._basis = {each.spending: each.basis for each in sheet.file.lines}
        elif proposed is not None:
            texts |= {each["spending"]: shown_dong(each["amount"]) for each in proposed["lines"]}
            self._basis = {each["spending"]: each["basis"] for each in proposed["lines"]}
        self._before = dict(texts)
        words = _("By the estimate {amount} are wanted: spending (code 04) less own money (code 01) of DT01-TCĐ.")
        wanted = proposed["wanted"] if proposed is not None else 0
        super().__init__(
            desk,
            name,
            _("Support of the enterprise"),
            fields,
            self._give,
            do=_("Save"),
            explain=words.format(amount=shown_dong(wanted)) if sheet is None else "",
            label_width=210,
            parent=parent,
        )
        self.form.show_values(texts)

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        lines = [
            {
                "spending": key,
                "amount": texts[key],
                "basis": self._basis.get(key, "") if texts[key] == self._before.get(key) else "",
            }
            for key in self._items
            if texts[key].strip()
        ]
        outcome: Outcome[Any]
        if self._sheet is None:
            outcome = self._desk.carry_out(plan_support, self._year, texts["purpose"], lines, texts["note"])
        else:
            outcome = self._desk.carry_out(correct_support, self._sheet.id, texts["purpose"], lines, texts["note"])
        if outcome.refused is not None and outcome.refused.field == "lines":
            at = next(iter(self._items), "")
            refused = Refused(outcome.refused.reason, at, outcome.refused.because)
            return replace(outcome, refused=refused)
        return outcome


def _usual_purpose(year: int) -> str:
    return f"hoạt động công tác đảng năm {year}"  # printed: the words of the paper


class ApproveDialog(OrderDialog):
    """`expenditure.support_approval`: number, day and amount of what the enterprise decided."""

    def __init__(self, desk: Desk, sheet: SupportSheet, parent: QWidget | None = None) -> None:
        name = "expenditure.support_approval"
        today = desk.look_up(Session.today)
        support = sheet.file.support
        super().__init__(
            desk,
            name,
            _("Approval of the enterprise"),
            [field_of(name, item_of(Support, each), (), today) for each in _APPROVAL],
            lambda texts: desk.carry_out(approve_support, sheet.id, texts),
            do=_("Save"),
            explain=support.purpose,
            label_width=190,
            parent=parent,
        )
        self.form.show_values(
            {
                "approved_on": support.approved_on.shown() if support.approved_on else "",
                "approval_number": support.approval_number,
                "approved_by": support.approved_by,
                "approved_amount": shown_dong(support.approved_amount or sheet.file.wanted),
            }
        )


class LinkDialog(OrderDialog):
    """`expenditure.support_link`: a receipt that is in the book already is a transfer of this support."""

    def __init__(self, desk: Desk, sheet: SupportSheet, parent: QWidget | None = None) -> None:
        name = "expenditure.support_link"
        known = {each.id for each in sheet.file.transfers}
        lines = desk.look_up(list_vouchers, sheet.file.support.year) or []
        wanted = [
            each.voucher
            for each in lines
            if each.voucher.kind is VoucherKind.RECEIPT
            and each.voucher.source == "granted"
            and each.voucher.state in (VoucherState.APPROVED, VoucherState.POSTED)
            and not each.voucher.reverses_id
            and not each.was_reversed
            and each.voucher.id not in known
        ]
        self._known = {_named(each): each.id for each in wanted}
        super().__init__(
            desk,
            name,
            _("Link a receipt with the support"),
            [ChoiceField(f"{name}.voucher_id", _("Receipt voucher"), [*self._known], only_listed=True)],
            lambda texts: desk.carry_out(link_support_voucher, sheet.id, self._known.get(texts["voucher_id"], 0)),
            do=_("Link"),
            explain=sheet.file.support.purpose,
            parent=parent,
        )


def _named(voucher: Voucher) -> str:
    day = voucher.dated_on.shown() if voucher.dated_on else ""
    return f"{voucher.symbol} · {day} · {shown_dong(voucher.amount or 0)}"


class PurchaseDialog(OrderDialog):
    """`expenditure.support_purchase`: what the enterprise bought itself for the cell."""

    def __init__(self, desk: Desk, sheet: SupportSheet, parent: QWidget | None = None) -> None:
        name = "expenditure.support_purchase"
        today = desk.look_up(Session.today)
        super().__init__(
            desk,
            name,
            _("Bought by the enterprise for the cell"),
            [field_of(name, each, (), today) for each in items_of(SupportPurchase)],
            lambda texts: desk.carry_out(note_support_purchase, sheet.id, texts),
            do=_("Save"),
            explain=_("It is no money of the cell and enters no ledger; its invoice belongs to the dossier."),
            label_width=190,
            parent=parent,
        )
        self.form.show_values(
            {"invoice_name": sheet.file.enterprise, "invoice_tax_code": sheet.file.tax_code, "in_cash": ""}
        )


class SupportPaperDialog(OrderDialog):
    """`expenditure.support_paper`: a paper of the dossier, where it is kept, its scan (`.file`, `.choose`)."""

    def __init__(self, desk: Desk, sheet: SupportSheet, needed: Needed, parent: QWidget | None = None) -> None:
        name = "expenditure.support_paper"
        today = desk.look_up(Session.today)
        self._file = TextField(f"{name}.file", _("File of the scan"), hint=_("PDF, JPG or PNG; may stay empty."))
        fields: list[Field | str] = [field_of(name, each, (), today) for each in items_of(SupportPaper)]
        fields.append(self._file)
        super().__init__(
            desk,
            name,
            _(NEEDED_LABELS[needed]),
            fields,
            lambda texts: desk.carry_out(
                note_support_paper,
                sheet.id,
                str(needed),
                {key: text for key, text in texts.items() if key != "file"},
                texts["file"].strip(),
            ),
            do=_("Save"),
            explain=_("It serves every dossier of the cell.") if needed is Needed.FOUNDING else "",
            wide=[button(_("Choose the scan…"), f"{name}.choose", self._choose, "small")],
            parent=parent,
        )

    def _choose(self) -> None:
        path = ask_for_file(self, _("Choose the scan…"), (("PDF, JPG, PNG", "*.pdf *.jpg *.jpeg *.png"),))
        if path:
            self._file.set_text(path)


class DropDialog(OrderDialog):
    """`expenditure.support_drop`: the enterprise did not support it, or the cell gave it up."""

    def __init__(self, desk: Desk, sheet: SupportSheet, parent: QWidget | None = None) -> None:
        name = "expenditure.support_drop"
        super().__init__(
            desk,
            name,
            _("Not supported"),
            [LongTextField(f"{name}.reason", _("Why it is not supported"))],
            lambda texts: desk.carry_out(drop_support, sheet.id, texts["reason"]),
            do=_("Save"),
            explain=sheet.file.support.purpose,
            parent=parent,
        )


class TaxCodeDialog(OrderDialog):
    """`expenditure.tax_code`: the enterprise's tax code, with which its invoices are compared."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "expenditure.tax_code"
        super().__init__(
            desk,
            name,
            _("Tax code of the enterprise"),
            [TextField(f"{name}.code", _("Tax code of the enterprise"), hint=_("10 digits, 13 for a branch."))],
            lambda texts: desk.carry_out(set_enterprise_tax_code, texts["code"]),
            do=_("Save"),
            parent=parent,
        )
        self.form.show_values({"code": desk.look_up(get_enterprise_tax_code) or ""})
