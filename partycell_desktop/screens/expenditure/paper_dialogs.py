"""The dialogs of the papers of money: which one of which period, form numbers of vouchers, an advance accounted for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.periods import Period, periods_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vouchers import Voucher
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, DateField, MoneyField
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.use_cases.ledger import list_advances
from partycell_desktop.use_cases.payment_requests import (
    get_voucher_form_numbers,
    set_voucher_form_numbers,
    settle_advance,
)
from partycell_desktop.use_cases.printing import list_forms
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import RegimeOfCell
from partycell_desktop.use_cases.vouchers import list_sub_items
from partycell_desktop.words import _

OFFERED = (
    "so-quy", "so-tgnh", "s01-tcd", "bc01-tcd", "dt01-tcd", "qt-nam", "ck-tc", "kk-quy", "s01-dp", "b01-dp", "ds-dp",
    "tb-dp", "ds-mg",
)  # fmt: skip
"""The papers of the dialog: books, reports, accounts, the count of the cash box, dues."""
_OF_A_YEAR = frozenset({"dt01-tcd", "qt-nam"})
_OF_A_MONTH = frozenset({"ds-dp", "tb-dp"})

Show = Callable[[str, str], None]
"""Show the paper of that form over that period ("2026-Q1")."""


class MoneyPapersDialog(OrderDialog):
    """`expenditure.papers`: `.form` is the paper, `.period` the year, a quarter or a month of it."""

    def __init__(self, desk: Desk, year: int, show: Show, parent: QWidget | None = None) -> None:
        name = "expenditure.papers"
        self._show = show
        titles = {each.key: f"{each.code} · {each.title}" for each in desk.look_up(list_forms) or ()}
        self._forms = {titles[key]: key for key in OFFERED if key in titles}
        periods = sorted(periods_of(year), key=lambda each: (_LENGTHS[each.kind], each.number))
        self._periods = {each.title: each for each in periods}
        super().__init__(
            desk,
            name,
            _("Books and reports"),
            [
                ChoiceField(f"{name}.form", _("Paper"), [*self._forms], only_listed=True),
                ChoiceField(f"{name}.period", _("Period"), [*self._periods], only_listed=True),
            ],
            self._give,
            do=_("Show…"),
            explain=_("A report that was printed before says which figures are others now, and by which entry."),
            parent=parent,
        )
        self.form.show_values({"form": next(iter(self._forms), ""), "period": next(iter(self._periods))})

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        form, period = self._forms.get(texts["form"].strip()), self._periods.get(texts["period"].strip())
        if form is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "form"))
        if period is None:
            return Outcome(False, refused=Refused(_("Choose one from the list."), "period"))
        if wrong := _wrong_period(form, period):
            return Outcome(False, refused=Refused(wrong, "period"))
        self.accepted.connect(lambda: self._show(form, period.key))
        return Outcome(True)


_LENGTHS = {"year": 0, "quarter": 1, "month": 2}


def _wrong_period(form: str, period: Period) -> str:
    if form in _OF_A_YEAR and period.kind != "year":
        return _("This paper is made for a year.")
    if form in _OF_A_MONTH and period.kind != "month":
        return _("This paper is made for a month.")
    return ""


class FormNumbersDialog(OrderDialog):
    """`expenditure.form_numbers`: what phiếu thu and phiếu chi bear as their form number; nothing unless set."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "expenditure.form_numbers"
        super().__init__(
            desk,
            name,
            _("Form numbers of vouchers"),
            [
                TextField(f"{name}.receipt", _("On receipt vouchers")),
                TextField(f"{name}.payment", _("On payment vouchers")),
            ],
            lambda texts: desk.carry_out(set_voucher_form_numbers, texts["receipt"], texts["payment"]),
            do=_("Save"),
            explain=_(
                "No form of a voucher is confirmed to bind a cell: leave it empty unless your committee asks for one."
            ),
            parent=parent,
        )
        self.form.show_values(desk.look_up(get_voucher_form_numbers) or {})


class SettleDialog(OrderDialog):
    """`expenditure.settle`: an advance is accounted for: what was spent, what is paid back in cash.

    `show` gets the advance whose paper is to be shown after that; `advance_id` is the one that is proposed.
    """

    def __init__(
        self,
        desk: Desk,
        regime: RegimeOfCell,
        show: Callable[[int], None],
        parent: QWidget | None = None,
        *,
        advance_id: int = 0,
    ) -> None:
        name = "expenditure.settle"
        self._desk, self._show = desk, show
        self._sources = {each.short: each.key for each in regime.sources}
        self._items = {each.title: each.key for each in regime.items if each.offered}
        open_ones = [(each, left) for each, left in desk.look_up(list_advances) or () if left]
        open_ones.sort(key=lambda each: each[0].id != advance_id)
        self._advances = {self._named(each, left): each.id for each, left in open_ones}
        today = desk.look_up(Session.today)
        subs = sorted({word for _key, word in desk.look_up(list_sub_items) or ()})
        fields: list[Field | str] = [
            ChoiceField(f"{name}.advance_id", _("Advance"), [*self._advances], only_listed=True),
            DateField(f"{name}.dated_on", item_of(Voucher, "dated_on").title, today=today),
            _("Spent out of it"),
            MoneyField(f"{name}.amount", _("Amount")),
            LongTextField(f"{name}.reason", item_of(Voucher, "reason").title, rows=2),
            ChoiceField(f"{name}.spending", item_of(Voucher, "spending").title, [*self._items], only_listed=True),
            ChoiceField(f"{name}.sub_item", item_of(Voucher, "sub_item").title, subs),
            ChoiceField(f"{name}.source", item_of(Voucher, "source").title, [*self._sources], only_listed=True),
            _("Paid back"),
            MoneyField(f"{name}.returned", _("Paid back in cash")),
        ]
        super().__init__(
            desk,
            name,
            _("Account for an advance"),
            fields,
            self._give,
            do=_("Post into the ledger"),
            explain=_("Both vouchers are posted at once. What was spent beyond the advance is a payment of its own.")
            if self._advances
            else _("No advance waits to be accounted for."),
            label_width=172,
            parent=parent,
        )
        first = open_ones[0] if open_ones else None
        self.form.show_values(
            {
                "advance_id": next(iter(self._advances), ""),
                "dated_on": today.strftime("%d/%m/%Y") if today else "",
                "amount": shown_dong(first[1]) if first else "",
                "reason": first[0].reason if first else "",
            }
        )
        self.do.setEnabled(bool(self._advances))

    @staticmethod
    def _named(voucher: Voucher, left: int) -> str:
        return f"{voucher.symbol} · {voucher.party} · {shown_dong(left)}"

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        number = self._advances.get(texts.pop("advance_id").strip(), 0)
        returned = texts.pop("returned")
        for key, words in (("source", self._sources), ("spending", self._items)):
            texts[key] = words.get(texts[key].strip(), texts[key].strip())
        outcome = self._desk.carry_out(settle_advance, number, texts, returned)
        if outcome:
            self.accepted.connect(lambda: self._show(number))
        return outcome
