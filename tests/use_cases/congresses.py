"""A cell of eleven official members, one of them exempt and one away, one on probation, and a congress of it."""

from pathlib import Path
from typing import Any

from partycell_desktop.use_cases import congress, congress_ballots, meetings
from partycell_desktop.use_cases.roster import add_member, correct_member, record_event
from partycell_desktop.use_cases.session import Session
from tests.books import filled, make_book
from tests.use_cases.conftest import CELL, CLOCK, DESK, NAMES

PEOPLE = (
    "Nguyễn Đức Khang",
    "Đỗ Thị Mỹ Hường",
    "Trần Quốc Hùng",
    "Lê Thị Mẫu",
    "Phạm Văn Dũng",
    "Hoàng Văn Nam",
    "Bùi Thị Ánh",
    "Cao Thị Kim Oanh",
    "Vũ Minh Đức",
    "Lê Văn Quý",
    "Đặng Thu Yên",
    "Ngô Thị Lan",
)
KHANG, HUONG, HUNG, MAU, DUNG, NAM, ANH, OANH, DUC, QUY, YEN, LAN = range(1, 13)
DAY = "16/11/2026"  # a Monday


def make_cell(folder: Path) -> Session:
    """Eleven official members: Quý is exempt, Yến away, Khang is secretary and Hùng deputy; Lan is on probation."""
    term = {"name": "2021 - 2026", "congress_on": "15/11/2021"}
    made = make_book(folder / "đại hội.sochibo", "", CELL, NAMES, term, DESK, CLOCK)
    filled(made, take_in)
    return made


def take_in(session: Session) -> None:
    for number, name in enumerate(PEOPLE, 1):
        person = add_member(session, {"full_name": name, "sex": "Nam", "born_on": "03/02/1985"})
        assert person == number
        record_event(session, person, "admitted", {"on": "03/02/2026" if number == LAN else "03/02/2015"})
        if number != LAN:
            record_event(session, person, "recognised", {"on": "03/02/2016"})
    record_event(session, QUY, "exempted", {"on": "01/06/2026"})
    record_event(session, YEN, "temporary_out", {"on": "01/06/2026", "organisation": "Chi bộ Thí Dụ"})
    for person, title in ((KHANG, "Bí thư"), (HUNG, "Phó bí thư"), (MAU, "Chi ủy viên")):
        post = {"side": "Đảng", "title": title, "body": NAMES[0]["name"], "from_on": "15/11/2021"}
        correct_member(session, person, {}, {"post": [post]})


def called_to(session: Session, day: str = DAY) -> int:
    """A congress that all came to but one, who has a reason."""
    meeting = meetings.plan_meeting(
        session, "congress", {"held_on": day, "starts_at": "08:00", "place": "Hội trường Công ty"}
    )
    meetings.open_meeting(session, meeting)
    meetings.mark_attendance(session, meeting, [DUC], "excused", {"reason": "đi công tác"})
    meetings.mark_rest_present(session, meeting)
    return meeting


def with_organs(session: Session, meeting: int) -> None:
    """Its presidium, secretary and counting committee, voted on."""
    for organ, members in (("presidium", [KHANG, HUNG]), ("secretaries", [HUONG]), ("counting", [OANH, NAM, DUNG])):
        congress.elect_organ(session, meeting, organ, members, {"in_favour": "8"})


def with_names(session: Session, meeting: int) -> list[int]:
    """A committee of three out of four names; secretary and deputy to follow. Gives the numbers of the elections."""
    elections = congress.propose_elections(session, meeting)
    congress.keep_election(session, meeting, {"seats": "3"}, election_id=elections[0])
    for member in (KHANG, MAU, HUNG, ANH):
        congress.keep_nominee(session, elections[0], member)
    return elections


def ballot(session: Session, election: int, votes: dict[int, int], out: int = 8, invalid: int = 0, **more: Any) -> int:
    """A ballot of an election, opened and counted; gives the number of the round."""
    opened = congress_ballots.open_ballot(session, election, more.pop("names", None), more.pop("seats", 0))
    count(session, opened, votes, out, invalid, **more)
    return opened


def count(session: Session, opened: int, votes: dict[int, int], out: int = 8, invalid: int = 0, **more: Any) -> Any:
    """The figures of a ballot as somebody types them."""
    figures = {
        "handed_out": str(out),
        "returned": str(out),
        "valid": str(out - invalid),
        "invalid": str(invalid),
        **more,
    }
    return congress_ballots.count_ballot(session, opened, figures, {str(who): str(n) for who, n in votes.items()})


def elected_all(session: Session, meeting: int) -> list[int]:
    """A congress with a runoff for the third seat of the committee, a secretary and a deputy."""
    with_organs(session, meeting)
    elections = with_names(session, meeting)
    ballot(session, elections[0], {KHANG: 8, MAU: 4, HUNG: 7, ANH: 4}, invalid=0)
    ballot(session, elections[0], {MAU: 3, ANH: 5})
    for election, who in ((elections[1], KHANG), (elections[2], HUNG)):
        congress.keep_nominee(session, election, who)
        ballot(session, election, {who: 8})
    meetings.correct_meeting(session, meeting, {"ended_at": "11:30"}, chair=KHANG, secretary=HUONG)
    return elections
