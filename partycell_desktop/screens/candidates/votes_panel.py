"""The votes of the cell on a candidate: each with both percentages, the failed ones too, and who counted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase, has_passed
from partycell_desktop.domain.vote import percent, read_voters
from partycell_desktop.screens.candidates.phases_panel import PhasesPanel
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, line, row
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


class VotesPanel(PhasesPanel[CandidateVote]):
    """`candidate.votes`: `candidate.bring.open` brings the vote to a meeting, `candidate.vote.N.meeting`, `.voters`.

    A vote is held, corrected and taken out in its meeting. `bring_wanted` with the phase; `meeting_wanted`,
    `voters_wanted` with a vote.
    """

    bring_wanted = Signal(str)
    meeting_wanted = Signal(object)
    voters_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            "candidate.votes",
            "candidate.bring.open",
            _("The cell has not voted yet. It votes in a meeting, where the program says who counts."),
            _("Bring to a meeting…"),
        )

    def show_file(self, file: CandidateFile) -> None:
        """Show the votes on a candidate, those of the phase that is under way first, of each the last one first."""
        may_vote = file.passed_vote(self._begin(file)) is None and file.candidacy.open
        self._show({phase: file.votes_of(phase)[::-1] for phase in Phase}, may_add=may_vote, titled=True)

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
        meeting = button(_("Open the meeting"), f"{name}.meeting", lambda: self.meeting_wanted.emit(vote), "link")
        foot = row(meeting, voters, None)
        foot.setAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(foot)
        layout.addWidget(line())
        return made

    def _add(self) -> None:
        self.bring_wanted.emit(self._phase.value)
