"""Whom a meeting still has to vote on: those whose stage asks for it, each with what is to be done next."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.screens.candidates.rows import clear, put
from partycell_desktop.screens.meetings.membership_vote import ask_vote
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import button, label
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.use_cases.votes_ahead import VoteAhead, bring_to_meeting, list_votes_ahead
from partycell_desktop.words import N_, _

PHASES = {Phase.ADMISSION: N_("admission"), Phase.RECOGNITION: N_("recognition as official member")}


class VotesAhead(QWidget):
    """`meeting.ahead`: for each candidacy N `meeting.ahead.N` opens it, `.bring` puts it on the agenda, `.vote` votes.

    Under an agenda only those who are not on it; hidden where there is nobody. `candidate_wanted` with a candidacy.
    """

    candidate_wanted = Signal(int)

    def __init__(self, desk: Desk, name: str, *, votes: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self._desk, self._votes = desk, votes
        self._record: MeetingRecord | None = None
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self.hide()

    def show_record(self, record: MeetingRecord, *, may: bool) -> None:
        """Show whom this meeting has to vote on; nobody where its minutes are finished."""
        self._record = record
        lines = (self._desk.look_up(list_votes_ahead, record.file.id) or []) if may else []
        if not self._votes:
            lines = [each for each in lines if not each.point_id]
        shown = (record.file.id, lines)
        if shown == self._shown:
            return
        self._shown = shown
        self._fill(lines)
        self.setVisible(bool(lines))

    def _fill(self, lines: Sequence[VoteAhead]) -> None:
        clear(self._column)
        heading = _("The cell still has to vote on:") if self._votes else _("Not on the agenda yet:")
        if lines:
            put(self._column, label(heading, "muted"))
        for each in lines:
            put(self._column, self._row(each))

    def _row(self, ahead: VoteAhead) -> QWidget:
        name = f"{self.objectName()}.{ahead.candidacy_id}"
        words = f"{ahead.name} · {_(PHASES[ahead.phase])}"
        opened = button(words, name, lambda: self.candidate_wanted.emit(ahead.candidacy_id), "link")
        act: list[tuple[str, str, Callable[[], object]]] = []
        if not ahead.point_id:
            act.append((_("Put on the agenda"), "bring", partial(self._bring, ahead)))
        if self._votes:
            act.append((_("Vote…"), "vote", partial(self._vote, ahead)))
        buttons = [button(says, f"{name}.{what}", do, "small") for says, what, do in act]
        for one in buttons:
            one.setEnabled(not ahead.why_not)
        parts: list[QWidget | None] = [opened, None, *buttons]
        if ahead.why_not:
            parts.insert(1, label(ahead.why_not, "small", f"{name}.why"))
        return in_lines(*parts, gap=8)

    def _bring(self, ahead: VoteAhead) -> None:
        if self._record is not None:
            self._desk.carry_out(bring_to_meeting, ahead.candidacy_id, ahead.phase.value, self._record.file.id)

    def _vote(self, ahead: VoteAhead) -> None:
        if self._record is not None:
            ask_vote(self._desk, self, ahead.candidacy_id, ahead.phase, self._record)
