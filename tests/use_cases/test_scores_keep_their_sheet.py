"""A score stays what it was: a sheet that is entered later, changed or taken out does not touch it."""

from datetime import date
from typing import Any

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases import meeting_scores, meetings
from partycell_desktop.use_cases.history import undo_act
from partycell_desktop.use_cases.scoring import keep_own_score_sheet, list_score_sheets, remove_own_score_sheet
from partycell_desktop.use_cases.session import Session
from tests.domain.test_score_sheets import TYPED
from tests.use_cases.test_meetings import held, session

__all__ = ["session"]
CENTRAL = "central.2025-10-28"


def sheet_of(session: Session, meeting: int) -> str:
    return meeting_scores.get_meeting_score(session, meeting).sheet.id


def test_the_first_points_bind_a_meeting_to_its_sheet(session: Session) -> None:
    meeting = held(session)
    meeting_scores.keep_score(session, meeting, "results", "25")
    made = keep_own_score_sheet(session, TYPED)
    assert sheet_of(session, meeting) == CENTRAL
    later = meetings.plan_meeting(session, "ordinary", {"held_on": "05/11/2026", "starts_at": "14h00"})
    assert sheet_of(session, later) == made


def test_points_that_were_taken_from_the_facts_bind_too_and_undo_lets_go(session: Session) -> None:
    meeting = held(session)
    assert meeting_scores.take_proposed_points(session, meeting) == 1
    made = keep_own_score_sheet(session, TYPED)
    assert sheet_of(session, meeting) == CENTRAL
    undo_act(session)
    undo_act(session)
    assert keep_own_score_sheet(session, TYPED) == made
    assert sheet_of(session, meeting) == made


@pytest.mark.parametrize(
    "changed",
    [{"classes": "Tốt: 95; Kém: 0"}, {"criteria": [{"title": "Tất cả", "most": 100}]}],
    ids=["classes", "criteria"],
)
def test_a_sheet_that_was_used_is_neither_changed_nor_taken_out(session: Session, changed: dict[str, Any]) -> None:
    made, meeting = keep_own_score_sheet(session, TYPED), held(session)
    line = meeting_scores.get_meeting_score(session, meeting).lines[0]
    meeting_scores.keep_score(session, meeting, line.key, "4")
    with pytest.raises(Refused, match="05/10/2026") as refused:
        keep_own_score_sheet(session, {**TYPED, **changed}, made)
    assert refused.value.field == "criteria"
    with pytest.raises(Refused, match="05/10/2026"):
        remove_own_score_sheet(session, made)


def test_a_sheet_that_was_used_may_get_a_last_day_and_another_name(session: Session) -> None:
    made, meeting = keep_own_score_sheet(session, TYPED), held(session)
    line = meeting_scores.get_meeting_score(session, meeting).lines[0]
    meeting_scores.keep_score(session, meeting, line.key, "4")
    keep_own_score_sheet(session, {**TYPED, "name": "Bảng cũ", "until_on": "30/9/2026"}, made)
    assert sheet_of(session, meeting) == made
    in_force = {each.id for each in list_score_sheets(session, date(2026, 10, 5)) if each.in_force}
    assert in_force == {CENTRAL}
