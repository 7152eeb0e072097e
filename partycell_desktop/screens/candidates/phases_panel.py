"""The frame of what is recorded once for the admission and once for the recognition: opinions, votes."""

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState, button, label, row, scrolled
from partycell_desktop.words import N_, _

PHASE_TITLES = {Phase.ADMISSION: N_("For the admission"), Phase.RECOGNITION: N_("For the recognition")}

R = TypeVar("R")


class PhasesPanel(QWidget, Generic[R]):
    """The records of both phases, those of the phase under way first; while there are none, a friendly empty place.

    `adding` is the name of the button that adds one, `empty` what the empty place says, `begin` what both buttons
    say. A panel of its own gives the row of a record, and what adding means.
    """

    def __init__(self, name: str, adding: str, empty: str, begin: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._phase = Phase.ADMISSION
        self._empty = EmptyState(f"{name}.empty", empty, begin)
        self._empty.begun.connect(self._add)
        self._add_button = button(begin, adding, self._add, "small")
        sheet = QWidget()
        sheet.setProperty("look", "sheet")
        self._rows = QVBoxLayout(sheet)
        self._rows.setContentsMargins(0, 0, px(8), 0)
        self._rows.setSpacing(px(8))
        self._area = scrolled(sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(10), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self._area, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(row(self._add_button, None))
        self._shown: object = None

    def _begin(self, file: CandidateFile) -> Phase:
        """Take over the phase that is under way."""
        self._phase = Phase.ADMISSION if file.step("ceremony") is None else Phase.RECOGNITION
        return self._phase

    def _show(self, records: Mapping[Phase, Sequence[R]], *, may_add: bool, titled: bool) -> None:
        """Show these records, each phase under its heading where it is `titled`."""
        there = any(records.values())
        self._add_button.setVisible(there)
        self._add_button.setEnabled(may_add)
        shown = (self._phase, {phase: list(found) for phase, found in records.items()}, titled)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        for phase in sorted(Phase, key=lambda each: each is not self._phase):
            found = records.get(phase, ())
            if found and titled:
                put(self._rows, label(_(PHASE_TITLES[phase]), "small"))
            for each in found:
                put(self._rows, self._row(each))
        self._rows.addStretch(1)
        self._area.setVisible(there)
        self._empty.setVisible(not there)

    def _row(self, record: R) -> QWidget:
        raise NotImplementedError

    def _add(self) -> None:
        raise NotImplementedError
