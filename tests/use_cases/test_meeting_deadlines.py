"""The meetings among what falls due: what comes, what is posted before and after, the month and quarter without one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from partycell_desktop.domain.deadlines import Due, DueKind
from partycell_desktop.use_cases.deadlines import list_due
from partycell_desktop.use_cases.meetings import cancel_meeting, correct_meeting, plan_meeting
from partycell_desktop.use_cases.minutes import note_sent
from partycell_desktop.use_cases.session import Session
from tests.use_cases.a_year_of_meetings import hold, small_cell

HELD = "05/10/2026"
DAY = date(2026, 10, 6)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = small_cell(tmp_path)
    yield made
    made.book.close(copy=False)


def dues(session: Session, on: date) -> list[Due]:
    return [each for each in list_due(session, on) if each.kind is DueKind.MEETING]


def test_a_book_without_meetings_says_nothing_of_them(session: Session) -> None:
    assert dues(session, DAY) == []


def test_a_planned_meeting_is_named_with_its_notice_one_day_before(session: Session) -> None:
    meeting = plan_meeting(session, "ordinary", {"held_on": HELD, "starts_at": "14h", "place": "Phòng họp"})

    notice, held, _theme = dues(session, date(2026, 10, 1))

    assert (notice.day, notice.place) == (date(2026, 10, 4), f"meeting:{meeting}/notice")
    assert notice.because is not None and "42-HD/BTCTW" in notice.because.document
    assert (held.day, held.place, held.detail) == (date(2026, 10, 5), f"meeting:{meeting}/agenda", "14:00, Phòng họp")
    correct_meeting(session, meeting, {"posted_on": "01/10/2026"})
    assert next(each.place for each in dues(session, date(2026, 10, 1))) == f"meeting:{meeting}/agenda"


def test_a_plan_of_a_whole_year_fills_no_list(session: Session) -> None:
    for month in (10, 11, 12):
        plan_meeting(session, "ordinary", {"held_on": f"05/{month}/2026", "starts_at": "14h"})

    places = [each.place for each in dues(session, date(2026, 10, 1)) if each.place.endswith("agenda")]

    assert places == ["meeting:1/agenda"]


def test_a_meeting_whose_day_has_passed_without_a_list_of_members_is_overdue(session: Session) -> None:
    meeting = plan_meeting(session, "ordinary", {"held_on": HELD, "starts_at": "14h"})

    first = dues(session, date(2026, 10, 8))[0]

    assert (first.days_left, first.place) == (-3, f"meeting:{meeting}/roll")


def test_after_a_meeting_the_minutes_are_finished_posted_and_reported_within_two_days(session: Session) -> None:
    meeting = hold(session, HELD, finish=False)
    (after, _theme) = dues(session, DAY)
    assert (after.day, after.place) == (date(2026, 10, 7), f"meeting:{meeting}/minutes")
    assert after.detail.count("·") == 2

    other = hold(session, "15/10/2026", kind="thematic")
    note_sent(session, other, {"minutes_posted_on": "16/10/2026"})
    assert [each.detail.count("·") for each in dues(session, date(2026, 10, 16))] == [2, 0]
    note_sent(session, other, {"reported_on": "16/10/2026"})
    assert len(dues(session, date(2026, 10, 16))) == 1


def test_of_old_minutes_nobody_asks_when_they_were_sent_but_open_ones_stay(session: Session) -> None:
    hold(session, "05/11/2025")
    still_open = hold(session, "05/12/2025", finish=False)

    assert next(each.place for each in dues(session, DAY)) == f"meeting:{still_open}/minutes"
    assert not any(each.place == "meeting:1/minutes" for each in dues(session, DAY))


def test_the_month_and_the_quarter_without_a_meeting_are_named_until_one_is_planned(session: Session) -> None:
    hold(session, "05/06/2026")
    missing = [each for each in dues(session, DAY) if each.place == "meeting:year/2026"]
    assert [each.day for each in missing] == [date(2026, 10, 31), date(2026, 12, 31)]
    assert all(each.because is not None for each in missing)

    combined = plan_meeting(session, "combined", {"held_on": "20/10/2026", "starts_at": "14h"})
    assert not [each for each in dues(session, DAY) if each.place == "meeting:year/2026"]
    cancel_meeting(session, combined, "trùng lịch")
    assert len([each for each in dues(session, DAY) if each.place == "meeting:year/2026"]) == 2


def test_a_meeting_of_the_month_held_in_the_next_one_counts_for_its_month(session: Session) -> None:
    plan_meeting(session, "ordinary", {"held_on": "02/11/2026", "month_on": "10/2026", "starts_at": "14h"})

    missing = [each.day for each in dues(session, DAY) if each.place == "meeting:year/2026"]

    assert missing == [date(2026, 12, 31)]
