"""Absences beside the rules about them: shown with their documents, and nothing follows by itself."""

from datetime import date

from partycell_desktop.use_cases import absences, meetings, minutes
from partycell_desktop.use_cases.roster import get_member
from partycell_desktop.use_cases.session import Session
from tests.use_cases.test_meetings import HUNG, MAU
from tests.use_cases.test_meetings import session as session


def held_on(session: Session, day: str, missing: dict[int, str]) -> int:
    """An ordinary meeting that everybody came to but those named, with how they stayed away."""
    meeting = meetings.plan_meeting(session, "ordinary", {"held_on": day, "starts_at": "14:00"})
    meetings.open_meeting(session, meeting)
    for member, state in missing.items():
        meetings.mark_attendance(session, meeting, [member], state, {"reason": "ốm"} if state == "excused" else {})
    meetings.mark_rest_present(session, meeting)
    return meeting


def test_three_months_without_a_reason_are_shown_with_the_statute_and_nothing_more(session: Session) -> None:
    for month in (3, 5, 8):
        last = held_on(session, f"05/{month:02}/2026", {MAU: "absent"})
        came = held_on(session, f"05/{month + 1:02}/2026", {})
    found = absences.list_absences(session, date(2026, 11, 22))
    line = found.lines[0]
    assert (line.staying.months, line.months_reached, line.too_often) == ((3, 5, 8), True, False)
    warnings = {each.key: each for each in minutes.check_minutes(session, last)}
    told = warnings[f"absent_months_{MAU}"]
    assert "Lê Thị Mẫu" in told.text and "03, 05, 08" in told.text and "chưa xét đảng phí" in told.text
    assert told.because is not None and told.place == "roll"
    assert f"absent_months_{HUNG}" not in warnings
    assert get_member(session, MAU).standing.counted  # nothing was done
    assert minutes.check_minutes(session, came)[-1].key == f"absent_months_{MAU}"


def test_two_months_or_absences_with_a_reason_reach_nothing(session: Session) -> None:
    for month in (3, 5):
        held_on(session, f"05/{month:02}/2026", {MAU: "absent", HUNG: "excused"})
    last = held_on(session, "05/08/2026", {HUNG: "excused"})
    lines = {each.staying.person_id: each for each in absences.list_absences(session, date(2026, 8, 6)).lines}
    assert not lines[MAU].months_reached and not lines[HUNG].months_reached
    assert len(lines[HUNG].staying.running) == 3 and not lines[HUNG].too_often  # three are allowed
    assert [each.key for each in minutes.check_minutes(session, last) if each.key.startswith("absent_")] == []


def test_more_than_three_in_a_row_is_too_often_whatever_the_reason(session: Session) -> None:
    for month in (3, 4, 5, 6):
        last = held_on(session, f"05/{month:02}/2026", {HUNG: "excused"})
    told = next(each for each in minutes.check_minutes(session, last) if each.key == f"absent_running_{HUNG}")
    assert "vắng 4 buổi liên tiếp" in told.text and "không quá 3 buổi" in told.text
    own = absences.find_absences_of(session, HUNG, date(2026, 11, 22))
    assert [each.staying.person_id for each in own.lines] == [HUNG] and own.lines[0].too_often
    assert absences.find_absences_of(session, MAU).lines == []


def test_an_old_meeting_is_told_of_as_of_its_own_day(session: Session) -> None:
    first = held_on(session, "05/03/2026", {MAU: "absent"})
    for month in (4, 5):
        held_on(session, f"05/{month:02}/2026", {MAU: "absent"})
    assert [each.key for each in minutes.check_minutes(session, first) if each.key.startswith("absent_")] == []


def test_meetings_that_were_called_off_or_of_the_committee_do_not_count(session: Session) -> None:
    held_on(session, "05/03/2026", {MAU: "absent"})
    off = meetings.plan_meeting(session, "ordinary", {"held_on": "05/04/2026"})
    meetings.cancel_meeting(session, off, "mất điện")
    assert len(absences.list_absences(session).lines[0].staying.running) == 1
