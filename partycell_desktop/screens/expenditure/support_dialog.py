"""Support of the enterprise on the screen: the supports of a year, the dossier of the chosen one, what to do next."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.money import shown_number
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.support import NEEDED_LABELS, SUPPORT_STATE_LABELS, DossierLine, SupportState
from partycell_desktop.screens.expenditure.support_orders import (
    ApproveDialog,
    DropDialog,
    LinkDialog,
    PlanDialog,
    PurchaseDialog,
    SupportPaperDialog,
    TaxCodeDialog,
)
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.file_dialogs import ask_where_to_save
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, row, scrolled
from partycell_desktop.use_cases.inspection import bind_inspection_file
from partycell_desktop.use_cases.ledger import list_periods
from partycell_desktop.use_cases.money_binding import bind_support_dossier
from partycell_desktop.use_cases.support import draft_support_receipt, remove_support, write_support_request
from partycell_desktop.use_cases.support_sheets import SupportSheet, list_supports
from partycell_desktop.words import _, n_

NAME = "expenditure.supports"
LEAST_WIDTH, LIST_HEIGHT, DOSSIER_HEIGHT = 960, 170, 230
PDF = (("PDF", "*.pdf"),)
TONES = {
    SupportState.PLANNED: "neutral",
    SupportState.REQUESTED: "neutral",
    SupportState.APPROVED: "gold",
    SupportState.PARTLY: "gold",
    SupportState.RECEIVED: "green",
    SupportState.DROPPED: "neutral",
}


class SupportsDialog(Dialog):
    """`expenditure.supports`: `.table` of a year, `.dossier` of the chosen support, the next steps as buttons.

    `go` leaves the dialog for a place ("voucher:12", "document:out/5"), `print_it` shows a paper of a support.
    """

    def __init__(
        self,
        desk: Desk,
        year: int,
        go: Callable[[str], object],
        print_it: Callable[[str, int], None],
        parent: QWidget | None = None,
        chosen: int = 0,
    ) -> None:
        super().__init__(parent)
        self._desk, self._year, self._leave, self._print_it = desk, year, go, print_it
        self.setObjectName(NAME)
        self.setWindowTitle(_("Support of the enterprise in {year}").format(year=year))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table: RecordTable[SupportSheet] = RecordTable(
            f"{NAME}.table", _columns(), Remembered(), accessible=self.windowTitle()
        )
        self.table.set_empty(
            _("No support is planned in this year. The plan comes from the estimate: spending less own money."),
            _("Plan a support…"),
        )
        self.table.begin_wanted.connect(self._plan)
        self.table.setMinimumHeight(px(LIST_HEIGHT))
        self.table.opened.connect(lambda _sheet: self._correct())
        self.table.current_changed.connect(self._show_current)
        self._content = QWidget()
        self._content.setProperty("look", "sheet")
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(0, 0, px(8), 0)
        self._lines.setSpacing(px(4))
        dossier = scrolled(self._content, f"{NAME}.dossier")
        dossier.setMinimumHeight(px(DOSSIER_HEIGHT))
        self._make_orders()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(label(self.windowTitle(), "name"))
        tax_code = button(_("Tax code of the enterprise…"), f"{NAME}.tax_code", self._tax_code, "small")
        plan = button(_("Plan a support…"), f"{NAME}.plan", self._plan, "small")
        layout.addLayout(row(plan, tax_code, None))
        layout.addWidget(self.table, 1)
        layout.addLayout(row(in_lines(*self._orders, gap=8)))
        layout.addWidget(dossier, 1)
        layout.addWidget(MessageBar(desk))
        layout.addLayout(
            row(self._bind, self._print_plan, self._print_list, None, button(_("Close"), f"{NAME}.close", self.accept))
        )
        self.setMinimumWidth(px(LEAST_WIDTH))
        self._refresh()
        if chosen:
            self.table.select_key(chosen)

    def _make_orders(self) -> None:
        def order(name: str, words: str, act: Callable[[], object]) -> Any:
            return button(words, f"{NAME}.{name}", act, "small")

        self._correct_it = order("correct", _("Correct…"), self._correct)
        self._request = order("request", _("Write the request…"), self._write)
        self._open_request = order("open_request", _("Open the request"), self._open_document)
        self._approve = order("approve", _("Approval…"), partial(self._ask, ApproveDialog))
        self._receive = order("receive", _("Receipt voucher…"), self._draft)
        self._link = order("link", _("Link a receipt…"), partial(self._ask, LinkDialog))
        self._buy = order("purchase", _("Bought by the enterprise…"), partial(self._ask, PurchaseDialog))
        self._drop = order("drop", _("Not supported…"), partial(self._ask, DropDialog))
        self._remove = order("remove", _("Remove"), self._take_out)
        self._orders = [
            self._correct_it, self._request, self._open_request, self._approve, self._receive, self._link, self._buy,
            self._drop, self._remove,
        ]  # fmt: skip
        self._bind = button(_("Bind the dossier…"), f"{NAME}.bind", self._bind_dossier)
        self._print_plan = button(_("Print the plan…"), f"{NAME}.print_plan", lambda: self._print("kh-kp"))
        self._print_list = button(_("Print the checklist…"), f"{NAME}.print_list", lambda: self._print("dm-ht"))

    def _refresh(self) -> None:
        sheets = self._desk.look_up(list_supports, self._year) or []
        self.table.set_rows(sheets, lambda each: each.id)
        if sheets and self.table.current() is None:
            self.table.select_key(sheets[-1].id)
        self._show_current(self.table.current())

    def _show_current(self, current: SupportSheet | None) -> None:
        state = current.file.state if current is not None else None
        going = state is not None and state is not SupportState.DROPPED
        approved = state in (SupportState.APPROVED, SupportState.PARTLY, SupportState.RECEIVED)
        asked = current is not None and bool(current.file.support.document_id)
        self._correct_it.setEnabled(going)
        self._request.setEnabled(going and not asked)
        self._open_request.setEnabled(asked)
        self._approve.setEnabled(going)
        self._receive.setEnabled(approved and state is not SupportState.RECEIVED)
        self._link.setEnabled(going)
        self._buy.setEnabled(going)
        came = current is not None and bool(current.file.transfers or current.file.purchases)
        self._drop.setEnabled(going and not came)
        self._remove.setEnabled(going and not asked and not came and not approved)
        for each in (self._bind, self._print_plan, self._print_list):
            each.setEnabled(current is not None)
        self._show_dossier(current)

    def _show_dossier(self, current: SupportSheet | None) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        if current is not None:
            lacking = len(current.missing)
            words = n_(
                "Dossier for the tax: {count} paper is missing",
                "Dossier for the tax: {count} papers are missing",
                lacking,
            ).format(count=lacking)
            self._lines.addWidget(label(words if lacking else _("Dossier for the tax: nothing is missing"), "heading"))
            for line in current.dossier:
                self._lines.addWidget(self._dossier_line(line))
        self._lines.addStretch(1)

    def _dossier_line(self, line: DossierLine) -> QWidget:
        key = line.rule.needed
        name = f"{NAME}.dossier.{key}"
        state = _("there") if line.is_whole else _("advised") if line.advised else _("missing")
        tone = "green" if line.is_whole else "neutral" if line.advised else "gold"
        pill = Pill(state, tone)
        pill.setFixedWidth(px(90))
        add = button(_("Note the paper…"), f"{name}.add", partial(self._ask, SupportPaperDialog, key), "link")
        add.setAccessibleName(_("Note the paper: {what}").format(what=_(NEEDED_LABELS[key])))
        rule = RuleLink(f"{name}.rule", line.rule.cite, line.rule.says, text=_("Basis"))
        told = line.lacks or line.there
        words = label(f"{_(NEEDED_LABELS[key])}: {told}" if told else _(NEEDED_LABELS[key]), "", name, wrap=True)
        holder = QWidget()
        holder.setProperty("look", "sheet")
        inside = row(pill, words, rule, add, spacing=10)
        inside.setStretch(1, 1)
        inside.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(inside)
        return holder

    # Orders.

    def _ask(self, kind: Callable[..., Any], *more: Any) -> None:
        current = self.table.current()
        if current is not None:
            dialog = kind(self._desk, current, *more, self)
            dialog.accepted.connect(self._refresh)
            dialog.open()

    def _plan(self) -> None:
        dialog = PlanDialog(self._desk, None, self._year, self)
        dialog.accepted.connect(self._refresh)
        dialog.open()

    def _correct(self) -> None:
        current = self.table.current()
        if current is not None and current.file.state is not SupportState.DROPPED:
            dialog = PlanDialog(self._desk, current, self._year, self)
            dialog.accepted.connect(self._refresh)
            dialog.open()

    def _tax_code(self) -> None:
        dialog = TaxCodeDialog(self._desk, self)
        dialog.accepted.connect(self._refresh)
        dialog.open()

    def _write(self) -> None:
        current = self.table.current()
        outcome = self._desk.carry_out(write_support_request, current.id) if current is not None else None
        if outcome:
            self._go(f"document:out/{outcome.value}/text")

    def _open_document(self) -> None:
        current = self.table.current()
        if current is not None:
            self._go(f"document:out/{current.file.support.document_id}")

    def _draft(self) -> None:
        current = self.table.current()
        outcome = self._desk.carry_out(draft_support_receipt, current.id) if current is not None else None
        if outcome:
            self._go(f"voucher:{outcome.value}")

    def _take_out(self) -> None:
        current = self.table.current()
        if current is not None and self._desk.carry_out(remove_support, current.id):
            self._refresh()

    def _go(self, place: str) -> None:
        self.accept()
        self._leave(place)

    def _print(self, form: str) -> None:
        current = self.table.current()
        if current is not None:
            number = current.id
            self.accept()
            self._print_it(form, number)

    def _bind_dossier(self) -> None:
        current = self.table.current()
        if current is None:
            return
        path = ask_where_to_save(self, _("Bind the dossier"), f"Ho so ho tro {current.file.support.year}.pdf", PDF)
        if path:
            self._desk.carry_out_long(
                bind_support_dossier,
                current.id,
                path,
                skip_damaged=True,  # it is said which scan was left out
                title=_("The dossier is being bound"),
                then=partial(tell_bound, self._desk),
            )


class InspectionDialog(OrderDialog):
    """`expenditure.inspection`: a period whose papers are bound in order, with an index, for a financial inspection."""

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        name = "expenditure.inspection"
        self._desk = desk
        self._periods = {each.title: each.key for each in desk.look_up(list_periods, year) or []}
        super().__init__(
            desk,
            name,
            _("File for financial inspection"),
            [ChoiceField(f"{name}.period", _("Period"), [*self._periods], only_listed=True)],
            self._give,
            do=_("Bind…"),
            explain=_(
                "Decisions, estimate, books, reports, dues, supports and every voucher of the period with its request "
                "and scans, in one PDF. Its reports are remembered as printed."
            ),
            parent=parent,
        )
        whole = next((title for title, key in self._periods.items() if key == str(year)), "")
        self.form.show_values({"period": whole})

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        key = self._periods.get(texts["period"].strip(), "")
        if not key:
            words = _("“{item}” is needed here.").format(item=_("Period"))
            return Outcome(False, refused=Refused(words, "period"))
        path = ask_where_to_save(self, _("Bind…"), f"Ho so kiem tra tai chinh {key}.pdf", PDF)
        if path:
            self.accepted.connect(partial(self._bind, key, path))  # its progress stands over the window, not over this
        return Outcome(bool(path))

    def _bind(self, key: str, path: str) -> None:
        self._desk.carry_out_long(
            bind_inspection_file,
            key,
            path,
            skip_damaged=True,
            title=_("The file for inspection is being bound"),
            then=partial(tell_bound, self._desk),
        )


def tell_bound(desk: Desk, outcome: Outcome[dict[str, Any]]) -> None:
    """Say what came of binding: how many papers, and which could not be taken."""
    if not outcome or outcome.value is None or outcome.value["cancelled"]:
        return
    told = outcome.value
    count = told["papers"]
    words = n_("{count} paper was bound: {file}", "{count} papers were bound: {file}", count)
    said = words.format(count=count, file=told["files"][0])
    if told["skipped"]:
        said = _("{said} Left out: {papers}").format(said=said, papers="; ".join(told["skipped"]))
    desk.say(said, "gold" if told["skipped"] else "green")


def _columns() -> Sequence[Column[SupportSheet]]:
    def money(amount: int) -> str:
        return shown_number(amount) if amount else ""

    return [
        Column("purpose", _("What the support is for"), lambda sheet: " ".join(sheet.file.support.purpose.split()),
               width=270),
        Column("state", _("State"), lambda sheet: "", lambda sheet: list(SupportState).index(sheet.file.state),
               width=190, pill=lambda sheet: (_(SUPPORT_STATE_LABELS[sheet.file.state]), TONES[sheet.file.state])),
        Column("wanted", _("Wanted"), lambda sheet: money(sheet.file.wanted), lambda sheet: sheet.file.wanted,
               width=105, figures=True, align="right"),
        Column("approved", _("Approved"), lambda sheet: money(sheet.file.support.approved_amount or 0),
               lambda sheet: sheet.file.support.approved_amount or 0, width=105, figures=True, align="right"),
        Column("came", _("Has come"), lambda sheet: money(sheet.file.came + sheet.file.bought),
               lambda sheet: sheet.file.came + sheet.file.bought, width=105, figures=True, align="right"),
        Column("missing", _("Papers missing"), lambda sheet: str(len(sheet.missing) or ""),
               lambda sheet: len(sheet.missing), width=105, figures=True, align="right"),
    ]  # fmt: skip
