"""A stage that is closed: its day and paper, corrected where they were entered wrongly, or opened again."""

from datetime import date

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.candidates import CandidateStep
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.part_dialog import PartDialog, part_fields
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.surfaces import label, row
from partycell_desktop.use_cases.candidate_steps import correct_step
from partycell_desktop.use_cases.candidates import StageState
from partycell_desktop.words import _

_RECEIVED = frozenset({"decision", "official"})


class StepCorrection(PartDialog):
    """`candidate.step`: the day, number and issuer of a closed stage, and the reason where it was not complete."""

    def __init__(self, desk: Desk, state: StageState, today: date, parent: QWidget | None = None) -> None:
        step = state.step
        assert step is not None
        prefix = "candidate.step"
        asked = ["done_on"]
        if state.stage.closing or state.stage.acts == "unions" or step.number:
            asked.append("number")
        if (state.stage.closing and state.stage.acts != "cell") or step.decided_by:
            asked.append("decided_by")
        if state.stage.id in _RECEIVED or step.received_on:
            asked.append("received_on")
        asked.append("note")
        cite = QWidget()
        cite.setLayout(row(label(_("to act: {who}").format(who=state.stage.who), "small"),
                           RuleLink(f"{prefix}.rule", state.stage.cite, state.stage.title), None))  # fmt: skip
        super().__init__(
            desk,
            prefix,
            state.stage.title,
            part_fields(desk, prefix, CandidateStep, asked, today, step),
            lambda texts: desk.carry_out(correct_step, step.id, texts),
            do=_("Save"),
            explain=_("Only for what was entered wrongly; the list of members follows."),
            warn=_("Closed although it was not complete, because: {reason}").format(reason=step.reason)
            if step.reason
            else "",
            wide=[cite],
            parent=parent,
        )
