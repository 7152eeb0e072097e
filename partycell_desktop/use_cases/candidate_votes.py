"""The votes of the cell on an admission or a recognition: who counts that day, and what came out."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from partycell_desktop.domain import roster as story
from partycell_desktop.domain import vote as counting
from partycell_desktop.domain.candidates import CandidateFile, CandidateVote, Phase, has_passed
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.names import name_key
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.domain.vote import Voter
from partycell_desktop.store import candidates as kept
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.candidate_people import read_phase
from partycell_desktop.use_cases.candidates import stage_set
from partycell_desktop.use_cases.documents import note_candidate_paper
from partycell_desktop.use_cases.roster import name_tie
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

_STAGE = {Phase.ADMISSION: "cell_vote", Phase.RECOGNITION: "recognition_vote"}


@dataclass(frozen=True)
class Ballot:
    """A vote before it is held, or as it would count: who counts and who does not, and how many votes are needed."""

    day: date
    voters: list[Voter]
    official: int
    probationary: int
    entitled: int
    needed: int
    share: str
    because: Citation


def prepare_vote(
    session: Session,
    on: str,
    present_exempt: list[int] | None = None,
    left_out: dict[str, str] | None = None,
) -> Ballot:
    """Who counts at a meeting of a day, and how many votes are needed (294-QĐ/TW 9.3.2, 9.3.4).

    `present_exempt` are members exempt from activity who came; `left_out` the numbers of members who do not count for
    another reason of the rule, with that reason.
    """
    day = _day(session, on)
    rule = session.rules.value("vote.membership_share", on=day)
    events = people.all_events(session.book)
    found = []
    for person in people.list_people(session.book):
        standing = story.standing_on(events.get(person.id, ()), day)
        if standing.counted or (standing.guest and standing.status is story.Status.GUEST):
            found.append(counting.MemberOfMeeting(person.id, person.name, standing))
    tie = name_tie(session)
    found.sort(key=lambda each: name_key(each.name, tie))
    why = {int(number): reason for number, reason in (left_out or {}).items() if reason}
    voters = counting.who_counts(found, present_exempt or (), why)
    here = [each.standing for each in found if each.standing.counted]
    entitled = sum(each.counts for each in voters)
    return Ballot(
        day,
        voters,
        sum(each.rank is story.Rank.OFFICIAL for each in here),
        sum(each.rank is story.Rank.PROBATIONARY for each in here),
        entitled,
        counting.votes_needed(entitled, rule.fraction),
        str(rule.fraction),
        rule.cite,
    )


def record_vote(
    session: Session,
    candidacy_id: int,
    phase: str,
    items: dict[str, Any],
    present_exempt: list[int] | None = None,
    left_out: dict[str, str] | None = None,
) -> int:
    """Keep a vote of the cell: held_on, number, way, present_official, in_favour, against, chair, secretary ...

    The list of who counted is frozen with it. Refused: numbers that cannot be, a meeting that has not come, one before
    the papers that must be there first (a recognition before the probation is full), a vote after one that passed.
    A failed vote is kept too; it goes up with its result. The resolution is noted in the dossier. Gives its number.
    """
    file = kept.get_file(session.book, candidacy_id)
    wanted = read_phase(phase)
    values = read_items(CandidateVote, items, session.today())
    held = values.get("held_on")
    if not isinstance(held, PartialDate):
        raise Refused(_("The day of the meeting is needed."), "held_on")
    _check_order(session, file, wanted, held.first_day())
    ballot = prepare_vote(session, held.iso, present_exempt, left_out)
    vote = _counted(CandidateVote(candidacy_id=candidacy_id, phase=wanted, **values), ballot)  # type: ignore[arg-type]
    if vote.chair and vote.chair == vote.secretary:
        raise Refused(_("Chair and secretary of a meeting are two people."), "secretary")
    with session.act("record_vote", person_id=file.person.id):
        vote_id = records.add(session.book, vote)
        _note_resolution(session, file, vote)
        closing = stage_set(session).get(_STAGE[wanted]).closing
        note_candidate_paper(session, file, closing, vote.number, vote.held_on)
    return vote_id


def _counted(vote: CandidateVote, ballot: Ballot) -> CandidateVote:
    present = ballot.entitled if vote.present_official is None else vote.present_official
    full = replace(
        vote,
        official=ballot.official,
        probationary=ballot.probationary,
        present_official=present,
        present_probationary=ballot.probationary if vote.present_probationary is None else vote.present_probationary,
        entitled=ballot.entitled,
        in_favour=vote.in_favour or 0,
        against=vote.against or 0,
        share=ballot.share,
        voters=counting.voters_text(ballot.voters),
    )
    counting.check_counts(
        official=full.official or 0,
        present_official=present,
        probationary=full.probationary or 0,
        present_probationary=full.present_probationary or 0,
        entitled=ballot.entitled,
        in_favour=full.in_favour or 0,
        against=full.against or 0,
    )
    return full


def _check_order(session: Session, file: CandidateFile, phase: Phase, held: date) -> None:
    if held > session.today():
        raise Refused(_("{day} has not come yet.").format(day=PartialDate.of(held).shown()), "held_on")
    if not file.candidacy.open:
        raise Refused(_("This way has ended; open it again first."), "held_on")
    if file.passed_vote(phase) is not None:
        raise Refused(_("The cell has voted on this already, with success."), "held_on")
    if phase is Phase.RECOGNITION:
        from partycell_desktop.domain.candidate_bench import Bench
        from partycell_desktop.domain.candidate_checks import probation_end

        ends = probation_end(file, Bench(session.rules, session.today()))
        if ends is None:
            raise Refused(_("There is no admission yet."), "held_on")
        if held < ends:
            raise Refused(
                _("The probation is full only on {day}; the cell considers the recognition after it.").format(
                    day=PartialDate.of(ends).shown()
                ),
                "held_on",
            )


def _note_resolution(session: Session, file: CandidateFile, vote: CandidateVote) -> None:
    """The resolution of the cell as a paper of the dossier; only of a vote that passed, once."""
    stage = stage_set(session).get(_STAGE[vote.phase])
    if has_passed(vote) and vote.number and file.paper(stage.closing) is None:
        paper = Paper(person_id=file.person.id, type_number=stage.closing, number=vote.number, dated_on=vote.held_on)
        records.add(session.book, paper, sort_order=len(file.papers))


def correct_vote(session: Session, vote_id: int, items: dict[str, Any]) -> int:
    """Correct what was entered wrongly of a vote; the frozen list of who counted stays."""
    known = records.get(session.book, CandidateVote, vote_id)
    file = kept.get_file(session.book, known.candidacy_id)
    values = read_items(CandidateVote, items, session.today())
    if "held_on" in values and values["held_on"] != known.held_on:
        raise Refused(_("Another day means other members: take this vote out and enter it anew."), "held_on")
    changed = replace(known, **values)  # type: ignore[arg-type]
    counting.check_counts(
        official=changed.official or 0,
        present_official=changed.present_official or 0,
        probationary=changed.probationary or 0,
        present_probationary=changed.present_probationary or 0,
        entitled=changed.entitled or 0,
        in_favour=changed.in_favour or 0,
        against=changed.against or 0,
    )
    with session.act("correct_vote", person_id=file.person.id):
        records.change(session.book, CandidateVote, vote_id, values)
    return vote_id


def remove_vote(session: Session, vote_id: int) -> int:
    """Take out a vote that was entered by mistake; refused once its stage is closed."""
    known = records.get(session.book, CandidateVote, vote_id)
    file = kept.get_file(session.book, known.candidacy_id)
    if file.step(_STAGE[known.phase]) is not None:
        raise Refused(_("The stage rests on this vote: open the stage again first."), "vote_id")
    with session.act("remove_vote", person_id=file.person.id):
        records.remove(session.book, CandidateVote, vote_id)
    return vote_id


def _day(session: Session, typed: str) -> date:
    values = read_items(CandidateVote, {"held_on": typed}, session.today())
    held = values["held_on"]
    if not isinstance(held, PartialDate):
        raise Refused(_("The day of the meeting is needed."), "held_on")
    return held.first_day()
