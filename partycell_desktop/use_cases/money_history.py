"""What was changed in the books of money, in words for the history of the book."""

from typing import Any

from partycell_desktop.domain.bank_accounts import BankAccount
from partycell_desktop.domain.estimates import Estimate, EstimateLine, EstimateSupplement, YearFigures
from partycell_desktop.domain.items import Item, Kind, items_of, shown
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.payment_requests import REQUEST_LABELS, PaymentRequest
from partycell_desktop.domain.periods import PERIOD_LABELS
from partycell_desktop.domain.support import NEEDED_LABELS, Support, SupportPaper, SupportPurchase
from partycell_desktop.domain.vouchers import (
    FUND_LABELS,
    VOUCHER_KIND_LABELS,
    VOUCHER_STATE_LABELS,
    CashCount,
    Voucher,
    VoucherPaper,
    VoucherTemplate,
)
from partycell_desktop.store.history import Change
from partycell_desktop.use_cases.money_rules import all_regimes
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

TABLES: dict[str, tuple[type | None, str]] = {
    "voucher": (Voucher, N_("Voucher")),
    "voucher_paper": (VoucherPaper, N_("Paper of a voucher")),
    "voucher_template": (VoucherTemplate, N_("Template of a voucher")),
    "ledger_entry": (None, N_("Entry of the ledger")),
    "opening_amount": (None, N_("Opening of the books")),
    "bank_account": (BankAccount, N_("Account at the bank")),
    "closed_period": (None, N_("Closed period")),
    "payment_request": (PaymentRequest, N_("Request for money")),
    "printed_report": (None, N_("Printed report")),
    "cash_count": (CashCount, N_("Count of the cash box")),
    "estimate": (Estimate, N_("Estimate")),
    "estimate_line": (EstimateLine, N_("Line of the estimate")),
    "estimate_supplement": (EstimateSupplement, N_("Supplement of the estimate")),
    "year_figures": (YearFigures, N_("Figures of the year")),
    "own_regime": (None, N_("Regulation on expenditure")),
    "support": (Support, N_("Support of the enterprise")),
    "support_line": (None, N_("Plan of use of a support")),
    "support_transfer": (None, N_("Transfer of a support")),
    "support_purchase": (SupportPurchase, N_("Purchase of the enterprise")),
    "support_paper": (SupportPaper, N_("Paper of a support")),
}
_FUNDS = {str(fund): words for fund, words in FUND_LABELS.items()}
_OTHERS: dict[tuple[str, str], tuple[str, dict[str, str]]] = {
    ("voucher", "kind"): (N_("Kind of voucher"), {str(kind): words for kind, words in VOUCHER_KIND_LABELS.items()}),
    ("voucher", "state"): (N_("State"), {str(state): words for state, words in VOUCHER_STATE_LABELS.items()}),
    ("voucher", "number"): (N_("Number of the voucher"), {}),
    ("voucher", "fund"): (N_("Fund"), _FUNDS),
    ("voucher", "other_fund"): (N_("Other fund"), _FUNDS),
    ("voucher", "cancel_reason"): (N_("Reason of the cancellation"), {}),
    ("ledger_entry", "fund"): (N_("Fund"), _FUNDS),
    ("ledger_entry", "amount"): (N_("Amount"), {}),
    ("opening_amount", "key"): (N_("Fund or source"), _FUNDS),
    ("opening_amount", "amount"): (N_("Amount"), {}),
    ("closed_period", "kind"): (N_("Period"), {str(kind): words for kind, words in PERIOD_LABELS.items()}),
    ("closed_period", "until_on"): (N_("Closed until"), {}),
    ("cash_count", "expected"): (N_("By the books"), {}),
    ("payment_request", "kind"): (N_("Kind of request"), {str(kind): words for kind, words in REQUEST_LABELS.items()}),
    ("printed_report", "period"): (N_("Period"), {}),
    ("estimate", "year"): (N_("Year"), {}),
    ("estimate_line", "heading"): (N_("Line of the estimate"), {}),
    ("estimate_supplement", "heading"): (N_("Line of the estimate"), {}),
    ("year_figures", "year"): (N_("Year"), {}),
    ("own_regime", "from_on"): (N_("Holds from"), {}),
    ("support", "year"): (N_("Year"), {}),
    ("support_line", "spending"): (N_("Item of spending"), {}),
    ("support_line", "amount"): (N_("Amount"), {}),
    ("support_paper", "kind"): (N_("Kind of paper"), {str(kind): words for kind, words in NEEDED_LABELS.items()}),
}
_DONG = frozenset({"amount", "expected", "counted", "proposed", "approved", "wage_fund", "approved_amount"})


class MoneyWords:
    """Tells of changes in the books of money; the words of sources and items come from the regimes of the book."""

    def __init__(self, session: Session) -> None:
        self._titles: dict[str, str] = {}
        for regime in all_regimes(session):
            for source in regime.sources:
                self._titles |= {source.key: source.short, f"received:{source.key}": source.short}
            for each in regime.items:
                self._titles |= {f"spending {each.key}": each.short, f"spent:{each.key}": each.short}

    def lines(self, change: Change) -> list[tuple[str, str, str]]:
        """For each item that was changed: what it is called, what it was before, what it is after."""
        kind, words = TABLES[change.table]
        labels = {each.name: each for each in items_of(kind)} if kind is not None else {}
        before, after = change.before or {}, change.after or {}
        lines = [
            (f"{_(words)}: {label}", *(self._value(change.table, labels, name, each) for each in (before, after)))
            for name in {**before, **after}
            if (label := _label(change.table, labels, name)) and (before.get(name) or after.get(name))
        ]
        return [(label, was, now) for label, was, now in lines] or [(_(words), "", "")]

    def _value(self, table: str, labels: dict[str, Item], name: str, row: dict[str, Any]) -> str:
        value = row.get(name)
        if value is None or value == "":
            return ""
        known = _OTHERS.get((table, name), ("", {}))[1]
        if value in known:
            return _(known[value])
        if name in _DONG:
            return shown_dong(value)
        if name == "spending":
            return self._titles.get(f"spending {value}", str(value))
        if name in ("source", "heading", "key"):
            return self._titles.get(str(value), str(value))
        if name in labels and labels[name].kind is Kind.YES_NO:
            return shown(labels[name], bool(value))
        return "/".join(reversed(str(value).split("-"))) if name.endswith("_on") else str(value)


def _label(table: str, labels: dict[str, Item], name: str) -> str:
    if (table, name) in _OTHERS:
        return _(_OTHERS[table, name][0])
    return labels[name].title if name in labels else ""
