"""What a congress of the cell (đại hội chi bộ) has beside what every meeting has.

Its organs, its elections with nominees and rounds of ballots, and what becomes of the result. A congress is a meeting
of kind CONGRESS: its list of members, agenda, votes and minutes are those of a meeting.
"""

from dataclasses import dataclass
from enum import StrEnum

from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import Kind, item
from partycell_desktop.words import N_

Date = PartialDate | None

ABSENT_THROUGHOUT = "vắng mặt suốt thời gian đại hội, có lý do chính đáng, được cấp ủy triệu tập đồng ý"
"""Why an official member who was convened does not count (Quy định 294-QĐ/TW, 9.3.2 c); an entry of `not_counted`."""


class Organ(StrEnum):
    """An organ that the congress elects for itself by show of cards."""

    PRESIDIUM = "presidium"
    SECRETARIES = "secretaries"
    COUNTING = "counting"


ORGAN_LABELS: dict[Organ, str] = {
    Organ.PRESIDIUM: N_("Presidium"),
    Organ.SECRETARIES: N_("Secretaries of the congress"),
    Organ.COUNTING: N_("Counting committee"),
}
ORGAN_WORDS: dict[Organ, tuple[str, str]] = {
    Organ.PRESIDIUM: ("chủ tịch đại hội", "đoàn chủ tịch"),
    Organ.SECRETARIES: ("thư ký đại hội", "đoàn thư ký"),
    Organ.COUNTING: ("ban kiểm phiếu", "ban kiểm phiếu"),
}
"""How papers call an organ of one person, and one of several."""


class ElectionKind(StrEnum):
    """What is elected."""

    COMMITTEE = "committee"
    SECRETARY = "secretary"
    DEPUTY = "deputy"
    DELEGATES = "delegates"
    ALTERNATES = "alternates"


ELECTION_LABELS: dict[ElectionKind, str] = {
    ElectionKind.COMMITTEE: N_("Cell committee"),
    ElectionKind.SECRETARY: N_("Secretary"),
    ElectionKind.DEPUTY: N_("Deputy secretary"),
    ElectionKind.DELEGATES: N_("Delegates to the congress above"),
    ElectionKind.ALTERNATES: N_("Alternate delegates to the congress above"),
}
POSTS: dict[ElectionKind, str] = {
    ElectionKind.COMMITTEE: "Chi ủy viên",
    ElectionKind.SECRETARY: "Bí thư",
    ElectionKind.DEPUTY: "Phó bí thư",
}
"""The post that comes of an election, as the record of a member has it; delegates get none."""
DELEGATION = frozenset({ElectionKind.DELEGATES, ElectionKind.ALTERNATES})
"""Who goes to the congress above; their election bears no term of the cell."""


class ProposedBy(StrEnum):
    """How a name came to be proposed."""

    CONVENOR = "convenor"
    OTHERS = "others"
    SELF = "self"


PROPOSED_LABELS: dict[ProposedBy, str] = {
    ProposedBy.CONVENOR: N_("prepared by the convenor"),
    ProposedBy.OTHERS: N_("proposed at the congress"),
    ProposedBy.SELF: N_("stands by own wish"),
}


class Withdrawal(StrEnum):
    """Whether somebody proposed asked to be left out, and what the congress said."""

    NONE = ""
    ASKED = "asked"
    RELEASED = "released"


WITHDRAWAL_LABELS: dict[Withdrawal, str] = {
    Withdrawal.NONE: N_("stands"),
    Withdrawal.ASKED: N_("asked to withdraw, stays on the list"),
    Withdrawal.RELEASED: N_("withdrew, with consent of the congress"),
}


@dataclass(frozen=True)
class Congress:
    """What is noted of a congress itself, and of what follows after it.

    `ends_on` is the planned end of the new term; `appointed_id` the secretary whom the upper committee appointed where
    the ballots brought none, `appointment` its decision. `term_id` is the term that began with the congress, 0 until
    its results were taken over.
    """

    id: int = 0
    meeting_id: int = 0
    ordinal: str = item(N_("Which congress"), hint=N_("As papers have it: III, or 3."))
    term_name: str = item(N_("New term"), hint=N_("For example 2025 - 2030."))
    ends_on: Date = item(N_("Planned end of the term"), Kind.DATE)
    copies: int | None = item(N_("Copies of the minutes of the counting"), Kind.NUMBER, length=2)
    result_reported_on: Date = item(N_("Result reported upward on"), Kind.DAY)
    approval_number: str = item(N_("Number of the decision of approval"))
    approved_on: Date = item(N_("Day of the approval"), Kind.DAY)
    approved_by: str = item(N_("Approved by which committee"))
    handed_over_on: Date = item(N_("Old committee handed over on"), Kind.DAY)
    appointed_id: int = 0
    appointment: str = item(N_("Decision that appoints the secretary"))
    note: str = item(N_("Note"), Kind.LONG)
    term_id: int = 0


