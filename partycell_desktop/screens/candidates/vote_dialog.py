"""The vote of the cell: who counts that day and why others do not, how many votes are needed, what came out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.vote import EXEMPT, Voter, percent
from partycell_desktop.screens.candidates.rows import clear
from partycell_desktop.screens.candidates.voters import VotersTable
from partycell_desktop.screens.documents.take_number import offer_number
from partycell_desktop.screens.parts.desk import Desk, Message, Outcome
from partycell_desktop.screens.parts.dialog import Dialog
from partycell_desktop.screens.parts.field import Field
from partycell_desktop.screens.parts.fields import ChoiceField, DateField
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
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import N_, _

NAME = "candidate.vote"
TITLES = {
    Phase.ADMISSION: N_("Vote on the admission"),
    Phase.RECOGNITION: N_("Vote on the recognition"),
}
_COUNTS = ("present_official", "present_probationary", "in_favour", "against")
_BEFORE = ("held_on", "number", "way", "present_official", "present_probationary", "absent_reason")
_RESULT = ("in_favour", "against", "against_reason")
_PEOPLE = ("chair", "chair_post", "secretary")
_CORRECTED = ("number", "way", *_BEFORE[3:], *_RESULT, *_PEOPLE)


def ask_vote(desk: Desk, parent: QWidget, candidacy_id: int, phase: str) -> bool:
    """Ask for a vote of the cell and keep it; True when it was kept."""
    record = desk.look_up(get_candidate, candidacy_id)
    if record is None:
        return False
    dialog = VoteDialog(desk, record.file, Phase(phase), parent.window())
    kept = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return kept


class VoteDialog(Dialog):
    """`candidate.vote.dialog`: the fields `candidate.vote.<item>`, the list `candidate.vote.voters` with `.came` and
    `.leave_out`, the live `candidate.vote.needed` and `candidate.vote.result`, `candidate.vote.do`."""

    def __init__(self, desk: Desk, file: CandidateFile, phase: Phase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}.dialog")
        self.setWindowTitle(_(TITLES[phase]))
        self._desk, self._file, self._phase = desk, file, phase
        self._today = desk.look_up(Session.today)
        self._ballot: Ballot | None = None
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
        layout.addLayout(row(label(_(TITLES[phase]), "name"), label(file.person.name, "muted", f"{NAME}.who"), None))
        layout.addLayout(sides, 1)
        layout.addWidget(self.bar)
        layout.addLayout(row(None, button(_("Cancel"), f"{NAME}.cancel", self.reject), self.do))
        self.resize(px(980), px(600))
        self._count_anew()
        self.form.fields["held_on"].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # The fields.

    def _make_form(self) -> Form:
        form = Form(label_width=150)
        held = self._file.votes_of(self._phase)
        before = held[-1] if held else None
        form.add_heading(_("The meeting"))
        for field in self._fields(_BEFORE):
            form.add(field)
        form.add_heading(_("The result"))
        for field in self._fields(_RESULT):
            form.add(field)
        form.add_heading(_("Who led it"))
        self._people: list[ChoiceField] = []
        for name in _PEOPLE:
            field = self._person_field(name)
            form.add(field)
            if before is not None:
                field.set_text(getattr(before, name))
        form.end()
        form.fields["held_on"].left.connect(self._count_anew)
        offer_number(self._desk, form.fields["number"], "NQ", form.fields["held_on"])
        form.fields["chair"].left.connect(self._propose_post)
        for name in _COUNTS:
            field = form.fields[name]
            field.setMaximumWidth(px(96))
            field.typed.connect(self._show_result)
        return form

    def _fields(self, names: Sequence[str]) -> list[Field]:
        assert self._today is not None
        return part_fields(self._desk, NAME, CandidateVote, names, self._today)

    def _person_field(self, name: str) -> Field:
        if name == "chair_post":
            return self._fields((name,))[0]
        made = ChoiceField(f"{NAME}.{name}", item_of(CandidateVote, name).title)
        self._people.append(made)
        return made

    def _propose_post(self) -> None:
        """The post in which the same person was in the chair before: it need not be typed again."""
        chair, post = self.form.fields["chair"].text().strip(), self.form.fields["chair_post"]
        known = [each.chair_post for each in self._file.votes if each.chair == chair and each.chair_post]
        if known and not post.text():
            post.put_text(known[-1])

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

    def _day(self) -> str:
        """The day typed, where it can be read; else today, for a first look."""
        field = self.form.fields["held_on"]
        read = field.date() if isinstance(field, DateField) else None
        if read is not None and read.is_full:
            return read.iso
        return self._today.isoformat() if self._today else ""

    def _count_anew(self) -> None:
        left_out = {str(number): why for number, why in self._left_out.items()}
        ballot = self._desk.look_up(prepare_vote, self._day(), sorted(self._came), left_out)
        if ballot is None:
            return
        self._ballot = ballot
        self._heading.setText(_("Who counts on {day}").format(day=f"{ballot.day:%d/%m/%Y}"))
        self.voters.show_voters(sorted(ballot.voters, key=lambda each: each.counts))
        names = [each.name for each in ballot.voters]
        for field in self._people:
            field.set_options(names)
        for name, count in (("present_official", ballot.entitled), ("present_probationary", ballot.probationary)):
            editor = self.form.fields[name].editor
            editor.setProperty("placeholderText", str(count))
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
        if ballot is None:
            return
        self._needed.say(
            _("At least {needed} of {entitled} votes are needed ({share} of those who count).").format(
                needed=ballot.needed, entitled=ballot.entitled, share=ballot.share
            )
        )
        yes = self._number("in_favour")
        if yes is None:
            self._say_result(_("The cell has {official} official members. Type the votes in favour.").format(
                official=ballot.official), "neutral")  # fmt: skip
            return
        told = _("In favour {yes} of {all} who count ({share}); of all {official} official members {other}").format(
            yes=yes, all=ballot.entitled, share=percent(yes, ballot.entitled), official=ballot.official,
            other=percent(yes, ballot.official),
        )  # fmt: skip
        if yes > ballot.entitled:
            verdict, tone = _("more votes than members who count"), "accent"
        elif ballot.entitled and yes >= ballot.needed:
            verdict, tone = _("enough: it passes"), "green"
        else:
            verdict, tone = (
                _("{count} votes short: it fails, and is kept too").format(count=ballot.needed - yes),
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
        if not texts["held_on"].strip():
            return self._refuse(_("The day of the meeting is needed."), "held_on")
        if not texts["in_favour"].strip():
            return self._refuse(_("Type how many voted in favour; nobody is 0."), "in_favour")
        left_out = {str(number): why for number, why in self._left_out.items()}
        return self._desk.carry_out(record_vote, self._file.id, self._phase.value, texts, sorted(self._came), left_out)

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
        fields = part_fields(desk, prefix, CandidateVote, _CORRECTED, today, vote)
        for each in fields:
            if each.key in _COUNTS:
                each.setMaximumWidth(px(96))
        day = vote.held_on.shown() if vote.held_on else ""
        super().__init__(
            desk,
            prefix,
            _("Vote of {day}").format(day=day),
            fields,
            lambda texts: desk.carry_out(correct_vote, vote.id, texts),
            do=_("Save"),
            explain=_("Who counted stays as it was that day: {entitled} members.").format(entitled=vote.entitled or 0),
            remove=vote_removal(desk, vote),
            parent=parent,
        )


def vote_removal(desk: Desk, vote: CandidateVote) -> Removal:
    """How a vote is taken out."""
    day = vote.held_on.shown() if vote.held_on else ""
    return Removal(_("Take the vote of {day} out?").format(day=day), lambda: desk.carry_out(remove_vote, vote.id))
