"""Pictures of a congress for the manual: prepared, in the middle of a runoff, with equal votes, and its dialogs."""

from PySide6.QtWidgets import QWidget

from partycell_desktop.domain.meetings import MeetingKind
from partycell_desktop.domain.roster import Rank
from partycell_desktop.screens.parts.camera import Camera, press, type_into
from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases import congress, congress_ballots
from partycell_desktop.use_cases.meetings import (
    get_meeting,
    list_meetings,
    mark_attendance,
    mark_rest_present,
    open_meeting,
    plan_meeting,
)
from partycell_desktop.use_cases.session import Session

PAGE_IS_DRAWN = 200  # milliseconds: the page beside waits for a pause
SEATS, ABSENT, FAILED = 3, 10, 3
_FEW, _MOST, _ALL = 3, 2, 1  # a third of those there, two thirds, all but one


def draw_congress(camera: Camera, window: MainWindow, session: Session) -> None:
    """A congress from its preparation to a runoff and equal votes, with the dialogs that open over it."""
    place = "Hội trường Công ty TNHH Minh Họa"
    number = plan_meeting(session, "congress", {"held_on": "22/11/2026", "starts_at": "07:30", "place": place})
    _show(camera, window, number, "meeting-congress-planned")
    people = _opened(session, number)
    for organ, members in (("presidium", people[:2]), ("secretaries", people[5:6]), ("counting", people[6:9])):
        congress.elect_organ(session, number, organ, members, {"in_favour": str(len(people))})
    committee, secretary, _deputy = congress.propose_elections(session, number)
    congress.keep_election(session, number, {"seats": str(SEATS)}, election_id=committee)
    for member in people[: SEATS + 1]:
        congress.keep_nominee(session, committee, member)
    _count(session, congress_ballots.open_ballot(session, committee), len(people), (_ALL, _MOST, _FEW, _FEW))
    runoff = congress_ballots.open_ballot(session, committee)
    _show(camera, window, number, "meeting-congress")
    dialog = camera.take_dialog
    dialog("congress-count", lambda: press(window, "meeting.congress.next"), _type_figures)
    dialog("congress-sheets", lambda: press(window, f"meeting.round.{runoff}.papers"))
    _count(session, runoff, len(people), (_MOST, _FEW))
    for member in people[:2]:
        congress.keep_nominee(session, secretary, member)
    _refresh(camera, window)
    dialog("congress-open", lambda: press(window, f"meeting.election.{secretary}.ballot"))
    dialog("congress-facts", lambda: press(window, "meeting.congress.facts"))
    dialog("congress-absence", lambda: press(window, "meeting.congress.absence"))
    dialog("congress-organ", lambda: press(window, "meeting.congress.counting"))
    dialog("congress-election", lambda: press(window, f"meeting.election.{committee}.seats"))
    dialog("congress-nominee", lambda: press(window, f"meeting.election.{committee}.name"))
    dialog("congress-after", lambda: press(window, "meeting.congress.after"))
    dialog("congress-results", lambda: press(window, "meeting.congress.results"))
    for _time in range(FAILED):
        _count(session, congress_ballots.open_ballot(session, secretary), len(people), (_FEW, _FEW))
    _refresh(camera, window)
    dialog("congress-appoint", lambda: press(window, "meeting.congress.next"))
    delegates = congress.keep_election(session, number, {"seats": "2"}, "delegates")
    for member in people[:SEATS]:
        congress.keep_nominee(session, delegates, member)
    tied = congress_ballots.open_ballot(session, delegates)
    _count(session, tied, len(people), (_MOST, _MOST, _MOST))
    _show(camera, window, number, "meeting-congress-tie")
    dialog("congress-tie", lambda: press(window, f"meeting.round.{tied}.tie"))


def draw_finished_congress(camera: Camera, window: MainWindow, session: Session) -> None:
    """The congress with which the term of the demo began."""
    number = next(line.id for line in list_meetings(session) if line.meeting.kind is MeetingKind.CONGRESS)
    _show(camera, window, number, "meeting-congress-finished")


def _opened(session: Session, number: int) -> list[int]:
    """Open the congress; everybody comes but one. The numbers of the official members who are there."""
    open_meeting(session, number)
    roll = get_meeting(session, number).file.roll
    away = next(each for each in roll[ABSENT:] if each.convened and each.rank is Rank.OFFICIAL)
    mark_attendance(session, number, [away.person_id], "excused", {"reason": "đi công tác"})
    mark_rest_present(session, number)
    counting = {each.member_id for each in get_meeting(session, number).file.voters() if each.counts}
    return [
        each.person_id for each in get_meeting(session, number).file.roll if each.came and each.person_id in counting
    ]


def _count(session: Session, opened: int, there: int, shares: tuple[int, ...]) -> None:
    """Count a ballot of all who are there; each name gets a third of them, two thirds, or all but one."""
    votes = {_FEW: there // 3, _MOST: there * 2 // 3, _ALL: there - 1}
    names = congress_ballots.get_ballot(session, opened).names
    given = {str(each.person_id): str(votes[share]) for each, share in zip(names, shares, strict=True)}
    figures = {"handed_out": str(there), "returned": str(there), "valid": str(there), "invalid": "0"}
    congress_ballots.count_ballot(session, opened, figures, given)


def _refresh(camera: Camera, window: MainWindow) -> None:
    window.desk.records_changed.emit()
    camera.rest()


def _show(camera: Camera, window: MainWindow, number: int, name: str) -> None:
    window.desk.records_changed.emit()
    window.open_place(f"meeting:{number}/congress")
    camera.take(window, name, PAGE_IS_DRAWN)


def _type_figures(dialog: QWidget) -> None:
    """A ballot more than members were there."""
    type_into(dialog, "congress.count.handed_out", "99")
    press(dialog, "congress.count.do")
