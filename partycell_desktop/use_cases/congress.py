"""A congress of the cell: who is convened, its organs, what it elects, who is nominated.

What is written here belongs to the meeting of kind congress and is closed with its minutes. The ballots are in
congress_ballots.py, what follows from them in congress_results.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from partycell_desktop.domain.congress import (
    ABSENT_THROUGHOUT,
    ORGAN_WORDS,
    Congress,
    CongressOfficer,
    Election,
    ElectionKind,
    Nominee,
    Organ,
    ProposedBy,
    Withdrawal,
    next_ordinal,
)
from partycell_desktop.domain.congress_checks import check_congress as check
from partycell_desktop.domain.congress_state import CongressState, find_rule, state_of_congress
from partycell_desktop.domain.elections import wanted_elections
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meeting_checks import MeetingWarning
from partycell_desktop.domain.meetings import Attendance, Attending, Meeting, MeetingFile, MeetingKind
from partycell_desktop.domain.names import nfc
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import Rank
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases.meeting_items import SHOW_OF_CARDS, keep_vote
from partycell_desktop.use_cases.meetings import check_complete, check_open, post_of, roll_on
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

P = TypeVar("P", Election, Nominee)
_BEFORE = ("ordinal", "term_name", "ends_on", "copies", "note")


@dataclass(frozen=True)
class CongressRecord:
    """A congress with everything on its page: the file of the meeting, how far it has come, what to look at."""

    file: MeetingFile
    state: CongressState
    warnings: list[MeetingWarning]


def get_congress(session: Session, meeting_id: int) -> CongressRecord:
    """A congress: who was convened and counts, its organs, nominees, ballots, what comes next, what may be wrong.

    Refused for a meeting of another kind.
    """
    file = congress_file(session, meeting_id)
    state = state_of_congress(file, session.rules)
    return CongressRecord(file, state, check(file, state, session.rules))


def warnings_of_congress(session: Session, file: MeetingFile) -> list[MeetingWarning]:
    """What may be wrong with a congress; of another meeting nothing."""
    if file.meeting.kind is not MeetingKind.CONGRESS:
        return []
    return check(file, state_of_congress(file, session.rules), session.rules)


def congress_file(session: Session, meeting_id: int) -> MeetingFile:
    """The file of a congress; Refused for a meeting of another kind."""
    file = kept.get_file(session.book, meeting_id)
    if file.meeting.kind is not MeetingKind.CONGRESS:
        raise Refused(_("This meeting is no congress."), "meeting_id")
    return file


def open_congress_file(session: Session, meeting_id: int) -> MeetingFile:
    """The file of a congress whose minutes may still be written."""
    file = congress_file(session, meeting_id)
    check_open(file.meeting)
    return file


def keep_congress(session: Session, meeting_id: int, items: dict[str, Any]) -> int:
    """Keep what is noted of the congress itself: ordinal, term_name, ends_on, copies, note; gives its number."""
    file = open_congress_file(session, meeting_id)
    values = read_items(Congress, items, session.today())
    check_names(values, _BEFORE)
    with session.act("keep_congress"):
        return note_of_congress(session, file, values)


def check_names(values: Any, allowed: Sequence[str]) -> None:
    """Refuse items that another act keeps."""
    for name in values:
        if name not in allowed:
            raise Refused(_("There is no item called “{name}”.").format(name=name), name)


def note_of_congress(session: Session, file: MeetingFile, values: Any) -> int:
    """Keep items of the congress, whose row comes with the first of them. Runs inside an act."""
    if file.congresses:
        records.change(session.book, Congress, file.congress.id, values)
        return file.congress.id
    new = Congress(meeting_id=file.id, ordinal=_usual_ordinal(session, file))
    return records.add(session.book, replace(new, **values))


def _usual_ordinal(session: Session, file: MeetingFile) -> str:
    """Which congress it is, counted on from the last one that the book has; "" for the first of a book."""
    earlier = [each for each in kept.list_meetings(session.book, last=file.day.isoformat()) if each.id != file.id]
    congresses = [each for each in earlier if each.kind is MeetingKind.CONGRESS and not each.cancelled]
    return next_ordinal(kept.get_file(session.book, congresses[-1].id).congress.ordinal) if congresses else ""


# Who is convened.


def accept_absence(session: Session, meeting_id: int, member_ids: list[int], reason: str, accepted: bool = True) -> int:
    """Note that official members are absent throughout with a reason which the convenor accepts: they do not count.

    With `accepted` false they count again (294-QĐ/TW, 9.3.2 c). Refused without a reason, for somebody who is there.
    Gives how many members were noted.
    """
    file = open_congress_file(session, meeting_id)
    values = read_items(Attendance, {"reason": reason})
    if accepted and not values["reason"]:
        raise Refused(_("Say the reason that was accepted."), "reason")
    with session.act("accept_absence"):
        for person_id in dict.fromkeys(member_ids):
            known = file.on_roll(person_id)
            if known is None:
                raise Refused(_("This member is not on the list of the meeting."), "member_ids")
            if known.came and accepted:
                raise Refused(_("{name} is noted as present.").format(name=known.name), "member_ids")
            left_out = ABSENT_THROUGHOUT if accepted else ""
            changed = {**values, "left_out": left_out, "state": Attending.EXCUSED}
            records.change(session.book, Attendance, known.id, changed)
    return len(set(member_ids))


# The organs.


def elect_organ(
    session: Session, meeting_id: int, organ: str, member_ids: list[int], items: dict[str, Any] | None = None
) -> int:
    """Keep an organ of the congress and the vote on it: `organ` presidium, secretaries or counting; the first leads it.

    `items` are the figures of the vote: in_favour, against, other, way; without them the organ is kept and no vote.
    The head of the presidium chairs the congress, the head of the secretaries writes its minutes. Whoever belonged to
    the organ before is replaced. Refused: nobody, somebody not on the list, a counting committee with others than
    official members. Gives the number of the vote, 0 without one.
    """
    file = open_congress_file(session, meeting_id)
    wanted = _organ(organ)
    members = [_on_list(session, file, each) for each in dict.fromkeys(member_ids)]
    if not members:
        raise Refused(_("Choose at least one member."), "member_ids")
    if wanted is Organ.COUNTING:
        for each in members:
            if each.rank is not Rank.OFFICIAL or each.guest:
                rule = find_rule(session.rules, "congress.counting_committee", file.day)
                reason = _("{name} is no official member of the cell.").format(name=each.name)
                raise Refused(reason, "member_ids", rule.cite if rule else None)
    known = [each for each in file.officers if each.organ is wanted]
    vote_id = next((each.vote_id for each in known if any(one.id == each.vote_id for one in file.votes)), 0)
    figures = {name: value for name, value in (items or {}).items() if value not in ("", None)}
    with session.act("elect_organ"):
        if figures:
            point = next((each.id for each in file.points if each.source == "secretary"), 0)
            words = {
                "way": SHOW_OF_CARDS,
                "against": "",
                "other": "",
                **figures,
                "matter": _matter(wanted, [each.name for each in members]),
            }
            vote_id = keep_vote(session, meeting_id, words, point_id=point, vote_id=vote_id)
        for old in known:
            records.remove(session.book, CongressOfficer, old.id)
        for place, each in enumerate(members):
            officer = CongressOfficer(0, meeting_id, wanted, place, each.person_id, each.name, vote_id)
            records.add(session.book, officer)
        if changed := _led_by(file.meeting, wanted, members[0]):
            post = {"chair_post": post_of(session, members[0].person_id, file.day)} if "chair_id" in changed else {}
            records.change(session.book, Meeting, meeting_id, {**changed, **post})
    return vote_id


def _led_by(meeting: Meeting, organ: Organ, head: Attendance) -> dict[str, int]:
    """What the head of an organ is in the minutes: the presidium leads the congress, the secretaries write."""
    item = {Organ.PRESIDIUM: "chair_id", Organ.SECRETARIES: "secretary_id"}.get(organ, "")
    other = meeting.secretary_id if organ is Organ.PRESIDIUM else meeting.chair_id
    same = not item or getattr(meeting, item) == head.person_id
    return {} if same or other == head.person_id else {item: head.person_id}


def _organ(wanted: str) -> Organ:
    try:
        return Organ(wanted)
    except ValueError:
        raise Refused(_("A congress has no organ called “{organ}”.").format(organ=wanted), "organ") from None


def _matter(organ: Organ, names: Sequence[str]) -> str:
    one, several = ORGAN_WORDS[organ]
    return f"Bầu {one if len(names) == 1 else several}: {', '.join(names)}"


def _on_list(session: Session, file: MeetingFile, person_id: int) -> Attendance:
    """A member of the congress: on its frozen list, or, while it is prepared, on the list that would be frozen."""
    roll = file.roll or roll_on(session, file.meeting)
    found = next((each for each in roll if each.person_id == person_id), None)
    if found is None:
        raise Refused(_("This member is not on the list of the meeting."), "member_id")
    return found


def list_congress_members(session: Session, meeting_id: int) -> list[Attendance]:
    """The members of a congress: its frozen list, or, while it is prepared, the one that would be frozen."""
    file = congress_file(session, meeting_id)
    return list(file.roll or roll_on(session, file.meeting))


# What is elected, and who is proposed.


def propose_elections(session: Session, meeting_id: int) -> list[int]:
    """Set up what this congress has to elect, in its order, where nothing is set up yet; gives their numbers.

    From nine official members on the committee, then secretary and deputy (294-QĐ/TW, 23.2), whose seats are known;
    those of the committee are to be decided.
    """
    file = open_congress_file(session, meeting_id)
    if file.elections:
        raise Refused(_("What is elected has been set up already."))
    rule = find_rule(session.rules, "committee.from_members", file.day)
    roll = file.roll or roll_on(session, file.meeting)
    official = sum(each.rank is Rank.OFFICIAL and not each.guest for each in roll)
    kinds = wanted_elections(official, rule.number if rule else None)
    with session.act("keep_election"):
        if not file.congresses and _usual_ordinal(session, file):
            note_of_congress(session, file, {})
        return [
            records.add(
                session.book,
                Election(0, meeting_id, place, kind, None if kind is ElectionKind.COMMITTEE else 1),
            )
            for place, kind in enumerate(kinds)
        ]


def keep_election(
    session: Session, meeting_id: int, items: dict[str, Any], kind: str = "", election_id: int = 0
) -> int:
    """Keep an election: `kind` committee, secretary, deputy, delegates or alternates; seats; closed (why not more).

    Refused: two of one kind, no seats, fewer seats than are filled already. Gives its number.
    """
    file = open_congress_file(session, meeting_id)
    known = _part(session, Election, election_id, meeting_id)
    if not election_id:
        known = replace(known, sort_order=kept.next_place(session.book, Election, meeting_id))
    values: dict[str, Any] = dict(read_items(Election, items))
    election = replace(known, kind=_kind(kind) if kind else known.kind, **values)
    check_complete(election)
    if not election.seats:
        raise Refused(_("At least one is to be elected."), "seats")
    if any(each.kind is election.kind and each.id != election.id for each in file.elections):
        raise Refused(_("There is such an election already."), "kind")
    counted = [each for each in file.rounds if each.election_id == election.id]
    if counted and election.kind is not known.kind:
        raise Refused(_("There was a ballot already. Take the ballots out first."), "kind")
    result = next(
        (each for each in state_of_congress(file, session.rules).results if each.election.id == election_id), None
    )
    if result is not None and len(result.elected) > election.seats:
        raise Refused(_("{count} were elected already.").format(count=len(result.elected)), "seats")
    with session.act("keep_election"):
        return kept.keep(session.book, election)


def _kind(wanted: str) -> ElectionKind:
    try:
        return ElectionKind(wanted)
    except ValueError:
        raise Refused(_("A congress does not elect “{kind}”.").format(kind=wanted), "kind") from None


def _part(session: Session, kind: type[P], part_id: int, meeting_id: int) -> P:
    if not part_id:
        return kind(meeting_id=meeting_id)
    found = records.get(session.book, kind, part_id)
    if found.meeting_id != meeting_id:
        raise Refused(_("This does not belong to the meeting."), "id")
    return found


def remove_election(session: Session, election_id: int) -> int:
    """Take an election out with its nominees. Refused once there was a ballot."""
    known = records.get(session.book, Election, election_id)
    file = open_congress_file(session, known.meeting_id)
    if any(each.election_id == election_id for each in file.rounds):
        raise Refused(_("There was a ballot already. Take the ballots out first."), "election_id")
    with session.act("remove_election"):
        for each in file.nominees:
            if each.election_id == election_id:
                records.remove(session.book, Nominee, each.id)
        records.remove(session.book, Election, election_id)
    return election_id


def keep_nominee(
    session: Session,
    election_id: int,
    member_id: int,
    proposed: str = ProposedBy.CONVENOR,
    withdrawal: str = Withdrawal.NONE,
    items: dict[str, Any] | None = None,
) -> int:
    """Keep somebody proposed in an election: `proposed` convenor, others or self; `withdrawal` "", asked or released.

    Items: proposer, support, withdrawal_reason, withdrawal_votes. A member proposed before is corrected. Refused:
    probationary members and guests, who have no right to stand (Điều lệ, Điều 3); more votes than members there; a
    withdrawal that is noted after the ballots with that name. Gives the number.
    """
    election = records.get(session.book, Election, election_id)
    file = open_congress_file(session, election.meeting_id)
    member = _on_list(session, file, member_id)
    if member.rank is not Rank.OFFICIAL or member.guest:
        rule = find_rule(session.rules, "congress.right_to_stand", file.day)
        reason = _("{name} has no right to stand: no official member of the cell.").format(name=member.name)
        raise Refused(reason, "member_id", rule.cite if rule else None)
    known = next(
        (each for each in file.nominees if each.election_id == election_id and each.person_id == member_id),
        Nominee(0, file.id, election_id, member_id, member.name),
    )
    values: dict[str, Any] = dict(read_items(Nominee, items or {}))
    wanted = replace(
        known, name=member.name, proposed=_proposed(proposed), withdrawal=_withdrawal(withdrawal), **values
    )
    present = state_of_congress(file, session.rules).present
    for name in ("support", "withdrawal_votes"):
        if file.roll and (getattr(wanted, name) or 0) > present:
            words = _("{votes} votes were cast, but only {most} members who may vote were there.")
            raise Refused(words.format(votes=getattr(wanted, name), most=present), name)
    rounds = {each.id for each in file.rounds if each.election_id == election_id}
    on_ballot = any(each.round_id in rounds and each.person_id == member_id for each in file.ballot_names)
    if on_ballot and wanted.withdrawal is Withdrawal.RELEASED and known.withdrawal is not Withdrawal.RELEASED:
        last = max(rounds)
        if any(each.round_id == last and each.person_id == member_id for each in file.ballot_names):
            raise Refused(_("The name stands on the ballot paper. Take the ballot out first."), "withdrawal")
    with session.act("keep_nominee", person_id=member_id):
        return kept.keep(session.book, wanted)


def _proposed(wanted: str) -> ProposedBy:
    try:
        return ProposedBy(wanted)
    except ValueError:
        raise Refused(_("Nobody is proposed “{how}”.").format(how=nfc(wanted)), "proposed") from None


def _withdrawal(wanted: str) -> Withdrawal:
    try:
        return Withdrawal(wanted)
    except ValueError:
        raise Refused(_("Nobody withdraws “{how}”.").format(how=nfc(wanted)), "withdrawal") from None


def remove_nominee(session: Session, nominee_id: int) -> int:
    """Take a name out that was entered by mistake. Refused once it stood on a ballot paper."""
    known = records.get(session.book, Nominee, nominee_id)
    file = open_congress_file(session, known.meeting_id)
    rounds = {each.id for each in file.rounds if each.election_id == known.election_id}
    if any(each.round_id in rounds and each.person_id == known.person_id for each in file.ballot_names):
        raise Refused(_("The name stands on the ballot paper. Take the ballot out first."), "nominee_id")
    with session.act("remove_nominee", person_id=known.person_id):
        records.remove(session.book, Nominee, nominee_id)
    return nominee_id
