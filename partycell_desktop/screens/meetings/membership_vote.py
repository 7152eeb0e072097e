"""The vote of a meeting on a candidate: who counts there, how many votes are needed, what came out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase
from partycell_desktop.domain.meetings import Meeting
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vote import EXEMPT, Voter, percent
from partycell_desktop.screens.candidates.rows import clear
from partycell_desktop.screens.candidates.voters import VotersTable
from partycell_desktop.screens.documents.take_number import offer_number
from partycell_desktop.screens.parts.desk import Desk, Message, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.fields import ChoiceField
from partycell_desktop.screens.parts.form import Form
from partycell_desktop.screens.parts.message_bar import MessageBar
from partycell_desktop.screens.parts.order_dialog import OrderDialog
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, part_fields
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Card, Note, button, label, restyle, row, scrolled
from partycell_desktop.use_cases.candidate_votes import Ballot, correct_vote, prepare_vote, record_vote, remove_vote
from partycell_desktop.use_cases.candidates import get_candidate
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.meetings import MeetingRecord
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _, n_

NAME = "candidate.vote"
TITLES = {
    Phase.ADMISSION: N_("Vote on the admission"),
    Phase.RECOGNITION: N_("Vote on the recognition"),
}
_COUNTS = ("in_favour", "against", "handed_out", "returned", "invalid")
_RESULT = ("way", "in_favour", "against", "against_reason")
_BALLOTS = ("handed_out", "returned", "invalid")
_CORRECTED = (*_RESULT, *_BALLOTS)


def ask_vote(desk: Desk, parent: QWidget, candidacy_id: int, phase: Phase, meeting: MeetingRecord) -> None:
    """Ask for the vote of a meeting on a candidate or probationary member, and keep it."""
    record = desk.look_up(get_candidate, candidacy_id)
    ballot = desk.look_up(prepare_vote, "", None, None, meeting.file.id) if record is not None else None
    if record is None or ballot is None:
        return
    if ballot.present is None:
        desk.say(_("Note first who was there: a vote counts the members of the meeting."), "accent")
        return
    dialog = VoteDialog(desk, record.file, phase, meeting, ballot, parent.window())
    dialog.exec()
    dialog.deleteLater()


def correct_vote_of(desk: Desk, parent: QWidget, candidacy_id: int, vote_id: int) -> None:
    """Correct a vote of a meeting on a candidate; of finished minutes only the number of its resolution."""
    record = desk.look_up(get_candidate, candidacy_id)
    vote = next((each for each in record.file.votes if each.id == vote_id), None) if record is not None else None
    if vote is not None:
        VoteCorrection(desk, vote, parent.window()).exec()


class VoteDialog(Dialog):
    """`candidate.vote.dialog`: the fields `candidate.vote.<item>`, the list `candidate.vote.voters` with `.came` and
    `.leave_out`, the live `candidate.vote.needed` and `candidate.vote.result`, `candidate.vote.do`."""

    def __init__(
        self,
        desk: Desk,
        file: CandidateFile,
        phase: Phase,
        meeting: MeetingRecord,
        ballot: Ballot,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}.dialog")
        self.setWindowTitle(_(TITLES[phase]))
        self._desk, self._file, self._phase, self._meeting = desk, file, phase, meeting
        self._today = desk.look_up(Session.today)
        self._ballot = ballot
        self._came: set[int] = set()
        self._left_out: dict[int, str] = {}
        self.form = self._make_form()
        self.bar = MessageBar(desk)
        self.do = button(_("Record the vote"), f"{NAME}.do", self.give_order, "primary")
        self.do.setDefault(True)
        sides = QHBoxLayout()
        sides.setSpacing(px(20))
        sheet = scrolled(self.form, f"{NAME}.form")
        sheet.setMinimumWidth(px(340))
        sides.addWidget(sheet, 5)
        sides.addWidget(self._voters_side(), 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(18), px(24), px(16))
        layout.setSpacing(px(10))
        day = meeting.meeting.held_on.shown() if meeting.meeting.held_on else ""
        held = label(f"{meeting.title} · {day}", "muted", f"{NAME}.meeting")
        layout.addLayout(
            row(label(_(TITLES[phase]), "name"), label(file.person.name, "strong", f"{NAME}.who"), None, held)
        )
        layout.addLayout(sides, 1)
        layout.addWidget(self.bar)
        layout.addLayout(row(None, button(_("Cancel"), f"{NAME}.cancel", self.reject), self.do))
        self.resize(px(980), px(600))
        self._count_anew()
        self.form.fields["way"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # The fields.

    def _make_form(self) -> Form:
        form = Form(label_width=150)
        form.add_heading(_("The result"))
        for field in self._fields(_RESULT):
            form.add(field)
        form.add_heading(_("With a secret ballot"))
        for field in self._fields(_BALLOTS):
            form.add(field)
        form.add_heading(_("The resolution"))
        (number,) = self._fields(("number",))
        form.add(number)
        form.end()
        assert self._today is not None
        day = part_fields(self._desk, NAME, Meeting, ("held_on",), self._today, self._meeting.meeting)[0]
        day.setParent(self)  # of no line of the form: the meeting has it
        day.hide()
        offer_number(self._desk, number, "NQ", day)
        for name in _COUNTS:
            field = form.fields[name]
            field.setMaximumWidth(px(96))
            field.typed.connect(self._show_result)
        return form

    def _fields(self, names: Sequence[str]) -> list[Field]:
        assert self._today is not None
        return part_fields(self._desk, NAME, CandidateVote, names, self._today)

    # Who counts.

    def _voters_side(self) -> QWidget:
        self._heading = label("", "heading", f"{NAME}.day")
        self._rule_place = QHBoxLayout()
        self.voters = VotersTable(f"{NAME}.voters")
        self.voters.current_changed.connect(lambda _each: self._show_buttons())
        self.voters.opened.connect(lambda _each: self._turn())
        self._came_button = button(_("Came to the meeting"), f"{NAME}.came", self._turn_came, "small")
        self._leave_button = button(_("Leave out…"), f"{NAME}.leave_out", self._turn_left_out, "small")
        card = Card(padding=1)
        card.add(self.voters, 1)
        self._needed = Note("", "neutral", f"{NAME}.needed")
        self._result = Note("", "neutral", f"{NAME}.result")
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        head = row(self._heading, None)
        head.addLayout(self._rule_place)
        layout.addLayout(head)
        layout.addWidget(card, 1)
        layout.addLayout(row(self._came_button, self._leave_button, None))
        layout.addWidget(self._needed)
        layout.addWidget(self._result)
        return side

    def _count_anew(self) -> None:
        left_out = {str(number): why for number, why in self._left_out.items()}
        ballot = self._desk.look_up(prepare_vote, "", sorted(self._came), left_out, self._meeting.file.id)
        if ballot is None:
            return
        self._ballot = ballot
        self._heading.setText(_("Who counts on {day}").format(day=f"{ballot.day:%d/%m/%Y}"))
        self.voters.show_voters(sorted(ballot.voters, key=lambda each: each.counts))
        clear(self._rule_place)
        says = _("{share} of those who count; who is simply absent stays in the number").format(share=ballot.share)
        self._rule_place.addWidget(RuleLink(f"{NAME}.rule", ballot.because, says))
        self._show_buttons()
        self._show_result()

    def _show_buttons(self) -> None:
        voter = self.voters.current()
        self._came_button.setEnabled(voter is not None and self._may_come(voter))
        came = voter is not None and voter.member_id in self._came
        self._came_button.setText(_("Did not come") if came else _("Came to the meeting"))
        left = voter is not None and voter.member_id in self._left_out
        self._leave_button.setEnabled(voter is not None and (voter.counts or left))
        self._leave_button.setText(_("Count again") if left else _("Leave out…"))

    def _may_come(self, voter: Voter) -> bool:
        return voter.member_id in self._came or voter.why == _(EXEMPT)

    def _turn(self) -> None:
        """Enter or a double click: what can be changed about this member."""
        if self._came_button.isEnabled():
            self._turn_came()
        elif self._leave_button.isEnabled():
            self._turn_left_out()

    def _turn_came(self) -> None:
        voter = self.voters.current()
        if voter is not None and self._may_come(voter):
            self._came ^= {voter.member_id}
            self._count_anew()

    def _turn_left_out(self) -> None:
        voter = self.voters.current()
        if voter is None:
            return
        if self._left_out.pop(voter.member_id, ""):
            self._count_anew()
        elif voter.counts:
            dialog = LeaveOutDialog(self._desk, voter.name, self)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._left_out[voter.member_id] = dialog.reason()
                self._count_anew()
            dialog.deleteLater()

    # What came out.

    def _number(self, name: str) -> int | None:
        text = self.form.fields[name].text().strip()
        return int(text) if text.isdigit() else None

    def _show_result(self) -> None:
        ballot = self._ballot
        needed = _("At least {needed} of {entitled} votes are needed ({share} of those who count).")
        there = _("{present} of those who count are there.").format(present=ballot.present or 0)
        words = needed.format(needed=ballot.needed, entitled=ballot.entitled, share=ballot.share)
        self._needed.say(f"{words} {there}")
        yes = self._number("in_favour")
        if yes is None:
            self._say_result(_("The cell has {official} official members. Type the votes in favour.").format(
                official=ballot.official), "neutral")  # fmt: skip
            return
        told = _("In favour {yes} of {all} who count ({share}); of all {official} official members {other}").format(
            yes=yes, all=ballot.entitled, share=percent(yes, ballot.entitled), official=ballot.official,
            other=percent(yes, ballot.official),
        )  # fmt: skip
        if yes + (self._number("against") or 0) > (ballot.present or 0):
            verdict, tone = _("more votes than members who count and are there"), "accent"
        elif ballot.entitled and yes >= ballot.needed:
            verdict, tone = _("enough: it passes"), "green"
        else:
            verdict, tone = (
                n_(
                    "{count} vote short: it fails, and is kept too",
                    "{count} votes short: it fails, and is kept too",
                    ballot.needed - yes,
                ).format(count=ballot.needed - yes),
                "gold",
            )
        self._say_result(f"{told}: {verdict}.", tone)

    def _say_result(self, text: str, tone: str) -> None:
        self._result.say(text)
        if self._result.property("tone") != tone:
            self._result.setProperty("tone", tone)
            restyle(self._result)
            for each in self._result.findChildren(QWidget):
                restyle(each)

    # The order.

    def give_order(self) -> None:
        """Record the vote with what is typed."""
        said: list[Message] = []
        listening = self._desk.said.connect(said.append)
        outcome = self._record()
        self._desk.said.disconnect(listening)
        self.form.mark(outcome.refused)
        if outcome:
            self.accept()
            if said:
                # While this dialog was open only its own bar could speak; what was done is said by the window's.
                self._desk.said.emit(said[-1])

    def _record(self) -> Outcome[Any]:
        texts = self.form.values()
        if not texts["in_favour"].strip():
            return self._refuse(_("Type how many voted in favour; nobody is 0."), "in_favour")
        left_out = {str(number): why for number, why in self._left_out.items()}
        came, meeting_id = sorted(self._came), self._meeting.file.id
        return self._desk.carry_out(
            record_vote, self._file.id, self._phase.value, texts, came, left_out, meeting_id=meeting_id
        )

    def _refuse(self, reason: str, field: str) -> Outcome[Any]:
        self.bar.show_message(Message(reason, "accent"))
        return Outcome(False, refused=Refused(reason, field))


class LeaveOutDialog(OrderDialog):
    """`candidate.vote.why`: asks why a member does not count; nothing is kept before the vote is."""

    def __init__(self, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        reasons = desk.look_up(list_choices, "not_counted") or ()
        self._why = ChoiceField("candidate.vote.why.reason", _("Reason"), reasons)
        super().__init__(
            desk,
            "candidate.vote.why",
            _("{name} does not count").format(name=name),
            [self._why],
            self._take,
            do=_("Do not count"),
            explain=_("Only for a reason of the rule. Who is simply absent stays in the number."),
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)

    def reason(self) -> str:
        """The reason that was given."""
        return self._why.text().strip()

    def _take(self, texts: dict[str, str]) -> Outcome[Any]:
        if texts["reason"].strip():
            return Outcome(True)
        return Outcome(False, refused=Refused(_("The reason is needed; it is kept."), "reason"))


class VoteCorrection(PartDialog):
    """`candidate.vote_known`: corrects what was entered wrongly of a vote; who counted stays as it was frozen."""

    def __init__(self, desk: Desk, vote: CandidateVote, parent: QWidget | None = None) -> None:
        prefix = "candidate.vote_known"
        today = desk.look_up(Session.today)
        assert today is not None
        asked = ("number",) if vote.sealed else (*_CORRECTED, "number")
        fields = part_fields(desk, prefix, CandidateVote, asked, today, vote)
        for each in fields:
            if each.key in _COUNTS:
                each.setMaximumWidth(px(96))
        day = vote.held_on.shown() if vote.held_on else ""
        frozen = _("Who counted stays as it was that day: {entitled} members.").format(entitled=vote.entitled or 0)
        sealed = _("The minutes are finished and hold this vote: note a correction beside them where it is wrong.")
        super().__init__(
            desk,
            prefix,
            _("Vote of {day}").format(day=day),
            fields,
            lambda texts: desk.carry_out(correct_vote, vote.id, texts),
            do=_("Save"),
            explain=sealed if vote.sealed else frozen,
            remove=None if vote.sealed else vote_removal(desk, vote),
            parent=parent,
        )


def vote_removal(desk: Desk, vote: CandidateVote) -> Removal:
    """How a vote is taken out."""
    day = vote.held_on.shown() if vote.held_on else ""
    return Removal(_("Take the vote of {day} out?").format(day=day), lambda: desk.carry_out(remove_vote, vote.id))
