"""What follows from a congress: the new term, the posts of those elected, report, approval and handover.

The result is taken over in one act, which Undo takes back whole. Posts begin with the day of the congress: a secretary
may sign from the election on, a deputy once the committee above has approved (Quy định 294-QĐ/TW, 15.2).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from partycell_desktop.domain.cell import Term, levels_on
from partycell_desktop.domain.congress import POSTS, Congress, ElectionKind
from partycell_desktop.domain.congress_state import CongressState, find_rule, state_of_congress
from partycell_desktop.domain.dates import PartialDate, add_months
from partycell_desktop.domain.items import read_items
from partycell_desktop.domain.meetings import MeetingFile, MeetingState
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.domain.refusal import Citation, Refused
from partycell_desktop.store import cell as cell_store
from partycell_desktop.store import records
from partycell_desktop.store import roster as people
from partycell_desktop.use_cases.congress import check_names, congress_file, note_of_congress, open_congress_file
from partycell_desktop.use_cases.session import Session
from partycell_desktop.words import _

PARTY_SIDE = "Đảng"
_AFTER = (
    "result_reported_on",
    "approval_number",
    "approved_on",
    "approved_by",
    "handed_over_on",
    "note",
)
_OF_THE_TERM = ("term_name", "ends_on")
_ORDER = (ElectionKind.SECRETARY, ElectionKind.DEPUTY, ElectionKind.COMMITTEE)


@dataclass(frozen=True)
class PostChange:
    """What becomes of the post of one member: "begins", "ends" or "goes on" (`what`), with its title."""

    member_id: int
    name: str
    title: str
    what: str


@dataclass(frozen=True)
class CongressOutcome:
    """What taking over the result of a congress would do: the new term, and the posts that begin, end and go on.

    `ends_on` is the planned end, from `because`; `is_sure` says whether that length of a term is confirmed.
    """

    term_name: str
    begins_on: date
    ends_on: date | None
    posts: list[PostChange]
    because: Citation | None
    is_sure: bool


def preview_results(session: Session, meeting_id: int) -> CongressOutcome:
    """What `take_over_results` would write: term, planned end after the length of a term that holds, posts."""
    file = congress_file(session, meeting_id)
    state = state_of_congress(file, session.rules)
    rule = find_rule(session.rules, "term.years", file.day)
    noted = state.congress.ends_on
    ends_on = noted.last_day() if noted else add_months(file.day, 12 * rule.number) if rule else None
    years = f"{file.day.year} - {ends_on.year}" if ends_on else str(file.day.year)
    return CongressOutcome(
        state.congress.term_name or years,
        file.day,
        ends_on,
        [change for change, _post in _changes(session, file, state)],
        rule.cite if rule and not noted else None,
        noted is not None or (rule is not None and rule.sure != "unconfirmed"),
    )


def elected_posts(state: CongressState, file: MeetingFile) -> dict[int, tuple[str, str]]:
    """The post that each elected member gets, with the name, by the number of the member: the highest of each.

    A secretary whom the upper committee appointed is among them.
    """
    found: dict[int, tuple[str, str]] = {}
    appointed = state.congress.appointed_id
    if appointed:
        found[appointed] = (POSTS[ElectionKind.SECRETARY], file.name_of(appointed))
    for kind in _ORDER:
        for each in state.elected(kind):
            found.setdefault(each.person_id, (POSTS[kind], each.name))
    return found


def _changes(session: Session, file: MeetingFile, state: CongressState) -> Iterable[tuple[PostChange, Post | None]]:
    """The posts that end, go on and begin; with the post as the book has it, None for a new one."""
    wanted = elected_posts(state, file)
    going = set()
    for person_id, posts in people.all_posts(session.book).items():
        for post in posts_on(posts, file.day):
            ended = post.to_on is not None and post.to_on.last_day() == file.day
            if fold(post.side) not in ("", "dang") or ended or not _of_the_cell(post.title):
                continue
            title, name = wanted.get(person_id, ("", people.get_person(session.book, person_id).name))
            stays = fold(title) == fold(post.title)
            going |= {person_id} if stays else set()
            yield PostChange(person_id, name, post.title, "goes on" if stays else "ends"), post
    for person_id, (title, name) in wanted.items():
        if person_id not in going:
            yield PostChange(person_id, name, title, "begins"), None


def _of_the_cell(title: str) -> bool:
    return fold(title) in {fold(each) for each in POSTS.values()}


def take_over_results(session: Session, meeting_id: int, items: dict[str, Any] | None = None) -> int:
    """Write the result of a congress into the term and the posts, in one act: term_name, ends_on may be given.

    The new term begins with the congress, and with it the numbers of documents begin anew; the posts of those elected
    begin, those of the old committee end, whoever was elected again to the same post keeps it. Refused: a second
    time, elections that are not finished, no secretary, no end of the meeting. Gives the number of the term.
    """
    file = congress_file(session, meeting_id)
    state = state_of_congress(file, session.rules)
    _check_ready(file, state)
    given = dict(read_items(Congress, items or {}, session.today()))
    check_names(given, _OF_THE_TERM)
    before = preview_results(session, meeting_id)
    on = PartialDate.of(file.day)
    ends_on = given.get("ends_on") or (PartialDate.of(before.ends_on) if before.ends_on else None)
    name = str(given.get("term_name") or before.term_name)
    assert ends_on is None or isinstance(ends_on, PartialDate)
    if ends_on is not None and ends_on.last_day() <= file.day:
        raise Refused(_("The term cannot end before it begins."), "ends_on")
    changes = list(_changes(session, file, state))
    with session.act("take_over_results"):
        _end_term_before(session, file.day)
        term_id = _keep_term(session, Term(0, name, on, ends_on))
        names = levels_on(cell_store.list_names(session.book), file.day)
        body = names[0].name if names else ""
        for change, post in changes:
            if change.what == "ends" and post is not None:
                records.change(session.book, Post, post.id, {"to_on": on})
            elif change.what == "goes on" and post is not None and post.to_on is not None:
                records.change(
                    session.book, Post, post.id, {"to_on": None}
                )  # it was noted up to the end of the old term
            elif change.what == "begins":
                known = people.all_posts(session.book, [change.member_id]).get(change.member_id, [])
                new = Post(0, change.member_id, PARTY_SIDE, change.title, body, on)
                records.add(session.book, new, sort_order=len(known))
        note_of_congress(session, file, {"term_id": term_id, "term_name": name, "ends_on": ends_on})
    return term_id


def _check_ready(file: MeetingFile, state: CongressState) -> None:
    if file.state is MeetingState.CANCELLED:
        raise Refused(_("This meeting was called off. Plan it again first."))
    if state.congress.term_id:
        raise Refused(_("The result of this congress has been taken over already."))
    for each in state.results:
        excused = each.election.kind is ElectionKind.SECRETARY and state.congress.appointed_id
        if not each.is_done and not excused:
            raise Refused(_("An election is not finished: seats are open, or a ballot is not counted."))
    if not state.elected(ElectionKind.SECRETARY) and not state.congress.appointed_id:
        raise Refused(_("The congress has no secretary yet."))


def _keep_term(session: Session, term: Term) -> int:
    """The term that begins with the congress; one of the same day that was entered by hand is taken for it."""
    known = next((each for each in cell_store.list_terms(session.book) if each.congress_on == term.congress_on), None)
    if known is None:
        return records.add(session.book, term)
    records.change(session.book, Term, known.id, {"name": term.name, "ends_on": term.ends_on})
    return known.id


def _end_term_before(session: Session, day: date) -> None:
    """The term that ran until the congress ends with it, whatever end had been planned."""
    ran = [
        each for each in cell_store.list_terms(session.book) if each.congress_on and each.congress_on.last_day() < day
    ]
    if ran and (ran[-1].ends_on is None or ran[-1].ends_on.last_day() != day):
        records.change(session.book, Term, ran[-1].id, {"ends_on": PartialDate.of(day)})


def appoint_secretary(session: Session, meeting_id: int, member_id: int, appointment: str) -> int:
    """Note the secretary whom the upper committee appointed where the ballots brought none (294-QĐ/TW, 23.3).

    `appointment` is its decision. Number 0 takes it back. Refused where a secretary was elected.
    """
    file = open_congress_file(session, meeting_id)
    state = state_of_congress(file, session.rules)
    decision = read_items(Congress, {"appointment": appointment})["appointment"]
    if member_id and state.elected(ElectionKind.SECRETARY):
        raise Refused(_("The congress has elected a secretary."), "member_id")
    if member_id and file.on_roll(member_id) is None:
        raise Refused(_("This member is not on the list of the meeting."), "member_id")
    if member_id and not decision:
        raise Refused(
            _("“{item}” is needed here.").format(item=_("Decision that appoints the secretary")), "appointment"
        )
    with session.act("appoint_secretary", person_id=member_id or None):
        return note_of_congress(
            session, file, {"appointed_id": member_id, "appointment": decision if member_id else ""}
        )


def note_after_congress(session: Session, meeting_id: int, items: dict[str, Any]) -> int:
    """Note what followed: result_reported_on, approval_number, approved_on, approved_by, handed_over_on, note.

    Also when the minutes are finished. Refused: a day before the congress.
    """
    file = congress_file(session, meeting_id)
    values = read_items(Congress, items, session.today())
    check_names(values, _AFTER)
    for name, value in values.items():
        if isinstance(value, PartialDate) and value.last_day() < file.day:
            day = PartialDate.of(file.day).shown()
            raise Refused(_("The congress was held on {day}; this day comes before it.").format(day=day), name)
    with session.act("note_after_congress"):
        return note_of_congress(session, file, values)
