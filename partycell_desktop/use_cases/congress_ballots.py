"""The ballots of a congress: names frozen for a round, papers counted, equal votes settled by the congress."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.congress import BallotName, BallotRound, Election
from partycell_desktop.domain.congress_state import state_of_congress
from partycell_desktop.domain.elections import (
    ElectionResult,
    RoundResult,
    check_count,
    in_name_order,
    result_of,
    votes_field,
)
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import MeetingFile, minutes_between
from partycell_desktop.domain.refusal import Citation, Refused, refuse_all
from partycell_desktop.domain.threshold import Threshold
from partycell_desktop.store import records
from partycell_desktop.use_cases.congress import congress_file, open_congress_file
from partycell_desktop.use_cases.roster import name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _, n_

MOST_DIGITS = 4


@dataclass(frozen=True)
class BallotRecord:
    """A ballot with its names in their order and what it brought. `among` are those whom the congress may choose."""

    ballot: BallotRound
    names: list[BallotName]
    result: RoundResult
    among: list[BallotName]


def open_ballot(session: Session, election_id: int, member_ids: list[int] | None = None, seats: int = 0) -> int:
    """Freeze the names of the next ballot of an election, by given name A, B, C; gives the number of the round.

    Without `member_ids` those are on it who stand and are not elected yet; after equal votes those who are equal.
    Without `seats` as many are elected as seats are open. Refused: a ballot that is not counted yet, no name, more
    names or seats than there are.
    """
    election = records.get(session.book, Election, election_id)
    file = open_congress_file(session, election.meeting_id)
    if not file.roll:
        raise Refused(_("Note first who was there: a vote counts the members of the meeting."))
    result = find_result(session, file, election_id)
    if result.open_round is not None:
        raise Refused(_("The last ballot has not been counted yet."), "election_id")
    if not election.seats:
        raise Refused(_("Say first how many are to be elected."), "seats")
    if not result.open_seats:
        raise Refused(_("Every seat is filled."), "election_id")
    known = {each.person_id: each for each in result.left}
    tied = {each.person_id for each in result.tied}
    wanted = list(dict.fromkeys(member_ids or [each for each in known if not tied or each in tied]))
    strangers = [each for each in wanted if each not in known]
    if strangers or not wanted:
        raise Refused(_("Only names of the list that are not elected yet can stand on the ballot paper."), "member_ids")
    if not 0 <= seats <= result.open_seats:
        raise Refused(
            n_("{count} seat is open.", "{count} seats are open.", result.open_seats).format(count=result.open_seats),
            "seats",
        )
    names = in_name_order([known[each] for each in wanted], name_tie(session))
    with session.act("open_ballot"):
        place = max((each.sort_order for each in file.rounds), default=-1) + 1
        new = BallotRound(0, file.id, election_id, place, seats or result.open_seats)
        round_id = records.add(session.book, new)
        records.add_many(
            session.book,
            [BallotName(0, file.id, round_id, at, each.person_id, each.name) for at, each in enumerate(names)],
        )
    return round_id


def find_result(session: Session, file: MeetingFile, election_id: int) -> ElectionResult:
    """An election of this congress after its rounds; Refused where it has none of that number."""
    found = state_of_congress(file, session.rules).results
    result = next((each for each in found if each.election.id == election_id), None)
    if result is None:
        raise Refused(_("This does not belong to the meeting."), "election_id")
    return result


def remove_ballot(session: Session, round_id: int) -> int:
    """Take the last ballot of an election out, with its names and figures; Undo brings it back."""
    known = records.get(session.book, BallotRound, round_id)
    file = open_congress_file(session, known.meeting_id)
    last = [each.id for each in file.rounds if each.election_id == known.election_id][-1]
    if last != round_id:
        raise Refused(_("Only the last ballot of an election can be taken out."), "round_id")
    with session.act("remove_ballot"):
        for each in file.ballot_names:
            if each.round_id == round_id:
                records.remove(session.book, BallotName, each.id)
        records.remove(session.book, BallotRound, round_id)
    return round_id


def get_ballot(session: Session, round_id: int) -> BallotRecord:
    """A ballot: the papers counted, its names in their order, who is elected, who is equal at the edge."""
    known = records.get(session.book, BallotRound, round_id)
    file = congress_file(session, known.meeting_id)
    names = names_on(file, round_id)
    return BallotRecord(known, names, result_of(known, names), list(_among(file, known, names)))


def _among(file: MeetingFile, known: BallotRound, names: Sequence[BallotName]) -> Sequence[BallotName]:
    """Whom the congress may choose itself after a ballot: those equal at the edge.

    Where the ballot was held between equal names and nobody of them reached the share, any of them.
    """
    result = result_of(known, [replace(each, chosen=False) for each in names])
    if result.tied or not known.is_counted or not result.open_seats:
        return result.tied
    before = [
        each for each in file.rounds if each.election_id == known.election_id and each.sort_order < known.sort_order
    ]
    if not before:
        return ()
    tied = {each.person_id for each in result_of(before[-1], names_on(file, before[-1].id)).tied}
    return result.rest if {each.person_id for each in names} <= tied else ()


def names_on(file: MeetingFile, round_id: int) -> list[BallotName]:
    """The names on the ballot paper of a round, in their order."""
    return [each for each in file.ballot_names if each.round_id == round_id]


def elected_share(session: Session, day: date) -> tuple[Threshold, Citation]:
    """The share that elects on a day, and where it is laid down."""
    value = session.rules.value("congress.elected_share", on=day)
    return value.threshold, value.cite


def votes_needed(session: Session, round_id: int) -> int:
    """How many votes elect in a ballot of this congress: more than one half of the official members who count now."""
    known = records.get(session.book, BallotRound, round_id)
    file = congress_file(session, known.meeting_id)
    threshold, _cite = elected_share(session, file.day)
    return threshold.needed(state_of_congress(file, session.rules).entitled)


def count_ballot(session: Session, round_id: int, items: dict[str, Any], votes: dict[str, Any]) -> RoundResult:
    """Keep the counting of a ballot: handed_out, returned, valid, invalid, invalid_reasons, started_at, ended_at.

    `votes` are those for each name, by the number of the member ("12": "15"). Who counts is frozen with it. Every
    figure that cannot be is refused at once: see `check_count` of domain/elections.py. Gives who is elected.
    """
    known = records.get(session.book, BallotRound, round_id)
    file = open_congress_file(session, known.meeting_id)
    _check_last(file, known)
    state = state_of_congress(file, session.rules)
    if not state.entitled:
        raise Refused(_("Nobody of this meeting may vote: no official member counts."))
    problems: list[Refused] = []
    try:
        values: dict[str, Any] = dict(read_items(BallotRound, items, session.today()))
    except Refused as refused:
        problems += refused.problems()
        values = {}
    values.pop("settled", None)
    names = [_with_votes(each, votes, problems) for each in names_on(file, round_id)]
    strange = set(votes) - {str(each.person_id) for each in names}
    if strange:
        problems.append(Refused(_("Nobody of that number stands on the ballot paper."), votes_field_of(strange)))
    refuse_all(problems)
    threshold, _cite = elected_share(session, file.day)
    counted = replace(
        known,
        entitled=state.entitled,
        present=state.present,
        convened=state.convened,
        share=threshold.written,
        voters=counting.voters_text(file.voters()),
        settled="",
        **values,
    )
    minutes_between(counted.started_at, counted.ended_at)
    check_count(counted, names, state.present)
    with session.act("count_ballot"):
        records.change(session.book, BallotRound, round_id, records.to_row(counted))
        for each in names:
            records.change(session.book, BallotName, each.id, {"votes": each.votes, "chosen": False})
    return result_of(counted, names)


def votes_field_of(strange: set[str]) -> str:
    """The field of a number that stands on no ballot paper."""
    return f"votes_{min(strange)}"


def _with_votes(name: BallotName, votes: dict[str, Any], problems: list[Refused]) -> BallotName:
    typed = votes.get(str(name.person_id), "")
    text = str(typed).strip() if not isinstance(typed, bool) and typed is not None else ""
    if text and not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        problems.append(Refused(_("Only a whole number can stand here."), votes_field(name.person_id)))
        return name
    return replace(name, votes=int(text) if text else None, chosen=False)


def _check_last(file: MeetingFile, known: BallotRound) -> None:
    """Refuse to change a ballot on which a later one of the same election rests."""
    later = [
        each for each in file.rounds if each.election_id == known.election_id and each.sort_order > known.sort_order
    ]
    if later:
        raise Refused(_("A later ballot rests on this one. Take that out first."), "round_id")


def settle_tie(session: Session, round_id: int, member_ids: list[int], decision: str) -> RoundResult:
    """Note whom the congress chose among those with equal votes without another ballot, and how it decided.

    No rule that the program has read says who goes first; the decision is written into the minutes. Refused: no
    decision in words, others than those who are equal, more than seats are open. An empty list takes it back.
    """
    known = records.get(session.book, BallotRound, round_id)
    file = open_congress_file(session, known.meeting_id)
    _check_last(file, known)
    names = [replace(each, chosen=False) for each in names_on(file, round_id)]
    before = result_of(known, names)
    settled = str(read_items(BallotRound, {"settled": decision})["settled"])
    chosen = set(member_ids)
    if chosen - {each.person_id for each in _among(file, known, names)}:
        raise Refused(_("Only those with equal votes can be chosen without another ballot."), "member_ids")
    if len(chosen) > before.open_seats:
        raise Refused(
            n_("{count} seat is open.", "{count} seats are open.", before.open_seats).format(count=before.open_seats),
            "member_ids",
        )
    if chosen and not settled:
        raise Refused(_("Say how the congress decided."), "settled")
    with session.act("settle_tie"):
        records.change(session.book, BallotRound, round_id, {"settled": settled if chosen else ""})
        for each in names:
            records.change(session.book, BallotName, each.id, {"chosen": each.person_id in chosen})
    return result_of(known, [replace(each, chosen=each.person_id in chosen) for each in names])
