"""The dialogs of the cash book: a voucher, its papers, taking it back, the opening, counting cash, closing a period."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.items import item_of, items_of
from partycell_desktop.domain.money import amount_in_words, read_dong, shown_dong
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import (
    FUND_LABELS,
    LEAST_USUAL,
    CashCount,
    Fund,
    Voucher,
    VoucherKind,
    VoucherPaper,
    VoucherState,
)
from partycell_desktop.screens.papers.paper_dialog import SCANS
from partycell_desktop.screens.papers.scan_window import ScanWindow
from partycell_desktop.screens.parts.desk import Desk, Outcome, attempt
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, MoneyField, TickField
from partycell_desktop.screens.parts.file_dialogs import ask_for_file
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.surfaces import OneLine, button, label, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.ledger import close_period, count_cash, get_opening, keep_opening, list_periods
from partycell_desktop.use_cases.member_papers import keeps_scans
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import RegimeOfCell
from partycell_desktop.use_cases.voucher_scans import attach_voucher_scan, open_voucher_scan, save_voucher_scan
from partycell_desktop.use_cases.voucher_templates import (
    keep_voucher_template,
    list_voucher_templates,
    propose_from_template,
    remove_voucher_template,
)
from partycell_desktop.use_cases.vouchers import (
    add_voucher_paper,
    cancel_voucher,
    correct_voucher,
    draft_voucher,
    enter_voucher,
    list_sub_items,
    reverse_voucher,
)
from partycell_desktop.words import _

_ENTERED = ("approver", "approver_post", "decision")


class VoucherDialog(OrderDialog):
    """`expenditure.voucher`: a receipt or a payment; `proposed` fills it, `known` is the draft that is corrected.

    `then` gets the number of the voucher in the book when it was kept and the dialog is gone.

    `expenditure.voucher.says` is the amount in words, and the doubt about a small one.
    """

    def __init__(
        self,
        desk: Desk,
        kind: VoucherKind,
        regime: RegimeOfCell,
        proposed: Mapping[str, Any],
        *,
        known: Voucher | None = None,
        then: Callable[[int], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        name = "expenditure.voucher"
        self._desk, self._kind, self._known, self._then = desk, kind, known, then
        is_payment = kind is VoucherKind.PAYMENT
        self._sources = {each.short: each.key for each in regime.sources}
        kept = known.spending if known is not None else ""
        self._items = {each.title: each.key for each in regime.items if each.offered or each.key == kept}
        self._funds = {_(FUND_LABELS[each]): str(each) for each in Fund}
        self._says = label("", "small", f"{name}.says", wrap=True)
        super().__init__(
            desk,
            name,
            _("Payment voucher") if is_payment else _("Receipt voucher"),
            self._make_fields(name, is_payment),
            self._keep,
            do=_("Save"),
            wide=[self._says],
            label_width=172,
            parent=parent,
        )
        texts = {key: self._shown(key, value) for key, value in proposed.items() if key in self.form.fields}
        self.form.show_values({"fund": next(iter(self._funds)), **texts})
        self.form.fields["amount"].typed.connect(self._say_amount)
        self._say_amount()
        if self._templates:
            self.form.fields["template"].typed.connect(self._take_template)
        self.setMinimumWidth(640)

    def _make_fields(self, name: str, is_payment: bool) -> list[Field | str]:
        known = {each.name: each for each in items_of(Voucher)}
        today = self._desk.look_up(Session.today)
        templates = self._desk.look_up(list_voucher_templates, str(self._kind)) or []
        self._templates = {each.name: each.id for each in templates} if self._known is None else {}
        subs = self._desk.look_up(list_sub_items) or []
        titles = {key: each.title for key, each in known.items()}

        def usual(key: str) -> Field:
            return field_of(name, known[key], (), today)

        fields: list[Field | str] = []
        if self._templates:
            fields.append(ChoiceField(f"{name}.template", _("From a template"), [*self._templates], only_listed=True))
        fields += [
            usual("dated_on"),
            usual("amount"),
            LongTextField(f"{name}.reason", titles["reason"], rows=2),
            TextField(
                f"{name}.party",
                _("Payee") if is_payment else _("Payer"),
                hint=_("The person or body with whom money changes hands."),
            ),
        ]
        if is_payment:
            fields.append(ChoiceField(f"{name}.spending", titles["spending"], [*self._items], only_listed=True))
            fields.append(ChoiceField(f"{name}.sub_item", titles["sub_item"], sorted({word for _key, word in subs})))
        fields.append(ChoiceField(f"{name}.source", titles["source"], [*self._sources], only_listed=True))
        fields.append(ChoiceField(f"{name}.fund", _("Fund"), [*self._funds], only_listed=True))
        moves = _("Paid into the fund") if is_payment else _("Taken from the fund")
        fields.append(
            ChoiceField(
                f"{name}.other_fund",
                moves,
                [*self._funds],
                only_listed=True,
                hint=_("Only for money that moves between the funds: a deposit, a withdrawal, an advance."),
            )
        )
        if self._known is None:
            fields.append(TickField(f"{name}.at_once", _("Money has changed hands: approve and post")))
        fields.append(_("Approval"))
        fields += [usual(each) for each in _ENTERED]
        fields += [usual("address"), usual("enterprise_support"), usual("book_no"), usual("note")]
        return fields

    def _shown(self, key: str, value: Any) -> str:
        words: dict[str, dict[str, str]] = {
            "source": self._sources, "spending": self._items, "fund": self._funds, "other_fund": self._funds,
        }  # fmt: skip
        if key in words:
            return next((title for title, kept in words[key].items() if kept == str(value)), "")
        if value is True:
            return "yes"
        if isinstance(value, int) and key == "amount":
            return shown_dong(value)
        return "" if value in (None, False) else value.shown() if hasattr(value, "shown") else str(value)

    def _take_template(self) -> None:
        """Fill in what the chosen template holds; the day and the ticks stay as they are."""
        number = self._templates.get(self.form.fields["template"].text().strip())
        proposed = self._desk.look_up(propose_from_template, number) if number is not None else None
        if proposed is None:
            return
        taken = {key: value for key, value in proposed.items() if key in self.form.fields and key != "dated_on"}
        self.form.show_values({**self.form.values(), **{key: self._shown(key, value) for key, value in taken.items()}})
        self._say_amount()

    def _say_amount(self) -> None:
        outcome = attempt(lambda: read_dong(self.form.values()["amount"]))
        amount = outcome.value if outcome else 0
        words = _("In words: {words}").format(words=amount_in_words(amount)) if amount else ""
        if amount and amount < LEAST_USUAL:
            doubt = _("{amount} is little for a voucher. Was {thousands} meant? Nothing was changed.")
            words = doubt.format(amount=shown_dong(amount), thousands=shown_dong(amount * 1000))
        self._says.setText(words)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        texts.pop("template", None)
        at_once = texts.pop("at_once", "") == "yes"
        items: dict[str, Any] = {**texts, "kind": str(self._kind)}
        for key, words in (("source", self._sources), ("spending", self._items)):
            if key in items:
                items[key] = words.get(items[key].strip(), items[key].strip())
        for key in ("fund", "other_fund"):
            typed = items[key].strip()
            items[key] = self._funds.get(typed, typed)
        items["enterprise_support"] = texts["enterprise_support"] == "yes"
        if self._known is not None:
            known = self._known.id
            outcome: Outcome[Any] = self._desk.carry_out(correct_voucher, known, items)
            self._tell(outcome, lambda: known)
            return outcome
        outcome = self._desk.carry_out(enter_voucher if at_once else draft_voucher, items)
        self._tell(outcome, lambda: int(outcome.value))
        return outcome

    def _tell(self, outcome: Outcome[Any], number: Callable[[], int]) -> None:
        then = self._then
        if outcome and then is not None:
            self.accepted.connect(lambda: then(number()))


class PaperDialog(OrderDialog):
    """`expenditure.paper`: a paper behind a voucher, with its scan (`.attach`) or without; those that are there stand
    above it, each with a scan opened by `.open.<number>`."""

    def __init__(
        self, desk: Desk, voucher: Voucher, papers: Sequence[VoucherPaper], parent: QWidget | None = None
    ) -> None:
        name = "expenditure.paper"
        kinds = desk.look_up(list_choices, "voucher_paper") or []
        today = desk.look_up(Session.today)
        fields: list[Field | str] = [ChoiceField(f"{name}.kind", item_of(VoucherPaper, "kind").title, kinds)]
        fields += [
            field_of(name, item_of(VoucherPaper, each), (), today)
            for each in ("number", "dated_on", "issued_by", "note")
        ]
        self._desk, self._voucher, self._path = desk, voucher, ""
        self._problem = label("", "problem", f"{name}.file.problem", wrap=True)
        self._problem.hide()
        self._file = OneLine("muted")
        self._file.setObjectName(f"{name}.file")
        self._file.show_text(_("none yet: PDF, JPG or PNG"))
        there = "; ".join(" ".join(part for part in (each.kind, each.number) if part) for each in papers)
        super().__init__(
            desk,
            name,
            _("Paper of {symbol}").format(symbol=voucher.symbol or voucher.reason),
            fields,
            self._keep,
            do=_("Add"),
            explain=_("There already: {papers}").format(papers=there) if there else "",
            wide=[*self._scans(name, papers), *self._scan_row(name), self._problem],
            parent=parent,
        )

    def _scans(self, name: str, papers: Sequence[VoucherPaper]) -> list[QWidget]:
        """A line for each scan that is there: pressed, it is shown."""
        found: list[QWidget] = []
        for number, each in enumerate((one for one in papers if one.has_scan), 1):
            title = " ".join(part for part in (each.kind, each.number, each.file_name) if part)
            says = _("Scan {number}: {title}").format(number=number, title=title)
            found.append(WordsButton(f"{name}.open.{number}", says, partial(self._open, each), "link"))
        return found

    def _scan_row(self, name: str) -> list[QWidget]:
        if self._desk.look_up(keeps_scans) is False:
            return []
        line = row(self._file, button(_("Attach a scan…"), f"{name}.attach", self._ask_file, "small"))
        line.setStretch(0, 1)
        box = QWidget()
        box.setProperty("look", "sheet")
        box.setLayout(line)
        return [box]

    def _ask_file(self) -> None:
        path = ask_for_file(self, _("Attach a scan"), SCANS)
        if path:
            self._path = path
            self._problem.hide()
            self._file.show_text(path.replace("\\", "/").rpartition("/")[2])

    def _open(self, paper: VoucherPaper) -> None:
        outcome = self._desk.carry_out(open_voucher_scan, paper.id)
        if outcome:
            scan = ScanWindow(self._desk, paper.id, paper.kind, outcome.value, self.window(), save=save_voucher_scan)
            scan.show()

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        if not self._path:
            return self._desk.carry_out(add_voucher_paper, self._voucher.id, texts)
        outcome = self._desk.carry_out(attach_voucher_scan, self._voucher.id, texts, self._path)
        wrong = outcome.refused is not None and outcome.refused.field == "file"
        self._problem.setText(outcome.refused.reason if wrong and outcome.refused else "")
        self._problem.setVisible(wrong)
        return outcome


class TakeBack(OrderDialog):
    """`expenditure.take_back`: a posted voucher is taken back by a new one; an approved one is cancelled."""

    def __init__(self, desk: Desk, voucher: Voucher, parent: QWidget | None = None) -> None:
        name = "expenditure.take_back"
        posted = voucher.state is VoucherState.POSTED
        today = desk.look_up(Session.today)
        fields: list[Field | str] = [LongTextField(f"{name}.reason", item_of(Voucher, "reason").title, rows=2)]
        if posted:
            fields.append(DateField(f"{name}.on", _("On"), today=today))
        explain = _("The voucher stays; a new one of the same kind takes its amount back. It cannot be undone.")
        if not posted:
            explain = _("The voucher was approved and not carried out; its number stays in the series.")

        def give(texts: dict[str, str]) -> Outcome[Any]:
            if posted:
                return desk.carry_out(reverse_voucher, voucher.id, texts["reason"], texts["on"])
            return desk.carry_out(cancel_voucher, voucher.id, texts["reason"])

        super().__init__(
            desk,
            name,
            _("Take {symbol} back").format(symbol=voucher.symbol),
            fields,
            give,
            do=_("Enter the reversal") if posted else _("Cancel the voucher"),
            explain=explain,
            parent=parent,
        )
        if posted and today is not None:
            self.form.show_values({"on": today.strftime("%d/%m/%Y")})


class TemplateDialog(OrderDialog):
    """`expenditure.template_dialog`: a voucher is kept as a template under a name, or a template is taken out."""

    def __init__(self, desk: Desk, voucher: Voucher | None, parent: QWidget | None = None) -> None:
        name = "expenditure.template_dialog"
        known = {each.name: each.id for each in desk.look_up(list_voucher_templates) or []}
        keeps = voucher is not None
        explain = _("Month, quarter and year of the reason are those of the new voucher: {tháng}, {quý}, {năm}.")

        def give(texts: dict[str, str]) -> Outcome[Any]:
            typed = texts["name"].strip()
            if voucher is not None:
                return desk.carry_out(keep_voucher_template, voucher.id, typed)
            if typed not in known:
                return Outcome(False, refused=Refused(_("Choose one from the list."), "name"))
            return desk.carry_out(remove_voucher_template, known[typed])

        super().__init__(
            desk,
            name,
            _("Keep as a template") if keeps else _("Remove a template"),
            [ChoiceField(f"{name}.name", _("Name of the voucher template"), [*known], only_listed=not keeps)],
            give,
            do=_("Keep") if keeps else _("Remove"),
            explain=explain if keeps else _("The vouchers that were made from it stay."),
            parent=parent,
        )
        if voucher is not None:
            self.form.show_values({"name": " ".join(voucher.reason.split())[:40]})


class OpeningDialog(OrderDialog):
    """`expenditure.opening`: what there was in the funds and of the sources when the books began."""

    def __init__(self, desk: Desk, regime: RegimeOfCell, parent: QWidget | None = None) -> None:
        name = "expenditure.opening"
        self._desk, self._sources = desk, regime.sources
        today = desk.look_up(Session.today)
        known = desk.look_up(get_opening) or {"from_on": "", "funds": {}, "sources": {}}
        fields: list[Field | str] = [DateField(f"{name}.from_on", _("On the morning of"), today=today), _("Funds")]
        fields += [MoneyField(f"{name}.{each}", _(FUND_LABELS[each])) for each in (Fund.CASH, Fund.BANK)]
        fields.append(_("Sources"))
        fields += [MoneyField(f"{name}.{each.key}", each.short) for each in regime.sources]
        super().__init__(
            desk,
            name,
            _("Opening of the books"),
            fields,
            self._keep,
            do=_("Save"),
            explain=_("Funds and sources are the same money: both make the same sum."),
            parent=parent,
        )
        amounts = {key: shown_dong(amount) for part in ("funds", "sources") for key, amount in known[part].items()}
        day = known["from_on"]
        first = f"01/01/{today.year}" if today is not None else ""
        self.form.show_values({"from_on": "/".join(reversed(day.split("-"))) if day else first, **amounts})

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        funds = {str(each): texts[each] for each in (Fund.CASH, Fund.BANK)}
        sources = {each.key: texts[each.key] for each in self._sources}
        return self._desk.carry_out(keep_opening, texts["from_on"], funds, sources)


class CountCash(OrderDialog):
    """`expenditure.count`: the cash box is counted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "expenditure.count"
        today = desk.look_up(Session.today)
        fields: list[Field | str] = [field_of(name, each, (), today) for each in items_of(CashCount)]
        super().__init__(
            desk,
            name,
            _("Count of the cash box"),
            fields,
            lambda texts: desk.carry_out(count_cash, texts),
            do=_("Save"),
            explain=_("What the books say at the end of that day is kept with it. A difference needs a voucher."),
            parent=parent,
        )
        if today is not None:
            self.form.show_values({"counted_on": today.strftime("%d/%m/%Y")})


class ClosePeriod(OrderDialog):
    """`expenditure.close`: a month, quarter or year is closed for ever."""

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        name = "expenditure.close"
        self._desk = desk
        lines = desk.look_up(list_periods, year) or []
        # One that still has a draft is offered too: the refusal says which voucher waits.
        self._open = {each.title: each.key for each in lines if each.may_close or each.unposted}
        closed = ", ".join(each.title for each in lines if each.closed_on is not None)
        super().__init__(
            desk,
            name,
            _("Close a period"),
            [ChoiceField(f"{name}.period", _("Period"), [*self._open], only_listed=True)],
            self._give,
            do=_("Close the period"),
            explain=_("Closed already: {periods}").format(periods=closed) if closed else "",
            warn=_("A closed period never changes again: what was wrong is put right by a new voucher later."),
            parent=parent,
        )

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        typed = texts["period"].strip()
        return self._desk.carry_out(close_period, self._open.get(typed, typed))
