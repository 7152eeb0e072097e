"""The congress on its meeting: who counts, what comes next, organs, elections with their ballots, the result."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from partycell_desktop.domain.congress import (
    ELECTION_LABELS,
    ORGAN_LABELS,
    WITHDRAWAL_LABELS,
    BallotRound,
    ElectionKind,
    Nominee,
    Organ,
    Withdrawal,
)
from partycell_desktop.domain.congress_state import NextStep, Step, may_be_written
from partycell_desktop.domain.elections import ElectionResult, result_of
from partycell_desktop.domain.vote import percent
from partycell_desktop.screens.meetings.ballot_dialogs import (
    AfterDialog,
    AppointDialog,
    CountDialog,
    OpenBallotDialog,
    ResultsDialog,
    TieDialog,
)
from partycell_desktop.screens.meetings.congress_dialogs import (
    AbsenceDialog,
    CongressDialog,
    ElectionDialog,
    NomineeDialog,
    OrganDialog,
)
from partycell_desktop.screens.parts.chips import in_lines
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.style import px
from partycell_desktop.screens.parts.surfaces import Pill, button, label, line, row, scrolled
from partycell_desktop.screens.parts.words_button import WordsButton
from partycell_desktop.screens.printing import show_paper
from partycell_desktop.use_cases.congress import CongressRecord, get_congress, propose_elections
from partycell_desktop.use_cases.congress_ballots import get_ballot, votes_needed
from partycell_desktop.use_cases.congress_papers import MOST_ON_A_PAGE, number_congress_paper
from partycell_desktop.use_cases.congress_results import preview_results
from partycell_desktop.use_cases.meetings import MeetingRecord, mark_rest_present, open_meeting
from partycell_desktop.words import N_, _

STEP_WORDS: dict[Step, str] = {
    Step.LIST: N_("List the members of the congress"),
    Step.ATTENDANCE: N_("Note who is there: all others present"),
    Step.ORGAN: N_("Elect: {organ}"),
    Step.ELECTIONS: N_("Set up what is elected"),
    Step.NAMES: N_("Names for: {election}"),
    Step.BALLOT: N_("Ballot for: {election}"),
    Step.COUNT: N_("Count the ballots: {election}"),
    Step.TIE: N_("Equal votes: another ballot for {election}"),
    Step.APPOINT: N_("Note the secretary whom the upper committee appoints"),
    Step.TAKE_OVER: N_("Write the result into term and posts"),
    Step.REPORT: N_("Report the result upward"),
    Step.APPROVAL: N_("Note the approval of the upper committee"),
    Step.HANDOVER: N_("Note the handover"),
    Step.DONE: N_("Everything of this congress is done"),
}
PAPERS = {
    "nq-dh": N_("Resolution of the congress"),
    "bc-dh": N_("Report of the result"),
    "ds-tn": N_("Extract list"),
}
_NUMBERED = ("nq-dh", "bc-dh")


class CongressPanel(QWidget):
    """`meeting.congress`: `.next` does what comes next, so that Enter leads through the congress."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("meeting.congress")
        self._desk, self._today = desk, date.min
        self._record: CongressRecord | None = None
        self._valid = Pill("", "neutral", "meeting.congress.valid")
        self._counts = label("", "", "meeting.congress.counts", wrap=True)
        self._absence = button(_("Absent throughout…"), "meeting.congress.absence", self._accept, "small")
        self._facts = button(_("Congress…"), "meeting.congress.facts", self._change, "small")
        self._step = label("", "strong", "meeting.congress.step", wrap=True)
        self._next = button(_("Go on"), "meeting.congress.next", self._go_on, "primary")
        self._next.setAutoDefault(True)  # Enter presses it, as Space does
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(in_lines(self._valid, None, self._absence, self._facts, gap=8))
        layout.addWidget(self._counts)
        ahead = QHBoxLayout()
        ahead.setSpacing(px(8))
        ahead.addWidget(self._step, 1)
        ahead.addWidget(self._next)
        layout.addLayout(ahead)
        layout.addWidget(line())
        self._sheet = QWidget()
        self._sheet.setProperty("look", "sheet")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, px(8), 0)
        self._column.setSpacing(px(6))
        layout.addWidget(scrolled(self._sheet, "meeting.congress.parts"), 1)

    def show_record(self, record: MeetingRecord, today: date) -> None:
        """Show the congress of a meeting; the keyboard stays where it was as far as that is still there."""
        self._today = today
        found = self._desk.look_up(get_congress, record.file.id)
        if found is None:
            return
        focused = self.window().focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self._record = found
        self._show_counts(found)
        self._show_step(found)
        self._build(found)
        again = self.findChild(QWidget, name) if name else None
        if again is not None and again.isEnabled():
            again.setFocus()
        elif name:
            self._next.setFocus()

    # What is shown.

    def _show_counts(self, record: CongressRecord) -> None:
        state = record.state
        problem = any(each.key == "quorum" for each in record.warnings)
        known = bool(record.file.roll) and state.next.step is not Step.ATTENDANCE
        words = _("too few are there") if problem else _("enough are there") if known else _("not opened yet")
        self._valid.show_text(words, "accent" if problem else "green" if known else "neutral")
        told = _("Convened {convened} · count {entitled} · there {present} ({share})")
        share = percent(state.present, state.convened) or "–"
        self._counts.setText(
            told.format(convened=state.convened, entitled=state.entitled, present=state.present, share=share)
        )
        may = may_be_written(record.file)
        self._absence.setEnabled(may and bool(record.file.roll))
        self._facts.setEnabled(may)

    def _show_step(self, record: CongressRecord) -> None:
        step = record.state.next
        election = next((each for each in record.file.elections if each.id == step.election_id), None)
        words = _(STEP_WORDS[step.step]).format(
            organ=_(ORGAN_LABELS[step.organ]), election=_(ELECTION_LABELS[election.kind]) if election else ""
        )
        self._step.setText(_("Next: {what}").format(what=words) if step.step is not Step.DONE else words)
        after = step.step in (Step.TAKE_OVER, Step.REPORT, Step.APPROVAL, Step.HANDOVER)
        self._next.setVisible(step.step is not Step.DONE)
        self._next.setEnabled(after or may_be_written(record.file))

    def _build(self, record: CongressRecord) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.setParent(None)
                gone.deleteLater()
        may = may_be_written(record.file)
        self._add(label(_("Organs of the congress"), "heading"))
        for organ in Organ:
            self._add(self._organ_line(record, organ, may))
        self._add(in_lines(label(_("Elections"), "heading"), None, self._election_button(may), gap=8))
        for number, result in enumerate(record.state.results, 1):
            self._election(record, result, number, may)
        self._result(record)
        self._hints(record)
        self._column.addStretch(1)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def _organ_line(self, record: CongressRecord, organ: Organ, may: bool) -> QWidget:
        members = record.state.organs[organ]
        names = ", ".join(each.name for each in members) or _("not elected yet")
        vote = next((each for each in record.file.votes if members and each.id == members[0].vote_id), None)
        tail = f" · {vote.in_favour or 0}/{vote.entitled or 0}" if vote else ""
        words = f"{_(ORGAN_LABELS[organ])}: {names}{tail}"
        made = WordsButton(f"meeting.congress.{organ}", words, partial(self._elect_organ, organ))
        made.setEnabled(may)
        return made

    def _election_button(self, may: bool) -> QWidget:
        made = button(_("Another election…"), "meeting.congress.election", lambda: self._change_election(0), "small")
        made.setEnabled(may)
        return made

    def _election(self, record: CongressRecord, result: ElectionResult, number: int, may: bool) -> None:
        election = result.election
        name = f"meeting.election.{election.id}"
        kind = _(ELECTION_LABELS[election.kind])
        seats = _("{elected} of {seats} elected").format(elected=len(result.elected), seats=election.seats or "?")
        buttons = [
            button(_("Name…"), f"{name}.name", partial(self._nominate, election.id, 0), "small",
                   accessible=_("Add a name: {election}").format(election=kind)),
            button(_("Seats…"), f"{name}.seats", partial(self._change_election, election.id), "small",
                   accessible=_("Seats: {election}").format(election=kind)),
            button(_("Ballot…"), f"{name}.ballot", partial(self._open_ballot, election.id), "small",
                   accessible=_("Open a ballot: {election}").format(election=kind)),
        ]  # fmt: skip
        for each in buttons:
            each.setEnabled(may)
        self._add(line())
        self._add(in_lines(label(f"{number}. {kind} · {seats}", "strong"), None, *buttons, gap=8))
        if election.closed:
            self._add(label(election.closed, "small", wrap=True))
        for nominee in record.file.nominees:
            if nominee.election_id == election.id:
                self._add(self._nominee_line(record, nominee, may))
        for at, ballot in enumerate(result.rounds, 1):
            self._ballot(record, ballot, at, may)

    def _nominee_line(self, record: CongressRecord, nominee: Nominee, may: bool) -> QWidget:
        standing = {each.id for each in record.state.standing[nominee.election_id]}
        parts = [nominee.name]
        if nominee.withdrawal is not Withdrawal.NONE:
            parts.append(_(WITHDRAWAL_LABELS[nominee.withdrawal]))
        elif nominee.id not in standing:
            parts.append(_("not on the list"))
        if nominee.support is not None:
            parts.append(_("{count} for the name").format(count=nominee.support))
        made = WordsButton(
            f"meeting.nominee.{nominee.id}",
            "– " + " · ".join(parts),
            partial(self._nominate, nominee.election_id, nominee.id),
            "muted" if nominee.id not in standing else "",
        )
        made.setEnabled(may)
        return made

    def _ballot(self, record: CongressRecord, ballot: BallotRound, at: int, may: bool) -> None:
        name = f"meeting.round.{ballot.id}"
        names = [each for each in record.file.ballot_names if each.round_id == ballot.id]
        if ballot.is_counted:
            found = result_of(ballot, names)
            told = ", ".join(f"{each.name} ({each.votes})" for each in found.elected) or _("nobody elected")
            figures = f"{ballot.handed_out}/{ballot.returned}/{ballot.valid}/{ballot.invalid}"
            words = _("Ballot {number} · handed out/back/valid/invalid {figures} · elected: {names}").format(
                number=at, figures=figures, names=told
            )
            if found.tied:
                words += " · " + _("equal: {names}").format(names=", ".join(each.name for each in found.tied))
        else:
            words = _("Ballot {number}: {names} · not counted yet").format(
                number=at, names=", ".join(each.name for each in names)
            )
        made = WordsButton(name, words, partial(self._count, ballot.id), "strong")
        made.setEnabled(may)
        self._add(made)
        papers = [
            button(_("Ballot papers"), f"{name}.papers", partial(self._choose_sheet, ballot.id), "link"),
            button(_("Minutes of the counting"), f"{name}.minutes", partial(self._print, "bb-kp", ballot.id), "link"),
            button(_("Take a number"), f"{name}.number", partial(self._number, "bb-kp", ballot.id), "link"),
        ]
        if ballot.is_counted and (ballot.settled or result_of(ballot, names).tied):
            papers.append(button(_("Equal votes…"), f"{name}.tie", partial(self._settle, ballot.id), "link"))
        papers[1].setEnabled(ballot.is_counted)
        papers[2].setEnabled(ballot.is_counted and not ballot.document_id)
        self._add(in_lines(*papers, None, gap=8))

    def _result(self, record: CongressRecord) -> None:
        congress = record.state.congress
        self._add(line())
        heading = label(_("Result"), "heading")
        buttons = [
            button(_("Into term and posts…"), "meeting.congress.results", self._take_over, "small"),
            button(_("Report, approval…"), "meeting.congress.after", self._note_after, "small"),
        ]
        buttons[0].setEnabled(not congress.term_id)
        self._add(in_lines(heading, None, *buttons, gap=8))
        told = [
            (_("Reported upward on {day}"), congress.result_reported_on),
            (_("Approved on {day}"), congress.approved_on),
            (_("Handed over on {day}"), congress.handed_over_on),
        ]
        words = [text.format(day=day.shown()) for text, day in told if day is not None]
        if congress.term_id:
            words.insert(0, _("The term {term} has begun").format(term=congress.term_name))
        if congress.appointed_id:
            words.append(_("Appointed: {name}").format(name=record.file.name_of(congress.appointed_id)))
        if words:
            self._add(label(" · ".join(words), "muted", "meeting.congress.told", wrap=True))
        links: list[QWidget | None] = []
        for code, title in PAPERS.items():
            links.append(button(_(title), f"meeting.congress.print.{code}", partial(self._print, code, 0), "link"))
            if code in _NUMBERED:
                take = button(
                    _("Take a number"),
                    f"meeting.congress.number.{code}",
                    partial(self._number, code, 0),
                    "link",
                    accessible=_("Take a number: {paper}").format(paper=_(title)),
                )
                links.append(take)
        self._add(in_lines(*links, None, gap=8))

    def _hints(self, record: CongressRecord) -> None:
        if record.warnings:
            self._add(line())
            self._add(label(_("Hints"), "heading"))
        for each in record.warnings:
            name = f"meeting.congress.hint.{each.key}"
            self._add(label(each.text, "", name, wrap=True))
            if each.because is not None:
                link = QWidget()
                link.setLayout(row(RuleLink(f"{name}.rule", each.because), None))
                self._add(link)

    # What the buttons do.

    def _go_on(self) -> None:
        """Do what comes next; the keyboard stays on the button, so that Enter goes on again."""
        record = self._record
        if record is None:
            return
        step, number = record.state.next, record.file.id
        acts: dict[Step, Callable[[], object]] = {
            Step.LIST: lambda: self._desk.carry_out(open_meeting, number),
            Step.ATTENDANCE: lambda: self._desk.carry_out(mark_rest_present, number),
            Step.ORGAN: lambda: self._elect_organ(step.organ),
            Step.ELECTIONS: lambda: self._desk.carry_out(propose_elections, number),
            Step.NAMES: lambda: self._names(step),
            Step.BALLOT: lambda: self._open_ballot(step.election_id),
            Step.COUNT: lambda: self._count(step.round_id),
            Step.TIE: lambda: self._open_ballot(step.election_id),
            Step.APPOINT: self._appoint,
            Step.TAKE_OVER: self._take_over,
            Step.REPORT: self._note_after,
            Step.APPROVAL: self._note_after,
            Step.HANDOVER: self._note_after,
        }
        if step.step in acts:
            acts[step.step]()
            self._next.setFocus()

    def _names(self, step: NextStep) -> None:
        assert self._record is not None
        election = next(each for each in self._record.file.elections if each.id == step.election_id)
        if election.seats:
            self._nominate(election.id, 0)
        else:
            self._change_election(election.id)

    def _change(self) -> None:
        if self._record is not None:
            CongressDialog(self._desk, self._record, self._today, self.window()).exec()

    def _accept(self) -> None:
        if self._record is not None:
            AbsenceDialog(self._desk, self._record, self.window()).exec()

    def _elect_organ(self, organ: Organ) -> None:
        if self._record is not None:
            OrganDialog(self._desk, self._record, organ, self._today, self.window()).exec()

    def _change_election(self, election_id: int) -> None:
        if self._record is not None:
            known = next((each for each in self._record.file.elections if each.id == election_id), None)
            ElectionDialog(self._desk, self._record, known, self._today, self.window()).exec()

    def _nominate(self, election_id: int, nominee_id: int) -> None:
        if self._record is None:
            return
        file = self._record.file
        election = next(each for each in file.elections if each.id == election_id)
        known = next((each for each in file.nominees if each.id == nominee_id), None)
        NomineeDialog(self._desk, self._record, election, known, self._today, self.window()).exec()

    def _open_ballot(self, election_id: int) -> None:
        if self._record is None:
            return
        result = next(each for each in self._record.state.results if each.election.id == election_id)
        if result.open_round is not None:
            self._count(result.open_round.id)
        elif result.election.kind is ElectionKind.SECRETARY and self._record.state.next.step is Step.APPOINT:
            self._appoint()
        elif not result.left:
            self._desk.say(_("Enter the names of the list first."), "neutral")
        else:
            OpenBallotDialog(self._desk, result, self.window()).exec()

    def _count(self, round_id: int) -> None:
        ballot = self._desk.look_up(get_ballot, round_id)
        needed = self._desk.look_up(votes_needed, round_id)
        if self._record is not None and ballot is not None and needed is not None:
            CountDialog(self._desk, self._record, ballot, needed, self._today, self.window()).exec()

    def _settle(self, round_id: int) -> None:
        ballot = self._desk.look_up(get_ballot, round_id)
        if ballot is not None:
            TieDialog(self._desk, ballot, self.window()).exec()

    def _appoint(self) -> None:
        if self._record is not None:
            AppointDialog(self._desk, self._record, self._today, self.window()).exec()

    def _take_over(self) -> None:
        if self._record is None:
            return
        told = self._desk.look_up(preview_results, self._record.file.id)
        if told is not None:
            ResultsDialog(self._desk, self._record.file.id, told, self._today, self.window()).exec()

    def _note_after(self) -> None:
        if self._record is not None:
            AfterDialog(self._desk, self._record, self._today, self.window()).exec()

    def _number(self, code: str, round_id: int) -> None:
        if self._record is not None:
            self._desk.carry_out(number_congress_paper, self._record.file.id, code, round_id)

    def _print(self, code: str, round_id: int, **more: str) -> None:
        if self._record is not None:
            options = {"meeting": str(self._record.file.id), **more}
            if round_id:
                options["round"] = str(round_id)
            show_paper(self._desk, self.window(), code, [], options)

    def _choose_sheet(self, round_id: int) -> None:
        """A ballot paper for everybody who is there: how many shall stand on a page?"""
        menu = QMenu(self)
        menu.setObjectName("meeting.round.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for count in range(1, MOST_ON_A_PAGE + 1):
            action = menu.addAction(
                _("{count} on a page").format(count=count), partial(self._print_ballots, round_id, count)
            )
            action.setObjectName(f"meeting.round.print.{count}")
        pressed = self.findChild(QWidget, f"meeting.round.{round_id}.papers")
        if pressed is not None:
            menu.popup(pressed.mapToGlobal(pressed.rect().bottomLeft()))

    def _print_ballots(self, round_id: int, per_page: int) -> None:
        if self._record is not None:
            copies = str(max(1, self._record.state.present))
            self._print("phieu-bau", round_id, copies=copies, per_page=str(per_page))
