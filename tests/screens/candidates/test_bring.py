"""Bringing the vote on a candidate to a meeting, and the votes on the candidate's page with their meetings."""

from collections.abc import Callable

from partycell_desktop.domain.meetings import MeetingState
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import meetings, roster, votes_ahead
from tests.screens.candidates.way_book import AtThePage

NAME = "candidate.bring"


def bring(on_page: AtThePage, *acts: Callable[[], object]) -> None:
    """Open the dialog from the page and do `acts` in it."""
    on_page.tab("votes")
    on_page.hand.later(NAME, *acts)
    name = "candidate.bring.open"
    on_page.hand.press(name if on_page.hand.sees(name) else "candidate.votes.empty.begin")
    on_page.hand.check()


def fill(on_page: AtThePage, **texts: str) -> None:
    for name, text in texts.items():
        on_page.hand.type(f"{NAME}.{name}", text)


def do(on_page: AtThePage) -> None:
    on_page.hand.press(f"{NAME}.do")


def planned(on_page: AtThePage, day: str) -> int:
    return meetings.plan_meeting(on_page.session, "ordinary", {"held_on": day, "starts_at": "14:00"})


def points(on_page: AtThePage, meeting: int) -> list[int]:
    found = meetings.get_meeting(on_page.session, meeting).file.points
    return [each.candidacy_id for each in found if each.candidacy_id]


def test_a_planned_meeting_is_proposed_and_takes_the_matter_on_its_agenda(on_page: AtThePage) -> None:
    meeting = planned(on_page, "05/12/2026")
    seen: list[object] = []

    def look() -> None:
        seen.extend([on_page.hand.text(f"{NAME}.meeting"), on_page.hand.sees(f"{NAME}.held_on")])

    bring(on_page, look, lambda: do(on_page))
    assert seen == ["Sinh hoạt thường kỳ, tháng 12/2026 · 05/12/2026, 14:00", False]
    assert points(on_page, meeting) == [on_page.book.way]
    on_page.hand.wait_for(lambda: on_page.hand.sees("meeting.agenda"))  # the window shows what has come of it


def test_another_day_is_planned(on_page: AtThePage) -> None:
    bring(on_page, lambda: fill(on_page, held_on="05/12/2026", starts_at="14h00"), lambda: do(on_page))
    (meeting,) = meetings.list_meetings(on_page.session)
    assert meeting.state is MeetingState.PLANNED
    assert points(on_page, meeting.id) == [on_page.book.way]


def test_a_meeting_that_was_held_is_entered_and_the_vote_waits_in_it(on_page: AtThePage) -> None:
    planned(on_page, "05/12/2026")

    def another_day() -> None:
        fill(on_page, meeting="Ngày khác…", kind="Sinh hoạt bất thường")
        fill(on_page, held_on="20/8/2026", starts_at="15h00", ended_at="16h00")
        do(on_page)

    bring(on_page, another_day)
    meeting = next(each for each in meetings.list_meetings(on_page.session) if each.meeting.kind == "extraordinary")
    assert meeting.state is MeetingState.HELD
    assert meeting.minutes == 60
    on_page.hand.wait_for(lambda: on_page.hand.sees(f"meeting.ahead.{on_page.book.way}.vote"))


def test_what_cannot_be_is_refused_at_its_field_and_nothing_is_planned(on_page: AtThePage) -> None:
    def steps() -> None:
        do(on_page)
        assert on_page.hand.text(f"{NAME}.held_on.problem") == "Cần ghi ngày họp."
        fill(on_page, held_on="20/8/2026", starts_at="15h00", ended_at="14h00")
        do(on_page)
        assert "14:00" in on_page.hand.text(f"{NAME}.ended_at.problem")
        fill(on_page, kind="Họp")
        do(on_page)
        assert on_page.hand.text(f"{NAME}.kind.problem")
        on_page.hand.press(f"{NAME}.cancel")

    bring(on_page, steps)
    assert meetings.list_meetings(on_page.session) == []


def test_undo_takes_the_meeting_that_was_planned_for_it_away_again(on_page: AtThePage) -> None:
    bring(on_page, lambda: fill(on_page, held_on="05/12/2026"), lambda: do(on_page))
    on_page.hand.press("message.undo")
    assert meetings.list_meetings(on_page.session) == []


def test_the_votes_are_shown_with_both_shares_and_the_way_to_their_meeting(on_page: AtThePage) -> None:
    roster.record_event(on_page.session, on_page.book.members["Hương"], "temporary_out", {"on": "1/11/2026"})
    result = {"held_on": "20/11/2026", "number": "14-NQ/CB", "in_favour": "4"}
    number = votes.record_vote(on_page.session, on_page.book.way, "admission", result)
    on_page.page.refresh()
    on_page.tab("votes")
    hand = on_page.hand
    # Four of five who count; the cell has six official members.
    assert hand.text(f"candidate.vote.{number}.line.0") == (
        "Tán thành 4 trên 5 người được tính (80%); so với tổng số 6 đảng viên chính thức là 66,7%"
    )
    assert hand.text(f"candidate.vote.{number}.title") == "20/11/2026 · 14-NQ/CB"
    assert not hand.find("candidate.bring.open").isEnabled()  # the cell has voted with success
    hand.press(f"candidate.vote.{number}.voters")
    assert "tính 5 trên 6" in hand.text("candidate.voters.said")
    hand.press("candidate.voters.close")
    hand.press(f"candidate.vote.{number}.meeting")
    hand.wait_for(lambda: hand.sees("meeting.votes"))
    assert hand.column("meeting.votes", 2) == ["thông qua"]


def test_nothing_on_the_page_records_corrects_or_takes_out_a_vote(on_page: AtThePage) -> None:
    result = {"held_on": "20/11/2026", "in_favour": "3"}
    number = votes.record_vote(on_page.session, on_page.book.way, "admission", result)
    on_page.page.refresh()
    on_page.tab("votes")
    for name in ("candidate.vote.add", f"candidate.vote.{number}.correct", f"candidate.vote.{number}.remove"):
        assert not on_page.hand.sees(name)
    # After a vote that failed the matter comes to another meeting.
    bring(on_page, lambda: fill(on_page, meeting="Ngày khác…", held_on="05/12/2026"), lambda: do(on_page))
    assert len(votes_ahead.list_meetings_to_vote(on_page.session)) == 2
