"""The votes of the cell on a candidate: each with both percentages, the failed ones too, and who counted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase, has_passed
from partycell_desktop.domain.vote import percent, read_voters
from partycell_desktop.screens.candidates.opinions_panel import PHASE_TITLES
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import EmptyState, Pill, button, label, line, row, scrolled
from partycell_desktop.words import _


def vote_words(vote: CandidateVote) -> list[str]:
    """The result in lines: both percentages, who was against and why, chair and secretary."""
    yes, entitled, official = vote.in_favour or 0, vote.entitled or 0, vote.official or 0
    told = [
        _("In favour {yes} of {all} who count ({share}); of all {official} official members {other}").format(
            yes=yes, all=entitled, share=percent(yes, entitled), official=official, other=percent(yes, official)
        )
    ]
    if vote.against:
        against = _("against {count}").format(count=vote.against)
        told.append(f"{against}: {vote.against_reason}" if vote.against_reason else against)
    present = _("present {present} of {official} official members").format(
        present=vote.present_official or 0, official=official
    )
    parts = [vote.way, present]
    if vote.chair:
        parts.append(_("chair {name}").format(name=vote.chair))
    if vote.secretary:
        parts.append(_("secretary {name}").format(name=vote.secretary))
    told.append(" · ".join(part for part in parts if part))
    return told


class VotesPanel(QWidget):
    """`candidate.votes`: `candidate.vote.add` records, `candidate.vote.N.correct`, `.voters`, `.remove`.

    `vote_wanted` with the phase; `correct_wanted`, `voters_wanted`, `remove_wanted` with a vote.
    """

    vote_wanted = Signal(str)
    correct_wanted = Signal(object)
    voters_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("candidate.votes")
        self._phase = Phase.ADMISSION
        self._empty = EmptyState(
            "candidate.votes.empty",
            _("The cell has not voted yet. The program says who counts that day and how many votes are needed."),
            _("Record a vote…"),
        )
        self._empty.begun.connect(self._add)
        self._add_button = button(_("Record a vote…"), "candidate.vote.add", self._add, "small")
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
        """Show the votes on a candidate, those of the phase that is under way first."""
        admitted = file.step("ceremony") is not None
        self._phase = Phase.RECOGNITION if admitted else Phase.ADMISSION
        may_vote = file.candidacy.open and file.passed_vote(self._phase) is None
        self._add_button.setVisible(bool(file.votes))
        self._add_button.setEnabled(may_vote)
        shown = (list(file.votes), admitted)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._rows)
        order = (Phase.RECOGNITION, Phase.ADMISSION) if admitted else (Phase.ADMISSION, Phase.RECOGNITION)
        for phase in order:
            held = file.votes_of(phase)
            if held:
                self._show_phase(phase, held)
        self._rows.addStretch(1)
        self._area.setVisible(bool(file.votes))
        self._empty.setVisible(not file.votes)

    def _show_phase(self, phase: Phase, held: Sequence[CandidateVote]) -> None:
        put(self._rows, label(_(PHASE_TITLES[phase]), "small"))
        for each in reversed(held):
            put(self._rows, self._row(each))

    def _row(self, vote: CandidateVote) -> QWidget:
        name = f"candidate.vote.{vote.id}"
        made = QWidget()
        made.setObjectName(name)
        day = vote.held_on.shown() if vote.held_on else ""
        title = label(" · ".join(part for part in (day, vote.number) if part), "strong", f"{name}.title")
        passed = has_passed(vote)
        result = f"{vote.in_favour or 0}/{vote.entitled or 0}"
        words = _("passed {result}") if passed else _("failed {result}")
        pill = Pill(words.format(result=result), "green" if passed else "accent", f"{name}.result")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(px(2), 0, 0, 0)
        layout.setSpacing(px(2))
        layout.addLayout(row(title, pill, None))
        for at, told in enumerate(vote_words(vote)):
            layout.addWidget(label(told, "" if at == 0 else "muted", f"{name}.line.{at}", wrap=True))
        counted = sum(not each.counts for each in read_voters(vote.voters))
        voters = button(
            _("Who counted ({left} left out)…").format(left=counted) if counted else _("Who counted…"),
            f"{name}.voters", lambda: self.voters_wanted.emit(vote), "link",
        )  # fmt: skip
        correct = button(_("Correct…"), f"{name}.correct", lambda: self.correct_wanted.emit(vote), "link")
        remove = button(_("Take out…"), f"{name}.remove", lambda: self.remove_wanted.emit(vote), "link")
        foot = row(voters, correct, remove, None)
        foot.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(foot)
        layout.addWidget(line())
        return made

    def _add(self) -> None:
        self.vote_wanted.emit(self._phase.value)
