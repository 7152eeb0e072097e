"""How the ballots of a congress are counted: figures that cannot be, who is elected, what is left to another round.

Whoever has more than one half of the official members who count is elected, by the number of votes (Quy định
294-QĐ/TW, 9.3). About equal votes at the edge the congress itself decides; no rule read so far does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partycell_desktop.domain.congress import (
    BallotName,
    BallotRound,
    Election,
    ElectionKind,
    Nominee,
    ProposedBy,
    Withdrawal,
)
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.domain.threshold import Threshold, find_threshold
from partycell_desktop.words import _


def votes_field(person_id: int) -> str:
    """What a refusal calls the votes for one name."""
    return f"votes_{person_id}"


def check_count(counted: BallotRound, names: Sequence[BallotName], present: int) -> None:
    """Refuse figures of a counting that cannot be, all at once, each with its field.

    `present` are the members who may vote and are there. Handed out at most those present, back at most those handed
    out, valid and invalid together those that came back, for one name at most the valid ones, for all names together
    at most the valid ones times the seats (or the names, where there are fewer). Nothing may be left open.
    """
    problems: list[Refused] = []

    def refuse(wrong: bool, reason: str, field: str) -> None:
        if wrong:
            problems.append(Refused(reason, field))

    for field in ("handed_out", "returned", "valid", "invalid"):
        refuse(getattr(counted, field) is None, _("This number is needed."), field)
    for each in names:
        refuse(each.votes is None, _("This number is needed."), votes_field(each.person_id))
    refuse_all(problems)
    out, back = counted.handed_out or 0, counted.returned or 0
    valid, invalid = counted.valid or 0, counted.invalid or 0
    words = _("{ballots} ballots were handed out, but only {most} members who may vote were there.")
    refuse(out > present, words.format(ballots=out, most=present), "handed_out")
    refuse(back > out, _("{back} ballots came back, but only {out} were handed out.").format(back=back, out=out),
           "returned")  # fmt: skip
    words = _("{valid} valid and {invalid} invalid ballots are not the {back} that came back.")
    refuse(valid + invalid != back, words.format(valid=valid, invalid=invalid, back=back), "valid")
    words = _("{name} has {votes} votes, but only {valid} ballots are valid.")
    for each in names:
        votes = each.votes or 0
        refuse(votes > valid, words.format(name=each.name, votes=votes, valid=valid), votes_field(each.person_id))
    marks, most = sum(each.votes or 0 for each in names), valid * min(counted.seats, len(names))
    words = _(
        "All names together have {marks} votes; {valid} valid ballots with at most {seats} names each give {most}."
    )
    told = words.format(marks=marks, valid=valid, seats=min(counted.seats, len(names)), most=most)
    last = votes_field(names[-1].person_id) if names else "valid"
    refuse(not problems and marks > most, told, last)
    refuse_all(problems)


@dataclass(frozen=True)
class RoundResult:
    """What a round brought: who is elected, by votes; those equal at the edge; the rest; seats that are still open.

    `needed` is the least number of votes that elects.
    """

    elected: tuple[BallotName, ...]
    tied: tuple[BallotName, ...]
    rest: tuple[BallotName, ...]
    needed: int
    open_seats: int


def result_of(counted: BallotRound, names: Sequence[BallotName]) -> RoundResult:
    """Who a counted round elects; a round that is not counted elects nobody."""
    threshold = find_threshold(counted.share)
    if not counted.is_counted or threshold is None:
        return RoundResult((), (), tuple(names), 0, counted.seats)
    entitled = counted.entitled or 0
    ranked = sorted(names, key=lambda each: (-(each.votes or 0), each.sort_order, each.id))
    passing = [each for each in ranked if threshold.is_reached(each.votes or 0, entitled)]
    elected, tied = _cut(passing, counted.seats)
    chosen = [each for each in ranked if each.chosen and each not in elected]
    if chosen:
        elected, tied = [*elected, *chosen], []
    kept = {each.person_id for each in (*elected, *tied)}
    rest = tuple(each for each in ranked if each.person_id not in kept)
    return RoundResult(
        tuple(elected), tuple(tied), rest, threshold.needed(entitled), max(0, counted.seats - len(elected))
    )


def _cut(passing: Sequence[BallotName], seats: int) -> tuple[list[BallotName], list[BallotName]]:
    """The first `seats` of those ranked; where the last seat is disputed, who disputes it."""
    if len(passing) <= seats:
        return list(passing), []
    edge = passing[seats - 1].votes if seats else None
    if edge is None or passing[seats].votes != edge:
        return list(passing[:seats]), []
    above = [each for each in passing if (each.votes or 0) > edge]
    return above, [each for each in passing if each.votes == edge]


@dataclass(frozen=True)
class Elected:
    """Somebody elected: in which round, with how many votes of how many who count."""

    person_id: int
    name: str
    votes: int
    entitled: int
    round_number: int


@dataclass(frozen=True)
class ElectionResult:
    """An election after all its rounds: who is elected, who disputes a seat, whose names are left, seats still open.

    `failed` counts the rounds that elected nobody; `open_round` is the one not counted yet.
    """

    election: Election
    elected: tuple[Elected, ...]
    tied: tuple[BallotName, ...]
    left: tuple[Nominee, ...]
    open_seats: int
    failed: int
    rounds: tuple[BallotRound, ...]
    open_round: BallotRound | None

    @property
    def is_done(self) -> bool:
        """Whether every seat is filled, or the congress decided to elect no more."""
        return bool(self.rounds) and self.open_round is None and (self.open_seats == 0 or bool(self.election.closed))


def outcome_of(
    election: Election,
    rounds: Sequence[BallotRound],
    names: Mapping[int, Sequence[BallotName]],
    standing: Sequence[Nominee],
) -> ElectionResult:
    """An election after its rounds in their order; `names` are those on each ballot, by the number of the round."""
    elected: list[Elected] = []
    tied: tuple[BallotName, ...] = ()
    failed, open_round = 0, None
    for number, each in enumerate(rounds, 1):
        if not each.is_counted:
            open_round = each
            continue
        result = result_of(each, names.get(each.id, ()))
        failed += not result.elected
        tied = result.tied
        elected += [
            Elected(one.person_id, one.name, one.votes or 0, each.entitled or 0, number) for one in result.elected
        ]
    gone = {each.person_id for each in elected}
    left = tuple(each for each in standing if each.person_id not in gone)
    open_seats = max(0, (election.seats or 0) - len(elected))
    return ElectionResult(
        election, tuple(elected), tied if open_seats else (), left, open_seats, failed, tuple(rounds), open_round
    )


def is_standing(nominee: Nominee, share: Threshold | None, attending: int) -> bool:
    """Whether a name comes onto the list.

    Not one that the congress let withdraw, and not one proposed at the congress whose support is known and too small
    (Quy định 190-QĐ/TW, Điều 14).
    """
    if nominee.withdrawal is Withdrawal.RELEASED:
        return False
    if nominee.proposed is ProposedBy.CONVENOR or nominee.support is None or share is None:
        return True
    return share.is_reached(nominee.support, attending)


def in_name_order(nominees: Sequence[Nominee], tie: tuple[str, str]) -> list[Nominee]:
    """The names as a ballot paper has them: by the given name A, B, C."""
    return sorted(nominees, key=lambda each: (name_key(each.name, tie), each.person_id))


def has_surplus(counted: BallotRound, names: Sequence[BallotName]) -> bool:
    """Whether the ballot paper bears more names than seats: then names are struck out, else agreed to one by one."""
    return len(names) > counted.seats


def wanted_elections(official: int, from_members: int | None) -> list[ElectionKind]:
    """What a congress elects, in this order (Quy định 294-QĐ/TW, 23.2).

    From `from_members` official members on the committee first, then secretary and one deputy among its members; a
    smaller cell its secretary, and a deputy where it needs one.
    """
    if from_members is not None and official >= from_members:
        return [ElectionKind.COMMITTEE, ElectionKind.SECRETARY, ElectionKind.DEPUTY]
    return [ElectionKind.SECRETARY]
