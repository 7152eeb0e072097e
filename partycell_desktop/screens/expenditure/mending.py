"""Where each warning about money is put right: the links beside it, by its kind."""

from collections.abc import Callable
from dataclasses import dataclass

from partycell_desktop.domain.money_warnings import MoneyWarning
from partycell_desktop.domain.vouchers import VoucherKind, VoucherState
from partycell_desktop.screens.expenditure.rows import BARE
from partycell_desktop.screens.expenditure.shown_book import ShownBook
from partycell_desktop.screens.expenditure.voucher_orders import VoucherOrders
from partycell_desktop.screens.expenditure.year_orders import YearOrders
from partycell_desktop.use_cases.voucher_proposals import propose_count_voucher, propose_press_payment
from partycell_desktop.words import _


@dataclass(frozen=True)
class Mend:
    """A link beside a warning: its word in objectNames, what it says, what it does."""

    name: str
    says: str
    act: Callable[[], object]


class Mending:
    """`links` of a warning: first what puts it right, then what lies behind it."""

    def __init__(self, shown: ShownBook, vouchers: VoucherOrders, year: YearOrders) -> None:
        self._shown, self._vouchers, self._year = shown, vouchers, year

    def links(self, warning: MoneyWarning) -> list[Mend]:
        """The links of a warning; each leads somewhere."""
        kind, _colon, rest = warning.place.partition(":")
        number = int(rest) if rest.isdigit() else 0
        match warning.kind:
            case "papers_missing":
                return [
                    Mend("go", _("Add the paper…"), lambda: self._at(number, self._vouchers.add_paper)),
                    Mend("vouchers", _("Show all of them"), lambda: self._shown.show_heading(BARE, self._shown.year())),
                ]
            case "over_estimate":
                return [
                    Mend("go", _("Supplement the estimate…"), lambda: self._year.supplement(warning.heading)),
                    Mend(
                        "vouchers",
                        _("Show the vouchers"),
                        lambda: self._shown.show_heading(warning.heading, self._shown.year()),
                    ),
                ]
            case "below_norm":
                return [Mend("go", _("Estimate of the year…"), self._year.edit_estimate)]
            case "below_norm":
                return [Mend("go", _("Estimate of the year…"), self._year.edit_estimate)]
            case "press":
                return [
                    Mend("go", _("Enter the payment…"), self._enter_press),
                    Mend("rules", _("Change the list…"), lambda: self._go_to_rule("press.titles")),
                ]
            case "advance_open":
                return [
                    Mend("go", _("Account for it…"), lambda: self._year.settle(number)),
                    Mend("vouchers", _("Show the voucher"), lambda: self._shown.show_voucher(number)),
                ]
            case "cash_count":
                return [
                    Mend("go", _("Enter the difference…"), lambda: self._enter_difference(number)),
                    Mend("count", _("Count the cash…"), self._year.count_cash),
                ]
            case "founding_missing":
                return [Mend("go", _("Note it now…"), self._year.edit_figures)]
            case "support_without_request":
                return [Mend("go", _("Open the support…"), self._year.show_supports)]
            case "small_amount" | "support_in_cash":
                return [self._wrong_voucher(number)]
        if kind == "support":
            return [Mend("go", _("Open the support…"), lambda: self._year.show_supports(number))]
        if kind == "rule":
            return [Mend("go", _("Open the rule…"), lambda: self._go_to_rule(rest))]
        return []

    def _at(self, voucher_id: int, act: Callable[[], object]) -> None:
        if self._shown.show_voucher(voucher_id):
            act()

    def _wrong_voucher(self, voucher_id: int) -> Mend:
        """A draft is corrected, what is approved or posted is taken back; another voucher is shown first."""
        current = self._shown.current()
        if current is None or current.id != voucher_id:
            return Mend("go", _("Show the voucher"), lambda: self._shown.show_voucher(voucher_id))
        if current.voucher.state is VoucherState.DRAFT:
            return Mend("go", _("Correct…"), self._vouchers.correct)
        return Mend("go", _("Take back…"), self._vouchers.take_back)

    def _go_to_rule(self, rule_id: str) -> None:
        self._shown.screen.wants_place.emit(f"cell:rules/{rule_id}")

    def _enter_press(self) -> None:
        proposed = self._shown.desk.look_up(propose_press_payment, self._shown.year())
        if proposed is not None:
            self._vouchers.begin_with(VoucherKind.PAYMENT, proposed)

    def _enter_difference(self, count_id: int) -> None:
        proposed = self._shown.desk.look_up(propose_count_voucher, count_id)
        if proposed is not None:
            self._vouchers.begin_with(VoucherKind(proposed["kind"]), proposed)
