"""What unions at work and the committee of the residence said of a candidate, one line for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, Opinion, Phase
from partycell_desktop.domain.vote import percent
from partycell_desktop.screens.candidates.phases_panel import PhasesPanel
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, label, line, row
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.words import _


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


class OpinionsPanel(PhasesPanel[Opinion]):
    """`candidate.opinions`: `candidate.opinion.N` corrects, `candidate.opinion.add` notes another one.

    `wanted` with the phase, and the opinion to correct or None.
    """

    wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(
            "candidate.opinions",
            "candidate.opinion.add",
            _("Nobody has been asked yet: unions at work, and the Party committee of the residence."),
            _("Note an opinion…"),
        )

    def show_file(self, file: CandidateFile) -> None:
        """Show the opinions on a candidate, those of the phase that is under way first."""
        under_way = self._begin(file)
        found = {phase: [each for each in file.opinions if each.phase is phase] for phase in Phase}
        self._show(found, may_add=file.candidacy.open, titled=under_way is Phase.RECOGNITION)

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