_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def next_ordinal(known: str) -> str:
    """The ordinal of the congress after the one called "IV" or "4": "V", "5". "" where it cannot be told.

    The count goes on from one congress to the next (Hướng dẫn 06-HD/TW, 13).
    """
    if known.isascii() and known.isdigit():
        return str(int(known) + 1)
    numbers = (number for number in range(1, 89) if roman(number) == known.upper())
    return roman(found + 1) if (found := next(numbers, 0)) else ""


def roman(number: int) -> str:
    """A number of up to 89 in Roman numerals."""
    words = ""
    for worth, letters in _ROMAN:
        while number >= worth:
            words, number = words + letters, number - worth
    return words


@dataclass(frozen=True)
class CongressOfficer:
    """A member of an organ of the congress; the first of an organ leads it. `vote_id` is the vote that elected them."""

    id: int = 0
    meeting_id: int = 0
    organ: Organ = Organ.PRESIDIUM
    sort_order: int = 0
    person_id: int = 0
    name: str = ""
    vote_id: int = 0


@dataclass(frozen=True)
class Election:
    """One election of a congress: what is elected, and how many; `closed` says why the congress elected no more."""

    id: int = 0
    meeting_id: int = 0
    sort_order: int = 0
    kind: ElectionKind = ElectionKind.COMMITTEE
    seats: int | None = item(N_("To be elected"), Kind.NUMBER, length=3, needed=True)
    closed: str = item(N_("Why no more are elected"), Kind.LONG)


@dataclass(frozen=True)
class Nominee:
    """Somebody proposed in an election.

    `support` is how many of those attending were for taking a name proposed at the congress onto the list;
    `withdrawal_votes` how many were for letting somebody withdraw.
    """

    id: int = 0
    meeting_id: int = 0
    election_id: int = 0
    person_id: int = 0
    name: str = ""
    proposed: ProposedBy = ProposedBy.CONVENOR
    proposer: str = item(N_("Proposed by whom"))
    support: int | None = item(N_("Votes for taking the name onto the list"), Kind.NUMBER, length=4)
    withdrawal: Withdrawal = Withdrawal.NONE
    withdrawal_reason: str = item(N_("Why withdrawn"))
    withdrawal_votes: int | None = item(N_("Votes for letting withdraw"), Kind.NUMBER, length=4)


@dataclass(frozen=True)
class BallotRound:
    """One secret ballot of an election: frozen names, how many it may elect, the papers counted.

    `entitled` are those who count on the day of the counting, `present` how many of them were there, `convened` the
    official members whom the congress convened; `share` what elects ("> 1/2"), `voters` the frozen list of who counts.
    `settled` is how the congress decided about equal votes. `document_id` is the number of its minutes in the register.
    """

    id: int = 0
    meeting_id: int = 0
    election_id: int = 0
    sort_order: int = 0
    seats: int = 0
    entitled: int | None = None
    present: int | None = None
    convened: int | None = None
    share: str = ""
    voters: str = ""
    handed_out: int | None = item(N_("Ballots handed out"), Kind.NUMBER, length=4, needed=True)
    returned: int | None = item(N_("Ballots returned"), Kind.NUMBER, length=4, needed=True)
    valid: int | None = item(N_("Valid ballots"), Kind.NUMBER, length=4, needed=True)
    invalid: int | None = item(N_("Invalid ballots"), Kind.NUMBER, length=4, needed=True)
    invalid_reasons: str = item(N_("Why ballots are invalid"))
    started_at: str = item(N_("Counting began at"), Kind.TIME)
    ended_at: str = item(N_("Counting ended at"), Kind.TIME)
    settled: str = item(N_("What the congress decided"), Kind.LONG)
    document_id: int = 0

    @property
    def is_counted(self) -> bool:
        """Whether the ballots were counted."""
        return self.valid is not None


@dataclass(frozen=True)
class BallotName:
    """A name on the ballot paper of a round, with its votes; `chosen` where the congress decided about equal votes."""

    id: int = 0
    meeting_id: int = 0
    round_id: int = 0
    sort_order: int = 0
    person_id: int = 0
    name: str = ""
    votes: int | None = None
    chosen: bool = False
