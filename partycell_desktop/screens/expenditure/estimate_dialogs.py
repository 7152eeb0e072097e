"""The dialogs of the estimate: its lines with their proposals, its approval, a supplement."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.bank_accounts import BankAccount
from partycell_desktop.domain.estimate_norms import EstimateNorm
from partycell_desktop.domain.estimates import Estimate, EstimateProposal, EstimateSupplement, YearFigures
from partycell_desktop.domain.items import item_of, items_of
from partycell_desktop.domain.money import shown_dong
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, TextField
from partycell_desktop.screens.parts.fields import ChoiceField, MoneyField
from partycell_desktop.screens.parts.form import field_of, text_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.style import px
from partycell_desktop.use_cases.bank_accounts import find_bank_account
from partycell_desktop.use_cases.estimates import (
    add_supplement,
    approve_estimate,
    get_estimate,
    get_year_figures,
    keep_estimate,
    list_estimate_norms,
    propose_estimate,
)
from partycell_desktop.use_cases.money_rules import STATE_SECTOR
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import RegimeOfCell, get_spending_regime
from partycell_desktop.use_cases.vouchers import get_money_settings, keep_money_year
from partycell_desktop.words import _

_APPROVAL = ("approved_on", "approved_by", "decision")
_OF_THE_STATE_SECTOR = ("employees", "wage_fund")  # lines 5 and 6 of DT01-TCĐ and BC01-TCĐ


def _headings(regime: RegimeOfCell) -> dict[str, str]:
    """The headings of an estimate by their keys, with their words; what the estimate works out itself is left out."""
    found = {f"received:{each.key}": each.title for each in regime.sources}
    return found | {f"spent:{each.key}": each.title for each in regime.items if each.offered}


def _key(heading: str) -> str:
    return heading.replace(":", "_")


def _hint(proposal: EstimateProposal | None, norm: EstimateNorm | None) -> str:
    """How the proposed amount is worked out, and what the rule says; "" where neither is known."""
    worked_out = f"{proposal.basis}: {shown_dong(proposal.amount)}" if proposal is not None else ""
    by_rule = ""
    if norm is not None:
        least = f" → {shown_dong(norm.least)}" if norm.least is not None and proposal is None else ""
        by_rule = _("Norm: {norm}").format(norm=f"{norm.words}{least}. {norm.cite}")
    return "\n".join(part for part in (worked_out, by_rule) if part)


def _short(cite: Citation | None) -> Citation | None:
    """The first document of a citation, for a link beside an amount; how sure it is stays."""
    return replace(cite, article="", document=cite.document.partition(";")[0]) if cite is not None else None


class EstimateDialog(OrderDialog):
    """`expenditure.estimate_dialog`: the lines of a year with what is proposed and why; with a day, their approval.

    Once it is approved only its approved amounts may still be corrected here.
    """

    def __init__(self, desk: Desk, regime: RegimeOfCell, year: int, parent: QWidget | None = None) -> None:
        name = "expenditure.estimate_dialog"
        self._desk, self._year = desk, year
        self._lines = _headings(regime)
        file = desk.look_up(get_estimate, year)
        self._approved = file is not None and file.estimate.is_approved
        proposals = {each.heading: each for each in desk.look_up(propose_estimate, year) or ()}
        norms = {each.heading: each for each in desk.look_up(list_estimate_norms, year) or ()}
        fields: list[Field | str] = []
        texts: dict[str, str] = {}
        for heading, title in self._lines.items():
            proposal, norm = proposals.get(heading), norms.get(heading)
            cite = norm.cite if norm is not None else proposal.cite if proposal is not None else None
            hint = _hint(proposal, norm)
            field = MoneyField(f"{name}.{_key(heading)}", title, rule=_short(cite), rule_says=hint, hint=hint)
            fields.append(field)
            amount = file.line(heading) if file is not None else None
            kept = (amount.approved if self._approved else amount.proposed) if amount is not None else None
            if kept is None and proposal is not None and not self._approved:
                kept = proposal.amount
            texts[_key(heading)] = shown_dong(kept) if kept is not None else ""
        fields.append(_("Approval"))
        today = desk.look_up(Session.today)
        fields += [field_of(name, item_of(Estimate, each), (), today) for each in _APPROVAL]
        super().__init__(
            desk,
            name,
            _("Estimate of {year}").format(year=year),
            fields,
            self._keep,
            do=_("Save"),
            explain=_(
                "Proposed: by head count and norm where they are known, else what the year before came to. "
                "Norms are the least: more may be estimated, and less too."
            )
            if not self._approved
            else _(
                "The estimate is approved: these are the approved amounts. What a later decision adds is a supplement."
            ),
            label_width=210,
            parent=parent,
        )
        if file is not None:
            told = file.estimate
            day = told.approved_on.shown() if told.approved_on else ""
            texts |= {"approved_on": day, "approved_by": told.approved_by, "decision": told.decision}
        self.form.show_values(texts)
        self.setMinimumWidth(px(700))

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        amounts = {heading: texts[_key(heading)] for heading in self._lines}
        about = {name: texts[name] for name in _APPROVAL}
        if self._approved:
            approved = [{"heading": each, "approved": amount} for each, amount in amounts.items()]
            return self._marked(self._desk.carry_out(approve_estimate, self._year, about, approved))
        lines = [{"heading": each, "proposed": amount} for each, amount in amounts.items() if amount.strip()]
        kept = self._desk.carry_out(keep_estimate, self._year, lines)
        if kept and any(text.strip() for text in about.values()):
            return self._marked(self._desk.carry_out(approve_estimate, self._year, about))
        return self._marked(kept)

    def _marked(self, outcome: Outcome[Any]) -> Outcome[Any]:
        """The same, with what was refused at a line ("spent:press.proposed") named as its field here is."""
        if outcome.refused is None:
            return outcome
        named = [
            Refused(each.reason, _key(each.field.rpartition(".")[0]) if ":" in each.field else each.field, each.because)
            for each in outcome.refused.problems()
        ]
        first, *others = named
        return replace(outcome, refused=Refused(first.reason, first.field, first.because, tuple(others)))


class YearDialog(OrderDialog):
    """`expenditure.year_dialog`: what reports tell of the organisation, and what holds for the vouchers of the cell.

    Employees and wage fund are asked of the State sector alone: the forms have no line for others.
    """

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        name = "expenditure.year_dialog"
        self._desk, self._year = desk, year
        figures, settings = desk.look_up(get_year_figures, year), desk.look_up(get_money_settings) or {}
        regime = desk.look_up(get_spending_regime)
        of_state = regime is None or regime.sector in ("", STATE_SECTOR)
        self._figures = [each for each in items_of(YearFigures) if of_state or each.name not in _OF_THE_STATE_SECTOR]
        fields: list[Field | str] = [field_of(name, each) for each in self._figures]
        fields.append(_("Vouchers"))
        fields.append(MoneyField(f"{name}.limit", _("Needs no approver up to")))
        fields.append(TextField(f"{name}.founding", _("Decision that founded the cell")))
        fields.append(_("Account at the bank"))
        today = desk.look_up(Session.today)
        fields += [field_of(name, each, (), today) for each in items_of(BankAccount)]
        super().__init__(
            desk,
            name,
            _("Figures of {year}").format(year=year),
            fields,
            self._keep,
            do=_("Save"),
            explain=_("A new day begins a new bank account; the one before stays in the books of its time."),
            label_width=210,
            parent=parent,
        )
        texts = {each.name: text_of(each, getattr(figures, each.name)) for each in self._figures if figures}
        limit = shown_dong(int(settings.get("approval_limit", "0")))
        texts |= {"limit": limit, "founding": settings.get("founding_decision", "")}
        account = desk.look_up(find_bank_account)
        if account is not None:
            texts |= {each.name: text_of(each, getattr(account, each.name)) for each in items_of(BankAccount)}
        self.form.show_values(texts)

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        figures = {each.name: texts[each.name] for each in self._figures}
        account = {each.name: texts[each.name] for each in items_of(BankAccount)}
        limit, founding = texts["limit"] or "0", texts["founding"]
        return self._desk.carry_out(keep_money_year, self._year, figures, limit, founding, account)


class SupplementDialog(OrderDialog):
    """`expenditure.supplement_dialog`: what a later decision adds to a line; `heading` is the proposed one."""

    def __init__(
        self, desk: Desk, regime: RegimeOfCell, year: int, parent: QWidget | None = None, *, heading: str = ""
    ) -> None:
        name = "expenditure.supplement_dialog"
        self._desk, self._year = desk, year
        self._lines = {title: heading for heading, title in _headings(regime).items()}
        today = desk.look_up(Session.today)
        wanted: Sequence[str] = ("amount", "lowers", "decided_on", "decision", "reason")
        fields: list[Field | str] = [ChoiceField(f"{name}.heading", _("Line"), [*self._lines], only_listed=True)]
        fields += [field_of(name, item_of(EstimateSupplement, each), (), today) for each in wanted]
        super().__init__(
            desk,
            name,
            _("Supplement of the estimate of {year}").format(year=year),
            fields,
            self._keep,
            do=_("Save"),
            parent=parent,
        )
        self.form.show_values({"heading": _headings(regime).get(heading, "")})

    def _keep(self, texts: dict[str, str]) -> Outcome[Any]:
        typed = texts.pop("heading").strip()
        told: dict[str, Any] = {**texts, "lowers": texts["lowers"] == "yes"}
        return self._desk.carry_out(add_supplement, self._year, self._lines.get(typed, typed), told)
