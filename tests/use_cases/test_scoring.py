"""Score sheets in the book: the one in force, own ones kept, changed, taken out and undone."""

from datetime import date

import pytest

from partycell_desktop.domain.refusal import Refused
from partycell_desktop.use_cases.history import list_history, undo_act
from partycell_desktop.use_cases.rule_values import enter_rule_value, list_rules
from partycell_desktop.use_cases.scoring import (
    find_score_sheet_on,
    get_score_sheet,
    keep_own_score_sheet,
    list_score_sheets,
    remove_own_score_sheet,
    score_sheet_on,
)
from partycell_desktop.use_cases.session import Session
from tests.domain.test_score_sheets import TYPED


def test_the_central_frame_holds_from_its_day_and_nothing_before(session: Session) -> None:
    assert get_score_sheet(session).id == "central.2025-10-28"
    assert score_sheet_on(session, date(2025, 10, 28)).total == 100
    assert find_score_sheet_on(session, date(2025, 10, 27)) is None
    with pytest.raises(Refused, match="27/10/2025"):
        score_sheet_on(session, date(2025, 10, 27))


def test_a_sheet_of_the_cell_goes_before_the_central_frame(session: Session) -> None:
    made = keep_own_score_sheet(session, {**TYPED, "until_on": "30/6/2026"})
    assert score_sheet_on(session, date(2026, 1, 1)).id == made
    assert score_sheet_on(session, date(2026, 7, 1)).id == "central.2025-10-28"
    assert get_score_sheet(session, sheet_id=made).own
    lines = {each.id: each for each in list_score_sheets(session, date(2026, 6, 30))}
    assert [lines[made].in_force, lines["central.2025-10-28"].in_force] == [True, False]
    assert (lines[made].sure, lines[made].criteria, lines[made].total) == ("own", 8, 100)


def test_an_old_year_can_be_given_its_sheet(session: Session) -> None:
    made = keep_own_score_sheet(session, {**TYPED, "from_on": "1/1/2019", "until_on": "27/10/2025"})
    assert score_sheet_on(session, date(2024, 5, 5)).id == made
    assert get_score_sheet(session).id == "central.2025-10-28"


def test_a_sheet_is_changed_taken_out_and_brought_back(session: Session) -> None:
    made = keep_own_score_sheet(session, TYPED)
    assert keep_own_score_sheet(session, {**TYPED, "name": "Bảng điểm mới"}, made) == made
    assert get_score_sheet(session).title == "Bảng điểm mới"
    undo_act(session)
    assert get_score_sheet(session).title == TYPED["name"]
    remove_own_score_sheet(session, made)
    assert not get_score_sheet(session).own
    undo_act(session)
    assert get_score_sheet(session).own


def test_what_cannot_be_is_refused(session: Session) -> None:
    made = keep_own_score_sheet(session, TYPED)
    with pytest.raises(Refused) as refused:
        keep_own_score_sheet(session, {**TYPED, "name": str(TYPED["name"]).upper()})
    assert refused.value.field == "name"
    for wrong in ("own.77", "central.2025-10-28", "x"):
        with pytest.raises(Refused) as refused:
            keep_own_score_sheet(session, {**TYPED, "name": "Khác"}, wrong)
        assert refused.value.field == "sheet_id"
        with pytest.raises(Refused):
            remove_own_score_sheet(session, wrong)
    with pytest.raises(Refused):
        get_score_sheet(session, sheet_id="own.77")
    remove_own_score_sheet(session, made)


def test_the_history_tells_of_sheets_in_words(session: Session) -> None:
    keep_own_score_sheet(session, TYPED)
    said = str(list_history(session)[0])
    assert TYPED["name"] in said and "8 tiêu chí, 100 điểm (Hướng dẫn 02-HD/ĐU)" in said


def test_a_cell_enters_its_own_share_in_words(session: Session) -> None:
    enter_rule_value(session, "meeting.attendance_target", "1/1/2026", "ít nhất 95%", "Hướng dẫn 02-HD/ĐU")
    enter_rule_value(session, "meeting.least_minutes", "1/1/2026", "60 phút", "Hướng dẫn 02-HD/ĐU")
    day = date(2026, 5, 5)
    assert session.rules.value("meeting.attendance_target", on=day).threshold.needed(20) == 19
    assert session.rules.value("meeting.least_minutes", on=day).number == 60
    (line,) = [each for each in list_rules(session, day) if each.id == "meeting.attendance_target"]
    assert (line.shown, line.sure) == ("ít nhất 95%", "own")
    with pytest.raises(Refused) as refused:
        enter_rule_value(session, "meeting.attendance_target", "1/2/2026", "95%", "Hướng dẫn 02-HD/ĐU")
    assert refused.value.field == "value"
