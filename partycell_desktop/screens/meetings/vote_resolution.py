"""The resolution that comes out of a vote on a candidate: 6-KNĐ or 13-KNĐ, numbered and printed from the meeting."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from partycell_desktop.domain.candidates import CandidateVote, Phase
from partycell_desktop.domain.meetings import MeetingFile, MeetingVote
from partycell_desktop.domain.membership_vote import RESOLUTION_FORMS
from partycell_desktop.screens.candidates.passages_dialog import PassagesDialog
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.candidate_papers import list_passages
from partycell_desktop.use_cases.candidates import get_candidate
from partycell_desktop.use_cases.vote_numbers import number_vote
from partycell_desktop.words import _


class VoteResolution(QWidget):
    """`meeting.resolution`: `.number` says which number the resolution has, `.take` gives it one, `.print` shows it.

    Of the chosen vote; nothing is seen where that is not about a candidate.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.resolution")
        self._desk = desk
        self._vote: MeetingVote | None = None
        self._number = label("", "muted", "meeting.resolution.number")
        self._take = button(_("Take a number"), "meeting.resolution.take", self._take_number, "small")
        self._print = button(_("Resolution…"), "meeting.resolution.print", self.print, "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        for part in (self._number, self._take, self._print):
            layout.addWidget(part)
        self.hide()

    def show_vote(self, vote: MeetingVote | None) -> None:
        """Show the resolution of a vote, also of a failed one: it goes up with its result."""
        self._vote = vote if vote is not None and vote.candidacy_id else None
        known = self._kept()
        self.setVisible(known is not None)
        if known is not None:
            self._number.setText(known.number)
            self._number.setVisible(bool(known.number))
            self._take.setVisible(not known.number)

    def _kept(self) -> CandidateVote | None:
        if self._vote is None:
            return None
        record = self._desk.look_up(get_candidate, self._vote.candidacy_id)
        votes = record.file.votes if record is not None else ()
        return next((each for each in votes if each.id == self._vote.id), None)

    def _take_number(self) -> None:
        if self._vote is not None:
            self._desk.carry_out(number_vote, self._vote.id)

    def print(self) -> None:
        """Show the resolution as it will be printed."""
        if self._vote is not None:
            print_resolution(self._desk, self.window(), self._vote)


def print_resolution(desk: Desk, parent: QWidget, vote: MeetingVote) -> None:
    """Show the resolution on a vote of a meeting, with the facts of that meeting; what it lacks is written first."""
    form = RESOLUTION_FORMS[Phase(vote.phase)]
    show = partial(show_paper, desk, parent, form, [], {"meeting": str(vote.meeting_id)}, [vote.candidacy_id])
    record = desk.look_up(get_candidate, vote.candidacy_id)
    lines = desk.look_up(list_passages, vote.candidacy_id, form) or []
    empty = next((each.name for each in lines if each.needed and not each.text), "")
    if record is not None and empty:
        code = empty.partition(".")[0]
        dialog = PassagesDialog(desk, record.file, code, "", parent)
        dialog.print_wanted.connect(show)
        dialog.show()
    else:
        show()


def add_resolutions(menu: QMenu, desk: Desk, parent: QWidget, file: MeetingFile) -> None:
    """Add the resolutions on candidates to the papers of a meeting, `meeting.print.vote.N`."""
    for vote in file.votes:
        if vote.candidacy_id:
            words = _("Resolution: {matter}").format(matter=vote.matter)
            action = menu.addAction(words, partial(print_resolution, desk, parent, vote))
            action.setObjectName(f"meeting.print.vote.{vote.id}")
