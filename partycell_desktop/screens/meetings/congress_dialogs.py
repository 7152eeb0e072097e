"""What is asked while a congress is prepared: the congress itself, its organs, what it elects, who stands."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.congress import (
    ELECTION_LABELS,
    ORGAN_LABELS,
    PROPOSED_LABELS,
    WITHDRAWAL_LABELS,
    Congress,
    Election,
    ElectionKind,
    Nominee,
    Organ,
    ProposedBy,
)
from partycell_desktop.domain.meetings import Attendance, MeetingVote
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank
from partycell_desktop.screens.parts.desk import Desk, Outcome
from partycell_desktop.screens.parts.fields import ChoiceField, TextField
from partycell_desktop.screens.parts.part_dialog import PartDialog, Removal, only, part_fields
from partycell_desktop.use_cases.congress import (
    CongressRecord,
    accept_absence,
    elect_organ,
    keep_congress,
    keep_election,
    keep_nominee,
    list_congress_members,
    remove_election,
    remove_nominee,
)
from partycell_desktop.words import _

MOST_IN_AN_ORGAN = 5
_FACTS = ("ordinal", "term_name", "ends_on", "copies", "note")
_VOTES = ("in_favour", "against", "other")
_NOMINEE = ("proposer", "support", "withdrawal_reason", "withdrawal_votes")


def called(members: Sequence[Attendance]) -> dict[str, int]:
    """The members of a congress by name; where two share a name, with their number."""
    names = [each.name for each in members]
    return {
        each.name if names.count(each.name) == 1 else f"{each.name} ({each.person_id})": each.person_id
        for each in members
    }


def _not_listed(field: str) -> Outcome[Any]:
    return Outcome(False, refused=Refused(_("Choose one from the list."), field))


class CongressDialog(PartDialog):
    """`congress.facts`: which congress it is, its term."""

    def __init__(self, desk: Desk, record: CongressRecord, today: date, parent: QWidget) -> None:
        name = "congress.facts"
        super().__init__(
            desk,
            name,
            _("Congress"),
            part_fields(desk, name, Congress, _FACTS, today, record.state.congress),
            lambda texts: desk.carry_out(keep_congress, record.file.id, only(texts, _FACTS)),
            do=_("Save"),
            explain=_("Where the term stays empty, it is counted from the day of the congress by the rule."),
            label_width=220,
            parent=parent,
        )


class AbsenceDialog(PartDialog):
    """`congress.absence`: who is absent throughout with a reason that the convenor accepts."""

    def __init__(self, desk: Desk, record: CongressRecord, parent: QWidget) -> None:
        name = "congress.absence"
        official = [
            each for each in record.file.roll if each.rank is Rank.OFFICIAL and not each.guest and not each.came
        ]
        members = called(official)
        who = ChoiceField(f"{name}.member", _("Member"), [*members], only_listed=True)
        reason = TextField(f"{name}.reason", _("Reason"))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            chosen = members.get(texts["member"].strip())
            if chosen is None:
                return _not_listed("member")
            return desk.carry_out(accept_absence, record.file.id, [chosen], texts["reason"])

        super().__init__(
            desk,
            name,
            _("Absent throughout, accepted by the convenor"),
            [who, reason],
            keep,
            do=_("Note it"),
            explain=_("Such an official member does not count when the congress votes and elects."),
            parent=parent,
        )


class OrganDialog(PartDialog):
    """`congress.organ`: the members of an organ, the first of whom leads it, and the vote on them."""

    def __init__(self, desk: Desk, record: CongressRecord, organ: Organ, today: date, parent: QWidget) -> None:
        name = "congress.organ"
        members = called([each for each in desk.look_up(list_congress_members, record.file.id) or () if not each.guest])
        by_number = {number: words for words, number in members.items()}
        known = record.state.organs[organ]
        fields = []
        for at in range(MOST_IN_AN_ORGAN):
            words = _("Head") if at == 0 else _("Member {number}").format(number=at + 1)
            field = ChoiceField(f"{name}.member{at + 1}", words, [*members], only_listed=at == 0)
            if at < len(known):
                field.set_text(by_number.get(known[at].person_id, known[at].name))
            fields.append(field)
        vote = next((each for each in record.file.votes if known and each.id == known[0].vote_id), None)
        votes = part_fields(desk, name, MeetingVote, _VOTES, today, vote)
        if vote is None and record.state.present:
            votes[0].set_text(str(record.state.present))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            chosen = []
            for at in range(MOST_IN_AN_ORGAN):
                typed = texts[f"member{at + 1}"].strip()
                if typed and typed not in members:
                    return _not_listed(f"member{at + 1}")
                if typed:
                    chosen.append(members[typed])
            figures = only(texts, _VOTES) if record.file.roll else {}
            return desk.carry_out(elect_organ, record.file.id, organ.value, chosen, figures)

        super().__init__(
            desk,
            name,
            _(ORGAN_LABELS[organ]),
            [*fields, _("Vote of the congress"), *votes],
            keep,
            do=_("Record it"),
            parent=parent,
        )


class ElectionDialog(PartDialog):
    """`congress.election`: what is elected, how many; why no more are elected."""

    def __init__(
        self, desk: Desk, record: CongressRecord, known: Election | None, today: date, parent: QWidget
    ) -> None:
        name, number = "congress.election", known.id if known else 0
        kinds = {_(words): each for each, words in ELECTION_LABELS.items()}
        kind = ChoiceField(f"{name}.kind", _("What is elected"), [*kinds], only_listed=True)
        taken = {each.kind for each in record.file.elections}
        kind.set_text(_(ELECTION_LABELS[known.kind if known else _next_kind(taken)]))
        asked = ("seats", "closed") if known else ("seats",)
        removal = None
        if known is not None:
            removal = Removal(_("Take this election out?"), lambda: desk.carry_out(remove_election, number))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            chosen = kinds.get(texts["kind"].strip())
            if chosen is None:
                return _not_listed("kind")
            return desk.carry_out(keep_election, record.file.id, only(texts, asked), chosen.value, number)

        super().__init__(
            desk,
            name,
            _("Election"),
            [kind, *part_fields(desk, name, Election, asked, today, known)],
            keep,
            do=_("Save"),
            remove=removal,
            parent=parent,
        )


def _next_kind(taken: set[ElectionKind]) -> ElectionKind:
    return next((each for each in ElectionKind if each not in taken), ElectionKind.DELEGATES)


class NomineeDialog(PartDialog):
    """`congress.nominee`: somebody proposed, how, and whether the congress let them withdraw."""

    def __init__(
        self,
        desk: Desk,
        record: CongressRecord,
        election: Election,
        known: Nominee | None,
        today: date,
        parent: QWidget,
    ) -> None:
        name = "congress.nominee"
        roll = desk.look_up(list_congress_members, record.file.id) or ()
        members = called([each for each in roll if each.rank is Rank.OFFICIAL and not each.guest])
        who = ChoiceField(f"{name}.member", _("Full name"), [*members], only_listed=True)
        ways = {_(words): each for each, words in PROPOSED_LABELS.items()}
        how = ChoiceField(f"{name}.proposed", _("How proposed"), [*ways], only_listed=True)
        states = {_(words): each for each, words in WITHDRAWAL_LABELS.items()}
        withdrawal = ChoiceField(f"{name}.withdrawal", _("On the list"), [*states], only_listed=True)
        filled = known or Nominee(proposed=ProposedBy.CONVENOR)
        how.set_text(_(PROPOSED_LABELS[filled.proposed]))
        withdrawal.set_text(_(WITHDRAWAL_LABELS[filled.withdrawal]))
        removal = None
        if known is not None:
            number = known.id
            who.set_text(next((words for words, person in members.items() if person == known.person_id), known.name))
            who.set_read_only(True)
            says = _("Take {name} out?").format(name=known.name)
            removal = Removal(says, lambda: desk.carry_out(remove_nominee, number))

        def keep(texts: dict[str, str]) -> Outcome[Any]:
            member, way = members.get(texts["member"].strip()), ways.get(texts["proposed"].strip())
            state = states.get(texts["withdrawal"].strip())
            if member is None or way is None or state is None:
                return _not_listed("member" if member is None else "proposed" if way is None else "withdrawal")
            items = only(texts, _NOMINEE)
            return desk.carry_out(keep_nominee, election.id, member, way.value, state.value, items)

        proposer, support, reason, votes = part_fields(desk, name, Nominee, _NOMINEE, today, known)
        super().__init__(
            desk,
            name,
            _(ELECTION_LABELS[election.kind]),
            [who, how, proposer, support, withdrawal, reason, votes],
            keep,
            do=_("Save"),
            remove=removal,
            label_width=250,
            parent=parent,
        )
