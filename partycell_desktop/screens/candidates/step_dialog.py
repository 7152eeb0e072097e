"""Going on to the next stage: what the gate asks for, the day and paper that close the stage, a reason if need be."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from partycell_desktop.domain.candidates import CandidateStep, Phase
from partycell_desktop.domain.documents import ABSTRACTS
from partycell_desktop.domain.items import item_of
from partycell_desktop.screens.candidates.bring_dialog import bring
from partycell_desktop.screens.candidates.gate_view import GateView
from partycell_desktop.screens.documents.take_number import offer_number
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.dialog import fitted
from partycell_desktop.screens.parts.field import Field, LongTextField
from partycell_desktop.screens.parts.fields import DateField
from partycell_desktop.screens.parts.form import field_of
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, column, label, row
from partycell_desktop.screens.printing import OpensPlaces
from partycell_desktop.use_cases.candidate_steps import StepAhead, advance_candidate, look_at_step
from partycell_desktop.use_cases.candidates import get_candidate
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import C_, _

NAME = "candidates.step"
WIDTH = 620
MOST_GATE = 300


def ask_step(desk: Desk, parent: QWidget, candidacy_id: int, stage: str = "") -> bool:
    """Ask what closing a stage (the open one) needs, and close it; True when it was done.

    The one gate of the way: the board, its keys and the page of a candidate all come here.
    """
    ahead = desk.look_up(look_at_step, candidacy_id, stage)
    if ahead is None:
        return False
    return StepDialog(desk, ahead, parent.window()).exec() == QDialog.DialogCode.Accepted


class StepDialog(OrderDialog):
    """`candidates.step` with `.gate`, the fields of the stage, `.reason` where it is needed, `.vote`, `.do`."""

    def __init__(self, desk: Desk, ahead: StepAhead, parent: QWidget | None = None) -> None:
        self._desk, self._ahead = desk, ahead
        today = desk.look_up(Session.today)
        fields: list[Field] = [self._field(name, today) for name in ahead.asks]
        self._reason = LongTextField(f"{NAME}.reason", item_of(CandidateStep, "reason").title, rows=2)
        fields.append(self._reason)
        super().__init__(
            desk,
            NAME,
            _("Close the stage “{stage}”").format(stage=ahead.stage.title),
            fields,
            self._advance,
            do=C_("stage", "Go on"),
            parent=parent,
        )
        self._gate = GateView()
        area = fitted(self._gate)
        area.setObjectName(f"{NAME}.area")
        area.setMaximumHeight(px(MOST_GATE))
        self._vote = button(_("Bring the vote to a meeting…"), f"{NAME}.vote", self._bring_vote)
        self._insert(self._head(), area)
        self.setMinimumWidth(px(WIDTH))
        for name, text in ahead.values.items():
            if name in self.form.fields:
                self.form.fields[name].set_text(text)
        for field in fields:
            if field is not self._reason:
                field.left.connect(self._look_again)
        if ahead.stage.closing in ABSTRACTS and "number" in self.form.fields:
            offer_number(desk, self.form.fields["number"], "NQ", self.form.fields["done_on"])
        self._show(ahead)
        self._put_cursor()

    def _field(self, name: str, today: Any) -> Field:
        item = item_of(CandidateStep, name)
        if name == "note":
            return LongTextField(f"{NAME}.note", item.title, rows=2)
        return field_of(NAME, item, (), today)

    def _head(self) -> QWidget:
        head = QWidget()
        who = _("{name} · to act: {who}").format(name=self._ahead.name, who=self._ahead.stage.who)
        below = row(RuleLink(f"{NAME}.rule", self._ahead.stage.cite), None, self._vote)
        head.setLayout(column(label(who, "muted", f"{NAME}.who", wrap=True), below, spacing=4))
        return head

    def _insert(self, *parts: QWidget) -> None:
        """Put parts under the heading, above the fields."""
        layout = self.layout()
        assert layout is not None
        for at, part in enumerate(parts, start=1):
            layout.insertWidget(at, part)  # type: ignore[attr-defined]

    def _put_cursor(self) -> None:
        empty = next((each for each in self.form.fields.values() if not each.text()), None)
        first = empty if empty is not None else self.form.fields["done_on"]
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the gate says.

    def _show(self, ahead: StepAhead) -> None:
        self._ahead = ahead
        self._gate.show_ahead(ahead)
        self._vote.setVisible(bool(ahead.vote))
        self._show_reason(ahead.needs_reason)

    def _show_reason(self, on: bool) -> None:
        self._reason.setVisible(on)
        self._reason.label.setVisible(on)

    def _look_again(self) -> None:
        """What was typed may have changed what the gate says: the day, or the number of the closing paper."""
        ahead = self._desk.look_up(look_at_step, self._ahead.candidacy_id, self._ahead.stage.id, self._readable())
        if ahead is not None and ahead != self._ahead:
            self._show(ahead)

    def _readable(self) -> dict[str, str]:
        """What is typed and can be read: a wrong date is told at its field, not by the gate."""
        return {
            name: field.text()
            for name, field in self.form.fields.items()
            if name in self._ahead.asks and not (isinstance(field, DateField) and field.date() is None)
        }

    def _bring_vote(self) -> None:
        """The vote is held in a meeting: the window goes there, and the stage is closed afterwards."""
        record = self._desk.look_up(get_candidate, self._ahead.candidacy_id)
        place = bring(self._desk, self, record.file, Phase(self._ahead.vote)) if record is not None else ""
        window = self.parentWidget()
        if place:
            self.reject()
            if isinstance(window, OpensPlaces):
                window.open_place(place)

    # The order.

    def _advance(self, texts: dict[str, str]) -> Outcome[Any]:
        items = {name: texts[name] for name in self._ahead.asks}
        reason = texts["reason"] if self._ahead.needs_reason or not self._reason.isHidden() else ""
        outcome = self._desk.carry_out(advance_candidate, self._ahead.candidacy_id, self._ahead.stage.id, items, reason)
        problems: Sequence[Any] = outcome.refused.problems() if outcome.refused is not None else ()
        if any(each.field == "reason" for each in problems):
            self._show_reason(True)
        return outcome
