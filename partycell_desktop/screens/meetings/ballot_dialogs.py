"""What is asked about the ballots of a congress: whose names, the figures of the counting, equal votes, the result."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.congress import ELECTION_LABELS, BallotRound, Congress
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.elections import ElectionResult, votes_field
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank
from partycell_desktop.screens.meetings.congress_dialogs import called
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField, LongTextField, TextField, TickField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.screens.parts.rule_link import RuleLink
from partycell_desktop.screens.parts.surfaces import Note, row
from partycell_desktop.use_cases.congress import CongressRecord
from partycell_desktop.use_cases.congress_ballots import (
    BallotRecord,
    count_ballot,
    open_ballot,
    remove_ballot,
    settle_tie,
)
from partycell_desktop.use_cases.congress_results import (
    CongressOutcome,
    appoint_secretary,
    note_after_congress,
    take_over_results,
)
from partycell_desktop.words import _

_FIGURES = ("handed_out", "returned", "valid", "invalid")
_REST = ("invalid_reasons", "started_at", "ended_at")
_OF_THE_TERM = ("term_name", "ends_on")
_AFTER = ("result_reported_on", "approval_number", "approved_on", "approved_by", "handed_over_on", "note")
_WHAT = {"begins": "+ {name}: {title}", "ends": "− {name}: {title}", "goes on": "= {name}: {title}"}


class OpenBallotDialog(PartDialog):
    """`congress.open`: whose names stand on the ballot paper, and how many are elected."""

    def __init__(self, desk: Desk, result: ElectionResult, parent: QWidget) -> None:
        name, tied = "congress.open", {each.person_id for each in result.tied}
        ticks = {}
        for each in result.left:
            tick = TickField(f"{name}.name_{each.person_id}", each.name)
            tick.set_text("yes" if not tied or each.person_id in tied else "")
            ticks[each.person_id] = tick
        seats = TextField(f"{name}.seats", _("To be elected"))
        seats.set_text(str(result.open_seats))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            chosen = [each for each in ticks if texts[f"name_{each}"]]
            typed = texts["seats"].strip()
            if not chosen:
                return Outcome(False, refused=Refused(_("Choose at least one name."), f"name_{next(iter(ticks), 0)}"))
            if not (typed.isascii() and typed.isdigit()):
                return Outcome(False, refused=Refused(_("Only a whole number can stand here."), "seats"))
            return desk.carry_out(open_ballot, result.election.id, chosen, int(typed[:6]))

        super().__init__(
            desk,
            name,
            _("Ballot: {what}").format(what=_(ELECTION_LABELS[result.election.kind])),
            [_("Names on the ballot paper"), *ticks.values(), seats],
            keep,
            do=_("Freeze the names"),
            explain=_("The names stand on the paper by given name A, B, C. With as many names as seats it has the "
                      "columns “Đồng ý”, “Không đồng ý”."),
            parent=parent,
        )  # fmt: skip


class CountDialog(PartDialog):
    """`congress.count`: the figures of the counting, one after the other, with who is elected so far in `.result`."""

    def __init__(
        self, desk: Desk, record: CongressRecord, ballot: BallotRecord, needed: int, today: date, parent: QWidget
    ) -> None:
        name, number = "congress.count", ballot.ballot.id
        self._ballot, self._needed, self._entitled = ballot, needed, record.state.entitled
        known = ballot.ballot
        fields = part_fields(desk, name, BallotRound, _FIGURES, today, known)
        if not known.is_counted:
            for field in fields[:2]:
                field.set_text(str(record.state.present))
        votes = []
        for each in ballot.names:
            field = TextField(f"{name}.{votes_field(each.person_id)}", each.name)
            field.set_text("" if each.votes is None else str(each.votes))
            votes.append(field)
        self._result = Note("", "neutral", f"{name}.result")

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            given = {str(each.person_id): texts[votes_field(each.person_id)] for each in ballot.names}
            return desk.carry_out(count_ballot, number, only(texts, (*_FIGURES, *_REST)), given)

        rest = part_fields(desk, name, BallotRound, _REST, today, known)
        told = _("Count: {entitled}; there: {present}. More than one half of those who count elects: {needed} votes.")
        told = told.format(entitled=record.state.entitled, present=record.state.present, needed=needed)
        super().__init__(
            desk,
            name,
            _("Counting of the ballots"),
            [*fields, _("Votes for each name"), *votes, *rest],
            keep,
            do=_("Record it"),
            explain=told,
            wide=[self._result],
            remove=Removal(_("Take this ballot out?"), lambda: desk.carry_out(remove_ballot, number)),
            parent=parent,
        )  # fmt: skip
        for field in self.form.fields.values():
            field.typed.connect(self._count)
        self._count()

    def _count(self) -> None:
        """Who has the votes that are needed, as far as they are typed."""
        typed = [(each, self.form.fields[votes_field(each.person_id)].text().strip()) for each in self._ballot.names]
        numbers = [(int(text), each.name) for each, text in typed if text.isascii() and text.isdigit()]
        reached = sorted((each for each in numbers if each[0] >= self._needed), key=lambda each: -each[0])
        names = ", ".join(f"{name} ({votes})" for votes, name in reached)
        words = _("Have the votes needed ({count} of {seats}): {names}")
        told = words.format(count=len(reached), seats=self._ballot.ballot.seats, names=names or "–")
        self._result.say(told)
        self._result.setVisible(bool(numbers))


class TieDialog(PartDialog):
    """`congress.tie`: whom the congress chose among equal votes without another ballot, and how it decided."""

    def __init__(self, desk: Desk, ballot: BallotRecord, parent: QWidget) -> None:
        name = "congress.tie"
        ticks = {each.person_id: TickField(f"{name}.name_{each.person_id}", each.name) for each in ballot.among}
        for each in ballot.among:
            ticks[each.person_id].set_text("yes" if each.chosen else "")
        settled = LongTextField(f"{name}.settled", _("What the congress decided"))
        settled.set_text(ballot.ballot.settled)

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            chosen = [each for each in ticks if texts[f"name_{each}"]]
            return desk.carry_out(settle_tie, ballot.ballot.id, chosen, texts["settled"])

        super().__init__(
            desk,
            name,
            _("Equal votes"),
            [_("Elected by decision of the congress"), *ticks.values(), settled],
            keep,
            do=_("Record it"),
            explain=_("No rule that the program has read says who goes first. The usual way is another ballot between "
                      "these names; what the congress decides otherwise is written into the minutes."),
            parent=parent,
        )  # fmt: skip


class AppointDialog(PartDialog):
    """`congress.appoint`: the secretary whom the upper committee appointed."""

    def __init__(self, desk: Desk, record: CongressRecord, today: date, parent: QWidget) -> None:
        name = "congress.appoint"
        members = called([each for each in record.file.roll if each.rank is Rank.OFFICIAL and not each.guest])
        who = ChoiceField(f"{name}.member", _("Secretary"), [*members], only_listed=True)
        congress = record.state.congress
        who.set_text(next((words for words, number in members.items() if number == congress.appointed_id), ""))
        removal = None
        if congress.appointed_id:
            says = _("Take the appointment back?")
            removal = Removal(says, lambda: desk.carry_out(appoint_secretary, record.file.id, 0, ""))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            chosen = members.get(texts["member"].strip())
            if chosen is None:
                return Outcome(False, refused=Refused(_("Choose one from the list."), "member"))
            return desk.carry_out(appoint_secretary, record.file.id, chosen, texts["appointment"])

        super().__init__(
            desk,
            name,
            _("Secretary appointed by the upper committee"),
            [who, *part_fields(desk, name, Congress, ("appointment",), today, congress)],
            keep,
            do=_("Note it"),
            remove=removal,
            parent=parent,
        )


class ResultsDialog(PartDialog):
    """`congress.results`: what will be written into term and posts, before it is."""

    def __init__(self, desk: Desk, meeting_id: int, told: CongressOutcome, today: date, parent: QWidget) -> None:
        name = "congress.results"
        lines = [_WHAT[each.what].format(name=each.name, title=each.title) for each in told.posts]
        fields = part_fields(desk, name, Congress, _OF_THE_TERM, today)
        fields[0].set_text(told.term_name)
        fields[1].set_text(shown_day(told.ends_on) if told.ends_on else "")
        wide: list[QWidget] = [Note("\n".join(lines), "neutral", f"{name}.posts")]
        if told.because is not None:
            link = QWidget()
            link.setLayout(row(RuleLink(f"{name}.rule", told.because), None))
            wide.append(link)
        says = _(
            "One act, which Undo takes back: the new term begins on {day}, posts begin (+), end (−) or go on (=), and "
            "the numbers of documents begin anew the day after."
        )
        super().__init__(
            desk,
            name,
            _("Result into term and posts"),
            fields,
            lambda texts: desk.carry_out(take_over_results, meeting_id, only(texts, _OF_THE_TERM)),
            do=_("Write it into the book"),
            explain=says.format(day=shown_day(told.begins_on)),
            warn="" if told.is_sure else _("The length of the term is not confirmed: compare the planned end."),
            wide=wide,
            parent=parent,
        )  # fmt: skip


class AfterDialog(PartDialog):
    """`congress.after`: report, approval, handover."""

    def __init__(self, desk: Desk, record: CongressRecord, today: date, parent: QWidget) -> None:
        name = "congress.after"
        super().__init__(
            desk,
            name,
            _("After the congress"),
            part_fields(desk, name, Congress, _AFTER, today, record.state.congress),
            lambda texts: desk.carry_out(note_after_congress, record.file.id, only(texts, _AFTER)),
            do=_("Save"),
            label_width=250,
            parent=parent,
        )
