"""The dialog in which a regulation on expenditure that comes after the one in force is entered."""

from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.field import Field, LongTextField, TextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.spending_regimes import enter_successor, propose_successor
from partycell_desktop.words import _


class SuccessorDialog(OrderDialog):
    """`expenditure.successor_dialog`: document and first day, sources, items, codes of the reports; begun with the
    headings of the regulation in force."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        name = "expenditure.successor_dialog"
        self._desk = desk
        proposed = desk.look_up(propose_successor)
        today = desk.look_up(Session.today)
        self._codes = {f"{number}": code for number, code in enumerate(proposed.codes if proposed else (), 1)}
        hint = _("One a line: the official words | the words of the column.")
        fields: list[Field | str] = [
            TextField(f"{name}.document", _("Number of the document"), hint=_("For example: Quy định số 300-QĐ/TW.")),
            DateField(f"{name}.dated", _("Document dated"), today=today),
            DateField(f"{name}.from_on", _("Holds from"), today=today),
            LongTextField(f"{name}.sources", _("Sources of money"), rows=3, hint=hint),
            LongTextField(f"{name}.items", _("Items of spending"), rows=6, hint=hint),
            _("Codes of the reports"),
            *(TextField(f"{name}.code.{number}", code) for number, code in self._codes.items()),
        ]
        super().__init__(
            desk,
            name,
            _("A newer regulation on expenditure"),
            fields,
            self._give,
            do=_("Enter the regulation"),
            explain=_("A line that stays keeps its words: vouchers under it go on. The reports are numbered anew."),
            warn=_("Earlier years keep the regulation that held then."),
            label_width=180,
            parent=parent,
        )
        if proposed is not None:
            self.form.show_values(
                {
                    "from_on": proposed.from_on.strftime("%d/%m/%Y"),
                    "sources": "\n".join(proposed.sources),
                    "items": "\n".join(proposed.items),
                    **self._codes,
                }
            )
        self.setMinimumWidth(640)

    def _give(self, texts: dict[str, str]) -> Outcome[Any]:
        codes = {old: texts[number] for number, old in self._codes.items()}
        lines = {key: [each for each in texts[key].splitlines() if each.strip()] for key in ("sources", "items")}
        return self._desk.carry_out(
            enter_successor,
            texts["document"],
            texts["dated"],
            texts["from_on"],
            lines["sources"],
            lines["items"],
            codes,
        )
