"""What unions at work and the committee of the residence said of a candidate, one line for each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, Opinion, Phase
from partycell_desktop.domain.vote import percent
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState, Pill, button, label, line, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import N_, _

PHASE_TITLES = {Phase.ADMISSION: N_("For the admission"), Phase.RECOGNITION: N_("For the recognition")}


def opinion_words(opinion: Opinion) -> str:
    """How many were asked and agreed, in one line."""
    parts = [opinion.given_on.shown()] if opinion.given_on else []
    if opinion.asked is not None:
        share = percent(opinion.agreed or 0, opinion.asked)
        parts.append(
            _("{agreed} of {asked} agree ({share})").format(
                agreed=opinion.agreed or 0, asked=opinion.asked, share=share
            )
        )
    if opinion.against:
        parts.append(_("{count} against").format(count=opinion.against))
    if opinion.reason:
        parts.append(opinion.reason)
    return " · ".join(parts)


class OpinionsPanel(QWidget):
    """`candidate.opinions`: `candidate.opinion.N` corrects, `candidate.opinion.add` notes another one.

    `wanted` with the phase, and the opinion to correct or None.
    """

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("candidate.opinions")
        self._phase = Phase.ADMISSION
        self._empty = EmptyState(
            "candidate.opinions.empty",
            _("Nobody has been asked yet: unions at work, and the Party committee of the residence."),
            _("Note an opinion…"),
        )
        self._empty.begun.connect(self._add)
        self._add_button = button(_("Note an opinion…"), "candidate.opinion.add", self._add, "small")
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

    def show_file(self, file: CandidateFile) -> None:
        """Show the opinions on a candidate, those of the phase that is under way first."""
        admitted = file.step("ceremony") is not None
        self._phase = Phase.RECOGNITION if admitted else Phase.ADMISSION
        self._add_button.setEnabled(file.candidacy.open)
        shown = (list(file.opinions), admitted)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        order = (Phase.RECOGNITION, Phase.ADMISSION) if admitted else (Phase.ADMISSION, Phase.RECOGNITION)
        for phase in order:
            found = [each for each in file.opinions if each.phase is phase]
            if found:
                self._show_phase(phase, found, titled=admitted)
        self._rows.addStretch(1)
        self._area.setVisible(bool(file.opinions))
        self._empty.setVisible(not file.opinions)
        self._add_button.setVisible(bool(file.opinions))

    def _show_phase(self, phase: Phase, opinions: Sequence[Opinion], *, titled: bool) -> None:
        if titled:
            put(self._rows, label(_(PHASE_TITLES[phase]), "small"))
        for each in opinions:
            put(self._rows, self._row(each))

    def _row(self, opinion: Opinion) -> QWidget:
        name = f"candidate.opinion.{opinion.id}"
        made = QWidget()
        title = WordsButton(
            name, opinion.body, lambda: self.wanted.emit(opinion.phase.value, opinion), "strong", _("Correct…")
        )
        pills = [Pill(_("residence") if opinion.residence else _("at work"), "neutral")]
        layout = QVBoxLayout(made)
        layout.setContentsMargins(px(2), 0, 0, 0)
        layout.setSpacing(px(2))
        head = row(title, *pills)
        head.setStretch(0, 1)
        layout.addLayout(head)
        words = opinion_words(opinion)
        if words:
            layout.addWidget(label(words, "muted", f"{name}.detail", wrap=True))
        for says, text in ((_("Strengths"), opinion.strengths), (_("Weaknesses"), opinion.weaknesses)):
            if text:
                layout.addWidget(label(f"{says}: {text}", "small", wrap=True))
        layout.addWidget(line())
        return made

    def _add(self) -> None:
        self.wanted.emit(self._phase.value, None)
