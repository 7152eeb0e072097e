"""The congress of the demo, with a runoff, in the words of resources/demo/congress.toml.

Held with the use cases that a person would use; the term and the posts that came of it stand in the book already.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from partycell_desktop.domain.congress import Congress
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Meeting, MeetingPoint
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import meetings as kept
from partycell_desktop.store import records
from partycell_desktop.use_cases import congress, congress_ballots, congress_results, meetings
from partycell_desktop.use_cases.agendas import get_agenda
from partycell_desktop.use_cases.congress_papers import number_congress_paper
from partycell_desktop.use_cases.meeting_items import SHOW_OF_CARDS, keep_vote
from partycell_desktop.use_cases.minutes import number_meeting_paper, seal_of
from partycell_desktop.use_cases.session import Session


def hold_congress(session: Session, told: Mapping[str, Any]) -> int:
    """Write the congress into the book, finished, with its numbers and what followed; gives its number."""
    items = {name: told[name] for name in ("held_on", "starts_at", "place", "notified_on", "posted_on")}
    with session.act("finish_minutes", may_undo=False):
        number = meetings.plan_meeting(session, "congress", items)
        meetings.open_meeting(session, number)
        people = {each.name: each.person_id for each in kept.get_file(session.book, number).roll}
        meetings.mark_attendance(session, number, [people[told["excused"]]], "excused", {"reason": told["reason"]})
        meetings.mark_rest_present(session, number)
        congress.keep_congress(session, number, told["congress"])
        _agenda(session, number, told)
        there = congress.get_congress(session, number).state.present
        for organ, names in told["organs"].items():
            members = [people[name] for name in names]
            congress.elect_organ(session, number, organ, members, {"in_favour": str(there)})
        for election in told["election"]:
            _elect(session, number, election, people, there)
        keep_vote(
            session,
            number,
            {"matter": "Thông qua nghị quyết đại hội", "way": SHOW_OF_CARDS, "in_favour": str(there)},
        )
        secretary = people[told["organs"]["secretaries"][0]]
        chair = people[told["chair"]]
        meetings.correct_meeting(session, number, {"ended_at": told["ended_at"]}, chair=chair, secretary=secretary)
        number_meeting_paper(session, number, "bien-ban")
        number_congress_paper(session, number, "nq-dh")
        _finish(session, number, told)
    return number


def _agenda(session: Session, number: int, told: Mapping[str, Any]) -> None:
    meeting = kept.get_meeting(session.book, number)
    day = meeting.held_on.first_day() if meeting.held_on else None
    points = [
        MeetingPoint(
            meeting_id=number,
            sort_order=at,
            part=each.part,
            source=each.source,
            title=each.title,
            text=told["texts"].get(each.key, ""),
            conclusion=told["conclusions"].get(each.key, ""),
        )
        for at, each in enumerate(
            each for each in get_agenda(session, meeting.kind.value, day).points if not each.optional
        )
    ]
    records.add_many(session.book, points)


def _elect(session: Session, number: int, told: Mapping[str, Any], people: Mapping[str, int], there: int) -> None:
    election = congress.keep_election(session, number, {"seats": told["seats"]}, told["kind"])
    for name in told["names"]:
        congress.keep_nominee(session, election, people[name])
    if "withdrew" in told:
        gone = told["withdrew"]
        why = {"withdrawal_reason": gone["reason"], "withdrawal_votes": gone["votes"]}
        congress.keep_nominee(session, election, people[gone["name"]], withdrawal="released", items=why)
    for ballot in told["ballot"]:
        opened = congress_ballots.open_ballot(session, election)
        figures = {
            "handed_out": there,
            "returned": there,
            "valid": there - ballot["invalid"],
            "invalid": ballot["invalid"],
            "invalid_reasons": ballot.get("why", ""),
            "started_at": ballot["started_at"],
            "ended_at": ballot["ended_at"],
        }
        votes = {str(people[name]): count for name, count in ballot["votes"].items()}
        congress_ballots.count_ballot(session, opened, figures, votes)
        number_congress_paper(session, number, "bb-kp", opened)


def _finish(session: Session, number: int, told: Mapping[str, Any]) -> None:
    file = kept.get_file(session.book, number)
    sent = PartialDate.of(file.day + timedelta(days=1))
    records.change(
        session.book, Meeting, number, {**seal_of(session, number), "minutes_posted_on": sent, "reported_on": sent}
    )
    congress_results.note_after_congress(session, number, told["after"])
    term = next(each.id for each in cell_store.list_terms(session.book) if each.name == told["term"])
    records.change(session.book, Congress, file.congress.id, {"term_id": term})
