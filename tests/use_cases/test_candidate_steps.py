"""What closing a stage asks for, before the order is given; opening several stages again in one act."""

import pytest

from partycell_desktop.domain.candidate_bench import Answer
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import candidate_people as around
from partycell_desktop.use_cases import candidate_steps as steps
from partycell_desktop.use_cases import candidates as use
from partycell_desktop.use_cases import member_papers, roster
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.session import Session

BORN = {"full_name": "Đinh Công Mẫu", "born_on": "12/5/1993", "general_education": "12/12"}


def member(session: Session, name: str = "Hoàng Thị Đào") -> int:
    events = [
        {"kind": "admitted", "on": "3/2/2015", "decided_on": "15/1/2015"},
        {"kind": "recognised", "on": "3/2/2016"},
    ]
    return roster.add_member(session, {"full_name": name, "born_on": "1/1/1980"}, events)


@pytest.fixture
def way(session: Session) -> int:
    return use.add_candidate(session, BORN, {"opened_on": "3/3/2025"})


def close_first(session: Session, way: int) -> None:
    steps.advance_candidate(session, way, items={"done_on": "5/3/2025", "number": "02-NQ/CĐ"})


def stage(session: Session, way: int) -> str:
    now = use.get_candidate(session, way).stage
    return now.id if now else ""


def test_the_step_ahead_says_what_the_open_stage_asks_for(session: Session, way: int) -> None:
    ahead = steps.look_at_step(session, way)
    assert ahead.stage.id == "outstanding"
    assert ahead.asks == ("done_on", "number", "decided_by", "note")
    assert not ahead.needs_reason
    assert [each.answer for each in ahead.checks] == [Answer.YES] * 3
    assert use.get_candidate(session, way).file.steps == ()


def test_a_closing_paper_counts_as_there_as_soon_as_its_number_is_typed(session: Session, way: int) -> None:
    close_first(session, way)
    around.assign_mentor(session, way, member(session), {"from_on": "2/4/2025", "together_since": "1/2/2024"})
    ahead = steps.look_at_step(session, way)
    assert [each.closing for each in ahead.lacking] == [True]
    assert ahead.needs_reason
    assert ahead.asks == ("done_on", "number", "note")
    typed = {"done_on": "2/4/2025", "number": "03-NQ/CB"}
    ahead = steps.look_at_step(session, way, items=typed)
    assert (ahead.lacking, ahead.needs_reason) == ([], False)
    steps.advance_candidate(session, way, items=typed)
    assert stage(session, way) == "course"


def test_stages_that_would_be_passed_over_are_named(session: Session, way: int) -> None:
    ahead = steps.look_at_step(session, way, "course", {"done_on": "18/4/2025"})
    assert [each.id for each in ahead.passed_over] == ["outstanding", "sympathiser"]
    assert ahead.lacking == []  # the certificate is noted by the step itself
    assert ahead.needs_reason


def test_what_no_reason_helps_against_is_said_beforehand(session: Session, way: int) -> None:
    assert "trước" in steps.look_at_step(session, way, "ceremony").impossible
    assert steps.look_at_step(session, way, "decision").impossible == ""


def test_the_vote_that_is_not_recorded_is_named(session: Session, way: int) -> None:
    assert steps.look_at_step(session, way, "cell_vote").vote == "admission"
    assert steps.look_at_step(session, way, "recognition_vote").vote == "recognition"
    assert steps.look_at_step(session, way).vote == ""


def test_only_a_decision_asks_when_it_was_received(session: Session, way: int) -> None:
    asking = [each.id for each in steps.list_stages(session)
              if "received_on" in steps.look_at_step(session, way, each.id).asks]  # fmt: skip
    assert asking == ["decision", "official"]


def test_a_stage_that_is_closed_cannot_be_looked_at_again(session: Session, way: int) -> None:
    close_first(session, way)
    with pytest.raises(Refused, match="Quần chúng ưu tú"):
        steps.look_at_step(session, way, "outstanding")


def test_several_stages_are_opened_again_in_one_act(session: Session, way: int) -> None:
    close_first(session, way)
    for each in ("sympathiser", "course"):
        steps.advance_candidate(session, way, each, {"done_on": "18/4/2025", "number": "1"}, "theo hồ sơ cũ")
    assert [each.stage for each in steps.steps_to_take_back(session, way)] == ["course"]
    assert [each.stage for each in steps.steps_to_take_back(session, way, "sympathiser")] == ["course", "sympathiser"]
    steps.take_back_step(session, way, "sympathiser")
    assert stage(session, way) == "sympathiser"
    undo_act(session)
    assert stage(session, way) == "file_allowed"


def test_nothing_is_taken_back_where_nothing_is_closed(session: Session, way: int) -> None:
    for wanted in ("", "course"):
        with pytest.raises(Refused):
            steps.steps_to_take_back(session, way, wanted)


def test_an_admission_taken_back_from_afar_leaves_the_roster(session: Session, way: int) -> None:
    for each, day in (("decision", "4/9/2026"), ("ceremony", "2/10/2026")):
        steps.advance_candidate(session, way, each, {"done_on": day, "number": "1-QĐ/ĐU"}, "theo hồ sơ cũ")
    person = use.get_candidate(session, way).person.id
    assert roster.get_member(session, person).standing.rank == "probationary"
    steps.take_back_step(session, way, "decision")
    assert roster.get_member(session, person).events == []


def test_the_resolution_that_assigned_who_helps_closes_the_list_of_sympathisers_too(session: Session, way: int) -> None:
    helper = member(session, "Hoàng Thị Đào")
    steps.advance_candidate(session, way, "outstanding", {"done_on": "5/3/2025"}, "hồ sơ giấy")
    around.assign_mentor(
        session, way, helper, {"from_on": "2/4/2025", "number": "03-NQ/CB", "together_since": "1/1/2024"}
    )
    values = steps.look_at_step(session, way).values
    assert (values["done_on"], values["number"]) == ("02/04/2025", "03-NQ/CB")


def test_the_last_answer_closes_the_verification(session: Session, way: int) -> None:
    for day in ("14/7/2026", "9/7/2026"):
        asked = {"about": "Cha, mẹ", "place": f"Xã Ví Dụ {day}", "sent_on": "15/6/2026", "answered_on": day}
        around.keep_verification(session, way, asked)
    assert steps.look_at_step(session, way, "verification").values["done_on"] == "14/07/2026"


def test_another_paper_of_a_stage_does_not_tell_when_it_was_closed(session: Session, way: int) -> None:
    person = use.get_candidate(session, way).person.id
    member_papers.note_paper(session, person, {"type_number": "204", "dated_on": "20/5/2026", "number": "09-NQ/CB"})
    assert steps.look_at_step(session, way, "file_allowed").values["done_on"] == ""


def test_who_decided_on_the_admission_is_proposed_for_the_recognition_and_never_kept_unseen(
    session: Session, way: int
) -> None:
    for stage, day in (("decision", "1/9/2024"), ("ceremony", "20/9/2024")):
        decided = {"done_on": day, "number": "1-QĐ/ĐU", "decided_by": "BTV Đảng ủy phường"}
        steps.advance_candidate(session, way, stage, decided, "hồ sơ giấy")
    assert steps.look_at_step(session, way, "official").values["decided_by"] == "BTV Đảng ủy phường"
    steps.advance_candidate(session, way, "official", {"done_on": "1/11/2025", "number": "2-QĐ/ĐU"}, "hồ sơ giấy")
    step = use.get_candidate(session, way).file.step("official")
    assert step is not None
    assert step.decided_by == ""
