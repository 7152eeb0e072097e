"""Agendas in the book: which is proposed for a meeting, templates kept, changed, taken out and undone."""

from datetime import date
from typing import Any

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.agendas import (
    get_agenda,
    keep_own_agenda,
    list_agenda_sources,
    list_agendas,
    remove_own_agenda,
)
from partycell_desktop.use_cases.cell import correct_cell
from partycell_desktop.use_cases.history import list_history, redo_act, undo_act
from partycell_desktop.use_cases.session import Session

GIVEN: dict[str, Any] = {
    "kind": "ordinary",
    "name": "Sinh hoạt ngắn",
    "from_on": "1/1/2026",
    "usual": True,
    "points": [{"title": "Điểm danh", "part": "opening", "source": "attendance", "minutes": 5}, {"title": "Thảo luận"}],
}
KINDS = ["ordinary", "thematic", "combined", "extraordinary", "committee", "congress"]


def titles(session: Session, kind: str = "ordinary", on: date | None = None, template_id: str = "") -> list[str]:
    return [each.title for each in get_agenda(session, kind, on, template_id).points]


def in_force(session: Session) -> dict[str, str]:
    return {each.kind: each.id for each in list_agendas(session) if each.in_force}


def test_every_kind_of_meeting_has_one_agenda_in_force(session: Session) -> None:
    assert list(in_force(session)) == KINDS
    assert in_force(session)["congress"] == "congress.2026-05-19"
    assert [each.sure for each in list_agendas(session) if each.kind == "congress"] == ["verbatim", "unconfirmed"]


def test_a_usual_template_is_proposed_from_its_day_on(session: Session) -> None:
    made = keep_own_agenda(session, GIVEN)
    assert titles(session) == ["Điểm danh", "Thảo luận"]
    assert titles(session, on=date(2025, 12, 31))[0].startswith("Tuyên bố lý do")
    assert titles(session, template_id="ordinary.2025-10-28")[0].startswith("Tuyên bố lý do")
    assert in_force(session)["ordinary"] == made
    (line,) = [each for each in list_agendas(session) if each.own]
    assert (line.title, line.sure, line.points, line.minutes) == ("Sinh hoạt ngắn", "own", 2, 5)


def test_another_template_is_only_used_when_it_is_asked_for(session: Session) -> None:
    made = keep_own_agenda(session, {**GIVEN, "usual": False})
    assert titles(session)[0].startswith("Tuyên bố lý do")
    assert titles(session, template_id=made) == ["Điểm danh", "Thảo luận"]


def test_a_template_is_changed_taken_out_and_brought_back(session: Session) -> None:
    made = keep_own_agenda(session, GIVEN)
    assert keep_own_agenda(session, {**GIVEN, "points": [{"title": "Một việc"}]}, made) == made
    assert titles(session) == ["Một việc"]
    undo_act(session)
    assert titles(session) == ["Điểm danh", "Thảo luận"]
    remove_own_agenda(session, made)
    assert in_force(session)["ordinary"] == "ordinary.2025-10-28"
    undo_act(session)
    assert titles(session) == ["Điểm danh", "Thảo luận"]
    undo_act(session)
    assert [each for each in list_agendas(session) if each.own] == []
    redo_act(session)
    assert titles(session) == ["Điểm danh", "Thảo luận"]


def test_what_cannot_be_is_refused(session: Session) -> None:
    made = keep_own_agenda(session, GIVEN)
    for given, template, field in (
        ({**GIVEN, "name": "SINH HOẠT NGẮN"}, "", "name"),
        ({**GIVEN, "name": "Khác", "kind": "party"}, "", "kind"),
        ({**GIVEN, "name": "Khác", "kind": 7}, "", "kind"),
        ({**GIVEN, "name": "Khác"}, "own.77", "template_id"),
        ({**GIVEN, "name": "Khác"}, "ordinary.2025-10-28", "template_id"),
    ):
        with pytest.raises(Refused) as refused:
            keep_own_agenda(session, given, template)
        assert refused.value.field == field
    for kind, template, field in (
        ("party", "", "kind"),
        ("thematic", made, "template_id"),
        ("ordinary", "x", "template_id"),
    ):
        with pytest.raises(Refused) as refused:
            get_agenda(session, kind, None, template)
        assert refused.value.field == field
    with pytest.raises(Refused):
        remove_own_agenda(session, "ordinary.2025-10-28")
    keep_own_agenda(session, {**GIVEN, "kind": "thematic"})


def test_the_points_of_an_enterprise_are_those_of_its_kind(session: Session) -> None:
    def keys() -> set[str]:
        return {each.key for each in get_agenda(session, "ordinary").points}

    assert {"state_business", "private_business"} <= keys()
    correct_cell(session, {"enterprise_kind": "Doanh nghiệp tư nhân"})
    assert "private_business" in keys() and "state_business" not in keys()
    correct_cell(session, {"enterprise_kind": "Doanh nghiệp do Nhà nước nắm giữ trên 50% vốn điều lệ"})
    assert "state_business" in keys() and "private_business" not in keys()


def test_every_source_has_words(session: Session) -> None:
    sources = list_agenda_sources(session)
    assert sources["last_tasks"] == "Nhiệm vụ của buổi sinh hoạt trước"
    assert {
        "attendance",
        "dues",
        "assignments",
        "candidates",
        "member_changes",
        "spending",
        "new_tasks",
        "votes",
    } <= set(sources)


def test_the_history_tells_of_templates_in_words(session: Session) -> None:
    made = keep_own_agenda(session, GIVEN)
    remove_own_agenda(session, made)
    said = " ".join(str(each) for each in list_history(session)[:2])
    assert "Sinh hoạt ngắn" in said and "2 mục; đề xuất cho buổi sinh hoạt mới" in said
