"""Who stays away: the run up to now, what was missed in the year, the months without a reason."""

from datetime import date

from partycell_desktop.domain.absences import who_stays_away
from partycell_desktop.domain.dates import PartialDate
from partycell_desktop.domain.meetings import Attendance, Attending, Meeting, MeetingFile

P, L, K = Attending.PRESENT, Attending.EXCUSED, Attending.ABSENT


def meeting(number: int, day: str, state: Attending, **more: object) -> MeetingFile:
    roll = (
        Attendance(number, number, 1, "Lê Thị Mẫu", state=state, **more),
        Attendance(0, number, 2, "Khang", state=P),
    )  # type: ignore[arg-type]
    return MeetingFile(Meeting(number, held_on=PartialDate.from_iso(day)), roll)


def test_the_run_goes_back_to_the_last_meeting_that_a_member_came_to() -> None:
    files = [
        meeting(1, "2026-01-05", K),
        meeting(2, "2026-02-05", P),
        meeting(3, "2026-03-05", L, reason="ốm"),
        meeting(4, "2026-04-05", K),
    ]
    for order in (files, files[::-1]):
        found = who_stays_away(order, 2026)
        assert [each.person_id for each in found] == [1]  # who missed nothing is not told of
        assert [each.meeting_id for each in found[0].running] == [4, 3]
        assert found[0].without_reason == 1
        assert [each.day for each in found[0].in_year] == [date(2026, 4, 5), date(2026, 3, 5), date(2026, 1, 5)]
        assert found[0].months == (1, 4)


def test_a_meeting_that_did_not_expect_a_member_neither_counts_nor_breaks_the_run() -> None:
    found = who_stays_away(
        [
            meeting(1, "2026-01-05", K),
            meeting(2, "2026-02-05", Attending.UNKNOWN, exempt=True),
            meeting(3, "2026-03-05", K),
        ],
        2026,
    )
    assert [each.meeting_id for each in found[0].running] == [3, 1]


def test_a_month_in_which_a_member_came_once_is_no_month_of_absence() -> None:
    files = [meeting(1, "2026-01-05", K), meeting(2, "2026-01-20", P), meeting(3, "2025-12-05", K)]
    found = who_stays_away(files, 2026)
    assert found[0].months == () and found[0].running == () and len(found[0].in_year) == 1


def test_a_run_goes_over_the_turn_of_the_year_but_months_do_not() -> None:
    files = [meeting(1, "2025-11-05", K), meeting(2, "2025-12-05", K), meeting(3, "2026-01-05", K)]
    found = who_stays_away(files, 2026)
    assert len(found[0].running) == 3 and found[0].months == (1,)
