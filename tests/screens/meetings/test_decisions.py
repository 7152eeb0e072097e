"""Votes and tasks of a meeting, and its score."""

from partycell_desktop.domain.meetings import TaskState, has_passed
from partycell_desktop.use_cases import meeting_items, tasks
from tests.screens.meetings.conftest import HUNG, AtTheMeeting


def test_a_vote_is_counted_while_it_is_typed_and_more_votes_than_voters_are_refused(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "decisions")
    seen: list[str] = []

    def look(name: str) -> None:
        seen.append(at.hand.text(f"meeting.vote.{name}"))

    at.hand.later(
        "meeting.vote",
        lambda: at.hand.type("meeting.vote.matter", "Thông qua nghị quyết"),
        lambda: look("voters"),
        lambda: at.hand.type("meeting.vote.in_favour", "2"),
        lambda: look("result"),
        lambda: at.hand.type("meeting.vote.in_favour", "4"),
        lambda: at.hand.press("meeting.vote.do"),
        lambda: look("in_favour.problem"),
        lambda: at.hand.type("meeting.vote.in_favour", "3"),
        lambda: look("result"),
        lambda: at.hand.press("meeting.vote.do"),
    )
    at.hand.press("meeting.vote.add")
    assert "Ngô Thị Lan" in seen[0]  # on probation: does not count
    assert seen[1].startswith("Không thông qua") and "2/4" in seen[1]
    assert "3" in seen[2] and "4" in seen[2]
    assert seen[3].startswith("Thông qua") and "3/4" in seen[3]
    vote = at.file(meeting).votes[0]
    assert has_passed(vote)
    assert at.hand.column("meeting.votes", 2) == ["thông qua"]


def test_a_vote_is_corrected_and_taken_out(at: AtTheMeeting) -> None:
    meeting = at.held()
    meeting_items.keep_vote(at.session, meeting, {"matter": "Thông qua nghị quyết", "in_favour": "3"})
    at.show(meeting, "decisions")
    at.hand.press("meeting.vote.correct")
    assert at.said()  # nothing is chosen yet
    at.hand.press_row("meeting.votes", "Thông qua nghị quyết")
    at.hand.later(
        "meeting.vote",
        lambda: at.hand.type("meeting.vote.in_favour", "1"),
        lambda: at.hand.press("meeting.vote.do"),
    )
    at.hand.press("meeting.vote.correct")
    assert at.hand.column("meeting.votes", 2) == ["không thông qua"]
    at.hand.later("meeting.vote.remove_box", lambda: at.hand.press("meeting.vote.remove_box.do"))
    at.hand.later("meeting.vote", lambda: at.hand.press("meeting.vote.remove"))
    at.hand.press("meeting.vote.correct")
    assert at.file(meeting).votes == ()


def test_a_vote_before_the_list_of_members_is_refused(at: AtTheMeeting) -> None:
    at.show(at.plan(), "decisions")
    at.hand.press("meeting.vote.add")
    assert "điểm danh" in at.said()


def test_a_task_is_given_done_and_told_about_at_the_next_meeting(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "decisions")
    at.hand.later(
        "meeting.task",
        lambda: at.hand.type("meeting.task.owner", "Trần Quốc Hùng"),
        lambda: at.hand.type("meeting.task.content", "Thu đảng phí"),
        lambda: at.hand.type("meeting.task.due_on", "25/11/2026"),
        lambda: at.hand.press("meeting.task.do"),
    )
    at.hand.press("meeting.task.add")
    task = at.file(meeting).tasks[0]
    assert (task.person_id, task.content) == (HUNG, "Thu đảng phí")
    later = at.plan("05/12/2026")
    at.show(later, "decisions")
    assert at.hand.column("meeting.tasks", 1) == ["Thu đảng phí"]
    at.hand.press_row("meeting.tasks", "Thu đảng phí")
    at.hand.later(
        "meeting.result",
        lambda: at.hand.type("meeting.result.state", "đã hoàn thành"),
        lambda: at.hand.type("meeting.result.result", "Thu đủ"),
        lambda: at.hand.press("meeting.result.do"),
    )
    at.hand.press("meeting.task.result")
    done = at.file(meeting).tasks[0]
    assert (done.state, done.result) == (TaskState.DONE, "Thu đủ")
    at.show(meeting, "decisions")
    assert at.hand.column("meeting.tasks", 3) == ["đã hoàn thành"]


def test_a_task_is_done_with_one_button(at: AtTheMeeting) -> None:
    meeting = at.held()
    tasks.keep_task(at.session, {"content": "Thu đảng phí"}, meeting, HUNG)
    at.show(meeting, "decisions")
    at.hand.press_row("meeting.tasks", "Thu đảng phí")
    at.hand.press("meeting.task.done")
    assert at.file(meeting).tasks[0].state is TaskState.DONE


def test_a_line_of_the_score_is_refused_at_its_field_and_holds_the_tab(at: AtTheMeeting) -> None:
    meeting = at.held()
    at.show(meeting, "score")
    key = next(iter(at.screen.meeting.score._fields))
    at.hand.type(f"meeting.score.{key}", "99")
    assert at.hand.sees(f"meeting.score.{key}.problem")
    at.hand.turn_to("meeting.tabs", "Điểm danh")
    assert at.hand.sees(f"meeting.score.{key}.problem")
    assert at.file(meeting).scores == ()
    at.hand.type(f"meeting.score.{key}", "4,5")
    assert not at.hand.sees(f"meeting.score.{key}.problem")
    assert at.file(meeting).scores[0].points == 4.5
    assert "4,5" in at.hand.text("meeting.score.total")
    at.hand.turn_to("meeting.tabs", "Điểm danh")
    assert at.hand.sees("meeting.roll.table")


def test_the_proposed_points_are_taken_and_reasons_follow_the_facts(at: AtTheMeeting) -> None:
    from partycell_desktop.use_cases.meetings import correct_meeting

    meeting = at.held()
    at.show(meeting, "score")
    key = next(key for key, why in at.screen.meeting.score._whys.items() if "100" in why.text())
    at.hand.press("meeting.score.take")
    assert {each.criterion: each.points for each in at.file(meeting).scores}[key] == 5
    assert at.hand.text(f"meeting.score.{key}") == "5"
    correct_meeting(at.session, meeting, {"ended_at": "15:20"})
    at.window.desk.records_changed.emit()
    assert "80" in at.hand.text(f"meeting.score.{key}.why")
