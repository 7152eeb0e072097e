"""The gate: what it shows, the fields of a stage, the reason, the vote, refusals at their fields."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from partycell_desktop.screens.candidates.step_dialog import ask_step
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidate_votes as votes
from partycell_desktop.use_cases import meetings, member_papers
from tests.screens.candidates.conftest import AtTheBoard

NAME = "candidates.step"


def at_the_gate(at: AtTheBoard, given_name: str, stage: str, *acts: Callable[[], object]) -> bool:
    """Open the gate of a stage, do something in it; whether the stage was closed. Esc at the end."""
    finished: list[bool] = []

    def leave() -> None:
        finished.append(True)
        if at.hand.sees(NAME):
            at.hand.press(f"{NAME}.cancel")

    at.hand.later(NAME, *acts, leave)
    done = ask_step(at.screen.desk, at.window, at.ids[given_name], stage)
    at.hand.check()
    return done


def fields(at: AtTheBoard) -> list[str]:
    asked = ("done_on", "number", "decided_by", "received_on", "note", "reason")
    return [name for name in asked if at.hand.sees(f"{NAME}.{name}")]


def test_each_stage_asks_for_what_closes_it(at: AtTheBoard) -> None:
    seen: dict[str, list[str]] = {}
    for name, stage in (("Tài", ""), ("Mai", "course"), ("Huy", "committee"), ("Huy", "decision")):
        at_the_gate(at, name, stage, lambda stage=stage: seen.update({stage: fields(at)}))
    assert seen[""] == ["done_on", "number", "decided_by", "note"]
    assert seen["course"] == ["done_on", "number", "decided_by", "note", "reason"]
    assert seen["decision"] == ["done_on", "number", "decided_by", "received_on", "note", "reason"]


def test_checks_and_papers_stand_with_their_rule(at: AtTheBoard) -> None:
    told: list[str] = []
    at_the_gate(
        at,
        "Minh",
        "",
        lambda: told.append(at.hand.text(f"{NAME}.check.0")),
        lambda: told.append(at.hand.text(f"{NAME}.check.0.rule")),
        lambda: told.append(at.hand.text(f"{NAME}.paper.0")),
        lambda: told.append(at.hand.find(f"{NAME}.check.0").accessibleName()),
        lambda: told.append(at.hand.text(f"{NAME}.who")),
    )
    assert told[0].startswith("Đủ hai bên giới thiệu")
    assert "208-QĐ/TW" in told[1]
    assert told[2] == "Thiếu: Đơn xin vào Đảng"
    assert told[3].startswith("chưa đạt: Đủ hai bên giới thiệu")
    assert told[4] == "Đinh Công Minh · nơi thực hiện: Người vào Đảng"


def test_a_complete_stage_asks_for_no_reason_and_enter_closes_it(at: AtTheBoard) -> None:
    seen: list[list[str]] = []

    def enter() -> None:
        at.hand.find(f"{NAME}.number").setFocus()
        at.hand.key(Qt.Key.Key_Return)

    done = at_the_gate(
        at,
        "Tài",
        "",
        lambda: seen.append(fields(at)),
        lambda: at.hand.type(f"{NAME}.done_on", "20/11/2026"),
        enter,
    )
    assert done
    assert "reason" not in seen[0]
    assert at.stage("Tài") == "sympathiser"
    assert at.record("Tài").file.step("outstanding").done_on.iso == "2026-11-20"  # type: ignore[union-attr]


def test_the_number_of_the_closing_paper_takes_the_reason_away(at: AtTheBoard) -> None:
    seen: list[bool] = []
    done = at_the_gate(
        at,
        "Mai",
        "",
        lambda: seen.append(at.hand.sees(f"{NAME}.reason")),
        lambda: at.hand.type(f"{NAME}.done_on", "18/11/2026"),
        lambda: at.hand.type(f"{NAME}.number", "115/CN"),
        lambda: seen.append(at.hand.sees(f"{NAME}.reason")),
        lambda: at.hand.press(f"{NAME}.do"),
    )
    assert done
    assert seen == [True, False]
    assert at.record("Mai").file.paper(38).number == "115/CN"  # type: ignore[union-attr]


def test_the_day_stands_there_where_the_papers_tell_it(at: AtTheBoard) -> None:
    person = at.line("Mai").person.id
    member_papers.note_paper(
        at.session, person, {"type_number": "38", "dated_on": "18/11/2026", "number": "115/CN", "issued_by": "TTCT"}
    )
    told: list[str] = []
    at_the_gate(
        at,
        "Mai",
        "",
        *(
            lambda name=name: told.append(at.hand.text(f"{NAME}.{name}"))
            for name in ("done_on", "number", "decided_by")
        ),
    )
    assert told == ["18/11/2026", "115/CN", "TTCT"]


def test_a_wrong_day_stands_at_its_field_and_nothing_is_lost(at: AtTheBoard) -> None:
    told: list[str] = []
    done = at_the_gate(
        at,
        "Tài",
        "",
        lambda: at.hand.type(f"{NAME}.note", "Ghi nhớ"),
        lambda: at.hand.press(f"{NAME}.do"),
        lambda: told.append(at.hand.text(f"{NAME}.done_on.problem")),
        lambda: at.hand.type(f"{NAME}.done_on", "31/2/2026"),
        lambda: told.append(at.hand.text(f"{NAME}.done_on.problem")),
        lambda: at.hand.type(f"{NAME}.done_on", "1/1/2027"),
        lambda: at.hand.press(f"{NAME}.do"),
        lambda: told.append(at.hand.text(f"{NAME}.done_on.problem")),
        lambda: told.append(at.hand.text(f"{NAME}.note")),
    )
    assert not done
    assert "Quần chúng ưu tú" in told[0]
    assert told[1]
    assert "chưa đến" in told[2]
    assert told[3] == "Ghi nhớ"
    assert at.stage("Tài") == "outstanding"


def test_an_incomplete_stage_goes_on_with_a_reason_only(at: AtTheBoard) -> None:
    told: list[str] = []
    done = at_the_gate(
        at,
        "Minh",
        "",
        lambda: at.hand.type(f"{NAME}.done_on", "20/11/2026"),
        lambda: at.hand.press(f"{NAME}.do"),
        lambda: told.append(at.hand.text(f"{NAME}.reason.problem")),
        lambda: at.hand.type(f"{NAME}.reason", "Hồ sơ giấy đã đủ"),
        lambda: at.hand.press(f"{NAME}.do"),
    )
    assert done
    assert "Thiếu" in told[0] or "thiếu" in told[0]
    assert at.record("Minh").file.step("file").reason == "Hồ sơ giấy đã đủ"  # type: ignore[union-attr]


def test_what_no_reason_helps_against_is_said_at_once(at: AtTheBoard) -> None:
    told: list[str] = []
    done = at_the_gate(
        at,
        "Huy",
        "ceremony",
        lambda: told.append(at.hand.text(f"{NAME}.impossible")),
        lambda: at.hand.type(f"{NAME}.done_on", "20/11/2026"),
        lambda: at.hand.type(f"{NAME}.reason", "vẫn làm"),
        lambda: at.hand.press(f"{NAME}.do"),
        lambda: told.append(at.hand.text("message.text")),
    )
    assert not done
    assert "Có quyết định" in told[0]
    assert "Có quyết định" in told[1]


def test_the_vote_is_brought_to_a_meeting_from_here(at: AtTheBoard) -> None:
    def day() -> None:
        at.hand.type("candidate.bring.held_on", "05/12/2026")
        at.hand.press("candidate.bring.do")

    def bring() -> None:
        at.hand.later("candidate.bring", day)
        at.hand.press(f"{NAME}.vote")

    assert not at_the_gate(at, "Huy", "", bring)  # the gate closes; the stage is closed after the meeting
    (meeting,) = meetings.list_meetings(at.session)
    points = meetings.get_meeting(at.session, meeting.id).file.points
    assert [each.candidacy_id for each in points if each.candidacy_id] == [at.ids["Huy"]]
    assert at.stage("Huy") == "cell_vote"


def test_the_gate_knows_day_and_number_of_a_vote_that_was_held(at: AtTheBoard) -> None:
    result = {"held_on": "20/11/2026", "number": "14-NQ/CB", "in_favour": "3"}
    votes.record_vote(at.session, at.ids["Huy"], "admission", result)
    told: list[str] = []

    def look() -> None:
        told.extend([at.hand.text(f"{NAME}.done_on"), at.hand.text(f"{NAME}.number")])
        told.append(str(at.hand.sees(f"{NAME}.vote")))

    done = at_the_gate(
        at,
        "Huy",
        "",
        look,
        lambda: at.hand.type(f"{NAME}.reason", "Giấy tờ khác nộp sau"),
        lambda: at.hand.press(f"{NAME}.do"),
    )
    assert told == ["20/11/2026", "14-NQ/CB", "False"]
    assert done
    assert at.stage("Huy") == "committee"


def test_a_vote_is_offered_only_where_the_cell_considers(at: AtTheBoard) -> None:
    seen: list[bool] = []
    for name in ("Tài", "Huy"):
        at_the_gate(at, name, "", lambda: seen.append(at.hand.sees(f"{NAME}.vote")))
    assert seen == [False, True]


def test_a_way_that_has_ended_has_no_gate(at: AtTheBoard) -> None:
    assert not ask_step(at.screen.desk, at.window, at.ids["Lan"])
    assert "đã" in at.said()


def test_the_admission_stands_in_the_roster_and_undo_takes_it_out(at: AtTheBoard) -> None:
    done = {"done_on": "1/9/2026", "number": "120-QĐ/ĐU", "received_on": "3/9/2026"}
    for stage in ("cell_vote", "committee", "decision"):
        steps.advance_candidate(at.session, at.ids["Huy"], stage, done if stage == "decision" else {
            "done_on": "20/7/2026", "number": "1"}, "hồ sơ giấy")  # fmt: skip
    assert at_the_gate(
        at,
        "Huy",
        "",
        lambda: at.hand.type(f"{NAME}.done_on", "20/9/2026"),
        lambda: at.hand.press(f"{NAME}.do"),
    )
    at.hand.rest()
    assert "Phan Quốc Huy" in at.names()[5]
    at.hand.press("message.undo")
    assert at.stage("Huy") == "ceremony"
    assert "Phan Quốc Huy" in at.names()[4]


def test_the_gate_fits_a_small_screen_and_scrolls(at: AtTheBoard) -> None:
    seen: list[tuple[int, int]] = []

    def look() -> None:
        dialog = at.hand.find(NAME)
        assert isinstance(dialog, QWidget)
        seen.append((dialog.height(), dialog.screen().availableGeometry().height()))

    at_the_gate(at, "Huy", "", look)
    assert seen[0][0] <= seen[0][1]
