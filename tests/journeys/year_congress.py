"""The congress of the year, on 25/6/2027: organs, a committee of three with a runoff, a new secretary, a new term."""

from collections.abc import Callable
from functools import partial

from partycell_desktop.domain.congress_state import Step
from partycell_desktop.use_cases import congress
from tests.journeys.secretary import Secretary
from tests.journeys.year_meetings import finish, go_to, take_numbers, vote

KHANG, DAO, ANH, HUNG = "Nguyễn Đức Khang", "Hoàng Thị Đào", "Bùi Thị Ánh", "Trần Quốc Hùng"
BINH, HUONG, NAM, SON = "Nguyễn Hải Bình", "Đỗ Thanh Hương", "Hoàng Văn Nam", "Hà Văn Sơn"
DAY = "25/06/2027"


def call_the_congress(s: Secretary) -> None:
    """In June the congress is planned from the page of meetings."""
    hand = s.hand
    s.answer(
        "meetings.new",
        lambda: s.choose("meetings.new", kind="Đại hội"),
        lambda: s.fill("meetings.new", held_on=DAY),
    )
    hand.press("meetings.add")
    hand.check()


def hold_the_congress(s: Secretary) -> None:
    """25/6/2027: whatever comes next in the congress, "Go on" asks for it."""
    meeting = s.way = go_to(s, DAY)
    s.hand.turn_to("meeting.tabs", "Đại hội")
    for _step in ("the list of members", "who is there"):
        go_on(s)
    elect(s, KHANG, ANH)  # the presidium
    elect(s, BINH)
    go_on(s)  # what is elected
    committee, secretary, deputy = (each.id for each in congress.get_congress(s.session, meeting).file.elections)
    go_on(s, "congress.election", partial(s.count, "congress.election", seats=3))
    for name in (KHANG, DAO, ANH, HUNG):
        nominate(s, committee, name)
    elect(s, HUONG, NAM, SON)  # who counts
    # More than half of the twenty who count are eleven: one seat is left for the second ballot, between the next two.
    ballot(s, meeting, {KHANG: 12, DAO: 18, ANH: 9, HUNG: 10}, 20)
    ballot(s, meeting, {ANH: 14, HUNG: 5}, 19)
    for election, name in ((secretary, DAO), (deputy, KHANG)):
        nominate(s, election, name)
        ballot(s, meeting, {name: 19}, 20)


def go_on(s: Secretary, dialog: str = "", *steps: Callable[[], object]) -> None:
    """Do what comes next; where it opens a dialog, do these steps in it."""
    hand = s.hand
    if dialog:
        s.answer(dialog, *steps)
    hand.press("meeting.congress.next")
    hand.check()


def elect(s: Secretary, *members: str) -> None:
    """The members of the organ that comes next, its head first; all who are there are in favour."""
    names = {f"member{at}": name for at, name in enumerate(members, 1)}
    go_on(
        s,
        "congress.organ",
        partial(s.stands, "congress.organ", in_favour="20"),
        partial(s.choose, "congress.organ", **names),
    )


def nominate(s: Secretary, election: int, name: str) -> None:
    """A name for an election."""
    hand = s.hand
    s.answer(
        "congress.nominee",
        lambda: s.choose("congress.nominee", member=name),
    )
    hand.reach(f"meeting.election.{election}.name")
    hand.check()


def ballot(s: Secretary, meeting: int, votes: dict[str, int], valid: int) -> None:
    """A ballot: its names are frozen as they are proposed, then it is counted; all twenty papers came back."""
    go_on(s, "congress.open")
    file = congress.get_congress(s.session, meeting).file
    people = {each.name: each.person_id for each in file.ballot_names}
    figures = {f"votes_{people[name]}": number for name, number in votes.items()}
    go_on(
        s,
        "congress.count",
        partial(s.stands, "congress.count", handed_out="20", returned="20"),
        partial(s.count, "congress.count", valid=valid, invalid=20 - valid, **figures),
    )


def result_of_the_congress(s: Secretary) -> None:
    """The minutes are finished, the result goes into term and posts, and what was counted is printed."""
    hand = s.hand
    vote(s, "Thông qua nghị quyết đại hội")
    finish(s, "11h20")
    take_numbers(s, "bien-ban", "nq-dh")
    hand.turn_to("meeting.tabs", "Đại hội")
    told = {"term_name": "2027 - 2032", "ends_on": "25/06/2032"}
    go_on(s, "congress.results", partial(s.stands, "congress.results", **told))
    file = congress.get_congress(s.session, s.way).file
    for at, each in enumerate(file.rounds, 1):
        hand.reach(f"meeting.round.{each.id}.number")
        if at == 2:
            hand.reach(f"meeting.round.{each.id}.minutes")
            s.save_preview("bb-kp")
    hand.reach("meeting.congress.number.bc-dh")


def approval(s: Secretary) -> None:
    """12/7/2027: the upper committee has approved on 8/7, fifteen working days at most after the report of 29/6."""
    meeting = go_to(s, "12/07/2027", DAY)
    s.hand.turn_to("meeting.tabs", "Đại hội")
    texts = {
        "result_reported_on": "29/6/2027",
        "approval_number": "45-QĐ/ĐU",
        "approved_on": "8/7/2027",
        "handed_over_on": "9/7/2027",
    }
    go_on(s, "congress.after", partial(s.fill, "congress.after", **texts))
    assert congress.get_congress(s.session, meeting).state.next.step is Step.DONE
