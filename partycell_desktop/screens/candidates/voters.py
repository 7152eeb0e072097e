"""Who counts at a vote and who does not, and why; and the frozen list of a vote that was held."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateVote
from partycell_desktop.domain.names import text_key
from partycell_desktop.domain.vote import Voter, read_voters
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.record_table import Column, RecordTable
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, button, label, row
from partycell_desktop.words import _


def _pill(voter: Voter) -> tuple[str, str] | None:
    return (_("counts"), "green") if voter.counts else (_("does not count"), "neutral")


def voter_columns() -> list[Column[Voter]]:
    """The columns of a list of voters."""
    return [
        Column("counts", _("Counts"), lambda _each: "", lambda each: each.counts, width=100, pill=_pill),
        Column("name", _("Member"), lambda each: each.name, width=150, bold_tail=True),
        Column("why", _("Why not"), lambda each: each.why, lambda each: text_key(each.why), width=100),
    ]


class VotersTable(RecordTable[Voter]):
    """The voters of a meeting, in the order they are given."""

    def __init__(self, name: str) -> None:
        super().__init__(name, voter_columns(), accessible=_("Who counts at this vote"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns_button.hide()
        self.set_empty(_("Nobody belonged to the cell that day."))

    def show_voters(self, voters: Sequence[Voter]) -> None:
        """Show these; the current one stays current."""
        self.set_rows(voters, lambda each: each.member_id)


class VotersDialog(Dialog):
    """`candidate.voters`: the list of a kept vote as it was frozen then."""

    def __init__(self, vote: CandidateVote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidate.voters")
        self.setWindowTitle(_("Who counted"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table = VotersTable("candidate.voters.table")
        voters = read_voters(vote.voters)
        self.table.show_voters(sorted(voters, key=lambda each: each.counts))
        self.table.set_empty(_("No list was kept with this vote."))
        day = vote.held_on.shown() if vote.held_on else ""
        counted = _("{day}: {entitled} of {official} official members counted").format(
            day=day, entitled=vote.entitled or 0, official=vote.official or 0
        )
        card = Card(padding=1)
        card.add(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(self.windowTitle(), "name"))
        layout.addWidget(label(counted, "muted", "candidate.voters.said", wrap=True))
        layout.addWidget(card, 1)
        layout.addLayout(row(None, button(_("Close"), "candidate.voters.close", self.accept)))
        self.resize(px(600), px(460))
