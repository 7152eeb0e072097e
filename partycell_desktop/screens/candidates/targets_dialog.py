"""The target of a year (chỉ tiêu phát triển đảng viên): how many admissions, by which document."""

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import TextField
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.use_cases.admission_targets import list_targets, set_target
from partycell_desktop.words import _


class TargetDialog(OrderDialog):
    """`candidates.target`: the year, how many admissions, the document that says so."""

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        self._orders = desk
        prefix = "candidates.target"
        super().__init__(
            desk,
            prefix,
            _("Target of the year"),
            [
                TextField(f"{prefix}.year", _("Year")),
                TextField(f"{prefix}.admissions", _("Admissions wanted")),
                TextField(f"{prefix}.document", _("Document that says so")),
            ],
            self._set,
            do=_("Save"),
            explain=_("The board and the results of the year show how many were admitted of it."),
            parent=parent,
        )
        self.form.fields["year"].left.connect(self._show_known)
        self.form.show_values({"year": str(year)})
        self._show_known()

    def _show_known(self) -> None:
        """Fill in what is kept of the year that stands there, unless something else was typed."""
        year, fields = self.form.fields["year"].text().strip(), self.form.fields
        if any(fields[name].has_changed() for name in ("admissions", "document")):
            return
        known = next((each for each in self._orders.look_up(list_targets) or () if str(each.year) == year), None)
        fields["admissions"].set_text(str(known.admissions) if known else "")
        fields["document"].set_text(known.document if known else "")

    def _set(self, texts: dict[str, str]) -> Outcome[int]:
        for name in ("year", "admissions"):
            if not (texts[name].strip().isascii() and texts[name].strip().isdigit() and len(texts[name].strip()) < 6):
                return Outcome(False, refused=Refused(_("A whole number is needed here."), name))
        return self._orders.carry_out(set_target, int(texts["year"]), int(texts["admissions"]), texts["document"])


def ask_target(desk: Desk, parent: QWidget, year: int) -> bool:
    """Ask for the target of a year and keep it; whether it was kept."""
    return TargetDialog(desk, year, parent.window()).exec() == Dialog.DialogCode.Accepted
